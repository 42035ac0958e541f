//! The layout of an edition, with its typefaces: what a publication looks like
//! before anything is said in it.

use std::sync::Arc;

use typst::foundations::Bytes;
use typst::text::Font;
use typst::utils::hash128;
use typst_kit::fonts::FontStore;

use crate::files::{self, ProjectFiles};

/// The files of a layout, and its typefaces made ready.
#[derive(Clone)]
pub struct Layout {
    /// `main.typ`, `layout/…`, `fonts/…`.
    pub files: ProjectFiles,
    /// Those of its files that are fonts.
    pub typefaces: Arc<Typefaces>,
}

/// Fonts that have been read. Their files are read once, however often they are set.
pub struct Typefaces {
    store: FontStore,
    fonts: Vec<Font>,
    hash: u128,
}

impl Typefaces {
    /// Those of a layout's files; the ones before, if they are the same.
    #[must_use]
    pub fn of(files: &ProjectFiles, before: Option<&Arc<Self>>) -> Arc<Self> {
        let files: Vec<&Bytes> = files::fonts(files).collect();
        let hash = hash128(&files);
        if let Some(before) = before.filter(|before| before.hash == hash) {
            return Arc::clone(before);
        }
        let fonts: Vec<Font> = files.into_iter().flat_map(|bytes| Font::iter(bytes.clone())).collect();
        let mut store = FontStore::new();
        store.extend(fonts.iter().map(|font| (font.clone(), font.info().clone())));
        Arc::new(Self { store, fonts, hash })
    }

    /// Whether one of them has a glyph for a character.
    #[must_use]
    pub fn cover(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// The names of their families, each as often as it has faces.
    pub fn families(&self) -> impl Iterator<Item = &str> + Clone {
        self.fonts.iter().map(|font| font.info().family.as_str())
    }

    /// As Typst asks for them.
    #[must_use]
    pub fn store(&self) -> &FontStore {
        &self.store
    }
}

impl Layout {
    /// A layout of these files, with the typefaces of the one before if they are the same.
    #[must_use]
    pub fn new(files: ProjectFiles, before: Option<&Arc<Typefaces>>) -> Self {
        Self { typefaces: Typefaces::of(&files, before), files }
    }

    /// The layout inside the program.
    #[must_use]
    pub fn shipped() -> Self {
        Self::new(files::shipped_layout(), None)
    }
}
