//! Fonts: what their codes mean and how far each one moves the pen (9.5 to 9.8).

use std::borrow::Cow;
use std::collections::BTreeMap;

use lopdf::{Dictionary, Object};

use super::ReadError;
use super::cmap::CMap;
use super::file::File;

/// A font that a page selects for its text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Font {
    /// `/BaseFont`, with the six letters of a subset (`CKHCFP+FiraSans-Regular`);
    /// empty for a Type 3 font.
    pub name: String,
    /// `/Subtype`: `Type0`, `TrueType`, `Type1`, `Type3`, …
    pub kind: String,
    /// Whether the file holds the font program (9.9). Always so for Type 3.
    pub embedded: bool,
    /// Whether the font has a `/ToUnicode` map (9.10.3).
    pub to_unicode: bool,
}

/// A code of a string, decoded.
pub(in crate::pdf) struct Glyph<'f> {
    /// Its text; U+FFFD if the font does not say.
    pub(in crate::pdf) text: Cow<'f, str>,
    /// Its advance in text space, for a font size of 1.
    pub(in crate::pdf) advance: f64,
    /// Whether word spacing applies: the single byte 32 (9.3.3).
    pub(in crate::pdf) word_space: bool,
}

/// Codes whose meaning is looked up beforehand: a font of a few letters, which most are, has no others.
const FIRST: u32 = 256;

/// A font ready for decoding strings.
pub(in crate::pdf) struct Decoder {
    pub(in crate::pdf) font: Font,
    composite: bool,
    map: CMap,
    encoding: Vec<String>,
    /// First code -> last code, advance.
    widths: BTreeMap<u32, (u32, f64)>,
    default_width: f64,
    /// Text and advance of the first codes.
    first: Vec<(String, f64)>,
}

impl Decoder {
    /// Reads a font dictionary.
    pub(in crate::pdf) fn new(file: &File, dict: &Dictionary) -> Result<Self, ReadError> {
        let kind = file.name(dict, b"Subtype").unwrap_or_default();
        let composite = kind == "Type0";
        let descendant = file.array(dict, b"DescendantFonts").first();
        let inner = descendant.filter(|_| composite).and_then(|font| file.as_dict(font)).unwrap_or(dict);
        let stream = file.get(dict, b"ToUnicode").map(Object::as_stream);
        let map = match stream {
            Some(Ok(stream)) => Some(CMap::parse(&file.bytes(stream)?)),
            _ => None,
        };
        let font = Font {
            name: file.name(dict, b"BaseFont").unwrap_or_default(),
            embedded: kind == "Type3" || has_program(file, inner),
            to_unicode: map.is_some(),
            kind,
        };
        let (widths, default_width) =
            if composite { composite_widths(file, inner)? } else { simple_widths(file, dict, &font.kind)? };
        let mut decoder = Self {
            encoding: if composite { Vec::new() } else { file.encoding(dict) },
            map: map.unwrap_or_default(),
            font,
            composite,
            widths,
            default_width,
            first: Vec::new(),
        };
        decoder.first = (0..FIRST).map(|code| (decoder.text(code).into_owned(), decoder.advance(code))).collect();
        Ok(decoder)
    }

    /// The glyphs of a string. The codes of a composite font are taken as two
    /// bytes, as in `Identity-H`, those of a simple font as one (9.7.6.2).
    pub(in crate::pdf) fn glyphs(&self, bytes: &[u8]) -> impl Iterator<Item = Glyph<'_>> {
        let size = if self.composite { 2 } else { 1 };
        bytes.chunks(size).map(|code| self.glyph(code))
    }

    fn glyph(&self, bytes: &[u8]) -> Glyph<'_> {
        let code = bytes.iter().fold(0, |code, b| code << 8 | u32::from(*b));
        let (text, advance) = match self.first.get(code as usize) {
            Some((text, advance)) => (Cow::Borrowed(text.as_str()), *advance),
            None => (self.text(code), self.advance(code)),
        };
        Glyph { text, advance, word_space: bytes == b" " }
    }

    fn text(&self, code: u32) -> Cow<'_, str> {
        let encoded = || self.encoding.get(usize::try_from(code).ok()?).map(|text| Cow::Borrowed(text.as_str()));
        let text = self.map.get(code).or_else(encoded);
        text.filter(|text| !text.is_empty()).unwrap_or(Cow::Borrowed("\u{FFFD}"))
    }

    fn advance(&self, code: u32) -> f64 {
        match self.widths.range(..=code).next_back() {
            Some((_, (last, width))) if code <= *last => *width,
            _ => self.default_width,
        }
    }
}

/// Whether the font descriptor has a font program (9.9).
fn has_program(file: &File, font: &Dictionary) -> bool {
    let keys: [&[u8]; 3] = [b"FontFile", b"FontFile2", b"FontFile3"];
    file.dict(font, b"FontDescriptor")
        .is_some_and(|descriptor| keys.iter().any(|key| file.get(descriptor, key).is_some()))
}

/// Widths by first code, and the width of all others.
type Widths = (BTreeMap<u32, (u32, f64)>, f64);

/// `/W` and `/DW` of a CID font: `first [w w …]` or `first last w` (9.7.4.3).
fn composite_widths(file: &File, font: &Dictionary) -> Result<Widths, ReadError> {
    let mut widths = BTreeMap::new();
    let mut items = file.array(font, b"W").iter();
    while let Some(first) = items.next().and_then(|item| code(file, item)) {
        match items.next().and_then(|item| file.resolve(item)) {
            Some(Object::Array(list)) => {
                file.spend(list.len())?;
                for (code, width) in (first..).zip(list) {
                    let width = file.number(width).unwrap_or_default() / 1000.0;
                    widths.insert(code, (code, width));
                }
            }
            Some(last) => {
                let last = code(file, last).unwrap_or(first);
                let width = items.next().and_then(|item| file.number(item));
                widths.insert(first, (last, width.unwrap_or_default() / 1000.0));
            }
            None => break,
        }
    }
    let default = font.get(b"DW").ok().and_then(|item| file.number(item));
    Ok((widths, default.unwrap_or(1000.0) / 1000.0))
}

/// `/FirstChar` and `/Widths` of a simple font (9.6.2.1); those of a Type 3 font
/// are in the units of its `/FontMatrix` (9.6.5).
fn simple_widths(file: &File, font: &Dictionary, kind: &str) -> Result<Widths, ReadError> {
    let matrix = file.array(font, b"FontMatrix").first();
    let unit = matrix.filter(|_| kind == "Type3").and_then(|item| file.number(item)).unwrap_or(0.001);
    let first = font.get(b"FirstChar").ok().and_then(|it| code(file, it));
    let list = file.array(font, b"Widths");
    file.spend(list.len())?;
    let widths = (first.unwrap_or_default()..).zip(list).map(|(code, item)| {
        let width = file.number(item).unwrap_or_default() * unit;
        (code, (code, width))
    });
    // The standard 14 fonts carry no widths; half an em serves for guessing gaps.
    Ok((widths.collect(), if list.is_empty() { 0.5 } else { 0.0 }))
}

/// A character code.
fn code(file: &File, object: &Object) -> Option<u32> {
    let code = file.resolve(object)?.as_i64().ok()?;
    u16::try_from(code).ok().map(u32::from)
}
