//! Ids become things.
//!
//! After this step nothing dangles: an id that names nothing has become a
//! finding and is left out.

mod names;
mod weight;

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::findings::{Code, Finding, Findings, Name, args};
use crate::format::Kind;
use crate::source::chapter::Chapter;
use crate::source::contacts::{Abbreviation, Contact};
use crate::source::edition::Edition;
use crate::source::measure::Measure;
use crate::source::organisation::{Division, Former, Postal, Topic};
use crate::source::parts::FixedPart;
use crate::source::value::Ref;
use crate::source::{Records, Source, organisation};
use names::{Names, dangling, twice};

/// A catalogue whose ids are resolved. Numbers are places in its lists.
#[derive(Debug)]
pub struct Catalogue<'s> {
    /// What is published.
    pub edition: &'s Edition,
    /// The publishing unit.
    pub publisher: Option<usize>,
    /// Divisions in printed order.
    pub divisions: Vec<&'s Division>,
    /// Units in printed order.
    pub units: Vec<Unit<'s>>,
    /// Addresses.
    pub places: &'s [Postal],
    /// Contact points in printed order.
    pub contacts: Vec<ContactPoint<'s>>,
    /// Abbreviations as listed.
    pub abbreviations: &'s [Abbreviation],
    /// Chapters by id.
    pub chapters: &'s BTreeMap<String, Chapter>,
    /// Measures in order of their ids.
    pub measures: Vec<ResolvedMeasure<'s>>,
}

/// A unit and where it belongs.
#[derive(Debug)]
pub struct Unit<'s> {
    /// Its id.
    pub id: &'s str,
    /// Its name.
    pub name: &'s str,
    /// Its division.
    pub division: usize,
    /// Its address.
    pub place: Option<usize>,
    /// What it was called before.
    pub formerly: &'s [Former],
}

/// A contact point with its unit and address.
#[derive(Debug)]
pub struct ContactPoint<'s> {
    /// What its file says.
    pub record: &'s Contact,
    /// Its unit.
    pub unit: Option<usize>,
    /// Its address, or that of its unit.
    pub place: Option<usize>,
}

/// A measure with what its ids name.
#[derive(Debug)]
pub struct ResolvedMeasure<'s> {
    /// Its id.
    pub id: &'s str,
    /// What its file says.
    pub record: &'s Measure,
    /// Its dimensions in the edition's order, at least one where the edition has any.
    pub dimensions: Vec<usize>,
    /// Its units, the first of which decides its place; none only in a draft.
    pub units: Vec<usize>,
    /// The topic that names its unit.
    pub topic: Option<&'s Topic>,
    /// Its status.
    pub status: Option<usize>,
    /// Its contact points.
    pub contacts: Vec<usize>,
    /// Related measures.
    pub see_also: Vec<usize>,
    /// What its entries weigh when they are printed, as [`crate::bounds`] reckons.
    pub weight: usize,
}

/// Resolves the ids of a catalogue.
#[must_use]
pub fn resolve<'s>(source: &'s Source, findings: &'s Findings) -> Catalogue<'s> {
    let records = &source.records;
    let names = Names::of(source, findings);
    let unit_place = |unit: &organisation::Unit, file_pointer: &str| {
        unit.place.as_ref().and_then(|id| names.places.find(id, "organisation.json", file_pointer))
    };
    let mut units = Vec::new();
    for (d, division) in records.organisation.divisions.iter().enumerate() {
        for (u, unit) in division.units.iter().enumerate() {
            let place = unit_place(unit, &format!("/divisions/{d}/units/{u}/place"));
            units.push(Unit { id: &unit.id, name: &unit.name, division: d, place, formerly: &unit.formerly });
        }
    }
    for (t, topic) in records.organisation.topics.iter().enumerate() {
        names.units.find(&topic.unit, "organisation.json", &format!("/topics/{t}/unit"));
    }
    let contacts = contacts(records, &names, &units);
    let mut measures: Vec<ResolvedMeasure<'_>> =
        records.measures.iter().map(|(id, record)| measure(id, record, records, &names)).collect();
    weight::weigh(&mut measures, source, &units);
    check_edition(records, &names);
    check_destinations(source, findings);
    check_references(source, &names, findings);
    Catalogue {
        edition: &records.edition,
        publisher: names.units.find(&records.edition.publisher, "edition.json", "/publisher"),
        divisions: records.organisation.divisions.iter().collect(),
        units,
        places: &records.places,
        contacts,
        abbreviations: &records.abbreviations,
        chapters: &records.chapters,
        measures,
    }
}

fn contacts<'s>(records: &'s Records, names: &Names<'s>, units: &[Unit<'s>]) -> Vec<ContactPoint<'s>> {
    let file = "contacts.json";
    let resolve = |(i, record): (usize, &'s Contact)| {
        let unit = record.unit.as_ref().and_then(|id| names.units.find(id, file, &format!("/contacts/{i}/unit")));
        let own = record.place.as_ref().and_then(|id| names.places.find(id, file, &format!("/contacts/{i}/place")));
        let place = own.or_else(|| units.get(unit?)?.place);
        ContactPoint { record, unit, place }
    };
    records.contacts.iter().enumerate().map(resolve).collect()
}

fn measure<'s>(id: &'s str, record: &'s Measure, records: &'s Records, names: &Names<'s>) -> ResolvedMeasure<'s> {
    let file = Document::Measure(id).path();
    let topic = record.topic.as_ref().and_then(|id| names.topics.find(id, &file, "/topic"));
    let topic = topic.and_then(|number| records.organisation.topics.get(number));
    let mut units = names.units.find_all(&record.units, &file, "/units");
    units.extend(topic.and_then(|topic| names.units.ids.get(topic.unit.id()).copied()));
    let mut dimensions = names.dimensions.find_all(&record.dimensions, &file, "/dimensions");
    dimensions.sort_unstable();
    if dimensions.is_empty() && !records.edition.dimensions.is_empty() {
        dimensions.push(0);
    }
    if let crate::source::order::Order::PerDimension(orders) = &record.order {
        for id in orders.keys() {
            names.dimensions.find(&Ref::new(id), &file, &format!("/order/{}", crate::json::escape(id)));
        }
    }
    ResolvedMeasure {
        id,
        record,
        dimensions,
        units,
        topic,
        status: record.status.as_ref().and_then(|id| names.statuses.find(id, &file, "/status")),
        contacts: names.contacts.find_all(&record.contacts, &file, "/contacts"),
        see_also: names.measures.find_all(&record.see_also, &file, "/see_also"),
        weight: 0,
    }
}

fn check_edition(records: &Records, names: &Names<'_>) {
    let edition = &records.edition;
    for (i, part) in edition.parts.iter().enumerate() {
        if FixedPart::of_word(part).is_none() && !names.chapters.ids.contains_key(part.as_str()) {
            let known = names.chapters.ids.keys().copied().chain(FixedPart::words());
            let args = dangling(Kind::Part, part, known);
            names.chapters.source.report(
                names.chapters.findings,
                "edition.json",
                &format!("/parts/{i}"),
                Code::DanglingId,
                args,
            );
        }
        if let Some(first) = edition.parts[..i].iter().position(|other| other == part) {
            let first = format!("/parts/{first}");
            let args = twice(names.chapters.source, Kind::Part, part, ("edition.json", &first));
            names.chapters.source.report(
                names.chapters.findings,
                "edition.json",
                &format!("/parts/{i}"),
                Code::DuplicateId,
                args,
            );
        }
    }
    for (i, dimension) in edition.dimensions.iter().enumerate() {
        names.units.find_all(&dimension.units, "edition.json", &format!("/dimensions/{i}/units"));
    }
    for id in records.chapters.keys().filter(|id| !edition.parts.contains(id)) {
        let file = Document::Chapter(id).path();
        names.chapters.source.report(
            names.chapters.findings,
            &file,
            "",
            Code::UnusedChapter,
            args!["id": Name::Thing(Kind::Part, id.clone())],
        );
    }
}

/// Measures, dimensions and chapters are destinations of one document, so no two
/// of them can share an id.
fn check_destinations(source: &Source, findings: &Findings) {
    let records = &source.records;
    let report = |file: &str, pointer: &str, id: &str| {
        let other = if records.measures.contains_key(id) { Document::Measure(id) } else { Document::Chapter(id) };
        let args = twice(source, Kind::Target, id, (&other.path(), ""));
        source.report(findings, file, pointer, Code::DuplicateId, args);
    };
    for (i, dimension) in records.edition.dimensions.iter().enumerate() {
        if records.measures.contains_key(&dimension.id) || records.chapters.contains_key(&dimension.id) {
            report("edition.json", &format!("/dimensions/{i}/id"), &dimension.id);
        }
    }
    for id in records.chapters.keys().filter(|id| records.measures.contains_key(*id)) {
        report(&Document::Chapter(id).path(), "", id);
    }
}

/// The names in prose: `#id` of a place, footnotes of a chapter.
fn check_references(source: &Source, names: &Names<'_>, findings: &Findings) {
    let targets: BTreeSet<&str> = names.places_in_print().collect();
    for reference in &source.references {
        let name = reference.name.as_str();
        let footnotes = source.chapter(&reference.file).map(|chapter| &chapter.footnotes);
        let known = match (reference.footnote, footnotes) {
            (true, notes) => notes.is_some_and(|notes| notes.contains_key(name)),
            (false, _) => targets.contains(name),
        };
        let Some(file) = source.files.get(&reference.file).filter(|_| !known) else { continue };
        findings.report(Code::DanglingId, || {
            let args = if reference.footnote {
                let notes = footnotes.into_iter().flat_map(BTreeMap::keys).map(String::as_str);
                dangling(Kind::Footnote, name, notes)
            } else {
                dangling(Kind::Target, name, targets.iter().copied())
            };
            let place = file.place_in_string(&reference.pointer, &reference.part);
            Finding::new(Code::DanglingId, Some(place), args)
        });
    }
}
