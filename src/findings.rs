//! What is wrong with a catalogue, as data. `codes` is the table of its kinds.
//!
//! A finding is a code, a place and the values its sentence needs; it holds no
//! sentence. The sentences stand in `locales/`, one a code, written to these
//! rules: the first says what is wrong and quotes what the person wrote; the
//! second (`.do`) says what to do, as an instruction. Neither blames anybody,
//! and neither uses a word that only programmers know.

mod codes;
mod values;

pub use codes::{Code, Phase};
pub(crate) use values::args;
pub use values::{Arg, Args, Name};

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use schemars::JsonSchema;
use serde::Serialize;

use crate::json::edit::Edit;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// May be left as it is.
    Hint,
    /// Should be mended before the catalogue is published.
    Warning,
    /// Must be mended: no final edition is made from it.
    Error,
}

impl Severity {
    /// The name in machine-readable output and in `edition.json`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, relative to the catalogue's folder, with `/` between its parts.
    pub file: String,
    /// The JSON pointer (RFC 6901) of the value in it.
    pub pointer: String,
    /// The bytes to be underlined.
    pub range: Range<usize>,
}

/// A correction that is certain. What it is called stands in `locales/` as the
/// `.fix` of the finding's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What is changed.
    pub edit: Edit,
    /// The bytes that are replaced and what by, in the order of the text.
    pub parts: Vec<(Range<usize>, String)>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which kind of fault.
    pub code: Code,
    /// How much it matters here.
    pub severity: Severity,
    /// Where; without it, the finding is about the whole catalogue.
    pub place: Option<Place>,
    /// The values for the sentence, by their names in `locales/`.
    pub args: Args,
    /// How it is mended, where that is certain.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding of its code's usual severity.
    #[must_use]
    pub fn new(code: Code, place: Option<Place>, args: impl Into<Args>) -> Self {
        Self { code, severity: code.severity(), place, args: args.into(), fix: None }
    }

    /// A finished file lacks something that it promises.
    #[must_use]
    pub fn broken_promise(what: String) -> Self {
        Self::new(Code::BrokenPromise, None, [("what", what)])
    }

    /// Stands for so many findings of a kind that are not shown one by one.
    #[must_use]
    pub fn more(code: Code, count: usize) -> Self {
        Self::new(code, None, [(MORE, count)])
    }

    /// For how many findings of its kind it stands, if it is none itself.
    #[must_use]
    pub fn more_of_its_kind(&self) -> Option<usize> {
        match self.args.get(MORE) {
            Some(Arg::Number(count)) => usize::try_from(*count).ok(),
            _ => None,
        }
    }

    /// How many findings it is.
    #[must_use]
    pub fn count(&self) -> usize {
        self.more_of_its_kind().unwrap_or(1)
    }

    /// The step that looked for it.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.code.phase()
    }

    /// The file it is in, if it is in one.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.file.as_str())
    }
}

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
    /// Whether it accepts a finding.
    #[must_use]
    pub fn covers(&self, finding: &Finding) -> bool {
        let Some(place) = finding.place.as_ref().filter(|place| place.file == self.place.file) else { return false };
        let below = place.pointer.strip_prefix(self.within.as_str());
        // `/contacts/1` is not above `/contacts/10`.
        finding.code == self.code && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The name of the number that makes a finding one that stands for others.
const MORE: &str = "more-of-its-kind";

/// The most findings of a kind that are kept; more are counted. Nobody mends two thousand before the next run.
const KEPT: usize = 2_000;

/// The most findings of all kinds that are shown before those of each kind become fewer.
const ALL: usize = 10_000;

/// So many of a kind are shown then.
const FEW: usize = 200;

/// The findings of a run, collected by every step that meets one, on whatever thread it works.
#[derive(Debug, Default)]
pub struct Findings(Mutex<Collected>);

/// Findings, and how many there were of each kind.
#[derive(Debug, Default)]
struct Collected {
    kept: Vec<Finding>,
    counts: BTreeMap<Code, usize>,
    /// Kinds that were not looked for, or not everywhere.
    unchecked: BTreeSet<Code>,
}

impl Findings {
    /// Adds one.
    pub fn push(&self, finding: Finding) {
        let code = finding.code;
        self.report(code, || finding);
    }

    /// Adds one of a kind, which is made only if it is kept.
    pub fn report(&self, code: Code, make: impl FnOnce() -> Finding) {
        let count = {
            let mut all = self.all();
            let count = all.counts.entry(code).or_default();
            *count += 1;
            *count
        };
        if count <= KEPT {
            let finding = make();
            self.all().kept.push(finding);
        }
    }

    /// Notes kinds that were not looked for, or not everywhere: that none was found means nothing.
    pub fn not_checked(&self, codes: impl IntoIterator<Item = Code>) {
        self.all().unchecked.extend(codes);
    }

    /// Files and JSON pointers of the errors among them.
    #[must_use]
    pub fn errors(&self) -> BTreeSet<(String, String)> {
        let findings = self.all();
        let errors = findings.kept.iter().filter(|finding| finding.severity == Severity::Error);
        errors.filter_map(|finding| finding.place.clone()).map(|place| (place.file, place.pointer)).collect()
    }

    /// All of them in the order of their places, each once, and behind them of how many
    /// kinds there are more; and the kinds that were not looked for, or not everywhere.
    #[must_use]
    pub fn collected(&self) -> (Vec<Finding>, BTreeSet<Code>) {
        let (mut all, mut more, unchecked) = {
            let collected = self.all();
            let more = collected.counts.iter().filter(|(_, count)| **count > KEPT);
            let more: BTreeMap<Code, usize> = more.map(|(code, count)| (*code, count - KEPT)).collect();
            (collected.kept.clone(), more, collected.unchecked.clone())
        };
        all.sort_by(by_place);
        all.dedup();
        if all.len() > ALL {
            let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
            all.retain(|finding| {
                let count = shown.entry(finding.code).or_default();
                *count += 1;
                *count <= FEW
            });
            for (code, count) in shown.into_iter().filter(|(_, count)| *count > FEW) {
                *more.entry(code).or_default() += count - FEW;
            }
        }
        all.extend(more.into_iter().map(|(code, count)| Finding::more(code, count)));
        (all, unchecked)
    }

    /// Each push leaves the list whole, so that one on a thread that ended badly does not spoil it.
    fn all(&self) -> MutexGuard<'_, Collected> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The order of findings: by their places, and those that stand for others last.
#[must_use]
pub fn by_place(a: &Finding, b: &Finding) -> Ordering {
    let key = |f: &Finding| f.place.as_ref().map(|p| (p.file.clone(), p.range.start, p.range.end));
    let is_more = |f: &Finding| f.more_of_its_kind().is_some();
    is_more(a).cmp(&is_more(b)).then_with(|| key(a).cmp(&key(b))).then(a.code.cmp(&b.code))
}
