//! Drawings (SVG) are programs in a small way: they may name other files, and a
//! few lines may stand for millions of elements.

use std::collections::HashMap;

use roxmltree::{Document, Node, NodeId, ParsingOptions};
use typst::foundations::Bytes;
use typst::visualize::SvgImage;

use super::Fault;

/// The most elements that a drawing can have, in the file and once every
/// `<use>` is replaced by what it repeats.
const MAX_ELEMENTS: u32 = 100_000;

/// How deep elements may lie in one another.
const MAX_DEPTH: usize = 256;

/// Whether a drawing can be set, stands alone and is not endless.
pub fn check(bytes: &[u8]) -> Result<(), Fault> {
    let broken = |message: String| ("broken", message);
    let text = std::str::from_utf8(bytes).map_err(|error| broken(error.to_string()))?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: 4 * MAX_ELEMENTS, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| broken(error.to_string()))?;
    if let Some(other) = document.descendants().find_map(other_file) {
        return Err(("other-file", other.to_owned()));
    }
    let mut drawing = Drawing { by_id: HashMap::new(), sizes: HashMap::new() };
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            drawing.by_id.entry(id).or_insert(node);
        }
    }
    if drawing.size(document.root(), 0).is_none_or(|size| size > MAX_ELEMENTS) {
        return Err(("too-many-elements", String::new()));
    }
    SvgImage::new(Bytes::new(bytes.to_vec())).map_err(|_| broken("SVG".to_owned()))?;
    Ok(())
}

/// Where an element leads, of any of the two attributes that may say it.
fn href<'d>(node: Node<'d, '_>) -> Option<&'d str> {
    node.attributes().find(|attribute| attribute.name() == "href").map(|attribute| attribute.value().trim())
}

/// The other file that a picture in the drawing or something repeated is in. A
/// drawing inside a drawing is one too.
fn other_file<'d>(node: Node<'d, '_>) -> Option<&'d str> {
    let target = href(node)?;
    match node.tag_name().name() {
        "image" => (!target.starts_with("data:") || target.starts_with("data:image/svg")).then_some(target),
        "use" => (!target.starts_with('#')).then_some(target),
        _ => None,
    }
    .map(|target| target.get(..40).unwrap_or(target))
}

struct Drawing<'d> {
    by_id: HashMap<&'d str, Node<'d, 'd>>,
    /// What is counted already, and `None` while it is being counted.
    sizes: HashMap<NodeId, Option<u32>>,
}

impl<'d> Drawing<'d> {
    /// The number of elements that an element stands for; nothing if it
    /// contains itself or is too deep.
    fn size(&mut self, node: Node<'d, 'd>, depth: usize) -> Option<u32> {
        if let Some(size) = self.sizes.get(&node.id()) {
            return *size;
        }
        if depth > MAX_DEPTH {
            return None;
        }
        self.sizes.insert(node.id(), None);
        let mut size: u32 = 1;
        for child in node.children().filter(Node::is_element) {
            size = size.saturating_add(self.size(child, depth + 1)?);
        }
        let repeated = href(node).filter(|_| node.tag_name().name() == "use");
        let repeated = repeated.and_then(|target| self.by_id.get(target.strip_prefix('#')?).copied());
        if let Some(repeated) = repeated {
            size = size.saturating_add(self.size(repeated, depth + 1)?);
        }
        self.sizes.insert(node.id(), Some(size));
        Some(size)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn fault(body: &str) -> Option<&'static str> {
        let head =
            r#"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9""#;
        check(format!("<svg {head}>{body}</svg>").as_bytes()).err().map(|(reason, _)| reason)
    }

    #[test]
    fn ordinary_drawings_are_fine() {
        assert_eq!(fault(r##"<g id="a"><path d="M0 0h9"/></g><use href="#a"/><use xlink:href="#a"/>"##), None);
        assert_eq!(fault(r##"<use href="#nowhere"/><a href="https://example.org"><path d="M0 0h9"/></a>"##), None);
    }

    #[test]
    fn other_files_are_never_read() {
        for target in
            ["/etc/passwd", "file:///etc/passwd", "bild.png", "https://example.org/a.png", "data:image/svg+xml,x"]
        {
            assert_eq!(fault(&format!(r#"<image href="{target}"/>"#)), Some("other-file"), "{target}");
        }
        assert_eq!(fault(r#"<use xlink:href="andere.svg#a"/>"#), Some("other-file"));
    }

    #[test]
    fn endless_drawings_are_refused() {
        let mut body = r#"<path id="a0" d="M0 0h9"/>"#.to_owned();
        for level in 1..12 {
            let uses = format!(r##"<use href="#a{}"/>"##, level - 1).repeat(10);
            write!(body, r#"<g id="a{level}">{uses}</g>"#).unwrap();
        }
        assert_eq!(fault(&body), Some("too-many-elements"));
        assert_eq!(fault(r##"<g id="a"><use href="#a"/></g>"##), Some("too-many-elements"));
        let deep = format!("{}{}", "<g>".repeat(5000), "</g>".repeat(5000));
        assert!(fault(&deep).is_some());
        let laughs = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c
            "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e
            "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&f;&f;&f;&f;</text></svg>"#;
        assert_eq!(check(laughs.as_bytes()).err().map(|fault| fault.0), Some("broken"));
    }
}
