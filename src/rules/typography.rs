//! Marks, spaces and capitals, as a typesetter sets them.

pub mod capitals;
pub mod dashes;
pub mod ellipses;
pub mod english_quotes;
pub mod missing_spaces;
pub mod quotes;
pub mod ranges;
pub mod shapes;
pub mod slipped_marks;
pub mod straight_quotes;
pub mod title_stops;
pub mod unpaired_quotes;
pub mod white_space;
