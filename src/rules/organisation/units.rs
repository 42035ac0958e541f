//! K032: a unit that is written otherwise than in `organisation.json`.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;

/// Reports spellings that differ in case, dashes, spaces or a letter or two.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let names =
        Names::new(facts.units.iter().flat_map(|unit| [Some(unit.name.as_str()), unit.short.as_deref()]).flatten());
    let others = |field| matches!(field, Field::Alternative | Field::Abbreviation | Field::Keyword | Field::Link);
    for text in facts.german().filter(|text| text.file != "organisation.json" && !others(text.field)) {
        for (range, name) in names.misspelt(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            // Other letters or an ending may be meant.
            let right = letters(&found).eq(letters(name)).then_some(name);
            reporter.with_fix(text, &range, args!["found": found.clone(), "name": name], &range, right);
        }
    }
}

/// What is left of a name without case, spaces and dashes.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The names of units, by the beginning of their first words.
struct Names<'n> {
    by_first: BTreeMap<String, Vec<Name<'n>>>,
    all: Vec<String>,
}

struct Name<'n> {
    written: &'n str,
    words: usize,
    joined: String,
}

impl<'n> Names<'n> {
    fn new(names: impl Iterator<Item = &'n str>) -> Self {
        let mut by_first: BTreeMap<String, Vec<Name<'n>>> = BTreeMap::new();
        let mut all = Vec::new();
        for written in names {
            let ranges = words(written);
            let Some(first) = ranges.first() else { continue };
            let name = Name { written, words: ranges.len(), joined: joined(written, &ranges) };
            all.push(name.joined.clone());
            // A name of letters and a number may be written in one word.
            let numbered = ranges.len() == 2 && written[ranges[1].clone()].bytes().all(|b| b.is_ascii_digit());
            if numbered {
                let together = Name { written, words: 1, joined: name.joined.clone() };
                by_first.entry(name.joined.clone()).or_default().push(together);
            }
            if let [word] = &ranges[..] {
                for (first, words) in single(&written[word.clone()]) {
                    let name = Name { written, words, joined: name.joined.clone() };
                    by_first.entry(first).or_default().push(name);
                }
            } else {
                by_first.entry(written[first.clone()].to_lowercase()).or_default().push(name);
            }
        }
        Self { by_first, all }
    }

    /// The names that a text spells otherwise.
    fn misspelt(&self, text: &str) -> Vec<(Range<usize>, &'n str)> {
        let ranges = words(text);
        let mut found: Vec<(Range<usize>, &'n str)> = Vec::new();
        for (i, first) in ranges.iter().enumerate() {
            let first = text[first.clone()].to_lowercase();
            let stems = [Some(first.as_str()), first.strip_suffix("es"), first.strip_suffix('s')];
            let names = stems.into_iter().flatten().find_map(|stem| Some((stem, self.by_first.get(stem)?)));
            let Some((stem, names)) = names else { continue };
            let misspelt = names.iter().find_map(|name| {
                let range = self.variant(text, &ranges[i..], first.len() - stem.len(), name)?;
                Some((range, name.written))
            });
            found.extend(misspelt);
        }
        found
    }

    /// What is written where a name is meant but not written as it is.
    /// `ending` is the length of a genitive's ending on the first word.
    fn variant(&self, text: &str, words: &[Range<usize>], ending: usize, name: &Name<'_>) -> Option<Range<usize>> {
        let as_written = |range: &Range<usize>| {
            let first = words[0].end;
            let mut written = text[range.start..first - ending].to_owned();
            written.push_str(&text[first..range.end]);
            written.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        for count in [name.words, name.words + 1, name.words.saturating_sub(1)] {
            let Some(last) = count.checked_sub(1).and_then(|last| words.get(last)) else { continue };
            let range = words[0].start..last.end;
            if !words[..count].windows(2).all(|two| is_gap(&text[two[0].end..two[1].start])) {
                continue;
            }
            let mut stems = words[..count].to_vec();
            stems[0].end -= ending;
            let found = joined(text, &stems);
            if found == name.joined {
                return (as_written(&range) != name.written).then_some(range);
            }
            if count == name.words && self.is_slip(&found, &name.joined) {
                return Some(range);
            }
        }
        None
    }

    /// A letter or two are wrong, and it is no other unit's name.
    fn is_slip(&self, found: &str, name: &str) -> bool {
        let allowed = match name.chars().count() {
            0..=14 => 0,
            15..=24 => 1,
            _ => 2,
        };
        let ending = found.starts_with(name) || name.starts_with(found);
        !ending
            && !self.all.iter().any(|other| other == found)
            && found.chars().count().abs_diff(name.chars().count()) <= allowed
            && strsim::damerau_levenshtein(found, name) <= allowed
    }
}

/// How a name of one word may begin, and of how many words it then is: written
/// small, or cut before its last part. Other words are too common.
fn single(word: &str) -> Vec<(String, usize)> {
    const LAST: &[&str] = &["amt", "büro", "stelle", "referat", "dezernat", "zentrum"];
    let word = word.to_lowercase();
    let Some(first) = LAST.iter().find_map(|last| word.strip_suffix(last)) else { return Vec::new() };
    let cut = (!first.is_empty()).then(|| (first.to_owned(), 2));
    [(word.clone(), 1)].into_iter().chain(cut).collect()
}

/// What may stand between the words of a name.
fn is_gap(gap: &str) -> bool {
    gap.trim().chars().all(|c| matches!(c, '-' | '–' | '—' | '/' | '&' | ',') || c.is_whitespace())
}

/// Words without what joins them.
fn joined(text: &str, words: &[Range<usize>]) -> String {
    let parts = words.iter().enumerate().map(|(i, range)| (i, text[range.clone()].to_lowercase()));
    parts.filter(|(i, word)| *i == 0 || word != "und").map(|(_, word)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS: &[&str] = &[
        "Fachbereich Kinder – Jugend – Familie",
        "Büro für Gleichstellung und Vielfalt",
        "Fachbereich Soziales",
        "FB 42",
        "Personal- und Organisationsamt",
        "Jugendamt",
    ];

    fn found(text: &str) -> Vec<&str> {
        let names = Names::new(UNITS.iter().copied());
        names.misspelt(text).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn other_spellings_are_found() {
        for bad in [
            "Fachbereich Kinder-Jugend-Familie",
            "Fachbereich Kinder, Jugend und Familie",
            "Fachbereich kinder – Jugend – Familie",
            "Büro für Gleichstellung & Vielfalt",
            "Büros für Gleichstelung und Vielfalt",
            "FB42",
            "fb 42",
            "Fachbereich  soziales",
            "Personal und Organisationsamt",
            "jugendamt",
            "Jugend-Amt",
        ] {
            assert_eq!(found(&format!("Das {bad}, Abteilung 3")), [bad]);
        }
    }

    #[test]
    fn names_and_their_cases_are_not() {
        for good in [
            "Fachbereich Kinder – Jugend – Familie",
            "des Fachbereichs Kinder – Jugend – Familie",
            "Büros für Gleichstellung und Vielfalt",
            "Fachbereich Soziales",
            "Fachbereichs Soziales",
            "Fachbereich Kultur",
            "FB 42/3",
            "Jugendamts",
            "Büro für alle",
            "Personal- und Organisationsamtes",
        ] {
            assert_eq!(found(&format!("Das {good}, Abteilung 3")), Vec::<&str>::new(), "{good}");
        }
    }
}
