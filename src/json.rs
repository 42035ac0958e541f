//! Bytes to a tree with ranges.
//!
//! `serde_json` decides whether bytes are JSON at all, since it is strict and
//! names the first fault; `jsonc-parser` supplies the ranges that `serde_json`
//! throws away. Duplicate keys, which both accept in silence, are found here.

mod advice;
pub mod data;
pub mod edit;
pub mod merge;
pub mod pointer;

use std::ops::Range;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};

/// A value of a JSON file and the bytes it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value's bytes in the file; of a string with its quotes.
    pub range: Range<usize>,
    /// The value itself.
    pub value: Value,
}

/// What a [`Node`] holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing could be read.
    Unread,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it is written, since years and colours need no rounding.
    Number(String),
    /// A string with its escapes decoded.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object's members in the file's order, duplicates included.
    Object(Vec<Member>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The key, decoded.
    pub key: String,
    /// The key's bytes in the file, with its quotes.
    pub key_range: Range<usize>,
    /// The value.
    pub node: Node,
}

/// Why bytes are not a JSON file that can be read further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where the fault was noticed, in bytes.
    pub at: usize,
    /// The parser's own sentence, without its position.
    pub message: String,
    /// What it looks like: a key of the sentences in `locales/`.
    pub kind: &'static str,
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses a whole file.
///
/// # Errors
///
/// The first place where the text stops being JSON.
pub fn parse(text: &str) -> Result<Node, SyntaxFault> {
    // Read as values and not skipped: only so are numbers and surrogates checked.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        return Err(syntax_fault(text, &error));
    }
    let options = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    match parse_to_ast(text, &options, &STRICT) {
        Ok(parsed) => Ok(parsed.value.map_or(Node { range: 0..0, value: Value::Null }, convert)),
        Err(error) => {
            let (at, message) = (error.range().start.min(text.len()), error.kind().to_string());
            Err(SyntaxFault { at, message, kind: "other" })
        }
    }
}

/// `serde_json` counts lines and, in bytes, columns from 1.
fn syntax_fault(text: &str, error: &serde_json::Error) -> SyntaxFault {
    let line_start: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    // A line break in a string is column 0 of the next line; it ends this one.
    let mut at = (line_start + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    advice::fault(text, at, message)
}

fn convert(value: ast::Value<'_>) -> Node {
    let range = value.range();
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(lit) => Value::Bool(lit.value),
        ast::Value::NumberLit(lit) => Value::Number(lit.value.to_owned()),
        ast::Value::StringLit(lit) => Value::String(lit.value.into_owned()),
        ast::Value::Array(array) => Value::Array(array.elements.into_iter().map(convert).collect()),
        ast::Value::Object(object) => Value::Object(object.properties.into_iter().map(member).collect()),
    };
    Node { range: range.start..range.end, value }
}

fn member(property: ast::ObjectProp<'_>) -> Member {
    let key_range = property.name.range();
    Member {
        key: property.name.into_string(),
        key_range: key_range.start..key_range.end,
        node: convert(property.value),
    }
}

impl Node {
    /// The items of a list; of one in place of a list, that one.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::Array(items) => items,
            _ => std::slice::from_ref(self),
        }
    }

    /// The tree of a file that could not be read.
    pub const UNREAD: Self = Self { range: 0..0, value: Value::Unread };

    /// The member of an object under a key, the last one where it stands twice.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Object(members) => members.iter().rev().find(|m| m.key == key).map(|m| &m.node),
            _ => None,
        }
    }

    /// What a JSON pointer (RFC 6901) names.
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        pointer.split('/').skip(1).try_fold(self, |node, step| node.step(step))
    }

    fn step(&self, step: &str) -> Option<&Self> {
        match &self.value {
            Value::Array(items) => step.parse().ok().and_then(|i: usize| items.get(i)),
            Value::Object(_) => self.get(&pointer::unescape(step)),
            _ => None,
        }
    }

    /// The range of what a JSON pointer (RFC 6901) names. Where it leads to
    /// something that is not there, the range of the last thing on the way: a
    /// missing field is shown at the object that lacks it.
    #[must_use]
    pub fn range_at(&self, pointer: &str) -> Range<usize> {
        let mut node = self;
        for step in pointer.split('/').skip(1) {
            match node.step(step) {
                Some(next) => node = next,
                None => return node.head(),
            }
        }
        node.range.clone()
    }

    /// The first byte of an object or array, all of anything else: what is
    /// underlined when the finding is about something missing in it.
    #[must_use]
    pub fn head(&self) -> Range<usize> {
        match self.value {
            Value::Object(_) | Value::Array(_) => self.range.start..self.range.start + 1,
            _ => self.range.clone(),
        }
    }

    /// Calls `visit` with the JSON pointer of each string value below this one.
    pub fn strings<'a>(&'a self, visit: &mut dyn FnMut(&str, &'a str)) {
        self.walk(&mut String::new(), visit);
    }

    fn walk<'a>(&'a self, pointer: &mut String, visit: &mut dyn FnMut(&str, &'a str)) {
        let length = pointer.len();
        match &self.value {
            Value::String(text) => visit(pointer, text),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    pointer.push('/');
                    pointer.push_str(&index.to_string());
                    item.walk(pointer, visit);
                    pointer.truncate(length);
                }
            }
            Value::Object(members) => {
                for member in members {
                    pointer.push('/');
                    pointer.push_str(&escape(&member.key));
                    member.node.walk(pointer, visit);
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }
}

/// A key as a step of a JSON pointer.
#[must_use]
pub fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The part of a decoded string that a range of bytes in its file is: the inverse of [`part_of_string`].
#[must_use]
pub fn part_in_string(literal: &str, start: usize, decoded: &str, range: &Range<usize>) -> Range<usize> {
    let place = |wanted: usize| {
        // What is written takes at least as many bytes as what it says, and both grow alike.
        let (mut low, mut high) = (0, literal.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if part_of_string(literal, start, &(middle..middle)).start < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        // A letter of several bytes begins where its first one does.
        (low..decoded.len()).find(|at| decoded.is_char_boundary(*at)).unwrap_or(decoded.len())
    };
    place(range.start)..place(range.end)
}

/// The bytes in the file of a part of a string value: `literal` is the string
/// as it stands there, with its quotes, beginning at byte `start`; `part` is a
/// range of the decoded string.
#[must_use]
pub fn part_of_string(literal: &str, start: usize, part: &Range<usize>) -> Range<usize> {
    let (mut raw, mut decoded) = (1, 0);
    let mut found = [None, None];
    let body = literal.get(1..).unwrap_or_default();
    let mut chars = body.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        raw = offset + 1;
        if found[1].is_some() {
            break;
        }
        for (mark, wanted) in found.iter_mut().zip([part.start, part.end]) {
            if mark.is_none() && decoded >= wanted {
                *mark = Some(raw);
            }
        }
        decoded += match c {
            '"' => break,
            '\\' => match chars.next() {
                Some((_, 'u')) => {
                    let unit = hex(body, offset + 2);
                    let pair = (0xD800..0xDC00).contains(&unit);
                    for _ in 0..if pair { 10 } else { 4 } {
                        chars.next();
                    }
                    if pair { 4 } else { char::from_u32(unit).map_or(3, char::len_utf8) }
                }
                _ => 1,
            },
            other => other.len_utf8(),
        };
    }
    let [from, to] = found.map(|mark| start + mark.unwrap_or(raw));
    from..to.max(from + 1)
}

fn hex(text: &str, at: usize) -> u32 {
    text.get(at..at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0xFFFD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_bytes_of_the_file() {
        let text = r#"{ "ä": ["b", 12] }"#;
        let root = parse(text).unwrap();
        assert_eq!(&text[root.range_at("/ä/0")], r#""b""#);
        assert_eq!(&text[root.range_at("/ä/1")], "12");
        assert_eq!(&text[root.range_at("/missing")], "{");
    }

    #[test]
    fn what_serde_json_refuses_is_refused_with_its_place() {
        for (text, at) in [
            ("{\"a\": 1,}", 7),
            ("[1\n\n2]", 1),
            ("[[1\n", 2),
            ("{\n  \"ä\" 1 }", 9),
            ("", 0),
            ("{'a': 1}", 1),
            ("[1e999]", 5),
        ] {
            assert_eq!(parse(text).unwrap_err().at, at, "{text}");
        }
    }

    #[test]
    fn what_people_do_wrong_is_recognised() {
        let deep = "[".repeat(200);
        for (text, kind) in [
            (r#"["a\_b", "a\_b"]"#, "escape"),
            (r#"["\ud800"]"#, "surrogate"),
            ("[\"a\nb\"]", "control"),
            ("[\"a\tb\"]", "control"),
            ("", "empty"),
            (" \n", "empty"),
            ("{„title“: 1}", "curly-quote"),
            ("{\"title\": „Vielfalt“}", "curly-quote"),
            ("{'title': 1}", "curly-quote"),
            ("[\"das \"Wort\" gilt\"]", "inner-quote"),
            ("[1, // eins\n2]", "comment"),
            ("/* x */ []", "comment"),
            (deep.as_str(), "nesting"),
            ("[1 2]", "comma"),
            ("{\"a\": 1\n\"b\": 2}", "comma"),
            ("[\"a\" \"b\"]", "comma"),
            ("[1,]", "extra-comma"),
            ("{\"a\": 1,\n}", "extra-comma"),
            ("[1,,2]", "extra-comma"),
            ("{\"a\" 1}", "colon"),
            ("{\"a\": [1}", "bracket"),
            ("{\"a\": \"b", "end"),
            ("{\"a\": [1", "end"),
            ("{} ]", "behind"),
            ("{title: 1}", "key"),
            ("{\"since\": seit}", "bare-text"),
            ("[1e999]", "other"),
        ] {
            assert_eq!(parse(text).unwrap_err().kind, kind, "{text}");
        }
    }

    #[test]
    fn part_of_a_string_with_escapes() {
        let text = r#""a\"\u00e4\ud83d\ude00b_c""#;
        let decoded = "a\"ä😀b_c";
        let at = decoded.find('_').unwrap();
        assert_eq!(&text[part_of_string(text, 0, &(at..at + 1))], "_");
        assert_eq!(&text[part_of_string(text, 0, &(2..4))], r"\u00e4");
        for part in [0..1, 2..4, at..at + 1] {
            assert_eq!(part_in_string(text, 0, decoded, &part_of_string(text, 0, &part)), part);
        }
    }
}
