//! Changes for a terminal: `[-gone-]` and `{+new+}` say it without colours, too.

use std::fmt::Write as _;

use super::words::shortened;
use super::{Change, Comparison, How, Piece, PieceHow};
use crate::say::Say;
use crate::visible;

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// The changes, in colours where the terminal shows them.
#[must_use]
pub fn text(comparison: &Comparison, colour: bool, say: &Say) -> String {
    let paint = Paint { colour };
    let mut out = paint.all(BOLD, &title(comparison, say)) + "\n";
    if comparison.changes.is_empty() {
        return out + "\n" + &say.text("compare-nothing", &[]) + "\n";
    }
    numbers(comparison, say, &mut out);
    for (heading, changes) in sections(comparison, say) {
        let _ = write!(out, "\n{}\n", paint.all(BOLD, &heading));
        for change in changes {
            if change.is_whole() {
                let (sign, colour) = if change.is(How::New) { ("+", GREEN) } else { ("-", RED) };
                let _ = writeln!(out, "  {}", paint.all(colour, &format!("{sign} {}", with_home(change))));
            } else {
                changed(change, paint, say, &mut out);
            }
        }
    }
    out
}

/// What is compared.
pub fn title(comparison: &Comparison, say: &Say) -> String {
    say.text("compare-title", &names(comparison, say))
}

/// Both editions as they are called in sentences.
#[must_use]
pub fn names(comparison: &Comparison, say: &Say) -> [(&'static str, String); 2] {
    let name = |name: &super::EditionName| {
        let args = [
            ("name", name.name.clone()),
            ("as_of", name.as_of.clone()),
            ("revision", name.revision.clone().unwrap_or_default()),
        ];
        say.text("compare-edition", &args)
    };
    [("before", name(&comparison.before)), ("after", name(&comparison.after))]
}

/// The changes under their headings: what is new, what has ended, what is otherwise, of each kind.
#[must_use]
pub fn sections<'c>(comparison: &'c Comparison, say: &Say) -> Vec<(String, Vec<&'c Change>)> {
    let mut sections: Vec<(String, Vec<&Change>)> = Vec::new();
    for change in &comparison.changes {
        let id = match change.how.first() {
            Some(How::New) => "compare-new",
            Some(How::Ended) => "compare-ended",
            _ => "compare-changed",
        };
        let heading = say.text(id, &[("group", change.group.clone())]);
        match sections.iter_mut().find(|(other, _)| *other == heading) {
            Some((_, changes)) => changes.push(change),
            None => sections.push((heading, vec![change])),
        }
    }
    // New ones of a kind first, then those that have ended.
    let kind = |changes: &[&Change]| {
        let first = changes.first().map(|change| change.kind.as_str());
        comparison.changes.iter().position(|change| Some(change.kind.as_str()) == first)
    };
    let rank = |changes: &[&Change]| changes.first().and_then(|change| change.how.first().copied()).map(How::rank);
    sections.sort_by_key(|(_, changes)| (kind(changes), rank(changes)));
    sections
}

/// A title with what it belongs to.
#[must_use]
pub fn with_home(change: &Change) -> String {
    let belongs = change.belongs.join(", ");
    if belongs.is_empty() { change.title.clone() } else { format!("{} ({belongs})", change.title) }
}

/// What became of it, in words.
#[must_use]
pub fn marks(change: &Change, say: &Say) -> String {
    let words = change.how.iter().map(|how| say.text(&format!("compare-how-{}", how.name()), &[]));
    words.collect::<Vec<_>>().join(", ")
}

fn numbers(comparison: &Comparison, say: &Say, out: &mut String) {
    let head = ["before", "after", "new", "ended"].map(|name| say.text(&format!("compare-number-{name}"), &[]));
    let all = say.text("compare-number-all", &[]);
    let rows = comparison.numbers.iter().map(|number| {
        let title = if number.dimension.is_some() { number.title.clone() } else { all.clone() };
        ([number.before, number.after, number.new, number.ended].map(|count| count.to_string()), title)
    });
    let table: Vec<_> = std::iter::once((head, String::new())).chain(rows).collect();
    let width = |column: usize| table.iter().map(|(cells, _)| cells[column].chars().count()).max().unwrap_or_default();
    out.push('\n');
    for (cells, title) in &table {
        for (column, cell) in cells.iter().enumerate() {
            let _ = write!(out, "{cell:>width$}  ", width = width(column));
        }
        out.push_str(&visible::text(title));
        out.truncate(out.trim_end_matches(' ').len());
        out.push('\n');
    }
}

fn changed(change: &Change, paint: Paint, say: &Say, out: &mut String) {
    let _ = writeln!(out, "  {} – {}", paint.all(BOLD, &change.title), marks(change, say));
    if let Some(before) = &change.id_before {
        let _ = writeln!(out, "    {}", say.text("compare-id", &[("before", before.clone())]));
    }
    for field in &change.fields {
        let _ = writeln!(out, "    {}:", visible::text(&field.label));
        for line in &field.lines {
            let _ = writeln!(out, "      {}", paint.line(&shortened(line)));
        }
    }
}

/// Whether there are colours.
#[derive(Clone, Copy)]
struct Paint {
    colour: bool,
}

impl Paint {
    fn all(self, colour: &str, text: &str) -> String {
        let text = visible::text(text);
        if self.colour { format!("{colour}{text}{PLAIN}") } else { text.into_owned() }
    }

    fn line(self, line: &[Piece]) -> String {
        match line {
            [Piece { how: PieceHow::Gone, text }] => self.all(RED, &format!("- {text}")),
            [Piece { how: PieceHow::New, text }] => self.all(GREEN, &format!("+ {text}")),
            _ => line.iter().map(|piece| self.piece(piece)).collect(),
        }
    }

    /// Spaces at its ends stay outside of the signs.
    fn piece(self, piece: &Piece) -> String {
        let (before, inner, behind) = piece.parted();
        let (colour, open, close) = match piece.how {
            PieceHow::Same => return visible::text(&piece.text).into_owned(),
            PieceHow::Gone => (RED, "[-", "-]"),
            PieceHow::New => (GREEN, "{+", "+}"),
        };
        format!("{before}{}{behind}", self.all(colour, &format!("{open}{inner}{close}")))
    }
}
