//! The only room that touches the disk.
//!
//! Reads a catalogue's folder, the layout and fonts (embedded in the program,
//! or from a folder while somebody works on them), and writes finished files
//! so that an older one is intact until the new one is complete.

#![allow(clippy::disallowed_methods, reason = "this is the room")]

pub mod archive;
mod assets;
pub mod changes;
pub mod desk;
mod given;
mod inside;
mod read;
mod save;
mod snapshot;
mod strays;
mod text;
mod together;
mod write;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{MAIN_SEPARATOR, Path};

use typst::foundations::Bytes;

pub use assets::PictureFault;
pub use given::{FileKind, Given, catalogues_in, given, here, is_beside, is_catalogue, would_be_read};
pub use read::{Encoding, ReadFault};
pub use save::{NotSaved, Obstacle, obstacle};
pub use snapshot::Snapshot;
pub use strays::{Stray, StrayKind};
pub use text::{Packed, Text};
pub use together::{NotNew, NotWritten, Written, write_new, write_together, write_tree};
pub use write::{NoTarget, reason, write_atomically};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The most bytes that a JSON file of a catalogue can have: a hundred times the
/// longest real one.
pub const MAX_JSON_BYTES: u64 = 2 * 1024 * 1024;

/// The most JSON files that a catalogue can have.
pub const MAX_JSON_FILES: usize = 12_000;

/// The most bytes that all JSON files of a catalogue can have together.
pub const MAX_ALL_JSON_BYTES: u64 = 64 * 1024 * 1024;

/// The most bytes that a picture or a font can have.
pub const MAX_BINARY_BYTES: u64 = 64 * 1024 * 1024;

/// The most bytes that all typefaces of a catalogue can have together.
pub const MAX_ALL_FONT_BYTES: u64 = 128 * 1024 * 1024;

/// How deep folders may lie in one another.
const MAX_FOLDERS: usize = 8;

/// Files of a Typst project by their paths in it, with `/`.
pub type ProjectFiles = BTreeMap<String, Bytes>;

/// The layout's and fonts' files: `main.typ`, `layout/…`, `fonts/…`.
///
/// # Errors
///
/// The folder given instead of the embedded layout cannot be read.
pub fn layout(folder: Option<&Path>) -> io::Result<ProjectFiles> {
    let mut files = embedded();
    if let Some(folder) = folder {
        files.retain(|name, _| !name.starts_with("layout/"));
        fs::read_dir(folder)?;
        for name in files_below(folder, MAX_FOLDERS) {
            let bytes = read::bytes(&folder.join(&name), MAX_BINARY_BYTES)?;
            files.insert(format!("layout/{name}"), Bytes::new(bytes));
        }
    }
    Ok(as_project(files))
}

/// As [`layout`], of the program itself.
#[must_use]
pub fn shipped_layout() -> ProjectFiles {
    as_project(embedded())
}

/// The files of the sample catalogue inside the program.
pub fn sample() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    SAMPLE.iter().copied()
}

fn embedded() -> ProjectFiles {
    EMBEDDED.iter().map(|(name, bytes)| ((*name).to_owned(), Bytes::new(*bytes))).collect()
}

/// In a project, `main.typ` stands above the layout.
fn as_project(mut files: ProjectFiles) -> ProjectFiles {
    if let Some(main) = files.remove("layout/main.typ") {
        files.insert("main.typ".to_owned(), main);
    }
    files
}

/// The ordinary files of a folder and the folders in it, by their paths in it.
fn files_below(folder: &Path, depth: usize) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let below = if depth > 0 { files_below(&entry.path(), depth - 1) } else { Vec::new() };
            names.extend(below.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

/// The font files among a project's files.
pub fn fonts(files: &ProjectFiles) -> impl Iterator<Item = &Bytes> {
    files.iter().filter(|(path, _)| is_font(path)).map(|(_, bytes)| bytes)
}

fn is_font(path: &str) -> bool {
    path.starts_with("fonts/") && has_font_name(path)
}

fn has_font_name(path: &str) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|e| e.eq_ignore_ascii_case("ttf") || e.eq_ignore_ascii_case("otf"))
}

/// Whether something can be written into a folder without mixing with what is
/// there: it does not exist yet, is empty, or holds an exported project.
#[must_use]
pub fn may_fill(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none() || folder.join("data/edition.json").is_file(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Reads a file that a command names, whole.
///
/// # Errors
///
/// The system's, or that it is no file, or larger than a publication can be (256 MiB).
pub fn read_named(path: &Path) -> io::Result<Vec<u8>> {
    const MOST: u64 = 256 << 20;
    path.metadata()?;
    Ok(read::bytes(path, MOST)?)
}

/// The first bytes of a file, `limit` at most; none if it cannot be read.
#[must_use]
pub fn head_of(path: &Path, limit: u64) -> Vec<u8> {
    let head = || -> io::Result<Vec<u8>> {
        read::ordinary(&path.metadata()?)?;
        let mut bytes = Vec::new();
        read::open(path)?.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    head().unwrap_or_default()
}

/// A path as the system writes it: with its own sign between folders, also where the program has put it together.
#[must_use]
pub fn shown(path: &Path) -> String {
    let text = path.display().to_string();
    if MAIN_SEPARATOR == '\\' { text.replace('/', "\\") } else { text }
}

/// Whether something lies at a path.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether a path is a folder.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}
