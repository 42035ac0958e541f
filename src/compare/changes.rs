//! What became of each thing.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::pairs::Pairs;
use super::things::{Thing, items, listed};
use super::{Change, FieldChange, How, Side, words};
use crate::json::escape;
use crate::source::measure::Measure;
use crate::source::organisation::Division;
use crate::wording::Form;

/// The key of what a thing stands in; no file has such a key.
const PARENT: &str = "#";

/// Fields that say what something is called.
const NAMES: &[&str] = &["title", "name", "word"];

/// Fields that say where a measure stands or what it is called: other words for what became of it.
const PLACE_OR_NAME: &[&str] = &["units", "topic", "dimensions", "title", "name", "word", PARENT];

/// Everything that has changed: kind after kind, and what is gone behind the others of its kind.
pub fn changes(sides: [&Side<'_>; 2], things: [&[Thing<'_>]; 2], pairs: &Pairs) -> Vec<Change> {
    let [old, new] = things;
    let forms = [Form::new(sides[0].source, sides[0].say), Form::new(sides[1].source, sides[1].say)];
    let places = things.map(|things| {
        things.iter().enumerate().map(|(at, thing)| ((thing.file.as_str(), thing.pointer.as_str()), at)).collect()
    });
    let comparing = Comparing { sides, things, pairs, forms: [&forms[0], &forms[1]], places };
    let mut kinds: Vec<&str> = Vec::new();
    for thing in new.iter().chain(old) {
        if !kinds.contains(&thing.object.name) {
            kinds.push(thing.object.name);
        }
    }
    let mut changes = Vec::new();
    for kind in kinds {
        let now = new.iter().enumerate().filter(|(_, thing)| thing.object.name == kind);
        let now = now.map(|(at, _)| (pairs.old_of[at], Some(at)));
        let gone =
            old.iter().enumerate().filter(|(at, thing)| thing.object.name == kind && pairs.new_of[*at].is_none());
        let gone = gone.map(|(at, _)| (Some(at), None));
        changes.extend(now.chain(gone).filter_map(|(old, new)| comparing.change(old, new)));
    }
    changes
}

/// Both catalogues with all that is known of them.
struct Comparing<'c> {
    sides: [&'c Side<'c>; 2],
    things: [&'c [Thing<'c>]; 2],
    pairs: &'c Pairs,
    forms: [&'c Form<'c>; 2],
    /// Where each thing of the two stands among them, by file and pointer.
    places: [BTreeMap<(&'c str, &'c str), usize>; 2],
}

impl Comparing<'_> {
    /// What has changed in a thing, by its places in the old and the new catalogue.
    fn change(&self, old: Option<usize>, new: Option<usize>) -> Option<Change> {
        let things = [old.map(|at| &self.things[0][at]), new.map(|at| &self.things[1][at])];
        let [before, after] = things;
        let thing = after.or(before)?;
        let mut fields = Fields { things, forms: self.forms, say: self.sides[0].say, found: Vec::new() };
        fields.compare(thing.object);
        let mut how = Vec::new();
        let (mut id_before, mut title_before) = (None, None);
        if let (Some(before), Some(after)) = (before, after) {
            self.orders(before, after, &mut fields);
            let moved = self.moved(before, after, &mut fields.found);
            id_before = before.id.clone().filter(|_| before.id != after.id);
            title_before = Some(before.title.clone()).filter(|title| *title != after.title);
            how.extend(moved.then_some(How::Moved));
            let names = |change: &FieldChange| NAMES.contains(&change.field.as_str());
            how.extend((title_before.is_some() && fields.found.iter().any(names)).then_some(How::Renamed));
            let more = fields.found.iter().any(|change| !PLACE_OR_NAME.contains(&change.field.as_str()));
            let only = how.is_empty() && !fields.found.is_empty();
            how.extend((more || only || id_before.is_some()).then_some(How::Changed));
        } else {
            how.push(if after.is_some() { How::New } else { How::Ended });
        }
        (!how.is_empty()).then(|| Change {
            kind: thing.kind(),
            group: thing.group.clone(),
            id: thing.id.clone(),
            id_before,
            title: thing.title.clone(),
            title_before,
            how,
            belongs: self.belongs(usize::from(after.is_some()), thing),
            fields: fields.found,
        })
    }

    /// To what a thing belongs.
    fn belongs(&self, side: usize, thing: &Thing<'_>) -> Vec<String> {
        let parent = thing.parent.map(|at| self.things[side][at].title.clone());
        let mut all: Vec<String> = parent.into_iter().chain(self.units(side, thing)).collect();
        all.extend(self.dimensions(side, thing));
        all
    }

    /// The names of the units of a measure, that of its topic, too.
    fn units(&self, side: usize, thing: &Thing<'_>) -> Vec<String> {
        let units = &self.sides[side].catalogue.units;
        let measure = self.measure(side, thing);
        measure.iter().flat_map(|measure| &measure.units).map(|at| units[*at].name.to_owned()).collect()
    }

    fn dimensions(&self, side: usize, thing: &Thing<'_>) -> Vec<String> {
        let dimensions = &self.sides[side].catalogue.edition.dimensions;
        let measure = self.measure(side, thing);
        measure.iter().flat_map(|measure| &measure.dimensions).map(|at| dimensions[*at].title.clone()).collect()
    }

    fn measure(&self, side: usize, thing: &Thing<'_>) -> Option<&crate::catalogue::ResolvedMeasure<'_>> {
        thing.id.as_deref().filter(|_| thing.is_measure()).and_then(|id| self.sides[side].measure(id))
    }

    /// The ids of the dimensions, units and the division of a measure.
    fn place(&self, side: usize, thing: &Thing<'_>) -> Option<[Vec<&str>; 3]> {
        let (measure, catalogue) = (self.measure(side, thing)?, self.sides[side].catalogue);
        let dimensions = measure.dimensions.iter().map(|at| catalogue.edition.dimensions[*at].id.as_str());
        let units = measure.units.iter().map(|at| catalogue.units[*at].id);
        let first = measure.units.first().map(|at| catalogue.divisions[catalogue.units[*at].division].id.as_str());
        Some([dimensions.collect(), units.collect(), first.into_iter().collect()])
    }

    /// Whether something stands elsewhere. What its own file does not say is noted: that its topic moved to another unit,
    /// or its unit to another division.
    fn moved(&self, before: &Thing<'_>, after: &Thing<'_>, found: &mut Vec<FieldChange>) -> bool {
        let language = self.sides[0].say.language().code();
        let mut note = |field: &str, label: String, before: Vec<String>, after: Vec<String>| {
            let lines = words::items(&before, &after);
            found.push(FieldChange { field: field.to_owned(), label, before, after, lines });
        };
        let division = Division::OBJECT.doc.said(language).label.to_owned();
        if let (Some(was), Some(is)) = (self.place(0, before), self.place(1, after)) {
            let own_says = |key: &str| before.node.get(key).is_some() && after.node.get(key).is_some();
            if was[1] != is[1] && own_says("topic") {
                let label = Measure::OBJECT.field("units").map_or("", |field| field.doc.said(language).label);
                note("units", label.to_owned(), self.units(0, before), self.units(1, after));
            }
            if was[2] != is[2] {
                let name = |side: usize, ids: &[&str]| {
                    let all = self.sides[side].catalogue.divisions.iter();
                    all.filter(|division| ids.contains(&division.id.as_str())).map(|d| d.name.clone()).collect()
                };
                note(PARENT, division, name(0, &was[2]), name(1, &is[2]));
            }
            let [mut dimensions, mut now] = [was[0].clone(), is[0].clone()];
            dimensions.sort_unstable();
            now.sort_unstable();
            return dimensions != now || was[1..] != is[1..];
        }
        let same = match (before.parent, after.parent) {
            (Some(before), Some(after)) => self.pairs.new_of[before] == Some(after),
            (before, after) => before.is_none() == after.is_none(),
        };
        if !same {
            let name = |side: usize, parent: Option<usize>| {
                parent.map(|at| self.things[side][at].title.clone()).into_iter().collect()
            };
            let around = after.parent.or(before.parent);
            let side = usize::from(after.parent.is_some());
            let label = around.map(|at| self.things[side][at].object.doc.said(language).label.to_owned());
            note(PARENT, label.unwrap_or_default(), name(0, before.parent), name(1, after.parent));
        }
        !same
    }

    /// The order of what stands in a thing in both catalogues.
    fn orders(&self, before: &Thing<'_>, after: &Thing<'_>, fields: &mut Fields<'_>) {
        for field in after.object.fields.iter().filter(|field| listed(field).is_some()) {
            let inner = |side: usize, thing: &Thing<'_>| -> Vec<usize> {
                let list = thing
                    .node
                    .get(field.key)
                    .map(|list| items(list, &format!("{}/{}", thing.pointer, escape(field.key))));
                let at = |(pointer, _): (String, _)| {
                    self.places[side].get(&(thing.file.as_str(), pointer.as_str())).copied()
                };
                list.into_iter().flatten().filter_map(at).collect()
            };
            let (old, new) = (inner(0, before), inner(1, after));
            let was: Vec<usize> =
                old.iter().filter_map(|at| self.pairs.new_of[*at]).filter(|at| new.contains(at)).collect();
            let is: Vec<usize> = new.iter().copied().filter(|at| was.contains(at)).collect();
            if was != is {
                let titles = |all: &[usize]| all.iter().map(|at| self.things[1][*at].title.clone()).collect();
                fields.ordered(field.key, titles(&was), titles(&is));
            }
        }
    }
}
