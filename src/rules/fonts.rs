//! The typefaces that a catalogue brings: sound files of ordinary work, or none.
//!
//! A font is a program in a small way, too, and those who read it believe its
//! numbers: one changed byte may claim two thousand million characters. So a
//! small reader of ours counts what a font asks for before anything else sees it.

mod charstrings;
mod coverage;
mod data;
mod outlines;
mod shaping;

use std::collections::BTreeSet;

use ttf_parser::{Face, RawFace, Tag, fonts_in_collection};
use typst::foundations::Bytes;
use typst::text::Font;

use crate::files::ProjectFiles;
use crate::findings::{Code, Finding, Findings, Place, args};
use crate::source::Source;
use data::Data;

/// Where the catalogue's own typefaces lie in a project.
const OWN: &str = "fonts/own/";

/// The most typefaces that a catalogue can bring.
const MAX_FONTS: usize = 64;

/// The most bytes that they can have together.
const MAX_BYTES: usize = 96 << 20;

/// The most fonts that one file can hold.
const MAX_FACES: u32 = 16;

/// The most tables that a font can have, three times what is usual.
const MAX_TABLES: u16 = 96;

/// The most axes along which a font can vary.
const MAX_AXES: usize = 32;

/// The most letters that a font's name can have.
const MAX_NAME: usize = 200;

/// Tables with pictures instead of outlines.
const COLOURS: [&[u8; 4]; 5] = [b"COLR", b"SVG ", b"sbix", b"CBDT", b"EBDT"];

/// Why a font cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// It is none.
    NoFont,
    /// It is damaged.
    Broken,
    /// It asks for more work than any font needs.
    Work,
    /// It has pictures instead of outlines.
    Colours,
    /// There are too many before it.
    TooMany,
}

impl Fault {
    /// The key of its sentence in `locales/`.
    fn reason(self) -> &'static str {
        match self {
            Self::NoFont => "no-font",
            Self::Broken => "broken",
            Self::Work => "work",
            Self::Colours => "colours",
            Self::TooMany => "too-many",
        }
    }
}

/// Leaves of the catalogue's own typefaces those that can be used, and reports the others.
pub fn admit(layout: &mut ProjectFiles, source: &Source, findings: &Findings) {
    let own: Vec<String> = layout.keys().filter(|path| path.starts_with(OWN)).cloned().collect();
    if own.is_empty() {
        return;
    }
    let words = shaping::words(source);
    let (mut number, mut left) = (0, MAX_BYTES);
    for path in own {
        let bytes = layout.get(&path).map_or(&[][..], |bytes| bytes.as_ref());
        number += 1;
        let judged = match left.checked_sub(bytes.len()) {
            Some(rest) if number <= MAX_FONTS => {
                left = rest;
                judge(bytes, &words)
            }
            _ => Err(Fault::TooMany),
        };
        if let Err(fault) = judged {
            layout.remove(&path);
            let file = format!("fonts/{}", path.trim_start_matches(OWN));
            let args = args!["file": file.clone(), "reason": fault.reason()];
            let place = Place { file, pointer: String::new(), range: 0..0 };
            findings.push(Finding::new(Code::Font, Some(place), args));
        }
    }
}

fn judge(bytes: &[u8], words: &BTreeSet<&str>) -> Result<(), Fault> {
    if ![&b"\0\x01\0\0"[..], b"OTTO", b"true", b"ttcf"].iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Fault::NoFont);
    }
    let faces = fonts_in_collection(bytes).unwrap_or(1);
    if faces > MAX_FACES {
        return Err(Fault::Work);
    }
    for index in 0..faces {
        let raw = RawFace::parse(bytes, index).map_err(|_| Fault::Broken)?;
        if raw.table_records.len() > MAX_TABLES {
            return Err(Fault::Work);
        }
        if COLOURS.iter().any(|tag| raw.table(Tag::from_bytes(tag)).is_some()) {
            return Err(Fault::Colours);
        }
        let table = |tag| raw.table(Tag::from_bytes(tag)).map(Data);
        coverage::check(table(b"cmap").ok_or(Fault::Broken)?)?;
        outlines::check(&table)?;
        if let Some(charstrings) = table(b"CFF ") {
            charstrings::check(charstrings, charstrings::Version::One)?;
        }
        if let Some(charstrings) = table(b"CFF2") {
            charstrings::check(charstrings, charstrings::Version::Two)?;
        }
        if table(b"fvar").and_then(|table| table.u16(8)).is_some_and(|axes| axes > MAX_AXES) {
            return Err(Fault::Work);
        }
        Face::parse(bytes, index).map_err(|_| Fault::Broken)?;
        // What Typst itself takes for a font: it leaves out others without a word.
        let font = Font::new(Bytes::new(bytes.to_vec()), index).ok_or(Fault::Broken)?;
        if font.info().family.len() > MAX_NAME {
            return Err(Fault::Work);
        }
        shaping::check(bytes, index, words)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A font that the program brings, its bytes changed.
    fn with(change: impl FnOnce(&mut Vec<u8>)) -> Result<(), Fault> {
        let layout = crate::files::shipped_layout();
        let (_, bytes) = layout.iter().find(|(path, _)| path.ends_with("400Regular.ttf")).unwrap();
        let mut bytes = bytes.to_vec();
        change(&mut bytes);
        judge(&bytes, &["Vielfalt", "ﬁn"].into())
    }

    /// Where a table begins.
    fn begin(bytes: &[u8], tag: &[u8]) -> usize {
        let at = bytes.windows(4).position(|window| window == tag).unwrap();
        usize::try_from(u32::from_be_bytes(bytes[at + 8..at + 12].try_into().unwrap())).unwrap()
    }

    #[test]
    fn the_fonts_of_the_program_are_sound() {
        for bytes in crate::files::fonts(&crate::files::shipped_layout()) {
            assert_eq!(judge(bytes, &["Vielfalt"].into()), Ok(()));
        }
    }

    #[test]
    fn what_claims_too_much_is_refused() {
        let count = |bytes: &mut Vec<u8>| {
            let cmap = begin(bytes, b"cmap");
            // Every subtable as one of format 12 whose group never ends.
            let new = bytes.len() - cmap;
            let number = usize::from(u16::from_be_bytes([bytes[cmap + 2], bytes[cmap + 3]]));
            for record in 0..number {
                let at = cmap + 4 + record * 8 + 4;
                bytes[at..at + 4].copy_from_slice(&u32::try_from(new).unwrap().to_be_bytes());
            }
            for word in [0x000c_0000_u32, 28, 0, 1, 0x20, 0x8000_0000, 1] {
                bytes.extend(word.to_be_bytes());
            }
            // The table reaches to the end of the file.
            let record = bytes.windows(4).position(|window| window == b"cmap").unwrap();
            let length = u32::try_from(bytes.len() - cmap).unwrap();
            bytes[record + 12..record + 16].copy_from_slice(&length.to_be_bytes());
        };
        assert_eq!(with(count), Err(Fault::Work));
        assert_eq!(with(|bytes| bytes[..4].copy_from_slice(b"wOFF")), Err(Fault::NoFont));
        assert_eq!(with(|bytes| bytes.truncate(200)), Err(Fault::Broken));
        let many = b"ttcf\0\x01\0\0\xff\xff\xff\xff".to_vec();
        assert_eq!(judge(&many, &BTreeSet::new()), Err(Fault::Work));
    }
}
