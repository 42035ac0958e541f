//! Writes what stays of a drawing: no names of layers or authors, no notes.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::tree::{Child, Tree, link};

/// A drawing of what stays.
pub fn write(tree: &Tree) -> String {
    let mut writer = Writer { tree, text: String::new(), numbers: HashMap::new() };
    for element in &tree.elements {
        let href = element.attributes.iter().filter(|(name, _)| *name == "href").map(|(_, value)| value.trim());
        for target in element.values().filter_map(link).chain(href) {
            if let Some(number) = target.strip_prefix('#').and_then(|name| tree.names.get(name)) {
                let next = writer.numbers.len() + 1;
                writer.numbers.entry(*number).or_insert(next);
            }
        }
    }
    writer.element(0);
    writer.text
}

struct Writer<'t> {
    tree: &'t Tree,
    text: String,
    /// The new names of those that others name.
    numbers: HashMap<usize, usize>,
}

impl Writer<'_> {
    fn element(&mut self, number: usize) {
        let element = &self.tree.elements[number];
        self.text.push('<');
        self.text.push_str(element.name);
        if number == 0 {
            self.text.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        if let Some(name) = self.numbers.get(&number) {
            let _ = write!(self.text, " id=\"n{name}\"");
        }
        for (name, value) in &element.attributes {
            let value = match *name {
                "href" => self.renamed_target(value),
                _ => self.renamed(value),
            };
            let name = if *name == "space" { "xml:space" } else { name };
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape(&value, &mut self.text);
            self.text.push('"');
        }
        if !element.style.is_empty() {
            self.text.push_str(" style=\"");
            for (number, declaration) in element.style.iter().enumerate() {
                let important = if declaration.important { " !important" } else { "" };
                let value = self.renamed(&declaration.value);
                let space = if number > 0 { ";" } else { "" };
                escape(&format!("{space}{}:{value}{important}", declaration.name), &mut self.text);
            }
            self.text.push('"');
        }
        if element.children.is_empty() {
            self.text.push_str("/>");
            return;
        }
        self.text.push('>');
        for child in &element.children {
            match child {
                Child::Element(child) => self.element(*child),
                Child::Text(text) => escape(text, &mut self.text),
            }
        }
        let _ = write!(self.text, "</{}>", element.name);
    }

    /// The value with the new name of what it names.
    fn renamed(&self, value: &str) -> String {
        let Some(target) = link(value) else { return value.to_owned() };
        let after = value.split_once(')').map_or("", |(_, after)| after);
        format!("url({}){after}", self.renamed_target(target))
    }

    fn renamed_target(&self, target: &str) -> String {
        let Some(name) = target.trim().strip_prefix('#') else { return target.to_owned() };
        let number = self.tree.names.get(name).and_then(|element| self.numbers.get(element));
        // What names nothing goes on naming nothing.
        number.map_or_else(|| "#nothing".to_owned(), |number| format!("#n{number}"))
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            other => out.push(other),
        }
    }
}
