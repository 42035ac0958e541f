//! Whether the text of a page keeps to its place.

use crate::findings::{Code, Finding, Findings, args};
use crate::pdf::read::{Page, Reader, Run};
use crate::source::Source;
use crate::tokens::Tokens;

/// A millimetre in points.
const MILLIMETRE: f64 = 72.0 / 25.4;

/// Text may stand out so far, in millimetres, before it is seen.
const OVERHANG: f64 = 3.0;

/// The most characters that a finding quotes.
const QUOTED: usize = 60;

/// Reports text beyond its margins, and beyond the page, at the field it is from.
pub(super) fn check(reader: &Reader, tokens: &Tokens, source: &Source, findings: &Findings) {
    let Some(sides) = tokens.margins.get("web") else { return };
    let foot = tokens.spaces.get("foot").copied().unwrap_or_default();
    let margins = Margins { left: sides.inside, right: sides.outside, foot };
    for (number, page) in reader.pages().iter().enumerate() {
        let mut last = None;
        for run in &page.runs {
            // A mark behind a word in pieces is no text, and the word itself stands out once.
            let code = fault(page, run, &margins).filter(|_| run.text.contains(char::is_alphanumeric));
            if let Some(code) = code.filter(|_| code != last) {
                findings.push(finding(code, number + 1, run.text.trim(), source));
            }
            last = code;
        }
    }
}

/// The margins of a page in millimetres: left, right, and below what is no foot.
struct Margins {
    left: f64,
    right: f64,
    foot: f64,
}

fn fault(page: &Page, run: &Run, margins: &Margins) -> Option<Code> {
    let sheet = &page.media_box;
    let lowest = run.start.1.min(run.end.1);
    let (first, last) = (run.start.0.min(run.end.0), run.start.0.max(run.end.0));
    // The foot of a letter is no letter.
    let beyond = first < sheet.left - 1.0
        || last > sheet.right + 1.0
        || lowest < sheet.bottom
        || run.start.1.max(run.end.1) > sheet.top;
    let over = first < sheet.left + (margins.left - OVERHANG) * MILLIMETRE
        || last > sheet.right - (margins.right - OVERHANG) * MILLIMETRE
        || lowest < sheet.bottom + margins.foot * MILLIMETRE;
    if beyond {
        Some(Code::OutsidePage)
    } else if over && !run.artifact {
        Some(Code::OutsideMargins)
    } else {
        None
    }
}

fn finding(code: Code, page: usize, text: &str, source: &Source) -> Finding {
    let mut quoted: String = text.chars().take(QUOTED).collect();
    if quoted.len() < text.len() {
        quoted.push('…');
    }
    let place = source.files.values().find_map(|file| {
        let mut found = None;
        file.root.strings(&mut |pointer, value| {
            if let (None, Some(at)) = (&found, value.find(text)) {
                found = Some(file.place_in_string(pointer, &(at..at + text.len())));
            }
        });
        found
    });
    Finding::new(code, place, args!["text": quoted, "page": page])
}
