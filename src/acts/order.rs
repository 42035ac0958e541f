//! The printed order of a unit's measures in a section.

use super::work::Work;
use super::{Act, How, Refused, Spot};
use crate::catalogue::{self, Catalogue, ResolvedMeasure};
use crate::document::Document;
use crate::edition::order::{Alphabet, key, section};
use crate::files::Snapshot;
use crate::findings::Findings;
use crate::json::data::Data;
use crate::json::escape;
use crate::source::order::Order;

/// The least and the most that a measure's number can be.
const LEAST: i64 = -1_000_000;
const MOST: i64 = 1_000_000;

/// New numbers lie so far apart where there is room.
const STEP: i64 = 10;

/// The measures of one unit in one section, in printed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The dimension.
    pub dimension: String,
    /// The unit.
    pub unit: String,
    /// The measures' ids.
    pub measures: Vec<String>,
}

/// The printed order of all sections, a unit after the other.
#[must_use]
pub fn printed(before: &Snapshot) -> Vec<Group> {
    let work = Work::on(before);
    let findings = Findings::default();
    let catalogue = catalogue::resolve(&work.source, &findings);
    let mut groups: Vec<Group> = Vec::new();
    for dimension in &catalogue.edition.dimensions {
        for measure in of_section(&catalogue, &dimension.id) {
            let unit = measure.units.first().map_or("", |unit| catalogue.units[*unit].id);
            let is_its = |group: &&mut Group| group.unit == unit && group.dimension == dimension.id;
            match groups.last_mut().filter(is_its) {
                Some(group) => group.measures.push(measure.id.to_owned()),
                None => groups.push(Group {
                    dimension: dimension.id.clone(),
                    unit: unit.to_owned(),
                    measures: vec![measure.id.to_owned()],
                }),
            }
        }
    }
    groups
}

fn of_section<'c, 's>(catalogue: &'c Catalogue<'s>, dimension: &str) -> Vec<&'c ResolvedMeasure<'s>> {
    let year = i64::from(catalogue.edition.as_of.year);
    let printed: Vec<_> =
        catalogue.measures.iter().filter(|m| m.record.until.is_none_or(|until| until >= year)).collect();
    let dimensions = &catalogue.edition.dimensions;
    let Some(number) = dimensions.iter().position(|other| other.id == dimension) else { return Vec::new() };
    section(catalogue, (number, &dimensions[number]), &printed, &Alphabet::new())
}

/// Gives a measure another place among those of its unit in a section. As few files as possible are
/// changed, and no other order: not that of another unit nor of another section.
///
/// # Errors
///
/// It is not printed in this section, or a file cannot be read.
pub fn shift(before: &Snapshot, measure: &str, dimension: &str, spot: &Spot) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let changes = {
        let findings = Findings::default();
        let catalogue = catalogue::resolve(&work.source, &findings);
        let measures = of_section(&catalogue, dimension);
        let own = measures.iter().find(|other| other.id == measure).ok_or_else(|| Refused::new("act-gone"))?;
        let mut group: Vec<&ResolvedMeasure<'_>> =
            measures.iter().copied().filter(|other| other.units.first() == own.units.first()).collect();
        let now = group.iter().position(|other| other.id == measure).unwrap_or_default();
        let moved = group.remove(now);
        group.insert(spot.among(now, group.len()), moved);
        let rows: Vec<Row> = group.iter().map(|measure| Row::of(measure, dimension)).collect();
        let id = |(at, number): (usize, i64)| (group[at].id.to_owned(), number);
        numbers(&rows, &Alphabet::new()).into_iter().map(id).collect::<Vec<_>>()
    };
    for (id, number) in changes {
        set_number(&mut work, &id, dimension, number)?;
    }
    Ok(work.done())
}

/// A measure in the order that is wanted, with what it is sorted by now.
struct Row {
    number: Option<i64>,
    key: String,
    id: String,
}

impl Row {
    fn of(measure: &ResolvedMeasure<'_>, dimension: &str) -> Self {
        let number = match &measure.record.order {
            Order::Alphabetical => None,
            Order::Everywhere(number) => Some(*number),
            Order::PerDimension(numbers) => numbers.get(dimension).copied(),
        };
        Self { number, key: key(measure), id: measure.id.to_owned() }
    }

    /// Its number; one that has none comes behind all that have.
    fn rank(&self) -> i64 {
        self.number.unwrap_or(MOST + 1)
    }

    fn is_before(&self, other: &Self, alphabet: &Alphabet) -> bool {
        let own = self.rank().cmp(&other.rank());
        own.then_with(|| alphabet.compare(&self.key, &other.key)).then_with(|| self.id.cmp(&other.id)).is_lt()
    }
}

/// The fewest new numbers by which rows come to stand in the order in which they are given.
fn numbers(rows: &[Row], alphabet: &Alphabet) -> Vec<(usize, i64)> {
    let count = rows.len();
    let rank = |place: usize| match place {
        0 => LEAST - 1,
        place if place > count => MOST + 1,
        place => rows[place - 1].rank(),
    };
    let room = |from: usize, to: usize| i64::try_from(to - from - 1).is_ok_and(|new| rank(to) - rank(from) > new);
    let fits = |from: usize, to: usize| match to - from {
        1 if from == 0 || to > count => true,
        1 => rows[from - 1].is_before(&rows[to - 1], alphabet),
        _ => room(from, to),
    };
    // Of all rows that stay as they are and end at a place, the most; 0 and the last stand for both ends.
    let mut best: Vec<(usize, usize)> = vec![(0, 0)];
    for to in 1..=count + 1 {
        let reached = |from: &usize| *from == 0 || best[*from].0 > 0;
        let way = (0..to).filter(reached).filter(|from| fits(*from, to)).max_by_key(|from| best[*from].0);
        best.push(way.map_or((0, 0), |from| (best[from].0 + 1, from)));
    }
    let (mut new, mut to) = (Vec::new(), count + 1);
    while to > 0 {
        let from = best[to].1;
        new.extend(between(rank(from), rank(to), to - from - 1).into_iter().enumerate().map(|(i, n)| (from + i, n)));
        to = from;
    }
    new.sort_unstable();
    new
}

/// So many numbers between two others, in steps of ten where there is room.
fn between(from: i64, to: i64, count: usize) -> Vec<i64> {
    let Ok(most) = i64::try_from(count) else { return Vec::new() };
    let is_open = (from < LEAST, to > MOST);
    let first = match is_open {
        (true, true) => STEP,
        (false, true) => (from.div_euclid(STEP) + 1) * STEP,
        (true, false) => (to.div_euclid(STEP) - most) * STEP - if to.rem_euclid(STEP) == 0 { 0 } else { -STEP },
        (false, false) => i64::MIN,
    };
    let last = first.saturating_add(STEP * (most - 1).max(0));
    if first > from && last < to {
        return (0..most).map(|number| first + STEP * number).collect();
    }
    let spread = |number: i64| from + (to - from) * number / (most + 1);
    let even: Vec<i64> = (1..=most).map(spread).collect();
    let round: Vec<i64> = even.iter().map(|number| (number + STEP / 2).div_euclid(STEP) * STEP).collect();
    let rises = |list: &[i64]| {
        let ends = [&[from], list, &[to]].concat();
        ends.windows(2).all(|two| two[0] < two[1])
    };
    if rises(&round) { round } else { even }
}

/// Writes a measure's number in a section, so that it keeps its place in the others.
fn set_number(work: &mut Work<'_>, id: &str, dimension: &str, number: i64) -> Result<(), Refused> {
    let file = Document::Measure(id).path();
    let Some(record) = work.source.records.measures.get(id) else { return Ok(()) };
    let others: Vec<String> =
        record.dimensions.iter().map(|other| other.id().to_owned()).filter(|other| other != dimension).collect();
    match record.order.clone() {
        Order::PerDimension(_) => work.set(&file, &format!("/order/{}", escape(dimension)), number)?,
        _ if others.is_empty() => work.set(&file, "/order", number)?,
        order => {
            let mut table = vec![(dimension.to_owned(), Data::from(number))];
            if let Order::Everywhere(old) = order {
                table.extend(others.into_iter().map(|other| (other, old.into())));
            }
            work.set(&file, "/order", Data::Object(table))?;
        }
    }
    work.touch_at(&file, "", How::Changed);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(numbers: &[Option<i64>]) -> Vec<Row> {
        let row = |(place, number): (usize, &Option<i64>)| {
            let key = char::from(b'a' + u8::try_from(place).unwrap()).to_string();
            Row { number: *number, id: key.clone(), key }
        };
        numbers.iter().enumerate().map(row).collect()
    }

    /// New numbers of the rows after one is put elsewhere.
    fn moved(numbers: &[Option<i64>], from: usize, to: usize) -> Vec<(usize, i64)> {
        let mut rows = rows(numbers);
        let row = rows.remove(from);
        rows.insert(to, row);
        let new = super::numbers(&rows, &Alphabet::new());
        for (place, number) in &new {
            rows[*place].number = Some(*number);
        }
        let alphabet = Alphabet::new();
        assert!(rows.windows(2).all(|two| two[0].is_before(&two[1], &alphabet)), "{new:?}");
        new
    }

    #[test]
    fn as_few_numbers_change_as_can() {
        let some = |numbers: &[i64]| numbers.iter().copied().map(Some).collect::<Vec<_>>();
        assert_eq!(moved(&some(&[10, 20, 30]), 1, 1), []);
        assert_eq!(moved(&some(&[10, 20, 30, 40]), 3, 1), [(1, 15)]);
        assert_eq!(moved(&some(&[10, 20, 30, 40]), 0, 2), [(2, 35)]);
        assert_eq!(moved(&some(&[10, 20, 30]), 0, 2), [(2, 40)]);
        assert_eq!(moved(&some(&[10, 20, 30]), 2, 0), [(0, 0)]);
        assert_eq!(moved(&some(&[10, 50, 90]), 2, 1), [(1, 30)]);
        assert_eq!(moved(&some(&[1, 2, 3, 4]), 2, 1).len(), 2, "no room");
        assert_eq!(moved(&some(&[7, 7, 7]), 2, 0).len(), 1, "the alphabet holds the others");
        assert_eq!(moved(&[None, None, None, None], 3, 1), [(0, 10), (1, 20)]);
        assert_eq!(moved(&[Some(10), None, None], 2, 1), [(1, 20)]);
        assert_eq!(moved(&some(&[MOST - 1, MOST]), 0, 1).len(), 1);
        assert_eq!(moved(&some(&[LEAST, LEAST + 1]), 1, 0).len(), 1);
        assert_eq!(moved(&[Some(LEAST), None], 1, 0).len(), 2);
    }

    #[test]
    fn any_row_can_go_anywhere() {
        let mut seed = 7_u64;
        let mut roll = |sides: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % sides
        };
        for _ in 0..2_000 {
            let count = usize::try_from(2 + roll(7)).unwrap();
            let mut numbers: Vec<Option<i64>> =
                (0..count).map(|_| (roll(4) > 0).then(|| i64::try_from(roll(12)).unwrap())).collect();
            numbers.sort_by_key(|number| number.unwrap_or(i64::MAX));
            let [from, to] = [0, 1].map(|_| usize::try_from(roll(count as u64)).unwrap());
            let new = moved(&numbers, from, to);
            assert!(new.len() <= count && (from != to || new.is_empty()), "{numbers:?} {from} {to}");
        }
    }
}
