//! K087: a sentence that does not say who acts.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};
use super::super::text::words;
use crate::rules::wording::long_sentences::ends;

const AUXILIARIES: &[&str] = &["wird", "werden", "wurde", "wurden"];

/// Adjectives and infinitives that look like participles.
const OTHERS: &[&str] = &[
    "gerecht",
    "geben",
    "gehen",
    "gehören",
    "gelten",
    "gewinnen",
    "genießen",
    "gefallen",
    "gelingen",
    "geschehen",
    "gestalten",
    "gewöhnen",
    "genügen",
    "gebrauchen",
    "gesund",
    "genannt",
    "getrennt",
];

/// Reports a form of "werden" whose sentence ends with a participle.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in ends(text) {
        let words: Vec<Range<usize>> =
            words(&text[start..end]).into_iter().map(|word| start + word.start..start + word.end).collect();
        let auxiliary = words.iter().find(|word| AUXILIARIES.contains(&text[(*word).clone()].to_lowercase().as_str()));
        let acted = words.last().is_some_and(|last| is_participle(&text[last.clone()]));
        found.extend(auxiliary.filter(|_| acted).cloned());
        start = end;
    }
    found
}

/// `gemacht`, `geschrieben`, `informiert`.
fn is_participle(word: &str) -> bool {
    let regular = word.starts_with("ge") && (word.ends_with('t') || word.ends_with("en")) && word.len() > 5;
    (regular || word.ends_with("iert")) && word.starts_with(char::is_lowercase) && !OTHERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn passives_are_found() {
        assert_eq!(found(find, "Hier wird Rat gegeben."), ["wird"]);
        assert_eq!(found(find, "Die Menschen werden informiert."), ["werden"]);
        for good in ["Er wird gerecht.", "Sie werden alles verstehen.", "Das Amt hilft.", "Er wird Hilfe geben."] {
            assert!(find(good).is_empty(), "{good}");
        }
    }
}
