//! The next edition from last year's.

use std::collections::BTreeMap;

use super::{Begun, possible};
use crate::acts::uses::{self, Use};
use crate::acts::work::Work;
use crate::acts::{How, Note, Refused};
use crate::document::Document;
use crate::files::Snapshot;
use crate::format::Kind;
use crate::json::Value;
use crate::json::edit::{Change, Part};
use crate::source::dates::Month;

const FILE: &str = "edition.json";

/// Where an edition may be called by its year.
const NAMES: &[&str] = &["/name", "/title", "/subtitle", "/kind"];

/// The next edition, to be written beside the old one, which stays as it is.
///
/// It has its month, the next number and the way back to the old one; it is no correction. Measures that ended
/// before are left out, with all that refers to them, and none is released yet. Notes in the office stay.
/// Pictures, the profile for print and typefaces come along, as far as the catalogue names them; earlier
/// versions do not. What a check finds in it then, such as periods that have ended, is to be looked at.
///
/// # Errors
///
/// There is no such month, it is not later, or not all files can be read.
pub fn next_year(before: &Snapshot, as_of: Month) -> Result<Begun, Refused> {
    let as_of = possible(as_of)?;
    let mut work = Work::on(before);
    work.all_read()?;
    let old = work.source.records.edition.as_of;
    if as_of <= old {
        return Err(Refused::new("act-not-later").with("month", &format!("{}/{}", old.month, old.year)));
    }
    leave_ended_out(&mut work, i64::from(as_of.year))?;
    date(&mut work, before, old, as_of)?;
    let measures: Vec<String> = work.source.records.measures.keys().cloned().collect();
    for file in measures.iter().map(|id| Document::Measure(id).path()) {
        if work.has(&file) && work.value(&file, "/review").is_some() {
            work.unset(&file, "/review")?;
            work.touch_at(&file, "/review", How::Changed);
        }
    }
    let (mut files, missing) = assets(&work, before);
    if missing > 0 {
        work.note(Note::new("act-not-copied").with("count", &missing));
    }
    let act = work.done();
    let after = act.after(before);
    let texts = after.texts().filter_map(|(path, text)| Some((path.to_owned(), text.raw().ok()?.into_bytes())));
    files.extend(texts);
    Ok(Begun { touches: act.touches, notes: act.notes, files })
}

/// Takes measures out whose last edition was an earlier one.
fn leave_ended_out(work: &mut Work<'_>, year: i64) -> Result<(), Refused> {
    let ended = work.source.records.measures.iter().filter(|(_, m)| m.until.is_some_and(|until| until < year));
    let ended: Vec<String> = ended.map(|(id, _)| id.clone()).collect();
    let files: Vec<String> = ended.iter().map(|id| Document::Measure(id).path()).collect();
    for file in &files {
        work.touch_at(file, "", How::Removed);
    }
    let mut named: Vec<Use> = ended.iter().flat_map(|id| uses::of(&work.source, Kind::Measure, id)).collect();
    named.retain(|one| !files.contains(&one.file));
    // All at once, since each takes others in its list along.
    uses::take_out(work, &named)?;
    for file in &files {
        work.remove(file);
    }
    Ok(())
}

/// Gives the edition its month, number and names.
fn date(work: &mut Work<'_>, before: &Snapshot, old: Month, new: Month) -> Result<(), Refused> {
    work.set(FILE, "/as_of", new.to_string())?;
    work.unset(FILE, "/revision")?;
    if let Some(number) = work.source.records.edition.number.filter(|number| *number < 999) {
        work.set(FILE, "/number", number + 1)?;
    }
    match before.name() {
        Some(name) => work.set(FILE, "/previous", format!("../{name}"))?,
        None => work.unset(FILE, "/previous")?,
    }
    let (from, to) = (old.year.to_string(), new.year.to_string());
    let raw = work.raw(FILE)?;
    let mut parts = Vec::new();
    for pointer in NAMES {
        let Some(Value::String(text)) = raw.root().at(pointer).map(|node| &node.value) else { continue };
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let is_alone = |at: &usize| {
            !is_digit(text[..*at].chars().next_back()) && !is_digit(text[at + from.len()..].chars().next())
        };
        let years = text.match_indices(&from).map(|(at, _)| at).filter(is_alone);
        let part = |at| Part { pointer: (*pointer).to_owned(), range: at..at + from.len(), with: to.clone() };
        parts.extend(years.map(part));
    }
    if from != to && !parts.is_empty() {
        work.change(FILE, &Change::Parts(parts))?;
    }
    work.touch_at(FILE, "", How::Changed);
    Ok(())
}

/// The pictures, profiles and typefaces that belong to it, and how many cannot be read.
fn assets(work: &Work<'_>, before: &Snapshot) -> (BTreeMap<String, Vec<u8>>, usize) {
    let kept = work.source.files.values().filter(|file| work.has(&file.path));
    let named = uses::assets(kept);
    let count = named.len();
    let mut files: BTreeMap<String, Vec<u8>> =
        named.into_iter().filter_map(|path| Some((path.to_owned(), before.picture(path).ok()?))).collect();
    let (fonts, faults) = before.fonts();
    let missing = count - files.len() + faults.len();
    let own = |path: &str| format!("fonts/{}", path.trim_start_matches("fonts/own/"));
    files.extend(fonts.into_iter().map(|(path, bytes)| (own(&path), bytes.to_vec())));
    (files, missing)
}
