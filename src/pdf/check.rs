//! The promises of a website edition that no standard's validator sees.
//!
//! Typst refuses what breaks PDF/UA-1 and PDF/A-2a; these checks close the
//! gap between a file that validates and one that can be used by ear.

use super::read::{Reader, Tag};

/// What the finished file must hold.
pub struct Promises<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its language.
    pub language: &'p str,
    /// Names of destinations that websites may link to.
    pub destinations: Vec<&'p str>,
    /// The titles of its measures, each of which is a heading.
    pub titles: Vec<&'p str>,
}

/// What is missing, a phrase each, in English: these faults are the program's,
/// and what is said to the office about them is in `locales/`.
#[must_use]
pub fn broken(reader: &Reader, promises: &Promises<'_>) -> Vec<String> {
    let mut broken = Vec::new();
    document(reader, promises, &mut broken);
    structure(reader, promises, &mut broken);
    broken
}

fn document(reader: &Reader, promises: &Promises<'_>, broken: &mut Vec<String>) {
    let metadata = reader.metadata();
    let mut promise = |kept: bool, what: String| {
        if !kept {
            broken.push(what);
        }
    };
    promise(metadata.title.as_deref() == Some(promises.title), "the document's title".to_owned());
    promise(metadata.language.as_deref() == Some(promises.language), "the document's language".to_owned());
    promise(metadata.display_doc_title, "the title in the window".to_owned());
    promise(metadata.has_page_labels, "page labels".to_owned());
    promise(!reader.outline().is_empty(), "bookmarks".to_owned());
    for font in reader.fonts().iter().filter(|font| !font.embedded) {
        promise(false, format!("the embedded font {}", font.name));
    }
    for name in promises.destinations.iter().filter(|name| !reader.destinations().contains_key(**name)) {
        promise(false, format!("the destination {name}"));
    }
    for (number, page) in reader.pages().iter().enumerate() {
        promise(page.unmarked().trim().is_empty(), format!("tags for all content of page {}", number + 1));
    }
}

fn structure(reader: &Reader, promises: &Promises<'_>, broken: &mut Vec<String>) {
    let tags = reader.tags();
    let is_heading = |tag: &&Tag| matches!(tag.standard_kind.as_bytes(), [b'H', b'1'..=b'6']);
    let headings: Vec<&Tag> = tags.walk().into_iter().filter(is_heading).collect();
    let mut level = 0;
    for heading in &headings {
        let next = heading.standard_kind[1..].parse().unwrap_or(0);
        if next > level + 1 || heading.text().trim().is_empty() {
            broken.push(format!("an unbroken sequence of headings at „{}“", heading.text().trim()));
        }
        level = next;
    }
    let spoken: Vec<String> = headings.iter().map(|heading| plain(&heading.text())).collect();
    for title in promises.titles.iter().filter(|title| !spoken.contains(&plain(title))) {
        broken.push(format!("a heading for „{title}“"));
    }
    for link in tags.all("Link").into_iter().filter(|link| is_silent(link)) {
        broken.push(format!("the text of a link on page {}", page(link)));
    }
    for table in tags.all("Table") {
        let cells = table.all("TH");
        if cells.is_empty() || cells.iter().any(|cell| is_silent(cell)) {
            broken.push(format!("headers of a table on page {}", page(table)));
        }
    }
    for figure in tags.all("Figure") {
        if figure.alt.as_deref().is_none_or(|alt| alt.trim().is_empty()) {
            broken.push(format!("an alternative text on page {}", page(figure)));
        }
        if figure.attributes.bbox.is_none() {
            broken.push(format!("the box of a figure on page {}", page(figure)));
        }
    }
}

fn is_silent(tag: &Tag) -> bool {
    tag.text().trim().is_empty() && tag.walk().iter().all(|inner| inner.alt.is_none() && inner.actual_text.is_none())
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(tag: &Tag) -> String {
    tag.page.map_or_else(|| "?".to_owned(), |page| (page + 1).to_string())
}
