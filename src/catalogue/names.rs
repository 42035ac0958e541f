//! What ids name, and what is said of those that name nothing or two things.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use crate::findings::{Arg, Args, Code, Finding, Findings, Name, args};
use crate::format::Kind;
use crate::json::Value;
use crate::likeness::nearest;
use crate::source::chapter::Chapter;
use crate::source::contacts::Contact;
use crate::source::edition::{Dimension, Status};
use crate::source::measure::Measure;
use crate::source::organisation::{self, Division, Postal, Topic};
use crate::source::value::{Named, Ref};
use crate::source::{Records, Source};

/// One kind of things that ids name.
pub(super) struct Index<'s, T> {
    /// Whether the file that defines them could be read; else nothing dangles.
    known: bool,
    /// Numbers by ids.
    pub(super) ids: BTreeMap<&'s str, usize>,
    pub(super) source: &'s Source,
    pub(super) findings: &'s Findings,
    of: PhantomData<T>,
}

impl<'s, T: Named> Index<'s, T> {
    /// Indexes ids given with the places where they are defined.
    fn new(source: &'s Source, findings: &'s Findings, file: &str, ids: Vec<(&'s str, String)>) -> Self {
        let known = match source.files.get(file) {
            Some(file) => file.root.value != Value::Unread,
            None => !["edition.json", "organisation.json"].contains(&file),
        };
        let mut index = Self { known, ids: BTreeMap::new(), source, findings, of: PhantomData };
        let mut pointers: Vec<String> = Vec::new();
        for (number, (id, pointer)) in ids.into_iter().enumerate() {
            if let Some(first) = index.ids.get(id).and_then(|first| pointers.get(*first)) {
                let args = twice(source, T::KIND, id, (file, first));
                source.report(findings, file, &pointer, Code::DuplicateId, args);
            } else {
                index.ids.insert(id, number);
            }
            pointers.push(pointer);
        }
        index
    }

    /// The thing of an id; an id that names nothing is a finding at its place.
    pub(super) fn find(&self, id: &Ref<T>, file: &str, pointer: &str) -> Option<usize> {
        let id = id.id();
        let found = self.ids.get(id).copied();
        if found.is_none() && self.known && !id.is_empty() {
            self.findings.report(Code::DanglingId, || {
                Finding::new(Code::DanglingId, Some(self.source.place(file, pointer)), self.dangling(id))
            });
        }
        found
    }

    fn dangling(&self, id: &str) -> Args {
        dangling(T::KIND, id, self.ids.keys().copied())
    }

    pub(super) fn find_all(&self, ids: &[Ref<T>], file: &str, pointer: &str) -> Vec<usize> {
        let mut found = Vec::new();
        for (i, id) in ids.iter().enumerate() {
            let at = self.element(file, pointer, i);
            if let Some(number) = self.find(id, file, &at) {
                if found.contains(&number) {
                    let id = id.id();
                    let first = ids.iter().position(|other| other.id() == id).unwrap_or_default();
                    let first = self.element(file, pointer, first);
                    let args = twice(self.source, T::KIND, id, (file, &first));
                    self.source.report(self.findings, file, &at, Code::DuplicateId, args);
                } else {
                    found.push(number);
                }
            }
        }
        found
    }

    /// Where the n-th of several ids stands; a single id may stand without its array.
    fn element(&self, file: &str, pointer: &str, number: usize) -> String {
        let array = self
            .source
            .files
            .get(file)
            .is_some_and(|file| file.text.as_bytes().get(file.root.range_at(pointer).start) == Some(&b'['));
        if array { format!("{pointer}/{number}") } else { pointer.to_owned() }
    }
}

/// Every kind of things that ids name.
pub(super) struct Names<'s> {
    pub(super) units: Index<'s, organisation::Unit>,
    pub(super) topics: Index<'s, Topic>,
    pub(super) places: Index<'s, Postal>,
    pub(super) contacts: Index<'s, Contact>,
    pub(super) dimensions: Index<'s, Dimension>,
    pub(super) statuses: Index<'s, Status>,
    pub(super) measures: Index<'s, Measure>,
    pub(super) chapters: Index<'s, Chapter>,
}

impl<'s> Names<'s> {
    pub(super) fn of(source: &'s Source, findings: &'s Findings) -> Self {
        fn list<'s, T>(key: &str, things: &'s [T], id: fn(&T) -> &String) -> Vec<(&'s str, String)> {
            things.iter().enumerate().map(|(i, thing)| (id(thing).as_str(), format!("/{key}/{i}/id"))).collect()
        }
        fn files<T>(files: &BTreeMap<String, T>) -> Vec<(&str, String)> {
            files.keys().map(|id| (id.as_str(), String::new())).collect()
        }
        let Records { edition, organisation, places, contacts, chapters, measures, .. } = &source.records;
        let mut units = Vec::new();
        for (d, division) in organisation.divisions.iter().enumerate() {
            units.extend(list(&format!("divisions/{d}/units"), &division.units, |unit| &unit.id));
        }
        let (of_edition, of_organisation) = ("edition.json", "organisation.json");
        let divisions = list("divisions", &organisation.divisions, |division| &division.id);
        Index::<Division>::new(source, findings, of_organisation, divisions);
        let (topics, statuses) = (&organisation.topics, &edition.statuses);
        Self {
            units: Index::new(source, findings, of_organisation, units),
            topics: Index::new(source, findings, of_organisation, list("topics", topics, |topic| &topic.id)),
            places: Index::new(source, findings, "places.json", list("places", places, |place| &place.id)),
            contacts: Index::new(source, findings, "contacts.json", list("contacts", contacts, |contact| &contact.id)),
            dimensions: Index::new(source, findings, of_edition, list("dimensions", &edition.dimensions, |d| &d.id)),
            statuses: Index::new(source, findings, of_edition, list("statuses", statuses, |status| &status.id)),
            measures: Index::new(source, findings, "", files(measures)),
            chapters: Index::new(source, findings, "", files(chapters)),
        }
    }

    /// What `#id` in prose can name: measures, sections and contact points.
    pub(super) fn places_in_print(&self) -> impl Iterator<Item = &'s str> + '_ {
        [&self.measures.ids, &self.dimensions.ids, &self.contacts.ids].into_iter().flat_map(|ids| ids.keys().copied())
    }
}

/// What is said of an id that names nothing, with the one that may be meant.
pub(super) fn dangling<'n>(kind: Kind, id: &str, known: impl Iterator<Item = &'n str>) -> Args {
    let nearest = nearest(id, known).map(|id| Name::Thing(kind, id));
    args!["kind": kind.name(), "id": Name::Thing(kind, id.to_owned()), "nearest": nearest]
}

/// What is said of an id that stands twice, with the file and pointer of the other place.
pub(super) fn twice(source: &Source, kind: Kind, id: &str, (file, pointer): (&str, &str)) -> Args {
    let place = source.files.get(file).filter(|_| !pointer.is_empty());
    let line = place.map(|file| file.line(file.root.range_at(pointer).start));
    let other = Name::File(file.to_owned());
    args!["kind": kind.name(), "id": Name::Thing(kind, id.to_owned()), "other": other, "line": Arg::some(line.unwrap_or_default())]
}
