//! What is known of a document whose pieces are set one by one: Typst asks here where something stands.

use std::collections::{HashMap, HashSet};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use typst::comemo::{Constraint, Track};
use typst::diag::{SourceDiagnostic, StrResult, bail};
use typst::ecow::{EcoString, EcoVec};
use typst::foundations::{Content, Label, Repr, Selector};
use typst::introspection::{DocumentPosition, Introspector, Location, PagedPosition};
use typst::model::{DocumentInfo, Numbering};
use typst::syntax::VirtualPath;
use typst_layout::{Page, PagedIntrospector};

/// What Typst asked while it set a piece, and what it was told.
pub type Asked = Constraint<<dyn Introspector as Track>::Call>;

/// A piece that is set.
pub struct Laid {
    /// Its pages.
    pub pages: Vec<Page>,
    /// What it says of the whole document.
    pub info: DocumentInfo,
    /// Where its things stand.
    pub places: Arc<PagedIntrospector>,
    /// What was asked for it.
    pub asked: Asked,
    /// Whether it was set as if it began on a right page. If not, a page of nothing stands before its own in `places`.
    pub right: bool,
    /// Warnings and faults; a fault may be gone once more is known.
    pub warnings: EcoVec<SourceDiagnostic>,
    /// See above.
    pub faults: EcoVec<SourceDiagnostic>,
}

/// The pieces that are set so far.
pub struct Known {
    laid: Vec<Option<Laid>>,
    /// How many pages stand before each.
    before: Vec<usize>,
    pages: usize,
    /// Whether all are set.
    whole: bool,
    pieces: HashMap<Location, usize>,
    labels: HashMap<Label, HashSet<usize>>,
    /// What was asked of the whole document.
    answers: RwLock<HashMap<u128, Arc<Answer>>>,
    /// Whether something was asked that pieces cannot answer.
    beyond: AtomicBool,
}

/// What matches a selector in the whole document.
struct Answer {
    found: EcoVec<Content>,
    /// How many of them stand before each piece, and in the end all.
    before: Vec<usize>,
}

impl Known {
    /// Of so many pieces, none of them set.
    pub fn new(pieces: usize) -> Self {
        Self {
            laid: (0..pieces).map(|_| None).collect(),
            before: vec![0; pieces],
            pages: 0,
            whole: false,
            pieces: HashMap::new(),
            labels: HashMap::new(),
            answers: RwLock::default(),
            beyond: AtomicBool::new(false),
        }
    }

    /// Takes in pieces that were set, or set anew.
    pub fn put(&mut self, laid: impl IntoIterator<Item = (usize, Laid)>) {
        for (piece, laid) in laid {
            if let Some(old) = self.laid[piece].take() {
                for element in old.places.elements().all() {
                    element.location().map(|location| self.pieces.remove(&location));
                    let labelled = element.label().and_then(|label| self.labels.get_mut(&label));
                    labelled.map(|pieces| pieces.remove(&piece));
                }
            }
            for element in laid.places.elements().all() {
                element.location().map(|location| self.pieces.insert(location, piece));
                element.label().map(|label| self.labels.entry(label).or_default().insert(piece));
            }
            self.laid[piece] = Some(laid);
        }
        self.pages = 0;
        for (before, laid) in self.before.iter_mut().zip(&self.laid) {
            *before = self.pages;
            self.pages += laid.as_ref().map_or(0, |laid| laid.pages.len());
        }
        self.whole = self.laid.iter().all(Option::is_some);
        self.answers.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Whether a piece begins on a right page.
    pub fn begins_right(&self, piece: usize) -> bool {
        self.before[piece].is_multiple_of(2)
    }

    /// Whether a piece is set, and as it would be set again.
    pub fn holds(&self, piece: usize) -> bool {
        let laid = self.laid[piece].as_ref();
        laid.is_some_and(|laid| {
            laid.right == self.begins_right(piece) && laid.asked.validate(self as &dyn Introspector)
        })
    }

    /// Whether a piece is set at all.
    pub fn has(&self, piece: usize) -> bool {
        self.laid[piece].is_some()
    }

    /// All pieces, once each of them is set; `None` if something was asked that pieces cannot answer.
    pub fn all(&self) -> Option<Vec<&Laid>> {
        if self.beyond.load(Ordering::Relaxed) { None } else { self.laid.iter().map(Option::as_ref).collect() }
    }

    /// What is set of the pieces.
    pub fn into_laid(self) -> Vec<Option<Laid>> {
        self.laid
    }

    /// A page of a piece among those of the document.
    fn page_of(&self, piece: usize, page: NonZeroUsize) -> Option<NonZeroUsize> {
        let blank = self.laid[piece].as_ref().is_some_and(|laid| !laid.right);
        NonZeroUsize::new(self.before[piece] + page.get() - usize::from(blank))
    }

    fn at(&self, location: Location) -> Option<(usize, &PagedIntrospector)> {
        let piece = *self.pieces.get(&location)?;
        Some((piece, self.laid[piece].as_ref()?.places.as_ref()))
    }

    fn labelled(&self, label: Label) -> Vec<&PagedIntrospector> {
        let mut pieces: Vec<_> = self.labels.get(&label).into_iter().flatten().copied().collect();
        pieces.sort_unstable();
        pieces.into_iter().filter_map(|piece| self.laid[piece].as_ref()).map(|laid| laid.places.as_ref()).collect()
    }

    /// Made once for all who ask.
    fn answer(&self, selector: &Selector) -> Arc<Answer> {
        let key = typst::utils::hash128(selector);
        if let Some(answer) = self.answers.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(answer);
        }
        let mut answer = Answer { found: EcoVec::new(), before: vec![0] };
        for places in self.places() {
            answer.found.extend(places.query(selector));
            answer.before.push(answer.found.len());
        }
        let answer = Arc::new(answer);
        self.answers.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&answer));
        answer
    }

    fn places(&self) -> impl Iterator<Item = &PagedIntrospector> {
        self.laid.iter().flatten().map(|laid| laid.places.as_ref())
    }
}

/// Whether a selector says where its elements stand to others, which may be in other pieces.
fn spans_pieces(selector: &Selector) -> bool {
    match selector {
        Selector::Before { .. } | Selector::After { .. } | Selector::Within { .. } => true,
        Selector::Or(parts) | Selector::And(parts) => parts.iter().any(spans_pieces),
        _ => false,
    }
}

/// As Typst's own for a whole document. While pieces are missing, what is asked of the whole is not known: a table of
/// contents without its later half would take other pages.
impl Introspector for Known {
    fn query(&self, selector: &Selector) -> EcoVec<Content> {
        match selector {
            Selector::Label(label) => {
                self.labelled(*label).into_iter().flat_map(|places| places.query(selector)).collect()
            }
            Selector::Location(location) => {
                self.at(*location).map(|(_, places)| places.query(selector)).unwrap_or_default()
            }
            _ if spans_pieces(selector) => {
                self.beyond.store(true, Ordering::Relaxed);
                EcoVec::new()
            }
            _ if self.whole => self.answer(selector).found.clone(),
            _ => EcoVec::new(),
        }
    }

    fn query_first(&self, selector: &Selector) -> Option<Content> {
        self.query(selector).first().cloned()
    }

    fn query_unique(&self, selector: &Selector) -> StrResult<Content> {
        if let Selector::Label(label) = selector {
            return self.query_label(*label).cloned();
        }
        let found = self.query(selector);
        match found.as_slice() {
            [] => bail!("selector does not match any element"),
            [one] => Ok(one.clone()),
            _ => bail!("selector matches multiple elements"),
        }
    }

    fn query_label(&self, label: Label) -> StrResult<&Content> {
        match self.labelled(label).as_slice() {
            [] => bail!("label `{}` does not exist in the document", label.repr()),
            [places] => places.query_label(label),
            _ => bail!("label `{}` occurs multiple times in the document", label.repr()),
        }
    }

    fn query_labelled(&self) -> EcoVec<Content> {
        self.places().flat_map(PagedIntrospector::query_labelled).collect()
    }

    fn query_count_before(&self, selector: &Selector, end: Location) -> usize {
        if spans_pieces(selector) {
            self.beyond.store(true, Ordering::Relaxed);
        }
        if !self.whole {
            return 0;
        }
        let answer = self.answer(selector);
        match self.at(end) {
            None => answer.found.len(),
            Some((piece, _)) if answer.before[piece] == answer.before[piece + 1] => answer.before[piece],
            Some((piece, places)) => answer.before[piece] + places.query_count_before(selector, end),
        }
    }

    fn label_count(&self, label: Label) -> usize {
        self.labelled(label).into_iter().map(|places| places.label_count(label)).sum()
    }

    fn locator(&self, key: u128, base: Location) -> Option<Location> {
        self.at(base)?.1.locator(key, base)
    }

    fn pages(&self, _: Location) -> Option<NonZeroUsize> {
        NonZeroUsize::new(self.pages)
    }

    fn page(&self, location: Location) -> Option<NonZeroUsize> {
        let (piece, places) = self.at(location)?;
        self.page_of(piece, places.page(location)?)
    }

    fn position(&self, location: Location) -> Option<DocumentPosition> {
        let (piece, places) = self.at(location)?;
        let PagedPosition { page, point } = places.position(location)?;
        Some(DocumentPosition::Paged(PagedPosition { page: self.page_of(piece, page)?, point }))
    }

    fn page_numbering(&self, location: Location) -> Option<&Numbering> {
        self.at(location)?.1.page_numbering(location)
    }

    fn page_supplement(&self, location: Location) -> Option<&Content> {
        self.at(location)?.1.page_supplement(location)
    }

    fn anchor(&self, _: Location) -> Option<&EcoString> {
        None
    }

    fn document(&self, _: Location) -> Option<Location> {
        None
    }

    fn path(&self, _: Location) -> Option<&VirtualPath> {
        None
    }
}
