//! The publication, tested from outside: what the finished PDF says, what the
//! program says, and what it leaves behind.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "tests make and read files themselves")]

mod acts;
mod bounds;
mod cli;
mod desk;
mod durable;
mod durable_words;
mod edition;
mod edits;
mod fault_cases;
mod faults;
mod fixes;
mod fixture;
mod forms;
mod given;
mod hostile_files;
mod hostile_pictures;
mod house;
mod large;
mod listening;
mod locales;
mod look;
mod markup;
mod mutants;
mod occupied;
mod overview;
mod package;
mod pages;
mod pdf;
mod photo_files;
mod photos;
mod policy;
mod print;
mod program;
mod programs;
mod project;
mod properties;
mod random_catalogues;
mod reading;
mod rich;
mod right_cases;
mod rules;
mod rules_cases;
mod samples;
mod schema;
mod sessions;
mod tags;
mod takeover;
mod text;
mod verify;
mod watching;
mod wording;
mod wording_words;
mod writing;
mod year;
