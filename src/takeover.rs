//! An old catalogue becomes data.
//!
//! Before its first year with the program an office has its catalogue in Word, or only the text of its PDF. [`take`]
//! reads it by its headings, labels and tables and gives a whole catalogue, and a report of what was taken, what has
//! to be looked at and what was left. It writes nothing, and what it cannot place it names word for word.
//!
//! | step | room | turns | into |
//! |---|---|---|---|
//! | reading | `text`, `document` | bytes | paragraphs and tables, what the medium did undone |
//! | flow | `flow` | tables that only set out text | paragraphs |
//! | layout | `groups` | labels and headings | measures, sections, chapters |
//! | fields | `measures`, `chapters`, `contacts`, `front` | paragraphs | what they are the text of |
//! | agreement | `sections`, `organisation` | rows and pages, spellings | one measure, one unit |
//! | files | `catalogue` | all of it | a catalogue that lies on no disk yet |

mod catalogue;
mod chapters;
mod contacts;
pub mod document;
mod flow;
mod front;
mod groups;
mod identity;
pub mod labels;
mod measures;
mod organisation;
mod overview;
pub mod paper;
mod prose;
mod regions;
pub mod report;
mod sections;
pub mod text;
mod typed;

use std::ffi::OsStr;
use std::path::Path;

use crate::acts::begin::Begun;
use crate::word::{Revisions, Unreadable};
use labels::Labels;
use paper::Paper;
use report::Report;

/// An old catalogue as data.
#[derive(Debug, Default)]
pub struct Taken {
    /// The catalogue.
    pub begun: Begun,
    /// What became of the source.
    pub report: Report,
}

/// Reads an old catalogue, whatever it was written with; the ending of its name tells a text.
///
/// # Errors
///
/// It is neither a text nor a document that can be read.
pub fn read(name: &Path, bytes: &[u8], labels: &Labels, revisions: Revisions) -> Result<Paper, Unreadable> {
    let ending = name.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    let is_text = ["txt", "text", "md", ""].contains(&ending.as_str())
        && !bytes.starts_with(b"PK\x03\x04")
        && !bytes.starts_with(b"%PDF");
    if is_text { Ok(text::read(bytes, labels)) } else { document::read(bytes, revisions) }
}

/// Takes an old catalogue over.
#[must_use]
pub fn take(paper: Paper, labels: &Labels) -> Taken {
    let mut report = Report { in_lines: paper.in_lines, ..Report::default() };
    let whole = regions::read(paper, labels, &mut report);
    let begun = catalogue::written(&whole, &mut report);
    report.counts.extend([
        ("measures", whole.measures.len()),
        ("sections", whole.sections.len()),
        ("units", whole.organisation.units().count()),
        ("chapters", whole.chapters.0.len() + whole.chapters.1.len()),
        ("contacts", whole.contacts.len()),
    ]);
    Taken { begun, report }
}
