//! A catalogue at hand: read once, edited, asked again and again. Commands open
//! one for a single question; whoever stays, such as a watch, keeps it.

mod entries;
mod following;
mod history;
mod keeping;
mod loading;
mod merging;
mod packing;
mod restoring;
mod view;

use std::io;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::edition::Extract;
use crate::files::archive::now;
use crate::files::changes::Watch;
use crate::files::{NotSaved, Snapshot};
use crate::json::SyntaxFault;
use crate::json::edit::{Edit, EditFault, RawText};
use crate::language::Language;
use crate::typeset::{Engine, Memory};
use entries::{Entry, What};
pub use following::{Choice, Conflict, Followed};
pub use history::{CannotUndo, Step};
use history::{Changed, History};
use keeping::{Keeper, states, texts};
pub use keeping::{Made, Version};
pub use merging::Side;
pub use view::View;

/// What a session is opened for.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The catalogue's folder.
    pub catalogue: PathBuf,
    /// The layout's folder, if not the one inside the program.
    pub layout: Option<PathBuf>,
    /// A draft: from anything that can still be read.
    pub draft: bool,
    /// Check also what only the press needs, even if the edition has no settings for it.
    pub press: bool,
    /// Hold the finished file also against the standards' validators.
    pub verify: bool,
    /// What alone is printed, if it is an extract.
    pub extract: Option<Extract>,
    /// The language of messages, if asked for.
    pub language: Option<Language>,
}

/// Why a run could not begin.
#[derive(Debug, thiserror::Error)]
pub enum CannotRun {
    /// The catalogue's folder cannot be listed.
    #[error("cannot open {0}")]
    Catalogue(PathBuf, #[source] io::Error),
    /// The layout's folder cannot be read.
    #[error("cannot read {0}")]
    Layout(PathBuf, #[source] io::Error),
    /// The colour profile that the run was told to take cannot be read.
    #[error("cannot read {0}")]
    Profile(PathBuf, #[source] io::Error),
}

/// Why an edit was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotEdit {
    /// There is no such file, or it cannot be read.
    #[error("there is no file {0}")]
    NoFile(String),
    /// There is such a file, but it cannot be opened.
    #[error("the file {0} cannot be opened")]
    Unreadable(String),
    /// The file is no JSON, so nothing in it can be found.
    #[error("the file is no JSON: {}", .0.message)]
    NotJson(SyntaxFault),
    /// The edit does not fit the file.
    #[error(transparent)]
    Fault(#[from] EditFault),
}

/// A catalogue that stays at hand: the [`View`] of it as it is now, which answers, and what changes it.
///
/// Three states of each file are known: as it lay on the disk when it was read or written last, as it is to be saved, and,
/// when [`Session::follow`] looks, as it lies there now. What is typed is never only in memory once [`Session::keep`] was
/// called: each step is noted in the catalogue's folder `.katalog/` before it is saved.
pub struct Session {
    view: View,
    /// The catalogue as it was read or written last.
    saved: Snapshot,
    history: History,
    conflicts: Vec<Conflict>,
    keeper: Keeper,
    watch: Watch,
    /// The same for the layout's folder.
    layout: Watch,
    clock: Clock,
    last: SystemTime,
}

/// What tells the time.
pub type Clock = Arc<dyn Fn() -> SystemTime + Send + Sync>;

impl Deref for Session {
    type Target = View;

    fn deref(&self) -> &View {
        &self.view
    }
}

impl Session {
    /// Opens a catalogue to stay with it.
    ///
    /// # Errors
    ///
    /// The folders that the request names cannot be read.
    pub fn open(request: Request) -> Result<Self, CannotRun> {
        let engine = engine(&request, Memory::SESSION)?;
        Self::on(engine, request)
    }

    /// Opens a catalogue for one run: nothing is kept for another.
    ///
    /// # Errors
    ///
    /// The folders that the request names cannot be read.
    pub fn once(request: Request) -> Result<Self, CannotRun> {
        let engine = engine(&request, Memory::NONE)?;
        Self::on(engine, request)
    }

    /// Opens a catalogue with an engine that others use, too; its layout is the engine's.
    ///
    /// # Errors
    ///
    /// The catalogue's folder cannot be read.
    pub fn on(engine: Arc<Engine>, request: Request) -> Result<Self, CannotRun> {
        // Looked at before it is read: what changes in between is seen the next time.
        let (mut watch, mut layout) = (Watch::default(), Watch::default());
        watch.look(&request.catalogue);
        request.layout.iter().for_each(|folder| drop(layout.look(folder)));
        let snapshot = read(&request.catalogue)?;
        let saved = snapshot.clone();
        Ok(Self {
            view: View::new(request, engine, snapshot),
            saved,
            history: History::default(),
            conflicts: Vec::new(),
            keeper: Keeper::default(),
            watch,
            layout,
            clock: Arc::new(now),
            last: SystemTime::UNIX_EPOCH,
        })
    }

    /// Tells the time otherwise.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// The time, which never runs back: what is noted is told apart by it.
    fn now(&mut self) -> SystemTime {
        self.last = self.last.max((self.clock)());
        self.last
    }

    /// The catalogue as it is now, to be asked elsewhere while it is edited here.
    #[must_use]
    pub fn view(&self) -> View {
        self.view.clone()
    }

    /// Edits files of the catalogue, all or none, as one step that can be undone. The label says what was done. Who types
    /// on into one value without a pause has done one step.
    /// Nothing is written into the catalogue before [`Self::save`].
    ///
    /// # Errors
    ///
    /// The first edit that cannot be made.
    pub fn edit(&mut self, edits: &[Edit], label: &str) -> Result<(), CannotEdit> {
        let mut new = self.view.snapshot.clone();
        for Edit { file, change } in edits {
            let missing = || CannotEdit::NoFile(file.clone());
            let raw = new.text(file).ok_or_else(missing)?.raw().map_err(|_| missing())?;
            let text = RawText::parse(&raw).map_err(CannotEdit::NotJson)?.apply(change)?.text;
            new = new.with([(file.as_str(), Some(text.text()))]);
        }
        self.step(new, label, history::spot(edits))
    }

    /// Puts whole files, as they are to lie on the disk, as one step that can be undone;
    /// `None` takes a file away.
    ///
    /// # Errors
    ///
    /// One of the files is there and cannot be opened, so that it could not be brought back.
    pub fn put<'t>(
        &mut self,
        texts: impl IntoIterator<Item = (&'t str, Option<&'t str>)>,
        label: &str,
    ) -> Result<(), CannotEdit> {
        self.step(self.view.snapshot.with(texts), label, None)
    }

    fn step(&mut self, new: Snapshot, label: &str, spot: Option<(String, String)>) -> Result<(), CannotEdit> {
        let cannot_open = |path: &&str| self.snapshot().text(path).is_some_and(|text| text.bytes().is_none());
        let closed = new.differing(self.snapshot()).find(cannot_open);
        if let Some(path) = closed {
            return Err(CannotEdit::Unreadable(path.to_owned()));
        }
        let files = history::changed(&self.view.snapshot, &new);
        if files.is_empty() {
            return Ok(());
        }
        let (at, id) = (self.now(), self.keeper.name());
        let texts = texts(&files);
        let step = self.history.note(Step::new(id, at, label, spot, files)).clone();
        self.view.snapshot = new;
        self.note(&[noted(&step, What::Step, at)], &texts);
        Ok(())
    }

    /// The step that would be taken back.
    #[must_use]
    pub fn last_step(&self) -> Option<&Step> {
        self.history.next(true)
    }

    /// The step that would be made again.
    #[must_use]
    pub fn next_step(&self) -> Option<&Step> {
        self.history.next(false)
    }

    /// Takes the last step back, also one of an earlier session, and gives its label. What has changed since and has
    /// nothing to do with it stays.
    ///
    /// # Errors
    ///
    /// There is none, or a value that it changed is not as it has left it.
    pub fn undo(&mut self) -> Result<String, CannotUndo> {
        self.carry(true)
    }

    /// Makes the step again that was taken back last.
    ///
    /// # Errors
    ///
    /// As [`Self::undo`].
    pub fn redo(&mut self) -> Result<String, CannotUndo> {
        self.carry(false)
    }

    fn carry(&mut self, back: bool) -> Result<String, CannotUndo> {
        let step = self.history.next(back).ok_or(CannotUndo::Nothing)?.clone();
        let before = self.view.snapshot.clone();
        for (path, text) in step.carried(&before, back)? {
            self.view.snapshot.put(&path, text);
        }
        self.history.carry(back);
        let between = |path| Changed::between(path, &before, &self.view.snapshot);
        let files: Vec<Changed> = step.files().map(between).collect();
        let (at, what) = (self.now(), if back { What::Undone } else { What::Redone });
        let entry = Entry { files: states(&files), ..noted(&step, what, at) };
        self.note(&[entry], &texts(&files));
        Ok(step.label)
    }

    /// Leaves the last step as it is for good, so that those before it can be taken back.
    pub fn pass(&mut self) {
        if let Some(step) = self.history.drop_last() {
            let entry = Entry::new(self.now(), What::Passed, &step.id);
            self.note(&[entry], &[]);
        }
    }

    /// Whether there is something that was edited and is not on the disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.view.snapshot.differing(&self.saved).next().is_some()
    }

    /// Writes what was edited: all files or none. Gives their paths. A file that somebody else has changed since it was
    /// read is not touched: [`Self::follow`] puts both together, and then it can be saved.
    ///
    /// # Errors
    ///
    /// As [`Snapshot::save`]; what was edited stays here, and the next call writes it.
    pub fn save(&mut self) -> Result<Vec<String>, NotSaved> {
        let files: Vec<Changed> = {
            let paths = self.view.snapshot.differing(&self.saved);
            paths.map(|path| Changed::between(path, &self.saved, &self.view.snapshot)).collect()
        };
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let turn = self.keeper.turn();
        let saved = self.view.snapshot.save(&self.saved);
        drop(turn);
        if let Err(fault) = saved {
            // They may look as they did, or be written in part: read when it is looked the next time.
            self.watch.doubt(files.iter().map(|file| file.path.as_str()));
            return Err(fault);
        }
        self.saved = self.view.snapshot.clone();
        let entry = Entry { files: states(&files), ..Entry::new(self.now(), What::Base, "") };
        self.note(&[entry], &texts(&files));
        Ok(files.into_iter().map(|file| file.path).collect())
    }
}

/// A step as it is noted.
fn noted(step: &Step, what: What, at: SystemTime) -> Entry {
    // A step that goes on counts from its beginning, a step taken back from that moment.
    let at = if what == What::Step { step.at } else { at };
    let (label, spot, files) = (step.label.clone(), step.spot.clone(), states(&step.files));
    Entry { label, spot, files, ..Entry::new(at, what, &step.id) }
}

fn engine(request: &Request, memory: Memory) -> Result<Arc<Engine>, CannotRun> {
    let layout = request.layout.as_deref();
    let engine = Engine::new(layout, memory);
    engine.map(Arc::new).map_err(|error| CannotRun::Layout(layout.unwrap_or(Path::new("")).to_owned(), error))
}

fn read(catalogue: &Path) -> Result<Snapshot, CannotRun> {
    Snapshot::open(catalogue).map_err(|error| CannotRun::Catalogue(catalogue.to_owned(), error))
}
