//! K062: list items that end in different ways.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Abbreviations after which a full stop says nothing.
const ABBREVIATED: &[&str] = &["usw.", "etc.", "u. a.", "e. V.", "u. v. m.", "ff.", "bzw.", "e.V.", "o. ä.", "u. ä."];

/// Reports a list in which some items end with a mark and some without.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for list in facts.lists() {
        let Some(first) = list.items.first() else { continue };
        let items: Vec<&str> = list.items.iter().map(|item| item.shown.as_str()).collect();
        if let Some(odd) = odd(&items) {
            let args = args!["found": last_words(items[odd]), "count": items.len()];
            reporter.value(first.file, &list.items[odd].pointer, args);
        }
    }
}

/// How an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// With a word.
    Bare,
    /// With the mark of a sentence.
    Sentence,
    /// With a comma.
    Comma,
    /// With a semicolon.
    Semicolon,
    /// With an abbreviation, or in the middle of a sentence.
    Unclear,
}

/// The first item that ends otherwise than most.
fn odd(items: &[&str]) -> Option<usize> {
    let endings: Vec<Ending> = items.iter().map(|item| ending(item)).collect();
    // One sentence in several items: commas or semicolons, and a full stop at the end.
    let (last, others) = endings.split_last()?;
    let goes_on = |ending: &Ending| matches!(ending, Ending::Comma | Ending::Semicolon | Ending::Unclear);
    let ends = matches!(last, Ending::Sentence | Ending::Unclear);
    let mixed = others.contains(&Ending::Comma) && others.contains(&Ending::Semicolon);
    if !others.is_empty() && others.iter().all(goes_on) && ends && !mixed {
        return None;
    }
    let known = || endings.iter().enumerate().filter(|(_, ending)| **ending != Ending::Unclear);
    let count = |ending: &Ending| known().filter(|(_, other)| *other == ending).count();
    let usual = known().map(|(_, ending)| ending).max_by_key(|ending| count(ending))?;
    known().find(|(_, ending)| *ending != usual).map(|(i, _)| i)
}

fn ending(item: &str) -> Ending {
    let item = item.trim_end().trim_end_matches(['“', '”', '"', ')', '‘']);
    if ABBREVIATED.iter().any(|short| item.ends_with(short)) || item.ends_with(" und") || item.ends_with(" oder") {
        return Ending::Unclear;
    }
    match item.chars().next_back() {
        Some('.' | '!' | '?') => Ending::Sentence,
        Some(',') => Ending::Comma,
        Some(';') => Ending::Semicolon,
        _ => Ending::Bare,
    }
}

fn last_words(item: &str) -> String {
    let words: Vec<&str> = item.split_whitespace().collect();
    let last = words[words.len().saturating_sub(3)..].join(" ");
    if words.len() > 3 { format!("… {last}") } else { last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_endings_are_found() {
        assert_eq!(odd(&["Eins.", "Zwei", "Drei."]), Some(1));
        assert_eq!(odd(&["Eins", "Zwei", "Drei."]), Some(2));
        assert_eq!(odd(&["Eins,", "Zwei", "Drei"]), Some(0));
        assert_eq!(odd(&["Eins;", "Zwei,", "Drei;", "Vier!"]), Some(1));
    }

    #[test]
    fn the_same_endings_are_not() {
        for good in [
            &["Eins.", "Zwei?", "Drei!"][..],
            &["Eins", "Zwei"],
            &["Eins,", "Zwei und", "drei."],
            &["Eins;", "zwei."],
            &["Eins", "Zwei usw."],
            &["Eins", "„Zwei“", "(Drei)"],
            &["Ein (Satz.)", "Noch einer."],
        ] {
            assert_eq!(odd(good), None, "{good:?}");
        }
    }
}
