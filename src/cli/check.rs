//! `katalog check`

use std::path::PathBuf;

use clap::Args;

use super::{Common, Outcome, Rules, could_not_begin, given, print_line};
use crate::language::Language;
use crate::report::{Format, counts};
use crate::say::Say;
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
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// File for the findings, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Look also at what only a print edition needs
    ///
    /// Inks for every colour, print versions of drawings, the colour profile.
    #[arg(long)]
    print: bool,
    #[command(flatten)]
    rules: Rules,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "check", common)?;
    let delivery = common.delivery(arguments.output.as_deref(), true);
    let say = Say::for_run(common.language(), Language::German);
    if let Some(objection) = delivery.objection(Some(&catalogue), &say) {
        return Err(objection);
    }
    let request = Request { catalogue, press: arguments.print, language: common.language(), ..Request::default() };
    let checked = check_with(&request, &arguments.rules.switches()).map_err(|fault| could_not_begin(&fault, common))?;
    delivery.put_findings(&checked, &request.catalogue)?;
    if delivery.format == Format::Human || delivery.file.is_some() {
        print_line(&summary(&checked));
    }
    Ok(if checked.any_error() { Outcome::Faults } else { Outcome::Done })
}

/// The last line: what was found, and how much of it was accepted.
fn summary(checked: &Checked) -> String {
    let pages = checked.say.text("pages-not-checked", &[]);
    if checked.findings.is_empty() && checked.accepted == 0 {
        return format!("{} {pages}", checked.say.text("nothing-found", &[]));
    }
    let mut args = counts(&checked.findings).to_vec();
    args.push(("accepted", checked.accepted.to_string()));
    format!("{} {pages}", checked.say.text("checked", &args))
}
