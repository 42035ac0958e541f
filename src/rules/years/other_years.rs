//! K077: a title or name that still has the year of another edition.

use std::ops::Range;

use crate::findings::{Name, args};
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;
use crate::source::dates::Month;

/// Where an edition says what it is called.
const FIELDS: &[&str] = &["/name", "/title", "/subtitle", "/kind"];

/// An older year is no slip but a subject: a plan of 2015.
const OLDEST: i32 = 5;

/// Reports the year.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Some(as_of) = facts.as_of else { return };
    for pointer in FIELDS {
        let Some(text) = facts.string("edition.json", pointer) else { continue };
        if let Some(part) = find(text, as_of) {
            let args =
                args!["found": &text[part.clone()], "field": Name::field(&pointer[1..]), "as_of": as_of.to_string()];
            reporter.in_string("edition.json", pointer, Some(&part), args);
        }
    }
}

/// The last year of a title, if the edition cannot be of that year. What appears
/// in winter may be about the year before or after.
fn find(title: &str, as_of: Month) -> Option<Range<usize>> {
    let spans = spans(title);
    if spans.iter().any(|(_, from, to)| (*from..=*to).contains(&as_of.year)) {
        return None;
    }
    let (range, from, to) = spans.into_iter().max_by_key(|(_, _, to)| *to)?;
    let late = (as_of.year - OLDEST..as_of.year).contains(&to) && !(to == as_of.year - 1 && as_of.month < 3);
    let early = to == as_of.year + 1 && as_of.month < 9;
    (to - from < 2 && (late || early)).then_some(range)
}

/// Years and spans of years: `2024`, `2024/25`, `2020–2024`.
fn spans(text: &str) -> Vec<(Range<usize>, i32, i32)> {
    let words = words(text);
    let mut found = Vec::new();
    let mut next = 0;
    for (i, range) in words.iter().enumerate().filter(|(_, range)| range.len() == 4) {
        let Some(from) = text[range.clone()].parse::<i32>().ok().filter(|year| (1900..2200).contains(year)) else {
            continue;
        };
        if range.start < next {
            continue;
        }
        let end = words.get(i + 1).filter(|end| {
            matches!(text[range.end..end.start].trim(), "–" | "-" | "/" | "—") && matches!(end.len(), 2 | 4)
        });
        let to = end.and_then(|end| text[end.clone()].parse::<i32>().ok());
        let to = to.map(|to| if to < 100 { from / 100 * 100 + to } else { to }).filter(|to| *to > from);
        let range = match (to, end) {
            (Some(_), Some(end)) => range.start..end.end,
            _ => range.clone(),
        };
        next = range.end;
        found.push((range, from, to.unwrap_or(from)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(title: &str, year: i32, month: u8) -> Option<&str> {
        find(title, Month { year, month }).map(|range| &title[range])
    }

    #[test]
    fn another_year_is_found() {
        assert_eq!(found("Diversity-Katalog Herne 2024", 2025, 8), Some("2024"));
        assert_eq!(found("Katalog 2023 (Muster)", 2025, 8), Some("2023"));
        assert_eq!(found("Katalog 2025", 2024, 8), Some("2025"));
        assert_eq!(found("Maßnahmen 2023/24", 2025, 8), Some("2023/24"));
    }

    #[test]
    fn years_that_fit_or_say_something_else_are_not() {
        for (title, year, month) in [
            ("Diversity-Katalog Herne 2024", 2024, 8),
            ("Diversity-Katalog Herne", 2024, 8),
            ("Jahresbericht 2024", 2025, 2),
            ("Katalog 2025", 2024, 11),
            ("Aktionsplan 2030", 2025, 3),
            ("Gleichstellungsplan 2023–2027", 2025, 3),
            ("Bericht zum Aktionsplan 2019–2023", 2025, 3),
            ("Maßnahmen 2024/25", 2025, 8),
            ("30 Jahre Beirat, 1994 bis 2024: Katalog 2025", 2025, 8),
            ("Leitbild 2015", 2025, 3),
        ] {
            assert_eq!(found(title, year, month), None, "{title}");
        }
    }
}
