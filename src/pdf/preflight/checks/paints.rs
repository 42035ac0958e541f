//! What is painted: colours, ink, lines, type and pictures.

use std::collections::BTreeSet;

use super::super::marks::{Fault, Mark, Paint, Sheet, What};
use super::super::{Check, Expected, Measure, Subject, Verdict};
use super::{check, count};

pub(in super::super) fn all(sheets: &[Sheet], expected: &Expected<'_>) -> Vec<Check> {
    vec![
        colours(sheets),
        black(sheets),
        ink(sheets, expected.ink_limit),
        pictures(sheets),
        hairlines(sheets),
        type_size(sheets),
        fine_type(sheets),
        blending(sheets),
    ]
}

/// The marks that take ink, with the number of their page.
fn marks(sheets: &[Sheet]) -> impl Iterator<Item = (usize, &Mark)> {
    let on_pages = sheets.iter().flat_map(|sheet| sheet.marks.iter().map(|mark| (sheet.number, mark)));
    on_pages.filter(|(_, mark)| !mark.in_mask)
}

/// Everything is painted in device CMYK or device grey, which is black ink. No
/// RGB or ICC grey is left even in a mask.
fn colours(sheets: &[Sheet]) -> Check {
    let mut found = BTreeSet::new();
    let mut pages = BTreeSet::new();
    for (sheet, mark) in sheets.iter().flat_map(|sheet| sheet.marks.iter().map(move |mark| (sheet, mark))) {
        if let Paint::Foreign(foreign) = &mark.paint {
            found.insert(foreign.name());
            pages.insert(sheet.number);
        }
    }
    check(Subject::Colours, pages, vec![("spaces", Measure::Names(found.into_iter().collect()))])
}

/// Text as dark as this much black, in parts, is meant to be black.
const DARK: f64 = 0.85;
/// So much of all three colours makes black, too.
const DARK_COLOURS: f64 = 0.5;
/// Less of an ink is none, in parts.
const NO_INK: f64 = 0.005;

/// Black text of several inks shows coloured edges where the plates do not meet.
fn black(sheets: &[Sheet]) -> Check {
    let is_mixed = |mark: &Mark| match (&mark.what, &mark.paint) {
        (What::Text(_), Paint::Inks([c, m, y, k])) => {
            let coloured = [c, m, y].into_iter().any(|ink| *ink > NO_INK);
            coloured && (*k >= DARK || c.min(*m).min(*y) > DARK_COLOURS)
        }
        _ => false,
    };
    let mixed: Vec<usize> = marks(sheets).filter(|(_, mark)| is_mixed(mark)).map(|(page, _)| page).collect();
    let texts = count(mixed.len());
    check(Subject::Black, mixed, vec![("count", texts)])
}

/// Rounding to eight bits adds up to this much, in percent.
const ROUNDING: f64 = 1.0;

/// More ink than the paper takes dries badly and sets off on the next sheet.
fn ink(sheets: &[Sheet], limit: f64) -> Check {
    let totals = || marks(sheets).filter_map(|(page, mark)| Some((page, mark.paint.total()?)));
    let pages = totals().filter(|(_, total)| *total > limit + ROUNDING).map(|(page, _)| page);
    let most = totals().map(|(_, total)| total).fold(0.0, f64::max);
    check(Subject::Ink, pages, vec![("most", Measure::Number(most, 0)), ("limit", Measure::Number(limit, 0))])
}

/// Dots per inch below which a picture is seen to be coarse, and below which it
/// may be: half and three quarters of the 300 that shops ask for. Pictures of
/// two tones are not screened and need twice as much.
pub(crate) const COARSE: f64 = 150.0;
pub(crate) const MODEST: f64 = 225.0;
const TWO_TONES: f64 = 2.0;

fn pictures(sheets: &[Sheet]) -> Check {
    let placed = marks(sheets).filter_map(|(page, mark)| match &mark.what {
        What::Picture(placed) => {
            let worth = if placed.toned { placed.resolution } else { placed.resolution / TWO_TONES };
            Some((page, placed.resolution, worth))
        }
        _ => None,
    });
    let placed: Vec<(usize, f64, f64)> = placed.collect();
    let below = |limit: f64| placed.iter().filter(move |(_, _, worth)| *worth < limit).map(|(page, _, _)| *page);
    let least = placed.iter().map(|(_, resolution, _)| *resolution).fold(f64::INFINITY, f64::min);
    let least = Measure::Number(if least.is_finite() { least } else { 0.0 }, 0);
    let measured = vec![("count", count(placed.len())), ("least", least)];
    let failed = check(Subject::Pictures, below(COARSE), measured.clone());
    if failed.verdict == Verdict::Failed { failed } else { warned(check(Subject::Pictures, below(MODEST), measured)) }
}

/// The same check as a warning.
fn warned(check: Check) -> Check {
    let verdict = if check.verdict == Verdict::Failed { Verdict::Warned } else { check.verdict };
    Check { verdict, ..check }
}

/// Thinner lines break on the plate, in points.
const HAIRLINE: f64 = 0.25;

/// Lines, and filled shapes that are lines.
fn hairlines(sheets: &[Sheet]) -> Check {
    let widths = || {
        marks(sheets).filter(|(_, mark)| !mark.paint.is_paper()).filter_map(|(page, mark)| match mark.what {
            What::Stroke(width) => Some((page, width)),
            What::Fill(shape) => Some((page, shape.thinnest)),
            _ => None,
        })
    };
    let pages = widths().filter(|(_, width)| *width < HAIRLINE - 0.005).map(|(page, _)| page);
    let thinnest = widths().map(|(_, width)| width).fold(f64::INFINITY, f64::min);
    let thinnest = Measure::Number(if thinnest.is_finite() { thinnest } else { 0.0 }, 2);
    check(Subject::Hairlines, pages, vec![("least", thinnest)])
}

/// The smallest type in one ink and in several or white, in points. Shops ask
/// for 6 and print the raised figure of a note in black at 5.
const SMALLEST: f64 = 5.0;
const SMALLEST_MIXED: f64 = 6.0;
/// The smallest type for which several inks meet well, in points.
const FINE: f64 = 8.0;

fn sizes(sheets: &[Sheet]) -> impl Iterator<Item = (usize, f64, &Paint)> {
    marks(sheets).filter_map(|(page, mark)| match mark.what {
        What::Text(size) => Some((page, size, &mark.paint)),
        _ => None,
    })
}

fn type_size(sheets: &[Sheet]) -> Check {
    let least = |paint: &Paint| if inks(paint) == 1 { SMALLEST } else { SMALLEST_MIXED };
    let pages = sizes(sheets).filter(|(_, size, paint)| *size < least(paint) - 0.01).map(|(page, ..)| page);
    check(Subject::TypeSize, pages, vec![("least", smallest(sizes(sheets).map(|(_, size, _)| size)))])
}

/// Small type in several inks, or white on a ground, closes up where the plates
/// do not meet.
fn fine_type(sheets: &[Sheet]) -> Check {
    let hard = || sizes(sheets).filter(|(_, _, paint)| inks(paint) != 1);
    let pages = hard().filter(|(_, size, _)| *size < FINE - 0.01).map(|(page, ..)| page);
    let least = smallest(hard().map(|(_, size, _)| size));
    warned(check(Subject::FineType, pages, vec![("least", least)]))
}

/// With how many inks something is painted; white has none.
fn inks(paint: &Paint) -> usize {
    match paint {
        Paint::Inks(inks) => inks.iter().filter(|ink| **ink > NO_INK).count(),
        _ => 1,
    }
}

fn smallest(sizes: impl Iterator<Item = f64>) -> Measure {
    let least = sizes.fold(f64::INFINITY, f64::min);
    Measure::Number(if least.is_finite() { least } else { 0.0 }, 1)
}

/// Groups blend as inks, white does not overprint, screens are the press's own.
fn blending(sheets: &[Sheet]) -> Check {
    let faults: BTreeSet<Fault> = sheets.iter().flat_map(|sheet| sheet.faults.iter().copied()).collect();
    let names = faults.iter().map(|fault| match fault {
        Fault::Blending => "transparency group".to_owned(),
        Fault::Overprint => "white overprint".to_owned(),
        Fault::Screening => "transfer curve, halftone".to_owned(),
    });
    let pages = sheets.iter().filter(|sheet| !sheet.faults.is_empty()).map(|sheet| sheet.number);
    check(Subject::Blending, pages, vec![("what", Measure::Names(names.collect()))])
}
