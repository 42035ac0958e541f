//! K053: a reference to a measure that has ended and is not printed.

use crate::document::Document;
use crate::findings::args;
use crate::prose::visible_text;
use crate::rules::facts::{Facts, Reporter};

/// Reports entries of `see_also`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for measure in facts.measures() {
        let ended = measure.see_also.iter().filter_map(|number| facts.catalogue.measures.get(*number));
        let ended = ended.filter(|other| other.record.until.is_some_and(|until| facts.is_past(until)));
        for other in ended {
            let file = Document::Measure(measure.id).path();
            let number = measure.record.see_also.iter().position(|id| id.id() == other.id).unwrap_or_default();
            let pointer = format!("/see_also/{number}");
            let title = visible_text(&other.record.title);
            let until = other.record.until.unwrap_or_default().to_string();
            reporter.value(&file, &pointer, args!["title": title, "year": until]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn a_reference_leads_to_something_printed() {
        let a = MEASURE.replace("\"goals\"", "\"see_also\": [\"b\"], \"goals\"");
        let b = MEASURE.replace("Titel", "Zweiter");
        assert!(codes(&[("measures/a.json", &a), ("measures/b.json", &b)]).is_empty());
        let b = b.replace("\"goals\"", "\"until\": 2022, \"goals\"");
        assert_eq!(codes(&[("measures/a.json", &a), ("measures/b.json", &b)]), ["K053"]);
    }
}
