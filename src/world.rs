//! Typst's view of a project: its files, its fonts and nothing else.

use std::path::Path;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use crate::files;
use crate::project::Project;

/// A project as Typst's compiler sees it: no clock, no disk, no network.
pub struct ProjectWorld<'p> {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: FileStore<Loader<'p>>,
    main: FileId,
}

struct Loader<'p>(&'p Project);

impl FileLoader for Loader<'_> {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_without_slash();
        let bytes = self.0.files.get(path).filter(|_| *id.get().root() == VirtualRoot::Project);
        let bytes = bytes.ok_or_else(|| FileError::NotFound(Path::new(path).to_owned()))?;
        Ok(Bytes::new(bytes.clone()))
    }
}

impl<'p> ProjectWorld<'p> {
    /// Opens a project with the constants it is given, `sys.inputs`; `None` if it has no `main.typ`.
    #[must_use]
    pub fn new(project: &'p Project, inputs: Dict) -> Option<Self> {
        project.files.get("main.typ")?;
        let main = RootedPath::new(VirtualRoot::Project, VirtualPath::new("main.typ").ok()?).intern();
        // The one feature makes `pdf.header-cell` known; see `layout/components/tables.typ`.
        let features = [Feature::A11yExtras].into_iter().collect();
        let mut fonts = FontStore::new();
        let all = files::fonts(&project.files).flat_map(|bytes| Font::iter(Bytes::new(bytes.clone())));
        fonts.extend(all.map(|font| (font.clone(), font.info().clone())));
        Some(Self {
            library: LazyHash::new(Library::builder().with_features(features).with_inputs(inputs).build()),
            fonts,
            files: FileStore::new(Loader(project)),
            main,
        })
    }
}

impl World for ProjectWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
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
        self.fonts.font(index)
    }

    /// The edition's date is data; the clock's never enters a document.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
