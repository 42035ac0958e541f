//! `katalog import … --into`

use std::io;
use std::path::Path;

use super::Arguments;
use crate::cli::{
    Common, Outcome, could_not, could_not_begin, could_not_write, given, print_line, quoted_list, say_why,
};
use crate::files::{self, NotSaved};
use crate::forms::{self, Answer, report};
use crate::say::Say;
use crate::{Request, Session, word};

/// Takes answers over into a catalogue.
pub fn run(arguments: &Arguments, into: &Path, common: &Common) -> Result<Outcome, Outcome> {
    let catalogue = given::catalogue(Some(into), "import … --into", common)?;
    let request = Request { catalogue, language: common.language(), ..Request::default() };
    let mut session = Session::once(request).map_err(|fault| could_not_begin(&fault, common))?;
    let edition = forms::with_book(session.snapshot(), |book| book.source.records.edition.language);
    let say = Say::for_run(common.language(), edition);
    let answers = read(arguments, &say)?;
    let (answers, texts) = forms::with_book(session.snapshot(), |book| {
        let answers = forms::answers(book, &answers);
        let texts = forms::texts(book, session.snapshot(), &answers, &forms::Take::CLEAR);
        (answers, texts)
    });
    let texts = texts.map_err(|refused| {
        let sentence = refused.sentence(&say);
        say_why(&say, "answer-refused", &[("why", sentence.what), ("todo", sentence.todo)])
    })?;
    let count = texts.len().to_string();
    if !arguments.dry_run {
        save(&mut session, texts.iter().map(|(path, text)| (&**path, Some(&**text))), into, &say)?;
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
    let mut answers = Vec::new();
    for path in &arguments.files {
        let bytes = files::read_named(path).map_err(|error| could_not(say, "cannot-read", path, &error))?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let document = word::read(&bytes, arguments.changes.revisions()).map_err(|fault| {
            say_why(say, "word-unreadable", &[("kind", fault.name().to_owned()), ("file", files::shown(path))])
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
