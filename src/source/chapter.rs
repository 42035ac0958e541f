//! `chapters/<id>.json`: foreword, introduction and any further prose.

use schemars::Schema;
use serde_json::json;

use super::blocks::{ChapterProse, Link, Prose};
use super::fields::Fields;
use super::lists::{OneOrMany, Table};
use super::prose::Picture;
use super::shape::{Vital, object, words};
use super::value::{Date, Marked, Named, Text, Title};
use crate::format;
use crate::json::Value;

object! {
    /// # Kapitel
    /// Vorwort, Einführung, Rückblick, Leichte Sprache oder ein anderer Text. Der Dateiname ist die
    /// Kennung; gedruckt wird das Kapitel, wenn sie in edition.json unter „parts“ steht.
    ///
    /// # Chapter
    /// Foreword, introduction, chronicle, easy language or another text. The file's name is its id;
    /// the chapter is printed where the id stands under "parts" in edition.json.
    #[schemars(transform = by_kind)]
    #[together(of_its_kind)]
    pub struct Chapter {
        /// # Art des Kapitels
        /// Bestimmt, wie es gesetzt wird und welche weiteren Angaben es kennt.
        ///
        /// # Kind of chapter
        /// Decides how it is set and which further fields it knows.
        pub kind: Kind,
        /// # Überschrift
        /// Sie steht auch im Inhaltsverzeichnis. Möglich ist eine Passage in einer anderen Sprache:
        /// [Diversity]{lang=en}.
        ///
        /// # Heading
        /// It also stands in the table of contents. A passage may be in another language:
        /// [Diversity]{lang=en}.
        pub title: Title,
        /// # Text
        /// Absätze, Listen, Zwischenüberschriften, Zitate und Abbildungen. Im Rückblick darf er fehlen.
        ///
        /// # Text
        /// Paragraphs, lists, subheadings, quotations and figures. A chronicle can do without.
        pub body: Option<ChapterProse>,
        /// # Fußnoten
        /// Der Name jeder Fußnote und ihr Text. Im Kapitel steht [^name]; gezählt wird von selbst.
        ///
        /// # Footnotes
        /// The name of each footnote and its text. In the chapter stands [^name]; they are numbered
        /// by the program.
        pub footnotes: Option<Table<String, Marked>>,
        /// # Grußformel
        /// Nur im Vorwort, etwa „Herzliche Grüße“.
        ///
        /// # Closing
        /// Only in a foreword, such as "Herzliche Grüße".
        pub closing: Option<Text>,
        /// # Unterschrift
        /// Nur im Vorwort: die Zeilen der Unterschrift.
        ///
        /// # Signature
        /// Only in a foreword: the lines of the signature.
        pub signature: Option<OneOrMany<Text>>,
        /// # Porträt
        /// Nur im Vorwort: ein Bild der Person, die es unterschreibt.
        ///
        /// # Portrait
        /// Only in a foreword: a picture of the person who signs it.
        pub portrait: Option<Picture>,
        /// # Notizen
        /// Nur im Rückblick: Notizen mit Datum. Die neueste wird zuerst gedruckt.
        ///
        /// # Notes
        /// Only in a chronicle: dated notes. The newest is printed first.
        pub entries: Option<Vec<Entry>>,
        /// # Prüfgruppe
        /// Nur in Leichter Sprache: wer den Text geprüft hat; gedruckt wird „Geprüft: …“, ohne Angabe „noch nicht geprüft“.
        ///
        /// # Reviewed by
        /// Only in easy language: who has checked the text; "Geprüft: …" is printed, without it "not yet checked".
        pub reviewed_by: Option<Text>,
    }
}

impl Named for Chapter {
    const KIND: format::Kind = format::Kind::Part;
}

words! {
    /// What a chapter is, which decides its style and its further fields.
    pub enum Kind {
        /// Text
        ///
        /// Text
        Prose = "prose",
        /// Vorwort, mit Grußformel, Unterschrift und Porträt
        ///
        /// Foreword, with closing, signature and portrait
        Foreword = "foreword",
        /// Rückblick, mit Notizen nach Datum
        ///
        /// Chronicle, with dated notes
        Chronicle = "chronicle",
        /// Leichte Sprache, größer und ohne Trennungen gesetzt
        ///
        /// Easy language, set larger and without hyphenation
        EasyLanguage = "easy_language",
    }
}

#[expect(clippy::derivable_impls, reason = "the words are listed by a macro")]
impl Default for Kind {
    fn default() -> Self {
        Self::Prose
    }
}

/// Fields that only one kind knows, with what is said of them elsewhere.
const OWN: &[(&str, Kind, &str)] = &[
    ("closing", Kind::Foreword, "„closing“ gibt es nur im Vorwort („foreword“)."),
    ("signature", Kind::Foreword, "„signature“ gibt es nur im Vorwort („foreword“)."),
    ("portrait", Kind::Foreword, "„portrait“ gibt es nur im Vorwort („foreword“)."),
    ("entries", Kind::Chronicle, "„entries“ gibt es nur im Rückblick („chronicle“)."),
    ("reviewed_by", Kind::EasyLanguage, "„reviewed_by“ gibt es nur in Leichter Sprache („easy_language“)."),
];

/// A kind's own fields, and what it cannot do without.
fn by_kind(schema: &mut Schema) {
    let own = OWN.iter().map(|(field, kind, message)| {
        let rule = json!({ "properties": { "kind": { "const": kind.word(), "errorMessage": message } } });
        ((*field).to_owned(), rule)
    });
    schema.insert("dependentSchemas".to_owned(), serde_json::Value::Object(own.collect()));
    schema.insert("if".to_owned(), json!({ "required": ["kind"], "properties": { "kind": { "const": "chronicle" } } }));
    schema.insert("then".to_owned(), json!({ "required": ["entries"] }));
    schema.insert("else".to_owned(), json!({ "required": ["body"] }));
}

/// The same for the decoder. Of a chapter whose kind is misspelt every field may be meant.
fn of_its_kind(f: &mut Fields<'_>) {
    let kind = f.peek("kind").and_then(|at| match at.value() {
        Value::String(word) => Kind::of_word(word),
        _ => None,
    });
    let Some(kind) = kind else { return };
    f.forbid(OWN.iter().filter(|(_, of, _)| *of != kind).map(|(field, ..)| *field));
    f.require(if kind == Kind::Chronicle { "entries" } else { "body" });
}

object! {
    /// # Notiz im Rückblick
    /// Ein Ereignis mit seinem Tag.
    ///
    /// # Note of a chronicle
    /// An event with its day.
    pub struct Entry {
        /// # Tag
        /// Jahr, Monat und Tag: „2025-03-08“.
        ///
        /// # Day
        /// Year, month and day: "2025-03-08".
        pub date: Vital<Date>,
        /// # Überschrift
        /// Sagt in einer Zeile, was war.
        ///
        /// # Heading
        /// Says in a line what happened.
        pub title: Title,
        /// # Text
        /// Ein Absatz oder mehrere, auch Listen.
        ///
        /// # Text
        /// A paragraph or several, and lists.
        pub body: Prose,
        /// # Link
        /// Wo mehr darüber steht.
        ///
        /// # Link
        /// Where there is more about it.
        pub link: Option<Link>,
    }
}
