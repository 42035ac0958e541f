//! The inline marks of a catalogue's prose, and where its lines may end.
//!
//! [`parse`] reads one string of prose (blocks are JSON and never come here)
//! into [`Inline`]s and [`Fault`]s. The language is small:
//!
//! | written             | read                                                  |
//! |---------------------|-------------------------------------------------------|
//! | `_text_`            | [`Inline::Emphasis`]                                  |
//! | `__text__`          | [`Inline::Strong`]                                    |
//! | `[text](target)`    | [`Inline::Link`]                                      |
//! | `[text]{lang=en}`   | [`Inline::Language`]                                  |
//! | `[^name]`           | [`Inline::Footnote`], in chapters                     |
//! | `\_`, `\[`, `\\`    | the character itself; any other backslash is text     |
//! | a line feed         | [`Inline::Break`]                                     |
//! | `https://herne.de`  | [`Inline::Address`], as `www.` and mail addresses are |
//!
//! `*` is always a character: `Schüler*innen` is German, not markup.
//!
//! Two promises hold for every input. Nothing is lost: a faulty mark is
//! reported and stays in the text as it was written. And the time taken grows
//! with the length of the text, whatever the text is.
//!
//! [`pieces`] and [`address_pieces`] change no character either: they only
//! say between which characters a line may end.

mod grammar;
mod lines;

use std::ops::Range;

pub use grammar::{
    addressed, footnote_name, is_language_code, is_word, normal, parse, read_target, rewrite, seen_range, write,
};
pub use lines::{Breaks, Piece, address_pieces, breaks, pieces};

/// Where prose stands; this decides which marks it knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The text of a measure or a contact point: all marks but footnotes.
    Text,
    /// A chapter or one of its footnotes: all marks.
    Chapter,
    /// A title: passages in another language and nothing else. Underscores,
    /// backslashes, addresses and line feeds are plain text.
    Title,
}

/// A part of a line of prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text, never empty and never beside other plain text.
    Text(String),
    /// `_text_`
    Emphasis(Vec<Inline>),
    /// `__text__`
    Strong(Vec<Inline>),
    /// `[text](target)`
    Link {
        /// Where the link leads.
        target: Target,
        /// What is read; holds neither links, addresses nor footnotes.
        body: Vec<Inline>,
        /// The bytes of the target, as written between the parentheses.
        range: Range<usize>,
    },
    /// A web or mail address that stands in the text by itself.
    Address {
        /// The address with its scheme: `http://` is put before `www.`,
        /// `mailto:` before a mail address.
        target: String,
        /// The address as written.
        text: String,
        /// The bytes of the address.
        range: Range<usize>,
    },
    /// `[text]{lang=en}`, a passage in another language.
    Language {
        /// A language tag of valid shape, as written.
        code: String,
        /// The passage.
        body: Vec<Inline>,
    },
    /// `[^name]`
    Footnote {
        /// The name under which the chapter defines the footnote.
        name: String,
        /// The bytes of the name.
        range: Range<usize>,
    },
    /// A line break.
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address with the scheme `https`, `http`, `mailto` or `tel`, as written.
    Web(String),
    /// The id of a measure, section or contact, without its `#`.
    Place(String),
}

/// A mistake in prose and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the parsed string that are at fault.
    pub range: Range<usize>,
    /// What is wrong with them.
    pub kind: FaultKind,
}

/// What can be wrong in prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// `_` or `__` that begins or ends nothing.
    UnpairedMark,
    /// Two marks of which each ends inside the other.
    CrossingMarks,
    /// Brackets with nothing to read inside.
    EmptyText,
    /// A link inside a link's text.
    NestedLink,
    /// A link where none is allowed: in a title.
    LinkNotAllowed,
    /// A target that names nothing: `()`, `(#)`, `(https://)`.
    TargetMissing,
    /// A target without its closing parenthesis.
    TargetUnclosed,
    /// A target with white space in it.
    TargetWhiteSpace,
    /// A target without a scheme, such as `www.herne.de`.
    SchemeMissing,
    /// A target with two schemes, such as `mailto:mailto:amt@herne.de`.
    SchemeTwice,
    /// A target of a scheme that is not among the allowed ones.
    UnknownScheme {
        /// The scheme found, without its colon.
        scheme: String,
    },
    /// An attribute without its closing brace.
    AttributeUnclosed,
    /// Something else than `lang=` between the braces.
    UnknownAttribute {
        /// The name found, or all that stands between the braces.
        name: String,
    },
    /// `{lang=…}` behind a link; it belongs around the link's text.
    MisplacedAttribute,
    /// A language code that does not have the shape of one.
    LanguageInvalid,
    /// A footnote where none is allowed: outside chapters, or in a link's text.
    FootnoteNotAllowed,
    /// Marks nested more deeply than anybody can follow.
    TooDeep,
}

impl FaultKind {
    /// The kind's name in lists of messages; it never changes.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::UnpairedMark => "unpaired-mark",
            Self::CrossingMarks => "crossing-marks",
            Self::EmptyText => "empty-text",
            Self::NestedLink => "nested-link",
            Self::LinkNotAllowed => "link-not-allowed",
            Self::TargetMissing => "target-missing",
            Self::TargetUnclosed => "target-unclosed",
            Self::TargetWhiteSpace => "target-white-space",
            Self::SchemeMissing => "scheme-missing",
            Self::SchemeTwice => "scheme-twice",
            Self::UnknownScheme { .. } => "unknown-scheme",
            Self::AttributeUnclosed => "attribute-unclosed",
            Self::UnknownAttribute { .. } => "unknown-attribute",
            Self::MisplacedAttribute => "misplaced-attribute",
            Self::LanguageInvalid => "language-invalid",
            Self::FootnoteNotAllowed => "footnote-not-allowed",
            Self::TooDeep => "too-deep",
        }
    }
}

/// The text that a reader sees, without marks and footnotes; a break is a line feed.
#[must_use]
pub fn visible_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    write_visible(inlines, &mut text);
    text
}

/// Recursion is bounded: [`parse`] nests a few levels only.
fn write_visible(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Address { text, .. } => out.push_str(text),
            Inline::Emphasis(body)
            | Inline::Strong(body)
            | Inline::Link { body, .. }
            | Inline::Language { body, .. } => write_visible(body, out),
            Inline::Footnote { .. } => {}
            Inline::Break => out.push('\n'),
        }
    }
}
