//! Drawings (SVG) are programs in a small way: they may name other files, and a
//! few lines may stand for millions of elements. What is set is not the drawing
//! but what it consists of, written anew from a short list of words
//! ([`words`]); and what that costs is known before it is drawn ([`cost`]).

mod clean;
mod cost;
mod inner;
mod letters;
mod markup;
mod style;
mod tree;
mod words;

use std::collections::HashMap;

use roxmltree::{Document, ParsingOptions};
use typst::foundations::Bytes;
use typst::visualize::SvgImage;

use crate::layout::Typefaces;
use crate::pdf::logo;

/// The most nodes of a drawing's text: elements, texts and notes.
const MAX_NODES: u32 = 400_000;

/// How much wider than high a drawing can be, and the reverse.
const MAX_RATIO: f64 = 100.0;

/// The most bytes that all drawings of a catalogue can have together.
const MAX_ALL_BYTES: usize = 96 << 20;

/// The most work of all of them, at each place where they stand: about the bytes on the pages.
const MAX_ALL_WORK: u64 = 40 << 20;

/// The most work of those that may stand on one page: who reads the finished file takes 16 MiB of a page.
const MAX_PAGE_WORK: u64 = 15 << 20;

/// The drawings of a catalogue.
pub struct Drawings<'l> {
    typefaces: &'l Typefaces,
    work: HashMap<String, u64>,
    left_bytes: usize,
    left_work: u64,
    /// The work of those that each file names, on screen and in print.
    by_file: HashMap<(String, bool), u64>,
}

impl<'l> Drawings<'l> {
    /// None yet; letters in them are set with the layout's typefaces.
    pub fn new(typefaces: &'l Typefaces) -> Self {
        Self {
            typefaces,
            work: HashMap::new(),
            left_bytes: MAX_ALL_BYTES,
            left_work: MAX_ALL_WORK,
            by_file: HashMap::new(),
        }
    }

    /// Makes of a drawing what can be set: its text, with nothing but what is drawn.
    ///
    /// # Errors
    ///
    /// The key of a sentence in `locales/`, and what it quotes: mostly the line.
    pub fn read(&mut self, path: &str, bytes: &[u8]) -> Result<Vec<u8>, super::Fault> {
        self.left_bytes = self.left_bytes.checked_sub(bytes.len()).ok_or(("drawing-all", String::new()))?;
        let drawing = check(bytes, self.typefaces)?;
        self.work.insert(path.to_owned(), drawing.work);
        Ok(drawing.bytes)
    }

    /// Looks through a PDF, which is set as it is.
    ///
    /// # Errors
    ///
    /// As [`Drawings::read`].
    pub fn look_through(&mut self, path: &str, bytes: &[u8]) -> Result<(), super::Fault> {
        let drawing = logo::check(bytes).map_err(|fault| {
            let reason = match fault {
                logo::Fault::TooLarge => "pdf-too-large",
                logo::Fault::Damaged => "pdf-damaged",
                logo::Fault::Encrypted => "pdf-encrypted",
                logo::Fault::Pages => "pdf-pages",
                logo::Fault::Size => "drawing-size",
                logo::Fault::Work => "pdf-work",
            };
            (reason, String::new())
        })?;
        self.work.insert(path.to_owned(), drawing.work);
        Ok(())
    }

    /// Takes one more place for a picture, named in `file`: a drawing is drawn anew at each, and what a file names
    /// may stand on one page.
    ///
    /// # Errors
    ///
    /// As [`Drawings::read`], if that is more than all of them, or those of a file, may be.
    pub fn place(&mut self, path: &str, file: &str, print: bool) -> Result<(), super::Fault> {
        let work = self.work.get(path).copied().unwrap_or(0);
        self.left_work = self.left_work.checked_sub(work).ok_or(("drawing-all", String::new()))?;
        let of_file = self.by_file.entry((file.to_owned(), print)).or_default();
        *of_file += work;
        if *of_file > MAX_PAGE_WORK { Err(("drawing-page", String::new())) } else { Ok(()) }
    }
}

/// A drawing that can be set.
struct Drawing {
    bytes: Vec<u8>,
    /// What it costs, as [`cost::Cost::sum`] reckons.
    work: u64,
}

/// Why a drawing cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    /// It is not in UTF-8.
    Encoding,
    /// It is no sound XML.
    Broken,
    /// It is XML and no drawing.
    NoDrawing,
    /// Its width and height are none.
    Size,
    /// It is too much work, by what is too much.
    Work(&'static str),
    /// The pictures in it have too many dots.
    Pixels,
    /// A filter, which only programs for screens can draw.
    Effect,
    /// A gradient that repeats itself, which PDF/A has not.
    Repeating,
    /// A piece of another kind of document.
    Foreign,
    /// A drawing as a picture in it.
    InnerDrawing,
    /// A picture in it that is none.
    BrokenPicture,
    /// It names another file.
    OtherFile(String),
    /// Letters that no typeface has.
    Letters(String),
}

/// A fault and the byte where it is.
#[derive(Debug)]
struct Placed {
    fault: Fault,
    at: Option<usize>,
}

fn check(bytes: &[u8], typefaces: &Typefaces) -> Result<Drawing, super::Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| reason(Fault::Encoding, None))?;
    let line = |at: usize| text.get(..at).unwrap_or(text).matches('\n').count() + 1;
    read(text, typefaces).map_err(|placed| reason(placed.fault, placed.at.map(line)))
}

fn read(text: &str, typefaces: &Typefaces) -> Result<Drawing, Placed> {
    let nowhere = |fault| Placed { fault, at: None };
    markup::check(text).map_err(nowhere)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => nowhere(Fault::Work("elements")),
        error => Placed { fault: Fault::Broken, at: Some(start_of_line(text, error.pos().row)) },
    })?;
    let tree = tree::read(document.root_element(), cost::MAX_PIXELS)?;
    let cost = cost::count(&tree)?;
    letters::check(&tree, typefaces)?;
    let bytes = clean::write(&tree).into_bytes();
    let set = SvgImage::new(Bytes::new(bytes.clone())).map_err(|_| nowhere(Fault::Size))?;
    if !(1.0 / MAX_RATIO..MAX_RATIO).contains(&(set.width() / set.height())) {
        return Err(nowhere(Fault::Size));
    }
    Ok(Drawing { bytes, work: cost.sum() })
}

/// Where a line begins, counted from 1.
fn start_of_line(text: &str, row: u32) -> usize {
    let before = usize::try_from(row).unwrap_or(1).saturating_sub(1);
    text.split_inclusive('\n').take(before).map(str::len).sum()
}

/// The key of a sentence, and what it quotes.
fn reason(fault: Fault, line: Option<usize>) -> super::Fault {
    let line = line.unwrap_or(1).to_string();
    match fault {
        Fault::Encoding => ("drawing-encoding", String::new()),
        Fault::Broken => ("drawing-broken", line),
        Fault::NoDrawing => ("format", String::new()),
        Fault::Size => ("drawing-size", String::new()),
        Fault::Work("style") => ("drawing-style", String::new()),
        Fault::Work("letters") => ("drawing-text", String::new()),
        Fault::Work(_) => ("too-many-elements", String::new()),
        Fault::Pixels => ("drawing-pixels", String::new()),
        Fault::Effect => ("drawing-effect", line),
        Fault::Repeating => ("drawing-gradient", line),
        Fault::Foreign => ("drawing-foreign", line),
        Fault::InnerDrawing => ("drawing-inner", line),
        Fault::BrokenPicture => ("drawing-picture", line),
        Fault::OtherFile(target) => ("other-file", target),
        Fault::Letters(letters) => ("drawing-letters", letters),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn drawn(body: &str) -> Result<String, super::super::Fault> {
        let head =
            r#"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9""#;
        let layout = crate::layout::Layout::shipped();
        let drawing = check(format!("<svg {head}>{body}</svg>").as_bytes(), &layout.typefaces)?;
        Ok(String::from_utf8(drawing.bytes).unwrap())
    }

    fn fault(body: &str) -> Option<&'static str> {
        drawn(body).err().map(|(reason, _)| reason)
    }

    #[test]
    fn ordinary_drawings_are_fine() {
        assert_eq!(fault(r##"<g id="a"><path d="M0 0h9"/></g><use href="#a"/><use xlink:href="#a"/>"##), None);
        assert_eq!(fault(r##"<use href="#nowhere"/><a href="https://example.org"><path d="M0 0h9"/></a>"##), None);
        assert_eq!(fault(r#"<text x="1" y="8" font-family="Arial">Stadt</text>"#), None);
    }

    #[test]
    fn only_what_is_drawn_stays() {
        let body = r#"<!-- von Erika --><title>Ebene Erika</title><metadata><b xmlns="http://purl.org/dc/">Erika</b></metadata>
            <script>erika()</script><style>.st0{fill:url(#Erika);stroke:red}</style>
            <linearGradient id="Erika"><stop offset="0" stop-color="red"/></linearGradient>
            <g id="Ebene_Erika" data-name="Erika" class="st0"><path class="st0" style="stroke:#123" d="M0 0h9"/></g>"#;
        let drawn = drawn(body).unwrap();
        assert!(!drawn.contains("rika"), "{drawn}");
        assert!(drawn.contains(r#"<path d="M0 0h9" style="fill:url(#n1);stroke:#123"/>"#), "{drawn}");
        assert!(drawn.contains(r#"<linearGradient id="n1"><stop offset="0" stop-color="red"/>"#), "{drawn}");
    }

    #[test]
    fn other_files_are_never_read() {
        for target in ["/etc/passwd", "file:///etc/passwd", "bild.png", "https://example.org/a.png"] {
            assert_eq!(fault(&format!(r#"<image href="{target}"/>"#)), Some("other-file"), "{target}");
        }
        assert_eq!(fault(r#"<use xlink:href="andere.svg#a"/>"#), Some("other-file"));
        assert_eq!(fault(r#"<path fill="url(andere.svg#a)" d="M0 0h9"/>"#), Some("other-file"));
    }

    #[test]
    fn what_cannot_be_set_is_named_with_its_line() {
        for (body, reason) in [
            ("<foreignObject/>", "drawing-foreign"),
            (r#"<path filter="url(#f)"/>"#, "drawing-effect"),
            (r#"<path style="filter:blur(2px)"/>"#, "drawing-effect"),
            (r#"<radialGradient spreadMethod="reflect"/>"#, "drawing-gradient"),
            (r#"<image href="data:image/svg+xml;base64,PHN2Zy8+"/>"#, "drawing-inner"),
            (r#"<image href="data:image/png;base64,AAAA"/>"#, "drawing-picture"),
            ("<g>", "drawing-broken"),
        ] {
            assert_eq!(drawn(&format!("\n\n{body}")), Err((reason, "3".to_owned())), "{body}");
        }
        let letters = drawn("<text>Stadt \u{e000}\u{4e2d}</text>");
        assert_eq!(letters, Err(("drawing-letters", "„\u{4e2d}“ (U+4E2D), U+E000".to_owned())));
        let adobe =
            r#"<switch><foreignObject requiredExtensions="http://ns.adobe.com/"/><g><path d="M0 0h9"/></g></switch>"#;
        assert!(!drawn(adobe).unwrap().contains("foreign"));
    }

    /// Levels of elements that each hold or name several of the level below.
    fn levels(number: usize, level: impl Fn(usize) -> String) -> String {
        (1..number).map(level).collect()
    }

    #[test]
    fn endless_drawings_are_refused() {
        let mut body = r#"<path id="a0" d="M0 0h9"/>"#.to_owned();
        for level in 1..12 {
            let uses = format!(r##"<use href="#a{}"/>"##, level - 1).repeat(10);
            write!(body, r#"<g id="a{level}">{uses}</g>"#).unwrap();
        }
        let painted = |source: &str, attribute: &str| {
            let inner = |level: usize| format!(r#"<path d="M0 0h9v9" {attribute}="url(#a{})"/>"#, level - 1).repeat(8);
            let levels = levels(14, |level| format!(r#"<{source} id="a{level}">{}</{source}>"#, inner(level)));
            format!(r#"{levels}<path d="M0 0h9v9" {attribute}="url(#a13)"/>"#)
        };
        let chain = |source: &str, attribute: &str| {
            let of = |level: usize| format!(r#"<{source} id="a{level}" {attribute}="url(#a{})"/>"#, level - 1);
            format!(r#"{}<path d="M0 0h9v9" {attribute}="url(#a1399)"/>"#, levels(1400, of))
        };
        let gradients = levels(3000, |level| format!(r##"<linearGradient id="a{level}" href="#a{}"/>"##, level - 1));
        let corners = format!("M0 0{}", "l1 1".repeat(20_000));
        let marks = r#"<marker id="m">"#.to_owned() + &"<path/>".repeat(300) + "</marker>";
        for body in [
            body,
            painted("pattern", "fill"),
            painted("mask", "mask"),
            painted("clipPath", "clip-path"),
            painted("marker", "marker-mid"),
            chain("clipPath", "clip-path"),
            chain("mask", "mask"),
            gradients + r#"<path d="M0 0h9" fill="url(#a2999)"/>"#,
            format!(r#"{marks}<g marker-mid="url(#m)"><path d="{corners}"/></g>"#),
            r##"<g id="a"><use href="#a"/></g>"##.to_owned(),
            r#"<circle r="1e37" stroke="red"/>"#.to_owned(),
            format!("{}{}", r#"<g opacity=".9">"#.repeat(9), "</g>".repeat(9)),
            format!("{}{}", r#"<g transform="scale(1e5)">"#.repeat(2), "</g>".repeat(2)),
            r#"<g opacity=".5"/>"#.repeat(1000),
            format!("{}{}", "<g>".repeat(5000), "</g>".repeat(5000)),
            format!("<g {}/>", levels(1000, |number| format!(r#"a{number}="" "#))),
        ] {
            assert_eq!(fault(&body), Some("too-many-elements"), "{}", body.get(..200).unwrap_or(&body));
        }
        let named = r##"<g id="n9e99"/><use href="#n9e99" fill="#7a3e9d" style="stroke:#1e99ff"/>"##;
        assert_eq!(fault(named), None, "neither colours nor names are sizes");
        let rules = format!("<style>{}</style>{}", "*{fill:red}".repeat(20_000), "<path/>".repeat(20_000));
        assert_eq!(fault(&rules), Some("drawing-style"));
        assert_eq!(fault(&format!("<text>{}</text>", "Wort ".repeat(100_000))), Some("drawing-text"));
        let laughs = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&b;&b;&b;&b;</text></svg>"#;
        let layout = crate::layout::Layout::shipped();
        assert_eq!(check(laughs.as_bytes(), &layout.typefaces).err().map(|fault| fault.0), Some("too-many-elements"));
    }
}
