//! What a drawing costs whoever draws it: everything that is repeated, painted
//! with other things, cut out by them or set on each corner of a path counts as
//! often as it is drawn.

use super::Fault;
use super::Placed;
use super::tree::{Child, Element, Tree, link};
use super::words::Kind;

/// The most elements, in the file and with all repetitions.
const MAX_ELEMENTS: u64 = 100_000;

/// The most things that are painted or cut with others.
const MAX_SOURCES: u64 = 10_000;

/// The most bytes of attributes, with all repetitions.
const MAX_BYTES: u64 = 16 << 20;

/// The most bytes that it becomes on a page, about; whoever reads the page takes 16 MB.
const MAX_INK: u64 = 10 << 20;

/// The most letters of a text times pieces of it: each piece is looked for among all letters.
const MAX_PIECES: u64 = 1_000_000;

/// The most letters.
const MAX_LETTERS: u64 = 10_000;

/// The most dots of pictures.
pub const MAX_PIXELS: u64 = 64_000_000;

/// How deep all may lie in one another, with what is painted and cut with others.
const MAX_DEPTH: usize = 80;

/// How many shapes may cut one another; PDF/A has an end at 28.
const MAX_CUTS: usize = 16;

/// How many layers may lie in one another.
const MAX_LAYERS: usize = 8;

/// The largest number of a place or size: a hundred times what any program writes.
const MAX_NUMBER: f64 = 1e7;

/// How many times all may be enlarged.
const MAX_SCALE: f64 = 1e6;

/// The most steps that counting itself takes.
const MAX_STEPS: u64 = 400_000;

/// The sum of a drawing's work.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cost {
    elements: u64,
    sources: u64,
    bytes: u64,
    letters: u64,
    pixels: u64,
    ink: u64,
    pieces: u64,
}

impl Cost {
    /// The whole as one number: about the bytes on a page.
    pub fn sum(self) -> u64 {
        self.ink + 400 * self.sources + 20 * self.letters + self.pixels / 8
    }
}

/// Counts a drawing.
pub fn count(tree: &Tree) -> Result<Cost, Placed> {
    if let Some(element) = tree.elements.iter().find(|element| is_boundless(element)) {
        return Err(Placed { fault: Fault::Work("size"), at: Some(element.at) });
    }
    let mut count = Count { tree, cost: Cost::default(), steps: 0 };
    count.visit(0, Paint::default(), Where { depth: 0, cuts: 0, layers: 0, scale: 1.0, times: 1 })?;
    Ok(count.cost)
}

/// What an element takes from those around it.
#[derive(Debug, Clone, Copy, Default)]
struct Paint {
    fill: Option<usize>,
    stroke: Option<usize>,
    markers: [Option<usize>; 3],
}

#[derive(Debug, Clone, Copy)]
struct Where {
    depth: usize,
    cuts: usize,
    layers: usize,
    scale: f64,
    times: u64,
}

impl Where {
    fn inside(self, cuts: usize) -> Self {
        Self { depth: self.depth + 1, cuts: self.cuts + cuts, ..self }
    }
}

struct Count<'t> {
    tree: &'t Tree,
    cost: Cost,
    steps: u64,
}

impl Count<'_> {
    fn visit(&mut self, number: usize, paint: Paint, mut place: Where) -> Result<(), Placed> {
        let element = &self.tree.elements[number];
        let here = |fault| Placed { fault, at: Some(element.at) };
        place.layers += layers(element);
        place.scale *= scale(element);
        let is_deep = place.depth > MAX_DEPTH || place.cuts > MAX_CUTS || place.layers > MAX_LAYERS;
        if is_deep || place.scale >= MAX_SCALE {
            return Err(here(Fault::Work("depth")));
        }
        self.add(number, place.times).map_err(here)?;
        let paint = self.paint(element, paint);
        let cuts = self.sources(number, element, place)?;
        let inner = place.inside(cuts);
        if matches!(element.kind, Kind::Shape | Kind::Text) {
            for source in [paint.fill, paint.stroke].into_iter().flatten() {
                self.source(source, inner)?;
            }
        }
        if matches!(element.name, "path" | "line" | "polyline" | "polygon") {
            let corners = corners(element);
            for (marker, times) in paint.markers.into_iter().zip([1, corners, 1]) {
                if let Some(marker) = marker {
                    let times = inner.times.saturating_mul(times);
                    self.source(marker, Where { times, ..inner.inside(1) })?;
                }
            }
        }
        if let Some(target) = self.target(element) {
            // What is repeated takes its colours from here, a gradient or path from where it stands.
            let paint = if element.kind == Kind::Use { paint } else { Paint::default() };
            self.visit(target, paint, inner)?;
        }
        for child in &element.children {
            match child {
                Child::Element(child) => self.visit(*child, paint, inner)?,
                Child::Text(text) => self.letters(text, place.times).map_err(here)?,
            }
        }
        Ok(())
    }

    /// Adds what an element itself costs.
    fn add(&mut self, number: usize, times: u64) -> Result<(), Fault> {
        let element = &self.tree.elements[number];
        self.steps += 1;
        let cost = &mut self.cost;
        cost.elements = cost.elements.saturating_add(times);
        let bytes = element.bytes();
        // A picture's text is read and not drawn.
        let bytes = if element.kind == Kind::Picture { bytes / 16 } else { bytes };
        cost.bytes = cost.bytes.saturating_add(times.saturating_mul(u64::try_from(bytes).unwrap_or(u64::MAX)));
        cost.pixels = cost.pixels.saturating_add(times.saturating_mul(element.pixels));
        cost.ink = cost.ink.saturating_add(times.saturating_mul(ink(element)));
        if element.name == "text" {
            let (pieces, letters) = self.tree.pieces(number);
            cost.pieces = cost.pieces.saturating_add(times.saturating_mul(pieces.saturating_mul(letters)));
        }
        let layers = u64::try_from(layers(element)).unwrap_or(u64::MAX);
        cost.sources = cost.sources.saturating_add(times.saturating_mul(16 * layers));
        match *cost {
            _ if self.steps > MAX_STEPS => Err(Fault::Work("elements")),
            Cost { elements, .. } if elements > MAX_ELEMENTS => Err(Fault::Work("elements")),
            Cost { sources, .. } if sources > MAX_SOURCES => Err(Fault::Work("sources")),
            Cost { bytes, ink, .. } if bytes > MAX_BYTES || ink > MAX_INK => Err(Fault::Work("size")),
            Cost { pieces, .. } if pieces > MAX_PIECES => Err(Fault::Work("letters")),
            Cost { pixels, .. } if pixels > MAX_PIXELS => Err(Fault::Pixels),
            _ => Ok(()),
        }
    }

    fn letters(&mut self, text: &str, times: u64) -> Result<(), Fault> {
        let letters = u64::try_from(text.trim().chars().count()).unwrap_or(u64::MAX);
        self.cost.letters = self.cost.letters.saturating_add(times.saturating_mul(letters));
        if self.cost.letters > MAX_LETTERS { Err(Fault::Work("letters")) } else { Ok(()) }
    }

    /// What an element paints with, after those around it.
    fn paint(&self, element: &Element, outer: Paint) -> Paint {
        let find = |name: &str, outer| match element.value(name) {
            None | Some("inherit") => outer,
            // The colour of whoever sets this on a corner: counted there, with all its colours.
            Some("context-fill" | "context-stroke") => None,
            Some(value) => self.named(value),
        };
        let [start, middle, end] = outer.markers;
        Paint {
            fill: find("fill", outer.fill),
            stroke: find("stroke", outer.stroke),
            markers: [find("marker-start", start), find("marker-mid", middle), find("marker-end", end)],
        }
    }

    /// Counts what cuts an element out; how often it does.
    fn sources(&mut self, number: usize, element: &Element, place: Where) -> Result<usize, Placed> {
        // Nested drawings, symbols and cut pictures end at their edges.
        let framed = number != 0 && matches!(element.name, "svg" | "symbol" | "use" | "image");
        let mut cuts = usize::from(framed);
        for name in ["clip-path", "mask"] {
            if let Some(source) = element.value(name).and_then(|value| self.named(value)) {
                cuts += 1;
                self.source(source, place.inside(1))?;
            }
        }
        Ok(cuts)
    }

    fn source(&mut self, source: usize, place: Where) -> Result<(), Placed> {
        self.cost.sources = self.cost.sources.saturating_add(place.times);
        // What it takes from those around it, it takes where it stands.
        let mut around = Vec::new();
        let mut next = self.tree.elements[source].parent;
        while let Some(parent) = next {
            around.push(parent);
            next = self.tree.elements[parent].parent;
        }
        let outer = Paint::default();
        let paint = around.iter().rev().fold(outer, |paint, around| self.paint(&self.tree.elements[*around], paint));
        self.visit(source, paint, place)
    }

    fn named(&self, value: &str) -> Option<usize> {
        self.tree.names.get(link(value)?.strip_prefix('#')?).copied()
    }

    /// What an element repeats or continues.
    fn target(&self, element: &Element) -> Option<usize> {
        let href = element.attributes.iter().find(|(name, _)| *name == "href")?;
        self.tree.names.get(href.1.trim().strip_prefix('#')?).copied()
    }
}

/// How many layers an element lies on: each becomes a form in the PDF.
fn layers(element: &Element) -> usize {
    let is = |name: &str, plain: &[&str]| element.value(name).is_some_and(|value| !plain.contains(&value.trim()));
    let clear = is("opacity", &["1", "1.0", "100%", "inherit"]);
    let mixed = is("mix-blend-mode", &["normal"]) || is("isolation", &["auto"]);
    usize::from(clear || mixed) + usize::from(is("mask", &["none"]))
}

/// How many times an element is enlarged at most.
fn scale(element: &Element) -> f64 {
    let enlarged = |(name, value): &(&str, String)| match *name {
        "transform" | "patternTransform" => {
            value.split(')').filter(|part| part.contains("scale") || part.contains("matrix")).map(largest).product()
        }
        _ => 1.0,
    };
    let given: f64 = element.attributes.iter().map(enlarged).product();
    let styled = element.style.iter().filter(|declaration| declaration.name == "transform");
    given * styled.map(|declaration| largest(&declaration.value)).product::<f64>()
}

/// The largest number in a text, one at least. A colour such as `#7a3e9d` is none, nor what a link names.
fn largest(text: &str) -> f64 {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '-'));
    let mut parts = text.split('#');
    let first = parts.next().into_iter();
    let places = first.chain(parts.filter_map(|part| part.find(is_end).map(|end| &part[end..])));
    let numbers = places.flat_map(|part| part.split(|c| !is_part(c))).flat_map(split);
    let sizes = numbers.filter_map(|number| number.parse::<f64>().ok());
    sizes.fold(1.0, |most, size| if size.abs() < most { most } else { size.abs() })
}

/// Numbers that follow one another with nothing but a sign or a point between them.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut has_point) = (Vec::new(), 0, false);
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let after_e = at > 0 && matches!(bytes[at - 1], b'e' | b'E');
        let begins = (matches!(byte, b'+' | b'-') && !after_e) || (*byte == b'.' && has_point);
        if begins && at > start {
            parts.push(&text[start..at]);
            (start, has_point) = (at, false);
        }
        has_point |= matches!(byte, b'.' | b'e' | b'E');
    }
    parts.push(&text[start..]);
    parts
}

/// Whether a place or size in an element is so large that it is none.
fn is_boundless(element: &Element) -> bool {
    let is_name = |name: &str| matches!(name, "href" | "id" | "class" | "font-family");
    let given = element.attributes.iter().filter(|(name, _)| !is_name(name)).map(|(_, value)| value.as_str());
    let styled = element.style.iter().filter(|declaration| declaration.name != "font-family");
    given.chain(styled.map(|declaration| declaration.value.as_str())).any(|value| largest(value) > MAX_NUMBER)
}

/// How many bytes an element becomes on a page, about.
fn ink(element: &Element) -> u64 {
    match element.name {
        "circle" | "ellipse" => 320,
        "path" | "polygon" | "polyline" => {
            let path = element.attributes.iter().find(|(name, _)| *name == "d");
            // An arc becomes up to four curves.
            let is_round = path.is_some_and(|(_, path)| path.contains(['a', 'A']));
            160 + corners(element) * if is_round { 40 } else { 12 }
        }
        _ => 160,
    }
}

/// At most so many corners has a path.
fn corners(element: &Element) -> u64 {
    let path = element.attributes.iter().find(|(name, _)| matches!(*name, "d" | "points"));
    let Some((_, path)) = path else { return 2 };
    let (mut corners, mut in_number) = (0, false);
    for byte in path.bytes() {
        let digit = byte.is_ascii_digit();
        corners += u64::from(byte.is_ascii_alphabetic() || (digit && !in_number));
        in_number = digit;
    }
    corners
}
