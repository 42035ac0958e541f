//! K038: a hyphen where a dash belongs.

use std::ops::Range;

use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{after, before, with_words};

/// Reports ` - ` between words and `2022-2025`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let of_interest = |field| !matches!(field, Field::Phone | Field::Abbreviation | Field::Keyword);
    for text in facts.german().filter(|text| of_interest(text.field)) {
        // `Vor - und Nachteile` lacks no dash but has a space too many.
        let certain = |_: &str, better: &str| !JOINS.iter().any(|join| better.ends_with(join));
        reporter.corrected(text, find(&text.shown, text.field == Field::Hours), certain);
    }
}

/// What may follow a hyphen at the end of half a word.
const JOINS: &[&str] = &["– und", "– oder", "– bzw.", "– sowie", "– als"];

fn find(text: &str, hours: bool) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('-').map(|offset| at + offset) {
        let end = start + text[start..].chars().take_while(|c| *c == '-').count();
        found.extend(between_words(text, start..end).or_else(|| range(text, start..end, hours)));
        at = end;
    }
    found
}

/// A hyphen with a space on both sides.
fn between_words(text: &str, hyphen: Range<usize>) -> Option<(Range<usize>, String)> {
    let left = text[..hyphen.start].strip_suffix(' ')?;
    let right = text[hyphen.end..].strip_prefix(' ')?;
    if left.trim().is_empty() || right.trim().is_empty() {
        return None;
    }
    let range = with_words(text, &(left.trim_end().len()..text.len() - right.trim_start().len()));
    let (first, last) = (text[range.start..hyphen.start].trim(), text[hyphen.end..range.end].trim());
    if is_telephone(&text[..range.start]) {
        return None;
    }
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ':');
    let dash = if number(first) && number(last) { "–" } else { " – " };
    Some((range.clone(), format!("{first}{dash}{last}")))
}

/// Units that follow a range of small numbers.
const UNITS: &[&str] = &[
    "Jahre",
    "Jahren",
    "Uhr",
    "Wochen",
    "Tage",
    "Tagen",
    "Stunden",
    "Minuten",
    "Monate",
    "Monaten",
    "Personen",
    "Euro",
    "Prozent",
    "%",
    "€",
    "Plätze",
    "Teilnehmende",
    "Teilnehmenden",
    "Mal",
    "mal",
    "Kinder",
    "Kindern",
    "Jährige",
];

/// A hyphen between two numbers that are surely a range.
fn range(text: &str, hyphen: Range<usize>, hours: bool) -> Option<(Range<usize>, String)> {
    let is_part = |c: &char| c.is_ascii_digit() || *c == '.' || *c == ':';
    let left = text[..hyphen.start].chars().rev().take_while(is_part).count();
    let right = text[hyphen.end..].chars().take_while(is_part).collect::<String>();
    let right = right.trim_end_matches(['.', ':']).len();
    let whole = hyphen.start - left..hyphen.end + right;
    let joined = |c: char| c.is_alphanumeric() || "-–/".contains(c);
    let alone = !before(text, whole.start).is_some_and(joined) && !after(text, whole.end).is_some_and(joined);
    if hyphen.len() != 1 || left == 0 || right == 0 || !alone || is_telephone(&text[..whole.start]) {
        return None;
    }
    let (first, last) = (&text[whole.start..hyphen.start], &text[hyphen.end..whole.end]);
    let unit = text[whole.end..].trim_start().split(|c: char| c.is_whitespace() || ",;)".contains(c)).next();
    let with_unit = unit.is_some_and(|unit| UNITS.contains(&unit.trim_end_matches('.')));
    let ordered = number(first).zip(number(last)).is_some_and(|(a, b)| a < b);
    let times = is_time(first) && is_time(last);
    let sure = are_years(first, last) || times || (ordered && (with_unit || hours) && first.len() < 5);
    sure.then(|| (whole.clone(), format!("{first}–{last}")))
}

/// Digits and a space before a number make it the end of a telephone number.
fn is_telephone(before: &str) -> bool {
    before.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '/' || c == ')')
        && before.ends_with([' ', '/', ')'])
}

fn number(text: &str) -> Option<f64> {
    text.replace(':', ".").parse().ok()
}

fn is_time(text: &str) -> bool {
    let parts = text.split_once([':', '.']);
    let small = |part: &str, len| part.len() <= len && part.parse::<u8>().is_ok_and(|number| number < 60);
    parts.is_some_and(|(hour, minute)| small(hour, 2) && minute.len() == 2 && small(minute, 2))
}

/// `2022-2025` or `2022-25`, but not the month `2022-11`.
fn are_years(first: &str, last: &str) -> bool {
    let year = |text: &str| text.parse::<u32>().ok().filter(|year| text.len() == 4 && (1900..2200).contains(year));
    match (year(first), last.len()) {
        (Some(from), 4) => year(last).is_some_and(|to| from < to),
        (Some(from), 2) => last.parse::<u32>().is_ok_and(|to| to > 12 && to > from % 100),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn better(text: &str) -> Vec<String> {
        find(text, false).into_iter().map(|(_, better)| better).collect()
    }

    #[test]
    fn hyphens_for_dashes_are_found() {
        assert_eq!(better("Ein Projekt - und mehr"), ["Projekt – und"]);
        assert_eq!(better("Ein Projekt -- und mehr"), ["Projekt – und"]);
        assert_eq!(better("in 2022-2025 und 2022-25."), ["2022–2025", "2022–25"]);
        assert_eq!(better("von 13-18 Jahren, 9:00-12:30 Uhr"), ["13–18", "9:00–12:30"]);
        assert_eq!(better("2022 - 2025"), ["2022–2025"]);
        assert_eq!(find("Montag 9-12", true).len(), 1);
    }

    #[test]
    fn hyphens_are_not() {
        for good in [
            "02323 16-2383",
            "2024-08-15",
            "2024-08",
            "Vor- und Nachteile",
            "Kinder – Jugend",
            "SGB-II-Bezug",
            "42-3",
            "- Aufzählung",
            "DIN 5008-1",
            "02323/16-2383 Uhr",
            "0 23 23 / 16 - 23 83",
            "H2O-Gruppe",
            "24/7-Dienst",
            "0-3",
        ] {
            assert_eq!(better(good), Vec::<String>::new(), "{good}");
        }
    }
}
