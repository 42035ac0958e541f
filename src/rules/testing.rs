//! A catalogue of a few lines, for the tests of rules.

use crate::files::Snapshot;
use crate::findings::{Code, Finding, Findings};
use crate::policy::{Policy, Switches};
use crate::{catalogue, source};

/// Its edition.
pub const EDITION: &str = r##"{"title": "Vielfalt", "name": "Vielfalt", "city": "Stadt", "publisher": "amt", "number": 2, "as_of": "2024-08", "language": "de", "dimensions": [{"id": "d", "title": "Alter", "colour": {"web": "#123456"}}], "parts": ["cover", "sections", "abbreviations"]}"##;

/// Its organisation.
pub const ORGANISATION: &str = r#"{"divisions": [{"id": "dez", "name": "Dezernat", "units": [{"id": "amt", "name": "Amt für Vielfalt", "short": "Amt 16"}]}]}"#;

/// Its measure, `measures/a.json`.
pub const MEASURE: &str = r#"{"title": "Titel", "dimensions": ["d"], "units": ["amt"], "directed": "both", "description": "Text.", "goals": "Teilhabe", "responsible": "Amt für Vielfalt"}"#;

/// The codes that rules find in this catalogue, with some files put in its place.
pub fn codes(files: &[(&str, &str)]) -> Vec<&'static str> {
    let found = findings(files);
    assert!(found.iter().all(|finding| finding.code >= Code::NearDuplicate), "{found:#?}");
    found.iter().map(|finding| finding.code.id()).collect()
}

/// As [`codes`], of a catalogue in which something must be mended.
pub fn codes_with_errors(files: &[(&str, &str)]) -> Vec<&'static str> {
    let mut codes: Vec<_> = findings(files).iter().map(|finding| finding.code.id()).collect();
    codes.sort_unstable();
    codes
}

/// The findings in this catalogue, with some files put in its place.
pub fn findings(files: &[(&str, &str)]) -> Vec<Finding> {
    let base = [("edition.json", EDITION), ("organisation.json", ORGANISATION), ("measures/a.json", MEASURE)];
    let base = base.iter().filter(|(name, _)| !files.iter().any(|(file, _)| file == name));
    let snapshot = Snapshot::of(base.chain(files).map(|(name, text)| (*name, text.as_bytes())));
    let findings = Findings::default();
    let source = source::read(&snapshot, &findings);
    let catalogue = catalogue::resolve(&source, &findings);
    super::judge(&source, &catalogue, &snapshot, &findings);
    let switches = Switches::default();
    Policy::of(&source, &switches).judged(&findings).findings
}
