//! `chapters/<id>.json`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use super::prose::{ChapterProse, Link, Picture, Prose};
use super::value::{Date, OneOrMany, Text};

/// # Kapitel
/// Vorwort, Einführung, Rückblick, Leichte Sprache oder ein anderer Text. Der Dateiname ist die
/// Kennung; gedruckt wird das Kapitel, wenn sie in edition.json unter „parts“ steht.
#[derive(JsonSchema)]
#[schemars(transform = by_kind)]
pub struct Chapter {
    /// # Art des Kapitels
    /// Bestimmt, wie es gesetzt wird und welche weiteren Angaben es kennt.
    pub kind: Kind,
    /// # Überschrift
    /// Sie steht auch im Inhaltsverzeichnis. Möglich ist eine Passage in einer anderen Sprache:
    /// [Diversity]{lang=en}.
    pub title: Text,
    /// # Text
    /// Absätze, Listen, Zwischenüberschriften, Zitate und Abbildungen. Im Rückblick darf er fehlen.
    pub body: Option<ChapterProse>,
    /// # Fußnoten
    /// Der Name jeder Fußnote und ihr Text. Im Kapitel steht [^name]; gezählt wird von selbst.
    pub footnotes: Option<BTreeMap<String, Text>>,
    /// # Grußformel
    /// Nur im Vorwort, etwa „Herzliche Grüße“.
    pub closing: Option<Text>,
    /// # Unterschrift
    /// Nur im Vorwort: die Zeilen der Unterschrift.
    pub signature: Option<OneOrMany<Text>>,
    /// # Porträt
    /// Nur im Vorwort: ein Bild der Person, die es unterschreibt.
    pub portrait: Option<Picture>,
    /// # Notizen
    /// Nur im Rückblick: Notizen mit Datum. Die neueste wird zuerst gedruckt.
    pub entries: Option<Vec<Entry>>,
    /// # Prüfgruppe
    /// Nur in Leichter Sprache: wer den Text geprüft hat; gedruckt wird „Geprüft: …“, ohne Angabe „noch nicht geprüft“.
    pub reviewed_by: Option<Text>,
}

/// The kinds of chapters.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum Kind {
    /// Text
    Prose,
    /// Vorwort, mit Grußformel, Unterschrift und Porträt
    Foreword,
    /// Rückblick, mit Notizen nach Datum
    Chronicle,
    /// Leichte Sprache, größer und ohne Trennungen gesetzt
    EasyLanguage,
}

/// A kind's own fields, and what it cannot do without.
fn by_kind(schema: &mut Schema) {
    const OWN: &[(&str, &str, &str)] = &[
        ("closing", "foreword", "„closing“ gibt es nur im Vorwort („foreword“)."),
        ("signature", "foreword", "„signature“ gibt es nur im Vorwort („foreword“)."),
        ("portrait", "foreword", "„portrait“ gibt es nur im Vorwort („foreword“)."),
        ("entries", "chronicle", "„entries“ gibt es nur im Rückblick („chronicle“)."),
        ("reviewed_by", "easy_language", "„reviewed_by“ gibt es nur in Leichter Sprache („easy_language“)."),
    ];
    let own = OWN.iter().map(|(field, kind, message)| {
        let rule = json!({ "properties": { "kind": { "const": kind, "errorMessage": message } } });
        ((*field).to_owned(), rule)
    });
    schema.insert("dependentSchemas".to_owned(), Value::Object(own.collect()));
    schema.insert("if".to_owned(), json!({ "required": ["kind"], "properties": { "kind": { "const": "chronicle" } } }));
    schema.insert("then".to_owned(), json!({ "required": ["entries"] }));
    schema.insert("else".to_owned(), json!({ "required": ["body"] }));
}

/// # Notiz im Rückblick
/// Ein Ereignis mit seinem Tag.
#[derive(JsonSchema)]
pub struct Entry {
    /// # Tag
    /// Jahr, Monat und Tag: „2025-03-08“.
    pub date: Date,
    /// # Überschrift
    /// Sagt in einer Zeile, was war.
    pub title: Text,
    /// # Text
    /// Ein Absatz oder mehrere, auch Listen.
    pub body: Prose,
    /// # Link
    /// Wo mehr darüber steht.
    pub link: Option<Link>,
}
