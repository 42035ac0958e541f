//! Prose, pictures and links.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::value::{Address, OneOrMany, Several, Text};

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
    ($($prose:ident, $block:ident($($kind:ident),+), $other:literal;)+) => {$(
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
    )+};
}

blocks! {
    Prose, Block(List, Numbered),
        "Hier steht ein Text, eine Liste { \"list\": […] } oder eine nummerierte Liste { \"numbered\": […] }.";
    ChapterProse, ChapterBlock(List, Numbered, Heading, Quote, Figure),
        "Hier steht ein Text, eine Liste („list“, „numbered“), eine Zwischenüberschrift („heading“), ein Zitat \
         („quote“) oder eine Abbildung („figure“).";
}

/// # Liste mit Strichen
/// Die Striche setzt das Programm.
#[derive(JsonSchema)]
pub struct List {
    /// # Punkte der Liste
    /// Jeder Punkt ist ein Text für sich. Die Striche setzt das Programm.
    pub list: Several<Text>,
}

/// # Liste mit Nummern
/// Die Nummern setzt das Programm.
#[derive(JsonSchema)]
pub struct Numbered {
    /// # Punkte der nummerierten Liste
    /// Jeder Punkt ist ein Text für sich. Die Nummern setzt das Programm.
    pub numbered: Several<Text>,
}

/// # Zwischenüberschrift
/// Gliedert ein Kapitel.
#[derive(JsonSchema)]
pub struct Heading {
    /// # Zwischenüberschrift
    /// Eine kurze Zeile ohne Punkt am Ende.
    pub heading: Text,
}

/// # Zitat
/// Wird eingerückt gedruckt, mit seiner Quelle.
#[derive(JsonSchema)]
pub struct Quote {
    /// # Zitat
    /// Der zitierte Text, ein Absatz oder mehrere.
    pub quote: Prose,
    /// # Quelle
    /// Von wem oder woher das Zitat stammt, etwa „Grundgesetz, Artikel 3“.
    pub source: Option<Text>,
}

/// # Abbildung
/// Ein Bild aus einer Datei oder eine Zeichnung aus Ihren Wörtern.
#[derive(JsonSchema)]
#[schemars(transform = described)]
pub struct Figure {
    /// # Abbildung
    /// Der Pfad einer Bilddatei im Ordner des Katalogs, etwa „bilder/fest.jpg“, oder eine
    /// Zeichnung: { "drawn": "traits", "items": ["Alter", "Geschlecht"] }.
    pub figure: FigureContent,
    /// # Alternativtext
    /// Sagt in ein, zwei Sätzen, was das Bild jemandem mitteilt, der es nicht sieht. Nötig, außer
    /// bei reinem Schmuck.
    pub alt: Option<Text>,
    /// # Reiner Schmuck
    /// „true“, wenn das Bild nichts mitteilt; das Vorleseprogramm übergeht es dann.
    pub decorative: Option<bool>,
    /// # Bildunterschrift
    /// Die Zeile unter der Abbildung.
    pub caption: Option<Text>,
    /// # Quelle
    /// Woher die Abbildung stammt, etwa „Eigene Darstellung“.
    pub source: Option<Text>,
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

/// # Bilddateien
/// Eine für den Bildschirm und, wenn nötig, eine für den Druck.
#[derive(JsonSchema)]
pub struct PictureFile {
    /// # Bilddatei
    /// Pfad im Ordner des Katalogs, mit einfachem Schrägstrich. Möglich sind PNG, JPEG, WebP, GIF
    /// und SVG.
    pub file: Text,
    /// # Bilddatei für den Druck
    /// Ein zweites Bild für eine Druckausgabe, wo die Farben andere sind.
    pub print: Option<Text>,
}

/// # Zeichnung
/// Ein Kreis aus Ihren Wörtern.
#[derive(JsonSchema)]
pub struct Drawing {
    /// # Art der Zeichnung
    /// „traits“ zeichnet einen Kreis aus gleich großen Teilen.
    pub drawn: DrawingKind,
    /// # Wörter der Zeichnung
    /// Ein Wort für jeden Teil des Kreises, höchstens 16.
    pub items: Option<OneOrMany<Text>>,
}

/// The kinds of drawings.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum DrawingKind {
    /// Ein Kreis aus gleich großen Teilen, in jedem ein Wort
    Traits,
}

/// # Bild
/// Ein Bild mit seinem Alternativtext.
#[derive(JsonSchema)]
#[schemars(transform = described)]
pub struct Picture {
    /// # Bilddatei
    /// Pfad im Ordner des Katalogs, mit einfachem Schrägstrich. Möglich sind PNG, JPEG, WebP, GIF
    /// und SVG.
    pub file: Text,
    /// # Bilddatei für den Druck
    /// Ein zweites Bild für eine Druckausgabe, wo die Farben andere sind.
    pub print: Option<Text>,
    /// # Alternativtext
    /// Sagt in ein, zwei Sätzen, was das Bild jemandem mitteilt, der es nicht sieht. Nötig, außer
    /// bei reinem Schmuck.
    pub alt: Option<Text>,
    /// # Reiner Schmuck
    /// „true“, wenn das Bild nichts mitteilt; das Vorleseprogramm übergeht es dann.
    pub decorative: Option<bool>,
    /// # Bildnachweis
    /// Wer das Bild gemacht hat; gedruckt wird „Foto: …“.
    pub credit: Option<Text>,
}

/// A picture has an alternative text, or says that it needs none.
fn described(schema: &mut Schema) {
    let decorative =
        serde_json::json!({ "required": ["decorative"], "properties": { "decorative": { "const": true } } });
    schema.insert("anyOf".to_owned(), serde_json::json!([{ "required": ["alt"] }, decorative]));
}

/// # Adresse im Netz
/// Ein Text und wohin er führt.
#[derive(JsonSchema)]
pub struct Link {
    /// # Linktext
    /// Sagt, wohin es geht: „Antrag auf Teilzeit“, nicht „hier“.
    pub text: Text,
    /// # Ziel
    /// Eine vollständige Adresse, die mit „https://“, „mailto:“ oder „tel:“ beginnt.
    pub target: Address,
}
