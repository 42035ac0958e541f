//! `katalog new edition`

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::{tell, titles, write};
use crate::acts::How;
use crate::acts::begin::next_year;
use crate::cli::ask::Questions;
use crate::cli::{Common, Outcome, could_not_begin, given, print_line, refuse, say_why};
use crate::files::Snapshot;
use crate::language::Language;
use crate::report::Format;
use crate::rules::OF_THE_YEAR;
use crate::say::Say;
use crate::source::dates::Month;
use crate::wording::Form;
use crate::{CannotRun, Checked, Request, check, files};

/// Begin the next edition from the last one.
///
/// The folder is copied: number, month and years in the names are set, the old
/// edition is entered as the previous one, a correction is dropped, and so are
/// measures that ended with the old edition, and every release in the office. The
/// old folder stays as it is.
///
/// Then everything is listed that a new year asks to be looked at: periods and
/// funding that have ended, dates in texts that have passed meanwhile, the old
/// year in titles, former names of units.
#[derive(Debug, Args)]
#[command(after_long_help = crate::cli::exit_status!())]
pub struct Arguments {
    /// Folder to write, beside the old one
    folder: PathBuf,
    /// Folder of the last edition [default: the current one, else the sample]
    #[arg(long, value_name = "CATALOGUE")]
    from: Option<PathBuf>,
    /// The month whose state the new edition shows, such as 2025-08
    #[arg(long, value_name = "MONTH")]
    as_of: Option<Month>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let say = Say::for_run(common.language(), Language::German);
    let command = format!("new edition {} --from", given::typed(&arguments.folder));
    let old = given::catalogue(arguments.from.as_deref(), &command, common)?;
    let mut questions = Questions::on_terminal(&say);
    let as_of = questions.ask_for(arguments.as_of, "--as-of", "desk-begin-month", "", &|text| text.parse().ok());
    questions.finish()?;
    let snapshot =
        Snapshot::open(&old).map_err(|error| could_not_begin(&CannotRun::Catalogue(old.clone(), error), common))?;
    // Else it would not find the edition before.
    if !files::is_beside(&arguments.folder, &old) {
        let name = arguments.folder.file_name().map(|name| name.to_string_lossy().into_owned());
        let better = files::shown(&snapshot.beside(&name.unwrap_or_default()));
        return Err(say_why(&say, "not-beside", &[("path", files::shown(&arguments.folder)), ("better", better)]));
    }
    let begun = next_year(&snapshot, as_of.unwrap_or_default()).map_err(|refused| refuse(&refused, &say))?;
    write(&begun, &arguments.folder, &say)?;
    let request = Request { catalogue: arguments.folder.clone(), language: common.language(), ..Request::default() };
    let mut checked = check(&request).map_err(|fault| could_not_begin(&fault, common))?;
    checked.findings.retain(|finding| OF_THE_YEAR.contains(&finding.code));
    let delivery = common.delivery(None, true);
    if delivery.format != Format::Human {
        delivery.put_findings(&checked, &arguments.folder)?;
        return Ok(Outcome::Done);
    }
    print_line(&made(&checked, &arguments.folder));
    let ended = titles(&begun, How::Removed);
    if !ended.is_empty() {
        let args = [("count", ended.len().to_string()), ("titles", ended.join(", "))];
        print_line(&checked.say.text("new-ended", &args));
    }
    tell(&begun.notes, delivery.format, &checked.say);
    print_line(&to_look_at(&checked));
    Ok(Outcome::Done)
}

/// What was made.
fn made(checked: &Checked, folder: &std::path::Path) -> String {
    let edition = &checked.source.records.edition;
    let args = [
        ("folder", files::shown(folder)),
        ("as_of", edition.as_of.to_string()),
        ("number", edition.number.map(|number| number.to_string()).unwrap_or_default()),
        ("measures", checked.source.records.measures.len().to_string()),
    ];
    checked.say.text("new-edition", &args)
}

/// What a new year asks for, a kind after the other, each place in the words of a form.
fn to_look_at(checked: &Checked) -> String {
    let (say, form) = (&checked.say, Form::new(&checked.source, &checked.say));
    let mut out = say.text("new-look", &[("count", checked.findings.len().to_string())]);
    for code in OF_THE_YEAR {
        let found: Vec<_> = checked.findings.iter().filter(|finding| finding.code == *code).collect();
        let Some(first) = found.first() else { continue };
        let _ = write!(out, "\n\n{} ({}): {}", code.title(say.language()), code.id(), form.message(first).todo);
        for finding in found {
            let message = form.message(finding);
            let place = message.place.map(|place| place.text(say)).unwrap_or_default();
            let _ = write!(out, "\n  {place}: {}", message.what);
        }
    }
    out
}
