//! K045: three full stops for an ellipsis.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::with_words;

/// Reports `...`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in &facts.texts {
        for range in find(&text.shown) {
            let words = with_words(&text.shown, &range);
            let found = text.shown[words.clone()].to_owned();
            let before = &text.shown[words.start..range.start];
            let better = format!("{before}…{}", &text.shown[range.end..words.end]);
            // Of four, one ends the sentence.
            let right = (range.len() == 3).then_some("…");
            reporter.with_fix(text, &range, args!["found": found, "better": better], &range, right);
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("...").map(|offset| at + offset) {
        at = start + text[start..].chars().take_while(|c| *c == '.').count();
        found.push(start..at);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_stops_in_a_row_are_found_once() {
        assert_eq!(find("eins.... zwei..."), [4..8, 13..16]);
        assert!(find("eins … zwei. Drei..").is_empty());
    }
}
