//! Everything in a catalogue that has a name of its own: files, and objects with an id.

use std::collections::BTreeSet;

use super::Side;
use crate::document::Document;
use crate::edition::order::{Alphabet, section};
use crate::format::{Control, Field, Object};
use crate::json::{Node, Value, escape};
use crate::source::description;
use crate::wording::{Form, FormPlace, Shape, Step};

/// A thing of a catalogue.
pub struct Thing<'s> {
    /// Its description.
    pub object: &'static Object,
    /// Its id; nothing for a file of which there is one.
    pub id: Option<String>,
    /// What it is called.
    pub title: String,
    /// What all of its kind are called.
    pub group: String,
    /// Its file.
    pub file: String,
    /// Where it stands in its file.
    pub pointer: String,
    /// What it says.
    pub node: &'s Node,
    /// The place of the thing that it stands in, if that has an id.
    pub parent: Option<usize>,
}

impl Thing<'_> {
    /// Whether it is a measure.
    pub fn is_measure(&self) -> bool {
        matches!(Document::of(&self.file), Some(Document::Measure(_)))
    }

    /// What it is for programs: `measure`, `contact`, `edition`.
    pub fn kind(&self) -> String {
        if self.object.name == "Postal" { "place".to_owned() } else { self.object.name.to_lowercase() }
    }
}

/// Whether an object has an id of its own.
fn has_id(object: &Object) -> bool {
    object.fields.iter().any(|field| matches!(field.control, Control::OwnId))
}

/// The objects with an id that a field is a list of.
pub fn listed(field: &Field) -> Option<&'static Object> {
    match field.control {
        Control::List { of, .. } => of.objects().into_iter().find(|object| has_id(object)),
        _ => None,
    }
}

/// All things of a catalogue: printed measures in their order, then the files and what stands in them.
pub fn all<'s>(side: &Side<'s>) -> Vec<Thing<'s>> {
    let files = &side.source.files;
    let mut found = Vec::new();
    let form = Form::new(side.source, side.say);
    let mut add = |path: &str| {
        let Some((file, document)) = files.get(path).zip(Document::of(path)) else { return };
        if file.root.value != Value::Unread {
            let id = match document {
                Document::Measure(id) | Document::Chapter(id) => Some(id.to_owned()),
                _ => None,
            };
            let group = match document {
                Document::Measure(_) => side.say.text("compare-measures", &[]),
                Document::Chapter(_) => side.say.text("compare-chapters", &[]),
                _ => Shape::of_file(path).and_then(|shape| shape.word(side.say)).unwrap_or_default(),
            };
            let thing = Thing {
                object: description(document),
                id,
                title: title(&form, path, "").unwrap_or_else(|| group.clone()),
                group,
                file: path.to_owned(),
                pointer: String::new(),
                node: &file.root,
                parent: None,
            };
            with_inner(thing, side, &form, &mut found);
        }
    };
    let printed = printed(side);
    let measures = printed.iter().map(|id| Document::Measure(id));
    let chapters = side.source.records.chapters.keys().map(|id| Document::Chapter(id));
    let before = [Document::Contacts, Document::Organisation, Document::Edition].into_iter();
    let behind = [Document::Places, Document::Abbreviations].into_iter();
    for document in measures.chain(before).chain(chapters).chain(behind) {
        add(&document.path());
    }
    found
}

/// A thing, and those that stand in it.
fn with_inner<'s>(thing: Thing<'s>, side: &Side<'s>, form: &Form<'_>, found: &mut Vec<Thing<'s>>) {
    let (object, node) = (thing.object, thing.node);
    let (file, pointer, parent) = (thing.file.clone(), thing.pointer.clone(), found.len());
    let parent = thing.id.is_some().then_some(parent);
    let shape =
        if pointer.is_empty() { Shape::of_file(&file) } else { Shape::of_file(&file).and_then(|s| s.at(&pointer)) };
    found.push(thing);
    for field in object.fields {
        let (Some(inner), Some(list)) = (listed(field), node.get(field.key)) else { continue };
        let group =
            shape.and_then(|shape| shape.field(field.key, side.say)).map(|(label, _)| label).unwrap_or_default();
        for (at, item) in items(list, &format!("{pointer}/{}", escape(field.key))) {
            let Some(Value::String(id)) = item.get("id").map(|id| &id.value) else { continue };
            let thing = Thing {
                object: inner,
                id: Some(id.clone()),
                title: title(form, &file, &at).or_else(|| first_line(inner, item)).unwrap_or_else(|| id.clone()),
                group: group.clone(),
                file: file.clone(),
                pointer: at,
                node: item,
                parent,
            };
            with_inner(thing, side, form, found);
        }
    }
}

/// The items of a list with their pointers; one in place of a list is one.
pub fn items<'n>(list: &'n Node, pointer: &str) -> Vec<(String, &'n Node)> {
    let is_list = matches!(list.value, Value::Array(_));
    let at = |number: usize| if is_list { format!("{pointer}/{number}") } else { pointer.to_owned() };
    list.items().iter().enumerate().map(|(number, item)| (at(number), item)).collect()
}

/// What a thing is called, as its form says.
fn title(form: &Form<'_>, file: &str, pointer: &str) -> Option<String> {
    let FormPlace { steps } = form.at(file, pointer)?;
    steps.into_iter().rev().find_map(|step| match step {
        Step::Thing { title, .. } => Some(title),
        _ => None,
    })
}

/// The first line that something without a name says: the street of an address.
fn first_line(object: &Object, node: &Node) -> Option<String> {
    let lines = object.fields.iter().filter(|field| matches!(field.control, Control::Line));
    lines.filter_map(|field| node.get(field.key)).find_map(|node| match &node.value {
        Value::String(text) => Some(text.clone()),
        _ => None,
    })
}

/// The ids of the measures that are printed, in the order of their first places.
pub fn printed(side: &Side<'_>) -> Vec<String> {
    let catalogue = side.catalogue;
    let year = i64::from(catalogue.edition.as_of.year);
    let printed: Vec<_> =
        catalogue.measures.iter().filter(|measure| measure.record.until.is_none_or(|until| until >= year)).collect();
    let (alphabet, mut seen, mut ids) = (Alphabet::new(), BTreeSet::new(), Vec::new());
    for dimension in catalogue.edition.dimensions.iter().enumerate() {
        let measures = section(catalogue, dimension, &printed, &alphabet);
        ids.extend(measures.iter().filter(|measure| seen.insert(measure.id)).map(|measure| measure.id.to_owned()));
    }
    ids
}
