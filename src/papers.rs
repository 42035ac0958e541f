//! Papers beside the publication, in its style and as accessible: what has changed, and what departments are to sign.

mod changes;

pub use changes::changes;

use crate::edition::Edition;
use crate::findings::{Finding, Findings};
use crate::pdf::read::Reader;
use crate::pdf::web;
use crate::pdf::{flaw::Flaw, verify};
use crate::project::Project;
use crate::say::Say;
use crate::typeset::{self, Engine, Rendition, Standard};
use crate::website::link_words;

/// What every paper is made with.
#[derive(Clone, Copy)]
pub struct Making<'m> {
    /// What sets its pages.
    pub engine: &'m Engine,
    /// The layout, with an edition that has what a paper needs of it.
    pub project: &'m Project,
    /// That edition.
    pub edition: &'m Edition,
    /// The sentences.
    pub say: &'m Say,
    /// What is found on the way.
    pub findings: &'m Findings,
}

impl Making<'_> {
    /// Sets a paper from its data, holds it against what any accessible file must hold, and completes it.
    fn paper(&self, rendition: Rendition, path: &str, data: &impl serde::Serialize, name: &str) -> Option<Vec<u8>> {
        // The data is plain, which JSON can always say.
        let project = self.project.with(path, serde_json::to_vec(data).ok()?);
        let document = typeset::pages(self.engine, &project, rendition, self.findings)?.document;
        let pdf = typeset::export(&project, document, name, Standard::Accessible, self.findings)?;
        let broken = |error: &dyn std::error::Error| self.findings.push(Finding::broken_promise(error.to_string()));
        let (reader, document) = Reader::with_document(&pdf).map_err(|error| broken(&error)).ok()?;
        let flaws = verify::assertions(&reader);
        if !flaws.is_empty() {
            for flaw in &flaws {
                self.report(flaw);
            }
            return None;
        }
        let words = link_words(&project, self.edition.language);
        web::finish(document, &reader, &words, &[], None).map_err(|error| broken(&error)).ok()
    }

    fn report(&self, flaw: &Flaw) {
        let page = flaw.page.map(|page| (page + 1).to_string());
        self.findings.push(Finding::broken_promise(flaw.sentence(self.say, page.as_deref()).what));
    }
}
