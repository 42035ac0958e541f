use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::{Fault, check};

const PAINT: &str = "0 0 0 1 k 10 10 80 80 re f ";

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let begin = format!("<< {dict} /Length {} >>\nstream\n", data.len());
    [begin.as_bytes(), data, b"\nendstream"].concat()
}

/// A file of one page with this content and these objects, from number 5 on.
fn file(page: &str, content: &[u8], more: &[Vec<u8>]) -> Vec<u8> {
    let page = format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R {page} >>");
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        stream("/Filter /FlateDecode", &packed(content)),
    ];
    objects.extend_from_slice(more);
    of_objects(&objects, "")
}

fn of_objects(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let (mut bytes, mut table) = (b"%PDF-1.7\n".to_vec(), vec!["0000000000 65535 f \n".to_owned()]);
    for (index, object) in objects.iter().enumerate() {
        table.push(format!("{:010} 00000 n \n", bytes.len()));
        bytes.extend([format!("{} 0 obj\n", index + 1).as_bytes(), object, b"\nendobj\n"].concat());
    }
    let (size, at, table) = (objects.len() + 1, bytes.len(), table.concat());
    let end =
        format!("xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{at}\n%%EOF\n");
    bytes.extend(end.as_bytes());
    bytes
}

fn forms(count: usize, paint: &str) -> Vec<Vec<u8>> {
    let form = |next| {
        let dict = format!("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A {next} 0 R >> >>");
        stream(&dict, paint.as_bytes())
    };
    (6..6 + count).map(form).collect()
}

const FORM: &str = "/Resources << /XObject << /A 5 0 R >> >>";

#[test]
fn a_drawing_is_taken_and_reckoned_by_what_it_draws() {
    let work = |bytes: &[u8]| check(bytes).unwrap().work;
    let small = work(&file("", PAINT.as_bytes(), &[]));
    assert!((20..200).contains(&small), "{small}");
    let form = stream("/Subtype /Form /BBox [0 0 9 9]", PAINT.repeat(10).as_bytes());
    let thrice = work(&file(FORM, b"/A Do /A Do /A Do", &[form]));
    assert!(thrice > 25 * small, "{small}, {thrice}");
    // Typefaces, colours, brackets in texts and pictures of any bytes.
    let texts = "[(a\\)[[[[ \\() (()) <5B5B>] % [[[[ ((((".repeat(100) + "\n";
    let picture = stream("/Subtype /Image /Width 9 /Height 9", &b"[<<(".repeat(10_000));
    check(&file("", PAINT.as_bytes(), &[texts.into_bytes(), picture])).unwrap();
}

#[test]
fn what_cannot_be_read_is_said_to_be_damaged() {
    let sound = file("", PAINT.as_bytes(), &[]);
    for bytes in [&b"%PDF-1.7\n"[..], b"%PDF-1.7 (((((((", &sound[..sound.len() / 2]] {
        assert_eq!(check(bytes), Err(Fault::Damaged));
    }
    let catalog = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    let none = [catalog, b"<< /Type /Pages /Kids [] /Count 0 >>".to_vec()];
    assert_eq!(check(&of_objects(&none, "")), Err(Fault::Damaged));
}

#[test]
fn files_that_unpack_without_end_are_refused() {
    let zeros = vec![0; 200 << 20];
    let once = packed(&zeros);
    let bomb = |filter: &str, data: &[u8]| file("", PAINT.as_bytes(), &[stream(filter, data)]);
    assert_eq!(check(&bomb("/Filter /FlateDecode", &once)), Err(Fault::Work));
    assert_eq!(check(&bomb("/Filter [/FlateDecode /FlateDecode]", &packed(&once))), Err(Fault::Work));
    let list = packed(&zeros[..20 << 20]);
    assert_eq!(check(&bomb("/Type /ObjStm /N 1 /First 9 /Filter /FlateDecode", &list)), Err(Fault::Work));
    assert_eq!(check(&bomb("/Type /XRef /Filter /LZWDecode", b"abc")), Err(Fault::Work));
    check(&bomb("/Filter /FlateDecode", &list)).unwrap();
    assert_eq!(check(&file("", PAINT.repeat(400_000).as_bytes(), &[])), Err(Fault::Work));
    assert_eq!(check(&vec![b' '; 9 << 20]), Err(Fault::TooLarge));
    assert_eq!(check(&b"stream\n".repeat(1_000_000)), Err(Fault::Work));
}

#[test]
fn nests_and_loops_are_refused() {
    let with = |object: Vec<u8>| check(&file("", PAINT.as_bytes(), &[object]));
    assert_eq!(with([b"[".repeat(100_000), b"]".repeat(100_000)].concat()), Err(Fault::Work));
    assert_eq!(with([b"<</a".repeat(100_000), b">>".repeat(100_000)].concat()), Err(Fault::Work));
    assert_eq!(with(b"5 0 R".to_vec()), Err(Fault::Work));
    assert_eq!(check(&file(FORM, b"/A Do", &forms(2000, "/A Do"))), Err(Fault::Work));
    assert_eq!(check(&file(FORM, b"/A Do", &forms(12, &"/A Do ".repeat(100)))), Err(Fault::Work));
    assert_eq!(check(&file("", "q ".repeat(1_000_000).as_bytes(), &[])), Err(Fault::Work));
    let catalog = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    let itself = [catalog, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1 >>".to_vec()];
    assert_eq!(check(&of_objects(&itself, "")), Err(Fault::Work));
}

const PATTERN: &str = "/PatternType 1 /PaintType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9";
const TILE: &str = "/Resources << /Pattern << /A 5 0 R >> >>";
const TILED: &[u8] = b"/Pattern cs /A scn 0 0 9 9 re f";

/// A page that paints with this pattern.
fn tiled(resources: &str, tile: &[u8]) -> Vec<u8> {
    file(TILE, TILED, &[stream(&format!("{PATTERN} {resources}"), tile)])
}

#[test]
fn all_that_a_press_follows_is_followed() {
    assert_eq!(check(&tiled("", PAINT.as_bytes())).unwrap().foreign.len(), 0);
    assert_eq!(check(&tiled(TILE, TILED)), Err(Fault::Work), "a pattern of itself");
    let masked = "/Resources << /ExtGState << /G << /SMask << /S /Luminosity /G 5 0 R >> >> >> >>";
    let mask = stream(&format!("/Subtype /Form /BBox [0 0 9 9] {masked}"), b"/G gs 0 g 0 0 9 9 re f");
    assert_eq!(check(&file(masked, b"/G gs", &[mask])), Err(Fault::Work), "a mask of itself");
    let whole = b"q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q";
    check(&tiled("", whole)).unwrap();
    let cut = b"q BI /W 2 /H 2 /BPC 8 /CS /G ID ab";
    for bytes in [file("", cut, &[]), tiled("", cut)] {
        assert_eq!(check(&bytes), Err(Fault::Damaged), "a broken picture among the operators");
    }
    for size in ["/Width 4000000000 /Height 9", "/Width 9 /Height -9", "/Width 9"] {
        let picture = stream(&format!("/Subtype /Image {size} /BitsPerComponent 8 /ColorSpace /DeviceCMYK"), b"abcd");
        assert_eq!(check(&file(FORM, b"/A Do", &[picture])), Err(Fault::Damaged), "{size}");
    }
}

/// The colours of a drawing that are no inks.
fn foreign(bytes: &[u8]) -> Vec<String> {
    check(bytes).unwrap().foreign.into_iter().collect()
}

#[test]
fn colours_that_are_no_inks_are_named() {
    let shaded = |function: &[u8]| {
        let shading = "<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 9 9] /Function 5 0 R >>";
        file(&format!("/Resources << /Shading << /S {shading} >> >>"), b"/S sh", &[function.to_vec()])
    };
    assert!(foreign(&shaded(b"<< /FunctionType 2 /N 1 /C0 [0 0 0 1] /C1 [1 0 0 0] >>")).is_empty());
    assert_eq!(foreign(&shaded(b"<< /FunctionType 3 /Functions [5 0 R 5 0 R] /Bounds [0.5] >>")), ["?"]);
    assert_eq!(foreign(&shaded(&stream("/FunctionType 0 /Size [2] /BitsPerSample 8", &[0; 8]))), ["?"]);
    let picture = |says: &str| {
        let picture = stream(&format!("/Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 {says}"), &[0; 16]);
        foreign(&file(FORM, b"/A Do", &[picture]))
    };
    for separated in ["/ColorSpace /DeviceCMYK", "/ColorSpace /DeviceRGB", "/ColorSpace /DeviceGray"] {
        assert!(picture(separated).is_empty(), "{separated}");
    }
    assert_eq!(picture("/ColorSpace /DeviceRGB /Filter /JPXDecode"), ["?"]);
    assert_eq!(foreign(&file("", b"1 0 0 rg 0 0 9 9 re f", &[])), ["RGB"]);
    let spot = "/Resources << /ColorSpace << /S [/Separation /HKS#2041 /DeviceCMYK 5 0 R] >> >>";
    let tint = b"<< /FunctionType 2 /N 1 /C0 [0 0 0 0] /C1 [1 0 0 0] >>".to_vec();
    assert_eq!(foreign(&file(spot, b"/S cs 1 scn 0 0 9 9 re f", &[tint])), ["Spot (HKS 41)"]);
    let type_3 =
        b"<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /CharProcs << >> /FirstChar 97 /Widths [1] >>";
    let letters = file("/Resources << /Font << /F 5 0 R >> >>", b"BT /F 9 Tf (a) Tj ET", &[type_3.to_vec()]);
    assert_eq!(foreign(&letters), ["?"], "letters that are drawings");
}

#[test]
fn pages_sizes_and_passwords_are_looked_at() {
    let text =
        |bytes: Vec<u8>, old: &str, new: &str| String::from_utf8_lossy(&bytes).replacen(old, new, 1).into_bytes();
    let plain = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>".to_vec(),
    ];
    let sound = of_objects(&plain, "");
    check(&sound).unwrap();
    for size in ["0 0 0 000 0", "0 0 99999 9", "0 0 14000 9"] {
        assert_eq!(check(&text(sound.clone(), "0 0 100 100", size)), Err(Fault::Size), "{size}");
    }
    let mut many = plain.to_vec();
    let kids = (3..204).map(|number| format!("{number} 0 R")).collect::<Vec<_>>().join(" ");
    many[1] = format!("<< /Type /Pages /Kids [{kids}] /Count 201 >>").into_bytes();
    many.resize(203, plain[2].clone());
    assert_eq!(check(&of_objects(&many, "")), Err(Fault::Pages));
    let mut locked = plain.to_vec();
    let word = "0".repeat(32);
    locked.push(format!("<< /Filter /Standard /V 1 /R 2 /O ({word}) /U ({word}) /P -4 >>").into_bytes());
    let locked = of_objects(&locked, "/Encrypt 4 0 R /ID [<00><00>]");
    assert!(matches!(check(&locked), Err(Fault::Encrypted | Fault::Damaged)));
}
