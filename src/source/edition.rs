//! `edition.json`: what is published, in which order, and how it looks.

use super::blocks::Prose;
use super::decode::At;
use super::lists::{OneOrMany, Several, Table};
use super::organisation::Unit;
use super::parts::{BackCover, Cover, Fonts, Parts};
use super::print::Print;
use super::publish::Publish;
use super::shape::{Shape, Vital, object, words};
use super::value::{
    Address, Code, Colour, Date, Folder, Id, Internal, Month, Named, Number, Percent, PrintedWord, Ref, Symbol, Text,
};
use crate::findings::{Args, Severity};
use crate::format::{Control, Kind};
use crate::language::Language;

object! {
    /// # Ausgabe (edition.json)
    /// Was veröffentlicht wird, in welcher Reihenfolge, und wie es aussieht.
    ///
    /// # Edition (edition.json)
    /// What is published, in which order, and how it looks.
    pub struct Edition {
        /// # Titel
        /// Die erste Zeile des Umschlags.
        ///
        /// # Title
        /// The first line of the cover.
        pub title: Text,
        /// # Untertitel
        /// Die zweite Zeile des Umschlags.
        ///
        /// # Subtitle
        /// The second line of the cover.
        pub subtitle: Option<Text>,
        /// # Art der Veröffentlichung
        /// Steht auf dem Umschlag, etwa „Maßnahmen-Katalog“.
        ///
        /// # Kind of publication
        /// Stands on the cover, such as "Maßnahmen-Katalog".
        pub kind: Option<Text>,
        /// # Voller Name
        /// Steht in der Fußzeile und im Fenstertitel und wird zum Dateinamen, etwa
        /// „Diversity-Maßnahmenkatalog Musterstadt 2025“.
        ///
        /// # Full name
        /// Stands at the foot of the pages and in the window's title and becomes the file's name, such as
        /// "Diversity-Maßnahmenkatalog Musterstadt 2025".
        pub name: Text,
        /// # Stadt
        /// Etwa „Stadt Musterstadt“.
        ///
        /// # City
        /// Such as "Stadt Musterstadt".
        pub city: Text,
        /// # Herausgebendes Amt
        /// Kennung des Amtes in organisation.json, das den Katalog herausgibt.
        ///
        /// # Publishing unit
        /// Id of the unit in organisation.json that publishes the catalogue.
        pub publisher: Ref<Unit>,
        /// # Auflage
        /// Eine Zahl. In der ersten Auflage ist nichts als „neu“ gekennzeichnet.
        ///
        /// # Edition number
        /// A number. In the first edition nothing is marked as "new".
        pub number: Option<Number>,
        /// # Stand
        /// Jahr und Monat: „2025-08“. Das Jahr entscheidet, welche Maßnahmen „neu“ sind.
        ///
        /// # As of
        /// Year and month: "2025-08". The year decides which measures are "new".
        pub as_of: Month,
        /// # Korrigiert
        /// Jahr und Monat einer Korrektur nach der Veröffentlichung. Im nächsten Jahr wieder löschen.
        ///
        /// # Corrected
        /// Year and month of a correction after publication. To be deleted the year after.
        pub revision: Option<Month>,
        /// # Sprache
        /// Die Sprache der Texte.
        ///
        /// # Language
        /// The language of the texts.
        pub language: Language,
        /// # Adresse im Netz
        /// Wo der Katalog im Netz steht; wird auch als QR-Code gedruckt.
        ///
        /// # Address on the web
        /// Where the catalogue stands on the web; also printed as a QR code.
        pub address: Option<Address>,
        /// # Angebot vermisst?
        /// Text im Impressum: wie man ein fehlendes Angebot meldet.
        ///
        /// # Missing an offer?
        /// Text in the imprint: how to report an offer that is missing.
        pub report_missing: Option<Prose>,
        /// # Hinweis im Impressum
        /// Ein weiterer Text im Impressum.
        ///
        /// # Note in the imprint
        /// A further text in the imprint.
        pub imprint_note: Option<Prose>,
        /// # Schlagwörter
        /// Schlagwörter der Datei für Suchmaschinen.
        ///
        /// # Keywords
        /// Keywords of the file for search engines.
        pub keywords: Option<OneOrMany<Text>>,
        /// # Dimensionen
        /// Die Abschnitte des Katalogs in ihrer Reihenfolge.
        ///
        /// # Dimensions
        /// The sections of the catalogue in their order.
        pub dimensions: Several<Dimension>,
        /// # Stand der Umsetzung
        /// Ihre Wörter dafür; Maßnahmen nennen unter „status“ die Kennung.
        ///
        /// # State of implementation
        /// Your words for it; measures name the id under "status".
        pub statuses: Option<OneOrMany<Status>>,
        /// # Maßnahmen in mehreren Dimensionen
        /// Was der zweite Abschnitt einer solchen Maßnahme druckt.
        ///
        /// # Measures in several dimensions
        /// What the second section of such a measure prints.
        pub second_entry: Option<SecondEntry>,
        /// # Gedruckte Wörter
        /// Wörter, die Sie ersetzen wollen, etwa { "responsible": "Verantwortlich" }.
        ///
        /// # Printed words
        /// Words that you want to replace, such as { "responsible": "Verantwortlich" }.
        pub labels: Option<Table<PrintedWord, Text>>,
        /// # Teile
        /// Feste Namen und die Dateinamen Ihrer Kapitel, in der Reihenfolge des Hefts. Was Sie
        /// weglassen, wird nicht gedruckt.
        ///
        /// # Parts
        /// Fixed names and the file names of your chapters, in the order of the publication. What you
        /// leave out is not printed.
        pub parts: Parts,
        /// # Umschlag
        /// Bild und Logo. Ohne Bild zeichnet das Programm den Umschlag selbst.
        ///
        /// # Cover
        /// Picture and logo. Without a picture the program draws the cover itself.
        pub cover: Option<Cover>,
        /// # Rückseite
        /// Text, Förderhinweis und Logos.
        ///
        /// # Back cover
        /// Text, funding and logos.
        pub back_cover: Option<BackCover>,
        /// # Schriften
        /// Andere Schriften; nur nach Absprache mit der Gestaltung.
        ///
        /// # Typefaces
        /// Other typefaces; only as agreed with the designer.
        pub fonts: Option<Fonts>,
        /// # Regeln
        /// Schaltet Warnungen und Hinweise für den ganzen Katalog ab oder um, etwa { "K024": "off" }.
        ///
        /// # Rules
        /// Switches warnings and hints off for the whole catalogue, or makes them count more or less,
        /// such as { "K024": "off" }.
        pub rules: Option<Table<Code, Level>>,
        /// # Vorige Ausgabe
        /// Der Ordner des letzten Jahres neben diesem, etwa „../vielfalt-2024“. Er wird nur gelesen.
        ///
        /// # Previous edition
        /// Last year's folder beside this one, such as "../vielfalt-2024". It is only read.
        pub previous: Option<Folder>,
        /// # Abgabetermin
        /// Bis wann die Ämter antworten sollen: „2025-03-31“. Steht in Formularen und auf
        /// Korrekturabzügen, nie im Heft.
        ///
        /// # Deadline
        /// Until when the departments are to answer: "2025-03-31". Stands in forms and on proofs,
        /// never in the publication.
        pub deadline: Option<Internal<Date>>,
        /// # Brief zu den Formularen
        /// Steht am Anfang jedes Formulars für ein Amt, an Stelle des üblichen Briefs. Wird nie gedruckt.
        ///
        /// # Letter with the forms
        /// Stands at the beginning of each department's form, in place of the usual letter. Never printed.
        pub form_letter: Option<Internal<Prose>>,
        /// # Druckausgabe
        /// Angaben für die Druckerei; docs/print.md erklärt sie.
        ///
        /// # Print edition
        /// What the print shop needs to know; docs/print.md explains it.
        pub print: Option<Print>,
        /// # Website und Datenportal
        /// Wo die Dateien liegen werden, Lizenz und Angaben für das Datenportal.
        ///
        /// # Website and data portal
        /// Where the files will lie, the licence, and what the data portal asks for.
        pub publish: Option<Publish>,
    }
}

words! {
    for Language {
        /// Deutsch
        ///
        /// German
        German = "de",
        /// Englisch
        ///
        /// English
        English = "en",
    }
}

object! {
    /// # Dimension
    /// Eine Dimension von Vielfalt; sie wird zu einem Abschnitt.
    ///
    /// # Dimension
    /// A dimension of diversity; it becomes a section.
    pub struct Dimension {
        /// # Kennung
        /// Maßnahmen nennen sie unter „dimensions“. Kleine Buchstaben, Ziffern und Bindestriche.
        ///
        /// # Id
        /// Measures name it under "dimensions". Small letters, digits and hyphens.
        pub id: Vital<Id>,
        /// # Titel
        /// Die Überschrift des Abschnitts.
        ///
        /// # Title
        /// The heading of the section.
        pub title: Text,
        /// # Einleitung
        /// Ein bis drei Sätze zum Abschnitt.
        ///
        /// # Introduction
        /// One to three sentences on the section.
        pub intro: Option<Prose>,
        /// # Farbe
        /// Sie muss auf Weiß gut lesbar sein und weiße Schrift tragen.
        ///
        /// # Colour
        /// It must be easy to read on white and carry white letters.
        pub colour: Colours,
        /// # Reihenfolge der Ämter
        /// Kennungen von Ämtern; nur wenn sie in diesem Abschnitt anders geordnet sein sollen als in
        /// organisation.json.
        ///
        /// # Order of the units
        /// Ids of units; only where they are to be in another order in this section than in
        /// organisation.json.
        pub units: Option<OneOrMany<Ref<Unit>>>,
    }
}

impl Named for Dimension {
    const KIND: Kind = Kind::Dimension;
}

object! {
    /// # Farbe
    /// Für den Bildschirm und für den Druck.
    ///
    /// # Colour
    /// For the screen and for print.
    pub struct Colours {
        /// # Farbe auf dem Bildschirm
        /// Geschrieben wie „#7a3e9d“. Der Kontrast zu Weiß beträgt mindestens 4,5 : 1.
        ///
        /// # Colour on screen
        /// Written like "#7a3e9d". Its contrast to white is at least 4.5 : 1.
        pub web: Vital<Colour>,
        /// # Farbe im Druck
        /// Cyan, Magenta, Gelb und Schwarz in Prozent: [65, 85, 0, 0].
        ///
        /// # Colour in print
        /// Cyan, magenta, yellow and black in per cent: [65, 85, 0, 0].
        pub cmyk: Option<[Percent; 4]>,
    }
}

impl Shape for [Percent; 4] {
    type Value = [u8; 4];
    type Optional = Option<[u8; 4]>;
    const CONTROL: &'static Control = &Control::List { of: Percent::CONTROL, least: 4, most: Some(4) };

    fn read(at: &At<'_>) -> Option<[u8; 4]> {
        let parts: Vec<u8> = at.items()?.iter().filter_map(Percent::read).collect();
        let parts = parts.try_into().ok();
        if parts.is_none() {
            at.bad_value("cmyk", Args::default());
        }
        parts
    }

    fn optional(found: Option<[u8; 4]>) -> Option<[u8; 4]> {
        found
    }
}

object! {
    /// # Stand der Umsetzung
    /// Ein Wort und ein Zeichen.
    ///
    /// # State of implementation
    /// A word and a sign.
    pub struct Status {
        /// # Kennung
        /// Maßnahmen nennen sie unter „status“, etwa „running“.
        ///
        /// # Id
        /// Measures name it under "status", such as "running".
        pub id: Vital<Id>,
        /// # Wort
        /// Wie es gedruckt wird: „in Umsetzung“.
        ///
        /// # Word
        /// As it is printed: "in Umsetzung".
        pub word: Text,
        /// # Zeichen
        /// Steht neben dem Wort: „→“.
        ///
        /// # Sign
        /// Stands beside the word: "→".
        pub symbol: Symbol,
    }
}

impl Named for Status {
    const KIND: Kind = Kind::Status;
}

words! {
    /// What the second section of a measure in two dimensions prints.
    pub enum SecondEntry {
        /// Die ganze Seite noch einmal; das gilt auch, wenn nichts dasteht
        ///
        /// The whole page again; also where nothing is said
        Full = "full",
        /// Nur eine Zeile in der Übersicht, die auf den ersten Abschnitt verweist
        ///
        /// Only a row of the overview, which refers to the first section
        Reference = "reference",
    }
}

words! {
    /// How much a finding is to matter.
    pub enum Level {
        /// Nicht melden
        ///
        /// Do not report
        Off = "off",
        /// Als Hinweis melden
        ///
        /// Report as a hint
        Hint = "hint",
        /// Als Warnung melden
        ///
        /// Report as a warning
        Warning = "warning",
        /// Als Fehler melden: ohne Verbesserung keine fertige Ausgabe
        ///
        /// Report as an error: no finished edition until it is mended
        Error = "error",
    }
}

impl Level {
    /// The severity; `None` is off.
    #[must_use]
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Hint => Some(Severity::Hint),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}
