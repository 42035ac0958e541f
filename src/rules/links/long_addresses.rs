//! K066: a printed web address that nobody can type.

use crate::document::Document;
use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// More characters fill more than a line.
const MOST: usize = 60;

/// Reports addresses in `links`, and in the text of measures: their pages print both.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for link in facts.links() {
        let printed = link.target_part.is_none() || matches!(Document::of(link.file), Some(Document::Measure(_)));
        let count = link.target.chars().count();
        if printed && link.target.starts_with("http") && count > MOST {
            let args = args!["count": count, "most": MOST];
            reporter.in_string(link.file, &link.target_pointer, link.target_part.as_ref(), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn a_listed_address_is_short() {
        let link = |path: &str| {
            let links = format!(
                "\"links\": [{{\"text\": \"Leitfaden\", \"target\": \"https://example.org/{path}\"}}], \"goals\""
            );
            codes(&[("measures/a.json", &MEASURE.replace("\"goals\"", &links))])
        };
        assert_eq!(link(&"a".repeat(50)), ["K066"]);
        assert!(link(&"a".repeat(40)).is_empty());
        let text = format!("Ein [Leitfaden](https://example.org/{}).", "a".repeat(50));
        assert_eq!(codes(&[("measures/a.json", &MEASURE.replace("Text.", &text))]), ["K066"]);
    }
}
