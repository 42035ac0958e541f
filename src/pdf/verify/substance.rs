//! Text that only the eye is given.
//!
//! Running heads, feet and ornaments are artifacts (14.8.2.2): they stand on
//! several pages, or repeat what is read elsewhere. An artifact of several words
//! that occurs once and is read nowhere is withheld from whoever listens. Only on
//! the one page of a file that has a head or foot, these are what they are.

use std::collections::BTreeMap;

use super::letters;
use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::Reader;

/// Fewer words are a mark or a number.
const WORDS: usize = 3;

/// Reports each such text.
pub(super) fn check(reader: &Reader, flaws: &mut Vec<Flaw>) {
    let mut seen: BTreeMap<String, (usize, &str, usize)> = BTreeMap::new();
    let furnished = reader.pages().iter().filter(|page| page.runs.iter().any(|run| run.furniture)).count();
    for (index, page) in reader.pages().iter().enumerate() {
        for run in page.runs.iter().filter(|run| run.artifact && run.text.split_whitespace().count() >= WORDS) {
            if run.furniture && furnished == 1 {
                continue;
            }
            let times = &mut seen.entry(letters(&run.text)).or_insert((index, run.text.as_str(), 0)).2;
            *times += 1;
        }
    }
    seen.retain(|_, (_, _, times)| *times == 1);
    if seen.is_empty() {
        return;
    }
    let heard = letters(&reader.tags().text());
    for (letters, (page, text, _)) in seen {
        if !heard.contains(&letters) {
            flaws.push(Flaw::at(Kind::Unheard, Some(page), text));
        }
    }
}
