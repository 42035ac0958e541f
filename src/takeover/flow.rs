//! One flow of paragraphs: tables that only set out text are taken apart, overviews stay, contents go.

use std::collections::{HashMap, HashSet};

use super::labels::{Label, Labels};
use super::overview;
use super::paper::{Block, Look, Medium, Paper, Para, Row, Undone, folded};

/// A paragraph, or the overview of a section.
#[derive(Debug, Clone)]
pub enum Piece {
    /// A paragraph.
    Para(Para),
    /// The rows of an overview.
    Overview(Vec<Row>),
}

/// What stands in the source, in its order.
#[derive(Debug, Default)]
pub struct Flow {
    /// Paragraphs and overviews.
    pub pieces: Vec<Piece>,
    /// What the table of contents names, folded and without numbers.
    pub contents: HashSet<String>,
    /// The same as it stands there, with its place.
    pub listed: Vec<(String, usize)>,
}

impl Flow {
    /// The paragraph at a place.
    #[must_use]
    pub fn para(&self, place: usize) -> Option<&Para> {
        match self.pieces.get(place) {
            Some(Piece::Para(para)) => Some(para),
            _ => None,
        }
    }

    /// Whether an overview stands at a place.
    #[must_use]
    pub fn is_overview(&self, place: usize) -> bool {
        matches!(self.pieces.get(place), Some(Piece::Overview(_)))
    }
}

/// Puts the blocks of a source into one flow.
#[must_use]
pub fn flow(paper: &mut Paper, labels: &Labels) -> Flow {
    let mut flow = Flow::default();
    let blocks = std::mem::take(&mut paper.blocks);
    let known = repeated(&blocks);
    let mut in_contents = false;
    for block in blocks {
        match block {
            Block::Table(rows) => {
                if is_contents(&rows, in_contents) {
                    for row in &rows {
                        list(&mut flow, &words_of(row), row.at, &mut paper.undone);
                    }
                    continue;
                }
                in_contents = false;
                table(&mut flow, rows, labels);
            }
            Block::Para(para) => {
                if in_contents && is_listed(&flow, &para, &known, labels) {
                    list(&mut flow, &para.plain, para.at, &mut paper.undone);
                    continue;
                }
                // "Inhalt" is a label of measures, too: then no contents follow, and nothing is taken for them.
                in_contents = labels.says(Label::Contents, &para.plain);
                flow.pieces.push(Piece::Para(para));
            }
        }
    }
    heading_of_contents(&mut flow, labels, &mut paper.undone);
    flow
}

/// Whether a paragraph is a line of the contents: it ends with a page, is nothing but one, or is called as something
/// that follows. What was listed already follows now; divisions are listed below each section.
fn is_listed(flow: &Flow, para: &Para, known: &HashMap<String, usize>, labels: &Labels) -> bool {
    let folded = folded(&para.plain);
    let is_page = (1..=4).contains(&para.plain.len()) && para.plain.bytes().all(|b| b.is_ascii_digit());
    let is_again = flow.contents.contains(&self::folded(unnumbered(&para.plain))) && !labels.is_division(&para.plain);
    // With dots behind it, the line itself is not among those that were counted.
    let itself = usize::from(para.is_line());
    is_page || is_entry(&para.plain) || (!is_again && known.get(&folded).is_some_and(|count| *count > itself))
}

/// How often each short paragraph stands in the source.
fn repeated(blocks: &[Block]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for block in blocks {
        if let Block::Para(para) = block
            && para.is_line()
        {
            *counts.entry(folded(&para.plain)).or_default() += 1;
        }
    }
    counts
}

/// What the cells of a row say.
fn words_of(row: &Row) -> String {
    let cells = row.cells.iter().flatten().map(|para| para.plain.as_str());
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether rows are titles with their pages.
fn is_contents(rows: &[Row], expected: bool) -> bool {
    let least = if expected { 1 } else { 3 };
    rows.len() >= least && rows.iter().all(|row| is_entry(&words_of(row)))
}

/// Whether a line ends with the number of a page.
fn is_entry(text: &str) -> bool {
    const LONGEST: usize = 300;
    let page = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let before = &text[..text.len() - page];
    (1..=4).contains(&page)
        && text.len() < LONGEST
        && before.ends_with([' ', '\t', '.', '…'])
        && before.contains(char::is_alphabetic)
}

/// Notes what the table of contents names.
fn list(flow: &mut Flow, text: &str, at: usize, undone: &mut Vec<Undone>) {
    undone.push(Undone { at, what: Medium::Contents, text: text.to_owned() });
    let title = if is_entry(text) { text.trim_end_matches(|c: char| c.is_ascii_digit()) } else { text };
    let title = title.trim_end_matches(['.', '…', '·', '_', ' ', '\t']);
    let folded = folded(unnumbered(title));
    if title.contains(char::is_alphabetic) && !folded.is_empty() {
        flow.contents.insert(folded);
        flow.listed.push((title.to_owned(), at));
    }
}

/// A title without the number before it.
#[must_use]
pub fn unnumbered(title: &str) -> &str {
    let digits = title.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let rest = &title[digits..];
    let is_number = digits > 0 && digits < 7 && (title[..digits].ends_with('.') || title[..digits].contains('.'));
    let rest = if is_number { rest.trim_start() } else { title };
    let chapter = ["Kapitel ", "Abschnitt ", "Teil ", "Chapter ", "Section "].iter().find_map(|word| {
        let (number, name) = rest.strip_prefix(word)?.split_once([':', '–', '-'])?;
        (number.trim().len() < 5).then(|| name.trim_start())
    });
    chapter.filter(|name| !name.is_empty()).unwrap_or(if rest.is_empty() { title } else { rest })
}

/// The heading above the contents goes with them.
fn heading_of_contents(flow: &mut Flow, labels: &Labels, undone: &mut Vec<Undone>) {
    let Some(first) = flow.listed.first().map(|(_, at)| *at) else { return };
    let place = flow.pieces.iter().rposition(|piece| matches!(piece, Piece::Para(para) if para.at < first));
    if let Some(place) = place
        && let Some(para) = flow.para(place).filter(|para| labels.says(Label::Contents, &para.plain))
    {
        undone.push(Undone { at: para.at, what: Medium::Contents, text: para.plain.clone() });
        flow.pieces.remove(place);
    }
}

/// An overview stays one; every other table is read as what its cells say, row by row.
fn table(flow: &mut Flow, rows: Vec<Row>, labels: &Labels) {
    let goes_on = flow.pieces.iter().rev().find(|piece| match piece {
        Piece::Para(para) => !labels.says(Label::New, &para.plain),
        Piece::Overview(_) => true,
    });
    let after_overview = matches!(goes_on, Some(Piece::Overview(_)));
    if overview::is_one(&rows, labels, after_overview) {
        return flow.pieces.push(Piece::Overview(rows));
    }
    for row in rows {
        let mut cells: Vec<Vec<Para>> =
            row.cells.into_iter().filter(|cell| cell.iter().any(|para| !para.plain.is_empty())).collect();
        let has_label = cells.len() == 2 && cells[0].len() == 1 && {
            let label = &cells[0][0];
            label.is_line() || labels.begins(&label.plain) || label.plain.ends_with([':', '?'])
        };
        if has_label {
            cells[0][0].look = Look::RowLabel;
        }
        flow.pieces.extend(cells.into_iter().flatten().filter(|para| !para.plain.is_empty()).map(Piece::Para));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_lose_their_numbers_and_nothing_else() {
        for (title, bare) in [
            ("1. Übergreifende Maßnahmen", "Übergreifende Maßnahmen"),
            ("2.3 Alter", "Alter"),
            ("Kapitel 4: Alter", "Alter"),
            ("5 gute Gründe", "5 gute Gründe"),
            ("2024", "2024"),
            ("Kapitel: Alter", "Kapitel: Alter"),
        ] {
            assert_eq!(unnumbered(title), bare);
        }
    }
}
