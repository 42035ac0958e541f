//! What the layout prints.
//!
//! The Rust twin of `layout/edition.typ`, which describes the same data to the
//! designer: whoever changes one changes the other, and `twin` compares both.
//! Everything is sorted, counted and resolved; the layout decides how it looks
//! and nothing else. It is one long file so that both twins can be read side by
//! side.

mod addresses;
mod alone;
mod breaks;
mod compose;
mod counts;
mod extract;
mod faults;
mod measures;
pub mod order;
mod prose;
mod register;
mod text;
#[cfg(test)]
mod twin;

pub use compose::{Context, compose};
pub use counts::entries_of;
pub use extract::Extract;
pub use faults::Faults;
pub use text::{Address, Block, Drawing, Fault, Figure, Indicator, Inline, PlaceName};

use std::collections::BTreeMap;

use serde::Serialize;

use crate::prose::Breaks;

/// A whole publication.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Edition {
    /// A draft: every page is marked, faults are shown.
    pub draft: bool,
    /// The page of one measure is set without the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alone: Option<Alone>,
    /// What alone is printed, in words, if it is an extract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extract: Option<String>,
    /// BCP 47 code of the language.
    pub language: &'static str,
    /// The document's title.
    pub name: String,
    /// The cover's first line.
    pub title: String,
    /// Its second, perhaps empty.
    pub subtitle: String,
    /// What the publication is.
    pub kind: String,
    /// The city.
    pub city: String,
    /// The publishing unit.
    pub office: String,
    /// Its address.
    pub place: Option<Place>,
    /// Its mail address.
    pub email: Option<String>,
    /// Edition number.
    pub number: Option<i64>,
    /// The month whose state is shown.
    pub as_of: Date,
    /// The month of a correction.
    pub revision: Option<Date>,
    /// Where it stands on the web.
    pub address: Option<Address>,
    /// Measures of the printed edition.
    pub print: Print,
    /// The address as a QR code: a string of `0` and `1` a row.
    pub qr: Option<Vec<String>>,
    /// Keywords of the file.
    pub keywords: Vec<String>,
    /// How to report a missing offer.
    pub report_missing: Vec<Block>,
    /// A note in the imprint.
    pub imprint_note: Vec<Block>,
    /// Printed words that the edition replaces.
    pub labels: BTreeMap<String, String>,
    /// Words of lines that have no syllables, and where they may be divided.
    pub breaks: BTreeMap<String, Breaks>,
    /// Font families.
    pub fonts: Fonts,
    /// Picture and logo of the cover.
    pub cover: Cover,
    /// The last page.
    pub back_cover: BackCover,
    /// Parts in printed order.
    pub parts: Vec<Part>,
    /// Sections in printed order.
    pub sections: Vec<Section>,
    /// The numbers of "at a glance".
    pub glance: Glance,
    /// Contact points.
    pub contacts: Vec<Contact>,
    /// The register.
    pub register: Register,
    /// Abbreviations in alphabetical order.
    pub abbreviations: Vec<Abbreviation>,
}

/// What is known of the pages around a measure that is set alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Alone {
    /// Its first page.
    pub page: usize,
    /// Whether its division begins there.
    pub opens_division: bool,
    /// The pages of other places by their destinations.
    pub places: BTreeMap<String, usize>,
}

/// A date as far as it is known.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// The day, from 1.
    pub day: Option<u32>,
}

/// Font families that replace the layout's.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fonts {
    /// For text.
    pub text: Option<String>,
    /// For signs.
    pub signs: Option<String>,
}

/// Picture and logo of the cover.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Cover {
    /// A picture instead of the drawing.
    pub picture: Option<Picture>,
    /// The logo.
    pub logo: Option<Picture>,
}

/// The last page.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BackCover {
    /// Its text.
    pub text: Vec<Block>,
    /// Who paid.
    pub funding: Vec<Block>,
    /// Logos.
    pub logos: Vec<Picture>,
}

/// Measures of the printed edition.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Print {
    /// How far colour runs over the edge of a page, in millimetres.
    pub bleed: f64,
}

/// A picture among the project's files.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Picture {
    /// Its path from the project's root.
    pub file: String,
    /// The path of another one that stands in its place on paper.
    pub print: Option<String>,
    /// Its alternative text; `None` for decoration.
    pub alt: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// A part of the publication.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Part {
    /// A fixed name, or `chapter`.
    pub name: String,
    /// The chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapter: Option<Chapter>,
}

/// A chapter of prose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Chapter {
    /// Its id, also its destination.
    pub id: String,
    /// What it is.
    pub kind: &'static str,
    /// Its heading.
    pub title: Vec<Inline>,
    /// Its heading without marks.
    pub title_text: String,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Closing line of a foreword.
    pub closing: Option<String>,
    /// Lines of its signature.
    pub signature: Vec<String>,
    /// Its portrait.
    pub portrait: Option<Picture>,
    /// Notes of a chronicle, newest first.
    pub entries: Vec<Note>,
    /// Who has checked a chapter in Leichte Sprache.
    pub reviewed_by: Option<String>,
}

/// A dated note of a chronicle.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Note {
    /// Its day.
    pub date: Date,
    /// Its heading.
    pub title: Vec<Inline>,
    /// Its text.
    pub blocks: Vec<Block>,
    /// Where there is more.
    pub link: Option<Address>,
}

/// A section: a dimension with its measures.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Section {
    /// The dimension's id, also its destination.
    pub id: String,
    /// Its number, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// One to three sentences.
    pub intro: Vec<Block>,
    /// Its colour.
    pub colour: Colour,
    /// What it holds.
    pub counts: Counts,
    /// Its divisions with their entries, in printed order.
    pub divisions: Vec<DivisionEntries>,
}

/// A colour on screen and in print.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Colour {
    /// `#rrggbb`
    pub web: String,
    /// Per cent of cyan, magenta, yellow, black.
    pub cmyk: Option<[u8; 4]>,
}

/// Numbers of entries.
#[derive(Debug, Clone, Copy, Default, Serialize, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Counts {
    /// All.
    pub entries: usize,
    /// New ones.
    pub new: usize,
    /// Aimed inward only.
    pub inward: usize,
    /// Aimed outward only.
    pub outward: usize,
    /// Aimed both ways.
    pub both: usize,
}

/// The entries of a division in a section.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DivisionEntries {
    /// Its place in the organisation.
    #[serde(skip)]
    pub rank: usize,
    /// "Dezernat I"
    pub name: String,
    /// "Dez. I"
    pub short: String,
    /// Its entries, in printed order.
    pub entries: Vec<Entry>,
}

/// A measure at one of its places.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Entry {
    /// The destination of this place.
    pub label: String,
    /// Whether it has a page here, not only a row.
    pub full: bool,
    /// Its other places.
    pub elsewhere: Vec<Elsewhere>,
    /// The measure.
    pub measure: Measure,
}

/// Another place of the same measure.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Elsewhere {
    /// Its destination.
    pub label: String,
    /// The section's id.
    pub section: String,
}

/// A measure as it is printed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Vec<Inline>,
    /// Its title without marks.
    pub title_text: String,
    /// Its title in the overview.
    pub short_title: Vec<Inline>,
    /// Its division.
    pub division: String,
    /// Its units.
    pub units: Vec<UnitName>,
    /// First printed in this edition.
    pub new: bool,
    /// Aimed at the administration.
    pub inward: bool,
    /// Aimed at the city.
    pub outward: bool,
    /// Its labelled fields, in printed order.
    pub fields: Vec<Field>,
}

/// A unit of a measure.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnitName {
    /// Its name.
    pub name: String,
    /// What it was called before, and who was in charge of the measure's topic.
    pub formerly: Vec<Former>,
}

/// A former name or unit in charge.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Former {
    /// The name.
    pub name: String,
    /// The last year.
    pub until: Option<i64>,
}

/// A labelled field.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Field {
    /// Its key in the measure's file.
    pub name: &'static str,
    /// As it is printed.
    pub label: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The numbers of "at a glance".
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Glance {
    /// Measures, each once.
    pub measures: usize,
    /// Entries of all sections.
    pub entries: usize,
    /// New measures, each once.
    pub new: usize,
    /// Whether new ones are marked: not in a first edition.
    pub show_new: bool,
    /// Sections.
    pub dimensions: usize,
    /// The divisions that have entries.
    pub divisions: Vec<DivisionName>,
    /// Entries a section and division.
    pub rows: Vec<GlanceRow>,
    /// Entries a division.
    pub totals: Vec<usize>,
}

/// A division's names.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DivisionName {
    /// "Dezernat I"
    pub name: String,
    /// "Dez. I"
    pub short: String,
}

/// A section's entries a division.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GlanceRow {
    /// The section's title.
    pub title: String,
    /// Its entries, a number a division.
    pub cells: Vec<usize>,
}

/// A contact point.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Contact {
    /// Its destination.
    pub label: String,
    /// Its name.
    pub name: String,
    /// What it does.
    pub text: Vec<Block>,
    /// What one can ask it about.
    pub topics: Vec<Vec<Inline>>,
    /// Its unit.
    pub unit: Option<String>,
    /// The function that answers.
    pub function: Option<String>,
    /// A person.
    pub person: Option<String>,
    /// Its address.
    pub place: Option<Place>,
    /// Its telephone numbers.
    pub phones: Vec<Phone>,
    /// Its mail address.
    pub email: Option<String>,
    /// Opening hours.
    pub hours: Vec<String>,
    /// Addresses on the web.
    pub links: Vec<Address>,
    /// `staff`, `public`
    #[serde(rename = "for")]
    pub audience: Vec<&'static str>,
}

/// A postal address.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    /// The building.
    pub name: Option<String>,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// What it offers, keys of the layout's words.
    pub accessibility: Vec<&'static str>,
    /// Anything else about reaching it.
    pub accessibility_text: Option<String>,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Phone {
    /// As it is printed.
    pub number: String,
    /// `tel:+49…`
    pub target: String,
    /// Whose it is.
    pub label: Option<String>,
}

/// The register.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Register {
    /// By unit.
    pub units: Vec<RegisterDivision>,
    /// From A to Z.
    pub letters: Vec<RegisterLetter>,
}

/// A division of the register by unit.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RegisterDivision {
    /// Its name.
    pub division: String,
    /// Its units.
    pub units: Vec<RegisterUnit>,
}

/// A unit of the register.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RegisterUnit {
    /// Its name.
    pub name: String,
    /// What it was called before.
    pub formerly: Vec<Former>,
    /// Its measures.
    pub entries: Vec<Reference>,
}

/// A letter of the register.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RegisterLetter {
    /// The letter.
    pub letter: String,
    /// Its entries.
    pub entries: Vec<Reference>,
}

/// A text and the places where it stands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Reference {
    /// What is read.
    pub text: Vec<Inline>,
    /// Destinations, in printed order.
    pub labels: Vec<String>,
}

/// An abbreviation and its long form.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Abbreviation {
    /// "AGG"
    pub short: String,
    /// "Allgemeines Gleichbehandlungsgesetz"
    pub long: String,
}
