//! K048: a measure that begins after its edition.

use crate::document::Document;
use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Reports a `since` later than the edition's year.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Some(as_of) = facts.as_of else { return };
    for measure in facts.measures() {
        if let Some(since) = measure.record.since.filter(|since| *since > i64::from(as_of.year)) {
            let args = args!["year": since, "edition": as_of.year];
            reporter.value(&Document::Measure(measure.id).path(), "/since", args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn this_year_is_the_last_that_can_be() {
        let since = |year: &str| MEASURE.replace("\"goals\"", &format!("\"since\": {year}, \"goals\""));
        assert_eq!(codes(&[("measures/a.json", &since("2025"))]), ["K048"]);
        assert!(codes(&[("measures/a.json", &since("2024"))]).is_empty());
    }
}
