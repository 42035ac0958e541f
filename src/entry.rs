//! What a person enters in a form, as edits of the files.
//!
//! A form shows a value as text, as ticks or as names; here that becomes the
//! value again. What does not fit is kept as it was typed, and a finding says so:
//! nothing that somebody has written is thrown away.

pub mod names;

use std::collections::BTreeMap;

use crate::document::Document;
use crate::format::{Control, Object};
use crate::json::data::Data;
use crate::json::edit::{Change, between};
use crate::json::pointer::split;
use crate::json::{Node, Value, escape};
use crate::rich;
use crate::source;
use crate::wording::Shape;

/// What was entered in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Typed, or one of several chosen.
    Text(String),
    /// A box with or without its tick.
    YesNo(bool),
    /// Lines, or several things chosen.
    Many(Vec<String>),
    /// The document of a rich-text editor.
    Rich(serde_json::Value),
}

/// Why something cannot be entered: only what no form asks for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotEnter {
    /// The format has no such field.
    #[error("{0} is no field of this file")]
    NoField(String),
    /// The field takes another kind of input.
    #[error("{0} takes another kind of input")]
    OtherKind(String),
    /// The document of the editor cannot be read.
    #[error("the text cannot be read: {0}")]
    Rich(String),
}

/// A file of a catalogue, into which is entered.
#[derive(Clone, Copy)]
pub struct Into<'f> {
    root: &'f Node,
    shape: Shape,
}

impl<'f> Into<'f> {
    /// A file by its path and its tree.
    #[must_use]
    pub fn new(path: &str, root: &'f Node) -> Option<Self> {
        Some(Self { root, shape: Shape::File(source::description(Document::of(path)?)) })
    }

    /// The changes that enter something in the field at a JSON pointer. Empty is the same as not there, where the
    /// field may be missing.
    ///
    /// # Errors
    ///
    /// What no form asks for.
    pub fn set(self, pointer: &str, input: &Input) -> Result<Vec<Change>, CannotEnter> {
        let shape = self.shape.at(pointer).ok_or_else(|| CannotEnter::NoField(pointer.to_owned()))?;
        let old = self.root.at(pointer);
        // What shows the same is the same, however it is written.
        if shape.kinds().into_iter().any(|control| old.is_some() && shown(control, old).as_ref() == Some(input)) {
            return Ok(Vec::new());
        }
        let data = data(shape, old, input, pointer)?;
        if is_empty(&data) && !self.is_required(pointer) {
            return Ok(self.clear(pointer));
        }
        Ok(self.put(pointer, &data))
    }

    /// The changes that put a value at a pointer, with all that has to be there around it.
    #[must_use]
    pub fn put(self, pointer: &str, data: &Data) -> Vec<Change> {
        if let Some(old) = self.root.at(pointer) {
            return between(old, data, pointer);
        }
        let (mut at, mut data) = (pointer, data.clone());
        while let Some((parent, key)) = split(at) {
            match self.root.at(parent).map(|node| &node.value) {
                Some(Value::Object(_)) => return vec![Change::Insert { pointer: at.to_owned(), value: data }],
                Some(Value::Array(_)) => return vec![Change::Insert { pointer: format!("{parent}/-"), value: data }],
                // Something that is no object: a form asks for its parts, so it becomes one.
                Some(_) => {
                    let value = Data::Object(vec![(key, data)]);
                    return vec![Change::Replace { pointer: parent.to_owned(), value }];
                }
                None => {
                    data = Data::Object(vec![(key, data)]);
                    at = parent;
                }
            }
        }
        vec![Change::Replace { pointer: String::new(), value: data }]
    }

    /// The changes that take a value away, and what would be left empty around it.
    #[must_use]
    pub fn clear(self, pointer: &str) -> Vec<Change> {
        let mut at = pointer;
        if self.root.at(at).is_none() {
            return Vec::new();
        }
        while let Some((parent, _)) = split(at) {
            let alone = match self.root.at(parent).map(|node| &node.value) {
                Some(Value::Object(members)) => members.len() == 1,
                _ => false,
            };
            if !alone || parent.is_empty() || self.is_required(parent) || is_item(parent) {
                break;
            }
            at = parent;
        }
        vec![Change::Remove { pointer: at.to_owned() }]
    }

    /// The changes that add an item to the list at a pointer; `None` is one that nobody has filled in.
    ///
    /// # Errors
    ///
    /// There is no such list.
    pub fn add(self, pointer: &str, item: Option<Data>) -> Result<Vec<Change>, CannotEnter> {
        let no_field = || CannotEnter::NoField(pointer.to_owned());
        let shape = self.shape.at(pointer).and_then(Shape::item).ok_or_else(no_field)?;
        let item = item.unwrap_or_else(|| blank(shape));
        Ok(match self.root.at(pointer) {
            None => self.put(pointer, &Data::Array(vec![item])),
            Some(list) if matches!(list.value, Value::Array(_)) => {
                vec![Change::Insert { pointer: format!("{pointer}/-"), value: item }]
            }
            // One in place of a list.
            Some(one) => {
                vec![Change::Replace { pointer: pointer.to_owned(), value: Data::Array(vec![Data::from(one), item]) }]
            }
        })
    }

    /// The changes that give a table a further entry.
    ///
    /// # Errors
    ///
    /// There is no such table, or the key is taken.
    pub fn add_entry(self, pointer: &str, key: &str) -> Result<Vec<Change>, CannotEnter> {
        let no_field = || CannotEnter::NoField(pointer.to_owned());
        let shape = self.shape.at(pointer).and_then(Shape::entry).ok_or_else(no_field)?;
        let at = format!("{pointer}/{}", escape(key));
        if self.root.at(&at).is_some() {
            return Err(no_field());
        }
        Ok(self.put(&at, &blank(shape)))
    }

    fn is_required(self, pointer: &str) -> bool {
        let Some((parent, key)) = split(pointer) else { return true };
        let Some(around) = self.shape.at(parent) else { return false };
        is_item(pointer) || around.objects().iter().any(|object| object.field(&key).is_some_and(|field| field.required))
    }
}

fn is_item(pointer: &str) -> bool {
    split(pointer).is_some_and(|(_, key)| key.parse::<usize>().is_ok())
}

/// What a form shows of a value, in the shape in which it is entered; `None` where the value is of another kind.
#[must_use]
pub fn shown(control: &Control, node: Option<&Node>) -> Option<Input> {
    Some(match control {
        Control::Internal(inner) => return shown(inner, node),
        Control::YesNo => match node.map(|node| &node.value) {
            None => Input::YesNo(false),
            Some(Value::Bool(value)) => Input::YesNo(*value),
            _ => return None,
        },
        Control::Prose(_) | Control::Marked | Control::Title => Input::Rich(rich::document(node, rich_kind(control)?)),
        Control::List { of, .. } if is_simple(of) => match node.map(|node| &node.value) {
            None => Input::Many(Vec::new()),
            Some(Value::Array(items)) => Input::Many(apart(of, items.iter().map(text).collect::<Option<_>>()?)),
            Some(_) => Input::Many(apart(of, vec![text(node?)?])),
        },
        Control::Object(_) | Control::List { .. } | Control::Table { .. } => return None,
        Control::OneOf(all) => return all.iter().find_map(|one| shown(one, node)),
        _ => Input::Text(node.map_or_else(|| Some(String::new()), text)?),
    })
}

/// The word for all others, where a list of words has one.
pub const BOTH: &str = "both";

/// One word that means all others, as these: each has a box of its own.
fn apart(control: &Control, words: Vec<String>) -> Vec<String> {
    match control {
        Control::Choice(all) if words.iter().any(|word| word == BOTH) && all.iter().any(|word| word.word == BOTH) => {
            all.iter().map(|word| word.word.to_owned()).filter(|word| word != BOTH).collect()
        }
        _ => words,
    }
}

/// Whether items of this kind are entered as lines or chosen from a list.
#[must_use]
pub fn is_simple(control: &Control) -> bool {
    match control {
        Control::OneOf(all) => all.iter().all(|one| is_simple(one)),
        Control::Object(_)
        | Control::List { .. }
        | Control::Table { .. }
        | Control::Prose(_)
        | Control::Marked
        | Control::Title
        | Control::Internal(_) => false,
        _ => true,
    }
}

/// What an editor may hold for a kind of value; `None` where there is none.
#[must_use]
pub fn rich_kind(control: &Control) -> Option<rich::Kind> {
    match control {
        Control::Prose(blocks) if blocks.iter().any(|block| block.field("heading").is_some()) => {
            Some(rich::Kind::Chapter)
        }
        Control::Prose(_) => Some(rich::Kind::Prose),
        Control::Marked => Some(rich::Kind::Marked),
        Control::Title => Some(rich::Kind::Title),
        _ => None,
    }
}

/// A value without parts as it is typed.
fn text(node: &Node) -> Option<String> {
    match &node.value {
        Value::String(text) | Value::Number(text) => Some(text.clone()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Null => Some(String::new()),
        Value::Unread | Value::Array(_) | Value::Object(_) => None,
    }
}

fn data(shape: Shape, old: Option<&Node>, input: &Input, pointer: &str) -> Result<Data, CannotEnter> {
    let kinds = shape.kinds();
    let other = || CannotEnter::OtherKind(pointer.to_owned());
    match input {
        Input::Text(text) => {
            let control = kinds.iter().find(|kind| is_simple(kind)).ok_or_else(other)?;
            Ok(typed(control, old, text))
        }
        Input::YesNo(value) => {
            kinds.iter().find(|kind| matches!(kind, Control::YesNo)).ok_or_else(other)?;
            Ok(if *value { Data::Bool(true) } else { Data::Null })
        }
        Input::Many(all) => {
            let list = |kind: &&'static Control| match kind {
                Control::List { of, most, .. } => Some((*of, *most)),
                _ => None,
            };
            let (of, most) = kinds.iter().find_map(list).ok_or_else(other)?;
            let item = |(number, text): (usize, &String)| typed(of, old.and_then(|old| item_of(old, number)), text);
            let items: Vec<Data> = all.iter().enumerate().map(item).collect();
            let one_alone = old.is_some_and(|old| !matches!(old.value, Value::Array(_)));
            match (items.len(), one_alone && most.is_none()) {
                (1, true) => Ok(items.into_iter().next().unwrap_or(Data::Null)),
                _ => Ok(Data::Array(items)),
            }
        }
        Input::Rich(document) => {
            let kind = kinds.iter().find_map(|kind| rich_kind(kind)).ok_or_else(other)?;
            let written = rich::value(document, old, kind).map_err(|fault| CannotEnter::Rich(fault.to_string()))?;
            Ok(written.value.unwrap_or(Data::String(String::new())))
        }
    }
}

fn item_of(list: &Node, number: usize) -> Option<&Node> {
    match &list.value {
        Value::Array(items) => items.get(number),
        _ => Some(list).filter(|_| number == 0),
    }
}

/// What was typed as the value that the field takes; as a text, if it is none.
#[must_use]
pub fn typed(control: &Control, old: Option<&Node>, text: &str) -> Data {
    // What shows the same is the same: a year that was written as a text stays one until it is changed.
    if let Some(old) = old
        && self::text(old).as_deref() == Some(text)
    {
        return Data::from(old);
    }
    let trimmed = text.trim();
    let whole = || Some(trimmed.to_owned()).filter(|text| text.parse::<i64>().is_ok_and(|n| n.to_string() == *text));
    let number = match control {
        Control::Number { .. } | Control::Printed => whole(),
        Control::Decimal { .. } => {
            let point = trimmed.replace(',', ".");
            let plain =
                point.chars().all(|c| c.is_ascii_digit() || c == '.') && serde_json::from_str::<f64>(&point).is_ok();
            Some(point).filter(|_| plain)
        }
        Control::OneOf(all) if all.iter().any(|one| matches!(one, Control::Number { .. } | Control::Printed)) => {
            whole()
        }
        _ => None,
    };
    match number {
        Some(number) => Data::Number(number),
        None if matches!(control, Control::Line) => Data::String(text.to_owned()),
        None => Data::String(trimmed.to_owned()),
    }
}

fn is_empty(data: &Data) -> bool {
    match data {
        Data::Null => true,
        Data::String(text) => text.is_empty(),
        Data::Array(items) => items.is_empty(),
        Data::Object(members) => members.is_empty(),
        Data::Bool(_) | Data::Number(_) => false,
    }
}

/// A value that nobody has filled in yet: with the fields that must be there.
#[must_use]
pub fn blank(shape: Shape) -> Data {
    match shape.objects().first() {
        Some(object) if !shape.is_prose() => blank_object(object, &BTreeMap::new()),
        _ => shape.kinds().first().map_or_else(|| "".into(), |control| blank_value(control)),
    }
}

/// An object with the fields that must be there, some of them filled in.
#[must_use]
pub fn blank_object(object: &Object, known: &BTreeMap<&str, Data>) -> Data {
    let member = |field: &crate::format::Field| {
        let known = known.get(field.key).cloned();
        let value = known.or_else(|| field.required.then(|| blank_value(field.control)))?;
        Some((field.key.to_owned(), value))
    };
    Data::Object(object.fields.iter().filter_map(member).collect())
}

fn blank_value(control: &Control) -> Data {
    match control {
        Control::YesNo => Data::Bool(false),
        Control::List { .. } => Data::Array(Vec::new()),
        Control::Table { .. } => Data::Object(Vec::new()),
        Control::Object(object) => blank_object(object, &BTreeMap::new()),
        Control::Choice(words) => words.first().map_or("", |word| word.word).into(),
        Control::OneOf(all) => all.first().map_or_else(|| "".into(), |one| blank_value(one)),
        Control::Internal(inner) => blank_value(inner),
        _ => "".into(),
    }
}
