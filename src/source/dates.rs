//! Months and days: as they must be written, and what is meant otherwise.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::decode::At;
use crate::findings::Args;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
}

impl Month {
    /// Whether an edition can have it.
    #[must_use]
    pub fn is_one(self) -> bool {
        (1900..=2200).contains(&self.year) && (1..=12).contains(&self.month)
    }

    /// The month of today, for whoever notes when something was done; what is printed never depends on it.
    #[must_use]
    pub fn now() -> Self {
        let today = chrono::Local::now();
        Self { year: today.year(), month: u8::try_from(today.month()).unwrap_or(1) }
    }
}

impl Default for Month {
    fn default() -> Self {
        Self { year: 2000, month: 1 }
    }
}

/// As the files write it, `2025-08`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// Why a text is no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is no month such as 2025-08")]
pub struct NoMonth;

/// As it is displayed.
impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let parse = |(year, month): (&str, &str)| Some(Self { year: year.parse().ok()?, month: month.parse().ok()? });
        let month = text.split_once('-').and_then(parse).ok_or(NoMonth)?;
        if month.is_one() { Ok(month) } else { Err(NoMonth) }
    }
}

impl Month {
    /// The first month with its year that a text says: "August 2024", "08/2024".
    #[must_use]
    pub fn said(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
        parts.windows(2).find_map(|pair| {
            let year = pair[1].parse().ok().filter(|year| pair[1].len() == 4 && (1900..=2200).contains(year))?;
            // A name is one only whole: "Maischolle 2024" is no month.
            let name = named(pair[0])
                .filter(|_| pair[0].chars().count() < 10 && !pair[0].starts_with(|c: char| c.is_ascii_digit()));
            let number = pair[0].parse::<u32>().ok().filter(|month| pair[0].len() < 3 && (1..=12).contains(month));
            Some(Self { year, month: u8::try_from(name.or(number)?).ok()? })
        })
    }
}

/// The beginnings of the months' names, German and English.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän"],
    &["feb"],
    &["mär", "mar", "mrz"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dez", "dec"],
];

/// Year, month and perhaps day as somebody wrote them, possible or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Written {
    year: i32,
    month: u32,
    day: Option<u32>,
}

/// A month like `2024-08`; anything else is reported.
pub(super) fn month(at: &At<'_>) -> Option<Month> {
    let text = at.string()?;
    let parsed = text.parse().ok();
    if parsed.is_none() {
        let written = written(&text);
        let is_month = |written: &Written| (1..=12).contains(&written.month);
        let better = written.filter(is_month).map(|written| format!("{}-{:02}", written.year, written.month));
        let kind = if written.is_some() && better.is_none() { "month-number" } else { "month" };
        at.bad_value(kind, [("better", better.unwrap_or_default())]);
    }
    parsed
}

/// A day like `2019-02-11`; anything else is reported.
pub(super) fn day(at: &At<'_>) -> Option<NaiveDate> {
    let text = at.string()?;
    let parsed = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
    if parsed.is_none() {
        let written = written(&text).and_then(|written| Some((written, written.day?)));
        match written {
            Some((Written { month, .. }, _)) if !(1..=12).contains(&month) => {
                at.bad_value("month-number", Args::default());
            }
            Some((Written { year, month, .. }, day)) => report_day(at, year, month, day),
            None => at.bad_value("date", [("better", String::new())]),
        }
    }
    parsed
}

/// The day that somebody wrote, in whatever form; nothing if it is none.
#[must_use]
pub fn said_day(text: &str) -> Option<NaiveDate> {
    let Written { year, month, day } = written(text)?;
    NaiveDate::from_ymd_opt(year, month, day?)
}

/// Reports a day that is written otherwise, or that the month does not have.
fn report_day(at: &At<'_>, year: i32, month: u32, day: u32) {
    if let Some(date) = NaiveDate::from_ymd_opt(year, month, day) {
        return at.bad_value("date", [("better", date.to_string())]);
    }
    let days = days_in(year, month);
    let args = [
        ("month", format!("m{month}")),
        ("year", year.to_string()),
        ("days", days.to_string()),
        ("last", format!("{year}-{month:02}-{days:02}")),
    ];
    at.bad_value("days", args);
}

fn days_in(year: i32, month: u32) -> u32 {
    let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    NaiveDate::from_ymd_opt(next.0, next.1, 1).and_then(|first| first.pred_opt()).map_or(31, |last| last.day())
}

/// Reads `08.03.2025`, `8. März 2025`, `2025/3/8`, `06/2025`, `Juni 2025`, `20250308`.
fn written(text: &str) -> Option<Written> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let year = |part: &str| {
        let number: i32 = part.parse().ok()?;
        let number = if part.len() == 2 { 2000 + number } else { number };
        ((part.len() == 4 || part.len() == 2) && (1900..=2200).contains(&number)).then_some(number)
    };
    let small = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() < 3);
    let month = |part: &str| small(part).or_else(|| named(part));
    let is_long = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [all] if all.len() == 8 && all.bytes().all(|b| b.is_ascii_digit()) => {
            Some(Written { year: year(&all[..4])?, month: small(&all[4..6])?, day: small(&all[6..]) })
        }
        [first, second] if is_long(first) => Some(Written { year: year(first)?, month: month(second)?, day: None }),
        [first, second] if is_long(second) => Some(Written { year: year(second)?, month: month(first)?, day: None }),
        [first, second, third] if is_long(first) => {
            Some(Written { year: year(first)?, month: month(second)?, day: Some(small(third)?) })
        }
        [first, second, third] => Some(Written { year: year(third)?, month: month(second)?, day: Some(small(first)?) }),
        _ => None,
    }
}

fn named(part: &str) -> Option<u32> {
    let lower = part.to_lowercase();
    let place = MONTHS.iter().position(|names| names.iter().any(|name| lower.starts_with(name)))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_is_read() {
        let written = |text: &str| written(text).map(|w| (w.year, w.month, w.day));
        for text in ["08.03.2025", "8.3.2025", "8. März 2025", "2025/3/8", "20250308", "08.03.25", "8 March 2025"] {
            assert_eq!(written(text), Some((2025, 3, Some(8))), "{text}");
            assert_eq!(said_day(text), NaiveDate::from_ymd_opt(2025, 3, 8), "{text}");
        }
        for text in ["06/2025", "Juni 2025", "2025/06", "6.2025", "June 2025", "2025 Juni"] {
            assert_eq!(written(text), Some((2025, 6, None)), "{text}");
        }
        for text in ["Sommer 2025", "bald", "", "2025", "1.2.3", "12345678901"] {
            assert_eq!((written(text), said_day(text)), (None, None), "{text}");
        }
    }

    #[test]
    fn months_are_found_in_a_text() {
        for text in ["Stand: August 2024", "Stand 08/2024", "Stand: 1.8.2024", "as of Aug 2024"] {
            assert_eq!(Month::said(text), Some(Month { year: 2024, month: 8 }), "{text}");
        }
        assert_eq!(Month::said("im Jahr 2024"), None);
    }

    #[test]
    fn months_have_their_days() {
        let days = [(2025, 6, 30), (2024, 2, 29), (2025, 2, 28), (2025, 12, 31)];
        assert!(days.iter().all(|(year, month, days)| days_in(*year, *month) == *days));
    }
}
