//! What a catalogue can hold at most, so that no command takes more than seconds and a part of the
//! memory, whatever lies in the folder.
//!
//! A tree is cut as soon as it is read, and what was cut is a finding: no later step meets more than this.
//! The limits are many times what an office writes. Those of files stand in [`crate::files`].

use std::ops::Range;

use crate::format::{Control, Object};
use crate::json::{Node, Value, escape};

/// The most characters of a title, a name, a label: five lines of the largest type.
pub const MAX_LINE: usize = 500;

/// The most characters of an address or of a reason.
const MAX_ADDRESS: usize = 2_000;

/// The most characters of a paragraph: three pages without a break.
const MAX_TEXT: usize = 8_000;

/// The most that all texts of a measure weigh: ten pages.
const MAX_MEASURE: usize = 30_000;

/// The most that all texts of another file weigh.
const MAX_FILE: usize = 500_000;

/// The most that all texts of a catalogue weigh, but of one with very many measures.
pub const MAX_ALL: usize = 2_000_000;

/// How much a measure can weigh on average in a catalogue of so many that they weigh more than [`MAX_ALL`].
pub const MAX_AVERAGE: usize = 2_500;

/// The most items of a list, and of all keys that an author chooses.
const MAX_ITEMS: usize = 500;

/// The most items of lists that are printed across a page.
const MAX_COLUMNS: usize = 50;

/// The most items of what has a file of its own, and blocks of a chapter.
const MAX_RECORDS: usize = 2_000;

/// The most characters of a key.
const MAX_KEY: usize = 200;

/// The most digits of a number.
const MAX_DIGITS: usize = 40;

/// The most values of a file, and of all files.
const MAX_VALUES: usize = 100_000;
const MAX_ALL_VALUES: usize = 3_000_000;

/// What a number weighs: a cell of a table.
const NUMBER: usize = 30;

/// What is left of a text that is too long.
const BEGINNING: usize = 200;

/// What a list still holds when the texts of its file weigh too much.
const FEW: usize = 20;

/// Something of which there is too much.
#[derive(Debug, PartialEq, Eq)]
pub struct Excess {
    /// The JSON pointer of what is too large.
    pub pointer: String,
    /// Its bytes.
    pub range: Range<usize>,
    /// What is too large, a key of the sentence in `locales/`.
    pub what: &'static str,
    /// How large it is.
    pub size: usize,
    /// What is possible.
    pub limit: usize,
}

/// What is left for files that are not read yet.
#[derive(Debug)]
pub struct Budget {
    texts: usize,
    left: usize,
    values: usize,
    spent: bool,
}

/// The most that all texts of a catalogue with so many measures weigh.
#[must_use]
pub fn all_texts(measures: usize) -> usize {
    MAX_ALL.max(measures.saturating_mul(MAX_AVERAGE))
}

impl Budget {
    /// The budget of a catalogue with so many measures.
    #[must_use]
    pub fn new(measures: usize) -> Self {
        let texts = all_texts(measures);
        Self { texts, left: texts, values: MAX_ALL_VALUES, spent: false }
    }

    /// Whether a file took more than was left.
    #[must_use]
    pub fn is_spent(&self) -> bool {
        self.spent
    }

    /// Cuts the tree of a file that can say what is `described`. Returned are what its texts weigh and what was too
    /// large.
    pub fn cut(&mut self, file: &str, described: Option<&'static Object>, root: &mut Node) -> (usize, Vec<Excess>) {
        let limit = if file.starts_with("measures/") { MAX_MEASURE } else { MAX_FILE };
        let mut cutter = Cutter {
            file,
            described,
            path: Vec::new(),
            pointer: String::new(),
            limit,
            weight: 0,
            values: MAX_VALUES.min(self.values),
            found: Vec::new(),
        };
        let values = cutter.values;
        cutter.value(root);
        self.values -= values - cutter.values;
        let Cutter { weight, values, mut found, .. } = cutter;
        let mut report = |what, size, limit| {
            found.push(Excess { pointer: String::new(), range: root.head(), what, size, limit });
        };
        if weight > limit {
            report(if limit == MAX_MEASURE { "measure" } else { "texts" }, weight, limit);
        }
        if values == 0 {
            report("values", MAX_VALUES, MAX_VALUES);
        }
        // What was cut weighs nothing any more.
        let weight = weight.min(limit);
        if weight > self.left {
            report("all-texts", self.texts, self.texts);
            self.spent = true;
            root.value = Value::Unread;
        }
        self.left -= weight.min(self.left);
        (weight, found)
    }
}

/// Walks along a tree and cuts it.
struct Cutter<'f> {
    file: &'f str,
    /// What the file can say.
    described: Option<&'static Object>,
    /// The keys that lead here, without the numbers of items.
    path: Vec<String>,
    pointer: String,
    limit: usize,
    weight: usize,
    /// How many values are left.
    values: usize,
    found: Vec<Excess>,
}

impl Cutter<'_> {
    fn value(&mut self, node: &mut Node) {
        self.values = self.values.saturating_sub(1);
        let head = node.head();
        match &mut node.value {
            Value::Number(text) => {
                self.weight += if self.is_internal() { 0 } else { NUMBER };
                if text.len() > MAX_DIGITS {
                    self.report(head, "text", text.len(), MAX_DIGITS);
                    text.truncate(MAX_DIGITS);
                }
            }
            Value::String(text) => self.text(head, text),
            Value::Array(items) => self.items(head, items),
            Value::Object(members) => {
                let at = self.pointer.len();
                if members.len() > MAX_ITEMS {
                    self.report(head, "keys", members.len(), MAX_ITEMS);
                    members.truncate(MAX_ITEMS);
                    members.shrink_to_fit();
                }
                members.retain_mut(|member| {
                    if member.key.len() > MAX_KEY {
                        let size = member.key.chars().count();
                        self.report(member.key_range.clone(), "key", size, MAX_KEY);
                        return false;
                    }
                    self.pointer.push('/');
                    self.pointer.push_str(&escape(&member.key));
                    self.path.push(member.key.clone());
                    self.value(&mut member.node);
                    self.path.pop();
                    self.pointer.truncate(at);
                    true
                });
            }
            _ => {}
        }
    }

    fn items(&mut self, head: Range<usize>, items: &mut Vec<Node>) {
        let most = self.most_items();
        if items.len() > most {
            self.report(head, "list", items.len(), most);
            items.truncate(most);
        }
        let at = self.pointer.len();
        let mut kept = 0;
        for (number, item) in items.iter_mut().enumerate() {
            if self.values == 0 || (self.weight > self.limit && number >= FEW) {
                break;
            }
            self.pointer.push('/');
            self.pointer.push_str(&number.to_string());
            self.value(item);
            self.pointer.truncate(at);
            kept = number + 1;
        }
        items.truncate(kept);
        items.shrink_to_fit();
    }

    fn text(&mut self, range: Range<usize>, text: &mut String) {
        let (size, limit) = (text.chars().count(), self.most_characters());
        if size > limit {
            self.report(range, "text", size, limit);
            shorten(text);
        } else if !self.is_internal() {
            self.weight += weight(text, size) + self.frame();
            if self.weight > self.limit && size > BEGINNING {
                shorten(text);
            }
        }
    }

    fn report(&mut self, range: Range<usize>, what: &'static str, size: usize, limit: usize) {
        self.found.push(Excess { pointer: self.pointer.clone(), range, what, size, limit });
    }

    fn has(&self, keys: &[&str]) -> bool {
        self.path.iter().any(|key| keys.contains(&key.as_str()))
    }

    fn ends(&self, keys: &[&str]) -> bool {
        self.path.last().is_some_and(|key| keys.contains(&key.as_str()))
    }

    /// Whether a text stays in the office.
    fn is_internal(&self) -> bool {
        self.has(&["$schema", "accept", "internal_note", "review"])
    }

    /// What surrounds a text in print and costs as much as it: a field of its own, a row of a table.
    fn frame(&self) -> usize {
        match self.path.as_slice() {
            [list, key] if list == "more" && key == "label" => 100,
            [list, key] if list == "indicators" && key == "name" => 60,
            _ => 0,
        }
    }

    /// Whether a text is prose, or stands in it: all but subheadings may be long.
    fn is_prose(&self) -> bool {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let prose = |length| self.described?.at(&path[..length]).filter(|control| matches!(control, Control::Prose(_)));
        !self.ends(&["heading"]) && (1..=path.len()).any(|length| prose(length).is_some())
    }

    fn most_items(&self) -> usize {
        const RECORDS: &[&str] = &["contacts", "places", "abbreviations", "units", "topics", "body", "entries"];
        match self.path.as_slice() {
            [key] if self.file == "edition.json" && ["dimensions", "statuses"].contains(&key.as_str()) => MAX_COLUMNS,
            [key] if key == "dimensions" || key == "divisions" => MAX_COLUMNS,
            [key] if RECORDS.contains(&key.as_str()) && !self.file.starts_with("measures/") => MAX_RECORDS,
            _ => MAX_ITEMS,
        }
    }

    fn most_characters(&self) -> usize {
        if self.ends(&["target", "address", "url"]) || self.has(&["accept", "review"]) {
            MAX_ADDRESS
        } else if self.is_prose() || self.has(&["footnotes", "alt", "internal_note"]) {
            MAX_TEXT
        } else {
            MAX_LINE
        }
    }
}

/// What a text weighs: its characters, and more for what costs more than a letter.
fn weight(text: &str, size: usize) -> usize {
    const TEXT: usize = 20;
    const LINK: usize = 30;
    const MARK: usize = 10;
    let of = |byte: u8| match byte {
        b'[' | b'@' => LINK,
        b'_' | b'\n' => MARK,
        _ => 0,
    };
    let addresses = text.matches("://").count() + text.matches("www.").count();
    TEXT + size + text.bytes().map(of).sum::<usize>() + LINK * addresses
}

/// Leaves the beginning of a text, without marks: those may lack their end.
fn shorten(text: &mut String) {
    let mark = text.find(['[', '_', '\\', ']', '{', '}']).unwrap_or(text.len());
    let end = text.char_indices().nth(BEGINNING).map_or(text.len(), |(at, _)| at).min(mark);
    let mut short = text[..end].trim_end().to_owned();
    short.push('…');
    *text = short;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::json::parse;
    use crate::source::description;

    fn cut(file: &str, text: &str) -> (Node, Vec<(String, &'static str)>) {
        let mut root = parse(text).unwrap();
        let described = Document::of(file).map(description);
        let found = Budget::new(1).cut(file, described, &mut root).1;
        (root, found.into_iter().map(|excess| (excess.pointer, excess.what)).collect())
    }

    fn list(item: &str, count: usize) -> String {
        format!("[{}]", vec![item; count].join(","))
    }

    #[test]
    fn what_is_too_large_is_cut_and_named() {
        let long = format!("\"{}\"", "Wort ".repeat(2_000));
        let number = format!("0.{}", "1".repeat(5_000));
        let key = "k".repeat(201);
        let object = format!("{{{}}}", (0..600).map(|n| format!("\"{n}\":1")).collect::<Vec<_>>().join(","));
        for (file, text, pointer, what) in [
            ("measures/a.json", format!("{{\"title\":{long}}}"), "/title", "text"),
            ("measures/a.json", format!("{{\"description\":[1,{long}]}}"), "/description/1", "text"),
            ("measures/a.json", format!("{{\"more\":[{{\"label\":{long}}}]}}"), "/more/0/label", "text"),
            ("measures/a.json", format!("{{\"since\":{number}}}"), "/since", "text"),
            ("measures/a.json", format!("{{\"{key}\":1}}"), "", "key"),
            ("measures/a.json", object, "", "keys"),
            ("measures/a.json", format!("{{\"units\":{}}}", list("1", 501)), "/units", "list"),
            ("measures/a.json", format!("{{\"dimensions\":{}}}", list("1", 51)), "/dimensions", "list"),
            ("contacts.json", format!("{{\"contacts\":{}}}", list("1", 2_001)), "/contacts", "list"),
            ("contacts.json", format!("{{\"contacts\":{}}}", list("1", 2_000)), "", ""),
            ("chapters/a.json", format!("{{\"body\":{}}}", list(&list("null", 500), 500)), "", "values"),
        ] {
            let found = cut(file, &text).1;
            let wanted = if what.is_empty() { Vec::new() } else { vec![(pointer.to_owned(), what)] };
            assert_eq!(found, wanted, "{file}");
        }
    }

    #[test]
    fn texts_of_a_measure_weigh_so_much_and_no_more() {
        let texts = |size: usize| format!("{{\"description\":{}}}", list(&format!("\"{}\"", "a".repeat(size)), 10));
        assert_eq!(cut("measures/a.json", &texts(2_900)).1, []);
        let (root, found) = cut("measures/a.json", &texts(7_900));
        assert_eq!(found, [(String::new(), "measure")]);
        let Value::Array(items) = &root.get("description").unwrap().value else { panic!() };
        assert!(matches!(&items[9].value, Value::String(text) if text.len() < 300));
        let row = "{\"name\":\"a\",\"baseline\":1,\"target\":2,\"actual\":3}";
        let rows = |count| format!("{{\"indicators\":{}}}", list(row, count));
        assert_eq!(cut("measures/a.json", &rows(150)).1, []);
        assert_eq!(cut("measures/a.json", &rows(450)).1, [(String::new(), "measure")]);
        // Links cost more than letters.
        let links = format!("{{\"description\":{}}}", list(&format!("\"{}\"", "[a](#b)".repeat(400)), 4));
        assert_eq!(cut("measures/a.json", &links).1, [(String::new(), "measure")]);
    }

    #[test]
    fn all_texts_together_are_bounded() {
        let mut budget = Budget::new(1);
        let described = Some(description(Document::Chapter("a")));
        let text = format!("{{\"body\":{}}}", list(&format!("\"{}\"", "a".repeat(7_000)), 71));
        let mut found = Vec::new();
        for _ in 0..8 {
            found.extend(budget.cut("chapters/a.json", described, &mut parse(&text).unwrap()).1);
        }
        assert_eq!(found.iter().map(|excess| excess.what).collect::<Vec<_>>(), ["all-texts"; 4]);
        assert!(budget.is_spent());
    }

    #[test]
    fn the_beginning_of_a_text_has_no_mark() {
        let mut text = "Ein _kluges_ Wort".repeat(40);
        shorten(&mut text);
        assert_eq!(text, "Ein…");
    }
}
