//! What things are called, and what a place of a file is a part of.

use super::{How, Touched};
use crate::document::Document;
use crate::format::{Control, Kind};
use crate::json::Value;
use crate::language::Language;
use crate::prose::visible_text;
use crate::source::Source;
use crate::source::organisation::Unit;
use crate::source::parts::FixedPart;
use crate::source::shape::Shape;

/// The units of all divisions.
pub fn units(source: &Source) -> impl Iterator<Item = &Unit> {
    source.records.organisation.divisions.iter().flat_map(|division| &division.units)
}

/// What a thing is called; `None` if there is none of this id.
pub fn title(source: &Source, kind: Kind, id: &str) -> Option<String> {
    let records = &source.records;
    let or_id = |title: String| if title.trim().is_empty() { id.to_owned() } else { title };
    let found = match kind {
        Kind::Division => records.organisation.divisions.iter().find(|d| d.id == id)?.name.clone(),
        Kind::Unit => units(source).find(|unit| unit.id == id)?.name.clone(),
        Kind::Topic => records.organisation.topics.iter().find(|topic| topic.id == id)?.name.clone(),
        Kind::Place => {
            let place = records.places.iter().find(|place| place.id == id)?;
            place.name.clone().unwrap_or_else(|| place.street.clone())
        }
        Kind::Contact => records.contacts.iter().find(|contact| contact.id == id)?.name.clone(),
        Kind::Dimension => records.edition.dimensions.iter().find(|d| d.id == id)?.title.clone(),
        Kind::Status => records.edition.statuses.iter().find(|status| status.id == id)?.word.clone(),
        Kind::Measure => visible_text(&records.measures.get(id)?.title),
        Kind::Part => match records.chapters.get(id) {
            Some(chapter) => visible_text(&chapter.title),
            None => fixed_part(id, records.edition.language)?,
        },
        Kind::Target => {
            return [Kind::Measure, Kind::Dimension, Kind::Contact]
                .into_iter()
                .find_map(|kind| title(source, kind, id));
        }
        Kind::Footnote => return None,
    };
    Some(or_id(found))
}

/// What a part is called that is no chapter.
fn fixed_part(word: &str, language: Language) -> Option<String> {
    let Control::Choice(words) = FixedPart::CONTROL else { return None };
    Some(words.iter().find(|other| other.word == word)?.doc.said(language.code()).text)
}

/// The thing that a place of a file is a part of.
pub fn around(source: &Source, file: &str, pointer: &str, how: How) -> Touched {
    let thing = match Document::of(file) {
        Some(Document::Measure(id)) => Some((Kind::Measure, id.to_owned(), String::new())),
        Some(Document::Chapter(id)) => Some((Kind::Part, id.to_owned(), String::new())),
        _ => inner(source, file, pointer),
    };
    let (kind, id, pointer) = match thing {
        Some((kind, id, pointer)) => (Some(kind), id, pointer),
        None => (None, String::new(), pointer.to_owned()),
    };
    let title = kind.map_or_else(
        || source.records.edition.name.clone(),
        |kind| title(source, kind, &id).unwrap_or_else(|| id.clone()),
    );
    Touched { kind, id, title, file: file.to_owned(), pointer, how }
}

/// The innermost thing with an id around a place, with its pointer.
fn inner(source: &Source, file: &str, pointer: &str) -> Option<(Kind, String, String)> {
    let kind_of = |list: &str| match list {
        "divisions" => Some(Kind::Division),
        "units" => Some(Kind::Unit),
        "topics" => Some(Kind::Topic),
        "places" => Some(Kind::Place),
        "contacts" => Some(Kind::Contact),
        "dimensions" => Some(Kind::Dimension),
        "statuses" => Some(Kind::Status),
        _ => None,
    };
    let root = &source.files.get(file)?.root;
    let mut at = pointer;
    loop {
        let list = at.split('/').rfind(|step| !step.is_empty() && step.parse::<usize>().is_err());
        if let Some(Value::String(id)) = root.at(at).and_then(|node| node.get("id")).map(|node| &node.value)
            && let Some(kind) = list.and_then(kind_of)
        {
            return Some((kind, id.clone(), at.to_owned()));
        }
        at = at.rsplit_once('/')?.0;
    }
}
