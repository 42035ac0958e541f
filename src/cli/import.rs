//! `katalog import`

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Common, Outcome, could_not, could_not_begin, could_not_write, print_line, quoted_list, say_why};
use crate::files::{self, NotSaved};
use crate::forms::{self, Answer, report};
use crate::say::Say;
use crate::word::{self, Revisions};
use crate::{Request, Session};

/// Take over what departments have answered in the forms of `katalog form`.
///
/// Only what was changed in the answers is written, and only where the
/// catalogue has not been changed since. Everything else stands in the report:
/// what contradicts, what is empty, what belongs nowhere.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog import answers/*.docx --into vielfalt-2025 --dry-run\n      what would be changed\n  \
    katalog import answers/*.docx --into vielfalt-2025 --report report.md\n      take it over, with a report"))]
pub struct Arguments {
    /// The answers, documents of Word (.docx)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Folder of the catalogue that they are taken over into
    #[arg(long, value_name = "CATALOGUE")]
    into: PathBuf,
    /// Show what would be changed, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// What becomes of changes that Word has tracked
    #[arg(long, value_name = "WHAT", default_value = "accept")]
    changes: Changes,
    /// File for the report, in Markdown
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Changes {
    /// They count
    Accept,
    /// They never were
    Reject,
}

pub fn run(arguments: &Arguments, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = super::given::catalogue(Some(&arguments.into), "import … --into", common)?;
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let mut session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let edition = forms::with_book(session.snapshot(), |book| book.source.records.edition.language);
    let say = Say::for_run(common.language(), edition);
    let answers = read(arguments, &say)?;
    let (answers, texts) = forms::with_book(session.snapshot(), |book| {
        let answers = forms::answers(book, &answers);
        let texts = forms::texts(book, session.snapshot(), &answers, &forms::is_clear);
        (answers, texts)
    });
    let texts = texts.map_err(|refused| {
        let sentence = refused.sentence(&say);
        say_why(&say, "answer-refused", &[("why", sentence.what), ("todo", sentence.todo)])
    })?;
    let count = texts.len().to_string();
    if !arguments.dry_run {
        save(&mut session, texts.iter().map(|(path, text)| (&**path, Some(&**text))), &arguments.into, &say)?;
    }
    let text = report::markdown(&answers, &say);
    match &arguments.report {
        Some(path) => {
            let (folder, name) = (path.parent().unwrap_or(Path::new("")), path.file_name().unwrap_or_default());
            let file = (&*name.to_string_lossy(), text.as_bytes());
            files::write_tree(folder, std::iter::once(file)).map_err(|fault| could_not_write(&say, &fault))?;
            print_line(&report::summary(&answers, &say));
        }
        None => print_line(&text),
    }
    print_line(&say.text(if arguments.dry_run { "answer-would" } else { "answer-done" }, &[("count", count)]));
    Ok(Outcome::Done)
}

fn read(arguments: &Arguments, say: &Say) -> Result<Vec<Answer>, Outcome> {
    let revisions = match arguments.changes {
        Changes::Accept => Revisions::Accept,
        Changes::Reject => Revisions::Reject,
    };
    let mut answers = Vec::new();
    for path in &arguments.files {
        let bytes = files::read_named(path).map_err(|error| could_not(say, "cannot-read", path, &error))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let document = word::read(&bytes, revisions).map_err(|fault| {
            say_why(say, "word-unreadable", &[("kind", fault.name().to_owned()), ("file", path.display().to_string())])
        })?;
        answers.push(Answer { name, document });
    }
    Ok(answers)
}

fn save<'t>(
    session: &mut Session,
    texts: impl Iterator<Item = (&'t str, Option<&'t str>)>,
    catalogue: &Path,
    say: &Say,
) -> Result<(), Outcome> {
    session.put(texts, "").map_err(|fault| could_not(say, "cannot-write", catalogue, &io::Error::other(fault)))?;
    session.save().map_err(|fault| match fault {
        NotSaved::NotWritten(fault) => could_not_write(say, &fault),
        NotSaved::Changed(files) => say_why(say, "changed-meanwhile", &[("files", quoted_list(say, &files))]),
    })?;
    Ok(())
}
