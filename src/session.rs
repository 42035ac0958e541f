//! A catalogue at hand: read once, edited, asked again and again. Commands open
//! one for a single question; whoever stays, such as a watch, keeps it.

mod history;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::files::{self, NotSaved, Snapshot};
use crate::findings::Findings;
use crate::fix::{self, Fixed};
use crate::imprint::Imprint;
use crate::json::SyntaxFault;
use crate::json::edit::{Edit, EditFault, RawText};
use crate::language::Language;
use crate::policy::Switches;
use crate::press::{self, Order};
use crate::products::Products;
use crate::project::Project;
use crate::run::{Checked, Editions, Prepared, PrintRun, Run, prepare, prepare_alone};
use crate::source::print::Settings;
use crate::typeset::{self, Engine, Memory, Pages, Rendition};
use crate::website;
use history::{History, Moment};

/// What a session is opened for.
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

/// Why an edit was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotEdit {
    /// There is no such file, or it cannot be read.
    #[error("there is no file {0}")]
    NoFile(String),
    /// The file is no JSON, so nothing in it can be found.
    #[error("the file is no JSON: {}", .0.message)]
    NotJson(SyntaxFault),
    /// The edit does not fit the file.
    #[error(transparent)]
    Fault(#[from] EditFault),
}

/// A catalogue that stays at hand.
pub struct Session {
    request: Request,
    engine: Arc<Engine>,
    /// The catalogue with every edit.
    snapshot: Snapshot,
    /// The catalogue as it was read or written last.
    saved: Snapshot,
    history: History,
    /// The pages of all places, as they were set last.
    places: Mutex<BTreeMap<String, usize>>,
}

impl Session {
    /// Opens a catalogue to stay with it.
    ///
    /// # Errors
    ///
    /// The folders that the request names cannot be read.
    pub fn open(request: Request) -> Result<Self, CannotRun> {
        let engine = engine(&request, Memory::SESSION)?;
        Self::on(engine, request)
    }

    /// Opens a catalogue for one run: nothing is kept for another.
    ///
    /// # Errors
    ///
    /// The folders that the request names cannot be read.
    pub fn once(request: Request) -> Result<Self, CannotRun> {
        let engine = engine(&request, Memory::NONE)?;
        Self::on(engine, request)
    }

    /// Opens a catalogue with an engine that others use, too; its layout is the engine's.
    ///
    /// # Errors
    ///
    /// The catalogue's folder cannot be read.
    pub fn on(engine: Arc<Engine>, request: Request) -> Result<Self, CannotRun> {
        let snapshot = read(&request.catalogue)?;
        Ok(Self {
            request,
            engine,
            saved: snapshot.clone(),
            snapshot,
            history: History::default(),
            places: Mutex::default(),
        })
    }

    /// What it was opened for.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The catalogue's texts as they are now.
    #[must_use]
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// Reads catalogue and layout anew, and says whether a text differs. Edits that were not
    /// saved stay: they are put on top of what is read.
    ///
    /// # Errors
    ///
    /// The folders cannot be read; everything stays as it was.
    pub fn renew(&mut self) -> Result<bool, CannotRun> {
        let read = read(&self.request.catalogue)?;
        let layout = || self.request.layout.clone().unwrap_or_default();
        self.engine.renew().map_err(|error| CannotRun::Layout(layout(), error))?;
        let differs = read.differing(&self.saved).next().is_some();
        let unsaved: Vec<&str> = self.snapshot.differing(&self.saved).collect();
        let mut new = read.clone();
        for path in unsaved {
            new.put(path, self.snapshot.text(path).cloned());
        }
        (self.snapshot, self.saved) = (new, read);
        Ok(differs)
    }

    /// Edits files of the catalogue, all or none, as one step that can be undone.
    /// Nothing is written before [`Self::save`].
    ///
    /// # Errors
    ///
    /// The first edit that cannot be made.
    pub fn edit(&mut self, edits: &[Edit]) -> Result<(), CannotEdit> {
        let mut new = self.snapshot.clone();
        for Edit { file, change } in edits {
            let missing = || CannotEdit::NoFile(file.clone());
            let raw = new.text(file).ok_or_else(missing)?.raw().map_err(|_| missing())?;
            let text = RawText::parse(&raw).map_err(CannotEdit::NotJson)?.apply(change)?.text;
            new = new.with([(file.as_str(), Some(text.text()))]);
        }
        self.step(new);
        Ok(())
    }

    /// Puts whole files, as they are to lie on the disk, as one step that can be undone;
    /// `None` takes a file away.
    pub fn put<'t>(&mut self, texts: impl IntoIterator<Item = (&'t str, Option<&'t str>)>) {
        self.step(self.snapshot.with(texts));
    }

    fn step(&mut self, new: Snapshot) {
        self.history.note(Moment::between(&self.snapshot, &new));
        self.snapshot = new;
    }

    /// Takes the last step back. `false` if there is none, or if its files have changed since.
    pub fn undo(&mut self) -> bool {
        self.history.undo(&mut self.snapshot)
    }

    /// Makes the step again that was taken back last. `false` as for [`Self::undo`].
    pub fn redo(&mut self) -> bool {
        self.history.redo(&mut self.snapshot)
    }

    /// Writes what was edited: all files or none.
    ///
    /// # Errors
    ///
    /// As [`Snapshot::save`].
    pub fn save(&mut self) -> Result<(), NotSaved> {
        self.snapshot.save(&self.saved)?;
        self.saved = self.snapshot.clone();
        Ok(())
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
        let Request { draft, press, language, .. } = self.request;
        Run { engine: &self.engine, draft, press, language, editions, profile, switches }
    }
}

fn engine(request: &Request, memory: Memory) -> Result<Arc<Engine>, CannotRun> {
    let layout = request.layout.as_deref();
    let engine = Engine::new(layout, memory);
    engine.map(Arc::new).map_err(|error| CannotRun::Layout(layout.unwrap_or(Path::new("")).to_owned(), error))
}

fn read(catalogue: &Path) -> Result<Snapshot, CannotRun> {
    Snapshot::open(catalogue).map_err(|error| CannotRun::Catalogue(catalogue.to_owned(), error))
}

/// The profile that a run was told to take.
fn read_profile(path: &Path) -> Result<Vec<u8>, CannotRun> {
    files::read_named(path).map_err(|error| CannotRun::Profile(path.to_owned(), error))
}
