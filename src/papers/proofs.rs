//! What departments are to read and sign: their pages as they will be, with what is found in them. The Rust twin of
//! `layout/parts/proof.typ`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Making, PageNumbers};
use crate::document::Document;
use crate::edition::{Edition, Entry, Register};
use crate::findings::Finding;
use crate::overview::Overview;
use crate::project::DATA;
use crate::say::Say;
use crate::source::Source;
use crate::typeset::{self, Rendition};
use crate::wording::Form;
use crate::year::status::deadline;

/// What stands before the label of a page in a proof, so that references mean the page of the publication.
const OWN: &str = "own--";

/// The proof of a department.
#[derive(Debug, Clone)]
pub struct Proof {
    /// Its unit's id.
    pub unit: String,
    /// Its unit's name.
    pub name: String,
    /// The unit's place in the organisation, from 1.
    pub number: usize,
    /// The ids of its measures, in printed order.
    pub measures: Vec<String>,
    /// What is found in them.
    pub findings: usize,
    /// The file.
    pub pdf: Vec<u8>,
}

/// What the proofs of an edition are made from.
#[derive(Clone, Copy)]
pub struct Proofs<'p> {
    /// The whole edition.
    pub making: Making<'p>,
    /// Its files.
    pub source: &'p Source,
    /// Its measures and units.
    pub overview: &'p Overview,
    /// What was found in it.
    pub found: &'p [Finding],
}

/// What a proof says, in the edition's language.
#[derive(Debug, Serialize)]
struct Paper {
    title: String,
    unit: String,
    lead: String,
    task: String,
    words: Words,
    measures: Vec<Measure>,
    places: BTreeMap<String, usize>,
}

#[derive(Debug, Serialize)]
struct Words {
    summary: String,
    page: String,
    measure: String,
    fine: String,
    changes: String,
    tick: String,
    findings: String,
    nothing: String,
    release: String,
    signed: Vec<String>,
    pages: String,
    pages_note: String,
}

/// A measure of the department.
#[derive(Debug, Serialize)]
struct Measure {
    label: String,
    page: usize,
    opens_division: bool,
    title: String,
    /// Where it stands, too.
    also: String,
    findings: Vec<String>,
}

/// The pages of the whole edition, and the proof of each unit that is wanted; of all where none is named. `None` with
/// findings if the pages cannot be set.
#[must_use]
pub fn proofs(of: &Proofs<'_>, units: &[String]) -> Option<Vec<Proof>> {
    let Making { engine, project, edition, findings, .. } = of.making;
    let places = typeset::pages(engine, project, Rendition::Web, findings)?.places(edition.destinations());
    let numbered = of.overview.units().iter().enumerate();
    let wanted = numbered.filter(|(_, unit)| units.is_empty() || units.contains(&unit.unit));
    let own = wanted.map(|(at, unit)| (at + 1, unit, of.measures(&unit.unit)));
    own.filter(|(_, _, measures)| !measures.is_empty())
        .map(|(number, unit, measures)| of.proof((number, &unit.unit, &unit.name), &measures, &places))
        .collect()
}

impl Proofs<'_> {
    /// The ids of the measures of a unit: each measure belongs to its first.
    fn measures(&self, unit: &str) -> Vec<&str> {
        let rows = self.overview.rows().iter();
        rows.filter(|row| row.is_printed && row.units.first().is_some_and(|first| first == unit))
            .map(|row| row.id.as_str())
            .collect()
    }

    fn proof(
        &self,
        (number, unit, name): (usize, &str, &str),
        measures: &[&str],
        places: &BTreeMap<String, usize>,
    ) -> Option<Proof> {
        let Making { edition, say, .. } = self.making;
        let (cut, opening) = cut(edition, measures);
        let entries = || cut.sections.iter().flat_map(crate::edition::entries_of);
        let rows: Vec<Measure> = entries().map(|entry| self.row(entry, &opening, places)).collect();
        let found = rows.iter().map(|row| row.findings.len()).sum();
        let numbers = rows.iter().map(|row| (row.label.clone(), row.page)).collect();
        let ids = entries().map(|entry| entry.measure.id.clone()).collect();
        let paper = self.paper(name, rows, places);
        let project = self.making.project.with(DATA, serde_json::to_vec(&cut).ok()?);
        let making = Making { project: &project, edition: &cut, ..self.making };
        let title = format!("{}: {}, {name}", edition.name, say.text("proof", &[]));
        let pdf = making.paper(Rendition::Proof, "data/proof.json", &paper, &title, &PageNumbers(numbers))?;
        Some(Proof { unit: unit.to_owned(), name: name.to_owned(), number, measures: ids, findings: found, pdf })
    }

    fn row(&self, entry: &Entry, opening: &[String], places: &BTreeMap<String, usize>) -> Measure {
        let say = self.making.say;
        let label = entry.label.strip_prefix(OWN).unwrap_or(&entry.label);
        let pages: Vec<String> =
            entry.elsewhere.iter().filter_map(|other| places.get(&other.label).map(ToString::to_string)).collect();
        let also =
            if pages.is_empty() { String::new() } else { say.text("proof-also", &[("pages", pages.join(", "))]) };
        Measure {
            label: entry.label.clone(),
            page: places.get(label).copied().unwrap_or(1),
            opens_division: opening.contains(&entry.label),
            title: entry.measure.title_text.clone(),
            also,
            findings: self.findings_of(&entry.measure.id),
        }
    }

    /// What is found in a measure, in the words of a form.
    fn findings_of(&self, measure: &str) -> Vec<String> {
        let (say, file) = (self.making.say, Document::Measure(measure).path());
        let form = Form::new(self.source, say);
        let sentence = |finding: &Finding| {
            let message = form.message(finding);
            let place = message.place.and_then(|place| place.field().map(str::to_owned));
            let place = place.map(|label| format!("{label}: ")).unwrap_or_default();
            format!("{place}{} {}", message.what, message.todo).trim().to_owned()
        };
        self.found.iter().filter(|finding| finding.file() == Some(file.as_str())).map(sentence).collect()
    }

    fn paper(&self, unit: &str, measures: Vec<Measure>, places: &BTreeMap<String, usize>) -> Paper {
        let Making { edition, say, .. } = self.making;
        let word = |name: &str| say.text(&format!("proof-{name}"), &[]);
        let due = deadline(self.source).map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default();
        let as_of = self.source.records.edition.as_of.to_string();
        let args = [("name", edition.name.clone()), ("as_of", as_of), ("deadline", due)];
        Paper {
            title: say.text("proof", &[]),
            unit: unit.to_owned(),
            lead: say.text("proof-lead", &args),
            task: say.text("proof-task", &args),
            words: Words {
                summary: word("summary"),
                page: word("page"),
                measure: word("measure"),
                fine: word("fine"),
                changes: word("changes"),
                tick: word("tick"),
                findings: word("findings"),
                nothing: word("nothing"),
                release: word("release"),
                signed: ["date", "function", "signature"].map(word).to_vec(),
                pages: word("pages"),
                pages_note: word("pages-note"),
            },
            measures,
            places: places.clone(),
        }
    }
}

/// The edition with nothing but the first pages of some measures, under labels of their own; and the labels of those at
/// which their division begins.
fn cut(edition: &Edition, measures: &[&str]) -> (Edition, Vec<String>) {
    let mut cut = edition.clone();
    let (mut seen, mut opening) = (Vec::new(), Vec::new());
    for section in &mut cut.sections {
        for division in &mut section.divisions {
            let first = division.entries.iter().find(|entry| entry.full).map(|entry| entry.label.clone());
            division.entries.retain(|entry| {
                let is_wanted = entry.full && measures.contains(&entry.measure.id.as_str());
                let is_first = is_wanted && !seen.contains(&entry.measure.id);
                seen.extend(is_first.then(|| entry.measure.id.clone()));
                is_first
            });
            for entry in &mut division.entries {
                let opens = first.as_ref() == Some(&entry.label);
                entry.label.insert_str(0, OWN);
                opening.extend(opens.then(|| entry.label.clone()));
            }
        }
        section.divisions.retain(|division| !division.entries.is_empty());
    }
    cut.parts.clear();
    cut.contacts.clear();
    cut.abbreviations.clear();
    cut.register = Register::default();
    (cut, opening)
}

/// The language of proofs is the edition's; their sentences are these.
#[must_use]
pub fn sentences(source: &Source) -> Say {
    Say::new(source.records.edition.language)
}
