//! `measures/<id>.json`: one measure a file.

use std::collections::BTreeMap;

use super::decode::{At, Fields};
use super::prose::{Block, Link, blocks, inlines, link};
use crate::findings::{Args, Code, args};
use crate::json::Value;
use crate::prose::{Inline, Place};

/// A measure as its file says it. `review` and `internal_note` are read for
/// their shape and dropped here: what is internal goes no further.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measure {
    /// The title, with language passages.
    pub title: Vec<Inline>,
    /// A shorter one for the overview.
    pub short_title: Vec<Inline>,
    /// Ids of the dimensions it stands in.
    pub dimensions: Vec<String>,
    /// Ids of the units that run it; empty where a topic does.
    pub units: Vec<String>,
    /// Id of the topic whose unit runs it.
    pub topic: Option<String>,
    /// Aimed at the administration itself.
    pub inward: bool,
    /// Aimed at the city.
    pub outward: bool,
    /// What is done.
    pub description: Vec<Block>,
    /// Free text on goals and target groups, printed first.
    pub goals_and_target_groups: Vec<Block>,
    /// The goals.
    pub goals: Vec<Block>,
    /// Whom it is for.
    pub target_groups: Vec<Block>,
    /// Who is responsible.
    pub responsible: Vec<Block>,
    /// First edition year.
    pub since: Option<i64>,
    /// Last edition year; later editions leave it out.
    pub until: Option<i64>,
    /// Place among the measures of a unit.
    pub order: Order,
    /// What it is sorted under instead of its title.
    pub sort_as: Option<String>,
    /// Further words for the register.
    pub keywords: Vec<String>,
    /// When it runs.
    pub period: Option<Period>,
    /// Id of a status of the edition.
    pub status: Option<String>,
    /// What its success is measured by.
    pub indicators: Vec<Indicator>,
    /// Further labelled fields.
    pub more: Vec<More>,
    /// Ids of contact points.
    pub contacts: Vec<String>,
    /// Ids of related measures.
    pub see_also: Vec<String>,
    /// Addresses on the web.
    pub links: Vec<Link>,
}

/// Where a measure stands among those of its unit.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Order {
    /// Nothing said: in alphabetical order after those with a number.
    #[default]
    Alphabetical,
    /// The same number in every dimension.
    Everywhere(i64),
    /// A number a dimension.
    PerDimension(BTreeMap<String, i64>),
}

/// The time in which a measure runs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Period {
    /// Beginning, as written.
    pub from: Option<String>,
    /// End, as written.
    pub to: Option<String>,
    /// Goes on without an end.
    pub continuous: bool,
}

/// A figure by which success is measured; values as they are printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Indicator {
    /// What is counted.
    pub name: String,
    /// Where it began.
    pub baseline: Option<String>,
    /// Where it is to go.
    pub target: Option<String>,
    /// Where it is.
    pub actual: Option<String>,
    /// The unit of the values.
    pub unit: Option<String>,
}

/// A field that the city adds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct More {
    /// Its label.
    pub label: String,
    /// Its text.
    pub text: Vec<Block>,
}

/// Decodes a measure.
#[must_use]
pub fn decode(at: &At<'_>) -> Measure {
    let Some(mut fields) = at.object() else { return Measure::default() };
    let f = &mut fields;
    let (inward, outward) = directions(f);
    let measure = Measure {
        title: title(f.required("title")),
        short_title: title(f.get("short_title")),
        dimensions: ids(f.required("dimensions")),
        units: ids(f.get("units")),
        topic: f.get("topic").and_then(|at| at.id()),
        inward,
        outward,
        description: prose(f.required("description")),
        goals_and_target_groups: prose(f.get("goals_and_target_groups")),
        goals: prose(f.get("goals")),
        target_groups: prose(f.get("target_groups")),
        responsible: prose(f.required("responsible")),
        since: f.get("since").and_then(|at| at.integer(1900..=2200)),
        until: until(f),
        order: f.get("order").map(|at| order(&at)).unwrap_or_default(),
        sort_as: f.string("sort_as"),
        keywords: f.many("keywords", At::string),
        period: f.get("period").and_then(|at| period(&at)),
        status: f.get("status").and_then(|at| at.id()),
        indicators: f.many("indicators", indicator),
        more: f.many("more", more),
        contacts: f.many("contacts", At::id),
        see_also: f.many("see_also", At::id),
        links: f.many("links", link),
    };
    internal(f);
    let missing = missing_pairs(f);
    let meant = fields.finish();
    for (code, args, keys) in missing {
        if !keys.iter().any(|key| meant.iter().any(|meant| meant == key)) {
            at.report(code, args);
        }
    }
    measure
}

/// The last year, which is not before the first.
fn until(f: &mut Fields<'_>) -> Option<i64> {
    let since = f.get("since").and_then(|at| match at.value() {
        Value::Number(year) => year.parse::<i64>().ok(),
        _ => None,
    });
    let at = f.get("until")?;
    let until = at.integer(1900..=2200)?;
    match since.filter(|since| until < *since) {
        None => Some(until),
        Some(since) => {
            at.bad_value("until", [("since", since)]);
            None
        }
    }
}

fn title(at: Option<At<'_>>) -> Vec<Inline> {
    at.map(|at| inlines(&at, Place::Title)).unwrap_or_default()
}

fn prose(at: Option<At<'_>>) -> Vec<Block> {
    at.map(|at| blocks(&at)).unwrap_or_default()
}

fn ids(at: Option<At<'_>>) -> Vec<String> {
    let Some(at) = at else { return Vec::new() };
    if matches!(at.value(), Value::Array(items) if items.is_empty()) {
        at.report(Code::EmptyText, Args::default());
    }
    at.one_or_many().iter().filter_map(At::id).collect()
}

fn directions(f: &mut Fields<'_>) -> (bool, bool) {
    const WORDS: &[(&str, (bool, bool))] =
        &[("inward", (true, false)), ("outward", (false, true)), ("both", (true, true))];
    let Some(at) = f.required("directed") else { return (false, false) };
    let words = at.one_or_many();
    if words.is_empty() {
        at.report(Code::EmptyText, Args::default());
    }
    let found = words.iter().filter_map(|at| at.word(WORDS));
    found.fold((false, false), |all, one| (all.0 | one.0, all.1 | one.1))
}

fn order(at: &At<'_>) -> Order {
    const RANGE: std::ops::RangeInclusive<i64> = -1_000_000..=1_000_000;
    match at.value() {
        Value::Object(_) => {
            let numbers = at.entries().into_iter();
            Order::PerDimension(numbers.filter_map(|(id, at)| Some((id, at.integer(RANGE)?))).collect())
        }
        _ => at.integer(RANGE).map(Order::Everywhere).unwrap_or_default(),
    }
}

/// A year or date, which an office writes with or without quotes.
fn moment(at: &At<'_>) -> Option<String> {
    match at.value() {
        Value::Number(text) => Some(text.clone()),
        _ => at.string(),
    }
}

fn period(at: &At<'_>) -> Option<Period> {
    let mut f = at.object()?;
    let period = Period {
        from: f.get("from").and_then(|at| moment(&at)),
        to: f.get("to").and_then(|at| moment(&at)),
        continuous: f.get("continuous").and_then(|at| at.bool()).unwrap_or_default(),
    };
    f.finish();
    Some(period)
}

fn indicator(at: &At<'_>) -> Option<Indicator> {
    let mut f = at.object()?;
    let mut value = |key| f.get(key).and_then(|at| moment(&at));
    let (baseline, target, actual, unit) = (value("baseline"), value("target"), value("actual"), value("unit"));
    let indicator = Indicator { name: f.required_string("name"), baseline, target, actual, unit };
    f.finish();
    Some(indicator).filter(|indicator| !indicator.name.is_empty())
}

fn more(at: &At<'_>) -> Option<More> {
    let mut f = at.object()?;
    let more = More { label: f.required_string("label"), text: prose(f.required("text")) };
    f.finish();
    Some(more).filter(|more| !more.label.is_empty())
}

/// Reads what stays in the office, so that its keys are known.
fn internal(f: &mut Fields<'_>) {
    let _ = f.get("internal_note").map(|at| at.one_or_many().iter().filter_map(At::any_string).count());
    if let Some(mut review) = f.get("review").and_then(|at| at.object()) {
        for key in ["state", "function", "date"] {
            let _ = review.string(key);
        }
        review.finish();
    }
}

/// A rule about several fields that is broken: code, values, the fields.
type MissingPair = (Code, Args, &'static [&'static str]);

/// Fields of which exactly one, or at least one, must be there.
fn missing_pairs(f: &mut Fields<'_>) -> Vec<MissingPair> {
    const UNITS: &[&str] = &["units", "topic"];
    const GOALS: &[&str] = &["goals_and_target_groups", "goals", "target_groups"];
    let mut missing: Vec<MissingPair> = Vec::new();
    let mut count = |keys: &[&'static str]| keys.iter().filter(|key| f.get(key).is_some()).count();
    match count(UNITS) {
        0 => missing.push((Code::UnitsOrTopic, args!["present": "none"], UNITS)),
        1 => {}
        _ => missing.push((Code::UnitsOrTopic, args!["present": "both"], UNITS)),
    }
    if count(GOALS) == 0 {
        missing.push((Code::NoGoals, Args::default(), GOALS));
    }
    missing
}
