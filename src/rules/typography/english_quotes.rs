//! K036: quotation marks used the English way in German text.

use std::ops::Range;

use super::quotes::scan;
use crate::rules::facts::{Facts, Reporter};

/// Reports `“…”`, `“…“` and `„…”`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german() {
        reporter.corrected(text, find(&text.shown), |_, _| true);
    }
}

fn find(text: &str) -> Vec<(Range<usize>, String)> {
    let pairs = scan(text).pairs.into_iter();
    let curved = pairs.filter(|pair| pair.open != '"' && pair.close != '"');
    let english = curved.filter(|pair| pair.open == '“' || pair.close == '”');
    english.map(|pair| (pair.range.clone(), pair.in_german(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_quotes_are_found_and_german_ones_not() {
        for bad in ["das “Wort” und", "das “Wort“ und", "das „Wort” und"] {
            let found = find(bad);
            assert_eq!((found.len(), found[0].1.as_str()), (1, "„Wort“"), "{bad}");
        }
        for good in ["das „Wort“ und", "„Wort“", "„Rasse“, Sprache", "(„Quereinsteiger*innen“)", "„A: „B“ und C“"]
        {
            assert!(find(good).is_empty(), "{good}");
        }
    }
}
