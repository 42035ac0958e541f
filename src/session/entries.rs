//! What is noted in `.katalog/` of a session: one line of JSON for each thing that was done.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::merging::Side;
use crate::json::data::{Data, Style};
use crate::json::parse;

/// Something that was done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entry {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What.
    pub what: What,
    /// The step or the conflict that it is about, or the log.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// In the words of whoever did it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The one value that was typed into, with its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spot: Option<(String, String)>,
    /// What became of files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<State>,
    /// See [`What::Conflict`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sides: Option<(Kept, Kept)>,
}

/// What may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// A step; again under the same name, if it was joined by more of the same.
    Step,
    /// A step taken back.
    Undone,
    /// A step made again.
    Redone,
    /// A step that is not taken back any more.
    Passed,
    /// Files are read or written: they lie on the disk so.
    Base,
    /// Files are seen for the first time.
    Met,
    /// Somebody else has changed files on the disk.
    Found,
    /// Files are as both have made them, or as an earlier session has left them, not yet saved.
    Merged,
    /// Both have changed a value.
    Conflict,
    /// A conflict is decided.
    Settled,
    /// What was not saved in another log is in this one now.
    Took,
    /// The first entry of a log that was made of others: nothing in it is waiting to be saved.
    Packed,
}

/// A file before and after, by the hashes of its texts; nothing where there was or is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Its path.
    pub file: String,
    /// Before.
    #[serde(with = "hash", default)]
    pub before: Option<u128>,
    /// After.
    #[serde(with = "hash", default)]
    pub after: Option<u128>,
}

/// A [`Side`] as it is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    /// See there.
    Gone,
    /// Its JSON text.
    Value(String),
    /// See there.
    File(String),
    /// See there.
    Unreadable,
}

impl Entry {
    pub fn new(at: SystemTime, what: What, id: &str) -> Self {
        let (id, label) = (id.to_owned(), String::new());
        Self { at: milliseconds(at), what, id, label, spot: None, files: Vec::new(), sides: None }
    }

    /// When it was done.
    pub fn time(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(self.at)
    }
}

pub fn milliseconds(at: SystemTime) -> u64 {
    let since = at.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

impl From<&Side> for Kept {
    fn from(side: &Side) -> Self {
        let style = Style { line_end: "", step: String::new(), space: " ", tall: false };
        match side {
            Side::Gone => Self::Gone,
            Side::Value(value) => Self::Value(value.text(&style, "")),
            Side::File(text) => Self::File(text.clone()),
            Side::Unreadable => Self::Unreadable,
        }
    }
}

impl From<Kept> for Side {
    fn from(kept: Kept) -> Self {
        match kept {
            Kept::Gone => Self::Gone,
            // What is no JSON is shown as it is.
            Kept::Value(text) => match parse(&text) {
                Ok(node) => Self::Value(Data::from(&node)),
                Err(_) => Self::File(text),
            },
            Kept::File(text) => Self::File(text),
            Kept::Unreadable => Self::Unreadable,
        }
    }
}

/// Hashes in hexadecimal digits, since JSON's numbers are too short.
mod hash {
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "as serde asks for it")]
    pub fn serialize<S: Serializer>(hash: &Option<u128>, serializer: S) -> Result<S::Ok, S::Error> {
        match hash {
            Some(hash) => serializer.serialize_str(&format!("{hash:032x}")),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u128>, D::Error> {
        let digits = Option::<String>::deserialize(deserializer)?;
        digits.map(|digits| u128::from_str_radix(&digits, 16).map_err(serde::de::Error::custom)).transpose()
    }
}
