//! What an edition makes of its findings: rules switched off or raised, single
//! findings accepted with a reason.

use std::collections::BTreeMap;

use crate::findings::{Code, Finding, Place, Severity};
use crate::source::Source;

/// A kind of finding accepted in a part of a file.
#[derive(Debug, Clone)]
pub struct Acceptance {
    /// The kind.
    pub code: Code,
    /// Where the acceptance stands.
    pub place: Place,
    /// The JSON pointer of the object for which it holds.
    pub within: String,
}

impl Acceptance {
    fn covers(&self, finding: &Finding) -> bool {
        let Some(place) = finding.place.as_ref().filter(|place| place.file == self.place.file) else { return false };
        let below = place.pointer.strip_prefix(self.within.as_str());
        // `/contacts/1` is not above `/contacts/10`.
        finding.code == self.code && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The policy of a run.
#[derive(Debug)]
pub struct Policy<'s> {
    switches: &'s BTreeMap<Code, Option<Severity>>,
    acceptances: &'s [Acceptance],
}

impl<'s> Policy<'s> {
    /// The policy that a catalogue's files state.
    #[must_use]
    pub fn of(source: &'s Source) -> Self {
        Self { switches: &source.records.edition.rules, acceptances: &source.acceptances }
    }

    /// Findings as this policy sees them: without those that are switched off
    /// or accepted, and with the acceptances that accept nothing.
    #[must_use]
    pub fn judge(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        let idle = self.acceptances.iter().filter(|a| a.code < Code::Typesetting);
        let idle = idle.filter(|acceptance| !findings.iter().any(|finding| acceptance.covers(finding)));
        let idle: Vec<Finding> = idle
            .map(|a| Finding::new(Code::IdleAcceptance, Some(a.place.clone()), vec![("code", a.code.id().to_owned())]))
            .collect();
        findings.extend(idle);
        findings.retain_mut(|finding| {
            if self.acceptances.iter().any(|acceptance| acceptance.covers(finding)) {
                return false;
            }
            match self.switches.get(&finding.code) {
                Some(Some(severity)) => finding.severity = *severity,
                Some(None) => return false,
                None => {}
            }
            true
        });
        findings
    }
}
