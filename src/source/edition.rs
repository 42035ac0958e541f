//! `edition.json`: what is published, in which order, and how it looks.

use std::collections::BTreeMap;
use std::fmt;

use super::dates::month;
use super::decode::{At, Fields};
use super::print::{Print, print};
use super::prose::{Block, Picture, blocks, picture, web_target};
use crate::colour::Rgb;
use crate::findings::{Args, Code, Severity};

/// An edition as its file says it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Edition {
    /// The first line of the cover.
    pub title: String,
    /// The second.
    pub subtitle: Option<String>,
    /// What the publication is, "Maßnahmen-Katalog".
    pub kind: Option<String>,
    /// The document's title; the file name is made from it.
    pub name: String,
    /// "Stadt Herne"
    pub city: String,
    /// Id of the publishing unit.
    pub publisher: String,
    /// Its number, from 1.
    pub number: Option<i64>,
    /// The month whose state it shows.
    pub as_of: Month,
    /// The month of a correction.
    pub revision: Option<Month>,
    /// The language of its text.
    pub language: Language,
    /// Where it stands on the web.
    pub address: Option<String>,
    /// How to report a missing offer.
    pub report_missing: Vec<Block>,
    /// A note in the imprint.
    pub imprint_note: Vec<Block>,
    /// Keywords of the file.
    pub keywords: Vec<String>,
    /// The sections, in order.
    pub dimensions: Vec<Dimension>,
    /// The status words of its measures.
    pub statuses: Vec<Status>,
    /// What the second section of a measure prints.
    pub second_entry: SecondEntry,
    /// Printed words that it replaces.
    pub labels: BTreeMap<String, String>,
    /// Its parts, in order.
    pub parts: Vec<String>,
    /// Picture and logo of the cover.
    pub cover: Cover,
    /// The back cover.
    pub back_cover: BackCover,
    /// Severities of rules that this edition changes, by their codes; `None` is off.
    pub rules: BTreeMap<Code, Option<Severity>>,
    /// The folder of the previous edition, beside this one.
    pub previous: Option<String>,
    /// What the print shop wants, if it says so.
    pub print: Option<Print>,
    /// Font family for text, if not the layout's.
    pub text_font: Option<String>,
    /// Font family for signs, if not the layout's.
    pub sign_font: Option<String>,
}

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
}

impl Default for Month {
    fn default() -> Self {
        Self { year: 2000, month: 1 }
    }
}

/// As the files write it, `2025-08`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A language that the layout has words for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// German.
    #[default]
    German,
    /// English.
    English,
}

impl Language {
    /// The BCP 47 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }
}

/// A dimension of diversity, which becomes a section.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One to three sentences under the title.
    pub intro: Vec<Block>,
    /// Its colour.
    pub colour: Colour,
    /// Ids of units in the order of this section, where it is its own.
    pub units: Vec<String>,
}

/// A colour on screen and in print.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Colour {
    /// On screen.
    pub web: Rgb,
    /// In print, per cent of cyan, magenta, yellow, black.
    pub cmyk: Option<[u8; 4]>,
}

/// A status of the edition's vocabulary.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Status {
    /// Its id.
    pub id: String,
    /// The word.
    pub word: String,
    /// A sign beside it.
    pub symbol: String,
}

/// What the second section of a measure in two dimensions prints.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SecondEntry {
    /// The whole page again.
    #[default]
    Full,
    /// A row that points to the first place.
    Reference,
}

/// The cover's own picture and logo.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cover {
    /// A picture instead of the drawing.
    pub picture: Option<Picture>,
    /// The city's logo.
    pub logo: Option<Picture>,
}

/// The last page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BackCover {
    /// Its text.
    pub text: Vec<Block>,
    /// Who paid.
    pub funding: Vec<Block>,
    /// Logos.
    pub logos: Vec<Picture>,
}

/// Decodes `edition.json`.
#[must_use]
pub fn decode(at: &At<'_>) -> Edition {
    let Some(mut fields) = at.object() else { return Edition::default() };
    let f = &mut fields;
    let mut edition = Edition {
        title: f.required_string("title"),
        subtitle: f.string("subtitle"),
        kind: f.string("kind"),
        name: f.required_string("name"),
        city: f.required_string("city"),
        publisher: f.required_string("publisher"),
        number: f.get("number").and_then(|at| at.integer(1..=999)),
        as_of: f.required("as_of").and_then(|at| month(&at)).unwrap_or_default(),
        revision: f.get("revision").and_then(|at| month(&at)),
        language: language(f),
        address: f.get("address").and_then(|at| web_target(&at)),
        report_missing: prose(f.get("report_missing")),
        imprint_note: prose(f.get("imprint_note")),
        keywords: f.many("keywords", At::string),
        dimensions: f.required("dimensions").map(|at| dimensions(&at)).unwrap_or_default(),
        statuses: f.many("statuses", status),
        second_entry: second_entry(f),
        labels: labels(f),
        parts: f.required("parts").map(|at| parts(&at)).unwrap_or_default(),
        cover: f.get("cover").map(|at| cover(&at)).unwrap_or_default(),
        back_cover: f.get("back_cover").map(|at| back_cover(&at)).unwrap_or_default(),
        rules: f.get("rules").map(|at| rules(&at)).unwrap_or_default(),
        previous: f.string("previous"),
        print: f.get("print").and_then(|at| print(&at)),
        ..Edition::default()
    };
    if let Some(mut fonts) = f.get("fonts").and_then(|at| at.object()) {
        edition.text_font = fonts.string("text");
        edition.sign_font = fonts.string("signs");
        fonts.finish();
    }
    fields.finish();
    edition
}

fn prose(at: Option<At<'_>>) -> Vec<Block> {
    at.map(|at| blocks(&at)).unwrap_or_default()
}

fn language(f: &mut Fields<'_>) -> Language {
    let words = &[("de", Language::German), ("en", Language::English)];
    f.required("language").and_then(|at| at.word(words)).unwrap_or_default()
}

fn second_entry(f: &mut Fields<'_>) -> SecondEntry {
    let words = &[("full", SecondEntry::Full), ("reference", SecondEntry::Reference)];
    f.get("second_entry").and_then(|at| at.word(words)).unwrap_or_default()
}

/// Severities by codes. What is always an error stays one.
fn rules(at: &At<'_>) -> BTreeMap<Code, Option<Severity>> {
    const LEVELS: &[(&str, Option<Severity>)] = &[
        ("off", None),
        ("hint", Some(Severity::Hint)),
        ("warning", Some(Severity::Warning)),
        ("error", Some(Severity::Error)),
    ];
    let rule = |(id, at): (String, At<'_>)| Some((at.changeable_rule(&id)?, at.word(LEVELS)?));
    at.entries().into_iter().filter_map(rule).collect()
}

fn labels(f: &mut Fields<'_>) -> BTreeMap<String, String> {
    let entries = f.get("labels").map(|at| at.entries()).unwrap_or_default();
    entries.into_iter().filter_map(|(key, at)| Some((key, at.string()?))).collect()
}

/// Parts in order, of which one at least has a heading: a cover alone is no publication that anybody could hear.
fn parts(at: &At<'_>) -> Vec<String> {
    let items = at.one_or_many();
    if items.is_empty() {
        at.report(Code::EmptyText, Args::default());
    }
    let parts: Vec<String> = items.iter().filter_map(At::id).collect();
    if !parts.is_empty() && parts.iter().all(|part| part == "cover" || part == "back-cover") {
        at.bad_value("parts", Args::default());
    }
    parts
}

fn dimensions(at: &At<'_>) -> Vec<Dimension> {
    if at.items().is_some_and(|items| items.is_empty()) {
        at.report(Code::EmptyText, Args::default());
    }
    at.one_or_many().iter().filter_map(dimension).collect()
}

fn dimension(at: &At<'_>) -> Option<Dimension> {
    let mut f = at.object()?;
    let dimension = Dimension {
        id: f.own_id(),
        title: f.required_string("title"),
        intro: prose(f.get("intro")),
        colour: f.required("colour").and_then(|at| colour(&at)).unwrap_or_default(),
        units: f.many("units", At::id),
    };
    f.finish();
    Some(dimension).filter(|dimension| !dimension.id.is_empty())
}

fn colour(at: &At<'_>) -> Option<Colour> {
    let mut f = at.object()?;
    let web = f.required("web").and_then(|at| {
        let parsed = at.string()?.parse().ok();
        if parsed.is_none() {
            at.bad_value("colour", Args::default());
        }
        parsed
    });
    let cmyk = f.get("cmyk").and_then(|at| {
        let parts: Vec<u8> = at.items()?.iter().filter_map(|part| part.integer(0..=100)?.try_into().ok()).collect();
        let parts = <[u8; 4]>::try_from(parts).ok();
        if parts.is_none() {
            at.bad_value("cmyk", Args::default());
        }
        parts
    });
    f.finish();
    Some(Colour { web: web?, cmyk })
}

/// A sign beside a word: one character.
fn symbol(f: &mut Fields<'_>) -> String {
    let Some(at) = f.required("symbol") else { return String::new() };
    let symbol = at.string().unwrap_or_default();
    if symbol.chars().count() > 1 {
        at.bad_value("symbol", Args::default());
    }
    symbol
}

fn status(at: &At<'_>) -> Option<Status> {
    let mut f = at.object()?;
    let status = Status { id: f.own_id(), word: f.required_string("word"), symbol: symbol(&mut f) };
    f.finish();
    Some(status).filter(|status| !status.id.is_empty())
}

fn cover(at: &At<'_>) -> Cover {
    let Some(mut f) = at.object() else { return Cover::default() };
    let cover = Cover {
        picture: f.get("picture").and_then(|at| picture(&at)),
        logo: f.get("logo").and_then(|at| picture(&at)),
    };
    f.finish();
    cover
}

fn back_cover(at: &At<'_>) -> BackCover {
    let Some(mut f) = at.object() else { return BackCover::default() };
    let back_cover =
        BackCover { text: prose(f.get("text")), funding: prose(f.get("funding")), logos: f.many("logos", picture) };
    f.finish();
    back_cover
}
