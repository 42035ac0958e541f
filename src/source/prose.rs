//! Prose as it stands in a file: blocks are JSON, marks are inside strings.

use super::blocks::{DrawingKind, PictureFile};
use super::decode::{At, is_blank};
use super::fields::Fields;
use super::shape::Shape;
use crate::findings::{Args, Code, args};
use crate::json::Value;
use crate::prose::{self, FaultKind, Inline, Place, Target};

/// A block of prose.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list with dashes.
    List(Vec<Vec<Inline>>),
    /// A list with numbers.
    Numbered(Vec<Vec<Inline>>),
    /// A subheading; chapters only.
    Heading(Vec<Inline>),
    /// A quotation; chapters only.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who or what it is quoted from.
        source: Option<String>,
    },
    /// A picture or drawing; chapters only.
    Figure(Figure),
}

/// A picture file, or a figure that the layout draws from data.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is shown.
    pub content: FigureContent,
    /// What it says to somebody who does not see it.
    pub alt: Option<String>,
    /// The line under it.
    pub caption: Option<Vec<Inline>>,
    /// Where it is from.
    pub source: Option<Vec<Inline>>,
    /// The JSON pointer of `figure` in its file, for findings about the picture.
    pub pointer: String,
}

/// What a [`Figure`] shows.
#[derive(Debug, Clone, PartialEq)]
pub enum FigureContent {
    /// A file in the catalogue's folder.
    File(PictureFile),
    /// The traits of equal treatment in a ring.
    Traits(Vec<String>),
}

/// A picture with its alternative text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// The files.
    pub file: PictureFile,
    /// What it says to somebody who does not see it; `None` for decoration.
    pub alt: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// The marks of one string.
#[must_use]
pub fn inlines(at: &At<'_>, place: Place) -> Vec<Inline> {
    let Some(text) = at.any_string() else { return Vec::new() };
    if is_blank(text) {
        at.report(Code::EmptyText, Args::default());
        return Vec::new();
    }
    let (inlines, faults) = prose::parse(text, place);
    for fault in faults {
        let code = match fault.kind {
            FaultKind::UnknownScheme { .. }
            | FaultKind::SchemeMissing
            | FaultKind::SchemeTwice
            | FaultKind::TargetMissing
            | FaultKind::TargetWhiteSpace => Code::LinkTarget,
            _ => Code::ProseMark,
        };
        let args = prose_args(&fault.kind, &text[fault.range.clone()]);
        at.report_part(&fault.range, code, args);
    }
    note_references(at, &inlines);
    inlines
}

/// Names are resolved when everything is read; where they stand is known now.
fn note_references(at: &At<'_>, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Link { target: Target::Place(id), range, body } => {
                at.refer(range, id, false);
                note_references(at, body);
            }
            Inline::Footnote { name, range } => at.refer(range, name, true),
            Inline::Emphasis(body)
            | Inline::Strong(body)
            | Inline::Link { body, .. }
            | Inline::Language { body, .. } => {
                note_references(at, body);
            }
            Inline::Text(_) | Inline::Address { .. } | Inline::Break => {}
        }
    }
}

/// Blocks of a measure or contact: a string, or an array of paragraphs and lists.
#[must_use]
pub fn blocks(at: &At<'_>) -> Vec<Block> {
    at.one_or_many().iter().filter_map(|at| block(at, Place::Text)).collect()
}

/// Blocks of a chapter, with headings, figures and quotes.
#[must_use]
pub fn chapter_blocks(at: &At<'_>) -> Vec<Block> {
    at.one_or_many().iter().filter_map(|at| block(at, Place::Chapter)).collect()
}

fn block(at: &At<'_>, place: Place) -> Option<Block> {
    match at.value() {
        Value::String(_) => Some(Block::Paragraph(inlines(at, place))).filter(|b| *b != Block::Paragraph(Vec::new())),
        Value::Object(members) => {
            let has = |key| members.iter().any(|m| m.key == key);
            let mut fields = at.object()?;
            let chapter = matches!(place, Place::Chapter);
            let block = if has("list") {
                Some(Block::List(items(&mut fields, "list", place)))
            } else if has("numbered") {
                Some(Block::Numbered(items(&mut fields, "numbered", place)))
            } else if chapter && has("heading") {
                fields.get("heading").map(|at| Block::Heading(inlines(&at, place)))
            } else if chapter && has("quote") {
                let blocks = fields.get("quote").map(|at| blocks(&at)).unwrap_or_default();
                Some(Block::Quote { blocks, source: fields.string("source") })
            } else if chapter && has("figure") {
                figure(&mut fields).map(Block::Figure)
            } else {
                unknown_block(at, chapter);
                return None;
            };
            fields.finish();
            block
        }
        _ => {
            unknown_block(at, matches!(place, Place::Chapter));
            None
        }
    }
}

fn unknown_block(at: &At<'_>, chapter: bool) {
    let kinds = if chapter { "chapter" } else { "text" };
    at.report(Code::UnknownBlock, args!["kinds": kinds]);
}

fn items(fields: &mut Fields<'_>, key: &'static str, place: Place) -> Vec<Vec<Inline>> {
    let Some(at) = fields.get(key) else { return Vec::new() };
    let items = at.items().unwrap_or_default();
    if items.is_empty() {
        at.report(Code::EmptyText, Args::default());
    }
    items.iter().map(|item| inlines(item, place)).filter(|item| !item.is_empty()).collect()
}

/// The most parts of a ring that can be told apart, with room for their names.
const MOST_TRAITS: usize = 16;

fn figure(fields: &mut Fields<'_>) -> Option<Figure> {
    let at = fields.get("figure")?;
    let content = figure_content(&at);
    let alt = alternative(fields);
    let caption = fields.get("caption").map(|at| inlines(&at, Place::Text));
    let source = fields.get("source").map(|at| inlines(&at, Place::Text));
    Some(Figure { content: content?, alt, caption, source, pointer: at.pointer().to_owned() })
}

/// What a figure shows.
pub(super) fn figure_content(at: &At<'_>) -> Option<FigureContent> {
    match at.value() {
        Value::Object(members) if members.iter().any(|m| m.key == "drawn") => {
            let mut drawn = at.object()?;
            let _ = drawn.required("drawn").and_then(|kind| DrawingKind::read(&kind));
            let items = drawn.many("items", At::string);
            drawn.finish();
            if items.is_empty() {
                at.report(Code::EmptyText, Args::default());
                None
            } else if items.len() > MOST_TRAITS {
                let args = args!["what": "traits", "size": items.len(), "limit": MOST_TRAITS];
                at.report(Code::TooLarge, args);
                None
            } else {
                Some(FigureContent::Traits(items))
            }
        }
        Value::Object(_) => PictureFile::read(at).map(FigureContent::File),
        _ => at.string().map(|file| FigureContent::File(PictureFile { file, print: None })),
    }
}

/// `alt`, or `"decorative": true` in its place.
fn alternative(fields: &mut Fields<'_>) -> Option<String> {
    let decorative = fields.get("decorative").and_then(|at| at.bool()) == Some(true);
    let alt = fields.string("alt");
    if alt.is_none() && !decorative {
        fields.at().report(Code::MissingAlternative, Args::default());
    }
    alt
}

/// A picture in an edition or chapter: file, alternative text, credit.
#[must_use]
pub fn picture(at: &At<'_>) -> Option<Picture> {
    let mut fields = at.object()?;
    let file = fields.required("file").and_then(|at| at.string());
    let print = fields.string("print");
    let alt = alternative(&mut fields);
    let credit = fields.string("credit");
    fields.finish();
    Some(Picture { file: PictureFile { file: file?, print }, alt, credit })
}

/// A web, mail or telephone address that is the whole string.
#[must_use]
pub fn web_target(at: &At<'_>) -> Option<String> {
    let text = at.string()?;
    let kind = match prose::read_target(&text) {
        Ok(Target::Web(target)) => return Some(target),
        Ok(Target::Place(_)) => FaultKind::SchemeMissing,
        Err(kind) => kind,
    };
    at.report(Code::LinkTarget, prose_args(&kind, &text));
    None
}

fn prose_args(kind: &FaultKind, text: &str) -> Args {
    let detail = match kind {
        FaultKind::UnknownScheme { scheme } => scheme.as_str(),
        FaultKind::UnknownAttribute { name } => name.as_str(),
        _ => "",
    };
    args!["kind": kind.name(), "text": text, "detail": detail]
}
