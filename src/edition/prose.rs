//! Prose as the layout sets it: places resolved, addresses in ASCII, lines
//! broken only where they may be.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::{Address, Block, Drawing, Figure, Inline, Picture};
use crate::pictures::Pictures;
use crate::prose::{self, Piece, Target, address_pieces, breaks, pieces};
use crate::source::blocks::PictureFile;
use crate::source::prose as source;

/// What prose needs to know of its surroundings.
pub struct Surroundings<'s> {
    /// The language of the publication.
    pub language: &'s str,
    /// Destinations by the ids that prose may name.
    pub places: &'s BTreeMap<&'s str, String>,
    /// The pictures that can be used.
    pub pictures: &'s Pictures,
    /// Footnotes of the chapter.
    pub footnotes: &'s BTreeMap<String, Vec<prose::Inline>>,
    /// What makes a footnote's name unique in the publication.
    pub chapter: &'s str,
    /// Names of footnotes that have been printed.
    pub printed_notes: RefCell<BTreeSet<String>>,
}

impl Surroundings<'_> {
    /// Blocks as the layout sets them.
    pub fn blocks(&self, blocks: &[source::Block]) -> Vec<Block> {
        blocks.iter().filter_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &source::Block) -> Option<Block> {
        let all = |items: &[Vec<prose::Inline>]| items.iter().map(|item| self.inlines(item)).collect();
        Some(match block {
            source::Block::Paragraph(inlines) => Block::Paragraph(self.inlines(inlines)),
            source::Block::List(items) => Block::List(all(items)),
            source::Block::Numbered(items) => Block::Numbered(all(items)),
            source::Block::Heading(inlines) => Block::Heading(self.inlines(inlines)),
            source::Block::Quote { blocks, source } => {
                Block::Quote { blocks: self.blocks(blocks), source: source.clone() }
            }
            source::Block::Figure(figure) => Block::Figure(self.figure(figure)?),
        })
    }

    /// A figure, unless its picture cannot be used and this is a draft.
    fn figure(&self, figure: &source::Figure) -> Option<Figure> {
        let (picture, drawn) = match &figure.content {
            source::FigureContent::File(file) => (Some(picture(self.pictures, file, figure.alt.clone(), None)?), None),
            source::FigureContent::Traits(items) => (None, Some(Drawing { kind: "traits", items: items.clone() })),
        };
        Some(Figure {
            picture,
            drawn,
            alt: figure.alt.clone(),
            caption: figure.caption.as_deref().map(|inlines| self.inlines(inlines)),
            source: figure.source.as_deref().map(|inlines| self.inlines(inlines)),
        })
    }

    /// A line of prose as the layout sets it.
    pub fn inlines(&self, inlines: &[prose::Inline]) -> Vec<Inline> {
        self.spoken(inlines, self.language)
    }

    /// The same in a language, which decides where long words are divided.
    fn spoken(&self, inlines: &[prose::Inline], language: &str) -> Vec<Inline> {
        closed(inlines.iter().flat_map(|inline| self.inline(inline, language)))
    }

    fn inline(&self, inline: &prose::Inline, language: &str) -> Vec<Inline> {
        let inner = |body: &[prose::Inline]| self.spoken(body, language);
        let one = match inline {
            prose::Inline::Text(text) => return plain(text, language),
            prose::Inline::Emphasis(body) => Inline::Emphasis(inner(body)),
            prose::Inline::Strong(body) => Inline::Strong(inner(body)),
            prose::Inline::Link { target: Target::Web(target), body, .. } => {
                Inline::Link { target: ascii(target), body: inner(body) }
            }
            prose::Inline::Link { target: Target::Place(id), body, .. } => match self.places.get(id.as_str()) {
                Some(label) => Inline::Reference { label: label.clone(), body: inner(body) },
                None => return inner(body),
            },
            prose::Inline::Address { target, text, .. } => {
                let body = address_pieces(text).into_iter().map(Inline::Keep).collect();
                Inline::Link { target: ascii(target), body }
            }
            prose::Inline::Language { code, body } => {
                let (code, region) = spoken_as(code);
                let body = self.spoken(body, &code);
                Inline::Language { code, region, body }
            }
            prose::Inline::Footnote { name, .. } => match self.footnotes.get(name) {
                Some(text) => Inline::Footnote {
                    name: format!("{}--{name}", self.chapter),
                    again: !self.printed_notes.borrow_mut().insert(name.clone()),
                    body: self.inlines(text),
                },
                None => return Vec::new(),
            },
            prose::Inline::Break => Inline::Break(()),
        };
        vec![one]
    }
}

/// Puts the marks behind a long word into its box: beside one that is divided they would stand on its first line.
fn closed(inlines: impl Iterator<Item = Inline>) -> Vec<Inline> {
    let mut closed: Vec<Inline> = Vec::new();
    for mut inline in inlines {
        if let (Inline::Text(text), Some(word)) = (&mut inline, closed.last_mut().and_then(last_long)) {
            let marks = text.len() - text.trim_start_matches(|c: char| ",.;:!?…)]“”’»".contains(c)).len();
            word.extend(text.drain(..marks));
            if text.is_empty() {
                continue;
            }
        }
        closed.push(inline);
    }
    closed
}

/// The end of the long word with which a piece of prose ends.
fn last_long(inline: &mut Inline) -> Option<&mut String> {
    match inline {
        Inline::Long(word) => word.pieces.last_mut(),
        Inline::Emphasis(body) | Inline::Strong(body) => last_long(body.last_mut()?),
        Inline::Link { body, .. } | Inline::Reference { body, .. } | Inline::Language { body, .. } => {
            last_long(body.last_mut()?)
        }
        _ => None,
    }
}

/// A language tag's language and region, as Typst knows them; a script or variant is not spoken.
fn spoken_as(tag: &str) -> (String, Option<String>) {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    (language, region.map(str::to_ascii_uppercase))
}

/// Text without marks, in a language, as the layout sets it.
pub fn plain(text: &str, language: &str) -> Vec<Inline> {
    let inline = |piece| match piece {
        Piece::Text(text) => Inline::Text(text),
        Piece::Keep(text) => Inline::Keep(text),
        Piece::Word(text) => Inline::Word(text),
        Piece::Long(text) => Inline::Long(breaks(&text, language)),
    };
    pieces(text).into_iter().map(inline).collect()
}

/// The visible text of a line of prose.
pub fn text(inlines: &[prose::Inline]) -> String {
    prose::visible_text(inlines)
}

/// An address as ASCII, percent-encoded and its host in Punycode: Typst writes
/// a target as it is, and PDF wants a URI (ISO 32000-1, 12.6.4.7).
pub fn ascii(target: &str) -> String {
    url::Url::parse(target).map_or_else(|_| target.to_owned(), |url| url.to_string())
}

/// An address to be read on paper, without what goes without saying.
pub fn address(text: &str, target: &str) -> Address {
    let shown = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| target.strip_prefix(scheme))
        .unwrap_or(target);
    let shown = shown.strip_suffix('/').filter(|rest| !rest.contains('/')).unwrap_or(shown);
    Address { text: text.to_owned(), target: ascii(target), pieces: address_pieces(shown) }
}

/// A picture; nothing if it cannot be used.
pub fn picture(
    pictures: &Pictures,
    file: &PictureFile,
    alt: Option<String>,
    credit: Option<String>,
) -> Option<Picture> {
    let print = pictures.on_paper(file).map(str::to_owned);
    Some(Picture { file: pictures.on_screen(file)?.to_owned(), print, alt, credit })
}
