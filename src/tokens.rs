//! What the program reads of `layout/tokens.toml`, the layout's sizes and colours.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::files::ProjectFiles;
use crate::findings::{Code, Finding, Findings, args};

const FILE: &str = "layout/tokens.toml";

/// Colours, which of them stand on each other, and the page.
#[derive(Debug, Deserialize)]
pub struct Tokens {
    /// The page.
    pub page: Page,
    /// Left and right margins, by the variant that they are for.
    pub margins: BTreeMap<String, Margins>,
    /// Distances in millimetres, by their names.
    pub spaces: BTreeMap<String, f64>,
    /// How large pictures are set, if the layout says so.
    pub pictures: Option<Pictures>,
    /// The edition's, by their names.
    pub colours: BTreeMap<String, Ink>,
    /// Per cent of a colour, the rest white.
    #[serde(default)]
    pub tints: BTreeMap<String, f64>,
    /// Per cent of a colour, the rest ink.
    #[serde(default)]
    pub shades: BTreeMap<String, f64>,
    /// Every text on its ground.
    pub pair: Vec<Pair>,
}

/// The trimmed page, in millimetres.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Page {
    /// From side to side.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Margins in millimetres, as on a right page.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Margins {
    /// At the binding.
    pub inside: f64,
    /// At the open edge.
    pub outside: f64,
}

/// The most that pictures take, in millimetres.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Pictures {
    /// The height of the cover's logo.
    pub cover_logo: f64,
    /// The height of the logos on the back.
    pub back_logo: f64,
    /// The height of a figure or portrait.
    pub tallest: f64,
}

/// A colour on screen and in print.
#[derive(Debug, Deserialize)]
pub struct Ink {
    /// `#rrggbb`
    pub web: String,
    /// Per cent of cyan, magenta, yellow, black.
    pub cmyk: [u8; 4],
}

/// Text and ground that stand together, by the names of colours; `accent` is
/// the section's, and a tint or shade may follow: `accent faint`.
#[derive(Debug, Deserialize)]
pub struct Pair {
    /// What it is used for.
    pub name: String,
    /// The text's colour.
    pub text: String,
    /// The ground's.
    pub ground: String,
    /// The least contrast.
    pub least: f64,
}

impl Tokens {
    /// Reads those of a layout; `None` with a finding if they cannot be read.
    pub fn of(layout: &ProjectFiles, findings: &Findings) -> Option<Self> {
        let text = layout.get(FILE).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let message = match text.map(toml::from_str) {
            Some(Ok(tokens)) => return Some(tokens),
            Some(Err(error)) => error.to_string(),
            None => FILE.to_owned(),
        };
        let args = args!["message": message, "where": FILE];
        findings.push(Finding::new(Code::Typesetting, None, args));
        None
    }
}
