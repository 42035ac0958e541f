//! What a session answers, without what changes it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{CannotEdit, CannotRun, Request};
use crate::catalogue;
use crate::compare::{self, Comparison};
use crate::edition::Extract;
use crate::files::{self, Snapshot};
use crate::findings::{Finding, Findings};
use crate::fix::{self, Fixed};
use crate::imprint::Imprint;
use crate::json::Node;
use crate::json::edit::RawText;
use crate::overview::Overview;
use crate::package::{self, Package};
use crate::papers::{self, Making, Proof, Proofs};
use crate::policy::{Policy, Switches};
use crate::press::{self, Order};
use crate::products::Products;
use crate::project::Project;
use crate::rules;
use crate::run::{Checked, Editions, Prepared, PrintRun, Run, prepare, prepare_alone, prepare_bare};
use crate::say::Say;
use crate::source;
use crate::source::print::Settings;
use crate::typeset::{self, Engine, Pages, Rendition};
use crate::website;

/// A catalogue at one moment, to be asked. A clone costs next to nothing and stays as it is while the session goes on,
/// so that a server need not hold the session while pages are set. Several may be asked at once.
#[derive(Clone)]
pub struct View {
    pub(super) request: Arc<Request>,
    pub(super) engine: Arc<Engine>,
    /// The catalogue with every edit so far.
    pub(super) snapshot: Snapshot,
    /// The pages of all places, as they were set last for any view of the session.
    places: Arc<Mutex<BTreeMap<String, usize>>>,
}

impl View {
    pub(super) fn new(request: Request, engine: Arc<Engine>, snapshot: Snapshot) -> Self {
        Self { request: Arc::new(request), engine, snapshot, places: Arc::default() }
    }

    /// What it was opened for.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The catalogue's texts.
    #[must_use]
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// The same, asked as a draft or not.
    #[must_use]
    pub fn drafted(&self, draft: bool) -> Self {
        Self { request: Arc::new(Request { draft, ..Request::clone(&self.request) }), ..self.clone() }
    }

    /// The same, whose finished files are held against the standards' validators, too.
    #[must_use]
    pub fn verified(&self, verify: bool) -> Self {
        Self { request: Arc::new(Request { verify, ..Request::clone(&self.request) }), ..self.clone() }
    }

    /// The same, of which only a part is printed, or the whole.
    #[must_use]
    pub fn extracted(&self, extract: Option<Extract>) -> Self {
        Self { request: Arc::new(Request { extract, ..Request::clone(&self.request) }), ..self.clone() }
    }

    /// The tree of a file.
    ///
    /// # Errors
    ///
    /// There is no such file, or it is no JSON.
    pub fn tree(&self, file: &str) -> Result<Node, CannotEdit> {
        let missing = || CannotEdit::NoFile(file.to_owned());
        let raw = self.snapshot.text(file).ok_or_else(missing)?.raw().map_err(|_| missing())?;
        Ok(RawText::parse(&raw).map_err(CannotEdit::NotJson)?.root().clone())
    }

    /// Everything that is wrong with the catalogue and can be found without its pages.
    #[must_use]
    pub fn check(&self, switches: &Switches) -> Checked {
        self.check_snapshot(&self.snapshot, switches)
    }

    fn check_snapshot(&self, snapshot: &Snapshot, switches: &Switches) -> Checked {
        let (findings, editions) = (Findings::default(), Editions::default());
        prepare(&self.run(&editions, None, switches), snapshot, &findings).judged(switches, &findings)
    }

    /// What can be corrected in the catalogue for certain; nothing is changed.
    #[must_use]
    pub fn fix(&self, switches: &Switches) -> Fixed {
        let root = self.request.catalogue.to_string_lossy();
        fix::fix(&self.snapshot, &root, &|snapshot| self.check_snapshot(snapshot, switches))
    }

    /// The catalogue's Typst project, which is not yet set.
    #[must_use]
    pub fn export(&self) -> (Checked, Option<Project>) {
        let (findings, switches) = (Findings::default(), Switches::default());
        let mut prepared = prepare(&self.run(&Editions::WEB, None, &switches), &self.snapshot, &findings);
        let project = prepared
            .project
            .take()
            .map(|(project, edition)| project.with("README.md", Project::readme(&edition.name).into_bytes()));
        (prepared.judged(&switches, &findings), project)
    }

    /// The pages of the website edition, without a file made of them.
    #[must_use]
    pub fn pages(&self, switches: &Switches) -> (Checked, Option<Pages>) {
        let findings = Findings::default();
        let prepared = prepare(&self.run(&Editions::WEB, None, switches), &self.snapshot, &findings);
        let pages = prepared.project.as_ref().and_then(|(project, edition)| {
            let pages = typeset::pages(&self.engine, project, Rendition::Web, &findings)?;
            website::report_notes(&pages.notes, edition, &prepared.source, &findings);
            *self.places() = pages.places(edition.destinations());
            Some(pages)
        });
        (prepared.judged(switches, &findings), pages)
    }

    /// The page of a measure alone, with the numbers that pages had when all were set last, or the pages, if it takes
    /// more than one. It is set whatever else is wrong with the catalogue; `None` if the measure is not printed.
    #[must_use]
    pub fn page(&self, measure: &str) -> Option<Pages> {
        let (findings, places) = (Findings::default(), self.places().clone());
        let project = prepare_alone(&self.engine, &self.snapshot, measure, places, &findings)?;
        typeset::pages(&self.engine, &project, Rendition::Alone, &findings)
    }

    /// What has changed since another catalogue, and the paper that says so as an accessible PDF, in the language of this
    /// catalogue's edition; nothing with findings if it cannot be set.
    #[must_use]
    pub fn comparison(&self, before: &Snapshot) -> (Checked, Option<(Comparison, Vec<u8>)>) {
        let (findings, source) = (Findings::default(), source::read(&self.snapshot, &Findings::default()));
        let language = source.records.edition.language;
        let (own, say) = (Say::new(language), Say::for_run(self.request.language, language));
        let made = prepare_bare(&self.engine, &self.snapshot, &Findings::default()).and_then(|(project, edition)| {
            let making =
                Making { engine: &self.engine, project: &project, edition: &edition, say: &say, findings: &findings };
            let comparison = compare::compare(before, &self.snapshot, &own);
            papers::changes(&making, &comparison, &own).map(|pdf| (comparison, pdf))
        });
        let checked = Checked { source, findings: findings.collected().0, accepted: 0, say };
        (checked, made)
    }

    /// The proofs of departments, by the ids of their units; of all that have measures where none is named. They are made
    /// whatever is found in the catalogue, and show it; nothing with findings if the pages cannot be set.
    #[must_use]
    pub fn proofs(&self, units: &[String]) -> (Checked, Option<Vec<Proof>>) {
        let (findings, switches) = (Findings::default(), Switches::default());
        let run = Run { despite_errors: true, ..self.run(&Editions::WEB, None, &switches) };
        let prepared = prepare(&run, &self.snapshot, &findings);
        let found = Policy::of(&prepared.source, &switches).judged(&findings).findings;
        let unheard = Findings::default();
        let catalogue = catalogue::resolve(&prepared.source, &unheard);
        let overview = Overview::of(&prepared.source, &catalogue, &found);
        let say = papers::sentences(&prepared.source);
        let made = prepared.project.as_ref().and_then(|(project, edition)| {
            let making = Making { engine: &self.engine, project, edition, say: &say, findings: &findings };
            let proofs = Proofs { making, source: &prepared.source, overview: &overview, found: &found };
            papers::proofs(&proofs, units)
        });
        (prepared.judged(&switches, &findings), made)
    }

    /// Each change leaves it whole, so that a thread that ended badly does not spoil it.
    fn places(&self) -> MutexGuard<'_, BTreeMap<String, usize>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the editions that are asked for. Without errors among the findings, or as a draft, there are some.
    ///
    /// # Errors
    ///
    /// The colour profile that the run is told to take cannot be read.
    pub fn publish(&self, editions: &Editions, switches: &Switches) -> Result<(Checked, Products), CannotRun> {
        let findings = Findings::default();
        let profile =
            editions.print.as_ref().and_then(|print| print.profile.as_deref()).map(read_profile).transpose()?;
        let prepared = prepare(&self.run(editions, profile, switches), &self.snapshot, &findings);
        let products = self.products(&prepared, editions, &findings);
        let checked = prepared.judged(switches, &findings);
        let stopped = checked.any_error() && !self.request.draft;
        Ok((checked, if stopped { Products::default() } else { products }))
    }

    /// Makes the website edition, held against the standards' validators, and the package around it. Without errors
    /// among the findings there is one.
    #[must_use]
    pub fn package(&self, switches: &Switches) -> (Checked, Option<(Package, Imprint)>) {
        let (view, findings) = (self.drafted(false).verified(true), Findings::default());
        let prepared = prepare(&view.run(&Editions::WEB, None, switches), &view.snapshot, &findings);
        rules::check_for_portal(&prepared.source, &findings);
        let Products { web, imprint, .. } = view.products(&prepared, &Editions::WEB, &findings);
        let made = web.zip(imprint).and_then(|(publication, imprint)| {
            // What dangles has been found on the way to the publication.
            let found = Findings::default();
            let catalogue = catalogue::resolve(&prepared.source, &found);
            let made = package::make(&catalogue, &publication);
            if made.is_none() {
                findings.push(Finding::broken_promise("package".to_owned()));
            }
            Some((made?, imprint))
        });
        let checked = prepared.judged(switches, &findings);
        let made = made.filter(|_| !checked.any_error());
        (checked, made)
    }

    fn products(&self, prepared: &Prepared, editions: &Editions, findings: &Findings) -> Products {
        let Some((project, edition)) = &prepared.project else { return Products::default() };
        let imprint = Imprint::of(edition, project);
        let kept = (!edition.draft).then(|| imprint.clone());
        let web = editions.web.then(|| {
            let website = website::Making {
                engine: &self.engine,
                project,
                edition,
                imprint: kept.as_ref(),
                source: &prepared.source,
                say: &prepared.say,
                findings,
            };
            website.publish(self.request.verify)
        });
        let print = editions.print.as_ref().and_then(|run| self.print(run, prepared, &imprint, findings));
        Products { web: web.flatten(), print, imprint: kept }
    }

    fn print(
        &self,
        run: &PrintRun,
        prepared: &Prepared,
        imprint: &Imprint,
        findings: &Findings,
    ) -> Option<press::PrintEdition> {
        let (project, edition) = prepared.project.as_ref()?;
        let record = &prepared.source.records.edition;
        let order = Order {
            settings: &Settings::of(record.print.as_ref()),
            profile: prepared.profile.as_ref()?,
            also_pdfa: run.also_pdfa,
            language: record.language,
            sheet: run.order_sheet,
            output: run.output.as_deref(),
            pictures: &prepared.pictures,
            imprint,
        };
        press::publish(&self.engine, project, edition, &order, findings)
    }

    fn run<'r>(&'r self, editions: &'r Editions, profile: Option<Vec<u8>>, switches: &'r Switches) -> Run<'r> {
        let Request { draft, press, language, .. } = *self.request;
        let extract = self.request.extract.as_ref();
        Run {
            engine: &self.engine,
            draft,
            despite_errors: false,
            press,
            language,
            extract,
            editions,
            profile,
            switches,
        }
    }
}

/// The profile that a run was told to take.
fn read_profile(path: &Path) -> Result<Vec<u8>, CannotRun> {
    files::read_named(path).map_err(|error| CannotRun::Profile(path.to_owned(), error))
}
