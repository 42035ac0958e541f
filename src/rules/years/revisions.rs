//! K078: a correction that is older than the edition.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Reports a `revision` before `as_of`, which stayed from the year before.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let (Some(as_of), Some(revision)) = (facts.as_of, facts.source.records.edition.revision) else { return };
    if revision < as_of {
        let args = args!["found": revision.to_string(), "as_of": as_of.to_string()];
        reporter.value("edition.json", "/revision", args);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{EDITION, codes};

    #[test]
    fn a_correction_follows_its_edition() {
        let revised = |month: &str| EDITION.replacen('{', &format!("{{\"revision\": \"{month}\", "), 1);
        assert_eq!(codes(&[("edition.json", &revised("2023-10"))]), ["K078"]);
        assert_eq!(codes(&[("edition.json", &revised("2024-07"))]), ["K078"]);
        for good in ["2024-08", "2024-10", "2025-01"] {
            assert!(codes(&[("edition.json", &revised(good))]).is_empty(), "{good}");
        }
    }
}
