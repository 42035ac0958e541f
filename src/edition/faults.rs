//! Findings in a draft, each at the field it is about.

use super::{Block, Fault};
use crate::catalogue::{Catalogue, ResolvedMeasure};
use crate::findings::{Finding, Severity};
use crate::say::Say;

/// The most errors that a draft shows at their places; it says how many more there are.
const SHOWN: usize = 300;

/// The most measures of a draft, and what their entries weigh: a catalogue without errors may have more.
const MEASURES: usize = 1_500;
const WEIGHT: usize = 1_500_000;

/// The errors of a catalogue, to be shown in its draft.
#[derive(Debug, Default)]
pub struct Faults {
    /// Those that are shown: file, pointer, and what is said there.
    shown: Vec<(String, String, Fault)>,
    /// Where the edition asks for typefaces that no file has.
    fonts: Vec<String>,
}

/// How many of these measures a draft shows.
#[must_use]
pub fn shown_measures(measures: &[&ResolvedMeasure<'_>]) -> usize {
    let weights = measures.iter().scan(0, |sum, measure| {
        *sum += measure.weight;
        Some(*sum)
    });
    weights.take(MEASURES).take_while(|sum| *sum <= WEIGHT).count()
}

impl Faults {
    /// The errors among findings, in the words of the run's language, and what the draft leaves out.
    #[must_use]
    pub fn new(findings: &[Finding], catalogue: &Catalogue<'_>, say: &Say) -> Self {
        let errors = || findings.iter().filter(|finding| finding.severity == Severity::Error);
        let fault = |finding: &Finding| {
            let place = finding.place.as_ref()?;
            let fault = Fault { code: finding.code.id(), text: say.finding(finding).what };
            Some((place.file.clone(), place.pointer.clone(), fault))
        };
        let mut faults: Vec<_> = errors().filter_map(fault).take(SHOWN).collect();
        let mut left_out = |id: &str, count: usize| {
            if count > 0 {
                let text = say.text(id, &[("count", count.to_string())]);
                faults.insert(0, ("edition.json".to_owned(), String::new(), Fault { code: "", text }));
            }
        };
        let measures: Vec<_> = catalogue.measures.iter().collect();
        left_out("draft-more-measures", measures.len() - shown_measures(&measures));
        left_out("draft-more-faults", errors().map(Finding::count).sum::<usize>().saturating_sub(SHOWN));
        let of_fonts =
            errors().filter_map(|finding| finding.place.as_ref()).filter(|place| place.file == "edition.json");
        let fonts = of_fonts.map(|place| place.pointer.clone()).filter(|pointer| is_below(pointer, "/fonts")).collect();
        Self { shown: faults, fonts }
    }

    /// Whether the edition's typeface of this key can be set.
    #[must_use]
    pub fn has_font(&self, key: &str) -> bool {
        !self.fonts.iter().any(|pointer| pointer.ends_with(key))
    }

    /// What is wrong in a file at a pointer or below it.
    pub fn at<'f>(&'f self, file: &'f str, pointer: &'f str) -> impl Iterator<Item = Block> + 'f {
        self.shown
            .iter()
            .filter(move |(in_file, at, _)| in_file == file && is_below(at, pointer))
            .map(|(_, _, fault)| Block::Fault(fault.clone()))
    }

    /// What is wrong in a file, but not at or below any of the pointers.
    pub fn elsewhere<'f>(&'f self, file: &'f str, pointers: &'f [&'f str]) -> impl Iterator<Item = Block> + 'f {
        self.shown
            .iter()
            .filter(move |(in_file, at, _)| in_file == file && !pointers.iter().any(|pointer| is_below(at, pointer)))
            .map(|(_, _, fault)| Block::Fault(fault.clone()))
    }
}

fn is_below(pointer: &str, parent: &str) -> bool {
    pointer.strip_prefix(parent).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
