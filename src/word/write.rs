//! A [`Document`] as a package that opens without a complaint and can be read by ear.
//!
//! It looks as a letter of an office, by styles alone: who likes another typeface changes the style. Equal
//! documents are equal bytes.

mod body;
mod markup;
mod package;

use super::model::Document;
use body::Body;
use package::Package;

/// Writes a document.
///
/// # Errors
///
/// It is larger than a package can be.
pub fn write(document: &Document) -> std::io::Result<Vec<u8>> {
    let language = document.language.as_deref().unwrap_or("de");
    let body = Body::of(document);
    let mut package = Package::default();
    package.add_properties(document, language)?;
    package.add_styles(language)?;
    package.add_story("word/document.xml", "document", &body.text)?;
    package.add_lists(&body.lists)?;
    if !document.notes.is_empty() {
        package.add_story("word/footnotes.xml", "footnotes", &body.notes(document))?;
    }
    if !document.comments.is_empty() {
        package.add_story("word/comments.xml", "comments", &body::comments(document))?;
    }
    package.finish(&body.links)
}
