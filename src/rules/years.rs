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
pub mod revisions;
pub mod same_editions;
pub mod same_short_titles;
pub mod same_titles;
pub mod short_titles;
pub mod vanished;
