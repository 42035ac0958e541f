//! `print` in `edition.json`: what the print shop wants.

use super::decode::{At, Fields};

/// Settings of the print edition. What is missing has the usual value.
#[derive(Debug, Clone, PartialEq)]
pub struct Print {
    /// How far colour runs over the trimmed edge, in millimetres.
    pub bleed: f64,
    /// How the pages are held together; `None`: by their number.
    pub binding: Option<Binding>,
    /// The pages of a file are a multiple of this; `None`: as the binding wants it.
    pub multiple: Option<usize>,
    /// The width of the spine in millimetres, as the shop says; `None`: by pages and paper.
    pub spine: Option<f64>,
    /// The paper inside.
    pub paper: Paper,
    /// The paper of the cover.
    pub cover_paper: Paper,
    /// The shop's colour profile, a path in the catalogue's folder.
    pub profile: Option<String>,
    /// The most ink that the paper takes, per cent of all four together; `None`: as the profile says.
    pub ink_limit: Option<u16>,
    /// How many copies are ordered.
    pub run: Option<i64>,
}

impl Default for Print {
    fn default() -> Self {
        Self {
            bleed: 3.0,
            binding: None,
            multiple: None,
            spine: None,
            paper: Paper { name: None, weight: 115.0, volume: 0.9, finish: Finish::Coated },
            cover_paper: Paper { name: None, weight: 300.0, volume: 1.0, finish: Finish::Coated },
            profile: None,
            ink_limit: None,
            run: None,
        }
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
            Self::SaddleStitch => "saddle_stitch",
            Self::Perfect => "perfect",
        }
    }
}

/// A paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// What the shop calls it.
    pub name: Option<String>,
    /// Its mass, in grams a square metre.
    pub weight: f64,
    /// Its volume, in cubic centimetres a gram: times the mass, its thickness in thousandths of a millimetre.
    pub volume: f64,
    /// Its surface.
    pub finish: Finish,
}

/// A paper's surface, which decides how ink stands on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Finish {
    /// Coated, „Bilderdruck“.
    #[default]
    Coated,
    /// Uncoated, „Naturpapier“, „Offset“, most recycled papers.
    Uncoated,
}

const BINDINGS: &[(&str, Option<Binding>)] = &[
    ("auto", None),
    (Binding::SaddleStitch.word(), Some(Binding::SaddleStitch)),
    (Binding::Perfect.word(), Some(Binding::Perfect)),
];

/// Decodes the settings.
#[must_use]
pub fn print(at: &At<'_>) -> Option<Print> {
    let usual = Print::default();
    let mut f = at.object()?;
    let print = Print {
        bleed: f.get("bleed").and_then(|at| at.decimal(0.0..=10.0)).unwrap_or(usual.bleed),
        binding: f.get("binding").and_then(|at| at.word(BINDINGS)).flatten(),
        multiple: f.get("multiple").and_then(|at| at.integer(1..=64)).and_then(|n| n.try_into().ok()),
        spine: f.get("spine").and_then(|at| at.decimal(0.0..=80.0)),
        paper: paper(&mut f, "paper", usual.paper),
        cover_paper: paper(&mut f, "cover_paper", usual.cover_paper),
        profile: f.string("profile"),
        ink_limit: f.get("ink_limit").and_then(|at| at.integer(100..=400)).and_then(|n| n.try_into().ok()),
        run: f.get("run").and_then(|at| at.integer(1..=1_000_000)),
    };
    f.finish();
    Some(print)
}

fn paper(of: &mut Fields<'_>, key: &'static str, usual: Paper) -> Paper {
    const FINISHES: &[(&str, Finish)] = &[("coated", Finish::Coated), ("uncoated", Finish::Uncoated)];
    let Some(mut f) = of.get(key).and_then(|at| at.object()) else { return usual };
    let paper = Paper {
        name: f.string("name"),
        weight: f.get("weight").and_then(|at| at.decimal(40.0..=500.0)).unwrap_or(usual.weight),
        volume: f.get("volume").and_then(|at| at.decimal(0.5..=3.0)).unwrap_or(usual.volume),
        finish: f.get("finish").and_then(|at| at.word(FINISHES)).unwrap_or(usual.finish),
    };
    f.finish();
    paper
}
