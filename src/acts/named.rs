//! What people call things by, where they type and do not choose.

use super::{Refused, names};
use crate::format::Kind;
use crate::likeness;
use crate::source::Source;

/// So many of several things are named.
const SHOWN: usize = 6;

/// The id of the division, unit, topic or dimension that is called so: by its id, its name or its short name, or by a part
/// of its name that no other has. Capitals do not matter.
///
/// # Errors
///
/// Nothing is called so, or several things may be meant.
pub fn find(source: &Source, kind: Kind, typed: &str) -> Result<String, Refused> {
    let typed = typed.trim();
    let known = known(source, kind);
    let small = typed.to_lowercase();
    let is_called = |name: &str| name.to_lowercase() == small;
    let exact = known.iter().find(|(id, _)| id == typed).or_else(|| {
        let mut called = known.iter().filter(|(_, called)| called.iter().any(|name| is_called(name)));
        called.next().filter(|_| called.next().is_none())
    });
    if let Some((id, _)) = exact {
        return Ok(id.clone());
    }
    let holds = |name: &String| !small.is_empty() && name.to_lowercase().contains(&small);
    let holding: Vec<_> = known.iter().filter(|(_, called)| called.iter().any(holds)).collect();
    let title = |id: &str| names::title(source, kind, id).unwrap_or_else(|| id.to_owned());
    match holding.as_slice() {
        [(id, _)] => Ok(id.clone()),
        [] => {
            let called = known.iter().flat_map(|(id, called)| std::iter::once(id).chain(called)).map(String::as_str);
            let nearest = likeness::nearest(typed, called).unwrap_or_default();
            let all: Vec<String> = known.iter().map(|(id, _)| title(id)).collect();
            let all = if all.len() > 3 * SHOWN { String::new() } else { all.join(", ") };
            let refused = Refused::new("act-not-known").with("kind", &kind.name()).with("typed", &typed);
            Err(refused.with("nearest", &nearest).with("all", &all))
        }
        several => {
            let titles: Vec<String> = several.iter().take(SHOWN).map(|(id, _)| title(id)).collect();
            Err(Refused::new("act-ambiguous").with("typed", &typed).with("titles", &titles.join(", ")))
        }
    }
}

/// Everything of a kind: its id, and what it is called.
fn known(source: &Source, kind: Kind) -> Vec<(String, Vec<String>)> {
    let called =
        |id: &str, names: [Option<&String>; 2]| (id.to_owned(), names.into_iter().flatten().cloned().collect());
    let (organisation, edition) = (&source.records.organisation, &source.records.edition);
    match kind {
        Kind::Division => {
            organisation.divisions.iter().map(|d| called(&d.id, [Some(&d.name), d.short.as_ref()])).collect()
        }
        Kind::Unit => {
            names::units(source).map(|unit| called(&unit.id, [Some(&unit.name), unit.short.as_ref()])).collect()
        }
        Kind::Topic => organisation.topics.iter().map(|topic| called(&topic.id, [Some(&topic.name), None])).collect(),
        Kind::Dimension => edition.dimensions.iter().map(|d| called(&d.id, [Some(&d.title), None])).collect(),
        _ => Vec::new(),
    }
}
