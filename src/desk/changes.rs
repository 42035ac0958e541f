//! What is typed, chosen and moved, as edits of the session.

use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::answer::{Answer, Ask, Fault, data};
use super::page::said;
use super::room::Room;
use crate::entry::{self, CannotEnter, Input, Into};
use crate::json::Node;
use crate::json::data::Data;
use crate::json::edit::{Change, Edit};
use crate::rich;
use crate::session::{CannotEdit, CannotUndo, Session};
use crate::wording::Shape;

/// A change as a page sends it.
#[derive(Debug, Deserialize)]
pub struct Sent {
    file: String,
    at: String,
    #[serde(flatten)]
    what: What,
}

/// What is changed.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
enum What {
    /// A field has another value; `was` is what the page knew before.
    Set { value: Value, was: Option<Value> },
    /// A list has another item.
    Add,
    /// A table has another entry.
    AddRow { key: String },
    /// An item or entry is taken out.
    Remove,
    /// An item stands elsewhere in its list.
    Move { to: usize },
    /// A value is of another kind.
    Kind { number: usize },
}

/// What was entered.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
enum Value {
    Text(String),
    YesNo(bool),
    Many(Vec<String>),
    Rich(serde_json::Value),
}

impl From<Value> for Input {
    fn from(value: Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text),
            Value::YesNo(value) => Self::YesNo(value),
            Value::Many(all) => Self::Many(all),
            Value::Rich(document) => Self::Rich(document),
        }
    }
}

/// A change of a field or list.
pub fn edit(ask: &Ask) -> Answer {
    let sent: Sent = ask.json()?;
    let room = ask.room()?;
    let label = label(room, &sent.file, &sent.at, ask);
    let (mut other, mut notes) = (None, Vec::new());
    room.change(|session| {
        let tree = session.tree(&sent.file).map_err(refused)?;
        if let What::Set { was: Some(was), value } = &sent.what
            && let Some(now) = changed_meanwhile(&tree, &sent, was, value)
        {
            other = Some(now);
            return Ok(());
        }
        notes = noted(&tree, &sent, ask);
        let changes = changes(&tree, &sent).map_err(|fault| Fault::Bad(fault.to_string()))?;
        let edits: Vec<Edit> = changes.into_iter().map(|change| Edit { file: sent.file.clone(), change }).collect();
        session.edit(&edits, &label).map_err(refused)
    })?;
    match other {
        Some(now) => data(&json!({ "other": shown(&now), "revision": room.view().1 })),
        None => told_with(room, ask, &notes),
    }
}

/// What of a text could not be written as it was set in the editor, each once.
fn noted(tree: &Node, sent: &Sent, ask: &Ask) -> Vec<String> {
    let What::Set { value: Value::Rich(document), .. } = &sent.what else { return Vec::new() };
    let kind = Shape::of_file(&sent.file).and_then(|shape| shape.at(&sent.at));
    let kind = kind.and_then(|shape| shape.kinds().into_iter().find_map(entry::rich_kind));
    let written = kind.and_then(|kind| rich::value(document, tree.at(&sent.at), kind).ok());
    let mut sentences = Vec::new();
    for note in written.into_iter().flat_map(|written| written.notes) {
        let sentence = ask.say.text(note.noted.id(), &[("text", note.text)]);
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    sentences
}

/// What stands there now, if it is neither what the page knew nor what it wants.
fn changed_meanwhile(tree: &Node, sent: &Sent, was: &Value, wants: &Value) -> Option<Input> {
    let shape = Shape::of_file(&sent.file)?.at(&sent.at)?;
    let node = tree.at(&sent.at);
    let now = shape.kinds().into_iter().find_map(|control| entry::shown(control, node))?;
    let kind = shape.kinds().into_iter().find_map(entry::rich_kind);
    let same = |value: &Value| match (value, kind) {
        // Two documents are the same if the same would be written.
        (Value::Rich(document), Some(kind)) => {
            rich::value(document, node, kind).is_ok_and(|written| written.value == node.map(Data::from))
        }
        _ => Input::from(value.clone()) == now,
    };
    (!same(was) && !same(wants)).then_some(now)
}

fn shown(input: &Input) -> serde_json::Value {
    match input {
        Input::Text(text) => json!(text),
        Input::YesNo(value) => json!(value),
        Input::Many(all) => json!(all),
        Input::Rich(document) => document.clone(),
    }
}

fn changes(tree: &Node, sent: &Sent) -> Result<Vec<Change>, CannotEnter> {
    let no_field = || CannotEnter::NoField(sent.at.clone());
    let into = Into::new(&sent.file, tree).ok_or_else(no_field)?;
    let at = sent.at.clone();
    match &sent.what {
        What::Set { value, .. } => into.set(&at, &Input::from(value.clone())),
        What::Add => into.add(&at, None),
        What::AddRow { key } => into.add_entry(&at, key),
        What::Remove => Ok(into.clear(&at)),
        What::Move { to } => {
            let (list, _) = crate::json::pointer::split(&at).ok_or_else(no_field)?;
            Ok(vec![Change::Move { to: format!("{list}/{to}"), from: at }])
        }
        What::Kind { number } => {
            let shape = Shape::of_file(&sent.file).and_then(|shape| shape.at(&at)).ok_or_else(no_field)?;
            let control = shape.kinds().get(*number).copied().ok_or_else(no_field)?;
            Ok(into.put(&at, &entry::blank(Shape::Value(control))))
        }
    }
}

/// What a step is called when it can be taken back: the field's label.
fn label(room: &Room, file: &str, at: &str, ask: &Ask) -> String {
    let known = room.known();
    let place = crate::findings::Place { file: file.to_owned(), pointer: at.to_owned(), range: 0..0 };
    let form = crate::wording::Form::new(&known.source, &ask.say);
    form.place(&place).and_then(|place| place.field().map(str::to_owned)).unwrap_or_default()
}

/// Why the session refuses an edit, for a person.
pub fn refused(fault: CannotEdit) -> Fault {
    match fault {
        CannotEdit::NoFile(_) | CannotEdit::Unreadable(_) => Fault::Said("desk-no-file", Vec::new()),
        CannotEdit::NotJson(_) => Fault::Said("desk-not-readable", Vec::new()),
        CannotEdit::Fault(fault) => Fault::Bad(fault.to_string()),
    }
}

/// What a page is told after a change.
pub fn told(room: &Room, ask: &Ask) -> Answer {
    told_with(room, ask, &[])
}

fn told_with(room: &Room, ask: &Ask, notes: &[String]) -> Answer {
    let saved = room.saved();
    let [undo, redo] = room.steps();
    data(&json!({
        "revision": room.view().1,
        "saved": said(&saved, &ask.say),
        "unsaved": saved.fault.is_some(),
        "undo": undo.map(|label| ask.say.text("desk-undo-what", &[("what", label)])),
        "notes": notes,
        "redo": redo.map(|label| ask.say.text("desk-redo-what", &[("what", label)])),
    }))
}

/// What can be taken back, asked for when a page is opened.
pub fn steps(ask: &Ask) -> Answer {
    told(ask.room()?, ask)
}

/// Takes the last step back.
pub fn undo(ask: &Ask) -> Answer {
    step(ask, Session::undo)
}

/// Makes a step again.
pub fn redo(ask: &Ask) -> Answer {
    step(ask, Session::redo)
}

fn step(ask: &Ask, step: fn(&mut Session) -> Result<String, CannotUndo>) -> Answer {
    let room = ask.room()?;
    room.change(step).map_err(|fault| match fault {
        CannotUndo::Nothing => Fault::Said("desk-no-step", Vec::new()),
        CannotUndo::Changed { label, .. } => Fault::Said("desk-step-changed", vec![("what", label)]),
    })?;
    told(room, ask)
}

/// A picture was dropped or chosen: it becomes a file of the catalogue, and the field names it.
pub fn picture(ask: &Ask) -> Result<Response, Fault> {
    let room = ask.room()?;
    let (file, at, name) = (ask.asked("file"), ask.asked("at"), ask.asked("name"));
    let label = label(room, file, at, ask);
    let path = room
        .add_picture(name, &ask.body)
        .map_err(|why| Fault::Said("desk-no-picture", vec![("reason", why.to_owned())]))?;
    room.change(|session| {
        let tree = session.tree(file).map_err(refused)?;
        let into = Into::new(file, &tree).ok_or(Fault::NotFound)?;
        let changes = into.set(at, &Input::Text(path)).map_err(|fault| Fault::Bad(fault.to_string()))?;
        let edits: Vec<Edit> = changes.into_iter().map(|change| Edit { file: file.to_owned(), change }).collect();
        session.edit(&edits, &label).map_err(refused)
    })?;
    told(room, ask)
}
