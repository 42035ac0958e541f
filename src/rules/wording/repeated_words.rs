//! K056: a word that stands twice.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{before, words};

/// Words of which two may follow one another: `weil sie sie kennt`.
const PRONOUNS: &[&str] = &["sie", "es", "sich", "ihr", "uns", "euch"];

/// Articles that are relative pronouns, too: `alle, die die Schule besuchen`.
const ARTICLES: &[&str] = &["die", "der", "das", "den", "dem"];

/// Reports `in in` and `und und`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german().filter(|text| text.field.is_prose()) {
        for range in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            let better = found.split_whitespace().next().unwrap_or_default().to_owned();
            let right = (!ARTICLES.contains(&better.to_lowercase().as_str())).then(|| better.clone());
            reporter.with_fix(text, &range, args!["found": found, "better": better], &range, right.as_deref());
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let repeated = words.windows(2).filter(|two| {
        let (first, second) = (&text[two[0].clone()], &text[two[1].clone()]);
        first == second && &text[two[0].end..two[1].start] == " " && first.chars().all(char::is_alphabetic)
    });
    let meant = |two: &&[Range<usize>]| {
        let word = text[two[0].clone()].to_lowercase();
        let joined = |c: char| c == '-' || c == '*';
        let before_both = text[..two[0].start].trim_end();
        let clause = [",", "–", "(", ";", " und", " oder"].iter().any(|end| before_both.ends_with(end));
        PRONOUNS.contains(&word.as_str())
            || (ARTICLES.contains(&word.as_str()) && clause)
            || before(text, two[0].start).is_some_and(joined)
            || text[two[1].end..].starts_with(joined)
            || word.chars().count() < 2
    };
    repeated.filter(|two| !meant(two)).map(|two| two[0].start..two[1].end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn repeated_words_are_found() {
        assert_eq!(found("Beratung für für Eltern und und Kinder"), ["für für", "und und"]);
        assert_eq!(found("Wir fördern die die Teilhabe"), ["die die"]);
    }

    #[test]
    fn words_that_may_follow_themselves_are_not() {
        for good in [
            "Menschen, die die Schule besuchen",
            "Eltern, die helfen, und die die Schule kennen",
            "weil sie sie kennt",
            "Schritt für Schritt, nach und nach",
            "Die die",
            "2024 2024",
            "Baden Baden-Württemberg",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
