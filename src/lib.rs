//! `katalog` makes a city's yearly catalogue of diversity measures: a folder of
//! JSON becomes the whole publication, as an accessible PDF and as files for a
//! print shop.
//!
//! The way of the data is [`build_editions`]; each step stands in the module of
//! its name and returns its value while its findings gather in one place.

pub mod bounds;
pub mod catalogue;
pub mod cli;
pub mod colour;
pub mod edition;
pub mod files;
pub mod findings;
pub mod fix;
pub mod imprint;
pub mod json;
pub mod names;
pub mod pdf;
pub mod pictures;
pub mod policy;
pub mod press;
pub mod project;
pub mod promises;
pub mod prose;
pub mod report;
pub mod rules;
pub mod say;
pub mod schema;
pub mod source;
pub mod tokens;
pub mod typeset;
pub mod visible;
pub mod website;
pub mod world;

use std::io;
use std::path::{Path, PathBuf};

use edition::{Context, Edition, Faults};
use files::{ProjectFiles, Snapshot};
use findings::{Code, Finding, Findings, Severity};
use fix::Fixed;
use imprint::Imprint;
use pdf::profile::Profile;
use pictures::{Pictured, Pictures};
use policy::{Judged, Policy, Switches};
use press::{Order, PrintEdition};
use project::Project;
use say::Say;
use source::Source;
use source::edition::Language;

pub use website::Publication;

/// What a run is to do.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The catalogue's folder.
    pub catalogue: PathBuf,
    /// The layout's folder, if not the one inside the program.
    pub layout: Option<PathBuf>,
    /// A draft: from anything that can still be read.
    pub draft: bool,
    /// Check also what only the press needs, even if the edition has no settings for it.
    pub press: bool,
    /// Hold the finished file also against the standards' validators.
    pub verify: bool,
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

/// Which editions a run makes.
#[derive(Debug, Clone, Default)]
pub struct Editions {
    /// The website edition.
    pub web: bool,
    /// The print edition.
    pub print: Option<PrintRun>,
}

/// What a run that makes the print edition is told besides the catalogue.
#[derive(Debug, Clone, Default)]
pub struct PrintRun {
    /// The shop's colour profile, if not the one that the catalogue names.
    pub profile: Option<PathBuf>,
    /// Labels the files PDF/A-2b as well, for validators that know no PDF/X-4.
    pub also_pdfa: bool,
    /// Makes an order sheet, too.
    pub order_sheet: bool,
    /// Where the files are to be written, if it was said: the order sheet names them.
    pub output: Option<PathBuf>,
}

/// What a run has made.
#[derive(Default)]
pub struct Made {
    /// The website edition.
    pub web: Option<Publication>,
    /// The print edition.
    pub print: Option<PrintEdition>,
    /// What the files of both say about their edition; nothing in a draft.
    pub imprint: Option<Imprint>,
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
    /// The colour profile that the run was told to take cannot be read.
    #[error("cannot read {0}")]
    Profile(PathBuf, #[source] io::Error),
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
    let editions = Editions { web: true, print: None };
    build_editions(request, &editions, switches).map(|(checked, made)| (checked, made.web))
}

/// As [`build_with`], the editions that are asked for.
///
/// # Errors
///
/// The folders and files that the request names cannot be read.
pub fn build_editions(
    request: &Request,
    editions: &Editions,
    switches: &Switches,
) -> Result<(Checked, Made), CannotRun> {
    let findings = Findings::default();
    let prepared = prepare(&open(request)?, request, editions, switches, &findings)?;
    let mut made = Made::default();
    if let Some((project, edition)) = &prepared.project {
        let imprint = Imprint::of(edition, project);
        made.imprint = (!edition.draft).then(|| imprint.clone());
        if editions.web {
            let Prepared { source, say, .. } = &prepared;
            let imprint = made.imprint.as_ref();
            made.web = website::publish(project, edition, imprint, request.verify, source, say, &findings);
        }
        if let (Some(run), Some(profile)) = (&editions.print, &prepared.profile) {
            let settings = prepared.source.records.edition.print.clone().unwrap_or_default();
            let order = Order {
                settings: &settings,
                profile,
                also_pdfa: run.also_pdfa,
                language: prepared.source.records.edition.language,
                sheet: run.order_sheet,
                output: run.output.as_deref(),
                pictures: &prepared.pictures,
                imprint: &imprint,
            };
            made.print = press::publish(project, edition, &order, &findings);
        }
    }
    let checked = prepared.judged(switches, &findings);
    if checked.any_error() && !request.draft {
        made = Made::default();
    }
    Ok((checked, made))
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
    check_snapshot(&open(request)?, request, switches)
}

fn check_snapshot(snapshot: &Snapshot, request: &Request, switches: &Switches) -> Result<Checked, CannotRun> {
    let findings = Findings::default();
    Ok(prepare(snapshot, request, &Editions::default(), switches, &findings)?.judged(switches, &findings))
}

fn open(request: &Request) -> Result<Snapshot, CannotRun> {
    Snapshot::open(&request.catalogue).map_err(|error| CannotRun::Catalogue(request.catalogue.clone(), error))
}

/// A catalogue's folder, and what can be corrected in it for certain. Nothing is
/// written: [`Snapshot::rewrite`] does it.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn fix_with(request: &Request, switches: &Switches) -> Result<(Snapshot, Fixed), CannotRun> {
    let snapshot = open(request)?;
    let root = request.catalogue.to_string_lossy();
    let fixed = fix::fix(&snapshot, &root, &|snapshot| check_snapshot(snapshot, request, switches))?;
    Ok((snapshot, fixed))
}

/// The layout with its typefaces, and those that the catalogue brings.
fn read_layout(request: &Request, snapshot: &Snapshot, findings: &Findings) -> Result<ProjectFiles, CannotRun> {
    let layout = files::layout(request.layout.as_deref());
    let mut layout = layout.map_err(|error| CannotRun::Layout(request.layout.clone().unwrap_or_default(), error))?;
    let (own, faults) = snapshot.fonts();
    for (path, fault) in faults {
        findings.push(source::unread(path, fault).0);
    }
    layout.extend(own);
    Ok(layout)
}

/// The profile that a run was told to take.
fn read_profile(path: &Path) -> Result<Vec<u8>, CannotRun> {
    files::read_named(path).map_err(|error| CannotRun::Profile(path.to_owned(), error))
}

/// From a catalogue's folder to its Typst project, which is not yet set.
///
/// # Errors
///
/// The folders that the request names cannot be read.
pub fn export(request: &Request) -> Result<(Checked, Option<Project>), CannotRun> {
    let (findings, switches) = (Findings::default(), Switches::default());
    let editions = Editions { web: true, print: None };
    let mut prepared = prepare(&open(request)?, request, &editions, &switches, &findings)?;
    let project = prepared.project.take().map(|(mut project, edition)| {
        project.files.insert("README.md".to_owned(), Project::readme(&edition.name).into_bytes().into());
        project
    });
    Ok((prepared.judged(&switches, &findings), project))
}

/// A catalogue read and checked, and its project if it is wanted and may be made.
struct Prepared {
    source: Source,
    say: Say,
    project: Option<(Project, Edition)>,
    profile: Option<Profile>,
    pictures: Vec<Pictured>,
}

impl Prepared {
    fn judged(self, switches: &Switches, findings: &Findings) -> Checked {
        let Judged { findings, accepted } = findings.judged(&Policy::of(&self.source, switches));
        Checked { source: self.source, findings, accepted, say: self.say }
    }
}

/// Files, source, catalogue, gate, edition, project. What only the press asks for is checked where the print edition is
/// made, and where no edition is made and the catalogue is to be printed.
fn prepare(
    snapshot: &Snapshot,
    request: &Request,
    editions: &Editions,
    switches: &Switches,
    findings: &Findings,
) -> Result<Prepared, CannotRun> {
    let mut layout = read_layout(request, snapshot, findings)?;
    let source = source::read(snapshot, findings);
    rules::admit_fonts(&mut layout, &source, findings);
    let say = Say::for_run(request.language, source.records.edition.language);
    let wanted = rules::PicturesFor { screen: editions.web, paper: editions.print.is_some() };
    let mut pictures = rules::load_pictures(&source, snapshot, &layout, wanted, findings);
    let catalogue = catalogue::resolve(&source, findings);
    rules::check(&source, &catalogue, snapshot, &layout, findings);
    let wanted = editions.web || editions.print.is_some();
    let profile = if editions.print.is_some() || (!wanted && (request.press || source.records.edition.print.is_some()))
    {
        let given = editions.print.as_ref().and_then(|run| run.profile.as_deref()).map(read_profile).transpose()?;
        rules::check_for_press(&source, snapshot, &layout, given, findings)
    } else {
        findings.not_checked([Code::PaperProfile]);
        None
    };
    let judged = findings.judged(&Policy::of(&source, switches)).findings;
    let project = if wanted && (request.draft || !judged.iter().any(|finding| finding.severity == Severity::Error)) {
        let faults = Faults::new(&judged, &catalogue, &say);
        let draft = request.draft.then_some(&faults);
        let edition = edition::compose(&Context { catalogue: &catalogue, source: &source, draft, pictures: &pictures });
        assemble(layout, edition, &mut pictures, findings)
    } else {
        None
    };
    Ok(Prepared { source, say, project, profile, pictures: pictures.pictured() })
}

fn assemble(
    layout: ProjectFiles,
    edition: Edition,
    pictures: &mut Pictures,
    findings: &Findings,
) -> Option<(Project, Edition)> {
    match Project::new(layout, &edition, pictures) {
        Ok(project) => Some((project, edition)),
        Err(error) => {
            findings.push(Finding::broken_promise(error.to_string()));
            None
        }
    }
}
