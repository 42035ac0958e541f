//! Where a line of prose may end.
//!
//! No character is put in, taken out or changed: the pieces of a text, one
//! after the other, are the text. The layout sets a [`Piece::Keep`] in one
//! box, a [`Piece::Word`] without hyphenation, and an address piece by piece. A
//! [`Piece::Long`] stays whole where it fits on a line, and ends it elsewhere as
//! [`breaks`] says.

mod glue;
mod long;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use long::{Breaks, breaks};

/// The longest piece that is kept on one line, in characters.
const LONGEST_KEEP: usize = 30;

/// The longest piece of an address, in characters.
const LONGEST_ADDRESS_PIECE: usize = 24;

/// A part of a text, by what a line's end may do to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text that breaks at its spaces and may be hyphenated.
    Text(String),
    /// Words that stay together on one line: `§ 13`, `z. B.`, `10. Oktober`.
    Keep(String),
    /// A word with a gender sign, which is not hyphenated: `Schüler*innen`.
    Word(String),
    /// A word so long that it may not fit on a line.
    Long(String),
}

/// Splits a run of text into pieces. Together they are the text.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let words = words(text);
    let glued = glue::gaps(text, &words);
    let mut pieces = Vec::new();
    let (mut at, mut first) = (0, 0);
    while first < words.len() {
        let last = last_kept(text, &words, &glued, first);
        let kept = words[first].start..words[last].end;
        push_text(&mut pieces, &text[at..kept.start]);
        at = kept.end;
        if first < last {
            pieces.push(Piece::Keep(text[kept].to_owned()));
        } else {
            push_word(&mut pieces, &text[kept]);
        }
        first = last + 1;
    }
    push_text(&mut pieces, &text[at..]);
    pieces
}

/// The runs without white space.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut end = 0;
    text.split_inclusive(char::is_whitespace)
        .map(|part| {
            let start = end;
            end += part.len();
            start..start + part.trim_end().len()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// The last word that stays on one line with the `first`.
fn last_kept(text: &str, words: &[Range<usize>], glued: &[bool], first: usize) -> usize {
    let fits = |last: usize| {
        let kept = &text[words[first].start..words[last].end];
        kept.chars().nth(LONGEST_KEEP).is_none()
    };
    let mut last = first;
    while glued.get(last) == Some(&true) && fits(last + 1) {
        last += 1;
    }
    last
}

/// The most letters in the box of a word that may be divided: a box ends no page.
const LONGEST_BOX: usize = 300;

/// Appends a word. Of a compound, only the parts that are long or have a gender sign are special.
fn push_word(pieces: &mut Vec<Piece>, word: &str) {
    for part in word.split_inclusive(['-', '/']) {
        if part.chars().nth(long::LONGEST_WORD).is_some() {
            let mut rest = part;
            while let Some((end, _)) = rest.char_indices().nth(LONGEST_BOX) {
                pieces.push(Piece::Long(rest[..end].to_owned()));
                rest = &rest[end..];
            }
            pieces.push(Piece::Long(rest.to_owned()));
        } else if has_gender_sign(part) {
            pieces.push(Piece::Word(part.to_owned()));
        } else {
            push_text(pieces, part);
        }
    }
}

/// Appends text to the text before it.
fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// Is there a gender sign between two letters?
fn has_gender_sign(word: &str) -> bool {
    word.match_indices(['*', ':', '_', '·']).any(|(at, sign)| {
        word[..at].ends_with(char::is_alphabetic) && word[at + sign.len()..].starts_with(char::is_alphabetic)
    })
}

/// Splits an address into the pieces between which a line may end, without a
/// hyphen. Together they are the address.
///
/// A line ends after one of `/.@-?&=_` and not before one, so `https://` stays
/// whole. Short addresses stay whole too, very long names are cut. No line holds
/// a single last character.
#[must_use]
pub fn address_pieces(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut pieces = Vec::new();
    if (1..=LONGEST_ADDRESS_PIECE).contains(&chars.len()) {
        return vec![text.to_owned()];
    }
    let mut start = 0;
    for end in 1..=chars.len() {
        let last = end == chars.len();
        if last || (may_end_after(&chars, end - 1) && end + 1 < chars.len()) {
            cut(&chars[start..end], &mut pieces);
            start = end;
        }
    }
    pieces
}

/// May a line of an address end behind this character, which is not the last?
fn may_end_after(chars: &[char], at: usize) -> bool {
    is_address_mark(chars[at]) && !is_address_mark(chars[at + 1])
}

fn is_address_mark(c: char) -> bool {
    "/.@-?&=_".contains(c)
}

/// Cuts what is too long for a line, if possible so that neither a single
/// character nor a mark begins the rest.
fn cut(mut piece: &[char], pieces: &mut Vec<String>) {
    while piece.len() > LONGEST_ADDRESS_PIECE {
        let longest = LONGEST_ADDRESS_PIECE.min(piece.len() - 2);
        let end = (2..=longest).rev().find(|&end| !is_address_mark(piece[end])).unwrap_or(longest);
        let (begin, rest) = piece.split_at(end);
        pieces.push(begin.iter().collect());
        piece = rest;
    }
    if !piece.is_empty() {
        pieces.push(piece.iter().collect());
    }
}
