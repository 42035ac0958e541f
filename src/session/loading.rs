//! What earlier sessions have left in `.katalog/`.

use std::collections::{BTreeMap, BTreeSet};

use super::entries::{Entry, State, What};
use super::following::Conflict;
use super::history::{Changed, History, MOST, Step};
use super::keeping::Keeper;
use crate::files::Packed;
use crate::files::archive::{Found, Record};

/// A log whose writer has ended, read.
pub struct Ended {
    pub name: String,
    pub bytes: u64,
    pub entries: Vec<Entry>,
}

/// A file as it lay on the disk and as it was to be saved, by the hashes of the texts.
pub struct Unsaved {
    pub file: String,
    pub base: Option<u128>,
    pub ours: Option<u128>,
}

/// All logs, read.
pub struct Loaded {
    /// Those whose writers have ended.
    pub ended: Vec<Ended>,
    /// Logs of which somebody has taken over what was not saved.
    taken: BTreeSet<String>,
}

#[cfg(test)]
impl Loaded {
    pub fn of(ended: Vec<Ended>) -> Self {
        Self { ended, taken: BTreeSet::new() }
    }
}

/// Reads logs; the keeper learns the versions in them, and no other.
pub fn load(found: Vec<Found>, keeper: &mut Keeper) -> Loaded {
    let (mut all, mut ended) = (Vec::new(), Vec::new());
    keeper.unlearn();
    for log in found {
        let entries: Vec<Entry> = log.records.iter().filter_map(entry).collect();
        all.extend(entries.iter().cloned());
        if !log.is_open {
            ended.push(Ended { name: log.name.clone(), bytes: log.bytes.len() as u64, entries });
        }
        keeper.learn_texts(log);
    }
    all.sort_by_key(|entry| entry.at);
    for entry in &all {
        keeper.learn(entry);
    }
    let taken = all.into_iter().filter(|entry| entry.what == What::Took).map(|entry| entry.id).collect();
    Loaded { ended, taken }
}

fn entry(record: &Record) -> Option<Entry> {
    match record {
        Record::Entry(bytes) => serde_json::from_slice(bytes).ok(),
        Record::Text { .. } => None,
    }
}

/// All that was done, in order.
pub fn in_order(ended: &[Ended]) -> Vec<&Entry> {
    let mut all: Vec<&Entry> = ended.iter().flat_map(|log| &log.entries).collect();
    all.sort_by_key(|entry| entry.at);
    all
}

/// The steps that can be taken back and made again, by their names.
pub fn steps<'e>(entries: &[&'e Entry]) -> [Vec<&'e Entry>; 2] {
    let (mut done, mut undone): (Vec<&Entry>, Vec<&Entry>) = (Vec::new(), Vec::new());
    for entry in entries {
        let is_it = |other: &&Entry| other.id == entry.id;
        match entry.what {
            What::Step => {
                if let Some(step) = done.iter_mut().rfind(|other| is_it(other)) {
                    *step = *entry;
                } else {
                    undone.clear();
                    done.push(*entry);
                }
            }
            What::Undone => undone.extend(take(&mut done, is_it)),
            What::Redone => done.extend(take(&mut undone, is_it)),
            What::Passed => drop(take(&mut done, is_it)),
            _ => {}
        }
    }
    let old = done.len().saturating_sub(MOST);
    done.drain(..old);
    [done, undone]
}

fn take<'e>(from: &mut Vec<&'e Entry>, is_it: impl Fn(&&Entry) -> bool) -> Option<&'e Entry> {
    let at = from.iter().rposition(is_it)?;
    Some(from.remove(at))
}

/// The same as a session has them; a step whose texts are not all there any more cannot be taken back, nor any before it.
pub fn history(entries: &[&Entry], keeper: &Keeper) -> History {
    let [done, undone] = steps(entries);
    let mut history = History::default();
    let start = done.iter().rposition(|entry| step(entry, keeper).is_none()).map_or(0, |at| at + 1);
    for step in done[start..].iter().filter_map(|entry| step(entry, keeper)) {
        history.push(step);
    }
    let start = undone.iter().rposition(|entry| step(entry, keeper).is_none()).map_or(0, |at| at + 1);
    history.undone = undone[start..].iter().filter_map(|entry| step(entry, keeper)).collect();
    history
}

fn step(entry: &Entry, keeper: &Keeper) -> Option<Step> {
    let text = |hash: &Option<u128>| -> Option<Option<Packed>> {
        match hash {
            Some(hash) => keeper.packed(*hash).map(Some),
            None => Some(None),
        }
    };
    let file = |State { file, before, after }: &State| {
        Some(Changed { path: file.clone(), before: text(before)?, after: text(after)? })
    };
    let files = entry.files.iter().map(file).collect::<Option<Vec<_>>>()?;
    Some(Step::new(entry.id.clone(), entry.time(), &entry.label, entry.spot.clone(), files))
}

/// The conflicts that nobody has decided yet.
pub fn conflicts(entries: &[&Entry]) -> Vec<Conflict> {
    let mut open: BTreeMap<&str, Conflict> = BTreeMap::new();
    for entry in entries {
        match (entry.what, &entry.sides, &entry.spot) {
            (What::Conflict, Some((ours, theirs)), Some((file, pointer))) => {
                let conflict = Conflict {
                    id: entry.id.clone(),
                    at: entry.time(),
                    file: file.clone(),
                    pointer: pointer.clone(),
                    ours: ours.clone().into(),
                    theirs: theirs.clone().into(),
                };
                open.insert(&entry.id, conflict);
            }
            (What::Settled, ..) => drop(open.remove(entry.id.as_str())),
            _ => {}
        }
    }
    open.into_values().collect()
}

/// The logs in which nothing is waiting to be saved.
pub fn at_rest(loaded: Loaded) -> Vec<Ended> {
    let unsaved = unsaved(&loaded).into_iter().filter(|(_, files)| !files.is_empty());
    let waiting: BTreeSet<String> = unsaved.map(|(name, _)| name.to_owned()).collect();
    loaded.ended.into_iter().filter(|log| !waiting.contains(&log.name)).collect()
}

/// What logs have left unsaved, with their names.
pub fn unsaved(Loaded { ended, taken }: &Loaded) -> Vec<(&str, Vec<Unsaved>)> {
    let is_waiting = |log: &&Ended| {
        let is_packed = log.entries.first().is_some_and(|entry| entry.what == What::Packed);
        !is_packed && !taken.contains(log.name.as_str())
    };
    let left = |log: &'_ Ended| {
        let mut files: BTreeMap<&str, [Option<u128>; 2]> = BTreeMap::new();
        for entry in &log.entries {
            for State { file, before, after } in &entry.files {
                let [base, ours] = files.entry(file).or_insert([*before, *before]);
                match entry.what {
                    What::Step | What::Undone | What::Redone | What::Merged => *ours = *after,
                    What::Base => [*base, *ours] = [*after, *after],
                    What::Found | What::Met => {
                        *base = *after;
                        if ours == before {
                            *ours = *after;
                        }
                    }
                    _ => {}
                }
            }
        }
        let differing = files.into_iter().filter(|(_, [base, ours])| base != ours);
        differing.map(|(file, [base, ours])| Unsaved { file: file.to_owned(), base, ours }).collect::<Vec<_>>()
    };
    ended.iter().filter(is_waiting).map(|log| (log.name.as_str(), left(log))).collect()
}
