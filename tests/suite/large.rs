//! Catalogues far larger than any city's.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::fixture::Copy;

/// Words from which texts are made that are not nearly alike.
const WORDS: [&str; 16] = [
    "Beratung",
    "Bildung",
    "Begegnung",
    "Sprache",
    "Stadtteil",
    "Familie",
    "Jugend",
    "Alter",
    "Arbeit",
    "Kultur",
    "Sport",
    "Wohnen",
    "Gesundheit",
    "Teilhabe",
    "Ehrenamt",
    "Mobilität",
];

/// A text of sentences that hardly ever recurs.
fn text(number: usize) -> String {
    let word = |n: usize| WORDS[(number.wrapping_mul(2_654_435_761) >> (n * 3 % 24)) % WORDS.len()];
    let sentence =
        |n: usize| format!("{} und {} {} treffen {} in Gruppe {number}.", word(n), word(n + 1), n, word(n + 2));
    (0..6).map(sentence).collect::<Vec<_>>().join(" ")
}

/// A catalogue of this many measures.
fn catalogue(measures: usize) -> Copy {
    let mut copy = Copy::of("kassel-sample");
    for number in 0..measures {
        let measure = json!({
            "title": format!("Angebot {number} für {}", WORDS[number % WORDS.len()]),
            "dimensions": ["geschlecht-und-lebensweisen"],
            "units": ["jugendamt"],
            "directed": "both",
            "description": text(number),
            "goals": "Teilhabe",
            "responsible": "Jugendamt",
        });
        copy = copy.write(&format!("measures/angebot-{number}.json"), measure.to_string());
    }
    copy
}

#[test]
fn ten_thousand_measures_are_checked() {
    let copy = catalogue(10_000);
    let started = Instant::now();
    let checked = copy.check();
    assert!(!checked.any_error(), "{:?}", checked.findings.first());
    assert_eq!(checked.source.records.measures.len(), 10_006);
    assert!(started.elapsed() < Duration::from_mins(1), "{:?}", started.elapsed());
}

#[test]
#[ignore = "takes ten seconds of a processor"]
fn a_thousand_measures_are_built() {
    let built = catalogue(1000).build();
    assert!(built.pdf.pages().len() > 1000);
    let page = built.page_of("angebot-999");
    assert!(built.page(page).contains("Angebot 999 für"), "{}", built.page(page));
}
