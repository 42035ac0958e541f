//! A project becomes pages.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Content, NativeElement, Selector, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Frame, FrameItem};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::findings::{Code, Finding, Findings};
use crate::project::Project;
use crate::world::ProjectWorld;

/// Sets the pages of a project. `None` with findings if Typst cannot.
#[must_use]
pub fn pages(project: &Project, findings: &Findings) -> Option<(PagedDocument, Vec<Note>)> {
    let Some(world) = ProjectWorld::new(project) else {
        findings.push(finding("main.typ", String::new()));
        return None;
    };
    let compiled = typst::compile::<PagedDocument>(&world);
    // A warning means that a page is not what the layout says, such as an
    // unknown font for which another was taken.
    for warning in &compiled.warnings {
        report(&world, warning, findings);
    }
    match compiled.output {
        Ok(document) => {
            let notes = notes(&document);
            Some((document, notes))
        }
        Err(errors) => {
            errors.iter().for_each(|error| report(&world, error, findings));
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

/// The website edition's bytes as Typst writes them; a draft claims no standard.
#[must_use]
pub fn export(
    project: &Project,
    document: &PagedDocument,
    ident: &str,
    draft: bool,
    findings: &Findings,
) -> Option<Vec<u8>> {
    let standards: &[PdfStandard] = if draft { &[] } else { &[PdfStandard::Ua_1, PdfStandard::A_2a] };
    export_as(standards, true, project, document, ident, findings)
}

/// The bytes of pages with bleed as Typst writes them, for
/// [`print::finish`](crate::pdf::print::finish): PDF 1.6 without tags.
#[must_use]
pub fn export_for_press(
    project: &Project,
    document: &PagedDocument,
    ident: &str,
    findings: &Findings,
) -> Option<Vec<u8>> {
    export_as(&[PdfStandard::V_1_6], false, project, document, ident, findings)
}

fn export_as(
    standards: &[PdfStandard],
    tagged: bool,
    project: &Project,
    document: &PagedDocument,
    ident: &str,
    findings: &Findings,
) -> Option<Vec<u8>> {
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
        tagged,
        ..PdfOptions::default()
    };
    match typst_pdf::pdf(document, &options) {
        Ok(bytes) => Some(bytes),
        Err(errors) => {
            let world = ProjectWorld::new(project)?;
            errors.iter().for_each(|error| report(&world, error, findings));
            None
        }
    }
}

fn report(world: &ProjectWorld<'_>, diagnostic: &SourceDiagnostic, findings: &Findings) {
    let hints = diagnostic.hints.iter().map(|hint| hint.v.as_str());
    let message = std::iter::once(diagnostic.message.as_str()).chain(hints).collect::<Vec<_>>().join("; ");
    findings.push(finding(&message, position(world, diagnostic).unwrap_or_default()));
}

/// The layout's file, line and column of a diagnostic, from 1.
fn position(world: &ProjectWorld<'_>, diagnostic: &SourceDiagnostic) -> Option<String> {
    let id = diagnostic.span.id()?;
    let range = world.range(diagnostic.span)?;
    let source = world.source(id).ok()?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    Some(format!("{}:{}:{}", id.get().vpath().get_without_slash(), line + 1, column + 1))
}

fn finding(message: &str, position: String) -> Finding {
    Finding::new(Code::Typesetting, None, vec![("message", message.to_owned()), ("where", position)])
}

/// Frees a document that is exported, and what Typst remembers of making it.
pub fn forget(document: PagedDocument) {
    drop(document);
    comemo::evict(0);
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
