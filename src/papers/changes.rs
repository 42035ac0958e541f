//! What has changed, for the committee that wants to know. The Rust twin of `layout/parts/changes.typ`.

use serde::Serialize;

use super::{Making, PageNumbers};
use crate::compare::{Change, Comparison, How, Number, PieceHow, marks, names, sections, shortened, with_home};
use crate::say::Say;
use crate::typeset::Rendition;

/// What the paper says, each sentence in the edition's language.
#[derive(Debug, Serialize)]
struct Paper {
    title: String,
    subtitle: String,
    nothing: String,
    words: Words,
    numbers: Vec<Row>,
    sections: Vec<Section>,
}

/// The words of its table, and those that stand before what is gone and what is new.
#[derive(Debug, Serialize)]
struct Words {
    numbers: String,
    summary: String,
    dimension: String,
    before: String,
    after: String,
    new: String,
    ended: String,
    gone_line: String,
    new_line: String,
}

/// A row of the table.
#[derive(Debug, Serialize)]
struct Row {
    title: String,
    all: bool,
    cells: [usize; 4],
}

/// New things of a kind, those that have ended, or those that are otherwise.
#[derive(Debug, Serialize)]
struct Section {
    heading: String,
    /// `new`, `ended` or `changed`
    how: &'static str,
    things: Vec<Thing>,
}

/// One of them.
#[derive(Debug, Serialize)]
struct Thing {
    title: String,
    marks: String,
    id: Option<String>,
    fields: Vec<Field>,
}

/// A field that is not as it was.
#[derive(Debug, Serialize)]
struct Field {
    label: String,
    lines: Vec<Vec<Part>>,
}

/// Words with the spaces around them.
#[derive(Debug, Serialize)]
struct Part {
    how: PieceHow,
    before: String,
    text: String,
    behind: String,
}

/// The paper as PDF; `None` with findings if it cannot be made.
#[must_use]
pub fn changes(making: &Making<'_>, comparison: &Comparison, say: &Say) -> Option<Vec<u8>> {
    let word = |name: &str| say.text(&format!("compare-{name}"), &[]);
    let sections = sections(comparison, say).into_iter().map(|(heading, changes)| Section {
        heading,
        how: changes.first().and_then(|change| change.how.first()).map_or("changed", |how| match how {
            How::New => "new",
            How::Ended => "ended",
            _ => "changed",
        }),
        things: changes.into_iter().map(|change| thing(change, say)).collect(),
    });
    let paper = Paper {
        title: word("paper"),
        subtitle: say.text("compare-from-to", &names(comparison, say)),
        nothing: if comparison.changes.is_empty() { word("nothing") } else { String::new() },
        words: Words {
            numbers: word("numbers"),
            summary: word("numbers-summary"),
            dimension: word("number-dimension"),
            before: word("number-before"),
            after: word("number-after"),
            new: word("number-new"),
            ended: word("number-ended"),
            gone_line: word("gone-line"),
            new_line: word("new-line"),
        },
        numbers: comparison.numbers.iter().map(|number| row(number, say)).collect(),
        sections: sections.collect(),
    };
    let name = format!("{}: {}", comparison.after.name, paper.title);
    making.paper(Rendition::Changes, "data/changes.json", &paper, &name, &PageNumbers::default())
}

fn row(number: &Number, say: &Say) -> Row {
    let all = number.dimension.is_none();
    let title = if all { say.text("compare-number-all", &[]) } else { number.title.clone() };
    Row { title, all, cells: [number.before, number.after, number.new, number.ended] }
}

fn thing(change: &Change, say: &Say) -> Thing {
    if change.is_whole() {
        return Thing { title: with_home(change), marks: String::new(), id: None, fields: Vec::new() };
    }
    let fields = change.fields.iter().map(|field| Field {
        label: field.label.clone(),
        lines: field.lines.iter().map(|line| shortened(line).iter().map(part).collect()).collect(),
    });
    Thing {
        title: change.title.clone(),
        marks: std::iter::once(marks(change, say)).chain(change.belongs.clone()).collect::<Vec<_>>().join(" · "),
        id: change.id_before.clone().map(|before| say.text("compare-id", &[("before", before)])),
        fields: fields.collect(),
    }
}

fn part(piece: &crate::compare::Piece) -> Part {
    let (before, text, behind) = piece.parted();
    Part { how: piece.how, before: before.to_owned(), text: text.to_owned(), behind: behind.to_owned() }
}
