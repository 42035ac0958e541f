//! K066: a listed web address that nobody can type.

use super::facts::{Facts, Reporter};

/// More characters fill more than a line.
const MOST: usize = 60;

/// Reports addresses in `links`, which are printed.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for link in facts.links().iter().filter(|link| link.target_part.is_none()) {
        let count = link.target.chars().count();
        if link.target.starts_with("http") && count > MOST {
            reporter.value(
                link.file,
                &link.target_pointer,
                vec![("count", count.to_string()), ("most", MOST.to_string())],
            );
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
    }
}
