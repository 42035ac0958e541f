//! K084: an abbreviation.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};
use super::super::text::before;
use crate::rules::wording::abbreviations;

/// Those that are written with full stops.
const DOTTED: &[&str] = &[
    "z. B.", "z.B.", "d. h.", "d.h.", "u. a.", "u.a.", "usw.", "bzw.", "etc.", "ca.", "inkl.", "ggf.", "evtl.", "vgl.",
    "Abs.", "Nr.", "Tel.",
];

/// Reports them, listed or not.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    let whole = |at: &usize| !before(text, *at).is_some_and(char::is_alphanumeric);
    let dotted = DOTTED.iter().flat_map(|short| {
        text.match_indices(short).map(|(at, short)| (at, short.len())).filter(move |(at, _)| whole(at))
    });
    let mut found: Vec<Range<usize>> = dotted.map(|(at, length)| at..at + length).collect();
    found.extend(abbreviations::find(text));
    found.sort_by_key(|range| range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn abbreviations_are_found() {
        assert_eq!(found(find, "Hilfe, z. B. nach dem AGG usw."), ["z. B.", "AGG", "usw."]);
        assert!(find("Das gilt in NRW. Zum Beispiel für die Stadt.").is_empty());
    }
}
