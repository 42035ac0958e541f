//! The lists of things that have an id: units, topics, addresses, contact points,
//! dimensions, states. What is alike for all of them.

use super::uses;
use super::work::{Work, line};
use super::{Act, How, References, Refused, Spot, fresh, ids, names};
use crate::document::Document;
use crate::files::Snapshot;
use crate::format::Kind;
use crate::json::data::Data;
use crate::json::edit::Change;
use crate::json::{Node, Value};

/// A thing in its list.
pub struct Item {
    /// The file.
    pub file: String,
    /// The list.
    pub list: String,
    /// Its number in the list; nothing where it stands in place of a list.
    pub number: Option<usize>,
}

impl Item {
    /// Where it is.
    pub fn pointer(&self) -> String {
        self.number.map_or_else(|| self.list.clone(), |number| format!("{}/{number}", self.list))
    }
}

/// The file and the list of a kind of things; units have a list a division.
fn list_of(kind: Kind) -> Option<(Document<'static>, &'static str)> {
    match kind {
        Kind::Division => Some((Document::Organisation, "/divisions")),
        Kind::Topic => Some((Document::Organisation, "/topics")),
        Kind::Place => Some((Document::Places, "/places")),
        Kind::Contact => Some((Document::Contacts, "/contacts")),
        Kind::Dimension => Some((Document::Edition, "/dimensions")),
        Kind::Status => Some((Document::Edition, "/statuses")),
        Kind::Unit | Kind::Measure | Kind::Part | Kind::Footnote | Kind::Target => None,
    }
}

/// The key of what a thing is called.
pub fn name_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Dimension => "title",
        Kind::Status => "word",
        _ => "name",
    }
}

/// The items of a list; of one in place of a list, that one.
pub fn items(node: Option<&Node>) -> &[Node] {
    node.map_or(&[], Node::items)
}

/// The pointers of the items of a list, or of the one in its place.
fn pointers(root: &Node, list: &str) -> Vec<String> {
    match root.at(list).map(|node| &node.value) {
        Some(Value::Array(items)) => (0..items.len()).map(|number| format!("{list}/{number}")).collect(),
        Some(_) => vec![list.to_owned()],
        None => Vec::new(),
    }
}

/// A thing in its list.
pub fn find(work: &Work<'_>, kind: Kind, id: &str) -> Result<Item, Refused> {
    let gone = || Refused::new("act-gone");
    let (document, list) = list_of(kind).unwrap_or((Document::Organisation, "/divisions"));
    let file = document.path();
    let raw = work.raw(&file)?;
    let lists = match kind {
        Kind::Unit => pointers(raw.root(), list).into_iter().map(|division| format!("{division}/units")).collect(),
        _ => vec![list.to_owned()],
    };
    let has_id = |item: &Node| item.get("id").is_some_and(|own| own.value == Value::String(id.to_owned()));
    for list in lists {
        let node = raw.root().at(&list);
        if let Some(number) = items(node).iter().position(has_id) {
            let is_list = node.is_some_and(|node| matches!(node.value, Value::Array(_)));
            return Ok(Item { file, list, number: is_list.then_some(number) });
        }
    }
    Err(gone())
}

/// Adds a thing behind all others of its kind and gives its id. `fields` follow its id and name.
pub fn add(
    work: &mut Work<'_>,
    kind: Kind,
    name: &str,
    list: Option<String>,
    fields: Vec<(&str, Option<Data>)>,
) -> Result<String, Refused> {
    let name = line(name)?;
    let id = ids::new(&work.source, kind, &name);
    let mut members = vec![("id", id.as_str().into()), (name_key(kind), Data::from(name.as_str()))];
    members.extend(fields.into_iter().filter_map(|(key, value)| Some((key, value?))));
    let thing = Data::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
    let (document, usual) = list_of(kind).unwrap_or((Document::Organisation, ""));
    let list = list.unwrap_or_else(|| usual.to_owned());
    let pointer = put_last(work, document, &list, thing)?;
    work.made(kind, &id, &name, &document.path(), &pointer);
    Ok(id)
}

/// Puts an item behind the others of a list, in a file that may not be there yet.
pub fn put_last(work: &mut Work<'_>, document: Document<'_>, list: &str, item: Data) -> Result<String, Refused> {
    let file = document.path();
    if !work.has(&file) {
        let key = list.trim_start_matches('/').to_owned();
        fresh::put(work, document, vec![(key, Data::Array(vec![item]))])?;
        return Ok(format!("{list}/0"));
    }
    let count = work.list(&file, list)?;
    let pointer = format!("{list}/{count}");
    work.set(&file, &pointer, item)?;
    Ok(pointer)
}

/// Gives a thing another name. What refers to it stays as it is, for ids never change.
///
/// # Errors
///
/// There is no such thing or no name, or a file cannot be read.
pub fn rename(before: &Snapshot, kind: Kind, id: &str, name: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let name = line(name)?;
    let item = find(&work, kind, id)?;
    let pointer = item.pointer();
    work.set(&item.file, &format!("{pointer}/{}", name_key(kind)), name)?;
    work.touch_at(&item.file, &pointer, How::Changed);
    let named = uses::of(&work.source, kind, id);
    for holder in uses::holders(&work.source, &named) {
        work.touch(super::Touched { how: How::Moves, ..holder });
    }
    Ok(work.done())
}

/// Puts a thing elsewhere among those beside it: units within their division, all others in their list.
///
/// # Errors
///
/// There is no such thing, or a file cannot be read.
pub fn shift(before: &Snapshot, kind: Kind, id: &str, spot: &Spot) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let item = find(&work, kind, id)?;
    work.touch_at(&item.file, &item.pointer(), How::Moves);
    if let Some(number) = item.number {
        shift_item(&mut work, &item.file, &item.list, number, spot)?;
    }
    Ok(work.done())
}

/// Puts an item elsewhere in its list.
pub fn shift_item(work: &mut Work<'_>, file: &str, list: &str, number: usize, spot: &Spot) -> Result<(), Refused> {
    let count = work.list(file, list)?;
    let to = spot.among(number, count.saturating_sub(1));
    work.change(file, &Change::Move { from: format!("{list}/{number}"), to: format!("{list}/{to}") })
}

/// Removes a thing.
///
/// # Errors
///
/// Others need it, or refer to it and are to keep their references; it is the last dimension, or a division with
/// units; or not all files can be read.
pub fn remove(before: &Snapshot, kind: Kind, id: &str, references: References) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    work.all_read()?;
    let item = find(&work, kind, id)?;
    let pointer = item.pointer();
    if kind == Kind::Dimension && work.source.records.edition.dimensions.len() < 2 {
        return Err(Refused::new("act-last-dimension"));
    }
    let units = work.source.records.organisation.divisions.iter().filter(|other| other.id == id);
    let units: Vec<String> = units.flat_map(|division| &division.units).map(|unit| unit.id.clone()).collect();
    if kind == Kind::Division && !units.is_empty() {
        let unit = |id: &String| Some(find(&work, Kind::Unit, id).ok()?.pointer());
        let by = units.iter().filter_map(unit).map(|at| names::around(&work.source, &item.file, &at, How::Refers));
        return Err(Refused::new("act-division-in-use").by(by.collect()));
    }
    work.touch_at(&item.file, &pointer, How::Removed);
    let mut named = uses::of(&work.source, kind, id);
    let within = format!("{pointer}/");
    named.retain(|one| one.file != item.file || !one.pointer.starts_with(&within));
    if !named.is_empty() && references == References::Keep {
        return Err(Refused::new("act-referred").by(uses::holders(&work.source, &named)));
    }
    uses::take_out(&mut work, &named)?;
    match item.number {
        Some(_) => work.unset(&item.file, &pointer)?,
        None => work.set(&item.file, &item.list, Data::Array(Vec::new()))?,
    }
    Ok(work.done())
}
