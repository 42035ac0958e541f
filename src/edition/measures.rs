//! Sections with their entries, and the measures in them.

use super::addresses::addresses;
use super::compose::{Composer, or_id};
use super::prose::{self, plain};
use super::{
    Block, Colour, DivisionEntries, Elsewhere, Entry, Field, Former, Indicator, Inline, Measure, PlaceName, Section,
    UnitName, counts, order,
};
use crate::catalogue::ResolvedMeasure;
use crate::document::Document;
use crate::source::edition::SecondEntry;
use crate::source::measure as record;
use crate::source::organisation;

impl Composer<'_, '_> {
    /// A section by the place of its dimension, with its number in the publication.
    pub(super) fn section(&self, number: usize, printed_number: usize) -> Section {
        let dimension = &self.catalogue.edition.dimensions[number];
        let measures = order::section(self.catalogue, (number, dimension), &self.printed, &self.alphabet);
        let mut divisions: Vec<DivisionEntries> = Vec::new();
        for measure in measures {
            let rank = measure.units.first().map_or(usize::MAX, |&unit| self.catalogue.units[unit].division);
            if divisions.last().is_none_or(|last| last.rank != rank) {
                divisions.push(self.division(rank));
            }
            if let Some(division) = divisions.last_mut() {
                division.entries.push(self.entry(measure, number));
            }
        }
        let counts = counts::count(divisions.iter().flat_map(|division| &division.entries));
        Section {
            id: dimension.id.clone(),
            number: printed_number,
            title: dimension.title.clone(),
            intro: self.blocks(&dimension.intro),
            colour: Colour { web: dimension.colour.web.to_string(), cmyk: dimension.colour.cmyk },
            counts,
            divisions,
        }
    }

    fn division(&self, rank: usize) -> DivisionEntries {
        let record = self.catalogue.divisions.get(rank);
        let name = record.map_or_else(|| "?".to_owned(), |division| division.name.clone());
        let short = record.and_then(|division| division.short.clone()).unwrap_or_else(|| name.clone());
        DivisionEntries { rank, name, short, entries: Vec::new() }
    }

    fn entry(&self, measure: &ResolvedMeasure<'_>, dimension: usize) -> Entry {
        let dimensions = &self.catalogue.edition.dimensions;
        let shown = || measure.dimensions.iter().copied().filter(|number| self.shown.contains(number));
        let is_first = |number: usize| shown().next() == Some(number);
        let label = |number: usize| {
            if is_first(number) { measure.id.to_owned() } else { second_label(measure.id, &dimensions[number].id) }
        };
        let others = shown().filter(|other| *other != dimension);
        Entry {
            label: label(dimension),
            full: self.catalogue.edition.second_entry != Some(SecondEntry::Reference) || is_first(dimension),
            elsewhere: others.map(|n| Elsewhere { label: label(n), section: dimensions[n].id.clone() }).collect(),
            measure: self.measure(measure),
        }
    }

    /// The title and the short one, which is the title where none is given; the
    /// id where nothing can be read.
    fn titles(&self, measure: &ResolvedMeasure<'_>) -> (Vec<Inline>, Vec<Inline>) {
        let set = |title: &[crate::prose::Inline]| self.surroundings().inlines(title);
        let record = measure.record;
        let title = if record.title.is_empty() { plain(measure.id, self.language()) } else { set(&record.title) };
        let short = if record.short_title.is_empty() { title.clone() } else { set(&record.short_title) };
        (title, short)
    }

    fn measure(&self, measure: &ResolvedMeasure<'_>) -> Measure {
        let record = measure.record;
        let (title, short_title) = self.titles(measure);
        let first = measure.units.first().map(|&unit| &self.catalogue.units[unit]);
        Measure {
            id: measure.id.to_owned(),
            title,
            title_text: or_id(prose::text(&record.title), measure.id),
            short_title,
            division: first.map_or_else(|| "?".to_owned(), |unit| self.catalogue.divisions[unit.division].name.clone()),
            units: self.unit_names(measure),
            new: self.marks_new() && record.since == Some(i64::from(self.catalogue.edition.as_of.year)),
            inward: record.is_inward(),
            outward: record.is_outward(),
            fields: self.fields(measure),
        }
    }

    /// The units with their former names; behind a topic's unit also stands who was in charge before.
    fn unit_names(&self, measure: &ResolvedMeasure<'_>) -> Vec<UnitName> {
        let of_topic = measure.topic.map(|topic| (topic.unit.id(), topic.formerly.as_slice()));
        let name = |&unit: &usize| {
            let unit = &self.catalogue.units[unit];
            let before = of_topic.filter(|(id, _)| *id == unit.id).map(|(_, formerly)| formerly).unwrap_or_default();
            UnitName {
                name: unit.name.to_owned(),
                formerly: unit.formerly.iter().chain(before).map(Former::from).collect(),
            }
        };
        measure.units.iter().map(name).collect()
    }

    /// The labelled fields that say something.
    fn fields(&self, measure: &ResolvedMeasure<'_>) -> Vec<Field> {
        let field = |name| Field { name, label: self.label(name), blocks: self.field(name, measure) };
        let more = |more: &record::More| Field {
            name: record::MORE,
            label: more.label.clone(),
            blocks: self.blocks(&more.text),
        };
        let fields = record::LABELLED.iter().flat_map(|name| match *name {
            record::MORE => measure.record.more.iter().map(more).collect(),
            name => vec![field(name)],
        });
        let mut fields: Vec<Field> = fields.collect();
        self.show_faults(measure.id, &mut fields);
        fields.retain(|field| !field.blocks.is_empty());
        fields
    }

    /// What a labelled field prints.
    fn field(&self, name: &str, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let record = measure.record;
        match name {
            "description" => self.blocks(&record.description),
            "goals_and_target_groups" => self.goals(record),
            "responsible" => self.blocks(&record.responsible),
            "status" => self.status(measure),
            "period" => record.period.iter().map(period).collect(),
            "indicators" => indicators(&record.indicators),
            "contacts" => self.contact_names(measure),
            "see_also" => self.see_also(measure),
            "links" => self.links(record),
            _ => Vec::new(),
        }
    }

    /// The label that the edition gives a field, else that of its description.
    fn label(&self, name: &str) -> String {
        let own = self.catalogue.edition.labels.get(name).cloned();
        let described = || Some(record::Measure::OBJECT.field(name)?.doc.said(self.language()).label.to_owned());
        own.or_else(described).unwrap_or_default()
    }

    fn goals(&self, record: &record::Measure) -> Vec<Block> {
        let mut goals = self.blocks(&record.goals_and_target_groups);
        for (word, blocks) in [("goals", &record.goals), ("target_groups", &record.target_groups)] {
            if !blocks.is_empty() {
                goals.push(Block::RunIn { word, blocks: self.blocks(blocks) });
            }
        }
        goals
    }

    fn links(&self, record: &record::Measure) -> Vec<Block> {
        let addresses = addresses(record, self.catalogue.edition.address.as_deref());
        if addresses.is_empty() { Vec::new() } else { vec![Block::Addresses(addresses)] }
    }

    /// Puts the findings of a draft before the fields that they are about.
    fn show_faults(&self, id: &str, fields: &mut [Field]) {
        const GOALS: &[&str] = &["/goals_and_target_groups", "/goals", "/target_groups"];
        let Some(faults) = self.draft else { return };
        let file = Document::Measure(id).path();
        let mut shown: Vec<String> = Vec::new();
        for field in fields.iter_mut() {
            let pointers: Vec<String> = match field.name {
                "goals_and_target_groups" => GOALS.iter().map(|&pointer| pointer.to_owned()).collect(),
                name => vec![format!("/{name}")],
            };
            if !shown.contains(&pointers[0]) {
                let found = pointers.iter().flat_map(|pointer| faults.at(&file, pointer).collect::<Vec<_>>());
                let found: Vec<Block> = found.collect();
                field.blocks.splice(0..0, found);
            }
            shown.extend(pointers);
        }
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        let others: Vec<Block> = faults.elsewhere(&file, &shown).collect();
        fields[0].blocks.splice(0..0, others);
    }

    fn status(&self, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let status = measure.status.map(|number| &self.catalogue.edition.statuses[number]);
        status.map(|s| Block::Status { word: s.word.clone(), symbol: s.symbol.clone() }).into_iter().collect()
    }

    fn contact_names(&self, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let name = |&number: &usize| {
            let record = self.catalogue.contacts[number].record;
            let label = self.places.get(record.id.as_str())?.clone();
            Some(PlaceName { label, text: plain(&record.name, self.language()) })
        };
        references(measure.contacts.iter().filter_map(name).collect())
    }

    fn see_also(&self, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let name = |&number: &usize| {
            let other = &self.catalogue.measures[number];
            let label = self.places.get(other.id)?.clone();
            Some(PlaceName { label, text: self.titles(other).1 })
        };
        let mut blocks = references(measure.see_also.iter().filter_map(name).collect());
        // What an extract leaves out is named all the same.
        let is_out = |other: &&ResolvedMeasure<'_>| self.is_left_out(other);
        let out = measure.see_also.iter().map(|number| &self.catalogue.measures[*number]).filter(is_out);
        let out: Vec<_> = out.map(|other| self.titles(other).1).collect();
        blocks.extend((!out.is_empty()).then_some(Block::List(out)));
        blocks
    }
}

impl From<&organisation::Former> for Former {
    fn from(record: &organisation::Former) -> Self {
        Self { name: record.name.clone(), until: record.until }
    }
}

/// The destination of a measure in a section that is not its first.
fn second_label(measure: &str, dimension: &str) -> String {
    format!("{measure}--{dimension}")
}

fn period(period: &record::Period) -> Block {
    Block::Period { from: period.from.clone(), to: period.to.clone(), continuous: period.continuous == Some(true) }
}

fn indicators(records: &[record::Indicator]) -> Vec<Block> {
    let rows: Vec<Indicator> = records
        .iter()
        .map(|i| Indicator {
            name: i.name.clone(),
            baseline: i.baseline.clone(),
            target: i.target.clone(),
            actual: i.actual.clone(),
            unit: i.unit.clone(),
        })
        .collect();
    if rows.is_empty() { Vec::new() } else { vec![Block::Indicators(rows)] }
}

fn references(names: Vec<PlaceName>) -> Vec<Block> {
    if names.is_empty() { Vec::new() } else { vec![Block::References(names)] }
}
