//! Lists, of which a screen reader says how many items they have (ISO 14289-1, 7.6).

use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::Tag;

/// A list holds items, an item a body, and neither stands alone (14.8.4.3.3).
pub(super) fn check(tags: &[&Tag], flaws: &mut Vec<Flaw>) {
    for tag in tags {
        let kinds: Vec<&str> = tag.children().map(|child| child.standard_kind.as_str()).collect();
        let sound = match tag.standard_kind.as_str() {
            "L" => kinds.contains(&"LI") && kinds.iter().all(|kind| matches!(*kind, "LI" | "L" | "Caption")),
            "LI" => kinds.contains(&"LBody") && kinds.iter().all(|kind| matches!(*kind, "Lbl" | "LBody")),
            _ => !kinds.iter().any(|kind| matches!(*kind, "LI" | "LBody")),
        };
        if !sound {
            flaws.push(Flaw::at(Kind::BrokenList, tag.page, &tag.text()));
        }
    }
}
