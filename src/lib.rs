//! `katalog` makes a city's yearly catalogue of diversity measures: a folder of
//! JSON becomes the whole publication as an accessible PDF.
//!
//! The way of the data is [`build`]; each step stands in the module of its name
//! and returns its value while its findings gather in one place.

pub mod catalogue;
pub mod cli;
pub mod colour;
pub mod edition;
pub mod files;
pub mod findings;
pub mod json;
pub mod pdf;
pub mod policy;
pub mod project;
pub mod prose;
pub mod report;
pub mod rules;
pub mod say;
pub mod schema;
pub mod source;
pub mod typeset;
pub mod world;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use edition::{Context, Edition, Faults};
use files::{Folder, ProjectFiles};
use findings::{Code, Finding, Findings, Severity};
use pdf::check::Promises;
use pdf::read::Reader;
use pdf::web::LinkWords;
use policy::{Judged, Policy, Switches};
use project::Project;
use say::Say;
use source::Source;
use source::edition::Language;

/// What a run is to do.
#[derive(Debug, Clone)]
pub struct Request {
    /// The catalogue's folder.
    pub catalogue: PathBuf,
    /// The layout's folder, if not the one inside the program.
    pub layout: Option<PathBuf>,
    /// A draft: from anything that can still be read.
    pub draft: bool,
    /// The language of messages, if asked for.
    pub language: Option<Language>,
}

/// A catalogue's files and what was found in them.
pub struct Checked {
    /// The files.
    pub source: Source,
    /// The findings, in order of their places.
    pub findings: Vec<Finding>,
    /// How many more the office has accepted.
    pub accepted: usize,
    /// The sentences for this run.
    pub say: Say,
}

impl Checked {
    /// Whether something must be mended before a final edition.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// A publication that is ready to be written.
pub struct Publication {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What it shows.
    pub edition: Edition,
    /// Its number of pages.
    pub pages: usize,
    /// Its file name, ASCII.
    pub file_name: String,
}

/// Why a run could not begin.
#[derive(Debug, thiserror::Error)]
pub enum CannotRun {
    /// The catalogue's folder cannot be listed.
    #[error("cannot open {0}")]
    Catalogue(PathBuf, #[source] io::Error),
    /// The layout's folder cannot be read.
    #[error("cannot read {0}")]
    Layout(PathBuf, #[source] io::Error),
}

/// From a catalogue's folder to its publication. Without errors among the
/// findings, or as a draft, there is one.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn build(request: &Request) -> Result<(Checked, Option<Publication>), CannotRun> {
    build_with(request, &Switches::default())
}

/// As [`build`], with rules switched for this run.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn build_with(request: &Request, switches: &Switches) -> Result<(Checked, Option<Publication>), CannotRun> {
    let findings = Findings::default();
    let prepared = prepare(request, switches, &findings)?;
    let publication = prepared.project.as_ref().and_then(|(project, edition)| {
        let (document, notes) = typeset::pages(project, &findings)?;
        report_notes(&notes, edition, &prepared.source, &findings);
        let pdf = typeset::export(project, &document, &edition.name, request.draft, &findings)?;
        let (pages, file_name) = (document.pages().len(), file_name(edition));
        typeset::forget(document);
        let pdf = complete(&pdf, project, edition, &findings)?;
        Some(Publication { pdf, edition: edition.clone(), pages, file_name })
    });
    let checked = prepared.judged(switches, &findings);
    let publication = publication.filter(|_| request.draft || !checked.any_error());
    Ok((checked, publication))
}

/// Everything that is wrong with a catalogue and can be found without its pages.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn check(request: &Request) -> Result<Checked, CannotRun> {
    check_with(request, &Switches::default())
}

/// As [`check`], with rules switched for this run.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn check_with(request: &Request, switches: &Switches) -> Result<Checked, CannotRun> {
    let findings = Findings::default();
    let folder = Folder::open(&request.catalogue).map_err(|e| CannotRun::Catalogue(request.catalogue.clone(), e))?;
    let layout = read_layout(request, &folder, &findings)?;
    let source = source::read(&folder, &findings);
    let _ = rules::load_pictures(&source, &folder, &findings);
    rules::check(&source, &catalogue::resolve(&source, &findings), &folder, &layout, &findings);
    let say = Say::for_run(request.language, source.records.edition.language);
    Ok(Prepared { source, say, project: None }.judged(switches, &findings))
}

/// The layout with its typefaces, and those that the catalogue brings.
fn read_layout(request: &Request, folder: &Folder, findings: &Findings) -> Result<ProjectFiles, CannotRun> {
    let layout = files::layout(request.layout.as_deref());
    let mut layout = layout.map_err(|error| CannotRun::Layout(request.layout.clone().unwrap_or_default(), error))?;
    let (own, faults) = folder.fonts();
    for (path, fault) in faults {
        findings.push(source::unread(path, fault).0);
    }
    layout.extend(own);
    Ok(layout)
}

/// From a catalogue's folder to its Typst project, which is not yet set.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn export(request: &Request) -> Result<(Checked, Option<Project>), CannotRun> {
    let (findings, switches) = (Findings::default(), Switches::default());
    let mut prepared = prepare(request, &switches, &findings)?;
    let project = prepared.project.take().map(|(mut project, edition)| {
        project.files.insert("README.md".to_owned(), Project::readme(&edition.name).into_bytes().into());
        project
    });
    Ok((prepared.judged(&switches, &findings), project))
}

/// A catalogue read and checked, and its project if it may be made.
struct Prepared {
    source: Source,
    say: Say,
    project: Option<(Project, Edition)>,
}

impl Prepared {
    fn judged(self, switches: &Switches, findings: &Findings) -> Checked {
        let Judged { findings, accepted } = findings.judged(&Policy::of(&self.source, switches));
        Checked { source: self.source, findings, accepted, say: self.say }
    }
}

/// Files, source, catalogue, gate, edition, project.
fn prepare(request: &Request, switches: &Switches, findings: &Findings) -> Result<Prepared, CannotRun> {
    let folder = Folder::open(&request.catalogue).map_err(|e| CannotRun::Catalogue(request.catalogue.clone(), e))?;
    let layout = read_layout(request, &folder, findings)?;
    let source = source::read(&folder, findings);
    let say = Say::for_run(request.language, source.records.edition.language);
    let pictures = rules::load_pictures(&source, &folder, findings);
    let catalogue = catalogue::resolve(&source, findings);
    rules::check(&source, &catalogue, &folder, &layout, findings);
    let judged = findings.judged(&Policy::of(&source, switches)).findings;
    let project = if request.draft || !judged.iter().any(|finding| finding.severity == Severity::Error) {
        let faults = Faults::new(&judged, &say);
        let draft = request.draft.then_some(&faults);
        let edition = edition::compose(&Context { catalogue: &catalogue, draft, pictures: &pictures });
        assemble(layout, edition, pictures, findings)
    } else {
        None
    };
    Ok(Prepared { source, say, project })
}

fn assemble(
    layout: ProjectFiles,
    edition: Edition,
    pictures: BTreeMap<String, Vec<u8>>,
    findings: &Findings,
) -> Option<(Project, Edition)> {
    match Project::new(layout, &edition, pictures) {
        Ok(project) => Some((project, edition)),
        Err(error) => {
            findings.push(broken_promise(error.to_string()));
            None
        }
    }
}

/// Tells the office which measures miss their page.
fn report_notes(notes: &[typeset::Note], edition: &Edition, source: &Source, findings: &Findings) {
    for note in notes {
        let Some((_, entry)) = entries(edition).find(|(_, entry)| entry.label == note.label) else { continue };
        let args = vec![("title", entry.measure.title_text.clone()), ("page", note.page.to_string())];
        let file = format!("measures/{}.json", entry.measure.id);
        source.report(findings, &file, "/title", note.code, args);
    }
}

/// The entries of an edition with their sections, in printed order.
fn entries(edition: &Edition) -> impl Iterator<Item = (&edition::Section, &edition::Entry)> {
    let of = |section| edition::entries_of(section).map(move |entry| (section, entry));
    edition.sections.iter().flat_map(of)
}

/// Holds the file against its promises, and adds what Typst does not write.
fn complete(pdf: &[u8], project: &Project, edition: &Edition, findings: &Findings) -> Option<Vec<u8>> {
    let words = link_words(project, edition.language);
    let broken = |error: &dyn std::error::Error| findings.push(broken_promise(error.to_string()));
    let (reader, document) = Reader::with_document(pdf).map_err(|error| broken(&error)).ok()?;
    if !edition.draft {
        for what in pdf::check::broken(&reader, &promises(edition)) {
            findings.push(broken_promise(what));
        }
    }
    pdf::web::finish(document, &reader, &words, &aliases(edition)).map_err(|error| broken(&error)).ok()
}

fn broken_promise(what: String) -> Finding {
    Finding::new(Code::BrokenPromise, None, vec![("what", what)])
}

fn link_words(project: &Project, language: &str) -> LinkWords {
    let words = project.files.get(&format!("layout/words/{language}.json"));
    let words = words.and_then(|bytes| serde_json::from_slice::<serde_json::Value>(bytes).ok());
    words.and_then(|words| serde_json::from_value(words.get("link_contents")?.clone()).ok()).unwrap_or_default()
}

/// `#id--dimension` leads to each place of a measure: also to the first, whose
/// own name is `#id`, and from a section that only refers to it.
fn aliases(edition: &Edition) -> Vec<(String, String)> {
    let first = |entry: &edition::Entry| !entry.full || entry.label == entry.measure.id;
    let named = entries(edition).filter(|(_, entry)| first(entry)).map(|(section, entry)| (section, &entry.measure.id));
    named.map(|(section, id)| (format!("{id}--{}", section.id), id.clone())).collect()
}

fn promises(edition: &Edition) -> Promises<'_> {
    let has = |name: &str| edition.parts.iter().any(|part| part.name == name);
    let printed: Vec<_> = entries(edition).filter(|(_, entry)| has("sections") && entry.full).collect();
    let contacts = edition.contacts.iter().filter(|_| has("contacts")).map(|contact| contact.label.as_str());
    Promises {
        title: &edition.name,
        language: edition.language,
        destinations: printed.iter().map(|(_, entry)| entry.label.as_str()).chain(contacts).collect(),
        titles: printed.iter().map(|(_, entry)| entry.measure.title_text.as_str()).collect(),
    }
}

/// The name of an edition's file: ASCII, so that every server, mail programme
/// and memory stick takes it.
#[must_use]
pub fn file_name(edition: &Edition) -> String {
    let draft = if edition.draft { "-entwurf" } else { "" };
    format!("{}{draft}.pdf", slug(&edition.name))
}

fn slug(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in text.nfc() {
        match c {
            'ä' | 'Ä' => slug.push_str("ae"),
            'ö' | 'Ö' => slug.push_str("oe"),
            'ü' | 'Ü' => slug.push_str("ue"),
            'ß' | 'ẞ' => slug.push_str("ss"),
            c => {
                let base = std::iter::once(c).nfd().find(char::is_ascii_alphanumeric);
                match base {
                    Some(base) => slug.push(base.to_ascii_lowercase()),
                    None if !slug.ends_with('-') => slug.push('-'),
                    None => {}
                }
            }
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(100).collect();
    if slug.is_empty() { "katalog".to_owned() } else { slug }
}

/// Where a publication is written: the file that is named, or its own name in
/// the folder that is named. A draft never takes the name of a final edition.
#[must_use]
pub fn target(publication: &Publication, named: Option<&Path>) -> PathBuf {
    let Some(named) = named else { return Path::new("output").join(&publication.file_name) };
    let is_file = named.extension().is_some_and(|e| e.eq_ignore_ascii_case("pdf")) && !files::is_folder(named);
    if !is_file {
        return named.join(&publication.file_name);
    }
    let stem = named.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    if publication.edition.draft && !stem.ends_with("-entwurf") {
        return named.with_file_name(format!("{stem}-entwurf.pdf"));
    }
    named.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_ascii() {
        assert_eq!(slug("Diversity-Maßnahmenkatalog Herne 2024"), "diversity-massnahmenkatalog-herne-2024");
        assert_eq!(slug("Übersicht: Ça & là (2.)"), "uebersicht-ca-la-2");
        assert_eq!(slug("中"), "katalog");
    }
}
