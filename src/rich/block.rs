//! Prose as the blocks of an editor: read from a file's tree, and written as JSON again.

use std::collections::{HashMap, VecDeque};

use super::flat::Flat;
use super::write::write;
use super::{Kind, Note};
use crate::json::data::Data;
use crate::json::{Member, Node, Value};
use crate::prose::Place;

/// A block of an editor's document.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Block {
    Paragraph(Flat),
    List {
        numbered: bool,
        items: Vec<Flat>,
        more: More,
    },
    Heading {
        text: Flat,
        more: More,
    },
    Quote {
        blocks: Vec<Block>,
        listed: bool,
        source: Option<String>,
        more: More,
    },
    /// A figure, or what the reader does not know; both are kept as they are.
    Card {
        figure: bool,
        data: Data,
    },
}

/// What an object says beside what the editor shows of it, such as accepted findings.
pub(super) type More = Vec<(String, Data)>;

/// The blocks of a value; of nothing there are none.
pub(super) fn read(value: Option<&Node>, kind: Kind) -> Vec<Block> {
    match value.map(|node| (node, &node.value)) {
        None => Vec::new(),
        Some((_, Value::Array(items))) if kind.has_blocks() => items.iter().map(|item| block(item, kind)).collect(),
        Some((node, _)) => vec![block(node, kind)],
    }
}

fn block(node: &Node, kind: Kind) -> Block {
    let known = match &node.value {
        Value::String(text) => Some(Block::Paragraph(Flat::read(text, kind.place()))),
        Value::Object(members) if kind.has_blocks() => object(node, members, kind),
        _ => None,
    };
    known.unwrap_or_else(|| Block::Card { figure: false, data: Data::from(node) })
}

fn object(node: &Node, members: &[Member], kind: Kind) -> Option<Block> {
    let has = |key: &str| members.iter().filter(|member| member.key == key).count() == 1;
    let keys: Vec<&str> = members.iter().map(|member| &*member.key).collect();
    if keys.iter().any(|key| keys.iter().filter(|other| other == &key).count() > 1) {
        return None;
    }
    let more = |shown: &[&str]| {
        let rest = members.iter().filter(|member| !shown.contains(&&*member.key));
        rest.map(|member| (member.key.clone(), Data::from(&member.node))).collect::<More>()
    };
    let text = |key: &str| match &node.get(key)?.value {
        Value::String(text) => Some(Flat::read(text, kind.place())),
        _ => None,
    };
    let chapter = kind == Kind::Chapter;
    if has("list") || has("numbered") {
        let key = if has("list") { "list" } else { "numbered" };
        let Value::Array(items) = &node.get(key)?.value else { return None };
        let item = |item: &Node| match &item.value {
            Value::String(text) => Some(Flat::read(text, kind.place())),
            _ => None,
        };
        let items: Vec<Flat> = items.iter().map(item).collect::<Option<_>>()?;
        Some(Block::List { numbered: key == "numbered", items, more: more(&[key]) })
            .filter(|_| !is_empty_list(node, key))
    } else if chapter && has("heading") {
        Some(Block::Heading { text: text("heading")?, more: more(&["heading"]) })
    } else if chapter && has("quote") {
        let quoted = node.get("quote")?;
        let source = match node.get("source").map(|source| &source.value) {
            None => None,
            Some(Value::String(source)) => Some(source.clone()),
            Some(_) => return None,
        };
        let listed = matches!(quoted.value, Value::Array(_));
        let blocks = read(Some(quoted), Kind::Prose);
        let plain = !blocks.is_empty() && !blocks.iter().any(|block| matches!(block, Block::Card { .. }));
        plain.then(|| Block::Quote { blocks, listed, source, more: more(&["quote", "source"]) })
    } else if chapter && has("figure") {
        Some(Block::Card { figure: true, data: Data::from(node) })
    } else {
        None
    }
}

fn is_empty_list(node: &Node, key: &str) -> bool {
    matches!(node.get(key).map(|node| &node.value), Some(Value::Array(items)) if items.is_empty())
}

/// The strings of an old value by what they say: what says the same keeps its spelling.
pub(super) struct Spellings {
    known: HashMap<(Flat, bool), VecDeque<String>>,
}

impl Spellings {
    pub(super) fn of(old: Option<&Node>, kind: Kind) -> Self {
        let mut known: HashMap<_, VecDeque<String>> = HashMap::new();
        if let Some(old) = old {
            old.strings(&mut |pointer, text| {
                let quoted = kind == Kind::Chapter && pointer.split('/').any(|step| step == "quote");
                let place = if quoted { Place::Text } else { kind.place() };
                known.entry((Flat::read(text, place), quoted)).or_default().push_back(text.to_owned());
            });
        }
        Self { known }
    }

    /// The next spelling of a text; the last one serves for all further.
    fn take(&mut self, flat: &Flat, quoted: bool) -> Option<String> {
        let spellings = self.known.get_mut(&(flat.clone(), quoted))?;
        if spellings.len() > 1 { spellings.pop_front() } else { spellings.front().cloned() }
    }
}

/// Writes blocks.
pub(super) struct Writer<'n> {
    pub(super) spellings: Spellings,
    pub(super) notes: &'n mut Vec<Note>,
    pub(super) kind: Kind,
}

impl Writer<'_> {
    /// The blocks that have something to read.
    pub(super) fn blocks(&mut self, blocks: &[Block], quoted: bool) -> Vec<Data> {
        blocks.iter().filter_map(|block| self.block(block, quoted)).collect()
    }

    fn text(&mut self, flat: &Flat, quoted: bool) -> Option<Data> {
        if let Some(text) = self.spellings.take(flat, quoted) {
            return Some(Data::String(text));
        }
        let flat = flat.clone().trimmed();
        if flat.is_blank() {
            return None;
        }
        let place = if quoted { Place::Text } else { self.kind.place() };
        let text = self.spellings.take(&flat, quoted).unwrap_or_else(|| write(&flat, place, self.notes));
        (!text.trim().is_empty()).then_some(Data::String(text))
    }

    /// Quotes hold no quotes, so this calls itself once at most.
    fn block(&mut self, block: &Block, quoted: bool) -> Option<Data> {
        match block {
            Block::Paragraph(flat) => self.text(flat, quoted),
            Block::List { numbered, items, more } => {
                let items: Vec<Data> = items.iter().filter_map(|item| self.text(item, quoted)).collect();
                let key = if *numbered { "numbered" } else { "list" };
                (!items.is_empty()).then(|| object_of([(key, Some(Data::Array(items)))], more))
            }
            Block::Heading { text, more } => {
                let text = self.text(text, quoted)?;
                Some(object_of([("heading", Some(text))], more))
            }
            Block::Quote { blocks, listed, source, more } => {
                let quote = bare_or_listed(self.blocks(blocks, true), *listed)?;
                let source = source.as_deref().map(str::trim).filter(|source| !source.is_empty());
                Some(object_of([("quote", Some(quote)), ("source", source.map(Data::from))], more))
            }
            Block::Card { data, .. } => Some(data.clone()),
        }
    }
}

/// A block alone where it was alone, else a list of them.
pub(super) fn bare_or_listed(mut blocks: Vec<Data>, listed: bool) -> Option<Data> {
    match blocks.len() {
        0 => None,
        1 if !listed => blocks.pop(),
        _ => Some(Data::Array(blocks)),
    }
}

fn object_of<const N: usize>(own: [(&str, Option<Data>); N], more: &More) -> Data {
    let own = own.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Data::Object(own.chain(more.iter().cloned()).collect())
}
