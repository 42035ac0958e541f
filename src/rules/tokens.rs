//! The part of `layout/tokens.toml` that is about colours.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::files::ProjectFiles;
use crate::findings::{Code, Finding, Findings};

const FILE: &str = "layout/tokens.toml";

/// Colours, and which of them stand on each other.
#[derive(Debug, Deserialize)]
pub struct Tokens {
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
        let args = vec![("message", message), ("where", FILE.to_owned())];
        findings.push(Finding::new(Code::Typesetting, None, args));
        None
    }
}
