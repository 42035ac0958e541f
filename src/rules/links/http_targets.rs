//! K065: a link without encryption.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Reports `http://`; an address without a scheme is the program's matter.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for link in facts.links() {
        if let Some(rest) = link.target.strip_prefix("http://") {
            let args = args!["found": link.target, "better": format!("https://{rest}")];
            reporter.in_string(link.file, &link.target_pointer, link.target_part.as_ref(), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn links_are_encrypted() {
        let text = |text: &str| codes(&[("measures/a.json", &MEASURE.replace("Text.", text))]);
        assert_eq!(text("Ein [Leitfaden](http://example.org/a)."), ["K065"]);
        assert_eq!(text("Ein Leitfaden: http://example.org/a."), ["K065"]);
        assert!(text("Ein [Leitfaden](https://example.org/a), www.example.org, a@example.org.").is_empty());
        let listed = MEASURE.replace(
            "\"goals\"",
            "\"links\": [{\"text\": \"Leitfaden\", \"target\": \"http://example.org\"}], \"goals\"",
        );
        assert_eq!(codes(&[("measures/a.json", &listed)]), ["K065"]);
    }
}
