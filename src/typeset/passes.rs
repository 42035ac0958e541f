//! The passes in which Typst sets a document.
//!
//! Not as `typst::compile`, which sets all pages in every pass, and keeps each pass and all that it remembers of it until
//! the end. Here each piece ([`pieces`]) is set by itself, first with nothing known of the others, and again only if what
//! it was told ([`Known`]) is no longer so: of a thousand pages with one wrong number, one is set again. The pages are the
//! same, for the first pass is the same, and at the end every piece stands as it was told.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;
use typst::World;
use typst::comemo::{self, Track};
use typst::diag::{SourceResult, Warned};
use typst::ecow::EcoVec;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, NativeElement, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector, Location, Locator, MAX_ITERS};
use typst::layout::PagebreakElem;
use typst::model::{Document, DocumentInfo};
use typst::syntax::Span;
use typst::utils::{Protected, hash128};
use typst_layout::{Page, PagedDocument};

use super::known::{Asked, Known, Laid};
use super::pieces::pieces;

/// So many pieces are set together. What Typst remembers of them is freed before the next ones: it is three times as
/// much as their pages.
const TOGETHER: usize = 256;

/// A document that was set, as a first guess of the next one: what has not changed since is not set again. For the same
/// typefaces, layout and pictures only, since a piece does not say which it was set with.
#[derive(Default)]
pub struct Remembered {
    pieces: Vec<Named>,
    known: Option<Known>,
}

/// A piece's content, and the name from which Typst derives those of everything in it.
#[derive(Clone, Copy)]
struct Named {
    hash: u128,
    name: u128,
}

/// Sets a document. What fails, or does not come to rest, is left to Typst, which says why.
pub fn compile(world: &dyn World, memory: Option<&mut Remembered>) -> Warned<SourceResult<PagedDocument>> {
    let mut sink = Sink::new();
    match settled(world, &mut sink, TOGETHER, memory) {
        Some(document) => Warned { output: Ok(document), warnings: sink.warnings() },
        None => typst::compile(world),
    }
}

/// The document whose pages agree with what their pieces were told of each other.
fn settled(
    world: &dyn World,
    sink: &mut Sink,
    together: usize,
    mut memory: Option<&mut Remembered>,
) -> Option<PagedDocument> {
    let main = world.source(world.main()).ok()?;
    let content = typst_eval::eval(
        world.track(),
        world.library(),
        Traced::default().track(),
        sink.track_mut(),
        Route::default().track(),
        &main,
    );
    let pieces = pieces(&content.ok()?.content())?;
    let mut setting = Setting::new(world, pieces, main.root().span());
    if let Some(memory) = memory.as_deref_mut() {
        // Nothing is left if this document fails.
        setting.recall(std::mem::take(memory));
    }
    setting.set(together)?;
    let Setting { names, known, .. } = setting;
    let (pages, info) = joined(&known, sink)?;
    match memory {
        Some(memory) => *memory = Remembered { pieces: names, known: Some(known) },
        None => drop(known),
    }
    Some(PagedDocument::new(pages, info))
}

/// A document while it is set.
struct Setting<'w> {
    world: &'w dyn World,
    pieces: Vec<Content>,
    names: Vec<Named>,
    known: Known,
    /// A place in the layout that nothing comes from.
    nowhere: Span,
}

impl<'w> Setting<'w> {
    fn new(world: &'w dyn World, pieces: Vec<Content>, nowhere: Span) -> Self {
        let names = pieces.iter().zip(1..).map(|(piece, name)| Named { hash: hash128(piece), name }).collect();
        let known = Known::new(pieces.len());
        Self { world, pieces, names, known, nowhere }
    }

    /// Takes in what is the same as before. What is not takes the name of what stood in its place, so that what leads
    /// there stays as it is.
    fn recall(&mut self, before: Remembered) {
        let Some(known) = before.known else { return };
        let mut old: HashMap<u128, Vec<(u128, Laid)>> = HashMap::new();
        let mut free: HashSet<u128> = before.pieces.iter().map(|piece| piece.name).collect();
        let mut next = free.iter().max().map_or(0, |name| name + 1);
        for (piece, laid) in before.pieces.iter().zip(known.into_laid()).rev() {
            old.entry(piece.hash).or_default().extend(laid.map(|laid| (piece.name, laid)));
        }
        let mut same = Vec::new();
        for (index, piece) in self.names.iter_mut().enumerate() {
            piece.name = 0;
            if let Some((name, laid)) = old.get_mut(&piece.hash).and_then(Vec::pop) {
                piece.name = name;
                free.remove(&name);
                same.push((index, laid));
            }
        }
        for (index, piece) in self.names.iter_mut().enumerate().filter(|(_, piece)| piece.name == 0) {
            let place = before.pieces.get(index).map(|old| old.name).filter(|name| free.remove(name));
            piece.name = place.unwrap_or(next);
            next += 1;
        }
        self.known.put(same);
    }

    /// Sets all pieces, so many together.
    fn set(&mut self, together: usize) -> Option<()> {
        let all: Vec<_> = (0..self.pieces.len()).collect();
        let frees = all.len() > together;
        for group in all.chunks(together) {
            let new: Vec<_> = group.iter().copied().filter(|&piece| !self.known.has(piece)).collect();
            self.lay(&new, false)?;
            self.settle(group)?;
            if frees {
                comemo::evict(0);
            }
        }
        // What stands in an earlier group may name a page of a later one.
        for _ in 0..MAX_ITERS {
            let stale = self.stale(&all);
            if stale.is_empty() {
                return Some(());
            }
            for group in stale.chunks(together) {
                self.settle(group)?;
                if frees {
                    comemo::evict(0);
                }
            }
        }
        None
    }

    /// Sets those of some pieces again that would be set otherwise now, until there are none.
    fn settle(&mut self, group: &[usize]) -> Option<()> {
        for _ in 0..MAX_ITERS {
            let stale = self.stale(group);
            if stale.is_empty() {
                return Some(());
            }
            self.lay(&stale, true)?;
        }
        None
    }

    fn stale(&self, among: &[usize]) -> Vec<usize> {
        among.par_iter().copied().filter(|&piece| !self.known.holds(piece)).collect()
    }

    /// Sets pieces, told what is known or nothing.
    fn lay(&mut self, pieces: &[usize], seeing: bool) -> Option<()> {
        let laid = pieces.par_iter().map(|&piece| self.laid(piece, seeing).map(|laid| (piece, laid)));
        let laid = laid.collect::<Option<Vec<_>>>()?;
        self.known.put(laid);
        Some(())
    }

    fn laid(&self, piece: usize, seeing: bool) -> Option<Laid> {
        let library = self.world.library();
        let base = StyleChain::new(&library.styles);
        let target = TargetElem::target.set(Target::Paged).wrap();
        let introspector: &dyn Introspector = if seeing { &self.known } else { &EmptyIntrospector };
        let asked = Asked::new();
        let traced = Traced::default();
        let mut sink = Sink::new();
        let mut engine = Engine {
            library,
            world: self.world.track(),
            introspector: Protected::new(introspector.track_with(&asked)),
            traced: traced.track(),
            sink: sink.track_mut(),
            route: Route::default(),
        };
        // A piece finds its margins by its own first page: one that begins on the left gets a page before it. As if from
        // nowhere, or else it would count among the piece's things and they would have other names.
        let right = self.known.begins_right(piece);
        let blank = (!right).then(|| PagebreakElem::new().pack().spanned(self.nowhere));
        let content = Content::sequence(blank.into_iter().chain([self.pieces[piece].clone()]));
        let locator = Locator::synthesize(Location::new(self.names[piece].name));
        let styles = base.chain(&target);
        let document = typst_layout::layout_document_for_bundle(&mut engine, &content, locator, styles).ok()?;
        let pages = document.pages()[usize::from(!right)..].to_vec();
        let places = Arc::clone(document.introspector());
        let (info, faults) = (document.info().clone(), sink.delayed());
        Some(Laid { pages, info, places, asked, right, warnings: sink.warnings(), faults })
    }
}

/// The pages of all pieces, unless one of them has a fault.
fn joined(known: &Known, sink: &mut Sink) -> Option<(EcoVec<Page>, DocumentInfo)> {
    let laid = known.all()?;
    let info = laid.first()?.info.clone();
    let mut pages = EcoVec::new();
    for piece in laid {
        if !piece.faults.is_empty() {
            return None;
        }
        piece.warnings.iter().for_each(|warning| sink.warn(warning.clone()));
        for page in &piece.pages {
            let number = pages.len() as u64 + 1;
            pages.push(Page { number, ..page.clone() });
        }
    }
    Some((pages, info))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use typst::foundations::{Bytes, Dict};
    use typst_pdf::PdfOptions;

    use super::*;
    use crate::Request;
    use crate::project::Project;
    use crate::source::print::Binding;
    use crate::typeset::Rendition;
    use crate::world::ProjectWorld;

    fn project(sample: &str) -> Project {
        let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue").join(sample);
        let (_, project) = crate::export(&Request { catalogue, ..Request::default() }).unwrap();
        project.unwrap()
    }

    fn pdf(document: &PagedDocument) -> Vec<u8> {
        typst_pdf::pdf(document, &PdfOptions::default()).unwrap()
    }

    #[test]
    fn pieces_are_the_pages_that_typst_sets() {
        let project = project("kassel-sample");
        for rendition in [Rendition::Web, Rendition::Interior(Binding::Perfect)] {
            let world = ProjectWorld::new(&project, rendition.inputs()).unwrap();
            let whole = pdf(&typst::compile(&world).output.unwrap());
            // All together, and a few at a time: then most of what a page names stands in another group.
            for together in [TOGETHER, 3] {
                let pieces = settled(&world, &mut Sink::new(), together, None).unwrap();
                assert!(pdf(&pieces) == whole, "{together} together");
            }
        }
    }

    #[test]
    fn what_is_remembered_changes_no_page() {
        let mut project = project("kassel-sample");
        let mut memory = Remembered::default();
        settled(&ProjectWorld::new(&project, Dict::new()).unwrap(), &mut Sink::new(), TOGETHER, Some(&mut memory));
        // A word more, a measure less, and both back: pages move and titles go.
        let first = project.files["data/edition.json"].clone();
        let text = String::from_utf8(first.to_vec()).unwrap();
        let mut less: serde_json::Value = serde_json::from_str(&text).unwrap();
        less["sections"][0]["divisions"][0]["entries"].as_array_mut().unwrap().remove(0);
        let edits = [text.replacen("Beratung", "Beratung und Begleitung", 9), less.to_string(), text];
        for edition in edits {
            project.files.insert("data/edition.json".to_owned(), Bytes::new(edition.into_bytes()));
            let world = ProjectWorld::new(&project, Dict::new()).unwrap();
            let warm = settled(&world, &mut Sink::new(), TOGETHER, Some(&mut memory));
            let cold = typst::compile(&world).output;
            assert_eq!(warm.map(|document| pdf(&document)), cold.ok().map(|document| pdf(&document)));
        }
    }

    #[test]
    fn what_has_not_changed_is_not_set_again() {
        let project = project("kassel-sample");
        let world = ProjectWorld::new(&project, Dict::new()).unwrap();
        let mut memory = Remembered::default();
        settled(&world, &mut Sink::new(), TOGETHER, Some(&mut memory)).unwrap();
        let content = typst_eval::eval(
            (&world as &dyn World).track(),
            world.library(),
            Traced::default().track(),
            Sink::new().track_mut(),
            Route::default().track(),
            &world.source(world.main()).unwrap(),
        );
        let mut setting = Setting::new(&world, pieces(&content.unwrap().content()).unwrap(), Span::detached());
        setting.recall(memory);
        let all: Vec<_> = (0..setting.pieces.len()).collect();
        assert!(all.len() > 10);
        assert_eq!(setting.stale(&all), Vec::<usize>::new());
    }
}
