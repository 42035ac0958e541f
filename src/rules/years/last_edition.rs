//! What last year's edition says otherwise: K049, K050, K055.

use std::collections::BTreeMap;

use crate::catalogue::ResolvedMeasure;
use crate::document::Document;
use crate::findings::args;
use crate::rules::facts::{Facts, Previous, Reporter};
use crate::rules::wording::shingles::{Shingles, repeated};
use crate::source::Source;
use crate::source::measure::Measure;

/// Reports a folder in `previous` that cannot be read (K055).
pub fn missing(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    if let (Previous::Missing, Some(name)) = (&facts.previous, &facts.source.records.edition.previous) {
        reporter.value("edition.json", "/previous", args!["folder": name.clone()]);
    }
}

/// Reports a `since` that last year's edition contradicts, and a new measure without one where others say it (K049).
pub fn since(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Previous::Read(previous) = &facts.previous else { return };
    let before = printed(previous);
    let renamed = renamed(facts, previous);
    let year = i64::from(previous.records.edition.as_of.year);
    let now = facts.source.records.edition.as_of.year.to_string();
    let is_said = facts.measures().any(|measure| measure.record.since.is_some());
    let is_known = |id: &str| previous.records.measures.contains_key(id);
    for measure in facts.measures().filter(|measure| !renamed.contains_key(measure.id)) {
        let file = Document::Measure(measure.id).path();
        let Some(since) = measure.record.since else {
            if is_said && !is_known(measure.id) && !facts.is_faulty(&file, "/since") {
                let args = args!["kind": "new", "year": now.clone(), "said": "", "edition": year];
                reporter.value(&file, "/since", args);
            }
            continue;
        };
        let (kind, said) = match before.get(measure.id) {
            Some(then) if since > year => ("there", then.since.unwrap_or(year)),
            Some(then) if then.since.is_some_and(|then| then != since) => ("other", then.since.unwrap_or(year)),
            None if since <= year => ("not-there", year),
            _ => continue,
        };
        let args = args!["kind": kind, "year": since, "said": said.to_string(), "edition": year];
        reporter.value(&file, "/since", args);
    }
}

/// Reports a measure that last year's edition has under another id (K050).
pub fn other_ids(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Previous::Read(previous) = &facts.previous else { return };
    for (id, before) in renamed(facts, previous) {
        let args = args!["id": id, "before": before];
        reporter.beginning(&Document::Measure(id).path(), "/description", args);
    }
}

/// The measures that an edition prints.
pub fn printed(source: &Source) -> BTreeMap<&str, &Measure> {
    let year = i64::from(source.records.edition.as_of.year);
    let measures = source.records.measures.iter().filter(|(_, m)| m.until.is_none_or(|until| until >= year));
    measures.map(|(id, measure)| (id.as_str(), measure)).collect()
}

/// New ids with the old ones of the same text.
pub fn renamed<'f>(facts: &'f Facts<'_>, previous: &'f Source) -> BTreeMap<&'f str, &'f str> {
    let before = &previous.records.measures;
    let gone: Vec<(&str, &Measure)> = before
        .iter()
        .filter(|(id, _)| !facts.source.records.measures.contains_key(*id))
        .map(|(id, measure)| (id.as_str(), measure))
        .collect();
    let new: Vec<&ResolvedMeasure<'_>> = facts.measures().filter(|m| !before.contains_key(m.id)).collect();
    let texts = gone.iter().map(|(_, measure)| *measure).chain(new.iter().map(|measure| measure.record));
    let texts: Vec<Shingles> = texts.map(Shingles::of).collect();
    let pairs = repeated(&texts).into_iter().filter(|(old, now)| *old < gone.len() && *now >= gone.len());
    pairs.map(|(old, now)| (new[now - gone.len()].id, gone[old].0)).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{EDITION, MEASURE, ORGANISATION, codes};

    /// The edition of the year before.
    fn before() -> String {
        EDITION.replace("2024-08", "2023-08").replace("\"number\": 2", "\"number\": 1")
    }

    fn found(id_before: &str, since_before: &str, now: &str, since: &str) -> Vec<&'static str> {
        let words = (0..40).map(|n| format!("Wort{n}")).collect::<Vec<_>>().join(" ");
        let measure = |since: &str| {
            MEASURE.replace("Text.", &words).replace("\"goals\"", &format!("\"since\": {since}, \"goals\""))
        };
        codes(&[
            ("edition.json", &EDITION.replace("\"parts\"", "\"previous\": \"../before\", \"parts\"")),
            (&format!("measures/{now}.json"), &measure(since)),
            ("../before/edition.json", &before()),
            ("../before/organisation.json", ORGANISATION),
            (&format!("../before/measures/{id_before}.json"), &measure(since_before)),
        ])
    }

    #[test]
    fn an_edition_agrees_with_the_one_before() {
        assert!(found("a", "2022", "a", "2022").is_empty());
        assert_eq!(found("a", "2022", "a", "2023"), ["K049"]);
        assert_eq!(found("a", "2022", "a", "2024"), ["K049"]);
        assert_eq!(found("b", "2022", "a", "2022"), ["K050"]);
    }

    #[test]
    fn a_measure_is_not_older_than_its_first_edition() {
        let since = |year: &str| MEASURE.replace("\"goals\"", &format!("\"since\": {year}, \"goals\""));
        let edition = EDITION.replace("\"parts\"", "\"previous\": \"before\", \"parts\"");
        let files = |year: &str| {
            codes(&[
                ("edition.json", &edition),
                ("measures/a.json", &since(year)),
                ("../before/edition.json", &before()),
            ])
        };
        assert_eq!(files("2023"), ["K049"]);
        assert!(files("2024").is_empty());
    }

    #[test]
    fn what_is_new_says_since_when() {
        let old = MEASURE.replace("\"goals\"", "\"since\": 2020, \"goals\"");
        let new = MEASURE.replace("Titel", "Zweiter");
        let files = |new: &str, old: &str| {
            codes(&[
                ("edition.json", &EDITION.replace("\"parts\"", "\"previous\": \"../before\", \"parts\"")),
                ("measures/a.json", old),
                ("measures/b.json", new),
                ("../before/edition.json", &before()),
                ("../before/organisation.json", ORGANISATION),
                ("../before/measures/a.json", old),
            ])
        };
        assert_eq!(files(&new, &old), ["K049"]);
        assert!(files(&new.replace("\"goals\"", "\"since\": 2024, \"goals\""), &old).is_empty());
        assert!(files(&new, MEASURE).is_empty(), "where nobody says it, nothing is marked");
    }

    #[test]
    fn the_edition_before_is_a_folder_beside_this_one() {
        for bad in ["../nowhere", "../../before", "/etc", ".", "measures"] {
            let edition = EDITION.replace("\"parts\"", &format!("\"previous\": \"{bad}\", \"parts\""));
            assert_eq!(codes(&[("edition.json", &edition)]), ["K055"], "{bad}");
        }
    }
}
