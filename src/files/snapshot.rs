//! A catalogue's files at one moment. Every later step is a function of it: what
//! changes on the disk meanwhile is another snapshot.

use std::collections::BTreeMap;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::inside::Root;
use super::strays::{self, Listed, Stray};
use super::text::Text;
use super::{MAX_ALL_JSON_BYTES, MAX_JSON_BYTES, MAX_JSON_FILES, ReadFault, read};

/// A catalogue's texts, read once, and the way to its pictures and typefaces.
#[derive(Debug, Clone)]
pub struct Snapshot {
    root: PathBuf,
    /// Its JSON files by their paths, with `/`.
    texts: Arc<BTreeMap<String, Arc<Text>>>,
    /// What else lies among them.
    strays: Arc<[Stray]>,
    /// Folders in it whose files are not read, by their names, with the reason.
    refused: Vec<(&'static str, ReadFault)>,
    assets: Assets,
}

/// Where pictures, typefaces and the edition before are read.
#[derive(Debug, Clone)]
pub(super) enum Assets {
    /// In the folder, each time: they may be large.
    Folder(Arc<Root>),
    /// Files in memory, by their paths; those of other catalogues begin with `../`.
    Memory(Arc<BTreeMap<String, Vec<u8>>>),
}

impl Snapshot {
    /// Reads a catalogue's texts.
    ///
    /// # Errors
    ///
    /// The folder does not exist or cannot be listed.
    pub fn open(root: &Path) -> io::Result<Self> {
        Self::read(root, &|_| None)
    }

    /// Reads the same catalogue anew: those of its texts for which `may_differ` says so, and what has come or gone.
    ///
    /// # Errors
    ///
    /// The folder does not exist any more or cannot be listed.
    pub fn again(&self, may_differ: &dyn Fn(&str) -> bool) -> io::Result<Self> {
        Self::read(&self.root, &|path| self.text(path).filter(|_| !may_differ(path)).cloned())
    }

    /// `known` gives the texts that need not be read.
    fn read(root: &Path, known: &dyn Fn(&str) -> Option<Arc<Text>>) -> io::Result<Self> {
        let real = Arc::new(Root::open(root)?);
        let Listed { mut json, mut strays } = strays::list(real.path(), "")?;
        let mut refused = Vec::new();
        for name in ["chapters", "measures"] {
            let folder = match real.path().join(name).canonicalize() {
                Ok(folder) => folder,
                // Not as if it were gone: its files may be there again in a moment.
                Err(error) if is_passing(&error) => return Err(error),
                Err(_) => continue,
            };
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
        let text =
            |path: &str| known(path).unwrap_or_else(|| Text::new(real.bytes(&real.path().join(path), MAX_JSON_BYTES)));
        let texts = Arc::new(within(json, MAX_ALL_JSON_BYTES, text));
        let (root, strays) = (root.to_owned(), strays.into());
        Ok(Self { root, texts, strays, refused, assets: Assets::Folder(real) })
    }

    /// A catalogue that lies on no disk, from files by their paths. Those of
    /// another one beside it begin with `../` and its name.
    pub fn of<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_owned())).collect();
        Self::in_memory(PathBuf::from("."), Arc::new(files), "")
    }

    fn in_memory(root: PathBuf, files: Arc<BTreeMap<String, Vec<u8>>>, prefix: &str) -> Self {
        let own = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(prefix)?, bytes)));
        let texts: BTreeMap<_, _> = own
            .filter(|(path, _)| strays::is_json(path) && !path.starts_with("../"))
            .map(|(path, bytes)| (path.to_owned(), Text::new(Ok(bytes.clone()))))
            .collect();
        Self {
            root,
            texts: Arc::new(texts),
            strays: Arc::default(),
            refused: Vec::new(),
            assets: Assets::Memory(files),
        }
    }

    /// The folder itself, for messages.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The name of its folder; nothing if it lies on no disk.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        match &self.assets {
            Assets::Folder(real) => Some(real.path().file_name()?.to_string_lossy().into_owned()),
            Assets::Memory(_) => None,
        }
    }

    /// Where a catalogue of another name would lie beside it.
    #[must_use]
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder().parent().unwrap_or(Path::new("..")).join(name)
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
            new.put(path, text.map(Text::of));
        }
        new
    }

    /// The paths whose texts are not the same in another snapshot, or in one of both only.
    pub fn differing<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s str> {
        let gone = other.texts.keys().filter(|path| !self.texts.contains_key(*path));
        let differs = |path: &str, text: &Text| other.texts.get(path).is_none_or(|other| other.hash() != text.hash());
        let changed = self.texts.iter().filter(move |(path, text)| differs(path, text));
        changed.map(|(path, _)| path.as_str()).chain(gone.map(String::as_str))
    }

    /// Puts a text in the place of another; `None` takes it away.
    pub fn put(&mut self, path: &str, text: Option<Arc<Text>>) {
        let texts = Arc::make_mut(&mut self.texts);
        match text {
            Some(text) => drop(texts.insert(path.to_owned(), text)),
            None => drop(texts.remove(path)),
        }
    }

    /// A file of this path as it lies on the disk now.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        match &self.assets {
            Assets::Folder(real) => real.bytes(&real.path().join(path), MAX_JSON_BYTES),
            Assets::Memory(_) => read::bytes(&self.root.join(path), MAX_JSON_BYTES),
        }
    }

    pub(super) fn assets(&self) -> &Assets {
        &self.assets
    }

    /// Where its files lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        match &self.assets {
            Assets::Folder(real) => real.path(),
            Assets::Memory(_) => &self.root,
        }
    }
}

/// Reads files as long as all together have no more than `limit` bytes; the one
/// that has too many says so, and none behind it is read.
fn within(paths: Vec<String>, limit: u64, text: impl Fn(&str) -> Arc<Text>) -> BTreeMap<String, Arc<Text>> {
    let mut left = limit;
    let mut texts = BTreeMap::new();
    for path in paths {
        let text = text(&path);
        let Some(rest) = left.checked_sub(text.len()) else {
            texts.insert(path, Text::new(Err(ReadFault::TooMuch { limit })));
            break;
        };
        left = rest;
        texts.insert(path, text);
    }
    texts
}

/// Whether a folder cannot be reached at the moment, which says nothing of what is in it.
fn is_passing(error: &io::Error) -> bool {
    use io::ErrorKind::{
        ConnectionAborted, ConnectionReset, HostUnreachable, Interrupted, NetworkDown, NetworkUnreachable,
        NotConnected, PermissionDenied, StaleNetworkFileHandle, TimedOut,
    };
    matches!(
        error.kind(),
        ConnectionAborted
            | ConnectionReset
            | HostUnreachable
            | Interrupted
            | NetworkDown
            | NetworkUnreachable
            | NotConnected
            | PermissionDenied
            | StaleNetworkFileHandle
            | TimedOut
    )
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
        let texts = within(paths, 5, |_| Text::new(Ok(b"{ }".to_vec())));
        assert_eq!(texts.keys().collect::<Vec<_>>(), ["a", "b"]);
        assert!(matches!(texts["b"].read(), Err(ReadFault::TooMuch { limit: 5 })));
    }
}
