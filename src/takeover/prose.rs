//! Paragraphs as the format writes them.

use super::paper::{Look, Para};
use crate::json::data::Data;
use crate::prose::{Inline, Place, normal, visible_text, write};

/// Something of a chapter that is no paragraph.
pub enum Block<'p> {
    /// A paragraph or an item.
    Para(&'p Para),
    /// A subheading.
    Heading(String),
}

/// Paragraphs and lists; a single paragraph stands by itself.
#[must_use]
pub fn blocks(paras: &[Para], place: Place) -> Data {
    let blocks: Vec<Block<'_>> = paras.iter().map(Block::Para).collect();
    several(&blocks, place)
}

/// As [`blocks`], with subheadings.
#[must_use]
pub fn several(blocks: &[Block<'_>], place: Place) -> Data {
    let mut done: Vec<Data> = Vec::new();
    let mut list: Option<(bool, Vec<Data>)> = None;
    for block in blocks {
        let (numbered, data) = match block {
            Block::Heading(title) => (None, Data::Object(vec![("heading".to_owned(), title.clone().into())])),
            Block::Para(para) if para.plain.trim().is_empty() => continue,
            Block::Para(para) => {
                let numbered = if let Look::Item { numbered } = para.look { Some(numbered) } else { None };
                (numbered, text(&para.text, place).into())
            }
        };
        match (&mut list, numbered) {
            (Some((kind, items)), Some(numbered)) if *kind == numbered => items.push(data),
            (_, Some(numbered)) => {
                done.extend(list.take().map(listed));
                list = Some((numbered, vec![data]));
            }
            (_, None) => {
                done.extend(list.take().map(listed));
                done.push(data);
            }
        }
    }
    done.extend(list.take().map(listed));
    match done.len() {
        1 if matches!(done[0], Data::String(_)) => done.swap_remove(0),
        _ => Data::Array(done),
    }
}

fn listed((numbered, items): (bool, Vec<Data>)) -> Data {
    let key = if numbered { "numbered" } else { "list" };
    Data::Object(vec![(key.to_owned(), Data::Array(items))])
}

/// A text as the format writes it, every character of it. Where marks cannot say what the source shows, such as
/// emphasis within a word, the words stay.
#[must_use]
pub fn text(inlines: &[Inline], place: Place) -> String {
    let tried = [normal(inlines), plain(inlines, false), plain(inlines, true)];
    let written = tried.iter().find_map(|inlines| write(inlines, place));
    written.unwrap_or_else(|| visible_text(inlines))
}

/// Inlines without emphasis, and without links if they are not wanted.
fn plain(inlines: &[Inline], no_links: bool) -> Vec<Inline> {
    let mut left = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Emphasis(body) | Inline::Strong(body) | Inline::Language { body, .. } => {
                left.extend(plain(body, no_links));
            }
            Inline::Link { body, .. } if no_links => left.extend(plain(body, true)),
            Inline::Text(text) => left.extend(crate::prose::addressed(text)),
            other => left.push(other.clone()),
        }
    }
    normal(&left)
}

/// A title: every character stands for itself.
#[must_use]
pub fn title(words: &str) -> String {
    let words = words.replace('\n', " ");
    write(&[Inline::Text(words.clone())], Place::Title).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::parse;

    #[test]
    fn characters_that_look_like_marks_stay_characters() {
        for words in [
            "a _b_ c",
            "[x](y)",
            "[^1]",
            "\\_",
            "trans* und LSBTIQ*",
            "[a]{lang=en}",
            "www.example.org/_a_",
            "für alle**“",
        ] {
            let written = text(&[Inline::Text(words.to_owned())], Place::Chapter);
            assert_eq!(visible_text(&parse(&written, Place::Chapter).0), words);
            // In a title nothing can be escaped, so this one passage is a mark there.
            let shown = visible_text(&parse(&title(words), Place::Title).0);
            assert!(shown == words || words.ends_with("{lang=en}"), "{shown}");
        }
    }
}
