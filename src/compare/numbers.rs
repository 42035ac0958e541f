//! How many measures there were and are.

use super::pairs::Pairs;
use super::things::Thing;
use super::{Number, Side};

/// The numbers of each dimension in the new order, those that are gone behind them, and of all measures.
pub fn numbers(sides: [&Side<'_>; 2], things: [&[Thing<'_>]; 2], pairs: &Pairs) -> Vec<Number> {
    let [old, new] = things;
    let dimensions = |things: &[Thing<'_>]| -> Vec<(String, String)> {
        let all = things.iter().filter(|thing| thing.object.name == "Dimension");
        all.filter_map(|thing| Some((thing.id.clone()?, thing.title.clone()))).collect()
    };
    let before_of = |id: &str| {
        let at = new.iter().position(|thing| thing.object.name == "Dimension" && thing.id.as_deref() == Some(id))?;
        old[pairs.old_of[at]?].id.clone()
    };
    let mut rows: Vec<Number> = Vec::new();
    for (id, title) in dimensions(new) {
        let before = before_of(&id);
        rows.push(row(sides, things, pairs, [before.as_deref(), Some(&id)], title));
    }
    let is_gone = |id: &String| !dimensions(new).iter().any(|(new, _)| before_of(new).as_ref() == Some(id));
    for (id, title) in dimensions(old).into_iter().filter(|(id, _)| is_gone(id)) {
        rows.push(row(sides, things, pairs, [Some(&id), None], title));
    }
    let count = |things: &[Thing<'_>]| things.iter().filter(|thing| thing.is_measure()).count();
    let alone = |things: &[Thing<'_>], others: &[Option<usize>]| {
        things.iter().zip(others).filter(|(thing, other)| thing.is_measure() && other.is_none()).count()
    };
    rows.push(Number {
        dimension: None,
        title: String::new(),
        before: count(old),
        after: count(new),
        new: alone(new, &pairs.old_of),
        ended: alone(old, &pairs.new_of),
    });
    rows
}

/// The row of a dimension by its ids before and now.
fn row(
    sides: [&Side<'_>; 2],
    things: [&[Thing<'_>]; 2],
    pairs: &Pairs,
    ids: [Option<&str>; 2],
    title: String,
) -> Number {
    let others = [&pairs.new_of, &pairs.old_of];
    let within = |side: usize| {
        let stands = move |thing: &Thing<'_>| {
            let Some((id, wanted)) = thing.id.as_deref().zip(ids[side]) else { return false };
            let dimensions = &sides[side].catalogue.edition.dimensions;
            let measure = sides[side].measure(id).filter(|_| thing.is_measure());
            measure.is_some_and(|measure| measure.dimensions.iter().any(|at| dimensions[*at].id == wanted))
        };
        let all = things[side].iter().zip(others[side]).filter(move |(thing, _)| stands(thing));
        let all: Vec<_> = all.collect();
        (all.len(), all.iter().filter(|(_, other)| other.is_none()).count())
    };
    let ((before, ended), (after, new)) = (within(0), within(1));
    Number { dimension: ids[1].or(ids[0]).map(str::to_owned), title, before, after, new, ended }
}
