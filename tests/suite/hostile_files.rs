//! What lies in a catalogue's folder and is no sound file of it: a finding at
//! its file, within seconds, and nothing outside the folder is read.

use std::fs;

use serde_json::json;

use crate::faults::rows;
use crate::fixture::Copy;
use crate::hostile_pictures::{png, with_picture};

const MEASURE: &str = "measures/mehrsprachige-wegweiser.json";
pub const CHAPTER: &str = "chapters/introduction.json";

/// `code file: message help` of each finding.
pub fn found(copy: &Copy) -> Vec<String> {
    let checked = copy.check();
    let row = |row: crate::faults::Row| {
        let file = row.place.split(':').next().unwrap_or_default().to_owned();
        format!("{} {file}: {} {}", row.code, row.message, row.help)
    };
    rows(copy, &checked, &checked.say).into_iter().map(row).collect()
}

/// Fails unless the first finding is of this kind, in this file, and says this.
pub fn assert_found(copy: &Copy, code: &str, file: &str, says: &str) {
    let found = found(copy);
    let begins = format!("{code} {file}: ");
    let first = found.iter().find(|row| row.starts_with(&begins));
    assert!(first.is_some_and(|row| row.contains(says)), "{begins}„{says}“ is not among {found:#?}");
    assert!(copy.try_build().is_none(), "nothing is built: {found:#?}");
}

fn with_description(text: &str) -> Copy {
    Copy::of("kassel-sample").set(MEASURE, "/description", text)
}

#[test]
fn a_text_that_is_no_json_says_what_is_likely_wrong() {
    let text = Copy::of("kassel-sample").text(MEASURE);
    let with = |new: &str| text.replacen("Fachkräfte in Kitas und Schulen", new, 1).into_bytes();
    let utf_16 = |mark: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("{mark}{text}").encode_utf16().flat_map(unit).collect()
    };
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    for (bytes, code, says) in [
        (utf_16("\u{feff}", u16::to_le_bytes), "K002", "UTF-16"),
        (utf_16("\u{feff}", u16::to_be_bytes), "K002", "UTF-16"),
        (utf_16("", u16::to_le_bytes), "K002", "UTF-16"),
        (with("Kitas\\_A"), "K003", "\\\\_"),
        (with("Kitas \\ud83d"), "K003", "halbes Zeichen"),
        (with("Kitas\nund Schulen"), "K003", "Zeilenumbruch"),
        (with("Kitas\tund Schulen"), "K003", "Tabulator"),
        (with("Kitas\0und Schulen"), "K003", "Steuerzeichen"),
        (with("Kitas \"und\" Schulen"), "K003", "Anführungszeichen davor"),
        (text.replacen("\"title\"", "„title“", 1).into_bytes(), "K003", "gerade Anführungszeichen"),
        (text.replacen('{', "{ // eine Maßnahme", 1).into_bytes(), "K003", "Hier steht ein Kommentar"),
        (Vec::new(), "K003", "leer"),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml".to_vec(), "K003", "Word"),
        (b"{\\rtf1 Text}".to_vec(), "K003", "Word"),
        (b"%PDF-1.7".to_vec(), "K003", "Die Datei ist ein PDF"),
        (deep.into_bytes(), "K023", "Klammern"),
        (b"[".repeat(200_000), "K023", "Klammern"),
    ] {
        let copy = Copy::of("kassel-sample").write(MEASURE, bytes);
        assert_found(&copy, code, MEASURE, says);
    }
}

#[test]
fn values_that_cannot_be_meant_are_findings() {
    let (large, huge) = ("9".repeat(30), "9".repeat(10_000));
    for (old, new, code, says) in [
        ("\"since\": 2025", format!("\"since\": {large}"), "K016", "ganze Zahl"),
        ("\"since\": 2025", format!("\"since\": {huge}"), "K003", "number out of range"),
        ("\"since\": 2025", "\"since\": 1e400".to_owned(), "K003", "number out of range"),
        ("\"since\": 2025", "\"since\": 2025.5".to_owned(), "K016", "ganze Zahl"),
        ("\"since\": 2025", "\"since\": -0".to_owned(), "K016", "ganze Zahl"),
        ("\"since\": 2025", format!("\"since\": {}{}", "[".repeat(100), "]".repeat(100)), "K007", "Liste"),
        ("\"since\": 2025", "\"since\": 2025, \"since\": 2024".to_owned(), "K004", "zweimal"),
    ] {
        assert_found(&Copy::of("kassel-sample").replace(MEASURE, old, &new), code, MEASURE, says);
    }
}

#[test]
fn texts_that_cannot_be_printed_are_findings() {
    let word = "Wort".repeat(25_000);
    for (text, code, says) in [
        (word.as_str(), "K023", "100000 Zeichen"),
        ("", "K020", "kein Text"),
        (" \u{a0}\u{2003} \n", "K020", "kein Text"),
        ("\u{200b}\u{ad}\u{2060}", "K020", "kein Text"),
        ("שלום עולם", "K021", "„ש“ (U+05E9)"),
        ("مرحبا", "K021", "„م“ (U+0645)"),
        ("多元文化", "K021", "„多“ (U+591A)"),
        ("Willkommen 🎉", "K021", "„🎉“ (U+1F389)"),
        ("Familie 👨‍👩‍👧", "K021", "„👨“"),
        ("a\u{e000}b", "K021", "U+E000"),
        ("a\u{feff}b", "K021", "U+FEFF"),
        ("a\u{ffff}b", "K021", "U+FFFF"),
        ("a\u{0}b", "K021", "U+0000"),
        ("a\u{1b}[31mb", "K021", "U+001B"),
        ("a\u{7f}b", "K021", "U+007F"),
        ("a\u{85}b", "K021", "U+0085"),
        ("a\u{2028}b", "K021", "U+2028"),
    ] {
        assert_found(&with_description(text), code, MEASURE, says);
    }
    let long = Copy::of("kassel-sample").set(MEASURE, "/title", "Vielfalt ".repeat(1200));
    assert_found(&long, "K023", MEASURE, "möglich sind 500");
    let many = vec!["Ein Absatz, der oft wiederkehrt. ".repeat(200); 10];
    assert_found(&with_description("x").set(MEASURE, "/description", many), "K023", MEASURE, "Texte der Maßnahme");
}

#[test]
fn a_catalogue_of_too_many_files_is_not_read_to_its_end() {
    let mut copy = Copy::of("kassel-sample");
    for number in 0..12_000 {
        copy = copy.write(&format!("measures/z{number}.json"), "");
    }
    assert_found(&copy, "K023", "measures", "möglich sind 12000");
}

#[test]
fn a_file_that_windows_shows_as_json_is_named() {
    for (path, wanted) in
        [("measures/neu.json.txt", "neu.json"), ("measures/neu.JSON", "neu.json"), ("places.json.txt", "places.json")]
    {
        let copy = Copy::of("kassel-sample").write(path, "{}");
        assert_found(&copy, "K001", path, &format!("Benennen Sie die Datei um in „{wanted}“"));
    }
    assert_found(
        &Copy::of("kassel-sample").write("liste.json", "{}"),
        "K001",
        "liste.json",
        "gehört nicht zu einem Katalog",
    );
}

#[test]
fn a_folder_where_a_file_is_meant_and_the_reverse() {
    let copy = Copy::of("kassel-sample");
    fs::create_dir(copy.path().join("measures/ordner.json")).unwrap();
    assert_found(&copy, "K001", "measures/ordner.json", "ist ein Ordner");
    let copy = Copy::of("kassel-sample");
    fs::remove_file(copy.path().join("edition.json")).unwrap();
    fs::create_dir(copy.path().join("edition.json")).unwrap();
    assert_found(&copy, "K001", "edition.json", "ist ein Ordner");
    let copy = Copy::of("kassel-sample");
    fs::remove_dir_all(copy.path().join("measures")).unwrap();
    assert_found(&copy.write("measures", "{}"), "K001", "measures", "kein Ordner");
}

/// The rows of one kind.
fn of_kind(copy: &Copy, code: &str) -> Vec<String> {
    found(copy).into_iter().filter(|row| row.starts_with(code)).collect()
}

#[test]
fn what_lies_among_the_files_and_is_not_read_is_named() {
    for path in ["measures/beratung.docx", "measures/beratung", "chapters/liste.xlsx", "measures/alt.json.bak"] {
        let copy = Copy::of("kassel-sample").write(path, "Text");
        let rows = of_kind(&copy, "K027");
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert!(rows[0].starts_with(&format!("K027 {path}: Die Datei „{path}“ wird nicht gelesen.")), "{rows:?}");
        copy.build();
    }
    let copy = Copy::of("kassel-sample").write("measures/alt/sprechstunde.json", "{}");
    let rows = of_kind(&copy, "K027");
    assert!(matches!(rows.as_slice(), [row] if row.contains("Der Ordner „measures/alt“")), "{rows:?}");
}

#[test]
fn what_systems_leave_and_what_a_file_names_is_no_stray() {
    let mut copy = with_picture("chapters/bild.png", &png(8, 8, false));
    for path in ["measures/.DS_Store", "measures/Thumbs.db", "measures/~$beratung.docx", "notizen.docx", "alt/x.docx"] {
        copy = copy.write(path, "");
    }
    assert_eq!(found(&copy), Vec::<String>::new());
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_named() {
    use std::os::unix::ffi::OsStrExt;
    for folder in ["measures", "chapters", "."] {
        let copy = Copy::of("kassel-sample");
        let name = std::ffi::OsStr::from_bytes(b"f\xfcr-alle.json");
        fs::write(copy.path().join(folder).join(name), "{}").unwrap();
        let rows = of_kind(&copy, "K027");
        assert!(matches!(rows.as_slice(), [row] if row.contains("f\u{fffd}r-alle.json")), "{rows:?}");
    }
}

#[cfg(unix)]
mod links_and_pipes {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    /// A link in a catalogue to a file or folder that a sample has, too, but outside of it.
    fn linked(name: &str, outside: &Copy) -> Copy {
        let copy = Copy::of("kassel-sample");
        let path = copy.path().join(name);
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(outside.path().join(name), &path).unwrap();
        copy
    }

    #[test]
    fn nothing_is_read_through_a_link_that_leads_out() {
        let outside = Copy::of("kassel-sample").write("fonts/a.ttf", "").write("bild.svg", "<svg/>");
        for name in ["edition.json", MEASURE, "measures", "chapters", "fonts", "fonts/a.ttf"] {
            assert_found(&linked(name, &outside), "K001", name, "hinausführt");
        }
        for name in ["bild.svg", "bilder/bild.svg"] {
            let copy = linked(name, &outside);
            let copy = copy.set(CHAPTER, "/body/0", json!({ "figure": name, "alt": "Viele bunte Punkte im Kreis." }));
            assert_found(&copy, "K013", CHAPTER, if name.contains('/') { "" } else { "führt zu keinem Bild" });
        }
        let copy = Copy::of("kassel-sample");
        symlink("/dev/zero", copy.path().join("measures/endlos.json")).unwrap();
        assert_found(&copy, "K001", "measures/endlos.json", "hinausführt");
    }

    #[test]
    fn a_link_inside_the_catalogue_is_as_good_as_a_file() {
        let copy = Copy::of("kassel-sample");
        fs::rename(copy.path().join("measures"), copy.path().join("stock")).unwrap();
        symlink("stock", copy.path().join("measures")).unwrap();
        assert_eq!(found(&copy), Vec::<String>::new());
    }

    #[test]
    fn nothing_waits_for_a_pipe() {
        let pipe = |name: &str| {
            let copy = Copy::of("kassel-sample");
            fs::create_dir_all(copy.path().join(name).parent().unwrap()).unwrap();
            let _ = fs::remove_file(copy.path().join(name));
            assert!(Command::new("mkfifo").arg(copy.path().join(name)).status().unwrap().success());
            copy
        };
        for name in [MEASURE, "edition.json", "fonts/a.ttf"] {
            assert_found(&pipe(name), "K001", name, "keine gewöhnliche Datei");
        }
        let copy = pipe("bild.png");
        let copy = copy.set(CHAPTER, "/body/0", json!({ "figure": "bild.png", "alt": "Viele bunte Punkte im Kreis." }));
        assert_found(&copy, "K013", CHAPTER, "lässt sich nicht lesen");
    }
}

#[test]
fn a_measure_of_which_nothing_can_be_read_has_its_page_in_a_draft() {
    let draft = Copy::of("heidelberg-sample").write("measures/mehrsprachiger-erstkontakt.json", "").draft();
    assert!(draft.everything().contains("mehrsprachiger-erstkontakt"));
}
