//! Every character of a catalogue can be drawn, and none turns the others round.

use std::collections::BTreeSet;

use crate::findings::{Code, Finding, Findings, args};
use crate::layout::Typefaces;
use crate::source::{File, Source};

/// Fields that are never printed.
const INTERNAL: &[&str] = &["/$schema", "/accept", "/internal_note", "/review"];

/// Reports characters that none of the fonts has, and unseen ones that change how others are read.
pub fn check(source: &Source, typefaces: &Typefaces, findings: &Findings) {
    let drawn = |c: char| is_invisible(c) || (!is_private(c) && !runs_leftwards(c) && typefaces.cover(c));
    // Most characters of a text are these.
    let plain: Vec<bool> = (0..0x80_u8).map(|c| drawn(char::from(c))).collect();
    let mut known: BTreeSet<char> = BTreeSet::new();
    for file in source.files.values() {
        file.root.strings(&mut |pointer, text| {
            if INTERNAL.iter().any(|field| pointer.starts_with(field)) {
                return;
            }
            let (mut missing, mut unseen) = (Vec::new(), Vec::new());
            for c in text.chars().filter(|c| plain.get(*c as usize) != Some(&true)) {
                if !known.contains(&c) {
                    if steers(c) {
                        unseen.extend(Some(c).filter(|_| !unseen.contains(&c)));
                    } else if drawn(c) {
                        known.insert(c);
                    } else if !missing.contains(&c) {
                        missing.push(c);
                    }
                }
            }
            if !missing.is_empty() {
                findings.push(finding(Code::NoGlyph, file, pointer, text, &missing));
            }
            if !unseen.is_empty() {
                findings.push(finding(Code::UnseenCharacter, file, pointer, text, &unseen));
            }
        });
    }
}

/// Characters that are laid out without a glyph of their own.
fn is_invisible(c: char) -> bool {
    matches!(c, '\n' | '\u{a0}' | '\u{ad}' | '\u{200b}' | '\u{202f}' | '\u{2060}')
}

/// Characters that nobody sees and that turn the direction of what follows, or join and part letters as other scripts
/// need it: what is read aloud and found by a search is then not what is seen.
fn steers(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Letters of scripts that run from right to left. A file holds them in the order in which they are seen, so that
/// neither a search nor every screen reader finds them in that in which they are read: no font mends that.
fn runs_leftwards(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Further characters that would leave nothing between quotes.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{2028}' | '\u{2029}' | '\u{2061}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Characters without a meaning that all agree on: PDF/UA-1 refuses them (7.21.7),
/// and a byte order mark within a text.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{feff}' | '\u{fffe}'..='\u{ffff}')
}

/// The most characters that a finding names.
const NAMED: usize = 12;

fn finding(code: Code, file: &File, pointer: &str, text: &str, missing: &[char]) -> Finding {
    let name = |c: &char| {
        let code = format!("U+{:04X}", u32::from(*c));
        if c.is_control() || steers(*c) || is_unseen(*c) { code } else { format!("„{c}“ ({code})") }
    };
    let start = text.find(missing).unwrap_or_default();
    let length = text[start..].chars().next().map_or(1, char::len_utf8);
    let mut names: Vec<String> = missing.iter().take(NAMED).map(name).collect();
    if missing.len() > NAMED {
        names.push("…".to_owned());
    }
    let kind = if missing.iter().any(|c| runs_leftwards(*c)) { "leftwards" } else { "other" };
    let args = args!["kind": kind, "characters": names.join(", "), "count": missing.len()];
    Finding::new(code, Some(file.place_in_string(pointer, &(start..start + length))), args)
}
