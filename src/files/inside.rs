//! Opening the files of a folder that anybody may change meanwhile: what is read
//! is what was looked at, not what a link has been put in its place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::read::{self, ReadFault};

/// A folder out of which nothing is read.
#[derive(Debug)]
pub struct Root {
    /// Its path, without links in it.
    path: PathBuf,
    /// The folder itself, wherever its path leads later.
    #[cfg(unix)]
    handle: std::os::fd::OwnedFd,
}

impl Root {
    /// Opens a folder.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let path = folder.canonicalize()?;
        Ok(Self {
            #[cfg(unix)]
            handle: fs::File::open(&path)?.into(),
            path,
        })
    }

    /// Its path, without links in it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads an ordinary file in it of at most `limit` bytes. A link may lead to it, but not out of the folder.
    pub fn bytes(&self, path: &Path, limit: u64) -> Result<Vec<u8>, ReadFault> {
        let real = path.canonicalize().map_err(|error| ReadFault::Io(error.to_string()))?;
        let inside = real.strip_prefix(&self.path).map_err(|_| ReadFault::Outside)?;
        // Opening a device may do something; what is put here after this look is asked once more when it is open.
        read::ordinary(&real.metadata().map_err(|error| ReadFault::Io(error.to_string()))?)?;
        read::whole(self.file(inside)?, limit)
    }

    /// Opens a file step by step from the folder itself, following no link.
    #[cfg(unix)]
    fn file(&self, inside: &Path) -> Result<fs::File, ReadFault> {
        use rustix::fs::{Mode, OFlags, openat};
        use rustix::io::Errno;
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let mut here = None;
        let mut parts = inside.components().peekable();
        while let Some(part) = parts.next() {
            // A pipe would be waited for.
            let more = if parts.peek().is_some() { OFlags::DIRECTORY } else { OFlags::NONBLOCK | OFlags::NOCTTY };
            let from = here.as_ref().unwrap_or(&self.handle);
            here = Some(openat(from, part.as_os_str(), flags | more, Mode::empty()).map_err(|error| match error {
                Errno::LOOP | Errno::NOTDIR | Errno::MLINK => ReadFault::Outside,
                error => ReadFault::Io(io::Error::from(error).to_string()),
            })?);
        }
        here.map(fs::File::from).ok_or(ReadFault::Folder)
    }

    #[cfg(not(unix))]
    fn file(&self, inside: &Path) -> Result<fs::File, ReadFault> {
        fs::File::open(self.path.join(inside)).map_err(|error| ReadFault::Io(error.to_string()))
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn a_link_that_has_been_put_in_a_files_place_is_not_followed() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir(folder.path().join("measures")).unwrap();
        for file in [folder.path().join("measures/a.json"), other.path().join("a.json")] {
            fs::write(file, "{}").unwrap();
        }
        let root = Root::open(folder.path()).unwrap();
        assert!(root.file(Path::new("measures/a.json")).is_ok());
        symlink(other.path().join("a.json"), folder.path().join("measures/b.json")).unwrap();
        symlink(other.path(), folder.path().join("chapters")).unwrap();
        for name in ["measures/b.json", "chapters/a.json"] {
            assert!(matches!(root.file(Path::new(name)), Err(ReadFault::Outside)), "{name}");
        }
    }

    #[test]
    fn who_changes_files_for_links_all_the_time_has_nothing_read_from_outside() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let [file, link, place] = ["file", "link", "place"].map(|name| folder.path().join(name));
        fs::write(other.path().join("secret"), "secret").unwrap();
        let root = Root::open(folder.path()).unwrap();
        let ended = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !ended.load(Ordering::Relaxed) {
                    fs::write(&file, "open").unwrap();
                    fs::rename(&file, &place).unwrap();
                    symlink(other.path().join("secret"), &link).unwrap();
                    fs::rename(&link, &place).unwrap();
                }
            });
            for _ in 0..20_000 {
                if let Ok(bytes) = root.bytes(&place, 10) {
                    assert_ne!(bytes, b"secret");
                }
            }
            ended.store(true, Ordering::Relaxed);
        });
    }
}
