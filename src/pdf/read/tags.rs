//! The structure tree: what a screen reader is told (14.7, 14.8).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};

use super::ReadError;
use super::file::{self, File, Rect, Seen};
use super::links::Places;
use super::page::Page;
use super::text::{Flow, Run};

/// Levels of nested tags.
const DEPTH: usize = 200;
/// Steps from a kind to its standard type.
const ROLES: usize = 32;

/// A structure element (14.7.2).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tag {
    /// Its type as the file names it (`/S`).
    pub kind: String,
    /// Its standard type, by the `/RoleMap` (14.7.3); the same as `kind` if that is
    /// not mapped.
    pub standard_kind: String,
    /// `/ID`, by which header cells are found.
    pub id: Option<String>,
    /// `/T`, a title for people who edit the file.
    pub title: Option<String>,
    /// `/Alt`, the alternative text (14.9.3).
    pub alt: Option<String>,
    /// `/ActualText`, which replaces the content (14.9.4).
    pub actual_text: Option<String>,
    /// `/Lang` of this very element (14.9.2).
    pub language: Option<String>,
    /// What `/A` and `/C` add.
    pub attributes: Attributes,
    /// The page of its first content, counted from 0.
    pub page: Option<usize>,
    /// Its content in reading order (`/K`).
    pub content: Vec<Content>,
}

/// What a tag contains.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text of a marked-content sequence.
    Text(Run),
    /// A tag below it.
    Tag(Box<Tag>),
    /// An object, such as the annotation of a link (14.7.4.3).
    Object(ObjectId),
}

/// Standard attributes of a structure element (14.8.5).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Attributes {
    /// `Scope` of a header cell: `Row`, `Column` or `Both`.
    pub scope: Option<String>,
    /// `Headers` of a cell: the ids of its header cells.
    pub headers: Vec<String>,
    /// `Summary` of a table.
    pub summary: Option<String>,
    /// `ColSpan` of a cell.
    pub col_span: Option<i64>,
    /// `RowSpan` of a cell.
    pub row_span: Option<i64>,
    /// `ListNumbering`: `None`, `Disc`, `Decimal`, …
    pub list_numbering: Option<String>,
    /// `Placement`: `Block`, `Inline`, …
    pub placement: Option<String>,
    /// `BBox` of a figure, formula or table, in points from the page's origin.
    pub bbox: Option<Rect>,
}

impl Tag {
    /// The tags directly below, in order.
    pub fn children(&self) -> impl Iterator<Item = &Tag> {
        self.content.iter().filter_map(|content| match content {
            Content::Tag(tag) => Some(tag.as_ref()),
            _ => None,
        })
    }

    /// This tag and all tags below it, in reading order.
    #[must_use]
    pub fn walk(&self) -> Vec<&Tag> {
        let mut tags = vec![self];
        tags.extend(self.children().flat_map(Tag::walk));
        tags
    }

    /// All tags of a standard type, this one and those below it, in reading order.
    #[must_use]
    pub fn all(&self, standard_kind: &str) -> Vec<&Tag> {
        let mut tags = self.walk();
        tags.retain(|tag| tag.standard_kind == standard_kind);
        tags
    }

    /// The objects directly in it, such as the annotations of a link.
    pub fn objects(&self) -> impl Iterator<Item = ObjectId> {
        self.content.iter().filter_map(|content| match content {
            Content::Object(id) => Some(*id),
            _ => None,
        })
    }

    /// The text of this tag and of those below it, as running text; an actual text
    /// stands in the place of what it replaces. Alternative texts are no part of it.
    ///
    /// Lines flow together again: a soft hyphen at the end of a line is dropped, and
    /// where a line ends without space, hyphen, dash or slash the change of line is
    /// kept as `\n`. A gap without a space, as between two cells, becomes a space.
    #[must_use]
    pub fn text(&self) -> String {
        let mut flow = Flow::default();
        self.pour(&mut flow);
        flow.text
    }

    fn pour<'a>(&'a self, flow: &mut Flow<'a>) {
        if let Some(text) = &self.actual_text {
            return flow.replace(&self.runs(), text);
        }
        for content in &self.content {
            match content {
                Content::Text(run) => flow.push(run),
                Content::Tag(tag) => tag.pour(flow),
                Content::Object(_) => {}
            }
        }
    }

    /// All runs of this tag and of those below it, in reading order.
    #[must_use]
    pub fn runs(&self) -> Vec<&Run> {
        let mut runs = Vec::new();
        for content in &self.content {
            match content {
                Content::Text(run) => runs.push(run),
                Content::Tag(tag) => runs.extend(tag.runs()),
                Content::Object(_) => {}
            }
        }
        runs
    }
}

impl Tag {
    /// All runs of this tag and of those below it, in reading order, each with its language: what the page says of the
    /// run, else the nearest tag around it (14.9.2.3), else what is `inherited`.
    #[must_use]
    pub fn spoken<'t>(&'t self, inherited: Option<&'t str>) -> Vec<(&'t Run, Option<&'t str>)> {
        let here = self.language.as_deref().or(inherited);
        let mut spoken = Vec::new();
        for content in &self.content {
            match content {
                Content::Text(run) => spoken.push((run, run.language.as_deref().or(here))),
                Content::Tag(tag) => spoken.extend(tag.spoken(here)),
                Content::Object(_) => {}
            }
        }
        spoken
    }
}

/// Reads the structure tree.
pub(super) fn tags(file: &File, pages: &[Page], places: &Places) -> Result<Tag, ReadError> {
    let mut root = Tag { kind: "StructTreeRoot".into(), standard_kind: "StructTreeRoot".into(), ..Tag::default() };
    let Some(dict) = file.dict(file.catalog()?, b"StructTreeRoot") else {
        return Ok(root);
    };
    let mut builder = Builder {
        file,
        places,
        roles: file.dict(dict, b"RoleMap"),
        classes: file.dict(dict, b"ClassMap"),
        runs: by_mark(pages),
        seen: Seen::new("structure tree"),
    };
    builder.content(dict, &mut root, 0)?;
    Ok(root)
}

/// The owner of a marked-content sequence: page, form `XObject`, identifier.
type Mark = (usize, Option<ObjectId>, i64);

fn by_mark(pages: &[Page]) -> BTreeMap<Mark, Vec<Run>> {
    let mut marks: BTreeMap<Mark, Vec<Run>> = BTreeMap::new();
    for run in pages.iter().flat_map(|page| &page.runs) {
        if let Some(mcid) = run.mcid {
            let mark = (run.page, run.form, mcid);
            marks.entry(mark).or_default().push(run.clone());
        }
    }
    marks
}

struct Builder<'a> {
    file: &'a File,
    places: &'a Places,
    roles: Option<&'a Dictionary>,
    classes: Option<&'a Dictionary>,
    /// The text no tag has taken yet. A sequence belongs to one tag only (14.7.4.1);
    /// a second one that claims it gets nothing.
    runs: BTreeMap<Mark, Vec<Run>>,
    seen: Seen,
}

impl Builder<'_> {
    fn tag(&mut self, dict: &Dictionary, depth: usize) -> Result<Tag, ReadError> {
        let file = self.file;
        let kind = file.name(dict, b"S").unwrap_or_default();
        let mut tag = Tag {
            standard_kind: self.standard(&kind),
            kind,
            id: file.text(dict, b"ID"),
            title: file.text(dict, b"T"),
            alt: file.text(dict, b"Alt"),
            actual_text: file.text(dict, b"ActualText"),
            language: file.text(dict, b"Lang"),
            attributes: self.attributes(dict)?,
            page: None,
            content: Vec::new(),
        };
        self.content(dict, &mut tag, depth)?;
        Ok(tag)
    }

    /// Follows the role map (14.7.3).
    fn standard(&self, kind: &str) -> String {
        let mut kind = kind.to_owned();
        for _ in 0..ROLES {
            let role = self.roles.and_then(|roles| self.file.name(roles, kind.as_bytes()));
            match role {
                Some(role) if role != kind => kind = role,
                _ => break,
            }
        }
        kind
    }

    /// Adds `/K`: identifiers, references to content or objects, and elements.
    fn content(&mut self, dict: &Dictionary, tag: &mut Tag, depth: usize) -> Result<(), ReadError> {
        let file = self.file;
        let own_page = self.page(dict);
        for kid in file.list(dict, b"K") {
            file.spend(16)?;
            match file.resolve(kid) {
                Some(Object::Integer(mcid)) => self.marked(tag, own_page, None, *mcid),
                Some(Object::Dictionary(inner)) => {
                    let page = self.page(inner).or(own_page);
                    match file.name(inner, b"Type").as_deref() {
                        Some("MCR") => {
                            let form = inner.get(b"Stm").and_then(Object::as_reference).ok();
                            let mcid = file.integer(inner, b"MCID");
                            self.marked(tag, page, form, mcid.unwrap_or(-1));
                        }
                        Some("OBJR") => {
                            let object = inner.get(b"Obj").and_then(Object::as_reference);
                            tag.content.extend(object.ok().map(Content::Object));
                            tag.page = tag.page.or(page);
                        }
                        _ => {
                            self.seen.visit(kid, depth, DEPTH)?;
                            let child = self.tag(inner, depth + 1)?;
                            tag.page = tag.page.or(child.page);
                            tag.content.push(Content::Tag(Box::new(child)));
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Adds the text of a marked-content sequence.
    fn marked(&mut self, tag: &mut Tag, page: Option<usize>, form: Option<ObjectId>, mcid: i64) {
        tag.page = tag.page.or(page);
        let runs = page.and_then(|page| self.runs.remove(&(page, form, mcid)));
        let runs = runs.unwrap_or_default().into_iter();
        tag.content.extend(runs.map(Content::Text));
    }

    /// The page `/Pg` names.
    fn page(&self, dict: &Dictionary) -> Option<usize> {
        self.places.page(dict.get(b"Pg").ok()?)
    }

    /// Attributes of the element's classes and then its own (14.7.5).
    fn attributes(&self, dict: &Dictionary) -> Result<Attributes, ReadError> {
        let mut attributes = Attributes::default();
        for class in self.file.list(dict, b"C") {
            let name = self.file.resolve(class).and_then(|it| it.as_name().ok());
            if let Some((classes, name)) = self.classes.zip(name) {
                self.attribute_objects(classes, name, &mut attributes)?;
            }
        }
        self.attribute_objects(dict, b"A", &mut attributes)?;
        Ok(attributes)
    }

    fn attribute_objects(&self, dict: &Dictionary, key: &[u8], attributes: &mut Attributes) -> Result<(), ReadError> {
        for object in self.file.list(dict, key) {
            self.file.spend(16)?;
            if let Some(object) = self.file.as_dict(object) {
                self.merge(object, attributes)?;
            }
        }
        Ok(())
    }

    /// Takes the attributes of one owner (14.8.5.2 to 14.8.5.7).
    fn merge(&self, object: &Dictionary, into: &mut Attributes) -> Result<(), ReadError> {
        let file = self.file;
        match file.name(object, b"O").as_deref() {
            Some("Table") => {
                let headers = file.array(object, b"Headers").iter();
                let headers = headers.filter_map(|id| file::text(file.resolve(id)?));
                let headers: Vec<_> = headers.collect();
                file.spend(headers.iter().map(String::len).sum())?;
                if !headers.is_empty() {
                    into.headers = headers;
                }
                into.scope = file.name(object, b"Scope").or(into.scope.take());
                into.summary = file.text(object, b"Summary").or(into.summary.take());
                into.col_span = file.integer(object, b"ColSpan").or(into.col_span);
                into.row_span = file.integer(object, b"RowSpan").or(into.row_span);
            }
            Some("List") => {
                let numbering = file.name(object, b"ListNumbering");
                into.list_numbering = numbering.or(into.list_numbering.take());
            }
            Some("Layout") => {
                into.bbox = file.rect(object, b"BBox").or(into.bbox);
                let placement = file.name(object, b"Placement");
                into.placement = placement.or(into.placement.take());
            }
            _ => {}
        }
        Ok(())
    }
}
