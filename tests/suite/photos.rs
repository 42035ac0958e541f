//! Photographs: nothing private of them is published, they are in colours that the edition can show, and they have as
//! many dots as their place takes.

#![allow(
    clippy::many_single_char_names,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "dots and colours"
)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::DynamicImage;
use katalog::findings::{Code, Severity};
use katalog::policy::Switches;
use katalog::{Editions, PrintRun, Request};
use lopdf::{Document, Object, Stream};
use serde_json::json;

use crate::fixture::{Copy, build_editions, request};
use crate::photo_files::{
    SECRET, Stored, chunk, halves, ink_jpeg, photo, told_gif, told_jpeg, told_png, told_webp, zlib,
};

const CHAPTER: &str = "chapters/introduction.json";

/// A catalogue with a picture on the cover and one in a chapter, for both editions.
fn with_pictures(name: &str, bytes: &[u8]) -> Copy {
    let picture = json!({ "file": name, "alt": "Menschen tanzen auf dem Königsplatz." });
    let figure = json!({ "figure": name, "alt": "Menschen tanzen auf dem Königsplatz." });
    let copy =
        Copy::of("kassel-sample").write(name, bytes).set("edition.json", "/cover", json!({ "picture": picture }));
    copy.set("edition.json", "/print", json!({ "binding": "perfect" })).set(CHAPTER, "/body/0", figure)
}

/// Every file that is made of a catalogue: both editions, a draft, the project.
fn files(copy: &Copy) -> Vec<(String, Vec<u8>)> {
    let editions = Editions { web: true, print: Some(PrintRun::default()) };
    let (checked, made) = build_editions(&request(copy.path()), &editions, &Switches::default());
    let fault = |f: &&katalog::findings::Finding| f.severity == Severity::Error && f.code != Code::CoarsePicture;
    assert_eq!(checked.findings.iter().find(fault), None);
    let mut files = Vec::new();
    if let (Some(web), Some(print)) = (made.web, made.print) {
        files.push(("web.pdf".to_owned(), web.pdf));
        files.push(("print.pdf".to_owned(), print.interior.printed.pdf));
        files.push(("cover.pdf".to_owned(), print.cover.unwrap().file.printed.pdf));
    }
    let draft = Request { draft: true, ..request(copy.path()) };
    files.push(("draft.pdf".to_owned(), crate::fixture::build(&draft).1.unwrap().pdf));
    let project = katalog::export(&request(copy.path())).unwrap().1.unwrap();
    files.extend(project.files.into_iter().map(|(name, bytes)| (name, bytes.to_vec())));
    files
}

/// Whether a file tells the secret, packed or not.
fn tells(bytes: &[u8]) -> bool {
    let has = |bytes: &[u8]| bytes.windows(SECRET.len()).any(|window| window == SECRET);
    let in_streams = || {
        let document = Document::load_mem(bytes).unwrap();
        let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
        streams.map(|stream| stream.get_plain_content().unwrap_or_default()).any(|content| has(&content))
    };
    has(bytes) || (bytes.starts_with(b"%PDF") && in_streams())
}

#[test]
fn where_a_photo_was_taken_is_in_no_file() {
    let (rgb, deep) = (halves(640, 480), DynamicImage::from(halves(640, 480)).to_rgba16());
    for (name, bytes) in [
        ("foto.jpg", told_jpeg(&rgb, 1)),
        ("gedreht.jpeg", told_jpeg(&rgb, 6)),
        ("foto.png", told_png(&rgb.clone().into(), 1)),
        ("tief.png", told_png(&deep.into(), 8)),
        ("foto.webp", told_webp(&rgb, 3)),
        ("foto.gif", told_gif(&rgb)),
    ] {
        assert!(tells(&bytes), "{name} tells nothing to begin with");
        for (file, bytes) in files(&with_pictures(name, &bytes)) {
            assert!(!tells(&bytes), "{file} tells where {name} was taken");
        }
    }
}

#[test]
fn a_drawing_tells_nothing_of_the_photos_in_it() {
    let photo = STANDARD.encode(told_jpeg(&halves(64, 48), 1));
    let drawing = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><image width="64" height="48" href="data:image/jpeg;base64,{photo}"/></svg>"#
    );
    let copy = Copy::of("kassel-sample").write("plan.svg", drawing);
    let copy = copy.set(CHAPTER, "/body/0", json!({ "figure": "plan.svg", "alt": "Plan des Rathauses." }));
    assert!(!tells(&copy.build().bytes));
    let project = katalog::export(&request(copy.path())).unwrap().1.unwrap();
    let drawing = String::from_utf8(project.files["data/pictures/plan.svg"].to_vec()).unwrap();
    let exported = drawing.split("base64,").nth(1).unwrap().split('"').next().unwrap();
    assert!(exported.len() < photo.len() && !tells(&STANDARD.decode(exported).unwrap()));
}

/// The pictures of a PDF that are no masks, with width and height.
fn pictures(pdf: &[u8]) -> Vec<(Stream, i64, i64)> {
    let document = Document::load_mem(pdf).unwrap();
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let is_picture = |stream: &&Stream| {
        let is = |key: &[u8], name: &[u8]| stream.dict.get(key).and_then(Object::as_name).is_ok_and(|n| n == name);
        is(b"Subtype", b"Image") && !is(b"ColorSpace", b"DeviceGray")
    };
    let side = |stream: &Stream, key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).unwrap();
    streams.filter(is_picture).map(|s| (s.clone(), side(s, b"Width"), side(s, b"Height"))).collect()
}

fn find<'f>(files: &'f [(String, Vec<u8>)], name: &str) -> &'f [u8] {
    &files.iter().find(|(file, _)| file == name).unwrap_or_else(|| panic!("no {name}")).1
}

#[test]
fn a_photo_has_as_many_dots_as_its_place_takes() {
    let bytes = told_jpeg(&photo(4800, 3200), 1);
    let copy = with_pictures("foto.jpg", &bytes);
    let files = files(&copy);
    // The cover takes 216 millimetres with its bleed, at 200 and at 300 dots an inch.
    for (file, width) in [("web.pdf", 1701), ("print.pdf", 2551), ("cover.pdf", 2551)] {
        let pdf = find(&files, file);
        let found = pictures(pdf);
        let [(picture, found_width, height)] = found.as_slice() else { panic!("{} pictures", found.len()) };
        assert_eq!(picture.filters().unwrap(), [b"DCTDecode"], "{file}");
        assert!((found_width - width).abs() <= 1 && (height * 3 - width * 2).abs() <= 3, "{file}: {found_width}");
        assert!(pdf.len() < bytes.len() + 1_500_000, "{file} has {} bytes", pdf.len());
    }
}

/// The photograph of an exported project.
fn exported(bytes: &[u8]) -> Vec<u8> {
    let project = katalog::export(&request(with_pictures("foto.jpg", bytes).path())).unwrap().1.unwrap();
    project.files["data/pictures/foto.jpg"].to_vec()
}

#[test]
fn a_turned_photo_is_upright_whether_it_is_scaled_or_not() {
    for orientation in [1, 6] {
        let small = exported(&told_jpeg(&halves(600, 400), orientation));
        let kept = small.windows(6).any(|bytes| bytes == b"Exif\0\0");
        assert_eq!(kept, orientation != 1, "the way up is said, unless it is the usual one");
    }
    let red = |[red, _, blue]: [u8; 3]| red > blue;
    // What the upright picture shows in its first and last corner: of red above and blue below.
    for (orientation, first, last) in [(3, false, true), (6, false, true), (8, true, false)] {
        let large = exported(&told_jpeg(&halves(3600, 2400), orientation));
        let mut decoder = zune_jpeg::JpegDecoder::new(std::io::Cursor::new(&large));
        let dots = decoder.decode().unwrap();
        let (width, height) = decoder.dimensions().unwrap();
        assert_eq!(width > height, orientation < 5);
        let dot = |x: usize, y: usize| *dots[(y * width + x) * 3..].first_chunk().unwrap();
        let corners = (dot(9, 9), dot(width - 9, height - 9));
        assert_eq!((red(corners.0), red(corners.1)), (first, last), "{orientation}");
    }
}

#[test]
fn inks_become_colours_on_screen_and_stay_inks_in_print() {
    let press = std::fs::read("profiles/ISOcoated_v2_300_bas.icc").unwrap();
    // Magenta and yellow: red.
    let inks = [0, 255, 255, 0];
    for stored in [Stored::Adobe, Stored::Transformed, Stored::Plain] {
        let profiles = if stored == Stored::Adobe { vec![None, Some(press.as_slice())] } else { vec![None] };
        for profile in profiles {
            let sides: &[u16] = if stored == Stored::Adobe { &[2700, 3300] } else { &[2600] };
            for &side in sides {
                let files = files(&with_pictures("foto.jpg", &ink_jpeg(inks, side, stored, profile)));
                let case = format!("{stored:?}, {}, {side}", profile.is_some());
                let found = pictures(find(&files, "web.pdf"));
                let mut decoder = zune_jpeg::JpegDecoder::new(std::io::Cursor::new(&found[0].0.content));
                let [red, green, blue] = *decoder.decode().unwrap().first_chunk().unwrap();
                assert!(red > 200 && green < 60 && blue < 60, "{case}: {red} {green} {blue}");
                for file in ["print.pdf", "cover.pdf"] {
                    let found = pictures(find(&files, file));
                    let space = found[0].0.dict.get(b"ColorSpace").and_then(Object::as_name).unwrap();
                    assert_eq!(space, b"DeviceCMYK", "{case}");
                    let held = first_inks(&found[0].0);
                    let near = held.iter().zip(inks).all(|(held, ink)| held.abs_diff(ink) < 6);
                    assert!(near, "{file}, {case}: {held:?}");
                }
            }
        }
    }
}

/// The inks of a picture's first dot, 255 being the whole.
fn first_inks(picture: &Stream) -> [u8; 4] {
    let mut decoder = zune_jpeg::JpegDecoder::new(std::io::Cursor::new(&picture.content));
    decoder.decode_headers().unwrap();
    let stored = decoder.input_colorspace().unwrap();
    decoder.set_options(decoder.options().jpeg_set_out_colorspace(stored));
    let [a, b, c, d] = decoder.decode().unwrap().first_chunk().copied().unwrap();
    let turned = picture.dict.get(b"Decode").and_then(Object::as_array).unwrap()[0].as_float().unwrap() > 0.5;
    assert!(turned);
    if format!("{stored:?}") == "YCCK" {
        let [y, cb, cr] = [a, b, c].map(f32::from);
        let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
        let (cb, cr) = (cb - 128.0, cr - 128.0);
        [byte(y + 1.402 * cr), byte(y - 0.344 * cb - 0.714 * cr), byte(y + 1.772 * cb), 255 - d]
    } else {
        [a, b, c, d].map(|stored| 255 - stored)
    }
}

#[test]
fn a_coarse_picture_is_named_at_its_field() {
    let copy = with_pictures("foto.jpg", &told_jpeg(&halves(640, 480), 1));
    let editions = Editions { web: false, print: Some(PrintRun::default()) };
    let (checked, _) = build_editions(&request(copy.path()), &editions, &Switches::default());
    let is_cover = |finding: &&katalog::findings::Finding| {
        let place = finding.place.as_ref().map(|place| (place.file.as_str(), place.pointer.as_str()));
        finding.code == Code::CoarsePicture && place == Some(("edition.json", "/cover/picture/file"))
    };
    let finding = checked.findings.iter().find(is_cover).unwrap_or_else(|| panic!("{:#?}", checked.findings));
    let said = checked.say.finding(finding).what;
    assert_eq!(
        said,
        "Das Bild „foto.jpg“ hat auf dem Umschlag nur 76 Bildpunkte je Zoll; unter 150 sieht man die einzelnen Punkte."
    );
}

#[test]
fn pictures_that_would_take_all_memory_are_named() {
    let pixel = || told_png(&halves(8, 8).into(), 1);
    let with = |kind: &[u8], content: &[u8]| {
        let plain = pixel();
        [&plain[..33], &chunk(kind, content), &plain[33..]].concat()
    };
    let profile = with(b"iCCP", &[b"icc\0\0".as_slice(), &zlib(&vec![0; 300 << 20])].concat());
    let mut arithmetic = told_jpeg(&halves(64, 64), 1);
    let frame = arithmetic.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    arithmetic[frame + 1] = 0xc9;
    let mut scans = told_jpeg(&halves(64, 64), 1);
    let end = scans.windows(2).position(|marker| marker == [0xff, 0xd9]).unwrap();
    scans.splice(end..end, [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0].repeat(2000));
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() / 4].to_vec();
    let mut wide = told_gif(&halves(8, 8));
    wide[6..10].fill(0xff);
    for (name, bytes, says) in [
        ("profil.png", profile, "Farbprofil"),
        ("arithmetisch.jpg", arithmetic, "kaum ein Programm"),
        ("viele.jpg", scans, "Durchgängen"),
        ("halb.jpg", cut(told_jpeg(&photo(900, 600), 1)), "beschädigt"),
        ("halb.png", cut(told_png(&photo(900, 600).into(), 1)), "beschädigt"),
        ("halb.webp", cut(told_webp(&photo(900, 600), 1)), "beschädigt"),
        ("breit.gif", wide, "65535 × 65535"),
    ] {
        let figure = json!({ "figure": name, "alt": "Menschen tanzen auf dem Königsplatz." });
        let copy = Copy::of("kassel-sample").write(name, &bytes).set(CHAPTER, "/body/0", figure);
        let checked = copy.check();
        let finding = checked.findings.iter().find(|finding| finding.code == Code::Picture);
        let finding = finding.unwrap_or_else(|| panic!("{name}: {:#?}", checked.findings));
        let said = checked.say.finding(finding).what;
        assert!(said.contains(says), "{name}: {said}");
    }
}
