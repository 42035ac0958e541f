//! The finished file: what no standard asks for.

use std::ffi::OsStr;
use std::fs;

use katalog::pdf::read::{OutlineItem, Run, Target};

use crate::fixture::{herne, kassel, one_line, request, sample_folder, samples};
use crate::program::run_with;
use crate::reading::headings;

#[test]
fn a_second_build_writes_the_same_bytes() {
    for built in samples() {
        let (_, second) = katalog::build(&request(&sample_folder(&built.name))).unwrap();
        assert!(second.unwrap().pdf == built.bytes, "{}", built.name);
    }
}

#[test]
fn neither_time_zone_nor_language_nor_current_folder_changes_a_byte() {
    let elsewhere = tempfile::tempdir().unwrap();
    let catalogue = sample_folder("kassel-sample");
    let arguments: [&dyn AsRef<OsStr>; 4] = [&"build", &catalogue, &"-o", &"out.pdf"];
    let variables = [("TZ", "Pacific/Kiritimati"), ("LANG", "en_US.UTF-8"), ("LC_ALL", "en_US.UTF-8")];
    run_with(elsewhere.path(), &arguments, &variables).expect(0);
    assert!(fs::read(elsewhere.path().join("out.pdf")).unwrap() == kassel().bytes);
}

#[test]
fn the_file_describes_itself() {
    let expected = [
        ("Diversity-Maßnahmenkatalog Herne 2024", "Stadt Herne, Büro für Gleichstellung und Vielfalt", "20240801"),
        ("Vielfaltskatalog Kassel 2025 (Muster)", "Stadt Kassel, Amt für Chancengleichheit", "20250601"),
        ("Gleichstellungsaktionsplan Heidelberg (Muster)", "Stadt Heidelberg, Amt für Chancengleichheit", "20250301"),
    ];
    for (built, (title, author, date)) in samples().into_iter().zip(expected) {
        let metadata = built.pdf.metadata();
        assert_eq!(metadata.title.as_deref(), Some(title));
        assert_eq!(metadata.author.as_deref(), Some(author));
        assert_eq!(metadata.creation_date.as_deref(), Some(format!("D:{date}000000Z").as_str()), "the edition's date");
        assert_eq!(metadata.language.as_deref(), Some("de"));
        assert_eq!(metadata.page_mode.as_deref(), Some("UseOutlines"));
        assert!(metadata.keywords.as_deref().is_some_and(|words| !words.is_empty()));
        assert!(metadata.display_doc_title && metadata.marked && metadata.has_page_labels);
        let xmp = metadata.xmp.as_deref().unwrap();
        for claim in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"] {
            assert!(xmp.contains(claim), "{claim}");
        }
    }
}

#[test]
fn page_labels_are_the_printed_numbers() {
    for built in samples() {
        let pages = built.pdf.pages();
        for page in &pages[1..pages.len() - 1] {
            let lowest = |run: &&Run| run.artifact && run.start.1 < 60.0;
            let foot: Vec<&str> = page.runs.iter().filter(lowest).map(|run| run.text.trim()).collect();
            assert_eq!(foot.last(), Some(&page.label.as_str()), "{foot:?} of {}", built.name);
        }
        let labels: Vec<String> = pages.iter().map(|page| page.label.clone()).collect();
        let numbers: Vec<String> = (1..=pages.len()).map(|number| number.to_string()).collect();
        assert_eq!(labels, numbers, "the cover is page 1");
    }
}

#[test]
fn websites_can_link_to_every_measure() {
    let place = |name: &str| herne().page_of(name);
    assert!(herne().page(place("youth-for-equality")).contains("Youth for Equality"));
    assert_eq!(place("flyer-vielfalt"), place("flyer-vielfalt--geschlecht"));
    assert!(place("flyer-vielfalt--sexuelle-identitaet") > place("flyer-vielfalt--geschlecht"));
    for built in samples() {
        for entry in built.entries() {
            let section = built.edition.sections.iter().find(|section| {
                section.divisions.iter().flat_map(|d| &d.entries).any(|other| std::ptr::eq(other, entry))
            });
            let names = [entry.measure.id.clone(), format!("{}--{}", entry.measure.id, section.unwrap().id)];
            for name in names {
                assert!(built.pdf.destinations().contains_key(&name), "{name} in {}", built.name);
            }
        }
    }
}

#[test]
fn every_link_says_where_it_leads() {
    for built in samples() {
        assert!(!built.pdf.links().is_empty());
        for link in built.pdf.links() {
            let contents = link.contents.as_deref().unwrap_or_default();
            match &link.target {
                Target::Uri(uri) => {
                    assert!(!contents.is_empty() && contents != uri, "{uri}: {contents}");
                    assert!(uri.is_ascii(), "{uri}");
                }
                Target::Place { destination: Some(place), .. } => {
                    let page = format!("Seite {}", built.pdf.pages()[place.page].label);
                    let words: Vec<&str> = contents.split([' ', ':', ',']).collect();
                    let says = words.join(" ").contains(&page) && contents.starts_with("Seite ");
                    assert!(says, "„{contents}“ leads to {page} in {}", built.name);
                }
                other => panic!("„{contents}“ leads to {other:?}"),
            }
        }
    }
}

#[test]
fn all_fonts_are_embedded() {
    for built in samples() {
        let fonts = built.pdf.fonts();
        assert!(fonts.iter().any(|font| font.name.contains("Atkinson")), "{fonts:?}");
        let missing: Vec<&str> = fonts.iter().filter(|font| !font.embedded).map(|font| font.name.as_str()).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{}", built.name);
    }
}

#[test]
fn bookmarks_lead_to_the_heading_that_they_name() {
    fn flat(items: &[OutlineItem]) -> Vec<&OutlineItem> {
        items.iter().flat_map(|item| std::iter::once(item).chain(flat(&item.children))).collect()
    }
    for built in samples() {
        let items = flat(built.pdf.outline());
        let headings = headings(&built.pdf);
        for item in &items {
            let page = item.page().unwrap_or_else(|| panic!("„{}“ leads nowhere", item.title));
            let there = headings.iter().filter(|heading| heading.page == Some(page));
            let found =
                there.map(|heading| one_line(&heading.text())).any(|text| text.ends_with(&one_line(&item.title)));
            assert!(found, "„{}“ is a heading of page {} in {}", item.title, page + 1, built.name);
        }
        for entry in built.entries().filter(|entry| entry.full) {
            let title = one_line(&entry.measure.title_text);
            assert!(items.iter().any(|item| one_line(&item.title) == title), "a bookmark for „{title}“");
        }
    }
}

#[test]
fn the_whole_edition_is_small_enough_to_be_mailed() {
    assert!(herne().bytes.len() < 700 * 1024, "{} bytes", herne().bytes.len());
}
