//! What a value says, as lines that are read.

use std::collections::BTreeSet;

use crate::format::{Control, Kind, Word};
use crate::json::{Node, Value};
use crate::prose::{Inline, Place, Target, parse};
use crate::say::Say;
use crate::wording::{Form, Shape};

/// How texts are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// As a reader sees them, with what is behind links and at footnotes.
    Read,
    /// As they are written: where two texts differ in nothing but their marks.
    Written,
}

/// What turns values into lines.
pub struct Saying<'s> {
    /// The names of things.
    pub form: &'s Form<'s>,
    /// The words.
    pub say: &'s Say,
    /// How texts are read.
    pub marks: Marks,
}

impl Saying<'_> {
    /// The paragraphs, items or the one line of a value.
    pub fn lines(&self, shape: Shape, node: &Node) -> Vec<String> {
        match &node.value {
            Value::Unread | Value::Null => Vec::new(),
            Value::Array(items) => {
                let item = shape.item().unwrap_or(shape);
                items.iter().flat_map(|node| self.lines(item, node)).collect()
            }
            Value::Object(_) => self.object(shape, node),
            Value::Bool(value) => vec![self.say.text(if *value { "compare-yes" } else { "compare-no" }, &[])],
            Value::Number(number) => vec![number.clone()],
            Value::String(text) => self.string(shape, text).lines().map(str::to_owned).collect(),
        }
    }

    /// What the fields of an object say, one after the other; a list in a text has its dashes.
    fn object(&self, shape: Shape, node: &Node) -> Vec<String> {
        let objects = shape.objects();
        let mut lines = Vec::new();
        for field in objects.iter().flat_map(|object| object.fields).filter(|field| !is_left_out(field.control)) {
            let Some(node) = node.get(field.key) else { continue };
            let dash = if ["list", "numbered"].contains(&field.key) && shape.is_prose() { "– " } else { "" };
            lines.extend(self.lines(Shape::Value(field.control), node).into_iter().map(|line| format!("{dash}{line}")));
        }
        if let (true, Value::Object(members)) = (objects.is_empty(), &node.value) {
            let entry = shape.entry().unwrap_or(shape);
            let said = |key: &str, node| format!("{key}: {}", self.lines(entry, node).join(" / "));
            lines.extend(members.iter().map(|member| said(&member.key, &member.node)));
        }
        lines
    }

    fn string(&self, shape: Shape, text: &str) -> String {
        let place = if shape.is_prose() { Place::Chapter } else { Place::Title };
        for kind in shape.kinds() {
            match kind {
                Control::Id(kind) => return self.form.thing(*kind, text),
                Control::Choice(words) => {
                    if let Some(word) = words.iter().find(|word| word.word == text) {
                        return self.word(word);
                    }
                }
                Control::Marked => return self.prose(text, Place::Chapter),
                Control::Title => return self.prose(text, Place::Title),
                _ => {}
            }
        }
        if place == Place::Chapter { self.prose(text, place) } else { text.to_owned() }
    }

    /// A text as it is read. Recursion is bounded, as [`parse`] nests a few levels only.
    fn read(&self, inlines: &[Inline], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Address { text, .. } => out.push_str(text),
                Inline::Emphasis(body) | Inline::Strong(body) | Inline::Language { body, .. } => self.read(body, out),
                Inline::Link { body, target, .. } => {
                    self.read(body, out);
                    let target = match target {
                        Target::Web(address) => address.clone(),
                        Target::Place(id) => format!("→ {}", self.form.thing(Kind::Target, id)),
                    };
                    out.extend([" (", &target, ")"]);
                }
                Inline::Footnote { name, .. } => out.extend([" [", name, "]"]),
                Inline::Break => out.push('\n'),
            }
        }
    }

    fn word(&self, word: &Word) -> String {
        let said = word.doc.said(self.say.language().code());
        if said.label.is_empty() { said.text } else { said.label.to_owned() }
    }

    fn prose(&self, text: &str, place: Place) -> String {
        match self.marks {
            Marks::Written => text.to_owned(),
            Marks::Read => {
                let mut out = String::new();
                self.read(&parse(text, place).0, &mut out);
                out
            }
        }
    }
}

/// What is compared with nothing: what stays in the office, and what only steers the program.
pub fn is_left_out(control: &Control) -> bool {
    match control {
        Control::Internal(_) | Control::SchemaPath | Control::Folder | Control::OwnId => true,
        Control::Table { keys, .. } => matches!(keys, Control::Rule),
        _ => false,
    }
}

/// Every word of a value, to tell which text is which.
pub fn all_words(node: &Node) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    node.strings(&mut |_, text| {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        words.extend(parts.map(str::to_lowercase));
    });
    words
}
