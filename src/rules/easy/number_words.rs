//! K085: a number as a word.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};

/// "ein" is an article too, and "acht" is in "Acht geben".
const NUMBERS: &[&str] = &[
    "zwei", "drei", "vier", "fünf", "sechs", "sieben", "neun", "zehn", "elf", "zwölf", "zwanzig", "dreißig", "vierzig",
    "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert", "tausend",
];

/// Reports them.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    super::words_that(text, |word| NUMBERS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn numbers_are_digits() {
        assert_eq!(found(find, "Es gibt zwei Ämter und Fünf Büros."), ["zwei", "Fünf"]);
        assert!(find("Ein Amt hat 2 Büros, das dritte gibt Acht.").is_empty());
    }
}
