//! What the files say: a record a file, decoded from its tree.
//!
//! The records mirror the files, with ids still as text; [`crate::catalogue`]
//! resolves them. A faulty field becomes an absent or empty one and a finding.

mod advice;
pub mod blocks;
pub mod chapter;
pub mod contacts;
pub mod dates;
pub mod decode;
pub mod edition;
pub mod fields;
mod german;
pub mod lists;
pub mod measure;
pub mod order;
pub mod organisation;
pub mod parts;
pub mod print;
pub mod prose;
pub mod publish;
pub mod shape;
pub mod value;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::bounds::{Budget, Excess};
use crate::document::Document;
use crate::files::{Encoding, FileKind, ReadFault, Snapshot};
use crate::findings::{Acceptance, Arg, Args, Code, Finding, Findings, Name, Place, args};
use crate::format::Object;
use crate::json::{self, Node, Value};
use chapter::Chapter;
use contacts::{Abbreviation, Abbreviations, Contact, Contacts};
use decode::{At, Sink};
use edition::{Dimension, Edition};
use measure::Measure;
use organisation::{Organisation, Places, Postal};
use parts::FixedPart;
use shape::Shape;

/// A JSON file.
#[derive(Debug)]
pub struct File {
    /// Its path in the catalogue, with `/`.
    pub path: String,
    /// Its text, as far as it can be shown.
    pub text: Arc<str>,
    /// Its tree; unread where the text is no JSON.
    pub root: Node,
    /// What its texts weigh, as [`crate::bounds`] reckons.
    pub weight: usize,
}

impl File {
    /// The place of a value in this file.
    #[must_use]
    pub fn place(&self, pointer: &str) -> Place {
        Place { file: self.path.clone(), pointer: pointer.to_owned(), range: self.root.range_at(pointer) }
    }

    /// The line of a byte, from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> usize {
        self.text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1
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
    /// The file that uses it.
    pub file: String,
    /// The JSON pointer of the string.
    pub pointer: String,
    /// The bytes of that string.
    pub part: Range<usize>,
    /// The name.
    pub name: String,
    /// Whether it is a footnote of its chapter.
    pub footnote: bool,
}

/// A catalogue's files and what they say.
#[derive(Debug, Default)]
pub struct Source {
    /// The files by path.
    pub files: BTreeMap<String, File>,
    /// Their records.
    pub records: Records,
    /// The names that their prose uses.
    pub references: Vec<Reference>,
    /// The findings that the office has accepted.
    pub acceptances: Vec<Acceptance>,
}

impl Source {
    /// Adds a finding at a value of a file.
    pub fn report(&self, findings: &Findings, file: &str, pointer: &str, code: Code, args: impl Into<Args>) {
        findings.report(code, || Finding::new(code, Some(self.place(file, pointer)), args));
    }

    /// The chapter that a file holds.
    #[must_use]
    pub fn chapter(&self, file: &str) -> Option<&Chapter> {
        match Document::of(file)? {
            Document::Chapter(id) => self.records.chapters.get(id),
            _ => None,
        }
    }

    /// The place of a value of a file.
    #[must_use]
    pub fn place(&self, file: &str, pointer: &str) -> Place {
        self.files.get(file).map_or_else(
            || Place { file: file.to_owned(), pointer: pointer.to_owned(), range: 0..0 },
            |file| file.place(pointer),
        )
    }
}

/// Decodes every file of a catalogue.
#[must_use]
pub fn read(snapshot: &Snapshot, findings: &Findings) -> Source {
    let mut source = Source::default();
    let sink = Sink { findings, references: RefCell::default(), acceptances: RefCell::default() };
    let mut budget = Budget::new(snapshot.measures());
    let refused = snapshot.refused().map(|(path, fault)| (path, Err(fault.clone())));
    for (path, text) in snapshot.texts().map(|(path, text)| (path, text.read())).chain(refused) {
        if budget.is_spent() && path.starts_with("measures/") {
            continue;
        }
        let path = path.to_owned();
        let file = match text {
            Ok(text) => parse(path, text, &mut budget, findings),
            Err(fault) => {
                let (finding, text) = unread(path.clone(), fault);
                findings.push(finding);
                File { path, text: text.into(), root: Node::UNREAD, weight: 0 }
            }
        };
        match file.root.value {
            Value::Unread => note_unreadable(&mut source.records, &file.path),
            _ => decode(&file, &sink, &mut source.records),
        }
        source.files.insert(file.path.clone(), file);
    }
    source.references = sink.references.into_inner();
    source.acceptances = sink.acceptances.into_inner();
    complete(&mut source.records);
    for name in ["edition.json", "organisation.json"] {
        if snapshot.text(name).is_none() {
            let args = args!["file": Name::File(name.to_owned()), "reason": "missing"];
            source.report(findings, name, "", Code::Unreadable, args);
        }
    }
    source
}

fn parse(path: String, text: Arc<str>, budget: &mut Budget, findings: &Findings) -> File {
    match json::parse(&text) {
        Ok(mut root) => {
            let (weight, found) = budget.cut(&path, Document::of(&path).map(description), &mut root);
            for excess in found {
                findings.push(too_large(&path, excess));
            }
            File { path, text, root, weight }
        }
        Err(fault) => {
            let place = Place { file: path.clone(), pointer: String::new(), range: fault.at..fault.at };
            findings.push(match fault.kind {
                "nesting" => Finding::new(Code::TooLarge, Some(place), args!["what": fault.kind]),
                kind => {
                    let args = args!["message": fault.message, "kind": kind];
                    Finding::new(Code::NotJson, Some(place), args)
                }
            });
            File { path, text, root: Node::UNREAD, weight: 0 }
        }
    }
}

fn too_large(file: &str, excess: Excess) -> Finding {
    let Excess { pointer, range, what, size, limit } = excess;
    let args = args!["what": what, "size": size, "limit": limit];
    Finding::new(Code::TooLarge, Some(Place { file: file.to_owned(), pointer, range }), args)
}

/// What is to be said about a file whose text cannot be had, and the text as far
/// as it can be shown.
#[must_use]
pub fn unread(path: String, fault: ReadFault) -> (Finding, String) {
    let reason = |reason: &str, message: String| args!["file": path.clone(), "reason": reason, "message": message];
    let limit = |what: &str, size: Arg, limit: Arg| args!["what": what, "size": size, "limit": limit];
    let kilobytes = |bytes: u64| Arg::from(bytes / 1024);
    let nothing = String::new;
    let (code, at, text, args) = match fault {
        ReadFault::Io(message) => (Code::Unreadable, 0, nothing(), reason("other", message)),
        ReadFault::Outside => (Code::Unreadable, 0, nothing(), reason("outside", nothing())),
        ReadFault::Folder => (Code::Unreadable, 0, nothing(), reason("folder", nothing())),
        ReadFault::Special => (Code::Unreadable, 0, nothing(), reason("special", nothing())),
        ReadFault::NoFolder => (Code::Unreadable, 0, nothing(), reason("no-folder", nothing())),
        ReadFault::NotUtf8 { at, text, encoding } => {
            let guess = match encoding {
                Some(Encoding::Windows1252) => "windows",
                Some(Encoding::Utf16) => "utf-16",
                None => "none",
            };
            (Code::NotUtf8, at, text, args!["guess": guess])
        }
        ReadFault::OtherProgram(kind) => {
            let kind = match kind {
                FileKind::Pdf => "pdf",
                FileKind::Document => "document",
                FileKind::Packed | FileKind::Other => "packed",
            };
            (Code::NotJson, 0, nothing(), args!["message": nothing(), "kind": kind])
        }
        ReadFault::TooLarge { bytes, limit: most } => {
            (Code::TooLarge, 0, nothing(), limit("file", kilobytes(bytes), kilobytes(most)))
        }
        ReadFault::TooMany { files, limit: most } => {
            (Code::TooLarge, 0, nothing(), limit("files", files.into(), most.into()))
        }
        ReadFault::TooMuch { limit: most } => {
            (Code::TooLarge, 0, nothing(), limit("catalogue", nothing().into(), kilobytes(most)))
        }
    };
    let place = Place { file: path, pointer: nothing(), range: at..at };
    (Finding::new(code, Some(place), args), text)
}

/// A draft is made from anything that can be read: without its order it has
/// every part, without its dimensions one section for all measures.
fn complete(records: &mut Records) {
    let edition = &mut records.edition;
    if edition.parts.is_empty() {
        let (front, back) = (FixedPart::words().take(3), FixedPart::words().skip(3));
        let chapters = records.chapters.keys().map(String::as_str);
        edition.parts = front.chain(chapters).chain(back).map(str::to_owned).collect();
    }
    if edition.dimensions.is_empty() {
        edition.dimensions.push(Dimension { id: "unknown".to_owned(), title: "?".to_owned(), ..Dimension::default() });
    }
}

/// What a file can say.
#[must_use]
pub fn description(document: Document<'_>) -> &'static Object {
    match document {
        Document::Edition => Edition::OBJECT,
        Document::Organisation => Organisation::OBJECT,
        Document::Places => Places::OBJECT,
        Document::Contacts => Contacts::OBJECT,
        Document::Abbreviations => Abbreviations::OBJECT,
        Document::Chapter(_) => Chapter::OBJECT,
        Document::Measure(_) => Measure::OBJECT,
    }
}

/// A measure that cannot be read still has a page in a draft, with the fault on it.
fn note_unreadable(records: &mut Records, path: &str) {
    match Document::of(path) {
        Some(Document::Measure(id)) => drop(records.measures.insert(id.to_owned(), Measure::default())),
        Some(Document::Chapter(id)) => drop(records.chapters.insert(id.to_owned(), Chapter::default())),
        _ => {}
    }
}

fn decode(file: &File, sink: &Sink<'_>, records: &mut Records) {
    fn read<T: Shape<Value: Default>>(root: &At<'_>) -> T::Value {
        T::read(root).unwrap_or_default()
    }
    let root = &At::root(file, sink);
    let Some(document) = Document::of(&file.path) else { return report_unexpected(root, &file.path) };
    match document {
        Document::Edition => records.edition = read::<Edition>(root),
        Document::Organisation => records.organisation = read::<Organisation>(root),
        Document::Places => records.places = read::<Places>(root).places,
        Document::Contacts => records.contacts = read::<Contacts>(root).contacts,
        Document::Abbreviations => records.abbreviations = read::<Abbreviations>(root).abbreviations,
        Document::Chapter(id) => {
            check_file_name(root, id);
            records.chapters.insert(id.to_owned(), read::<Chapter>(root));
        }
        Document::Measure(id) => {
            check_file_name(root, id);
            records.measures.insert(id.to_owned(), read::<Measure>(root));
        }
    }
}

fn report_unexpected(root: &At<'_>, path: &str) {
    let wanted = with_ending(path);
    let reason = if wanted.is_some() { "ending" } else { "unexpected" };
    let name = wanted.unwrap_or_default();
    root.report(Code::Unreadable, args!["file": path, "reason": reason, "wanted": name]);
}

/// The name that a file ought to have which Windows shows as `….json`, although
/// its name ends in `.json.txt` or `.JSON`.
fn with_ending(path: &str) -> Option<String> {
    let name = path.rsplit('/').next()?;
    let (stem, ending) = name.strip_suffix(".txt").unwrap_or(name).rsplit_once('.')?;
    let wanted = format!("{stem}.json");
    (ending.eq_ignore_ascii_case("json") && wanted != name).then_some(wanted)
}

fn check_file_name(root: &At<'_>, id: &str) {
    if !is_id(id) {
        root.report(Code::FileName, args!["name": id]);
    }
}

/// Whether a text is an id: lower-case ASCII letters, digits and single hyphens
/// between them, so that it can be a file name everywhere and part of an address.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
