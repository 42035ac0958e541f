//! The steps of a session, across files.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::merging::together;
use crate::files::{Packed, Snapshot, Text};
use crate::json::edit::{Change, Edit};

/// So many steps can be taken back.
pub const MOST: usize = 1_000;

/// Older steps go when all together take more bytes, packed.
const MOST_BYTES: usize = 32 << 20;

/// Who waits longer while typing begins another step.
const PAUSE: Duration = Duration::from_secs(4);

/// What is typed for longer is another step.
const LONGEST: Duration = Duration::from_mins(1);

/// One step: something that somebody did.
#[derive(Debug, Clone)]
pub struct Step {
    pub(super) id: String,
    pub(super) at: SystemTime,
    pub(super) label: String,
    /// The one value that was typed into, with its file.
    pub(super) spot: Option<(String, String)>,
    pub(super) files: Vec<Changed>,
    /// When it was joined by more of the same.
    until: SystemTime,
}

/// A file before and after a step; `None` where there was or is none.
#[derive(Debug, Clone)]
pub struct Changed {
    pub path: String,
    pub before: Option<Packed>,
    pub after: Option<Packed>,
}

impl Changed {
    /// A file in two states of a catalogue; what cannot be opened counts as not there.
    pub fn between(path: &str, before: &Snapshot, after: &Snapshot) -> Self {
        let packed = |snapshot: &Snapshot| snapshot.text(path).and_then(|text| text.packed());
        Self { path: path.to_owned(), before: packed(before), after: packed(after) }
    }
}

/// A file, and what it becomes; nothing if it is not there any more.
pub type Becomes = (String, Option<Arc<Text>>);

/// Why a step was not taken back, or not made again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotUndo {
    /// There is none.
    #[error("there is no such step")]
    Nothing,
    /// What it has changed is not as it has left it.
    #[error("{file} has changed at {pointer} since")]
    Changed {
        /// What was done in it.
        label: String,
        /// The file.
        file: String,
        /// The value; nothing for the whole file.
        pointer: String,
    },
}

impl Step {
    pub(super) fn new(
        id: String,
        at: SystemTime,
        label: &str,
        spot: Option<(String, String)>,
        files: Vec<Changed>,
    ) -> Self {
        Self { id, at, label: label.to_owned(), spot, files, until: at }
    }

    /// What was done, in the words of whoever did it.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// When it was begun.
    #[must_use]
    pub fn at(&self) -> SystemTime {
        self.at
    }

    /// The files that it has changed.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// What files become when it is taken back, or made again. What has changed in them since and has nothing to do with
    /// it stays.
    pub(super) fn carried(&self, now: &Snapshot, back: bool) -> Result<Vec<Becomes>, CannotUndo> {
        let file = |file: &Changed| {
            let refused = |pointer: String| {
                let (label, file) = (self.label.clone(), file.path.clone());
                CannotUndo::Changed { label, file, pointer }
            };
            let text = |packed: &Option<Packed>| match packed {
                Some(packed) => packed.text().map(Some).ok_or_else(|| refused(String::new())),
                None => Ok(None),
            };
            let (before, after) = (text(&file.before)?, text(&file.after)?);
            let [from, to] = if back { [after, before] } else { [before, after] };
            let merged = together(from.as_ref(), to.as_ref(), now.text(&file.path));
            match merged.clashes.into_iter().next() {
                Some(clash) => Err(refused(clash.pointer)),
                None => Ok((file.path.clone(), merged.text)),
            }
        };
        self.files.iter().map(file).collect()
    }

    fn bytes(&self) -> usize {
        let packed = self.files.iter().flat_map(|file| [&file.before, &file.after]).flatten();
        packed.map(|packed| packed.bytes.len()).sum()
    }

    /// Takes in what was typed on, if it is the same.
    fn join(&mut self, next: &Self) -> bool {
        let waited = next.at.duration_since(self.until).unwrap_or_default();
        let lasted = next.at.duration_since(self.at).unwrap_or_default();
        let is_same = self.spot.is_some() && self.spot == next.spot && self.label == next.label;
        let ([file], [more]) = (&mut *self.files, &*next.files) else { return false };
        let goes_on = file.after.as_ref().map(|text| text.hash) == more.before.as_ref().map(|text| text.hash);
        if !(is_same && goes_on && waited <= PAUSE && lasted <= LONGEST) {
            return false;
        }
        file.after.clone_from(&more.after);
        self.until = next.at;
        true
    }
}

/// The one value that edits are typed into, with its file.
pub fn spot(edits: &[Edit]) -> Option<(String, String)> {
    let [Edit { file, change }] = edits else { return None };
    let pointer = match change {
        Change::Replace { pointer, .. } => pointer,
        Change::Parts(parts) => {
            let first = &parts.first()?.pointer;
            parts.iter().all(|part| part.pointer == *first).then_some(first)?
        }
        _ => return None,
    };
    Some((file.clone(), pointer.clone()))
}

/// What differs between two states of a catalogue.
pub fn changed(before: &Snapshot, after: &Snapshot) -> Vec<Changed> {
    after.differing(before).map(|path| Changed::between(path, before, after)).collect()
}

/// What can be taken back, and made again.
#[derive(Default)]
pub struct History {
    pub done: VecDeque<Step>,
    pub undone: Vec<Step>,
    bytes: usize,
}

impl History {
    /// Notes a step, and gives it as it stands here: joined with the one before if that goes on.
    pub fn note(&mut self, step: Step) -> &Step {
        if self.undone.is_empty() && self.done.back_mut().is_some_and(|last| last.join(&step)) {
            return &self.done[self.done.len() - 1];
        }
        self.undone.clear();
        self.push(step);
        &self.done[self.done.len() - 1]
    }

    /// A step behind all others.
    pub fn push(&mut self, step: Step) {
        self.bytes += step.bytes();
        self.done.push_back(step);
        while self.done.len() > MOST || (self.bytes > MOST_BYTES && self.done.len() > 1) {
            let oldest = self.done.pop_front();
            self.bytes = self.bytes.saturating_sub(oldest.map_or(0, |step| step.bytes()));
        }
    }

    /// The step that would be taken back, or made again.
    pub fn next(&self, back: bool) -> Option<&Step> {
        if back { self.done.back() } else { self.undone.last() }
    }

    /// Notes that it was.
    pub fn carry(&mut self, back: bool) {
        if back {
            let step = self.drop_last();
            self.undone.extend(step);
        } else if let Some(step) = self.undone.pop() {
            self.push(step);
        }
    }

    /// Leaves the last step as it is.
    pub fn drop_last(&mut self) -> Option<Step> {
        let step = self.done.pop_back()?;
        self.bytes = self.bytes.saturating_sub(step.bytes());
        Some(step)
    }
}
