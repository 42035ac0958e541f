//! Every pair of text and ground that the layout uses can be read.

use crate::catalogue::Catalogue;
use crate::colour::{Rgb, contrast};
use crate::files::ProjectFiles;
use crate::findings::{Arg, Args, Code, Finding, Findings};
use crate::source::Source;
use crate::tokens::{Pair, Tokens};

/// Computes the contrast of each pair, with each section's colour where it takes part.
pub fn check(source: &Source, catalogue: &Catalogue<'_>, layout: &ProjectFiles, findings: &Findings) {
    let Some(tokens) = Tokens::of(layout, findings) else { return };
    let takes_accent = |pair: &&Pair| pair.text.starts_with("accent") || pair.ground.starts_with("accent");
    for (number, dimension) in catalogue.edition.dimensions.iter().enumerate() {
        // One colour is one fault, shown at the pair that misses most.
        let faults = tokens.pair.iter().filter(takes_accent);
        let faults = faults.filter_map(|pair| fault(pair, &tokens, dimension.colour.web));
        if let Some((_, args)) = faults.min_by(|a, b| a.0.total_cmp(&b.0)) {
            let pointer = format!("/dimensions/{number}/colour/web");
            source.report(findings, "edition.json", &pointer, Code::Contrast, args);
        }
    }
    for pair in tokens.pair.iter().filter(|pair| !takes_accent(pair)) {
        if let Some((_, args)) = fault(pair, &tokens, Rgb::default()) {
            findings.push(Finding::new(Code::Contrast, None, args));
        }
    }
}

/// How far a pair misses its contrast, from 0 to 1, and the sentence's values.
fn fault(pair: &Pair, tokens: &Tokens, accent: Rgb) -> Option<(f64, Args)> {
    let text = colour(&pair.text, tokens, accent);
    let ground = colour(&pair.ground, tokens, accent);
    // A name that the tokens do not have has no contrast at all.
    let ratio = text.zip(ground).map_or(0.0, |(text, ground)| contrast(text, ground));
    let shown = |colour: Option<Rgb>, name: &str| colour.map_or_else(|| name.to_owned(), |colour| colour.to_string());
    (ratio < pair.least).then(|| {
        let args = [
            ("pair", pair.name.clone().into()),
            ("text", shown(text, &pair.text).into()),
            ("ground", shown(ground, &pair.ground).into()),
            ("ratio", decimal(ratio)),
            ("least", decimal(pair.least)),
        ];
        (ratio / pair.least, args.into())
    })
}

/// Two digits, cut and not rounded: 4.498 does not reach 4.5.
fn decimal(ratio: f64) -> Arg {
    Arg::decimal((ratio * 100.0).floor() / 100.0, 2)
}

fn colour(name: &str, tokens: &Tokens, accent: Rgb) -> Option<Rgb> {
    let named = |name: &str| match name {
        "accent" => Some(accent),
        name => tokens.colours.get(name)?.web.parse().ok(),
    };
    let Some((base, mixture)) = name.split_once(' ') else { return named(name) };
    let (percent, other) = match (tokens.tints.get(mixture), tokens.shades.get(mixture)) {
        (Some(tint), _) => (tint, named("white")?),
        (None, Some(shade)) => (shade, named("ink")?),
        (None, None) => return None,
    };
    Some(named(base)?.over(other, percent / 100.0))
}
