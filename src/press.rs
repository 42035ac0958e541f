//! The print edition: the pages inside, the cover around them, and what a print
//! shop asks about both.

mod coarse;
mod order_sheet;

use std::error::Error;
use std::path::Path;

use typst_layout::PagedDocument;

use crate::edition::{Edition, entries_of};
use crate::findings::{Finding, Findings};
use crate::imprint::Imprint;
use crate::language::Language;
use crate::pdf::preflight::{Expected, Margins, Part, Preflight, preflight};
use crate::pdf::print::{Padding, PaddingPlace, Press, Printed, finish};
use crate::pictures::Pictured;
use crate::profile::Profile;
use crate::project::Project;
use crate::source::print::{Binding, Settings};
use crate::tokens::Tokens;
use crate::typeset::{self, Engine, Rendition, Standard};

pub use order_sheet::OrderSheet;

/// More pages than this are not stapled: the inner ones stand out too far, and the booklet does not stay shut.
pub const MOST_STAPLED_PAGES: usize = 80;

/// A print edition, ready to be sent.
#[derive(Debug, Clone)]
pub struct PrintEdition {
    /// The edition's name, of which those of the files are made.
    pub name: String,
    /// How it is bound.
    pub binding: Binding,
    /// The pages; with [`Binding::SaddleStitch`] the cover is among them.
    pub interior: PrintFile,
    /// The sheet around them, if it is a file of its own.
    pub cover: Option<Cover>,
    /// What the shop is told, if that was wanted.
    pub order_sheet: Option<OrderSheet>,
}

/// A file for the press.
#[derive(Debug, Clone)]
pub struct PrintFile {
    /// The PDF, with its number of pages.
    pub printed: Printed,
    /// What was found in it.
    pub preflight: Preflight,
}

/// The cover of a perfect-bound edition.
#[derive(Debug, Clone)]
pub struct Cover {
    /// One page with back, spine and front.
    pub file: PrintFile,
    /// The width of its spine, in millimetres.
    pub spine: f64,
}

/// What a print edition is made for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'o> {
    /// What the shop wants.
    pub settings: &'o Settings,
    /// Its inks and paper.
    pub profile: &'o Profile,
    /// Labels the files PDF/A-2b as well; see [`Press::also_pdfa`].
    pub also_pdfa: bool,
    /// The language of the edition, which the order sheet speaks.
    pub language: Language,
    /// Whether an order sheet is made.
    pub sheet: bool,
    /// Where the files are to be written, if it was said; see [`target`](crate::names::target).
    pub output: Option<&'o Path>,
    /// The catalogue's pictures, where it names them.
    pub pictures: &'o [Pictured],
    /// What the files say about their edition.
    pub imprint: &'o Imprint,
}

impl Order<'_> {
    /// The number of pages is filled up to a multiple of this: what the shop says, and in any case whole sheets or leaves.
    #[must_use]
    pub fn multiple(&self, binding: Binding) -> usize {
        let unit = match binding {
            Binding::SaddleStitch => 4,
            Binding::Perfect => 2,
        };
        let wanted = self.settings.multiple.unwrap_or(unit);
        (1..=unit).map(|times| times * wanted).find(|pages| pages % unit == 0).unwrap_or(unit)
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

/// Makes the print edition of a project. `None` with findings if it cannot be made; what its preflight finds is among
/// them, too.
#[must_use]
pub fn publish(
    engine: &Engine,
    project: &Project,
    edition: &Edition,
    order: &Order<'_>,
    findings: &Findings,
) -> Option<PrintEdition> {
    let tokens = Tokens::of(&project.files, findings)?;
    let making = Making { engine, project, edition, order, tokens: &tokens, findings };
    let (binding, document) = making.bound()?;
    let multiple = order.multiple(binding);
    let place = match binding {
        Binding::SaddleStitch => PaddingPlace::BeforeLast,
        Binding::Perfect => PaddingPlace::End,
    };
    let interior = making.file(document, Part::Interior, tokens.page.width, Padding { multiple, place })?;
    let cover = match binding {
        Binding::SaddleStitch => None,
        Binding::Perfect => Some(making.cover(order.spine(interior.printed.pages))?),
    };
    let mut made = PrintEdition { name: edition.name.clone(), binding, interior, cover, order_sheet: None };
    if order.sheet {
        made.order_sheet = Some(order_sheet::order_sheet(&making, &made)?);
    }
    Some(made)
}

/// What every file of a print edition is made from.
struct Making<'m> {
    engine: &'m Engine,
    project: &'m Project,
    edition: &'m Edition,
    order: &'m Order<'m>,
    tokens: &'m Tokens,
    findings: &'m Findings,
}

impl Making<'_> {
    fn set(&self, rendition: Rendition) -> Option<PagedDocument> {
        Some(typeset::pages(self.engine, self.project, rendition, self.findings)?.document)
    }

    /// The pages and their binding. Where the number of pages decides, it is guessed from the entries; only a catalogue
    /// near the limit is set twice.
    fn bound(&self) -> Option<(Binding, PagedDocument)> {
        if let Some(binding) = self.order.settings.binding {
            return Some((binding, self.set(Rendition::Interior(binding))?));
        }
        let entries = self.edition.sections.iter().flat_map(entries_of).filter(|entry| entry.full).count();
        let guess = if entries < MOST_STAPLED_PAGES * 3 / 4 { Binding::SaddleStitch } else { Binding::Perfect };
        let document = self.set(Rendition::Interior(guess))?;
        let fits = document.pages().len() <= MOST_STAPLED_PAGES;
        let binding = if fits { Binding::SaddleStitch } else { Binding::Perfect };
        if binding == guess {
            Some((guess, document))
        } else {
            Some((binding, self.set(Rendition::Interior(binding))?))
        }
    }

    fn cover(&self, spine: f64) -> Option<Cover> {
        let document = self.set(Rendition::Cover(spine))?;
        let width = 2.0 * self.tokens.page.width + spine;
        let file = self.file(document, Part::Cover, width, Padding { multiple: 1, place: PaddingPlace::End })?;
        Some(Cover { file, spine })
    }

    /// A document as the press takes it, looked through: `width` is that of the trimmed page, in millimetres.
    fn file(&self, document: PagedDocument, part: Part, width: f64, padding: Padding) -> Option<PrintFile> {
        let Self { project, edition, order, tokens, findings, .. } = *self;
        let broken = |error: &dyn Error| findings.push(Finding::broken_promise(error.to_string()));
        let pdf = typeset::export(project, document, &edition.name, Standard::Press, findings)?;
        let press = Press { profile: order.profile, padding, also_pdfa: order.also_pdfa, imprint: Some(order.imprint) };
        let printed = finish(&pdf, &press).map_err(|error| broken(&error)).ok()?;
        let margins = tokens.margins.get("print").zip(tokens.spaces.get("tab"));
        let margins = margins.map(|(sides, &tab)| Margins { inner: sides.inside, outer: sides.outside, tab });
        let expected = Expected {
            format: (width, tokens.page.height),
            bleed: order.settings.bleed,
            margins: margins.filter(|_| part == Part::Interior),
            multiple: padding.multiple,
            profile: order.profile,
            ink_limit: order.profile.ink_limit(order.settings.ink_limit),
        };
        let preflight = preflight(&printed.pdf, &expected).map_err(|error| broken(&error)).ok()?;
        let found = preflight.findings(part);
        for finding in coarse::placed(found, &preflight, order.pictures) {
            findings.push(finding);
        }
        Some(PrintFile { printed, preflight })
    }
}
