//! Findings at their fields, in the words of a form.

use crate::desk::room::Known;
use crate::document::Document;
use crate::entry::rich_kind;
use crate::findings::{Finding, Place, Severity};
use crate::json;
use crate::rich::{self, Spot};
use crate::say::Say;
use crate::wording::{Form, Shape};

/// A finding as a page shows it.
pub struct Remark {
    /// How much it matters: a word for styles.
    pub severity: &'static str,
    /// The same in a word for people.
    pub word: String,
    /// Where it is, in words.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
    /// What its certain correction is called.
    pub fix: Option<String>,
    /// Whether it may be left as it is.
    pub can_stay: bool,
    /// The page that it can be mended at.
    pub address: String,
    /// The file and the pointer in it; no person reads them.
    pub file: String,
    /// See `file`.
    pub at: String,
    /// The kind of finding; no person reads it.
    pub code: &'static str,
    /// The words of an editor's text that it is about.
    pub spot: Option<Spot>,
}

/// The findings of a catalogue that a test picks, the heaviest first.
pub fn remarks(known: &Known, base: &str, say: &Say, picks: impl Fn(&Finding) -> bool) -> Vec<Remark> {
    told(known, &known.findings, base, say, picks)
}

/// The same of other findings than those that need no pages.
pub fn told(
    known: &Known,
    findings: &[Finding],
    base: &str,
    say: &Say,
    picks: impl Fn(&Finding) -> bool,
) -> Vec<Remark> {
    let form = Form::new(&known.source, say);
    let mut all: Vec<&Finding> = findings.iter().filter(|finding| picks(finding)).collect();
    all.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    all.into_iter().map(|finding| remark(finding, known, base, say, &form)).collect()
}

fn remark(finding: &Finding, known: &Known, base: &str, say: &Say, form: &Form<'_>) -> Remark {
    let message = form.message(finding);
    let (file, at) =
        finding.place.as_ref().map_or_else(Default::default, |place| (place.file.clone(), place.pointer.clone()));
    Remark {
        severity: finding.severity.name(),
        word: say.severity(finding.severity),
        place: message.place.map_or_else(String::new, |place| place.text(say)),
        what: message.what,
        todo: message.todo,
        fix: message.fix,
        can_stay: finding.severity != Severity::Error && finding.place.is_some(),
        address: finding.place.as_ref().map_or_else(|| format!("{base}/findings"), |place| address(base, known, place)),
        file,
        at,
        code: finding.code.id(),
        spot: finding.place.as_ref().and_then(|place| spot(known, place)),
    }
}

/// The words that a finding is about, where they stand in an editor.
fn spot(known: &Known, place: &Place) -> Option<Spot> {
    let file = known.source.files.get(&place.file)?;
    let shape = Shape::of_file(&place.file)?;
    // The outermost value that an editor holds.
    let ends = place.pointer.match_indices('/').map(|(at, _)| at).skip(1).chain([place.pointer.len()]);
    let held = |end: usize| {
        let (field, rest) = place.pointer.split_at(end);
        let kind = shape.at(field)?.kinds().into_iter().find_map(rich_kind)?;
        Some((file.root.at(field)?, rest, kind))
    };
    let (value, rest, kind) = ends.into_iter().find_map(held)?;
    let whole = file.root.range_at(&place.pointer);
    let is_part = whole.start < place.range.start && place.range.end < whole.end && !place.range.is_empty();
    let bytes = match file.root.at(&place.pointer).map(|node| &node.value) {
        Some(json::Value::String(text)) if is_part => {
            Some(json::part_in_string(&file.text[whole.clone()], whole.start, text, &place.range))
        }
        _ => None,
    };
    rich::spot(value, rest, bytes.as_ref(), kind)
}

/// The page where a place of a file can be mended.
pub fn address(base: &str, known: &Known, place: &Place) -> String {
    let Place { file, pointer, .. } = place;
    let readable = known.source.files.get(file).is_some_and(|file| file.root.value != crate::json::Value::Unread);
    let page = match Document::of(file) {
        Some(_) if !readable => return format!("{base}/text/{file}"),
        Some(Document::Measure(id)) => format!("measures/{id}"),
        Some(Document::Chapter(id)) => format!("chapters/{id}"),
        Some(Document::Edition) => edition_page(pointer).to_owned(),
        Some(Document::Organisation) => "organisation".to_owned(),
        Some(Document::Places) => "places".to_owned(),
        Some(Document::Contacts) => "contacts".to_owned(),
        Some(Document::Abbreviations) => "abbreviations".to_owned(),
        None => return format!("{base}/findings"),
    };
    format!("{base}/{page}#at={pointer}")
}

/// The edition's file has several screens.
fn edition_page(pointer: &str) -> &'static str {
    match pointer.split('/').nth(1) {
        Some("print") => "print",
        Some("rules" | "accept") => "rules",
        _ => "publication",
    }
}
