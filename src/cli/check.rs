//! `katalog check`

use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, SAMPLE, could_not_begin, print_findings, print_line};
use crate::report::Format;
use crate::{Request, check};

/// List everything that is wrong with a catalogue.
///
/// All findings of all files come in one run, each with file, line, column, what
/// is wrong and what to do. `build` finds the same and what needs pages.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json
    #[arg(default_value = SAMPLE)]
    catalogue: PathBuf,
}

pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let request =
        Request { catalogue: arguments.catalogue.clone(), layout: None, draft: false, language: common.language() };
    let checked = match check(&request) {
        Ok(checked) => checked,
        Err(fault) => return could_not_begin(&fault, common),
    };
    print_findings(&checked, &arguments.catalogue, common);
    if common.format() == Format::Human {
        let id = if checked.findings.is_empty() { "nothing-found" } else { "pages-not-checked" };
        print_line(&checked.say.text(id, &[]));
    }
    if checked.any_error() { Outcome::Faults } else { Outcome::Done }
}
