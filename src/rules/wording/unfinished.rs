//! K069: a paragraph of sentences whose last one has no end.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{BLANK, words};

/// Reports the last word of a paragraph that has sentences and no mark at its end.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let paragraph = |pointer: &str| !pointer.contains("/list/") && !pointer.contains("/numbered/");
    for text in facts.german().filter(|text| text.field.is_prose() && paragraph(&text.pointer)) {
        if let Some(word) = words(&text.shown).pop().filter(|_| is_unfinished(&text.shown)) {
            reporter.part(text, &word, args!["found": &text.shown[word.clone()]]);
        }
    }
}

fn is_unfinished(text: &str) -> bool {
    let ends = |c: char| (c.is_alphabetic() || c.is_ascii_digit()) && c != BLANK;
    let last_line = text.rsplit('\n').next().unwrap_or_default();
    let sentence = last_line.match_indices(". ").any(|(at, _)| {
        let word: String = last_line[..at].chars().rev().take_while(|c| c.is_lowercase()).collect();
        word.chars().count() > 3 && last_line[at + 2..].starts_with(char::is_uppercase)
    });
    text.ends_with(ends) && sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_end_is_found() {
        assert!(is_unfinished("Die Stadt berät alle Menschen. Der Kurs ist kostenlos"));
        for good in [
            "Die Stadt berät alle Menschen. Der Kurs ist kostenlos.",
            "Die Stadt berät alle Menschen. Dazu gehören:",
            "Beratung für Eltern und Kinder",
            "Am 1. Mai 2024",
            "Die Stadt berät alle Menschen. Mehr: \u{fffc}",
            "Telefon bzw. Mail an Dr. Muster",
        ] {
            assert!(!is_unfinished(good), "{good}");
        }
    }
}
