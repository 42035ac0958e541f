//! What `docs/accessibility.md` tells people to listen for is what the sample's
//! tags say, and every test that it names exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use katalog::findings::Code;
use katalog::pdf::flaw::Kind;
use katalog::pdf::read::Target;

use crate::fixture::{herne, one_line};

const LEDGER: &str = include_str!("../../docs/accessibility.md");

/// For each listening task the lines of the tag tree that it rests on, one
/// after another, and the words that the ledger expects to be spoken.
const TASKS: [(&[&str], &[&str]); 9] = [
    (
        &["H1 „Impressum“"],
        &["Impressum", "Inhaltsverzeichnis", "Vorwort", "Gender und Diversity Mainstreaming in der Stadt Herne"],
    ),
    (&["TOCI", "Reference", "Link → page 4 „Vorwort 4“"], &["Seite 4: Vorwort"]),
    (&["Note", "Lbl", "Link → page 6", "Span „2“"], &["Siehe auch Antidiskriminierungsstelle des Bundes (2015)"]),
    (
        &["P „Die sechs Merkmale des Allgemeinen Gleichbehandlungsgesetzes“"],
        &["Kreis aus sechs gleich großen Teilen mit den Merkmalen des AGG"],
    ),
    (
        &[
            "TH[row, headers=Dimension]",
            "P „Geschlecht“",
            "TD[headers=nur nach Innen + Geschlecht] „10“",
            "TD[headers=beides + Geschlecht] „12“",
        ],
        &["Eine Zeile für jede Dimension", "nur nach Innen", "Geschlecht"],
    ),
    (
        &["TH[row, headers=Titel der Maßnahme]", "Link → page 10 „Projekt „Youth for Equality““", "„ neu“"],
        &["Projekt „Youth for Equality“", "nein", "ja"],
    ),
    (
        &[
            "H3 „Projekt „Youth for Equality““",
            "P „Büro für Gleichstellung und Vielfalt (bis 2020 Gleichstellungsstelle)“",
            "P „neu , nach Außen gerichtet“",
            "P „Beschreibung der Maßnahme“",
        ],
        &["Büro für Gleichstellung und Vielfalt", "nach Außen gerichtet"],
    ),
    (&["Span „Zur Übersicht: Übergreifende Maßnahmen“"], &["Seite 9: Zur Übersicht: Übergreifende Maßnahmen"]),
    (
        &["Link → tel:+492323162383 „02323 16-2383“"],
        &["Beschwerdestelle nach § 13 AGG", "Telefon 02323 16-2383", "Allgemeines Gleichbehandlungsgesetz"],
    ),
];

#[test]
fn the_listening_tasks_are_true() {
    let snapshot = herne().pdf.snapshot();
    let lines: Vec<&str> = snapshot.lines().map(str::trim).collect();
    let contents: Vec<&str> = herne().pdf.links().iter().filter_map(|link| link.contents.as_deref()).collect();
    let everything = herne().everything();
    let alternatives: Vec<String> = herne().pdf.tags().walk().iter().filter_map(|tag| tag.alt.clone()).collect();
    let summaries: Vec<String> =
        herne().pdf.tags().walk().iter().filter_map(|tag| tag.attributes.summary.clone()).collect();
    for (tags, words) in TASKS {
        assert!(lines.windows(tags.len()).any(|window| window == tags), "{tags:?}");
        for word in words {
            let spoken = everything.contains(word)
                || contents.contains(word)
                || alternatives.iter().chain(&summaries).any(|text| text.starts_with(word));
            assert!(spoken, "„{word}“ is spoken");
            assert!(one_line(LEDGER).contains(word), "„{word}“ is in the ledger");
        }
    }
    let back = herne()
        .pdf
        .links()
        .iter()
        .find(|link| link.contents.as_deref() == Some("Seite 9: Zur Übersicht: Übergreifende Maßnahmen"));
    let Target::Place { destination: Some(place), .. } = &back.unwrap().target else { panic!("{back:?}") };
    assert_eq!(place.page, herne().page_of("uebergreifend"));
}

/// The words in backquotes.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_ledger_names_only_what_exists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let tests: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok())
        .flat_map(|text| {
            let names = text.split("#[test]\nfn ").skip(1).filter_map(|rest| rest.split('(').next().map(str::to_owned));
            names.collect::<Vec<_>>()
        })
        .collect();
    let quoted = quoted(LEDGER);
    let is_test = |word: &&&str| word.matches('_').count() >= 2 && !word.contains(['.', '/', ' ', ':']);
    let named: Vec<&&str> = quoted.iter().filter(is_test).collect();
    let unknown: Vec<&&&str> = named.iter().filter(|name| !tests.contains(**name as &str)).collect();
    assert!(named.len() > 12 && unknown.is_empty(), "{unknown:?}");
    let is_code = |word: &str| word.len() == 4 && word.starts_with('K') || word.len() == 3 && word.starts_with('V');
    let digits = |word: &str| word[1..].bytes().all(|byte| byte.is_ascii_digit());
    for code in LEDGER.split(|c: char| !c.is_alphanumeric()).filter(|word| is_code(word) && digits(word)) {
        let known = Code::of(code).is_some() || Kind::ALL.iter().any(|kind| kind.id() == code);
        assert!(known, "{code}");
    }
}

#[test]
fn every_checkpoint_and_criterion_is_in_the_ledger() {
    for checkpoint in 1..=31 {
        assert!(LEDGER.contains(&format!("| {checkpoint:02} ")), "checkpoint {checkpoint:02}");
    }
    let criteria = [
        "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1",
        "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1",
        "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.5.1", "2.5.2", "2.5.3",
        "2.5.4", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.1",
        "4.1.2", "4.1.3",
    ];
    for criterion in criteria {
        assert!(LEDGER.contains(&format!("| {criterion} ")), "criterion {criterion}");
    }
}
