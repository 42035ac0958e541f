//! Papers beside the publication, in its style and as accessible: what has changed, and what departments are to sign.

mod changes;
mod proofs;

pub use changes::changes;
pub use proofs::{Proof, Proofs, proofs, sentences};

use lopdf::{Dictionary, Object, dictionary};

use crate::edition::Edition;
use crate::findings::{Finding, Findings};
use crate::pdf::read::Reader;
use crate::pdf::web;
use crate::pdf::{flaw::Flaw, verify};
use crate::project::Project;
use crate::say::Say;
use crate::typeset::{self, Engine, Pages, Rendition, Standard};
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
    fn paper(
        &self,
        rendition: Rendition,
        path: &str,
        data: &impl serde::Serialize,
        name: &str,
        numbers: &PageNumbers,
    ) -> Option<Vec<u8>> {
        // The data is plain, which JSON can always say.
        let project = self.project.with(path, serde_json::to_vec(data).ok()?);
        let pages = typeset::pages(self.engine, &project, rendition, self.findings)?;
        let labels = numbers.labels(&pages);
        let document = pages.document;
        let pdf = typeset::export(&project, document, name, Standard::Accessible, self.findings)?;
        let broken = |error: &dyn std::error::Error| self.findings.push(Finding::broken_promise(error.to_string()));
        let (reader, mut document) = Reader::with_document(&pdf).map_err(|error| broken(&error)).ok()?;
        let flaws = verify::assertions(&reader);
        if !flaws.is_empty() {
            for flaw in &flaws {
                self.report(flaw);
            }
            return None;
        }
        if let Some(labels) = labels {
            document.catalog_mut().ok()?.set("PageLabels", labels);
        }
        let words = link_words(&project, self.edition.language);
        web::finish(document, &reader, &words, &[], None).map_err(|error| broken(&error)).ok()
    }

    fn report(&self, flaw: &Flaw) {
        let page = flaw.page.map(|page| (page + 1).to_string());
        self.findings.push(Finding::broken_promise(flaw.sentence(self.say, page.as_deref()).what));
    }
}

/// The numbers in the publication of pages that a paper shows, by their labels; other pages have none.
#[derive(Debug, Default)]
pub struct PageNumbers(Vec<(String, usize)>);

impl PageNumbers {
    /// As a file says them (ISO 32000-1, 12.4.2): pages before them in small Roman numbers.
    fn labels(&self, pages: &Pages) -> Option<Dictionary> {
        let places = pages.places(self.0.iter().map(|(label, _)| label.as_str()));
        let number = |number: usize| Object::Integer(i64::try_from(number).unwrap_or_default());
        let mut ranges: Vec<(usize, Dictionary)> = vec![(0, dictionary! { "S" => "r" })];
        for (label, page) in &self.0 {
            let place = places.get(label)?.checked_sub(1)?;
            ranges.push((place, dictionary! { "S" => "D", "St" => number(*page) }));
        }
        let nums: Vec<Object> = ranges.into_iter().flat_map(|(at, style)| [number(at), style.into()]).collect();
        (!self.0.is_empty()).then(|| dictionary! { "Nums" => nums })
    }
}
