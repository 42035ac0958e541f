//! K046: a missing space in `§ 13`, `z. B.` and the like.

use std::ops::Range;

use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{after, before};

/// Abbreviations of several words as they are written without their spaces.
const TIGHT: &[&str] = &[
    "z.B.", "Z.B.", "u.a.", "U.a.", "d.h.", "D.h.", "i.d.R.", "I.d.R.", "e.V.", "o.ä.", "o.Ä.", "u.ä.", "u.Ä.", "z.T.",
    "Z.T.", "v.a.", "V.a.", "u.U.", "i.S.d.", "i.V.m.", "o.g.", "s.o.", "s.u.", "m.E.", "i.A.", "u.v.m.", "a.D.",
    "z.Hd.", "u.s.w.", "b.w.", "n.n.", "N.N.", "i.e.S.", "i.w.S.", "z.Zt.",
];

/// Abbreviations before a number.
const BEFORE_NUMBER: &[&str] = &["Abs.", "Art.", "Nr.", "Tel.", "Ziff."];

/// Reports what lacks a space, with the space put in.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german() {
        reporter.corrected(text, find(&text.shown), |_, _| true);
    }
}

fn find(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('§') {
        let end = at + "§".len();
        let digits = text[end..].chars().take_while(char::is_ascii_digit).count();
        if digits > 0 {
            found.push((at..end + digits, format!("§ {}", &text[end..end + digits])));
        }
    }
    let alone = |at| !before(text, at).is_some_and(|c| c.is_alphanumeric() || c == '.');
    let inner_stop = |(at, _)| after(text, at + 1).is_some_and(char::is_alphabetic);
    let tight: &[&str] = if text.match_indices('.').any(inner_stop) { TIGHT } else { &[] };
    for tight in tight {
        let longer = |at: usize| after(text, at + tight.len()).is_some_and(char::is_alphabetic);
        for (at, _) in text.match_indices(tight).filter(|(at, _)| alone(*at) && !longer(*at)) {
            let spaced = tight.replace('.', ". ");
            found.push((at..at + tight.len(), spaced.trim_end().to_owned()));
        }
    }
    for short in BEFORE_NUMBER {
        for (at, _) in text.match_indices(short).filter(|(at, _)| alone(*at)) {
            let end = at + short.len();
            let digits = text[end..].chars().take_while(char::is_ascii_digit).count();
            if digits > 0 {
                found.push((at..end + digits, format!("{short} {}", &text[end..end + digits])));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn better(text: &str) -> Vec<String> {
        find(text).into_iter().map(|(_, better)| better).collect()
    }

    #[test]
    fn missing_spaces_are_found() {
        assert_eq!(better("nach §13 AGG"), ["§ 13"]);
        assert_eq!(better("§§13 und 14"), ["§ 13"]);
        assert_eq!(better("z.B. bei IFAK e.V., u.a."), ["z. B.", "u. a.", "e. V."]);
        assert_eq!(better("i.d.R. nach Abs.2"), ["i. d. R.", "Abs. 2"]);
    }

    #[test]
    fn what_has_its_space_is_not() {
        for good in ["nach § 13 AGG", "z. B. bei IFAK e. V.", "u. a.", "Abs. 2", "www.u.a.de", "Nr. 5"] {
            assert_eq!(better(good), Vec::<String>::new(), "{good}");
        }
    }
}
