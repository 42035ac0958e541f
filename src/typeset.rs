//! A project becomes pages.

mod engine;
mod known;
mod passes;
mod pieces;

use std::collections::BTreeMap;

use typst::diag::SourceDiagnostic;
use typst::foundations::{Content, Dict, Label, NativeElement, Selector, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Frame, FrameItem};
use typst::utils::PicoStr;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::findings::{Code, Finding, Findings, args};
use crate::project::Project;
use crate::world::ProjectWorld;

pub use crate::world::Rendition;
pub use engine::{Engine, Memory};
use passes::Remembered;

/// A document that is set.
pub struct Pages {
    /// Its pages.
    pub document: PagedDocument,
    /// What the layout has decided about some of them.
    pub notes: Vec<Note>,
}

impl Pages {
    /// The pages of destinations, from 1, as far as they are there.
    #[must_use]
    pub fn places<'d>(&self, destinations: impl Iterator<Item = &'d str>) -> BTreeMap<String, usize> {
        let introspector = self.document.introspector();
        let page = |name: &str| {
            let found = introspector.query_label(Label::new(PicoStr::intern(name))?).ok()?;
            Some(introspector.page(found.location()?)?.get())
        };
        destinations.filter_map(|name| Some((name.to_owned(), page(name)?))).collect()
    }
}

/// Sets the pages of a project. `None` with findings if Typst cannot.
#[must_use]
pub fn pages(engine: &Engine, project: &Project, rendition: Rendition, findings: &Findings) -> Option<Pages> {
    let pages = engine.with_world(project, rendition, |world, memory| {
        // Freed only here, since a run that sets one document ends sooner without.
        engine.forget(rendition);
        set(world, memory, findings)
    });
    if pages.is_none() {
        findings.push(finding("main.typ", String::new()));
    }
    pages.flatten()
}

fn set(world: &ProjectWorld, memory: Option<&mut Remembered>, findings: &Findings) -> Option<Pages> {
    let compiled = passes::compile(world, memory);
    // A warning means that a page is not what the layout says, such as an
    // unknown font for which another was taken.
    for warning in &compiled.warnings {
        report(world, warning, findings);
    }
    match compiled.output {
        Ok(document) => {
            let notes = notes(&document);
            Some(Pages { document, notes })
        }
        Err(errors) => {
            errors.iter().for_each(|error| report(world, error, findings));
            None
        }
    }
}

/// A decision of the layout about a measure's page.
#[derive(Debug)]
pub struct Note {
    /// `K210` or `K211`.
    pub code: Code,
    /// The destination of the measure's place.
    pub label: String,
    /// The page, from 1.
    pub page: usize,
}

/// The layout leaves `metadata((kind: …, label: …))` where it decides something
/// that the office may want to know.
fn notes(document: &PagedDocument) -> Vec<Note> {
    let introspector = document.introspector();
    let noted = introspector.query(&Selector::Elem(MetadataElem::ELEM, None));
    let note = |content: &Content| {
        let Value::Dict(dict) = &content.to_packed::<MetadataElem>()?.value else { return None };
        let (Ok(Value::Str(kind)), Ok(Value::Str(label))) = (dict.get("kind"), dict.get("label")) else { return None };
        let code = match kind.as_str() {
            "tightened" => Code::Tightened,
            "overrunning" => Code::TwoPages,
            _ => return None,
        };
        let page = introspector.page(content.location()?)?.get();
        Some(Note { code, label: label.to_string(), page })
    };
    noted.iter().filter_map(note).collect()
}

/// What Typst promises of a file that it writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// None: a draft.
    Draft,
    /// PDF/UA-1 and PDF/A-2a.
    Accessible,
    /// PDF without tags, of which PDF/X-4 is made. As 1.7, so that drawings of that version can stand in it, too.
    Press,
}

/// A document's bytes as Typst writes them.
#[must_use]
pub fn export(
    project: &Project,
    document: PagedDocument,
    ident: &str,
    standard: Standard,
    findings: &Findings,
) -> Option<Vec<u8>> {
    let standards: &[PdfStandard] = match standard {
        Standard::Draft => &[],
        Standard::Accessible => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        Standard::Press => &[PdfStandard::V_1_7],
    };
    let standards = match PdfStandards::new(standards) {
        Ok(standards) => standards,
        Err(error) => {
            findings.push(finding(error.message(), String::new()));
            return None;
        }
    };
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(concat!("katalog ", env!("CARGO_PKG_VERSION")).to_owned())),
        standards,
        tagged: standard != Standard::Press,
        ..PdfOptions::default()
    };
    let exported = typst_pdf::pdf(&document, &options);
    // Before the next step takes memory.
    drop(document);
    match exported {
        Ok(bytes) => Some(bytes),
        Err(errors) => {
            // Only for the places of the errors, so what the layout was told does not matter.
            let world = ProjectWorld::new(project, Dict::new())?;
            errors.iter().for_each(|error| report(&world, error, findings));
            None
        }
    }
}

fn report(world: &ProjectWorld, diagnostic: &SourceDiagnostic, findings: &Findings) {
    let hints = diagnostic.hints.iter().map(|hint| hint.v.as_str());
    let message = std::iter::once(diagnostic.message.as_str()).chain(hints).collect::<Vec<_>>().join("; ");
    findings.push(finding(&message, position(world, diagnostic).unwrap_or_default()));
}

/// The layout's file, line and column of a diagnostic, from 1.
fn position(world: &ProjectWorld, diagnostic: &SourceDiagnostic) -> Option<String> {
    let id = diagnostic.span.id()?;
    let range = world.range(diagnostic.span)?;
    let source = world.source(id).ok()?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    Some(format!("{}:{}:{}", id.get().vpath().get_without_slash(), line + 1, column + 1))
}

fn finding(message: &str, position: String) -> Finding {
    Finding::new(Code::Typesetting, None, args!["message": message, "where": position])
}

/// Calls `visit` for every item of a page's frame, groups opened.
pub fn items(frame: &Frame, visit: &mut dyn FnMut(&FrameItem)) {
    for (_, item) in frame.items() {
        visit(item);
        if let FrameItem::Group(group) = item {
            items(&group.frame, visit);
        }
    }
}
