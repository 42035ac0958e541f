//! `katalog new catalogue`

use std::path::PathBuf;

use clap::Args;

use super::write;
use crate::acts::begin::{Answers, from_answers, sample};
use crate::cli::ask::Questions;
use crate::cli::{Common, Lang, Outcome, given, print_line, refuse};
use crate::language::Language;
use crate::say::Say;
use crate::source::dates::Month;

/// Begin a catalogue from a few answers, or with the sample.
///
/// What is not said with the command is asked on the terminal. All of it can be
/// changed afterwards in the files, or at the desk (`katalog serve`).
#[derive(Debug, Args)]
#[command(after_long_help = crate::cli::exit_status!())]
pub struct Arguments {
    /// Folder to write: one that does not exist yet, or an empty one
    folder: PathBuf,
    /// The sample catalogue, whole, to be replaced by your own texts
    #[arg(long, conflicts_with_all = ["city", "title", "kind", "name", "as_of", "division", "unit", "dimension", "texts"])]
    sample: bool,
    /// The city, such as "Stadt Musterstadt"
    #[arg(long)]
    city: Option<String>,
    /// The first line of the cover
    #[arg(long)]
    title: Option<String>,
    /// What the publication is, such as "Maßnahmen-Katalog"
    #[arg(long)]
    kind: Option<String>,
    /// Its full name [default: made of title, city and year]
    #[arg(long)]
    name: Option<String>,
    /// The month whose state it shows, such as 2025-08
    #[arg(long, value_name = "MONTH")]
    as_of: Option<Month>,
    /// The first division, such as "Dezernat I"
    #[arg(long)]
    division: Option<String>,
    /// The first unit, which publishes the catalogue
    #[arg(long)]
    unit: Option<String>,
    /// The first dimension
    #[arg(long)]
    dimension: Option<String>,
    /// Language of the catalogue's texts [default: that of messages]
    #[arg(long, value_name = "LANGUAGE")]
    texts: Option<Lang>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let say = Say::for_run(common.language(), Language::German);
    let begun = if arguments.sample {
        sample()
    } else {
        let answers = answers(arguments, &say)?;
        from_answers(&answers).map_err(|refused| refuse(&refused, &say))?
    };
    write(&begun, &arguments.folder, &say)?;
    let folder = given::typed(&arguments.folder);
    print_line(&say.text("new-catalogue", &[("folder", folder)]));
    Ok(Outcome::Done)
}

fn answers(arguments: &Arguments, say: &Say) -> Result<Answers, Outcome> {
    let mut questions = Questions::on_terminal(say);
    let mut ask = |given: &Option<String>, flag, id, usual: &str| questions.ask(given.as_deref(), flag, id, usual);
    let usual = |id: &str| say.text(id, &[]);
    let city = ask(&arguments.city, "--city", "desk-begin-city", "");
    let title = ask(&arguments.title, "--title", "desk-begin-title", "");
    let kind = ask(&arguments.kind, "--kind", "desk-begin-kind", &usual("new-usual-kind"));
    let division = ask(&arguments.division, "--division", "desk-begin-division", &usual("new-usual-division"));
    let unit = ask(&arguments.unit, "--unit", "desk-begin-unit", "");
    let dimension = ask(&arguments.dimension, "--dimension", "desk-begin-dimension", &usual("new-usual-dimension"));
    let read = |text: &str| text.parse().ok();
    let as_of = questions.ask_for(arguments.as_of, "--as-of", "desk-begin-month", "", &read);
    questions.finish()?;
    Ok(Answers {
        city,
        title,
        kind,
        name: arguments.name.clone(),
        as_of: as_of.unwrap_or_default(),
        language: arguments.texts.map_or_else(|| say.language(), Lang::language),
        division,
        unit,
        dimension,
    })
}
