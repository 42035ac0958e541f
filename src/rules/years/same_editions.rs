//! K079: a number or month that the edition before had already.

use crate::findings::args;
use crate::rules::facts::{Facts, Previous, Reporter};

/// Reports those that do not follow it.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let (Previous::Read(previous), Some(as_of)) = (&facts.previous, facts.as_of) else { return };
    let (before, now) = (&previous.records.edition, &facts.source.records.edition);
    let report = |pointer: &str, kind: &str, found: String, said: String| {
        reporter.value("edition.json", pointer, args!["kind": kind, "found": found, "said": said]);
    };
    if let (Some(said), Some(number)) = (before.number, now.number)
        && number <= said
    {
        report("/number", "number", number.to_string(), said.to_string());
    }
    if as_of <= before.as_of {
        report("/as_of", "month", as_of.to_string(), before.as_of.to_string());
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{EDITION, MEASURE, ORGANISATION, codes};

    #[test]
    fn an_edition_follows_the_one_before() {
        let found = |number: &str, month: &str| {
            let before = EDITION.replace("\"number\": 2", &format!("\"number\": {number}")).replace("2024-08", month);
            codes(&[
                ("edition.json", &EDITION.replace("\"parts\"", "\"previous\": \"../before\", \"parts\"")),
                ("../before/edition.json", &before),
                ("../before/organisation.json", ORGANISATION),
                ("../before/measures/a.json", MEASURE),
            ])
        };
        assert!(found("1", "2023-08").is_empty());
        assert_eq!(found("2", "2023-08"), ["K079"]);
        assert_eq!(found("3", "2023-08"), ["K079"]);
        assert_eq!(found("1", "2024-08"), ["K079"]);
        assert_eq!(found("2", "2024-08"), ["K079", "K079"]);
    }
}
