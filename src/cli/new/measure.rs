//! `katalog new measure`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{save, tell};
use crate::acts::measures::{self, Home, NewMeasure};
use crate::acts::named;
use crate::cli::ask::Questions;
use crate::cli::{Common, Outcome, could_not_begin, given, print_line, refuse};
use crate::files;
use crate::findings::Findings;
use crate::format::Kind;
use crate::report::Format;
use crate::say::Say;
use crate::source::measure::Direction;
use crate::{Request, Session, source};

/// Begin a measure.
///
/// It becomes a file of its own with an id made of its title; what is still to be
/// written is marked in it, and `katalog check` names it. Units, topics and
/// dimensions are found by their names, short names or ids, or by a part of the name
/// that no other has. What is not said with the command is asked on the terminal.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(crate::cli::exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog new measure --title \"Sprachcafé im Rathaus\" --unit Integration --dimension Herkunft\n  \
    katalog new measure vielfalt-2025 --title Jobtandem --unit \"FB 11\" --dimension alter --dimension geschlecht"))]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// Its title
    #[arg(long)]
    title: Option<String>,
    /// The unit that it belongs to
    #[arg(long)]
    unit: Option<String>,
    /// The topic that it belongs to, and so the unit in charge of that topic
    #[arg(long, conflicts_with = "unit")]
    topic: Option<String>,
    /// A dimension that it stands in; may be named several times
    #[arg(long)]
    dimension: Vec<String>,
    /// Whom it is aimed at
    #[arg(long, value_name = "DIRECTION", default_value = "both")]
    directed: Directed,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Directed {
    /// At the administration itself
    Inward,
    /// At the people of the city
    Outward,
    /// At both
    Both,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "new measure", common)?;
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let mut session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let source = source::read(session.snapshot(), &Findings::default());
    let say = Say::for_run(common.language(), source.records.edition.language);
    let mut questions = Questions::on_terminal(&say);
    let title = questions.ask(arguments.title.as_deref(), "--title", "desk-ask-title", "");
    let unit = if arguments.topic.is_none() {
        questions.ask(arguments.unit.as_deref(), "--unit", "ask-unit", "")
    } else {
        String::new()
    };
    let mut dimensions = arguments.dimension.clone();
    if dimensions.is_empty() {
        dimensions.push(questions.ask(None, "--dimension", "ask-dimension", ""));
    }
    questions.finish()?;
    let find = |kind, typed: &str| named::find(&source, kind, typed).map_err(|refused| refuse(&refused, &say));
    let home = match &arguments.topic {
        Some(topic) => Home::Topic(find(Kind::Topic, topic)?),
        None => Home::Unit(find(Kind::Unit, &unit)?),
    };
    let dimensions = dimensions.iter().map(|typed| find(Kind::Dimension, typed)).collect::<Result<_, _>>()?;
    let directed = match arguments.directed {
        Directed::Inward => Direction::Inward,
        Directed::Outward => Direction::Outward,
        Directed::Both => Direction::Both,
    };
    let measure = NewMeasure { title, home, dimensions, directed };
    let act = measures::new(session.snapshot(), &measure).map_err(|refused| refuse(&refused, &say))?;
    save(&mut session, &act, &say)?;
    tell(&act.notes, Format::Human, &say);
    for touched in &act.touches {
        let file = files::shown(&session.request().catalogue.join(&touched.file));
        print_line(&say.text("new-measure", &[("title", touched.title.clone()), ("file", file)]));
    }
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_called_as_in_a_file() {
        for directed in Directed::value_variants() {
            let name = directed.to_possible_value().unwrap().get_name().to_owned();
            assert!(Direction::of_word(&name).is_some(), "{name}");
        }
    }
}
