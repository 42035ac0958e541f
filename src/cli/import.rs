//! `katalog import`

mod answers;
mod old;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Common, Outcome};
use crate::word::Revisions;

/// Take over an old catalogue, or what departments have answered in the forms of `katalog form`.
///
/// With `--new`, an old catalogue of Word, or the text of its PDF, becomes a new
/// folder. Headings, printed labels and overviews are recognised, texts stay as
/// they are, and a report in the folder lists what is missing, uncertain or left,
/// with its place in the source.
///
/// With `--into`, only what was changed in the answers is written, and only where
/// the catalogue has not been changed since. Everything else stands in the report:
/// what contradicts, what is empty, what belongs nowhere.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog import old.docx --new vielfalt-2024\n      an old catalogue becomes a folder, with a report\n  \
    katalog import answers/*.docx --into vielfalt-2025 --dry-run\n      what would be changed\n  \
    katalog import answers/*.docx --into vielfalt-2025 --report report.md\n      take it over, with a report"))]
pub struct Arguments {
    /// The old catalogue (.docx or .txt), or the answers, documents of Word (.docx)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    target: Target,
    /// What becomes of changes that Word has tracked
    #[arg(long, value_name = "WHAT", default_value = "accept")]
    changes: Changes,
    /// File with more printed labels of the old catalogue, explained in the handbook
    #[arg(long, value_name = "FILE", conflicts_with = "into")]
    labels: Option<PathBuf>,
    /// Show what answers would change, and write nothing
    #[arg(long, conflicts_with = "new")]
    dry_run: bool,
    /// File for the report on answers, in Markdown
    #[arg(long, value_name = "FILE", conflicts_with = "new")]
    report: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Target {
    /// Folder for an old catalogue: one that does not exist yet, or an empty one
    #[arg(long, value_name = "DIR")]
    new: Option<PathBuf>,
    /// Folder of the catalogue that answers are taken over into
    #[arg(long, value_name = "CATALOGUE")]
    into: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Changes {
    /// They count
    Accept,
    /// They never were
    Reject,
}

impl Changes {
    fn revisions(self) -> Revisions {
        match self {
            Self::Accept => Revisions::Accept,
            Self::Reject => Revisions::Reject,
        }
    }
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    match (&arguments.target.new, &arguments.target.into) {
        (Some(folder), _) => old::run(arguments, folder, common),
        (None, Some(into)) => answers::run(arguments, into, common),
        // One of them is asked for before.
        (None, None) => Ok(Outcome::Done),
    }
}
