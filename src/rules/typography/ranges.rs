//! K043: a range or a time written unlike the others.

use std::ops::Range;

use super::shapes::unusual;
use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, after, before, words};

/// Reports `2022 – 2025` beside `2022–2025`, and in opening hours `9 bis 12`
/// beside `9–12` and `9:30` beside `9.30`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let (mut dashes, mut joins, mut minutes): (Vec<Place<'_>>, Vec<Place<'_>>, Vec<Place<'_>>) = Default::default();
    for text in facts.german().filter(|text| text.field != Field::Phone) {
        let places = |ranges: Vec<Range<usize>>| ranges.into_iter().map(move |range| (text, range));
        if text.field == Field::Hours {
            let times = times(&text.shown);
            joins.extend(places(joined(&text.shown, &times)));
            minutes.extend(places(
                times.into_iter().filter(|time| text.shown[time.clone()].contains(['.', ':'])).collect(),
            ));
        } else {
            dashes.extend(places(find(&text.shown)));
        }
    }
    let spaced = |range: &str| if range.contains(char::is_whitespace) { "spaced" } else { "tight" }.to_owned();
    let tight = |found: &str, example: &str| {
        let (first, last) = found.split_once('–')?;
        let dash = example.trim_matches(|c: char| c.is_ascii_digit());
        Some(format!("{}{dash}{}", first.trim_end(), last.trim_start()))
    };
    report(&dashes, spaced, tight, reporter);
    let marks = |text: &str| text.chars().filter(|c| !c.is_ascii_digit() && !".:".contains(*c)).collect();
    let join = |found: &str, example: &str| {
        let inside = |text: &str| Some(text.find(|c| !part(c))?..text.rfind(|c| !part(c))? + 1);
        let end = |text: &str, at: usize| at + text[at..].find(part).unwrap_or(0);
        let (gap, usual) = (inside(found)?, inside(example)?);
        let last = &found[end(found, gap.end - 1)..];
        Some(format!("{}{}{last}", &found[..gap.start], &example[usual.start..end(example, usual.end - 1)]))
    };
    report(&joins, marks, join, reporter);
    let minute_mark = |text: &str| text.chars().filter(|c| ".:".contains(*c)).collect();
    let minute = |found: &str, example: &str| {
        let mark = if example.contains('.') { "." } else { ":" };
        Some(found.replace(['.', ':'], mark))
    };
    report(&minutes, minute_mark, minute, reporter);
}

/// A part of a text.
type Place<'f> = (&'f Text<'f>, Range<usize>);

/// A character of a time.
fn part(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || c == ':'
}

/// Reports those of another shape; `like` writes one as the example is written.
fn report(
    items: &[Place<'_>],
    shape: impl Fn(&str) -> String,
    like: impl Fn(&str, &str) -> Option<String>,
    reporter: &Reporter<'_>,
) {
    let written = |(text, range): &Place<'_>| text.shown[range.clone()].to_owned();
    let Some((others, usual)) = unusual(items, |item| shape(&written(item))) else { return };
    for other in others {
        let (text, range) = &items[other];
        let args = args!["found": written(&items[other]), "example": written(&items[usual])];
        let (found, example) = (written(&items[other]), written(&items[usual]));
        let right = like(&found, &example).filter(|right| shape(right) == shape(&example));
        reporter.with_fix(text, range, args, range, right.as_deref());
    }
}

/// Two numbers with a dash between them.
fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, dash) in text.match_indices('–') {
        let left = text[..at].trim_end_matches(' ');
        let right = &text[at + dash.len()..];
        let space = right.len() - right.trim_start_matches(' ').len();
        let first = left.bytes().rev().take_while(u8::is_ascii_digit).count();
        let last = right[space..].bytes().take_while(u8::is_ascii_digit).count();
        let range = left.len() - first..at + dash.len() + space + last;
        let joined = |c: char| c.is_alphanumeric();
        let alone = !before(text, range.start).is_some_and(joined) && !after(text, range.end).is_some_and(joined);
        // A spaced dash may also part two clauses, so only years are sure there.
        let years = first == 4 && last == 4;
        if first > 0 && last > 0 && alone && (years || (space == 0 && left.len() == at)) {
            found.push(range);
        }
    }
    found
}

/// The times in a line of opening hours: `9`, `9.30`, `14:00`.
fn times(line: &str) -> Vec<Range<usize>> {
    let mut times: Vec<Range<usize>> = Vec::new();
    for word in words(line).into_iter().filter(|word| line[word.clone()].bytes().all(|b| b.is_ascii_digit())) {
        match times.last_mut() {
            Some(time) if matches!(&line[time.end..word.start], "." | ":") && word.len() == 2 => time.end = word.end,
            _ => times.push(word),
        }
    }
    times
}

/// Two times from the one to the other. A hyphen between them is another rule's.
fn joined(line: &str, times: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_join = |gap: &str| matches!(gap.trim_start().trim_start_matches("Uhr").trim(), "–" | "—" | "bis");
    let pairs = times.windows(2).filter(|two| is_join(&line[two[0].end..two[1].start]));
    pairs.map(|two| two[0].start..two[1].end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_found() {
        let found = |text: &'static str| find(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("2022–2025, 2022 – 2025 und 11–15 Personen"), ["2022–2025", "2022 – 2025", "11–15"]);
        assert_eq!(found("Beschluss von 2024 – 12 Städte folgten"), Vec::<&str>::new());
    }

    #[test]
    fn hours_are_read() {
        let found = |line: &'static str| {
            let times = times(line);
            joined(line, &times).into_iter().map(|range| &line[range]).collect::<Vec<_>>()
        };
        assert_eq!(found("Montag 9–12 und 14.30–16 Uhr"), ["9–12", "14.30–16"]);
        assert_eq!(found("Montag 9 Uhr bis 12 Uhr, nur mit Termin"), ["9 Uhr bis 12"]);
        assert_eq!(found("am 1. und 3. Montag, 9-12 Uhr"), Vec::<&str>::new());
    }
}
