//! Where links lead: destinations and link annotations (12.3.2, 12.5.6.5, 12.6).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};

use super::ReadError;
use super::file::{self, File, Rect};
use super::page::Leaf;

/// A place in the document (12.3.2.2).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Destination {
    /// The page, counted from 0.
    pub page: usize,
    /// The x that a viewer moves to its left edge, in points; `None` if it keeps it.
    pub left: Option<f64>,
    /// The y that a viewer moves to its upper edge, in points; `None` if it keeps it.
    pub top: Option<f64>,
}

/// What happens when a link is followed.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// An address outside (12.6.4.7), as it stands in the file.
    Uri(String),
    /// A place in the document.
    Place {
        /// The name, if it goes by one.
        name: Option<String>,
        /// The place; `None` if the name is unknown or the page is not in the file.
        destination: Option<Destination>,
    },
    /// Another action, by its type, such as `Launch`; empty if there is none.
    Other(String),
}

/// A link annotation (12.5.6.5).
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The page, counted from 0.
    pub page: usize,
    /// The area that can be clicked, in points from the page's origin.
    pub rect: Rect,
    /// Where it leads.
    pub target: Target,
    /// `/Contents`, its description in words (14.9.3).
    pub contents: Option<String>,
    /// Its object id, by which a `Link` tag refers to it.
    pub id: Option<ObjectId>,
}

/// The pages by object id, and the named destinations.
pub(super) struct Places {
    pages: BTreeMap<ObjectId, usize>,
    pub(super) named: BTreeMap<String, Destination>,
}

impl Places {
    /// Reads the name tree `/Dests` under `/Names` and the dictionary `/Dests` of
    /// PDF 1.1 (12.3.2.3).
    pub(super) fn new(file: &File, leaves: &[Leaf]) -> Result<Self, ReadError> {
        let pages = leaves.iter().enumerate();
        let mut places = Self { pages: pages.map(|(index, leaf)| (leaf.id, index)).collect(), named: BTreeMap::new() };
        let catalog = file.catalog()?;
        let mut named = BTreeMap::new();
        if let Some(dests) = file.dict(catalog, b"Dests") {
            for (name, place) in dests {
                let name = String::from_utf8_lossy(name).into_owned();
                named.extend(places.explicit(file, place).map(|place| (name, place)));
            }
        }
        let tree = file.dict(catalog, b"Names");
        if let Some(tree) = tree.and_then(|trees| file.dict(trees, b"Dests")) {
            for (name, place) in file.pairs(tree, b"Names")? {
                let name = file.resolve(name).and_then(file::text);
                named.extend(name.zip(places.explicit(file, place)));
            }
        }
        places.named = named;
        Ok(places)
    }

    /// The index of the page a reference names.
    pub(super) fn page(&self, object: &Object) -> Option<usize> {
        self.pages.get(&object.as_reference().ok()?).copied()
    }

    /// A destination as an array, or as a dictionary with one in `/D`.
    fn explicit(&self, file: &File, object: &Object) -> Option<Destination> {
        let array = match file.resolve(object)? {
            Object::Array(array) => array.as_slice(),
            Object::Dictionary(dict) => file.array(dict, b"D"),
            _ => return None,
        };
        let number = |index| array.get(index).and_then(|item| file.number(item));
        let fit = file::name(file.resolve(array.get(1)?)?)?;
        let (left, top) = match fit.as_str() {
            "XYZ" => (number(2), number(3)),
            "FitH" | "FitBH" => (None, number(2)),
            "FitV" | "FitBV" => (number(2), None),
            "FitR" => (number(2), number(5)),
            _ => (None, None),
        };
        Some(Destination { page: self.page(array.first()?)?, left, top })
    }

    /// What `/Dest` or `/A` of an annotation or outline item leads to.
    pub(super) fn target(&self, file: &File, dict: &Dictionary) -> Target {
        if let Some(dest) = file.get(dict, b"Dest") {
            return self.place(file, dest);
        }
        let Some(action) = file.dict(dict, b"A") else {
            return Target::Other(String::new());
        };
        let kind = file.name(action, b"S").unwrap_or_default();
        match (kind.as_str(), file.get(action, b"URI"), file.get(action, b"D")) {
            ("URI", Some(Object::String(uri, _)), _) => Target::Uri(String::from_utf8_lossy(uri).into_owned()),
            ("GoTo", _, Some(dest)) => self.place(file, dest),
            _ => Target::Other(kind),
        }
    }

    fn place(&self, file: &File, dest: &Object) -> Target {
        let name = file::name(dest).or_else(|| file::text(dest));
        let destination = match &name {
            Some(name) => self.named.get(name).copied(),
            None => self.explicit(file, dest),
        };
        Target::Place { name, destination }
    }
}

/// Reads the link annotations of all pages.
pub(super) fn links(file: &File, leaves: &[Leaf], places: &Places) -> Result<Vec<Link>, ReadError> {
    let mut links = Vec::new();
    for (page, leaf) in leaves.iter().enumerate() {
        for object in file.array(leaf.dict, b"Annots") {
            file.spend(16)?;
            let Some(annotation) = file.as_dict(object) else {
                continue;
            };
            if file.name(annotation, b"Subtype").as_deref() != Some("Link") {
                continue;
            }
            let link = Link {
                page,
                rect: file.rect(annotation, b"Rect").unwrap_or_default(),
                target: places.target(file, annotation),
                contents: file.text(annotation, b"Contents"),
                id: object.as_reference().ok(),
            };
            file.spend(size_of::<Link>() + link.contents.as_ref().map_or(0, String::len))?;
            links.push(link);
        }
    }
    Ok(links)
}
