//! What a value says otherwise, field by field.

use super::said::{Marks, Saying, is_left_out};
use super::things::{Thing, items, listed};
use super::{FieldChange, words};
use crate::format::{Control, Object};
use crate::json::data::Data;
use crate::json::{Node, Value, escape};
use crate::say::Say;
use crate::wording::{Form, FormPlace, Shape, Step};

/// The keys by which items without an id are known, the first that is there.
const NAMES: &[&str] = &["title", "name", "label", "word", "short", "text", "number", "file"];

/// Items that share so much of what they say are one item, changed.
const ALIKE: f32 = 0.5;

/// A value and its place in its file.
#[derive(Clone)]
struct Spot<'n> {
    node: &'n Node,
    pointer: String,
}

impl<'n> Spot<'n> {
    fn field(&self, key: &str) -> Option<Self> {
        Some(Self { node: self.node.get(key)?, pointer: format!("{}/{}", self.pointer, escape(key)) })
    }

    fn items(&self) -> Vec<Self> {
        items(self.node, &self.pointer).into_iter().map(|(pointer, node)| Self { node, pointer }).collect()
    }

    fn keys(&self) -> Vec<&'n str> {
        match &self.node.value {
            Value::Object(members) => members.iter().map(|member| member.key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// What an item without an id is known by.
    fn name(&self) -> Option<Data> {
        NAMES.iter().find_map(|key| self.node.get(key)).map(Data::from)
    }
}

/// A value in both catalogues, as far as it is there.
type Both<'n> = [Option<Spot<'n>>; 2];

fn each<'n>(both: &Both<'n>, of: impl Fn(&Spot<'n>) -> Option<Spot<'n>>) -> Both<'n> {
    both.each_ref().map(|spot| spot.as_ref().and_then(&of))
}

/// What of one thing has changed so far.
pub struct Fields<'c> {
    /// It in the old and the new catalogue, as far as it is there.
    pub things: [Option<&'c Thing<'c>>; 2],
    /// The names in both.
    pub forms: [&'c Form<'c>; 2],
    /// The words.
    pub say: &'c Say,
    /// What was found.
    pub found: Vec<FieldChange>,
}

impl<'c> Fields<'c> {
    /// Compares everything that the thing says itself.
    pub fn compare(&mut self, object: &'static Object) {
        let whole = |thing: &'c Thing<'c>| Spot { node: thing.node, pointer: thing.pointer.clone() };
        let both = self.things.map(|thing| thing.map(whole));
        self.object(&[object], &both, "");
    }

    /// The fields of an object, of which there may be several descriptions. `keys` leads to it.
    fn object(&mut self, objects: &[&'static Object], both: &Both<'c>, keys: &str) {
        let mut seen = Vec::new();
        for field in objects.iter().flat_map(|object| object.fields) {
            if !is_left_out(field.control) && listed(field).is_none() && !seen.contains(&field.key) {
                seen.push(field.key);
                let inner = each(both, |spot| spot.field(field.key));
                self.value(Shape::Value(field.control), &inner, &below(keys, field.key));
            }
        }
    }

    fn value(&mut self, shape: Shape, both: &Both<'c>, keys: &str) {
        let [before, after] = both.each_ref().map(|spot| spot.as_ref().map(|spot| Data::from(spot.node)));
        if before == after {
            return;
        }
        let mut present = both.iter().flatten();
        let are_objects = present.all(|spot| matches!(spot.node.value, Value::Object(_)));
        let objects = shape.objects();
        let (entry, item) = (shape.entry().filter(|_| are_objects), shape.item());
        match item.filter(|item| !item.objects().is_empty()) {
            _ if shape.is_prose() => self.leaf(shape, both, keys),
            _ if are_objects && !objects.is_empty() => self.object(&objects, both, keys),
            _ if entry.is_some() => entry.into_iter().for_each(|entry| self.table(entry, both, keys)),
            Some(item) => self.list(item, both, keys),
            None => self.leaf(shape, both, keys),
        }
    }

    /// Values by keys of the author's own.
    fn table(&mut self, entry: Shape, both: &Both<'c>, keys: &str) {
        let mut all: Vec<&str> = Vec::new();
        for key in both.iter().flatten().flat_map(Spot::keys) {
            if !all.contains(&key) {
                all.push(key);
            }
        }
        for key in all {
            self.value(entry, &each(both, |spot| spot.field(key)), &below(keys, key));
        }
    }

    /// A list of objects without ids.
    fn list(&mut self, item: Shape, both: &Both<'c>, keys: &str) {
        let [old, new] = both.each_ref().map(|spot| spot.as_ref().map(Spot::items).unwrap_or_default());
        let old_of = self.paired(item, &old, &new);
        for (at, spot) in new.iter().enumerate() {
            match old_of[at] {
                Some(before) => self.value(item, &[Some(old[before].clone()), Some(spot.clone())], keys),
                None => self.item(item, &[None, Some(spot.clone())], keys),
            }
        }
        for (_, spot) in old.iter().enumerate().filter(|(at, _)| !old_of.contains(&Some(*at))) {
            self.item(item, &[Some(spot.clone()), None], keys);
        }
        let kept: Vec<usize> = old_of.iter().flatten().copied().collect();
        if !kept.is_sorted() {
            let mut sorted = kept.clone();
            sorted.sort_unstable();
            let title = |at: &usize| self.saying(0, Marks::Read).lines(item, old[*at].node).into_iter().next();
            let titles = |of: &[usize]| of.iter().filter_map(title).collect::<Vec<_>>();
            let (before, after) = (titles(&sorted), titles(&kept));
            self.order(both, keys, before, after);
        }
    }

    /// Of each new item the old one: one of the same name, else the next that says much the same.
    fn paired(&self, item: Shape, old: &[Spot<'_>], new: &[Spot<'_>]) -> Vec<Option<usize>> {
        let mut old_of = vec![None; new.len()];
        let free = |old_of: &[Option<usize>], at: usize| !old_of.contains(&Some(at));
        for (at, spot) in new.iter().enumerate() {
            let same = |before: &usize| spot.name().is_some() && old[*before].name() == spot.name();
            old_of[at] = (0..old.len()).find(|before| free(&old_of, *before) && same(before));
        }
        let texts = |side: usize, list: &[Spot<'_>]| -> Vec<String> {
            list.iter().map(|spot| self.saying(side, Marks::Read).lines(item, spot.node).join(" ")).collect()
        };
        let (before, after) = (texts(0, old), texts(1, new));
        for at in 0..new.len() {
            if old_of[at].is_none() {
                let alike = |other: &usize| words::likeness(&before[*other], &after[at]) >= ALIKE;
                old_of[at] = (0..old.len()).find(|other| free(&old_of, *other) && alike(other));
            }
        }
        old_of
    }

    /// A whole item of a list, on one line.
    fn item(&mut self, shape: Shape, both: &Both<'c>, keys: &str) {
        let line = |side: usize| -> Vec<String> {
            let spot = both[side].iter().map(|spot| self.saying(side, Marks::Read).lines(shape, spot.node).join(" · "));
            spot.filter(|line| !line.is_empty()).collect()
        };
        let (before, after) = (line(0), line(1));
        let (label, lines) = (self.label(both), words::items(&before, &after));
        self.found.push(FieldChange { field: keys.to_owned(), label, before, after, lines });
    }

    /// A value without parts of its own: its lines.
    fn leaf(&mut self, shape: Shape, both: &Both<'c>, keys: &str) {
        let lines = |marks| {
            [0, 1].map(|side| match &both[side] {
                Some(spot) => self.saying(side, marks).lines(shape, spot.node),
                None => Vec::new(),
            })
        };
        let mut said = lines(Marks::Read);
        if said[0] == said[1] {
            said = lines(Marks::Written);
        }
        let [before, after] = said;
        if before == after {
            return;
        }
        let kinds = shape.item().map(Shape::kinds).unwrap_or_default();
        let are_things = kinds.iter().all(|kind| matches!(kind, Control::Id(_) | Control::Choice(_)));
        let names_things = !kinds.is_empty() && are_things;
        let differing = if names_things { words::items(&before, &after) } else { words::lines(&before, &after) };
        let label = self.label(both);
        self.found.push(FieldChange { field: keys.to_owned(), label, before, after, lines: differing });
    }

    /// Another order of what is in both.
    fn order(&mut self, both: &Both<'c>, keys: &str, before: Vec<String>, after: Vec<String>) {
        let label = self.say.text("compare-order", &[("label", self.label(both))]);
        let place = |number: usize| self.say.text("compare-place", &[("number", number.to_string())]);
        let lines = words::moved(&before, &after, &place);
        self.found.push(FieldChange { field: keys.to_owned(), label, before, after, lines });
    }

    /// That the things in a list of things stand in another order.
    pub fn ordered(&mut self, key: &str, before: Vec<String>, after: Vec<String>) {
        let whole = |thing: &'c Thing<'c>| Spot { node: thing.node, pointer: thing.pointer.clone() };
        let both = self.things.map(|thing| thing.map(whole).and_then(|spot| spot.field(key)));
        self.order(&both, key, before, after);
    }

    fn saying(&self, side: usize, marks: Marks) -> Saying<'c> {
        Saying { form: self.forms[side], say: self.say, marks }
    }

    /// What a value is called below its thing.
    fn label(&self, both: &Both<'_>) -> String {
        let side = usize::from(both[1].is_some());
        let (Some(thing), Some(spot)) = (self.things[side], &both[side]) else { return String::new() };
        let steps =
            |pointer: &str| self.forms[side].at(&thing.file, pointer).map(|place| place.steps).unwrap_or_default();
        let (own, all) = (steps(&thing.pointer), steps(&spot.pointer));
        let shared = own.iter().zip(&all).take_while(|(a, b)| a == b).count();
        let named = all.into_iter().skip(shared).map(|step| match step {
            Step::Field(label) => label,
            step => FormPlace { steps: vec![step] }.text(self.say),
        });
        named.collect::<Vec<_>>().join(", ")
    }
}

fn below(keys: &str, key: &str) -> String {
    if keys.is_empty() { key.to_owned() } else { format!("{keys}/{key}") }
}
