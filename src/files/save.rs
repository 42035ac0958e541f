//! Writing a catalogue's texts: only onto files that are as they were read, all or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

use tempfile::PathPersistError;

use super::text::Text;
use super::together::{self, NotWritten};
use super::{Snapshot, write};

/// Why a catalogue was not saved.
#[derive(Debug)]
pub enum NotSaved {
    /// These files are on the disk not as they were read.
    Changed(Vec<String>),
    /// A file cannot be written.
    NotWritten(NotWritten),
}

/// What kept files from being saved, as far as a person can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// Somebody else has written them meanwhile.
    Changed,
    /// The disk or what the person may use of it is full.
    Full,
    /// The folder is not there any more, or not to be reached.
    Gone,
    /// The person may not write there.
    Forbidden,
    /// Another program has a file open.
    InUse,
    /// Something else.
    Other,
}

impl From<NotWritten> for NotSaved {
    fn from(fault: NotWritten) -> Self {
        Self::NotWritten(fault)
    }
}

impl NotSaved {
    /// What stood in the way.
    #[must_use]
    pub fn obstacle(&self) -> Obstacle {
        match self {
            Self::Changed(_) => Obstacle::Changed,
            Self::NotWritten(fault) => obstacle(&fault.error),
        }
    }
}

/// What stands in the way of writing, by what the system says.
#[must_use]
pub fn obstacle(error: &io::Error) -> Obstacle {
    use io::ErrorKind as Kind;
    /// Windows: another program has the file open, or a part of it.
    const SHARING: [i32; 2] = [32, 33];
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Obstacle::Full,
        Kind::NotFound
        | Kind::HostUnreachable
        | Kind::NetworkUnreachable
        | Kind::NetworkDown
        | Kind::NotConnected
        | Kind::StaleNetworkFileHandle
        | Kind::TimedOut => Obstacle::Gone,
        _ if cfg!(windows) && error.raw_os_error().is_some_and(|code| SHARING.contains(&code)) => Obstacle::InUse,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Obstacle::Forbidden,
        Kind::ResourceBusy | Kind::ExecutableFileBusy => Obstacle::InUse,
        _ => Obstacle::Other,
    }
}

/// A file is not as it was, seen in the last moment.
#[derive(Debug, thiserror::Error)]
#[error("the file has changed meanwhile")]
struct Meanwhile;

impl Snapshot {
    /// Writes what differs from the snapshot that was read: all or none. A file that
    /// has changed on the disk since is not touched, nor any other then.
    ///
    /// # Errors
    ///
    /// Which files have changed, or the first one that cannot be written.
    pub fn save(&self, read: &Self) -> Result<(), NotSaved> {
        let paths: Vec<&str> = self.differing(read).collect();
        if paths.is_empty() {
            return Ok(());
        }
        // Not made anew: what lies elsewhere now would seem to be gone.
        if let Err(error) = self.folder().metadata() {
            return Err(NotWritten { path: self.folder().to_owned(), error, changed: Vec::new() }.into());
        }
        let is_as_read = |path: &&str| self.is_as(read, path);
        let changed: Vec<String> =
            paths.iter().filter(|path| !is_as_read(path)).map(|path| (*path).to_owned()).collect();
        for path in &changed {
            let path = self.folder().join(path);
            if let Err(error) = fs::File::open(&path)
                && error.kind() == io::ErrorKind::PermissionDenied
            {
                return Err(NotWritten { path, error, changed: Vec::new() }.into());
            }
        }
        if !changed.is_empty() {
            return Err(NotSaved::Changed(changed));
        }
        let texts = paths.iter().filter_map(|path| Some((*path, self.text(path)?.bytes()?)));
        let files: Vec<_> = texts.map(|(path, bytes)| (self.folder().join(path), bytes)).collect();
        let targets = files.iter().map(|(file, _)| write::real(file).unwrap_or_else(|_| file.clone()));
        let with_text = paths.iter().copied().filter(|path| self.text(path).is_some());
        let by_file: BTreeMap<PathBuf, &str> = targets.zip(with_text).collect();
        // Files are synced before the first takes its place, which takes its time.
        let written = together::replace(&files, &|new, to| match by_file.get(to) {
            Some(path) if !self.is_as(read, path) => {
                Err(PathPersistError { error: io::Error::other(Meanwhile), path: new })
            }
            _ => new.persist(to),
        });
        if let Err(fault) = written {
            let fault = fault.into_inner();
            let meanwhile = fault.error.get_ref().and_then(|inner| inner.downcast_ref::<Meanwhile>()).is_some();
            let path = by_file.get(&fault.path).copied().or_else(|| self.path_of(&fault.path, &paths));
            return Err(match path.filter(|_| meanwhile && fault.changed.is_empty()) {
                Some(path) => NotSaved::Changed(vec![path.to_owned()]),
                None => NotSaved::NotWritten(fault),
            });
        }
        for path in paths.into_iter().filter(|path| self.text(path).is_none()) {
            let path = self.folder().join(path);
            fs::remove_file(&path).map_err(|error| NotWritten { path, error, changed: Vec::new() })?;
        }
        Ok(())
    }

    fn path_of<'p>(&self, file: &std::path::Path, paths: &[&'p str]) -> Option<&'p str> {
        paths.iter().copied().find(|path| self.folder().join(path) == file)
    }

    /// Whether a file lies on the disk as a snapshot says. One that could not be opened never does.
    fn is_as(&self, read: &Self, path: &str) -> bool {
        match (self.folder().join(path).symlink_metadata(), read.text(path)) {
            (Ok(_), Some(text)) => {
                text.bytes().is_some() && self.bytes(path).is_ok_and(|bytes| Text::new(Ok(bytes)).hash() == text.hash())
            }
            (Err(error), None) => matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory),
            _ => false,
        }
    }
}
