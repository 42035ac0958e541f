//! `katalog status`

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, could_not_begin, given, print_line};
use crate::findings::Severity;
use crate::language::Language;
use crate::report::{self, Format};
use crate::say::Say;
use crate::wording::Form;
use crate::year::Status;
use crate::year::status::UnitStatus;
use crate::{Checked, Request, check};

/// Tell how far the edition is.
///
/// For each department: how many of its measures nobody has been asked about, it was
/// asked about, has answered, has released, and since when; then what stops the
/// edition, and until when answers are due. The states stand in `review` of each
/// measure, the day in `deadline` in edition.json; neither is ever printed.
#[derive(Debug, Args)]
#[command(after_long_help = "EXIT STATUS\n  \
    0  nothing stops the edition\n  \
    1  the catalogue has faults, without which there is no finished edition\n  \
    2  the command could not run: wrong arguments, a folder that is not there\n\n\
    EXAMPLES\n  \
    katalog status vielfalt-2025\n      for people\n  \
    katalog status vielfalt-2025 --format json -o status.json\n      for other programs (docs/programs.md)")]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// File for the status, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "status", common)?;
    let delivery = common.delivery(arguments.output.as_deref(), true);
    let say = Say::for_run(common.language(), Language::German);
    if let Some(objection) = delivery.objection(Some(&catalogue), &say) {
        return Err(objection);
    }
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let checked = check(&request).map_err(|fault| could_not_begin(&fault, common))?;
    let status = Status::of(&checked, &request.catalogue.to_string_lossy());
    let say = &checked.say;
    let text = match delivery.format {
        Format::Human => human(&status, &checked),
        Format::Json => report::json(&status),
        other => report::print(&status.stopping, other, say),
    };
    if delivery.format == Format::Human && delivery.file.is_none() {
        print_line(&text);
    } else {
        delivery.put(&text, say)?;
    }
    Ok(if status.stopping.is_empty() { Outcome::Done } else { Outcome::Faults })
}

/// The status in columns, numbers first, since names are long.
fn human(status: &Status, checked: &Checked) -> String {
    let say = &checked.say;
    let args = [
        ("name", status.name.clone()),
        ("as_of", status.as_of.clone()),
        ("deadline", status.deadline.clone().unwrap_or_default()),
        ("measures", status.measures.to_string()),
        ("released", status.released.to_string()),
    ];
    let mut out = say.text("status-title", &args) + "\n\n";
    let names = ["measures", "open", "asked", "answered", "released", "since", "errors", "unit"];
    let mut table = vec![names.map(|name| say.text(&format!("status-{name}"), &[])).to_vec()];
    table.extend(status.units.iter().map(cells));
    let width = |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..names.len()).map(width).collect();
    for row in &table {
        for (cell, width) in row.iter().zip(&widths).take(names.len() - 1) {
            let _ = write!(out, "{cell:>width$}  ");
        }
        let _ = writeln!(out, "{}", row[names.len() - 1]);
    }
    out + "\n" + &stopping(checked)
}

fn cells(unit: &UnitStatus) -> Vec<String> {
    let number = |count: usize| if count == 0 { "–".to_owned() } else { count.to_string() };
    vec![
        unit.measures.to_string(),
        number(unit.open + unit.other),
        number(unit.asked),
        number(unit.answered),
        number(unit.released),
        unit.since().unwrap_or("–").to_owned(),
        number(unit.errors),
        unit.name.clone(),
    ]
}

/// What stops the edition, in the words of a form.
fn stopping(checked: &Checked) -> String {
    let (say, form) = (&checked.say, Form::new(&checked.source, &checked.say));
    let errors: Vec<_> = checked.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let mut out = say.text("status-stopping", &[("count", errors.len().to_string())]);
    for finding in errors {
        let message = form.message(finding);
        let place = message.place.map(|place| place.text(say) + ": ").unwrap_or_default();
        let _ = write!(out, "\n  {place}{} {}", message.what, message.todo);
    }
    out
}
