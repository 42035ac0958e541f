//! What others change on the disk meanwhile, put together with what is edited here.

use std::collections::BTreeSet;
use std::time::SystemTime;

use super::entries::{Entry, What};
use super::history::Changed;
use super::keeping::{states, texts};
use super::merging::{Clash, Side, Together, is_same, together};
use super::{CannotEdit, CannotRun, Session};
use crate::files::Snapshot;
use crate::json::data::Data;
use crate::json::edit::{Change, Edit, EditFault};
use crate::json::{Node, Value, merge, pointer};

/// What was found on the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Followed {
    /// Files that are not as they were here.
    pub changed: Vec<String>,
    /// Those of them that both have changed, with what both have made of them.
    pub merged: Vec<String>,
    /// What both have changed, each to something else.
    pub conflicts: Vec<Conflict>,
    /// Files with edits that are not saved and cannot be opened on the disk; the edits stay.
    pub unreadable: Vec<String>,
    /// Whether pictures, typefaces or others have changed.
    pub others: bool,
}

/// A value that both have changed, each to something else. Theirs stands in the file, ours is kept until somebody decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its name, for [`Session::settle`].
    pub id: String,
    /// When it was noticed.
    pub at: SystemTime,
    /// The file.
    pub file: String,
    /// The value, where it stood then; nothing for the whole file.
    pub pointer: String,
    /// What was typed here.
    pub ours: Side,
    /// What lay on the disk.
    pub theirs: Side,
}

/// How a conflict is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// What was typed here counts.
    Ours,
    /// What lay on the disk stays.
    Theirs,
}

impl Session {
    /// Looks whether somebody else has changed the catalogue on the disk, and puts that together with the edits that are
    /// not saved: value by value, in their bytes. Where both have changed one value, theirs counts and a [`Conflict`]
    /// keeps ours. Cheap while nothing has changed: files are read only if their time or length is another one.
    ///
    /// # Errors
    ///
    /// The folders cannot be read; everything stays as it was.
    pub fn follow(&mut self) -> Result<Followed, CannotRun> {
        self.follow_layout()?;
        let folder = self.view.request.catalogue.clone();
        let seeing = self.watch.look(&folder);
        if seeing.stale.is_empty() && folder.is_dir() {
            return Ok(Followed::default());
        }
        let read = match self.saved.again(&|path| seeing.stale.contains(path)) {
            Ok(read) => read,
            Err(error) => {
                self.watch.forget();
                return Err(CannotRun::Catalogue(folder, error));
            }
        };
        let is_other = |path: &String| self.saved.text(path).is_none() && read.text(path).is_none();
        let others = seeing.changed.iter().any(is_other);
        Ok(Followed { others, ..self.take(read) })
    }

    fn follow_layout(&mut self) -> Result<(), CannotRun> {
        let Some(layout) = &self.view.request.layout else { return Ok(()) };
        if self.layout.look(layout).stale.is_empty() {
            return Ok(());
        }
        self.view.engine.renew().map_err(|error| CannotRun::Layout(layout.clone(), error))
    }

    /// Takes in what was read.
    fn take(&mut self, mut read: Snapshot) -> Followed {
        let mut followed = Followed::default();
        let theirs: BTreeSet<String> = read.differing(&self.saved).map(str::to_owned).collect();
        let unsaved: Vec<String> = self.view.snapshot.differing(&self.saved).map(str::to_owned).collect();
        let mut new = read.clone();
        for path in &unsaved {
            let [base, ours] = [&self.saved, &self.view.snapshot].map(|snapshot| snapshot.text(path).cloned());
            let cannot_open = read.text(path).is_some_and(|text| text.bytes().is_none());
            if cannot_open {
                read.put(path, base);
                new.put(path, ours);
                followed.unreadable.push(path.clone());
                continue;
            }
            let Together { text, clashes } = together(base.as_ref(), ours.as_ref(), read.text(path));
            if theirs.contains(path) && !is_same(text.as_ref(), read.text(path)) {
                followed.merged.push(path.clone());
            }
            followed.conflicts.extend(clashes.into_iter().map(|clash| self.conflict(path, clash)));
            new.put(path, text);
        }
        followed.changed = new.differing(&self.view.snapshot).map(str::to_owned).collect();
        followed.conflicts.retain(|conflict| !self.knows(conflict));
        self.note_followed(&read, &new, &theirs, &unsaved, &followed.conflicts);
        (self.view.snapshot, self.saved) = (new, read);
        self.conflicts.extend(followed.conflicts.iter().cloned());
        followed
    }

    pub(super) fn conflict(&mut self, file: &str, Clash { pointer, ours, theirs }: Clash) -> Conflict {
        let (id, at) = (self.keeper.name(), self.now());
        Conflict { id, at, file: file.to_owned(), pointer, ours, theirs }
    }

    pub(super) fn knows(&self, conflict: &Conflict) -> bool {
        let about = |conflict: &Conflict| (conflict.file.clone(), conflict.pointer.clone(), conflict.ours.clone());
        self.conflicts.iter().any(|known| about(known) == about(conflict))
    }

    /// In this order: whoever is killed in between has noted what makes the same of it once more.
    fn note_followed(
        &mut self,
        read: &Snapshot,
        new: &Snapshot,
        theirs: &BTreeSet<String>,
        unsaved: &[String],
        conflicts: &[Conflict],
    ) {
        if theirs.is_empty() {
            return;
        }
        let now = self.now();
        let merged = unsaved.iter().filter(|path| theirs.contains(*path));
        let merged: Vec<Changed> = merged.map(|path| Changed::between(path, &self.view.snapshot, new)).collect();
        let found: Vec<Changed> = theirs.iter().map(|path| Changed::between(path, &self.saved, read)).collect();
        let mut entries: Vec<Entry> = conflicts.iter().map(noted).collect();
        entries.push(Entry { files: states(&merged), ..Entry::new(now, What::Merged, "") });
        entries.push(Entry { files: states(&found), ..Entry::new(now, What::Found, "") });
        self.note(&entries, &[texts(&merged), texts(&found)].concat());
        if !conflicts.is_empty() {
            self.keeper.sync();
        }
    }

    /// What both have changed and nobody has decided yet, also in earlier sessions.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Decides a conflict. Ours is put into the file as a step that can be undone.
    ///
    /// # Errors
    ///
    /// There is no such conflict, or ours cannot be put where it was since the file has become too different.
    pub fn settle(&mut self, id: &str, choice: Choice, label: &str) -> Result<(), CannotEdit> {
        let missing = || CannotEdit::Fault(EditFault::Missing(id.to_owned()));
        let conflict = self.conflicts.iter().find(|conflict| conflict.id == id).ok_or_else(missing)?.clone();
        if choice == Choice::Ours {
            self.put_ours(&conflict, label)?;
        }
        self.conflicts.retain(|conflict| conflict.id != id);
        let entry = Entry::new(self.now(), What::Settled, id);
        self.note(&[entry], &[]);
        Ok(())
    }

    fn put_ours(&mut self, conflict: &Conflict, label: &str) -> Result<(), CannotEdit> {
        let file = conflict.file.as_str();
        match &conflict.ours {
            Side::File(text) => self.put([(file, Some(text.as_str()))], label),
            Side::Gone if conflict.pointer.is_empty() => self.put([(file, None)], label),
            Side::Unreadable => Ok(()),
            Side::Gone => self.put_value(conflict, None, label),
            Side::Value(value) => self.put_value(conflict, Some(value), label),
        }
    }

    fn put_value(&mut self, conflict: &Conflict, value: Option<&Data>, label: &str) -> Result<(), CannotEdit> {
        let missing = || CannotEdit::NoFile(conflict.file.clone());
        let raw = self.snapshot().text(&conflict.file).ok_or_else(missing)?.read().map_err(|_| missing())?;
        let root = crate::json::parse(&raw).map_err(CannotEdit::NotJson)?;
        let gone = || EditFault::Missing(conflict.pointer.clone());
        let place = place(&root, &conflict.pointer, &conflict.theirs).ok_or_else(gone)?;
        let change = match (value, root.at(&place).is_some()) {
            (Some(value), true) => Change::Replace { pointer: place, value: value.clone() },
            (Some(value), false) => Change::Insert { pointer: place, value: value.clone() },
            (None, true) => Change::Remove { pointer: place },
            (None, false) => return Ok(()),
        };
        self.edit(&[Edit { file: conflict.file.clone(), change }], label)
    }
}

/// A conflict as it is noted.
pub fn noted(conflict: &Conflict) -> Entry {
    let Conflict { id, at, file, pointer, ours, theirs } = conflict;
    let (spot, sides) = (Some((file.clone(), pointer.clone())), Some((ours.into(), theirs.into())));
    Entry { spot, sides, ..Entry::new(*at, What::Conflict, id) }
}

/// Where a value stands now: where it stood, or, since items of lists move, the one place where the same stands under the
/// same key.
fn place(root: &Node, pointer: &str, theirs: &Side) -> Option<String> {
    let Side::Value(theirs) = theirs else { return Some(pointer.to_owned()) };
    let is_it = |node: &Node| merge::is_same(&Data::from(node), theirs);
    if root.at(pointer).is_some_and(is_it) || !through_list(root, pointer) {
        return Some(pointer.to_owned());
    }
    let key = pointer::split(pointer).map(|(_, step)| step).filter(|step| step.parse::<usize>().is_err());
    let (mut found, mut open) = (Vec::new(), vec![(String::new(), root)]);
    while let Some((at, node)) = open.pop() {
        let step = pointer::split(&at).map(|(_, step)| step);
        if is_it(node) && key.as_ref().is_none_or(|key| step.as_ref() == Some(key)) {
            found.push(at.clone());
        }
        match &node.value {
            Value::Array(items) => {
                open.extend(items.iter().enumerate().map(|(index, item)| (format!("{at}/{index}"), item)));
            }
            Value::Object(members) => {
                let below = |key: &str| format!("{at}/{}", crate::json::escape(key));
                open.extend(members.iter().map(|member| (below(&member.key), &member.node)));
            }
            _ => {}
        }
    }
    found.pop().filter(|_| found.is_empty())
}

/// Whether a pointer leads through a list.
fn through_list(root: &Node, pointer: &str) -> bool {
    let ends = pointer.match_indices('/').map(|(at, _)| at);
    ends.into_iter().any(|at| root.at(&pointer[..at]).is_some_and(|node| matches!(node.value, Value::Array(_))))
}
