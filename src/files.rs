//! The only room that touches the disk.
//!
//! Reads a catalogue's folder, the layout and fonts (embedded in the program,
//! or from a folder while somebody works on them), and writes finished files
//! so that an older one is intact until the new one is complete.

#![allow(clippy::disallowed_methods, reason = "this is the room")]

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The most bytes that a JSON file of a catalogue can have: a hundred times the
/// longest real one.
pub const MAX_JSON_BYTES: u64 = 2 * 1024 * 1024;

/// The most bytes that a picture can have.
pub const MAX_PICTURE_BYTES: u64 = 64 * 1024 * 1024;

/// A catalogue's folder.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Paths of its JSON files, with `/`, in order.
    json: Vec<String>,
}

/// A JSON file of a catalogue.
pub struct Entry {
    /// Its path in the catalogue, with `/`.
    pub path: String,
    /// Its text without a byte order mark.
    pub content: Result<String, ReadFault>,
}

/// Why a file's text cannot be had.
#[derive(Debug)]
pub enum ReadFault {
    /// The system's own message.
    Io(String),
    /// Bytes that are no UTF-8.
    NotUtf8 {
        /// The byte of the first one.
        at: usize,
        /// The text as far as it can be shown.
        text: String,
        /// Read as Windows-1252 they are German letters and quotes.
        windows_1252: bool,
    },
    /// More bytes than [`MAX_JSON_BYTES`].
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
}

impl Folder {
    /// Lists a catalogue's files.
    ///
    /// # Errors
    ///
    /// The folder does not exist or cannot be listed.
    pub fn open(root: &Path) -> io::Result<Self> {
        let mut json = Vec::new();
        for folder in ["", "chapters", "measures"] {
            let path = root.join(folder);
            if !folder.is_empty() && !path.is_dir() {
                continue;
            }
            for entry in fs::read_dir(&path)? {
                let name = entry?.file_name();
                let Some(name) = name.to_str() else { continue };
                let is_json = Path::new(name).extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
                if is_json && !name.starts_with('.') {
                    json.push(if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") });
                }
            }
        }
        json.sort();
        Ok(Self { root: root.to_owned(), json })
    }

    /// The folder itself, for messages.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of this name beside this one, to be read only; `../` may
    /// stand before it and nothing else.
    #[must_use]
    pub fn sibling(&self, name: &str) -> Option<Self> {
        let name = name.strip_prefix("../").unwrap_or(name).trim_end_matches('/');
        let mut parts = Path::new(name).components();
        let is_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        let root = self.root.canonicalize().ok()?;
        let sibling = root.parent()?.join(name).canonicalize().ok()?;
        let beside = is_name && !name.contains('\\') && sibling.parent() == root.parent() && sibling != root;
        if beside { Self::open(&sibling).ok() } else { None }
    }

    /// Whether a JSON file of this path exists.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.json.iter().any(|file| file == path)
    }

    /// Reads its JSON files, in order of their paths.
    pub fn json_files(&self) -> impl Iterator<Item = Entry> + '_ {
        self.json.iter().map(|path| Entry { path: path.clone(), content: read_text(&self.root.join(path)) })
    }

    /// Reads the catalogue's own typefaces, by their paths in a project.
    ///
    /// # Errors
    ///
    /// The system's.
    pub fn fonts(&self) -> io::Result<ProjectFiles> {
        let mut files = ProjectFiles::new();
        let folder = self.root.join("fonts");
        if folder.is_dir() {
            read_tree(&folder, "fonts/own", &mut files)?;
        }
        files.retain(|path, _| is_font(path));
        Ok(files)
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
        let full = self.root.join(path);
        // A link may lead out of the folder, too.
        match (full.canonicalize(), self.root.canonicalize()) {
            (Ok(full), Ok(root)) if !full.starts_with(&root) => return Err(PictureFault::Outside),
            (Err(_), _) => return Err(PictureFault::Missing),
            _ => {}
        }
        let length = full.metadata().map_or(0, |meta| meta.len());
        if !full.is_file() || length > MAX_PICTURE_BYTES {
            return Err(PictureFault::Unreadable);
        }
        fs::read(&full).map_err(|_| PictureFault::Unreadable)
    }
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// Its path leads out of the catalogue's folder.
    Outside,
    /// There is no such file.
    Missing,
    /// It is a folder, too large, or not to be read.
    Unreadable,
}

/// Reads a finished file whole.
///
/// # Errors
///
/// The system's, or that it is larger than a publication can be (256 MiB).
pub fn read_pdf(path: &Path) -> io::Result<Vec<u8>> {
    const MAX_PDF_BYTES: u64 = 256 << 20;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MAX_PDF_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_PDF_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn read_text(path: &Path) -> Result<String, ReadFault> {
    let io = |error: io::Error| ReadFault::Io(error.to_string());
    let file = fs::File::open(path).map_err(io)?;
    let mut bytes = Vec::new();
    file.take(MAX_JSON_BYTES + 1).read_to_end(&mut bytes).map_err(io)?;
    let size = bytes.len() as u64;
    if size > MAX_JSON_BYTES {
        let size = path.metadata().map_or(size, |meta| meta.len());
        return Err(ReadFault::TooLarge { bytes: size, limit: MAX_JSON_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(bytes);
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let windows_1252 = is_windows_1252(&error.as_bytes()[at..]);
        ReadFault::NotUtf8 { at, text: String::from_utf8_lossy(error.as_bytes()).into_owned(), windows_1252 }
    })
}

/// Whether the bytes over 127 are German letters, quotes and dashes in that encoding.
fn is_windows_1252(bytes: &[u8]) -> bool {
    const USUAL: &str = "äöüÄÖÜß„“‚‘’–…€§éèáàçñ°²³·»«";
    let high: Vec<u8> = bytes.iter().copied().filter(|byte| *byte > 127).collect();
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&high);
    !high.is_empty() && text.chars().all(|c| USUAL.contains(c))
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
        read_tree(folder, "layout", &mut files)?;
    }
    if let Some(main) = files.remove("layout/main.typ") {
        files.insert("main.typ".to_owned(), main);
    }
    Ok(files)
}

fn read_tree(folder: &Path, name: &str, files: &mut ProjectFiles) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_tree(&entry.path(), &name, files)?;
        } else {
            files.insert(name, Cow::Owned(fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// The font files among a project's files.
pub fn fonts(files: &ProjectFiles) -> impl Iterator<Item = &Cow<'static, [u8]>> {
    files.iter().filter(|(path, _)| is_font(path)).map(|(_, bytes)| bytes)
}

fn is_font(path: &str) -> bool {
    let extension = Path::new(path).extension();
    path.starts_with("fonts/")
        && extension.is_some_and(|e| e.eq_ignore_ascii_case("ttf") || e.eq_ignore_ascii_case("otf"))
}

/// Writes a file so that at every moment either the old or the new one is
/// there, whole: into a temporary file beside it, synced, then renamed.
///
/// # Errors
///
/// The system's, with the old file untouched.
pub fn write_atomically(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".katalog-").suffix(".part").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    allow_reading(file.as_file())?;
    file.persist(target).map_err(|error| error.error)?;
    Ok(())
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

/// Whether something can be written into a folder without mixing with what is
/// there: it does not exist yet, is empty, or holds an exported project.
#[must_use]
pub fn may_fill(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none() || folder.join("data/edition.json").is_file(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Reads a colour profile from anywhere.
///
/// # Errors
///
/// The system's.
pub fn read_profile(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MAX_PICTURE_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a path is a folder.
#[must_use]
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}
