//! The print edition: the pages inside, the cover around them, and what a print
//! shop asks about both.

use typst_layout::PagedDocument;

use crate::edition::{Edition, entries_of};
use crate::findings::{Code, Finding, Findings};
use crate::pdf::print::{Padding, PaddingPlace, Press, Printed, finish};
use crate::pdf::profile::Profile;
use crate::project::Project;
use crate::source::print::{Binding, Print};
use crate::typeset::{self, Rendition, Standard};

/// More pages than this are not stapled: the inner ones stand out too far, and the booklet does not stay shut.
pub const MOST_STAPLED_PAGES: usize = 80;

/// A print edition, ready to be sent.
#[derive(Debug, Clone)]
pub struct PrintEdition {
    /// How it is bound.
    pub binding: Binding,
    /// The pages; with [`Binding::SaddleStitch`] the cover is among them.
    pub interior: Printed,
    /// The sheet around them, if it is a file of its own.
    pub cover: Option<Cover>,
}

/// The cover of a perfect-bound edition.
#[derive(Debug, Clone)]
pub struct Cover {
    /// The PDF: one page with back, spine and front.
    pub file: Printed,
    /// The width of its spine, in millimetres.
    pub spine: f64,
}

/// What a print edition is made for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'o> {
    /// What the shop wants.
    pub settings: &'o Print,
    /// Its inks and paper.
    pub profile: &'o Profile,
    /// Labels the files PDF/A-2b as well; see [`Press::also_pdfa`].
    pub also_pdfa: bool,
}

impl Order<'_> {
    /// The number of pages is filled up to a multiple of this.
    #[must_use]
    pub fn multiple(&self, binding: Binding) -> usize {
        self.settings.multiple.unwrap_or(match binding {
            Binding::SaddleStitch => 4,
            Binding::Perfect => 2,
        })
    }

    /// The width of the spine in millimetres: half as many leaves as pages, each as thick as mass times volume.
    #[must_use]
    pub fn spine(&self, pages: usize) -> f64 {
        let paper = &self.settings.paper;
        #[expect(clippy::cast_precision_loss, reason = "a catalogue has less than 2^52 pages")]
        let leaves = pages as f64 / 2.0;
        let computed = leaves * paper.weight * paper.volume / 1000.0;
        self.settings.spine.unwrap_or((computed * 10.0).round() / 10.0)
    }
}

/// Makes the print edition of a project. `None` with findings if it cannot be made.
#[must_use]
pub fn publish(project: &Project, edition: &Edition, order: &Order<'_>, findings: &Findings) -> Option<PrintEdition> {
    let (binding, document) = bound(project, edition, order, findings)?;
    let place = match binding {
        Binding::SaddleStitch => PaddingPlace::BeforeLast,
        Binding::Perfect => PaddingPlace::End,
    };
    let padding = Padding { multiple: order.multiple(binding), place };
    let interior = printed(project, document, edition, order, padding, findings)?;
    let cover = match binding {
        Binding::SaddleStitch => None,
        Binding::Perfect => {
            let spine = order.spine(interior.pages);
            let (document, _) = typeset::pages(project, Rendition::Cover(spine), findings)?;
            let none = Padding { multiple: 1, place };
            Some(Cover { file: printed(project, document, edition, order, none, findings)?, spine })
        }
    };
    Some(PrintEdition { binding, interior, cover })
}

/// The pages and their binding. Where the number of pages decides, it is guessed from the entries; only a catalogue near
/// the limit is set twice.
fn bound(
    project: &Project,
    edition: &Edition,
    order: &Order<'_>,
    findings: &Findings,
) -> Option<(Binding, PagedDocument)> {
    let set = |binding| Some(typeset::pages(project, Rendition::Interior(binding), findings)?.0);
    if let Some(binding) = order.settings.binding {
        return Some((binding, set(binding)?));
    }
    let entries = edition.sections.iter().flat_map(entries_of).filter(|entry| entry.full).count();
    let guess = if entries < MOST_STAPLED_PAGES * 3 / 4 { Binding::SaddleStitch } else { Binding::Perfect };
    let document = set(guess)?;
    let fits = document.pages().len() <= MOST_STAPLED_PAGES;
    let binding = if fits { Binding::SaddleStitch } else { Binding::Perfect };
    if binding == guess { Some((guess, document)) } else { Some((binding, set(binding)?)) }
}

/// A document as the press takes it.
fn printed(
    project: &Project,
    document: PagedDocument,
    edition: &Edition,
    order: &Order<'_>,
    padding: Padding,
    findings: &Findings,
) -> Option<Printed> {
    let pdf = typeset::export(project, &document, &edition.name, Standard::Press, findings)?;
    typeset::forget(document);
    let press = Press { profile: order.profile, padding, also_pdfa: order.also_pdfa };
    let broken = |error: &dyn std::error::Error| {
        findings.push(Finding::new(Code::BrokenPromise, None, vec![("what", error.to_string())]));
    };
    finish(&pdf, &press).map_err(|error| broken(&error)).ok()
}
