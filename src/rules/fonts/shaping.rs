//! Putting letters together (`GSUB`, `GPOS`, `kern`, `morx`): rules of a font
//! that call one another. No table says what they cost, so they are tried.
//! So is taking the glyphs out of the font that a publication needs.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use rustybuzz::{Face, UnicodeBuffer};
use subsetter::GlyphRemapper;
use ttf_parser::Tag;

use super::Fault;
use crate::source::Source;

/// The most words that are tried.
const MAX_WORDS: usize = 1_500;

/// The most bytes of a word.
const MAX_WORD: usize = 64;

/// How long all of it may take, a hundred times what ordinary fonts do.
const MAX_TIME: Duration = Duration::from_millis(1_500);

/// How many glyphs may come of a letter, and of any word.
const MAX_GLYPHS: usize = 12;

/// Words of a catalogue.
pub fn words(source: &Source) -> BTreeSet<&str> {
    let mut words = BTreeSet::new();
    for file in source.files.values() {
        file.root.strings(&mut |_, text| {
            if words.len() < MAX_WORDS {
                words.extend(text.split_whitespace().filter(|word| word.len() <= MAX_WORD).take(MAX_WORDS));
            }
        });
    }
    words
}

/// Whether a font puts words together in the time and into the glyphs that are usual.
pub fn check(bytes: &[u8], index: u32, words: &BTreeSet<&str>) -> Result<(), Fault> {
    let mut face = Face::from_slice(bytes, index).ok_or(Fault::Broken)?;
    // As Typst sets it, so that what varies is reckoned, too.
    face.set_variation(Tag::from_bytes(b"wght"), 550.0);
    let begun = Instant::now();
    let mut used = GlyphRemapper::new();
    let letters = (' '..='~').chain('\u{a1}'..='\u{17f}').map(String::from);
    for word in letters.chain(words.iter().map(|word| (*word).to_owned())) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&word);
        let glyphs = rustybuzz::shape(&face, &[], buffer);
        if glyphs.len() > MAX_GLYPHS * (word.chars().count() + 1) || begun.elapsed() > MAX_TIME {
            return Err(Fault::Work);
        }
        for glyph in glyphs.glyph_infos() {
            used.remap(u16::try_from(glyph.glyph_id).map_err(|_| Fault::Broken)?);
        }
    }
    // As a publication holds it, with no more glyphs than it needs.
    subsetter::subset_with_variations(bytes, index, &[], &used).map_err(|_| Fault::Broken)?;
    Ok(())
}
