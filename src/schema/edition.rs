//! `edition.json`.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::print::Print;
use super::prose::{Picture, Prose};
use super::value::{Address, Code, Colour, Id, Month, Number, OneOrMany, Percent, Several, Text};

/// # Ausgabe (edition.json)
/// Was veröffentlicht wird, in welcher Reihenfolge, und wie es aussieht.
#[derive(JsonSchema)]
pub struct Edition {
    /// # Titel
    /// Die erste Zeile des Umschlags.
    pub title: Text,
    /// # Untertitel
    /// Die zweite Zeile des Umschlags.
    pub subtitle: Option<Text>,
    /// # Art der Veröffentlichung
    /// Steht auf dem Umschlag, etwa „Maßnahmen-Katalog“.
    pub kind: Option<Text>,
    /// # Voller Name
    /// Steht in der Fußzeile und im Fenstertitel und wird zum Dateinamen, etwa
    /// „Diversity-Maßnahmenkatalog Musterstadt 2025“.
    pub name: Text,
    /// # Stadt
    /// Etwa „Stadt Musterstadt“.
    pub city: Text,
    /// # Herausgebendes Amt
    /// Kennung des Amtes in organisation.json, das den Katalog herausgibt.
    pub publisher: Id,
    /// # Auflage
    /// Eine Zahl. In der ersten Auflage ist nichts als „neu“ gekennzeichnet.
    pub number: Option<Number>,
    /// # Stand
    /// Jahr und Monat: „2025-08“. Das Jahr entscheidet, welche Maßnahmen „neu“ sind.
    pub as_of: Month,
    /// # Korrigiert
    /// Jahr und Monat einer Korrektur nach der Veröffentlichung. Im nächsten Jahr wieder löschen.
    pub revision: Option<Month>,
    /// # Sprache
    /// Die Sprache der Texte.
    pub language: Language,
    /// # Adresse im Netz
    /// Wo der Katalog im Netz steht; wird auch als QR-Code gedruckt.
    pub address: Option<Address>,
    /// # Angebot vermisst?
    /// Text im Impressum: wie man ein fehlendes Angebot meldet.
    pub report_missing: Option<Prose>,
    /// # Hinweis im Impressum
    /// Ein weiterer Text im Impressum.
    pub imprint_note: Option<Prose>,
    /// # Schlagwörter
    /// Schlagwörter der Datei für Suchmaschinen.
    pub keywords: Option<OneOrMany<Text>>,
    /// # Dimensionen
    /// Die Abschnitte des Katalogs in ihrer Reihenfolge.
    pub dimensions: Several<Dimension>,
    /// # Stand der Umsetzung
    /// Ihre Wörter dafür; Maßnahmen nennen unter „status“ die Kennung.
    pub statuses: Option<OneOrMany<Status>>,
    /// # Maßnahmen in mehreren Dimensionen
    /// Was der zweite Abschnitt einer solchen Maßnahme druckt.
    pub second_entry: Option<SecondEntry>,
    /// # Gedruckte Wörter
    /// Wörter, die Sie ersetzen wollen, etwa { "responsible": "Verantwortlich" }.
    pub labels: Option<BTreeMap<String, Text>>,
    /// # Teile
    /// Feste Namen und die Dateinamen Ihrer Kapitel, in der Reihenfolge des Hefts. Was Sie
    /// weglassen, wird nicht gedruckt.
    pub parts: OneOrMany<Part>,
    /// # Umschlag
    /// Bild und Logo. Ohne Bild zeichnet das Programm den Umschlag selbst.
    pub cover: Option<Cover>,
    /// # Rückseite
    /// Text, Förderhinweis und Logos.
    pub back_cover: Option<BackCover>,
    /// # Schriften
    /// Andere Schriften; nur nach Absprache mit der Gestaltung.
    pub fonts: Option<Fonts>,
    /// # Regeln
    /// Schaltet Warnungen und Hinweise für den ganzen Katalog ab oder um, etwa { "K024": "off" }.
    pub rules: Option<BTreeMap<Code, Level>>,
    /// # Vorige Ausgabe
    /// Der Ordner des letzten Jahres neben diesem, etwa „../vielfalt-2024“. Er wird nur gelesen.
    pub previous: Option<Text>,
    /// # Druckausgabe
    /// Angaben für die Druckerei; docs/print.md erklärt sie.
    pub print: Option<Print>,
}

/// The languages of an edition.
#[derive(JsonSchema)]
#[schemars(description = "")]
pub enum Language {
    /// Deutsch
    #[schemars(rename = "de")]
    German,
    /// Englisch
    #[schemars(rename = "en")]
    English,
}

/// # Dimension
/// Eine Dimension von Vielfalt; sie wird zu einem Abschnitt.
#[derive(JsonSchema)]
pub struct Dimension {
    /// # Kennung
    /// Maßnahmen nennen sie unter „dimensions“. Kleine Buchstaben, Ziffern und Bindestriche.
    pub id: Id,
    /// # Titel
    /// Die Überschrift des Abschnitts.
    pub title: Text,
    /// # Einleitung
    /// Ein bis drei Sätze zum Abschnitt.
    pub intro: Option<Prose>,
    /// # Farbe
    /// Sie muss auf Weiß gut lesbar sein und weiße Schrift tragen.
    pub colour: Colours,
    /// # Reihenfolge der Ämter
    /// Kennungen von Ämtern; nur wenn sie in diesem Abschnitt anders geordnet sein sollen als in
    /// organisation.json.
    pub units: Option<OneOrMany<Id>>,
}

/// # Farbe
/// Für den Bildschirm und für den Druck.
#[derive(JsonSchema)]
pub struct Colours {
    /// # Farbe auf dem Bildschirm
    /// Geschrieben wie „#7a3e9d“. Der Kontrast zu Weiß beträgt mindestens 4,5 : 1.
    pub web: Colour,
    /// # Farbe im Druck
    /// Cyan, Magenta, Gelb und Schwarz in Prozent: [65, 85, 0, 0].
    pub cmyk: Option<[Percent; 4]>,
}

/// # Stand der Umsetzung
/// Ein Wort und ein Zeichen.
#[derive(JsonSchema)]
pub struct Status {
    /// # Kennung
    /// Maßnahmen nennen sie unter „status“, etwa „running“.
    pub id: Id,
    /// # Wort
    /// Wie es gedruckt wird: „in Umsetzung“.
    pub word: Text,
    /// # Zeichen
    /// Steht neben dem Wort: „→“.
    pub symbol: Text,
}

/// What the second section of a measure prints.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum SecondEntry {
    /// Die ganze Seite noch einmal; das gilt auch, wenn nichts dasteht
    Full,
    /// Nur eine Zeile in der Übersicht, die auf den ersten Abschnitt verweist
    Reference,
}

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

/// The parts that are not chapters.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", description = "")]
pub enum FixedPart {
    /// Umschlag
    Cover,
    /// Impressum
    Imprint,
    /// Inhaltsverzeichnis
    Contents,
    /// Auf einen Blick
    AtAGlance,
    /// Alle Dimensionen mit ihren Maßnahmen
    Sections,
    /// Anlaufstellen
    Contacts,
    /// Register
    Register,
    /// Abkürzungen
    Abbreviations,
    /// Rückseite
    BackCover,
}

/// # Umschlag
/// Bild und Logo.
#[derive(JsonSchema)]
pub struct Cover {
    /// # Bild
    /// Ein Bild an Stelle der Zeichnung.
    pub picture: Option<Picture>,
    /// # Logo
    /// Das Logo oder Wappen der Stadt.
    pub logo: Option<Picture>,
}

/// # Rückseite
/// Text, Förderhinweis und Logos.
#[derive(JsonSchema)]
pub struct BackCover {
    /// # Text
    /// Worum es in dem Heft geht, in wenigen Sätzen.
    pub text: Option<Prose>,
    /// # Förderhinweis
    /// Wer das Heft bezahlt hat.
    pub funding: Option<Prose>,
    /// # Logos
    /// Von Partner*innen und Geldgeber*innen.
    pub logos: Option<OneOrMany<Picture>>,
}

/// # Schriften
/// Andere als die mitgelieferten; nur nach Absprache mit der Gestaltung.
#[derive(JsonSchema)]
pub struct Fonts {
    /// # Schrift für Text
    /// Der Name der Schriftfamilie.
    pub text: Option<Text>,
    /// # Schrift für Zeichen
    /// Der Name der Schriftfamilie für Pfeile und Häkchen.
    pub signs: Option<Text>,
}

/// How much a finding is to matter.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum Level {
    /// Nicht melden
    Off,
    /// Als Hinweis melden
    Hint,
    /// Als Warnung melden
    Warning,
    /// Als Fehler melden: ohne Verbesserung keine fertige Ausgabe
    Error,
}
