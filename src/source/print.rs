//! `print` in `edition.json`: what the print shop wants.

use super::shape::{object, words};
use super::value::{Bleed, Copies, Ink, Multiple, ProfilePath, Spine, Text, Volume, Weight};

object! {
    /// # Druckausgabe
    /// Was die Druckerei verlangt. Was fehlt, hat den üblichen Wert.
    ///
    /// # Print edition
    /// What the print shop asks for. What is missing has the usual value.
    pub struct Print {
        /// # Beschnitt
        /// Wie weit Farbe über den Rand der Seite läuft, in Millimetern. Üblich sind 3.
        ///
        /// # Bleed
        /// How far colour runs over the edge of the page, in millimetres. 3 is usual.
        pub bleed: Option<Bleed>,
        /// # Bindung
        /// Ohne Angabe: geheftet bis 80 Seiten, darüber klebegebunden.
        ///
        /// # Binding
        /// If not given: stapled up to 80 pages, perfect bound above that.
        pub binding: Option<AnyBinding>,
        /// # Vielfaches der Seitenzahl
        /// Auf ein Vielfaches davon wird mit leeren Seiten aufgefüllt. Ohne Angabe: 4 geheftet, 2 klebegebunden.
        ///
        /// # Multiple of pages
        /// Blank pages are added up to a multiple of this. If not given: 4 stapled, 2 perfect bound.
        pub multiple: Option<Multiple>,
        /// # Rückenbreite
        /// In Millimetern, wie die Druckerei sie nennt. Ohne Angabe wird sie aus Seiten und Papier berechnet.
        ///
        /// # Width of the spine
        /// In millimetres, as the print shop says. If not given it is computed from pages and paper.
        pub spine: Option<Spine>,
        /// # Papier innen
        /// Das Papier der Seiten.
        ///
        /// # Paper inside
        /// The paper of the pages.
        pub paper: Option<Paper>,
        /// # Papier des Umschlags
        /// Das Papier des Umschlags.
        ///
        /// # Paper of the cover
        /// The paper of the cover.
        pub cover_paper: Option<Paper>,
        /// # Farbprofil
        /// Die Datei (.icc) der Druckerei, als Pfad im Ordner des Katalogs. Ohne Angabe: FOGRA39 für gestrichenes Papier.
        ///
        /// # Colour profile
        /// The print shop's file (.icc), as a path in the catalogue's folder. If not given: FOGRA39 for coated paper.
        pub profile: Option<ProfilePath>,
        /// # Höchster Farbauftrag
        /// Summe aller vier Farben in Prozent, die das Papier trägt. Ohne Angabe: wie das Profil es vorsieht.
        ///
        /// # Ink limit
        /// The sum of all four inks in per cent that the paper takes. If not given: as the profile says.
        pub ink_limit: Option<Ink>,
        /// # Auflagenhöhe
        /// Wie viele Stück bestellt werden; steht auf dem Auftragsblatt.
        ///
        /// # Print run
        /// How many copies are ordered; stands on the order sheet.
        pub run: Option<Copies>,
    }
}

words! {
    /// How the pages are held together, as a file says it.
    #[schemars(rename = "Binding")]
    pub enum AnyBinding {
        /// Nach der Seitenzahl
        ///
        /// By the number of pages
        Auto = "auto",
        /// Rückenheftung: gefalzte Bogen mit zwei Klammern, Umschlag in derselben Datei
        ///
        /// Saddle stitch: folded sheets with two staples, the cover in the same file
        SaddleStitch = "saddle_stitch",
        /// Klebebindung: der Umschlag ist eine eigene Datei
        ///
        /// Perfect binding: the cover is a file of its own
        Perfect = "perfect",
    }
}

object! {
    /// # Papier
    /// Wie die Druckerei es nennt, wie schwer und wie dick es ist.
    ///
    /// # Paper
    /// What the print shop calls it, how heavy and how thick it is.
    pub struct Paper {
        /// # Bezeichnung
        /// Etwa „Bilderdruck matt“.
        ///
        /// # Name
        /// Such as "Bilderdruck matt".
        pub name: Option<Text>,
        /// # Flächengewicht
        /// In Gramm je Quadratmeter, etwa 115.
        ///
        /// # Weight
        /// In grams a square metre, such as 115.
        pub weight: Option<Weight>,
        /// # Volumen
        /// In Kubikzentimetern je Gramm, etwa 0.9; die Druckerei kennt es.
        ///
        /// # Volume
        /// In cubic centimetres a gram, such as 0.9; the print shop knows it.
        pub volume: Option<Volume>,
        /// # Oberfläche
        /// Sie entscheidet über Farbprofil und Farbauftrag.
        ///
        /// # Surface
        /// It decides on colour profile and ink limit.
        pub finish: Option<Finish>,
    }
}

words! {
    /// A paper's surface, which decides how ink stands on it.
    pub enum Finish {
        /// Gestrichen (Bilderdruck)
        ///
        /// Coated
        Coated = "coated",
        /// Ungestrichen (Naturpapier, Offset, meist auch Recycling)
        ///
        /// Uncoated (natural, offset, most recycled papers)
        Uncoated = "uncoated",
    }
}

/// How the pages of a print edition are held together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// Folded sheets, two staples: the cover is part of the file.
    SaddleStitch,
    /// Single leaves glued into a cover that is a file of its own.
    Perfect,
}

impl Binding {
    /// Its word in `edition.json` and in the layout.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SaddleStitch => AnyBinding::SaddleStitch.word(),
            Self::Perfect => AnyBinding::Perfect.word(),
        }
    }
}

/// Settings of a print edition: what the file says, else the usual value.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// How far colour runs over the trimmed edge, in millimetres.
    pub bleed: f64,
    /// How the pages are held together; `None`: by their number.
    pub binding: Option<Binding>,
    /// The pages of a file are a multiple of this; `None`: as the binding wants it.
    pub multiple: Option<usize>,
    /// The width of the spine in millimetres, as the shop says; `None`: by pages and paper.
    pub spine: Option<f64>,
    /// The paper inside.
    pub paper: KnownPaper,
    /// The paper of the cover.
    pub cover_paper: KnownPaper,
    /// The shop's colour profile, a path in the catalogue's folder.
    pub profile: Option<String>,
    /// The most ink that the paper takes, per cent of all four together; `None`: as the profile says.
    pub ink_limit: Option<u16>,
    /// How many copies are ordered.
    pub run: Option<i64>,
}

/// A paper, all of which is known.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownPaper {
    /// What the shop calls it.
    pub name: Option<String>,
    /// Its mass, in grams a square metre.
    pub weight: f64,
    /// Its volume, in cubic centimetres a gram: times the mass, its thickness in thousandths of a millimetre.
    pub volume: f64,
    /// Its surface.
    pub finish: Finish,
}

impl Settings {
    /// The settings of an edition that says so much about print.
    #[must_use]
    pub fn of(print: Option<&Print>) -> Self {
        let print = print.cloned().unwrap_or_default();
        Self {
            bleed: print.bleed.unwrap_or(3.0),
            binding: match print.binding {
                None | Some(AnyBinding::Auto) => None,
                Some(AnyBinding::SaddleStitch) => Some(Binding::SaddleStitch),
                Some(AnyBinding::Perfect) => Some(Binding::Perfect),
            },
            multiple: print.multiple,
            spine: print.spine,
            paper: KnownPaper::of(print.paper, 115.0, 0.9),
            cover_paper: KnownPaper::of(print.cover_paper, 300.0, 1.0),
            profile: print.profile,
            ink_limit: print.ink_limit,
            run: print.run,
        }
    }
}

impl KnownPaper {
    fn of(paper: Option<Paper>, weight: f64, volume: f64) -> Self {
        let paper = paper.unwrap_or_default();
        Self {
            name: paper.name,
            weight: paper.weight.unwrap_or(weight),
            volume: paper.volume.unwrap_or(volume),
            finish: paper.finish.unwrap_or(Finish::Coated),
        }
    }
}
