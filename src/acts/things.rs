//! What is done alike to everything that stands in a list under an id: division, unit, topic, address, contact
//! point, dimension, state.

pub use super::shelf::{remove, rename, shift};

use super::shelf;
use super::uses;
use super::work::Work;
use super::{Act, How, Note, Refused, Touched, ids};
use crate::files::Snapshot;
use crate::format::Kind;

/// Who names a thing, so that it cannot just go.
#[must_use]
pub fn referring(before: &Snapshot, kind: Kind, id: &str) -> Vec<Touched> {
    let source = Work::on(before).source;
    let mut holders = uses::holders(&source, &uses::of(&source, kind, id));
    holders.retain(|holder| holder.kind != Some(kind) || holder.id != id);
    holders.into_iter().map(|holder| Touched { how: How::Refers, ..holder }).collect()
}

/// Gives a thing another address on the web, also wherever it is named.
///
/// # Errors
///
/// The address cannot be one or is taken, there is no such thing, or not all files can be read.
pub fn readdress(before: &Snapshot, kind: Kind, id: &str, new: &str) -> Result<Act, Refused> {
    let mut work = Work::on(before);
    let item = shelf::find(&work, kind, id)?;
    if id == new {
        return Ok(work.done());
    }
    work.all_read()?;
    ids::check(&work.source, kind, new)?;
    let pointer = item.pointer();
    work.touch_at(&item.file, &pointer, How::Changed);
    let named = uses::of(&work.source, kind, id);
    uses::rename(&mut work, &named, new)?;
    work.set(&item.file, &format!("{pointer}/id"), new)?;
    work.renamed(kind, new);
    if matches!(kind, Kind::Dimension | Kind::Contact) {
        work.note(Note::new("act-old-links"));
    }
    Ok(work.done())
}
