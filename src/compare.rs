//! Two catalogues side by side: what is new, has ended, moved, is called otherwise or says something else, down to the
//! word.
//!
//! What can be compared is asked of the format's description, so that a new field needs no line here. What stays in the
//! office and what only steers the program is no part of it: internal fields, accepted findings, switched rules, schemas,
//! the folder of the edition before.

mod changes;
mod fields;
mod markdown;
mod numbers;
mod pairs;
mod said;
mod text;
mod things;
mod words;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::{self, Catalogue, ResolvedMeasure};
use crate::document::Document;
use crate::files::Snapshot;
use crate::findings::Findings;
use crate::json::Value;
use crate::say::Say;
use crate::source::{self, Source};
pub use markdown::markdown;
pub use text::{marks, names, sections, text, with_home};
pub use words::{lines as changed_lines, shortened};

/// What has changed from one catalogue to another. Every field is always there; what does not apply is `null` or empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Changes between two catalogues")]
pub struct Comparison {
    /// The old one.
    pub before: EditionName,
    /// The new one.
    pub after: EditionName,
    /// Its measures by dimension in the new order, and then, without a dimension, each once.
    pub numbers: Vec<Number>,
    /// What has changed: measures first, in printed order, then everything else.
    pub changes: Vec<Change>,
}

/// An edition as it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EditionName {
    /// Its full name.
    pub name: String,
    /// The month whose state it shows, such as 2025-08.
    pub as_of: String,
    /// The month of a correction.
    pub revision: Option<String>,
    /// Its number.
    pub number: Option<i64>,
}

/// How many measures a dimension has in both, one that stands in several in each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Number {
    /// The dimension's id; `null` for all measures, each once.
    pub dimension: Option<String>,
    /// Its title; of all measures empty.
    pub title: String,
    /// Before.
    pub before: usize,
    /// After.
    pub after: usize,
    /// Those that were not printed before.
    pub new: usize,
    /// Those that are not printed any more.
    pub ended: usize,
}

/// Something that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// What it is, such as `measure`, `contact`, `unit`, `division`, `chapter`, `edition`.
    pub kind: String,
    /// What all of its kind are called, in the language of the run.
    pub group: String,
    /// Its id now; before, if it is gone; `null` for what has none, such as the edition.
    pub id: Option<String>,
    /// Its id before, if that was another one.
    pub id_before: Option<String>,
    /// What it is called now; before, if it is gone.
    pub title: String,
    /// What it was called before, if otherwise.
    pub title_before: Option<String>,
    /// What became of it, at least one.
    pub how: Vec<How>,
    /// To what it belongs: a measure's units and dimensions, a unit's division.
    pub belongs: Vec<String>,
    /// What it says otherwise; of what is new or has ended, all that it says.
    pub fields: Vec<FieldChange>,
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// It was not there, or not printed, before.
    New,
    /// It is not there, or not printed, any more.
    Ended,
    /// A measure has other dimensions, units or another division; a unit has another division.
    Moved,
    /// It is called otherwise.
    Renamed,
    /// It says something else.
    Changed,
}

impl How {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::New, Self::Ended, Self::Moved, Self::Renamed, Self::Changed];

    /// Its place among all.
    fn rank(self) -> usize {
        Self::ALL.iter().position(|how| *how == self).unwrap_or_default().min(2)
    }

    /// Its name in sentences and in the layout's words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Ended => "ended",
            Self::Moved => "moved",
            Self::Renamed => "renamed",
            Self::Changed => "changed",
        }
    }
}

/// A value that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FieldChange {
    /// The keys to it in the thing's part of the file, such as `period/to`; of a list without its items' numbers.
    pub field: String,
    /// What it is called, in the language of the run.
    pub label: String,
    /// What it said, a paragraph or item each.
    pub before: Vec<String>,
    /// What it says.
    pub after: Vec<String>,
    /// The paragraphs and items that differ, word by word.
    pub lines: Vec<Vec<Piece>>,
}

/// A part of a paragraph or item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// Whether it stands in both, only before or only now.
    pub how: PieceHow,
    /// The words.
    pub text: String,
}

/// In which of two versions words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PieceHow {
    /// In both.
    Same,
    /// Only before.
    Gone,
    /// Only now.
    New,
}

impl Piece {
    /// Its words, and the spaces before and behind them.
    #[must_use]
    pub fn parted(&self) -> (&str, &str, &str) {
        let inner = self.text.trim();
        let start = self.text.len() - self.text.trim_start().len();
        if inner.is_empty() {
            return ("", inner, &self.text);
        }
        (&self.text[..start], inner, &self.text[start + inner.len()..])
    }
}

impl Change {
    /// Whether something became so of it.
    #[must_use]
    pub fn is(&self, how: How) -> bool {
        self.how.contains(&how)
    }

    /// Whether it is new or has ended, as a whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is(How::New) || self.is(How::Ended)
    }
}

/// A catalogue as it is compared.
struct Side<'s> {
    source: &'s Source,
    catalogue: &'s Catalogue<'s>,
    say: &'s Say,
}

impl<'s> Side<'s> {
    /// A measure by its id.
    fn measure(&self, id: &str) -> Option<&'s ResolvedMeasure<'s>> {
        let measures = &self.catalogue.measures;
        measures.binary_search_by(|measure| measure.id.cmp(id)).ok().map(|at| &measures[at])
    }
}

/// What has changed from one catalogue to another, with labels in the language of the sentences. What stands in a file
/// that cannot be read seems to be gone; see [`compare_read`].
#[must_use]
pub fn compare(before: &Snapshot, after: &Snapshot, say: &Say) -> Comparison {
    compare_sources(&[before, after].map(|snapshot| source::read(snapshot, &Findings::default())), say)
}

/// As [`compare`], if all files can be read.
///
/// # Errors
///
/// The files of either that cannot be read.
pub fn compare_read(before: &Snapshot, after: &Snapshot, say: &Say) -> Result<Comparison, [Vec<String>; 2]> {
    let sources = [before, after].map(|snapshot| source::read(snapshot, &Findings::default()));
    let unread = sources.each_ref().map(|source| {
        let files = source.files.values().filter(|file| file.root.value == Value::Unread);
        files.filter(|file| Document::of(&file.path).is_some()).map(|file| file.path.clone()).collect::<Vec<_>>()
    });
    if unread.iter().all(Vec::is_empty) { Ok(compare_sources(&sources, say)) } else { Err(unread) }
}

fn compare_sources(sources: &[Source; 2], say: &Say) -> Comparison {
    let findings = Findings::default();
    let catalogues = sources.each_ref().map(|source| catalogue::resolve(source, &findings));
    let side = |number: usize| Side { source: &sources[number], catalogue: &catalogues[number], say };
    let (before, after) = (side(0), side(1));
    let (old, new) = (things::all(&before), things::all(&after));
    let pairs = pairs::pair(&old, &new);
    Comparison {
        before: name(&sources[0]),
        after: name(&sources[1]),
        numbers: numbers::numbers([&before, &after], [&old, &new], &pairs),
        changes: changes::changes([&before, &after], [&old, &new], &pairs),
    }
}

fn name(source: &Source) -> EditionName {
    let edition = &source.records.edition;
    EditionName {
        name: edition.name.clone(),
        as_of: edition.as_of.to_string(),
        revision: edition.revision.map(|month| month.to_string()),
        number: edition.number,
    }
}
