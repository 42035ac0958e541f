//! The whole edition of Herne: what the data holds is printed, once where it
//! belongs, and every page number is true.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use katalog::pdf::read::{Reader, Tag};
use katalog::prose::Place;
use serde_json::Value;

use crate::fixture::{herne, one_line, sample_folder};
use crate::reading::{Part, Row, headings, part_at, part_named, target_page, visible};

/// The contents of the printed third edition, in order.
const PRINTED_CONTENTS: [&str; 25] = [
    "Vorwort",
    "Gender und Diversity Mainstreaming in der Stadt Herne",
    "1 Übergreifende Maßnahmen",
    "Dezernat I",
    "Dezernat III",
    "Dezernat IV",
    "Dezernat VI",
    "2 Geschlecht",
    "Dezernat I",
    "Dezernat III",
    "Dezernat IV",
    "3 Ethnische Herkunft",
    "Dezernat I",
    "Dezernat III",
    "4 Behinderung",
    "Dezernat IV",
    "5 Alter",
    "Dezernat IV",
    "6 Sexuelle Identität",
    "Dezernat I",
    "Dezernat III",
    "Dezernat IV",
    "7 Religion/Weltanschauung",
    "Dezernat I",
    "Anhang: Anlaufstellen und Ansprechpersonen",
];

/// The parts that the program adds to the printed ones.
const ADDED_CONTENTS: [&str; 3] = ["Auf einen Blick", "Register", "Abkürzungen"];

/// The seven dimensions of the edition, in order.
const DIMENSIONS: [&str; 7] = [
    "uebergreifend",
    "geschlecht",
    "ethnische-herkunft",
    "behinderung",
    "alter",
    "sexuelle-identitaet",
    "religion-weltanschauung",
];

/// A measure as its file says it, read here without the program.
struct Measure {
    title: String,
    short_title: String,
    dimensions: Vec<String>,
    new: bool,
}

/// The measures of the folder by their ids.
fn measures() -> BTreeMap<String, Measure> {
    let folder = sample_folder("herne-2024").join("measures");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), measure(&path))).collect()
}

fn measure(path: &std::path::Path) -> Measure {
    let json: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let title = |key| json[key].as_str().map(|text| visible(text, Place::Title));
    let dimensions = json["dimensions"].as_array().unwrap().iter();
    Measure {
        title: title("title").unwrap(),
        short_title: title("short_title").or(title("title")).unwrap(),
        dimensions: dimensions.map(|id| id.as_str().unwrap().to_owned()).collect(),
        new: json["since"] == 2024,
    }
}

fn label(page: usize) -> &'static str {
    &herne().pdf.pages()[page].label
}

#[test]
fn there_are_84_measures_with_85_entries() {
    let sections = DIMENSIONS.map(|id| part_at(herne(), id));
    let titles: Vec<String> = sections.iter().flat_map(Part::measures).map(|measure| measure.title).collect();
    let rows: usize = sections.iter().map(|section| section.overview(&herne().pdf).len()).sum();
    assert_eq!(titles.len(), 85, "headings of measures");
    assert_eq!(rows, 85, "rows of overviews");
    assert_eq!(titles.iter().collect::<BTreeSet<_>>().len(), 84, "different titles");
    assert_eq!(measures().len(), 84, "files");
    let glance = part_named(herne(), "Auf einen Blick").text();
    assert!(glance.contains("84 Maßnahmen 13 davon neu 7 Dimensionen"), "{glance}");
    assert!(glance.contains("84 Maßnahmen, 85 Einträge"), "{glance}");
}

#[test]
fn every_measure_has_its_heading_and_its_row_in_each_of_its_sections() {
    for id in DIMENSIONS {
        let section = part_at(herne(), id);
        let (pages, rows) = (section.measures(), section.overview(&herne().pdf));
        let here: Vec<Measure> =
            measures().into_values().filter(|measure| measure.dimensions.iter().any(|d| d == id)).collect();
        assert_eq!((rows.len(), pages.len()), (here.len(), here.len()), "rows and pages of {id}");
        for measure in here {
            let row = rows.iter().find(|row| row.title == measure.short_title);
            let row = row.unwrap_or_else(|| panic!("no row „{}“ in {id}", measure.short_title));
            let page = pages.iter().find(|page| page.page == row.target);
            assert_eq!(page.map(|page| page.title.as_str()), Some(measure.title.as_str()), "where the row leads");
            assert!(herne().page(row.target).contains(&measure.title), "{}", measure.title);
        }
    }
}

#[test]
fn overviews_list_the_measures_in_the_order_of_their_pages() {
    for id in DIMENSIONS {
        let section = part_at(herne(), id);
        let targets: Vec<usize> = section.overview(&herne().pdf).iter().map(|row| row.target).collect();
        let pages: Vec<usize> = section.measures().iter().map(|measure| measure.page).collect();
        assert_eq!(targets, pages, "{id}");
        assert!(pages.windows(2).all(|pair| pair[0] < pair[1]), "each measure begins a page: {id}");
    }
}

#[test]
fn new_measures_are_marked_in_their_row_and_on_their_page_and_no_others_are() {
    let expected: BTreeSet<String> =
        measures().into_values().filter(|measure| measure.new).map(|measure| measure.title).collect();
    let (mut in_rows, mut on_pages) = (BTreeSet::new(), BTreeSet::new());
    for section in DIMENSIONS.map(|id| part_at(herne(), id)) {
        let pages = section.measures();
        for Row { title, header, target, .. } in section.overview(&herne().pdf) {
            let page = pages.iter().find(|page| page.page == target).unwrap();
            match header.strip_prefix(&title).map(str::trim) {
                Some("neu") => assert!(in_rows.insert(page.title.clone())),
                rest => assert_eq!(rest, Some(""), "{header}"),
            }
        }
        on_pages
            .extend(pages.into_iter().filter(|page| page.facts().contains(&"neu".to_owned())).map(|page| page.title));
    }
    assert_eq!(expected.len(), 13);
    assert_eq!(in_rows, expected);
    assert_eq!(on_pages, expected);
}

/// A row of the contents: its level, its words, the number printed, the page it leads to.
fn contents_rows() -> Vec<(usize, String, String, usize)> {
    fn collect(tag: &Tag, level: usize, rows: &mut Vec<(usize, String, String, usize)>) {
        for child in tag.children() {
            match child.standard_kind.as_str() {
                "TOC" => collect(child, level + 1, rows),
                "TOCI" => {
                    let link = child.all("Link")[0];
                    let text = one_line(&link.text());
                    let (title, number) = text.rsplit_once(' ').unwrap();
                    rows.push((level, title.to_owned(), number.to_owned(), target_page(&herne().pdf, link)));
                }
                _ => {}
            }
        }
    }
    let tables = herne().pdf.tags().all("TOC");
    let mut rows = Vec::new();
    collect(tables[0], 1, &mut rows);
    rows
}

#[test]
fn the_contents_hold_the_printed_rows_in_order_and_one_for_each_added_part() {
    let rows = contents_rows();
    let mut printed = PRINTED_CONTENTS.iter().peekable();
    let mut added = Vec::new();
    for (level, title, ..) in &rows {
        if printed.next_if(|next| **next == title).is_none() && *level == 1 {
            added.push(title.as_str());
        }
    }
    assert_eq!(printed.next(), None, "the next row of the printed contents");
    assert_eq!(added, ADDED_CONTENTS);
}

#[test]
fn the_contents_fit_on_one_page_and_name_the_right_pages() {
    let headings = headings(&herne().pdf);
    for (_, title, number, page) in contents_rows() {
        assert_eq!(number, label(page), "{title}");
        let there = headings.iter().filter(|heading| heading.page == Some(page));
        let found = there.map(|heading| one_line(&heading.text())).any(|text| text == title);
        assert!(found, "„{title}“ is a heading of page {number}");
    }
    let pages: BTreeSet<_> = herne().pdf.tags().all("TOCI").iter().map(|row| row.page).collect();
    assert_eq!(pages.len(), 1);
}

#[test]
fn overviews_name_the_right_pages() {
    for row in DIMENSIONS.iter().flat_map(|id| part_at(herne(), id).overview(&herne().pdf)) {
        assert_eq!(row.printed, label(row.target), "{}", row.title);
    }
}

/// The register's entries: words, the numbers that are links, and where these lead.
fn register_rows(pdf: &Reader, piece: &[&Tag]) -> Vec<(String, Vec<usize>)> {
    let paragraphs = piece.iter().filter(|tag| tag.standard_kind == "P" && !tag.all("Link").is_empty());
    let row = |tag: &&&Tag| {
        let pages: Vec<usize> = tag.all("Link").iter().map(|link| target_page(pdf, link)).collect();
        let numbers: Vec<&str> = pages.iter().map(|page| label(*page)).collect();
        let printed: Vec<String> = tag.all("Link").iter().map(|link| one_line(&link.text())).collect();
        assert_eq!(printed, numbers, "{}", tag.text());
        let text = one_line(&tag.text());
        let words = text.strip_suffix(&format!(", {}", numbers.join(", ")));
        (words.unwrap_or_else(|| panic!("„{text}“ ends with its pages")).to_owned(), pages)
    };
    paragraphs.collect::<Vec<_>>().iter().map(row).collect()
}

#[test]
fn the_register_by_unit_lists_every_measure_with_all_its_pages() {
    let register = part_named(herne(), "Register");
    let pieces = register.pieces(2);
    let rows = register_rows(&herne().pdf, &pieces[0].tags);
    let mut printed: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for row in DIMENSIONS.iter().flat_map(|id| part_at(herne(), id).overview(&herne().pdf)) {
        printed.entry(row.title).or_default().insert(row.target);
    }
    let listed: BTreeMap<String, BTreeSet<usize>> =
        rows.into_iter().map(|(words, pages)| (words, pages.into_iter().collect())).collect();
    assert_eq!(listed, printed);
}

#[test]
fn the_register_from_a_to_z_lists_every_title_with_all_its_pages() {
    let register = part_named(herne(), "Register");
    let pieces = register.pieces(2);
    let rows: BTreeMap<String, Vec<usize>> = register_rows(&herne().pdf, &pieces[1].tags).into_iter().collect();
    for (id, measure) in measures() {
        let mut pages = vec![herne().page_of(&id)];
        let others = measure.dimensions.iter().filter(|_| measure.dimensions.len() > 1);
        pages.extend(others.map(|dimension| herne().page_of(&format!("{id}--{dimension}"))));
        pages.sort_unstable();
        pages.dedup();
        assert_eq!(rows.get(&measure.title), Some(&pages), "{}", measure.title);
    }
}
