//! What a session keeps in `.katalog/`, and earlier versions of texts.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Cursor};
use std::path::Path;
use std::sync::Arc;
use std::time::{Instant, SystemTime};

use super::entries::{Entry, State, What};
use super::history::Changed;
use crate::files::archive::{Archive, Found, Log, Place, Record, Turn};
use crate::files::{Packed, Text};

/// A log that is longer is ended and another one begun.
pub const LONG: u64 = 8 << 20;

/// A text of a catalogue as it once was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Since when.
    pub at: SystemTime,
    /// The file.
    pub file: String,
    /// How it came to be so.
    pub made: Made,
    /// What was done, in the words of whoever did it.
    pub label: String,
    /// Its text; `None` if the file was not there.
    pub(super) hash: Option<u128>,
    /// The step that made it.
    step: String,
}

/// How a text came to be as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// It was so when it was seen for the first time.
    Before,
    /// By a step.
    Step,
    /// By a step that was taken back.
    Undone,
    /// By a step that was made again.
    Redone,
    /// By somebody else, in another program or on another computer.
    Outside,
    /// Both have changed it, and what they did was put together.
    Merged,
}

impl Version {
    /// Whether the file was not there.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.hash.is_none()
    }
}

/// Where all is noted, if it is.
#[derive(Default)]
pub struct Keeper {
    archive: Option<Archive>,
    log: Option<Log>,
    /// The texts that stand in the log.
    noted: HashSet<u128>,
    texts: HashMap<u128, (Arc<str>, Place)>,
    /// Logs that were read whole just now.
    at_hand: HashMap<Arc<str>, Vec<u8>>,
    versions: BTreeMap<String, Vec<Version>>,
    steps: usize,
    /// Logs of this session that were ended before their time, and of which another one says what is not saved.
    left: Vec<String>,
    trouble: Option<io::Error>,
    /// When it is worth while to try again: a folder that is far away takes its time to say no.
    later: Option<Instant>,
    /// Whether it was said that nothing can be kept.
    is_told: bool,
}

impl Keeper {
    /// Begins to keep, in the folder of a catalogue.
    pub fn open(&mut self, catalogue: &Path, now: SystemTime) -> io::Result<Vec<Found>> {
        let archive = Archive::open(catalogue)?;
        let found = archive.found()?;
        self.log = Some(archive.begin(now)?);
        self.noted.clear();
        self.archive = Some(archive);
        Ok(found)
    }

    /// Ends the log and begins another one.
    pub fn turn_over(&mut self, now: SystemTime) {
        let Some(archive) = &self.archive else { return };
        match archive.begin(now) {
            Ok(log) => {
                self.noted.clear();
                self.left.extend(self.log.replace(log).map(|old| old.name.clone()));
            }
            Err(error) => self.fail(error),
        }
    }

    /// Says that something cannot be kept.
    pub fn fail(&mut self, error: io::Error) {
        self.left.extend(self.log.take().map(|old| old.name.clone()));
        self.trouble = Some(error);
    }

    /// Logs of this session of which another one is to say what is not saved.
    pub fn left(&self) -> &[String] {
        &self.left
    }

    /// Whether something is to be kept, and cannot be at the moment.
    pub fn is_behind(&self) -> bool {
        self.trouble.is_some() && self.log.is_none()
    }

    /// Tries again to begin.
    pub fn try_again(&mut self, catalogue: &Path, now: SystemTime) -> bool {
        let start = Instant::now();
        if self.later.is_some_and(|later| start < later) {
            return false;
        }
        let begun = Archive::open(catalogue).and_then(|archive| Ok((archive.begin(now)?, archive)));
        let Ok((log, archive)) = begun else {
            self.later = Some(start + start.elapsed() * 10);
            return false;
        };
        self.noted.clear();
        (self.log, self.archive, self.later) = (Some(log), Some(archive), None);
        true
    }

    /// Why nothing can be kept; said once.
    pub fn trouble(&mut self) -> Option<&io::Error> {
        if std::mem::replace(&mut self.is_told, self.trouble.is_some()) { None } else { self.trouble.as_ref() }
    }

    /// A name that nothing else has.
    pub fn name(&mut self) -> String {
        self.steps += 1;
        let log = self.log.as_ref().map_or("0", |log| log.name.as_str());
        format!("{log}-{}", self.steps)
    }

    pub fn archive(&self) -> Option<&Archive> {
        self.archive.as_ref()
    }

    pub fn log(&self) -> Option<&str> {
        self.log.as_ref().map(|log| log.name.as_str())
    }

    pub fn is_long(&self) -> bool {
        self.log.as_ref().is_some_and(|log| log.length() > LONG)
    }

    /// Waits until nobody else writes files of the catalogue.
    pub fn turn(&self) -> Option<Turn> {
        self.archive.as_ref()?.turn()
    }

    /// Notes what was done, and the texts that it speaks of.
    pub fn note(&mut self, entries: &[Entry], texts: &[Packed]) {
        let Some(log) = &mut self.log else { return };
        let by_hash: HashMap<u128, &Packed> = texts.iter().map(|text| (text.hash, text)).collect();
        let new = by_hash.keys().filter(|hash| !self.noted.contains(hash));
        let mut records: Vec<Record> = new.map(|hash| Record::Text { hash: *hash, place: Place::default() }).collect();
        records.extend(entries.iter().filter_map(|entry| serde_json::to_vec(entry).ok()).map(Record::Entry));
        match log.append(&records, &|hash| by_hash.get(&hash).map(|text| text.bytes.to_vec())) {
            Ok(places) => {
                (self.trouble, self.is_told) = (None, false);
                if entries.iter().any(|entry| entry.what == What::Took) {
                    self.left.clear();
                }
                let name: Arc<str> = log.name.as_str().into();
                self.noted.extend(places.iter().map(|(hash, _)| *hash));
                self.texts.extend(places.into_iter().map(|(hash, place)| (hash, (Arc::clone(&name), place))));
                for entry in entries {
                    self.learn(entry);
                }
            }
            Err(error) => self.fail(error),
        }
    }

    /// Waits until all of it is on the disk.
    pub fn sync(&mut self) {
        if let Some(Err(error)) = self.log.as_ref().map(Log::sync) {
            self.fail(error);
        }
    }

    /// Forgets what it knows of versions.
    pub fn unlearn(&mut self) {
        self.texts = HashMap::new();
        self.versions = BTreeMap::new();
    }

    /// Learns where the texts of a log stand, and has them at hand until [`Self::put_away`].
    pub fn learn_texts(&mut self, found: Found) {
        let name: Arc<str> = found.name.as_str().into();
        for record in found.records {
            if let Record::Text { hash, place } = record {
                self.texts.insert(hash, (Arc::clone(&name), place));
            }
        }
        self.at_hand.insert(name, found.bytes);
    }

    /// Lets go of logs that were read whole.
    pub fn put_away(&mut self) {
        self.at_hand = HashMap::new();
    }

    /// Learns of versions. What is told later has happened later.
    pub fn learn(&mut self, entry: &Entry) {
        let made = match entry.what {
            What::Step => Made::Step,
            What::Undone => Made::Undone,
            What::Redone => Made::Redone,
            What::Met => Made::Before,
            What::Found => Made::Outside,
            What::Merged => Made::Merged,
            What::Passed | What::Base | What::Conflict | What::Settled | What::Took | What::Packed => return,
        };
        for State { file, before, after } in &entry.files {
            let versions = self.versions.entry(file.clone()).or_default();
            let version = |made, label: &str, hash, step: &str| Version {
                at: entry.time(),
                file: file.clone(),
                made,
                label: label.to_owned(),
                hash,
                step: step.to_owned(),
            };
            let goes_on = |last: &Version| made == Made::Step && last.made == made && last.step == entry.id;
            if versions.last().is_some_and(goes_on) {
                versions.pop();
            } else if before.is_some() && versions.last().is_none_or(|last| last.hash != *before) {
                versions.push(version(Made::Before, "", *before, ""));
            }
            if versions.last().is_none_or(|last| last.hash != *after) {
                versions.push(version(made, &entry.label, *after, &entry.id));
            }
        }
    }

    /// The files of which there are versions.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.versions.keys().map(String::as_str)
    }

    /// The last version of a file that is known.
    pub fn last(&self, file: &str) -> Option<&Version> {
        self.versions.get(file)?.last()
    }

    /// Whether a file is known to have been so.
    pub fn knows(&self, file: &str, hash: Option<u128>) -> bool {
        let is_it = |version: &Version| version.hash == hash;
        self.versions.get(file).is_some_and(|versions| match hash {
            Some(_) => versions.iter().any(is_it),
            None => versions.last().is_some_and(is_it),
        })
    }

    /// The versions of a file or of all, the last ones first.
    pub fn versions(&self, file: Option<&str>) -> Vec<Version> {
        let of = |(name, versions): (&String, &Vec<Version>)| {
            if file.is_none_or(|file| file == name) { versions.clone() } else { Vec::new() }
        };
        let mut all: Vec<Version> = self.versions.iter().flat_map(of).collect();
        all.reverse();
        all.sort_by_key(|version| std::cmp::Reverse(version.at));
        all
    }

    /// A text that was kept.
    pub fn text(&self, hash: u128) -> Option<Arc<Text>> {
        self.packed(hash)?.text()
    }

    /// How many bytes a text takes that was kept.
    pub fn length(&self, hash: u128) -> usize {
        self.texts.get(&hash).map_or(0, |(_, place)| place.length())
    }

    /// The same as it is kept.
    pub fn packed(&self, hash: u128) -> Option<Packed> {
        let (log, place) = self.texts.get(&hash)?;
        let bytes = match self.at_hand.get(log) {
            Some(bytes) => place.read(&mut Cursor::new(bytes)),
            None => self.archive.as_ref()?.text(log, place).or_else(|| self.moved(hash)),
        };
        Some(Packed { hash, bytes: bytes?.into() })
    }

    /// A text whose log somebody else has put into another one meanwhile.
    fn moved(&self, hash: u128) -> Option<Vec<u8>> {
        self.archive.as_ref()?.found().ok()?.iter().find_map(|log| {
            let place = log.records.iter().find_map(|record| match record {
                Record::Text { hash: other, place } if *other == hash => Some(place),
                _ => None,
            });
            place?.read(&mut Cursor::new(&log.bytes))
        })
    }
}

/// What became of files, as it is noted.
pub fn states(files: &[Changed]) -> Vec<State> {
    let hash = |text: &Option<Packed>| text.as_ref().map(|text| text.hash);
    let state =
        |file: &Changed| State { file: file.path.clone(), before: hash(&file.before), after: hash(&file.after) };
    files.iter().map(state).collect()
}

/// The texts that files were and are.
pub fn texts(files: &[Changed]) -> Vec<Packed> {
    files.iter().flat_map(|file| [&file.before, &file.after]).flatten().cloned().collect()
}
