//! The values of findings' sentences, as what they are.
//!
//! How a value is written depends on the language of the sentence and on where
//! it is read: a decimal has a comma in German, a field is called by its key
//! beside a file and by its label in a form. So none of them is a string before
//! the sentence is said.

use std::fmt::{self, Display, Formatter};

use super::{Code, Place};
use crate::document::Document;
use crate::format::Kind;

/// The values of a sentence, each behind its name: `args!["count": 3, "found": word]`.
macro_rules! args {
    ($($name:literal: $value:expr),* $(,)?) => {
        $crate::findings::Args::from([$(($name, $crate::findings::Arg::from($value))),*])
    };
}
pub(crate) use args;

/// The values of a sentence, by their names in `locales/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Args(Vec<(&'static str, Arg)>);

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// What somebody wrote, or a word that a sentence selects by; an empty one selects `[none]`.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number that is measured, written with a point.
    Decimal(String),
    /// Names of the format, one behind the other.
    Names(Vec<Name>),
    /// What is possible: names of the format, each in quotation marks and with what it means.
    Choices(Vec<Name>),
    /// Places of a catalogue's files, each with its line.
    Places(Vec<(Place, usize)>),
}

/// Something that a file calls otherwise than people do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A key of the object that the finding is about.
    Field(String),
    /// A word that a field knows.
    Word(String),
    /// A printed word of the layout, by its key.
    Printed(String),
    /// A kind of findings.
    Rule(Code),
    /// Something in the catalogue, by its id.
    Thing(Kind, String),
    /// A file of the catalogue.
    File(String),
}

impl Args {
    /// The values.
    pub fn iter(&self) -> impl Iterator<Item = &(&'static str, Arg)> {
        self.0.iter()
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Arg> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// The text of a name; nothing if it is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Arg::Text(text)) => text,
            _ => "",
        }
    }

    /// Puts a value in the place of the one of its name, or behind them all.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        match self.0.iter_mut().find(|(own, _)| *own == name) {
            Some((_, old)) => *old = value.into(),
            None => self.0.push((name, value.into())),
        }
        self
    }
}

impl<V: Into<Arg>> From<Vec<(&'static str, V)>> for Args {
    fn from(values: Vec<(&'static str, V)>) -> Self {
        values.into_iter().collect()
    }
}

impl<V: Into<Arg>, const N: usize> From<[(&'static str, V); N]> for Args {
    fn from(values: [(&'static str, V); N]) -> Self {
        values.into_iter().collect()
    }
}

impl<V: Into<Arg>> FromIterator<(&'static str, V)> for Args {
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(values: I) -> Self {
        Self(values.into_iter().map(|(name, value)| (name, value.into())).collect())
    }
}

impl Arg {
    /// A measured number with so many decimals.
    #[must_use]
    pub fn decimal(number: f64, decimals: usize) -> Self {
        Self::Decimal(format!("{number:.decimals$}"))
    }

    /// A whole number, or nothing where there is none of it.
    #[must_use]
    pub fn some(number: usize) -> Self {
        if number == 0 { Self::Text(String::new()) } else { number.into() }
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Name> for Arg {
    fn from(name: Name) -> Self {
        Self::Names(vec![name])
    }
}

impl From<Option<Name>> for Arg {
    fn from(name: Option<Name>) -> Self {
        Self::Names(name.into_iter().collect())
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl Name {
    /// A key of the object that the finding is about.
    #[must_use]
    pub fn field(key: &str) -> Self {
        Self::Field(key.to_owned())
    }

    /// A word that a field knows.
    #[must_use]
    pub fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    /// The file of a measure.
    #[must_use]
    pub fn measure(id: &str) -> Self {
        Self::File(Document::Measure(id).path())
    }
}

/// As a file calls it.
impl Display for Name {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Field(name) | Self::Word(name) | Self::Printed(name) | Self::Thing(_, name) | Self::File(name) => {
                name
            }
            Self::Rule(code) => code.id(),
        })
    }
}
