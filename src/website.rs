//! The website edition: set, held against what it promises, and completed.

mod margins;

use typst_layout::Page;

use crate::document::Document;
use crate::edition::{Edition, Entry, Section, entries_of};
use crate::findings::{Finding, Findings, args};
use crate::imprint::Imprint;
use crate::pdf::flaw::Flaw;
use crate::pdf::read::Reader;
use crate::pdf::web::{self, LinkWords};
use crate::pdf::{check, verify};
use crate::project::Project;
use crate::promises;
use crate::say::Say;
use crate::source::Source;
use crate::tokens::Tokens;
use crate::typeset::{self, Engine, Pages, Rendition, Standard};

/// A publication that is ready to be written.
pub struct Publication {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What it shows.
    pub edition: Edition,
    /// Its number of pages.
    pub pages: usize,
    /// The first of them, as it was set.
    pub cover: Page,
}

/// What the website edition is made from.
pub struct Making<'m> {
    /// What sets its pages.
    pub engine: &'m Engine,
    /// What is set.
    pub project: &'m Project,
    /// What it shows.
    pub edition: &'m Edition,
    /// What the file says about its edition; nothing in a draft.
    pub imprint: Option<&'m Imprint>,
    /// The catalogue's files, for the places of findings.
    pub source: &'m Source,
    /// The sentences.
    pub say: &'m Say,
    /// What is found on the way.
    pub findings: &'m Findings,
}

/// Tells the office which measures miss their page.
pub fn report_notes(notes: &[typeset::Note], edition: &Edition, source: &Source, findings: &Findings) {
    for note in notes {
        let Some((_, entry)) = entries(edition).find(|(_, entry)| entry.label == note.label) else { continue };
        let args = args!["title": entry.measure.title_text.clone(), "page": note.page];
        let file = Document::Measure(&entry.measure.id).path();
        source.report(findings, &file, "/title", note.code, args);
    }
}

/// The entries of an edition with their sections, in printed order.
fn entries(edition: &Edition) -> impl Iterator<Item = (&Section, &Entry)> {
    let of = |section| entries_of(section).map(move |entry| (section, entry));
    edition.sections.iter().flat_map(of)
}

impl Making<'_> {
    /// Makes the website edition, or its draft. Where it is to be verified, it is also held against the rules of the
    /// standards' validators.
    #[must_use]
    pub fn publish(&self, verified: bool) -> Option<Publication> {
        let Self { engine, project, edition, source, say, findings, .. } = *self;
        let Pages { document, notes } = typeset::pages(engine, project, Rendition::Web, findings)?;
        report_notes(&notes, edition, source, findings);
        let standard = if edition.draft { Standard::Draft } else { Standard::Accessible };
        let pages = document.pages().len();
        let cover = document.pages().first()?.clone();
        let pdf = typeset::export(project, document, &edition.name, standard, findings)?;
        let pdf = self.complete(&pdf)?;
        if verified && !edition.draft {
            report_flaws(&verify::verify(&pdf).0, say, findings);
        }
        Some(Publication { pdf, edition: edition.clone(), pages, cover })
    }

    /// Holds the file against its promises, and adds what Typst does not write.
    fn complete(&self, pdf: &[u8]) -> Option<Vec<u8>> {
        let Self { project, edition, imprint, source, say, findings, .. } = *self;
        let words = words(project, edition.language);
        let link_words = link_words(project, edition.language);
        let broken = |error: &dyn std::error::Error| findings.push(Finding::broken_promise(error.to_string()));
        let (reader, document) = Reader::with_document(pdf).map_err(|error| broken(&error)).ok()?;
        if !edition.draft {
            report_flaws(&check::broken(&reader, &promises::of(edition, &words)), say, findings);
        }
        if let Some(tokens) = Tokens::of(&project.files, findings) {
            margins::check(&reader, &tokens, source, findings);
        }
        web::finish(document, &reader, &link_words, &aliases(edition), imprint).map_err(|error| broken(&error)).ok()
    }
}

/// Tells what is wrong with the file. The cover is page 1, so that a page's
/// place in the file is its printed number.
fn report_flaws(flaws: &[Flaw], say: &Say, findings: &Findings) {
    for flaw in flaws {
        let page = flaw.page.map(|page| (page + 1).to_string());
        findings.push(Finding::broken_promise(flaw.sentence(say, page.as_deref()).what));
    }
}

/// The layout's printed words.
fn words(project: &Project, language: &str) -> serde_json::Value {
    let words = project.files.get(&format!("layout/words/{language}.json"));
    words.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default()
}

/// What links say of themselves.
#[must_use]
pub fn link_words(project: &Project, language: &str) -> LinkWords {
    let words = words(project, language).get("link_contents").cloned();
    words.and_then(|words| serde_json::from_value(words).ok()).unwrap_or_default()
}

/// `#id--dimension` leads to each place of a measure: also to the first, whose
/// own name is `#id`, and from a section that only refers to it.
fn aliases(edition: &Edition) -> Vec<(String, String)> {
    let first = |entry: &Entry| !entry.full || entry.label == entry.measure.id;
    let named = entries(edition).filter(|(_, entry)| first(entry)).map(|(section, entry)| (section, &entry.measure.id));
    named.map(|(section, id)| (format!("{id}--{}", section.id), id.clone())).collect()
}
