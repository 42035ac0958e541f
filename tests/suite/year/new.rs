//! `katalog new`

use std::fs;

use serde_json::Value;

use super::{office, replace, run, tree};

#[test]
fn a_catalogue_begins_with_answers_or_the_sample() {
    let here = tempfile::tempdir().unwrap();
    let here = here.path();
    let answers = [
        "new",
        "catalogue",
        "vielfalt",
        "--city",
        "Stadt Musterstadt",
        "--title",
        "Vielfalt",
        "--kind",
        "Katalog",
        "--as-of",
        "2026-09",
        "--division",
        "Dezernat I",
        "--unit",
        "Büro",
        "--dimension",
        "Alter",
    ];
    let begun = run(here, &answers).expect(0);
    assert!(begun.output.contains("katalog serve vielfalt"), "{}", begun.output);
    run(here, &["build", "vielfalt"]).expect(0);
    let taken = run(here, &answers).expect(2);
    assert!(taken.errors.contains("liegt schon etwas anderes"), "{}", taken.errors);
    let asks = run(here, &["new", "catalogue", "andere", "--city", "Stadt", "--as-of", "2026-09"]).expect(2);
    assert!(asks.errors.contains("--title, --kind, --division, --unit, --dimension"), "{}", asks.errors);
    assert!(!here.join("andere").exists());
    run(here, &["new", "catalogue", "muster", "--sample"]).expect(0);
    assert!(here.join("muster/measures/dv-bem.json").is_file());
    let both = run(here, &["new", "catalogue", "x", "--sample", "--city", "y"]).expect(2);
    assert!(both.errors.contains("gehen nicht zusammen"), "{}", both.errors);
    let name = run(here, &["new", "catalogue", "a:b", "--sample"]).expect(2);
    assert!(name.errors.contains("So kann kein Ordner heißen"), "{}", name.errors);
    let month = run(here, &["new", "catalogue", "x", "--as-of", "August"]).expect(2);
    assert!(month.errors.contains("August") && month.errors.contains("--as-of"), "{}", month.errors);
}

#[test]
fn the_next_edition_says_what_is_to_be_looked_at() {
    let (here, old) = office("herne-2024", "vielfalt-2024");
    let measure = |id: &str| old.join("measures").join(format!("{id}.json"));
    replace(&measure("dv-bem"), "  \"title\"", "  \"period\": { \"to\": \"2024-12\" },\n  \"title\"");
    replace(&measure("flyer-vielfalt"), "  \"title\"", "  \"until\": 2024,\n  \"title\"");
    let file = measure("maedchen-ag");
    let mut text: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    text["description"] = "Die Gruppe zieht im Mai 2025 in ein anderes Haus. Seit Mai 2025 gibt es Kurse.".into();
    text["review"] = serde_json::json!({ "state": "released" });
    fs::write(&file, serde_json::to_string_pretty(&text).unwrap()).unwrap();
    let before = tree(&old);
    let arguments = ["new", "edition", "vielfalt-2025", "--from", "vielfalt-2024", "--as-of", "2025-08"];
    let made = run(here.path(), &arguments).expect(0);
    for says in [
        "Neue Ausgabe in vielfalt-2025: Stand 2025-08, Auflage 4, 83 Maßnahmen. Die alte Ausgabe ist unverändert.",
        "Nicht mehr dabei ist, was mit der alten Ausgabe geendet hat: ",
        "(K040)",
        "(K098)",
        "„Mai 2025“ war bei der vorigen Ausgabe noch nicht vorbei",
        "Feld „Laufzeit“, Feld „Ende“: ",
    ] {
        assert!(made.output.contains(says), "{says}\n{}", made.output);
    }
    assert_eq!(made.output.matches("„Mai 2025“").count(), 1, "what goes on since then is fine");
    assert_eq!(tree(&old), before, "the old folder stays as it is");
    let new = here.path().join("vielfalt-2025");
    assert!(!new.join("measures/flyer-vielfalt.json").exists());
    assert!(!fs::read_to_string(new.join("measures/maedchen-ag.json")).unwrap().contains("released"));
    let elsewhere = here.path().join("archiv");
    fs::create_dir(&elsewhere).unwrap();
    let arguments = ["new", "edition", "archiv/neu", "--from", "vielfalt-2024", "--as-of", "2025-08"];
    let refused = run(here.path(), &arguments).expect(2);
    assert!(refused.errors.contains("liegt neben der alten"), "{}", refused.errors);
    let arguments = ["new", "edition", "neu", "--from", "vielfalt-2024", "--as-of", "2024-08"];
    let refused = run(here.path(), &arguments).expect(2);
    assert!(refused.errors.contains("muss später sein"), "{}", refused.errors);
    let rows = run(
        here.path(),
        &["new", "edition", "maschine", "--from", "vielfalt-2024", "--as-of", "2025-08", "--format", "json"],
    );
    let rows: Vec<Value> = serde_json::from_str(&rows.expect(0).output).unwrap();
    assert!(rows.iter().any(|row| row["code"] == "K098"), "{rows:#?}");
}

#[test]
fn a_measure_begins_with_names_as_they_are_typed() {
    let (here, catalogue) = office("herne-2024", "vielfalt");
    let new = |more: &[&str]| {
        let mut arguments = vec!["new", "measure", "vielfalt", "--title", "Sprachcafé im Rathaus"];
        arguments.extend(more);
        run(here.path(), &arguments)
    };
    let made = new(&["--unit", "Gleichstellung und", "--dimension", "alter", "--directed", "outward"]).expect(0);
    let file = catalogue.join("measures/sprachcafe-im-rathaus.json");
    assert!(made.output.contains("sprachcafe-im-rathaus.json"), "{}", made.output);
    let text: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(text["directed"], serde_json::json!(["outward"]));
    assert_eq!(text["dimensions"], serde_json::json!(["alter"]));
    let before = tree(&catalogue);
    for (arguments, says) in [
        (&["--unit", "Fachbereich", "--dimension", "alter"][..], "„Fachbereich“ kann mehreres heißen"),
        (&["--unit", "Raumfahrt", "--dimension", "alter"], "Ein Amt „Raumfahrt“ gibt es nicht."),
        (&["--unit", "Gleichstellung und", "--dimension", "Altre"], "Meinten Sie"),
        (&["--unit", "Gleichstellung und"], "Es fehlen Angaben: --dimension"),
        (&["--unit", "Gleichstellung und", "--dimension", "Planeten"], "Es gibt: "),
    ] {
        let refused = new(arguments).expect(2);
        assert!(refused.errors.contains(says), "{says}\n{}", refused.errors);
        assert_eq!(tree(&catalogue), before);
    }
}

#[test]
fn a_correction_is_one_command() {
    let (here, catalogue) = office("kassel-sample", "vielfalt");
    let said = run(here.path(), &["new", "revision", "vielfalt", "--as-of", "2025-11"]).expect(0);
    assert!(said.output.contains("2025-11"), "{}", said.output);
    let edition = fs::read_to_string(catalogue.join("edition.json")).unwrap();
    assert!(edition.contains("\"revision\": \"2025-11\""), "{edition}");
    run(here.path(), &["new", "revision", "vielfalt"]).expect(0);
    let this_month = fs::read_to_string(catalogue.join("edition.json")).unwrap();
    assert!(this_month.contains("\"revision\": \"2") && this_month != edition);
    let early = run(here.path(), &["new", "revision", "vielfalt", "--as-of", "2020-01"]).expect(2);
    assert!(early.errors.contains("kann nicht vor der Ausgabe liegen"), "{}", early.errors);
    assert_eq!(fs::read_to_string(catalogue.join("edition.json")).unwrap(), this_month);
    run(here.path(), &["build", "vielfalt"]).expect(0);
}
