//! To whom measures belong, and in which sections they stand.

use super::{Home, record};
use crate::acts::work::Work;
use crate::acts::{Act, How, Refused, names, uses};
use crate::document::Document;
use crate::files::Snapshot;
use crate::format::Kind;
use crate::json::Value;
use crate::json::data::Data;
use crate::json::edit::Change;
use crate::source::Source;

/// That there is a thing of an id.
pub fn known(source: &Source, kind: Kind, id: &str) -> Result<String, Refused> {
    names::title(source, kind, id).ok_or_else(|| Refused::new("act-gone"))
}

/// The name of the unit that is in charge.
pub fn unit_name(source: &Source, home: &Home) -> Result<String, Refused> {
    match home {
        Home::Unit(unit) => known(source, Kind::Unit, unit),
        Home::Topic(topic) => {
            let found = source.records.organisation.topics.iter().find(|other| other.id == *topic);
            known(source, Kind::Unit, found.ok_or_else(|| Refused::new("act-gone"))?.unit.id())
        }
    }
}

/// Lets a measure belong to another unit or topic. Of several units the first is another one; the others stay.
///
/// # Errors
///
/// There is no such measure, unit or topic, or its file cannot be read.
pub fn move_to(before: &Snapshot, id: &str, home: &Home) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    record(&work.source, id)?;
    unit_name(&work.source, home)?;
    let file = Document::Measure(id).path();
    let (old, new, value) = match home {
        Home::Unit(unit) => ("topic", "units", unit.as_str()),
        Home::Topic(topic) => ("units", "topic", topic.as_str()),
    };
    let raw = work.raw(&file)?;
    let has = |key: &str| raw.root().get(key).is_some();
    match home {
        Home::Unit(unit) if has("units") => {
            work.unset(&file, "/topic")?;
            put_first(&mut work, &file, unit)?;
        }
        Home::Unit(_) if has(old) => {
            work.change(&file, &Change::Rename { pointer: format!("/{old}"), key: new.to_owned() })?;
            work.set(&file, "/units", Data::Array(vec![value.into()]))?;
        }
        Home::Topic(_) if has(old) && !has(new) => {
            work.change(&file, &Change::Rename { pointer: format!("/{old}"), key: new.to_owned() })?;
            work.set(&file, "/topic", value)?;
        }
        Home::Topic(_) => {
            work.unset(&file, "/units")?;
            work.set(&file, "/topic", value)?;
        }
        Home::Unit(_) => work.set(&file, "/units", Data::Array(vec![value.into()]))?,
    }
    work.touch_at(&file, "", How::Changed);
    Ok(work.done())
}

/// Puts a unit in the place of the first one; one that is there already changes places with it.
fn put_first(work: &mut Work<'_>, file: &str, unit: &str) -> Result<(), Refused> {
    let (first, there) = match work.value(file, "/units") {
        Some(Data::Array(items)) => {
            let place = items.iter().position(|item| *item == Data::from(unit));
            (items.first().cloned(), place)
        }
        _ => return work.set(file, "/units", unit),
    };
    match (first, there) {
        (_, Some(0)) => Ok(()),
        (Some(first), Some(there)) => {
            work.set(file, &format!("/units/{there}"), first)?;
            work.set(file, "/units/0", unit)
        }
        (Some(_), None) => work.set(file, "/units/0", unit),
        (None, _) => work.set(file, "/units/-", unit),
    }
}

/// Lets a measure stand in the section of another dimension, too.
///
/// # Errors
///
/// There is no such measure or dimension, or its file cannot be read.
pub fn join_dimension(before: &Snapshot, id: &str, dimension: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let record = record(&work.source, id)?;
    known(&work.source, Kind::Dimension, dimension)?;
    let file = Document::Measure(id).path();
    if !record.dimensions.iter().any(|other| other.id() == dimension) {
        let count = work.list(&file, "/dimensions")?;
        work.set(&file, &format!("/dimensions/{count}"), dimension)?;
        work.touch_at(&file, "", How::Changed);
    }
    Ok(work.done())
}

/// Takes a measure out of the section of a dimension.
///
/// # Errors
///
/// It stands in no other section, or its file cannot be read.
pub fn leave_dimension(before: &Snapshot, id: &str, dimension: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    record(&work.source, id)?;
    let file = Document::Measure(id).path();
    let mut found = uses::of(&work.source, Kind::Dimension, dimension);
    found.retain(|one| {
        one.file == file && (one.pointer.starts_with("/dimensions") || one.pointer.starts_with("/order"))
    });
    if found.iter().any(|one| one.pointer.starts_with("/dimensions")) {
        uses::take_out(&mut work, &found).map_err(|_| Refused::new("act-no-dimension"))?;
    }
    Ok(work.done())
}

/// Lets a measure stand in the section of another dimension in place of one.
///
/// # Errors
///
/// There is no such measure or dimension, or its file cannot be read.
pub fn switch_dimension(before: &Snapshot, id: &str, from: &str, to: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let record = record(&work.source, id)?;
    known(&work.source, Kind::Dimension, to)?;
    if from == to || !record.dimensions.iter().any(|dimension| dimension.id() == from) {
        return Ok(work.done());
    }
    if record.dimensions.iter().any(|dimension| dimension.id() == to) {
        return leave_dimension(before, id, from);
    }
    let file = Document::Measure(id).path();
    let raw = work.raw(&file)?;
    let pointer = match raw.root().get("dimensions").map(|node| &node.value) {
        Some(Value::Array(items)) => {
            let place = items.iter().position(|item| Data::from(item) == Data::from(from)).unwrap_or_default();
            format!("/dimensions/{place}")
        }
        _ => "/dimensions".to_owned(),
    };
    work.set(&file, &pointer, to)?;
    // Its place in the old section says nothing about the new one.
    let order = format!("/order/{}", crate::json::escape(from));
    if raw.root().at(&order).is_some() {
        uses::take_value_out(&mut work, &file, &order)?;
    }
    work.touch_at(&file, "", How::Changed);
    Ok(work.done())
}
