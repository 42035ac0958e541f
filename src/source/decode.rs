//! A small decoder that walks a tree and collects every finding. An object is
//! read field by field, see [`super::fields`].

use std::cell::RefCell;
use std::ops::{Range, RangeInclusive};

use super::advice::form;
use super::fields::{Fields, report_duplicates};
use super::{File, Reference, german};
use crate::findings::{Acceptance, Arg, Args, Code, Finding, Findings, Name, Severity, args};
use crate::json::{self, Node, Value};
use crate::likeness::{likely, nearest};

/// What decoding finds beside the records themselves.
pub struct Sink<'a> {
    /// Faults.
    pub findings: &'a Findings,
    /// Names in prose that are resolved once everything is read.
    pub references: RefCell<Vec<Reference>>,
    /// Findings that the office has accepted.
    pub acceptances: RefCell<Vec<Acceptance>>,
}

/// A value of a file and where it stands.
#[derive(Clone)]
pub struct At<'a> {
    pub(super) file: &'a File,
    pub(super) sink: &'a Sink<'a>,
    node: &'a Node,
    pointer: String,
}

impl<'a> At<'a> {
    /// The whole file.
    #[must_use]
    pub fn root(file: &'a File, sink: &'a Sink<'a>) -> Self {
        Self { file, sink, node: &file.root, pointer: String::new() }
    }

    pub(super) fn below(&self, step: &str, node: &'a Node) -> Self {
        Self { node, pointer: format!("{}/{}", self.pointer, json::escape(step)), ..*self }
    }

    /// The JSON pointer of the value.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The value itself.
    #[must_use]
    pub fn value(&self) -> &'a Value {
        &self.node.value
    }

    /// Reports a finding about this value.
    pub fn report(&self, code: Code, args: impl Into<Args>) {
        self.report_at(&self.pointer, code, args);
    }

    pub(super) fn report_at(&self, pointer: &str, code: Code, args: impl Into<Args>) {
        self.sink.findings.report(code, || Finding::new(code, Some(self.file.place(pointer)), args));
    }

    /// Reports a finding about a part of this string.
    pub fn report_part(&self, part: &Range<usize>, code: Code, args: impl Into<Args>) {
        let place = || Some(self.file.place_in_string(&self.pointer, part));
        self.sink.findings.report(code, || Finding::new(code, place(), args));
    }

    /// Notes a name in a part of this string, to be resolved later.
    pub fn refer(&self, part: &Range<usize>, name: &str, footnote: bool) {
        let (file, pointer) = (self.file.path.clone(), self.pointer.clone());
        let reference = Reference { file, pointer, part: part.clone(), name: name.to_owned(), footnote };
        self.sink.references.borrow_mut().push(reference);
    }

    /// Reports that the value is not of the type that is `wanted`, a key of the
    /// sentence in `locales/`.
    pub fn wrong_type(&self, wanted: &str) {
        let found = match self.value() {
            Value::Null | Value::Unread => "null",
            Value::Bool(_) => "bool",
            Value::Number(_) => "number",
            Value::String(_) => "text",
            Value::Array(_) => "list",
            Value::Object(_) => "object",
        };
        let field = self.pointer.rsplit('/').find(|step| step.parse::<usize>().is_err()).unwrap_or_default();
        let is_item = self.pointer.rsplit('/').next() != Some(field);
        let name = Some(Name::field(field)).filter(|_| !field.is_empty());
        let form = form(self.value(), wanted);
        let form = if field.is_empty() || is_item { form } else { format!("\"{field}\": {form}") };
        self.report(Code::WrongType, args!["field": name, "wanted": wanted, "found": found, "form": form]);
    }

    /// A string, which may be empty.
    #[must_use]
    pub fn any_string(&self) -> Option<&'a str> {
        if let Value::String(text) = self.value() {
            return Some(text);
        }
        self.wrong_type("text");
        None
    }

    /// A string with something to read in it.
    #[must_use]
    pub fn string(&self) -> Option<String> {
        let text = self.any_string()?;
        if is_blank(text) {
            self.report(Code::EmptyText, Args::default());
            return None;
        }
        Some(text.to_owned())
    }

    /// `true` or `false`.
    #[must_use]
    pub fn bool(&self) -> Option<bool> {
        if let Value::Bool(value) = *self.value() {
            return Some(value);
        }
        self.wrong_type("bool");
        None
    }

    /// A whole number in a range.
    #[must_use]
    pub fn integer(&self, range: RangeInclusive<i64>) -> Option<i64> {
        let Value::Number(text) = self.value() else {
            self.wrong_type("number");
            return None;
        };
        match text.parse() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let (from, to) = range.into_inner();
                self.bad_value("number", [("from", from), ("to", to)]);
                None
            }
        }
    }

    /// A number in a range, perhaps with decimals.
    #[must_use]
    pub fn decimal(&self, range: RangeInclusive<f64>) -> Option<f64> {
        let Value::Number(text) = self.value() else {
            self.wrong_type("number");
            return None;
        };
        let number = text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let (from, to) = range.into_inner();
            self.bad_value(
                "decimal",
                [("from", from), ("to", to)].map(|(name, end)| (name, Arg::Decimal(end.to_string()))),
            );
        }
        number
    }

    /// Reports a value that has the right type and still cannot be: `kind` says
    /// in `locales/` what was wanted.
    pub fn bad_value(&self, kind: &str, more: impl Into<Args>) {
        let found = match self.value() {
            Value::String(text) | Value::Number(text) => text.clone(),
            _ => String::new(),
        };
        self.report(Code::BadValue, more.into().with("kind", kind).with("found", found));
    }

    /// The items of an array.
    #[must_use]
    pub fn items(&self) -> Option<Vec<Self>> {
        if let Value::Array(items) = self.value() {
            return Some(items.iter().enumerate().map(|(i, node)| self.below(&i.to_string(), node)).collect());
        }
        self.wrong_type("list");
        None
    }

    /// The items of an array, or a value that is no array as its only item.
    #[must_use]
    pub fn one_or_many(&self) -> Vec<Self> {
        match self.value() {
            Value::Array(_) => self.items().unwrap_or_default(),
            _ => vec![self.clone()],
        }
    }

    /// One of several words, by its meaning.
    #[must_use]
    pub fn word<T: Copy>(&self, words: &[(&str, T)]) -> Option<T> {
        let text = self.any_string()?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            self.report_unknown_word(text, words.iter().map(|(word, _)| *word), Name::word);
        }
        found
    }

    fn report_unknown_word<'w>(
        &self,
        found: &str,
        known: impl Iterator<Item = &'w str> + Clone,
        name: fn(&str) -> Name,
    ) {
        let meant = german::word(found, known.clone()).map(str::to_owned);
        let near = meant.or_else(|| nearest(found, known.clone()));
        let words: Vec<&str> = known.collect();
        let likely: Vec<Name> = likely(found, words.clone()).into_iter().map(name).collect();
        let words: Vec<Name> = words.into_iter().map(name).collect();
        let near = near.map(|near| name(&near));
        self.report(
            Code::UnknownWord,
            args!["found": found, "nearest": near, "likely": Arg::Choices(likely), "words": Arg::Names(words)],
        );
    }

    /// The rule that a key names, if an edition may switch it off or accept its findings.
    #[must_use]
    pub fn changeable_rule(&self, id: &str) -> Option<Code> {
        let is_changeable = |code: &&Code| code.severity() < Severity::Error;
        match Code::of(id) {
            Some(code) if is_changeable(&&code) => return Some(code),
            Some(code) => self.report(Code::FixedRule, args!["code": Name::Rule(code)]),
            None => {
                let known = Code::ALL.iter().filter(is_changeable).map(|code| code.id());
                self.report_unknown_word(id, known, |id| Code::of(id).map_or_else(|| Name::word(id), Name::Rule));
            }
        }
        None
    }

    /// The id that something is given: one that can be an address.
    #[must_use]
    pub fn new_id(&self) -> Option<String> {
        let id = self.string()?;
        if !super::is_id(&id) {
            self.bad_value("id", Args::default());
        }
        Some(id)
    }

    /// The members of an object, to be asked for one by one.
    #[must_use]
    pub fn object(&self) -> Option<Fields<'a>> {
        if let Value::Object(members) = self.value() {
            return Some(Fields::of(self.clone(), members));
        }
        self.wrong_type("object");
        None
    }

    /// The members of an object whose keys are the author's own, such as
    /// labels and footnotes, in the file's order.
    #[must_use]
    pub fn entries(&self) -> Vec<(String, Self)> {
        let Value::Object(members) = self.value() else {
            self.wrong_type("object");
            return Vec::new();
        };
        report_duplicates(self, members);
        members.iter().map(|m| (m.key.clone(), self.below(&m.key, &m.node))).collect()
    }
}

/// Whether there is nothing to read in a text: white space and characters that
/// nobody sees.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().all(unseen)
}
