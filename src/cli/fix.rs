//! `katalog fix`

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    Common, Outcome, Rules, could_not, could_not_begin, could_not_write, given, print_line, quoted_list, say_why,
};
use crate::files::NotSaved;
use crate::fix::{Correction, Fixed};
use crate::report::{self, Format, Row};
use crate::{Request, fix_with};

/// Correct what is certain in a catalogue's texts.
///
/// Quotation marks, dashes, ranges, spaces, telephone numbers, the spelling of
/// units, words that stand twice: what has one right form is written so, and
/// each place is shown before and after. Links, addresses and passages in
/// another language are left alone, and so is what the edition accepts or has
/// switched off. All other bytes of the files stay as they are. Either all
/// files are written or none.
#[derive(Debug, Args)]
#[command(after_long_help = super::exit_status!())]
pub struct Arguments {
    /// Folder of the catalogue, the one that holds edition.json [default: the current one, else the sample]
    catalogue: Option<PathBuf>,
    /// Show what would be corrected, and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    rules: Rules,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(arguments.catalogue.as_deref(), "fix", common)?;
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let (mut session, fixed) =
        fix_with(&request, &arguments.rules.switches()).map_err(|fault| could_not_begin(&fault, common))?;
    let say = &fixed.checked.say;
    if !arguments.dry_run {
        let texts = fixed.texts.iter().map(|(path, text)| (path.as_str(), Some(text.as_str())));
        session
            .put(texts, "")
            .map_err(|fault| could_not(say, "cannot-write", &request.catalogue, &io::Error::other(fault)))?;
        session.save().map_err(|fault| match fault {
            NotSaved::NotWritten(fault) => could_not_write(say, &fault),
            NotSaved::Changed(files) => say_why(say, "changed-meanwhile", &[("files", quoted_list(say, &files))]),
        })?;
    }
    let delivery = common.delivery(None, true);
    if delivery.format == Format::Human {
        print_line(&(human(&fixed.corrections) + &summary(&fixed, arguments.dry_run, &request.catalogue)));
    } else {
        let rows: Vec<Row> = fixed.corrections.iter().map(|correction| correction.row.clone()).collect();
        delivery.put(&report::print(&rows, delivery.format, say), say)?;
    }
    Ok(Outcome::Done)
}

/// A heading for each file, and for each place the line, what was done, before and after.
fn human(corrections: &[Correction]) -> String {
    let mut out = String::new();
    for file in corrections.chunk_by(|a, b| a.row.file == b.row.file) {
        let path = file.first().and_then(|first| first.row.file.as_deref()).unwrap_or_default();
        let _ = writeln!(out, "{path}");
        for Correction { row, from, to } in file {
            let name = row.fix.as_ref().map_or("", |fix| fix.name.as_str());
            let line = row.line.unwrap_or(1);
            let _ = writeln!(out, "{line:>5}  {name} ({})\n       - {from}\n       + {to}", row.code);
        }
        out.push('\n');
    }
    out
}

/// The last line: how much was corrected, and what is left for a person.
fn summary(fixed: &Fixed, dry_run: bool, catalogue: &Path) -> String {
    let files: BTreeSet<_> = fixed.corrections.iter().map(|correction| &correction.row.file).collect();
    let args = [
        ("count", fixed.corrections.len().to_string()),
        ("files", files.len().to_string()),
        ("left", fixed.checked.findings.len().to_string()),
        ("catalogue", given::typed(catalogue)),
    ];
    let done = match (fixed.corrections.is_empty(), dry_run) {
        (true, _) => "fix-nothing",
        (false, true) => "fix-would",
        (false, false) => "fix-done",
    };
    let left = if fixed.checked.findings.is_empty() { "fix-none-left" } else { "fix-left" };
    let say = &fixed.checked.say;
    format!("{} {}", say.text(done, &args), say.text(left, &args))
}
