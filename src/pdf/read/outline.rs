//! The bookmarks (12.3.3).

use lopdf::Dictionary;

use super::ReadError;
use super::file::{File, Seen, TREE_DEPTH};
use super::links::{Destination, Places, Target};

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineItem {
    /// Its words.
    pub title: String,
    /// Its level; 1 is the highest.
    pub level: usize,
    /// Where it leads; `None` if nowhere in the file.
    pub destination: Option<Destination>,
    /// Whether the items below it show when the document is opened (`/Count` > 0).
    pub open: bool,
    /// The items below it.
    pub children: Vec<OutlineItem>,
}

impl OutlineItem {
    /// The page it leads to, counted from 0.
    #[must_use]
    pub fn page(&self) -> Option<usize> {
        self.destination.map(|destination| destination.page)
    }
}

/// Reads the outline.
pub(super) fn outline(file: &File, places: &Places) -> Result<Vec<OutlineItem>, ReadError> {
    let Some(root) = file.dict(file.catalog()?, b"Outlines") else {
        return Ok(Vec::new());
    };
    let mut seen = Seen::new("outline");
    items(file, places, root, 1, &mut seen)
}

/// The items below `parent`: `/First`, and from each to its `/Next`.
fn items(
    file: &File,
    places: &Places,
    parent: &Dictionary,
    level: usize,
    seen: &mut Seen,
) -> Result<Vec<OutlineItem>, ReadError> {
    let mut items = Vec::new();
    let mut next = parent.get(b"First").ok();
    while let Some(object) = next {
        seen.visit(object, level, TREE_DEPTH)?;
        let Some(item) = file.as_dict(object) else {
            break;
        };
        let destination = match places.target(file, item) {
            Target::Place { destination, .. } => destination,
            _ => None,
        };
        items.push(OutlineItem {
            title: file.text(item, b"Title").unwrap_or_default(),
            level,
            destination,
            open: file.integer(item, b"Count").is_some_and(|count| count > 0),
            children: self::items(file, places, item, level + 1, seen)?,
        });
        next = item.get(b"Next").ok();
    }
    Ok(items)
}
