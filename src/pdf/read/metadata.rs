//! What a file says about itself (7.7.2, 12.2, 14.3, 14.7.1).

use lopdf::Object;

use super::ReadError;
use super::file::File;

/// Entries of Info, XMP and the document catalogue; `None` where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// Info `/Title`.
    pub title: Option<String>,
    /// Info `/Author`.
    pub author: Option<String>,
    /// Info `/Subject`.
    pub subject: Option<String>,
    /// Info `/Keywords`.
    pub keywords: Option<String>,
    /// Info `/Creator`, the program that wrote the original.
    pub creator: Option<String>,
    /// Info `/Producer`, the program that made the PDF of it.
    pub producer: Option<String>,
    /// Info `/CreationDate` as written, `D:20261101000000Z` (7.9.4).
    pub creation_date: Option<String>,
    /// Info `/ModDate` as written.
    pub modification_date: Option<String>,
    /// The XMP packet of the catalogue, as text (14.3.2).
    pub xmp: Option<String>,
    /// Catalogue `/Lang`, the language of the document (14.9.2).
    pub language: Option<String>,
    /// Catalogue `/PageMode`: `UseOutlines`, …
    pub page_mode: Option<String>,
    /// `/ViewerPreferences` `/DisplayDocTitle` (12.2).
    pub display_doc_title: bool,
    /// `/MarkInfo` `/Marked` (14.7.1).
    pub marked: bool,
    /// Whether the catalogue has `/PageLabels` (12.4.2).
    pub has_page_labels: bool,
}

/// Reads the metadata.
pub(super) fn metadata(file: &File) -> Result<Metadata, ReadError> {
    let catalog = file.catalog()?;
    let info = |key| file.info().and_then(|info| file.text(info, key));
    let flag = |dict, key| {
        let dict = file.dict(catalog, dict);
        dict.is_some_and(|dict| file.is_true(dict, key))
    };
    let xmp = match file.get(catalog, b"Metadata") {
        Some(Object::Stream(stream)) => {
            let bytes = file.bytes(stream)?;
            Some(String::from_utf8_lossy(&bytes).into_owned())
        }
        _ => None,
    };
    Ok(Metadata {
        title: info(b"Title"),
        author: info(b"Author"),
        subject: info(b"Subject"),
        keywords: info(b"Keywords"),
        creator: info(b"Creator"),
        producer: info(b"Producer"),
        creation_date: info(b"CreationDate"),
        modification_date: info(b"ModDate"),
        xmp,
        language: file.text(catalog, b"Lang"),
        page_mode: file.name(catalog, b"PageMode"),
        display_doc_title: flag(b"ViewerPreferences", b"DisplayDocTitle"),
        marked: flag(b"MarkInfo", b"Marked"),
        has_page_labels: file.dict(catalog, b"PageLabels").is_some(),
    })
}
