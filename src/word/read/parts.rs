//! Where the parts of a package are, and the small ones.
//!
//! Names are compared without their namespaces: the strict form of the standard has others than the usual one.

use std::collections::HashMap;

use roxmltree::Node;

use super::lists::Lists;
use super::styles::Styles;
use crate::word::model::Property;
use crate::word::package::{Package, Unreadable, xml};

/// The most properties that are read.
const MAX_PROPERTIES: usize = 20_000;

/// An attribute by its local name.
pub fn attr<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The child elements of a name.
pub fn elements<'a, 'i: 'a>(node: Node<'a, 'i>, name: &str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The first child element of a name.
pub fn child<'a, 'i: 'a>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    elements(node, name).next()
}

/// The value of a child element (`w:val`).
pub fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| attr(child, "val"))
}

/// Whether a child element switches something on (ECMA-376 Part 1, 17.17.4); nothing where there is none.
pub fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    child(node, name).map(|child| !matches!(attr(child, "val"), Some("0" | "false" | "off" | "none")))
}

/// What a document says about itself.
#[derive(Default)]
pub struct Core {
    pub title: Option<String>,
    pub language: Option<String>,
}

/// The parts of a package by the last word of their relationship's type.
pub struct Parts {
    names: HashMap<String, String>,
    core: Option<String>,
    custom: Option<String>,
}

impl Parts {
    /// Follows the relationships from the package to its document and on.
    pub fn find(package: &mut Package<'_>) -> Result<Self, Unreadable> {
        let mut top = relations(package, "", "_rels/.rels")?;
        let mut taken = |kind: &str| top.iter().position(|one| one.kind == kind).map(|at| top.swap_remove(at).target);
        let document = taken("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
        let (core, custom) = (taken("core-properties"), taken("custom-properties"));
        let (folder, _) = document.rsplit_once('/').unwrap_or(("", &document));
        let own = relations(package, folder, &beside(&document))?;
        let mut names: HashMap<_, _> =
            own.into_iter().filter(|one| !one.is_outside).map(|one| (one.kind, one.target)).collect();
        names.insert("document".to_owned(), document);
        Ok(Self { names, core, custom })
    }

    /// The text of a part.
    pub fn text(&self, package: &mut Package<'_>, kind: &str) -> Result<Option<String>, Unreadable> {
        self.names.get(kind).map_or(Ok(None), |name| package.part(name))
    }

    /// Where the links of a part lead, by their relationships' ids.
    pub fn links(&self, package: &mut Package<'_>, kind: &str) -> Result<HashMap<String, String>, Unreadable> {
        let Some(name) = self.names.get(kind) else { return Ok(HashMap::new()) };
        let all = relations(package, "", &beside(name))?;
        Ok(all.into_iter().filter(|one| one.kind == "hyperlink").map(|one| (one.id, one.target)).collect())
    }

    pub fn styles(&self, package: &mut Package<'_>) -> Result<Styles, Unreadable> {
        let text = self.text(package, "styles")?;
        text.map_or_else(|| Ok(Styles::default()), |text| Ok(Styles::read(xml(&text)?.root_element())))
    }

    pub fn lists(&self, package: &mut Package<'_>) -> Result<Lists, Unreadable> {
        let text = self.text(package, "numbering")?;
        text.map_or_else(|| Ok(Lists::default()), |text| Ok(Lists::read(xml(&text)?.root_element())))
    }

    pub fn core(&self, package: &mut Package<'_>) -> Result<Core, Unreadable> {
        let Some(name) = &self.core else { return Ok(Core::default()) };
        let Some(text) = package.part(name)? else { return Ok(Core::default()) };
        let xml = xml(&text)?;
        let said = |name| {
            let text = child(xml.root_element(), name)?.text()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        Ok(Core { title: said("title"), language: said("language") })
    }

    pub fn custom(&self, package: &mut Package<'_>) -> Result<Vec<Property>, Unreadable> {
        let Some(name) = &self.custom else { return Ok(Vec::new()) };
        let Some(text) = package.part(name)? else { return Ok(Vec::new()) };
        let xml = xml(&text)?;
        let properties = elements(xml.root_element(), "property").filter_map(|property| {
            let value = property.children().find(Node::is_element)?.text().unwrap_or_default();
            Some(Property { name: attr(property, "name")?.to_owned(), value: value.to_owned() })
        });
        Ok(properties.take(MAX_PROPERTIES).collect())
    }
}

/// A relationship.
struct Relation {
    id: String,
    kind: String,
    target: String,
    is_outside: bool,
}

/// The relationships in a part; their targets from the top of the package, or addresses.
fn relations(package: &mut Package<'_>, folder: &str, name: &str) -> Result<Vec<Relation>, Unreadable> {
    let Some(text) = package.part(name)? else { return Ok(Vec::new()) };
    let xml = xml(&text)?;
    let relations = elements(xml.root_element(), "Relationship").filter_map(|node| {
        let (kind, target) = (attr(node, "Type")?.rsplit('/').next()?, attr(node, "Target")?);
        let is_outside = attr(node, "TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        let target = match target.strip_prefix('/') {
            _ if is_outside => target.to_owned(),
            Some(from_top) => from_top.to_owned(),
            None if folder.is_empty() => target.to_owned(),
            None => format!("{folder}/{target}"),
        };
        Some(Relation { id: attr(node, "Id")?.to_owned(), kind: kind.to_owned(), target, is_outside })
    });
    Ok(relations.collect())
}

/// Where the relationships of a part are.
fn beside(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}
