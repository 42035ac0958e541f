//! What the pages are made of: colours, type sizes and glyphs, read from the
//! frames that Typst lays out.

use std::collections::BTreeSet;

use katalog::Request;
use katalog::findings::Findings;
use katalog::language::Language;
use katalog::project::Project;
use katalog::typeset::{self, Rendition};
use typst::layout::{Abs, FrameItem};
use typst::text::TextItem;
use typst::visualize::Paint;

use crate::fixture::{engine, sample_folder};

/// Nothing that is read is smaller, but the numbers of footnotes.
const SMALLEST: f64 = 8.5;

fn project(sample: &str) -> Project {
    let request = Request { catalogue: sample_folder(sample), language: Some(Language::German), ..Request::default() };
    katalog::export(&request).unwrap().1.unwrap()
}

/// Visits every run of text of a sample.
fn texts(sample: &str, visit: &mut dyn FnMut(&TextItem)) {
    let project = project(sample);
    let pages = typeset::pages(&engine(), &project, Rendition::Web, &Findings::default()).unwrap();
    for page in pages.document.pages() {
        typeset::items(&page.frame, &mut |item| {
            if let FrameItem::Text(text) = item {
                visit(text);
            }
        });
    }
}

fn colours(sample: &str) -> BTreeSet<String> {
    let project = project(sample);
    let tokens: toml::Table = std::str::from_utf8(&project.files["layout/tokens.toml"]).unwrap().parse().unwrap();
    let edition: serde_json::Value = serde_json::from_slice(&project.files["data/edition.json"]).unwrap();
    let tokens =
        tokens["colours"].as_table().unwrap().values().map(|colour| colour["web"].as_str().unwrap().to_owned());
    let accents = edition["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| section["colour"]["web"].as_str().unwrap().to_owned());
    tokens.chain(accents).collect()
}

#[test]
fn text_has_only_colours_of_the_tokens_and_the_edition() {
    for sample in ["herne-2024", "kassel-sample", "heidelberg-sample"] {
        let known = colours(sample);
        texts(sample, &mut |text| {
            let Paint::Solid(colour) = &text.fill else { panic!("„{}“ has no plain colour", text.text) };
            let colour = colour.to_hex();
            assert!(known.contains(colour.as_str()), "„{}“ in {sample} is {colour}", text.text);
        });
    }
}

#[test]
fn text_is_large_enough_to_be_read() {
    let smallest = Abs::pt(SMALLEST);
    texts("herne-2024", &mut |text| {
        let is_note_number = text.text.chars().all(|c| c.is_ascii_digit());
        assert!(text.size >= smallest || is_note_number, "„{}“ is set in {:?}", text.text, text.size);
    });
}

#[test]
fn every_character_has_a_glyph() {
    let mut runs = 0;
    for sample in ["herne-2024", "kassel-sample", "heidelberg-sample"] {
        texts(sample, &mut |text| {
            runs += 1;
            assert!(text.glyphs.iter().all(|glyph| glyph.id != 0), "„{}“ in {sample}", text.text);
        });
    }
    assert!(runs > 1_000, "{runs} runs of text");
}
