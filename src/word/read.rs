//! A package as a [`Document`].

mod inline;
mod lists;
mod parts;
mod story;
mod styles;

use super::model::{Comment, Document, Note, plain_text};
use super::package::{Package, Unreadable, xml};
use parts::{Parts, attr, child, elements};
use story::Story;

/// What becomes of changes that somebody has tracked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Revisions {
    /// They count.
    #[default]
    Accept,
    /// They never were.
    Reject,
}

/// Reads a document of Word.
///
/// # Errors
///
/// It is something else, is damaged, or is larger than any document.
pub fn read(bytes: &[u8], revisions: Revisions) -> Result<Document, Unreadable> {
    let mut package = Package::open(bytes)?;
    let parts = Parts::find(&mut package)?;
    let core = parts.core(&mut package)?;
    let styles = parts.styles(&mut package)?;
    let lists = parts.lists(&mut package)?;
    let language = styles.language().map(str::to_owned).or(core.language);
    let mut story = Story::new(revisions, &styles, &lists, language.as_deref());

    let mut notes = Vec::new();
    for (kind, name) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        let Some(text) = parts.text(&mut package, kind)? else { continue };
        let xml = xml(&text)?;
        story.links = parts.links(&mut package, kind)?;
        // The lines that part notes from the text are notes, too, with a type.
        for note in elements(xml.root_element(), name).filter(|note| attr(*note, "type").is_none()) {
            story.know_note(name, attr(note, "id"), notes.len());
            notes.push(Note { blocks: story.blocks(note)? });
        }
    }
    let mut comments = Vec::new();
    if let Some(text) = parts.text(&mut package, "comments")? {
        for comment in elements(xml(&text)?.root_element(), "comment") {
            story.know_comment(attr(comment, "id"), comments.len());
            let author = attr(comment, "author").unwrap_or_default().to_owned();
            comments.push(Comment { author, text: plain_text(&story.blocks(comment)?).trim().to_owned() });
        }
    }
    story.links = parts.links(&mut package, "document")?;
    let text = parts.text(&mut package, "document")?.ok_or(Unreadable::Broken)?;
    let xml = xml(&text)?;
    let body = child(xml.root_element(), "body").ok_or(Unreadable::Broken)?;
    let body = story.blocks(body)?;
    let left = story.left();
    let properties = parts.custom(&mut package)?;
    Ok(Document { title: core.title, language, properties, body, notes, comments, left })
}
