//! K075: a dimension without measures.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Reports one that would be printed as a section without pages.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for (i, dimension) in facts.source.records.edition.dimensions.iter().enumerate() {
        let pointer = format!("/dimensions/{i}");
        let empty = !facts.measures().any(|measure| measure.dimensions.contains(&i));
        if empty && !facts.is_faulty("edition.json", &pointer) {
            reporter.value("edition.json", &format!("{pointer}/title"), args!["title": dimension.title.clone()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{EDITION, MEASURE, codes};

    #[test]
    fn every_dimension_has_a_measure_that_is_printed() {
        let two = EDITION.replace(
            "\"dimensions\": [",
            "\"dimensions\": [{\"id\": \"e\", \"title\": \"Behinderung\", \"colour\": {\"web\": \"#123456\"}}, ",
        );
        let in_e = MEASURE.replace("[\"d\"]", "[\"e\"]").replace("Titel", "Etwas anderes");
        assert_eq!(codes(&[("edition.json", &two)]), ["K075"]);
        assert!(codes(&[("edition.json", &two), ("measures/b.json", &in_e)]).is_empty());
        let ended = in_e.replacen('{', "{\"until\": 2020, ", 1);
        assert_eq!(codes(&[("edition.json", &two), ("measures/b.json", &ended)]), ["K075"]);
    }
}
