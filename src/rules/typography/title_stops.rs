//! K073: a title or a heading that ends with a full stop.

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};

/// Reports the full stop; that of an abbreviation belongs to it.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let is_title = |field, pointer: &str| {
        matches!(field, Field::Title | Field::ShortTitle) || pointer.ends_with("/heading") || pointer == "/title"
    };
    for text in facts.texts.iter().filter(|text| is_title(text.field, &text.pointer) && has_stop(&text.shown)) {
        // White space behind the stop is another finding.
        let (end, word) = (text.shown.trim_end().len(), last_word(&text.shown));
        let args = args!["found": word, "better": word.trim_end_matches('.')];
        reporter.with_fix(text, &(end - 1..end), args, &(end - 1..end), Some(""));
    }
}

fn last_word(text: &str) -> &str {
    text.split_whitespace().next_back().unwrap_or_default()
}

fn has_stop(text: &str) -> bool {
    let Some(word) = last_word(text).strip_suffix('.') else { return false };
    word.chars().filter(|c| c.is_alphabetic()).count() > 4 && !word.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_are_found() {
        assert!(has_stop("Mehrsprachige Wegweiser."));
        assert_eq!(last_word("Treff für\u{a0}Eltern. "), "Eltern.");
        for good in ["Trommelprojekt", "Förderung von IFAK e. V.", "Kurse usw.", "Fest am 1.", "Und dann…", "Was nun?"]
        {
            assert!(!has_stop(good), "{good}");
        }
    }
}
