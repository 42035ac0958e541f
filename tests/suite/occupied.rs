//! What lies where a run writes: another edition is not replaced unasked, and
//! files that do not belong together are named.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use katalog::pdf::imprint::of_file;
use katalog::pdf::read::Reader;
use lopdf::{Document, Object};
use serde_json::Value;

use crate::fixture::{Copy, kassel, sample_folder};
use crate::program::{Run, run_in};

const NAME: &str = "vielfaltskatalog-kassel-2025-muster";

fn build(here: &Path, catalogue: &Path, more: &[&dyn AsRef<OsStr>]) -> Run {
    let mut arguments: Vec<&dyn AsRef<OsStr>> = vec![&"build", &catalogue, &"-o", &".", &"--lang", &"de"];
    arguments.extend(more);
    run_in(here, &arguments)
}

/// The sample a year later, with the same name.
fn next_year() -> Copy {
    Copy::of("kassel-sample").set("edition.json", "/as_of", "2026-03").set("edition.json", "/number", 99)
}

fn final_of(here: &Path) -> Vec<u8> {
    fs::read(here.join(format!("{NAME}.pdf"))).unwrap()
}

#[test]
fn every_file_says_its_edition_and_all_of_a_run_the_same() {
    let here = tempfile::tempdir().unwrap();
    let copy = next_year().set("edition.json", "/revision", "2026-05");
    build(here.path(), copy.path(), &[&"--edition", &"all", &"--report"]).expect(0);
    let mut said = Vec::new();
    for ending in [".pdf", "-druck.pdf", "-druck-auftrag.pdf", "-druck-auftrag.json"] {
        let bytes = fs::read(here.path().join(format!("{NAME}{ending}"))).unwrap();
        said.push(of_file(&bytes).unwrap_or_else(|| panic!("{ending} says nothing")));
    }
    let first = &said[0];
    assert_eq!((first.as_of.to_string(), first.number), ("2026-03".to_owned(), Some(99)));
    assert_eq!(first.revision.unwrap().to_string(), "2026-05");
    assert!(first.state.is_some() && said.iter().all(|other| other == first), "{said:#?}");
}

#[test]
fn a_correction_has_its_month_as_the_date_of_the_last_change() {
    let here = tempfile::tempdir().unwrap();
    let copy = next_year().set("edition.json", "/revision", "2026-05");
    build(here.path(), copy.path(), &[&"--edition", &"all", &"--report"]).expect(0);
    for ending in [".pdf", "-druck.pdf", "-druck-auftrag.pdf"] {
        let pdf = Reader::new(&fs::read(here.path().join(format!("{NAME}{ending}"))).unwrap()).unwrap();
        let metadata = pdf.metadata();
        assert_eq!(metadata.creation_date.as_deref(), Some("D:20260301000000Z"), "{ending}");
        assert_eq!(metadata.modification_date.as_deref(), Some("D:20260501000000Z"), "{ending}");
        let xmp = metadata.xmp.as_deref().unwrap();
        assert!(xmp.contains("<xmp:ModifyDate>2026-05-01T00:00:00Z<"), "{ending}: {xmp}");
        assert!(xmp.contains("<xmp:CreateDate>2026-03-01T00:00:00Z<"), "{ending}: {xmp}");
    }
    assert_eq!(kassel().pdf.metadata().modification_date, kassel().pdf.metadata().creation_date);
}

#[test]
fn last_years_file_is_not_replaced_unasked() {
    let here = tempfile::tempdir().unwrap();
    build(here.path(), &sample_folder("kassel-sample"), &[]).expect(0);
    for (changed, says) in [
        (Copy::of("kassel-sample").set("edition.json", "/as_of", "2026-03"), "Der Katalog hat den Stand 2026-03"),
        (Copy::of("kassel-sample").set("edition.json", "/number", 99), "Auflage 99"),
    ] {
        let run = build(here.path(), changed.path(), &[]).expect(2);
        assert!(run.errors.contains("ist eine andere Ausgabe") && run.errors.contains(says), "{}", run.errors);
        assert!(run.errors.contains("--replace") && run.errors.contains("„name“"), "{}", run.errors);
        assert!(final_of(here.path()) == kassel().bytes);
        assert_eq!(fs::read_dir(here.path()).unwrap().count(), 1, "nothing else was written either");
    }
    let corrected = Copy::of("kassel-sample").set("edition.json", "/revision", "2026-05");
    build(here.path(), corrected.path(), &[]).expect(0);
    assert!(final_of(here.path()) != kassel().bytes, "a correction is the same edition");
    build(here.path(), next_year().path(), &[&"--replace"]).expect(0);
    assert_eq!(of_file(&final_of(here.path())).unwrap().number, Some(99));
}

#[test]
fn any_file_of_another_edition_stops_the_whole_run() {
    let here = tempfile::tempdir().unwrap();
    build(here.path(), &sample_folder("kassel-sample"), &[&"--edition", &"print", &"--report"]).expect(0);
    for left in ["-druck.pdf", "-druck-auftrag.pdf", "-druck-auftrag.json"] {
        let one = tempfile::tempdir().unwrap();
        let name = format!("{NAME}{left}");
        fs::copy(here.path().join(&name), one.path().join(&name)).unwrap();
        let run = build(one.path(), next_year().path(), &[&"--edition", &"all", &"--report"]).expect(2);
        assert!(run.errors.contains(&name), "{}", run.errors);
        assert_eq!(fs::read_dir(one.path()).unwrap().count(), 1, "nothing was written");
    }
}

/// A finished file as another program saves it, or as an earlier version of ours wrote it.
fn saved_again(bytes: &[u8], with_imprint: bool) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    let info = document.get_object_mut(info).and_then(Object::as_dict_mut).unwrap();
    for key in ["KatalogAsOf", "KatalogNumber", "KatalogState"].iter().filter(|_| !with_imprint) {
        info.remove(key.as_bytes()).unwrap();
    }
    let mut saved = Vec::new();
    document.save_modern(&mut saved).unwrap();
    saved
}

#[test]
fn a_file_says_its_edition_also_when_it_was_saved_again_or_is_of_an_earlier_version() {
    let here = tempfile::tempdir().unwrap();
    for with_imprint in [true, false] {
        let older = saved_again(&kassel().bytes, with_imprint);
        fs::write(here.path().join(format!("{NAME}.pdf")), &older).unwrap();
        build(here.path(), next_year().path(), &[]).expect(2);
        assert!(final_of(here.path()) == older);
        build(here.path(), &sample_folder("kassel-sample"), &[]).expect(0);
        assert!(final_of(here.path()) == kassel().bytes, "the same edition is replaced");
    }
}

#[test]
fn a_draft_replaces_no_finished_edition() {
    let here = tempfile::tempdir().unwrap();
    let draft = here.path().join("x-entwurf.pdf");
    fs::write(&draft, &kassel().bytes).unwrap();
    let catalogue = sample_folder("kassel-sample");
    let run = run_in(here.path(), &[&"build", &catalogue, &"--draft", &"-o", &"x.pdf", &"--lang", &"de"]).expect(2);
    assert!(run.errors.contains("kein Entwurf"), "{}", run.errors);
    assert!(fs::read(&draft).unwrap() == kassel().bytes);
    fs::remove_file(&draft).unwrap();
    for catalogue in [&catalogue, next_year().path()] {
        run_in(here.path(), &[&"build", &catalogue, &"--draft", &"-o", &"x.pdf"]).expect(0);
    }
}

#[test]
fn files_of_different_states_are_named() {
    let here = tempfile::tempdir().unwrap();
    let sample = sample_folder("kassel-sample");
    let run = build(here.path(), &sample, &[&"--edition", &"all", &"--report"]).expect(0);
    assert_eq!(run.errors, "");
    let run = build(here.path(), &sample, &[]).expect(0);
    assert_eq!(run.errors, "", "the same data make the same state");

    let copy = Copy::of("kassel-sample").set("edition.json", "/subtitle", "Ein anderer Stand");
    let run = build(here.path(), copy.path(), &[]).expect(0);
    assert!(run.errors.contains("Von einem anderen Stand der Daten"), "{}", run.errors);
    for ending in ["-druck.pdf", "-druck-auftrag.pdf", "-druck-auftrag.json"] {
        assert!(run.errors.contains(&format!("{NAME}{ending}")), "{ending}: {}", run.errors);
    }
    // As a run leaves them that was ended between two files; the next one fails, and says it all the same.
    let faulty = copy.set("edition.json", "/publisher", "niemand");
    let run = build(here.path(), faulty.path(), &[]).expect(1);
    assert!(run.errors.contains("Von einem anderen Stand der Daten"), "{}", run.errors);
    let run = build(here.path(), &sample, &[&"--edition", &"all", &"--report"]).expect(0);
    assert_eq!(run.errors, "", "all are new");
}

#[test]
fn two_files_of_a_run_never_share_a_name() {
    let here = tempfile::tempdir().unwrap();
    let sample = sample_folder("kassel-sample");
    let arguments: [&dyn AsRef<OsStr>; 8] =
        [&"build", &sample, &"--edition", &"all", &"-o", &"x-druck.pdf", &"--lang", &"de"];
    let run = run_in(here.path(), &arguments).expect(2);
    assert!(run.errors.contains("denselben Namen"), "{}", run.errors);
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 0);
}

#[test]
fn the_order_says_its_edition_to_programs() {
    let here = tempfile::tempdir().unwrap();
    build(here.path(), next_year().path(), &[&"--edition", &"print", &"--report"]).expect(0);
    let order = fs::read(here.path().join(format!("{NAME}-druck-auftrag.json"))).unwrap();
    let order: Value = serde_json::from_slice(&order).unwrap();
    assert_eq!((&order["as_of"], &order["number"]), (&Value::from("2026-03"), &Value::from(99)));
    assert!(order["revision"].is_null() && order["state"].as_str().unwrap().len() == 32);
}
