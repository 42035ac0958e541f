//! Style sheets: which declarations are meant for which element. A reader of
//! ours, since those who draw try each rule on each element, and again wherever
//! it is repeated.

use std::collections::HashMap;

use roxmltree::Node;

use super::Fault;
use super::words::property;

/// The most bytes of all style sheets.
const MAX_BYTES: usize = 1 << 20;

/// The most steps that it may take to find the declarations of all elements.
const MAX_STEPS: usize = 3_000_000;

/// The most parts of a selector.
const MAX_PARTS: usize = 16;

/// A property's value, and whether it is important.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    pub name: &'static str,
    pub value: String,
    pub important: bool,
}

/// The rules of a drawing.
#[derive(Default)]
pub struct Sheet {
    rules: Vec<Rule>,
    blocks: Vec<Vec<Declaration>>,
    /// The rules by what an element must have.
    found: HashMap<Key, Vec<usize>>,
    steps: usize,
}

struct Rule {
    parts: Vec<Part>,
    /// How precise it is: ids, classes, names.
    precise: [usize; 3],
    block: usize,
}

/// What an element must be.
#[derive(Default)]
struct Part {
    /// Whether it lies directly in the one before it.
    child: bool,
    name: Option<String>,
    ids: Vec<String>,
    classes: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, Hash)]
enum Key {
    Id(String),
    Class(String),
    Name(String),
    Any,
}

impl Sheet {
    /// Reads the style sheets that a drawing has.
    pub fn read<'d>(elements: impl Iterator<Item = Node<'d, 'd>>) -> Result<Self, Fault> {
        let mut sheet = Self::default();
        let mut left = MAX_BYTES;
        for element in elements.filter(|element| element.tag_name().name() == "style") {
            let is_css = element.attribute("type").is_none_or(|kind| kind.is_empty() || kind == "text/css");
            for text in element.children().filter_map(|child| child.text()).filter(|_| is_css) {
                left = left.checked_sub(text.len()).ok_or(Fault::Work("style"))?;
                sheet.add(&without_comments(text));
            }
        }
        Ok(sheet)
    }

    fn add(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(['{', ';']) {
            let (head, tail) = (&rest[..at], &rest[at + 1..]);
            if rest.as_bytes()[at] == b';' {
                // `@import …;`
                rest = tail;
                continue;
            }
            let (block, after) = block(tail);
            rest = after;
            if head.trim_start().starts_with('@') {
                continue;
            }
            let before = self.rules.len();
            for parts in head.split(',').filter_map(parts) {
                let number = self.rules.len();
                self.found.entry(key(&parts)).or_default().push(number);
                self.rules.push(Rule { precise: precise(&parts), parts, block: self.blocks.len() });
            }
            if self.rules.len() > before {
                self.blocks.push(declarations(block));
            }
        }
    }

    /// What the rules say of an element; what prevails comes later.
    pub fn of(&mut self, element: Node<'_, '_>) -> Result<Vec<Declaration>, Fault> {
        if self.rules.is_empty() {
            return Ok(Vec::new());
        }
        let id = element.attribute("id").map(|id| Key::Id(id.to_owned()));
        let classes = element.attribute("class").unwrap_or_default().split_ascii_whitespace();
        let keys = [Key::Any, Key::Name(element.tag_name().name().to_owned())].into_iter();
        let keys = keys.chain(id).chain(classes.map(|class| Key::Class(class.to_owned())));
        let mut rules = Vec::new();
        for found in keys.filter_map(|key| self.found.get(&key)) {
            for number in found {
                let (fits, steps) = fits(&self.rules[*number].parts, element);
                self.steps += steps;
                if self.steps > MAX_STEPS {
                    return Err(Fault::Work("style"));
                }
                if fits {
                    rules.push(*number);
                }
            }
        }
        rules.sort_unstable_by_key(|rule| (self.rules[*rule].precise, *rule));
        rules.dedup();
        let mut all = Vec::new();
        for rule in rules {
            let block = &self.blocks[self.rules[rule].block];
            self.steps += 4 + block.len() * 8;
            if self.steps > MAX_STEPS {
                return Err(Fault::Work("style"));
            }
            for declaration in block {
                set(&mut all, declaration.clone());
            }
        }
        Ok(all)
    }
}

/// Puts a declaration behind others; it takes the place of one of its name.
pub fn set(all: &mut Vec<Declaration>, new: Declaration) {
    if let Some(at) = all.iter().position(|old| old.name == new.name) {
        if all[at].important && !new.important {
            return;
        }
        all.remove(at);
    }
    all.push(new);
}

/// The declarations of a block that a drawing may have.
pub fn declarations(text: &str) -> Vec<Declaration> {
    let mut all = Vec::new();
    let (mut start, mut quote, mut brackets) = (0, None, 0_usize);
    let ends = text.char_indices().chain([(text.len(), ';')]);
    for (at, c) in ends {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) if at < text.len() => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '(') => brackets += 1,
            (None, ')') => brackets = brackets.saturating_sub(1),
            (_, ';') if brackets == 0 || at == text.len() => {
                if let Some(declaration) = text.get(start..at).and_then(declaration) {
                    set(&mut all, declaration);
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    all
}

fn declaration(text: &str) -> Option<Declaration> {
    let (name, value) = text.split_once(':')?;
    let name = property(name.trim())?;
    let value = value.trim();
    let plain = value.strip_suffix("important").and_then(|rest| rest.trim_end().strip_suffix('!'));
    let (value, important) = (plain.unwrap_or(value).trim(), plain.is_some());
    // Nothing of what CSS calls escapes, and no block.
    let sound = !value.is_empty() && !value.contains(['\\', '{', '}', '<', '>']);
    sound.then(|| Declaration { name, value: value.to_owned(), important })
}

/// A block up to its end, with blocks in it, and what follows.
fn block(text: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return (&text[..at], &text[at + 1..]),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    (text, "")
}

fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain + rest
}

/// The parts of a selector of names, classes and ids; others, such as `:hover`,
/// are not for a drawing on paper.
fn parts(selector: &str) -> Option<Vec<Part>> {
    let spaced = selector.replace('>', " > ");
    let mut parts: Vec<Part> = Vec::new();
    let mut child = false;
    for word in spaced.split_whitespace() {
        if word == ">" {
            child = true;
            continue;
        }
        parts.push(part(word, std::mem::take(&mut child))?);
    }
    (!parts.is_empty() && parts.len() <= MAX_PARTS && !child).then_some(parts)
}

fn part(word: &str, child: bool) -> Option<Part> {
    let mut part = Part { child, ..Part::default() };
    let begins = |at: usize| at == 0 || matches!(word.as_bytes()[at], b'.' | b'#');
    let starts: Vec<usize> = (0..word.len()).filter(|at| begins(*at)).chain([word.len()]).collect();
    for pair in starts.windows(2) {
        let piece = &word[pair[0]..pair[1]];
        let (kind, text) = piece.split_at(usize::from(piece.starts_with(['.', '#'])));
        let sound =
            |text: &str| text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) && !text.is_empty();
        match kind {
            "." if sound(text) => part.classes.push(text.to_owned()),
            "#" if sound(text) => part.ids.push(text.to_owned()),
            "" if text == "*" => {}
            "" if sound(text) => part.name = Some(text.to_owned()),
            _ => return None,
        }
    }
    Some(part)
}

fn key(parts: &[Part]) -> Key {
    match parts.last() {
        Some(Part { ids, .. }) if !ids.is_empty() => Key::Id(ids[0].clone()),
        Some(Part { classes, .. }) if !classes.is_empty() => Key::Class(classes[0].clone()),
        Some(Part { name: Some(name), .. }) => Key::Name(name.clone()),
        _ => Key::Any,
    }
}

fn precise(parts: &[Part]) -> [usize; 3] {
    let mut precise = [0; 3];
    for part in parts {
        precise[0] += part.ids.len();
        precise[1] += part.classes.len();
        precise[2] += usize::from(part.name.is_some());
    }
    precise
}

/// Whether an element is what a selector means, and in how many steps it is known.
fn fits(parts: &[Part], element: Node<'_, '_>) -> (bool, usize) {
    let Some((last, before)) = parts.split_last() else { return (false, 1) };
    let mut steps = 1;
    if !is(element, last) || before.is_empty() {
        return (before.is_empty() && is(element, last), steps);
    }
    // From the outermost element inwards: how many parts may have been met above, and exactly by the one before.
    let mut path: Vec<Node<'_, '_>> = element.ancestors().skip(1).filter(Node::is_element).collect();
    path.reverse();
    let mut above = vec![false; parts.len()];
    let mut parent = vec![false; parts.len()];
    for node in path {
        let mut here = vec![false; parts.len()];
        for (number, part) in before.iter().enumerate() {
            steps += 1;
            let led = match (number, part.child) {
                (0, _) => true,
                (_, true) => parent[number - 1],
                (_, false) => above[number - 1],
            };
            here[number] = led && is(node, part);
        }
        for number in 0..before.len() {
            above[number] |= here[number];
        }
        parent = here;
    }
    let met = if last.child { &parent } else { &above };
    (met[before.len() - 1], steps)
}

fn is(element: Node<'_, '_>, part: &Part) -> bool {
    let has_class = |class: &String| {
        element.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|found| found == class))
    };
    part.name.as_ref().is_none_or(|name| element.tag_name().name() == name)
        && part.ids.iter().all(|id| element.attribute("id") == Some(id))
        && part.classes.iter().all(has_class)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(sheet: &str, body: &str) -> Option<String> {
        let text = format!("<svg><style>{sheet}</style>{body}</svg>");
        let document = roxmltree::Document::parse(&text).unwrap();
        let mut sheet = Sheet::read(document.descendants()).unwrap();
        let element = document.descendants().find(|node| node.has_tag_name("path")).unwrap();
        let found = sheet.of(element).unwrap();
        found.into_iter().find(|declaration| declaration.name == "fill").map(|declaration| declaration.value)
    }

    #[test]
    fn what_is_more_precise_prevails() {
        for (sheet, wanted) in [
            (".a{fill:red}", "red"),
            (".a,.b{stroke:none;fill:red}/* } */ path{fill:blue}", "red"),
            ("#p{fill:green}.a{fill:red}", "green"),
            ("path{fill:blue !important}#p{fill:green}", "blue"),
            ("@import 'x.css';@media print{.a{fill:red}} *{fill:blue}", "blue"),
            ("svg g > path.a{fill:red}", "red"),
            (".a{fill:url(#x;y)}", "url(#x;y)"),
        ] {
            let found = fill(sheet, r#"<g class="g"><path class="b a" id="p"/></g>"#);
            assert_eq!(found.as_deref(), Some(wanted), "{sheet}");
        }
        for sheet in ["svg > path{fill:red}", ".c{fill:red}", "path:hover{fill:red}", "g + path{fill:red}", "{fill:red"]
        {
            assert_eq!(fill(sheet, r#"<g class="g"><path class="b a" id="p"/></g>"#), None, "{sheet}");
        }
    }
}
