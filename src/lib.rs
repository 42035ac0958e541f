//! `katalog` makes a city's yearly catalogue of diversity measures: a folder of
//! JSON becomes the whole publication, as an accessible PDF and as files for a
//! print shop.
//!
//! A [`Session`] has a catalogue at hand and answers every question about it; the
//! way of the data is [`run::prepare`] and then [`Session::publish`]. Each step
//! stands in the module of its name and returns its value while its findings
//! gather in one place. The functions here open a session for one question.

pub mod acts;
pub mod bounds;
pub mod catalogue;
pub mod cli;
pub mod colour;
pub mod compare;
pub mod desk;
pub mod document;
pub mod edition;
pub mod entry;
pub mod files;
pub mod findings;
pub mod fix;
pub mod format;
pub mod forms;
pub mod imprint;
pub mod json;
pub mod language;
pub mod layout;
pub mod likeness;
pub mod names;
pub mod overview;
pub mod package;
pub mod papers;
pub mod pdf;
pub mod pictures;
pub mod policy;
pub mod press;
pub mod printed;
pub mod products;
pub mod profile;
pub mod project;
pub mod promises;
pub mod prose;
pub mod report;
pub mod rich;
pub mod rules;
pub mod run;
pub mod say;
pub mod schema;
pub mod session;
pub mod source;
pub mod takeover;
pub mod tokens;
pub mod typeset;
pub mod visible;
pub mod website;
pub mod word;
pub mod wording;
pub mod world;
pub mod year;

use fix::Fixed;
use policy::Switches;
use project::Project;

pub use products::Products;
pub use run::{Checked, Editions, PrintRun};
pub use session::{CannotRun, Request, Session, View};
pub use website::Publication;

/// From a catalogue's folder to its publication. Without errors among the
/// findings, or as a draft, there is one.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn build(request: &Request) -> Result<(Checked, Option<Publication>), CannotRun> {
    build_editions(request, &Editions::WEB, &Switches::default()).map(|(checked, made)| (checked, made.web))
}

/// As [`build`], the editions that are asked for, with rules switched for this run.
///
/// # Errors
///
/// The folders and files that the request names cannot be read.
pub fn build_editions(
    request: &Request,
    editions: &Editions,
    switches: &Switches,
) -> Result<(Checked, Products), CannotRun> {
    Session::once(request.clone())?.publish(editions, switches)
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
    Ok(Session::once(request.clone())?.check(switches))
}

/// A catalogue, and what can be corrected in it for certain. Nothing is written:
/// [`Session::put`] and [`Session::save`] do it.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn fix_with(request: &Request, switches: &Switches) -> Result<(Session, Fixed), CannotRun> {
    let session = Session::once(request.clone())?;
    let fixed = session.fix(switches);
    Ok((session, fixed))
}

/// From a catalogue's folder to its Typst project, which is not yet set.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn export(request: &Request) -> Result<(Checked, Option<Project>), CannotRun> {
    Ok(Session::once(request.clone())?.export())
}
