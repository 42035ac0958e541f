//! Changes as Markdown: ~~gone~~ and **new**, each with its word.

use std::fmt::Write as _;

use super::text::{marks, sections, title, with_home};
use super::words::shortened;
use super::{Comparison, How, Piece, PieceHow};
use crate::say::Say;
use crate::visible;

/// The changes.
#[must_use]
pub fn markdown(comparison: &Comparison, say: &Say) -> String {
    let mut out = format!("# {}\n", escaped(&title(comparison, say)));
    if comparison.changes.is_empty() {
        return out + "\n" + &say.text("compare-nothing", &[]) + "\n";
    }
    numbers(comparison, say, &mut out);
    for (heading, changes) in sections(comparison, say) {
        let _ = write!(out, "\n## {}\n\n", escaped(&heading));
        for change in changes {
            if change.is_whole() {
                let text = escaped(&with_home(change));
                let _ = writeln!(out, "- {}", if change.is(How::Ended) { format!("~~{text}~~") } else { text });
                continue;
            }
            let _ = write!(out, "### {} – {}\n\n", escaped(&change.title), marks(change, say));
            if let Some(before) = &change.id_before {
                let _ = write!(out, "{}\n\n", escaped(&say.text("compare-id", &[("before", before.clone())])));
            }
            for field in &change.fields {
                let _ = write!(out, "**{}**\n\n", escaped(&field.label));
                for line in &field.lines {
                    let _ = writeln!(out, "- {}", pieces(&shortened(line), say));
                }
                out.push('\n');
            }
        }
    }
    out
}

fn numbers(comparison: &Comparison, say: &Say, out: &mut String) {
    let word = |name: &str| say.text(&format!("compare-number-{name}"), &[]);
    let _ = write!(
        out,
        "\n|  | {} | {} | {} | {} |\n|---|--:|--:|--:|--:|\n",
        word("before"),
        word("after"),
        word("new"),
        word("ended")
    );
    for number in &comparison.numbers {
        let title = if number.dimension.is_some() { escaped(&number.title) } else { word("all") };
        let _ = writeln!(out, "| {title} | {} | {} | {} | {} |", number.before, number.after, number.new, number.ended);
    }
}

fn pieces(line: &[Piece], say: &Say) -> String {
    let piece = |piece: &Piece| {
        let (before, inner, behind) = piece.parted();
        let inner = escaped(inner);
        match piece.how {
            PieceHow::Same => escaped(&piece.text),
            PieceHow::Gone => format!("{before}~~{inner}~~{behind}"),
            PieceHow::New => format!("{before}**{inner}**{behind}"),
        }
    };
    match line {
        [Piece { how: PieceHow::Gone, text }] => {
            format!("{}: ~~{}~~", say.text("compare-gone-line", &[]), escaped(text))
        }
        [Piece { how: PieceHow::New, text }] => format!("{}: **{}**", say.text("compare-new-line", &[]), escaped(text)),
        _ => line.iter().map(piece).collect(),
    }
}

/// A text in which nothing is a mark.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in visible::text(text).chars() {
        if "\\`*_[]<>#|~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
