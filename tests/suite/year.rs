//! The office's year: what is begun, how it stands, what has changed, what leaves the house.

mod diff;
mod extracts;
mod new;
mod proofs;
mod status;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::fixture::{copy_tree, sample_folder};
use crate::program::{Run, run_in};

/// A folder with a sample in it under the name of a year.
pub fn office(sample: &str, name: &str) -> (TempDir, PathBuf) {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join(name);
    copy_tree(&sample_folder(sample), &folder);
    (here, folder)
}

/// Runs the program with German messages.
pub fn run(here: &Path, arguments: &[&str]) -> Run {
    let arguments = arguments.iter().map(|argument| argument as &dyn AsRef<OsStr>);
    run_in(here, &arguments.chain([&"--lang" as &dyn AsRef<OsStr>, &"de"]).collect::<Vec<_>>())
}

/// Replaces a text that stands in a file once.
pub fn replace(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert_eq!(text.matches(old).count(), 1, "„{old}“ in {}", file.display());
    fs::write(file, text.replacen(old, new, 1)).unwrap();
}

/// All files of a folder with what is in them.
pub fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}
