//! Writing the files of a run, all or none: each is complete beside its target
//! before the first takes its place, and where one cannot, the older ones are put back.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{PathPersistError, TempPath};

use super::write::{NoTarget, folder_of, kept, real, temporary};

/// How many names are tried for files that are kept beside others.
const NAMES_BESIDE: usize = 9;

/// Where files were written to.
#[derive(Debug, PartialEq, Eq)]
pub enum Written {
    /// Where they were meant to be.
    There,
    /// Beside those, for one of the older files cannot be replaced while another
    /// program has it open (as Windows has it).
    Beside {
        /// The older one.
        open: PathBuf,
        /// The new ones, in the order of their targets.
        files: Vec<PathBuf>,
    },
}

/// Why files were not written.
#[derive(Debug)]
pub struct NotWritten {
    /// The one that could not be.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
    /// Those that are new all the same, since the older ones could not be put back.
    pub changed: Vec<PathBuf>,
}

/// Renames a temporary file: the system's way, or that of a test.
pub(super) type Rename<'r> = &'r dyn Fn(TempPath, &Path) -> Result<(), PathPersistError>;

/// Writes files, all or none. If one of the older ones cannot be replaced, all go
/// beside them and under other names, such as `katalog-neu.pdf`.
///
/// # Errors
///
/// The system's, with the older files untouched, except those that are named.
pub fn write_together(files: &[(PathBuf, &[u8])]) -> Result<Written, NotWritten> {
    together(files, &|path, to| path.persist(to))
}

/// Writes many files below a folder, all or none.
///
/// # Errors
///
/// As [`write_together`]; nothing is put beside an older file.
pub fn write_tree<'f>(folder: &Path, files: impl Iterator<Item = (&'f str, &'f [u8])>) -> Result<(), NotWritten> {
    let below = |name: &str| name.split('/').fold(folder.to_owned(), |path, part| path.join(part));
    let files: Vec<_> = files.map(|(name, bytes)| (below(name), bytes)).collect();
    replace(&files, &|path, to| path.persist(to)).map_err(Fault::into_inner)
}

/// Why a new folder was not filled.
#[derive(Debug)]
pub enum NotNew {
    /// Something lies in it already.
    Taken,
    /// Its name is none that a folder can have on every system.
    Name,
    /// A file cannot be written.
    NotWritten(NotWritten),
}

/// Fills a folder that does not exist yet or is empty, all or nothing.
///
/// # Errors
///
/// Something lies in it, or as [`write_tree`].
pub fn write_new<'f>(folder: &Path, files: impl Iterator<Item = (&'f str, &'f [u8])>) -> Result<(), NotNew> {
    const FORBIDDEN: &str = "<>:\"/\\|?*";
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_odd = |c: char| c.is_control() || FORBIDDEN.contains(c);
    if name.is_empty() || name.contains(is_odd) || name.starts_with('.') || name.ends_with(['.', ' ']) {
        return Err(NotNew::Name);
    }
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound && !folder.is_symlink(),
    };
    if !is_free {
        return Err(NotNew::Taken);
    }
    write_tree(folder, files).map_err(NotNew::NotWritten)
}

fn together(files: &[(PathBuf, &[u8])], rename: Rename<'_>) -> Result<Written, NotWritten> {
    let fault = match replace(files, rename) {
        Ok(()) => return Ok(Written::There),
        Err(Fault::Renaming(fault)) if fault.changed.is_empty() && fault.path.is_file() => fault,
        Err(fault) => return Err(fault.into_inner()),
    };
    for number in 1..=NAMES_BESIDE {
        let beside: Vec<_> = files.iter().map(|(target, bytes)| (beside(target, number), *bytes)).collect();
        match replace(&beside, rename) {
            Ok(()) => {
                let files = beside.into_iter().map(|(path, _)| path).collect();
                return Ok(Written::Beside { open: fault.path, files });
            }
            Err(Fault::Renaming(again)) if again.changed.is_empty() => {}
            Err(again) => return Err(again.into_inner()),
        }
    }
    Err(fault)
}

/// `katalog-neu.pdf`, `katalog-neu-2.pdf` and so on for `katalog.pdf`.
fn beside(target: &Path, number: usize) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (part(target.file_stem()), part(target.extension()));
    let number = if number == 1 { String::new() } else { format!("-{number}") };
    target.with_file_name(format!("{stem}-neu{number}.{extension}"))
}

/// When writing failed.
pub(super) enum Fault {
    /// While nothing was changed yet.
    Preparing(NotWritten),
    /// When the new files were to take their places.
    Renaming(NotWritten),
}

impl Fault {
    pub(super) fn into_inner(self) -> NotWritten {
        let (Self::Preparing(fault) | Self::Renaming(fault)) = self;
        fault
    }
}

/// A file that is complete beside its target.
struct Ready<'f> {
    target: &'f Path,
    /// The target, or the file that it is a link to.
    there: PathBuf,
    new: TempPath,
    /// The file that is there now, if there is one and it could be kept.
    older: Option<TempPath>,
}

/// Writes all beside their targets and then renames them, one after the other.
pub(super) fn replace(files: &[(PathBuf, &[u8])], rename: Rename<'_>) -> Result<(), Fault> {
    let mut folders = Vec::new();
    let ready = prepare(files, &mut folders).map_err(|fault| {
        // Deeper ones first; one that is not empty is not ours alone.
        folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        Fault::Preparing(fault)
    })?;
    let mut done = Vec::new();
    for Ready { target, there, new, older } in ready {
        let is_new = !there.exists();
        if let Err(PathPersistError { error, .. }) = rename(new, &there) {
            let changed = put_back(done);
            return Err(Fault::Renaming(NotWritten { path: target.to_owned(), error, changed }));
        }
        done.push((target, there, older, is_new));
    }
    Ok(())
}

/// `folders` are those that were made, outer ones first.
fn prepare<'f>(files: &'f [(PathBuf, &[u8])], folders: &mut Vec<PathBuf>) -> Result<Vec<Ready<'f>>, NotWritten> {
    let mut taken = BTreeSet::new();
    let mut ready = |target: &'f Path, bytes| {
        let there = real(target)?;
        make_folders(folder_of(&there), folders)?;
        if !taken.insert(there.clone()) {
            return Err(io::Error::other(NoTarget::Twice));
        }
        let new = temporary(&there, bytes)?;
        // One file alone is never half replaced. Where an older one cannot be kept, it may still be replaced.
        let older = if files.len() > 1 && there.exists() { kept(&there).ok() } else { None };
        Ok(Ready { target, there, new, older })
    };
    let not_written = |path: &Path, error| NotWritten { path: path.to_owned(), error, changed: Vec::new() };
    files.iter().map(|(target, bytes)| ready(target, bytes).map_err(|error| not_written(target, error))).collect()
}

/// Makes a folder and those around it, and notes which.
fn make_folders(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let missing: Vec<&Path> = folder.ancestors().take_while(|f| !f.as_os_str().is_empty() && !f.exists()).collect();
    fs::create_dir_all(folder)?;
    made.extend(missing.into_iter().rev().map(Path::to_owned));
    Ok(())
}

/// Puts the older files back; those that stay new are returned.
fn put_back(done: Vec<(&Path, PathBuf, Option<TempPath>, bool)>) -> Vec<PathBuf> {
    let mut changed = Vec::new();
    for (target, there, older, is_new) in done {
        let is_back = match older {
            Some(older) => older.persist(&there).is_ok(),
            None => is_new && fs::remove_file(&there).is_ok(),
        };
        if !is_back {
            changed.push(target.to_owned());
        }
    }
    changed
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The names in a folder, in order.
    pub(in super::super) fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn in_use(path: TempPath) -> Result<(), PathPersistError> {
        Err(PathPersistError { error: io::Error::other("used by another process"), path })
    }

    /// As Windows renames: never onto a file that another program has open.
    fn while_open(open: &Path) -> impl Fn(TempPath, &Path) -> Result<(), PathPersistError> {
        let open = open.canonicalize().unwrap();
        move |path, to| if to == open { in_use(path) } else { path.persist(to) }
    }

    /// Two files, the second of which is older than what is to be written.
    fn pages_and_cover(folder: &Path) -> [(PathBuf, &'static [u8]); 2] {
        let [pages, cover] = ["pages.pdf", "cover.pdf"].map(|name| folder.join(name));
        fs::write(&pages, "old pages").unwrap();
        fs::write(&cover, "old cover").unwrap();
        [(pages, b"new pages"), (cover, b"new cover")]
    }

    #[test]
    fn a_file_that_is_open_elsewhere_is_kept_and_the_new_one_put_beside() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("Katalog 2024.pdf");
        fs::write(&target, "old").unwrap();
        let (new, newer) = (folder.path().join("Katalog 2024-neu.pdf"), folder.path().join("Katalog 2024-neu-2.pdf"));
        let written = together(&[(target.clone(), b"new")], &while_open(&target)).unwrap();
        assert_eq!(written, Written::Beside { open: target.clone(), files: vec![new.clone()] });
        assert_eq!(names(folder.path()), ["Katalog 2024-neu.pdf", "Katalog 2024.pdf"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        assert_eq!(fs::read(&new).unwrap(), b"new");

        let neither = |path, to: &Path| {
            if to.ends_with("Katalog 2024-neu-2.pdf") { TempPath::persist(path, to) } else { in_use(path) }
        };
        let written = together(&[(target.clone(), b"newer")], &neither).unwrap();
        assert_eq!(written, Written::Beside { open: target, files: vec![newer] });
    }

    #[test]
    fn files_that_belong_together_stay_together_when_one_is_open_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let files = pages_and_cover(folder.path());
        let Written::Beside { open, files: beside } = together(&files, &while_open(&files[1].0)).unwrap() else {
            panic!()
        };
        assert_eq!(open, files[1].0);
        assert_eq!(fs::read(&files[0].0).unwrap(), b"old pages");
        assert_eq!(fs::read(&beside[0]).unwrap(), b"new pages");
        assert_eq!(fs::read(&beside[1]).unwrap(), b"new cover");
        assert_eq!(names(folder.path()), ["cover-neu.pdf", "cover.pdf", "pages-neu.pdf", "pages.pdf"]);
    }

    #[test]
    fn a_file_that_cannot_be_put_anywhere_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("new/a.pdf");
        assert!(together(&[(target.clone(), b"new")], &|path, _| in_use(path)).is_err());
        fs::write(&target, "old").unwrap();
        assert!(together(&[(target.clone(), b"new")], &|path, _| in_use(path)).is_err());
        assert_eq!(names(target.parent().unwrap()), ["a.pdf"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
    }

    #[test]
    fn where_the_last_cannot_be_renamed_the_others_are_as_before() {
        let folder = tempfile::tempdir().unwrap();
        let mut files = pages_and_cover(folder.path()).to_vec();
        files.push((folder.path().join("sheet.pdf"), b"new sheet"));
        files.push((folder.path().join("data.json"), b"new data"));
        let last = files[3].0.clone();
        let rename = |path, to: &Path| if to == last { in_use(path) } else { TempPath::persist(path, to) };
        let fault = together(&files, &rename).unwrap_err();
        assert_eq!((fault.path, fault.changed), (last, Vec::new()));
        assert_eq!(names(folder.path()), ["cover.pdf", "pages.pdf"]);
        assert_eq!(fs::read(&files[0].0).unwrap(), b"old pages");
        assert_eq!(fs::read(&files[1].0).unwrap(), b"old cover");
    }

    #[test]
    fn what_cannot_be_put_back_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let files = pages_and_cover(folder.path());
        let rename = |path, to: &Path| {
            if to == files[0].0 {
                return TempPath::persist(path, to);
            }
            // Somebody clears up in between.
            for name in names(folder.path()).iter().filter(|name| name.starts_with('.')) {
                fs::remove_file(folder.path().join(name)).unwrap();
            }
            in_use(path)
        };
        let fault = together(&files, &rename).unwrap_err();
        assert_eq!((fault.path, fault.changed), (files[1].0.clone(), vec![files[0].0.clone()]));
    }

    #[test]
    fn a_fault_before_the_first_changes_nothing_and_makes_no_folder() {
        let folder = tempfile::tempdir().unwrap();
        let [pages, cover] = pages_and_cover(folder.path());
        let below_a_file = (cover.0.join("below.pdf"), &b"new"[..]);
        let deep = (folder.path().join("a/b/c.pdf"), &b"new"[..]);
        for last in [below_a_file, (pages.0.clone(), b"twice")] {
            assert!(write_together(&[deep.clone(), (pages.0.clone(), pages.1), last]).is_err());
            assert_eq!(names(folder.path()), ["cover.pdf", "pages.pdf"]);
            assert_eq!(fs::read(&pages.0).unwrap(), b"old pages");
        }
    }
}
