//! Blocks as the JSON of a `ProseMirror` document. What comes back may be anything.

use serde_json::{Map, Value, json};

use super::block::{Block, More};
use super::flat::{Flat, Marks, Run, Sign, Unit};
use super::{Fault, Kind};
use crate::json::data::{Data, Style};
use crate::json::{Node, parse};

/// The most nodes of a document, and the most bytes of its texts: more than any file of a catalogue can hold.
const MAX_NODES: usize = 50_000;
const MAX_BYTES: usize = 600_000;

/// The most characters of a card.
const MAX_LABEL: usize = 120;

const LINE: Style = Style { line_end: "", step: String::new(), space: " ", tall: false };

pub(super) fn write(blocks: &[Block]) -> Value {
    let mut content: Vec<Value> = blocks.iter().map(block).collect();
    if content.is_empty() {
        content.push(paragraph(&Flat::default()));
    }
    json!({ "type": "doc", "content": content })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Paragraph(text) => paragraph(text),
        Block::List { numbered, items, more } => {
            let item = |text| json!({ "type": "list_item", "content": [paragraph(text)] });
            let kind = if *numbered { "ordered_list" } else { "bullet_list" };
            let items: Vec<Value> = items.iter().map(item).collect();
            json!({ "type": kind, "attrs": { "more": written(more) }, "content": items })
        }
        Block::Heading { text, more } => textblock("heading", text, &json!({ "more": written(more) })),
        Block::Quote { blocks, listed, source, more } => {
            let attrs = json!({ "source": source, "listed": listed, "more": written(more) });
            json!({ "type": "quote", "attrs": attrs, "content": blocks.iter().map(self::block).collect::<Vec<_>>() })
        }
        Block::Card { figure, data } => {
            let kind = if *figure { "figure" } else { "unknown" };
            json!({ "type": kind, "attrs": { "data": data.text(&LINE, ""), "label": label(data) } })
        }
    }
}

fn paragraph(text: &Flat) -> Value {
    textblock("paragraph", text, &Value::Null)
}

fn textblock(kind: &str, text: &Flat, attrs: &Value) -> Value {
    let mut node = json!({ "type": kind });
    if !attrs.is_null() {
        node["attrs"] = attrs.clone();
    }
    let content: Vec<Value> = text.runs().iter().map(run).collect();
    if !content.is_empty() {
        node["content"] = content.into();
    }
    node
}

fn run(run: &Run) -> Value {
    let (mut node, marks) = match run {
        Run::Text(text, marks) => (json!({ "type": "text", "text": text }), marks),
        Run::Break(marks) => (json!({ "type": "hard_break" }), marks),
        Run::Footnote(name, marks) => (json!({ "type": "footnote", "attrs": { "name": &**name } }), marks),
    };
    let mut all = Vec::new();
    if let Some(href) = &marks.link {
        all.push(json!({ "type": "link", "attrs": { "href": &**href } }));
    }
    if let Some(code) = &marks.language {
        all.push(json!({ "type": "language", "attrs": { "code": &**code } }));
    }
    all.extend(marks.strong.then(|| json!({ "type": "strong" })));
    all.extend(marks.emphasis.then(|| json!({ "type": "emphasis" })));
    if !all.is_empty() {
        node["marks"] = all.into();
    }
    node
}

/// Members as the text of an object; nothing where there are none.
fn written(more: &More) -> Option<String> {
    (!more.is_empty()).then(|| Data::Object(more.clone()).text(&LINE, ""))
}

/// What a card says: what is read under the picture or in its place, else all texts there are.
pub(super) fn label(data: &Data) -> String {
    let Data::Object(members) = data else { return short(&texts(data)) };
    let text = |key: &str| members.iter().find(|(name, _)| name == key).map(|(_, value)| texts(value));
    let said =
        ["caption", "alt", "figure"].into_iter().find_map(|key| text(key).filter(|text| !text.trim().is_empty()));
    short(&said.unwrap_or_else(|| texts(data)))
}

/// Recursion is bounded: a card has been parsed.
fn texts(data: &Data) -> String {
    match data {
        Data::String(text) => Flat::read(text, crate::prose::Place::Text).text(),
        Data::Number(number) => number.clone(),
        Data::Array(items) => items.iter().map(texts).collect::<Vec<_>>().join(", "),
        Data::Object(members) => members.iter().map(|(_, value)| texts(value)).collect::<Vec<_>>().join(", "),
        Data::Null | Data::Bool(_) => String::new(),
    }
}

fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_LABEL) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Reads a document.
pub(super) fn read(document: &Value, kind: Kind) -> Result<Vec<Block>, Fault> {
    let mut reader = Reader { kind, nodes: 0, bytes: 0 };
    let doc = reader.node(document)?;
    if doc.kind != "doc" {
        return Err(Fault::Shape("it begins with something else"));
    }
    let blocks: Vec<Block> = doc.content.iter().map(|node| reader.block(node, false)).collect::<Result<_, _>>()?;
    let plain = |block: &Block| matches!(block, Block::Paragraph(_) | Block::Card { figure: false, .. });
    if !kind.has_blocks() && (blocks.len() > 1 || !blocks.iter().all(plain)) {
        return Err(Fault::Shape("blocks where there are none"));
    }
    Ok(blocks)
}

struct Reader {
    kind: Kind,
    nodes: usize,
    bytes: usize,
}

/// A node taken apart.
struct Parts<'v> {
    kind: &'v str,
    attrs: Option<&'v Map<String, Value>>,
    content: &'v [Value],
    fields: &'v Map<String, Value>,
}

impl<'v> Parts<'v> {
    fn text_attr(&self, name: &str) -> Result<Option<&'v str>, Fault> {
        match self.attrs.and_then(|attrs| attrs.get(name)) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Fault::Shape("an attribute of another type")),
        }
    }
}

impl Reader {
    fn node<'v>(&mut self, value: &'v Value) -> Result<Parts<'v>, Fault> {
        self.nodes += 1;
        let fields = value.as_object().ok_or(Fault::Shape("a node that is no object"))?;
        let kind = fields.get("type").and_then(Value::as_str).ok_or(Fault::Shape("a node without a type"))?;
        let content = match fields.get("content") {
            None => &[][..],
            Some(Value::Array(content)) => content,
            Some(_) => return Err(Fault::Shape("content that is no list")),
        };
        let attrs = match fields.get("attrs") {
            None | Some(Value::Null) => None,
            Some(Value::Object(attrs)) => Some(attrs),
            Some(_) => return Err(Fault::Shape("attributes that are no object")),
        };
        if self.nodes > MAX_NODES || content.len() > MAX_NODES {
            return Err(Fault::TooLarge);
        }
        Ok(Parts { kind, attrs, content, fields })
    }

    /// Quotes hold no quotes, so this calls itself once at most.
    fn block(&mut self, value: &Value, quoted: bool) -> Result<Block, Fault> {
        let node = self.node(value)?;
        let chapter = self.kind == Kind::Chapter && !quoted;
        match node.kind {
            "paragraph" => Ok(Block::Paragraph(self.text(&node)?)),
            "bullet_list" | "ordered_list" if self.kind.has_blocks() => {
                let items = node.content.iter().map(|item| self.item(item)).collect::<Result<_, _>>()?;
                Ok(Block::List { numbered: node.kind == "ordered_list", items, more: self.more(&node)? })
            }
            "heading" if chapter => Ok(Block::Heading { text: self.text(&node)?, more: self.more(&node)? }),
            "quote" if chapter => {
                let blocks = node.content.iter().map(|block| self.block(block, true)).collect::<Result<_, _>>()?;
                let listed = node.attrs.and_then(|attrs| attrs.get("listed")) == Some(&Value::Bool(true));
                let source = node.text_attr("source")?.map(str::to_owned);
                self.count(source.as_deref())?;
                Ok(Block::Quote { blocks, listed, source, more: self.more(&node)? })
            }
            "figure" if chapter => self.card(&node, true),
            "unknown" if !quoted => self.card(&node, false),
            _ => Err(Fault::Shape("a block of another kind")),
        }
    }

    fn item(&mut self, value: &Value) -> Result<Flat, Fault> {
        let node = self.node(value)?;
        match (node.kind, node.content) {
            ("list_item", [paragraph]) => {
                let paragraph = self.node(paragraph)?;
                if paragraph.kind == "paragraph" {
                    self.text(&paragraph)
                } else {
                    Err(Fault::Shape("an item without text"))
                }
            }
            _ => Err(Fault::Shape("a list of something else")),
        }
    }

    fn text(&mut self, node: &Parts<'_>) -> Result<Flat, Fault> {
        let mut flat = Flat::default();
        for value in node.content {
            let node = self.node(value)?;
            let marks = self.marks(&node)?;
            match node.kind {
                "text" => {
                    let text =
                        node.fields.get("text").and_then(Value::as_str).ok_or(Fault::Shape("text without text"))?;
                    self.count(Some(text))?;
                    flat.push(&text.replace("\r\n", "\n").replace('\r', "\n"), &marks);
                }
                "hard_break" => flat.push("\n", &marks),
                "footnote" => {
                    let name = node.text_attr("name")?.ok_or(Fault::Shape("a footnote without a name"))?;
                    self.count(Some(name))?;
                    flat.0.push(Unit { sign: Sign::Footnote(name.into()), marks });
                }
                _ => return Err(Fault::Shape("something else in a text")),
            }
        }
        flat.settle();
        Ok(flat)
    }

    fn marks(&mut self, node: &Parts<'_>) -> Result<Marks, Fault> {
        let mut marks = Marks::default();
        let all = match node.fields.get("marks") {
            None => return Ok(marks),
            Some(Value::Array(all)) if all.len() <= 8 => all,
            Some(_) => return Err(Fault::Shape("marks that are no list")),
        };
        for value in all {
            let mark = self.node(value)?;
            match mark.kind {
                "emphasis" => marks.emphasis = true,
                "strong" => marks.strong = true,
                "link" => marks.link = self.of_mark(&mark, "href")?,
                "language" => marks.language = self.of_mark(&mark, "code")?,
                _ => return Err(Fault::Shape("a mark of another kind")),
            }
        }
        Ok(marks)
    }

    fn of_mark(&mut self, mark: &Parts<'_>, name: &str) -> Result<Option<std::sync::Arc<str>>, Fault> {
        let text = mark.text_attr(name)?.ok_or(Fault::Shape("a mark without its attribute"))?;
        self.count(Some(text))?;
        Ok(Some(text.into()))
    }

    fn more(&mut self, node: &Parts<'_>) -> Result<More, Fault> {
        match self.data(node, "more")? {
            None => Ok(More::new()),
            Some(Data::Object(members)) => {
                let shown = ["list", "numbered", "heading", "quote", "source", "figure"];
                let is_taken = members.iter().any(|(key, _)| shown.contains(&&**key));
                if is_taken { Err(Fault::Shape("a member that is shown already")) } else { Ok(members) }
            }
            Some(_) => Err(Fault::Shape("members that are no object")),
        }
    }

    fn card(&mut self, node: &Parts<'_>, figure: bool) -> Result<Block, Fault> {
        let data = self.data(node, "data")?.ok_or(Fault::Shape("a card without its data"))?;
        Ok(Block::Card { figure, data })
    }

    fn data(&mut self, node: &Parts<'_>, name: &str) -> Result<Option<Data>, Fault> {
        let Some(text) = node.text_attr(name)? else { return Ok(None) };
        self.count(Some(text))?;
        let node: Node = parse(text).map_err(|_| Fault::Shape("data that are no JSON"))?;
        Ok(Some(Data::from(&node)))
    }

    fn count(&mut self, text: Option<&str>) -> Result<(), Fault> {
        self.bytes += text.map_or(0, str::len);
        if self.bytes > MAX_BYTES { Err(Fault::TooLarge) } else { Ok(()) }
    }
}
