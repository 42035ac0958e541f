//! Prose of a catalogue as the document of a rich text editor (`ProseMirror`), and back.
//!
//! The editor is a guest: what it hands over may be anything, and what says the same as before is written as
//! before, to the byte. A faulty mark is text in the editor, as it was written; a block that nobody knows is a
//! card there and stays as it is. What the marks of prose cannot say (emphasis within a word) is written so that
//! every word is kept, and is noted.
//!
//! | in the document | from |
//! |---|---|
//! | `doc` | the whole value; one `paragraph` where a kind has no blocks |
//! | `paragraph` | a string |
//! | `bullet_list`, `ordered_list` with `list_item`, each with one `paragraph` | `list`, `numbered` |
//! | `heading` | `heading` |
//! | `quote`, `source` | `quote`, `source` |
//! | `figure`, `data`, `label` | an object with `figure`, as JSON, and what the card says |
//! | `unknown`, `data`, `label` | anything else |
//! | `text` with `emphasis`, `strong`, `link` (`href`), `language` (`code`) | marks |
//! | `hard_break`, `footnote` (`name`) | a line feed, `[^name]` |
//!
//! `more` holds what an object says beside what is shown of it.

mod block;
mod document;
mod flat;
mod html;
#[cfg(test)]
mod tests;
mod words;
mod write;

use std::ops::Range;

use crate::json::data::Data;
use crate::json::{Node, Value};
use crate::prose::{self, Place};
use block::{Block, Spellings, Writer, bare_or_listed};

pub use words::{WORDS, words};

/// What a text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Paragraphs and lists.
    Prose,
    /// Also headings, quotations, figures and footnotes.
    Chapter,
    /// One text with marks.
    Marked,
    /// One line with passages in other languages.
    Title,
}

impl Kind {
    /// The name by which the editor knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Chapter => "chapter",
            Self::Marked => "marked",
            Self::Title => "title",
        }
    }

    /// Which marks its strings know.
    #[must_use]
    pub fn place(self) -> Place {
        match self {
            Self::Prose | Self::Marked => Place::Text,
            Self::Chapter => Place::Chapter,
            Self::Title => Place::Title,
        }
    }

    fn has_blocks(self) -> bool {
        matches!(self, Self::Prose | Self::Chapter)
    }
}

/// Why a document cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is no document of this editor.
    #[error("no document of the editor: {0}")]
    Shape(&'static str),
    /// It is larger than any text can be.
    #[error("the document is too large")]
    TooLarge,
}

/// What became of a mark that prose cannot say at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What.
    pub noted: Noted,
    /// The words it is about, or a footnote's name.
    pub text: String,
}

/// What can become of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// Emphasis within a word reaches over the word.
    Widened,
    /// An emphasis was left out.
    Unmarked,
    /// A link was left out.
    Unlinked,
    /// The language of a passage was left out.
    LanguageLost,
    /// A footnote stood where none can be.
    FootnoteLost,
}

impl Noted {
    /// The sentence in `locales/`; it takes `text`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Widened => "editor-note-widened",
            Self::Unmarked => "editor-note-unmarked",
            Self::Unlinked => "editor-note-unlinked",
            Self::LanguageLost => "editor-note-language",
            Self::FootnoteLost => "editor-note-footnote",
        }
    }
}

/// What a document says as a value of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The value; nothing where there is nothing to read, so that the field goes.
    pub value: Option<Data>,
    /// What could not be written as it was set in the editor.
    pub notes: Vec<Note>,
}

/// A value as a document for the editor. Of nothing it is a document with an empty paragraph.
#[must_use]
pub fn document(value: Option<&Node>, kind: Kind) -> serde_json::Value {
    document::write(&block::read(value, kind))
}

/// The value that a document says. What says the same as a part of the old value is written as it is there, and
/// with [`between`](crate::json::edit::between) not touched at all.
///
/// # Errors
///
/// It is no document of the editor.
pub fn value(document: &serde_json::Value, old: Option<&Node>, kind: Kind) -> Result<Written, Fault> {
    let blocks = document::read(document, kind)?;
    let mut notes = Vec::new();
    let before = block::read(old, kind);
    if is_same(&blocks, &before) {
        return Ok(Written { value: old.map(Data::from), notes });
    }
    let listed = old.is_some_and(|old| matches!(old.value, Value::Array(_)));
    let mut writer = Writer { spellings: Spellings::of(old, kind), notes: &mut notes, kind };
    let written = writer.blocks(&blocks, false);
    Ok(Written { value: bare_or_listed(written, kind.has_blocks() && listed), notes })
}

/// An editor's document always has a block: no text at all and an empty one are the same.
fn is_same(blocks: &[Block], before: &[Block]) -> bool {
    let is_empty = |blocks: &[Block]| match blocks {
        [] => true,
        [Block::Paragraph(text)] => text.0.is_empty(),
        _ => false,
    };
    blocks == before || (before.is_empty() && is_empty(blocks))
}

/// A value as HTML for reading, where no script runs. Everything in it is text; a link leads to the web, to
/// mail, to a telephone or to a place of the page, and nowhere else.
#[must_use]
pub fn html(value: Option<&Node>, kind: Kind) -> String {
    html::write(&block::read(value, kind))
}

/// A part of a document: a block, and characters in it as the editor counts them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Spot {
    /// The way to the block: numbers of children, from the document down.
    pub path: Vec<usize>,
    /// The first character, in UTF-16 units; a break and a footnote count as one.
    pub from: usize,
    /// Behind the last.
    pub to: usize,
}

/// Where in the editor's document a part of a value is: `pointer` leads from the value to a string in it, or to
/// a block, and `bytes` are those of the string; without them the whole block is meant.
#[must_use]
pub fn spot(value: &Node, pointer: &str, bytes: Option<&Range<usize>>, kind: Kind) -> Option<Spot> {
    let (mut path, mut place, mut node) = (Vec::new(), kind.place(), value);
    if !matches!(value.value, Value::Array(_)) {
        path.push(0);
    }
    for step in pointer.split('/').skip(1) {
        node = node.at(&format!("/{step}"))?;
        match (step, step.parse()) {
            (_, Ok(number)) => path.push(number),
            ("quote", _) if kind == Kind::Chapter => {
                place = Place::Text;
                if matches!(node.value, Value::String(_) | Value::Object(_)) {
                    path.push(0);
                }
            }
            ("list" | "numbered" | "heading", _) => {}
            // Of a figure or an object's other members, the block is meant.
            _ => return Some(Spot { path, from: 0, to: 0 }),
        }
    }
    let Value::String(text) = &node.value else { return Some(Spot { path, from: 0, to: 0 }) };
    let seen = prose::seen_range(text, place, bytes.unwrap_or(&(0..text.len())));
    Some(Spot { path, from: seen.start, to: seen.end })
}
