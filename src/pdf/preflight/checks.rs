//! The checks, by what they look at.

pub(super) mod objects;
pub(super) mod pages;
pub(super) mod paints;

use std::collections::BTreeSet;

use super::{Check, Measure, Subject, Verdict};

/// Points in a millimetre.
pub(super) const MILLIMETRE: f64 = 72.0 / 25.4;
/// How far numbers in points may be apart that ought to be the same: files and
/// Typst round to about a thousandth.
pub(super) const TOLERANCE: f64 = 0.02;

/// A check that fails on these pages.
fn check<I>(subject: Subject, pages: I, measured: Vec<(&'static str, Measure)>) -> Check
where
    I: IntoIterator<Item = usize>,
{
    let pages: Vec<usize> = pages.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
    let verdict = if pages.is_empty() { Verdict::Passed } else { Verdict::Failed };
    Check { subject, verdict, measured, pages }
}

/// A count.
#[expect(clippy::cast_precision_loss, reason = "a file has less than 2^52 of anything")]
fn count(number: usize) -> Measure {
    Measure::Number(number as f64, 0)
}
