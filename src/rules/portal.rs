//! What only a data portal asks of a catalogue: what the city alone knows.

use crate::findings::{Code, Findings, Name, args};
use crate::source::Source;
use crate::source::publish::{needed, wanted};

/// Checks what is to be published.
pub fn check(source: &Source, findings: &Findings) {
    let publish = &source.records.edition.publish;
    let report = |code, keys: Vec<&'static str>| {
        for key in keys {
            let args = args!["field": Name::field(key)];
            source.report(findings, "edition.json", &format!("/publish/{key}"), code, args);
        }
    };
    report(Code::PortalNeeds, needed(publish));
    report(Code::PortalWants, wanted(publish));
}
