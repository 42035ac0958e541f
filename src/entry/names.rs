//! The things of a catalogue by their names, as a form offers them.

use crate::document::Document;
use crate::format::Kind;
use crate::json::{Node, Value};
use crate::prose::{Place, parse, visible_text};
use crate::say::Say;
use crate::source::Source;
use crate::source::parts::FixedPart;

/// A thing and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it belongs to, such as a unit's division.
    pub of: Option<String>,
}

/// All things of a kind, in the order in which the catalogue has them.
#[must_use]
pub fn all(source: &Source, kind: Kind, say: &Say) -> Vec<Named> {
    let root = |file: &str| source.files.get(file).map_or(&Node::UNREAD, |file| &file.root);
    let within =
        |file: &str, list: &str| items(root(file).get(list)).iter().filter_map(|node| named(node, None)).collect();
    match kind {
        Kind::Division => within("organisation.json", "divisions"),
        Kind::Unit => {
            let divisions = items(root("organisation.json").get("divisions"));
            let units = |division: &Node| {
                let of = text(division, "name");
                items(division.get("units")).iter().filter_map(|unit| named(unit, of.clone())).collect::<Vec<_>>()
            };
            divisions.iter().flat_map(units).collect()
        }
        Kind::Topic => within("organisation.json", "topics"),
        Kind::Place => within("places.json", "places"),
        Kind::Contact => within("contacts.json", "contacts"),
        Kind::Dimension => within("edition.json", "dimensions"),
        Kind::Status => within("edition.json", "statuses"),
        Kind::Measure => titled(source, |document| matches!(document, Document::Measure(_))),
        Kind::Part => {
            let fixed = FixedPart::words().map(|word| {
                let name = say.find(&format!("part-{word}")).unwrap_or_else(|| word.to_owned());
                Named { id: word.to_owned(), name, of: None }
            });
            fixed.chain(titled(source, |document| matches!(document, Document::Chapter(_)))).collect()
        }
        Kind::Footnote => Vec::new(),
        Kind::Target => [Kind::Dimension, Kind::Measure, Kind::Contact]
            .into_iter()
            .flat_map(|kind| {
                let word = say.text(&format!("desk-kind-{}", kind.name()), &[]);
                all(source, kind, say).into_iter().map(move |named| Named { of: Some(word.clone()), ..named })
            })
            .collect(),
    }
}

/// Measures or chapters by their titles.
fn titled(source: &Source, is_one: fn(Document<'_>) -> bool) -> Vec<Named> {
    let one = |(path, file): (&String, &crate::source::File)| {
        let document = Document::of(path).filter(|document| is_one(*document))?;
        let (Document::Measure(id) | Document::Chapter(id)) = document else { return None };
        let name = text(&file.root, "title").filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned());
        Some(Named { id: id.to_owned(), name, of: None })
    };
    let mut all: Vec<Named> = source.files.iter().filter_map(one).collect();
    all.sort_by_cached_key(|named| named.name.to_lowercase());
    all
}

/// The items of a list, or the one thing in place of it.
#[must_use]
pub fn items(list: Option<&Node>) -> &[Node] {
    list.map_or(&[], Node::items)
}

/// A text of an object as it is read, without marks.
#[must_use]
pub fn text(node: &Node, key: &str) -> Option<String> {
    match &node.get(key)?.value {
        Value::String(text) => Some(visible_text(&parse(text, Place::Title).0)),
        _ => None,
    }
}

fn named(node: &Node, of: Option<String>) -> Option<Named> {
    let Value::String(id) = &node.get("id")?.value else { return None };
    let name =
        ["title", "name", "word", "street"].iter().find_map(|key| text(node, key).filter(|text| !text.is_empty()));
    Some(Named { id: id.clone(), name: name.unwrap_or_else(|| id.clone()), of })
}
