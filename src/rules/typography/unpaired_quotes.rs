//! K037: a quotation mark without its partner.

use std::ops::Range;

use super::quotes::scan;
use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, with_words};

/// Reports `„` without `“` and the reverse.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let texts: Vec<&Text<'_>> = facts.german().collect();
    for (number, text) in texts.iter().enumerate() {
        let found = find(&text.shown);
        // A quotation may run over several paragraphs.
        let goes_on = |other: Option<usize>, opens: bool| {
            let other = other.filter(|_| !found.is_empty()).and_then(|at| texts.get(at));
            let other = other.filter(|other| are_together(text, other));
            other.is_some_and(|other| scan(&other.shown).lone.iter().any(|(_, lone)| (*lone == '„') != opens))
        };
        let (after, before) = (goes_on(Some(number + 1), true), goes_on(number.checked_sub(1), false));
        for (range, mark) in found {
            if if mark == '„' { after } else { before } {
                continue;
            }
            let partner = if mark == '„' { "“" } else { "„" };
            let found = text.shown[range.clone()].to_owned();
            let args = args!["found": found, "mark": mark.to_string(), "partner": partner];
            reporter.part(text, &range, args);
        }
    }
}

/// Whether two texts are paragraphs of the same field.
fn are_together(a: &Text<'_>, b: &Text<'_>) -> bool {
    let parent = |text: &Text<'_>| {
        let (parent, last) = text.pointer.rsplit_once('/')?;
        last.parse::<usize>().ok().map(|_| parent.to_owned())
    };
    a.file == b.file && parent(a).is_some() && parent(a) == parent(b)
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

    #[test]
    fn a_quotation_may_run_over_paragraphs() {
        use crate::rules::testing::{MEASURE, codes};
        let with = |text: &str| codes(&[("measures/a.json", &MEASURE.replace("\"Text.\"", text))]);
        assert_eq!(with(r#"["„Eins und", "zwei.“"]"#), Vec::<&str>::new());
        assert_eq!(with(r#"["„Eins und", "zwei."]"#), ["K037"]);
        assert_eq!(with(r#"[{"list": ["„eins"]}, "zwei.“"]"#).iter().filter(|code| **code == "K037").count(), 2);
    }
}
