//! Edits of a JSON file that keep its form: only the bytes of what is edited
//! change, and every edit knows how it is taken back.
//!
//! A value is found by its JSON pointer in the tree of the composed text
//! ([`RawText`] knows where it stands on the disk). A new member or item is set
//! out as its neighbours are. The parser's own syntax tree would do that too,
//! but lays neighbours out anew, takes the first of two equal keys where all
//! other rooms take the last, and refuses a byte order mark.

pub(in crate::json) mod between;
mod raw;
#[cfg(test)]
mod tests;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::data::{Data, literal};
use super::pointer::{is_within, split};
use super::{Member, Node, SyntaxFault, Value, part_of_string};
pub use between::between;
pub use raw::{RawText, Splice};

/// A change of one file of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The file's path in the catalogue, with `/`.
    pub file: String,
    /// What is changed.
    pub change: Change,
}

/// A change of a JSON file. Pointers name values of the composed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another value. Of a string in place of a string only the part that
    /// differs is written, so the rest keeps its spelling.
    Replace {
        /// The value.
        pointer: String,
        /// The new one.
        value: Data,
    },
    /// Parts of strings, none of which touches another.
    Parts(Vec<Part>),
    /// A new item, or a new member, which becomes the last one.
    Insert {
        /// Where the value will be: a new key, or the number of the item
        /// before which it goes; `-` is behind all items.
        pointer: String,
        /// The value.
        value: Data,
    },
    /// No such member or item any more.
    Remove {
        /// The value.
        pointer: String,
    },
    /// A value put elsewhere as it is written.
    Move {
        /// The value.
        from: String,
        /// Where it will be, in the file that does not hold it any more.
        to: String,
    },
    /// Another key of a member.
    Rename {
        /// The member's value.
        pointer: String,
        /// The new key.
        key: String,
    },
    /// What takes another change back.
    Undo(Vec<Vec<Splice>>),
}

/// A part of a string and what is written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The string.
    pub pointer: String,
    /// Bytes of the string, decoded and composed.
    pub range: Range<usize>,
    /// The new text.
    pub with: String,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditFault {
    /// A pointer leads to nothing.
    #[error("there is nothing at {0}")]
    Missing(String),
    /// There is a member of this key already.
    #[error("there is something at {0} already")]
    Taken(String),
    /// A part of what is no string, or that a string does not have.
    #[error("{0} has no such part")]
    NoPart(String),
    /// A value cannot be put into itself.
    #[error("{0} cannot be put into itself")]
    IntoItself(String),
    /// Two parts touch.
    #[error("two parts touch")]
    Overlap,
    /// The file is not the one that the change was made for.
    #[error("the file has changed since")]
    Stale,
    /// The file would not be JSON any more.
    #[error("the file would not be JSON any more: {}", .0.message)]
    NotJson(SyntaxFault),
}

/// A changed file.
#[derive(Debug, Clone)]
pub struct Applied {
    /// Its text.
    pub text: RawText,
    /// What takes the change back, to the byte.
    pub inverse: Change,
}

impl RawText {
    /// Changes the file.
    ///
    /// # Errors
    ///
    /// Why it cannot be changed so.
    pub fn apply(&self, change: &Change) -> Result<Applied, EditFault> {
        let steps = match change {
            Change::Undo(steps) => steps.clone(),
            Change::Move { from, to } if from == to => vec![Vec::new()],
            Change::Move { from, to } => return self.carry(from, to),
            Change::Replace { pointer, value } => vec![vec![self.replace(pointer, value)?]],
            Change::Parts(parts) => vec![parts.iter().map(|part| self.part(part)).collect::<Result<_, _>>()?],
            Change::Insert { pointer, value } => {
                let style = self.style();
                vec![vec![self.insert(pointer, &|indent| value.text(&style, indent))?]]
            }
            Change::Remove { pointer } => vec![vec![self.remove(pointer)?]],
            Change::Rename { pointer, key } => vec![vec![self.rename(pointer, key)?]],
        };
        let (mut text, mut back) = (self.clone(), Vec::new());
        for step in steps {
            let (next, undo) = text.carry_out(&step)?;
            text = next;
            back.insert(0, undo);
        }
        Ok(Applied { text, inverse: Change::Undo(back) })
    }

    fn find(&self, pointer: &str) -> Result<&Node, EditFault> {
        self.root().at(pointer).ok_or_else(|| EditFault::Missing(pointer.to_owned()))
    }

    fn replace(&self, pointer: &str, value: &Data) -> Result<Splice, EditFault> {
        let node = self.find(pointer)?;
        if Data::from(node) == *value {
            return Ok(self.splice(&(node.range.start..node.range.start), ""));
        }
        if let (Value::String(old), Data::String(new)) = (&node.value, value) {
            let composed: String = new.nfc().collect();
            let both = [difference(old, new), difference(old, &composed)];
            let least = both.into_iter().min_by_key(|(range, with)| range.len() + with.len());
            let (range, with) = least.unwrap_or((0..old.len(), &composed));
            return self.part(&Part { pointer: pointer.to_owned(), range, with: with.to_owned() });
        }
        let text = value.text(&self.style(), self.indent_at(node.range.start));
        Ok(self.splice(&node.range, &text))
    }

    fn part(&self, part: &Part) -> Result<Splice, EditFault> {
        let node = self.find(&part.pointer)?;
        let no_part = || EditFault::NoPart(part.pointer.clone());
        let Value::String(text) = &node.value else { return Err(no_part()) };
        text.get(part.range.clone()).ok_or_else(no_part)?;
        let place = |at: usize| part_of_string(&self.composed()[node.range.clone()], node.range.start, &(at..at)).start;
        let quoted = literal(&part.with);
        Ok(self.splice(&(place(part.range.start)..place(part.range.end)), &quoted[1..quoted.len() - 1]))
    }

    fn rename(&self, pointer: &str, key: &str) -> Result<Splice, EditFault> {
        let missing = || EditFault::Missing(pointer.to_owned());
        let (parent, old) = split(pointer).ok_or_else(missing)?;
        let Value::Object(members) = &self.find(parent)?.value else { return Err(missing()) };
        let member = members.iter().rev().find(|member| member.key == old).ok_or_else(missing)?;
        if key != old && is_taken(members.iter().filter(|other| other.key != old), key) {
            return Err(EditFault::Taken(format!("{parent}/{}", super::escape(key))));
        }
        let same = key.nfc().eq(old.nfc());
        let with = if same { self.spelled(&member.key_range).to_owned() } else { literal(key) };
        Ok(self.splice(&member.key_range, &with))
    }

    fn remove(&self, pointer: &str) -> Result<Splice, EditFault> {
        let missing = || EditFault::Missing(pointer.to_owned());
        let (parent, step) = split(pointer).ok_or_else(missing)?;
        let holder = Holder::of(self.find(parent)?).ok_or_else(missing)?;
        let number = holder.number(&step).ok_or_else(missing)?;
        let child = &holder.children[number];
        let range = match (number.checked_sub(1), holder.children.get(number + 1)) {
            (_, Some(next)) => child.start..next.start,
            (Some(before), None) => holder.children[before].end..child.end,
            (None, None) => holder.inside.clone(),
        };
        Ok(self.splice(&range, ""))
    }

    /// Inserts what `value` writes, given what its lines begin with.
    fn insert(&self, pointer: &str, value: &dyn Fn(&str) -> String) -> Result<Splice, EditFault> {
        let missing = || EditFault::Missing(pointer.to_owned());
        let (parent, step) = split(pointer).ok_or_else(missing)?;
        let node = self.find(parent)?;
        let holder = Holder::of(node).ok_or_else(missing)?;
        let (style, text) = (self.style(), self.composed());
        let count = holder.children.len();
        let (number, key) = if let Value::Object(members) = &node.value {
            if is_taken(members.iter(), &step) {
                return Err(EditFault::Taken(pointer.to_owned()));
            }
            let colon = members.last().map_or_else(
                || format!(":{}", style.space),
                |member| text[member.key_range.end..member.node.range.start].to_owned(),
            );
            (count, literal(&step) + &colon)
        } else {
            let number = if step == "-" { Some(count) } else { step.parse().ok() };
            (number.filter(|number| *number <= count).ok_or_else(missing)?, String::new())
        };
        let gap = self.gap(&holder, number);
        let indent = gap.rsplit_once('\n').map_or_else(|| self.indent_at(node.range.start), |(_, indent)| indent);
        let item = key + &value(indent);
        let (at, with) = match holder.children.get(number) {
            Some(next) => (next.start, format!("{item},{gap}")),
            None if count == 0 => (holder.inside.start, format!("{gap}{item}")),
            None => (holder.children[count - 1].end, format!(",{gap}{item}")),
        };
        Ok(self.splice(&(at..at), &with))
    }

    /// What stands between the comma and an item: as between its neighbours.
    fn gap(&self, holder: &Holder, number: usize) -> String {
        let (text, style) = (self.composed(), self.style());
        let count = holder.children.len();
        if count == 0 {
            let lines = text[holder.inside.clone()].contains('\n');
            let indent = self.indent_at(holder.inside.end);
            return if lines { format!("{}{indent}{}", style.line_end, style.step) } else { String::new() };
        }
        if count == 1 {
            let first = &text[holder.inside.start..holder.children[0].start];
            return if first.contains('\n') { first.to_owned() } else { style.space.to_owned() };
        }
        let number = number.clamp(1, count - 1);
        let between = &text[holder.children[number - 1].end..holder.children[number].start];
        between.split_once(',').map_or(between, |(_, gap)| gap).to_owned()
    }

    /// Removes a value and inserts it elsewhere.
    fn carry(&self, from: &str, to: &str) -> Result<Applied, EditFault> {
        if is_within(to, from) {
            return Err(EditFault::IntoItself(from.to_owned()));
        }
        let (old, new) = (split(from), split(to));
        if let (Some((old, _)), Some((new, key))) = (old, new)
            && old == new
            && matches!(self.find(old)?.value, Value::Object(_))
        {
            return self.apply(&Change::Rename { pointer: from.to_owned(), key });
        }
        let range = &self.find(from)?.range;
        let (value, indent) = (self.spelled(range), self.indent_at(range.start));
        let (without, back) = self.carry_out(&[self.remove(from)?])?;
        let set_in = |new: &str| value.replace(&format!("\n{indent}"), &format!("\n{new}"));
        let splice = without.insert(to, &set_in)?;
        let (text, first) = without.carry_out(&[splice])?;
        Ok(Applied { text, inverse: Change::Undo(vec![first, back]) })
    }
}

/// An array or object and where its items or members stand.
struct Holder {
    /// All between the brackets.
    inside: Range<usize>,
    children: Vec<Range<usize>>,
    keys: Option<Vec<String>>,
}

impl Holder {
    fn of(node: &Node) -> Option<Self> {
        let (children, keys) = match &node.value {
            Value::Array(items) => (items.iter().map(|item| item.range.clone()).collect(), None),
            Value::Object(members) => (
                members.iter().map(|member| member.key_range.start..member.node.range.end).collect(),
                Some(members.iter().map(|member| member.key.clone()).collect()),
            ),
            _ => return None,
        };
        Some(Self { inside: node.range.start + 1..node.range.end - 1, children, keys })
    }

    /// The number of the item or member that a step of a pointer leads to.
    fn number(&self, step: &str) -> Option<usize> {
        match &self.keys {
            Some(keys) => keys.iter().rposition(|key| key == step),
            None => step.parse().ok().filter(|number| *number < self.children.len()),
        }
    }
}

/// Whether a member has a key that looks the same.
fn is_taken<'m>(mut members: impl Iterator<Item = &'m Member>, key: &str) -> bool {
    members.any(|member| member.key.nfc().eq(key.nfc()))
}

/// The part of an old text that a new one replaces, and by what.
fn difference<'n>(old: &str, new: &'n str) -> (Range<usize>, &'n str) {
    let same = |a: &mut dyn Iterator<Item = (char, char)>| {
        a.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum::<usize>()
    };
    let start = same(&mut old.chars().zip(new.chars()));
    let end = same(&mut old[start..].chars().rev().zip(new[start..].chars().rev()));
    (start..old.len() - end, &new[start..new.len() - end])
}
