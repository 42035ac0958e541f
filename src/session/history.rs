//! The steps of a session, across files.

use std::sync::Arc;

use crate::files::{Snapshot, Text};

/// So many steps can be taken back.
const MOST: usize = 1_000;

/// One step: what it made of files.
pub struct Moment(Vec<Changed>);

/// A file before and after; `None` where there was or is none.
struct Changed {
    path: String,
    before: Option<Arc<Text>>,
    after: Option<Arc<Text>>,
}

impl Moment {
    /// What differs between two states of a catalogue.
    pub fn between(before: &Snapshot, after: &Snapshot) -> Self {
        let file = |path: &str| Changed {
            path: path.to_owned(),
            before: before.text(path).cloned(),
            after: after.text(path).cloned(),
        };
        Self(after.differing(before).map(file).collect())
    }
}

/// What can be taken back, and made again.
#[derive(Default)]
pub struct History {
    done: Vec<Moment>,
    undone: Vec<Moment>,
}

impl History {
    /// Notes a step; one that changed nothing is none.
    pub fn note(&mut self, moment: Moment) {
        if moment.0.is_empty() {
            return;
        }
        self.undone.clear();
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(moment);
    }

    /// Takes the last step back, unless one of its files is not as the step has left it.
    pub fn undo(&mut self, snapshot: &mut Snapshot) -> bool {
        carry(&mut self.done, &mut self.undone, snapshot, |file| [&file.after, &file.before])
    }

    /// Makes the step again that was taken back last, unless one of its files has changed since.
    pub fn redo(&mut self, snapshot: &mut Snapshot) -> bool {
        carry(&mut self.undone, &mut self.done, snapshot, |file| [&file.before, &file.after])
    }
}

/// Takes the last step from one list to another; `way` says what its files must be, and what they become.
fn carry(
    from: &mut Vec<Moment>,
    to: &mut Vec<Moment>,
    snapshot: &mut Snapshot,
    way: fn(&Changed) -> [&Option<Arc<Text>>; 2],
) -> bool {
    let is_there =
        |moment: &mut Moment| moment.0.iter().all(|file| is_same(snapshot.text(&file.path), way(file)[0].as_ref()));
    let Some(moment) = from.pop_if(is_there) else { return false };
    for file in &moment.0 {
        snapshot.put(&file.path, way(file)[1].clone());
    }
    to.push(moment);
    true
}

fn is_same(a: Option<&Arc<Text>>, b: Option<&Arc<Text>>) -> bool {
    a.map(|text| text.hash()) == b.map(|text| text.hash())
}
