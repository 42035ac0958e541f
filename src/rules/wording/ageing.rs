//! K060: wording that is true only for a while.

use std::ops::Range;

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{after, words};

/// Words and phrases, in lower case.
const PHRASES: &[&str] = &[
    "derzeit",
    "derzeitige",
    "derzeitigen",
    "derzeitiger",
    "derzeitiges",
    "aktuell",
    "zurzeit",
    "zur zeit",
    "momentan",
    "im moment",
    "gegenwärtig",
    "in diesem jahr",
    "dieses jahr",
    "im letzten jahr",
    "letztes jahr",
    "im vergangenen jahr",
    "vergangenes jahr",
    "im nächsten jahr",
    "nächstes jahr",
    "im kommenden jahr",
    "im laufenden jahr",
    "seit kurzem",
    "seit neuestem",
    "neuerdings",
    "demnächst",
    "kürzlich",
    "vor kurzem",
    "in kürze",
    "in den letzten jahren",
    "in den vergangenen jahren",
    "in den kommenden jahren",
    "heutzutage",
];

/// Words between `vor` or `seit` and a number.
const ABOUT: &[&str] =
    &["über", "mehr", "als", "rund", "etwa", "fast", "nunmehr", "bereits", "schon", "ca", "circa", "knapp", "gut"];

/// Numbers that are written as words.
const NUMBERS: &[&str] = &[
    "einem",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "fünfzehn",
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
];

/// Reports it in texts that stand for more than a day; a dated note is its day's.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let texts = facts.german().filter(|text| text.field.is_prose() && text.field != Field::Note);
    for text in texts {
        for range in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["found": found]);
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    // Only the case of ASCII letters and umlauts changes, so places stay.
    let lower: String = text.chars().map(lower).collect();
    let mut found = Vec::new();
    for word in words(&lower) {
        let rest = &lower[word.start..];
        let is_whole = |phrase: &str| !after(rest, phrase.len()).is_some_and(char::is_alphanumeric);
        // "zur Zeit der Gründung" is a time that stays.
        let stays = |phrase: &str| phrase == "zur zeit" && rest[phrase.len()..].trim_start().starts_with("de");
        let phrase = PHRASES.iter().find(|phrase| rest.starts_with(**phrase) && is_whole(phrase) && !stays(phrase));
        found.extend(phrase.map(|phrase| word.start..word.start + phrase.len()));
    }
    found.extend(years_ago(&lower));
    found.sort_by_key(|range| range.start);
    found
}

/// `vor 31 Jahren`, `seit mehr als zehn Jahren`.
fn years_ago(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let word = |i: usize| words.get(i).map_or("", |range: &Range<usize>| &text[range.clone()]);
    let is_number = |word: &str| NUMBERS.contains(&word) || (word.len() < 4 && word.parse::<u32>().is_ok());
    let mut found = Vec::new();
    for i in (0..words.len()).filter(|i| matches!(word(*i), "vor" | "seit")) {
        let number = (i + 1..i + 4).find(|n| !ABOUT.contains(&word(*n))).unwrap_or(i + 4);
        if is_number(word(number)) && matches!(word(number + 1), "jahren" | "jahr") {
            found.push(words[i].start..words[number + 1].end);
        }
    }
    found
}

fn lower(c: char) -> char {
    let mut lower = c.to_lowercase();
    lower.next().filter(|lower| lower.len_utf8() == c.len_utf8()).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn ageing_words_are_found() {
        assert_eq!(found("Derzeit arbeiten hier zwei, seit kurzem drei."), ["Derzeit", "seit kurzem"]);
        assert_eq!(found("vor 31 Jahren, seit mehr als zehn Jahren"), ["vor 31 Jahren", "seit mehr als zehn Jahren"]);
        assert_eq!(found("In diesem Jahr und demnächst"), ["In diesem Jahr", "demnächst"]);
    }

    #[test]
    fn lasting_words_are_not() {
        for good in [
            "seit 1991",
            "zur Zeit der Gründung",
            "einmal im Jahr",
            "aktuelle Themen",
            "ab 14 Jahren",
            "Vorjahr",
            "jedes Jahr",
            "seit Jahren",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
