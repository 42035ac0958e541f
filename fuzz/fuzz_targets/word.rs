//! Any bytes as a document of Word, and any markup as its text: an answer or a reason why not, in no time.

#![no_main]

use std::io::{Cursor, Write as _};

use katalog::word::{Revisions, read, write};
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, Revisions::Accept);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [("[Content_Types].xml", &b"<Types/>"[..]), ("word/document.xml", bytes)] {
        zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(part).expect("into memory");
    }
    let package = zip.finish().expect("a package").into_inner();
    for revisions in [Revisions::Accept, Revisions::Reject] {
        if let Ok(document) = read(&package, revisions) {
            let again = read(&write(&document).expect("a package"), revisions).expect("what was written can be read");
            assert_eq!(again.body.len(), document.body.len());
        }
    }
});
