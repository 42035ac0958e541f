//! What the files say: a record a file, decoded from its tree.
//!
//! The records mirror the files, with ids still as text; [`crate::catalogue`]
//! resolves them. A faulty field becomes an absent or empty one and a finding.

pub mod chapter;
pub mod contacts;
pub mod decode;
pub mod edition;
pub mod measure;
pub mod organisation;
pub mod prose;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::files::{Folder, ReadFault};
use crate::findings::{Code, Finding, Findings, Place};
use crate::json::{self, Node};
use chapter::Chapter;
use contacts::{Abbreviation, Contact};
use decode::{At, Sink};
use edition::Edition;
use measure::Measure;
use organisation::{Organisation, Postal};

/// A file that is JSON.
#[derive(Debug)]
pub struct File {
    /// Its path in the catalogue, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its tree.
    pub root: Node,
}

impl File {
    /// The place of a value in this file.
    #[must_use]
    pub fn place(&self, pointer: &str) -> Place {
        Place { file: self.path.clone(), pointer: pointer.to_owned(), range: self.root.range_at(pointer) }
    }

    /// The place of a part of a string value, given in bytes of the decoded string.
    #[must_use]
    pub fn place_in_string(&self, pointer: &str, part: &Range<usize>) -> Place {
        let whole = self.root.range_at(pointer);
        let range = json::part_of_string(&self.text[whole.clone()], whole.start, part);
        Place { file: self.path.clone(), pointer: pointer.to_owned(), range }
    }
}

/// A catalogue's records as they stand in its files.
#[derive(Debug, Default)]
pub struct Records {
    /// `edition.json`.
    pub edition: Edition,
    /// `organisation.json`.
    pub organisation: Organisation,
    /// `places.json`.
    pub places: Vec<Postal>,
    /// `contacts.json`.
    pub contacts: Vec<Contact>,
    /// `abbreviations.json`.
    pub abbreviations: Vec<Abbreviation>,
    /// `chapters/`, by id.
    pub chapters: BTreeMap<String, Chapter>,
    /// `measures/`, by id.
    pub measures: BTreeMap<String, Measure>,
}

/// A name that prose uses: `#id` of a place, or a footnote's.
#[derive(Debug)]
pub struct Reference {
    /// Where it stands.
    pub place: Place,
    /// The name.
    pub name: String,
    /// Whether it is a footnote of its chapter.
    pub footnote: bool,
}

/// A catalogue's files and what they say.
#[derive(Debug, Default)]
pub struct Source {
    /// The files that are JSON, by path.
    pub files: BTreeMap<String, File>,
    /// Their records.
    pub records: Records,
    /// The names that their prose uses.
    pub references: Vec<Reference>,
}

impl Source {
    /// Adds a finding at a value of a file.
    pub fn report(
        &self,
        findings: &Findings,
        file: &str,
        pointer: &str,
        code: Code,
        args: Vec<(&'static str, String)>,
    ) {
        let place = self.files.get(file).map_or_else(
            || Place { file: file.to_owned(), pointer: pointer.to_owned(), range: 0..0 },
            |file| file.place(pointer),
        );
        findings.push(Finding { code, place: Some(place), args });
    }
}

/// Reads every file of a catalogue's folder and decodes it.
#[must_use]
pub fn read(folder: &Folder, findings: &Findings) -> Source {
    let mut source = Source::default();
    for entry in folder.json_files() {
        let path = entry.path;
        match entry.content.map_err(|fault| read_finding(&path, &fault)).and_then(|text| tree(&path, text)) {
            Ok(file) => {
                source.files.insert(path, file);
            }
            Err(finding) => {
                findings.push(finding);
                note_unreadable(&mut source.records, &path);
            }
        }
    }
    let sink = Sink { findings, references: RefCell::default() };
    for file in source.files.values() {
        decode(file, &sink, &mut source.records);
    }
    source.references = sink.references.into_inner();
    for name in ["edition.json", "organisation.json"] {
        if !folder.has(name) {
            let place = Place { file: name.to_owned(), pointer: String::new(), range: 0..0 };
            let args = vec![("file", name.to_owned()), ("reason", "missing".to_owned())];
            findings.push(Finding { code: Code::Unreadable, place: Some(place), args });
        }
    }
    source
}

fn read_finding(path: &str, fault: &ReadFault) -> Finding {
    let place = Place { file: path.to_owned(), pointer: String::new(), range: 0..0 };
    let (code, args) = match fault {
        ReadFault::Io(message) => (
            Code::Unreadable,
            vec![("file", path.to_owned()), ("reason", "other".to_owned()), ("message", message.clone())],
        ),
        ReadFault::NotUtf8 { line, windows_1252 } => (
            Code::NotUtf8,
            vec![("line", line.to_string()), ("guess", if *windows_1252 { "windows" } else { "none" }.to_owned())],
        ),
        ReadFault::TooLarge { bytes, limit } => (
            Code::TooLarge,
            vec![
                ("what", "file".to_owned()),
                ("size", (bytes / 1024).to_string()),
                ("limit", (limit / 1024).to_string()),
            ],
        ),
    };
    Finding { code, place: Some(place), args }
}

fn tree(path: &str, text: String) -> Result<File, Finding> {
    match json::parse(&text) {
        Ok(root) => Ok(File { path: path.to_owned(), text, root }),
        Err(fault) => {
            let line = text[..fault.at].matches('\n').count() + 1;
            let place = Place { file: path.to_owned(), pointer: String::new(), range: fault.at..fault.at };
            let args = vec![("message", fault.message), ("line", line.to_string())];
            Err(Finding { code: Code::NotJson, place: Some(place), args })
        }
    }
}

/// The id that a path in `measures/` or `chapters/` stands for.
fn id_in<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_suffix(".json")
}

/// A measure that cannot be read still has a page in a draft, with the fault on it.
fn note_unreadable(records: &mut Records, path: &str) {
    if let Some(id) = id_in(path, "measures/") {
        records.measures.insert(id.to_owned(), Measure::default());
    } else if let Some(id) = id_in(path, "chapters/") {
        records.chapters.insert(id.to_owned(), Chapter::default());
    }
}

fn decode(file: &File, sink: &Sink<'_>, records: &mut Records) {
    let root = At::root(file, sink);
    match file.path.as_str() {
        "edition.json" => records.edition = edition::decode(&root),
        "organisation.json" => records.organisation = organisation::decode(&root),
        "places.json" => records.places = organisation::decode_places(&root),
        "contacts.json" => records.contacts = contacts::decode(&root),
        "abbreviations.json" => records.abbreviations = contacts::decode_abbreviations(&root),
        path => {
            if let Some(id) = id_in(path, "measures/") {
                check_file_name(&root, id);
                records.measures.insert(id.to_owned(), measure::decode(&root));
            } else if let Some(id) = id_in(path, "chapters/") {
                check_file_name(&root, id);
                records.chapters.insert(id.to_owned(), chapter::decode(&root));
            } else {
                let args = vec![("file", path.to_owned()), ("reason", "unexpected".to_owned())];
                root.report(Code::Unreadable, args);
            }
        }
    }
}

fn check_file_name(root: &At<'_>, id: &str) {
    if !is_id(id) {
        root.report(Code::FileName, vec![("name", id.to_owned())]);
    }
}

/// Whether a text is an id: lower-case ASCII letters, digits and single hyphens
/// between them, so that it can be a file name everywhere and part of an address.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
