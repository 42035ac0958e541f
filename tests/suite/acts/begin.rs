//! Catalogues that are begun.

use std::fs;
use std::path::Path;

use katalog::acts::begin::{self, Answers, Begun, from_answers, next_year, sample};
use katalog::acts::{How, Refused};
use katalog::files::{NotNew, Snapshot};
use katalog::findings::{Code, Findings, Severity};
use katalog::language::Language;
use katalog::source::dates::Month;
use katalog::{check, source};
use tempfile::TempDir;

use super::{all, dangling, errors, hostile, open, raw, said};
use crate::fixture::{build, copy_tree, fixture_folder, request};

fn answers() -> Answers {
    Answers {
        city: "Stadt Musterstadt".to_owned(),
        title: "Vielfalt".to_owned(),
        kind: "Maßnahmen-Katalog".to_owned(),
        name: None,
        as_of: Month { year: 2026, month: 9 },
        language: Language::German,
        division: "Stadtverwaltung".to_owned(),
        unit: "Büro für Gleichstellung".to_owned(),
        dimension: "Übergreifend".to_owned(),
    }
}

fn refused(begun: Result<Begun, Refused>) -> &'static str {
    let note = begun.expect_err("it was begun").note;
    said(note.key, &note.args);
    note.key
}

#[test]
fn a_few_answers_make_a_catalogue() {
    let begun = from_answers(&answers()).unwrap();
    assert!(errors(&begun.snapshot()).is_empty());
    assert!(raw(&begun.snapshot(), "edition.json").contains("\"name\": \"Vielfalt Musterstadt 2026\""));
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join(begin::folder_name("Vielfalt Musterstadt 2026"));
    begun.write(&folder).unwrap();
    assert!(folder.ends_with("vielfalt-musterstadt-2026"));
    assert!(build(&request(&folder)).1.is_some(), "it can be printed at once");
    assert!(matches!(begun.write(&folder), Err(NotNew::Taken)));
    for bad in ["a:b", ".hidden", "ends.", "", "x?"] {
        assert!(
            matches!(begun.write(&here.path().join("sub").join(bad)), Err(NotNew::Name | NotNew::Taken))
                || bad.is_empty(),
            "{bad}"
        );
    }
    let english = Answers { language: Language::English, ..answers() };
    assert!(errors(&from_answers(&english).unwrap().snapshot()).is_empty());
}

#[test]
fn hostile_answers_make_a_catalogue_or_none() {
    for text in hostile() {
        let odd = Answers {
            city: text.clone(),
            title: text.clone(),
            unit: text.clone(),
            division: text.clone(),
            dimension: text.clone(),
            ..answers()
        };
        match from_answers(&odd) {
            Ok(begun) => {
                let findings = Findings::default();
                let _ = source::read(&begun.snapshot(), &findings);
                assert!(findings.errors().is_empty() && dangling(&begun.snapshot()).is_empty(), "{text}");
            }
            Err(refusal) => assert!(["act-no-title", "act-long-title"].contains(&refused(Err(refusal)))),
        }
    }
    let never = Answers { as_of: Month { year: 2026, month: 13 }, ..answers() };
    assert_eq!(refused(from_answers(&never)), "act-no-such-month");
}

#[test]
fn the_sample_is_inside_the_program() {
    let begun = sample().snapshot();
    assert!(errors(&begun).is_empty());
    let folder = open("herne-2024");
    assert_eq!(all(&begun).keys().collect::<Vec<_>>(), all(&folder).keys().collect::<Vec<_>>());
    let line = "  \"$schema\": \"../../schema/measure.schema.json\",\n";
    assert_eq!(raw(&begun, "measures/dv-bem.json"), raw(&folder, "measures/dv-bem.json").replace(line, ""));
}

/// A copy of a catalogue in a folder `vielfalt-alt`, among others.
fn beside(from: &Path) -> TempDir {
    let here = tempfile::tempdir().unwrap();
    copy_tree(from, &here.path().join("vielfalt-alt"));
    here
}

fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn the_next_edition_begins_with_the_last_one() {
    let here = beside(&crate::fixture::sample_folder("heidelberg-sample"));
    let old = here.path().join("vielfalt-alt");
    let file = |name: &str| old.join(name);
    let charta = fs::read_to_string(file("measures/gleichstellungscharta.json")).unwrap();
    fs::write(file("measures/gleichstellungscharta.json"), charta.replacen('{', "{ \"until\": 2025,", 1)).unwrap();
    // Three references to what has ended, one of them in prose.
    let plan = fs::read_to_string(file("measures/technik-sprechstunde.json")).unwrap();
    let plan = plan.replacen(
        '{',
        "{ \"see_also\": [\"lotsendienst\", \"gleichstellungscharta\", \"fuehren-in-teilzeit\"],",
        1,
    );
    fs::write(file("measures/technik-sprechstunde.json"), plan).unwrap();
    let text = fs::read_to_string(file("measures/fuehren-in-teilzeit.json")).unwrap();
    fs::write(
        file("measures/fuehren-in-teilzeit.json"),
        text.replace("ein Leitfaden", "ein [Leitfaden](#lotsendienst)"),
    )
    .unwrap();
    fs::create_dir_all(file(".katalog")).unwrap();
    fs::write(file(".katalog/secret.json"), "{}").unwrap();
    let before = tree(&old);
    let snapshot = Snapshot::open(&old).unwrap();
    let begun = next_year(&snapshot, Month { year: 2026, month: 5 }).unwrap();
    let left: Vec<&str> = begun.touches.iter().filter(|t| t.how == How::Removed).map(|t| t.title.as_str()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
    let others = raw(&begun.snapshot(), "measures/technik-sprechstunde.json");
    assert!(others.starts_with("{ \"see_also\": [\"fuehren-in-teilzeit\"],"), "{others}");
    let new = here.path().join("vielfalt-2026");
    begun.write(&new).unwrap();
    assert_eq!(tree(&old), before);
    assert!(!new.join(".katalog").exists() && !new.join("measures/lotsendienst.json").exists());
    let edition = fs::read_to_string(new.join("edition.json")).unwrap();
    for part in ["\"as_of\": \"2026-05\"", "\"previous\": \"../vielfalt-alt\"", "2026"] {
        assert!(edition.contains(part), "{edition}");
    }
    let was = &source::read(&snapshot, &Findings::default()).records.edition;
    assert!(edition.contains(&format!("\"number\": {}", was.number.unwrap() + 1)) && !edition.contains("revision"));
    let measure = fs::read_to_string(new.join("measures/fuehren-in-teilzeit.json")).unwrap();
    assert!(
        measure.contains("internal_note") && !measure.contains("\"review\"") && measure.contains("ein Leitfaden klärt")
    );
    let checked = check(&request(&new)).unwrap();
    let wrong = |code| checked.findings.iter().any(|finding| finding.code == code);
    assert!(!checked.findings.iter().any(|finding| finding.severity == Severity::Error), "{:#?}", checked.findings);
    assert!(
        !wrong(Code::PreviousMissing) && !wrong(Code::SameEdition) && !wrong(Code::Vanished) && !wrong(Code::OtherYear)
    );
    assert_eq!(refused(next_year(&snapshot, was.as_of)), "act-not-later");
}

#[test]
fn pictures_and_typefaces_come_along_as_far_as_they_are_named() {
    let here = beside(&fixture_folder("every-key"));
    let old = here.path().join("vielfalt-alt");
    fs::create_dir_all(old.join("fonts")).unwrap();
    let font = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts")).unwrap();
    let font = font.flatten().flat_map(|entry| fs::read_dir(entry.path()).into_iter().flatten().flatten());
    let font =
        font.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "ttf" || end == "otf"));
    fs::copy(font.unwrap(), old.join("fonts/own.ttf")).unwrap();
    fs::write(old.join("bilder/unused.svg"), "<svg/>").unwrap();
    let begun = next_year(&Snapshot::open(&old).unwrap(), Month { year: 2026, month: 8 }).unwrap();
    let files: Vec<&str> =
        begun.files().map(|(path, _)| path).filter(|path| path.contains("r/") || path.contains("fonts/")).collect();
    assert_eq!(files, ["bilder/kreis.svg", "fonts/own.ttf"]);
    let missing = &begun.notes[0];
    assert_eq!((missing.key, missing.args[0].1.as_str()), ("act-not-copied", "1"), "the profile is not there");
    said(missing.key, &missing.args);
    assert!(dangling(&begun.snapshot()).is_empty());
}
