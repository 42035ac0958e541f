//! Finding one's way in a PDF that was read back: parts, measures, rows.

use katalog::pdf::read::{Link, Reader, Tag, Target};
use katalog::prose::{self, Place};

use crate::fixture::{Built, one_line};

/// A heading of level 1 and all tags up to the next one.
pub struct Part<'p> {
    /// Its heading's text.
    pub title: String,
    /// The page it begins on, counted from 0.
    pub page: usize,
    /// Its tags in reading order, nested ones too.
    pub tags: Vec<&'p Tag>,
}

/// The parts of a publication in order; what comes before the first is none.
pub fn parts(pdf: &Reader) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for tag in pdf.tags().walk() {
        if level(tag) == Some(1) {
            parts.push(Part { title: one_line(&tag.text()), page: tag.page.unwrap(), tags: Vec::new() });
        } else if let Some(part) = parts.last_mut() {
            part.tags.push(tag);
        }
    }
    parts
}

/// The part that begins at a named destination: a section by its dimension's id.
pub fn part_at<'b>(built: &'b Built, destination: &str) -> Part<'b> {
    let page = built.page_of(destination);
    let part = parts(&built.pdf).into_iter().find(|part| part.page == page);
    part.unwrap_or_else(|| panic!("{} has no part at {destination}", built.name))
}

/// The part with this title.
pub fn part_named<'b>(built: &'b Built, title: &str) -> Part<'b> {
    let part = parts(&built.pdf).into_iter().find(|part| part.title == title);
    part.unwrap_or_else(|| panic!("{} has no part „{title}“", built.name))
}

/// A heading below level 1 and the tags up to the next of its level or higher.
pub struct Piece<'p> {
    /// Its heading's text.
    pub title: String,
    /// The page of its heading, counted from 0.
    pub page: usize,
    /// Its tags in reading order, nested ones too.
    pub tags: Vec<&'p Tag>,
}

impl<'p> Part<'p> {
    /// What stands below its headings of a level.
    pub fn pieces(&self, wanted: usize) -> Vec<Piece<'p>> {
        let mut pieces: Vec<Piece<'p>> = Vec::new();
        let mut open = false;
        for tag in &self.tags {
            match level(tag) {
                Some(level) if level == wanted => {
                    pieces.push(Piece { title: one_line(&tag.text()), page: tag.page.unwrap(), tags: Vec::new() });
                    open = true;
                }
                Some(level) if level < wanted => open = false,
                _ if open => pieces.last_mut().unwrap().tags.push(tag),
                _ => {}
            }
        }
        pieces
    }

    /// The measures of a section, which are its headings of level 3.
    pub fn measures(&self) -> Vec<Piece<'p>> {
        self.pieces(3)
    }

    /// The rows of a section's overview, its first table.
    pub fn overview(&self, pdf: &Reader) -> Vec<Row> {
        let table = self.tags.iter().find(|tag| tag.standard_kind == "Table").unwrap();
        let rows = table.all("TR").into_iter().skip(1);
        rows.map(|row| overview_row(row, pdf)).collect()
    }

    /// All of its text.
    pub fn text(&self) -> String {
        text_of(&self.tags)
    }
}

impl Piece<'_> {
    /// All of its text.
    pub fn text(&self) -> String {
        text_of(&self.tags)
    }

    /// The words between the title of a measure and its first field: division,
    /// unit, directions and the mark of what is new.
    pub fn facts(&self) -> Vec<String> {
        let text = self.text();
        let (facts, _) = text.split_once("Beschreibung der Maßnahme").unwrap();
        facts.split([' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }
}

/// Of tags with those below them, each text once.
fn text_of(tags: &[&Tag]) -> String {
    let inner: Vec<*const Tag> = tags.iter().flat_map(|tag| tag.children()).map(std::ptr::from_ref).collect();
    let outer = tags.iter().filter(|tag| !inner.contains(&std::ptr::from_ref(**tag)));
    one_line(&outer.map(|tag| tag.text() + "\n").collect::<String>())
}

/// A row of an overview.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What its link says.
    pub title: String,
    /// All that its header cell says.
    pub header: String,
    /// The page its link leads to, counted from 0.
    pub target: usize,
    /// The page number that is printed in it.
    pub printed: String,
}

fn overview_row(row: &Tag, pdf: &Reader) -> Row {
    let header = row.all("TH")[0];
    let links = header.all("Link");
    assert_eq!(links.len(), 1, "the row has one link: {}", row.text());
    Row {
        title: one_line(&links[0].text()),
        header: one_line(&header.text()),
        target: target_page(pdf, links[0]),
        printed: one_line(&row.all("TD").last().unwrap().text()),
    }
}

/// The annotations of a link's tag, one a line that it takes.
pub fn annotations<'p>(pdf: &'p Reader, link: &Tag) -> Vec<&'p Link> {
    let found: Vec<_> = link.objects().filter_map(|id| pdf.link(id)).collect();
    assert!(!found.is_empty(), "no annotation for the link „{}“", link.text());
    found
}

/// The page that a link leads to, counted from 0.
pub fn target_page(pdf: &Reader, link: &Tag) -> usize {
    match &annotations(pdf, link)[0].target {
        Target::Place { destination: Some(place), .. } => place.page,
        other => panic!("„{}“ leads to no page but to {other:?}", link.text()),
    }
}

/// Whether a link stays in the publication.
pub fn is_internal(pdf: &Reader, link: &Tag) -> bool {
    matches!(annotations(pdf, link)[0].target, Target::Place { .. })
}

/// The level of a heading.
pub fn level(tag: &Tag) -> Option<usize> {
    tag.standard_kind.strip_prefix('H')?.parse().ok()
}

/// The headings of a publication in order.
pub fn headings(pdf: &Reader) -> Vec<&Tag> {
    pdf.tags().walk().into_iter().filter(|tag| level(tag).is_some()).collect()
}

/// What a reader sees of a text of the catalogue.
pub fn visible(text: &str, place: Place) -> String {
    let (inlines, faults) = prose::parse(text, place);
    assert_eq!(faults, [], "{text}");
    prose::visible_text(&inlines)
}
