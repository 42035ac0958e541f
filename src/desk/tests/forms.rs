//! Forms go out at a click, answers come in, and each change is decided.

use axum::body::Body;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Bench;
use crate::files::Snapshot;
use crate::forms;
use crate::word::{self, Block, Kind, Paragraph};

const FILE: &str = "measures/interkulturelle-woche.json";

/// The form that asks about a measure, with its description written anew.
fn filled(bench: &Bench, title: &str, text: &str) -> Vec<u8> {
    let snapshot = Snapshot::open(&bench.folder.path().join(&bench.name)).unwrap();
    let sent = forms::with_book(&snapshot, |book| forms::forms(book, &[], &[], None));
    let is_heading = |block: &Block| matches!(block, Block::Paragraph(one) if one.text() == title);
    let mut form = sent.into_iter().find(|form| form.document.body.iter().any(is_heading)).unwrap();
    let at = form.document.body.iter().position(is_heading).unwrap() + 1;
    let Block::Table(table) = &mut form.document.body[at] else { panic!("no table") };
    let is_it = |row: &&mut word::Row| word::plain_text(&row.cells[0].blocks[..1]).starts_with("Beschreibung");
    let row = table.rows.iter_mut().find(is_it).unwrap();
    row.cells[1].blocks = vec![Block::Paragraph(Paragraph::of(Kind::Text, text))];
    word::write(&form.document).unwrap()
}

fn hand_in(bench: &Bench, bytes: Vec<u8>) -> super::Answered {
    bench.ask(bench.own("POST", &format!("{}/answers?name=antwort.docx", bench.base()), Body::from(bytes)))
}

/// The keys of the changes that a page shows.
fn keys(page: &str) -> Vec<&str> {
    page.split("data-key=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn description(bench: &Bench) -> Value {
    serde_json::from_str::<Value>(&bench.file(FILE)).unwrap()["description"].clone()
}

#[test]
fn a_change_is_shown_and_taken_over_or_dropped() {
    let bench = Bench::on("catalogue/kassel-sample");
    let before = bench.file(FILE);
    let answered = hand_in(&bench, filled(&bench, "Interkulturelle Woche", "Im September ist Festwoche."));
    assert_eq!(answered.status, StatusCode::OK, "{}", answered.text);
    let page = bench.page("/forms");
    let all = keys(&page);
    assert_eq!(all.len(), 1, "{page}");
    assert!(page.contains("Festwoche"));
    assert_eq!(bench.file(FILE), before, "nothing is taken over by itself");

    bench.send("/answer", &json!({ "do": "drop", "key": all[0] }));
    assert!(keys(&bench.page("/forms")).is_empty());
    assert_eq!(bench.file(FILE), before);

    bench.send("/answer", &json!({ "do": "put-away" }));
    hand_in(&bench, filled(&bench, "Interkulturelle Woche", "Im September ist Festwoche."));
    bench.send("/answer", &json!({ "do": "take", "key": all[0] }));
    assert_eq!(description(&bench), json!(["Im September ist Festwoche."]));
    assert!(keys(&bench.page("/forms")).is_empty());
    bench.send("/undo", &json!({}));
    assert_eq!(bench.file(FILE), before);
}

#[test]
fn what_contradicts_is_for_somebody_to_decide() {
    let bench = Bench::on("catalogue/kassel-sample");
    for text in ["Eins.", "Zwei."] {
        hand_in(&bench, filled(&bench, "Interkulturelle Woche", text));
    }
    let page = bench.page("/forms");
    assert_eq!(keys(&page).len(), 2);
    let before = description(&bench);
    bench.send("/answer", &json!({ "do": "take-all" }));
    assert_eq!(description(&bench), before);
    bench.send("/answer", &json!({ "do": "take", "key": keys(&page)[1] }));
    assert_eq!(description(&bench), json!(["Zwei."]));
}

#[test]
fn strangers_are_refused_in_words() {
    let bench = Bench::on("catalogue/kassel-sample");
    let answered = hand_in(&bench, b"%PDF-1.7".to_vec());
    assert_eq!(answered.status, StatusCode::CONFLICT);
    assert!(answered.text.contains("antwort.docx") && answered.text.contains("PDF"), "{}", answered.text);
    assert!(!bench.page("/forms").contains("class=\"answered\""));
}

#[test]
fn forms_are_handed_out_and_noted() {
    let bench = Bench::on("catalogue/kassel-sample");
    let get = |path: &str| bench.ask(bench.own("GET", &format!("{}{path}", bench.base()), Body::empty()));
    let all = get("/form?which=all");
    assert_eq!((all.status, &all.text[..2]), (StatusCode::OK, "PK"));
    assert_eq!(all.headers["content-type"], "application/zip");
    assert_eq!(get("/form?unit=nirgends").status, StatusCode::NOT_FOUND);
    bench.send("/asked", &json!({}));
    let state = |text: &str| serde_json::from_str::<Value>(text).unwrap()["review"]["state"].clone();
    assert_eq!(state(&bench.file(FILE)), "asked");
}

#[test]
fn an_old_catalogue_is_looked_at_then_taken_over() {
    let bench = Bench::above("catalogue/kassel-sample");
    let old = "Stadt Neustadt\n\nVielfalt\n\nMaßnahmenkatalog\n\nStand: Mai 2023\n\nInhaltsverzeichnis\n\nVorwort\t2\n\
        1. Alter\t3\n\nVorwort\n\nWir freuen uns.\n\n1. Alter\n\nDezernat I\n\nAmt für Soziales\n\nTelefon für Ältere\n\n\
        Beschreibung der Maßnahme:\nEin Anruf am Tag.\n\nZiele:\nNiemand ist allein.\n\nWirkung: nach außen\n\n\
        Wer ist für die Maßnahme verantwortlich?\nAmt für Soziales\n";
    let send =
        |look: bool| bench.ask(bench.own("POST", &format!("/takeover?name=alt.txt&look={look}"), Body::from(old)));
    let before = std::fs::read_dir(bench.folder.path()).unwrap().count();
    let looked: Value = serde_json::from_str(&send(true).text).unwrap();
    assert!(looked["said"].as_str().unwrap().contains('1'), "{looked}");
    assert_eq!(std::fs::read_dir(bench.folder.path()).unwrap().count(), before);
    let taken: Value = serde_json::from_str(&send(false).text).unwrap();
    let address = taken["go"].as_str().unwrap();
    let report = bench.ask(bench.own("GET", address, Body::empty()));
    assert_eq!(report.status, StatusCode::OK);
    assert!(report.text.contains("alt.txt"), "{}", report.text);
    let strange = bench.ask(bench.own("POST", "/takeover?name=alt.pdf", Body::from("%PDF-1.4")));
    assert_eq!(strange.status, StatusCode::CONFLICT);
}

#[test]
fn the_package_is_made_in_one_file() {
    let bench = Bench::on("catalogue/kassel-sample");
    let made = bench.send("/make", &json!({ "kind": "package" }));
    let made: Value = serde_json::from_str(&made.text).unwrap();
    let address = made["files"][0]["address"].as_str().unwrap_or_else(|| panic!("{made}"));
    let file = bench.ask(bench.own("GET", address, Body::empty()));
    assert_eq!((file.status, &file.text[..2]), (StatusCode::OK, "PK"));
    assert_eq!(file.headers["content-type"], "application/zip");
    assert!(file.text.contains("massnahmen.csv"));
}
