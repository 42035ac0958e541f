//! What lies where a run writes: files of another edition, which it does not
//! replace unasked, and files that do not belong to those it has written.

use std::path::{Path, PathBuf};

use crate::files;
use crate::imprint::Imprint;
use crate::names::{Kind, target};
use crate::pdf::imprint::{HEAD, in_head, of_file};

/// The edition that a file holds, if it is a file of ours.
fn held(path: &Path, kind: Kind) -> Option<Imprint> {
    let is_data = kind == Kind::OrderData;
    let at_once = if is_data { None } else { in_head(&files::head_of(path, HEAD)) };
    at_once.or_else(|| of_file(&files::read_named(path).ok()?))
}

/// The first of the files to be written that would replace one of another edition, and which that is. A draft
/// (`imprint` is nothing) replaces no finished edition at all.
pub fn other_edition<'t>(
    targets: impl Iterator<Item = (Kind, &'t Path)>,
    imprint: Option<&Imprint>,
) -> Option<(&'t Path, Imprint)> {
    let mut held = targets.filter_map(|(kind, path)| {
        // An earlier version's draft says a date, too.
        let held = if imprint.is_some() { held(path, kind) } else { in_head(&files::head_of(path, HEAD)) };
        Some((path, held?))
    });
    held.find(|(_, held)| imprint.is_none_or(|new| new.is_other_edition(held)))
}

/// What is said of the edition that a file holds, and of the one that would replace it; a draft is none.
pub fn sentence(path: &Path, held: &Imprint, new: Option<&Imprint>) -> [(&'static str, String); 5] {
    let number = |imprint: &Imprint| imprint.number.map(|number| number.to_string()).unwrap_or_default();
    [
        ("path", files::shown(path)),
        ("as_of", held.as_of.to_string()),
        ("edition", number(held)),
        ("new_as_of", new.map(|new| new.as_of.to_string()).unwrap_or_default()),
        ("new_edition", new.map(number).unwrap_or_default()),
    ]
}

/// The files of an edition that lie beside those of `state` and come from another state of its data; without a state,
/// beside the first that says one.
pub fn from_another_state(name: &str, output: Option<&Path>, state: Option<&str>) -> Vec<PathBuf> {
    let mut wanted = state.map(str::to_owned);
    let mut others = Vec::new();
    for kind in Kind::OF_EDITION {
        let path = target(name, kind, output);
        let is_data = kind == Kind::OrderData;
        let held = if is_data { held(&path, kind) } else { in_head(&files::head_of(&path, HEAD)) };
        let Some(state) = held.and_then(|held| held.state) else { continue };
        if *wanted.get_or_insert_with(|| state.clone()) != state {
            others.push(path);
        }
    }
    others
}
