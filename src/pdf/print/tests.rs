//! Small documents, typeset in process and made ready for the press.

use std::sync::LazyLock;

use lopdf::{Dictionary, Document, Object};
use typst::foundations::Bytes;

use super::pictures::{ink_samples, is_jpeg};
use super::{Padding, PaddingPlace, Press, Printed, finish};
use crate::files;
use crate::findings::Findings;
use crate::pdf::read::{Page, Reader};
use crate::profile::Profile;
use crate::project::Project;
use crate::typeset::{self, Engine, Memory, Rendition, Standard};

/// Pages of 100 by 140 mm with 3 mm of bleed, all in inks.
const SHEET: &str = "#set document(title: \"Probe\", author: \"Amt\", date: datetime(year: 2024, month: 8, day: 1))
#set page(width: 100mm, height: 140mm, margin: (inside: 28mm, outside: 20mm), bleed: 3mm)
#set text(font: \"Atkinson Hyperlegible Next\", size: 10pt, fill: cmyk(0%, 0%, 0%, 100%), lang: \"de\")
";

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(None, Memory::SESSION).unwrap());

/// What Typst writes of a source after [`SHEET`], with the pictures given.
pub(in crate::pdf) fn typeset(source: &str, pictures: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut files = files::shipped_layout();
    files.insert("main.typ".to_owned(), Bytes::new(format!("{SHEET}{source}").into_bytes()));
    for (name, bytes) in pictures {
        files.insert((*name).to_owned(), Bytes::new(bytes.clone()));
    }
    let (project, findings) = (Project::of(files), Findings::default());
    let pages = typeset::pages(&ENGINE, &project, Rendition::Web, &findings);
    let pages = pages.unwrap_or_else(|| panic!("{findings:#?}"));
    typeset::export(&project, pages.document, "probe", Standard::Press, &findings)
        .unwrap_or_else(|| panic!("{findings:#?}"))
}

/// Made ready for the press, without padding.
pub(in crate::pdf) fn printed(source: &str, pictures: &[(&str, Vec<u8>)]) -> Printed {
    let profile = Profile::shipped().unwrap();
    let padding = Padding { multiple: 1, place: PaddingPlace::End };
    finish(&typeset(source, pictures), &Press { profile: &profile, padding, also_pdfa: false, imprint: None }).unwrap()
}

/// White, red and black side by side.
pub(in crate::pdf) const STRIPES: &[u8] = include_bytes!("../../../tests/fixtures/pictures/stripes.jpg");
const FADED: &[u8] = include_bytes!("../../../tests/fixtures/pictures/faded.png");
const GREY: &[u8] = include_bytes!("../../../tests/fixtures/pictures/grey.png");

fn padded(source: &str, padding: Padding) -> (Printed, Reader) {
    let profile = Profile::shipped().unwrap();
    let printed =
        finish(&typeset(source, &[]), &Press { profile: &profile, padding, also_pdfa: true, imprint: None }).unwrap();
    let reader = Reader::new(&printed.pdf).unwrap();
    (printed, reader)
}

#[test]
fn every_page_has_its_boxes() {
    let printed = printed("Recto #pagebreak() Verso", &[]);
    let pdf = Reader::new(&printed.pdf).unwrap();
    assert_eq!((printed.pages, printed.added), (2, 0));
    for page in pdf.pages() {
        assert!(page.has_bleed_box && page.has_trim_box);
        assert_eq!(page.bleed_box, page.media_box);
        let (bleed, trim) = (page.bleed_box, page.trim_box);
        let sizes = [trim.left - bleed.left, bleed.top - trim.top, trim.width(), trim.height()];
        let millimetres = sizes.map(|points| format!("{:.2}", points / 72.0 * 25.4));
        assert_eq!(millimetres, ["3.00", "3.00", "100.00", "140.00"]);
    }
}

#[test]
fn nothing_leads_anywhere() {
    let source = "#outline() = Eins <eins> #link(\"https://example.org\")[Netz] #link(<eins>)[Seite]";
    assert!(Reader::new(&typeset(source, &[])).unwrap().links().len() > 1, "there is something to remove");
    let pdf = Reader::new(&printed(source, &[]).pdf).unwrap();
    assert!(pdf.links().is_empty() && pdf.outline().is_empty() && pdf.destinations().is_empty());
    assert!(pdf.pages()[0].running_text().contains("Netz"));
}

#[test]
fn the_file_says_what_it_is() {
    let pdf = Reader::new(&printed("Text", &[]).pdf).unwrap();
    let (metadata, xmp) = (pdf.metadata(), pdf.metadata().xmp.as_deref().unwrap());
    assert_eq!(metadata.title.as_deref(), Some("Probe"));
    assert_eq!(metadata.creation_date.as_deref(), Some("D:20240801000000Z"));
    assert_eq!(metadata.modification_date, metadata.creation_date);
    for said in ["GTS_PDFXVersion>PDF/X-4<", "Trapped>False<", "ModifyDate>2024-08-01T00:00:00Z<"] {
        assert!(xmp.contains(said), "{said} in {xmp}");
    }
    assert!(!xmp.contains("pdfaid"), "the print shop's file claims nothing else");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let pictures = [("stripes.jpg", STRIPES.to_vec())];
    let source = "Text #image(\"stripes.jpg\")";
    assert!(printed(source, &pictures).pdf == printed(source, &pictures).pdf);
}

#[test]
fn blank_pages_fill_up_the_end() {
    let (printed, pdf) = padded("Recto #pagebreak() Verso", Padding { multiple: 4, place: PaddingPlace::End });
    assert_eq!((printed.pages, printed.added), (4, 2));
    let texts: Vec<String> = pdf.pages().iter().map(Page::text).collect();
    assert_eq!(texts, ["Recto", "Verso", "", ""]);
    assert_eq!(pdf.pages()[3].trim_box, pdf.pages()[0].trim_box);
}

#[test]
fn blank_pages_stand_before_a_cover_that_is_inside() {
    let source = "#set page(numbering: \"1\")\nRecto #pagebreak() #set page(numbering: \"i\")\nVerso";
    let (printed, pdf) = padded(source, Padding { multiple: 4, place: PaddingPlace::BeforeLast });
    assert_eq!((printed.pages, printed.added), (4, 2));
    let pages: Vec<(String, &str)> =
        pdf.pages().iter().map(|page| (page.running_text(), page.label.as_str())).collect();
    assert!(pages[0].0.contains("Recto") && pages[3].0.contains("Verso"), "{pages:?}");
    assert_eq!((pages[0].1, pages[3].1), ("1", "ii"));
}

/// The dictionaries and unpacked samples of the pictures that are no masks.
fn pictures(pdf: &[u8]) -> Vec<(Dictionary, Vec<u8>)> {
    let document = Document::load_mem(pdf).unwrap();
    let streams = document.objects.values().filter_map(|object| object.as_stream().ok());
    let of_type =
        |dict: &Dictionary, key: &[u8], kind: &[u8]| dict.get(key).and_then(Object::as_name).ok() == Some(kind);
    let pictures = streams.filter(|stream| of_type(&stream.dict, b"Subtype", b"Image"));
    let resolved = pictures.map(|stream| {
        let mut dict = stream.dict.clone();
        let space = document.dereference(dict.get(b"ColorSpace").unwrap()).unwrap().1.clone();
        dict.set("ColorSpace", space);
        let samples =
            if is_jpeg(stream) { ink_samples(stream, true).unwrap() } else { stream.get_plain_content().unwrap() };
        (dict, samples)
    });
    resolved.collect()
}

fn space(dict: &Dictionary) -> String {
    String::from_utf8_lossy(dict.get(b"ColorSpace").and_then(Object::as_name).unwrap()).into_owned()
}

#[test]
fn pictures_become_inks() {
    let given = [("stripes.jpg", STRIPES.to_vec())];
    let found = pictures(&printed("#image(\"stripes.jpg\")", &given).pdf);
    let [(dict, samples)] = found.as_slice() else { panic!("{} pictures", found.len()) };
    assert_eq!(space(dict), "DeviceCMYK");
    assert_eq!(samples.len(), 120 * 40 * 4);
    let percent = |column: usize| {
        let at = (20 * 120 + column) * 4;
        samples[at..at + 4].iter().map(|ink| u32::from(*ink) * 100 / 255).collect::<Vec<_>>()
    };
    assert_eq!(percent(20), [0, 0, 0, 0], "white is paper");
    let red = percent(60);
    assert!(red[0] < 5 && red[1] > 85 && red[2] > 85 && red[3] < 5, "{red:?}");
    let black = percent(100);
    assert!(black[3] > 80 && black.iter().sum::<u32>() <= 300, "{black:?}");
}

#[test]
fn masks_stay_and_grey_pictures_print_black() {
    let given = [("faded.png", FADED.to_vec()), ("grey.png", GREY.to_vec())];
    let found = pictures(&printed("#image(\"faded.png\") #image(\"grey.png\")", &given).pdf);
    let mut spaces: Vec<String> = found.iter().map(|(dict, _)| space(dict)).collect();
    spaces.sort();
    assert_eq!(spaces, ["DeviceCMYK", "DeviceGray", "DeviceGray"]);
    assert_eq!(found.iter().filter(|(dict, _)| dict.has(b"SMask")).count(), 1);
}
