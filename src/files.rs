//! The only room that touches the disk.
//!
//! Reads a catalogue's folder, the layout and fonts (embedded in the program,
//! or from a folder while somebody works on them), and writes finished files
//! so that an older one is intact until the new one is complete.

#![allow(clippy::disallowed_methods, reason = "this is the room")]

mod given;
mod inside;
mod read;
mod strays;
mod together;
mod write;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use inside::Root;
use strays::Listed;

pub use given::{FileKind, Given, given, here, is_catalogue, would_be_read};
pub use read::{Encoding, ReadFault};
pub use strays::{Stray, StrayKind};
pub use together::{NotWritten, Written, write_together, write_tree};
pub use write::{NoTarget, write_atomically};

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

/// A catalogue's folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// The same, without links in it.
    real: Arc<Root>,
    /// Paths of its JSON files, with `/`, in order.
    json: Vec<String>,
    /// What else lies among them.
    strays: Vec<Stray>,
    /// Folders in it whose files are not read, by their names.
    refused: Vec<(&'static str, Refusal)>,
    /// Texts that are read in the place of those on the disk, by their paths.
    changed: BTreeMap<String, String>,
}

/// Why a folder's files are not read.
#[derive(Debug, Clone, Copy)]
enum Refusal {
    Outside,
    NoFolder,
    TooMany(usize),
}

impl From<Refusal> for ReadFault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Outside => Self::Outside,
            Refusal::NoFolder => Self::NoFolder,
            Refusal::TooMany(files) => Self::TooMany { files, limit: MAX_JSON_FILES },
        }
    }
}

/// A JSON file of a catalogue.
pub struct Entry {
    /// Its path in the catalogue, with `/`.
    pub path: String,
    /// Its text without a byte order mark, in composed form (NFC).
    pub content: Result<String, ReadFault>,
}

impl Folder {
    /// Lists a catalogue's files.
    ///
    /// # Errors
    ///
    /// The folder does not exist or cannot be listed.
    pub fn open(root: &Path) -> io::Result<Self> {
        let real = Arc::new(Root::open(root)?);
        let Listed { mut json, mut strays } = strays::list(real.path(), "")?;
        let mut refused = Vec::new();
        for name in ["chapters", "measures"] {
            let Ok(folder) = real.path().join(name).canonicalize() else { continue };
            if !folder.starts_with(real.path()) {
                refused.push((name, Refusal::Outside));
            } else if !folder.is_dir() {
                refused.push((name, Refusal::NoFolder));
            } else {
                let listed = strays::list(&folder, &format!("{name}/"))?;
                json.extend(listed.json);
                strays.extend(listed.strays);
            }
        }
        json.sort();
        if json.len() > MAX_JSON_FILES {
            refused.push(("measures", Refusal::TooMany(json.len())));
            json.truncate(MAX_JSON_FILES);
        }
        Ok(Self { root: root.to_owned(), real, json, strays, refused, changed: BTreeMap::new() })
    }

    /// The folder itself, for messages.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What lies in it among files that are read, and is not.
    #[must_use]
    pub fn strays(&self) -> &[Stray] {
        &self.strays
    }

    /// The folder of this name beside this one, to be read only; `../` may
    /// stand before it and nothing else.
    #[must_use]
    pub fn sibling(&self, name: &str) -> Option<Self> {
        let name = name.strip_prefix("../").unwrap_or(name).trim_end_matches('/');
        let mut parts = Path::new(name).components();
        let is_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        let sibling = self.real.path().parent()?.join(name).canonicalize().ok()?;
        let beside = is_name
            && !name.contains('\\')
            && sibling.parent() == self.real.path().parent()
            && sibling != self.real.path();
        if beside { Self::open(&sibling).ok() } else { None }
    }

    /// How many of its JSON files are measures.
    #[must_use]
    pub fn measures(&self) -> usize {
        self.json.iter().filter(|path| path.starts_with("measures/")).count()
    }

    /// Whether a JSON file of this path exists.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.json.iter().any(|file| file == path)
    }

    /// The same folder as if these files had other texts; nothing is written.
    #[must_use]
    pub fn with(&self, changed: BTreeMap<String, String>) -> Self {
        let (root, real, json) = (self.root.clone(), Arc::clone(&self.real), self.json.clone());
        Self { root, real, json, strays: self.strays.clone(), refused: self.refused.clone(), changed }
    }

    /// Reads a JSON file's text as it is, with its byte order mark.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn raw_text(&self, path: &str) -> Result<String, ReadFault> {
        if let Some(text) = self.changed.get(path) {
            return Ok(text.clone());
        }
        let bytes = self.real.bytes(&self.real.path().join(path), MAX_JSON_BYTES)?;
        String::from_utf8(bytes).map_err(|error| ReadFault::Io(error.to_string()))
    }

    /// Writes other texts into its JSON files: all or none.
    ///
    /// # Errors
    ///
    /// As [`write_tree`].
    pub fn rewrite(&self, texts: &BTreeMap<String, String>) -> Result<(), NotWritten> {
        write_tree(self.real.path(), texts.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))
    }

    /// Reads its JSON files, in order of their paths, and behind them what is
    /// none although it should be.
    pub fn json_files(&self) -> impl Iterator<Item = Entry> + '_ {
        let mut left = Some(MAX_ALL_JSON_BYTES);
        let files = self.json.iter().map_while(move |path| {
            let bytes = match self.changed.get(path) {
                Some(text) => Ok(text.clone().into_bytes()),
                None => self.real.bytes(&self.real.path().join(path), MAX_JSON_BYTES),
            };
            let size = bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
            let before = left?;
            left = before.checked_sub(size);
            let too_much = || Err(ReadFault::TooMuch { limit: MAX_ALL_JSON_BYTES });
            let content = if left.is_some() { bytes.and_then(read::text) } else { too_much() };
            Some(Entry { path: path.clone(), content })
        });
        let refused = |(name, refusal): &(&'static str, Refusal)| Entry {
            path: (*name).to_owned(),
            content: Err((*refusal).into()),
        };
        files.chain(self.refused.iter().map(refused))
    }

    /// Reads the catalogue's own typefaces, by their paths in a project; those
    /// that cannot be read come with the reason, by their paths in the catalogue.
    #[must_use]
    pub fn fonts(&self) -> (ProjectFiles, Vec<(String, ReadFault)>) {
        let (mut fonts, mut faults) = (ProjectFiles::new(), Vec::new());
        let mut left = MAX_ALL_FONT_BYTES;
        let folder = self.real.path().join("fonts");
        if folder.canonicalize().is_ok_and(|real| real.starts_with(self.real.path())) {
            for name in files_below(&folder, MAX_FOLDERS).into_iter().filter(|name| has_font_name(name)) {
                match self.real.bytes(&folder.join(&name), MAX_BINARY_BYTES) {
                    Ok(bytes) if bytes.len() as u64 > left => {
                        faults.push((format!("fonts/{name}"), ReadFault::TooMuch { limit: MAX_ALL_FONT_BYTES }));
                        break;
                    }
                    Ok(bytes) => {
                        left -= bytes.len() as u64;
                        fonts.insert(format!("fonts/own/{name}"), Cow::Owned(bytes));
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
        let file = self.find(path).ok_or(PictureFault::Missing)?;
        self.real.bytes(&file, MAX_BINARY_BYTES).map_err(|fault| match fault {
            ReadFault::Outside => PictureFault::Outside,
            ReadFault::TooLarge { .. } => PictureFault::TooLarge,
            _ => PictureFault::Unreadable,
        })
    }

    /// Where a path of the catalogue leads. A Mac may have written the umlauts
    /// of a file's name otherwise than the catalogue does.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let mut here = self.real.path().to_owned();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            let next = here.join(part);
            here = if next.symlink_metadata().is_ok() { next } else { same_name(&here, part)? };
        }
        Some(here)
    }
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

/// Files of a Typst project by their paths in it, with `/`.
pub type ProjectFiles = BTreeMap<String, Cow<'static, [u8]>>;

/// The layout's and fonts' files: `main.typ`, `layout/…`, `fonts/…`.
///
/// # Errors
///
/// The folder given instead of the embedded layout cannot be read.
pub fn layout(folder: Option<&Path>) -> io::Result<ProjectFiles> {
    let mut files: ProjectFiles =
        EMBEDDED.iter().map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes))).collect();
    if let Some(folder) = folder {
        files.retain(|name, _| !name.starts_with("layout/"));
        fs::read_dir(folder)?;
        for name in files_below(folder, MAX_FOLDERS) {
            let bytes = read::bytes(&folder.join(&name), MAX_BINARY_BYTES)?;
            files.insert(format!("layout/{name}"), Cow::Owned(bytes));
        }
    }
    if let Some(main) = files.remove("layout/main.typ") {
        files.insert("main.typ".to_owned(), main);
    }
    Ok(files)
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
pub fn fonts(files: &ProjectFiles) -> impl Iterator<Item = &Cow<'static, [u8]>> {
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

/// Whether a path is a folder.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}
