//! K080: a sentence of too many words.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};
use super::super::text::words;
use crate::findings::args;
use crate::rules::wording::long_sentences::ends;

/// More words are not easy. Short sentences have eight.
const MOST: usize = 15;

/// Reports sentences; a colon ends one.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in super::texts(facts) {
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
        let words = words(&text[start..end]);
        if let Some(first) = words.first().filter(|_| words.len() > MOST) {
            found.push((start + first.start..start + first.end, words.len()));
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_words_are_too_many() {
        let words = |count: usize| vec!["Wort"; count].join(" ") + ".";
        assert!(find(&words(15)).is_empty());
        assert_eq!(find(&format!("Kurz. {}", words(16))), [(6..10, 16)]);
    }
}
