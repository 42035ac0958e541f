//! Texts as the layout sets them: blocks and runs of text.

use serde::Serialize;

use super::Picture;
use crate::prose::Breaks;

/// A block of prose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list with dashes.
    List(Vec<Vec<Inline>>),
    /// A list with numbers.
    Numbered(Vec<Vec<Inline>>),
    /// A subheading.
    Heading(Vec<Inline>),
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who or what it is from.
        source: Option<String>,
    },
    /// A picture or drawing.
    Figure(Figure),
    /// A bold word before the first block.
    RunIn {
        /// A key of the layout's words.
        word: &'static str,
        /// The text.
        blocks: Vec<Block>,
    },
    /// A status.
    Status {
        /// Its word.
        word: String,
        /// A sign beside it.
        symbol: String,
    },
    /// The time in which a measure runs.
    Period {
        /// Beginning.
        from: Option<String>,
        /// End.
        to: Option<String>,
        /// Without an end.
        continuous: bool,
    },
    /// A table of indicators.
    Indicators(Vec<Indicator>),
    /// Links as a reader on paper needs them.
    Addresses(Vec<Address>),
    /// Places in this publication.
    References(Vec<PlaceName>),
    /// In drafts: what is wrong here.
    Fault(Fault),
}

/// A picture or drawing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Figure {
    /// A picture,
    pub picture: Option<Picture>,
    /// or a drawing.
    pub drawn: Option<Drawing>,
    /// Alternative text.
    pub alt: Option<String>,
    /// The line under it.
    pub caption: Option<Vec<Inline>>,
    /// Where it is from.
    pub source: Option<Vec<Inline>>,
}

/// A figure that the layout draws.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Drawing {
    /// Which drawing.
    pub kind: &'static str,
    /// Its words.
    pub items: Vec<String>,
}

/// A row of the table of indicators.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Indicator {
    /// What is counted.
    pub name: String,
    /// Where it began.
    pub baseline: Option<String>,
    /// Where it is to go.
    pub target: Option<String>,
    /// Where it is.
    pub actual: Option<String>,
    /// The unit of the values.
    pub unit: Option<String>,
}

/// A link with its address in pieces between which a line may end.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Address {
    /// What is read.
    pub text: String,
    /// Where it leads, ASCII.
    pub target: String,
    /// The address as it is printed.
    pub pieces: Vec<String>,
}

/// A place in this publication and its name.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlaceName {
    /// Its destination.
    pub label: String,
    /// What is read.
    pub text: Vec<Inline>,
}

/// A finding as a draft shows it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fault {
    /// Its code.
    pub code: &'static str,
    /// Its sentence.
    pub text: String,
}

/// A run of text.
#[derive(Debug, Clone, Serialize, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Characters that stay on one line.
    Keep(String),
    /// A word that is not hyphenated.
    Word(String),
    /// A word that may be wider than its line.
    Long(Breaks),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A web, mail or telephone address.
    Link {
        /// ASCII, percent-encoded.
        target: String,
        /// What is read.
        body: Vec<Inline>,
    },
    /// A place in this publication.
    Reference {
        /// Its destination.
        label: String,
        /// What is read.
        body: Vec<Inline>,
    },
    /// A passage in another language.
    Language {
        /// The language, two or three letters.
        code: String,
        /// The region that it is spoken in, two letters.
        region: Option<String>,
        /// The passage.
        body: Vec<Inline>,
    },
    /// A footnote.
    Footnote {
        /// Its name, unique in the publication; also its label.
        name: String,
        /// Whether an earlier mark has printed it.
        again: bool,
        /// Its text.
        body: Vec<Inline>,
    },
    /// A line break.
    Break(()),
    /// Plain text.
    #[serde(untagged)]
    Text(String),
}
