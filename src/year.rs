//! The office's year between two editions.

pub mod status;

pub use status::Status;
