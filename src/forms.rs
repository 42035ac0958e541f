//! Forms of Word for the departments, and their answers.
//!
//! A form is a letter with a part for each measure of a unit: its title as a heading, below it a table with a field
//! of the measure in each row. When it comes back, a measure is known by its bookmark, a field by the label of its
//! row, and both by their words where somebody has copied them into another document. What is compared is what a
//! person reads ([`normal`]): so a document that Word or `LibreOffice` has saved is unchanged. The form carries a
//! fingerprint of each field as it was sent ([`marks`]), so what the office has changed meanwhile is not taken back.

mod answer;
mod apply;
mod field;
mod letter;
mod marks;
mod normal;
mod parts;
mod prose;
pub mod report;
mod rows;
mod values;

use crate::catalogue::{Catalogue, resolve};
use crate::files::Snapshot;
use crate::findings::Findings;
use crate::say::Say;
use crate::source::{self, Source};

pub use answer::{Answer, answers};
pub use apply::{Take, asked, texts};
pub use letter::{Form, forms};

/// The catalogue that forms and answers are about.
#[derive(Clone, Copy)]
pub struct Book<'s> {
    /// Its files.
    pub source: &'s Source,
    /// What their ids mean.
    pub catalogue: &'s Catalogue<'s>,
    /// Sentences in its own language: those of the forms.
    pub say: &'s Say,
}

/// Asks something of a catalogue's book.
pub fn with_book<T>(snapshot: &Snapshot, ask: impl FnOnce(&Book<'_>) -> T) -> T {
    with_source(&source::read(snapshot, &Findings::default()), ask)
}

/// As [`with_book`], of what has been read already.
pub fn with_source<T>(source: &Source, ask: impl FnOnce(&Book<'_>) -> T) -> T {
    let unheard = Findings::default();
    let catalogue = resolve(source, &unheard);
    let say = Say::new(source.records.edition.language);
    ask(&Book { source, catalogue: &catalogue, say: &say })
}

/// What a department has said of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The measure, or the place of a new one among all that are new.
    pub about: About,
    /// The field, as a JSON pointer in the measure's file.
    pub pointer: String,
    /// Its printed label.
    pub label: String,
    /// What the catalogue says.
    pub before: String,
    /// What the department says.
    pub after: String,
    /// What is to become of it.
    pub verdict: Verdict,
    /// The file that says so.
    pub from: String,
    enter: apply::Enter,
}

impl Proposal {
    /// By what it is known again, as long as nobody says otherwise.
    #[must_use]
    pub fn key(&self) -> String {
        marks::hash(&format!("{:?}\n{}\n{}", self.about, self.pointer, self.after))
    }
}

/// What an answer is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A measure, by its id.
    Measure(String),
    /// A new one, counted over all answers.
    New(usize),
}

/// What is to become of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It can be taken over.
    Clear,
    /// The catalogue says something else than when the form was sent.
    Crossed,
    /// Two answers say different things.
    Contradicted,
    /// A field that cannot be empty is empty.
    Empty,
    /// The catalogue's text has parts that Word cannot say.
    Locked,
    /// Nobody can tell which unit the new measure belongs to.
    Homeless,
}

/// What became of a measure in the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was sent and has not come back.
    Missing,
    /// Nothing is changed in it.
    Unchanged,
    /// Something is.
    Changed,
    /// It ends.
    Ended,
    /// It is new.
    New,
}

/// A measure in the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Which.
    pub about: About,
    /// Its title.
    pub title: String,
    /// What became of it.
    pub fate: Fate,
    /// The files that speak of it.
    pub from: Vec<String>,
    /// By which function it is released, and when, in their words.
    pub released: Option<[String; 2]>,
    /// The unit that a new one belongs to if its form names none: the one that the form was sent to.
    pub home: Option<String>,
    /// Whether somebody has ticked what becomes of it.
    pub is_answered: bool,
    /// The labels of fields that were sent and have not come back; they stay as they are.
    pub gone: Vec<String>,
    /// What was written beside the fields: remarks, comments, what is no field's value. It is kept with the measure.
    pub notes: Vec<String>,
}

/// What was written and belongs to no measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The file.
    pub from: String,
    /// The words.
    pub text: String,
}

/// What the departments have answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// The measures in order of their ids, then the new ones.
    pub measures: Vec<Answered>,
    /// What they say.
    pub proposals: Vec<Proposal>,
    /// What stands outside of all fields.
    pub left: Vec<Left>,
}

/// Whether something can be taken over without anybody deciding.
#[must_use]
pub fn is_clear(proposal: &Proposal) -> bool {
    proposal.verdict == Verdict::Clear
}
