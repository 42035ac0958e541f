//! Catalogues to build: a sample as it is, or a copy of one with a few edits.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, OnceLock};

use katalog::edition::{Edition, Entry};
use katalog::findings::Finding;
use katalog::language::Language;
use katalog::pdf::read::Reader;
use katalog::policy::Switches;
use katalog::typeset::{Engine, Memory};
use katalog::{Checked, Editions, Products, Publication, Request, Session};
use serde_json::Value;
use tempfile::TempDir;

/// The folder of a sample catalogue.
pub fn sample_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue").join(name)
}

/// The folder of a catalogue that only tests use.
pub fn fixture_folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

/// A run with German messages.
pub fn request(catalogue: &Path) -> Request {
    Request { catalogue: catalogue.to_owned(), language: Some(Language::German), ..Request::default() }
}

/// One engine for all tests: what is the same in their catalogues is set once.
pub fn engine() -> Arc<Engine> {
    static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| Arc::new(Engine::new(None, Memory(24)).unwrap()));
    Arc::clone(&ENGINE)
}

/// As `katalog::build`, with the engine of all tests.
pub fn build(request: &Request) -> (Checked, Option<Publication>) {
    let (checked, made) = build_editions(request, &Editions::WEB, &Switches::default());
    (checked, made.web)
}

/// As `katalog::build_editions`, with the engine of all tests; a layout of its own has its own.
pub fn build_editions(request: &Request, editions: &Editions, switches: &Switches) -> (Checked, Products) {
    let session = match request.layout {
        None => Session::on(engine(), request.clone()),
        Some(_) => Session::once(request.clone()),
    };
    session.unwrap().publish(editions, switches).unwrap()
}

/// A finished publication and the PDF read back.
pub struct Built {
    /// The sample's folder name, or where the catalogue lay.
    pub name: String,
    /// What the program says it shows.
    pub edition: Edition,
    /// The PDF.
    pub bytes: Vec<u8>,
    /// The PDF read back.
    pub pdf: Reader,
    /// What was found in the catalogue.
    pub findings: Vec<Finding>,
}

impl Built {
    fn new(name: &str, (checked, publication): (Checked, Option<Publication>)) -> Self {
        let publication = publication.unwrap_or_else(|| panic!("{name} was not built: {:#?}", checked.findings));
        Self {
            name: name.to_owned(),
            edition: publication.edition,
            pdf: Reader::new(&publication.pdf).unwrap(),
            bytes: publication.pdf,
            findings: checked.findings,
        }
    }

    /// Its sections' entries, in the data's order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.edition.sections.iter().flat_map(|section| &section.divisions).flat_map(|division| &division.entries)
    }

    /// The running text of a page, counted from 0.
    pub fn page(&self, page: usize) -> String {
        one_line(&self.pdf.pages()[page].running_text())
    }

    /// The running text of the whole file, artifacts included.
    pub fn everything(&self) -> String {
        let pages = self.pdf.pages().iter();
        let texts = pages.flat_map(|page| [page.running_text(), page.artifacts()]);
        one_line(&texts.collect::<Vec<_>>().join("\n"))
    }

    /// The page of a named destination, counted from 0.
    pub fn page_of(&self, destination: &str) -> usize {
        let place = self.pdf.destinations().get(destination);
        place.unwrap_or_else(|| panic!("{} has no destination {destination}", self.name)).page
    }
}

/// The three samples as they are, each built once.
pub fn herne() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build_sample("herne-2024"))
}

/// See [`herne`].
pub fn kassel() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build_sample("kassel-sample"))
}

/// See [`herne`].
pub fn heidelberg() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| build_sample("heidelberg-sample"))
}

/// All three.
pub fn samples() -> [&'static Built; 3] {
    [herne(), kassel(), heidelberg()]
}

/// The small catalogue that uses every component.
pub fn components() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| Built::new("components", build(&request(&fixture_folder("components")))))
}

fn build_sample(name: &str) -> Built {
    Built::new(name, build(&request(&sample_folder(name))))
}

/// A copy of a catalogue, to be edited.
pub struct Copy {
    folder: TempDir,
}

impl Copy {
    /// Copies a sample.
    pub fn of(sample: &str) -> Self {
        Self::of_folder(&sample_folder(sample))
    }

    /// Copies a folder.
    pub fn of_folder(from: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_tree(from, folder.path());
        Self { folder }
    }

    /// A folder without files.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The text of one of its files.
    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    /// Writes one of its files.
    pub fn write(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Removes one of its files.
    pub fn without(self, file: &str) -> Self {
        fs::remove_file(self.path().join(file)).unwrap();
        self
    }

    /// Replaces a text that stands in a file once.
    pub fn replace(self, file: &str, old: &str, new: &str) -> Self {
        let text = self.text(file);
        assert_eq!(text.matches(old).count(), 1, "„{old}“ in {file}");
        let text = text.replacen(old, new, 1);
        self.write(file, text)
    }

    /// Sets the value that a JSON pointer names; in an object it may be new.
    pub fn set(self, file: &str, pointer: &str, value: impl Into<Value>) -> Self {
        let mut root: Value = serde_json::from_str(&self.text(file)).unwrap();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = root.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer} in {file}"));
        match parent {
            Value::Object(members) => {
                members.insert(key.to_owned(), value.into());
            }
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.into(),
            other => panic!("{pointer} in {file} is below {other}"),
        }
        self.write(file, serde_json::to_string_pretty(&root).unwrap())
    }

    /// Builds it; it must have no errors.
    pub fn build(&self) -> Built {
        Built::new(&self.path().display().to_string(), build(&request(self.path())))
    }

    /// Its PDF, if it may be built.
    pub fn try_build(&self) -> Option<Vec<u8>> {
        build(&request(self.path())).1.map(|publication| publication.pdf)
    }

    /// Builds its draft.
    pub fn draft(&self) -> Built {
        let request = Request { draft: true, ..request(self.path()) };
        Built::new(&self.path().display().to_string(), build(&request))
    }

    /// What is found in it, without setting its pages.
    pub fn check(&self) -> Checked {
        katalog::check(&request(self.path())).unwrap()
    }
}

/// Copies a folder with all in it.
pub fn copy_tree(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_tree(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A text with each run of white space as one space.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
