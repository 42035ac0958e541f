//! Whether files have changed, seen from outside. Asked again and again and not
//! told by the system: shared folders in an office's network tell nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

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
}
