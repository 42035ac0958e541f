//! What lies among a catalogue's files and is not read: nobody would notice that
//! a measure is missing from the pages.

use std::collections::BTreeSet;

use super::pictures::named;
use crate::files::{Snapshot, StrayKind};
use crate::findings::{Code, Findings};
use crate::source::Source;

/// Reports them, except pictures that a file names.
pub fn check(source: &Source, snapshot: &Snapshot, findings: &Findings) {
    if snapshot.strays().is_empty() {
        return;
    }
    let pictures = named(source);
    let pictures: BTreeSet<&str> = pictures.iter().map(|picture| picture.path).collect();
    for stray in snapshot.strays() {
        let path = stray.path.as_str();
        let (kind, count) = match stray.kind {
            StrayKind::File if pictures.contains(path) => continue,
            StrayKind::Folder if pictures.iter().any(|picture| is_in(picture, path)) => continue,
            StrayKind::File => ("file", String::new()),
            StrayKind::Folder => ("folder", String::new()),
            StrayKind::Name => ("name", String::new()),
            StrayKind::More(count) => ("more", count.to_string()),
        };
        let args = vec![("kind", kind.to_owned()), ("file", path.to_owned()), ("count", count)];
        source.report(findings, path, "", Code::Stray, args);
    }
}

fn is_in(picture: &str, folder: &str) -> bool {
    picture.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
