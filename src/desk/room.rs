//! A catalogue that is open: one session, whoever asks, and what was found in it last.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveTime;
use tokio::sync::watch;

use crate::desk::screens::forms::Inbox;
use crate::files::{NotSaved, Obstacle, Text};
use crate::findings::Finding;
use crate::policy::Switches;
use crate::session::{Conflict, Session, Version, View};
use crate::source::Source;
use crate::typeset::Pages;

/// A catalogue that is open.
pub struct Room {
    /// Its name in addresses: that of its folder.
    pub name: String,
    session: Mutex<Session>,
    /// Counts the changes, and wakes whoever waits for the next.
    revision: watch::Sender<u64>,
    known: Mutex<Option<Arc<Known>>>,
    book: Mutex<Option<Arc<Book>>>,
    /// Held while all pages are set, so that nobody sets the same ones.
    setting: Mutex<()>,
    alone: Mutex<BTreeMap<String, Alone>>,
    /// When everything was saved last, and why it could not be.
    saved: Mutex<Saved>,
    /// What was made last, by the names of the files.
    pub made: Mutex<BTreeMap<String, Arc<[u8]>>>,
    /// What departments have answered.
    pub inbox: Mutex<Inbox>,
}

/// How it stands with what was typed.
#[derive(Debug, Clone, Default)]
pub struct Saved {
    /// When it was written last.
    pub at: Option<NaiveTime>,
    /// What is in the way, if it could not be written.
    pub fault: Option<Obstacle>,
    /// Whether earlier versions cannot be kept.
    pub forgets: bool,
}

/// What a catalogue says at a moment, and what is wrong with it.
pub struct Known {
    /// The moment.
    pub revision: u64,
    /// Its files.
    pub source: Source,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// All pages at a moment.
pub struct Book {
    /// The moment.
    pub revision: u64,
    /// The pages.
    pub pages: Pages,
    /// Whether they are those of a draft, since errors stop the edition.
    pub draft: bool,
    /// What was found in the pages.
    pub findings: Vec<Finding>,
}

/// The pages of a measure alone, with the moments of their words and of the numbers on them.
type Alone = ([u64; 2], Arc<Pages>);

impl Room {
    /// A catalogue that was opened.
    pub fn new(name: &str, mut session: Session) -> Self {
        session.keep();
        let room = Self {
            name: name.to_owned(),
            session: Mutex::new(session),
            revision: watch::Sender::new(1),
            known: Mutex::default(),
            book: Mutex::default(),
            setting: Mutex::default(),
            alone: Mutex::default(),
            saved: Mutex::default(),
            made: Mutex::default(),
            inbox: Mutex::default(),
        };
        // What was typed and not saved when the program was ended.
        room.save(&mut lock(&room.session));
        room
    }

    /// The catalogue as it is now, and the moment.
    pub fn view(&self) -> (View, u64) {
        let session = lock(&self.session);
        (session.view(), *self.revision.borrow())
    }

    /// Changes the catalogue, and saves it. `change` says whether something has changed.
    pub fn change<T, E>(&self, change: impl FnOnce(&mut Session) -> Result<T, E>) -> Result<T, E> {
        let mut session = lock(&self.session);
        let before = session.snapshot().clone();
        let done = change(&mut session);
        if session.snapshot().differing(&before).next().is_some() {
            self.revision.send_modify(|revision| *revision += 1);
        }
        self.save(&mut session);
        done
    }

    fn save(&self, session: &mut Session) {
        // Somebody else may write at the same moment: then both are put together once more.
        let mut done = session.save();
        if matches!(done, Err(NotSaved::Changed(_)))
            && let Ok(found) = session.follow()
        {
            if !found.changed.is_empty() {
                self.revision.send_modify(|revision| *revision += 1);
            }
            done = session.save();
        }
        let fault = done.err().map(|fault| fault.obstacle());
        let mut saved = lock(&self.saved);
        if fault.is_none() {
            saved.at = Some(chrono::Local::now().time());
        }
        saved.fault = fault;
        saved.forgets |= session.trouble().is_some();
    }

    /// How it stands with what was typed.
    pub fn saved(&self) -> Saved {
        lock(&self.saved).clone()
    }

    /// Whoever wants to hear of the next change.
    pub fn listen(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }

    /// Looks whether files were changed by somebody else, and takes that in.
    pub fn follow(&self) {
        let mut session = lock(&self.session);
        let unsaved = session.is_unsaved();
        if session.follow().is_ok_and(|found| !found.changed.is_empty() || found.others) {
            self.revision.send_modify(|revision| *revision += 1);
        }
        if unsaved {
            self.save(&mut session);
        }
    }

    /// What the catalogue says now, and what is wrong with it.
    pub fn known(&self) -> Arc<Known> {
        let (view, revision) = self.view();
        if let Some(known) = lock(&self.known).as_ref().filter(|known| known.revision == revision) {
            return Arc::clone(known);
        }
        let checked = view.check(&Switches::default());
        let known = Arc::new(Known { revision, source: checked.source, findings: checked.findings });
        *lock(&self.known) = Some(Arc::clone(&known));
        known
    }

    /// All pages as they are now, or the last that could be set.
    pub fn book(&self) -> Option<Arc<Book>> {
        let _one_at_a_time = lock(&self.setting);
        let (view, revision) = self.view();
        let last = lock(&self.book).clone();
        if let Some(book) = last.as_ref().filter(|book| book.revision == revision) {
            return Some(Arc::clone(book));
        }
        let (checked, pages) = view.drafted(false).pages(&Switches::default());
        let (findings, pages, draft) = match pages {
            Some(pages) => (checked.findings, pages, false),
            None if last.is_some() => return last,
            None => {
                let (checked, pages) = view.drafted(true).pages(&Switches::default());
                (checked.findings, pages?, true)
            }
        };
        let book = Arc::new(Book { revision, pages, draft, findings });
        *lock(&self.book) = Some(Arc::clone(&book));
        Some(book)
    }

    /// All that was found: also what only pages show, if they are those of now.
    pub fn found(&self, known: &Known) -> Vec<Finding> {
        match lock(&self.book).as_ref().filter(|book| book.revision == known.revision && !book.draft) {
            Some(book) => book.findings.clone(),
            None => known.findings.clone(),
        }
    }

    /// The pages of a measure alone, and whether they are those of now.
    pub fn alone(&self, measure: &str) -> Option<(Arc<Pages>, bool)> {
        let (view, revision) = self.view();
        let now = [revision, lock(&self.book).as_ref().map_or(0, |book| book.revision)];
        let last = lock(&self.alone).get(measure).cloned();
        if let Some((_, pages)) = last.as_ref().filter(|(of, _)| *of == now) {
            return Some((Arc::clone(pages), true));
        }
        match view.page(measure) {
            Some(pages) => {
                let pages = Arc::new(pages);
                let mut alone = lock(&self.alone);
                if alone.len() > 8 {
                    alone.clear();
                }
                alone.insert(measure.to_owned(), (now, Arc::clone(&pages)));
                Some((pages, true))
            }
            None => last.map(|(_, pages)| (pages, false)),
        }
    }
}

/// Each change leaves what is held whole, so that a thread that ended badly does not spoil it.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The kinds of pictures that a catalogue can have, by their first bytes.
const PICTURES: &[(&[u8], &str)] =
    &[(b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"RIFF", "webp")];

impl Room {
    /// Puts a picture into the catalogue's folder; answers with its path, or with the name of the reason why not.
    pub fn add_picture(&self, name: &str, bytes: &[u8]) -> Result<String, &'static str> {
        let is_drawing =
            || bytes.iter().take(4096).collect::<Vec<_>>().windows(4).any(|four| four.iter().map(|b| **b).eq(*b"<svg"));
        let known = PICTURES.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, ending)| *ending);
        let ending = known.or_else(|| is_drawing().then_some("svg")).ok_or("no-picture")?;
        let stem = crate::acts::ids::suggested(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let stem = if stem.is_empty() { "bild".to_owned() } else { stem };
        let (view, _) = self.view();
        crate::files::desk::add_picture(view.snapshot().root(), &stem, ending, bytes)
            .map_err(|error| crate::files::reason(&error))
    }
}

impl Room {
    /// What the last step is called, and the one that can be made again.
    pub fn steps(&self) -> [Option<String>; 2] {
        let session = lock(&self.session);
        [session.last_step(), session.next_step()].map(|step| Some(step?.label().to_owned()))
    }

    /// What both, this desk and somebody else, have changed.
    pub fn conflicts(&self) -> Vec<Conflict> {
        lock(&self.session).conflicts().to_vec()
    }

    /// Earlier versions of a file or of all, the last ones first.
    pub fn versions(&self, file: Option<&str>) -> Vec<Version> {
        lock(&self.session).versions(file)
    }

    /// The text of an earlier version.
    pub fn text_of(&self, version: &Version) -> Option<Arc<Text>> {
        lock(&self.session).text_of(version)
    }
}
