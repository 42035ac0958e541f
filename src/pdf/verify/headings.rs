//! Headings, by which people jump (ISO 14289-1, 7.4).

use super::{is_silent, level};
use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::Tag;

/// The first is of level 1, none skips a level, none is empty.
pub(super) fn check(tags: &[&Tag], flaws: &mut Vec<Flaw>) {
    let mut before = 0;
    for (tag, level) in tags.iter().filter_map(|tag| Some((tag, level(tag)?))) {
        let text = tag.text();
        let flaw = |kind| Flaw::at(kind, tag.page, &text).with("level", level.to_string());
        if before == 0 && level != 1 {
            flaws.push(flaw(Kind::FirstHeading));
        } else if level > before + 1 {
            flaws.push(flaw(Kind::SkippedLevel).with("before", before.to_string()));
        }
        if is_silent(tag) {
            flaws.push(flaw(Kind::EmptyHeading));
        }
        before = level;
    }
    if before == 0 {
        flaws.push(Flaw::of_file(Kind::NoHeading, Vec::new()));
    }
}
