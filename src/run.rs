//! One way through a catalogue, from its texts to its project: every command and
//! every answer of a session begins with it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::catalogue;
use crate::edition::{self, Context, Edition, Extract, Faults};
use crate::files::Snapshot;
use crate::findings::{Code, Finding, Findings, Severity};
use crate::language::Language;
use crate::layout::Layout;
use crate::pictures::{Pictured, Pictures};
use crate::policy::{Judged, Policy, Switches};
use crate::profile::Profile;
use crate::project::Project;
use crate::rules;
use crate::say::Say;
use crate::source::publish::Publish;
use crate::source::{self, Source};
use crate::typeset::Engine;

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

impl Editions {
    /// The website edition alone.
    pub const WEB: Self = Self { web: true, print: None };

    fn any(&self) -> bool {
        self.web || self.print.is_some()
    }
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

/// What a run over a catalogue is told.
pub struct Run<'r> {
    /// What sets the pages.
    pub engine: &'r Engine,
    /// A draft: from anything that can still be read.
    pub draft: bool,
    /// Made whatever is wrong, without showing it: for what only the office reads.
    pub despite_errors: bool,
    /// Check also what only the press needs, even if the edition has no settings for it.
    pub press: bool,
    /// The language of messages, if asked for.
    pub language: Option<Language>,
    /// What alone is printed, if it is an extract.
    pub extract: Option<&'r Extract>,
    /// The editions to be made.
    pub editions: &'r Editions,
    /// The bytes of the colour profile that the run is told to take.
    pub profile: Option<Vec<u8>>,
    /// Rules switched for this run.
    pub switches: &'r Switches,
}

/// A catalogue read and checked, and its project if it is wanted and may be made.
pub struct Prepared {
    /// What its files say.
    pub source: Source,
    /// The sentences for this run.
    pub say: Say,
    /// What is to be set, and the edition that it holds.
    pub project: Option<(Project, Edition)>,
    /// The press's colour profile, if one was asked for.
    pub profile: Option<Profile>,
    /// The pictures that stand on paper.
    pub pictures: Vec<Pictured>,
}

impl Prepared {
    /// What is left of the findings of the run.
    #[must_use]
    pub fn judged(self, switches: &Switches, findings: &Findings) -> Checked {
        let Judged { findings, accepted } = Policy::of(&self.source, switches).judged(findings);
        Checked { source: self.source, findings, accepted, say: self.say }
    }
}

/// Source, catalogue, gate, edition, project. What only the press asks for is checked where the print edition is
/// made, and where no edition is made and the catalogue is to be printed; what a data portal asks for, where
/// the package is made and in such a check.
#[must_use]
pub fn prepare(run: &Run<'_>, snapshot: &Snapshot, findings: &Findings) -> Prepared {
    let source = source::read(snapshot, findings);
    let layout = layout(run.engine, snapshot, &source, findings);
    let say = Say::for_run(run.language, source.records.edition.language);
    let wanted = rules::PicturesFor { screen: run.editions.web, paper: run.editions.print.is_some() };
    let mut pictures = rules::load_pictures(&source, snapshot, &layout, wanted, findings);
    let catalogue = catalogue::resolve(&source, findings);
    rules::check(&source, &catalogue, snapshot, &layout, findings);
    let has_press = run.press || source.records.edition.print.is_some();
    let profile = if run.editions.print.is_some() || (!run.editions.any() && has_press) {
        rules::check_for_press(&source, snapshot, &layout.files, run.profile.clone(), findings)
    } else {
        findings.not_checked([Code::PaperProfile]);
        None
    };
    if !run.editions.any() && source.records.edition.publish != Publish::default() {
        rules::check_for_portal(&source, findings);
    } else {
        findings.not_checked([Code::PortalNeeds, Code::PortalWants]);
    }
    let project = run.editions.any().then(|| {
        let judged = Policy::of(&source, run.switches).judged(findings).findings;
        if !run.draft && !run.despite_errors && judged.iter().any(|finding| finding.severity == Severity::Error) {
            return None;
        }
        let faults = Faults::new(&judged, &catalogue, &say);
        let draft = run.draft.then_some(&faults);
        let extract = run.extract;
        let context = Context { catalogue: &catalogue, source: &source, draft, pictures: &pictures, extract };
        let edition = edition::compose(&context);
        assemble(layout, edition, &mut pictures, findings)
    });
    let project = project.flatten();
    Prepared { source, say, project, profile, pictures: pictures.pictured() }
}

/// The project of a measure's page alone, whatever else is wrong; `None` if the measure is not printed. `places` are
/// the pages of destinations in the whole edition, as far as they are known.
#[must_use]
pub fn prepare_alone(
    engine: &Engine,
    snapshot: &Snapshot,
    measure: &str,
    places: BTreeMap<String, usize>,
    findings: &Findings,
) -> Option<Project> {
    let source = source::read(snapshot, findings);
    let catalogue = catalogue::resolve(&source, findings);
    let mut pictures = Pictures::default();
    let context = Context { catalogue: &catalogue, source: &source, draft: None, pictures: &pictures, extract: None };
    let edition = edition::compose(&context).cut_to(measure, places)?;
    let layout = layout(engine, snapshot, &source, findings);
    assemble(layout, edition, &mut pictures, findings).map(|(project, _)| project)
}

/// The layout with an edition of which only what it is called and looks like is left: the ground of papers beside it.
#[must_use]
pub fn prepare_bare(engine: &Engine, snapshot: &Snapshot, findings: &Findings) -> Option<(Project, Edition)> {
    let source = source::read(snapshot, findings);
    let catalogue = catalogue::resolve(&source, findings);
    let mut pictures = Pictures::default();
    let context = Context { catalogue: &catalogue, source: &source, draft: None, pictures: &pictures, extract: None };
    let edition = edition::compose(&context).bare();
    let layout = layout(engine, snapshot, &source, findings);
    assemble(layout, edition, &mut pictures, findings)
}

/// The layout with its typefaces, and those that the catalogue brings.
fn layout(engine: &Engine, snapshot: &Snapshot, source: &Source, findings: &Findings) -> Layout {
    let mut files = engine.files();
    let (own, faults) = snapshot.fonts();
    for (path, fault) in faults {
        findings.push(source::unread(path, fault).0);
    }
    files.extend(own);
    rules::admit_fonts(&mut files, source, findings);
    engine.layout(files)
}

fn assemble(
    layout: Layout,
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
