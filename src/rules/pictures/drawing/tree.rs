//! What stays of a drawing: elements with what they need, everything else left out.

use std::collections::HashMap;

use roxmltree::Node;

use super::inner::{self, shown};
use super::style::{Declaration, Sheet, declarations, set};
use super::words::{self, Kind};
use super::{Fault, Placed};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The most bytes of names for a style sheet.
const MAX_CLASSES: usize = 1_000;

/// An element that stays.
pub struct Element {
    pub name: &'static str,
    pub kind: Kind,
    pub attributes: Vec<(&'static str, String)>,
    pub style: Vec<Declaration>,
    pub parent: Option<usize>,
    pub children: Vec<Child>,
    /// Where its beginning stands, in bytes.
    pub at: usize,
    /// The dots of a picture in it.
    pub pixels: u64,
}

/// What an element holds.
pub enum Child {
    Element(usize),
    Text(String),
}

impl Element {
    /// The value of a property, from its style or an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        let styled = self.style.iter().rfind(|declaration| declaration.name == name);
        let short = self.style.iter().rfind(|declaration| declaration.name == "marker" && name.starts_with("marker-"));
        let given = self.attributes.iter().find(|(given, _)| *given == name);
        styled.or(short).map(|declaration| declaration.value.as_str()).or(given.map(|(_, value)| value.as_str()))
    }

    /// All values that may name another element.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        let attributes = self.attributes.iter().map(|(_, value)| value.as_str());
        attributes.chain(self.style.iter().map(|declaration| declaration.value.as_str()))
    }

    /// The bytes of its attributes.
    pub fn bytes(&self) -> usize {
        self.values().map(str::len).sum()
    }
}

/// The elements of a drawing; the first is its root.
pub struct Tree {
    pub elements: Vec<Element>,
    /// The elements by the names that others call them.
    pub names: HashMap<String, usize>,
}

impl Tree {
    /// How many pieces a text has, and how many letters they have together.
    pub fn pieces(&self, number: usize) -> (u64, u64) {
        let mut sum = (1, 0);
        for child in &self.elements[number].children {
            match child {
                Child::Element(child) => {
                    let (pieces, letters) = self.pieces(*child);
                    sum = (sum.0 + pieces, sum.1 + letters);
                }
                Child::Text(text) => sum.1 += u64::try_from(text.len()).unwrap_or(u64::MAX),
            }
        }
        sum
    }
}

/// Reads what stays of a drawing.
pub fn read(root: Node<'_, '_>, pixels: u64) -> Result<Tree, Placed> {
    if root.tag_name().name() != "svg" || !is_drawn(root) {
        return Err(Placed { fault: Fault::NoDrawing, at: None });
    }
    let sheet = Sheet::read(root.descendants()).map_err(|fault| Placed { fault, at: None })?;
    let mut reader = Reader { tree: Tree { elements: Vec::new(), names: HashMap::new() }, sheet, pixels };
    reader.element(root, None, false)?;
    Ok(reader.tree)
}

struct Reader {
    tree: Tree,
    sheet: Sheet,
    /// The dots that pictures may still have.
    pixels: u64,
}

/// Whether an element belongs to the drawing and is no note of another program.
fn is_drawn(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_none_or(|space| space == SVG)
}

impl Reader {
    /// Takes an element with all it holds; its number, if it stays.
    fn element(&mut self, node: Node<'_, '_>, parent: Option<usize>, in_text: bool) -> Result<Option<usize>, Placed> {
        let here = |fault| Placed { fault, at: Some(node.range().start) };
        let name = node.tag_name().name();
        if !is_drawn(node) {
            return Ok(None);
        }
        if name == "foreignObject" {
            // What only one program understands has something for all others beside it.
            let own = node.attribute("requiredExtensions").is_some();
            return if own { Ok(None) } else { Err(here(Fault::Foreign)) };
        }
        let Some((name, kind)) = words::element(name) else { return Ok(None) };
        if in_text && !matches!(name, "tspan" | "textPath" | "a") {
            return Ok(None);
        }
        let name = match name {
            "a" if in_text => "tspan",
            "a" => "g",
            other => other,
        };
        let attributes = attributes(node);
        if node.attribute("class").is_some_and(|classes| classes.len() > MAX_CLASSES) {
            return Err(here(Fault::Work("style")));
        }
        let mut style = self.sheet.of(node).map_err(here)?;
        for declaration in declarations(node.attribute("style").unwrap_or_default()) {
            set(&mut style, declaration);
        }
        let number = self.tree.elements.len();
        let at = node.range().start;
        let children = Vec::new();
        let mut element = Element { name, kind, attributes, style, parent, children, at, pixels: 0 };
        if !self.sound(&mut element).map_err(here)? {
            return Ok(None);
        }
        self.tree.elements.push(element);
        if let Some(id) = node.attribute("id") {
            self.tree.names.entry(id.to_owned()).or_insert(number);
        }
        let in_text = in_text || kind == Kind::Text;
        let mut children = Vec::new();
        for child in node.children() {
            if child.is_text() {
                children.extend(child.text().filter(|_| in_text).map(|text| Child::Text(text.to_owned())));
            } else if child.is_element() {
                children.extend(self.element(child, Some(number), in_text)?.map(Child::Element));
            }
        }
        self.tree.elements[number].children = children;
        Ok(Some(number))
    }

    /// Whether an element can stay as it is; a picture in it becomes one that can.
    fn sound(&mut self, element: &mut Element) -> Result<bool, Fault> {
        let effect = element.value("filter").is_some_and(|value| !matches!(value.trim(), "none" | "inherit" | ""));
        if effect {
            return Err(Fault::Effect);
        }
        if element.kind == Kind::Gradient && element.value("spreadMethod").is_some_and(|value| value.trim() != "pad") {
            return Err(Fault::Repeating);
        }
        for value in element.values() {
            if let Some(target) = link(value)
                && !target.starts_with('#')
            {
                return Err(Fault::OtherFile(shown(target)));
            }
        }
        let Some(href) = element.attributes.iter_mut().find(|(name, _)| *name == "href") else {
            return Ok(!matches!(element.name, "image" | "use"));
        };
        let target = href.1.trim();
        if element.kind == Kind::Picture {
            let (url, pixels) = inner::picture(target, self.pixels)?;
            href.1 = url;
            self.pixels -= pixels;
            element.pixels = pixels;
        } else if element.name == "g" || element.name == "tspan" {
            // A link has no place in a picture.
            href.1.clear();
        } else if !target.starts_with('#') {
            return Err(Fault::OtherFile(shown(target)));
        }
        element.attributes.retain(|(name, value)| *name != "href" || !value.is_empty());
        Ok(true)
    }
}

fn attributes(node: Node<'_, '_>) -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = Vec::new();
    for attribute in node.attributes() {
        let name = match (attribute.namespace(), attribute.name()) {
            (None | Some(SVG), "space") => continue,
            (None | Some(SVG | XLINK), name) => words::attribute(name),
            (Some(XML), "space") => Some("space"),
            _ => None,
        };
        let Some(name) = name else { continue };
        let value = attribute.value();
        // Of the two ways to name a target, the older prevails for those who draw.
        match all.iter_mut().find(|(known, _)| *known == name) {
            Some(known) if attribute.namespace() == Some(XLINK) => value.clone_into(&mut known.1),
            Some(_) => {}
            None => all.push((name, value.to_owned())),
        }
    }
    all
}

/// The target of `url(…)` in a value.
pub fn link(value: &str) -> Option<&str> {
    let rest = value.trim_start().strip_prefix("url(")?;
    let target = rest.split_once(')').map_or(rest, |(target, _)| target);
    Some(target.trim().trim_matches(['"', '\'']).trim())
}
