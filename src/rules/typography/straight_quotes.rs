//! K035: straight quotation marks in German text.

use std::ops::Range;

use super::quotes::scan;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{after, before, with_words};

/// Reports `"…"` and `'…'`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german() {
        // Of a mark without its partner nobody knows where the other one belongs.
        let (pairs, lone) = find(&text.shown).into_iter().partition(|(_, better)| {
            (better.starts_with('„') && better.ends_with('“')) || (better.starts_with('‚') && better.ends_with('‘'))
        });
        reporter.corrected(text, pairs, |_, _| true);
        reporter.better(text, lone);
    }
}

fn find(text: &str) -> Vec<(Range<usize>, String)> {
    let quotes = scan(text);
    let straight = quotes.pairs.iter().filter(|pair| pair.open == '"' || pair.close == '"');
    let mut found: Vec<_> = straight.map(|pair| (pair.range.clone(), pair.in_german(text))).collect();
    for (at, _) in quotes.lone.iter().filter(|(_, mark)| *mark == '"') {
        let range = with_words(text, &(*at..at + 1));
        let german = if before(text, *at).is_none_or(char::is_whitespace) { "„" } else { "“" };
        let better = text[range.clone()].replacen('"', german, 1);
        found.push((range, better));
    }
    found.extend(single(text));
    found
}

/// `'…'`; an apostrophe alone is none.
fn single(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, _) in text.match_indices('\'') {
        let begins = before(text, at).is_none_or(|c| c.is_whitespace() || c == '(');
        let word_follows = after(text, at + 1).is_some_and(char::is_alphanumeric);
        match open {
            None if begins && word_follows => open = Some(at),
            Some(start) if !begins && !word_follows => {
                found.push((start..at + 1, format!("‚{}‘", &text[start + 1..at])));
                open = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn better(text: &str) -> Vec<String> {
        find(text).into_iter().map(|(_, better)| better).collect()
    }

    #[test]
    fn straight_quotes_are_found() {
        assert_eq!(better("das Motto \"Gemeinsam stark\"."), ["„Gemeinsam stark“"]);
        assert_eq!(better("das „Motto\" und"), ["„Motto“"]);
        assert_eq!(better("das \"Motto und"), ["„Motto"]);
        assert_eq!(better("das 'Motto' und"), ["‚Motto‘"]);
    }

    #[test]
    fn others_are_not() {
        for good in ["das „Motto“", "wie geht's", "ein Bildschirm mit 24\"", "Boys' Day", "‚so‘"] {
            assert_eq!(better(good), Vec::<String>::new(), "{good}");
        }
    }
}
