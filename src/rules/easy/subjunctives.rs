//! K089: what could be, instead of what is.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};

const FORMS: &[&str] = &[
    "würde", "würden", "könnte", "könnten", "hätte", "hätten", "wäre", "wären", "müsste", "müssten", "dürfte",
    "dürften",
];

/// Reports forms that can be nothing else.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    // "Die Würde" is a noun.
    super::words_that(text, |word| FORMS.contains(&word.to_lowercase().as_str()) && word != "Würde")
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn subjunctives_are_found() {
        assert_eq!(found(find, "Das könnte helfen. Hätten Sie Zeit?"), ["könnte", "Hätten"]);
        assert!(find("Das kann helfen. Alle Menschen haben ihre Würde.").is_empty());
    }
}
