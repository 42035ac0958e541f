//! Who names something: values that are its id, keys of tables, links and marks in prose.
//!
//! Values are found by the format's own description, so a field that is added to it is
//! found here, too.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::work::Work;
use super::{How, Refused, Touched, names};
use crate::document::Document;
use crate::format::{Control, Kind, Object};
use crate::json::edit::{Change, Part};
use crate::json::pointer::split;
use crate::json::{Node, Value, escape};
use crate::prose::{self, Inline, Target, normal};
use crate::source::{self, Source};

/// A place that names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Its file.
    pub file: String,
    /// Its value.
    pub pointer: String,
    /// What of it is the name.
    pub how: Named,
}

/// How a place names something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// The whole string.
    Value,
    /// The key of the value.
    Key,
    /// A part of the string: a link's target.
    Link(Range<usize>),
    /// A part of the string: the name in a footnote's mark.
    Mark(Range<usize>),
}

/// Everything that names a thing.
pub fn of(source: &Source, kind: Kind, id: &str) -> Vec<Use> {
    let mut found = Vec::new();
    for file in source.files.values() {
        let Some(object) = Document::of(&file.path).map(source::description) else { continue };
        let wanted = Wanted::Id(kind, id);
        let mut search = Search { file: &file.path, wanted, pointer: String::new(), found: &mut found };
        search.look(&Control::Object(object), &file.root);
    }
    if matches!(kind, Kind::Measure | Kind::Dimension | Kind::Contact) {
        let links = source.references.iter().filter(|reference| !reference.footnote && reference.name == id);
        found.extend(links.map(|link| Use {
            file: link.file.clone(),
            pointer: link.pointer.clone(),
            how: Named::Link(link.part.clone()),
        }));
    }
    found
}

/// The marks of a footnote in its chapter.
pub fn of_footnote(source: &Source, file: &str, name: &str) -> Vec<Use> {
    let marks = source.references.iter().filter(|mark| mark.footnote && mark.file == file && mark.name == name);
    let mark = |mark: &source::Reference| Use {
        file: file.to_owned(),
        pointer: mark.pointer.clone(),
        how: Named::Mark(mark.part.clone()),
    };
    marks.map(mark).collect()
}

/// What the things are called that these places are a part of, each once.
pub fn holders(source: &Source, uses: &[Use]) -> Vec<Touched> {
    let mut found: Vec<Touched> = Vec::new();
    for holder in uses.iter().map(|one| names::around(source, &one.file, &one.pointer, How::Refers)) {
        if !found.iter().any(|other| (&other.kind, &other.id, &other.file) == (&holder.kind, &holder.id, &holder.file))
        {
            found.push(holder);
        }
    }
    found
}

/// The paths of the pictures and profiles that some files name, each once.
pub fn assets<'s>(files: impl Iterator<Item = &'s source::File>) -> BTreeSet<&'s str> {
    let mut paths = BTreeSet::new();
    for file in files {
        let Some(object) = Document::of(&file.path).map(source::description) else { continue };
        let mut found = Vec::new();
        Search { file: &file.path, wanted: Wanted::Assets, pointer: String::new(), found: &mut found }
            .look(&Control::Object(object), &file.root);
        paths.extend(found.iter().filter_map(|one| match &file.root.at(&one.pointer)?.value {
            Value::String(path) => Some(path.as_str()),
            _ => None,
        }));
    }
    paths
}

/// What is looked for.
#[derive(Clone, Copy)]
enum Wanted<'s> {
    Id(Kind, &'s str),
    Assets,
}

impl Wanted<'_> {
    fn is(self, control: &Control, text: &str) -> bool {
        match (self, control) {
            (Self::Id(kind, id), Control::Id(other)) => kind == *other && id == text,
            (Self::Assets, Control::Picture | Control::Profile) => true,
            _ => false,
        }
    }
}

struct Search<'s> {
    file: &'s str,
    wanted: Wanted<'s>,
    pointer: String,
    found: &'s mut Vec<Use>,
}

impl Search<'_> {
    fn look(&mut self, control: &Control, node: &Node) {
        match (control, &node.value) {
            (control, Value::String(text)) if self.wanted.is(control, text) => self.note(Named::Value),
            (Control::Object(object), Value::Object(_)) => self.members(object, node),
            (Control::List { of, .. }, Value::Array(items)) => self.items(items, of),
            (Control::Prose(_), Value::Array(items)) => self.items(items, control),
            (Control::Prose(blocks), Value::Object(_)) => blocks.iter().for_each(|block| self.members(block, node)),
            (Control::List { of, .. }, _) => self.look(of, node),
            (Control::Table { keys, of }, Value::Object(members)) => {
                for member in members {
                    if self.wanted.is(keys, &member.key) {
                        let length = self.push(&member.key);
                        self.note(Named::Key);
                        self.pointer.truncate(length);
                    }
                    self.below(&member.key, of, &member.node);
                }
            }
            (Control::OneOf(all), _) => all.iter().for_each(|one| self.look(one, node)),
            _ => {}
        }
    }

    fn members(&mut self, object: &Object, node: &Node) {
        let Value::Object(members) = &node.value else { return };
        for member in members {
            if let Some(field) = object.field(&member.key) {
                self.below(&member.key, field.control, &member.node);
            }
        }
    }

    fn items(&mut self, items: &[Node], control: &Control) {
        items.iter().enumerate().for_each(|(number, item)| self.below(&number.to_string(), control, item));
    }

    fn note(&mut self, how: Named) {
        self.found.push(Use { file: self.file.to_owned(), pointer: self.pointer.clone(), how });
    }

    fn push(&mut self, step: &str) -> usize {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&escape(step));
        length
    }

    fn below(&mut self, step: &str, control: &Control, node: &Node) {
        let length = self.push(step);
        self.look(control, node);
        self.pointer.truncate(length);
    }
}

/// Lets places name something by another id.
pub fn rename(work: &mut Work<'_>, uses: &[Use], id: &str) -> Result<(), Refused> {
    let mut parts: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
    for Use { file, pointer, how } in uses {
        let with = match how {
            Named::Link(_) => format!("#{id}"),
            _ => id.to_owned(),
        };
        match how {
            Named::Value => work.set(file, pointer, id)?,
            Named::Key => {}
            Named::Link(range) | Named::Mark(range) => {
                parts.entry(file).or_default().push(Part { pointer: pointer.clone(), range: range.clone(), with });
            }
        }
        work.touch_at(file, pointer, How::Refers);
    }
    for (file, parts) in parts {
        work.change(file, &Change::Parts(parts))?;
    }
    // Last, since they are steps of pointers.
    for Use { file, pointer, .. } in uses.iter().filter(|one| one.how == Named::Key) {
        work.change(file, &Change::Rename { pointer: pointer.clone(), key: id.to_owned() })?;
    }
    Ok(())
}

/// Takes places out that name something. The words of a link stay.
///
/// # Errors
///
/// Some of them cannot do without.
pub fn take_out(work: &mut Work<'_>, uses: &[Use]) -> Result<(), Refused> {
    let needed: Vec<Use> = uses.iter().filter(|one| is_needed(&work.source, one)).cloned().collect();
    if !needed.is_empty() {
        return Err(Refused::new("act-needed").by(holders(&work.source, &needed)));
    }
    let mut parts: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
    for Use { file, pointer, how } in uses {
        work.touch_at(file, pointer, How::Refers);
        let cut = |range: Range<usize>| Part { pointer: pointer.clone(), range, with: String::new() };
        match how {
            Named::Link(range) => {
                let raw = work.raw(file)?;
                let Some(Value::String(text)) = raw.root().at(pointer).map(|node| &node.value) else { continue };
                let Some(open) = opening(text, range, place(file)) else {
                    return Err(Refused::new("act-needed").by(holders(
                        &work.source,
                        std::slice::from_ref(&Use { file: file.clone(), pointer: pointer.clone(), how: how.clone() }),
                    )));
                };
                let parts = parts.entry(file).or_default();
                parts.extend([cut(open..open + 1), cut(range.start - 2..range.end + 1)]);
            }
            // With its brackets and the sign in front.
            Named::Mark(range) => parts.entry(file).or_default().push(cut(range.start - 2..range.end + 1)),
            Named::Value | Named::Key => {}
        }
    }
    for (file, parts) in parts {
        work.change(file, &Change::Parts(parts))?;
    }
    // The last of a list first, so that the others stay where they are.
    let mut values: Vec<&Use> = uses.iter().filter(|one| matches!(one.how, Named::Value | Named::Key)).collect();
    values.sort_by_key(|one| std::cmp::Reverse((one.file.as_str(), numbers(&one.pointer))));
    for Use { file, pointer, .. } in values {
        take_value_out(work, file, pointer)?;
    }
    Ok(())
}

/// Removes a value, and with it a list or table that would be empty.
pub fn take_value_out(work: &mut Work<'_>, file: &str, pointer: &str) -> Result<(), Refused> {
    let raw = work.raw(file)?;
    let Some((parent, _)) = split(pointer) else { return Ok(()) };
    let alone = match raw.root().at(parent).map(|node| &node.value) {
        Some(Value::Array(items)) => items.len() == 1,
        Some(Value::Object(members)) => members.len() == 1,
        _ => false,
    };
    work.unset(file, if alone && !parent.is_empty() { parent } else { pointer })
}

/// The numbers in a pointer: of two items of a list, the later one has more.
fn numbers(pointer: &str) -> Vec<usize> {
    pointer.split('/').filter_map(|step| step.parse().ok()).collect()
}

/// Whether what names something must name something there.
fn is_needed(source: &Source, one: &Use) -> bool {
    let path: Vec<&str> = one.pointer.split('/').skip(1).filter(|step| step.parse::<usize>().is_err()).collect();
    match (Document::of(&one.file), path.as_slice()) {
        (Some(Document::Edition), ["publisher"])
        | (Some(Document::Organisation), ["topics", "unit"])
        | (Some(Document::Measure(_)), ["topic"]) => true,
        (Some(Document::Measure(_)), [list @ ("units" | "dimensions")]) => {
            let node = source.files.get(&one.file).and_then(|file| file.root.get(list));
            match node.map(|node| &node.value) {
                Some(Value::Array(items)) => {
                    let own = node.and_then(|node| node.at(one.pointer.strip_prefix(&format!("/{list}"))?));
                    items.iter().all(|item| Some(&item.value) == own.map(|own| &own.value))
                }
                _ => true,
            }
        }
        _ => false,
    }
}

/// Which marks a string of a file may have.
fn place(file: &str) -> prose::Place {
    match Document::of(file) {
        Some(Document::Chapter(_)) => prose::Place::Chapter,
        _ => prose::Place::Text,
    }
}

/// The bracket that opens the link whose target stands at `target`.
fn opening(text: &str, target: &Range<usize>, place: prose::Place) -> Option<usize> {
    // Nobody has so many brackets in the words of a link, and each is tried.
    const MOST: usize = 64;
    let close = target.start.checked_sub(2)?;
    let wanted = normal(&without(&prose::parse(text, place).0, target));
    let opens_it = |open: &usize| {
        let new = [&text[..*open], &text[open + 1..close], text.get(target.end + 1..).unwrap_or_default()].concat();
        normal(&prose::parse(&new, place).0) == wanted
    };
    text.get(..close)?.rmatch_indices('[').map(|(at, _)| at).take(MOST).find(opens_it)
}

/// Prose without the link to a target, with its words.
fn without(inlines: &[Inline], target: &Range<usize>) -> Vec<Inline> {
    let mut done = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link { target: Target::Place(_), body, range } if range == target => done.extend(body.clone()),
            Inline::Emphasis(body) => done.push(Inline::Emphasis(without(body, target))),
            Inline::Strong(body) => done.push(Inline::Strong(without(body, target))),
            Inline::Language { code, body } => {
                done.push(Inline::Language { code: code.clone(), body: without(body, target) });
            }
            other => done.push(other.clone()),
        }
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::measure::Measure;

    /// The fields of an object and of those in it that must name something.
    fn required(object: &Object, path: &str, found: &mut BTreeSet<String>) {
        for field in object.fields {
            let path = format!("{path}/{}", field.key);
            let names = |control: &Control| match control {
                Control::Id(_) => Some(field.required),
                Control::List { of: Control::Id(_), least, .. } => Some(field.required || *least > 0),
                _ => None,
            };
            if names(field.control) == Some(true) {
                found.insert(path.clone());
            }
            field.control.objects().into_iter().for_each(|object| required(object, &path, found));
        }
    }

    #[test]
    fn what_must_name_something_is_known() {
        let documents = [
            Document::Edition,
            Document::Organisation,
            Document::Places,
            Document::Contacts,
            Document::Abbreviations,
            Document::Chapter("a"),
            Document::Measure("a"),
        ];
        let mut found = BTreeSet::new();
        for document in documents {
            let path = document.path();
            required(source::description(document), &path, &mut found);
        }
        // One of two that exclude each other is needed, though neither is required.
        assert!(Measure::OBJECT.field("topic").is_some_and(|field| !field.required));
        found.insert("measures/a.json/topic".to_owned());
        let source = Source::default();
        for path in &found {
            let (file, pointer) = path.split_once(".json").unwrap();
            let one = Use { file: format!("{file}.json"), pointer: pointer.to_owned(), how: Named::Value };
            assert!(is_needed(&source, &one), "{path}");
        }
        assert_eq!(found.len(), 5, "{found:?}");
    }

    #[test]
    fn the_bracket_of_a_link_is_found_among_others() {
        for (text, rest) in [
            ("Siehe [den _Plan_](#a) und [x]{lang=en}.", "Siehe den _Plan_ und [x]{lang=en}."),
            (r"[eckig] \[so\] [[Hate Speech]{lang=en}](#a)", r"[eckig] \[so\] [Hate Speech]{lang=en}"),
            ("_Zu [ihm](#a)_", "_Zu ihm_"),
        ] {
            let (inlines, _) = prose::parse(text, prose::Place::Text);
            let at = text.find("#a").unwrap();
            let open = opening(text, &(at..at + 2), prose::Place::Text).unwrap_or_else(|| panic!("{inlines:?}"));
            assert_eq!([&text[..open], &text[open + 1..at - 2], &text[at + 3..]].concat(), rest);
        }
    }
}
