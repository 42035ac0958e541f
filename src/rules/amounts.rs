//! What is printed is no more than can be set: texts stand in every section of their measure, and names
//! wherever something refers to them.

use crate::bounds::all_texts;
use crate::catalogue::Catalogue;
use crate::findings::{Code, Findings, args};
use crate::source::Source;

/// The most entries of all sections.
const MAX_ENTRIES: usize = 20_000;

/// Reports what an edition would print too much.
pub fn check(source: &Source, catalogue: &Catalogue<'_>, findings: &Findings) {
    let report = |what: &str, size: usize, limit: usize| {
        let args = args!["what": what, "size": size, "limit": limit];
        source.report(findings, "edition.json", "", Code::TooLarge, args);
    };
    let entries: usize = catalogue.measures.iter().map(|measure| measure.dimensions.len()).sum();
    if entries > MAX_ENTRIES {
        report("entries", entries, MAX_ENTRIES);
    }
    let limit = all_texts(catalogue.measures.len());
    let printed: usize = catalogue.measures.iter().map(|measure| measure.weight).sum();
    if printed > limit {
        report("printed", printed, limit);
    }
}
