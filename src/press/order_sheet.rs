//! The order sheet: what a print shop asks, in one page for people and in JSON
//! for programs. The Rust twin of `layout/parts/order-sheet.typ`.

use serde::Serialize;

use super::{Making, PrintEdition, PrintFile};
use crate::findings::Finding;
use crate::names::{Kind, target};
use crate::pdf::preflight::Verdict;
use crate::pdf::{RewriteError, imprint};
use crate::say::Say;
use crate::source::print::{Finish, KnownPaper};
use crate::typeset::{self, Pages, Rendition, Standard};

/// An order sheet, ready to be written.
#[derive(Debug, Clone)]
pub struct OrderSheet {
    /// One page, to be read.
    pub pdf: Vec<u8>,
    /// The same for programs.
    pub json: Vec<u8>,
}

/// What the sheet says. Lengths are in millimetres.
#[derive(Debug, Serialize)]
struct Facts<'f> {
    edition: &'f str,
    /// This and the next three as every file of the run says them; see [`Imprint`](crate::imprint::Imprint).
    as_of: String,
    number: Option<i64>,
    revision: Option<String>,
    state: Option<&'f str>,
    publisher: String,
    email: Option<&'f str>,
    run: Option<i64>,
    width: f64,
    height: f64,
    bleed: f64,
    binding: &'static str,
    pages: usize,
    /// Blank ones among them.
    blank: usize,
    spine: Option<f64>,
    paper: Stock<'f>,
    cover_paper: Option<Stock<'f>>,
    profile: &'f str,
    condition: &'f str,
    /// Per cent of one full ink.
    ink_limit: f64,
    files: Vec<FileFacts>,
}

/// A paper: grams a square metre, cubic centimetres a gram.
#[derive(Debug, Serialize)]
struct Stock<'f> {
    name: Option<&'f str>,
    weight: f64,
    volume: f64,
    finish: &'static str,
}

/// One of the files.
#[derive(Debug, Serialize)]
struct FileFacts {
    kind: &'static str,
    name: String,
    pages: usize,
    fonts: Vec<String>,
    pictures: Vec<PictureFacts>,
    checks: Vec<CheckFacts>,
}

/// A picture as it is printed.
#[derive(Debug, Serialize)]
struct PictureFacts {
    page: usize,
    /// Dots per inch.
    resolution: f64,
}

/// A check with its result, in the edition's language.
#[derive(Debug, Serialize)]
struct CheckFacts {
    id: &'static str,
    name: String,
    verdict: &'static str,
    result: String,
    pages: Vec<usize>,
}

/// Makes the order sheet of a print edition. `None` with findings if its page cannot be set.
pub(super) fn order_sheet(making: &Making<'_>, made: &PrintEdition) -> Option<OrderSheet> {
    let Making { engine, project, edition, order, tokens, findings } = *making;
    let name =
        |kind| target(&edition.name, kind, order.output).file_name().map(|name| name.to_string_lossy().into_owned());
    let name = |kind| name(kind).unwrap_or_default();
    let say = Say::new(order.language);
    let mut files = vec![file_facts("interior", name(Kind::Print), &made.interior, &say)];
    files.extend(made.cover.iter().map(|cover| file_facts("cover", name(Kind::PrintCover), &cover.file, &say)));
    let facts = Facts {
        edition: &edition.name,
        as_of: order.imprint.as_of.to_string(),
        number: order.imprint.number,
        revision: order.imprint.revision.map(|revision| revision.to_string()),
        state: order.imprint.state.as_deref(),
        publisher: format!("{}, {}", edition.city, edition.office),
        email: edition.email.as_deref(),
        run: order.settings.run,
        width: tokens.page.width,
        height: tokens.page.height,
        bleed: order.settings.bleed,
        binding: made.binding.word(),
        pages: made.interior.printed.pages,
        blank: made.interior.printed.added,
        spine: made.cover.as_ref().map(|cover| cover.spine),
        paper: stock(&order.settings.paper),
        cover_paper: made.cover.as_ref().map(|_| stock(&order.settings.cover_paper)),
        profile: order.profile.description(),
        condition: order.profile.identifier(),
        ink_limit: order.profile.ink_limit(order.settings.ink_limit),
        files,
    };
    // The facts are plain data, which JSON can always say.
    let json = serde_json::to_vec_pretty(&facts).ok()?;
    let project = project.with("data/order.json", json.clone());
    let Pages { document, .. } = typeset::pages(engine, &project, Rendition::OrderSheet, findings)?;
    let pdf = typeset::export(&project, document, &edition.name, Standard::Accessible, findings)?;
    let broken = |error: RewriteError| findings.push(Finding::broken_promise(error.to_string()));
    let pdf = imprint::with(&pdf, order.imprint).map_err(broken).ok()?;
    Some(OrderSheet { pdf, json })
}

fn stock(paper: &KnownPaper) -> Stock<'_> {
    let finish = match paper.finish {
        Finish::Coated => "coated",
        Finish::Uncoated => "uncoated",
    };
    Stock { name: paper.name.as_deref(), weight: paper.weight, volume: paper.volume, finish }
}

fn file_facts(kind: &'static str, name: String, file: &PrintFile, say: &Say) -> FileFacts {
    let preflight = &file.preflight;
    let pictures = preflight.pictures.iter();
    FileFacts {
        kind,
        name,
        pages: file.printed.pages,
        fonts: preflight.fonts.iter().map(|font| without_subset(&font.name).to_owned()).collect(),
        pictures: pictures.map(|p| PictureFacts { page: p.page, resolution: p.resolution.round() }).collect(),
        checks: preflight
            .checks
            .iter()
            .map(|check| CheckFacts {
                id: check.subject.id(),
                name: check.name(say),
                verdict: match check.verdict {
                    Verdict::Passed => "passed",
                    Verdict::Warned => "warned",
                    Verdict::Failed => "failed",
                },
                result: check.result(say),
                pages: check.pages.clone(),
            })
            .collect(),
    }
}

/// A font's name without the six letters of a subset (ISO 32000-1, 9.6.4).
fn without_subset(name: &str) -> &str {
    match name.split_once('+') {
        Some((tag, rest)) if tag.len() == 6 => rest,
        _ => name,
    }
}
