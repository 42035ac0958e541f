//! The addresses that somebody who reads on paper needs: those that a measure
//! lists, and those behind the words of its text.

use super::Address;
use super::prose::{address, text};
use crate::prose::{Inline, Target};
use crate::source::measure::Measure;
use crate::source::prose::Block;

/// A measure's addresses, each once: first those it lists, then those of its text in their order. Left out are those
/// that the text shows itself, and the catalogue's `own`, which the imprint gives.
pub fn addresses(measure: &Measure, own: Option<&str>) -> Vec<Address> {
    let mut all: Vec<(String, &str)> =
        measure.links.iter().map(|link| (link.text.clone(), link.target.as_str())).collect();
    let more = measure.more.iter().map(|more| &more.text);
    let fields = [&measure.description, &measure.goals_and_target_groups, &measure.goals, &measure.target_groups];
    for blocks in fields.into_iter().chain([&measure.responsible]).chain(more) {
        for inlines in blocks.iter().flat_map(lines) {
            collect(inlines, &mut |words, target| {
                let shown = bare(target);
                let known =
                    all.iter().any(|(_, other)| bare(other) == shown) || own.is_some_and(|own| bare(own) == shown);
                if target.starts_with("http") && !known && !words.to_lowercase().contains(&shown) {
                    all.push((words, target));
                }
            });
        }
    }
    all.iter().map(|(text, target)| address(text, target)).collect()
}

/// An address without what goes without saying, to tell whether two are the same.
fn bare(target: &str) -> String {
    let (_, rest) = target.split_once("://").unwrap_or(("", target));
    rest.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
}

/// The lines of a block of a measure; headings, quotations and figures stand in chapters alone.
fn lines(block: &Block) -> Vec<&[Inline]> {
    match block {
        Block::Paragraph(inlines) => vec![inlines],
        Block::List(items) | Block::Numbered(items) => items.iter().map(Vec::as_slice).collect(),
        Block::Heading(_) | Block::Quote { .. } | Block::Figure(_) => Vec::new(),
    }
}

/// Calls `found` with the words and the address of each link to the web.
fn collect<'i>(inlines: &'i [Inline], found: &mut impl FnMut(String, &'i str)) {
    for inline in inlines {
        match inline {
            Inline::Link { target: Target::Web(target), body, .. } => found(text(body), target),
            Inline::Emphasis(body) | Inline::Strong(body) | Inline::Language { body, .. } => collect(body, found),
            Inline::Text(_)
            | Inline::Link { .. }
            | Inline::Address { .. }
            | Inline::Footnote { .. }
            | Inline::Break => {}
        }
    }
}
