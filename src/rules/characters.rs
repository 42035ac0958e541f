//! Every character of a catalogue can be drawn.

use std::collections::BTreeSet;

use typst::foundations::Bytes;
use typst::text::Font;

use crate::files::{ProjectFiles, fonts};
use crate::findings::{Code, Finding, Findings};
use crate::source::{File, Source};

/// Fields that are never printed.
const INTERNAL: &[&str] = &["/$schema", "/accept", "/internal_note", "/review"];

/// Reports characters that none of the fonts has.
pub fn check(source: &Source, layout: &ProjectFiles, findings: &Findings) {
    let fonts: Vec<Font> = fonts(layout).flat_map(|bytes| Font::iter(Bytes::new(bytes.clone()))).collect();
    let covered = |c: char| fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)));
    let drawn = |c: char| is_invisible(c) || (!is_private(c) && covered(c));
    let mut known: BTreeSet<char> = BTreeSet::new();
    for file in source.files.values() {
        file.root.strings(&mut |pointer, text| {
            if INTERNAL.iter().any(|field| pointer.starts_with(field)) {
                return;
            }
            let mut missing = Vec::new();
            for c in text.chars() {
                if !known.contains(&c) {
                    if drawn(c) {
                        known.insert(c);
                    } else if !missing.contains(&c) {
                        missing.push(c);
                    }
                }
            }
            if !missing.is_empty() {
                findings.push(finding(file, pointer, text, &missing));
            }
        });
    }
}

/// Characters that are laid out without a glyph of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\n' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{a0}')
}

/// Characters without a meaning that all agree on: PDF/UA-1 refuses them (7.21.7),
/// and a byte order mark within a text.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{feff}' | '\u{fffe}'..='\u{ffff}')
}

/// The most characters that a finding names.
const NAMED: usize = 12;

fn finding(file: &File, pointer: &str, text: &str, missing: &[char]) -> Finding {
    let name = |c: &char| {
        let code = format!("U+{:04X}", u32::from(*c));
        if c.is_control() { code } else { format!("„{c}“ ({code})") }
    };
    let start = text.find(missing).unwrap_or_default();
    let length = text[start..].chars().next().map_or(1, char::len_utf8);
    let mut names: Vec<String> = missing.iter().take(NAMED).map(name).collect();
    if missing.len() > NAMED {
        names.push("…".to_owned());
    }
    let args = vec![("characters", names.join(", ")), ("count", missing.len().to_string())];
    Finding::new(Code::NoGlyph, Some(file.place_in_string(pointer, &(start..start + length))), args)
}
