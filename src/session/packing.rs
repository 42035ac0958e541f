//! Keeping `.katalog/` small: many logs that have ended become one, and of old versions the last of each day stays.

use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, SystemTime};

use super::entries::{Entry, State, What, milliseconds};
use super::keeping::Keeper;
use super::loading::{Ended, conflicts, in_order, steps};
use crate::files::archive::{Place, Record};

/// The most bytes that logs have together.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// What all may take before the oldest go.
    pub bytes: u64,
    /// So many logs may stand side by side.
    pub logs: usize,
}

impl Limits {
    pub const USUAL: Self = Self { bytes: 50 << 20, logs: 12 };
}

/// Older versions are thinned out.
const DENSE: Duration = Duration::from_hours(24 * 30);

const DAY: u64 = 24 * 60 * 60 * 1000;

/// Whether logs that have ended are many or long.
pub fn is_due(ended: &[Ended], limits: Limits) -> bool {
    let bytes: u64 = ended.iter().map(|log| log.bytes).sum();
    ended.len() > limits.logs || bytes > limits.bytes
}

/// Puts logs that have ended into one. Gives whether it was done.
pub fn pack(ended: &[Ended], keeper: &Keeper, now: SystemTime, limits: Limits) -> bool {
    let (Some(archive), Some(first)) = (keeper.archive(), ended.first()) else { return false };
    let Some(_turn) = archive.turn() else { return false };
    let entries = worth_keeping(&in_order(ended), now);
    let entries = affordable(entries, keeper, limits.bytes / 4 * 3);
    let texts: BTreeSet<u128> = entries.iter().flat_map(hashes).collect();
    let mut records: Vec<Record> =
        texts.iter().map(|hash| Record::Text { hash: *hash, place: Place::default() }).collect();
    let head = Entry::new(now, What::Packed, "");
    records.splice(0..0, std::iter::once(&head).filter_map(record));
    records.extend(entries.iter().filter_map(record));
    let text = |hash| keeper.packed(hash).map(|packed| packed.bytes.to_vec());
    let names = ended.iter().map(|log| log.name.clone()).collect();
    // What cannot be written stays as it was.
    archive.pack(&first.name, &records, &text, &names).is_ok()
}

fn record(entry: &Entry) -> Option<Record> {
    serde_json::to_vec(entry).ok().map(Record::Entry)
}

fn hashes(entry: &Entry) -> impl Iterator<Item = u128> {
    entry.files.iter().flat_map(|file| [file.before, file.after]).flatten()
}

/// What undo, conflicts and versions need.
fn worth_keeping(entries: &[&Entry], now: SystemTime) -> Vec<Entry> {
    let open: BTreeSet<String> = conflicts(entries).into_iter().map(|conflict| conflict.id).collect();
    let [done, undone] = steps(entries);
    let live: BTreeSet<&str> = done.iter().chain(&undone).map(|entry| entry.id.as_str()).collect();
    let dense = milliseconds(now.checked_sub(DENSE).unwrap_or(SystemTime::UNIX_EPOCH));
    // Of a step that was joined, and of an old day, the last counts.
    let mut last_of_step: HashMap<&str, usize> = HashMap::new();
    let mut last_of_day: HashMap<(&str, u64), usize> = HashMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if entry.what == What::Step {
            last_of_step.insert(&entry.id, index);
        }
        for State { file, .. } in entry.files.iter().filter(|_| makes_versions(entry.what)) {
            last_of_day.insert((file, entry.at / DAY), index);
        }
    }
    let mut kept = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let is_last = || {
            let is_it = |state: &State| last_of_day.get(&(state.file.as_str(), entry.at / DAY)) == Some(&index);
            entry.files.iter().any(is_it)
        };
        let stays = match entry.what {
            What::Conflict => open.contains(&entry.id),
            What::Step => {
                last_of_step.get(entry.id.as_str()) == Some(&index)
                    && (live.contains(entry.id.as_str()) || entry.at >= dense || is_last())
            }
            what if makes_versions(what) => entry.at >= dense || live.contains(entry.id.as_str()) || is_last(),
            // Also for what stands in logs that could not be removed.
            What::Passed | What::Took | What::Settled => entry.at >= dense,
            _ => false,
        };
        if stays {
            kept.push((*entry).clone());
        }
    }
    kept
}

fn makes_versions(what: What) -> bool {
    matches!(what, What::Met | What::Step | What::Undone | What::Redone | What::Found | What::Merged)
}

/// The newest of them that all together have no more bytes; conflicts always.
fn affordable(entries: Vec<Entry>, keeper: &Keeper, limit: u64) -> Vec<Entry> {
    let (mut taken, mut seen): (u64, BTreeSet<u128>) = (0, BTreeSet::new());
    let mut kept = Vec::new();
    let mut is_full = false;
    for entry in entries.into_iter().rev() {
        let new: BTreeSet<u128> = hashes(&entry).filter(|hash| !seen.contains(hash)).collect();
        let size: usize = new.iter().map(|hash| keeper.length(*hash)).sum();
        is_full |= taken + size as u64 > limit;
        if is_full && !entry.files.is_empty() {
            continue;
        }
        taken += size as u64;
        seen.extend(new);
        kept.push(entry);
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;
    use std::time::UNIX_EPOCH;

    use super::*;
    use crate::Request;
    use crate::json::edit::{Change, Edit};
    use crate::session::{Choice, Made, Session};

    const SECOND: u64 = 1;
    const HOUR: u64 = 3600;

    fn open(folder: &Path, seconds: u64, limits: Limits) -> Session {
        let request = Request { catalogue: folder.to_owned(), ..Request::default() };
        let mut session = Session::on(Arc::default(), request).unwrap();
        session.set_clock(Arc::new(move || UNIX_EPOCH + Duration::from_secs(seconds)));
        session.keep_within(limits);
        session
    }

    fn type_title(session: &mut Session, title: &str) {
        let change = Change::Replace { pointer: "/title".to_owned(), value: title.into() };
        session.edit(&[Edit { file: "edition.json".to_owned(), change }], title).unwrap();
        session.save().unwrap();
    }

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        crate::files::write_atomically(&folder.path().join("edition.json"), b"{\"title\": \"0\"}").unwrap();
        folder
    }

    fn logs(folder: &Path) -> Vec<String> {
        let found = crate::files::archive::Archive::open(folder).unwrap().found().unwrap();
        found.into_iter().map(|log| log.name).collect()
    }

    fn labels(session: &Session) -> Vec<String> {
        let versions = session.versions(None);
        versions.into_iter().filter(|version| version.made == Made::Step).map(|version| version.label).collect()
    }

    /// What cannot be packed well, each time another.
    fn noise(seed: u64, words: usize) -> String {
        let next = |word: &u64| Some(word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1));
        let words: Vec<u64> = std::iter::successors(Some(seed + 1), next).skip(9).take(words).collect();
        format!("{words:x?}").replace([',', ' ', '[', ']'], "")
    }

    #[test]
    fn many_logs_become_one_and_nothing_is_missed() {
        let folder = folder();
        let limits = Limits { logs: 3, ..Limits::USUAL };
        for number in 1..=9 {
            type_title(&mut open(folder.path(), number * HOUR, limits), &number.to_string());
            assert!(logs(folder.path()).len() <= 4, "{:?}", logs(folder.path()));
        }
        let mut session = open(folder.path(), 10 * HOUR, limits);
        assert_eq!(labels(&session), ["9", "8", "7", "6", "5", "4", "3", "2", "1"]);
        for version in session.versions(None) {
            assert!(session.text_of(&version).is_some(), "{version:?}");
        }
        for number in (1..=9).rev() {
            assert_eq!(session.undo().unwrap(), number.to_string());
        }
        assert!(session.undo().is_err());
    }

    #[test]
    fn of_old_days_the_last_version_stays() {
        let folder = folder();
        let (day, month) = (24 * HOUR, 30 * 24 * HOUR);
        let usual = Limits::USUAL;
        let mut number = 0;
        for start in [day, 2 * day, 3 * month] {
            for hour in 0..3 {
                number += 1;
                type_title(&mut open(folder.path(), start + hour * HOUR, usual), &number.to_string());
            }
        }
        // Steps that are too old to be taken back: as if there had been a thousand since.
        let mut session = open(folder.path(), 3 * month + 4 * HOUR, usual);
        for _ in 0..9 {
            session.pass();
        }
        drop(session);
        let session = open(folder.path(), 3 * month + 5 * HOUR, Limits { logs: 1, ..usual });
        assert_eq!(labels(&session), ["9", "8", "7", "6", "3"]);
        assert_eq!(logs(folder.path()).len(), 2);
    }

    #[test]
    fn what_takes_too_much_goes_the_oldest_first_and_conflicts_stay() {
        let folder = folder();
        let file = folder.path().join("edition.json");
        let mut session = open(folder.path(), SECOND, Limits::USUAL);
        let change = Change::Replace { pointer: "/title".to_owned(), value: "Unseres".into() };
        session.edit(&[Edit { file: "edition.json".to_owned(), change }], "Titel").unwrap();
        crate::files::write_atomically(&file, b"{\"title\": \"Ihres\"}").unwrap();
        let id = session.follow().unwrap().conflicts[0].id.clone();
        for number in 0..40 {
            let text = noise(number, 400);
            session.put([("measures/a.json", Some(format!("[\"{text}\"]").as_str()))], &number.to_string()).unwrap();
            session.save().unwrap();
        }
        drop(session);
        let limits = Limits { bytes: 40_000, ..Limits::USUAL };
        let mut session = open(folder.path(), 2 * HOUR, limits);
        let kept = labels(&session);
        assert!(kept.len() > 3 && kept.len() < 20 && kept[0] == "39", "{kept:?}");
        let found = crate::files::archive::Archive::open(folder.path()).unwrap().found().unwrap();
        let bytes: usize = found.iter().map(|log| log.bytes.len()).sum();
        assert!(bytes < 50_000, "{bytes}");
        assert_eq!(session.conflicts().len(), 1);
        session.settle(&id, Choice::Ours, "Titel").unwrap();
        assert_eq!(session.undo().unwrap(), "Titel");
        assert_eq!(session.undo().unwrap(), "39");
    }

    #[test]
    fn a_log_that_waits_to_be_saved_is_left_alone() {
        let ended = |name: &str, what| {
            let files = vec![State { file: "a.json".to_owned(), before: None, after: Some(1) }];
            Ended {
                name: name.to_owned(),
                bytes: 1,
                entries: vec![Entry { files, ..Entry::new(UNIX_EPOCH, what, "x") }],
            }
        };
        let logs = vec![ended("a", What::Base), ended("b", What::Step), ended("c", What::Packed)];
        let rest = crate::session::loading::at_rest(crate::session::loading::Loaded::of(logs));
        assert_eq!(rest.iter().map(|log| log.name.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn a_session_that_lasts_keeps_its_logs_short() {
        let folder = folder();
        let mut session = open(folder.path(), HOUR, Limits::USUAL);
        for number in 0..30 {
            let text = noise(number, 60_000);
            session.put([("measures/a.json", Some(format!("[\"{text}\"]").as_str()))], &number.to_string()).unwrap();
        }
        assert!(logs(folder.path()).len() > 1);
        let unsaved = session.snapshot().text("measures/a.json").unwrap().hash();
        drop(session);
        // What was not saved when a log was ended is in the next one, and only there.
        let mut session = open(folder.path(), 2 * HOUR, Limits::USUAL);
        assert!(session.conflicts().is_empty() && session.is_unsaved());
        assert_eq!(session.snapshot().text("measures/a.json").unwrap().hash(), unsaved);
        assert_eq!(session.undo().unwrap(), "29");
    }
}
