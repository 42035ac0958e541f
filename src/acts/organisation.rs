//! Divisions, units, topics and addresses: new ones, other names, moves.
//!
//! What is alike for all lists of things, such as another place in the list, stands in [`super::things`].

use super::shelf::{self, Item};
use super::work::{Work, line, maybe};
use super::{Act, How, Refused, Touched, names, uses};
use crate::document::Document;
use crate::files::Snapshot;
use crate::format::Kind;
use crate::json::data::Data;
use crate::json::edit::Change;
use crate::source::Source;

const FILE: &str = "organisation.json";

/// A new division behind the others.
///
/// # Errors
///
/// It has no name, or the file cannot be read.
pub fn new_division(before: &Snapshot, name: &str, short: Option<&str>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let short = maybe(short)?.map(Data::from);
    shelf::add(&mut work, Kind::Division, name, None, vec![("short", short)])?;
    Ok(work.done())
}

/// A new unit behind the others of its division.
///
/// # Errors
///
/// It has no name, there is no such division, or the file cannot be read.
pub fn new_unit(before: &Snapshot, division: &str, name: &str, short: Option<&str>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let short = maybe(short)?.map(Data::from);
    let division = shelf::find(&work, Kind::Division, division)?;
    let list = format!("{}/units", division.pointer());
    shelf::add(&mut work, Kind::Unit, name, Some(list), vec![("short", short)])?;
    Ok(work.done())
}

/// A new topic of a unit.
///
/// # Errors
///
/// It has no name, there is no such unit, or the file cannot be read.
pub fn new_topic(before: &Snapshot, name: &str, unit: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    shelf::find(&work, Kind::Unit, unit)?;
    shelf::add(&mut work, Kind::Topic, name, None, vec![("unit", Some(unit.into()))])?;
    Ok(work.done())
}

/// A new address.
#[derive(Debug, Clone, Default)]
pub struct NewPlace {
    /// What the building is called, if it has a name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
}

/// A new address behind the others.
///
/// # Errors
///
/// It has no street, postcode or city, or the file cannot be read.
pub fn new_place(before: &Snapshot, place: &NewPlace) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let name = maybe(Some(&place.name))?;
    let (street, postcode, city) = (line(&place.street)?, line(&place.postcode)?, line(&place.city)?);
    let title = name.clone().unwrap_or_else(|| street.clone());
    let id = super::ids::new(&work.source, Kind::Place, &title);
    let lines = [("street", street), ("postcode", postcode), ("city", city)];
    let mut members = vec![("id".to_owned(), Data::from(id.as_str()))];
    members.extend(name.map(|name| ("name".to_owned(), name.into())));
    members.extend(lines.into_iter().map(|(key, value)| (key.to_owned(), value.into())));
    let pointer = shelf::put_last(&mut work, Document::Places, "/places", Data::Object(members))?;
    work.made(Kind::Place, &id, &title, "places.json", &pointer);
    Ok(work.done())
}

/// Who has something printed that a unit's name or place decides: its measures and those of its topics, contact
/// points, and the topics themselves.
fn belonging(source: &Source, unit: &str) -> Vec<Touched> {
    let topics = source.records.organisation.topics.iter().filter(|topic| topic.unit.id() == unit);
    let mut named = uses::of(source, Kind::Unit, unit);
    named.extend(topics.flat_map(|topic| uses::of(source, Kind::Topic, &topic.id)));
    named.retain(|one| one.file != Document::Edition.path());
    uses::holders(source, &named).into_iter().map(|holder| Touched { how: How::Moves, ..holder }).collect()
}

/// Gives a unit another name. With a year, the old one is printed behind it: "(bis 2024 …)".
///
/// # Errors
///
/// There is no such unit, no name or no such year, or the file cannot be read.
pub fn rename_unit(before: &Snapshot, unit: &str, name: &str, until: Option<i64>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let name = line(name)?;
    let pointer = shelf::find(&work, Kind::Unit, unit)?.pointer();
    let old = names::title(&work.source, Kind::Unit, unit).unwrap_or_default();
    if old == name {
        return Ok(work.done());
    }
    work.set(FILE, &format!("{pointer}/name"), name)?;
    if let Some(year) = until {
        formerly(&mut work, &pointer, &old, year)?;
    }
    work.touch_at(FILE, &pointer, How::Changed);
    for touched in belonging(&work.source, unit) {
        work.touch(touched);
    }
    Ok(work.done())
}

/// Notes a former name behind those that are there.
fn formerly(work: &mut Work<'_>, pointer: &str, name: &str, year: i64) -> Result<(), Refused> {
    if !(1800..=2200).contains(&year) {
        return Err(Refused::new("act-no-year"));
    }
    let former = [("name".to_owned(), Data::from(name)), ("until".to_owned(), year.into())];
    let list = format!("{pointer}/formerly");
    let former = Data::Object(former.into());
    if work.value(FILE, &list).is_none() {
        return work.set(FILE, &list, Data::Array(vec![former]));
    }
    let count = work.list(FILE, &list)?;
    work.set(FILE, &format!("{list}/{count}"), former)
}

/// Puts a unit into another division, at a place counted from 0 or behind all of its units.
///
/// # Errors
///
/// There is no such unit or division, or the file cannot be read.
pub fn move_unit(before: &Snapshot, unit: &str, division: &str, place: Option<usize>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    work.list(FILE, "/divisions")?;
    let Item { list, .. } = shelf::find(&work, Kind::Unit, unit)?;
    work.list(FILE, &list)?;
    let from = shelf::find(&work, Kind::Unit, unit)?;
    let to_list = format!("{}/units", shelf::find(&work, Kind::Division, division)?.pointer());
    let count = work.list(FILE, &to_list)?;
    let most = if to_list == from.list { count.saturating_sub(1) } else { count };
    let to = format!("{to_list}/{}", place.unwrap_or(most).min(most));
    work.touch_at(FILE, &from.pointer(), How::Moves);
    work.change(FILE, &Change::Move { from: from.pointer(), to })?;
    for touched in belonging(&work.source, unit) {
        work.touch(touched);
    }
    Ok(work.done())
}

/// Gives a topic to another unit, and with it all its measures. With a year, the unit that was in charge before is
/// printed behind the new one.
///
/// # Errors
///
/// There is no such topic, unit or year, or the file cannot be read.
pub fn move_topic(before: &Snapshot, topic: &str, unit: &str, until: Option<i64>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let pointer = shelf::find(&work, Kind::Topic, topic)?.pointer();
    shelf::find(&work, Kind::Unit, unit)?;
    let old = work.source.records.organisation.topics.iter().find(|other| other.id == topic);
    let old = old.map(|topic| topic.unit.id().to_owned()).unwrap_or_default();
    if old == unit {
        return Ok(work.done());
    }
    work.set(FILE, &format!("{pointer}/unit"), unit)?;
    if let (Some(year), Some(name)) = (until, names::title(&work.source, Kind::Unit, &old)) {
        formerly(&mut work, &pointer, &name, year)?;
    }
    work.touch_at(FILE, &pointer, How::Changed);
    let measures = uses::of(&work.source, Kind::Topic, topic);
    for holder in uses::holders(&work.source, &measures) {
        work.touch(Touched { how: How::Moves, ..holder });
    }
    Ok(work.done())
}
