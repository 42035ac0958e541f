//! Whether files have changed, seen from outside. Asked again and again and not
//! told by the system: shared folders in an office's network tell nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::MAX_FOLDERS;

/// A look at all files of some folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look(Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Look {
    /// The same, without some files.
    #[must_use]
    pub fn without(mut self, files: &BTreeSet<PathBuf>) -> Self {
        self.0.retain(|(path, ..)| !files.contains(path));
        self
    }
}

/// Looks at the files of folders and of those in them, except some; hidden ones count for nothing.
#[must_use]
pub fn look<'f>(folders: impl IntoIterator<Item = &'f Path>, except: &BTreeSet<PathBuf>) -> Look {
    let mut files = Vec::new();
    for folder in folders {
        let real = folder.canonicalize();
        below(&real.unwrap_or_else(|_| folder.to_owned()), MAX_FOLDERS, except, &mut files);
    }
    files.sort();
    Look(files)
}

fn below(folder: &Path, depth: usize, except: &BTreeSet<PathBuf>, files: &mut Vec<(PathBuf, u64, Option<SystemTime>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        let Ok(meta) = path.metadata() else { continue };
        if is_hidden || except.contains(&path) {
            continue;
        }
        if !meta.is_dir() {
            files.push((path, meta.len(), meta.modified().ok()));
        } else if depth > 0 {
            below(&path, depth - 1, except, files);
        }
    }
}

/// The files of a folder as they were when they were read last, so that only those are read again that may have changed.
#[derive(Debug, Default)]
pub struct Watch(BTreeMap<String, Seen>);

#[derive(Debug)]
struct Seen {
    length: u64,
    modified: Option<SystemTime>,
    /// When it was seen so for the first time.
    since: Instant,
    /// Whether it was read so late after it was written that what is written from then on has another time.
    is_calm: bool,
}

/// What a look has seen, by paths with `/`.
#[derive(Debug, Default)]
pub struct Seeing {
    /// Files that are to be read now: those that have changed, and for two more seconds those that were written just now.
    pub stale: BTreeSet<String>,
    /// Files that have changed, come or gone.
    pub changed: BTreeSet<String>,
}

/// The coarsest clock of a disk: what is written twice within it may seem to be written once.
const TICK: Duration = Duration::from_secs(2);

impl Watch {
    /// Looks which files of a folder are not as they were at the last look.
    pub fn look(&mut self, folder: &Path) -> Seeing {
        self.look_at(folder, Instant::now())
    }

    fn look_at(&mut self, folder: &Path, now: Instant) -> Seeing {
        let (mut files, mut seeing) = (Vec::new(), Seeing::default());
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        below(&folder, MAX_FOLDERS, &BTreeSet::new(), &mut files);
        let mut before = std::mem::take(&mut self.0);
        for (path, length, modified) in files {
            let Ok(path) = path.strip_prefix(&folder) else { continue };
            let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            let path = parts.join("/");
            let known = before.remove(&path).filter(|seen| seen.length == length && seen.modified == modified);
            if known.is_none() {
                seeing.changed.insert(path.clone());
            }
            let mut seen = known.unwrap_or(Seen { length, modified, since: now, is_calm: false });
            if !seen.is_calm {
                seeing.stale.insert(path.clone());
                seen.is_calm = now.duration_since(seen.since) > TICK;
            }
            self.0.insert(path, seen);
        }
        seeing.changed.extend(before.keys().cloned());
        seeing.stale.extend(before.into_keys());
        seeing
    }

    /// What was named by the last look could not be read.
    pub fn forget(&mut self) {
        self.0.clear();
    }

    /// These files are not as they were, although they look so.
    pub fn doubt<'p>(&mut self, paths: impl IntoIterator<Item = &'p str>) {
        for path in paths {
            self.0.remove(path);
        }
    }
}

/// A path as [`look`] meets it: whole, and without links in it.
#[must_use]
pub fn as_seen(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_new_or_gone_is_seen_and_what_is_excepted_is_not() {
        let here = tempfile::tempdir().unwrap();
        let file = |name: &str| here.path().join(name);
        fs::create_dir_all(file("measures")).unwrap();
        fs::write(file("measures/a.json"), "{}").unwrap();
        let except = BTreeSet::from([as_seen(&file("a.pdf"))]);
        let look = || look([here.path()], &except);
        let before = look();
        fs::write(file("a.pdf"), "%PDF").unwrap();
        fs::write(file(".hidden"), "").unwrap();
        assert_eq!(look(), before);
        fs::write(file("measures/a.json"), "{ }").unwrap();
        let changed = look();
        assert_ne!(changed, before);
        fs::remove_file(file("measures/a.json")).unwrap();
        assert_ne!(look(), changed);
    }
    #[test]
    fn what_may_have_changed_is_read_until_it_is_calm() {
        let here = tempfile::tempdir().unwrap();
        fs::create_dir_all(here.path().join("measures")).unwrap();
        let file = here.path().join("measures/a.json");
        fs::write(&file, "{}").unwrap();
        let (mut watch, start) = (Watch::default(), Instant::now());
        let mut look = |seconds| -> Vec<String> {
            watch.look_at(here.path(), start + Duration::from_secs(seconds)).stale.into_iter().collect()
        };
        let (all, none) = (vec!["measures/a.json".to_owned()], Vec::<String>::new());
        let mut at = |seconds, expected: &Vec<String>| {
            assert_eq!(&look(seconds), expected, "{seconds}");
        };
        for (seconds, expected) in [(0, &all), (1, &all), (4, &all), (5, &none), (50, &none)] {
            at(seconds, expected);
        }
        // Written anew, as long as before and, as far as the disk's clock tells, at the same time.
        let modified = file.metadata().unwrap().modified().unwrap();
        fs::write(&file, "[]").unwrap();
        fs::File::options().write(true).open(&file).unwrap().set_modified(modified + Duration::from_secs(2)).unwrap();
        at(51, &all);
        fs::write(&file, "{}").unwrap();
        fs::File::options().write(true).open(&file).unwrap().set_modified(modified + Duration::from_secs(2)).unwrap();
        at(52, &all);
        at(54, &all);
        at(55, &none);
        fs::remove_file(&file).unwrap();
        at(56, &all);
        at(57, &none);
    }
}
