//! What a department is written that has not answered yet.

use chrono::{Datelike, NaiveDate};

use super::status::UnitStatus;
use crate::overview::{Overview, State};
use crate::say::Say;
use crate::source::dates::said_day;

/// A mail to a department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Its unit's id.
    pub unit: String,
    /// Its unit's name.
    pub name: String,
    /// About how many measures it was asked and has not answered.
    pub measures: usize,
    /// The subject.
    pub subject: String,
    /// The text, in paragraphs.
    pub body: String,
}

/// A day in words: 31 March 2025.
#[must_use]
pub fn day_in_words(day: NaiveDate, say: &Say) -> String {
    let month = say.text("month-name", &[("month", format!("m{}", day.month()))]);
    say.text("form-day", &[("day", day.day().to_string()), ("month", month), ("year", day.year().to_string())])
}

/// A reminder for each department that was asked about measures and has not answered, in the language of the sentences.
/// `edition` is the edition's full name, `deadline` the day until which departments are to answer, `today` decides
/// whether it has passed.
#[must_use]
pub fn reminders(
    units: &[UnitStatus],
    overview: &Overview,
    edition: &str,
    deadline: Option<NaiveDate>,
    today: NaiveDate,
    say: &Say,
) -> Vec<Reminder> {
    let due = match deadline {
        None => "none",
        Some(day) if day < today => "past",
        Some(_) => "ahead",
    };
    let words = |day: Option<NaiveDate>| day.map_or_else(|| "none".to_owned(), |day| day_in_words(day, say));
    let reminder = |unit: &UnitStatus| {
        let own = overview.rows().iter().filter(|row| row.is_printed && row.units.first() == Some(&unit.unit));
        let titles = own.filter(|row| row.state == State::Asked).map(|row| format!("– {}", row.title));
        let titles = titles.collect::<Vec<_>>().join("\n");
        let args = [
            ("edition", edition.to_owned()),
            ("unit", unit.name.clone()),
            ("count", unit.asked.to_string()),
            ("since", words(unit.asked_since.as_deref().and_then(said_day))),
            ("due", due.to_owned()),
            ("deadline", words(deadline)),
        ];
        Reminder {
            unit: unit.unit.clone(),
            name: unit.name.clone(),
            measures: unit.asked,
            subject: say.text("reminder-subject", &args),
            body: [say.text("reminder-before", &args), titles, say.text("reminder-behind", &args)].join("\n\n"),
        }
    };
    units.iter().filter(|unit| unit.asked > 0).map(reminder).collect()
}
