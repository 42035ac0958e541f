//! The measures as a list: searched, sifted, sorted.

use askama::Template;
use serde_json::json;

use crate::catalogue;
use crate::desk::answer::{Answer, Ask, data, html};
use crate::desk::page::Shell;
use crate::desk::room::Known;
use crate::entry::names::{self, Named};
use crate::findings::Findings;
use crate::format::Kind;
use crate::overview::{self, Filter, Overview, Sort, State};
use crate::say::Say;

/// A measure in the list.
struct Row {
    id: String,
    title: String,
    /// Its dimensions and to whom it belongs.
    note: String,
    new: bool,
    ended: Option<i64>,
    released: bool,
    findings: usize,
}

/// A choice of the sieve.
struct Choice {
    value: String,
    label: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "measures.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    rows: Vec<Row>,
    all: usize,
    search: String,
    /// What the list can be narrowed by: the names of the question and its choices.
    sieves: Vec<(&'static str, Vec<Choice>)>,
}

const ONLY: &[&str] = &["", "new", "findings", "open", "asked", "answered", "released", "ended"];
const SORTS: &[(&str, Sort)] = &[
    ("title", Sort::Title),
    ("printed", Sort::Printed),
    ("unit", Sort::Unit),
    ("state", Sort::State),
    ("findings", Sort::Found),
];

/// The measures of a catalogue as it is known.
pub fn overview(known: &Known) -> Overview {
    let findings = Findings::default();
    let catalogue = catalogue::resolve(&known.source, &findings);
    Overview::of(&known.source, &catalogue, &known.findings)
}

/// Shows the measures that are searched for.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let overview = overview(&known);
    let [search, unit, dimension, only, sort] = ["q", "unit", "dimension", "only", "sort"].map(|name| ask.asked(name));
    let given = |id: &str| Some(id.to_owned()).filter(|id| !id.is_empty());
    let state = State::KNOWN.into_iter().find(|state| state.word() == only);
    let filter = Filter {
        words: search.to_owned(),
        dimension: given(dimension),
        unit: given(unit),
        state,
        only_new: only == "new",
        only_found: only == "findings",
        printed: (only == "ended").then_some(false),
        ..Filter::default()
    };
    let sorted = SORTS.iter().find(|(word, _)| *word == sort).map_or(Sort::Title, |(_, sort)| *sort);
    let names = [Kind::Dimension, Kind::Unit, Kind::Topic].map(|kind| names::all(&known.source, kind, say));
    let rows = overview.list(&filter, sorted).into_iter().map(|row| listed(row, &names)).collect();
    let words = |name: &str, words: &[&str], now: &str| {
        let choice = |word: &&str| Choice {
            value: (*word).to_owned(),
            label: say.text(&format!("desk-{name}-{}", if word.is_empty() { "all" } else { word }), &[]),
            on: *word == now,
        };
        words.iter().map(choice).collect::<Vec<_>>()
    };
    let things = |all: &[Named], now: &str| {
        let none = Choice { value: String::new(), label: say.text("desk-all", &[]), on: now.is_empty() };
        let choice = |named: &Named| Choice { value: named.id.clone(), label: named.name.clone(), on: named.id == now };
        std::iter::once(none).chain(all.iter().map(choice)).collect::<Vec<_>>()
    };
    let sorts: Vec<&str> = SORTS.iter().map(|(word, _)| *word).collect();
    html(&Page {
        shell: Shell::new(ask, &known, "measures", say.text("desk-measures", &[]))?,
        rows,
        all: overview.rows().len(),
        search: search.to_owned(),
        sieves: vec![
            ("dimension", things(&names[0], dimension)),
            ("unit", things(&names[1], unit)),
            ("only", words("only", ONLY, only)),
            ("sort", words("sort", &sorts, sort)),
        ],
        say,
    })
}

fn listed(row: &overview::Row, [dimensions, units, topics]: &[Vec<Named>; 3]) -> Row {
    let called = |all: &[Named], id: &String| all.iter().find(|named| named.id == *id).map(|named| named.name.clone());
    let dimensions: Vec<String> = row.dimensions.iter().filter_map(|id| called(dimensions, id)).collect();
    let unit = row.units.first().and_then(|id| called(units, id));
    let topic = row.topic.as_ref().and_then(|id| called(topics, id));
    let note: Vec<String> = std::iter::once(dimensions.join(", ")).chain(unit).chain(topic).collect();
    Row {
        id: row.id.clone(),
        title: row.title.clone(),
        note: note.join(" · "),
        new: row.is_new,
        ended: row.until,
        released: row.state == State::Released,
        findings: row.found.errors + row.found.warnings,
    }
}

/// What a link in a text can lead to.
pub fn targets(ask: &Ask) -> Answer {
    let known = ask.room()?.known();
    let target = |named: Named| json!({ "href": format!("#{}", named.id), "name": named.name, "kind": named.of });
    data(&names::all(&known.source, Kind::Target, &ask.say).into_iter().map(target).collect())
}
