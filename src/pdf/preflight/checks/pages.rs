//! The geometry of pages: boxes, edges, left and right, number.

use super::super::marks::{Mark, Shape, Sheet, What};
use super::super::{Check, Expected, Margins, Measure, Subject, Verdict};
use super::{MILLIMETRE, TOLERANCE, check, count};
use crate::pdf::read::Rect;

pub(in super::super) fn all(sheets: &[Sheet], expected: &Expected<'_>) -> Vec<Check> {
    let mut checks = vec![boxes(sheets, expected), edges(sheets, expected), number(sheets, expected)];
    checks.extend(expected.margins.iter().flat_map(|margins| [sides(sheets, margins), tabs(sheets, margins)]));
    checks
}

/// Media box around bleed box around trim box, the ordered format, and bleed on
/// every side of every page; an art box would contradict the trim box.
fn boxes(sheets: &[Sheet], expected: &Expected<'_>) -> Check {
    let (width, height) = (expected.format.0 * MILLIMETRE, expected.format.1 * MILLIMETRE);
    // A tenth of a point: half the blade of the cutter.
    let same = |a: f64, b: f64| (a - b).abs() < 0.1;
    let good = |sheet: &&Sheet| {
        let (Some(bleed), Some(trim)) = (sheet.bleed, sheet.trim) else { return false };
        let cropped = sheet.crop.is_some_and(|crop| !holds(&crop, &bleed));
        holds(&sheet.media, &bleed)
            && holds(&bleed, &trim)
            && !cropped
            && sheet.art.is_none()
            && same(trim.width(), width)
            && same(trim.height(), height)
            && least_bleed(sheet) + TOLERANCE >= expected.bleed * MILLIMETRE
    };
    let pages = sheets.iter().filter(|sheet| !good(sheet)).map(|sheet| sheet.number);
    let first = sheets.first().and_then(|sheet| sheet.trim).unwrap_or_default();
    let least = sheets.iter().map(least_bleed).fold(f64::INFINITY, f64::min);
    let measured = vec![
        ("width", Measure::Number(first.width() / MILLIMETRE, 1)),
        ("height", Measure::Number(first.height() / MILLIMETRE, 1)),
        ("bleed", Measure::Number(least / MILLIMETRE, 1)),
    ];
    check(Subject::Boxes, pages, measured)
}

fn holds(outer: &Rect, inner: &Rect) -> bool {
    outer.left <= inner.left + TOLERANCE
        && outer.bottom <= inner.bottom + TOLERANCE
        && outer.right + TOLERANCE >= inner.right
        && outer.top + TOLERANCE >= inner.top
}

/// The bleed of a page in points where there is least of it.
fn least_bleed(sheet: &Sheet) -> f64 {
    let (Some(bleed), Some(trim)) = (sheet.bleed, sheet.trim) else { return 0.0 };
    let sides = [trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top];
    sides.into_iter().fold(f64::INFINITY, f64::min)
}

/// What is nearer than this to the trimmed edge is meant to reach it, in points.
const AT_THE_EDGE: f64 = 0.5 * MILLIMETRE;

/// The marks that are seen as areas with straight sides: fills and pictures with
/// ink. Where a circle ends at the edge, nothing is seen of it.
fn areas(sheet: &Sheet) -> impl Iterator<Item = &Mark> {
    let area = |mark: &&Mark| matches!(mark.what, What::Fill(Shape { straight: true, .. }) | What::Picture(_));
    sheet.marks.iter().filter(area).filter(|mark| !mark.in_mask && !mark.paint.is_paper())
}

/// An area that ends at the trimmed edge leaves a white line where the cutter
/// is a hair off.
fn edges(sheets: &[Sheet], expected: &Expected<'_>) -> Check {
    let bleed = expected.bleed * MILLIMETRE;
    let ends_short = |beyond: f64| beyond > -AT_THE_EDGE && beyond < bleed - TOLERANCE;
    let cut = |sheet: &&Sheet| {
        let trim = sheet.trim.unwrap_or(sheet.media);
        areas(sheet).any(|mark| {
            let area = &mark.area;
            let beyond =
                [trim.left - area.left, trim.bottom - area.bottom, area.right - trim.right, area.top - trim.top];
            beyond.into_iter().any(ends_short)
        })
    };
    let pages: Vec<usize> = sheets.iter().filter(cut).map(|sheet| sheet.number).collect();
    let count = count(pages.len());
    check(Subject::Edges, pages, vec![("count", count)])
}

/// Whether a page is a right-hand one, whose binding is at its left.
fn is_right(sheet: &Sheet) -> bool {
    sheet.number % 2 == 1
}

/// Text may stand this far out of its margin, in points: a long word in a narrow
/// column. The margins of the other side are further out.
const OVERHANG: f64 = 3.0 * MILLIMETRE;
/// What begins at a margin begins as near to it as this, in points.
const ALIGNED: f64 = 0.5 * MILLIMETRE;
/// A page with fewer lines tells nothing about its margins.
const FEWEST_LINES: usize = 5;

/// The text of a page keeps its margins, and they are those of its side: a left
/// page set with a right page's margins would disappear in the binding.
fn sides(sheets: &[Sheet], margins: &Margins) -> Check {
    let wrong = |sheet: &&Sheet| off_its_side(sheet, margins);
    let pages = sheets.iter().filter(wrong).map(|sheet| sheet.number);
    let measured = vec![("inner", Measure::Number(margins.inner, 0)), ("outer", Measure::Number(margins.outer, 0))];
    check(Subject::Sides, pages, measured)
}

fn off_its_side(sheet: &Sheet, margins: &Margins) -> bool {
    let Some(trim) = sheet.trim else { return false };
    let (inner, outer) = (margins.inner * MILLIMETRE, margins.outer * MILLIMETRE);
    let tab = margins.tab * MILLIMETRE;
    let (left, right) = if is_right(sheet) { (inner, outer) } else { (outer, inner) };
    // The thumb index has its own place.
    let in_tab = |mark: &&Mark| mark.area.left >= trim.right - tab || mark.area.right <= trim.left + tab;
    let text = sheet.marks.iter().filter(|mark| matches!(mark.what, What::Text(_)) && !mark.in_mask);
    let lines: Vec<&Mark> = text.filter(|mark| !in_tab(mark)).collect();
    if lines.len() < FEWEST_LINES {
        return false;
    }
    let first = lines.iter().map(|mark| mark.area.left).fold(f64::INFINITY, f64::min) - trim.left;
    let last = trim.right - lines.iter().map(|mark| mark.area.right).fold(f64::NEG_INFINITY, f64::max);
    let as_the_other_side = (inner - outer).abs() > OVERHANG && (first - right).abs() < ALIGNED;
    first < left - OVERHANG || last < right - OVERHANG || as_the_other_side
}

/// The thumb index is at the open edge, right on odd pages and left on even
/// ones. A narrow area that runs over only one of the two sides is its tab.
fn tabs(sheets: &[Sheet], margins: &Margins) -> Check {
    let widest = (margins.tab + 1.0) * MILLIMETRE;
    let side = |sheet: &Sheet, mark: &Mark| {
        let trim = sheet.trim.unwrap_or(sheet.media);
        let within = mark.area.right.min(trim.right) - mark.area.left.max(trim.left);
        let (left, right) = (mark.area.left < trim.left, mark.area.right > trim.right);
        (within <= widest && within > 0.0 && left != right).then_some(right)
    };
    let found: Vec<(&Sheet, bool)> = sheets
        .iter()
        .flat_map(|sheet| areas(sheet).filter_map(move |mark| side(sheet, mark)).map(move |at| (sheet, at)))
        .collect();
    let pages = found.iter().filter(|(sheet, at_right)| is_right(sheet) != *at_right).map(|(sheet, _)| sheet.number);
    check(Subject::Tabs, pages, vec![("count", count(found.len()))])
}

fn number(sheets: &[Sheet], expected: &Expected<'_>) -> Check {
    let fits = sheets.len().is_multiple_of(expected.multiple.max(1));
    let measured = vec![("pages", count(sheets.len())), ("multiple", count(expected.multiple))];
    let verdict = if fits { Verdict::Passed } else { Verdict::Failed };
    Check { subject: Subject::Pages, verdict, measured, pages: Vec::new() }
}
