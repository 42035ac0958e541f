//! What stands in the cell of a field, and what it says.

use super::field::{Field, Fill};
use super::normal::{self, Line};
use super::{Book, marks, prose};
use crate::entry::names::{self, Named};
use crate::entry::{BOTH, Input, typed};
use crate::format::{Control, Object};
use crate::json::data::Data;
use crate::json::{Node, Value};
use crate::rich;
use crate::word::{Block, Kind, Marks, Paragraph, Run, Said};

const TICKED: &str = "☒";
const EMPTY: &str = "☐";

/// What is entered in a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Entered {
    /// As in a form of the desk.
    Input(Input),
    /// As the value itself.
    Data(Data),
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub entered: Entered,
    /// Words that are no part of the field's value.
    pub rest: Vec<String>,
}

impl Book<'_> {
    /// The paragraphs of a field's cell.
    pub(super) fn cell(&self, field: &Field, measure: Option<&Node>) -> Vec<Block> {
        let node = measure.and_then(|root| root.at(&field.pointer));
        let lines: Vec<Vec<Run>> = match &field.fill {
            Fill::Rich(kind) => return prose::blocks(&rich::document(node, *kind), &|id| marks::bookmark(id)),
            Fill::Ticks { options, .. } => {
                let ticked = ids(node, options);
                let sign = |option: &Named| if ticked.contains(&option.id.as_str()) { TICKED } else { EMPTY };
                options.iter().map(|option| vec![Run::of(format!("{} {}", sign(option), option.name))]).collect()
            }
            Fill::Names { known, .. } => {
                let name = |id: &str| {
                    known.iter().find(|named| named.id == id).map_or_else(|| id.to_owned(), |named| named.name.clone())
                };
                ids(node, known).into_iter().map(|id| vec![Run::of(name(id))]).collect()
            }
            Fill::Links(_) => node.into_iter().flat_map(Node::items).map(link).collect(),
            Fill::Lines { of, .. } => {
                node.into_iter().flat_map(Node::items).map(|item| self.described(of, item)).collect()
            }
        };
        let paragraph = |runs| Block::Paragraph(Paragraph { kind: Kind::Text, runs, bookmarks: Vec::new() });
        let mut blocks: Vec<Block> = lines.into_iter().map(paragraph).collect();
        if blocks.is_empty() {
            blocks.push(paragraph(Vec::new()));
        }
        blocks
    }

    /// An object as lines: its first field alone, the others with their labels. A single one has only labels.
    fn described(&self, object: &Object, item: &Node) -> Vec<Run> {
        let mut runs = Vec::new();
        for (at, field) in object.fields.iter().enumerate() {
            let Some(value) = item.get(field.key).and_then(|node| self.plain(node)) else { continue };
            if !runs.is_empty() {
                runs.push(Run { said: Said::Break, marks: Marks::default() });
            }
            let label = field.doc.said(self.say.language().code()).label;
            runs.push(Run::of(if at == 0 && field.required { value } else { format!("{label}: {value}") }));
        }
        runs
    }

    fn plain(&self, node: &Node) -> Option<String> {
        match &node.value {
            Value::String(text) | Value::Number(text) => Some(text.clone()),
            Value::Bool(true) => Some(self.say.text("form-yes", &[])),
            Value::Bool(false) => Some(self.say.text("form-no", &[])),
            _ => None,
        }
    }

    /// What the lines of a cell say.
    pub(super) fn said(&self, field: &Field, lines: &[Line], measure: Option<&Node>) -> Reading {
        let old = measure.and_then(|root| root.at(&field.pointer));
        let mut rest = Vec::new();
        let entered = match &field.fill {
            Fill::Rich(kind) => {
                let before = rich::document(old, *kind);
                let reader = prose::Reader {
                    old: &before,
                    kind: *kind,
                    language: self.say.language(),
                    anchor: &|id| marks::bookmark(id),
                    id: &|bookmark| self.id_of(bookmark),
                };
                Entered::Input(Input::Rich(reader.document(lines)))
            }
            Fill::Ticks { options, several } => Entered::Input(chosen(ticked(options, lines, &mut rest), *several)),
            Fill::Names { known, several } => Entered::Input(chosen(named(known, lines, &mut rest), *several)),
            Fill::Links(of) => Entered::Data(links(of, lines, old, &mut rest)),
            Fill::Lines { of, several } => {
                let mut items = self.objects(of, *several, lines, old, &mut rest);
                Entered::Data(if *several { Data::Array(items) } else { items.pop().unwrap_or(Data::Null) })
            }
        };
        Reading { entered, rest }
    }

    /// The id of what a bookmark stands for.
    pub(super) fn id_of(&self, bookmark: &str) -> Option<String> {
        let records = &self.source.records;
        let measures = records.measures.keys();
        let dimensions = records.edition.dimensions.iter().map(|dimension| &dimension.id);
        let mut ids = measures.chain(dimensions).chain(records.contacts.iter().map(|contact| &contact.id));
        ids.find(|id| marks::bookmark(id) == bookmark).cloned()
    }

    /// Lines of "label: value" as objects. What an item of the old value says and no line shows stays with it.
    fn objects(
        &self,
        object: &'static Object,
        several: bool,
        lines: &[Line],
        old: Option<&Node>,
        rest: &mut Vec<String>,
    ) -> Vec<Data> {
        let olds = old.map(Node::items).unwrap_or_default();
        let shown = |item: &Node| {
            let runs = self.described(object, item);
            normal::lines(&[Block::Paragraph(Paragraph { kind: Kind::Text, runs, bookmarks: Vec::new() })])
        };
        let all = normal::text(lines);
        let groups: Vec<String> = if several { lines.iter().map(Line::text).collect() } else { vec![all] };
        let mut items = Vec::new();
        for (at, group) in groups.iter().enumerate().filter(|(_, group)| !group.is_empty()) {
            if let Some(same) = olds.iter().find(|item| normal::text(&shown(item)) == *group) {
                items.push(Data::from(same));
                continue;
            }
            let base = olds.get(at);
            let mut members: Vec<(String, Data)> = Vec::new();
            for line in group.lines() {
                match self.member(object, line, base) {
                    Some((key, value)) if !members.iter().any(|(own, _)| own == key) => {
                        members.push((key.to_owned(), value));
                    }
                    _ => rest.push(line.to_owned()),
                }
            }
            if object.fields.iter().all(|field| !field.required || members.iter().any(|(key, _)| key == field.key)) {
                members.sort_by_key(|(key, _)| object.fields.iter().position(|field| field.key == key));
                if !members.is_empty() {
                    items.push(Data::Object(members));
                }
            } else {
                rest.push(group.clone());
            }
        }
        items
    }

    /// A line as a member of an object: by its label, or as the first field.
    fn member(&self, object: &'static Object, line: &str, base: Option<&Node>) -> Option<(&'static str, Data)> {
        let language = self.say.language().code();
        let labelled = line.split_once(':').and_then(|(label, value)| {
            let is_it = |field: &&crate::format::Field| is_same(field.doc.said(language).label, label);
            Some((object.fields.iter().find(is_it)?, value.trim()))
        });
        let (field, value) = match labelled {
            Some(found) => found,
            None => (object.fields.first().filter(|field| field.required)?, line.trim()),
        };
        if value.is_empty() {
            return None;
        }
        let value = match field.control {
            Control::YesNo => Data::Bool(is_yes(value, &self.say.text("form-yes", &[]))),
            control => typed(control, base.and_then(|base| base.get(field.key)), value),
        };
        Some((field.key, value))
    }
}

/// Whether two labels are the same for people: capitals, stars and a colon do not count.
pub fn is_same(a: &str, b: &str) -> bool {
    plain(a) == plain(b)
}

/// Words as they are compared.
pub fn plain(text: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() { Some(c) } else { c.is_whitespace().then_some(' ') };
    let text: String = normal::words(text).to_lowercase().chars().filter_map(kept).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_yes(text: &str, yes: &str) -> bool {
    is_same(text, yes) || text.contains(TICKED) || matches!(plain(text).as_str(), "ja" | "yes" | "true" | "x")
}

/// The ids that a value names; one word for all stands for each.
pub fn ids<'n>(node: Option<&'n Node>, options: &'n [Named]) -> Vec<&'n str> {
    let mut ids = Vec::new();
    for item in node.into_iter().flat_map(Node::items) {
        match &item.value {
            Value::String(id) if id == BOTH => ids.extend(options.iter().map(|option| &*option.id)),
            Value::String(id) => ids.push(id),
            _ => {}
        }
    }
    ids
}

fn link(item: &Node) -> Vec<Run> {
    let target = names::text(item, "target").filter(|target| !target.is_empty());
    let words = names::text(item, "text").unwrap_or_default();
    vec![Run { said: Said::Text(words), marks: Marks { link: target, ..Marks::default() } }]
}

fn chosen(ids: Vec<String>, several: bool) -> Input {
    if several { Input::Many(ids) } else { Input::Text(ids.into_iter().next().unwrap_or_default()) }
}

/// Which boxes are ticked. Where nobody has left a box, all that stands there is meant.
fn ticked(options: &[Named], lines: &[Line], rest: &mut Vec<String>) -> Vec<String> {
    const SIGNS: [&str; 9] = ["☒", "☑", "✓", "✔", "✗", "✘", "[x]", "x ", "(x)"];
    let texts: Vec<String> =
        lines.iter().flat_map(|line| line.text().lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    let ticks = |text: &str| SIGNS.iter().any(|sign| text.to_lowercase().starts_with(sign));
    let boxes = texts.iter().any(|text| ticks(text) || text.starts_with(EMPTY) || text.starts_with("[ ]"));
    let mut found = Vec::new();
    for text in &texts {
        let words = plain(text);
        let words = words.strip_prefix("x ").unwrap_or(&words);
        match options.iter().find(|option| plain(&option.name) == words || plain(short(&option.name)) == words) {
            Some(option) if ticks(text) || !boxes => found.push(option.id.clone()),
            Some(_) => {}
            None => rest.push(text.clone()),
        }
    }
    options.iter().filter(|option| found.contains(&option.id)).map(|option| option.id.clone()).collect()
}

/// What stands before the colon of an option's name.
fn short(name: &str) -> &str {
    name.split_once(':').map_or(name, |(short, _)| short)
}

fn named(known: &[Named], lines: &[Line], rest: &mut Vec<String>) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for line in lines {
        for text in line.text().lines() {
            match known.iter().find(|named| is_same(&named.name, text)) {
                Some(named) if !ids.contains(&named.id) => ids.push(named.id.clone()),
                Some(_) => {}
                None => rest.push(text.to_owned()),
            }
        }
    }
    ids
}

/// Lines that lead somewhere, or hold an address.
fn links(object: &Object, lines: &[Line], old: Option<&Node>, rest: &mut Vec<String>) -> Data {
    let [words_key, target_key] = [0, 1].map(|at| object.fields.get(at).map_or("", |field| field.key));
    let mut items = Vec::new();
    for line in lines {
        let text = line.text().replace('\n', " ");
        let linked = line.runs.iter().find_map(|run| run.marks.link.clone()).filter(|link| !link.starts_with('#'));
        let found = linked.map(|target| (text.clone(), target)).or_else(|| typed_link(&text));
        let Some((words, target)) = found else {
            rest.push(text);
            continue;
        };
        let is_it = |item: &&Node| {
            let own = |key: &str| names::text(item, key).unwrap_or_default();
            normal::words(&own(words_key)) == words && normal::address(&own(target_key)) == normal::address(&target)
        };
        let same = old.into_iter().flat_map(Node::items).find(is_it).map(Data::from);
        let new = || {
            Data::Object(vec![
                (words_key.to_owned(), words.clone().into()),
                (target_key.to_owned(), target.clone().into()),
            ])
        };
        items.push(same.unwrap_or_else(new));
    }
    Data::Array(items)
}

/// Words and the address among them.
fn typed_link(text: &str) -> Option<(String, String)> {
    let word = text.split_whitespace().find(|word| word.contains("://") || word.starts_with("www."))?;
    let bare = word.trim_matches(['<', '>', '(', ')', ',', ';']);
    let words = text.replace(word, "");
    let words = words.trim().trim_end_matches([':', '-', '–', ',']).trim();
    let target = if bare.contains("://") { bare.to_owned() } else { format!("https://{bare}") };
    Some((if words.is_empty() { bare } else { words }.to_owned(), target))
}
