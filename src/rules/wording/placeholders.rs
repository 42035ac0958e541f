//! K057: a mark for what is still to be written.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;

/// Phrases that nobody prints on purpose, in small letters.
const PHRASES: &[&str] = &[
    "bitte ergänzen",
    "bitte prüfen",
    "bitte ausfüllen",
    "bitte einfügen",
    "bitte eintragen",
    "noch ergänzen",
    "noch zu ergänzen",
    "wird noch ergänzt",
    "werden noch ergänzt",
    "noch zu klären",
    "noch klären",
    "lorem ipsum",
    "hier text",
    "text folgt",
    "platzhaltertext",
];

/// Words that nobody prints on purpose.
const WORDS: &[&str] = &["TODO", "FIXME", "TBD", "TBA"];

/// Reports `XXX`, `???`, `bitte ergänzen` and the like.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in &facts.texts {
        for range in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["found": found]);
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let is_mark =
        |word: &str| WORDS.contains(&word) || (word.len() > 2 && word.bytes().all(|b| b == b'x' || b == b'X'));
    let date = |range: &Range<usize>| {
        let rest = &text[range.end..];
        matches!(&text[range.clone()], "xx" | "XX") && (rest.starts_with(".x") || rest.starts_with(".X"))
    };
    let mut found: Vec<Range<usize>> =
        words(text).into_iter().filter(|range| is_mark(&text[range.clone()]) || date(range)).collect();
    for marks in ["???", "[?]", "(?)", "<?>"] {
        found.extend(text.find(marks).map(|at| at..at + marks.len()));
    }
    // Only where no letter changes its length do places stay the same.
    let small = text.to_lowercase();
    if small.len() == text.len() {
        let phrases = PHRASES.iter().flat_map(|phrase| small.match_indices(phrase));
        let alone = |at: usize, end: usize| {
            !small[..at].ends_with(char::is_alphanumeric) && !small[end..].starts_with(char::is_alphanumeric)
        };
        let phrases = phrases.map(|(at, phrase)| at..at + phrase.len()).filter(|range| alone(range.start, range.end));
        found.extend(phrases.filter(|range| text.get(range.clone()).is_some()));
    }
    found.sort_by_key(|range| range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn marks_are_found() {
        assert_eq!(found("ab dem xx.xx.2025 mit XXX Plätzen ???"), ["xx", "XXX", "???"]);
        assert_eq!(found("Bitte ergänzen! TODO"), ["Bitte ergänzen", "TODO"]);
        assert_eq!(found("Lorem ipsum dolor"), ["Lorem ipsum"]);
    }

    #[test]
    fn ordinary_text_is_not() {
        for good in ["Größe XXL", "im XX. Jahrhundert", "Wirklich?!", "Bitte ergänzende Hinweise beachten", "Taxi"] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
