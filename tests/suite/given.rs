//! What is named as a catalogue and is none: each is answered by what to do.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::fixture::{Copy, kassel};
use crate::program::{Run, run_in};

const SAMPLE: &str = "vielfaltskatalog-kassel-2025-muster.pdf";

/// A folder with a catalogue `vielfalt 2025` in it.
fn office() -> tempfile::TempDir {
    let here = tempfile::tempdir().unwrap();
    fs::rename(Copy::of("kassel-sample").path(), here.path().join("vielfalt 2025")).unwrap();
    here
}

fn run(here: &Path, arguments: &[&str]) -> Run {
    let arguments = arguments.iter().map(|argument| argument as &dyn AsRef<OsStr>);
    run_in(here, &arguments.chain([&"--lang" as &dyn AsRef<OsStr>, &"de"]).collect::<Vec<_>>())
}

#[test]
fn a_catalogue_as_the_current_folder_is_the_one_that_is_meant() {
    let office = office();
    let catalogue = office.path().join("vielfalt 2025");
    run(&catalogue, &["build"]).expect(0);
    assert!(fs::read(catalogue.join("output").join(SAMPLE)).unwrap() == kassel().bytes);
    let checked = run(&catalogue, &["check"]).expect(0);
    assert!(checked.output.starts_with("Nichts zu beanstanden."), "{}", checked.output);
    let broken = catalogue.join("places.json");
    fs::write(&broken, "{").unwrap();
    let short = run(&catalogue, &["check", "--format", "short"]).expect(1);
    assert!(short.output.contains("places.json:1:"), "{}", short.output);
    assert!(short.output.starts_with("places.json:"), "as it is typed there: {}", short.output);
    run(&catalogue, &["export", "typst", "../projekt"]).expect(1);
}

#[test]
fn what_is_no_catalogue_is_answered_by_what_to_do() {
    let office = office();
    let here = office.path();
    let catalogue = here.join("vielfalt 2025");
    fs::write(here.join("katalog.pdf"), &kassel().bytes).unwrap();
    fs::write(here.join("katalog.docx"), b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml").unwrap();
    fs::copy(here.join("katalog.docx"), here.join("katalog.json")).unwrap();
    fs::write(here.join("katalog.zip"), b"PK\x03\x04\x14\0\0\0vielfalt/edition.json").unwrap();
    fs::write(here.join("notiz.txt"), "Notiz").unwrap();
    let folder = "katalog check \"vielfalt 2025\"";
    for (named, says, does) in [
        ("vielfalt 2025/edition.json", "ist eine Datei und kein Ordner", folder),
        ("vielfalt 2025/measures/mehrsprachige-wegweiser.json", "ist eine Datei und kein Ordner", folder),
        ("vielfalt 2025/chapters", "ein Ordner in einem", folder),
        (".", "in Ordnern darin: vielfalt 2025", folder),
        ("katalog.pdf", "ist ein PDF", "katalog verify katalog.pdf"),
        ("katalog.docx", "aus Word", "Feld für Feld"),
        ("katalog.json", "aus Word", "Feld für Feld"),
        ("katalog.zip", "gepackter Ordner", "Entpacken Sie ihn"),
        ("notiz.txt", "ist eine Datei und kein Ordner", "katalog check ORDNER"),
        ("nirgends", "Dort ist nichts", "Leerzeichen"),
    ] {
        let run = run(here, &["check", named]).expect(2);
        assert!(run.errors.contains(says) && run.errors.contains(does), "{named}: {}", run.errors);
        assert!(run.output.is_empty() && !run.errors.contains("os error"), "{named}: {}", run.errors);
    }
    let inside = run(&catalogue, &["build", "vielfalt 2025"]).expect(2);
    assert!(
        inside.errors.contains("Sie sind schon in ihm") && inside.errors.contains(": katalog build\n"),
        "{}",
        inside.errors
    );
    let deeper = run(&catalogue.join("measures"), &["build"]).expect(2);
    assert!(deeper.errors.contains("katalog build .."), "{}", deeper.errors);
    let nowhere = tempfile::tempdir().unwrap();
    let nothing = run(nowhere.path(), &["check"]).expect(2);
    assert!(nothing.errors.contains("Es ist kein Katalog genannt"), "{}", nothing.errors);
    // A clone is where the sample is taken.
    run(Path::new(env!("CARGO_MANIFEST_DIR")), &["check"]).expect(0);
}

#[test]
fn a_name_with_a_space_is_asked_to_be_quoted() {
    let office = office();
    let run_de = run(office.path(), &["check", "vielfalt", "2025"]).expect(2);
    assert!(run_de.errors.contains("Einen Namen mit Leerzeichen setzen Sie in Anführungszeichen"), "{}", run_de.errors);
    assert!(run_de.errors.contains("\"vielfalt 2025\""), "{}", run_de.errors);
    run(office.path(), &["check", "vielfalt 2025"]).expect(0);
    let english = run_in(office.path(), &[&"check", &"vielfalt", &"2025", &"--lang", &"en"]).expect(2);
    assert!(
        english.errors.contains("\"vielfalt 2025\"") && english.errors.contains("Usage: katalog check"),
        "{}",
        english.errors
    );
}

#[test]
fn wrong_arguments_are_answered_in_german() {
    let here = tempfile::tempdir().unwrap();
    for (arguments, says) in [
        (&["build", "--darft"][..], "Meinten Sie „--draft“?"),
        (&["buidl"], "Den Befehl „buidl“ gibt es nicht."),
        (&["verify"], "Es fehlt: <FILE>"),
        (&["check", "--deny", "K999"], "Die Nummer „K999“ gibt es nicht."),
        (&["build", "--edition", "papier"], "Möglich sind: web, print, all"),
        (&["build", "--draft", "--verify"], "gehen nicht zusammen"),
        (&["build", "--report"], "gehören zur Druckausgabe"),
        (&["build", "--edition", "print", "--verify"], "gehört zur Ausgabe für die Website"),
        (&["export"], "Es fehlt, was zu tun ist: typst"),
    ] {
        let run = run(here.path(), arguments).expect(2);
        assert!(run.errors.contains(says) && run.output.is_empty(), "{arguments:?}: {}", run.errors);
        for english in ["error:", "tip:", "For more information", "Usage:"] {
            assert!(!run.errors.contains(english), "{arguments:?}: {}", run.errors);
        }
    }
}
