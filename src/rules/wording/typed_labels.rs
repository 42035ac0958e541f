//! K051: a label typed into a text that has a field of its own.

use std::ops::Range;

use crate::findings::{Name, args};
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::before;

/// Labels as people type them, and the fields for what follows.
const LABELS: &[(&str, &str)] = &[
    ("Zielgruppe:", "target_groups"),
    ("Zielgruppen:", "target_groups"),
    ("Zielgruppe(n):", "target_groups"),
    ("Ziel:", "goals"),
    ("Ziele:", "goals"),
    ("Ziel(e):", "goals"),
    ("Zielsetzung:", "goals"),
    ("Verantwortlich:", "responsible"),
    ("Zuständig:", "responsible"),
];

/// Reports labels in what a measure says.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let of_measure = |field| {
        use Field::{Description, Goals, GoalsAndTargetGroups, Responsible, TargetGroups};
        matches!(field, Description | Goals | GoalsAndTargetGroups | TargetGroups | Responsible)
    };
    for text in facts.german().filter(|text| of_measure(text.field)) {
        for (range, field) in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["found": found, "field": Name::field(field)]);
        }
    }
}

/// Labels at the beginning of a line or sentence.
fn find(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    for (label, field) in LABELS {
        for (at, _) in text.match_indices(label) {
            let start = text[..at].trim_end_matches(' ');
            let is_start = start.is_empty() || start.ends_with(['\n', '.', '!', '?', ';', '•', '–']);
            if is_start && !before(text, at).is_some_and(char::is_alphanumeric) {
                found.push((at..at + label.len(), *field));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_where_something_begins() {
        assert_eq!(find("Zielgruppe: Schüler*innen")[0].1, "target_groups");
        assert_eq!(find("Mehr Teilhabe. Zielgruppen: alle").len(), 1);
        assert_eq!(find("Ziele:\nTeilhabe")[0].1, "goals");
        assert!(find("Zum Ziel: gemeinsam").is_empty() && find("Die Zielgruppe wächst").is_empty());
    }
}
