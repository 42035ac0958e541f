//! The screens that are a file, or a part of one.

use std::path::Path;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::desk::answer::{Answer, Ask, Fault, bytes, html};
use crate::desk::form::{Field, Form};
use crate::desk::page::{Shell, base};
use crate::document::Document;
use crate::entry::names::{self, Named};
use crate::files::PictureFault;
use crate::format::{Kind, Object};
use crate::json::Value;
use crate::say::Say;
use crate::source;
use crate::source::parts::FixedPart;
use crate::wording::Shape;

/// Fields under a heading.
struct Section<'s> {
    heading: String,
    fields: Vec<Field<'s>>,
}

#[derive(Template)]
#[template(path = "file.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    file: String,
    title: String,
    hint: String,
    sections: Vec<Section<'s>>,
    /// Whether the page of the book that it stands on is shown beside it.
    chapter: Option<String>,
}

/// The sections of the edition's screen, by what stands behind `desk-section-` in `locales/`.
const PUBLICATION: &[(&str, &[&str])] = &[
    ("title", &["title", "subtitle", "kind", "name", "city", "publisher", "number", "as_of", "revision", "language"]),
    ("parts", &["parts", "dimensions", "second_entry"]),
    ("cover", &["cover", "back_cover"]),
    ("imprint", &["address", "report_missing", "imprint_note", "keywords"]),
    ("words", &["statuses", "labels"]),
    ("publish", &["publish"]),
    ("rest", &["previous", "fonts"]),
];

/// What of the edition has a screen of its own.
const ELSEWHERE: &[&str] = &["print", "rules"];

/// Title and structure of the publication.
pub fn publication(ask: &Ask) -> Answer {
    sections(ask, "publication", Document::Edition, PUBLICATION)
}

/// What the print shop needs to know.
pub fn print(ask: &Ask) -> Answer {
    sections(ask, "print", Document::Edition, &[("print", &["print"])])
}

/// Rules that are switched off.
pub fn rules(ask: &Ask) -> Answer {
    sections(ask, "rules", Document::Edition, &[("rules", &["rules"])])
}

/// Contact points.
pub fn contacts(ask: &Ask) -> Answer {
    sections(ask, "contacts", Document::Contacts, &[])
}

/// Abbreviations.
pub fn abbreviations(ask: &Ask) -> Answer {
    sections(ask, "abbreviations", Document::Abbreviations, &[])
}

/// Divisions, units and topics.
pub fn organisation(ask: &Ask) -> Answer {
    sections(ask, "organisation", Document::Organisation, &[])
}

/// Addresses.
pub fn places(ask: &Ask) -> Answer {
    sections(ask, "places", Document::Places, &[])
}

/// A chapter.
pub fn chapter(ask: &Ask) -> Answer {
    let known = ask.room()?.known();
    let tree = known.source.files.get(&Document::Chapter(&ask.what).path()).map(|file| &file.root);
    let title = tree.and_then(|tree| names::text(tree, "title")).ok_or(Fault::NotFound);
    let title = match (title, tree) {
        (Err(_), Some(_)) => ask.say.text("desk-untitled", &[]),
        (title, _) => title?,
    };
    file(ask, "chapters", Document::Chapter(&ask.what), &[], title)
}

fn sections(ask: &Ask, screen: &'static str, document: Document<'_>, groups: &[(&str, &[&str])]) -> Answer {
    file(ask, screen, document, groups, ask.say.text(&format!("desk-{screen}"), &[]))
}

fn file(ask: &Ask, screen: &'static str, document: Document<'_>, groups: &[(&str, &[&str])], title: String) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let path = document.path();
    let nothing = crate::json::Node { range: 0..0, value: Value::Object(Vec::new()) };
    let tree = known.source.files.get(&path).map_or(&nothing, |file| &file.root);
    if tree.value == Value::Unread {
        return super::text::of(ask, &known, &path);
    }
    let base = base(room);
    let form = Form { say, source: &known.source, file: &path, root: tree, base: &base };
    let object = source::description(document);
    let mut sections: Vec<Section<'_>> = groups
        .iter()
        .map(|(heading, keys)| Section {
            heading: if groups.len() > 1 { say.text(&format!("desk-section-{heading}"), &[]) } else { String::new() },
            fields: form.some(object, "", keys),
        })
        .collect();
    // What no group names stands at the end: no field is without its place.
    let named: Vec<&str> = groups.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
    if groups.len() != 1 {
        let rest = form.without(object, "", &[&named, ELSEWHERE].concat());
        if !rest.is_empty() {
            sections.push(Section { heading: String::new(), fields: rest });
        }
    }
    let chapter = match document {
        Document::Chapter(id) => Some(id.to_owned()),
        _ => None,
    };
    html(&Page {
        shell: Shell::new(ask, &known, screen, title.clone())?,
        hint: say.find(&format!("desk-{screen}-hint")).filter(|_| chapter.is_none()).unwrap_or_default(),
        file: path.clone(),
        title,
        sections,
        chapter,
        say,
    })
}

#[derive(Template)]
#[template(path = "chapters.html")]
struct Chapters<'s> {
    say: &'s Say,
    shell: Shell,
    all: Vec<(Named, bool)>,
}

/// The chapters.
pub fn chapters(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let parts = &known.source.records.edition.parts;
    let parts_and_chapters = names::all(&known.source, Kind::Part, say).into_iter();
    let own = parts_and_chapters.filter(|named| FixedPart::of_word(&named.id).is_none());
    let all = own
        .map(|named| {
            let printed = parts.contains(&named.id);
            (named, printed)
        })
        .collect();
    html(&Chapters { shell: Shell::new(ask, &known, "chapters", say.text("desk-chapters", &[]))?, all, say })
}

/// A picture of the catalogue's folder.
pub fn picture(ask: &Ask) -> Answer {
    let (view, _) = ask.room()?.view();
    let picture = match view.snapshot().picture(&ask.what) {
        Ok(picture) => picture,
        Err(PictureFault::Missing | PictureFault::Outside | PictureFault::Unreadable | PictureFault::TooLarge) => {
            return Ok::<Response, Fault>(StatusCode::NOT_FOUND.into_response());
        }
    };
    let kind = match picture.get(..4) {
        Some(b"\x89PNG") => "image/png",
        Some([0xFF, 0xD8, ..]) => "image/jpeg",
        Some(b"GIF8") => "image/gif",
        Some(b"RIFF") => "image/webp",
        // A drawing may hold scripts; as a picture it runs none, and the page's policy lets none in.
        Some(_) if Path::new(&ask.what).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) => {
            "image/svg+xml"
        }
        _ => return Ok(StatusCode::NOT_FOUND.into_response()),
    };
    bytes(kind, picture)
}

#[derive(Template)]
#[template(path = "part.html")]
struct Part<'s> {
    say: &'s Say,
    file: String,
    title: String,
    fields: Vec<Field<'s>>,
}

/// The fields of an object within a file, for a dialog.
pub fn part(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let (path, at) = (ask.asked("file"), ask.asked("at"));
    let tree = known.source.files.get(path).map(|file| &file.root).ok_or(Fault::NotFound)?;
    let shape = Shape::of_file(path).and_then(|shape| shape.at(at)).ok_or(Fault::NotFound)?;
    let node = tree.at(at).ok_or(Fault::NotFound)?;
    let fits =
        |object: &&&'static Object| object.fields.iter().any(|field| field.required && node.get(field.key).is_some());
    let objects = shape.objects();
    let object = objects.iter().find(fits).ok_or(Fault::NotFound)?;
    let base = base(room);
    let form = Form { say, source: &known.source, file: path, root: tree, base: &base };
    let title = object.doc.said(say.language().code()).label.to_owned();
    html(&Part { say, file: path.to_owned(), title, fields: form.fields(object, at) })
}
