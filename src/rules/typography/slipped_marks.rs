//! K074: an accent for an apostrophe, a mark that stands twice, two commas for a
//! quotation mark.

use std::ops::Range;

use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{after, before, with_words};

/// Reports `geht´s`, `und,,` and `Ende..`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german() {
        // Two stops may be two of three, two commas one of two quotation marks.
        let certain = |found: &str, better: &str| !found.contains("..") && !better.contains('„');
        reporter.corrected(text, find(&text.shown), certain);
    }
}

fn find(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, mark) in text.match_indices(['´', '`']) {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        if letter(before(text, at)) && letter(after(text, at + mark.len())) {
            let word = with_words(text, &(at..at + mark.len()));
            let better = text[word.clone()].replace(['´', '`'], "’");
            found.push((word, better));
        }
    }
    for (twice, one) in [("..", "."), (",,", ","), (";;", ";"), ("::", ":")] {
        for (at, _) in text.match_indices(twice) {
            let mark = one.chars().next();
            let alone = before(text, at) != mark && after(text, at + 2) != mark;
            if alone && before(text, at).is_some_and(char::is_alphanumeric) {
                let word = with_words(text, &(at..at + 2));
                let better = text[word.clone()].replace(twice, one);
                found.push((word, better));
            } else if alone && twice == ",," && after(text, at + 2).is_some_and(char::is_alphanumeric) {
                let word = with_words(text, &(at..at + 2));
                let better = text[word.clone()].replace(twice, "„");
                found.push((word, better));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn better(text: &str) -> Vec<String> {
        find(text).into_iter().map(|(_, better)| better).collect()
    }

    #[test]
    fn slips_are_found() {
        assert_eq!(better("So geht´s, Jean`s Welt"), ["geht’s,", "Jean’s"]);
        assert_eq!(better("am Ende.. und dann,, ja"), ["Ende.", "dann,"]);
        assert_eq!(better("das Projekt ,,Miteinander“"), ["„Miteinander“"]);
    }

    #[test]
    fn others_are_not() {
        for good in ["So geht’s", "und so weiter ...", "`Code`", "Café", "../bild.png"] {
            assert_eq!(better(good), Vec::<String>::new(), "{good}");
        }
    }
}
