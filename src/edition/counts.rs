//! Every number that is printed is derived here.

use std::collections::BTreeSet;

use super::{Counts, DivisionEntries, DivisionName, Entry, Glance, GlanceRow, Section};

/// The numbers of some entries.
pub fn count<'e>(entries: impl Iterator<Item = &'e Entry>) -> Counts {
    entries.fold(Counts::default(), |mut counts, entry| {
        let measure = &entry.measure;
        counts.entries += 1;
        counts.new += usize::from(measure.new);
        counts.both += usize::from(measure.inward && measure.outward);
        counts.inward += usize::from(measure.inward && !measure.outward);
        counts.outward += usize::from(measure.outward && !measure.inward);
        counts
    })
}

/// The numbers of the whole publication. A measure in two sections is one
/// measure and two entries.
pub fn glance(sections: &[Section], show_new: bool) -> Glance {
    let entries = || sections.iter().flat_map(entries_of);
    let ids: BTreeSet<&str> = entries().map(|entry| entry.measure.id.as_str()).collect();
    let new: BTreeSet<&str> =
        entries().filter(|entry| entry.measure.new).map(|entry| entry.measure.id.as_str()).collect();
    let divisions = divisions(sections);
    let rows: Vec<GlanceRow> = sections.iter().map(|section| row(section, &divisions)).collect();
    let totals = (0..divisions.len()).map(|column| rows.iter().map(|row| row.cells[column]).sum()).collect();
    Glance {
        measures: ids.len(),
        entries: entries().count(),
        new: new.len(),
        show_new,
        dimensions: sections.len(),
        divisions: divisions.into_iter().map(|(_, name)| name).collect(),
        rows,
        totals,
    }
}

/// The entries of a section, in printed order.
pub fn entries_of(section: &Section) -> impl Iterator<Item = &Entry> {
    section.divisions.iter().flat_map(|division| &division.entries)
}

/// The divisions that have entries, in the organisation's order.
fn divisions(sections: &[Section]) -> Vec<(usize, DivisionName)> {
    let mut all: Vec<(usize, DivisionName)> = Vec::new();
    for division in sections.iter().flat_map(|section| &section.divisions) {
        if !all.iter().any(|(rank, _)| *rank == division.rank) {
            all.push((division.rank, DivisionName { name: division.name.clone(), short: division.short.clone() }));
        }
    }
    all.sort_by_key(|(rank, _)| *rank);
    all
}

fn row(section: &Section, divisions: &[(usize, DivisionName)]) -> GlanceRow {
    let cell = |rank: usize| {
        let entries = |division: &DivisionEntries| if division.rank == rank { division.entries.len() } else { 0 };
        section.divisions.iter().map(entries).sum()
    };
    GlanceRow { title: section.title.clone(), cells: divisions.iter().map(|(rank, _)| cell(*rank)).collect() }
}
