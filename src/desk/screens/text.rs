//! A file that is no JSON any more, as text, so that it can be mended here.

use askama::Template;
use serde::Deserialize;

use crate::desk::answer::{Answer, Ask, Fault, html};
use crate::desk::changes::{refused, told};
use crate::desk::page::{Shell, base};
use crate::desk::remarks::{Remark, remarks};
use crate::desk::room::Known;
use crate::document::Document;
use crate::say::Say;

#[derive(Template)]
#[template(path = "text.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    title: String,
    file: String,
    text: String,
    readable: bool,
    remarks: Vec<Remark>,
}

/// Shows a file as text.
pub fn show(ask: &Ask) -> Answer {
    let known = ask.room()?.known();
    of(ask, &known, &ask.what)
}

/// The page of a file that cannot be shown as a form.
pub fn of(ask: &Ask, known: &Known, path: &str) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    Document::of(path).ok_or(Fault::NotFound)?;
    let (view, _) = room.view();
    let text = view.snapshot().text(path).ok_or(Fault::NotFound)?;
    let text = text.raw();
    let form = crate::wording::Form::new(&known.source, say);
    let place = form.place(&crate::findings::Place { file: path.to_owned(), pointer: String::new(), range: 0..0 });
    let title = place.map_or_else(String::new, |place| place.text(say));
    html(&Page {
        shell: Shell::new(ask, known, "findings", title.clone())?,
        remarks: remarks(known, &base(room), say, |finding| {
            finding.place.as_ref().is_some_and(|place| place.file == path)
        }),
        readable: text.is_ok(),
        text: text.unwrap_or_default(),
        file: path.to_owned(),
        title,
        say,
    })
}

/// A file's text as somebody has mended it.
#[derive(Deserialize)]
struct Mended {
    file: String,
    text: String,
}

/// Writes a file's text.
pub fn write(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let mended: Mended = ask.json()?;
    // Only what is there already.
    let (view, _) = room.view();
    Document::of(&mended.file).and(view.snapshot().text(&mended.file)).ok_or(Fault::NotFound)?;
    let label = ask.say.text("desk-as-text", &[]);
    room.change(|session| {
        // A browser sends lines with a line feed alone; the file keeps its own ends.
        let crlf = session
            .snapshot()
            .text(&mended.file)
            .and_then(|text| text.raw().ok())
            .is_some_and(|text| text.contains("\r\n"));
        let text = mended.text.replace("\r\n", "\n");
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        session.put([(mended.file.as_str(), Some(text.as_str()))], &label).map_err(refused)
    })?;
    told(room, ask)
}
