//! Catalogues of sound and half sound records, for [`crate::properties`].

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::fixture::Copy;

/// A value as it should be, seldom another.
fn mostly(good: impl Strategy<Value = Value> + 'static, bad: Vec<Value>) -> BoxedStrategy<Option<Value>> {
    prop_oneof![
        20 => good.prop_map(Some),
        1 => prop::sample::select(bad).prop_map(Some),
    ]
    .boxed()
}

fn maybe(value: BoxedStrategy<Option<Value>>) -> BoxedStrategy<Option<Value>> {
    prop_oneof![Just(None), value].boxed()
}

fn one<const N: usize>(values: [Value; N]) -> BoxedStrategy<Value> {
    prop::sample::select(Vec::from(values)).boxed()
}

/// Blocks of a measure's text.
fn blocks() -> impl Strategy<Value = Value> + 'static {
    let block = one([
        json!("Ein Absatz mit einem [Verweis](https://example.org) und _Betonung_."),
        json!("Kurz."),
        json!({ "list": ["Schüler*innen", "Fachkräfte"] }),
        json!({ "numbered": ["Erstens", "Zweitens", "Drittens"] }),
        json!("Viele Menschen kommen hier zusammen und lernen voneinander. ".repeat(30)),
    ]);
    prop::collection::vec(block, 1..5).prop_map(Value::Array)
}

/// A measure, seldom with a fault.
pub fn measure() -> impl Strategy<Value = Value> {
    let wrong = || vec![json!(1), json!(null), json!({}), json!("")];
    let fields: Vec<(&str, BoxedStrategy<Option<Value>>)> = vec![
        ("title", mostly(one([json!("Sprachkurs"), json!("„Queer“ [Café]{lang=fr}"), json!("Ä")]), wrong())),
        ("short_title", maybe(mostly(Just(json!("Kurs")), wrong()))),
        (
            "dimensions",
            mostly(one([json!("a"), json!(["a"]), json!(["b", "a"]), json!(["c"])]), vec![json!(["x"]), json!([])]),
        ),
        ("units", mostly(one([json!("amt"), json!(["amt", "buero"])]), vec![json!("nirgends"), json!(3)])),
        ("directed", mostly(one([json!("both"), json!("inward"), json!(["outward"])]), vec![json!("up")])),
        ("description", mostly(blocks(), wrong())),
        ("goals", mostly(blocks(), wrong())),
        ("target_groups", maybe(mostly(blocks(), wrong()))),
        ("responsible", mostly(one([json!("Amt 16"), json!(["Amt 16", "Büro"])]), wrong())),
        ("since", maybe(mostly((2020..2025_i64).prop_map(Value::from), vec![json!("2024"), json!(99999)]))),
        ("until", maybe(mostly((2023..2027_i64).prop_map(Value::from), vec![json!(true)]))),
        ("order", maybe(mostly((1..99_i64).prop_map(Value::from), vec![json!({ "x": 1 }), json!("1")]))),
        ("keywords", maybe(mostly(Just(json!(["Kurs", "Sprache"])), wrong()))),
        ("period", maybe(mostly(Just(json!({ "from": "2024", "continuous": true })), vec![json!({ "from": "bald" })]))),
        (
            "indicators",
            maybe(mostly(Just(json!([{ "name": "Kurse", "baseline": 1, "target": "2,5", "unit": "%" }])), wrong())),
        ),
        ("more", maybe(mostly(Just(json!([{ "label": "Beschluss", "text": "Rat, 2024" }])), wrong()))),
        ("see_also", maybe(mostly(Just(json!(["m0"])), vec![json!(["m999"])]))),
        ("links", maybe(mostly(Just(json!([{ "text": "Im Netz", "target": "https://example.org/a" }])), wrong()))),
        ("internal_note", maybe(Just(Some(json!("geheim"))).boxed())),
    ];
    let (keys, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    values.prop_map(move |values| {
        let present = keys.iter().zip(values).filter_map(|(key, value)| Some(((*key).to_owned(), value?)));
        Value::Object(present.collect::<Map<_, _>>())
    })
}

/// A catalogue of these measures in two or three dimensions.
pub fn catalogue(dimensions: usize, measures: &[Value], second_entry: &str) -> Copy {
    let names = [("a", "#7a3e9d"), ("b", "#1f66b0"), ("c", "#9a4f00")];
    let dimension = |(id, colour): &(&str, &str)| json!({ "id": id, "title": format!("Dimension {id}"), "colour": { "web": colour } });
    let dimensions: Vec<Value> = names[..dimensions].iter().map(dimension).collect();
    let edition = json!({
        "title": "Vielfalt", "name": "Vielfalt 2024", "city": "Stadt", "publisher": "amt", "number": 2, "as_of": "2024-08",
        "language": "de", "second_entry": second_entry,
        "dimensions": dimensions,
        "parts": ["cover", "imprint", "contents", "at-a-glance", "sections", "register", "back-cover"],
    });
    let units = json!({ "divisions": [{ "id": "dez", "name": "Dezernat I", "units": [
        { "id": "amt", "name": "Amt für Vielfalt", "short": "Amt 16" }, { "id": "buero", "name": "Büro" }
    ] }] });
    let copy = Copy::empty().write("edition.json", edition.to_string()).write("organisation.json", units.to_string());
    let with =
        |copy: Copy, (i, measure): (usize, &Value)| copy.write(&format!("measures/m{i}.json"), measure.to_string());
    measures.iter().enumerate().fold(copy, with)
}
