//! Years, months and days in German text, and until when something lasts.

use std::ops::Range;

use crate::rules::text::{before, words};
use crate::source::dates::Month;

/// A year, month or day as a text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Where it stands.
    pub range: Range<usize>,
    /// Its month, of a year the last one.
    pub month: Month,
    /// Whether something lasts until then: `bis 2024`, `2021–2024`.
    pub is_end: bool,
}

/// The beginnings of the months' names.
pub const MONTHS: [&str; 12] = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/// What is counted or paid behind a number that only looks like a year.
const COUNTED: &[&str] = &[
    "euro",
    "eur",
    "personen",
    "menschen",
    "kinder",
    "familien",
    "plätze",
    "stunden",
    "frauen",
    "männer",
    "mal",
    "teilnehmende",
    "beschäftigte",
    "jugendliche",
    "projekte",
    "meter",
    "quadratmeter",
    "exemplare",
    "mitglieder",
];

/// Words between `bis` and a moment.
const BETWEEN: &[&str] = &[
    "zum",
    "ende",
    "einschließlich",
    "einschl",
    "mitte",
    "anfang",
    "voraussichtlich",
    "mindestens",
    "längstens",
    "spätestens",
    "jahresende",
    "dem",
    "des",
    "jahres",
    "in",
    "das",
    "jahr",
    "sommer",
    "herbst",
    "frühjahr",
    "winter",
];

/// Every moment of a text, in order.
#[must_use]
pub fn find(text: &str) -> Vec<Moment> {
    let words = words(text);
    let mut found: Vec<Moment> = Vec::new();
    for (i, range) in words.iter().enumerate() {
        let Some(year) = year(&text[range.clone()]) else { continue };
        let counted = |next: &Range<usize>| COUNTED.contains(&text[next.clone()].to_lowercase().as_str());
        let paid = text[range.end..].trim_start().starts_with(['€', '%']);
        let decimal = before(text, range.start) == Some(',');
        if paid || decimal || words.get(i + 1).is_some_and(counted) {
            continue;
        }
        let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |range| &text[range.clone()]);
        let gap = |at: usize| words.get(at + 1).map_or("", |next| &text[words[at].end..next.start]);
        // 2023/24 and 2024-06
        let behind = word(Some(i + 1)).parse::<i32>().ok().filter(|_| word(Some(i + 1)).len() == 2);
        let (mut month, mut end, mut start) = (Month { year, month: 12 }, range.end, i);
        match behind {
            Some(next) if gap(i) == "/" && next == (year + 1) % 100 => {
                month.year = year + 1;
                end = words[i + 1].end;
            }
            Some(next @ 1..=12) if gap(i) == "-" => {
                month.month = u8::try_from(next).unwrap_or(12);
                end = words[i + 1].end;
            }
            _ => {
                if let Some(named) = i.checked_sub(1).and_then(|at| named(word(Some(at)), gap(at))) {
                    month.month = named;
                    start = i - 1;
                    let day =
                        start.checked_sub(1).filter(|day| gap(*day).trim() == "." && is_small(word(Some(*day)), 31));
                    start = day.unwrap_or(start);
                }
            }
        }
        let range = words[start].start..end;
        let is_end = is_end(&text[..range.start], found.last());
        found.push(Moment { range, month, is_end });
    }
    found
}

fn year(word: &str) -> Option<i32> {
    let year = Some(word).filter(|word| word.len() == 4)?.parse().ok()?;
    (1990..2200).contains(&year).then_some(year)
}

fn is_small(word: &str, most: u8) -> bool {
    word.len() < 3 && word.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number))
}

/// The month that a word before a year names: `Juni 2024`, `06/2024`, `30.06.2024`.
fn named(word: &str, gap: &str) -> Option<u8> {
    if matches!(gap, "/" | ".") && is_small(word, 12) {
        return word.parse().ok();
    }
    let lower = word.to_lowercase();
    let place = MONTHS.iter().position(|month| lower.starts_with(month)).filter(|_| gap.trim_matches('.') == " ")?;
    let is_month = lower.chars().count() <= 9 && word.starts_with(char::is_uppercase);
    u8::try_from(place + 1).ok().filter(|_| is_month)
}

/// Whether what stands before a moment makes it an end.
fn is_end(before: &str, last: Option<&Moment>) -> bool {
    let trimmed = before.trim_end();
    if last.is_some_and(|last| trimmed.len() > last.range.end || trimmed.len() == last.range.end + '–'.len_utf8())
        && last.is_some_and(|last| matches!(before[last.range.end..].trim(), "–" | "-" | "—" | "bis"))
    {
        return true;
    }
    let mut rest = trimmed;
    for _ in 0..4 {
        let start = rest
            .rfind(|c: char| !c.is_alphabetic() && c != '.')
            .map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
        let word = rest[start..].trim_end_matches('.').to_lowercase();
        if word == "bis" {
            return true;
        }
        if !BETWEEN.contains(&word.as_str()) {
            return false;
        }
        rest = rest[..start].trim_end();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, i32, u8, bool)> {
        let shown =
            |moment: Moment| (text[moment.range].to_owned(), moment.month.year, moment.month.month, moment.is_end);
        find(text).into_iter().map(shown).collect()
    }

    #[test]
    fn moments_are_read_as_offices_write_them() {
        let one = |text: &str, shown: &str, year, month, is_end| {
            assert_eq!(found(text), [(shown.to_owned(), year, month, is_end)], "{text}");
        };
        one("bis 2024 gefördert", "2024", 2024, 12, true);
        one("bis Ende 2023", "2023", 2023, 12, true);
        one("bis zum 30.06.2023.", "30.06.2023", 2023, 6, true);
        one("bis zum 30. Juni 2023", "30. Juni 2023", 2023, 6, true);
        one("bis 06/2023", "06/2023", 2023, 6, true);
        one("bis einschließlich 2023/24", "2023/24", 2024, 12, true);
        one("bis Dez. 2023", "Dez. 2023", 2023, 12, true);
        one("seit 2019", "2019", 2019, 12, false);
        one("im Jahr 2019", "2019", 2019, 12, false);
    }

    #[test]
    fn the_end_of_a_range_is_an_end() {
        let both = |text: &str| found(text).into_iter().map(|(_, year, _, is_end)| (year, is_end)).collect::<Vec<_>>();
        for text in ["2021–2023", "2021 bis 2023", "von 2021 bis Ende 2023", "01.01.2021 – 31.12.2023", "2021-2023"]
        {
            assert_eq!(both(text), [(2021, false), (2023, true)], "{text}");
        }
        assert_eq!(both("2021 und 2023"), [(2021, false), (2023, false)]);
    }

    #[test]
    fn amounts_are_no_years() {
        for text in ["bis 2000 Euro", "bis 2000 €", "bis zu 2024 Menschen", "1,2024", "2.000 Euro", "§ 2023a"] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
