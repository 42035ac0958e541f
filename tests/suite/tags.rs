//! What a screen reader is told.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use katalog::pdf::read::Tag;
use katalog::prose::Place;
use serde_json::Value;

use crate::fixture::{Built, Copy, components, fixture_folder, herne, one_line, sample_folder, samples};
use crate::reading::{headings, level, part_at, visible};

/// The samples, and the catalogue that uses every component.
fn all() -> Vec<&'static Built> {
    samples().into_iter().chain([components()]).collect()
}

/// Refresh it with `INSTA_UPDATE=always cargo test --release tags` after a
/// change of the layout, and read what has changed.
#[test]
fn the_tags_of_every_component() {
    insta::assert_snapshot!("components", components().pdf.snapshot());
}

#[test]
fn the_catalogue_of_components_has_no_findings() {
    let checked = Copy::of_folder(&fixture_folder("components")).check();
    assert!(checked.findings.is_empty(), "{:#?}", checked.findings);
}

#[test]
fn every_table_has_a_summary_and_headers_for_columns_and_rows() {
    let mut tables = 0;
    for built in all() {
        for table in built.pdf.tags().all("Table") {
            tables += 1;
            let place = format!("a table on page {} of {}", table.page.unwrap() + 1, built.name);
            assert!(table.attributes.summary.as_deref().is_some_and(|summary| summary.len() > 20), "{place}");
            let rows = table.all("TR");
            let (head, body) = rows.split_first().unwrap();
            let scopes = |row: &Tag| row.children().map(|cell| cell.attributes.scope.clone()).collect::<Vec<_>>();
            assert!(scopes(head).iter().all(|scope| scope.as_deref() == Some("Column")), "{place}");
            assert!(!body.is_empty(), "{place}");
            let ids: BTreeSet<&String> = table.all("TH").into_iter().filter_map(|cell| cell.id.as_ref()).collect();
            for row in body {
                assert_eq!(row.children().count(), head.children().count(), "{place}");
                let kinds: Vec<(&str, Option<&str>)> =
                    row.children().map(|cell| (cell.kind.as_str(), cell.attributes.scope.as_deref())).collect();
                assert_eq!(kinds[0], ("TH", Some("Row")), "{place}");
                for cell in row.children().skip(1) {
                    assert_eq!(cell.kind, "TD", "{place}");
                    assert_eq!(cell.attributes.headers.len(), 2, "column and row of „{}“, {place}", cell.text());
                    assert!(cell.attributes.headers.iter().all(|id| ids.contains(id)), "{place}");
                }
            }
        }
    }
    assert!(tables > 20, "{tables} tables");
}

#[test]
fn heading_levels_never_skip() {
    for built in all() {
        let levels: Vec<usize> = headings(&built.pdf).into_iter().filter_map(level).collect();
        assert_eq!(levels[0], 1, "{}", built.name);
        let skip = levels.windows(2).position(|pair| pair[1] > pair[0] + 1);
        let words = |at: usize| headings(&built.pdf)[at + 1].text();
        assert_eq!(skip.map(words), None, "{}", built.name);
    }
}

#[test]
fn every_figure_has_an_alternative_text_and_a_box() {
    for built in all() {
        for figure in built.pdf.tags().all("Figure") {
            let place = format!("a figure on page {} of {}", figure.page.unwrap() + 1, built.name);
            assert!(figure.alt.as_deref().is_some_and(|alt| !alt.trim().is_empty()), "{place}");
            let bbox = figure.attributes.bbox.unwrap_or_else(|| panic!("{place} has no box"));
            let page = built.pdf.pages()[figure.page.unwrap()].media_box;
            assert!(bbox.left < bbox.right && bbox.bottom < bbox.top, "{place}: {bbox:?}");
            assert!(page.left <= bbox.left && bbox.right <= page.right, "{place}: {bbox:?}");
            assert!(page.bottom <= bbox.bottom && bbox.top <= page.top, "{place}: {bbox:?}");
        }
    }
}

#[test]
fn no_tag_is_silent() {
    let says = |tag: &Tag| {
        tag.children().next().is_some()
            || !one_line(&tag.text()).is_empty()
            || tag.alt.is_some()
            || tag.actual_text.is_some()
    };
    for built in all() {
        for tag in built.pdf.tags().walk() {
            if ["P", "Span", "LI", "LBody", "TD", "TH", "H1", "H2", "H3"].contains(&tag.standard_kind.as_str()) {
                assert!(says(tag), "an empty {} on page {:?} of {}", tag.kind, tag.page, built.name);
            }
        }
    }
}

#[test]
fn everything_on_a_page_is_either_read_or_an_artifact() {
    for built in all() {
        for page in built.pdf.pages() {
            assert_eq!(page.unmarked().trim(), "", "page {} of {}", page.label, built.name);
        }
    }
}

#[test]
fn foreign_passages_are_spoken_in_their_language() {
    let mut found = BTreeMap::new();
    for built in all() {
        let runs = built.pdf.tags().runs().into_iter().filter(|run| run.language.as_deref().is_some_and(|l| l != "de"));
        for run in runs {
            found.insert(run.text.trim().to_owned(), run.language.clone().unwrap());
        }
    }
    for passage in ["Welcome to Kassel", "Jobsharing", "Good Practice", "Everything", "Hate Speech"] {
        assert_eq!(found.get(passage).map(String::as_str), Some("en"), "„{passage}“ in {found:?}");
    }
    assert!(found.values().all(|language| language == "en"), "without a region: {found:?}");
}

/// The order of a section is that of the organisation, with the units in the
/// section's own order where it has one, then the measures' numbers.
#[test]
fn measures_are_read_in_the_order_of_the_data() {
    let read = |file: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(sample_folder("herne-2024").join(file)).unwrap()).unwrap()
    };
    let edition = read("edition.json");
    let organisation = read("organisation.json");
    let measures: Vec<Value> = fs::read_dir(sample_folder("herne-2024").join("measures"))
        .unwrap()
        .map(|entry| read(&format!("measures/{}", entry.unwrap().file_name().to_string_lossy())))
        .collect();
    for dimension in edition["dimensions"].as_array().unwrap() {
        let id = dimension["id"].as_str().unwrap();
        let mut here: Vec<&Value> = measures
            .iter()
            .filter(|measure| measure["dimensions"].as_array().unwrap().contains(&dimension["id"]))
            .collect();
        here.sort_by_key(|measure| rank(measure, dimension, &organisation));
        let expected: Vec<String> =
            here.iter().map(|measure| visible(measure["title"].as_str().unwrap(), Place::Title)).collect();
        let spoken: Vec<String> = part_at(herne(), id).measures().into_iter().map(|measure| measure.title).collect();
        assert_eq!(spoken, expected, "{id}");
    }
}

/// Division, unit and number of a measure in a dimension.
fn rank(measure: &Value, dimension: &Value, organisation: &Value) -> (usize, usize, i64) {
    let unit = &measure["units"][0];
    let own_order = dimension["units"].as_array().and_then(|units| units.iter().position(|id| id == unit));
    let divisions = organisation["divisions"].as_array().unwrap().iter();
    let place = divisions.enumerate().find_map(|(number, division)| {
        let units = division["units"].as_array()?;
        Some((number, units.iter().position(|candidate| candidate["id"] == *unit)?))
    });
    let (division, position) = place.unwrap();
    let order = measure["order"].as_i64().or(measure["order"][dimension["id"].as_str().unwrap()].as_i64());
    (division, own_order.unwrap_or(1000 + position), order.unwrap())
}
