//! The office's year between two editions.

mod reminder;
pub mod status;

pub use reminder::{Reminder, day_in_words, reminders};
pub use status::Status;
