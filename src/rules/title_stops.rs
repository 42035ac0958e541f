//! K073: a title or a heading that ends with a full stop.

use super::facts::{Facts, Reporter};
use crate::findings::args;
use crate::printed::Field;

/// Reports the full stop; that of an abbreviation belongs to it.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let is_title = |field, pointer: &str| {
        matches!(field, Field::Title | Field::ShortTitle) || pointer.ends_with("/heading") || pointer == "/title"
    };
    for text in facts.texts.iter().filter(|text| is_title(text.field, &text.pointer) && has_stop(&text.shown)) {
        let end = text.shown.len();
        let word = text.shown.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let args = args!["found": &text.shown[word..], "better": &text.shown[word..end - 1]];
        reporter.with_fix(text, &(end - 1..end), args, &(end - 1..end), Some(""));
    }
}

fn has_stop(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let Some(word) = last.strip_suffix('.') else { return false };
    word.chars().filter(|c| c.is_alphabetic()).count() > 4 && !word.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_are_found() {
        assert!(has_stop("Mehrsprachige Wegweiser."));
        for good in ["Trommelprojekt", "Förderung von IFAK e. V.", "Kurse usw.", "Fest am 1.", "Und dann…", "Was nun?"]
        {
            assert!(!has_stop(good), "{good}");
        }
    }
}
