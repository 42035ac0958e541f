//! `print` in `edition.json`.

use schemars::JsonSchema;

use super::value::{Bleed, Copies, Ink, Multiple, Spine, Text, Volume, Weight};

/// # Druckausgabe
/// Was die Druckerei verlangt. Was fehlt, hat den üblichen Wert.
#[derive(JsonSchema)]
pub struct Print {
    /// # Beschnitt
    /// Wie weit Farbe über den Rand der Seite läuft, in Millimetern. Üblich sind 3.
    pub bleed: Option<Bleed>,
    /// # Bindung
    /// Ohne Angabe: geheftet bis 80 Seiten, darüber klebegebunden.
    pub binding: Option<Binding>,
    /// # Vielfaches der Seitenzahl
    /// Auf ein Vielfaches davon wird mit leeren Seiten aufgefüllt. Ohne Angabe: 4 geheftet, 2 klebegebunden.
    pub multiple: Option<Multiple>,
    /// # Rückenbreite
    /// In Millimetern, wie die Druckerei sie nennt. Ohne Angabe wird sie aus Seiten und Papier berechnet.
    pub spine: Option<Spine>,
    /// # Papier innen
    /// Das Papier der Seiten.
    pub paper: Option<Paper>,
    /// # Papier des Umschlags
    /// Das Papier des Umschlags.
    pub cover_paper: Option<Paper>,
    /// # Farbprofil
    /// Die Datei (.icc) der Druckerei, als Pfad im Ordner des Katalogs. Ohne Angabe: FOGRA39 für gestrichenes Papier.
    pub profile: Option<Text>,
    /// # Höchster Farbauftrag
    /// Summe aller vier Farben in Prozent, die das Papier trägt. Ohne Angabe: wie das Profil es vorsieht.
    pub ink_limit: Option<Ink>,
    /// # Auflagenhöhe
    /// Wie viele Stück bestellt werden; steht auf dem Auftragsblatt.
    pub run: Option<Copies>,
}

/// How the pages are held together.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum Binding {
    /// Nach der Seitenzahl
    Auto,
    /// Rückenheftung: gefalzte Bogen mit zwei Klammern, Umschlag in derselben Datei
    SaddleStitch,
    /// Klebebindung: der Umschlag ist eine eigene Datei
    Perfect,
}

/// # Papier
/// Wie die Druckerei es nennt, wie schwer und wie dick es ist.
#[derive(JsonSchema)]
pub struct Paper {
    /// # Bezeichnung
    /// Etwa „Bilderdruck matt“.
    pub name: Option<Text>,
    /// # Flächengewicht
    /// In Gramm je Quadratmeter, etwa 115.
    pub weight: Option<Weight>,
    /// # Volumen
    /// In Kubikzentimetern je Gramm, etwa 0.9; die Druckerei kennt es.
    pub volume: Option<Volume>,
    /// # Oberfläche
    /// Sie entscheidet über Farbprofil und Farbauftrag.
    pub finish: Option<Finish>,
}

/// A paper's surface.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case", description = "")]
pub enum Finish {
    /// Gestrichen (Bilderdruck)
    Coated,
    /// Ungestrichen (Naturpapier, Offset, meist auch Recycling)
    Uncoated,
}
