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
