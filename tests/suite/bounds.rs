//! Catalogues beyond all measure take neither the time nor the memory that they ask for.

use std::time::{Duration, Instant};

use katalog::Request;
use katalog::findings::{Code, Finding};
use serde_json::{Value, json};

use crate::fixture::{Copy, one_line, request};

const MEASURE: &str = "measures/mehrsprachige-wegweiser.json";

/// A sound measure with this description.
fn measure(description: &Value) -> Value {
    json!({
        "title": "Ein Angebot für alle",
        "dimensions": ["geschlecht-und-lebensweisen"],
        "units": ["jugendamt"],
        "directed": "both",
        "description": description,
        "goals": "Teilhabe",
        "responsible": "Jugendamt",
    })
}

/// A sample with so many more measures.
fn with_measures(count: usize, measure: impl Fn(usize) -> String) -> Copy {
    (0..count).fold(Copy::of("kassel-sample"), |copy, n| copy.write(&format!("measures/angebot-{n}.json"), measure(n)))
}

/// What `K023` says, in the order of the places.
fn too_large(copy: &Copy) -> Vec<String> {
    let checked = copy.check();
    let found = checked.findings.iter().filter(|finding| finding.code == Code::TooLarge);
    found.map(|finding| checked.say.finding(finding).what).collect()
}

/// The data of a draft, whose pages are not set.
fn draft_data(copy: &Copy) -> Value {
    let (_, project) = katalog::export(&Request { draft: true, ..request(copy.path()) }).unwrap();
    serde_json::from_slice(&project.unwrap().files["data/edition.json"]).unwrap()
}

#[test]
fn sixty_long_measures_are_cut_before_they_are_set() {
    let text = "Ein Satz, der oft wiederkehrt und nie endet. ".repeat(170);
    let copy = with_measures(60, |_| measure(&json!(vec![text.as_str(); 13])).to_string());
    let found = too_large(&copy);
    assert_eq!(found.len(), 60);
    assert!(found[0].contains("Texte der Maßnahme") && found[0].contains("möglich sind 30000"), "{}", found[0]);
    assert!(copy.try_build().is_none());
    let data = draft_data(&copy).to_string();
    assert!(data.matches("nie endet").count() < 60 * 30_000 / 40, "the draft holds no more than a sound catalogue");
}

#[test]
fn a_real_catalogue_is_far_from_every_limit() {
    // 300 words a measure, in 500 measures.
    let words = |n: usize| (0..300).map(|w| format!("Wort{}", n * 300 + w)).collect::<Vec<_>>().join(" ");
    let copy = with_measures(500, |n| measure(&json!(words(n))).to_string());
    assert_eq!(too_large(&copy), Vec::<String>::new());
}

#[test]
fn too_much_of_one_thing_is_named_where_it_is() {
    let row = |item: &str, count: usize| format!("[{}]", vec![item; count].join(","));
    let with = |field: &str, value: &str| {
        let text = Copy::of("kassel-sample").text(MEASURE);
        let text = text.replacen('{', &format!("{{ \"{field}\": {value},"), 1);
        too_large(&Copy::of("kassel-sample").write(MEASURE, text))
    };
    let keys = (0..100_000).map(|n| format!("\"k{n}\":1")).collect::<Vec<_>>().join(",");
    for (field, value, says) in [
        ("keywords", row("\"Wort\"", 501), "501 Einträge"),
        ("see_also", row("\"x\"", 100_000), "100000 Einträge"),
        ("accept", format!("{{{keys}}}"), "100000 Felder"),
        ("order", format!("1{}", "0".repeat(300)), "301 Zeichen"),
        ("x", row(&row("null", 400), 400), "mehr als 100000 Angaben"),
        (&"k".repeat(100_000), "1".to_owned(), "Name dieses Feldes"),
        ("sort_as", format!("\"{}\"", "W".repeat(501)), "501 Zeichen"),
    ] {
        let started = Instant::now();
        let found = with(field, &value);
        assert!(found.iter().any(|found| found.contains(says)), "{says}: {found:?}");
        assert!(started.elapsed() < Duration::from_secs(10), "{says}: {:?}", started.elapsed());
    }
}

#[test]
fn what_is_repeated_in_print_counts_wherever_it_stands() {
    let title = "Ein sehr langer Titel ".repeat(20);
    let others: Vec<String> = (0..300).map(|n| format!("angebot-{n}")).collect();
    let copy = with_measures(300, |_| {
        let mut measure = measure(&json!("Text."));
        measure["title"] = json!(title);
        measure["see_also"] = json!(others);
        measure.to_string()
    });
    let found = too_large(&copy);
    assert!(found.iter().any(|found| found.contains("Mit allen Wiederholungen")), "{found:?}");
    let copy = with_measures(450, |_| {
        let mut measure = measure(&json!("Text."));
        measure["dimensions"] = json!((0..45).map(|n| format!("d{n}")).collect::<Vec<_>>());
        measure.to_string()
    });
    let edition: Value = serde_json::from_str(&copy.text("edition.json")).unwrap();
    let dimension = |n: usize| {
        let mut dimension = edition["dimensions"][0].clone();
        dimension["id"] = json!(format!("d{n}"));
        dimension
    };
    let found = too_large(&copy.set("edition.json", "/dimensions", (0..45).map(dimension).collect::<Vec<_>>()));
    assert!(found.iter().any(|found| found.contains("Stellen in den Abschnitten")), "{found:?}");
}

#[test]
fn thousands_of_findings_of_a_kind_are_counted() {
    let copy = with_measures(40, |_| measure(&json!(vec!["Ein _Wort und _noch eins."; 100])).to_string());
    let checked = copy.check();
    let marks: Vec<&Finding> = checked.findings.iter().filter(|finding| finding.code == Code::ProseMark).collect();
    assert_eq!(marks.len(), 2_001);
    let last = marks.last().unwrap();
    assert_eq!((last.count(), last.place.is_none()), (6_000, true));
    let sentence = checked.say.finding(last);
    assert!(sentence.what.contains("6000 weitere Meldungen K012"), "{sentence:?}");
    let data = draft_data(&copy).to_string();
    assert_eq!(data.matches("\"code\":\"K012\"").count(), 300);
    assert!(data.contains("7700 weitere Fehler sind im Entwurf nicht gezeigt"));
}

#[test]
fn a_draft_of_very_many_measures_shows_the_first() {
    let copy = with_measures(2_000, |_| "{}".to_owned());
    let data = draft_data(&copy);
    let sections = data["sections"].as_array().unwrap().iter();
    let divisions = sections.flat_map(|section| section["divisions"].as_array().unwrap());
    let entries: usize = divisions.map(|division| division["entries"].as_array().unwrap().len()).sum();
    assert!((1_490..=1_510).contains(&entries), "{entries}");
    assert!(data.to_string().contains("506 weitere Maßnahmen sind in diesem Entwurf nicht gezeigt"));
}

#[test]
fn the_draft_says_what_it_leaves_out() {
    let draft = with_measures(5, |_| measure(&json!(vec!["Ein _Wort und _noch eins."; 100])).to_string()).draft();
    assert!(one_line(&draft.everything()).contains("700 weitere Fehler sind im Entwurf nicht gezeigt"));
}
