//! The passes in which Typst sets a document.
//!
//! As `typst::compile`, which keeps every pass and all that it remembers of each until the end: of
//! thousands of pages that is twice the memory that the last pass needs.

use typst::World;
use typst::comemo::{Constraint, Track};
use typst::diag::{SourceResult, Warned};
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, Output, StyleChain, Target, TargetElem};
use typst::introspection::{EmptyIntrospector, Introspector, MAX_ITERS};
use typst::utils::Protected;
use typst_layout::PagedDocument;

/// From so many pages on, memory is freed between passes; below, that would only take time.
const MANY: usize = 500;

/// Sets a document. What fails, or does not come to rest, is left to Typst, which says why.
pub fn compile(world: &dyn World) -> Warned<SourceResult<PagedDocument>> {
    let mut sink = Sink::new();
    match settled(world, &mut sink, MANY) {
        Some(document) => Warned { output: Ok(document), warnings: sink.warnings() },
        None => typst::compile(world),
    }
}

/// The document whose pages agree with what the pass before said of them.
/// From `many` pages on, memory is freed.
fn settled(world: &dyn World, sink: &mut Sink, many: usize) -> Option<PagedDocument> {
    let traced = Traced::default();
    let main = world.source(world.main()).ok()?;
    let content = typst_eval::eval(
        world.track(),
        world.library(),
        traced.track(),
        sink.track_mut(),
        Route::default().track(),
        &main,
    );
    let content = content.ok()?.content();
    let mut before: Option<PagedDocument> = None;
    for _ in 0..MAX_ITERS {
        let (document, warnings, settled) = pass(world, &traced, &content, before.as_ref())?;
        drop(before.take());
        let frees = document.pages().len() >= many;
        if settled {
            if frees {
                comemo::evict(0);
            }
            sink.extend_from_sink(warnings);
            return sink.delayed().is_empty().then_some(document);
        }
        if frees {
            // What this pass did not ask for, no later one will.
            comemo::evict(1);
        }
        before = Some(document);
    }
    None
}

/// One pass, and whether it saw of the pass before what stands in its own pages.
fn pass(
    world: &dyn World,
    traced: &Traced,
    content: &Content,
    before: Option<&PagedDocument>,
) -> Option<(PagedDocument, Sink, bool)> {
    let library = world.library();
    let base = StyleChain::new(&library.styles);
    let target = TargetElem::target.set(Target::Paged).wrap();
    let nothing = EmptyIntrospector;
    let introspector: &dyn Introspector = before.map_or(&nothing, Output::introspector);
    let constraint = Constraint::new();
    let mut sink = Sink::new();
    let mut engine = Engine {
        library,
        world: world.track(),
        introspector: Protected::new(introspector.track_with(&constraint)),
        traced: traced.track(),
        sink: sink.track_mut(),
        route: Route::default(),
    };
    let document = PagedDocument::create(&mut engine, content, base.chain(&target)).ok()?;
    let settled = constraint.validate(Output::introspector(&document));
    Some((document, sink, settled))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use typst::foundations::Dict;
    use typst_pdf::PdfOptions;

    use super::*;
    use crate::Request;
    use crate::world::ProjectWorld;

    #[test]
    fn passes_that_free_memory_set_the_same_pages() {
        let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/kassel-sample");
        let (_, project) = crate::export(&Request { catalogue, ..Request::default() }).unwrap();
        let project = project.unwrap();
        let world = ProjectWorld::new(&project, Dict::new()).unwrap();
        let pdf = |document: &PagedDocument| typst_pdf::pdf(document, &PdfOptions::default()).unwrap();
        let freeing = pdf(&settled(&world, &mut Sink::new(), 1).unwrap());
        assert!(freeing == pdf(&typst::compile(&world).output.unwrap()));
    }
}
