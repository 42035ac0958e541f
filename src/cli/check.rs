//! `katalog check`

use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, Rules, SAMPLE, could_not_begin, print_line, print_rows};
use crate::findings::Severity;
use crate::report::Format;
use crate::{Checked, Request, check_with};

/// List everything that is wrong with a catalogue.
///
/// All findings of all files come in one run, each with file, line, column, what
/// is wrong and what to do. `build` finds the same and what needs pages. Where
/// edition.json has `print`, what a print edition needs is looked at, too; with
/// `--print` in any case.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json
    #[arg(default_value = SAMPLE)]
    catalogue: PathBuf,
    /// Look also at what only a print edition needs
    ///
    /// Inks for every colour, print versions of drawings, the colour profile.
    #[arg(long)]
    print: bool,
    #[command(flatten)]
    rules: Rules,
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let request = Request {
        catalogue: arguments.catalogue.clone(),
        press: arguments.print,
        language: common.language(),
        ..Request::default()
    };
    let checked = match check_with(&request, &arguments.rules.switches()) {
        Ok(checked) => checked,
        Err(fault) => return could_not_begin(&fault, common),
    };
    print_rows(&checked, &arguments.catalogue, common);
    if common.format() == Format::Human {
        print_line(&summary(&checked));
    }
    if checked.any_error() { Outcome::Faults } else { Outcome::Done }
}

/// The last line: what must and should be mended, and what was accepted.
fn summary(checked: &Checked) -> String {
    let pages = checked.say.text("pages-not-checked", &[]);
    if checked.findings.is_empty() && checked.accepted == 0 {
        return format!("{} {pages}", checked.say.text("nothing-found", &[]));
    }
    let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let args = [
        ("must", errors.to_string()),
        ("should", (checked.findings.len() - errors).to_string()),
        ("accepted", checked.accepted.to_string()),
    ];
    format!("{} {pages}", checked.say.text("checked", &args))
}
