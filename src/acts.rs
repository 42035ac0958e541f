//! What people do to a catalogue beyond typing into a field: a new measure, another
//! name for a unit, last year's edition as the beginning of the next.
//!
//! Every act is a function of a snapshot and writes nothing. It gives the files as they
//! would be and names what it touches, so it is a look first; whoever means it puts
//! [`Act::texts`] into a session. What cannot be done is [`Refused`] with a sentence that
//! says why and what to do. All other bytes of the files stay as they are.

pub mod begin;
mod fresh;
pub mod ids;
pub mod measures;
pub mod named;
mod names;
pub mod order;
pub mod organisation;
pub mod publication;
mod shelf;
pub mod things;
mod uses;
mod work;

use std::collections::BTreeMap;

use crate::files::Snapshot;
use crate::findings::Place;
use crate::format::Kind;
use crate::say::{Say, Sentence};

/// Something that can be done, and what it would do.
#[derive(Debug, Clone, Default)]
pub struct Act {
    /// What has a place in a catalogue and is changed, made or removed by it, each thing once.
    pub touches: Vec<Touched>,
    /// What is to be known before it is done.
    pub notes: Vec<Note>,
    /// The id of what it makes, or of what has another id after it.
    pub made: Option<(Kind, String)>,
    /// Whole files, as they are to lie on the disk; `None` where there is none any more.
    changed: BTreeMap<String, Option<String>>,
}

impl Act {
    /// The files that it changes, for [`Session::put`](crate::Session::put): `None` takes a file away.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.changed.iter().map(|(path, text)| (path.as_str(), text.as_deref()))
    }

    /// The catalogue after it, if it was made for this one.
    #[must_use]
    pub fn after(&self, before: &Snapshot) -> Snapshot {
        before.with(self.texts())
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty()
    }
}

/// Something that an act touches, as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// What it is; nothing for the edition itself.
    pub kind: Option<Kind>,
    /// Its id, for links; nobody reads it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its file in the catalogue, for links.
    pub file: String,
    /// Where in the file.
    pub pointer: String,
    /// What becomes of it.
    pub how: How,
}

/// What becomes of something that an act touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is new.
    Made,
    /// It says something else.
    Changed,
    /// It names what the act is about, and says so otherwise or not any more.
    Refers,
    /// It is printed elsewhere, or with another name beside it, though its file stays as it is.
    Moves,
    /// It is gone.
    Removed,
}

impl Touched {
    /// Where it is; [`wording::Form::place`](crate::wording::Form::place) says it in words.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { file: self.file.clone(), pointer: self.pointer.clone(), range: 0..0 }
    }
}

/// A sentence about an act: a message of `locales/` and its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The message's name.
    pub key: &'static str,
    /// Its values.
    pub args: Vec<(&'static str, String)>,
}

impl Note {
    fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: &dyn ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// What it says, and what to do.
    #[must_use]
    pub fn sentence(&self, say: &Say) -> Sentence {
        say.sentence(self.key, &self.args)
    }
}

/// Why something is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What is in the way, and what to do.
    pub note: Note,
    /// By whom it is needed, where it is.
    pub by: Vec<Touched>,
}

impl Refused {
    pub(crate) fn new(key: &'static str) -> Self {
        Note::new(key).into()
    }

    fn by(mut self, by: Vec<Touched>) -> Self {
        self.by = by;
        self
    }

    fn with(mut self, name: &'static str, value: &dyn ToString) -> Self {
        self.note = self.note.with(name, value);
        self
    }

    /// What is in the way, and what to do.
    #[must_use]
    pub fn sentence(&self, say: &Say) -> Sentence {
        self.note.sentence(say)
    }
}

impl From<Note> for Refused {
    fn from(note: Note) -> Self {
        Self { note, by: Vec::new() }
    }
}

/// What becomes of the places that name what is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum References {
    /// Where there are any, nothing is removed.
    #[default]
    Keep,
    /// They are taken out; the words of a link stay.
    TakeOut,
}

/// Where in a list something goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// To this place, counted from 0 in the list as it is without it; behind all others where there are fewer.
    At(usize),
}

impl Spot {
    /// The place among so many others of what stands at `now`.
    fn among(&self, now: usize, others: usize) -> usize {
        match self {
            Self::Up => now.saturating_sub(1),
            Self::Down => (now + 1).min(others),
            Self::At(place) => (*place).min(others),
        }
    }
}
