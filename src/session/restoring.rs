//! Keeping what is done beyond the session, and bringing it back.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use super::entries::{Entry, What};
use super::following::{self, Followed};
use super::history::Changed;
use super::keeping::{Version, states, texts};
use super::loading::{self, Loaded, Unsaved};
use super::merging::{Together, together};
use super::packing::{Limits, is_due, pack};
use super::{CannotEdit, Session, noted};
use crate::files::{Packed, Text};

impl Session {
    /// Keeps earlier versions, steps and conflicts from now on, in the catalogue's folder `.katalog/`, and takes up what
    /// earlier sessions have left there: their steps can be taken back, and what was typed and not saved when they were
    /// ended is there again, not yet saved. Where the folder cannot be written, [`Self::trouble`] says so, and all else
    /// goes on. To be called before anything is edited.
    pub fn keep(&mut self) -> Followed {
        self.keep_within(Limits::USUAL)
    }

    pub(super) fn keep_within(&mut self, limits: Limits) -> Followed {
        let (folder, now) = (self.view.request.catalogue.clone(), self.now());
        let found = match self.keeper.open(&folder, now) {
            Ok(found) => found,
            Err(error) => {
                self.keeper.fail(error);
                return Followed::default();
            }
        };
        let loaded = loading::load(found, &mut self.keeper);
        let entries = loading::in_order(&loaded.ended);
        self.last = entries.iter().map(|entry| entry.time()).fold(self.last, Ord::max);
        self.history = loading::history(&entries, &self.keeper);
        self.conflicts = loading::conflicts(&entries);
        self.note_met();
        let mut followed = Followed::default();
        for (log, files) in loading::unsaved(&loaded) {
            self.recover(log, &files, &mut followed);
        }
        if is_due(&loaded.ended, limits) {
            self.pack(limits);
        }
        self.keeper.put_away();
        followed
    }

    /// Notes texts that are on the disk and were not when it was looked last, so that they are known when they change.
    fn note_met(&mut self) {
        let known: Vec<String> = self.keeper.files().map(str::to_owned).collect();
        let here = self.snapshot().texts().map(|(path, _)| path.to_owned());
        let all: BTreeSet<String> = here.chain(known).collect();
        let is_open = |path: &String| self.snapshot().text(path).is_none_or(|text| text.bytes().is_some());
        let (mut met, mut found) = (Vec::new(), Vec::new());
        for path in all.into_iter().filter(is_open) {
            let after = self.snapshot().text(&path).and_then(|text| text.packed());
            let hash = after.as_ref().map(|text| text.hash);
            match self.keeper.last(&path) {
                _ if self.keeper.knows(&path, hash) => {}
                Some(last) => {
                    let before = last.hash.and_then(|hash| self.keeper.packed(hash));
                    found.push(Changed { path, before, after });
                }
                None => met.push(Changed { path, before: None, after }),
            }
        }
        let now = self.now();
        let kinds = [(What::Met, &met), (What::Found, &found)].into_iter().filter(|(_, files)| !files.is_empty());
        let entries: Vec<Entry> =
            kinds.map(|(what, files)| Entry { files: states(files), ..Entry::new(now, what, "") }).collect();
        if !entries.is_empty() {
            self.note(&entries, &[texts(&met), texts(&found)].concat());
        }
    }

    /// Puts logs that have ended into one, if it is time to.
    fn pack(&mut self, limits: Limits) {
        let now = self.now();
        if self.keeper.is_behind() {
            return;
        }
        let Some(loaded) = self.load() else { return };
        let ended = loading::at_rest(loaded);
        if is_due(&ended, limits) && pack(&ended, &self.keeper, now, limits) {
            self.load();
        }
        self.keeper.put_away();
    }

    fn load(&mut self) -> Option<Loaded> {
        let found = self.keeper.archive()?.found().ok()?;
        Some(loading::load(found, &mut self.keeper))
    }

    /// Takes over what another session has left unsaved.
    fn recover(&mut self, log: &str, files: &[Unsaved], followed: &mut Followed) {
        let before = self.view.snapshot.clone();
        let mut conflicts = Vec::new();
        for Unsaved { file, base, ours } in files {
            let text = |hash: &Option<u128>| match hash {
                Some(hash) => self.keeper.text(*hash).map(Some),
                None => Some(None),
            };
            let (Some(base), Some(ours)) = (text(base), text(ours)) else { continue };
            let Together { text, clashes } = together(base.as_ref(), ours.as_ref(), before.text(file));
            self.view.snapshot.put(file, text);
            conflicts.extend(clashes.into_iter().map(|clash| self.conflict(file, clash)));
        }
        conflicts.retain(|conflict| !self.knows(conflict));
        let files: Vec<Changed> = super::history::changed(&before, &self.view.snapshot);
        let now = self.now();
        let mut entries: Vec<Entry> = conflicts.iter().map(following::noted).collect();
        entries.push(Entry { files: states(&files), ..Entry::new(now, What::Merged, "") });
        entries.push(Entry::new(now, What::Took, log));
        self.note(&entries, &texts(&files));
        followed.changed.extend(files.into_iter().map(|file| file.path));
        self.conflicts.extend(conflicts.iter().cloned());
        followed.conflicts.extend(conflicts);
    }

    /// The name of the log that is written in `.katalog/` at the moment.
    #[must_use]
    pub fn log(&self) -> Option<&str> {
        self.keeper.log()
    }

    /// Why nothing can be kept in `.katalog/` at the moment, such as in a folder where one may only read. Said once.
    pub fn trouble(&mut self) -> Option<&io::Error> {
        self.keeper.trouble()
    }

    /// Notes what was done, and what could not be noted before.
    pub(super) fn note(&mut self, entries: &[Entry], texts: &[Packed]) {
        if self.keeper.is_behind() {
            self.catch_up(true);
            return;
        }
        self.keeper.note(entries, texts);
        if self.keeper.is_behind() {
            // Somebody may have deleted the folder.
            self.catch_up(true);
        } else if self.keeper.is_long() {
            self.catch_up(false);
        }
    }

    /// Begins another log that says all that is still open; `anew` if nothing is left of the one before.
    fn catch_up(&mut self, anew: bool) {
        let now = self.now();
        if anew {
            if !self.keeper.try_again(&self.view.request.catalogue, now) {
                return;
            }
        } else {
            self.keeper.turn_over(now);
        }
        let (mut entries, mut all) = (Vec::new(), Vec::new());
        if anew {
            for step in self.history.done.iter().chain(self.history.undone.iter().rev()) {
                entries.push(noted(step, What::Step, now));
                all.extend(texts(&step.files));
            }
            for step in &self.history.undone {
                entries.push(Entry { files: Vec::new(), ..noted(step, What::Undone, now) });
            }
        }
        let unsaved = super::history::changed(&self.saved, &self.view.snapshot);
        let base = |file: &Changed| Changed { after: file.before.clone(), ..file.clone() };
        let base: Vec<Changed> = unsaved.iter().map(base).collect();
        entries.push(Entry { files: states(&base), ..Entry::new(now, What::Base, "") });
        entries.push(Entry { files: states(&unsaved), ..Entry::new(now, What::Merged, "") });
        all.extend(texts(&unsaved));
        entries.extend(self.conflicts.iter().map(following::noted));
        entries.extend(self.keeper.left().iter().map(|old| Entry::new(now, What::Took, old)));
        self.keeper.note(&entries, &all);
        if !anew {
            self.pack(Limits::USUAL);
        }
    }

    /// The earlier versions of a file, or of all files, the last ones first.
    #[must_use]
    pub fn versions(&self, file: Option<&str>) -> Vec<Version> {
        self.keeper.versions(file)
    }

    /// The text of a version, as it lay on the disk or was to. `None` if there was no file, or if it is not kept any more.
    #[must_use]
    pub fn text_of(&self, version: &Version) -> Option<Arc<Text>> {
        self.keeper.text(version.hash?)
    }

    /// Makes a file again what it was, as a step that can be undone.
    ///
    /// # Errors
    ///
    /// The text is not kept any more, or the file cannot be opened.
    pub fn restore(&mut self, version: &Version, label: &str) -> Result<(), CannotEdit> {
        let text = self.text_of(version);
        if text.is_none() && !version.is_gone() {
            return Err(CannotEdit::NoFile(version.file.clone()));
        }
        let mut new = self.view.snapshot.clone();
        new.put(&version.file, text);
        self.step(new, label, None)
    }
}
