//! Writing finished files, so that at every moment either the old or the new
//! one is there, whole: into a temporary file beside it, synced, then renamed.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{PathPersistError, TempPath};

/// A temporary file is hidden and called `.katalog-XXXXXX.part`.
const PREFIX: &str = ".katalog-";
const SUFFIX: &str = ".part";

/// A temporary file that is older belongs to no run any more: a write takes
/// milliseconds.
const ABANDONED: Duration = Duration::from_hours(1);

/// How many names are tried for a file that is kept beside another.
const NAMES_BESIDE: usize = 9;

/// Where a file was written to.
#[derive(Debug, PartialEq, Eq)]
pub enum Written {
    /// Where it was meant to be.
    There,
    /// Beside it, for the older file cannot be replaced while another program
    /// has it open (as Windows has it).
    Beside(PathBuf),
}

/// Writes a file.
///
/// # Errors
///
/// The system's, with the old file untouched.
pub fn write_atomically(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = real(target)?;
    temporary(&target, bytes)?.persist(&target).map_err(|error| error.error)
}

/// Writes a file; if the older one cannot be replaced, beside it and under
/// another name, such as `katalog-neu.pdf`.
///
/// # Errors
///
/// The system's, with the old file untouched.
pub fn write_or_keep_beside(target: &Path, bytes: &[u8]) -> io::Result<Written> {
    place(target, bytes, |path, to| path.persist(to))
}

/// `rename` is the system's, or one of a test.
fn place(
    target: &Path,
    bytes: &[u8],
    rename: impl Fn(TempPath, &'_ Path) -> Result<(), PathPersistError>,
) -> io::Result<Written> {
    let there = real(target)?;
    let PathPersistError { error, mut path } = match rename(temporary(&there, bytes)?, &there) {
        Ok(()) => return Ok(Written::There),
        Err(fault) => fault,
    };
    if !there.is_file() {
        return Err(error);
    }
    for number in 1..=NAMES_BESIDE {
        let beside = beside(target, number);
        match rename(path, &beside) {
            Ok(()) => return Ok(Written::Beside(beside)),
            Err(fault) => path = fault.path,
        }
    }
    Err(error)
}

/// `katalog-neu.pdf`, `katalog-neu-2.pdf` and so on for `katalog.pdf`.
fn beside(target: &Path, number: usize) -> PathBuf {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (part(target.file_stem()), part(target.extension()));
    let number = if number == 1 { String::new() } else { format!("-{number}") };
    target.with_file_name(format!("{stem}-neu{number}.{extension}"))
}

/// The file itself where the target is a link to one. Only an ordinary file is
/// ever replaced, no device and no pipe.
fn real(target: &Path) -> io::Result<PathBuf> {
    match target.canonicalize() {
        Ok(real) if real.is_file() => Ok(real),
        Ok(real) if real.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => Err(io::Error::new(io::ErrorKind::InvalidInput, "not an ordinary file")),
        Err(_) => Ok(target.to_owned()),
    }
}

/// A complete temporary file in the target's folder, which goes with its value.
fn temporary(target: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    remove_abandoned(folder);
    let mut file = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    allow_reading(file.as_file())?;
    Ok(file.into_temp_path())
}

/// Removes what runs that were ended in the middle of writing have left. That
/// it cannot be removed is no reason not to write.
fn remove_abandoned(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let random = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX));
        if random.is_some_and(|random| random.len() == 6 && random.bytes().all(|b| b.is_ascii_alphanumeric()))
            && entry.metadata().is_ok_and(|meta| meta.is_file() && is_abandoned(&meta))
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_abandoned(meta: &fs::Metadata) -> bool {
    meta.modified().is_ok_and(|time| time.elapsed().is_ok_and(|age| age > ABANDONED))
}

/// A temporary file is its owner's alone; a publication is not.
#[cfg(unix)]
fn allow_reading(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the Unix twin can fail")]
fn allow_reading(_: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Writes many files below a folder.
///
/// # Errors
///
/// The system's.
pub fn write_tree<'f>(folder: &Path, files: impl Iterator<Item = (&'f str, &'f [u8])>) -> io::Result<()> {
    for (name, bytes) in files {
        write_atomically(&name.split('/').fold(folder.to_owned(), |path, part| path.join(part)), bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Windows renames: never onto a file that another program has open.
    fn while_open(open: &Path) -> impl Fn(TempPath, &Path) -> Result<(), PathPersistError> {
        let open = open.canonicalize().unwrap();
        move |path, to| {
            if to == open {
                let error = io::Error::other("used by another process");
                return Err(PathPersistError { error, path });
            }
            path.persist(to)
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_is_open_elsewhere_is_kept_and_the_new_one_put_beside() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("Katalog 2024.pdf");
        fs::write(&target, "old").unwrap();
        let written = place(&target, b"new", while_open(&target)).unwrap();
        assert_eq!(written, Written::Beside(folder.path().join("Katalog 2024-neu.pdf")));
        assert_eq!(names(folder.path()), ["Katalog 2024-neu.pdf", "Katalog 2024.pdf"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
        assert_eq!(fs::read(folder.path().join("Katalog 2024-neu.pdf")).unwrap(), b"new");

        let neither = |path, to: &Path| {
            if to.ends_with("Katalog 2024-neu-2.pdf") { TempPath::persist(path, to) } else { while_all_open(path) }
        };
        let written = place(&target, b"newer", neither).unwrap();
        assert_eq!(written, Written::Beside(folder.path().join("Katalog 2024-neu-2.pdf")));
    }

    fn while_all_open(path: TempPath) -> Result<(), PathPersistError> {
        Err(PathPersistError { error: io::Error::other("used by another process"), path })
    }

    #[test]
    fn a_file_that_cannot_be_put_anywhere_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.pdf");
        assert!(place(&target, b"new", |path, _| while_all_open(path)).is_err());
        assert_eq!(names(folder.path()), Vec::<String>::new());
        fs::write(&target, "old").unwrap();
        assert!(place(&target, b"new", |path, _| while_all_open(path)).is_err());
        assert_eq!(names(folder.path()), ["a.pdf"]);
        assert_eq!(fs::read(&target).unwrap(), b"old");
    }

    #[test]
    fn what_a_killed_run_left_is_removed_once_it_is_old() {
        let folder = tempfile::tempdir().unwrap();
        let old = ["katalog-old.part", ".katalog-abc123.part", ".katalog-my-own.part"];
        for name in old.iter().chain(&[".katalog-fresh1.part"]) {
            let file = fs::File::create(folder.path().join(name)).unwrap();
            if old.contains(name) {
                file.set_modified(std::time::SystemTime::UNIX_EPOCH).unwrap();
            }
        }
        write_atomically(&folder.path().join("a.pdf"), b"new").unwrap();
        assert_eq!(names(folder.path()), [".katalog-fresh1.part", ".katalog-my-own.part", "a.pdf", "katalog-old.part"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_what_is_no_file_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a.pdf"), folder.path().join("link.pdf"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(write_or_keep_beside(&link, b"new").unwrap(), Written::There);
        assert!(link.is_symlink() && fs::read(&file).unwrap() == b"new");
        assert!(write_atomically(folder.path(), b"new").is_err());
        assert!(write_atomically(Path::new("/dev/null"), b"new").is_err());
    }
}
