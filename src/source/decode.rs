//! A small decoder that walks a tree and collects every finding.
//!
//! An object's fields are asked for one by one; what was never asked for is an
//! unknown key, so the list of keys stands nowhere but in the code that reads
//! them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use super::advice::form;
use super::{File, Reference, german};
use crate::findings::{Arg, Args, Code, Finding, Findings, Name, Severity, args};
use crate::json::{self, Member, Node, Value};
use crate::likeness::{LIKELY, likely, nearest};
use crate::policy::Acceptance;

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
    file: &'a File,
    sink: &'a Sink<'a>,
    node: &'a Node,
    pointer: String,
}

impl<'a> At<'a> {
    /// The whole file.
    #[must_use]
    pub fn root(file: &'a File, sink: &'a Sink<'a>) -> Self {
        Self { file, sink, node: &file.root, pointer: String::new() }
    }

    fn below(&self, step: &str, node: &'a Node) -> Self {
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

    fn report_at(&self, pointer: &str, code: Code, args: impl Into<Args>) {
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

    /// An id as it is written; whether it exists is asked later.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        self.string()
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
            return Some(Fields {
                at: self.clone(),
                members,
                asked: Vec::new(),
                missing: Vec::new(),
                unread: Vec::new(),
                foreign: Vec::new(),
                together: Vec::new(),
            });
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

/// The members of an object while they are being asked for.
pub struct Fields<'a> {
    at: At<'a>,
    members: &'a [Member],
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
    /// Fields that are known and left out.
    unread: Vec<&'static str>,
    /// Fields that an object of this kind does not know.
    foreign: Vec<&'static str>,
    /// What is wrong about several fields.
    together: Vec<Together>,
}

/// What is wrong about several fields: the fields, code, values.
type Together = (&'static [&'static str], Code, Args);

impl<'a> Fields<'a> {
    /// The object.
    #[must_use]
    pub fn at(&self) -> &At<'a> {
        &self.at
    }

    /// A field, without asking for it: whether it is there decides about others.
    #[must_use]
    pub fn peek(&self, key: &str) -> Option<At<'a>> {
        let member = self.members.iter().rev().find(|m| m.key == key)?;
        Some(self.at.below(key, &member.node))
    }

    /// A field that may be missing.
    pub fn get(&mut self, key: &'static str) -> Option<At<'a>> {
        if self.foreign.contains(&key) {
            return None;
        }
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.peek(key).filter(|_| !self.unread.contains(&key))
    }

    /// A field that must be there.
    pub fn required(&mut self, key: &'static str) -> Option<At<'a>> {
        let found = self.get(key);
        self.require(key);
        found
    }

    /// Says that a field must be there.
    pub fn require(&mut self, key: &'static str) {
        if self.peek(key).is_none() {
            self.missing.push(key);
        }
    }

    /// Leaves out a field that is faulty, which has been said.
    pub fn leave_out(&mut self, key: &'static str) {
        self.unread.push(key);
    }

    /// Says which fields an object of this kind does not know.
    pub fn forbid(&mut self, keys: impl Iterator<Item = &'static str>) {
        self.foreign.extend(keys);
    }

    /// Notes what is wrong about several fields; it is reported unless a misspelt key was meant to be one of them.
    pub fn report_together(&mut self, keys: &'static [&'static str], code: Code, args: Args) {
        self.together.push((keys, code, args));
    }

    /// An optional text.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        self.get(key)?.string()
    }

    /// An optional list, or a single value in its place, each read by `read`.
    pub fn many<T>(&mut self, key: &'static str, read: impl FnMut(&At<'a>) -> Option<T>) -> Vec<T> {
        self.get(key).map(|at| at.one_or_many().iter().filter_map(read).collect()).unwrap_or_default()
    }

    /// Reports keys that stand twice, keys that nobody asked for, and fields
    /// that are missing. A misspelt key is one fault and not two.
    pub fn finish(mut self) {
        let mut meant = Vec::new();
        if let Some(at) = self.get("accept") {
            accept(&at, &self.at.pointer);
        }
        report_duplicates(&self.at, self.members);
        for member in self.members {
            if member.key != "$schema" && !self.asked.contains(&member.key.as_str()) {
                meant.extend(self.report_unknown(member));
            }
        }
        for key in &self.missing {
            let pointer = format!("{}/{key}", self.at.pointer);
            self.at.report_at(&pointer, Code::MissingField, args!["field": Name::field(key)]);
        }
        for (keys, code, args) in self.together {
            if !meant.iter().any(|meant| keys.contains(&meant.as_str())) {
                self.at.report(code, args);
            }
        }
    }

    /// The keys that may be meant by one: first those that must be there and are missing, then those most like it; none
    /// that is there already. And whether there are `more`, these are `all`, or `none` is left.
    fn likely(&self, wrong: &str) -> (Vec<&'static str>, &'static str) {
        let is_there = |key: &&str| self.members.iter().any(|member| member.key == **key);
        let free: Vec<&str> = self.asked.iter().copied().filter(|key| !is_there(key) && *key != "accept").collect();
        let all = free.len();
        let (mut likely_ones, others): (Vec<_>, Vec<_>) = free.into_iter().partition(|key| self.missing.contains(key));
        likely_ones.extend(likely(wrong, others));
        likely_ones.truncate(LIKELY);
        let kind = match likely_ones.len() {
            0 => "none",
            named if named < all => "more",
            _ => "all",
        };
        (likely_ones, kind)
    }

    fn report_unknown(&mut self, member: &Member) -> Option<String> {
        let german = german::key(&member.key, &self.asked).map(str::to_owned);
        let known = german.or_else(|| nearest(&member.key, self.asked.iter().copied()));
        let (likely, more) = self.likely(&member.key);
        self.missing.retain(|missing| known.as_deref() != Some(*missing));
        let mut place = self.at.file.place(&format!("{}/{}", self.at.pointer, json::escape(&member.key)));
        place.range = member.key_range.clone();
        let args = args![
            "key": &member.key,
            "nearest": known.as_deref().map(Name::field),
            "known": Arg::Names(self.asked.iter().copied().map(Name::field).collect()),
            "likely": Arg::Choices(likely.into_iter().map(Name::field).collect()),
            "more": more,
        ];
        self.at.sink.findings.push(Finding::new(Code::UnknownKey, Some(place), args));
        known
    }
}

/// Findings accepted in the object at `pointer`, each with its reason.
fn accept(at: &At<'_>, pointer: &str) {
    for (id, reason) in at.entries() {
        if let (Some(code), Some(_)) = (reason.changeable_rule(&id), reason.string()) {
            let (place, within) = (reason.file.place(&reason.pointer), pointer.to_owned());
            reason.sink.acceptances.borrow_mut().push(Acceptance { code, place, within });
        }
    }
}

fn report_duplicates(at: &At<'_>, members: &[Member]) {
    let mut seen = BTreeMap::new();
    for member in members {
        let first = *seen.entry(&member.key).or_insert(member.key_range.start);
        if first != member.key_range.start {
            let mut place = at.file.place(&format!("{}/{}", at.pointer, json::escape(&member.key)));
            place.range = member.key_range.clone();
            let args = args!["key": Name::field(&member.key), "line": at.file.line(first)];
            at.sink.findings.push(Finding::new(Code::DuplicateKey, Some(place), args));
        }
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
