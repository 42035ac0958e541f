//! What lies among a catalogue's files and is not read: nobody would notice that
//! a measure is missing from the pages.

use std::collections::BTreeSet;

use super::pictures::named;
use crate::files::{Snapshot, StrayKind};
use crate::findings::{Arg, Code, Findings, args};
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
            StrayKind::File => ("file", 0),
            StrayKind::Folder => ("folder", 0),
            StrayKind::Name => ("name", 0),
            StrayKind::More(count) => ("more", count),
        };
        let args = args!["kind": kind, "file": path, "count": Arg::some(count)];
        source.report(findings, path, "", Code::Stray, args);
    }
}

fn is_in(picture: &str, folder: &str) -> bool {
    picture.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}
