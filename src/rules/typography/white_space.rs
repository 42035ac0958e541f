//! K044: white space that does not belong there.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{after, before, with_words};

/// Reports spaces that are doubled, before a mark or at an edge, tabs and typed no-break spaces.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in &facts.texts {
        for (range, kind) in find(&text.shown) {
            let found = text.shown[with_words(&text.shown, &range)].trim().to_owned();
            let right = right(&text.shown, &range);
            reporter.with_fix(text, &range, args!["kind": kind, "found": found], &range, Some(right));
        }
    }
}

fn find(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_space).map(|offset| at + offset) {
        let run: String = text[start..].chars().take_while(|c| is_space(*c)).collect();
        at = start + run.len();
        if let Some(kind) = fault(text, start, &run, at) {
            found.push((start..at, kind));
        }
    }
    found
}

/// What belongs there instead: a space, but none at an edge and before a mark.
fn right(text: &str, range: &Range<usize>) -> &'static str {
    let (left, right) = (before(text, range.start), after(text, range.end));
    let edge = left.is_none_or(|c| c == '\n') || right.is_none_or(|c| c == '\n');
    if edge || is_before_mark(text, left, range.end) { "" } else { " " }
}

/// Line feeds are line breaks and no spaces.
fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

fn fault(text: &str, start: usize, run: &str, end: usize) -> Option<&'static str> {
    let (left, right) = (before(text, start), after(text, end));
    if run.contains('\t') {
        Some("tab")
    } else if run.contains(['\u{a0}', '\u{202f}', '\u{2009}']) {
        Some("fixed")
    } else if left.is_none_or(|c| c == '\n') || right.is_none_or(|c| c == '\n') {
        Some("edge")
    } else if run.len() > 1 {
        Some("double")
    } else {
        is_before_mark(text, left, end).then_some("mark")
    }
}

/// A space before a mark that ends a word, other than in `3 : 1`, `.de` and `:)`.
fn is_before_mark(text: &str, left: Option<char>, at: usize) -> bool {
    let Some(mark) = after(text, at).filter(|c| ",.;:!?".contains(*c)) else { return false };
    let next = after(text, at + 1);
    let ratio = mark == ':' && left.is_some_and(|c| c.is_ascii_digit());
    let ends = next.is_none_or(|c| c.is_whitespace() || "“”\"’‘)]".contains(c));
    let face = mark == ':' && next == Some(')');
    !ratio && !face && (ends || (mark != '.' && mark != ':' && next.is_some_and(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|(_, kind)| kind).collect()
    }

    #[test]
    fn faults_are_found() {
        assert_eq!(kinds(" Text"), ["edge"]);
        assert_eq!(kinds("Text "), ["edge"]);
        assert_eq!(kinds("Ein  Text"), ["double"]);
        assert_eq!(kinds("Ein Text , und"), ["mark"]);
        assert_eq!(kinds("Ein Text ."), ["mark"]);
        assert_eq!(kinds("Ein\tText"), ["tab"]);
        assert_eq!(kinds("z.\u{a0}B."), ["fixed"]);
        assert_eq!(kinds("Ende \nAnfang"), ["edge"]);
    }

    #[test]
    fn sound_text_has_none() {
        for good in ["Ein Text, und.", "4,5 : 1", "Ende\nAnfang", "Punkt … und", "Domain .de", "gut :)", "für alle **"]
        {
            assert_eq!(kinds(good), Vec::<&str>::new(), "{good}");
        }
    }
}
