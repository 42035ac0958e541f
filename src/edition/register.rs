//! The register: by unit, and from A to Z.

use std::collections::BTreeMap;

use super::compose::Composer;
use super::order::{letter, sort_key};
use super::prose::plain;
use super::{
    Entry, Former, Inline, Reference, Register, RegisterDivision, RegisterLetter, RegisterUnit, Section, counts,
};

impl Composer<'_, '_> {
    /// The register, made from the sections, so that it lists what is printed. Without them it names no pages.
    pub(super) fn register(&self, sections: &[Section]) -> Register {
        let has_pages = self.catalogue.edition.parts.iter().any(|part| part == "sections");
        let printed = Printed::of(sections, has_pages);
        Register { units: by_unit(self, &printed), letters: letters(self, &printed) }
    }
}

/// The printed measures with all places that have a page.
struct Printed<'e> {
    measures: BTreeMap<&'e str, (&'e Entry, Vec<String>)>,
    /// Their ids in printed order.
    order: Vec<&'e str>,
    /// Every place in printed order.
    places: Vec<&'e str>,
}

impl<'e> Printed<'e> {
    fn of(sections: &'e [Section], has_pages: bool) -> Self {
        let mut printed = Self { measures: BTreeMap::new(), order: Vec::new(), places: Vec::new() };
        for entry in sections.iter().flat_map(counts::entries_of) {
            let id = entry.measure.id.as_str();
            printed.places.push(&entry.label);
            let (_, labels) = printed.measures.entry(id).or_insert_with(|| {
                printed.order.push(id);
                (entry, Vec::new())
            });
            if entry.full && has_pages {
                labels.push(entry.label.clone());
            }
        }
        printed
    }
}

fn by_unit(composer: &Composer<'_, '_>, printed: &Printed<'_>) -> Vec<RegisterDivision> {
    let catalogue = composer.catalogue;
    let mut lists: Vec<Vec<Reference>> = vec![Vec::new(); catalogue.units.len()];
    for id in &printed.order {
        let Ok(found) = catalogue.measures.binary_search_by(|measure| measure.id.cmp(id)) else { continue };
        let measure = &catalogue.measures[found];
        let (entry, labels) = &printed.measures[id];
        for &unit in &measure.units {
            lists[unit].push(Reference { text: entry.measure.short_title.clone(), labels: labels.clone() });
        }
    }
    let mut divisions: Vec<RegisterDivision> = Vec::new();
    let mut last = None;
    for (unit, entries) in catalogue.units.iter().zip(lists).filter(|(_, entries)| !entries.is_empty()) {
        if last != Some(unit.division) {
            last = Some(unit.division);
            let division = catalogue.divisions[unit.division].name.clone();
            divisions.push(RegisterDivision { division, units: Vec::new() });
        }
        if let Some(division) = divisions.last_mut() {
            let formerly = unit.formerly.iter().map(Former::from).collect();
            division.units.push(RegisterUnit { name: unit.name.to_owned(), formerly, entries });
        }
    }
    divisions
}

fn letters(composer: &Composer<'_, '_>, printed: &Printed<'_>) -> Vec<RegisterLetter> {
    let (catalogue, language) = (composer.catalogue, composer.language());
    let mut rows: Vec<(String, Reference)> = Vec::new();
    for measure in &catalogue.measures {
        let Some((entry, labels)) = printed.measures.get(measure.id) else { continue };
        let mut add = |key: &str, text: Vec<Inline>| {
            rows.push((key.to_owned(), Reference { text, labels: labels.clone() }));
        };
        let title = &entry.measure.title_text;
        add(measure.record.sort_as.as_deref().unwrap_or(sort_key(title)), entry.measure.title.clone());
        let short = super::prose::text(&measure.record.short_title);
        if !short.is_empty() && !says_the_same(&short, title) {
            add(sort_key(&short), entry.measure.short_title.clone());
        }
        for word in &measure.record.keywords {
            add(sort_key(word), plain(word, language));
        }
        for abbreviation in catalogue.abbreviations {
            if title.contains(&format!("({})", abbreviation.short)) {
                add(&abbreviation.short, plain(&abbreviation.short, language));
            }
        }
    }
    rows.sort_by(|a, b| composer.alphabet.compare(&a.0, &b.0));
    let mut letters: Vec<RegisterLetter> = Vec::new();
    for (key, reference) in rows {
        let letter = letter(&key);
        match letters.last_mut() {
            Some(last) if last.letter == letter => merge(&mut last.entries, reference),
            _ => letters.push(RegisterLetter { letter, entries: vec![reference] }),
        }
    }
    let positions: BTreeMap<&str, usize> =
        printed.places.iter().enumerate().rev().map(|(position, place)| (*place, position)).collect();
    let position = |label: &String| positions.get(label.as_str()).copied();
    for reference in letters.iter_mut().flat_map(|letter| &mut letter.entries) {
        reference.labels.sort_by_key(position);
        reference.labels.dedup();
    }
    letters
}

/// A word that several measures have is one row with all their pages.
fn merge(entries: &mut Vec<Reference>, reference: Reference) {
    match entries.last_mut() {
        Some(last) if last.text == reference.text => {
            last.labels.extend(reference.labels);
        }
        _ => entries.push(reference),
    }
}

/// Whether a short title would stand next to the long one in the register.
fn says_the_same(short: &str, title: &str) -> bool {
    let beginning = |text: &str| sort_key(text).chars().filter(|c| c.is_alphanumeric()).take(10).collect::<String>();
    beginning(short).to_lowercase() == beginning(title).to_lowercase()
}
