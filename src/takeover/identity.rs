//! Ids for what has none yet.

use std::collections::HashSet;

use crate::acts::ids;
use crate::format::Kind;
use crate::source::Source;

/// The ids that were given.
#[derive(Debug, Default)]
pub struct Ids {
    taken: HashSet<String>,
}

impl Ids {
    /// A new one for a thing of a title.
    pub fn give(&mut self, kind: Kind, title: &str) -> String {
        let stem = ids::new(&Source::default(), kind, title);
        let mut id = stem.clone();
        let mut number = 2;
        while !self.taken.insert(id.clone()) {
            id = format!("{stem}-{number}");
            number += 1;
        }
        id
    }
}
