//! K097: a measure that the edition before has and this one has not.

use super::last_edition::{printed, renamed};
use crate::findings::{Arg, args};
use crate::prose::visible_text;
use crate::rules::facts::{Facts, Previous, Reporter};

/// So many are named; the rest is counted.
const SHOWN: usize = 10;

/// Reports at once all whose files are gone. What was to end with the edition before may go.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Previous::Read(previous) = &facts.previous else { return };
    let renamed = renamed(facts, previous);
    let gone = printed(previous).into_iter().filter(|(id, measure)| {
        measure.until.is_none()
            && !facts.source.records.measures.contains_key(*id)
            && !renamed.values().any(|before| before == id)
    });
    let gone: Vec<(&str, String)> = gone.map(|(id, measure)| (id, visible_text(&measure.title))).collect();
    if gone.is_empty() {
        return;
    }
    let more = gone.len().saturating_sub(SHOWN);
    let shown = gone.iter().take(SHOWN);
    let files = shown.clone().map(|(id, title)| format!("{id}.json ({title})")).collect::<Vec<_>>();
    let titles = shown.map(|(_, title)| title.as_str()).collect::<Vec<_>>();
    let args = args!["count": gone.len(), "files": files.join(", "), "titles": titles.join(", "), "more": Arg::some(more), "year": previous.records.edition.as_of.year];
    reporter.value("edition.json", "/previous", args);
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{EDITION, MEASURE, ORGANISATION, codes};

    fn found(before: &[(&str, &str)]) -> Vec<&'static str> {
        let edition = EDITION.replace("\"parts\"", "\"previous\": \"../before\", \"parts\"");
        let old = EDITION.replace("2024-08", "2023-08").replace("\"number\": 2", "\"number\": 1");
        let mut files = vec![
            ("edition.json", edition.as_str()),
            ("../before/edition.json", old.as_str()),
            ("../before/organisation.json", ORGANISATION),
            ("../before/measures/a.json", MEASURE),
        ];
        files.extend(before);
        codes(&files)
    }

    #[test]
    fn what_is_gone_was_ended_before() {
        let other = MEASURE.replace("Titel", "Zweiter");
        assert!(found(&[]).is_empty());
        assert_eq!(found(&[("../before/measures/b.json", &other)]), ["K097"]);
        let ending = |year: &str| other.replacen('{', &format!("{{\"until\": {year}, "), 1);
        assert!(found(&[("../before/measures/b.json", &ending("2023"))]).is_empty());
        assert!(found(&[("../before/measures/b.json", &ending("2022"))]).is_empty());
    }
}
