//! The year on the desk: what has changed, proofs, extracts, corrections, and who has not answered yet.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Bench;
use crate::session::{Request, Session};

const FILE: &str = "measures/interkulturelle-woche.json";
const TITLE: &str = "Interkulturelle Woche";

/// A desk on an edition with the one before beside it, in which a measure was called otherwise and one had not ended.
fn two_editions() -> Bench {
    let bench = Bench::on("catalogue/kassel-sample");
    bench.put_beside("alt");
    bench.rewrite("alt", FILE, TITLE, "Woche der Kulturen");
    bench
}

#[test]
fn what_has_changed_is_shown_word_by_word() {
    let bench = two_editions();
    let page = bench.page("/changes");
    assert!(page.contains("<del>Woche der Kulturen"), "{page}");
    assert!(page.contains("[gestrichen: </span><del>") && page.contains("[neu: </span><ins>"), "it is heard, too");
    assert!(page.contains(&format!("href=\"{}/measures/interkulturelle-woche\"", bench.base())));
    let text = bench.get("/changes/text?with=alt");
    assert!(text.text.contains("Woche der Kulturen"), "{}", text.text);
    assert!(text.headers["content-disposition"].to_str().unwrap().ends_with(".md\""));
    let paper = bench.get("/changes/paper?with=alt");
    assert_eq!((paper.status, &paper.text[..5]), (StatusCode::OK, "%PDF-"));
    assert_eq!(bench.get("/changes?with=nirgends").status, StatusCode::NOT_FOUND);
    assert_eq!(bench.get("/changes/text?with=..").status, StatusCode::NOT_FOUND);
}

#[test]
fn the_edition_before_is_chosen_and_any_other_can_be() {
    let bench = two_editions();
    bench.put_beside("neu");
    bench.rewrite("neu", "edition.json", "\"as_of\": \"20", "\"as_of\": \"21");
    let chosen = |page: &str| {
        let option =
            page.split("<option value=\"").skip(1).find(|rest| rest.split('>').next().unwrap().contains("selected"));
        option.unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(chosen(&bench.page("/changes")), "alt", "the newest that is not younger");
    assert_eq!(chosen(&bench.page("/changes?with=neu")), "neu");
    bench.edit(&json!({ "do": "set", "file": "edition.json", "at": "/previous", "value": "../neu" }));
    assert_eq!(chosen(&bench.page("/changes")), "neu", "the one that the edition names");
}

#[test]
fn nothing_is_compared_that_cannot_be_read() {
    let bench = two_editions();
    std::fs::write(bench.folder.path().join("alt").join(FILE), "{").unwrap();
    let page = bench.page("/changes");
    assert!(page.contains("remark error") && !page.contains("<table"), "{page}");
    assert_eq!(bench.get("/changes/text?with=alt").status, StatusCode::CONFLICT);
    assert!(Bench::on("catalogue/kassel-sample").page("/changes").contains("keine andere Ausgabe"));
}

#[test]
fn proofs_are_handed_out() {
    let bench = Bench::on("catalogue/kassel-sample");
    let page = bench.page("/forms");
    let at = page.find("/proof?unit=").unwrap();
    let unit = page[at..].split('"').next().unwrap();
    let one = bench.get(unit);
    assert_eq!((one.status, &one.text[..5]), (StatusCode::OK, "%PDF-"));
    let catalogue = bench.folder.path().join(&bench.name);
    let session = Session::once(Request { catalogue, ..Request::default() }).unwrap();
    let units = [unit.split('=').next_back().unwrap().to_owned()];
    let proofs = session.proofs(&units).1.unwrap();
    assert!(one.text == String::from_utf8_lossy(&proofs[0].pdf), "as the command makes it, no draft");
    assert!(one.headers["content-disposition"].to_str().unwrap().contains("-abzug.pdf"));
    let all = bench.get("/proof");
    assert_eq!((all.status, &all.text[..2]), (StatusCode::OK, "PK"));
    assert_eq!(bench.get("/proof?unit=nirgends").status, StatusCode::NOT_FOUND);
}

#[test]
fn extracts_are_made_of_what_has_measures() {
    let bench = Bench::on("catalogue/kassel-sample");
    let page = bench.page("/finish");
    let part = page.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(part.starts_with("dimension:"), "{part}");
    let made = bench.send("/make", &json!({ "kind": "extract", "part": part }));
    let made: Value = serde_json::from_str(&made.text).unwrap();
    let file = &made["files"][0];
    assert!(file["name"].as_str().unwrap().contains("auszug"), "{made}");
    let address = file["address"].as_str().unwrap().strip_prefix(&bench.base()).unwrap();
    assert_eq!(&bench.get(address).text[..5], "%PDF-");
    for part in ["", "measure:a", "dimension"] {
        assert_eq!(bench.send("/make", &json!({ "kind": "extract", "part": part })).status, StatusCode::NOT_FOUND);
    }
}

#[test]
fn a_correction_is_looked_at_before_it_is_noted() {
    let bench = Bench::on("catalogue/kassel-sample");
    let before = bench.file("edition.json");
    let deed = |step: &str| bench.send("/deed", &json!({ "deed": "correct", "step": step })).text;
    let looked: Value = serde_json::from_str(&deed("ask")).unwrap();
    let dialog = looked["dialog"].as_str().unwrap();
    assert!(dialog.contains("class=\"touched\"") && dialog.contains("value=\"do\""), "{dialog}");
    assert_eq!(bench.file("edition.json"), before);
    deed("do");
    let edition: Value = serde_json::from_str(&bench.file("edition.json")).unwrap();
    assert_eq!(edition["revision"], crate::source::dates::Month::now().to_string());
    bench.send("/undo", &json!({}));
    assert_eq!(bench.file("edition.json"), before);
}

#[test]
fn who_has_not_answered_is_reminded() {
    let bench = Bench::on("catalogue/kassel-sample");
    assert!(!bench.page("/").contains("mailto:"));
    bench.edit(&json!({ "do": "set", "file": "edition.json", "at": "/deadline", "value": "2024-03-31" }));
    bench.send("/asked", &json!({}));
    let page = bench.page("/");
    assert!(page.contains("31. März 2024 antworten; der Tag ist vorbei"), "{page}");
    let body = page.split("<textarea").find(|body| body.contains(TITLE)).unwrap().split("</textarea>").next().unwrap();
    assert!(body.contains(&format!("– {TITLE}\n")) && body.contains("bis zum 31. März 2024 gebeten"), "{body}");
    assert!(page.contains("href=\"mailto:?subject="));
    bench.edit(&json!({ "do": "set", "file": FILE, "at": "/review/state", "value": "answered" }));
    let page = bench.page("/");
    assert!(!page.contains(&format!("– {TITLE}")), "who has answered is left alone");
}

#[test]
fn a_reminder_that_is_too_long_for_an_address_is_copied() {
    let bench = Bench::on("catalogue/herne-2024");
    bench.send("/asked", &json!({}));
    let page = bench.page("/");
    let addresses: Vec<&str> = page.split("href=\"").filter(|rest| rest.starts_with("mailto:")).collect();
    let has_body = |rest: &&str| rest.split('"').next().unwrap().contains("body=");
    let long = addresses.iter().filter(|rest| !has_body(rest)).count();
    assert!(long > 0 && long < addresses.len(), "{long} of {}", addresses.len());
    assert_eq!(page.matches("zu lang, um ihn").count(), long);
}
