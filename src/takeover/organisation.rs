//! Divisions and units of the pages: each once, under its usual spelling, in the order of the publication.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::groups::is_unit;
use super::identity::Ids;
use super::labels::Label;
use super::measures::{Named, Raw};
use super::paper::{At, squeezed};
use super::report::{Fate, Report};
use crate::format::Kind;

/// A division.
#[derive(Debug, Clone)]
pub struct Division {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its units.
    pub units: Vec<Unit>,
}

/// A unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name as it is compared.
    pub key: String,
}

/// The divisions, and the units of each measure by their ids.
#[derive(Debug, Default)]
pub struct Organisation {
    /// Divisions in printed order.
    pub divisions: Vec<Division>,
    /// For each measure.
    pub of: Vec<Vec<String>>,
}

impl Organisation {
    /// The unit of a name.
    #[must_use]
    pub fn unit(&self, name: &str) -> Option<&Unit> {
        let key = squeezed(name);
        self.units().find(|unit| unit.key == key)
    }

    /// The unit that a name means, also with a slip of the pen.
    #[must_use]
    pub fn meant(&self, name: &str) -> Option<&Unit> {
        /// With more units or longer names, each comparison would cost more than it tells.
        const MOST: usize = 300;
        const LENGTHS: std::ops::Range<usize> = 12..120;
        let key = squeezed(name);
        self.unit(name).or_else(|| {
            let near =
                |unit: &&Unit| unit.key.len().abs_diff(key.len()) < 3 && strsim::levenshtein(&unit.key, &key) < 3;
            let is_one = LENGTHS.contains(&key.len()) && is_unit(name);
            self.units().take(MOST).filter(|_| is_one).find(near)
        })
    }

    /// All units in printed order.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.divisions.iter().flat_map(|division| &division.units)
    }
}

/// A name in all its spellings.
#[derive(Debug, Default)]
struct Spelled {
    /// Each spelling with its places.
    spellings: Vec<(String, Vec<At>)>,
    /// The divisions beside it, each with the place of the first time.
    divisions: Vec<(String, At, usize)>,
}

impl Spelled {
    fn add(&mut self, name: &Named) {
        match self.spellings.iter_mut().find(|(text, _)| *text == name.text) {
            Some((_, places)) => places.push(name.at),
            None => self.spellings.push((name.text.clone(), vec![name.at])),
        }
    }

    /// The usual spelling: the one that stands most often, the first of equal ones.
    fn usual(&self) -> &str {
        let best = self.spellings.iter().rev().max_by_key(|(_, places)| places.len());
        best.map_or("", |(text, _)| text)
    }
}

/// Makes divisions and units of what the pages say.
#[must_use]
pub fn organisation(raws: &mut [Raw], publisher: Option<&Named>, report: &mut Report) -> Organisation {
    let mut names: BTreeMap<String, Spelled> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    guess_units(raws, report);
    let whole: BTreeSet<String> = raws.iter().flat_map(|raw| &raw.units).map(|unit| squeezed(&unit.text)).collect();
    for raw in raws.iter_mut() {
        raw.units = raw.units.iter().flat_map(|unit| parts(unit, &whole)).collect();
        for (number, unit) in raw.units.iter().enumerate() {
            let key = squeezed(&unit.text);
            let spelled = names.entry(key.clone()).or_default();
            if spelled.spellings.is_empty() {
                order.push(key);
            }
            spelled.add(unit);
            // The division on a page is that of its first unit.
            if let Some(division) = raw.division.as_ref().filter(|_| number == 0) {
                let key = squeezed(&division.text);
                match spelled.divisions.iter_mut().find(|(known, ..)| *known == key) {
                    Some((_, _, count)) => *count += 1,
                    None => spelled.divisions.push((key, division.at, 1)),
                }
            }
        }
    }
    if let Some(publisher) = publisher.filter(|publisher| !names.contains_key(&squeezed(&publisher.text))) {
        let key = squeezed(&publisher.text);
        names.entry(key.clone()).or_default().add(publisher);
        order.push(key);
    }
    report_spellings(&names, &order, report);
    built(raws, &names, &order, report)
}

/// A measure without a unit belongs to the one that is named as responsible, if an office is.
fn guess_units(raws: &mut [Raw], report: &mut Report) {
    let known: Vec<String> = raws.iter().flat_map(|raw| &raw.units).map(|unit| unit.text.clone()).collect();
    let known: BTreeMap<String, String> = known.into_iter().map(|name| (squeezed(&name), name)).collect();
    for raw in raws.iter_mut().filter(|raw| raw.units.is_empty()) {
        let Some(first) = raw.fields.get(&Label::Responsible).and_then(|paras| paras.first()) else { continue };
        let name = first.plain.split([',', ';', '(', '\n', ':']).next().unwrap_or_default().trim();
        let found = known.get(&squeezed(name)).cloned().or_else(|| is_unit(name).then(|| name.to_owned()));
        if let Some(text) = found {
            report.note(
                Fate::Uncertain,
                "takeover-unit-guessed",
                &[("title", &raw.title), ("unit", &text)],
                &[raw.at, first.at],
            );
            raw.units.push(Named { text, at: first.at });
        }
    }
}

/// The units of a line: several where each of them stands alone elsewhere.
fn parts(unit: &Named, whole: &BTreeSet<String>) -> Vec<Named> {
    for separator in [" & ", " / ", "; ", " und ", ", ", " sowie "] {
        let parts: Vec<&str> = unit.text.split(separator).map(str::trim).collect();
        if parts.len() > 1 && parts.iter().all(|part| whole.contains(&squeezed(part))) {
            return parts.into_iter().map(|text| Named { text: text.to_owned(), at: unit.at }).collect();
        }
    }
    vec![unit.clone()]
}

fn report_spellings(names: &BTreeMap<String, Spelled>, order: &[String], report: &mut Report) {
    for spelled in order.iter().filter_map(|key| names.get(key)) {
        let usual = spelled.usual();
        let usual_at = spelled.spellings.iter().find(|(text, _)| text == usual).and_then(|(_, places)| places.first());
        for (other, places) in spelled.spellings.iter().filter(|(text, _)| text != usual) {
            let places: Vec<At> = usual_at.into_iter().chain(places).copied().collect();
            report.note(Fate::Uncertain, "takeover-unit-spelled", &[("unit", usual), ("other", other)], &places);
        }
    }
}

fn built(raws: &[Raw], names: &BTreeMap<String, Spelled>, order: &[String], report: &mut Report) -> Organisation {
    let mut ids = Ids::default();
    let mut divisions: Vec<(String, Division)> = Vec::new();
    let mut spelled: BTreeMap<String, Spelled> = BTreeMap::new();
    let mut seen = Vec::new();
    for division in raws.iter().filter_map(|raw| raw.division.as_ref()) {
        let key = squeezed(&division.text);
        if !spelled.contains_key(&key) {
            seen.push(key.clone());
        }
        spelled.entry(key).or_default().add(division);
    }
    for key in &seen {
        let name = spelled.get(key).map_or("", Spelled::usual).to_owned();
        divisions.push((key.clone(), Division { id: ids.give(Kind::Division, &name), name, units: Vec::new() }));
    }
    let numbers: Vec<Option<u32>> = divisions.iter().map(|(_, division)| number(&division.name)).collect();
    if numbers.iter().all(Option::is_some) {
        divisions.sort_by_key(|(_, division)| number(&division.name));
    }
    let mut by_key = HashMap::new();
    for key in order {
        let Some(name) = names.get(key) else { continue };
        let home = name.divisions.iter().rev().max_by_key(|(_, _, count)| *count);
        if let (Some(home), true) = (home, name.divisions.len() > 1) {
            for other in name.divisions.iter().filter(|other| other.0 != home.0) {
                let [here, there] = [&home.0, &other.0].map(|key| spelled.get(key).map_or("", Spelled::usual));
                report.note(
                    Fate::Uncertain,
                    "takeover-two-divisions",
                    &[("unit", name.usual()), ("division", here), ("other", there)],
                    &[home.1, other.1],
                );
            }
        }
        let unit = Unit { id: ids.give(Kind::Unit, name.usual()), name: name.usual().to_owned(), key: key.clone() };
        by_key.insert(key.clone(), unit.id.clone());
        match divisions.iter_mut().find(|(key, _)| home.is_some_and(|home| home.0 == *key)) {
            Some((_, division)) => division.units.push(unit),
            None => homeless(&mut divisions, unit, &mut ids, report, &name.spellings),
        }
    }
    let of = raws.iter().map(|raw| {
        let mut units: Vec<String> = Vec::new();
        for id in raw.units.iter().filter_map(|unit| by_key.get(&squeezed(&unit.text))) {
            if !units.contains(id) {
                units.push(id.clone());
            }
        }
        units
    });
    let of = of.collect();
    Organisation { divisions: divisions.into_iter().map(|(_, division)| division).collect(), of }
}

/// A unit without a division stands in one for all such.
fn homeless(
    divisions: &mut Vec<(String, Division)>,
    unit: Unit,
    ids: &mut Ids,
    report: &mut Report,
    spellings: &[(String, Vec<At>)],
) {
    const NONE: &str = "";
    let places: Vec<At> = spellings.iter().flat_map(|(_, places)| places).copied().take(1).collect();
    if !divisions.is_empty() {
        report.note(Fate::Uncertain, "takeover-no-division", &[("unit", &unit.name)], &places);
    }
    if let Some((_, division)) = divisions.iter_mut().find(|(key, _)| key == NONE) {
        return division.units.push(unit);
    }
    if divisions.is_empty() {
        report.note(Fate::Uncertain, "takeover-no-divisions", &[], &[]);
    }
    let name = "Stadtverwaltung".to_owned();
    divisions.push((NONE.to_owned(), Division { id: ids.give(Kind::Division, &name), name, units: vec![unit] }));
}

/// The number of a division, in Roman or other digits.
fn number(name: &str) -> Option<u32> {
    let word = name.split(|c: char| !c.is_alphanumeric()).nth(1)?;
    if let Ok(number) = word.parse() {
        return Some(number);
    }
    let mut total = 0_u32;
    let mut last = 0;
    for c in word.chars().rev().take(12) {
        let value = match c {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            _ => return None,
        };
        total = if value < last { total.saturating_sub(value) } else { total + value };
        last = last.max(value);
    }
    Some(total).filter(|total| *total > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divisions_are_counted_in_roman_digits() {
        let numbers = ["Dezernat I", "Dezernat IV", "Dezernat 3", "Dezernat IX – Bau", "Dezernat Mitte"].map(number);
        assert_eq!(numbers, [Some(1), Some(4), Some(3), Some(9), None]);
    }

    #[test]
    fn a_line_names_several_units_only_where_each_stands_alone() {
        let whole = BTreeSet::from(["amta".to_owned(), "büroundteam".to_owned(), "büro".to_owned()]);
        let parts = |text: &str| parts(&Named { text: text.to_owned(), at: 1 }, &whole).len();
        assert_eq!((parts("Amt A & Büro"), parts("Büro und Team"), parts("Amt A, Büro")), (2, 1, 2));
    }
}
