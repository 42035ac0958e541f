//! Findings in a draft, each at the field it is about.

use super::{Block, Fault};
use crate::findings::{Finding, Severity};
use crate::say::Say;

/// The errors of a catalogue, to be shown in its draft.
#[derive(Debug, Default)]
pub struct Faults(Vec<(String, String, Fault)>);

impl Faults {
    /// The errors among findings, in the words of the run's language.
    #[must_use]
    pub fn new(findings: &[Finding], say: &Say) -> Self {
        let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
        let fault = |finding: &Finding| {
            let place = finding.place.as_ref()?;
            let fault = Fault { code: finding.code.id(), text: say.finding(finding).what };
            Some((place.file.clone(), place.pointer.clone(), fault))
        };
        Self(errors.filter_map(fault).collect())
    }

    /// What is wrong in a file at a pointer or below it.
    pub fn at<'f>(&'f self, file: &'f str, pointer: &'f str) -> impl Iterator<Item = Block> + 'f {
        self.0
            .iter()
            .filter(move |(in_file, at, _)| in_file == file && is_below(at, pointer))
            .map(|(_, _, fault)| Block::Fault(fault.clone()))
    }

    /// What is wrong in a file, but not at or below any of the pointers.
    pub fn elsewhere<'f>(&'f self, file: &'f str, pointers: &'f [&'f str]) -> impl Iterator<Item = Block> + 'f {
        self.0
            .iter()
            .filter(move |(in_file, at, _)| in_file == file && !pointers.iter().any(|pointer| is_below(at, pointer)))
            .map(|(_, _, fault)| Block::Fault(fault.clone()))
    }
}

fn is_below(pointer: &str, parent: &str) -> bool {
    pointer.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
