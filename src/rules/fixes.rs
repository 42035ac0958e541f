//! From what a text ought to show to an edit of its string.

use std::ops::Range;

use super::text::Text;
use crate::findings::Fix;
use crate::json::Value;
use crate::json::edit::{Change, Edit, Part};
use crate::printed::Field;
use crate::prose::{Inline, parse};
use crate::source::File;

/// The edit that makes a text show `right` in the place of `wrong`. There is
/// none where it would touch a mark, a link, an address or a passage in another
/// language.
#[must_use]
pub fn fix(text: &Text<'_>, file: &File, wrong: &Range<usize>, right: &str) -> Option<Fix> {
    let Value::String(raw) = &file.root.at(&text.pointer)?.value else { return None };
    if text.field == Field::Link {
        return None;
    }
    let shown = text.shown.get(wrong.clone())?;
    let mut parts = Vec::new();
    for (range, with) in differences(shown, right) {
        let range = wrong.start + range.start..wrong.start + range.end;
        let in_string = text.in_string(&range);
        let same = raw.get(in_string.clone()) == text.shown.get(range);
        let touches = |closed: &Range<usize>| in_string.start < closed.end && closed.start < in_string.end;
        let within = |closed: &Range<usize>| closed.start < in_string.start && in_string.start < closed.end;
        if !same || text.closed.iter().any(|closed| touches(closed) || within(closed)) {
            return None;
        }
        parts.push(Part { pointer: text.pointer.clone(), range: in_string, with: with.to_owned() });
    }
    if parts.is_empty() || !keeps_marks(text, raw, &parts) {
        return None;
    }
    let bytes = |part: &Part| {
        let place = file.place_in_string(&part.pointer, &part.range).range;
        let end = if part.range.is_empty() { place.start } else { place.end };
        (place.start..end, part.with.clone())
    };
    let written = parts.iter().map(bytes).collect();
    Some(Fix { edit: Edit { file: file.path.clone(), change: Change::Parts(parts) }, parts: written })
}

/// What differs between two texts, as ranges of the first and what stands there
/// in the second.
fn differences<'n>(old: &str, new: &'n str) -> Vec<(Range<usize>, &'n str)> {
    let start = common(old.chars(), new.chars());
    let end = common(old[start..].chars().rev(), new[start..].chars().rev());
    let (middle, with) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    if middle.chars().count() != with.chars().count() {
        return vec![(start..old.len() - end, with)];
    }
    // Two quotation marks and what is between them.
    let mut found: Vec<(Range<usize>, &str)> = Vec::new();
    let mut at = 0;
    for ((place, a), b) in middle.char_indices().zip(with.chars()) {
        let range = start + place..start + place + a.len_utf8();
        let next = at + b.len_utf8();
        if a != b {
            match found.last_mut() {
                Some((last, text)) if last.end == range.start => {
                    last.end = range.end;
                    *text = &with[at - text.len()..next];
                }
                _ => found.push((range, &with[at..next])),
            }
        }
        at = next;
    }
    found
}

fn common(old: impl Iterator<Item = char>, new: impl Iterator<Item = char>) -> usize {
    old.zip(new).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

/// Whether a string has the same marks when its parts are replaced.
fn keeps_marks(text: &Text<'_>, raw: &str, parts: &[Part]) -> bool {
    let Some(place) = text.place else { return true };
    let mut new = raw.to_owned();
    for part in parts.iter().rev() {
        new.replace_range(part.range.clone(), &part.with);
    }
    let (before, faults_before) = parse(raw, place);
    let (after, faults_after) = parse(&new, place);
    marks(&before) == marks(&after) && faults_before.len() == faults_after.len()
}

/// The marks of prose in their order, with what is not to be changed.
fn marks(inlines: &[Inline]) -> Vec<String> {
    let mut found = Vec::new();
    for inline in inlines {
        let (name, body): (String, &[Inline]) = match inline {
            Inline::Text(_) => continue,
            Inline::Emphasis(body) => ("_".to_owned(), body),
            Inline::Strong(body) => ("__".to_owned(), body),
            Inline::Link { target, body, .. } => (format!("{target:?}"), body),
            Inline::Address { text, .. } => (text.clone(), &[]),
            Inline::Language { code, body } => (format!("{code} {body:?}"), body),
            Inline::Footnote { name, .. } => (format!("^{name}"), &[]),
            Inline::Break => ("\n".to_owned(), &[]),
        };
        found.push(name);
        found.extend(marks(body));
        found.push(")".to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_replaced() {
        assert_eq!(differences("\"a b\"", "„a b“"), [(0..1, "„"), (4..5, "“")]);
        assert_eq!(differences("z.B.", "z. B."), [(2..2, " ")]);
        assert_eq!(differences("i.d.R.", "i. d. R."), [(2..4, " d. ")]);
        assert_eq!(differences("für für", "für"), [(4..9, "")]);
        assert_eq!(differences("''a", "„“a"), [(0..2, "„“")]);
        assert_eq!(differences("a", "a"), []);
    }
}
