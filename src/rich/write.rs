//! From what an editor holds to a string of prose. Where the marks of prose cannot say it (emphasis within a
//! word), the text comes first: a mark is widened or left out, and that is noted.

use std::ops::Range;

use super::flat::{Flat, Marks, Sign, Unit};
use super::{Note, Noted};
use crate::prose::{self, Inline, Place};

/// Writes a text, and notes what became of marks that cannot be written.
pub(super) fn write(flat: &Flat, place: Place, notes: &mut Vec<Note>) -> String {
    let mut flat = flat.clone();
    let mut mine = Vec::new();
    allowed(&mut flat, place, &mut mine);
    let text = mended(&mut flat, place, &mut mine);
    notes.append(&mut mine);
    text
}

/// How many marks are left out one by one before all of a kind are.
const MAX_TRIED: usize = 40;

fn says(flat: &Flat, place: Place) -> Option<String> {
    prose::write(&flat.inlines(place), place)
}

/// Each step gives up a little more, until what is left can be written.
fn mended(flat: &mut Flat, place: Place, notes: &mut Vec<Note>) -> String {
    if let Some(text) = says(flat, place) {
        return text;
    }
    for kind in EMPHASES {
        shrink(flat, kind);
    }
    if let Some(text) = says(flat, place) {
        return text;
    }
    let (mut widened, mut said) = (flat.clone(), Vec::new());
    for kind in EMPHASES {
        widen(&mut widened, kind, &mut said);
    }
    said.extend(both(&mut widened));
    if let Some(text) = says(&widened, place) {
        notes.append(&mut said);
        return text;
    }
    for kind in KINDS {
        for range in ranges(flat, kind).into_iter().take(MAX_TRIED) {
            let mut without = flat.clone();
            drop_mark(&mut without, &range, kind);
            if let Some(text) = says(&without, place) {
                notes.push(note(kind.lost(), flat, &range));
                return text;
            }
        }
    }
    for kind in KINDS {
        for range in ranges(flat, kind) {
            notes.push(note(kind.lost(), flat, &range));
            drop_mark(flat, &range, kind);
        }
        if let Some(text) = says(flat, place) {
            return text;
        }
    }
    bare(flat, place)
}

/// Text and footnotes alone, with the backslashes that keep most of it.
fn bare(flat: &Flat, place: Place) -> String {
    let mut plain = flat.clone();
    plain.0.iter_mut().for_each(|unit| unit.marks = Marks::default());
    let inlines = plain.inlines(place);
    let all = [("", true), ("_[\\", true), ("_[\\", false), ("_\\", false), ("_[", false), ("_", false), ("[", false)]
        .map(|(escaped, notes)| backslashed(&inlines, escaped, notes));
    let wanted = flat.with_footnotes();
    let exact = all.iter().find(|text| Flat::read(text, place) == *flat);
    let seen = || all.iter().find(|text| Flat::read(text, place).with_footnotes() == wanted);
    exact.or_else(seen).unwrap_or(&all[0]).clone()
}

/// Writes a text with backslashes before some characters, but of an address. A backslash before `[^` would
/// belong to an address that ends there, so it may be left out.
fn backslashed(inlines: &[Inline], escaped: &str, notes: bool) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                for (at, c) in text.char_indices() {
                    let is_note = !notes && text[at..].starts_with("[^");
                    out.extend((escaped.contains(c) && !is_note).then_some('\\'));
                    out.push(c);
                }
            }
            Inline::Address { text, .. } => out.push_str(text),
            Inline::Footnote { name, .. } => out.extend(["[^", name, "]"]),
            _ => out.push('\n'),
        }
    }
    out
}

/// A kind of mark.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkKind {
    Emphasis,
    Strong,
    Link,
    Language,
}

const EMPHASES: [MarkKind; 2] = [MarkKind::Emphasis, MarkKind::Strong];
const KINDS: [MarkKind; 4] = [MarkKind::Emphasis, MarkKind::Strong, MarkKind::Link, MarkKind::Language];

impl MarkKind {
    fn lost(self) -> Noted {
        match self {
            Self::Emphasis | Self::Strong => Noted::Unmarked,
            Self::Link => Noted::Unlinked,
            Self::Language => Noted::LanguageLost,
        }
    }

    fn is_on(self, marks: &Marks) -> bool {
        match self {
            Self::Emphasis => marks.emphasis,
            Self::Strong => marks.strong,
            Self::Link => marks.link.is_some(),
            Self::Language => marks.language.is_some(),
        }
    }

    fn goes_on(self, a: &Marks, b: &Marks) -> bool {
        self.is_on(a) && self.is_on(b) && (self != Self::Link || a.link == b.link)
    }
}

/// Where a mark is on.
fn ranges(flat: &Flat, kind: MarkKind) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, unit) in flat.0.iter().enumerate().filter(|(_, unit)| kind.is_on(&unit.marks)) {
        match ranges.last_mut() {
            Some(last) if last.end == at && kind.goes_on(&flat.0[at - 1].marks, &unit.marks) => last.end += 1,
            _ => ranges.push(at..at + 1),
        }
    }
    ranges
}

fn note(noted: Noted, flat: &Flat, range: &Range<usize>) -> Note {
    Note { noted, text: Flat(flat.0[range.clone()].to_vec()).text() }
}

fn drop_mark(flat: &mut Flat, range: &Range<usize>, kind: MarkKind) {
    for unit in &mut flat.0[range.clone()] {
        match kind {
            MarkKind::Emphasis => unit.marks.emphasis = false,
            MarkKind::Strong => unit.marks.strong = false,
            MarkKind::Link => unit.marks.link = None,
            MarkKind::Language => unit.marks.language = None,
        }
    }
}

/// What a place knows: no footnote outside of chapters, in titles nothing but languages; and of links and
/// languages only those that lead somewhere.
fn allowed(flat: &mut Flat, place: Place, notes: &mut Vec<Note>) {
    for kind in KINDS {
        for range in ranges(flat, kind) {
            let marks = &flat.0[range.start].marks;
            let is_fine = match kind {
                MarkKind::Emphasis | MarkKind::Strong => place != Place::Title,
                MarkKind::Link => {
                    place != Place::Title && marks.link.as_ref().is_some_and(|link| prose::read_target(link).is_ok())
                }
                MarkKind::Language => true,
            };
            if !is_fine {
                notes.push(note(kind.lost(), flat, &range));
                drop_mark(flat, &range, kind);
            }
        }
    }
    let is_code = |unit: &Unit| unit.marks.language.as_ref().is_none_or(|code| prose::is_language_code(code));
    for at in 0..flat.0.len() {
        if !is_code(&flat.0[at]) {
            notes.push(note(Noted::LanguageLost, flat, &(at..at + 1)));
            flat.0[at].marks.language = None;
        }
        if let Some(link) = &flat.0[at].marks.link
            && !is_balanced(link)
        {
            let quoted = link.replace('(', "%28").replace(')', "%29");
            flat.0[at].marks.link = Some(quoted.into());
        }
    }
    flat.0.retain(|unit| match &unit.sign {
        Sign::Footnote(name) if place != Place::Chapter || !prose::footnote_name(name) => {
            notes.push(Note { noted: Noted::FootnoteLost, text: name.to_string() });
            false
        }
        _ => true,
    });
}

fn is_balanced(text: &str) -> bool {
    let depth = text.chars().try_fold(0_usize, |depth, c| match c {
        '(' => Some(depth + 1),
        ')' => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// Takes emphasis off the white space at its ends, where it says nothing.
fn shrink(flat: &mut Flat, kind: MarkKind) {
    for range in ranges(flat, kind) {
        let is_space = |at: &usize| flat.0[*at].is_char(char::is_whitespace);
        let start = range.clone().find(|at| !is_space(at)).unwrap_or(range.end);
        let end = range.clone().rev().find(|at| !is_space(at)).map_or(start, |last| last + 1);
        drop_mark(flat, &(range.start..start), kind);
        drop_mark(flat, &(end..range.end), kind);
    }
}

/// Lets emphasis within a word reach over the whole word.
fn widen(flat: &mut Flat, kind: MarkKind, notes: &mut Vec<Note>) {
    for range in ranges(flat, kind) {
        let joins = |inner: usize, outer: usize| {
            let [inner, outer] = [&flat.0[inner], &flat.0[outer]];
            outer.is_char(prose::is_word)
                && inner.marks.link == outer.marks.link
                && inner.marks.language == outer.marks.language
        };
        let (mut start, mut end) = (range.start, range.end);
        while start > 0 && joins(start, start - 1) {
            start -= 1;
        }
        while end < flat.0.len() && joins(end - 1, end) {
            end += 1;
        }
        if (start..end) == range {
            continue;
        }
        for unit in &mut flat.0[start..end] {
            match kind {
                MarkKind::Emphasis => unit.marks.emphasis = true,
                _ => unit.marks.strong = true,
            }
        }
        notes.push(note(Noted::Widened, flat, &(start..end)));
    }
}

/// What is emphasised in both ways is so in the stronger one.
fn both(flat: &mut Flat) -> Vec<Note> {
    let mut notes = Vec::new();
    for range in ranges(flat, MarkKind::Strong) {
        if flat.0[range.clone()].iter().any(|unit| unit.marks.emphasis) {
            notes.push(note(Noted::Unmarked, flat, &range));
            drop_mark(flat, &range, MarkKind::Emphasis);
        }
    }
    notes
}
