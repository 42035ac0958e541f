//! What an edition makes of its findings: rules switched off or raised, single
//! findings accepted with a reason; and what one run makes of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Acceptance, Code, Finding, Findings, Name, Phase, Severity, args, by_place};
use crate::source::Source;
use crate::source::edition::Level;

/// What one run alone changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Switches {
    /// Kinds that are errors in this run.
    pub deny: BTreeSet<Code>,
    /// Every warning is an error in this run.
    pub deny_warnings: bool,
    /// Kinds that this run leaves out.
    pub allow: BTreeSet<Code>,
}

/// The most acceptances that are said to accept nothing.
const MOST_IDLE: usize = 2_000;

/// The policy of a run.
#[derive(Debug)]
pub struct Policy<'s> {
    rules: &'s BTreeMap<Code, Level>,
    acceptances: &'s [Acceptance],
    switches: &'s Switches,
}

/// What is left of the findings of a run.
#[derive(Debug, Default)]
pub struct Judged {
    /// Those that count.
    pub findings: Vec<Finding>,
    /// How many were accepted.
    pub accepted: usize,
}

impl<'s> Policy<'s> {
    /// The policy that a catalogue's files and the run state.
    #[must_use]
    pub fn of(source: &'s Source, switches: &'s Switches) -> Self {
        Self { rules: &source.records.edition.rules, acceptances: &source.acceptances, switches }
    }

    /// All findings of a run in the order of their places, as this policy judges them.
    #[must_use]
    pub fn judged(&self, findings: &Findings) -> Judged {
        let (all, unchecked) = findings.collected();
        let mut judged = self.judge(all, &unchecked);
        judged.findings.sort_by(by_place);
        judged
    }

    /// Findings as this policy sees them: without those that are switched off
    /// or accepted, and with the acceptances that accept nothing. As long as
    /// something must be mended, or was not looked for, an acceptance may only
    /// seem to accept nothing.
    #[must_use]
    pub fn judge(&self, mut findings: Vec<Finding>, unchecked: &BTreeSet<Code>) -> Judged {
        let idle = self.idle(&findings, unchecked);
        findings.extend(idle);
        findings.retain_mut(|finding| match self.severity(finding) {
            Some(severity) => {
                finding.severity = severity;
                true
            }
            None => false,
        });
        let mut acceptances: BTreeMap<(&str, Code), Vec<&Acceptance>> = BTreeMap::new();
        for acceptance in self.acceptances {
            acceptances.entry((&acceptance.place.file, acceptance.code)).or_default().push(acceptance);
        }
        let before = findings.len();
        findings.retain(|finding| {
            let here = finding.file().and_then(|file| acceptances.get(&(file, finding.code)));
            !here.is_some_and(|here| here.iter().any(|acceptance| acceptance.covers(finding)))
        });
        Judged { accepted: before - findings.len(), findings }
    }

    /// A finding for each acceptance that accepts nothing. Of a kind of which there are
    /// more findings than are shown, nobody knows.
    fn idle(&self, findings: &[Finding], unchecked: &BTreeSet<Code>) -> Vec<Finding> {
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Vec::new();
        }
        let more: BTreeSet<Code> =
            findings.iter().filter(|f| f.more_of_its_kind().is_some()).map(|finding| finding.code).collect();
        let mut found: BTreeMap<(&str, Code), Vec<&Finding>> = BTreeMap::new();
        for finding in findings {
            found.entry((finding.file().unwrap_or_default(), finding.code)).or_default().push(finding);
        }
        let is_idle = |acceptance: &&Acceptance| {
            let here = found.get(&(acceptance.place.file.as_str(), acceptance.code));
            !here.is_some_and(|here| here.iter().any(|finding| acceptance.covers(finding)))
        };
        let asked = self.acceptances.iter().filter(|a| a.code.phase() < Phase::Pages && !more.contains(&a.code));
        let asked = asked.filter(|a| !unchecked.contains(&a.code));
        let idle = asked.filter(is_idle).take(MOST_IDLE);
        idle.map(|a| Finding::new(Code::IdleAcceptance, Some(a.place.clone()), args!["code": Name::Rule(a.code)]))
            .collect()
    }

    /// How much a finding matters here; `None` is not at all. The run has the last word.
    fn severity(&self, finding: &Finding) -> Option<Severity> {
        let Switches { deny, deny_warnings, allow } = self.switches;
        if allow.contains(&finding.code) {
            return None;
        }
        if deny.contains(&finding.code) {
            return Some(Severity::Error);
        }
        let severity = self.rules.get(&finding.code).map_or(Some(finding.severity), |level| level.severity())?;
        Some(if *deny_warnings && severity == Severity::Warning { Severity::Error } else { severity })
    }
}
