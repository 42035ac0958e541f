//! PDF/UA-1 and PDF/A-2a, by the validator `page_validation`.

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use super::streams;
use crate::pdf::flaw::{Flaw, Kind};

/// The rules of both standards that a file breaks. The validator takes one
/// profile a call.
pub(super) fn check(bytes: &[u8]) -> Vec<Flaw> {
    let (mut accessible, archived) =
        rayon::join(|| of_profile(bytes, ValidationProfile::PdfUa1), || of_profile(bytes, ValidationProfile::PdfA2a));
    accessible.extend(archived);
    accessible
}

fn of_profile(bytes: &[u8], profile: ValidationProfile) -> Vec<Flaw> {
    let standard = profile.to_string();
    let flaw = |kind, args: [(&'static str, String); 2]| {
        let mut all = vec![("standard", standard.clone())];
        all.extend(args);
        Flaw::of_file(kind, all)
    };
    match validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)) {
        Ok(report) => {
            let counts = |rule: &str| !rule.ends_with(":6.1.7.1:1") || streams::misjudged(bytes) > 0;
            let broken = report.failures.into_iter().filter(|failure| counts(&failure.rule_id));
            broken
                .map(|failure| flaw(Kind::Rule, [("rule", clause(&failure.rule_id)), ("message", failure.message)]))
                .collect()
        }
        Err(error) => vec![flaw(Kind::NotJudged, [("rule", String::new()), ("message", error.to_string())])],
    }
}

/// Clause and number of a rule: `7.1:9` of `ISO 14289-1:2014:7.1:9`.
fn clause(rule: &str) -> String {
    let mut parts = rule.rsplitn(3, ':');
    let (number, clause) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    format!("{clause}:{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_named_by_clause_and_number() {
        assert_eq!(clause("ISO 14289-1:2014:7.21.4.1:1"), "7.21.4.1:1");
        assert_eq!(clause("ISO 14289-1:2014:5:2"), "5:2");
    }
}
