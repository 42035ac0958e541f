//! What stands where in an answer: the tables that are about measures, and all other words.

use std::collections::BTreeSet;

use super::letter::COMMENTER;
use super::marks;
use super::normal::{Line, lines};
use super::values::plain;
use crate::word::{Block, Document, Kind, Paragraph, Row, Said, Table, plain_text};

/// So many tables of an answer are read as those of measures; no edition has more measures of one unit.
const MAX_PARTS: usize = 2_000;

/// A part of an answer: a measure's table, and what stands above it.
pub struct Part<'d> {
    pub heading: Option<&'d Paragraph>,
    pub table: &'d Table,
}

/// The hashes of all words that are no field's value, each once.
pub fn around(body: &[Block]) -> Vec<String> {
    let mut hashes = BTreeSet::new();
    let mut add = |text: String| hashes.extend([marks::hash(&plain(&text))]);
    for block in body {
        match block {
            Block::Paragraph(paragraph) => add(paragraph.text()),
            Block::Table(table) => {
                for row in &table.rows {
                    let count = if row.is_header { row.cells.len() } else { 1 };
                    let cells = row.cells.iter().take(count).flat_map(|cell| &cell.blocks);
                    cells.for_each(|block| add(plain_text(std::slice::from_ref(block))));
                }
            }
        }
    }
    hashes.into_iter().collect()
}

/// The tables that hold fields, each with the heading above it, and all other words.
pub fn parts<'d>(document: &'d Document, is_known: &dyn Fn(&str) -> bool) -> (Vec<Part<'d>>, Vec<String>) {
    let (mut parts, mut outside) = (Vec::new(), Vec::new());
    let mut heading: Option<&Paragraph> = None;
    let words = |paragraph: &Paragraph| with_comments(document, paragraph);
    for block in &document.body {
        match block {
            Block::Table(table) if parts.len() < MAX_PARTS && is_part(table, is_known) => {
                parts.push(Part { heading: heading.take(), table });
            }
            Block::Table(_) => outside.push(plain_text(std::slice::from_ref(block))),
            Block::Paragraph(paragraph) => {
                let is_marked = paragraph.bookmarks.iter().any(|name| marks::is_bookmark(name));
                if is_marked || matches!(paragraph.kind, Kind::Heading(1)) {
                    outside.extend(heading.replace(paragraph).map(words));
                } else if heading.is_none_or(|heading| heading.kind == Kind::Text && heading.bookmarks.is_empty())
                    && !paragraph.text().trim().is_empty()
                {
                    // Without a heading, the words right above a table may be the title.
                    outside.extend(heading.replace(paragraph).map(words));
                } else {
                    outside.push(words(paragraph));
                }
            }
        }
    }
    outside.extend(heading.map(words));
    (parts, outside)
}

/// Whether rows of a table are about what is known by its label.
fn is_part(table: &Table, is_known: &dyn Fn(&str) -> bool) -> bool {
    table.rows.iter().filter(|row| row.cells.len() > 1 && is_known(&label(row))).count() > 1
}

/// The label of a row.
pub fn label(row: &Row) -> String {
    let first = row.cells.first().and_then(|cell| cell.blocks.first());
    first.map(|block| plain_text(std::slice::from_ref(block))).unwrap_or_default()
}

/// What stands beside the label of a row; of a row without one, all.
pub fn content(row: &Row) -> Vec<Line> {
    let blocks: Vec<Block> = row.cells.iter().skip(1).flat_map(|cell| cell.blocks.clone()).collect();
    lines(&blocks)
}

/// A paragraph's words, with what is said of it at the margin.
fn with_comments(document: &Document, paragraph: &Paragraph) -> String {
    let comments = comments(document, std::iter::once(paragraph));
    std::iter::once(paragraph.text()).chain(comments).collect::<Vec<_>>().join("\n")
}

pub fn paragraphs<'d>(part: &Part<'d>) -> Vec<&'d Paragraph> {
    fn gather<'d>(blocks: &'d [Block], out: &mut Vec<&'d Paragraph>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => out.push(paragraph),
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| gather(&cell.blocks, out));
                }
            }
        }
    }
    let mut out: Vec<&Paragraph> = part.heading.into_iter().collect();
    part.table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| gather(&cell.blocks, &mut out));
    out
}

/// What people say at the margin of paragraphs.
pub fn comments<'d>(document: &'d Document, paragraphs: impl Iterator<Item = &'d Paragraph>) -> Vec<String> {
    let said = paragraphs.flat_map(|paragraph| &paragraph.runs).filter_map(|run| match run.said {
        Said::Comment(number) => document.comments.get(number),
        _ => None,
    });
    let by_people = said.filter(|comment| comment.author != COMMENTER && !comment.text.trim().is_empty());
    by_people
        .map(|comment| {
            if comment.author.trim().is_empty() {
                comment.text.clone()
            } else {
                format!("{}: {}", comment.author, comment.text)
            }
        })
        .collect()
}
