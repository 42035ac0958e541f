//! The fields of an object. They are asked for one by one; what was never asked
//! for is an unknown key.

use std::collections::BTreeMap;

use super::decode::At;
use super::german;
use crate::findings::{Acceptance, Arg, Args, Code, Finding, Name, args};
use crate::json::{self, Member};
use crate::likeness::{LIKELY, likely, nearest};

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
    /// The members of an object, of which none has been asked for.
    pub(super) fn of(at: At<'a>, members: &'a [Member]) -> Self {
        Self {
            at,
            members,
            asked: Vec::new(),
            missing: Vec::new(),
            unread: Vec::new(),
            foreign: Vec::new(),
            together: Vec::new(),
        }
    }

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
            accept(&at, self.at.pointer());
        }
        report_duplicates(&self.at, self.members);
        for member in self.members {
            if member.key != "$schema" && !self.asked.contains(&member.key.as_str()) {
                meant.extend(self.report_unknown(member));
            }
        }
        for key in &self.missing {
            let pointer = format!("{}/{key}", self.at.pointer());
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
        let mut place = self.at.file.place(&format!("{}/{}", self.at.pointer(), json::escape(&member.key)));
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
            let (place, within) = (reason.file.place(reason.pointer()), pointer.to_owned());
            reason.sink.acceptances.borrow_mut().push(Acceptance { code, place, within });
        }
    }
}

/// Reports keys that stand twice.
pub(super) fn report_duplicates(at: &At<'_>, members: &[Member]) {
    let mut seen = BTreeMap::new();
    for member in members {
        let first = *seen.entry(&member.key).or_insert(member.key_range.start);
        if first != member.key_range.start {
            let mut place = at.file.place(&format!("{}/{}", at.pointer(), json::escape(&member.key)));
            place.range = member.key_range.clone();
            let args = args!["key": Name::field(&member.key), "line": at.file.line(first)];
            at.sink.findings.push(Finding::new(Code::DuplicateKey, Some(place), args));
        }
    }
}
