//! Pictures, drawings and typefaces that are damaged, endless or of another kind: a finding at the field that
//! names them, within seconds.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::fixture::Copy;
use crate::hostile_files::{CHAPTER, assert_found, found};

/// A catalogue with a picture.
pub fn with_picture(name: &str, bytes: &[u8]) -> Copy {
    let picture = json!({ "figure": name, "alt": "Viele bunte Punkte im Kreis." });
    let copy = Copy::of("kassel-sample").set(CHAPTER, "/body/0", picture);
    let inside =
        !name.is_empty() && Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    if inside { copy.write(name, bytes) } else { copy }
}

/// A PNG of this size whose pixels are all black, cut after its head if it is `only_head`.
pub fn png(width: u32, height: u32, only_head: bool) -> Vec<u8> {
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
fn drawings_that_together_are_more_than_a_page_holds_are_found_at_the_second() {
    let path = format!("M0 0{}", "l1 1".repeat(250_000));
    let drawing = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="{path}"/></svg>"#);
    let figure = |name: &str| json!({ "figure": name, "alt": "Viele bunte Punkte im Kreis." });
    let one = with_picture("a.svg", drawing.as_bytes());
    assert_eq!(found(&one), Vec::<String>::new());
    let both =
        one.write("b.svg", &drawing).set(CHAPTER, "/body/0", figure("a.svg")).set(CHAPTER, "/body/1", figure("b.svg"));
    let pictures: Vec<String> = found(&both).into_iter().filter(|row| row.starts_with("K013")).collect();
    let says = "Mit „b.svg“ sind die Zeichnungen, die auf einer Seite stehen können, zusammen zu aufwendig.";
    assert!(matches!(pictures.as_slice(), [row] if row.contains(says)), "{pictures:#?}");
}
