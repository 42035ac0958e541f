//! K098: a date in a text that was still to come when the edition before was made, and has passed since.

use std::ops::Range;

use super::ended_funding::is_told_as_over;
use super::moments;
use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Previous, Reporter};
use crate::rules::text::words;
use crate::rules::wording::long_sentences::sentences;
use crate::source::dates::Month;

/// Words before a moment from which something goes on.
const FROM_THEN_ON: &[&str] = &["seit", "ab", "stand", "von"];

/// Reports moments between the month of the edition before and that of this one, in texts that stand for more than a day.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let (Some(as_of), Previous::Read(previous)) = (facts.as_of, &facts.previous) else { return };
    let before = previous.records.edition.as_of;
    for text in facts.german().filter(|text| text.field.is_prose() && text.field != Field::Note) {
        for range in find(&text.shown, before, as_of) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["found": found]);
        }
    }
}

/// The moments behind `before` and ahead of `as_of`, but in sentences that tell them as over.
fn find(text: &str, before: Month, as_of: Month) -> Vec<Range<usize>> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let passed = |sentence: Range<usize>| {
        let start = sentence.start;
        let sentence = &text[sentence];
        let is_over = is_told_as_over(sentence);
        let moments = moments::find(sentence).into_iter();
        let passed = moments.filter(move |moment| !is_over && before < moment.month && moment.month < as_of);
        let passed = passed.filter(|moment| !goes_on(&sentence[..moment.range.start]));
        passed.map(|moment| start + moment.range.start..start + moment.range.end).collect::<Vec<_>>()
    };
    sentences(text).into_iter().flat_map(passed).collect()
}

fn goes_on(text: &str) -> bool {
    let lower = text.to_lowercase();
    words(&lower).last().is_some_and(|last| FROM_THEN_ON.contains(&&lower[last.clone()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let [before, as_of] = [2024, 2025].map(|year| Month { year, month: 8 });
        find(text, before, as_of).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_has_passed_since_is_found() {
        for (text, part) in [
            ("Der Leitfaden erscheint im Dezember 2024.", "Dezember 2024"),
            ("Die nächste Messe ist am 12.03.2025 im Rathaus.", "12.03.2025"),
            ("Das Büro zieht 2024 um.", "2024"),
        ] {
            assert_eq!(found(text), [part], "{text}");
        }
    }

    #[test]
    fn what_goes_on_or_is_told_as_over_is_not() {
        for good in [
            "Seit Dezember 2024 gibt es eine Sprechstunde.",
            "Der Leitfaden wurde im Dezember 2024 vorgestellt.",
            "Der Rat hat den Plan im Mai 2024 beschlossen.",
            "Die nächste Messe ist im September 2025.",
            "Im Jahr 2025 folgt die Auswertung.",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
