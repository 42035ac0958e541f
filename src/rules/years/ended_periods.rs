//! K040: a measure whose period has ended.

use crate::catalogue::ResolvedMeasure;
use crate::document::Document;
use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::source::dates::Month;

/// Words of a status that says so itself.
const DONE: &[&str] =
    &["umgesetzt", "abgeschlossen", "beendet", "erledigt", "erreicht", "completed", "done", "finished"];

/// Reports an end before the edition's month.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Some(as_of) = facts.as_of else { return };
    for measure in facts.measures() {
        let Some(period) = &measure.record.period else { continue };
        let end = period.to.as_deref().filter(|_| !is_done(facts, measure) && period.continuous != Some(true));
        if let Some(end) = end.filter(|end| is_before(end, as_of)) {
            let args = args!["end": end];
            reporter.value(&Document::Measure(measure.id).path(), "/period/to", args);
        }
    }
}

/// Whether a measure's status says that it is over.
pub fn is_done(facts: &Facts<'_>, measure: &ResolvedMeasure<'_>) -> bool {
    let status = measure.status.and_then(|status| facts.catalogue.edition.statuses.get(status));
    status.is_some_and(|status| DONE.iter().any(|word| status.word.to_lowercase().contains(word)))
}

/// Whether a year, month or date as it is written is before a month.
fn is_before(text: &str, as_of: Month) -> bool {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<(usize, i32)> = numbers.filter_map(|part| Some((part.len(), part.parse().ok()?))).collect();
    let Some(at) = numbers.iter().rposition(|(length, year)| *length == 4 && (1900..2200).contains(year)) else {
        return false;
    };
    let year = numbers[at].1;
    // 2023/24
    if let Some((2, end)) = numbers.get(at + 1)
        && *end > 12
        && *end == year % 100 + 1
    {
        return year + 1 < as_of.year;
    }
    // 2024-07, 07/2024, 31.07.2024
    let beside = if at == 0 { numbers.get(1) } else { numbers.get(at - 1) };
    let month = named_month(text).or_else(|| beside.map(|(_, month)| *month)).filter(|month| (1..=12).contains(month));
    month.map_or(year < as_of.year, |month| (year, month) < (as_of.year, i32::from(as_of.month)))
}

fn named_month(text: &str) -> Option<i32> {
    const MONTHS: &[&str] = &["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
    let text = text.to_lowercase();
    let month = MONTHS.iter().position(|month| text.contains(month))?;
    i32::try_from(month + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_read_as_offices_write_them() {
        let as_of = Month { year: 2024, month: 8 };
        for past in ["2023", "2024-07", "07/2024", "31.07.2024", "Juli 2024", "Ende 2023"] {
            assert!(is_before(past, as_of), "{past}");
        }
        for running in
            ["2024", "2024-08", "12/2024", "31.08.2024", "Dezember 2024", "offen", "2030", "2023/24", "2022–2024"]
        {
            assert!(!is_before(running, as_of), "{running}");
        }
    }
}
