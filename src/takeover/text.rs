//! An old catalogue as plain text, copied out of a PDF or saved by a word processor.
//!
//! Whatever the medium did is undone: the lines that ended where the paper did, the words that were split there,
//! page numbers and what stood at the foot of every page. Every other character stays.

mod furniture;
mod inline;
mod letters;
mod wraps;

use super::labels::Labels;
use super::paper::{At, Block, Look, Medium, Paper, Para, Row, Undone};
use super::typed::{self, marker, numbered};

/// A line of the source.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number.
    pub at: At,
    /// What it says, with the space before it.
    pub text: String,
    /// Whether a page began before it.
    pub on_new_page: bool,
    /// Whether it follows the line before it without an empty one between them.
    pub is_tight: bool,
}

/// Reads a text, in whatever letters it was saved.
#[must_use]
pub fn read(bytes: &[u8], labels: &Labels) -> Paper {
    let mut paper = Paper { in_lines: true, ..Paper::default() };
    let text = letters::decoded(bytes, &mut paper.undone);
    let lines = furniture::without(lines(&text), &mut paper.undone);
    let lines = wraps::unwrapped(lines, labels, &mut paper.undone);
    let mut reader = Reader { paper, rows: Vec::new() };
    for line in &lines {
        reader.line(line);
    }
    reader.end_table();
    typed::undo(&mut reader.paper);
    reader.paper
}

/// The lines that say something. A form feed begins a page and, as an empty line does, a paragraph.
fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut on_new_page, mut is_tight) = (false, false);
    let text = text.replace("\r\n", "\n");
    for (number, raw) in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']).enumerate() {
        for (piece, part) in raw.split('\u{c}').enumerate() {
            on_new_page |= piece > 0;
            if part.trim().is_empty() {
                is_tight = false;
                continue;
            }
            let text = part.replace('\u{b}', "\n").trim_end().to_owned();
            // Tabs behind the last word are the empty cells of a row.
            let tabs = part.trim_end_matches(' ').chars().rev().take_while(|c| *c == '\t').count();
            let text = text + &"\t".repeat(tabs);
            lines.push(Line { at: number + 1, text, on_new_page, is_tight: is_tight && !on_new_page });
            (on_new_page, is_tight) = (false, true);
        }
    }
    lines
}

/// Lines become paragraphs and tables.
struct Reader {
    paper: Paper,
    rows: Vec<Row>,
}

impl Reader {
    fn line(&mut self, line: &Line) {
        let words = line.text.trim();
        if let Some(item) = marker(words) {
            self.end_table();
            return self.item(line, words, item);
        }
        // A tab behind the number of an item parts no cells.
        if let Some((_, bytes)) = numbered(words).filter(|(_, bytes)| !words[*bytes..].contains('\t')) {
            self.end_table();
            let text = format!("{} {}", words[..bytes].trim_end(), &words[bytes..]);
            return self.para(line.at, Look::Plain, &text);
        }
        if let Some(cells) = cells(&line.text) {
            let cells = cells.into_iter().map(|cell| self.cell(line.at, cell)).collect();
            self.rows.push(Row { at: line.at, cells });
            return;
        }
        self.end_table();
        self.para(line.at, Look::Plain, words);
    }

    fn item(&mut self, line: &Line, words: &str, marker: usize) {
        let text = words[marker..].trim_start();
        if text.is_empty() {
            // A sign by itself is no item.
            return self.para(line.at, Look::Plain, words);
        }
        self.para(line.at, Look::Item { numbered: false }, text);
    }

    fn para(&mut self, at: At, look: Look, text: &str) {
        let text = inline::read(text, at, &mut self.paper.lost_links);
        self.paper.blocks.push(Block::Para(Para::new(at, look, text)));
    }

    fn cell(&mut self, at: At, text: &str) -> Vec<Para> {
        let text = text.trim();
        if text.is_empty() {
            return Vec::new();
        }
        vec![Para::new(at, Look::Plain, inline::read(text, at, &mut self.paper.lost_links))]
    }

    fn end_table(&mut self) {
        if !self.rows.is_empty() {
            self.paper.blocks.push(Block::Table(std::mem::take(&mut self.rows)));
        }
    }
}

/// The cells of a row: what stands between tabs, or before and behind the dots that lead to a page number.
fn cells(text: &str) -> Option<Vec<&str>> {
    if text.contains('\t') {
        return Some(text.split('\t').collect());
    }
    let rest = text.trim_end();
    let page = rest.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = rest[..rest.len() - page].trim_end();
    let title = before.trim_end_matches(['.', '…', '·', '_', ' ']);
    let leads = before[title.len()..].chars().filter(|c| *c != ' ').count();
    let is_led = (1..=4).contains(&page) && !title.is_empty() && (leads >= 3 || before[title.len()..].contains('…'));
    is_led.then(|| vec![title, &rest[rest.len() - page..]])
}

/// Notes what was undone.
fn note(undone: &mut Vec<Undone>, at: At, what: Medium, text: &str) {
    undone.push(Undone { at, what, text: text.to_owned() });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_its_empty_cells() {
        let lines = lines("\tEltern-Treff\t•\t\n");
        assert_eq!(cells(&lines[0].text).unwrap(), ["", "Eltern-Treff", "•", ""]);
        assert_eq!(cells("Vorwort ........ 4").unwrap(), ["Vorwort", "4"]);
        assert_eq!(cells("Vorwort … 4").unwrap(), ["Vorwort", "4"]);
        assert!(cells("Im Jahr 2024").is_none() && cells("…").is_none() && cells("12").is_none());
    }
}
