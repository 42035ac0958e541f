//! K072: a title, a heading or a paragraph in capitals.

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};

/// The fewest letters that are no abbreviation.
const LEAST: usize = 10;

/// Reports texts of capitals alone.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let of_interest = |field: Field| field.is_prose() || matches!(field, Field::Title | Field::ShortTitle);
    for text in facts.texts.iter().filter(|text| of_interest(text.field) && is_in_capitals(&text.shown)) {
        let found: String = text.shown.chars().take(60).collect();
        reporter.part(text, &(0..text.shown.len()), args!["found": found]);
    }
}

/// Whether a text is all in capitals; two words at least, for a single one may
/// be a name.
#[must_use]
pub fn is_in_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= LEAST && !text.chars().any(char::is_lowercase) && text.split_whitespace().count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_found() {
        assert!(is_in_capitals("MEHRSPRACHIGE WEGWEISER"));
        for good in ["DV BEM", "SICHTBAR. für alle**", "LSBTIQ*", "GLEICHSTELLUNG", "AGG, SGB IX"] {
            assert!(!is_in_capitals(good), "{good}");
        }
    }
}
