//! The footnotes of a chapter and their marks in its text.

use crate::acts::uses::{self, Use};
use crate::acts::work::Work;
use crate::acts::{Act, How, Refused};
use crate::document::Document;
use crate::files::Snapshot;
use crate::json::edit::Change;
use crate::json::escape;

/// Gives a footnote another name, in its marks, too.
///
/// # Errors
///
/// There is no such footnote, the name is taken or cannot be one, or the file cannot be read.
pub fn rename_footnote(before: &Snapshot, chapter: &str, name: &str, new: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let (file, pointer, marks) = find(&work, chapter, name)?;
    let is_name = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    if new.is_empty() || new == "accept" || !new.chars().all(is_name) {
        return Err(Refused::new("act-footnote-name"));
    }
    if new != name && work.value(&file, &format!("/footnotes/{}", escape(new))).is_some() {
        return Err(Refused::new("act-footnote-taken").with("name", &new));
    }
    uses::rename(&mut work, &marks, new)?;
    // A mark may stand in the footnote itself, whose pointer changes with this.
    work.change(&file, &Change::Rename { pointer, key: new.to_owned() })?;
    work.touch_at(&file, "", How::Changed);
    Ok(work.done())
}

/// Removes a footnote and its marks.
///
/// # Errors
///
/// There is no such footnote, or the file cannot be read.
pub fn remove_footnote(before: &Snapshot, chapter: &str, name: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let (file, pointer, mut marks) = find(&work, chapter, name)?;
    marks.retain(|mark| mark.pointer != pointer);
    work.touch_at(&file, "", How::Changed);
    uses::take_out(&mut work, &marks)?;
    uses::take_value_out(&mut work, &file, &pointer)?;
    Ok(work.done())
}

fn find(work: &Work<'_>, chapter: &str, name: &str) -> Result<(String, String, Vec<Use>), Refused> {
    let (file, pointer) = (Document::Chapter(chapter).path(), format!("/footnotes/{}", escape(name)));
    if work.value(&file, &pointer).is_none() {
        return Err(Refused::new("act-gone"));
    }
    let marks = uses::of_footnote(&work.source, &file, name);
    Ok((file, pointer, marks))
}
