//! K081: more than one sentence in a string, and so on a line.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};
use super::super::text::words;
use crate::rules::wording::long_sentences::ends;

/// Reports the first word of the second sentence.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    let is_end = |end: &usize| text[..*end].trim_end().ends_with(['.', '!', '?', '“', '"']);
    let second = ends(text).into_iter().find(is_end).filter(|end| *end < text.len());
    let word = second.and_then(|start| words(&text[start..]).first().map(|word| start + word.start..start + word.end));
    word.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_string_is_one_sentence() {
        assert_eq!(found(find, "Das ist ein Amt. Dort arbeiten Menschen."), ["Dort"]);
        for good in ["Das ist ein Amt.", "Das heißt: Alle haben Rechte.", "Am 3. Mai ist ein Fest.", "Wer hilft Ihnen?"]
        {
            assert!(find(good).is_empty(), "{good}");
        }
    }
}
