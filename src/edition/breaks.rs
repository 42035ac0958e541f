//! Words outside of prose that have no syllables, and where they may end a line.

use std::collections::BTreeMap;

use crate::printed::is_line;
use crate::prose::{Breaks, breaks};
use crate::source::Source;

/// The longest word that surely fits on a line in the narrowest place, in characters; `shortest` in
/// `layout/components/long-words.typ`.
const LONGEST_WORD: usize = 16;

/// The words of titles, names and other lines that the layout cannot divide by their syllables.
pub fn of(source: &Source) -> BTreeMap<String, Breaks> {
    let language = source.records.edition.language.code();
    let mut all = BTreeMap::new();
    for file in source.files.values() {
        let kind = source.chapter(&file.path).map(|chapter| chapter.kind);
        file.root.strings(&mut |pointer, text| {
            let printed = text.len() > LONGEST_WORD && {
                let path: Vec<&str> =
                    pointer.split('/').skip(1).filter(|step| step.parse::<usize>().is_err()).collect();
                is_line(&file.path, &path, kind) || is_value(&path)
            };
            let words = text.split_whitespace().filter(|_| printed).flat_map(|word| word.split_inclusive(['-', '/']));
            for word in words.filter(|word| word.chars().nth(LONGEST_WORD).is_some()) {
                let found = breaks(word, language);
                if !found.hyphenate || found.pieces.len() > 1 {
                    all.insert(word.to_owned(), found);
                }
            }
        });
    }
    all
}

/// Lines that no rule reads.
fn is_value(path: &[&str]) -> bool {
    matches!(path, ["contacts", "email"] | ["indicators" | "period", _] | ["body", "source"])
}
