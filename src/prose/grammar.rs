//! From a string to [`Inline`]s, in three passes over the text.
//!
//! [`lexer`] cuts it into tokens. Escapes, addresses and brackets are settled
//! there, since they bind more tightly than emphasis. [`pairs`] finds the
//! partners of the emphasis marks. What is left here is to build the tree:
//! every [`Kind::Open`] has its [`Kind::Close`] by then, and none cross.

mod address;
mod lexer;
mod pairs;
mod seen;
mod target;
#[cfg(test)]
mod tests;
mod write;

pub use seen::seen_range;
pub use target::{is_language_code, read_target};
pub use write::{addressed, footnote_name, normal, rewrite, write};

use super::{Fault, Inline, Place, Target};
use std::ops::Range;

/// How many marks may stand inside one another.
const MAX_DEPTH: usize = 8;

/// Reads the marks of a string of prose.
///
/// All faults are found at once, in the order of the text. A faulty mark stays
/// in the result as the text it was written as.
#[must_use]
pub fn parse(text: &str, place: Place) -> (Vec<Inline>, Vec<Fault>) {
    let (mut tokens, mut faults) = lexer::lex(text, place);
    pairs::pair(&mut tokens, &mut faults);
    faults.sort_by_key(|fault| (fault.range.start, fault.range.end));
    faults.dedup();
    (build(text, tokens), faults)
}

/// A stretch of the text that is one thing.
struct Token {
    range: Range<usize>,
    kind: Kind,
}

/// What a token is.
enum Kind {
    /// Characters that stand for themselves.
    Text,
    /// A backslash and the character it protects.
    Escape,
    Break,
    /// An address, and what its link needs in front: a scheme or nothing.
    Address(&'static str),
    /// `[^name]`
    Footnote,
    /// `_` or `__`. Unless it finds a partner it is text.
    Underscores(Underscores),
    /// The beginning of a span.
    Open(Span),
    /// The end of the span opened last.
    Close,
}

/// What `_` or `__` may be at its place.
#[derive(Clone, Copy)]
struct Underscores {
    /// A word begins behind it.
    opens: bool,
    /// A word ends before it.
    closes: bool,
    /// It follows a slash in a word, as in `Mitarbeiter/_innen`.
    after_slash: bool,
}

/// A mark that has a beginning and an end.
enum Span {
    Emphasis,
    Strong,
    Link { target: Target, range: Range<usize> },
    Language { code: String },
}

impl Span {
    fn into_inline(self, body: Vec<Inline>) -> Inline {
        match self {
            Self::Emphasis => Inline::Emphasis(body),
            Self::Strong => Inline::Strong(body),
            Self::Link { target, range } => Inline::Link { target, body, range },
            Self::Language { code } => Inline::Language { code, body },
        }
    }
}

/// Whether a character is part of a word. An accent that follows its letter is.
#[must_use]
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

fn build(text: &str, tokens: Vec<Token>) -> Vec<Inline> {
    let mut done = Vec::new();
    let mut open: Vec<(Span, Vec<Inline>)> = Vec::new();
    for Token { range, kind } in tokens {
        // `open` is at most `MAX_DEPTH` long.
        let linked = || (open.iter()).any(|(span, _)| matches!(span, Span::Link { .. }));
        let inline = match kind {
            Kind::Open(span) => {
                open.push((span, Vec::new()));
                continue;
            }
            Kind::Close => {
                let Some((span, body)) = open.pop() else {
                    continue;
                };
                span.into_inline(body)
            }
            Kind::Address(scheme) if !linked() => Inline::Address {
                target: format!("{scheme}{}", &text[range.clone()]),
                text: text[range.clone()].to_owned(),
                range,
            },
            Kind::Footnote => {
                let name = range.start + "[^".len()..range.end - "]".len();
                Inline::Footnote { name: text[name.clone()].to_owned(), range: name }
            }
            Kind::Break => Inline::Break,
            Kind::Escape => Inline::Text(text[range.start + 1..range.end].to_owned()),
            Kind::Text | Kind::Underscores(_) | Kind::Address(_) => Inline::Text(text[range].to_owned()),
        };
        push(open.last_mut().map_or(&mut done, |(_, body)| body), inline);
    }
    done
}

/// Appends an inline; text joins the text before it.
fn push(body: &mut Vec<Inline>, inline: Inline) {
    match (body.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => body.push(inline),
    }
}
