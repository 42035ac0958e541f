//! Letters in a drawing are set with the edition's typefaces, not with those of
//! the program that drew it; one that none of them has could not be read aloud.

use std::collections::BTreeSet;

use super::tree::{Child, Tree};
use super::{Fault, Placed};
use crate::layout::Typefaces;

/// The most letters that a sentence names.
const NAMED: usize = 8;

pub fn check(tree: &Tree, typefaces: &Typefaces) -> Result<(), Placed> {
    let mut texts = Vec::new();
    for element in &tree.elements {
        for child in &element.children {
            if let Child::Text(text) = child {
                texts.push((element.at, text));
            }
        }
    }
    let letters: BTreeSet<char> = texts.iter().flat_map(|(_, text)| text.chars()).filter(|c| !is_space(*c)).collect();
    if letters.is_empty() {
        return Ok(());
    }
    let drawn = |c: char| !is_private(c) && typefaces.cover(c);
    let missing: Vec<char> = letters.into_iter().filter(|c| !drawn(*c)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let name = |c: &char| {
        let code = format!("U+{:04X}", u32::from(*c));
        if is_private(*c) || c.is_control() { code } else { format!("„{c}“ ({code})") }
    };
    let names: Vec<String> = missing.iter().take(NAMED).map(name).collect();
    Err(Placed { fault: Fault::Letters(names.join(", ")), at: None })
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{a0}')
}

/// Letters of a private meaning, which PDF/A and PDF/UA refuse.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. | '\u{feff}' | '\u{fffe}'..='\u{ffff}')
}
