//! Any bytes as a file of a catalogue: findings, or a publication.
//!
//! The first byte says which file; the rest is what stands in it.

#![no_main]

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use katalog::Request;
use katalog::findings::Code;
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

const FILES: [&str; 7] = [
    "edition.json",
    "organisation.json",
    "places.json",
    "contacts.json",
    "abbreviations.json",
    "chapters/introduction.json",
    "measures/mehrsprachige-wegweiser.json",
];

fn sample() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../catalogue/kassel-sample"))
}

/// A copy of the sample, made once a process.
fn copy() -> &'static TempDir {
    static COPY: OnceLock<TempDir> = OnceLock::new();
    COPY.get_or_init(|| {
        let copy = TempDir::new().expect("a folder for temporary files");
        for folder in ["", "chapters", "measures"] {
            fs::create_dir_all(copy.path().join(folder)).expect("a new folder");
            for entry in fs::read_dir(sample().join(folder)).expect("the sample") {
                let path = entry.expect("an entry of the sample").path();
                if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                    fs::copy(&path, copy.path().join(folder).join(name)).expect("room for the sample");
                }
            }
        }
        copy
    })
}

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else { return };
    let file = FILES[usize::from(*first) % FILES.len()];
    let path = copy().path().join(file);
    fs::write(&path, bytes).expect("room for a file");
    let request = Request { catalogue: copy().path().to_owned(), ..Request::default() };
    let (checked, publication) = katalog::build(&request).expect("the folder is there");
    let ours = |code| matches!(code, Code::Typesetting | Code::BrokenPromise);
    assert!(!checked.findings.iter().any(|finding| ours(finding.code)), "{:?}", checked.findings);
    assert_eq!(publication.is_some(), !checked.any_error());
    fs::copy(sample().join(file), &path).expect("the file of the sample");
});
