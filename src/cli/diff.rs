//! `katalog diff`

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Common, Outcome, could_not, could_not_begin, given, out, print_line, quoted_list, say_why};
use crate::compare::{self, Comparison};
use crate::files::{self, Snapshot};
use crate::language::Language;
use crate::report::{self, Format};
use crate::say::Say;
use crate::{CannotRun, Request, Session};

/// Show what has changed from one edition to another.
///
/// New, ended, moved and renamed measures, and each field word by word; contact
/// points, organisation, chapters, addresses, abbreviations, what the edition itself
/// says; and how many measures each dimension had and has. A measure is known by its
/// id, and one with another id by its title or its text. On the terminal
/// [-deleted-] and {+new+} words are marked. What stays in the office (`review`,
/// `internal_note`, `accept`, `deadline`) is in no form.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(super::exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog diff vielfalt-2024 vielfalt-2025\n      on the terminal\n  \
    katalog diff vielfalt-2024 vielfalt-2025 -o changes.pdf\n      \
    for the committee, accessible as the catalogue (PDF/UA-1, PDF/A-2a)\n  \
    katalog diff vielfalt-2024 vielfalt-2025 -o changes.json\n      for other programs (docs/programs.md)"))]
pub struct Arguments {
    /// Folder of the old catalogue
    old: PathBuf,
    /// Folder of the new one
    new: PathBuf,
    /// File for the changes: .pdf, .md, .json, else as on the terminal
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Folder with another layout, for the PDF
    #[arg(long, value_name = "DIR")]
    layout: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let old = given::catalogue(Some(&arguments.old), "diff", common)?;
    let new = given::catalogue(Some(&arguments.new), &format!("diff {}", given::typed(&old)), common)?;
    let open = |folder: &Path| {
        Snapshot::open(folder).map_err(|error| could_not_begin(&CannotRun::Catalogue(folder.to_owned(), error), common))
    };
    let (before, after) = (open(&old)?, open(&new)?);
    let output = arguments.output.as_deref();
    let say = Say::for_run(common.language(), Language::German);
    if let Some(file) = output.filter(|file| [&old, &new].iter().any(|folder| files::would_be_read(file, folder))) {
        let args = [("path", files::shown(file)), ("reason", "catalogue".to_owned())];
        return Err(say_why(&say, "no-file-for-findings", &args));
    }
    let ending = output.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let comparison = match compare::compare_read(&before, &after, &say) {
        Ok(comparison) => comparison,
        Err(files) => return Ok(unread([&old, &new], &files, &say)),
    };
    if ending.as_deref() == Some("pdf") {
        return pdf(arguments, &before, new, common);
    }
    let text = match (ending.as_deref(), common.delivery(output, true).format) {
        (Some("md"), _) => compare::markdown(&comparison, &say),
        (_, Format::Json) => report::json(&comparison),
        _ => compare::text(&comparison, out::shows_colours(output), &say),
    };
    deliver(&text, &comparison, output, &say)
}

/// Says which files cannot be read.
fn unread(folders: [&PathBuf; 2], files: &[Vec<String>; 2], say: &Say) -> Outcome {
    for (folder, files) in folders.into_iter().zip(files).filter(|(_, files)| !files.is_empty()) {
        let files: Vec<PathBuf> = files.iter().map(|file| folder.join(file)).collect();
        let args = [("files", quoted_list(say, &files)), ("catalogue", given::typed(folder))];
        say_why(say, "compare-unread", &args);
    }
    Outcome::Faults
}

/// Puts the changes where they belong.
fn deliver(text: &str, comparison: &Comparison, output: Option<&Path>, say: &Say) -> Result<Outcome, Outcome> {
    match output {
        None => out::document(text),
        Some(file) => {
            files::write_atomically(file, text.as_bytes())
                .map_err(|error| could_not(say, "cannot-write", file, &error))?;
            written(file, comparison.changes.len(), say);
        }
    }
    Ok(Outcome::Done)
}

fn written(file: &Path, changes: usize, say: &Say) {
    let args = [("file", files::shown(file)), ("count", changes.to_string())];
    print_line(&say.text("compare-written", &args));
}

/// The changes as an accessible PDF.
fn pdf(arguments: &Arguments, before: &Snapshot, new: PathBuf, common: &Common) -> Result<Outcome, Outcome> {
    let request =
        Request { catalogue: new, layout: arguments.layout.clone(), language: common.language(), ..Request::default() };
    let session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let (checked, made) = session.comparison(before);
    let Some((comparison, pdf)) = made else {
        let delivery = common.delivery(None, false);
        delivery.put_beside(&checked, &session.request().catalogue)?;
        return Ok(Outcome::Faults);
    };
    let file = arguments.output.as_deref().unwrap_or(Path::new(""));
    files::write_atomically(file, &pdf).map_err(|error| could_not(&checked.say, "cannot-write", file, &error))?;
    written(file, comparison.changes.len(), &checked.say);
    Ok(Outcome::Done)
}
