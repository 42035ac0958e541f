//! An old catalogue as a document of Word: its headings, lists and tables are used where they are.

use std::collections::BTreeMap;

use super::paper::{Block, Look, Medium, Note, Paper, Para, Row, Undone};
use super::typed::{self, marker};
use crate::prose::{Inline, Target, addressed, normal, read_target};
use crate::word::{self, Document, Kind, Left, Marks, Revisions, Run, Said, Unreadable};

/// Reads a document; its tracked changes count or not.
///
/// # Errors
///
/// It is no document that can be read.
pub fn read(bytes: &[u8], revisions: Revisions) -> Result<Paper, Unreadable> {
    Ok(paper(&word::read(bytes, revisions)?))
}

/// A document as paragraphs and tables.
#[must_use]
pub fn paper(document: &Document) -> Paper {
    let mut reader = Reader { paper: Paper::default(), at: 0 };
    let blocks = reader.blocks(&document.body);
    reader.paper.blocks = blocks;
    reader.paper.notes = reader.notes(document);
    reader.comments(document);
    typed::undo(&mut reader.paper);
    reader.paper
}

struct Reader {
    paper: Paper,
    at: usize,
}

impl Reader {
    fn blocks(&mut self, blocks: &[word::Block]) -> Vec<Block> {
        let mut done = Vec::new();
        for block in blocks {
            match block {
                word::Block::Paragraph(paragraph) => done.extend(self.para(paragraph).map(Block::Para)),
                word::Block::Table(table) => {
                    let rows = table.rows.iter().map(|row| Row {
                        at: self.at + 1,
                        cells: row.cells.iter().map(|cell| self.cell(cell)).collect(),
                    });
                    done.push(Block::Table(rows.collect()));
                }
            }
        }
        done
    }

    /// The paragraphs of a cell, also those of tables in it.
    fn cell(&mut self, cell: &word::Cell) -> Vec<Para> {
        let mut paras = Vec::new();
        for block in self.blocks(&cell.blocks) {
            match block {
                Block::Para(para) => paras.push(para),
                Block::Table(rows) => paras.extend(rows.into_iter().flat_map(|row| row.cells).flatten()),
            }
        }
        paras
    }

    fn para(&mut self, paragraph: &word::Paragraph) -> Option<Para> {
        self.at += 1;
        let look = match paragraph.kind {
            Kind::Title => Look::Title,
            Kind::Heading(level) => Look::Heading(level),
            Kind::Item { numbered, .. } => Look::Item { numbered },
            Kind::Text | Kind::Hint | Kind::Label => Look::Plain,
        };
        let mut text = self.inlines(&paragraph.runs);
        let mut look = look;
        if let Some(body) = all_strong(&text).filter(|_| !matches!(look, Look::Item { .. })) {
            // What a heading looks like is no emphasis of its words.
            if look == Look::Plain {
                look = Look::Strong;
            }
            text = body;
        }
        let para = Para::new(self.at, look, text);
        if para.plain.trim().is_empty() {
            return None;
        }
        Some(typed_item(para))
    }

    fn inlines(&mut self, runs: &[Run]) -> Vec<Inline> {
        let mut done: Vec<Inline> = Vec::new();
        // Runs with the same marks are one: programs cut them anywhere.
        let mut at = 0;
        while at < runs.len() {
            let marks = &runs[at].marks;
            let end = at + runs[at..].iter().take_while(|run| run.marks == *marks).count();
            let said = self.said(&runs[at..end], marks.link.is_none());
            done.extend(self.marked(said, marks));
            at = end;
        }
        normal(&done)
    }

    fn said(&mut self, runs: &[Run], with_addresses: bool) -> Vec<Inline> {
        let mut said = Vec::new();
        let mut words = String::new();
        for run in runs {
            match &run.said {
                Said::Text(text) => {
                    let seen = text.replace(['\u{ad}', '\u{200b}'], "");
                    if seen.len() < text.len() {
                        self.paper.undone.push(Undone { at: self.at, what: Medium::Invisible, text: String::new() });
                    }
                    words.push_str(&seen);
                }
                Said::Break => {
                    flush(&mut words, &mut said, with_addresses);
                    said.push(Inline::Break);
                }
                Said::Note(number) => {
                    flush(&mut words, &mut said, with_addresses);
                    said.push(Inline::Footnote { name: (number + 1).to_string(), range: 0..0 });
                }
                Said::Comment(_) => {}
            }
        }
        flush(&mut words, &mut said, with_addresses);
        said
    }

    fn marked(&mut self, said: Vec<Inline>, marks: &Marks) -> Vec<Inline> {
        let is_space = said.iter().all(|inline| {
            matches!(inline, Inline::Break) || matches!(inline, Inline::Text(text) if text.trim().is_empty())
        });
        if is_space {
            return said;
        }
        let mut body = said;
        if let Some(link) = &marks.link {
            let shown = crate::prose::visible_text(&body);
            match read_target(link) {
                Ok(Target::Web(address)) if shown.trim() == address => body = addressed(&shown),
                Ok(target @ Target::Web(_)) => body = vec![Inline::Link { target, body, range: 0..0 }],
                // A place of the document, as tables of contents have them, is none of the catalogue.
                _ if link.starts_with('#') => {}
                _ => self.paper.lost_links.push((shown, self.at)),
            }
        }
        if let Some(code) = &marks.language {
            body = vec![Inline::Language { code: code.clone(), body }];
        }
        if marks.strong {
            body = vec![Inline::Strong(body)];
        }
        if marks.emphasis {
            body = vec![Inline::Emphasis(body)];
        }
        body
    }

    fn notes(&mut self, document: &Document) -> BTreeMap<String, Note> {
        let mut notes = BTreeMap::new();
        for (number, note) in document.notes.iter().enumerate() {
            let paras: Vec<Para> = self
                .blocks(&note.blocks)
                .into_iter()
                .filter_map(|block| if let Block::Para(para) = block { Some(para) } else { None })
                .collect();
            let mut text: Vec<Inline> = Vec::new();
            for para in paras {
                if !text.is_empty() {
                    text.push(Inline::Break);
                }
                text.extend(para.text);
            }
            notes.insert((number + 1).to_string(), Note { at: self.at, text });
        }
        notes
    }

    /// What a catalogue has no place for.
    fn comments(&mut self, document: &Document) {
        let comments = document.comments.iter().map(|comment| ("takeover-comment-left", comment.text.clone()));
        let pictures = document
            .left
            .iter()
            .filter(|left| **left != Left::Hidden)
            .map(|_| ("takeover-picture-left", String::new()));
        self.paper.left.extend(comments.chain(pictures));
    }
}

fn flush(words: &mut String, said: &mut Vec<Inline>, with_addresses: bool) {
    if words.is_empty() {
        return;
    }
    // In a link, an address is a text.
    said.extend(if with_addresses { addressed(words) } else { vec![Inline::Text(words.clone())] });
    words.clear();
}

/// What is strong, if all of a text is.
fn all_strong(text: &[Inline]) -> Option<Vec<Inline>> {
    let mut body = Vec::new();
    let mut any = false;
    for inline in text {
        match inline {
            Inline::Strong(inner) => {
                any = true;
                body.extend(inner.clone());
            }
            Inline::Text(words) if words.trim().is_empty() => body.push(inline.clone()),
            Inline::Break => body.push(Inline::Break),
            _ => return None,
        }
    }
    any.then_some(body)
}

/// A paragraph that begins with the sign of a list is an item, though nobody told the program so.
fn typed_item(para: Para) -> Para {
    match marker(&para.plain) {
        Some(bytes) if para.look == Look::Plain => Para { look: Look::Item { numbered: false }, ..para.without(bytes) },
        _ => para,
    }
}
