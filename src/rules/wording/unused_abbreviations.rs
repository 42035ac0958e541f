//! K064: a listed abbreviation that nothing uses.

use super::abbreviations::uses;
use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Reports it.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let files = facts.source.files.values().filter(|file| file.path != "abbreviations.json");
    let texts: Vec<&str> = files.map(|file| &*file.text).collect();
    for (i, abbreviation) in facts.catalogue.abbreviations.iter().enumerate() {
        let short = abbreviation.short.as_str();
        let is_used = texts.iter().any(|text| uses(text, short));
        if !is_used {
            let pointer = format!("/abbreviations/{i}/short");
            reporter.value("abbreviations.json", &pointer, args!["found": short]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn what_is_listed_is_used() {
        let list = "{\"abbreviations\": [{\"short\": \"e. V.\", \"long\": \"eingetragener Verein\"}]}";
        assert_eq!(codes(&[("abbreviations.json", list)]), ["K064"]);
        let text = MEASURE.replace("Text.", "Ein Verein (e. V.) hilft.");
        assert!(codes(&[("abbreviations.json", list), ("measures/a.json", &text)]).is_empty());
    }
}
