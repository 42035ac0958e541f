//! Rows of overviews and pages of measures put together, and what both say held against each other.

use super::labels::Label;
use super::measures::Raw;
use super::overview::{Entry, likeness, matched};
use super::paper::{At, squeezed};
use super::report::{Fate, Report};

/// A section of the catalogue.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Its title, without its number.
    pub title: String,
    /// Where it stands.
    pub at: At,
    /// What is said before its measures.
    pub intro: Vec<super::paper::Para>,
    /// The rows of its overview.
    pub entries: Vec<Entry>,
    /// Where "new" stands without a row.
    pub stray_new: Vec<At>,
}

/// Puts together what rows and pages say of the measures of each section. Rows without a page become measures
/// without texts, so that nobody forgets them.
pub fn hold_together(sections: &[Section], raws: &mut Vec<Raw>, report: &mut Report) {
    for (number, section) in sections.iter().enumerate() {
        let pages: Vec<usize> =
            (0..raws.len()).filter(|raw| raws[*raw].sections.iter().any(|(at, _)| *at == number)).collect();
        let called: Vec<&str> = section.entries.iter().map(|entry| entry.title.as_str()).collect();
        let titles: Vec<&str> = pages.iter().map(|page| raws[*page].title.as_str()).collect();
        let found = matched(&called, &titles);
        let mut has_page = vec![false; called.len()];
        for (page, row) in pages.iter().zip(found) {
            let raw = &mut raws[*page];
            let Some((row, _)) = row else {
                if !called.is_empty() {
                    report.note(
                        Fate::Uncertain,
                        "takeover-page-without-row",
                        &[("title", &raw.title), ("section", &section.title)],
                        &[raw.at, section.at],
                    );
                }
                continue;
            };
            has_page[row] = true;
            agree(raw, &section.entries[row], report);
        }
        for at in &section.stray_new {
            report.note(Fate::Uncertain, "takeover-stray-new", &[("section", &section.title)], &[*at]);
        }
        let count = pages.len();
        for (place, entry) in section.entries.iter().enumerate().filter(|(place, _)| !has_page[*place]) {
            report.note(
                Fate::Missing,
                "takeover-row-without-page",
                &[("title", &entry.title), ("section", &section.title)],
                &[entry.at],
            );
            raws.push(Raw {
                at: entry.at,
                title: entry.title.clone(),
                sections: vec![(number, count + place)],
                new: entry.is_new.then_some(entry.at),
                directed: Some(entry.directed),
                ..Raw::default()
            });
        }
    }
    for raw in raws.iter().filter(|raw| raw.directed.is_none_or(|said| said == (false, false))) {
        report.note(Fate::Missing, "takeover-no-direction", &[("title", &raw.title)], &[raw.at]);
    }
}

/// What a row and its page say of one measure.
fn agree(raw: &mut Raw, entry: &Entry, report: &mut Report) {
    /// Titles that are less alike are to be looked at.
    const ALIKE: f64 = 0.5;
    if entry.title != raw.title {
        let args = [("title", raw.title.as_str()), ("other", entry.title.as_str())];
        let alike = likeness(&entry.title, &raw.title) >= ALIKE;
        let (fate, key) =
            if alike { (Fate::Taken, "takeover-titles-differ") } else { (Fate::Uncertain, "takeover-titles-unlike") };
        report.note(fate, key, &args, &[entry.at, raw.at]);
        raw.short_title.get_or_insert_with(|| entry.title.clone());
    }
    match (entry.is_new, raw.new) {
        (true, None) => {
            report.note(Fate::Uncertain, "takeover-new-in-row-only", &[("title", &raw.title)], &[entry.at, raw.at]);
            raw.new = Some(entry.at);
        }
        (false, Some(at)) => {
            report.note(Fate::Uncertain, "takeover-new-on-page-only", &[("title", &raw.title)], &[entry.at, at]);
        }
        _ => {}
    }
    match raw.directed {
        Some(said) if said != entry.directed && entry.directed != (false, false) => {
            report.note(Fate::Uncertain, "takeover-directions-differ", &[("title", &raw.title)], &[entry.at, raw.at]);
            raw.directed = Some((said.0 || entry.directed.0, said.1 || entry.directed.1));
        }
        Some(_) => {}
        None => raw.directed = Some(entry.directed).filter(|directed| *directed != (false, false)),
    }
}

/// One measure that stands in several sections becomes one: its texts are the same, and its title nearly.
pub fn unite(raws: Vec<Raw>, report: &mut Report) -> Vec<Raw> {
    let mut united: Vec<Raw> = Vec::with_capacity(raws.len());
    let mut known: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut titles: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for raw in raws {
        let said = said(&raw);
        if let Some(place) = known.get(&said).copied().filter(|_| !said.is_empty())
            && is_same(&united[place], &raw)
        {
            let first = &mut united[place];
            let args = [("title", first.title.as_str()), ("other", raw.title.as_str())];
            report.note(Fate::Uncertain, "takeover-in-two-sections", &args, &[first.at, raw.at]);
            join(first, raw);
            continue;
        }
        if let Some(place) = titles.get(&squeezed(&raw.title)).filter(|_| !raw.title.is_empty()) {
            report.note(Fate::Uncertain, "takeover-same-title", &[("title", &raw.title)], &[united[*place].at, raw.at]);
        }
        titles.entry(squeezed(&raw.title)).or_insert(united.len());
        if !said.is_empty() {
            known.entry(said).or_insert(united.len());
        }
        united.push(raw);
    }
    united
}

/// All that a measure says, to be compared.
fn said(raw: &Raw) -> String {
    let texts =
        [Label::Description, Label::GoalsAndTargetGroups, Label::Goals, Label::TargetGroups, Label::Responsible];
    let paras = texts.iter().filter_map(|label| raw.fields.get(label)).flatten();
    paras.map(|para| squeezed(&para.plain)).collect()
}

fn is_same(first: &Raw, raw: &Raw) -> bool {
    const ALIKE: f64 = 0.6;
    let elsewhere = raw.sections.iter().all(|(section, _)| first.sections.iter().all(|(other, _)| other != section));
    elsewhere && likeness(&first.title, &raw.title) >= ALIKE
}

fn join(first: &mut Raw, raw: Raw) {
    first.sections.extend(raw.sections);
    first.new = first.new.or(raw.new);
    first.directed = match (first.directed, raw.directed) {
        (Some(a), Some(b)) => Some((a.0 || b.0, a.1 || b.1)),
        (a, b) => a.or(b),
    };
    for dimension in raw.dimensions {
        if !first.dimensions.contains(&dimension) {
            first.dimensions.push(dimension);
        }
    }
    for unit in raw.units {
        if !first.units.iter().any(|known| squeezed(&known.text) == squeezed(&unit.text)) {
            first.units.push(unit);
        }
    }
    if first.short_title.is_none() {
        first.short_title = raw.short_title;
    }
    first.more.extend(raw.more);
}
