//! The screens, one a file.

pub mod compared;
pub mod files;
pub mod findings;
pub mod finish;
pub mod forms;
pub mod handbook;
pub mod measure;
pub mod measures;
pub mod pages;
pub mod start;
pub mod state;
pub mod taken_over;
pub mod text;
pub mod versions;
