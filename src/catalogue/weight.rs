//! What the entries of measures weigh when they are printed, as [`crate::bounds`] reckons.

use super::{ResolvedMeasure, Unit};
use crate::document::Document;
use crate::prose::visible_text;
use crate::source::edition::SecondEntry;
use crate::source::{Records, Source};

/// What every entry weighs.
const ENTRY: usize = 50;

/// A label that does not count.
const LABEL: usize = 60;

/// Reckons what the entries of measures weigh: their own texts, the names of what they refer to, long
/// labels, and all of it again in each section that prints a whole page.
pub(super) fn weigh(measures: &mut [ResolvedMeasure<'_>], source: &Source, units: &[Unit<'_>]) {
    let Records { edition, contacts, .. } = &source.records;
    let labels: usize = edition.labels.values().map(|label| label.len().saturating_sub(LABEL)).sum();
    let titles: Vec<usize> = measures.iter().map(|m| visible_text(&m.record.title).len()).collect();
    for measure in measures {
        let own = source.files.get(&Document::Measure(measure.id).path()).map_or(0, |file| file.weight);
        let units: usize = measure.units.iter().filter_map(|unit| units.get(*unit)).map(|unit| unit.name.len()).sum();
        let contacts = measure.contacts.iter().filter_map(|contact| contacts.get(*contact));
        let contacts: usize = contacts.map(|contact| contact.name.len()).sum();
        let others: usize = measure.see_also.iter().filter_map(|other| titles.get(*other)).sum();
        let entries = measure.dimensions.len().max(1);
        let pages = if edition.second_entry == Some(SecondEntry::Reference) { 1 } else { entries };
        measure.weight = (own + units + contacts + others + labels) * pages + ENTRY * entries * entries;
    }
}
