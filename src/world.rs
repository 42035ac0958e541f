//! Typst's view of a project: its files, its fonts, which of its documents is meant, and nothing else.

use std::path::Path;
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, dict};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};

use crate::files::ProjectFiles;
use crate::layout::Typefaces;
use crate::project::{DATA, Project};
use crate::source::print::Binding;

/// One of the documents that a project's layout makes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rendition {
    /// The website edition.
    Web,
    /// The page of one measure, as the website edition has it.
    Alone,
    /// The printed pages.
    Interior(Binding),
    /// The cover of a perfect-bound edition, with its spine in millimetres.
    Cover(f64),
    /// The order sheet.
    OrderSheet,
    /// What has changed since another edition.
    Changes,
    /// What a department is to read and sign.
    Proof,
}

impl Rendition {
    /// What the layout is told, its `sys.inputs`.
    #[must_use]
    pub fn inputs(self) -> Dict {
        match self {
            Self::Web | Self::Alone => Dict::new(),
            Self::Interior(binding) => dict! { "edition" => "print", "binding" => binding.word() },
            Self::OrderSheet => dict! { "edition" => "order" },
            Self::Changes => dict! { "edition" => "changes" },
            Self::Proof => dict! { "edition" => "proof" },
            Self::Cover(spine) => dict! { "edition" => "cover", "spine" => spine.to_string() },
        }
    }
}

/// A project as Typst's compiler sees it: no clock, no disk, no network.
pub struct ProjectWorld {
    library: LazyHash<Library>,
    typefaces: Arc<Typefaces>,
    files: FileStore<Loader>,
    main: FileId,
}

struct Loader(ProjectFiles);

impl FileLoader for Loader {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_without_slash();
        let bytes = self.0.get(path).filter(|_| *id.get().root() == VirtualRoot::Project);
        bytes.cloned().ok_or_else(|| FileError::NotFound(Path::new(path).to_owned()))
    }
}

impl ProjectWorld {
    /// Opens a project with the constants it is given, `sys.inputs`; `None` if it has no `main.typ`.
    #[must_use]
    pub fn new(project: &Project, inputs: Dict) -> Option<Self> {
        project.files.get("main.typ")?;
        let main = RootedPath::new(VirtualRoot::Project, VirtualPath::new("main.typ").ok()?).intern();
        // The one feature makes `pdf.header-cell` known; see `layout/components/tables.typ`.
        let features = [Feature::A11yExtras].into_iter().collect();
        Some(Self {
            library: LazyHash::new(Library::builder().with_features(features).with_inputs(inputs).build()),
            typefaces: Arc::clone(&project.typefaces),
            files: FileStore::new(Loader(project.files.clone())),
            main,
        })
    }

    /// Whether a project looks as the one it shows, whatever its data say: the same layout, typefaces and pictures.
    #[must_use]
    pub fn looks_as(&self, project: &Project) -> bool {
        fn look(files: &ProjectFiles) -> impl Iterator<Item = (&String, &Bytes)> {
            files.iter().filter(|(path, _)| *path != DATA)
        }
        Arc::ptr_eq(&self.typefaces, &project.typefaces) && look(&self.files.loader().0).eq(look(&project.files))
    }

    /// Shows another project; files that are the same are not read again.
    pub fn show(&mut self, project: &Project) {
        self.typefaces = Arc::clone(&project.typefaces);
        self.files.loader_mut().0 = project.files.clone();
        self.files.reset();
    }
}

impl World for ProjectWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.typefaces.store().book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typefaces.store().font(index)
    }

    /// The edition's date is data; the clock's never enters a document.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
