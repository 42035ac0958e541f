//! New measures, copies, ends, moves, other addresses.

mod home;

use super::uses::{self, Use};
use super::work::{Work, title};
use super::{Act, How, Note, References, Refused, Touched, fresh, ids, names};
use crate::bounds::MAX_LINE;
use crate::document::Document;
use crate::files::Snapshot;
use crate::format::Kind;
use crate::json::Value;
use crate::json::data::Data;
use crate::language::Language;
use crate::source::Source;
use crate::source::measure::{Direction, Measure};
pub use home::{join_dimension, leave_dimension, move_to, switch_dimension};

/// To whom a measure belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// A unit, by its id.
    Unit(String),
    /// A topic, and so the unit in charge of it.
    Topic(String),
}

/// What a new measure is begun with.
#[derive(Debug, Clone)]
pub struct NewMeasure {
    /// Its title.
    pub title: String,
    /// To whom it belongs.
    pub home: Home,
    /// Its dimensions, at least one.
    pub dimensions: Vec<String>,
    /// Whom it is aimed at.
    pub directed: Direction,
}

/// A measure to be filled in. What it cannot do without and is not known yet says so, and a rule finds it.
///
/// # Errors
///
/// There is no title, no such unit, topic or dimension.
pub fn new(before: &Snapshot, measure: &NewMeasure) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let title = title(&measure.title)?;
    let id = ids::new(&work.source, Kind::Measure, &title);
    let records = &work.source.records;
    if measure.dimensions.is_empty() {
        return Err(Refused::new("act-no-dimension"));
    }
    for dimension in &measure.dimensions {
        home::known(&work.source, Kind::Dimension, dimension)?;
    }
    let home = match &measure.home {
        Home::Unit(unit) => ("units", Data::Array(vec![unit.as_str().into()])),
        Home::Topic(topic) => ("topic", topic.as_str().into()),
    };
    let unit = home::unit_name(&work.source, &measure.home)?;
    let to_write = fresh::to_be_written(records.edition.language);
    let mut members = vec![
        ("title", title.as_str().into()),
        ("dimensions", Data::Array(measure.dimensions.iter().map(|id| id.as_str().into()).collect())),
        home,
        ("directed", Data::Array(vec![measure.directed.word().into()])),
        ("description", to_write.into()),
        (usual_goals(&work.source), to_write.into()),
        ("responsible", unit.into()),
    ];
    members.extend(year(&work.source).map(|year| ("since", year.into())));
    let members = members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let document = Document::Measure(&id);
    fresh::put(&mut work, document, members)?;
    work.made(Kind::Measure, &id, &title, &document.path(), "");
    Ok(work.done())
}

/// The field for goals that most measures use.
fn usual_goals(source: &Source) -> &'static str {
    let measures = || source.records.measures.values();
    let both = measures().filter(|measure| !measure.goals_and_target_groups.is_empty()).count();
    let goals = measures().filter(|measure| !measure.goals.is_empty()).count();
    if both > goals { "goals_and_target_groups" } else { "goals" }
}

/// The year of the edition, if it says one.
fn year(source: &Source) -> Option<i64> {
    Some(i64::from(source.records.edition.as_of.year)).filter(|year| (1900..=2200).contains(year))
}

/// A measure's record.
fn record<'s>(source: &'s Source, id: &str) -> Result<&'s Measure, Refused> {
    source.records.measures.get(id).ok_or_else(|| Refused::new("act-gone"))
}

/// The same measure once more under a title of its own: not released, without notes, new in this edition.
///
/// # Errors
///
/// There is no such measure, or its file cannot be read.
pub fn copy(before: &Snapshot, id: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    record(&work.source, id)?;
    let raw = work.raw(&Document::Measure(id).path())?;
    let mark = match work.source.records.edition.language {
        Language::German => "(Kopie)",
        Language::English => "(copy)",
    };
    let title = format!("{} {mark}", names::title(&work.source, Kind::Measure, id).unwrap_or_default());
    let new_id = ids::new(&work.source, Kind::Measure, &title);
    let file = Document::Measure(&new_id).path();
    work.put(&file, raw.text())?;
    for key in ["title", "short_title"] {
        let fits = |old: &str| old.chars().count() + mark.chars().count() < MAX_LINE;
        if let Some(Value::String(old)) = raw.root().get(key).map(|node| &node.value)
            && fits(old)
        {
            work.set(&file, &format!("/{key}"), format!("{old} {mark}"))?;
        }
    }
    for key in ["review", "internal_note", "until"] {
        work.unset(&file, &format!("/{key}"))?;
    }
    match year(&work.source) {
        Some(year) => work.set(&file, "/since", year)?,
        None => work.unset(&file, "/since")?,
    }
    work.made(Kind::Measure, &new_id, &title, &file, "");
    Ok(work.done())
}

/// Lets this edition be the last in which a measure stands.
///
/// # Errors
///
/// There is no such measure, it begins later, or the edition has no month.
pub fn end(before: &Snapshot, id: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let year = year(&work.source).ok_or_else(|| Refused::new("act-no-month"))?;
    if record(&work.source, id)?.since.is_some_and(|since| since > year) {
        return Err(Refused::new("act-ends-early").with("year", &year));
    }
    let file = Document::Measure(id).path();
    work.set(&file, "/until", year)?;
    work.touch_at(&file, "/until", How::Changed);
    work.note(Note::new("act-ends").with("year", &year));
    Ok(work.done())
}

/// Takes the end of a measure back.
///
/// # Errors
///
/// There is no such measure, or its file cannot be read.
pub fn go_on(before: &Snapshot, id: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    record(&work.source, id)?;
    let file = Document::Measure(id).path();
    work.unset(&file, "/until")?;
    work.touch_at(&file, "/until", How::Changed);
    Ok(work.done())
}

/// Removes a measure and its texts.
///
/// # Errors
///
/// Others refer to it and are to keep their references; or not all files can be read.
pub fn remove(before: &Snapshot, id: &str, references: References) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    record(&work.source, id)?;
    work.all_read()?;
    let file = Document::Measure(id).path();
    work.touch_at(&file, "", How::Removed);
    let uses = uses_by_others(&work.source, id);
    if !uses.is_empty() && references == References::Keep {
        return Err(Refused::new("act-referred").by(uses::holders(&work.source, &uses)));
    }
    uses::take_out(&mut work, &uses)?;
    work.remove(&file);
    Ok(work.done())
}

/// Who refers to a measure.
#[must_use]
pub fn referring(before: &Snapshot, id: &str) -> Vec<Touched> {
    let source = Work::on(before).source;
    uses::holders(&source, &uses_by_others(&source, id))
}

fn uses_by_others(source: &Source, id: &str) -> Vec<Use> {
    let file = Document::Measure(id).path();
    let mut uses = uses::of(source, Kind::Measure, id);
    uses.retain(|one| one.file != file);
    uses
}

/// Gives a measure another address on the web: its file and all that refers to it.
///
/// # Errors
///
/// The address cannot be one or is taken; or not all files can be read.
pub fn readdress(before: &Snapshot, id: &str, new: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    record(&work.source, id)?;
    if id == new {
        return Ok(work.done());
    }
    work.all_read()?;
    ids::check(&work.source, Kind::Measure, new)?;
    let (file, new_file) = (Document::Measure(id).path(), Document::Measure(new).path());
    work.touch_at(&file, "", How::Changed);
    let uses = uses::of(&work.source, Kind::Measure, id);
    uses::rename(&mut work, &uses, new)?;
    let text = work.raw(&file)?;
    work.put(&new_file, text.text())?;
    work.remove(&file);
    work.renamed(Kind::Measure, new);
    work.note(Note::new("act-old-links"));
    Ok(work.done())
}
