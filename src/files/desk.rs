//! What the desk keeps beside catalogues: the note where it is open, and pictures that are put into a catalogue.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::write_atomically;

/// A note is shorter.
const MAX_NOTE: u64 = 512;

/// A folder by its own name, without links.
///
/// # Errors
///
/// It is not there, or no folder.
pub fn real_folder(folder: &Path) -> io::Result<PathBuf> {
    let real = folder.canonicalize()?;
    if real.is_dir() { Ok(real) } else { Err(io::ErrorKind::NotADirectory.into()) }
}

/// The folder for what is only this user's.
#[must_use]
pub fn private_folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || named("HOME").map(|home| home.join(".cache"));
    let folder = named("XDG_RUNTIME_DIR").or_else(|| named("LOCALAPPDATA")).or_else(home)?;
    Some(folder.join("katalog"))
}

/// Reads a short note.
#[must_use]
pub fn read_private(path: &Path) -> Option<String> {
    if path.metadata().ok()?.len() > MAX_NOTE {
        return None;
    }
    fs::read_to_string(path).ok()
}

/// Writes a short note that nobody else can read. That it could not be written has no consequence but a second window.
pub fn write_private(path: &Path, text: &str) {
    let write = || -> io::Result<()> {
        let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
        fs::create_dir_all(folder)?;
        // The temporary file is its owner's alone from the beginning, and stays so under its new name.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    drop(write());
}

/// Takes a note away.
pub fn remove_private(path: &Path) {
    drop(fs::remove_file(path));
}

/// Puts a picture into a catalogue's folder of pictures, under a name that is free, and answers with its path.
///
/// # Errors
///
/// The system's.
pub fn add_picture(catalogue: &Path, stem: &str, ending: &str, bytes: &[u8]) -> io::Result<String> {
    const FOLDER: &str = "bilder";
    for number in 1_u32..10_000 {
        let name = if number == 1 { format!("{stem}.{ending}") } else { format!("{stem}-{number}.{ending}") };
        let path = catalogue.join(FOLDER).join(&name);
        match fs::read(&path) {
            // The same picture once more.
            Ok(there) if there == bytes => return Ok(format!("{FOLDER}/{name}")),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                write_atomically(&path, bytes)?;
                return Ok(format!("{FOLDER}/{name}"));
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
