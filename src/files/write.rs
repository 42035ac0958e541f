//! Writing a finished file, so that at every moment either the old or the new
//! one is there, whole: into a temporary file beside it, synced, then renamed.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile, TempPath};

/// A temporary file is hidden and called `.katalog-XXXXXX.part`.
const PREFIX: &str = ".katalog-";
const SUFFIX: &str = ".part";

/// A temporary file that is older belongs to no run any more: a write takes
/// milliseconds.
const ABANDONED: Duration = Duration::from_hours(1);

/// Why no file can be written to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoTarget {
    /// A link that leads to no file.
    #[error("a link that leads nowhere")]
    Dangling,
    /// Another file of the run goes there, too.
    #[error("two files of one name")]
    Twice,
}

/// The kind of an error: a key of sentences in `locales/`.
#[must_use]
pub fn reason(error: &io::Error) -> &'static str {
    match error.get_ref().and_then(|error| error.downcast_ref()) {
        Some(NoTarget::Dangling) => return "dangling",
        Some(NoTarget::Twice) => return "twice",
        None => {}
    }
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => "full",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "denied",
        io::ErrorKind::AlreadyExists
        | io::ErrorKind::InvalidInput
        | io::ErrorKind::InvalidFilename
        | io::ErrorKind::IsADirectory
        | io::ErrorKind::NotADirectory => "no-file",
        _ => "other",
    }
}

/// Writes a file.
///
/// # Errors
///
/// The system's, with the old file untouched.
pub fn write_atomically(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let target = real(target)?;
    fs::create_dir_all(folder_of(&target))?;
    temporary(&target, bytes)?.persist(&target).map_err(|error| error.error)
}

/// The file itself where the target is a link to one. Only an ordinary file is
/// ever replaced, no device and no pipe, and no link that leads nowhere.
pub(super) fn real(target: &Path) -> io::Result<PathBuf> {
    match target.canonicalize() {
        Ok(real) if real.is_file() => Ok(real),
        Ok(real) if real.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => Err(io::Error::new(io::ErrorKind::InvalidInput, "not an ordinary file")),
        Err(_) if target.is_symlink() => Err(io::Error::other(NoTarget::Dangling)),
        Err(_) => Ok(target.to_owned()),
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A complete temporary file in the target's folder, which goes with its value.
pub(super) fn temporary(target: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = folder_of(target);
    remove_abandoned(folder);
    let mut file = for_everybody(&mut named()).tempfile_in(folder)?;
    file.write_all(bytes)?;
    take_rights(&file, target)?;
    file.as_file().sync_all()?;
    Ok(file.into_temp_path())
}

/// The same file under a temporary name beside it, so that it can be put back;
/// where a disk has no second names, a copy of it.
pub(super) fn kept(there: &Path) -> io::Result<TempPath> {
    let folder = folder_of(there);
    if let Ok(kept) = named().make_in(folder, |name| fs::hard_link(there, name)) {
        return Ok(kept.into_temp_path());
    }
    let copy = named().tempfile_in(folder)?;
    fs::copy(there, copy.path())?;
    Ok(copy.into_temp_path())
}

fn named() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    builder
}

/// A temporary file is its owner's alone; a publication is not, unless the
/// person's settings (umask) say so.
#[cfg(unix)]
fn for_everybody<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>) -> &'b mut Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn for_everybody<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>) -> &'b mut Builder<'p, 's> {
    builder
}

/// Who may read and write the file that is replaced may do so with the new one.
#[cfg(unix)]
fn take_rights(file: &NamedTempFile, target: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    let Ok(older) = target.metadata() else { return Ok(()) };
    // Only root may give a file away, others only to their groups.
    if fchown(file.as_file(), Some(older.uid()), Some(older.gid())).is_err() {
        let _ = fchown(file.as_file(), None, Some(older.gid()));
    }
    file.as_file().set_permissions(fs::Permissions::from_mode(older.permissions().mode() & 0o777))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the Unix twin can fail")]
fn take_rights(_: &NamedTempFile, _: &Path) -> io::Result<()> {
    Ok(())
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

/// Nobody has written it lately, and nobody has given an older file this name.
fn is_abandoned(meta: &fs::Metadata) -> bool {
    meta.modified().is_ok_and(|time| time.elapsed().is_ok_and(|age| age > ABANDONED))
}

#[cfg(test)]
mod tests {
    use super::super::together::tests::names;
    use super::*;

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
        write_atomically(&link, b"new").unwrap();
        assert!(link.is_symlink() && fs::read(&file).unwrap() == b"new");
        assert!(write_atomically(folder.path(), b"new").is_err());
        assert!(write_atomically(Path::new("/dev/null"), b"new").is_err());
        fs::remove_file(&file).unwrap();
        let error = write_atomically(&link, b"new").unwrap_err();
        assert_eq!(error.downcast::<NoTarget>().unwrap(), NoTarget::Dangling);
        assert!(link.is_symlink() && !file.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_file_keeps_the_rights_of_the_one_before() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |file: &Path| file.metadata().unwrap().permissions().mode() & 0o777;
        let (file, usual) = (folder.path().join("a.pdf"), folder.path().join("usual"));
        fs::write(&usual, "").unwrap();
        write_atomically(&file, b"new").unwrap();
        assert_eq!(mode(&file), mode(&usual), "a new one has those of any new file");
        for rights in [0o600, 0o664, 0o640] {
            fs::set_permissions(&file, fs::Permissions::from_mode(rights)).unwrap();
            write_atomically(&file, b"newer").unwrap();
            assert_eq!(mode(&file), rights);
        }
    }
}
