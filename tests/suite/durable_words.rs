//! No word that was typed is ever lost: random people, on one folder, with kills in between.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, UNIX_EPOCH};

use katalog::json::data::Data;
use katalog::json::edit::{Change, Edit};
use katalog::session::{Choice, Session, Side};
use katalog::typeset::Engine;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::fixture::{Copy, request};

static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(Arc::default);

const FILES: [&str; 3] = ["measures/a.json", "measures/b.json", "edition.json"];
const TEXT: &str = "{\n  \"title\": \"x\",\n  \"list\": [\"y\", \"z\"],\n  \"inner\": { \"a\": \"b\" }\n}\n";

/// Where is written: a value, or a new one.
const PLACES: [&str; 6] = ["/title", "/list/0", "/list/1", "/list/-", "/inner/a", "/inner/neu"];

#[derive(Debug, Clone)]
enum Act {
    /// Somebody types a word.
    Type {
        who: usize,
        file: usize,
        place: usize,
    },
    /// Somebody takes something away.
    Remove {
        who: usize,
        file: usize,
        place: usize,
    },
    /// Somebody takes a file away, or puts it there anew.
    Whole {
        who: usize,
        file: usize,
    },
    Undo(usize),
    Redo(usize),
    Save(usize),
    Settle {
        who: usize,
        ours: bool,
    },
    /// In a text editor: a word, nonsense, or no file any more.
    Outside {
        file: usize,
        place: usize,
        kind: usize,
    },
    /// The program is ended by force, as far into the last record as this many hundredths.
    Kill {
        who: usize,
        cut: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let (who, file, place) = (0..2_usize, 0..3_usize, 0..6_usize);
    prop_oneof![
        8 => (who.clone(), file.clone(), place.clone()).prop_map(|(who, file, place)| Act::Type { who, file, place }),
        1 => (who.clone(), file.clone(), place.clone()).prop_map(|(who, file, place)| Act::Remove { who, file, place }),
        1 => (who.clone(), file.clone()).prop_map(|(who, file)| Act::Whole { who, file }),
        2 => who.clone().prop_map(Act::Undo),
        1 => who.clone().prop_map(Act::Redo),
        4 => who.clone().prop_map(Act::Save),
        1 => (who.clone(), any::<bool>()).prop_map(|(who, ours)| Act::Settle { who, ours }),
        4 => (file, place, 0..12_usize).prop_map(|(file, place, kind)| Act::Outside { file, place, kind }),
        2 => (who, 0..130_usize).prop_map(|(who, cut)| Act::Kill { who, cut }),
    ]
}

struct World {
    copy: Copy,
    people: [Option<Session>; 2],
    time: Arc<std::sync::atomic::AtomicU64>,
    words: usize,
    /// What must be found in the end.
    typed: BTreeSet<String>,
    /// What was typed last by each, with the log before and after.
    last: [Option<(String, PathBuf, u64)>; 2],
}

impl World {
    fn new() -> Self {
        let copy = FILES.iter().fold(Copy::empty(), |copy, file| copy.write(file, TEXT));
        let time = Arc::new(std::sync::atomic::AtomicU64::new(1_800_000_000));
        let mut world = Self { copy, people: [None, None], time, words: 0, typed: BTreeSet::new(), last: [None, None] };
        world.people = [0, 1].map(|_| Some(world.open()));
        world
    }

    fn open(&mut self) -> Session {
        let mut session = Session::on(Arc::clone(&ENGINE), request(self.copy.path())).unwrap();
        let time = Arc::clone(&self.time);
        let tick = move || time.fetch_add(10, std::sync::atomic::Ordering::Relaxed);
        session.set_clock(Arc::new(move || UNIX_EPOCH + Duration::from_secs(tick())));
        session.keep();
        session
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("w{:04}", self.words)
    }

    fn session(&mut self, who: usize) -> &mut Session {
        self.people[who].as_mut().unwrap()
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Type { who, file, place } => self.type_word(who, file, place),
            Act::Remove { who, file, place } => {
                let change = Change::Remove { pointer: PLACES[place].to_owned() };
                drop(self.session(who).edit(&[Edit { file: FILES[file].to_owned(), change }], "Weg"));
            }
            Act::Whole { who, file } => {
                let text = self.session(who).snapshot().text(FILES[file]).is_none().then_some(TEXT);
                self.session(who).put([(FILES[file], text)], "Datei").unwrap();
            }
            Act::Undo(who) => drop(self.session(who).undo()),
            Act::Redo(who) => drop(self.session(who).redo()),
            Act::Save(who) => self.save(who),
            Act::Settle { who, ours } => {
                let choice = if ours { Choice::Ours } else { Choice::Theirs };
                let first = self.session(who).conflicts().first().map(|conflict| conflict.id.clone());
                first.map(|id| self.session(who).settle(&id, choice, "Entschieden"));
            }
            Act::Outside { file, place, kind } => self.outside(FILES[file], PLACES[place], kind),
            Act::Kill { who, cut } => self.kill(who, cut),
        }
    }

    fn type_word(&mut self, who: usize, file: usize, place: usize) {
        let word = self.word();
        let before = newest(self.copy.path(), self.people[who].as_ref().unwrap());
        let (pointer, value) = (PLACES[place].to_owned(), Data::from(word.as_str()));
        let is_new = pointer.ends_with("/-") || pointer.ends_with("/neu");
        let change = if is_new { Change::Insert { pointer, value } } else { Change::Replace { pointer, value } };
        let edit = Edit { file: FILES[file].to_owned(), change };
        if self.session(who).edit(&[edit], "Text").is_ok() {
            self.typed.insert(word.clone());
            self.last[who] = before.map(|(log, length)| (word, log, length));
        }
    }

    fn save(&mut self, who: usize) {
        self.last[who] = None;
        for _ in 0..3 {
            if self.session(who).save().is_ok() {
                return;
            }
            self.follow(who);
        }
        panic!("nobody else writes, and it cannot be saved");
    }

    /// What was seen of others must not go either.
    fn follow(&mut self, who: usize) {
        self.session(who).follow().unwrap();
        let texts = self.people[who].as_ref().unwrap().snapshot().texts();
        let texts: Vec<String> = texts.filter_map(|(_, text)| text.raw().ok()).collect();
        self.typed.extend(texts.iter().flat_map(|text| words(text)));
    }

    fn outside(&mut self, file: &str, pointer: &str, kind: usize) {
        let path = self.copy.path().join(file);
        let word = self.word();
        match kind {
            0 => drop(fs::remove_file(&path)),
            1 => fs::write(&path, format!("{{\"title\": \"{word}\"")).unwrap(),
            2 => fs::write(&path, format!("[\"{word}\"]")).unwrap(),
            3 => fs::write(&path, TEXT).unwrap(),
            _ => {
                let text = fs::read_to_string(&path).unwrap_or_default();
                let Ok(mut root) = serde_json::from_str::<serde_json::Value>(&text) else { return };
                if let Some(value) = root.pointer_mut(pointer) {
                    *value = word.into();
                } else if let Some(list) = root.pointer_mut("/list").and_then(|list| list.as_array_mut()) {
                    list.insert(0, word.into());
                }
                fs::write(&path, serde_json::to_string(&root).unwrap()).unwrap();
            }
        }
    }

    fn kill(&mut self, who: usize, cut: usize) {
        drop(self.people[who].take());
        // As if it had been ended while it noted the last word.
        if let Some((word, log, from)) = self.last[who].take().filter(|_| cut < 100) {
            let to = fs::metadata(&log).unwrap().len();
            let end = from + (to - from) * cut as u64 / 100;
            fs::File::options().write(true).open(&log).unwrap().set_len(end).unwrap();
            self.typed.remove(&word);
        }
        self.people[who] = Some(self.open());
    }

    fn check(mut self) {
        for who in [0, 1, 0] {
            self.follow(who);
            self.save(who);
        }
        for who in [0, 1] {
            self.follow(who);
        }
        let on_disk: BTreeMap<&str, String> = FILES
            .iter()
            .filter_map(|file| Some((*file, fs::read_to_string(self.copy.path().join(file)).ok()?)))
            .collect();
        for session in self.people.iter().flatten() {
            let here = FILES.iter().filter_map(|file| Some((*file, session.snapshot().text(file)?.raw().unwrap())));
            assert_eq!(here.collect::<BTreeMap<_, _>>(), on_disk, "the session is what lies on the disk");
        }
        drop(self.people);
        let mut session = Session::on(Arc::clone(&ENGINE), request(self.copy.path())).unwrap();
        session.keep();
        assert!(!session.is_unsaved(), "all was saved");
        let mut found: BTreeSet<String> = on_disk.values().flat_map(|text| words(text)).collect();
        for version in session.versions(None) {
            let text = session.text_of(&version);
            assert_eq!(text.is_none(), version.is_gone(), "{version:?}");
            found.extend(text.into_iter().flat_map(|text| words(&text.raw().unwrap())));
        }
        for conflict in session.conflicts() {
            for side in [&conflict.ours, &conflict.theirs] {
                match side {
                    Side::Value(value) => found.extend(words(&format!("{value:?}"))),
                    Side::File(text) => found.extend(words(text)),
                    Side::Gone | Side::Unreadable => {}
                }
            }
        }
        let lost: Vec<_> = self.typed.difference(&found).collect();
        assert!(lost.is_empty(), "lost: {lost:?}");
        let names =
            fs::read_dir(self.copy.path()).unwrap().chain(fs::read_dir(self.copy.path().join("measures")).unwrap());
        let parts = names.filter(|name| name.as_ref().unwrap().file_name().to_string_lossy().ends_with(".part"));
        assert_eq!(parts.count(), 0);
    }
}

/// The log that a session writes, and how long it is.
fn newest(folder: &Path, session: &Session) -> Option<(PathBuf, u64)> {
    let log = session.log()?;
    let path = folder.join(".katalog/log").join(format!("{log}.log"));
    let length = fs::metadata(&path).ok()?.len();
    Some((path, length))
}

fn words(text: &str) -> Vec<String> {
    let starts = text.match_indices('w').map(|(at, _)| at);
    let word = |at: usize| text.get(at..at + 5).filter(|word| word[1..].bytes().all(|b| b.is_ascii_digit()));
    starts.filter_map(word).map(str::to_owned).collect()
}

fn run(cases: u32) {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 400, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::default()));
    let acts = prop::collection::vec(act(), 1..40);
    runner
        .run(&acts, |acts| {
            let mut world = World::new();
            for act in &acts {
                world.act(act);
            }
            world.check();
            Ok(())
        })
        .unwrap();
}

#[test]
fn no_word_is_lost() {
    run(60);
}

#[test]
#[ignore = "a minute"]
fn no_word_is_lost_a_thousand_times() {
    run(1_000);
}
