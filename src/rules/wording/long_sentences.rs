//! K067: a very long sentence.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;

/// More words are hard to follow.
const MOST: usize = 45;

/// Reports sentences of running text.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german().filter(|text| text.field.is_prose()) {
        for (range, count) in find(&text.shown) {
            reporter.part(text, &range, args!["count": count, "most": MOST]);
        }
    }
}

/// The first word of each long sentence, and its number of words.
fn find(text: &str) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in ends(text) {
        let sentence = &text[start..end];
        let words = words(sentence);
        if let Some(first) = words.first().filter(|_| words.len() > MOST) {
            found.push((start + first.start..start + first.end, words.len()));
        }
        start = end;
    }
    found
}

/// Sentences, with what follows their colons.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let is_end = |end: &usize| *end == text.len() || !text[..*end].trim_end().ends_with(':');
    let mut start = 0;
    let sentence = |end| std::mem::replace(&mut start, end)..end;
    ends(text).into_iter().filter(is_end).map(sentence).collect()
}

/// Where sentences end: at a mark with white space and a capital behind it.
pub fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | ':' | '\n')) {
        let rest = text[at + 1..].trim_start_matches(['“', ')', '‘', '”']);
        let next = rest.trim_start();
        let capital = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "„(‚".contains(c));
        let spaced = next.len() < rest.len();
        let short = mark == '.' && is_short(text, at);
        if mark == '\n' || (spaced && capital && !short) {
            ends.push(text.len() - next.len());
        }
    }
    ends.push(text.len());
    ends
}

/// `z. B.` and `1. Mai` do not end a sentence.
fn is_short(text: &str, at: usize) -> bool {
    let word = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let ordinal = word.len() < 3 && word.bytes().all(|b| b.is_ascii_digit());
    let one_letter = word.chars().count() == 1;
    ordinal || one_letter || matches!(word, "Dr" | "Nr" | "Abs" | "Art" | "Str" | "bzw" | "vgl" | "ca" | "Prof")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_are_found() {
        let words = |count: usize| "wort ".repeat(count).trim_end().to_owned();
        let text = format!("Kurz. Und {}, z. B. {}. Ende.", words(30), words(20));
        assert_eq!(find(&text), [(6..9, 53)]);
        assert!(find(&format!("{}. Und {}: {}.", words(40), words(20), words(40)).replace(": w", ": W")).is_empty());
    }
}
