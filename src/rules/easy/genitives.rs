//! K088: a genitive, for which `von` and a dative is easier.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};
use super::super::text::words;

/// Reports `des` and what it belongs to, where its noun ends in `s`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let is_noun = |word: &Range<usize>| {
        let word = &text[word.clone()];
        word.starts_with(char::is_uppercase) && word.ends_with('s')
    };
    let articles = words.iter().enumerate().filter(|(_, word)| matches!(&text[(*word).clone()], "des" | "Des"));
    let nouns = articles.filter_map(|(at, article)| {
        let noun = words[at + 1..].iter().take(2).find(|word| is_noun(word))?;
        Some(article.start..noun.end)
    });
    nouns.collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn genitives_are_found() {
        assert_eq!(found(find, "Das Haus des Amtes und des neuen Vereins"), ["des Amtes", "des neuen Vereins"]);
        assert!(find("Das Haus von dem Amt. Eines Tages. Das des Menschen.").is_empty());
    }
}
