//! From character codes to Unicode: the `/ToUnicode` map of a font (9.10.3).

use std::borrow::Cow;
use std::collections::BTreeMap;

use lopdf::Object;
use lopdf::content::Content;

use super::file::utf16;
use super::guard::guarded;

/// The `bfchar` and `bfrange` entries of a map.
///
/// Not lopdf's own map, which writes out every code of a range (a hostile one has
/// four thousand million) and can overflow.
#[derive(Debug, Default)]
pub(super) struct CMap {
    chars: BTreeMap<u32, String>,
    /// First code -> last code, UTF-16BE of the first.
    ranges: BTreeMap<u32, (u32, Vec<u8>)>,
}

impl CMap {
    /// Reads as far as the stream can be understood. A map is written in
    /// PostScript, whose tokens are those of a content stream.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let content = guarded(|| Content::decode(bytes));
        for operation in content.map_or_else(|_| Vec::new(), |content| content.operations) {
            match operation.operator.as_str() {
                "endbfchar" => map.add_chars(&operation.operands),
                "endbfrange" => map.add_ranges(&operation.operands),
                _ => {}
            }
        }
        map
    }

    fn add_chars(&mut self, operands: &[Object]) {
        for pair in operands.chunks_exact(2) {
            if let (Some(code), Ok(text)) = (code(&pair[0]), pair[1].as_str()) {
                self.chars.insert(code, utf16(text));
            }
        }
    }

    fn add_ranges(&mut self, operands: &[Object]) {
        for triple in operands.chunks_exact(3) {
            let (Some(first), Some(last)) = (code(&triple[0]), code(&triple[1])) else {
                continue;
            };
            match &triple[2] {
                Object::String(text, _) => {
                    self.ranges.insert(first, (last, text.clone()));
                }
                Object::Array(texts) => {
                    for (code, text) in (first..=last).zip(texts) {
                        self.chars.extend(text.as_str().ok().map(|text| (code, utf16(text))));
                    }
                }
                _ => {}
            }
        }
    }

    /// The text of a code; within a range the last unit counts up.
    pub(super) fn get(&self, code: u32) -> Option<Cow<'_, str>> {
        if let Some(text) = self.chars.get(&code) {
            return Some(Cow::Borrowed(text));
        }
        let (first, (last, text)) = self.ranges.range(..=code).next_back()?;
        let (start, unit) = text.split_last_chunk::<2>()?;
        let step = u16::try_from(code - first).ok().filter(|_| code <= *last)?;
        let unit = u16::from_be_bytes(*unit).wrapping_add(step);
        Some(Cow::Owned(utf16(&[start, &unit.to_be_bytes()].concat())))
    }
}

/// A character code of one to four bytes.
fn code(object: &Object) -> Option<u32> {
    let bytes = object.as_str().ok()?;
    (1..=4).contains(&bytes.len()).then(|| bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte)))
}
