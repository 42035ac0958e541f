//! Tags that hold nothing: a pause without a word.

use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::{Content, Reader, Tag};

/// Reports each outermost one. An empty cell is data, and what a table, a
/// heading or a link lacks is said elsewhere.
pub(super) fn check(reader: &Reader, flaws: &mut Vec<Flaw>) {
    reader.tags().children().for_each(|tag| visit(tag, flaws));
}

fn visit(tag: &Tag, flaws: &mut Vec<Flaw>) {
    let elsewhere = matches!(tag.standard_kind.as_str(), "TD" | "TH" | "TR" | "Table" | "Figure" | "Formula" | "Link")
        || super::level(tag).is_some();
    if is_void(tag) && !elsewhere {
        flaws.push(Flaw { kind: Kind::EmptyTag, page: tag.page, args: vec![("tag", tag.kind.clone())] });
    } else {
        tag.children().for_each(|child| visit(child, flaws));
    }
}

fn is_void(tag: &Tag) -> bool {
    let spoken = tag.alt.is_some() || tag.actual_text.is_some();
    let empty = |content: &Content| match content {
        Content::Text(_) | Content::Object(_) => false,
        Content::Tag(tag) => is_void(tag),
    };
    !spoken && tag.content.iter().all(empty)
}
