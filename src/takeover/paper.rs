//! What is taken over, whatever it was written with: paragraphs and tables in their order, each with its place.

use std::collections::BTreeMap;

use crate::prose::{Inline, visible_text};

/// Where something stands in the source, counted from 1: a line of a text, a paragraph of a document.
pub type At = usize;

/// An old catalogue as it was read.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    /// Whether its places are lines; else they are paragraphs.
    pub in_lines: bool,
    /// Paragraphs and tables in their order.
    pub blocks: Vec<Block>,
    /// Footnotes of a document that has real ones, by the names that its texts use.
    pub notes: BTreeMap<String, Note>,
    /// What belonged to the medium and was undone.
    pub undone: Vec<Undone>,
    /// Links whose text is there and whose address is lost.
    pub lost_links: Vec<(String, At)>,
    /// What no catalogue has a place for: a sentence in `locales/` and the words.
    pub left: Vec<(&'static str, String)>,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it stands.
    pub at: At,
    /// What it says.
    pub text: Vec<Inline>,
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Para(Para),
    /// The rows of a table.
    Table(Vec<Row>),
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands.
    pub at: At,
    /// What its cells hold, empty ones included.
    pub cells: Vec<Vec<Para>>,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Para {
    /// Where it stands.
    pub at: At,
    /// What it looks like.
    pub look: Look,
    /// What it says, with its marks.
    pub text: Vec<Inline>,
    /// What a reader sees of it, without space around it.
    pub plain: String,
}

/// What a paragraph looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Running text.
    Plain,
    /// All of it is strong: perhaps a heading that was made by hand.
    Strong,
    /// The title of the whole document.
    Title,
    /// A heading of a level, from 1.
    Heading(u8),
    /// An item of a list.
    Item {
        /// Whether the list counts.
        numbered: bool,
    },
    /// The first cell of a table that has its labels there.
    RowLabel,
}

/// Something of the medium that a catalogue does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// Where it stood.
    pub at: At,
    /// What it was.
    pub what: Medium,
    /// What stood there.
    pub text: String,
}

/// What belongs to pages and typewriters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Medium {
    /// A page number.
    PageNumber,
    /// A line that stands on many pages.
    RunningLine,
    /// A line that ended where the paper did.
    LineEnd,
    /// A word that was split.
    SplitWord,
    /// The table of contents, which the program makes itself.
    Contents,
    /// The head of a table that was printed again, or a label without a text.
    TableHead,
    /// Characters that nobody sees.
    Invisible,
}

impl Medium {
    /// Each of them.
    pub const ALL: [Self; 7] = [
        Self::Contents,
        Self::PageNumber,
        Self::RunningLine,
        Self::TableHead,
        Self::LineEnd,
        Self::SplitWord,
        Self::Invisible,
    ];

    /// Its name in `locales/`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PageNumber => "page-number",
            Self::RunningLine => "running-line",
            Self::LineEnd => "line-end",
            Self::SplitWord => "split-word",
            Self::Contents => "contents",
            Self::TableHead => "table-head",
            Self::Invisible => "invisible",
        }
    }
}

impl Para {
    /// A paragraph of what is said.
    #[must_use]
    pub fn new(at: At, look: Look, text: Vec<Inline>) -> Self {
        let text = trimmed(text);
        let plain = visible_text(&text);
        Self { at, look, text, plain }
    }

    /// A paragraph of plain words.
    #[must_use]
    pub fn plain(at: At, text: &str) -> Self {
        Self::new(at, Look::Plain, crate::prose::addressed(text))
    }

    /// Whether it is an item of a list.
    #[must_use]
    pub fn is_item(&self) -> bool {
        matches!(self.look, Look::Item { .. })
    }

    /// Whether it may be a heading or a name: a short line that does not end as a sentence does.
    #[must_use]
    pub fn is_line(&self) -> bool {
        const LONGEST: usize = 160;
        !self.is_item()
            && !self.plain.is_empty()
            && !self.plain.contains('\n')
            && self.plain.chars().nth(LONGEST).is_none()
            && !self.plain.ends_with(['.', ':', ';', ',', '!', '?'])
    }

    /// The same without its first characters, as many bytes of what a reader sees.
    #[must_use]
    pub fn without(&self, bytes: usize) -> Self {
        Self::new(self.at, Look::Plain, skipped(&self.text, &mut { bytes }))
    }
}

/// Whether there is nothing to read.
#[must_use]
pub fn is_blank(paras: &[Para]) -> bool {
    paras.iter().all(|para| para.plain.is_empty())
}

/// Inlines without the space around them.
fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    while let Some(first) = text.first_mut() {
        match first {
            Inline::Break => drop(text.remove(0)),
            Inline::Text(words) if words.trim_start().is_empty() => drop(text.remove(0)),
            Inline::Text(words) => {
                *words = words.trim_start().to_owned();
                break;
            }
            _ => break,
        }
    }
    while let Some(last) = text.last_mut() {
        match last {
            Inline::Break => drop(text.pop()),
            Inline::Text(words) if words.trim_end().is_empty() => drop(text.pop()),
            Inline::Text(words) => {
                *words = words.trim_end().to_owned();
                break;
            }
            _ => break,
        }
    }
    text
}

/// Inlines without so many bytes at their beginning.
fn skipped(inlines: &[Inline], bytes: &mut usize) -> Vec<Inline> {
    let mut left = Vec::new();
    for inline in inlines {
        if *bytes == 0 {
            left.push(inline.clone());
            continue;
        }
        let mut inside = |body: &[Inline]| Some(skipped(body, bytes)).filter(|body| !body.is_empty());
        let body = match inline {
            Inline::Text(text) => {
                let cut = (*bytes).min(text.len());
                *bytes -= cut;
                text.get(cut..).filter(|rest| !rest.is_empty()).map(|rest| Inline::Text(rest.to_owned()))
            }
            Inline::Emphasis(body) => inside(body).map(Inline::Emphasis),
            Inline::Strong(body) => inside(body).map(Inline::Strong),
            Inline::Language { code, body } => inside(body).map(|body| Inline::Language { code: code.clone(), body }),
            Inline::Break => {
                *bytes -= 1;
                None
            }
            // What is one thing is not cut.
            Inline::Link { .. } | Inline::Address { .. } | Inline::Footnote { .. } => Some(inline.clone()),
        };
        left.extend(body);
    }
    left
}

/// A text as names and labels are compared: letters and digits in small letters, one space between words.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            folded.extend(c.to_lowercase());
        } else if !"()*\u{ad}".contains(c) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// As [`folded`], without spaces: what is spelled with other hyphens and spaces is the same.
#[must_use]
pub fn squeezed(text: &str) -> String {
    folded(text).replace(' ', "")
}
