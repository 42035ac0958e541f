//! What a publication consists of: parts and chapters, dimensions, contact points, states of implementation.

mod footnotes;

use super::begin::possible;
use super::shelf;
use super::uses;
use super::work::{self, Work, line, maybe};
use super::{Act, How, Note, Refused, Spot, Touched, fresh, ids, names};
use crate::document::Document;
use crate::files::Snapshot;
use crate::findings::{Findings, Place};
use crate::format::Kind;
use crate::json::data::Data;
use crate::json::{Node, Value};
use crate::source::chapter;
use crate::source::dates::Month;
use crate::source::parts::FixedPart;
use crate::{catalogue, rules};
pub use footnotes::{remove_footnote, rename_footnote};

const FILE: &str = "edition.json";

/// The parts in their order.
fn parts(work: &Work<'_>) -> Result<Vec<String>, Refused> {
    let text = |node: &Node| match &node.value {
        Value::String(part) => part.clone(),
        _ => String::new(),
    };
    Ok(shelf::items(work.raw(FILE)?.root().get("parts")).iter().map(text).collect())
}

fn touch_part(work: &mut Work<'_>, part: &str, how: How) {
    let title = names::title(&work.source, Kind::Part, part).unwrap_or_else(|| part.to_owned());
    let (file, pointer) = match FixedPart::of_word(part) {
        Some(_) => (FILE.to_owned(), "/parts".to_owned()),
        None => (Document::Chapter(part).path(), String::new()),
    };
    work.touch(Touched { kind: Some(Kind::Part), id: part.to_owned(), title, file, pointer, how });
}

/// The parts that could be printed and are not: fixed ones by their words, and chapters by their ids.
#[must_use]
pub fn parts_left_out(before: &Snapshot) -> Vec<String> {
    let work = Work::on(before);
    let printed = parts(&work).unwrap_or_default();
    let chapters = work.source.records.chapters.keys().cloned();
    FixedPart::words().map(str::to_owned).chain(chapters).filter(|part| !printed.contains(part)).collect()
}

/// Prints a part that is left out: behind all others, or at a place counted from 0.
///
/// # Errors
///
/// There is no such part, it is printed already, or the file cannot be read.
pub fn add_part(before: &Snapshot, part: &str, place: Option<usize>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let is_known = FixedPart::of_word(part).is_some() || work.source.records.chapters.contains_key(part);
    if !is_known || parts(&work)?.iter().any(|other| other == part) {
        return Err(Refused::new("act-gone"));
    }
    insert_part(&mut work, part, place)?;
    touch_part(&mut work, part, How::Changed);
    Ok(work.done())
}

fn insert_part(work: &mut Work<'_>, part: &str, place: Option<usize>) -> Result<(), Refused> {
    let count = work.list(FILE, "/parts")?;
    let change = crate::json::edit::Change::Insert {
        pointer: format!("/parts/{}", place.unwrap_or(count).min(count)),
        value: part.into(),
    };
    work.change(FILE, &change)
}

/// Says that the edition was corrected in a month after its own.
///
/// # Errors
///
/// There is no such month, it is before the edition's, or the file cannot be read.
pub fn correct(before: &Snapshot, month: Month) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let month = possible(month)?;
    let as_of = work.source.records.edition.as_of;
    if month < as_of {
        return Err(Refused::new("act-corrected-early").with("month", &as_of));
    }
    work.set(FILE, "/revision", month.to_string())?;
    work.touch_at(FILE, "/revision", How::Changed);
    Ok(work.done())
}

/// Puts a part elsewhere.
///
/// # Errors
///
/// It is not printed, or the file cannot be read.
pub fn shift_part(before: &Snapshot, part: &str, spot: &Spot) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let number = parts(&work)?.iter().position(|other| other == part).ok_or_else(|| Refused::new("act-gone"))?;
    shelf::shift_item(&mut work, FILE, "/parts", number, spot)?;
    touch_part(&mut work, part, How::Moves);
    Ok(work.done())
}

/// Leaves a part out. A chapter's text stays and can be printed again.
///
/// # Errors
///
/// It is not printed, nothing with a heading would be left, or the file cannot be read.
pub fn leave_part_out(before: &Snapshot, part: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    take_part_out(&mut work, part)?.ok_or_else(|| Refused::new("act-gone"))?;
    touch_part(&mut work, part, How::Changed);
    Ok(work.done())
}

/// Takes a part out of the order; nothing if it is not in it.
fn take_part_out(work: &mut Work<'_>, part: &str) -> Result<Option<()>, Refused> {
    let parts = parts(work)?;
    if !parts.iter().any(|other| other == part) {
        return Ok(None);
    }
    if !parts.iter().any(|other| other != part && other != "cover" && other != "back-cover") {
        return Err(Refused::new("act-last-part"));
    }
    work.list(FILE, "/parts")?;
    for number in (0..parts.len()).rev().filter(|number| parts[*number] == part) {
        work.unset(FILE, &format!("/parts/{number}"))?;
    }
    Ok(Some(()))
}

/// A new chapter, which is printed before the numbers and the measures, or behind all parts.
///
/// # Errors
///
/// It has no title, or a file cannot be read.
pub fn new_chapter(before: &Snapshot, title: &str, kind: chapter::Kind) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let title = work::title(title)?;
    let id = ids::new(&work.source, Kind::Part, &title);
    let to_write = fresh::to_be_written(work.source.records.edition.language);
    let mut members = vec![
        ("kind".to_owned(), kind.word().into()),
        ("title".to_owned(), title.as_str().into()),
        ("body".to_owned(), to_write.into()),
    ];
    if kind == chapter::Kind::Chronicle {
        members.push(("entries".to_owned(), Data::Array(Vec::new())));
    }
    let document = Document::Chapter(&id);
    fresh::put(&mut work, document, members)?;
    let place = parts(&work)?.iter().position(|part| ["at-a-glance", "sections"].contains(&part.as_str()));
    insert_part(&mut work, &id, place)?;
    work.made(Kind::Part, &id, &title, &document.path(), "");
    Ok(work.done())
}

/// Removes a chapter and its text.
///
/// # Errors
///
/// There is no such chapter, nothing with a heading would be left, or not all files can be read.
pub fn remove_chapter(before: &Snapshot, id: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    if !work.source.records.chapters.contains_key(id) {
        return Err(Refused::new("act-gone"));
    }
    take_part_out(&mut work, id)?;
    touch_part(&mut work, id, How::Removed);
    work.remove(&Document::Chapter(id).path());
    Ok(work.done())
}

/// Gives a chapter another address on the web: its file and its place among the parts.
///
/// # Errors
///
/// The address cannot be one or is taken, there is no such chapter, or a file cannot be read.
pub fn readdress_chapter(before: &Snapshot, id: &str, new: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    if !work.source.records.chapters.contains_key(id) {
        return Err(Refused::new("act-gone"));
    }
    if id == new {
        return Ok(work.done());
    }
    ids::check(&work.source, Kind::Part, new)?;
    touch_part(&mut work, id, How::Changed);
    let named = uses::of(&work.source, Kind::Part, id);
    uses::rename(&mut work, &named, new)?;
    let text = work.raw(&Document::Chapter(id).path())?;
    work.put(&Document::Chapter(new).path(), text.text())?;
    work.remove(&Document::Chapter(id).path());
    work.renamed(Kind::Part, new);
    work.note(Note::new("act-old-links"));
    Ok(work.done())
}

/// Colours for dimensions: each is easy to read on white, carries white letters, and has its inks.
const COLOURS: &[(&str, [u8; 4])] = &[
    ("#2f4b7c", [90, 70, 20, 15]),
    ("#7a3e9d", [65, 85, 0, 0]),
    ("#00706b", [90, 40, 55, 30]),
    ("#1f66b0", [88, 60, 0, 5]),
    ("#9a4f00", [20, 70, 100, 25]),
    ("#b0216b", [20, 95, 20, 10]),
    ("#3f6f1a", [70, 35, 100, 35]),
    ("#8c2d19", [20, 90, 100, 30]),
    ("#4a4a8a", [80, 75, 10, 10]),
    ("#5c5c00", [50, 40, 100, 45]),
];

/// The colours of a dimension, for the screen and, if wanted, for print.
pub(super) fn colours((web, cmyk): (&str, [u8; 4]), print: bool) -> Data {
    let mut members = vec![("web".to_owned(), web.into())];
    if print {
        members.push(("cmyk".to_owned(), Data::Array(cmyk.iter().map(|ink| i64::from(*ink).into()).collect())));
    }
    Data::Object(members)
}

/// The colour of the first dimension.
pub(super) fn first_colour() -> (&'static str, [u8; 4]) {
    COLOURS[0]
}

/// The colours of the dimension at a place, for the screen and for print.
#[must_use]
pub fn colours_at(place: usize) -> Data {
    colours(COLOURS[place % COLOURS.len()], true)
}

/// The first colour that no dimension has.
fn free_colour(taken: &[String]) -> (&'static str, [u8; 4]) {
    let is_free = |colour: &&(&str, [u8; 4])| !taken.iter().any(|taken| taken.eq_ignore_ascii_case(colour.0));
    let turn = COLOURS[taken.len() % COLOURS.len()];
    COLOURS.iter().find(is_free).copied().unwrap_or(turn)
}

/// A new dimension behind the others, in a colour that none of them has.
///
/// # Errors
///
/// It has no title, or the file cannot be read.
pub fn new_dimension(before: &Snapshot, title: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let dimensions = &work.source.records.edition.dimensions;
    let taken: Vec<String> = dimensions.iter().map(|dimension| dimension.colour.web.to_string()).collect();
    let print = dimensions.iter().any(|dimension| dimension.colour.cmyk.is_some());
    let colour = colours(free_colour(&taken), print);
    shelf::add(&mut work, Kind::Dimension, title, None, vec![("colour", Some(colour))])?;
    Ok(work.done())
}

/// A new contact point behind the others, of a unit if one is named.
///
/// # Errors
///
/// It has no name, there is no such unit, or a file cannot be read.
pub fn new_contact(before: &Snapshot, name: &str, unit: Option<&str>) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    if let Some(unit) = unit {
        shelf::find(&work, Kind::Unit, unit)?;
    }
    let text = fresh::to_be_written(work.source.records.edition.language);
    let fields = vec![("text", Some(text.into())), ("unit", unit.map(Data::from))];
    shelf::add(&mut work, Kind::Contact, name, None, fields)?;
    Ok(work.done())
}

/// A new word for the state of implementation, with its sign.
///
/// # Errors
///
/// There is no word or no sign, or the file cannot be read.
pub fn new_status(before: &Snapshot, name: &str, sign: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let sign = maybe(Some(sign))?.filter(|sign| sign.chars().count() == 1);
    let sign = sign.ok_or_else(|| Refused::new("act-one-sign"))?;
    shelf::add(&mut work, Kind::Status, name, None, vec![("symbol", Some(sign.into()))])?;
    Ok(work.done())
}

/// An abbreviation that stands in texts and not in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlisted {
    /// As the texts write it.
    pub short: String,
    /// Where it stands.
    pub uses: Vec<Place>,
}

/// The abbreviations that stand in texts and not in the list, whether it is printed or not.
#[must_use]
pub fn unlisted_abbreviations(before: &Snapshot) -> Vec<Unlisted> {
    let source = Work::on(before).source;
    let findings = Findings::default();
    let catalogue = catalogue::resolve(&source, &findings);
    let found = rules::unlisted_abbreviations(&source, &catalogue, before).into_iter();
    found.map(|(short, uses)| Unlisted { short, uses }).collect()
}

/// Adds an abbreviation to the list.
///
/// # Errors
///
/// One of both is missing, it is listed already, or the file cannot be read.
pub fn add_abbreviation(before: &Snapshot, short: &str, long: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let (short, long) = (line(short)?, line(long)?);
    if work.source.records.abbreviations.iter().any(|other| other.short == short) {
        return Err(Refused::new("act-listed").with("short", &short));
    }
    let item = Data::Object(vec![("short".to_owned(), short.as_str().into()), ("long".to_owned(), long.into())]);
    let pointer = shelf::put_last(&mut work, Document::Abbreviations, "/abbreviations", item)?;
    touch_abbreviation(&mut work, &short, &pointer, How::Made);
    Ok(work.done())
}

/// Takes an abbreviation off the list.
///
/// # Errors
///
/// It is not listed, or the file cannot be read.
pub fn remove_abbreviation(before: &Snapshot, short: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let file = Document::Abbreviations.path();
    let list = "/abbreviations";
    let raw = work.raw(&file)?;
    let is_it = |item: &Node| item.get("short").is_some_and(|own| own.value == Value::String(short.to_owned()));
    let number = shelf::items(raw.root().at(list)).iter().position(is_it).ok_or_else(|| Refused::new("act-gone"))?;
    work.list(&file, list)?;
    let pointer = format!("{list}/{number}");
    work.unset(&file, &pointer)?;
    touch_abbreviation(&mut work, short, &pointer, How::Removed);
    Ok(work.done())
}

fn touch_abbreviation(work: &mut Work<'_>, short: &str, pointer: &str, how: How) {
    let file = Document::Abbreviations.path();
    let (title, pointer) = (short.to_owned(), pointer.to_owned());
    work.touch(Touched { kind: None, id: String::new(), title, file, pointer, how });
}
