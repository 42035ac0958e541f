//! A catalogue's pictures and typefaces, read each time: they may be large.

use std::fs;
use std::path::{Component, Path, PathBuf};

use typst::foundations::Bytes;
use unicode_normalization::UnicodeNormalization;

use super::snapshot::Assets;
use super::{
    MAX_ALL_FONT_BYTES, MAX_BINARY_BYTES, MAX_FOLDERS, ProjectFiles, ReadFault, Snapshot, files_below, has_font_name,
};

impl Snapshot {
    /// Reads the catalogue's own typefaces, by their paths in a project; those
    /// that cannot be read come with the reason, by their paths in the catalogue.
    #[must_use]
    pub fn fonts(&self) -> (ProjectFiles, Vec<(String, ReadFault)>) {
        let (mut fonts, mut faults) = (ProjectFiles::new(), Vec::new());
        let Assets::Folder(real) = self.assets() else { return (fonts, faults) };
        let mut left = MAX_ALL_FONT_BYTES;
        let folder = real.path().join("fonts");
        if folder.canonicalize().is_ok_and(|found| found.starts_with(real.path())) {
            for name in files_below(&folder, MAX_FOLDERS).into_iter().filter(|name| has_font_name(name)) {
                match real.bytes(&folder.join(&name), MAX_BINARY_BYTES) {
                    Ok(bytes) if bytes.len() as u64 > left => {
                        faults.push((format!("fonts/{name}"), ReadFault::TooMuch { limit: MAX_ALL_FONT_BYTES }));
                        break;
                    }
                    Ok(bytes) => {
                        left -= bytes.len() as u64;
                        fonts.insert(format!("fonts/own/{name}"), Bytes::new(bytes));
                    }
                    Err(fault) => faults.push((format!("fonts/{name}"), fault)),
                }
            }
        } else if folder.exists() {
            faults.push(("fonts".to_owned(), ReadFault::Outside));
        }
        (fonts, faults)
    }

    /// Reads a picture, or another file that the catalogue names.
    ///
    /// # Errors
    ///
    /// Why it cannot be used.
    pub fn picture(&self, path: &str) -> Result<Vec<u8>, PictureFault> {
        let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || path.contains('\\') {
            return Err(PictureFault::Outside);
        }
        match self.assets() {
            Assets::Memory(files) => files.get(path).cloned().ok_or(PictureFault::Missing),
            Assets::Folder(real) => {
                let file = find(real.path(), path).ok_or(PictureFault::Missing)?;
                real.bytes(&file, MAX_BINARY_BYTES).map_err(|fault| match fault {
                    ReadFault::Outside => PictureFault::Outside,
                    ReadFault::TooLarge { .. } => PictureFault::TooLarge,
                    _ => PictureFault::Unreadable,
                })
            }
        }
    }
}

/// Where a path of a catalogue leads. A Mac may have written the umlauts of a
/// file's name otherwise than the catalogue does.
fn find(root: &Path, path: &str) -> Option<PathBuf> {
    let mut here = root.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        let next = here.join(part);
        here = if next.symlink_metadata().is_ok() { next } else { same_name(&here, part)? };
    }
    Some(here)
}

/// What a folder holds under a name that is the same text.
fn same_name(folder: &Path, name: &str) -> Option<PathBuf> {
    let is_it = |entry: &fs::DirEntry| entry.file_name().to_str().is_some_and(|found| found.nfc().eq(name.nfc()));
    fs::read_dir(folder).ok()?.flatten().find(is_it).map(|entry| entry.path())
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// Its path leads out of the catalogue's folder.
    Outside,
    /// There is no such file.
    Missing,
    /// It is a folder or not to be read.
    Unreadable,
    /// It has more than [`MAX_BINARY_BYTES`].
    TooLarge,
}
