//! What prose, pictures and links are for an editor and for a form; [`super::prose`] reads them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::decode::At;
use super::lists::{OneOrMany, Several};
use super::prose::{self, Picture};
use super::shape::{Shape, Vital, describe, object, words};
use super::value::{Address, Marked, PicturePath, Text};
use crate::format::Control;

/// Prose of a measure or contact point: a block or several.
pub struct Prose;

/// Prose of a chapter.
pub struct ChapterProse;

/// A block of prose.
pub struct Block;

/// A block of a chapter's prose.
pub struct ChapterBlock;

/// A block is a paragraph or of one of some kinds. Of something else an editor
/// says which kinds there are, as the decoder does.
macro_rules! blocks {
    ($($prose:ident, $block:ident($($kind:ident),+), $read:path, $other:literal;)+) => {$(
        impl JsonSchema for $prose {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($prose).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let block = generator.subschema_for::<$block>();
                json_schema!({
                    "anyOf": [block, { "type": "array", "items": block }],
                    "defaultSnippets": [
                        { "label": "Ein Absatz", "body": "^\"$1\"" },
                        { "label": "Mehrere Absätze", "body": "^[\"$1\"]" },
                    ],
                })
            }
        }

        impl JsonSchema for $block {
            fn schema_name() -> Cow<'static, str> {
                stringify!($block).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let mut paragraph = generator.subschema_for::<Text>();
                paragraph.insert("errorMessage".to_owned(), $other.into());
                json_schema!({ "oneOf": [paragraph, $(generator.subschema_for::<$kind>()),+] })
            }
        }

        impl Shape for $prose {
            type Value = Vec<prose::Block>;
            type Optional = Vec<prose::Block>;
            const CONTROL: &'static Control = &Control::Prose(&[$($kind::OBJECT),+]);

            fn read(at: &At<'_>) -> Option<Vec<prose::Block>> {
                Some($read(at))
            }

            fn optional(found: Option<Vec<prose::Block>>) -> Vec<prose::Block> {
                found.unwrap_or_default()
            }
        }
    )+};
}

blocks! {
    Prose, Block(List, Numbered), prose::blocks,
        "Hier steht ein Text, eine Liste { \"list\": […] } oder eine nummerierte Liste { \"numbered\": […] }.";
    ChapterProse, ChapterBlock(List, Numbered, Heading, Quote, Figure), prose::chapter_blocks,
        "Hier steht ein Text, eine Liste („list“, „numbered“), eine Zwischenüberschrift („heading“), ein Zitat \
         („quote“) oder eine Abbildung („figure“).";
}

/// A list with dashes.
pub struct List;

describe! {
    /// # Liste mit Strichen
    /// Die Striche setzt das Programm.
    ///
    /// # List with dashes
    /// The program sets the dashes.
    List {
        /// # Punkte der Liste
        /// Jeder Punkt ist ein Text für sich. Die Striche setzt das Programm.
        ///
        /// # Items of the list
        /// Each item is a text of its own. The program sets the dashes.
        list: Several<Marked>,
    }
}

/// A list with numbers.
pub struct Numbered;

describe! {
    /// # Liste mit Nummern
    /// Die Nummern setzt das Programm.
    ///
    /// # List with numbers
    /// The program sets the numbers.
    Numbered {
        /// # Punkte der nummerierten Liste
        /// Jeder Punkt ist ein Text für sich. Die Nummern setzt das Programm.
        ///
        /// # Items of the numbered list
        /// Each item is a text of its own. The program sets the numbers.
        numbered: Several<Marked>,
    }
}

/// A subheading.
pub struct Heading;

describe! {
    /// # Zwischenüberschrift
    /// Gliedert ein Kapitel.
    ///
    /// # Subheading
    /// Divides a chapter.
    Heading {
        /// # Zwischenüberschrift
        /// Eine kurze Zeile ohne Punkt am Ende.
        ///
        /// # Subheading
        /// A short line without a full stop.
        heading: Marked,
    }
}

/// A quotation.
pub struct Quote;

describe! {
    /// # Zitat
    /// Wird eingerückt gedruckt, mit seiner Quelle.
    ///
    /// # Quotation
    /// Printed with an indent and with its source.
    Quote {
        /// # Zitat
        /// Der zitierte Text, ein Absatz oder mehrere.
        ///
        /// # Quotation
        /// The quoted text, a paragraph or several.
        quote: Prose,
        /// # Quelle
        /// Von wem oder woher das Zitat stammt, etwa „Grundgesetz, Artikel 3“.
        ///
        /// # Source
        /// Whom or what is quoted, such as "Grundgesetz, Artikel 3".
        source: Option<Text>,
    }
}

/// A figure.
pub struct Figure;

describe! {
    /// # Abbildung
    /// Ein Bild aus einer Datei oder eine Zeichnung aus Ihren Wörtern.
    ///
    /// # Figure
    /// A picture from a file, or a drawing of your words.
    #[schemars(transform = described)]
    Figure {
        /// # Abbildung
        /// Der Pfad einer Bilddatei im Ordner des Katalogs, etwa „bilder/fest.jpg“, oder eine
        /// Zeichnung: { "drawn": "traits", "items": ["Alter", "Geschlecht"] }.
        ///
        /// # Figure
        /// The path of a picture file in the catalogue's folder, such as "bilder/fest.jpg", or a
        /// drawing: { "drawn": "traits", "items": ["Alter", "Geschlecht"] }.
        figure: Vital<FigureContent>,
        /// # Alternativtext
        /// Sagt in ein, zwei Sätzen, was das Bild jemandem mitteilt, der es nicht sieht. Nötig, außer
        /// bei reinem Schmuck.
        ///
        /// # Alternative text
        /// Says in a sentence or two what the picture tells somebody who does not see it. Needed,
        /// except for mere decoration.
        alt: Option<Text>,
        /// # Reiner Schmuck
        /// „true“, wenn das Bild nichts mitteilt; das Vorleseprogramm übergeht es dann.
        ///
        /// # Mere decoration
        /// "true" where the picture tells nothing; a screen reader then skips it.
        decorative: Option<bool>,
        /// # Bildunterschrift
        /// Die Zeile unter der Abbildung.
        ///
        /// # Caption
        /// The line under the figure.
        caption: Option<Marked>,
        /// # Quelle
        /// Woher die Abbildung stammt, etwa „Eigene Darstellung“.
        ///
        /// # Source
        /// Where the figure is from, such as "Eigene Darstellung".
        source: Option<Marked>,
    }
}

/// What a figure shows.
#[derive(JsonSchema)]
#[schemars(untagged, description = "")]
pub enum FigureContent {
    /// # Pfad der Bilddatei
    /// Mit einfachem Schrägstrich, im Ordner des Katalogs.
    Path(Text),
    /// # Bilddateien
    /// Eine für den Bildschirm und, wenn nötig, eine für den Druck.
    File(PictureFile),
    /// # Zeichnung
    /// Ein Kreis aus Ihren Wörtern.
    Drawn(Drawing),
}

impl Shape for FigureContent {
    type Value = prose::FigureContent;
    type Optional = Option<prose::FigureContent>;
    const CONTROL: &'static Control =
        &Control::OneOf(&[PicturePath::CONTROL, PictureFile::CONTROL, &Control::Object(Drawing::OBJECT)]);

    fn read(at: &At<'_>) -> Option<Self::Value> {
        prose::figure_content(at)
    }

    fn optional(found: Option<Self::Value>) -> Self::Optional {
        found
    }
}

object! {
    /// # Bilddateien
    /// Eine für den Bildschirm und, wenn nötig, eine für den Druck.
    ///
    /// # Picture files
    /// One for the screen and, where needed, one for print.
    pub struct PictureFile {
        /// # Bilddatei
        /// Pfad im Ordner des Katalogs, mit einfachem Schrägstrich. Möglich sind PNG, JPEG, WebP, GIF
        /// und SVG.
        ///
        /// # Picture file
        /// Path in the catalogue's folder, with a plain slash. PNG, JPEG, WebP, GIF and SVG are possible.
        pub file: Vital<PicturePath>,
        /// # Bilddatei für den Druck
        /// Ein zweites Bild für eine Druckausgabe, wo die Farben andere sind.
        ///
        /// # Picture file for print
        /// A second picture for a print edition, where the colours are others.
        pub print: Option<PicturePath>,
    }
}

/// A figure that the layout draws.
pub struct Drawing;

describe! {
    /// # Zeichnung
    /// Ein Kreis aus Ihren Wörtern.
    ///
    /// # Drawing
    /// A ring of your words.
    Drawing {
        /// # Art der Zeichnung
        /// „traits“ zeichnet einen Kreis aus gleich großen Teilen.
        ///
        /// # Kind of drawing
        /// "traits" draws a ring of parts of one size.
        drawn: Vital<DrawingKind>,
        /// # Wörter der Zeichnung
        /// Ein Wort für jeden Teil des Kreises, höchstens 16.
        ///
        /// # Words of the drawing
        /// A word for each part of the ring, 16 at most.
        items: Option<OneOrMany<Text>>,
    }
}

words! {
    /// The kinds of drawings.
    pub enum DrawingKind {
        /// Ein Kreis aus gleich großen Teilen, in jedem ein Wort
        ///
        /// A ring of parts of one size, a word in each
        Traits = "traits",
    }
}

describe! {
    /// # Bild
    /// Ein Bild mit seinem Alternativtext.
    ///
    /// # Picture
    /// A picture with its alternative text.
    #[schemars(transform = described)]
    Picture {
        /// # Bilddatei
        /// Pfad im Ordner des Katalogs, mit einfachem Schrägstrich. Möglich sind PNG, JPEG, WebP, GIF
        /// und SVG.
        ///
        /// # Picture file
        /// Path in the catalogue's folder, with a plain slash. PNG, JPEG, WebP, GIF and SVG are possible.
        file: PicturePath,
        /// # Bilddatei für den Druck
        /// Ein zweites Bild für eine Druckausgabe, wo die Farben andere sind.
        ///
        /// # Picture file for print
        /// A second picture for a print edition, where the colours are others.
        print: Option<PicturePath>,
        /// # Alternativtext
        /// Sagt in ein, zwei Sätzen, was das Bild jemandem mitteilt, der es nicht sieht. Nötig, außer
        /// bei reinem Schmuck.
        ///
        /// # Alternative text
        /// Says in a sentence or two what the picture tells somebody who does not see it. Needed,
        /// except for mere decoration.
        alt: Option<Text>,
        /// # Reiner Schmuck
        /// „true“, wenn das Bild nichts mitteilt; das Vorleseprogramm übergeht es dann.
        ///
        /// # Mere decoration
        /// "true" where the picture tells nothing; a screen reader then skips it.
        decorative: Option<bool>,
        /// # Bildnachweis
        /// Wer das Bild gemacht hat; gedruckt wird „Foto: …“.
        ///
        /// # Credit
        /// Who has made the picture; "Foto: …" is printed.
        credit: Option<Text>,
    }
}

impl Shape for Picture {
    type Value = Self;
    type Optional = Option<Self>;
    const CONTROL: &'static Control = &Control::Object(Self::OBJECT);

    fn read(at: &At<'_>) -> Option<Self> {
        prose::picture(at)
    }

    fn optional(found: Option<Self>) -> Option<Self> {
        found
    }
}

/// A picture has an alternative text, or says that it needs none.
fn described(schema: &mut Schema) {
    let decorative =
        serde_json::json!({ "required": ["decorative"], "properties": { "decorative": { "const": true } } });
    schema.insert("anyOf".to_owned(), serde_json::json!([{ "required": ["alt"] }, decorative]));
}

object! {
    /// # Adresse im Netz
    /// Ein Text und wohin er führt.
    ///
    /// # Address on the web
    /// A text and where it leads.
    pub struct Link {
        /// # Linktext
        /// Sagt, wohin es geht: „Antrag auf Teilzeit“, nicht „hier“.
        ///
        /// # Text of the link
        /// Says where it leads: "Antrag auf Teilzeit", not "hier".
        pub text: Vital<Text>,
        /// # Ziel
        /// Eine vollständige Adresse, die mit „https://“, „mailto:“ oder „tel:“ beginnt.
        ///
        /// # Target
        /// A full address that begins with "https://", "mailto:" or "tel:".
        pub target: Vital<Address>,
    }
}
