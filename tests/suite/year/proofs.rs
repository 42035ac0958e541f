//! `katalog proof`

use std::collections::BTreeSet;
use std::fs;

use katalog::Session;
use katalog::papers::Proof;
use katalog::pdf::read::Reader;
use katalog::pdf::verify::verify;
use serde_json::json;

use super::{office, run};
use crate::fixture::{Copy, engine, herne, one_line, request, sample_folder};

fn proofs(catalogue: &std::path::Path, units: &[&str]) -> Vec<Proof> {
    let session = Session::on(engine(), request(catalogue)).unwrap();
    let units: Vec<String> = units.iter().map(|unit| (*unit).to_owned()).collect();
    let (checked, made) = session.proofs(&units);
    made.unwrap_or_else(|| panic!("{:#?}", checked.findings))
}

#[test]
fn together_they_show_every_measure_once_on_its_own_page() {
    let all = proofs(&sample_folder("herne-2024"), &[]);
    let shown: Vec<&str> = all.iter().flat_map(|proof| &proof.measures).map(String::as_str).collect();
    let printed: BTreeSet<&str> = herne().entries().map(|entry| entry.measure.id.as_str()).collect();
    assert_eq!(shown.len(), printed.len(), "each once");
    assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), printed);
    assert!(all.is_sorted_by_key(|proof| proof.number));
    let mut seen = 0;
    for proof in &all {
        let pdf = Reader::new(&proof.pdf).unwrap();
        for id in &proof.measures {
            let own = pdf.destinations().get(&format!("own--{id}")).unwrap_or_else(|| panic!("{id}")).page;
            let whole = herne().page_of(id);
            let text = |page: &katalog::pdf::read::Page| one_line(&page.running_text());
            assert_eq!(text(&pdf.pages()[own]), text(&herne().pdf.pages()[whole]), "{id}: as it will be");
            let foot = one_line(&pdf.pages()[own].artifacts());
            assert_eq!(foot, one_line(&herne().pdf.pages()[whole].artifacts()), "{id}: head, foot and number");
            assert_eq!(pdf.pages()[own].label, (whole + 1).to_string(), "{id}");
            seen += 1;
        }
    }
    assert_eq!(seen, printed.len());
}

#[test]
fn the_sheet_names_what_is_found_and_until_when() {
    let copy = Copy::of("kassel-sample")
        .set("edition.json", "/deadline", "2031-07-17")
        .set("measures/sprechstunde-fuer-frauen.json", "/title", "Die \"Sprechstunde\"")
        .set("measures/sprechstunde-fuer-frauen.json", "/internal_note", "GEHEIM7")
        .set("measures/sprechstunde-fuer-frauen.json", "/review", json!({ "state": "GEHEIM7" }))
        // An error: there is no edition yet, but proofs.
        .set("measures/mehrsprachige-wegweiser.json", "/contacts", json!(["nirgends"]));
    let all = proofs(copy.path(), &[]);
    for proof in &all {
        let (flaws, reader) = verify(&proof.pdf);
        assert!(flaws.is_empty(), "{}: {flaws:#?}", proof.name);
        let heard = one_line(&reader.unwrap().tags().text());
        assert!(heard.contains("bis zum 17.07.2031.") && !heard.contains("GEHEIM7"), "{heard}");
        assert!(!String::from_utf8_lossy(&proof.pdf).contains("GEHEIM7"));
    }
    let of = |unit: &str| all.iter().find(|proof| proof.unit == unit).unwrap();
    let heard = |proof: &Proof| one_line(&Reader::new(&proof.pdf).unwrap().tags().text());
    assert!(of("amt-fuer-chancengleichheit").findings > 0);
    assert!(heard(of("amt-fuer-chancengleichheit")).contains("Titel: "));
    assert!(heard(of("jugendamt")).contains("Anlaufstelle"), "{}", heard(of("jugendamt")));
    assert!(heard(of("personal-und-organisationsamt")).contains("In diesen Maßnahmen ist nichts aufgefallen."));
    let again = proofs(copy.path(), &["personal-und-organisationsamt"]);
    assert_eq!(again.len(), 1);
    assert!(again[0].pdf == of("personal-und-organisationsamt").pdf, "the same bytes on every run");
}

#[test]
fn the_command_writes_a_file_a_department() {
    let (here, _) = office("kassel-sample", "vielfalt");
    let here = here.path();
    let said = run(here, &["proof", "vielfalt", "-o", "abzuege"]).expect(0);
    let names = |folder: &str| -> Vec<String> {
        let entries = fs::read_dir(here.join(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let written = names("abzuege");
    assert_eq!(written.len(), said.output.lines().count());
    assert!(written[0].starts_with("01-amt-fuer-chancengleichheit-abzug"), "{written:?}");
    run(here, &["proof", "vielfalt", "--unit", "Personal", "-o", "eines"]).expect(0);
    assert_eq!(names("eines").len(), 1);
    let refused = run(here, &["proof", "vielfalt", "--unit", "Raumfahrt", "-o", "keines"]).expect(2);
    assert!(refused.errors.contains("Ein Amt „Raumfahrt“ gibt es nicht."), "{}", refused.errors);
    assert!(!here.join("keines").exists());
}
