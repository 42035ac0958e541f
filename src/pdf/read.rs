//! Reads a finished PDF back: pages, text, tags, links, outline and metadata.
//!
//! Tests compare what they find here with what the catalogue says, and the
//! verification asks it the questions no validator asks. The reader therefore
//! reports what the file says and repairs nothing: where the file is silent the
//! answer is `None` or empty, and where it is broken, reading ends with an error.
//!
//! It is made for the files this program writes (Typst, then lopdf) and takes any
//! other as hostile: trees are walked once and to a limited depth, and one
//! [budget](ReadError::TooLarge) covers everything that is unpacked or copied.
//!
//! Clauses are those of ISO 32000-1 (PDF 1.7).

mod cmap;
pub(super) mod content;
pub(super) mod file;
pub(super) mod font;
pub(super) mod guard;
mod labels;
mod links;
mod metadata;
pub(super) mod operators;
mod outline;
pub(super) mod page;
pub(super) mod pen;
mod snapshot;
mod tags;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeMap;

use lopdf::Document;
use thiserror::Error;

use file::File;
use links::Places;

pub use file::Rect;
pub use font::Font;
pub use links::{Destination, Link, Target};
pub use lopdf::ObjectId;
pub use metadata::Metadata;
pub use outline::OutlineItem;
pub use page::Page;
pub use tags::{Attributes, Content, Tag};
pub use text::Run;

/// Why a file could not be read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The bytes are not a PDF, or one of its objects or streams is damaged.
    #[error("the file is not a readable PDF: {0}")]
    Syntax(#[from] lopdf::Error),
    /// The file needs a password (7.6).
    #[error("the file is encrypted")]
    Encrypted,
    /// The document catalogue names no pages (7.7.3).
    #[error("the file has no pages")]
    NoPages,
    /// A tree leads to one of its nodes twice, perhaps in a circle; the text says
    /// which tree.
    #[error("the {0} leads to the same node twice")]
    Loop(&'static str),
    /// A tree is nested deeper than any real document; the text says which one.
    #[error("the {0} is nested too deeply")]
    TooDeep(&'static str),
    /// The file unpacks to more than 256 MiB, one stream to more than 16 MiB, or an
    /// image claims rows of more than 65,536 dots.
    #[error("the file unpacks to more data than a reader should take")]
    TooLarge,
}

/// A PDF that has been read completely.
///
/// ```ignore
/// let pdf = Reader::new(&bytes)?;
/// assert_eq!(pdf.pages()[0].label, "i");
/// assert_eq!(pdf.tags().all("H1")[0].text(), "Maßnahmen");
/// ```
#[derive(Debug, Clone)]
pub struct Reader {
    pages: Vec<Page>,
    tags: Tag,
    destinations: BTreeMap<String, Destination>,
    links: Vec<Link>,
    outline: Vec<OutlineItem>,
    metadata: Metadata,
    fonts: Vec<Font>,
}

impl Reader {
    /// Reads the whole file.
    ///
    /// # Errors
    ///
    /// Any [`ReadError`]. Hostile bytes lead to an error, never to a panic and
    /// never to a walk without end.
    pub fn new(bytes: &[u8]) -> Result<Self, ReadError> {
        Self::with_document(bytes).map(|(reader, _)| reader)
    }

    /// Reads the whole file and hands its objects on, to be changed.
    ///
    /// # Errors
    ///
    /// As [`Reader::new`].
    pub fn with_document(bytes: &[u8]) -> Result<(Self, Document), ReadError> {
        let file = File::open(bytes)?;
        let reader = Self::read(&file)?;
        Ok((reader, file.into_document()))
    }

    fn read(file: &File) -> Result<Self, ReadError> {
        let leaves = page::leaves(file)?;
        let labels = labels::labels(file, leaves.len())?;
        let (pages, fonts) = page::pages(file, &leaves, labels)?;
        let places = Places::new(file, &leaves)?;
        Ok(Self {
            tags: tags::tags(file, &pages, &places)?,
            links: links::links(file, &leaves, &places)?,
            outline: outline::outline(file, &places)?,
            metadata: metadata::metadata(file)?,
            destinations: places.named,
            pages,
            fonts,
        })
    }

    /// The pages in order (7.7.3).
    #[must_use]
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The structure tree (14.7.2): a tag of kind `StructTreeRoot`, which has no
    /// content if the file is not tagged.
    #[must_use]
    pub fn tags(&self) -> &Tag {
        &self.tags
    }

    /// The named destinations by name (12.3.2.3). A name whose page is not in the
    /// file is left out.
    #[must_use]
    pub fn destinations(&self) -> &BTreeMap<String, Destination> {
        &self.destinations
    }

    /// The link annotations, page by page, in the order of `/Annots` (12.5.6.5).
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The link annotation with this object id.
    #[must_use]
    pub fn link(&self, id: ObjectId) -> Option<&Link> {
        self.links.iter().find(|link| link.id == Some(id))
    }

    /// The bookmarks (12.3.3).
    #[must_use]
    pub fn outline(&self) -> &[OutlineItem] {
        &self.outline
    }

    /// What the file says about itself: Info, XMP and the document catalogue.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The fonts that the pages select for their text, by name, each once (9.5).
    #[must_use]
    pub fn fonts(&self) -> &[Font] {
        &self.fonts
    }

    /// The structure tree as an indented text, a tag a line, for people and for
    /// comparison in tests:
    ///
    /// ```text
    /// Document
    ///   H1 „1. Schüler*innen“
    ///   P
    ///     „Siehe “
    ///     Link → page 3 „Abschnitt 2“
    /// ```
    ///
    /// A kind of the file's own is followed by its standard type, `Strong (Span)`;
    /// in brackets stand scope, spans, header cells (by their text), list
    /// numbering, `bbox` if there is one, and the language where it changes.
    /// A line break within a text is shown as `↵`. Where a link leads is shown by its
    /// address or by the page's number in the file, from 1.
    #[must_use]
    pub fn snapshot(&self) -> String {
        snapshot::snapshot(self)
    }
}
