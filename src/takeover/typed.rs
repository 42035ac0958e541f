//! What people do with a typewriter's means: lists made of signs and numbers, words split by hand.

use std::collections::HashSet;

use super::paper::{Block, Look, Medium, Paper, Para, Undone};
use crate::prose::Inline;

/// Signs with which people begin the items of a list.
const SIGNS: &[&str] =
    &["-", "–", "—", "•", "·", "*", "▪", "●", "○", "‣", "►", "◦", "■", "➢", "✓", "\u{f0b7}", "\u{f0a7}", "\u{f02d}"];

/// What may follow a hyphen that is no split: "Aus- und Fortbildung".
pub const AFTER_HYPHEN: &[&str] = &["und", "oder", "bzw", "beziehungsweise", "sowie", "als", "bis", "wie", "and", "or"];

/// How many bytes of a text are the sign of an item.
#[must_use]
pub fn marker(words: &str) -> Option<usize> {
    let sign = SIGNS.iter().find(|sign| words.starts_with(**sign))?;
    words[sign.len()..].starts_with([' ', '\t', '\u{a0}']).then_some(sign.len())
}

/// A number with which a text counts, and how many bytes it takes with the space behind it.
#[must_use]
pub fn numbered(text: &str) -> Option<(usize, usize)> {
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let number: usize = text.get(..digits)?.parse().ok().filter(|_| digits < 4)?;
    let rest = text[digits..].strip_prefix(['.', ')'])?;
    let said = rest.trim_start();
    (said.len() < rest.len() && !said.is_empty()).then_some((number, text.len() - said.len()))
}

/// Undoes it.
pub fn undo(paper: &mut Paper) {
    count(&mut paper.blocks);
    mend(paper);
}

/// Paragraphs that count 1, 2, 3 are a list. "1. Mai: Fest" alone is a text.
fn count(blocks: &mut [Block]) {
    let number = |block: Option<&Block>| match block {
        Some(Block::Para(para)) if para.look == Look::Plain => numbered(&para.plain),
        _ => None,
    };
    let mut last: Option<usize> = None;
    for place in 0..blocks.len() {
        let Some((here, bytes)) = number(blocks.get(place)) else {
            last = None;
            continue;
        };
        let goes_on = number(blocks.get(place + 1)).is_some_and(|(next, _)| next == here + 1);
        let is_item = last.is_some_and(|last| last + 1 == here) || (here == 1 && goes_on);
        last = is_item.then_some(here);
        if let (true, Block::Para(para)) = (is_item, &mut blocks[place]) {
            *para = Para { look: Look::Item { numbered: true }, ..para.without(bytes) };
        }
    }
}

/// Puts words together that were split, as cells of tables are copied: "Reaktions- management". Only what the
/// source has as one word elsewhere is one.
fn mend(paper: &mut Paper) {
    if !paras(&mut paper.blocks).any(|para| split_word(&para.plain, 0).is_some()) {
        return;
    }
    let mut known: HashSet<String> = HashSet::new();
    for para in paras(&mut paper.blocks) {
        let words = para.plain.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3);
        known.extend(words.map(str::to_lowercase));
    }
    let mut undone = Vec::new();
    for para in paras(&mut paper.blocks).filter(|para| split_word(&para.plain, 0).is_some()) {
        let (at, mut text) = (para.at, std::mem::take(&mut para.text));
        for inline in &mut text {
            if let Inline::Text(words) = inline {
                let mended = mended(words, &known);
                undone.extend(mended.into_iter().map(|text| Undone { at, what: Medium::SplitWord, text }));
            }
        }
        *para = Para::new(at, para.look, text);
    }
    paper.undone.append(&mut undone);
}

/// Every paragraph, also those of tables.
fn paras(blocks: &mut [Block]) -> impl Iterator<Item = &mut Para> {
    blocks.iter_mut().flat_map(|block| match block {
        Block::Para(para) => vec![para],
        Block::Table(rows) => rows.iter_mut().flat_map(|row| &mut row.cells).flatten().collect(),
    })
}

/// Mends a text, and gives the words that were split.
fn mended(text: &mut String, known: &HashSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut whole = String::with_capacity(text.len());
    let mut from = 0;
    while let Some((start, hyphen, end)) = split_word(text, from) {
        let word = format!("{}{}", &text[start..hyphen], &text[hyphen + 2..end]);
        let is_known = known.contains(&word.to_lowercase());
        whole.push_str(&text[from..if is_known { hyphen } else { hyphen + 2 }]);
        from = hyphen + 2;
        if is_known {
            found.push(word);
        }
    }
    whole.push_str(&text[from..]);
    *text = whole;
    found
}

/// The next "Pu- bertät" from a place on: where the word begins, its hyphen, where it ends.
fn split_word(text: &str, from: usize) -> Option<(usize, usize, usize)> {
    let mut from = from;
    while let Some(at) = text.get(from..)?.find("- ") {
        let hyphen = from + at;
        from = hyphen + 1;
        let length: usize =
            text[..hyphen].chars().rev().take(60).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let rest = &text[hyphen + 2..];
        let second: usize = rest.chars().take(60).take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let is_word = length > 0 && rest.starts_with(char::is_lowercase) && !AFTER_HYPHEN.contains(&&rest[..second]);
        if is_word {
            return Some((hyphen - length, hyphen, hyphen + 2 + second));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(lines: &[&str]) -> Paper {
        let paras = lines.iter().enumerate().map(|(at, line)| Block::Para(Para::plain(at + 1, line)));
        let mut paper = Paper { blocks: paras.collect(), ..Paper::default() };
        undo(&mut paper);
        paper
    }

    #[test]
    fn a_split_word_is_mended_where_it_is_known() {
        let mut paper = paper(&["Durch die Pu- bertät, Aus- und Rück- sicht", "In der Pubertät"]);
        let plain: Vec<String> = paras(&mut paper.blocks).map(|para| para.plain.clone()).collect();
        assert_eq!(plain[0], "Durch die Pubertät, Aus- und Rück- sicht");
        assert_eq!(paper.undone.len(), 1);
    }

    #[test]
    fn only_what_counts_is_a_numbered_list() {
        let looks =
            |lines: &[&str]| -> Vec<bool> { paras(&mut paper(lines).blocks).map(|para| para.is_item()).collect() };
        assert_eq!(looks(&["1. Beraten", "2) Helfen", "3. Bleiben", "5. Gehen"]), [true, true, true, false]);
        assert_eq!(looks(&["1. Mai: Fest der Kulturen", "2-wöchig"]), [false, false]);
        assert_eq!((marker("- Punkt"), marker("2-wöchig"), marker("•\tPunkt")), (Some(1), None, Some(3)));
    }
}
