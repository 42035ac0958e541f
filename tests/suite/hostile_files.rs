//! What lies in a catalogue's folder and is no sound file of it: a finding at
//! its file, within seconds, and nothing outside the folder is read.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::faults::rows;
use crate::fixture::Copy;

const MEASURE: &str = "measures/mehrsprachige-wegweiser.json";
const CHAPTER: &str = "chapters/introduction.json";

/// `code file: message help` of each finding.
fn found(copy: &Copy) -> Vec<String> {
    let checked = copy.check();
    let row = |row: crate::faults::Row| {
        let file = row.place.split(':').next().unwrap_or_default().to_owned();
        format!("{} {file}: {} {}", row.code, row.message, row.help)
    };
    rows(copy, &checked, &checked.say).into_iter().map(row).collect()
}

/// Fails unless the first finding is of this kind, in this file, and says this.
fn assert_found(copy: &Copy, code: &str, file: &str, says: &str) {
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

/// A catalogue with a picture.
fn with_picture(name: &str, bytes: &[u8]) -> Copy {
    let picture = json!({ "figure": name, "alt": "Viele bunte Punkte im Kreis." });
    let copy = Copy::of("kassel-sample").set(CHAPTER, "/body/0", picture);
    let inside =
        !name.is_empty() && Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    if inside { copy.write(name, bytes) } else { copy }
}

/// A PNG of this size whose pixels are all black, cut after its head if it is `only_head`.
fn png(width: u32, height: u32, only_head: bool) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::GrayImage::new(8, 8).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    let mut bytes = bytes.into_inner();
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    if only_head {
        bytes.truncate(33);
    }
    bytes
}

/// A shipped font whose characters are one group without end (`cmap`, format 12).
fn endless_font() -> Vec<u8> {
    let mut bytes = fs::read("fonts/source-sans-3/SourceSans3_400Regular.ttf").unwrap();
    let record = bytes.windows(4).position(|window| window == b"cmap").unwrap();
    let end = bytes.len();
    let words = [0x0000_0001_u32, 0x0003_000a, 12, 0x000c_0000, 28, 0, 1, 0x20, 0x8000_0000, 1];
    bytes.extend(words.into_iter().flat_map(u32::to_be_bytes));
    let length = bytes.len() - end;
    for (at, number) in [(8, end), (12, length)] {
        bytes[record + at..record + at + 4].copy_from_slice(&u32::try_from(number).unwrap().to_be_bytes());
    }
    bytes
}

#[test]
fn a_font_that_is_none_is_named() {
    for (bytes, says) in [
        (Vec::new(), "keine Schrift der Art"),
        (b"wOFF\0\x01\0\0".to_vec(), "keine Schrift der Art"),
        (b"\0\x01\0\0\0\x0c".to_vec(), "beschädigt"),
        (b"ttcf\0\x01\0\0\xff\xff\xff\xff".to_vec(), "verlangt mehr Rechenarbeit"),
        (endless_font(), "verlangt mehr Rechenarbeit"),
    ] {
        let copy = Copy::of("kassel-sample").write("fonts/haus.ttf", bytes);
        assert_found(&copy, "K028", "fonts/haus.ttf", says);
    }
    let sound = fs::read("fonts/source-sans-3/SourceSans3_400Regular.ttf").unwrap();
    let copy = Copy::of("kassel-sample").write("fonts/haus.ttf", sound);
    assert_eq!(found(&copy), Vec::<String>::new());
}

/// The check sum of a chunk of a PNG (ISO/IEC 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

#[test]
fn a_picture_that_is_none_is_named() {
    let svg = |body: &str| format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{body}</svg>"#);
    let level = |n: i32| format!("<g id=\"a{n}\">{}</g>", format!("<use href=\"#a{}\"/>", n - 1).repeat(10));
    let repeated = (1..12).map(level).collect::<Vec<_>>().concat();
    let truncated = || {
        let mut bytes = png(8, 8, false);
        bytes.truncate(bytes.len() - 20);
        bytes
    };
    for (name, bytes, says) in [
        ("../wappen.png", Vec::new(), "führt zu keinem Bild"),
        ("/etc/passwd", Vec::new(), "führt zu keinem Bild"),
        ("C:\\bilder\\wappen.png", Vec::new(), "führt zu keinem Bild"),
        ("bilder/../../wappen.png", Vec::new(), "führt zu keinem Bild"),
        ("edition.json", fs::read(Copy::of("kassel-sample").path().join("edition.json")).unwrap(), "kein Bild"),
        ("a.png", b"kein Bild".to_vec(), "kein Bild"),
        ("a.jpg", png(8, 8, false), "kein Bild"),
        ("a.png", png(8, 8, true), "beschädigt"),
        ("a.png", truncated(), "beschädigt"),
        ("a.png", png(0, 8, false), "beschädigt"),
        ("a.png", png(60_000, 60_000, false), "60000 × 60000"),
        ("a.svg", svg(&format!("<path id=\"a0\" d=\"M0 0h9\"/>{repeated}")).into_bytes(), "endlos"),
        ("a.svg", svg("<image href=\"/etc/passwd\"/>").into_bytes(), "/etc/passwd"),
        ("a.svg", svg("<path d=\"M0 0h9\">").into_bytes(), "beschädigt"),
        ("a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>".to_vec(), "beschädigt"),
        ("a.svg", svg("<path filter=\"url(#f)\" d=\"M0 0h9\"/>").into_bytes(), "Effekt"),
        ("a.svg", svg("\n<foreignObject/>").into_bytes(), "Zeile 2"),
        ("a.svg", svg("<text>\u{e000}</text>").into_bytes(), "U+E000"),
        ("a.svg", svg("<image href=\"data:image/png;base64,AAAA\"/>").into_bytes(), "ein Bild, das beschädigt"),
        ("measures", Vec::new(), "lässt sich nicht lesen"),
    ] {
        let copy = if name == "measures" {
            let picture = json!({ "figure": name, "alt": "Viele bunte Punkte im Kreis." });
            Copy::of("kassel-sample").set(CHAPTER, "/body/0", picture)
        } else {
            with_picture(name, &bytes)
        };
        let row = found(&copy).into_iter().find(|row| row.starts_with("K013 chapters"));
        assert!(row.as_ref().is_some_and(|row| row.contains(says)), "{name} {}: „{says}“ in {row:?}", bytes.len());
        assert!(copy.try_build().is_none());
    }
}

#[test]
fn a_pdf_for_print_is_looked_through_before_it_is_set() {
    let pdf = |content: &str, kids: &str| {
        format!(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 \
             /Kids [{kids}] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R \
             /Resources << /XObject << /A 4 0 R >> >> >>\nendobj\n4 0 obj\n<< /Subtype /Form /BBox [0 0 9 9] /Length {} \
             >>\nstream\n{content}\nendstream\nendobj\n",
            content.len()
        )
    };
    let closed = |body: String| {
        let row = |number| format!("{:010} 00000 n \n", body.find(&format!("\n{number} 0 obj")).unwrap() + 1);
        let table = (1..5).map(row).collect::<Vec<_>>().concat();
        let at = body.len();
        format!(
            "{body}xref\n0 5\n0000000000 65535 f \n{table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n"
        )
    };
    let paint = "0 0 0 1 k 10 10 80 80 re f\n";
    let copy = |bytes: &[u8]| {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>"#;
        let logo = json!({ "file": "a.svg", "print": "a.pdf", "alt": "Wappen der Stadt Kassel mit Klee" });
        Copy::of("kassel-sample")
            .write("a.svg", svg)
            .write("a.pdf", bytes)
            .set("edition.json", "/back_cover/logos", json!([logo]))
            .set("edition.json", "/print", json!({}))
    };
    let sound = closed(pdf(paint, "3 0 R"));
    let rows = found(&copy(sound.as_bytes()));
    assert!(!rows.iter().any(|row| row.starts_with("K013") || row.starts_with("K102")), "{rows:#?}");
    let coloured = found(&copy(closed(pdf("1 0 0 rg 10 10 80 80 re f\n", "3 0 R")).as_bytes()));
    let named = |row: &String| {
        row.starts_with("K102 edition.json: Die Zeichnung „a.pdf“ enthält Farben") && row.contains("RGB")
    };
    assert!(coloured.iter().any(named), "{coloured:#?}");
    for (bytes, says) in [
        (closed(pdf(paint, "2 0 R 2 0 R")), "zu aufwendig"),
        (closed(pdf("/A Do /A Do /A Do", "3 0 R")), "zu aufwendig"),
        (closed(pdf(&paint.repeat(400_000), "3 0 R")), "größer als 8 MB"),
        (closed(pdf(paint, &format!("3 0 R {}{}", "[".repeat(100_000), "]".repeat(100_000)))), "zu aufwendig"),
        (sound[..sound.len() / 2].to_owned(), "beschädigt"),
    ] {
        assert_found(&copy(bytes.as_bytes()), "K013", "edition.json", says);
    }
}

#[test]
fn nothing_of_a_drawing_is_published_that_is_not_drawn() {
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- Erika --><title>Erika</title>
        <g id="Erika"><path d="M0 0h9v9z"/></g></svg>"#;
    let copy = with_picture("a.svg", drawing.as_bytes());
    let request = katalog::Request { catalogue: copy.path().to_owned(), ..katalog::Request::default() };
    let project = katalog::export(&request).unwrap().1.unwrap();
    let exported: Vec<&[u8]> =
        project.files.iter().filter(|(path, _)| path.contains("a.svg")).map(|(_, bytes)| bytes.as_ref()).collect();
    let [exported] = exported[..] else { panic!("one drawing") };
    let exported = std::str::from_utf8(exported).unwrap();
    assert!(exported.contains("M0 0h9v9z") && !exported.contains("Erika"), "{exported}");
}

#[test]
fn a_picture_is_found_however_a_mac_writes_its_name() {
    let picture = with_picture("gro\u{308}ße.png", &png(8, 8, false));
    let picture = picture.set(CHAPTER, "/body/0/figure", "größe.png");
    assert_eq!(found(&picture), Vec::<String>::new());
    picture.build();
}

#[test]
fn a_measure_of_which_nothing_can_be_read_has_its_page_in_a_draft() {
    let draft = Copy::of("heidelberg-sample").write("measures/mehrsprachiger-erstkontakt.json", "").draft();
    assert!(draft.everything().contains("mehrsprachiger-erstkontakt"));
}
