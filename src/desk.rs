//! The desk: a folder's catalogues in the browser, for those who write them.
//!
//! A thin room over the session, as the command line is one: [`serve`] listens on
//! this machine alone, [`guard`] lets nobody else in, [`routes`] is the table of
//! what can be asked for, and each screen has a file in `screens`. What a page
//! looks like stands in `desk/templates`, what it does in `desk/src`.

mod alone;
mod answer;
mod assets;
mod changes;
mod deeds;
mod events;
mod form;
mod guard;

mod page;
mod remarks;
mod room;
mod routes;
mod running;
mod screens;
mod sheet;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::language::Language;
use crate::session::{Request, Session};
use crate::typeset::{Engine, Memory};
use room::Room;
use words::WORDS;

/// What a desk is opened for.
#[derive(Debug, Clone)]
pub struct Options {
    /// A catalogue, or a folder of catalogues.
    pub folder: PathBuf,
    /// The port; a free one, if it is 0.
    pub port: u16,
    /// The layout's folder, if not the one inside the program.
    pub layout: Option<PathBuf>,
    /// The folder of the bundled scripts and styles, if not those inside the program.
    pub bundle: Option<PathBuf>,
    /// The language of the screens, if asked for; else each browser's own.
    pub language: Option<Language>,
}

/// Why a desk cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum CannotServe {
    /// The folder cannot be read.
    #[error("cannot open {0}")]
    Folder(PathBuf, #[source] io::Error),
    /// The layout cannot be read.
    #[error("cannot read {0}")]
    Layout(PathBuf, #[source] io::Error),
    /// Nothing can listen at the port.
    #[error("cannot listen at port {0}")]
    Port(u16, #[source] io::Error),
    /// There are no random numbers to be had, and so no secret.
    #[error("no secret can be made")]
    Secret,
}

/// Everything that an open desk holds.
pub struct Desk {
    /// The folder of the catalogues, whole.
    folder: PathBuf,
    /// The catalogue that the desk was opened on, if it was one and not a folder of several.
    first: Option<(String, PathBuf)>,
    layout: Option<PathBuf>,
    bundle: Option<PathBuf>,
    language: Option<Language>,
    engine: Arc<Engine>,
    rooms: Mutex<BTreeMap<String, Arc<Room>>>,
    /// What a browser must know to be let in.
    secret: String,
    /// As what a browser addresses it: host and port.
    port: u16,
    /// How many windows are listening.
    windows: AtomicUsize,
    end: Notify,
}

/// A desk that listens already and serves nobody yet.
pub struct Open {
    desk: Arc<Desk>,
    listener: std::net::TcpListener,
    folder: PathBuf,
    /// The address to be opened in a browser.
    pub address: String,
}

/// So long after its last window was closed a desk ends.
const ALONE: Duration = Duration::from_mins(20);

/// Opens a desk, or finds the address of the one that is open on the folder already.
///
/// # Errors
///
/// Why it cannot be opened.
pub fn open(options: &Options) -> Result<Result<Open, String>, CannotServe> {
    let failed = |error| CannotServe::Folder(options.folder.clone(), error);
    let folder = crate::files::desk::real_folder(&options.folder).map_err(failed)?;
    if let Some(address) = running::address(&folder) {
        return Ok(Err(address));
    }
    let failed = |error| CannotServe::Port(options.port, error);
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    let listener = std::net::TcpListener::bind(address).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let port = listener.local_addr().map_err(failed)?.port();
    let desk = Desk::new(folder.clone(), options, port)?;
    let address = desk.address();
    running::note(&folder, &address);
    Ok(Ok(Open { desk, listener, folder, address }))
}

impl Open {
    /// Serves until somebody ends it: by the button, by Ctrl+C, or a while after the last window was closed.
    ///
    /// # Errors
    ///
    /// The system refuses what a server needs.
    pub fn serve(self) -> io::Result<()> {
        let Self { desk, listener, folder, .. } = self;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(8).build()?;
        let done = runtime.block_on(async move {
            let listener = TcpListener::from_std(listener)?;
            let router = desk.router();
            tokio::select! {
                done = serve(listener, router) => done,
                () = ended(&desk) => Ok(()),
                _ = tokio::signal::ctrl_c() => Ok(()),
                () = left_alone(&desk) => Ok(()),
            }
        });
        running::forget(&folder);
        // Whoever still sets pages is not waited for: every file is written whole or not at all.
        runtime.shutdown_timeout(Duration::from_secs(2));
        done
    }
}

async fn serve(listener: TcpListener, router: Router) -> io::Result<()> {
    axum::serve(listener, router).await
}

/// Ends when somebody has pressed the button and has been answered.
async fn ended(desk: &Desk) {
    desk.end.notified().await;
    tokio::time::sleep(Duration::from_millis(300)).await;
}

/// Ends when no window has been open for a while.
async fn left_alone(desk: &Desk) {
    let mut alone = Duration::ZERO;
    let pause = Duration::from_secs(30);
    while alone < ALONE {
        tokio::time::sleep(pause).await;
        let is_used = desk.windows.load(Ordering::Relaxed) > 0;
        alone = if is_used { Duration::ZERO } else { alone + pause };
    }
}

impl Desk {
    /// A desk for a folder that exists.
    ///
    /// # Errors
    ///
    /// The layout cannot be read, or no secret can be made.
    pub(crate) fn new(folder: PathBuf, options: &Options, port: u16) -> Result<Arc<Self>, CannotServe> {
        let layout = options.layout.clone();
        let failed = |error| CannotServe::Layout(layout.clone().unwrap_or_default(), error);
        let engine = Engine::new(layout.as_deref(), Memory::SESSION).map_err(failed)?;
        // New editions are put beside the one that is open.
        let first = crate::files::is_catalogue(&folder).then(|| (named(&folder), folder.clone()));
        let folder = if first.is_some() { folder.parent().unwrap_or(&folder).to_owned() } else { folder };
        Ok(Arc::new(Self {
            folder,
            first,
            layout,
            bundle: options.bundle.clone(),
            language: options.language,
            engine: Arc::new(engine),
            rooms: Mutex::default(),
            secret: guard::secret().ok_or(CannotServe::Secret)?,
            port,
            windows: AtomicUsize::new(0),
            end: Notify::new(),
        }))
    }

    /// All routes, guarded.
    pub(crate) fn router(self: &Arc<Self>) -> Router {
        guard::guarded(routes::table(), self).with_state(Arc::clone(self))
    }

    /// The address that lets a browser in.
    #[must_use]
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/enter?key={}", self.port, self.secret)
    }

    /// The folder of a catalogue by its name in addresses, which is never a path.
    fn catalogue(&self, name: &str) -> Option<PathBuf> {
        self.catalogues().into_iter().find(|(own, _)| own == name).map(|(_, folder)| folder)
    }

    /// The catalogues by their names, the one that was opened first.
    fn catalogues(&self) -> Vec<(String, PathBuf)> {
        let others = crate::files::catalogues_in(&self.folder).into_iter();
        let others = others.filter(|other| self.first.as_ref().is_none_or(|first| first.0 != other.0));
        self.first.clone().into_iter().chain(others).collect()
    }

    /// A catalogue that is open, or is opened now.
    fn room(&self, name: &str) -> Result<Arc<Room>, NoRoom> {
        // Held until it is open: two sessions on one folder would only stand in each other's way.
        let mut rooms = self.rooms();
        if let Some(room) = rooms.get(name) {
            return Ok(Arc::clone(room));
        }
        let folder = self.catalogue(name).ok_or(NoRoom::Unknown)?;
        let request = Request { catalogue: folder, layout: self.layout.clone(), draft: true, ..Request::default() };
        let session = Session::on(Arc::clone(&self.engine), request).map_err(|_| NoRoom::Unreadable)?;
        let room = Arc::new(Room::new(name, session));
        rooms.insert(name.to_owned(), Arc::clone(&room));
        // All pages once, so that the first that is looked at has its number, and the next are set quickly.
        let setting = Arc::clone(&room);
        std::thread::spawn(move || drop(setting.book()));
        Ok(room)
    }

    /// Each change leaves it whole, so that a thread that ended badly does not spoil it.
    fn rooms(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Room>>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a folder is called.
fn named(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "katalog".into(), |name| name.to_string_lossy().into_owned())
}

/// Why a catalogue cannot be shown.
enum NoRoom {
    /// There is none of this name.
    Unknown,
    /// Its folder cannot be read.
    Unreadable,
}
