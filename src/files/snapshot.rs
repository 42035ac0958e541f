//! A catalogue's files at one moment. Every later step is a function of it: what
//! changes on the disk meanwhile is another snapshot.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use typst::foundations::Bytes;
use typst::utils::hash128;
use unicode_normalization::UnicodeNormalization;

use super::inside::Root;
use super::strays::{self, Listed, Stray};
use super::{
    MAX_ALL_FONT_BYTES, MAX_ALL_JSON_BYTES, MAX_BINARY_BYTES, MAX_FOLDERS, MAX_JSON_BYTES, MAX_JSON_FILES, NotWritten,
    ProjectFiles, ReadFault, files_below, has_font_name, read, write_tree,
};

/// A catalogue's texts, read once, and the way to its pictures and typefaces.
#[derive(Debug, Clone)]
pub struct Snapshot {
    root: PathBuf,
    /// Its JSON files by their paths, with `/`.
    texts: BTreeMap<String, Arc<Text>>,
    /// What else lies among them.
    strays: Vec<Stray>,
    /// Folders in it whose files are not read, by their names, with the reason.
    refused: Vec<(&'static str, ReadFault)>,
    assets: Assets,
}

/// A JSON file as it lies on the disk, and as it is read.
#[derive(Debug)]
pub struct Text {
    bytes: Result<Vec<u8>, ReadFault>,
    /// Without a byte order mark, in composed form (NFC).
    read: Result<Arc<str>, ReadFault>,
    hash: u128,
}

/// Where pictures, typefaces and the edition before are read.
#[derive(Debug, Clone)]
enum Assets {
    /// In the folder, each time: they may be large.
    Folder(Arc<Root>),
    /// Files in memory, by their paths; those of other catalogues begin with `../`.
    Memory(Arc<BTreeMap<String, Vec<u8>>>),
}

impl Text {
    fn new(bytes: Result<Vec<u8>, ReadFault>) -> Arc<Self> {
        let read = bytes.clone().and_then(read::text).map(Arc::from);
        let hash = bytes.as_ref().map_or(0, hash128);
        Arc::new(Self { bytes, read, hash })
    }

    /// Its text without a byte order mark, in composed form (NFC).
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn read(&self) -> Result<Arc<str>, ReadFault> {
        self.read.clone()
    }

    /// Its text as it lies on the disk, with its byte order mark.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn raw(&self) -> Result<String, ReadFault> {
        let bytes = self.bytes.clone()?;
        String::from_utf8(bytes).map_err(|error| ReadFault::Io(error.to_string()))
    }

    /// A hash of its bytes: two texts with the same are the same.
    #[must_use]
    pub fn hash(&self) -> u128 {
        self.hash
    }
}

impl Snapshot {
    /// Reads a catalogue's texts.
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
                refused.push((name, ReadFault::Outside));
            } else if !folder.is_dir() {
                refused.push((name, ReadFault::NoFolder));
            } else {
                let listed = strays::list(&folder, &format!("{name}/"))?;
                json.extend(listed.json);
                strays.extend(listed.strays);
            }
        }
        json.sort();
        if json.len() > MAX_JSON_FILES {
            refused.push(("measures", ReadFault::TooMany { files: json.len(), limit: MAX_JSON_FILES }));
            json.truncate(MAX_JSON_FILES);
        }
        let texts = within(json, MAX_ALL_JSON_BYTES, |path| real.bytes(&real.path().join(path), MAX_JSON_BYTES));
        Ok(Self { root: root.to_owned(), texts, strays, refused, assets: Assets::Folder(real) })
    }

    /// A catalogue that lies on no disk, from files by their paths. Those of
    /// another one beside it begin with `../` and its name.
    pub fn of<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_owned())).collect();
        Self::in_memory(PathBuf::from("."), Arc::new(files), "")
    }

    fn in_memory(root: PathBuf, files: Arc<BTreeMap<String, Vec<u8>>>, prefix: &str) -> Self {
        let own = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(prefix)?, bytes)));
        let texts = own
            .filter(|(path, _)| strays::is_json(path) && !path.starts_with("../"))
            .map(|(path, bytes)| (path.to_owned(), Text::new(Ok(bytes.clone()))))
            .collect();
        Self { root, texts, strays: Vec::new(), refused: Vec::new(), assets: Assets::Memory(files) }
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

    /// The catalogue of this name beside this one, to be read only; `../` may
    /// stand before it and nothing else.
    #[must_use]
    pub fn sibling(&self, name: &str) -> Option<Self> {
        let name = name.strip_prefix("../").unwrap_or(name).trim_end_matches('/');
        let mut parts = Path::new(name).components();
        let is_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        if !is_name || name.contains('\\') {
            return None;
        }
        match &self.assets {
            Assets::Folder(real) => {
                let sibling = real.path().parent()?.join(name).canonicalize().ok()?;
                let beside = sibling.parent() == real.path().parent() && sibling != real.path();
                if beside { Self::open(&sibling).ok() } else { None }
            }
            Assets::Memory(files) => {
                let prefix = format!("../{name}/");
                let sibling = Self::in_memory(PathBuf::from(&prefix), Arc::clone(files), &prefix);
                (!sibling.texts.is_empty()).then_some(sibling)
            }
        }
    }

    /// How many of its JSON files are measures.
    #[must_use]
    pub fn measures(&self) -> usize {
        self.texts.keys().filter(|path| path.starts_with("measures/")).count()
    }

    /// A JSON file of this path.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&Arc<Text>> {
        self.texts.get(path)
    }

    /// Its JSON files, in order of their paths.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), &**text))
    }

    /// Folders in it whose files are not read, with the reason.
    pub fn refused(&self) -> impl Iterator<Item = (&'static str, &ReadFault)> {
        self.refused.iter().map(|(name, fault)| (*name, fault))
    }

    /// The same catalogue with other texts, as they are to lie on the disk: `None`
    /// takes a file away. Nothing is written.
    #[must_use]
    pub fn with<'t>(&self, changed: impl IntoIterator<Item = (&'t str, Option<&'t str>)>) -> Self {
        let mut new = self.clone();
        for (path, text) in changed {
            new.put(path, text.map(|text| Text::new(Ok(text.as_bytes().to_vec()))));
        }
        new
    }

    /// The paths whose texts are not the same in another snapshot, or in one of both only.
    pub fn differing<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s str> {
        let gone = other.texts.keys().filter(|path| !self.texts.contains_key(*path));
        let differs = |path: &str, text: &Text| other.texts.get(path).is_none_or(|other| other.hash != text.hash);
        let changed = self.texts.iter().filter(move |(path, text)| differs(path, text));
        changed.map(|(path, _)| path.as_str()).chain(gone.map(String::as_str))
    }

    /// Puts a text in the place of another; `None` takes it away.
    pub fn put(&mut self, path: &str, text: Option<Arc<Text>>) {
        match text {
            Some(text) => drop(self.texts.insert(path.to_owned(), text)),
            None => drop(self.texts.remove(path)),
        }
    }

    /// Writes other texts into its JSON files: all or none.
    ///
    /// # Errors
    ///
    /// As [`write_tree`].
    pub fn rewrite(&self, texts: &BTreeMap<String, String>) -> Result<(), NotWritten> {
        write_tree(self.folder(), texts.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))
    }

    /// Writes what differs from the snapshot that was read: all or none. A file that
    /// has changed on the disk since is not touched, nor any other then.
    ///
    /// # Errors
    ///
    /// Which files have changed, or the first one that cannot be written.
    pub fn save(&self, read: &Self) -> Result<(), NotSaved> {
        let paths: Vec<&str> = self.differing(read).collect();
        let on_disk = |path: &str| self.folder().join(path).exists().then(|| Text::new(self.bytes(path)).hash);
        let before = |path: &str| read.text(path).map(|text| text.hash);
        let changed = paths.iter().filter(|path| on_disk(path) != before(path)).map(|path| (*path).to_owned());
        let changed: Vec<String> = changed.collect();
        if !changed.is_empty() {
            return Err(NotSaved::Changed(changed));
        }
        let texts = paths.iter().filter_map(|path| Some((*path, self.text(path)?.bytes.as_deref().ok()?)));
        write_tree(self.folder(), texts)?;
        for path in paths.into_iter().filter(|path| self.text(path).is_none()) {
            let path = self.folder().join(path);
            fs::remove_file(&path).map_err(|error| NotWritten { path, error, changed: Vec::new() })?;
        }
        Ok(())
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        match &self.assets {
            Assets::Folder(real) => real.bytes(&real.path().join(path), MAX_JSON_BYTES),
            Assets::Memory(_) => read::bytes(&self.root.join(path), MAX_JSON_BYTES),
        }
    }

    fn folder(&self) -> &Path {
        match &self.assets {
            Assets::Folder(real) => real.path(),
            Assets::Memory(_) => &self.root,
        }
    }

    /// Reads the catalogue's own typefaces, by their paths in a project; those
    /// that cannot be read come with the reason, by their paths in the catalogue.
    #[must_use]
    pub fn fonts(&self) -> (ProjectFiles, Vec<(String, ReadFault)>) {
        let (mut fonts, mut faults) = (ProjectFiles::new(), Vec::new());
        let Assets::Folder(real) = &self.assets else { return (fonts, faults) };
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
        match &self.assets {
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

/// Reads files as long as all together have no more than `limit` bytes; the one
/// that has too many says so, and none behind it is read.
fn within(
    paths: Vec<String>,
    limit: u64,
    bytes: impl Fn(&str) -> Result<Vec<u8>, ReadFault>,
) -> BTreeMap<String, Arc<Text>> {
    let mut left = limit;
    let mut texts = BTreeMap::new();
    for path in paths {
        let bytes = bytes(&path);
        let size = bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        let Some(rest) = left.checked_sub(size) else {
            texts.insert(path, Text::new(Err(ReadFault::TooMuch { limit })));
            break;
        };
        left = rest;
        texts.insert(path, Text::new(bytes));
    }
    texts
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

/// Why a catalogue was not saved.
#[derive(Debug)]
pub enum NotSaved {
    /// These files are on the disk not as they were read.
    Changed(Vec<String>),
    /// A file cannot be written.
    NotWritten(NotWritten),
}

impl From<NotWritten> for NotSaved {
    fn from(fault: NotWritten) -> Self {
        Self::NotWritten(fault)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_text_leaves_the_snapshot_as_it_is() {
        let files =
            [("edition.json", &b"{}"[..]), ("measures/a.json", b"\xef\xbb\xbf{}"), ("../old/edition.json", b"1")];
        let before = Snapshot::of(files);
        let after =
            before.with([("measures/a.json", Some("[]")), ("measures/b.json", Some("{}")), ("edition.json", None)]);
        let text = |snapshot: &Snapshot, path: &str| snapshot.text(path).map(|text| text.read().unwrap().to_string());
        assert_eq!(text(&before, "measures/a.json").as_deref(), Some("{}"));
        assert_eq!(before.text("measures/a.json").unwrap().raw().unwrap(), "\u{feff}{}");
        assert_eq!(text(&after, "measures/a.json").as_deref(), Some("[]"));
        assert_eq!(text(&after, "edition.json"), None);
        let differing: Vec<&str> = after.differing(&before).collect();
        assert_eq!(differing, ["measures/a.json", "measures/b.json", "edition.json"]);
        assert_eq!(before.texts().count(), 2);
        assert_eq!(text(&before.sibling("../old").unwrap(), "edition.json").as_deref(), Some("1"));
        assert!(before.sibling("../else").is_none());
    }

    #[test]
    fn files_that_are_too_much_together_are_named_once() {
        let paths: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).into();
        let texts = within(paths, 5, |_| Ok(b"{ }".to_vec()));
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["a", "b"]);
        assert!(matches!(texts["b"].read(), Err(ReadFault::TooMuch { limit: 5 })));
    }
}
