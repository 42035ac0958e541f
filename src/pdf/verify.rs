//! Holds any finished file against what makes it usable by ear, by keyboard and
//! in an archive.
//!
//! Two kinds of checks complete one another. The validator reads PDF/UA-1 and
//! PDF/A-2a rule by rule; it passes a file without headings. The assertions here
//! ask what no validator asks. Clauses are those of ISO 32000-1 unless another
//! standard is named.

mod document;
mod figures;
mod headings;
mod links;
mod lists;
mod notes;
mod standards;
mod streams;
mod substance;
mod tables;
mod tags;

use super::flaw::{Flaw, Kind};
use super::read::{Reader, Tag};

pub use tables::without_row_headers;

/// Everything that is wrong with a file, from its first page to its last. What
/// cannot be read is one flaw and is not given to the validators.
#[must_use]
pub fn verify(bytes: &[u8]) -> (Vec<Flaw>, Option<Reader>) {
    let reader = match Reader::new(bytes) {
        Ok(reader) => reader,
        Err(error) => return (vec![Flaw::of_file(Kind::Unreadable, vec![("message", error.to_string())])], None),
    };
    let (mut flaws, broken_rules) = rayon::join(|| assertions(&reader), || standards::check(bytes));
    document::opening(&reader, &mut flaws);
    links::descriptions(&reader, &mut flaws);
    flaws.sort_by_key(|flaw| (flaw.page, flaw.kind));
    flaws.extend(broken_rules);
    (flaws, Some(reader))
}

/// What can be asked of a file before its links are described and its opening
/// is set.
#[must_use]
pub fn assertions(reader: &Reader) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    document::check(reader, &mut flaws);
    if reader.tags().children().next().is_none() {
        flaws.push(Flaw::of_file(Kind::Untagged, Vec::new()));
        return flaws;
    }
    let tags = reader.tags().walk();
    headings::check(&tags, &mut flaws);
    tables::check(&tags, &mut flaws);
    lists::check(&tags, &mut flaws);
    figures::check(reader, &tags, &mut flaws);
    notes::check(reader, &tags, &mut flaws);
    links::check(reader, &tags, &mut flaws);
    tags::check(reader, &mut flaws);
    substance::check(reader, &mut flaws);
    flaws
}

/// The level of a heading (14.8.4.3.2).
#[must_use]
pub fn level(tag: &Tag) -> Option<usize> {
    tag.standard_kind.strip_prefix('H')?.parse().ok().filter(|level| (1..=6).contains(level))
}

/// Whether nothing in a tag can be spoken.
fn is_silent(tag: &Tag) -> bool {
    let has_words = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    tag.text().trim().is_empty() && !tag.walk().iter().any(|tag| has_words(&tag.alt) || has_words(&tag.actual_text))
}

/// A text without white space and soft hyphens, which lines and pages change.
#[must_use]
pub fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}
