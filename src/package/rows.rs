//! The measures as data: what is printed of each, once.
//!
//! What each field means is said in `locales/`, in the language of the edition; the schema, the table's
//! metadata and the manual take it from there.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::facts::{Facts, iso};
use crate::catalogue::ResolvedMeasure;
use crate::edition::{Block, Entry, entries_of};
use crate::prose::{Inline, visible_text};
use crate::source::measure as source;
use crate::source::prose;

/// A catalogue as data.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Data<'d> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'d str,
    city: &'d str,
    publisher: &'d str,
    number: Option<i64>,
    as_of: String,
    revision: Option<String>,
    language: &'static str,
    publication: String,
    licence: Option<String>,
    attribution: Option<&'d str>,
    dimensions: Vec<Dimension<'d>>,
    measures: &'d [Row],
}

/// A dimension of the catalogue.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Dimension<'d> {
    id: &'d str,
    title: &'d str,
}

/// A measure.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Measure")]
#[allow(clippy::struct_excessive_bools, reason = "as the data have them")]
pub struct Row {
    pub id: String,
    pub title: String,
    pub short_title: Option<String>,
    pub dimensions: Vec<String>,
    pub division: Option<String>,
    pub units: Vec<String>,
    pub inward: bool,
    pub outward: bool,
    pub new: bool,
    pub since: Option<i64>,
    pub description: String,
    pub goals_and_target_groups: Option<String>,
    pub goals: Option<String>,
    pub target_groups: Option<String>,
    pub responsible: String,
    pub status: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub continuous: bool,
    pub indicators: Vec<Indicator>,
    pub more: Vec<More>,
    pub contacts: Vec<String>,
    pub see_also: Vec<String>,
    pub links: Vec<Link>,
    pub keywords: Vec<String>,
    pub page: usize,
    pub address: String,
}

/// What success is measured by.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Indicator {
    pub name: String,
    pub baseline: Option<String>,
    pub target: Option<String>,
    pub actual: Option<String>,
    pub unit: Option<String>,
}

/// A field with a heading of its own.
#[derive(Debug, Serialize, JsonSchema)]
pub struct More {
    pub label: String,
    pub text: String,
}

/// An address on the web.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Link {
    pub text: String,
    pub target: String,
}

/// The catalogue with its measures.
pub fn data<'d>(facts: &'d Facts<'_>, rows: &'d [Row]) -> Data<'d> {
    let edition = facts.edition;
    let publish = facts.publish();
    Data {
        schema: super::DATA_SCHEMA,
        name: &edition.name,
        city: &edition.city,
        publisher: &edition.office,
        number: edition.number,
        as_of: iso(edition.as_of),
        revision: edition.revision.map(iso),
        language: edition.language,
        publication: facts.address(&facts.pdf_name()),
        licence: publish.licence.map(super::dcat::licence),
        attribution: publish.attribution.as_deref(),
        dimensions: edition.sections.iter().map(|one| Dimension { id: &one.id, title: &one.title }).collect(),
        measures: rows,
    }
}

/// The measures that the finished file has a place for, in printed order.
pub fn of(facts: &Facts<'_>) -> Vec<Row> {
    let records: BTreeMap<&str, &ResolvedMeasure<'_>> =
        facts.catalogue.measures.iter().map(|measure| (measure.id, measure)).collect();
    let mut seen = BTreeSet::new();
    let entries = facts.edition.sections.iter().flat_map(entries_of);
    let first = entries.filter(|entry| seen.insert(entry.measure.id.as_str()));
    first.filter_map(|entry| row(facts, entry, records.get(entry.measure.id.as_str())?)).collect()
}

fn row(facts: &Facts<'_>, entry: &Entry, measure: &ResolvedMeasure<'_>) -> Option<Row> {
    let (edition, record) = (facts.catalogue.edition, measure.record);
    let page = *facts.places.get(measure.id)?;
    let printed = &entry.measure;
    let period = record.period.as_ref();
    Some(Row {
        id: measure.id.to_owned(),
        title: printed.title_text.clone(),
        short_title: some(visible_text(&record.short_title)),
        dimensions: measure.dimensions.iter().map(|&at| edition.dimensions[at].title.clone()).collect(),
        division: some(printed.division.clone()),
        units: printed.units.iter().map(|unit| unit.name.clone()).collect(),
        inward: printed.inward,
        outward: printed.outward,
        new: printed.new,
        since: record.since,
        description: text(&record.description),
        goals_and_target_groups: some(text(&record.goals_and_target_groups)),
        goals: some(text(&record.goals)),
        target_groups: some(text(&record.target_groups)),
        responsible: text(&record.responsible),
        status: measure.status.map(|at| edition.statuses[at].word.clone()),
        from: period.and_then(|period| period.from.clone()),
        to: period.and_then(|period| period.to.clone()),
        continuous: period.and_then(|period| period.continuous) == Some(true),
        indicators: record.indicators.iter().map(Indicator::from).collect(),
        more: record.more.iter().map(|more| More { label: more.label.clone(), text: text(&more.text) }).collect(),
        contacts: contacts(facts, measure),
        see_also: see_also(facts, measure),
        links: links(entry),
        keywords: record.keywords.clone(),
        page,
        address: facts.link(measure.id),
    })
}

/// The offices that one may ask, as far as they are printed; who works there is in the publication alone.
fn contacts(facts: &Facts<'_>, measure: &ResolvedMeasure<'_>) -> Vec<String> {
    let records = measure.contacts.iter().map(|&at| facts.catalogue.contacts[at].record);
    let is_printed = |id: &str| facts.places.contains_key(&format!("contact--{id}"));
    records.filter(|contact| is_printed(&contact.id)).map(|contact| contact.name.clone()).collect()
}

fn see_also(facts: &Facts<'_>, measure: &ResolvedMeasure<'_>) -> Vec<String> {
    let ids = measure.see_also.iter().map(|&at| facts.catalogue.measures[at].id);
    ids.filter(|id| facts.places.contains_key(*id)).map(str::to_owned).collect()
}

/// The addresses as they are printed: those that the measure lists and those behind words of its text.
fn links(entry: &Entry) -> Vec<Link> {
    let blocks = entry.measure.fields.iter().flat_map(|field| &field.blocks);
    let addresses = blocks.filter_map(|block| match block {
        Block::Addresses(addresses) => Some(addresses),
        _ => None,
    });
    addresses.flatten().map(|one| Link { text: one.text.clone(), target: one.target.clone() }).collect()
}

impl From<&source::Indicator> for Indicator {
    fn from(record: &source::Indicator) -> Self {
        let source::Indicator { name, baseline, target, actual, unit } = record.clone();
        Self { name, baseline, target, actual, unit }
    }
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Prose as plain text: an empty line between paragraphs, a dash or a number before an item.
fn text(blocks: &[prose::Block]) -> String {
    let listed = |items: &[Vec<Inline>], sign: &dyn Fn(usize) -> String| {
        let lines = items.iter().enumerate().map(|(at, item)| format!("{} {}", sign(at), visible_text(item)));
        lines.collect::<Vec<_>>().join("\n")
    };
    let block = |block: &prose::Block| match block {
        prose::Block::Paragraph(inlines) | prose::Block::Heading(inlines) => visible_text(inlines),
        prose::Block::List(items) => listed(items, &|_| "–".to_owned()),
        prose::Block::Numbered(items) => listed(items, &|at| format!("{}.", at + 1)),
        prose::Block::Quote { blocks, .. } => text(blocks),
        // A measure has none.
        prose::Block::Figure(_) => String::new(),
    };
    blocks.iter().map(block).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}
