//! K082: a long word without Mediopunkt or hyphen.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};

/// Longer words are hard to read at one go.
const MOST: usize = 20;

/// Reports long words; a hyphen or a Mediopunkt divides one.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    super::words_that(text, |word| word.chars().count() > MOST)
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn a_divided_word_is_short() {
        assert_eq!(found(find, "Die Gleichstellungsbeauftragte hilft."), ["Gleichstellungsbeauftragte"]);
        assert!(
            find("Die Gleichstellungs-Beauftragte und Gleich·stellungs·beauf·tragte, Chancengleichheit").is_empty()
        );
    }
}
