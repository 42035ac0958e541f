//! One edition among others: what began, ended, or was called otherwise before.

pub mod edition_words;
pub mod empty_dimensions;
pub mod ended_funding;
pub mod ended_periods;
pub mod ended_references;
pub mod future_since;
pub mod last_edition;
pub mod moments;
pub mod other_years;
pub mod passed_moments;
pub mod revisions;
pub mod same_editions;
pub mod same_short_titles;
pub mod same_titles;
pub mod short_titles;
pub mod vanished;

use crate::findings::Code;

/// What a new year asks to be looked at, in an edition that comes from last year's.
pub const CODES: &[Code] = &[
    Code::PeriodEnded,
    Code::FutureSince,
    Code::SinceContradicts,
    Code::OtherId,
    Code::EndedReference,
    Code::PreviousMissing,
    Code::AgeingWords,
    Code::EmptyDimension,
    Code::OtherYear,
    Code::EarlyRevision,
    Code::SameEdition,
    Code::EditionWord,
    Code::EndedFunding,
    Code::FormerName,
    Code::Vanished,
    Code::PassedMoment,
];
