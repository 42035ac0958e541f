//! The document of the rich text editor as paragraphs of Word, and back.

use serde_json::{Value, json};

use super::normal::{Line, lines};
use crate::language::Language;
use crate::rich::Kind;
use crate::word::{Block, Kind as Paragraphs, Marks, Paragraph, Run, Said};

/// What stands in texts of one language and hardly in a short passage of another.
const GERMAN: &[&str] =
    &["der", "die", "das", "und", "für", "mit", "von", "zu", "im", "ist", "ein", "eine", "nicht", "auf", "den", "wird"];
const ENGLISH: &[&str] = &["the", "and", "of", "for", "with", "to", "is", "are", "a", "an", "by", "on"];

/// A passage in another language has so many words at most, where nobody has marked it before.
const LONGEST_PASSAGE: usize = 12;

/// A document as paragraphs. `anchor` gives the bookmark of what a link leads to in the catalogue.
pub fn blocks(document: &Value, anchor: &dyn Fn(&str) -> String) -> Vec<Block> {
    let mut out = Vec::new();
    for (at, node) in content(document).iter().enumerate() {
        let list = u32::try_from(at + 1).unwrap_or(u32::MAX);
        match kind(node) {
            name @ ("bullet_list" | "ordered_list") => {
                let kind = Paragraphs::Item { numbered: name == "ordered_list", level: 0, list };
                for item in content(node) {
                    let runs = content(item).iter().flat_map(|text| runs(text, anchor)).collect();
                    out.push(Block::Paragraph(Paragraph { kind, runs, bookmarks: Vec::new() }));
                }
            }
            "unknown" | "figure" => {
                let label = node.pointer("/attrs/label").and_then(Value::as_str).unwrap_or_default();
                out.push(Block::Paragraph(Paragraph::of(Paragraphs::Text, label)));
            }
            _ => {
                let runs = runs(node, anchor);
                out.push(Block::Paragraph(Paragraph { kind: Paragraphs::Text, runs, bookmarks: Vec::new() }));
            }
        }
    }
    out
}

/// Whether a document holds what only the desk can show.
pub fn is_locked(document: &Value) -> bool {
    content(document).iter().any(|node| matches!(kind(node), "unknown" | "figure"))
}

fn content(node: &Value) -> &[Value] {
    node.get("content").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn kind(node: &Value) -> &str {
    node.get("type").and_then(Value::as_str).unwrap_or_default()
}

fn runs(text: &Value, anchor: &dyn Fn(&str) -> String) -> Vec<Run> {
    let run = |node: &Value| {
        let said = match kind(node) {
            "text" => Said::Text(node.get("text").and_then(Value::as_str).unwrap_or_default().to_owned()),
            "hard_break" => Said::Break,
            _ => return None,
        };
        let mut marks = Marks::default();
        for mark in node.get("marks").and_then(Value::as_array).into_iter().flatten() {
            let attr = |name: &str| mark.pointer(&format!("/attrs/{name}")).and_then(Value::as_str);
            match kind(mark) {
                "strong" => marks.strong = true,
                "emphasis" => marks.emphasis = true,
                "language" => marks.language = attr("code").map(str::to_owned),
                "link" => {
                    marks.link = attr("href").map(|href| match href.strip_prefix('#') {
                        Some(id) => format!("#{}", anchor(id)),
                        None => href.to_owned(),
                    });
                }
                _ => {}
            }
        }
        Some(Run { said, marks })
    };
    content(text).iter().filter_map(run).collect()
}

/// What makes documents of lines.
pub struct Reader<'r> {
    /// The document as the catalogue has it.
    pub old: &'r Value,
    pub kind: Kind,
    pub language: Language,
    /// The bookmark of what a link leads to, and back.
    pub anchor: &'r dyn Fn(&str) -> String,
    pub id: &'r dyn Fn(&str) -> Option<String>,
}

impl Reader<'_> {
    /// The document that lines say. What says the same as a paragraph of the old one is that paragraph.
    pub fn document(&self, new: &[Line]) -> Value {
        let mut known = self.known();
        let mut out: Vec<Value> = Vec::new();
        let new = listed(new, &|line| known.iter().any(|(key, _)| *key == line.key()));
        if self.kind == Kind::Title {
            let all: Vec<Value> =
                new.iter().enumerate().flat_map(|(at, line)| self.inline(line, at > 0, &mut known)).collect();
            return json!({ "type": "doc", "content": [{ "type": "paragraph", "content": all }] });
        }
        let mut more = content(self.old).iter().filter_map(|node| Some((kind(node), node.get("attrs")?)));
        for group in new.chunk_by(|a, b| a.item.is_some() && a.item == b.item) {
            let Some(numbered) = group.first().and_then(|line| line.item) else {
                out.extend(group.iter().map(|line| paragraph(&self.inline(line, false, &mut known))));
                continue;
            };
            let name = if numbered { "ordered_list" } else { "bullet_list" };
            let items: Vec<Value> = group
                .iter()
                .map(
                    |line| json!({ "type": "list_item", "content": [paragraph(&self.inline(line, false, &mut known))] }),
                )
                .collect();
            let attrs = more.find(|(kind, _)| *kind == name).map(|(_, attrs)| attrs.clone());
            out.push(
                json!({ "type": name, "attrs": attrs.unwrap_or_else(|| json!({ "more": null })), "content": items }),
            );
        }
        if out.is_empty() {
            out.push(json!({ "type": "paragraph" }));
        }
        json!({ "type": "doc", "content": out })
    }

    /// The texts of the old document by what a person reads in them; each is used once.
    fn known(&self) -> Vec<(String, Option<Vec<Value>>)> {
        let texts = content(self.old).iter().flat_map(|node| match kind(node) {
            "bullet_list" | "ordered_list" => content(node).iter().flat_map(content).collect(),
            _ => vec![node],
        });
        let known = texts.map(|text| {
            let paragraph = Paragraph { kind: Paragraphs::Text, runs: runs(text, self.anchor), bookmarks: Vec::new() };
            let key = lines(&[Block::Paragraph(paragraph)]).first().map(Line::key).unwrap_or_default();
            (key, Some(content(text).to_vec()))
        });
        known.collect()
    }

    fn inline(&self, line: &Line, after_other: bool, known: &mut [(String, Option<Vec<Value>>)]) -> Vec<Value> {
        let key = line.key();
        if let Some(same) = known.iter_mut().find(|(own, text)| *own == key && text.is_some()) {
            return same.1.take().unwrap_or_default();
        }
        let mut out: Vec<Value> = Vec::new();
        if after_other {
            out.push(json!({ "type": "text", "text": " " }));
        }
        for run in &line.runs {
            let mut node = match &run.said {
                Said::Text(text) => json!({ "type": "text", "text": text }),
                _ if self.kind == Kind::Title => json!({ "type": "text", "text": " " }),
                _ => json!({ "type": "hard_break" }),
            };
            let marks = self.marks(run, line);
            if !marks.is_empty() {
                node["marks"] = marks.into();
            }
            out.push(node);
        }
        out
    }

    fn marks(&self, run: &Run, line: &Line) -> Vec<Value> {
        let mut out = Vec::new();
        let is_title = self.kind == Kind::Title;
        if let Some(link) = run.marks.link.as_deref().filter(|_| !is_title) {
            let href = match link.strip_prefix('#') {
                Some(bookmark) => (self.id)(bookmark).map(|id| format!("#{id}")),
                None => Some(link.to_owned()),
            };
            out.extend(href.map(|href| json!({ "type": "link", "attrs": { "href": href } })));
        }
        if let Some(code) = self.language(run, line) {
            out.push(json!({ "type": "language", "attrs": { "code": code } }));
        }
        if !is_title {
            out.extend(run.marks.strong.then(|| json!({ "type": "strong" })));
            out.extend(run.marks.emphasis.then(|| json!({ "type": "emphasis" })));
        }
        out
    }

    /// The language of a passage, if a person can have meant it. Word notes the language of the keyboard with all that
    /// is typed, so a German sentence may well be said to be English.
    fn language(&self, run: &Run, line: &Line) -> Option<String> {
        let (Some(code), Said::Text(text)) = (&run.marks.language, &run.said) else { return None };
        let main = code.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let is_old = content(self.old).iter().any(|node| {
            let old = node.to_string();
            old.contains(&json!(text.trim()).to_string()) && old.contains(&format!("\"code\":{}", json!(main)))
        });
        let own = match self.language {
            Language::German => GERMAN,
            Language::English => ENGLISH,
        };
        let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let is_passage = line.runs.len() > 1
            && words().count() <= LONGEST_PASSAGE
            && words().next().is_some()
            && !words().any(|word| own.contains(&word.to_lowercase().as_str()));
        (is_old || is_passage).then_some(main)
    }
}

fn paragraph(content: &[Value]) -> Value {
    if content.is_empty() { json!({ "type": "paragraph" }) } else { json!({ "type": "paragraph", "content": content }) }
}

/// Lists that somebody has typed with signs of their own are lists, where they are new.
fn listed(given: &[Line], is_known: &dyn Fn(&Line) -> bool) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for line in given {
        let parts = at_breaks(line);
        let signs: Vec<_> = parts.iter().map(sign).collect();
        // Items that are parted by breaks alone.
        if parts.len() > 1 && signs.iter().all(Option::is_some) && !is_known(line) {
            lines.extend(parts);
        } else {
            lines.push(line.clone());
        }
    }
    let signs: Vec<Option<(bool, usize)>> = lines.iter().map(|line| sign(line).filter(|_| !is_known(line))).collect();
    let is_list = |at: usize| signs.get(at).copied().flatten().map(|(numbered, _)| numbered);
    let item_of = |at: usize| lines.get(at).and_then(|line| line.item);
    let mut out = lines.clone();
    for (at, line) in out.iter_mut().enumerate() {
        let (Some((numbered, length)), Some(before)) = (signs[at], Some(at.wrapping_sub(1))) else { continue };
        let near = [before, at + 1];
        if near.iter().any(|near| is_list(*near) == Some(numbered) || item_of(*near) == Some(numbered)) {
            line.item = Some(numbered);
            if let Some(Run { said: Said::Text(text), .. }) = line.runs.first_mut() {
                *text = text[length..].trim_start().to_owned();
            }
            line.runs.retain(|run| run.said != Said::Text(String::new()));
        }
    }
    out
}

/// The sign that an item is typed with: whether it is counted, and how long it is.
fn sign(line: &Line) -> Option<(bool, usize)> {
    let Some(Run { said: Said::Text(text), .. }) = line.runs.first().filter(|_| line.item.is_none()) else {
        return None;
    };
    let bullet = ["- ", "– ", "• ", "· ", "* ", "o ", "▪ ", "> "].iter().find(|sign| text.starts_with(**sign));
    if let Some(sign) = bullet {
        return Some((false, sign.len()));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_counted = (1..=2).contains(&digits) && [". ", ") "].iter().any(|end| text[digits..].starts_with(end));
    is_counted.then_some((true, digits + 2))
}

fn at_breaks(line: &Line) -> Vec<Line> {
    let parts = line.runs.split(|run| run.said == Said::Break);
    parts.filter(|part| !part.is_empty()).map(|part| Line { item: line.item, runs: part.to_vec() }).collect()
}
