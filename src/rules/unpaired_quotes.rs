//! K037: a quotation mark without its partner.

use std::ops::Range;

use super::facts::{Facts, Reporter};
use super::quotes::scan;
use super::text::with_words;

/// Reports `„` without `“` and the reverse.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german() {
        for (range, mark) in find(&text.shown) {
            let partner = if mark == '„' { "“" } else { "„" };
            let found = text.shown[range.clone()].to_owned();
            let args = vec![("found", found), ("mark", mark.to_string()), ("partner", partner.to_owned())];
            reporter.part(text, &range, args);
        }
    }
}

fn find(text: &str) -> Vec<(Range<usize>, char)> {
    let lone = scan(text).lone.into_iter().filter(|(_, mark)| *mark != '"');
    lone.map(|(at, mark)| (with_words(text, &(at..at + mark.len_utf8())), mark)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn lone_marks_are_found() {
        assert_eq!(found("im Projekt „Stark und mehr"), ["„Stark"]);
        assert_eq!(found("im Projekt Stark“ und mehr"), ["Stark“"]);
        assert_eq!(found("„Eins und „zwei“"), ["„Eins"]);
        assert_eq!(found("„Eins“, (‚zwei‘) und “drei”"), Vec::<&str>::new());
    }
}
