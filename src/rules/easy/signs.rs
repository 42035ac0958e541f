//! K086: a sign that is read as a word, or not at all.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};

/// Reports `%`, `§`, `&` and the semicolon.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    let signs = text.char_indices().filter(|(_, c)| matches!(c, '%' | '§' | '&' | ';'));
    signs.map(|(at, c)| at..at + c.len_utf8()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn signs_are_found() {
        assert_eq!(found(find, "50 % der Menschen; nach § 3 & mehr"), ["%", ";", "§", "&"]);
        assert!(find("Telefon: 0561 / 115 (kostenlos)").is_empty());
    }
}
