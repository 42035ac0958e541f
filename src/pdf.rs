//! The finished file: read back, completed, and checked against its promises.

pub mod check;
pub mod flaw;
pub mod imprint;
pub mod logo;
mod packed;
pub mod preflight;
pub mod print;
mod private;
pub mod read;
pub mod verify;
pub mod web;

use read::ReadError;

/// Why a file that Typst wrote could not be completed.
#[derive(Debug, thiserror::Error)]
pub enum RewriteError {
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Its objects are not what Typst writes.
    #[error(transparent)]
    Change(#[from] lopdf::Error),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] std::io::Error),
    /// Typst was given no date; a print file must have one.
    #[error("the document has no date")]
    NoDate,
}
