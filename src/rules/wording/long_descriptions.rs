//! K068: a description that does not stay on its page.

use std::collections::BTreeMap;

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;

/// More words fill more than a page with the other fields.
const MOST: usize = 300;

/// Counts the words of all paragraphs and lists.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in facts.texts.iter().filter(|text| text.field == Field::Description) {
        *counts.entry(text.file).or_default() += words(&text.shown).len();
    }
    for (file, count) in counts.into_iter().filter(|(_, count)| *count > MOST) {
        reporter.beginning(file, "/description", args!["count": count, "most": MOST]);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn three_hundred_words_are_enough() {
        let text = |count: usize| {
            let words: Vec<String> = (0..count).map(|n| format!("Wort{n}.")).collect();
            codes(&[("measures/a.json", &MEASURE.replace("Text.", &words.join(" ")))])
        };
        assert_eq!(text(301), ["K068"]);
        assert!(text(300).is_empty());
    }
}
