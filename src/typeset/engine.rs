//! What outlives a document: the layout, its typefaces, and what Typst remembers.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::passes::Remembered;
use crate::files::{self, ProjectFiles};
use crate::layout::{Layout, Typefaces};
use crate::project::Project;
use crate::world::{ProjectWorld, Rendition};

/// Sets documents, again and again: what has not changed is not done anew.
pub struct Engine {
    /// The layout's folder, if not the one inside the program.
    folder: Option<PathBuf>,
    memory: Memory,
    state: Mutex<State>,
    /// How many pages alone it has set.
    alone: AtomicUsize,
}

/// How long Typst remembers what it has set: what none of so many last documents asked for is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Memory(pub usize);

impl Memory {
    /// Nothing from one document to the next: for a run that sets each once.
    pub const NONE: Self = Self(0);
    /// For a document that is set again and again.
    pub const SESSION: Self = Self(8);
}

struct State {
    files: ProjectFiles,
    typefaces: Option<Arc<Typefaces>>,
    /// By what their layout was told, each with its last document.
    worlds: HashMap<String, (ProjectWorld, Remembered)>,
}

/// With the layout inside the program, for documents that are set once.
impl Default for Engine {
    fn default() -> Self {
        Self::with(files::shipped_layout(), None, Memory::NONE)
    }
}

impl Engine {
    /// An engine with the layout inside the program, or one in a folder.
    ///
    /// # Errors
    ///
    /// The folder cannot be read.
    pub fn new(folder: Option<&Path>, memory: Memory) -> io::Result<Self> {
        Ok(Self::with(files::layout(folder)?, folder, memory))
    }

    fn with(files: ProjectFiles, folder: Option<&Path>, memory: Memory) -> Self {
        let state = State { files, typefaces: None, worlds: HashMap::new() };
        Self { folder: folder.map(Path::to_owned), memory, state: Mutex::new(state), alone: AtomicUsize::new(0) }
    }

    /// Reads the layout's folder anew, if it has one.
    ///
    /// # Errors
    ///
    /// It cannot be read; the layout stays as it was.
    pub fn renew(&self) -> io::Result<()> {
        if self.folder.is_some() {
            let files = files::layout(self.folder.as_deref())?;
            self.state().files = files;
        }
        Ok(())
    }

    /// The layout's files, without typefaces of a catalogue.
    #[must_use]
    pub fn files(&self) -> ProjectFiles {
        self.state().files.clone()
    }

    /// A layout of these files; typefaces that are known are not read again.
    #[must_use]
    pub fn layout(&self, files: ProjectFiles) -> Layout {
        let before = self.state().typefaces.clone();
        let layout = Layout::new(files, before.as_ref());
        self.state().typefaces = Some(Arc::clone(&layout.typefaces));
        layout
    }

    /// Does something with a project as Typst sees it, and with what is remembered of the document before, in a session.
    /// `None` if it has no `main.typ`.
    pub fn with_world<T>(
        &self,
        project: &Project,
        rendition: Rendition,
        f: impl FnOnce(&ProjectWorld, Option<&mut Remembered>) -> T,
    ) -> Option<T> {
        // Out of the store while it is used: another rendition may be set beside it.
        let told = format!("{rendition:?}");
        let known = self.state().worlds.remove(&told);
        let (world, mut memory) = match known {
            Some((mut world, mut memory)) => {
                // A page reads pictures when it is set, which its content does not say.
                if !world.looks_as(project) {
                    memory = Remembered::default();
                }
                world.show(project);
                (world, memory)
            }
            None => (ProjectWorld::new(project, rendition.inputs())?, Remembered::default()),
        };
        if self.memory == Memory::NONE {
            return Some(f(&world, None));
        }
        let done = f(&world, Some(&mut memory));
        self.state().worlds.insert(told, (world, memory));
        Some(done)
    }

    /// Frees what Typst remembers of earlier documents and will hardly need again. A page alone is set many times
    /// between two whole documents, and must not make them old: only each eighth counts.
    pub fn forget(&self, next: Rendition) {
        let alone = next == Rendition::Alone && self.memory != Memory::NONE;
        if !alone || self.alone.fetch_add(1, Ordering::Relaxed) % 8 == 7 {
            comemo::evict(self.memory.0);
        }
    }

    /// Each change leaves it whole, so that a thread that ended badly does not spoil it.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
