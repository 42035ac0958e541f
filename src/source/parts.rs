//! What a publication consists of, and the look that an edition gives it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::blocks::Prose;
use super::decode::At;
use super::lists::{AtLeastOne, OneOrMany};
use super::prose::Picture;
use super::shape::{Shape, object, words};
use super::value::{Id, Text};
use crate::findings::Args;
use crate::format::{Control, Kind};

/// # Teil
/// Ein fester Name oder der Dateiname eines Kapitels ohne „.json“.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Part {
    /// # Fester Teil
    /// Macht das Programm.
    Fixed(FixedPart),
    /// # Kapitel
    /// Dateiname ohne „.json“, aus dem Ordner „chapters“.
    Chapter(Id),
}

words! {
    /// The parts that are not chapters.
    pub enum FixedPart {
        /// Umschlag
        ///
        /// Cover
        Cover = "cover",
        /// Impressum
        ///
        /// Imprint
        Imprint = "imprint",
        /// Inhaltsverzeichnis
        ///
        /// Table of contents
        Contents = "contents",
        /// Auf einen Blick
        ///
        /// At a glance
        AtAGlance = "at-a-glance",
        /// Alle Dimensionen mit ihren Maßnahmen
        ///
        /// All dimensions with their measures
        Sections = "sections",
        /// Anlaufstellen
        ///
        /// Contact points
        Contacts = "contacts",
        /// Register
        ///
        /// Register
        Register = "register",
        /// Abkürzungen
        ///
        /// Abbreviations
        Abbreviations = "abbreviations",
        /// Rückseite
        ///
        /// Back cover
        BackCover = "back-cover",
    }
}

impl Shape for Part {
    type Value = String;
    type Optional = Option<String>;
    const CONTROL: &'static Control = &Control::OneOf(&[FixedPart::CONTROL, &Control::Id(Kind::Part)]);

    fn read(at: &At<'_>) -> Option<String> {
        at.string()
    }

    fn optional(found: Option<String>) -> Option<String> {
        found
    }
}

/// Parts in order, of which one at least has a heading: a cover alone is no publication that anybody could hear.
pub struct Parts;

impl JsonSchema for Parts {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        AtLeastOne::<Part>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        AtLeastOne::<Part>::json_schema(generator)
    }
}

impl Shape for Parts {
    type Value = Vec<String>;
    type Optional = Vec<String>;
    const CONTROL: &'static Control = AtLeastOne::<Part>::CONTROL;

    fn read(at: &At<'_>) -> Option<Vec<String>> {
        let parts = AtLeastOne::<Part>::read(at)?;
        if !parts.is_empty() && parts.iter().all(|part| part == "cover" || part == "back-cover") {
            at.bad_value("parts", Args::default());
        }
        Some(parts)
    }

    fn optional(found: Option<Vec<String>>) -> Vec<String> {
        found.unwrap_or_default()
    }
}

object! {
    /// # Umschlag
    /// Bild und Logo.
    ///
    /// # Cover
    /// Picture and logo.
    pub struct Cover or_default {
        /// # Bild
        /// Ein Bild an Stelle der Zeichnung.
        ///
        /// # Picture
        /// A picture in place of the drawing.
        pub picture: Option<Picture>,
        /// # Logo
        /// Das Logo oder Wappen der Stadt.
        ///
        /// # Logo
        /// The city's logo or coat of arms.
        pub logo: Option<Picture>,
    }
}

object! {
    /// # Rückseite
    /// Text, Förderhinweis und Logos.
    ///
    /// # Back cover
    /// Text, funding and logos.
    pub struct BackCover or_default {
        /// # Text
        /// Worum es in dem Heft geht, in wenigen Sätzen.
        ///
        /// # Text
        /// What the publication is about, in a few sentences.
        pub text: Option<Prose>,
        /// # Förderhinweis
        /// Wer das Heft bezahlt hat.
        ///
        /// # Funding
        /// Who has paid for the publication.
        pub funding: Option<Prose>,
        /// # Logos
        /// Von Partner*innen und Geldgeber*innen.
        ///
        /// # Logos
        /// Of partners and sponsors.
        pub logos: Option<OneOrMany<Picture>>,
    }
}

object! {
    /// # Schriften
    /// Andere als die mitgelieferten; nur nach Absprache mit der Gestaltung.
    ///
    /// # Typefaces
    /// Others than those that come along; only as agreed with the designer.
    pub struct Fonts or_default {
        /// # Schrift für Text
        /// Der Name der Schriftfamilie.
        ///
        /// # Typeface for text
        /// The name of the family.
        pub text: Option<Text>,
        /// # Schrift für Zeichen
        /// Der Name der Schriftfamilie für Pfeile und Häkchen.
        ///
        /// # Typeface for signs
        /// The name of the family for arrows and ticks.
        pub signs: Option<Text>,
    }
}
