//! The print edition: the website edition's lines and pages, in inks, with a cover.

use std::collections::BTreeMap;
use std::path::Path;

use katalog::findings::{Code, Severity};
use katalog::pdf::read::{Page, Reader};
use katalog::policy::Switches;
use katalog::press::{MOST_STAPLED_PAGES, PrintEdition};
use katalog::source::print::Binding;
use katalog::{Editions, PrintRun};
use serde_json::json;

use crate::fixture::{Built, Copy, build_editions, herne, kassel, request, sample_folder};
use crate::program::run_in;

fn print(folder: &Path) -> PrintEdition {
    let editions = Editions { web: false, print: Some(PrintRun::default()) };
    let (checked, made) = build_editions(&request(folder), &editions, &Switches::default());
    made.print.unwrap_or_else(|| panic!("{:#?}", checked.findings))
}

/// The lines between head and foot, from top to bottom: the texts by their height.
fn lines(page: &Page) -> Vec<String> {
    let mut lines: BTreeMap<i64, Vec<(f64, &str)>> = BTreeMap::new();
    let trim = page.trim_box;
    for run in &page.runs {
        let from_top = trim.top - run.start.1;
        if from_top > 60.0 && run.start.1 - trim.bottom > 55.0 && !run.text.trim().is_empty() {
            #[expect(clippy::cast_possible_truncation, reason = "points on a page")]
            lines.entry((from_top * 2.0).round() as i64).or_default().push((run.start.0, &run.text));
        }
    }
    let line = |mut runs: Vec<(f64, &str)>| {
        runs.sort_by(|a, b| a.0.total_cmp(&b.0));
        runs.iter().map(|(_, text)| *text).collect::<String>()
    };
    lines.into_values().map(line).collect()
}

fn assert_same_lines(web: &Built, print: &PrintEdition, pages: std::ops::Range<usize>) {
    let pdf = Reader::new(&print.interior.printed.pdf).unwrap();
    for number in pages {
        let (here, there) = (&web.pdf.pages()[number], &pdf.pages()[number]);
        // The tab's numeral stands at the other edge of left pages.
        let without_tab =
            |page| lines(page).into_iter().map(|line| line.trim_matches(|c: char| c.is_ascii_digit()).to_owned());
        assert!(
            without_tab(here).eq(without_tab(there)),
            "page {}: {:#?}\n{:#?}",
            number + 1,
            lines(here),
            lines(there)
        );
    }
}

#[test]
fn a_long_catalogue_is_glued_and_has_the_lines_and_pages_of_the_website_edition() {
    let print = print(&sample_folder("herne-2024"));
    let web = herne();
    let web_pages = web.pdf.pages().len();
    assert!(web_pages > MOST_STAPLED_PAGES);
    assert_eq!(print.binding, Binding::Perfect);
    // The front cover became a title page, the back cover went to the sheet.
    assert_eq!(print.interior.printed.pages - print.interior.printed.added, web_pages - 1);
    assert_eq!(print.interior.printed.pages % 2, 0);
    assert_same_lines(web, &print, 1..web_pages - 1);
    let pdf = Reader::new(&print.interior.printed.pdf).unwrap();
    let title = lines(&pdf.pages()[0]).join("\n");
    assert!(title.contains(&web.edition.title) && title.contains(&web.edition.office), "{title}");
}

#[test]
fn the_cover_has_back_spine_and_front_on_one_sheet() {
    let print = print(&sample_folder("herne-2024"));
    let cover = print.cover.unwrap();
    let pdf = Reader::new(&cover.file.printed.pdf).unwrap();
    let [page] = pdf.pages() else { panic!("{} pages", pdf.pages().len()) };
    let millimetres = |points: f64| points / 72.0 * 25.4;
    assert!((millimetres(page.trim_box.width()) - (420.0 + cover.spine)).abs() < 0.01);
    // 112 pages of 115 g/m² and 0.9 cm³/g.
    assert!((cover.spine - 5.8).abs() < 1e-9, "{}", cover.spine);
    let edition = &herne().edition;
    let find = |text: &str| page.runs.iter().find(|run| run.text.contains(text)).unwrap_or_else(|| panic!("{text}"));
    assert!(find(&edition.title).start.0 > page.trim_box.left + page.trim_box.width() / 2.0, "the front is right");
    assert!(find("Vielfalt gehört").start.0 < page.trim_box.left + page.trim_box.width() / 2.0, "the back is left");
}

#[test]
fn a_short_catalogue_is_stapled_with_its_cover_and_filled_up_before_the_last_page() {
    let print = print(&sample_folder("kassel-sample"));
    let web = kassel();
    assert_eq!(print.binding, Binding::SaddleStitch);
    assert!(print.cover.is_none());
    assert_eq!(print.interior.printed.pages % 4, 0);
    let written = web.pdf.pages().len();
    assert_eq!(print.interior.printed.pages - print.interior.printed.added, written);
    assert_same_lines(web, &print, 0..written - 1);
    let pdf = Reader::new(&print.interior.printed.pdf).unwrap();
    assert_eq!(lines(pdf.pages().last().unwrap()), lines(web.pdf.pages().last().unwrap()));
    for blank in &pdf.pages()[written - 1..print.interior.printed.pages - 1] {
        assert!(blank.runs.is_empty());
    }
}

#[test]
fn the_shop_decides_on_binding_spine_and_number_of_pages() {
    let settings = json!({ "binding": "perfect", "multiple": 8, "spine": 4.5, "bleed": 5 });
    let copy = Copy::of("kassel-sample").set("edition.json", "/print", settings);
    let print = print(copy.path());
    assert_eq!(print.binding, Binding::Perfect);
    assert_eq!(print.interior.printed.pages % 8, 0);
    assert!((print.cover.as_ref().unwrap().spine - 4.5).abs() < 1e-9);
    let pdf = Reader::new(&print.interior.printed.pdf).unwrap();
    let page = &pdf.pages()[0];
    assert!((page.trim_box.left - page.bleed_box.left - 5.0 / 25.4 * 72.0).abs() < 0.01);
}

#[test]
fn running_heads_and_page_numbers_stand_at_the_outer_edge() {
    let pdf = Reader::new(&print(&sample_folder("kassel-sample")).interior.printed.pdf).unwrap();
    let middle = pdf.pages()[0].media_box.width() / 2.0;
    for number in [4, 5, 8, 9] {
        let page = &pdf.pages()[number];
        let printed = (number + 1).to_string();
        let foot = page.runs.iter().find(|run| run.start.1 - page.trim_box.bottom < 55.0 && run.text == printed);
        let right = foot.unwrap_or_else(|| panic!("page {printed}")).start.0 > middle;
        assert_eq!(right, (number + 1) % 2 == 1, "page {printed}");
    }
}

#[test]
fn the_same_catalogue_gives_the_same_bytes() {
    let [one, two] = [(), ()].map(|()| print(&sample_folder("kassel-sample")).interior.printed.pdf);
    assert!(one == two);
}

/// The codes that are found in a copy of a sample which is to be printed.
fn found(copy: &Copy) -> Vec<Code> {
    copy.check().findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn what_only_the_press_needs_is_asked_where_something_is_printed() {
    let colourless = Copy::of("kassel-sample").set("edition.json", "/dimensions/0/colour", json!({ "web": "#2f4b7c" }));
    assert_eq!(found(&colourless), []);
    assert!(colourless.try_build().is_some());
    let printed = colourless.set("edition.json", "/print", json!({}));
    assert_eq!(found(&printed), [Code::PressColour]);
    assert!(printed.try_build().is_some(), "the website edition is not concerned");
    let editions = Editions { web: true, print: Some(PrintRun::default()) };
    let (checked, made) = build_editions(&request(printed.path()), &editions, &Switches::default());
    assert!(checked.any_error() && made.web.is_none() && made.print.is_none());
}

#[test]
fn a_colour_of_more_ink_than_the_paper_takes_is_named() {
    let copy = Copy::of("kassel-sample").set("edition.json", "/dimensions/1/colour/cmyk", json!([100, 90, 80, 70]));
    assert_eq!(found(&copy.set("edition.json", "/print", json!({}))), [Code::InkLimit]);
    let copy = Copy::of("kassel-sample").set("edition.json", "/print", json!({ "ink_limit": 400 }));
    assert_eq!(found(&copy), []);
}

#[test]
fn a_drawing_for_the_screen_wants_another_for_print() {
    let drawing =
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>"#;
    let logo = json!({ "file": "wappen.svg", "alt": "Wappen der Stadt" });
    let copy = Copy::of("kassel-sample").write("wappen.svg", drawing).set("edition.json", "/print", json!({}));
    let copy = copy.set("edition.json", "/cover", json!({ "logo": logo }));
    assert_eq!(found(&copy), [Code::PressPicture]);
    let photo =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pictures/stripes.jpg")).unwrap();
    let copy = copy.write("wappen.jpg", photo).set("edition.json", "/cover/logo/print", "wappen.jpg");
    assert_eq!(found(&copy), []);
    let copy = copy.set("edition.json", "/cover/logo/print", "fehlt.pdf");
    assert_eq!(found(&copy), [Code::Picture]);
}

#[test]
fn a_number_of_pages_is_always_one_that_can_be_bound() {
    for (binding, multiple, pages) in [("saddle_stitch", 10, 40), ("saddle_stitch", 1, 24), ("perfect", 5, 30)] {
        let settings = json!({ "binding": binding, "multiple": multiple });
        let copy = Copy::of("kassel-sample").set("edition.json", "/print", settings);
        assert_eq!(print(copy.path()).interior.printed.pages, pages, "{binding}, {multiple}");
    }
}

#[test]
fn a_cover_picture_of_any_shape_reaches_into_the_bleed() {
    let photo =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pictures/stripes.jpg")).unwrap();
    let picture = json!({ "file": "foto.jpg", "alt": "Drei Streifen in Weiß, Rot und Schwarz" });
    for bleed in [2.0, 3.0, 5.0] {
        let copy = Copy::of("kassel-sample").write("foto.jpg", &photo);
        let copy = copy.set("edition.json", "/cover", json!({ "picture": picture }));
        let copy = copy.set("edition.json", "/print", json!({ "bleed": bleed, "binding": "perfect" }));
        let editions = Editions { web: true, print: Some(PrintRun::default()) };
        let (checked, _) = build_editions(&request(copy.path()), &editions, &Switches::default());
        // The picture of the fixture has few dots; where it stands is what counts.
        let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let others: Vec<_> = errors.filter(|finding| finding.code != Code::CoarsePicture).collect();
        assert!(others.is_empty(), "{others:#?}");
    }
}

#[test]
fn broken_colours_are_one_fault() {
    let copy = Copy::of("kassel-sample").set("edition.json", "/print", json!({}));
    assert_eq!(found(&copy.set("edition.json", "/dimensions/0/colour/cmyk", json!([100, 100, 100]))), [Code::BadValue]);
}

#[test]
fn a_profile_must_be_one_of_the_press_and_of_the_paper() {
    let with = |print| Copy::of("kassel-sample").set("edition.json", "/print", print);
    assert_eq!(found(&with(json!({ "profile": "fehlt.icc" }))), [Code::Profile]);
    assert_eq!(found(&with(json!({ "profile": "../profil.icc" }))), [Code::Profile]);
    assert_eq!(found(&with(json!({ "profile": "edition.json" }))), [Code::Profile]);
    assert_eq!(found(&with(json!({ "paper": { "finish": "uncoated" } }))), [Code::PaperProfile]);
}

#[test]
fn the_command_names_each_file_it_made() {
    let here = tempfile::tempdir().unwrap();
    let sample = sample_folder("kassel-sample");
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 7] =
        [&"build", &sample, &"--lang", &"de", &"--edition", &"all", &"--also-pdfa"];
    let run = run_in(here.path(), &arguments).expect(0);
    assert!(
        run.output.contains("24 Seiten, davon 2 leere zum Auffüllen, Rückenheftung mit Umschlag, PDF/X-4"),
        "{}",
        run.output
    );
    let mut names: Vec<_> =
        std::fs::read_dir(here.path().join("output")).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["vielfaltskatalog-kassel-2025-muster-druck.pdf", "vielfaltskatalog-kassel-2025-muster.pdf"]);
    let file = "output/vielfaltskatalog-kassel-2025-muster-druck.pdf";
    let verified = run_in(here.path(), &[&"verify", &file, &"--lang", &"de"]).expect(1);
    assert!(verified.output.contains("Die Datei ist für eine Druckerei gemacht"), "{}", verified.output);
    run_in(here.path(), &[&"build", &sample, &"--draft", &"--edition", &"print"]).expect(2);
    run_in(here.path(), &[&"build", &sample, &"--report"]).expect(2);
    let run = run_in(
        here.path(),
        &[&"build", &sample, &"--edition", &"print", &"--profile", &"nirgends.icc", &"--lang", &"de"],
    );
    assert!(run.expect(2).errors.contains("nirgends.icc"));
}

#[test]
fn the_order_sheet_says_what_the_shop_asks() {
    let here = tempfile::tempdir().unwrap();
    let copy = Copy::of("kassel-sample").set("edition.json", "/print", json!({ "run": 300, "binding": "perfect" }));
    let catalogue = copy.path().to_owned();
    let arguments: [&dyn AsRef<std::ffi::OsStr>; 7] =
        [&"build", &catalogue, &"--edition", &"print", &"--report", &"-o", &"x.pdf"];
    run_in(here.path(), &arguments).expect(0);
    let pdf = Reader::new(&std::fs::read(here.path().join("x-druck-auftrag.pdf")).unwrap()).unwrap();
    let [page] = pdf.pages() else { panic!("{} pages", pdf.pages().len()) };
    let text = page.running_text();
    let facts =
        ["300 Stück", "210 × 297 mm, Beschnitt 3 mm", "Klebebindung", "115 g/m²", "FOGRA39", "x-druck-umschlag.pdf"];
    for fact in facts {
        assert!(text.contains(fact), "{fact} in {text}");
    }
    let order: serde_json::Value =
        serde_json::from_slice(&std::fs::read(here.path().join("x-druck-auftrag.json")).unwrap()).unwrap();
    assert_eq!(order["pages"].as_u64().unwrap() % 2, 0);
    let files = order["files"].as_array().unwrap();
    assert_eq!(files.iter().map(|file| &file["name"]).collect::<Vec<_>>(), ["x-druck.pdf", "x-druck-umschlag.pdf"]);
    for file in files {
        let checks = file["checks"].as_array().unwrap();
        assert!(checks.len() > 12 && checks.iter().all(|check| check["verdict"] == "passed"), "{checks:#?}");
        assert!(checks.iter().all(|check| text.contains(check["name"].as_str().unwrap())));
    }
}
