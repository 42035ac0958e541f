//! K092: a unit under its former name.

use std::ops::Range;

use crate::findings::{Arg, Place, args};
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, after, before, words};
use crate::rules::wording::long_sentences::sentences;
use crate::source::organisation::{Former, Unit};

/// So many other places are named.
const SHOWN: usize = 12;

/// Beginnings of words that say that a name is an old one.
const FORMERLY: &[&str] = &["früher", "ehemal", "vormal", "damal", "einst", "zuvor", "bisherig", "alte", "seinerzeit"];

/// Words of a text about the past.
const PAST: &[&str] = &[
    "wurde",
    "wurden",
    "war",
    "waren",
    "hieß",
    "gegründet",
    "gründete",
    "entstand",
    "entstanden",
    "geworden",
    "umbenannt",
    "hervorgegangen",
    "begann",
    "richtete",
    "nannte",
    "übernahm",
    "übernommen",
    "bis",
];

/// Reports each place where the name stands, with all the others. The register
/// keeps old names for those who look for them, and a dated note its day's.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let current: Vec<&str> =
        facts.units.iter().flat_map(|unit| [Some(unit.name.as_str()), unit.short.as_deref()]).flatten().collect();
    let skipped = |field| matches!(field, Field::Keyword | Field::Note);
    let texts: Vec<&Text<'_>> =
        facts.texts.iter().filter(|text| text.file != "organisation.json" && !skipped(text.field)).collect();
    for unit in &facts.units {
        for former in unit.formerly.iter().filter(|former| !current.contains(&former.name.as_str())) {
            let places: Vec<(&Text<'_>, Range<usize>)> = texts
                .iter()
                .flat_map(|text| find(&text.shown, unit, former, &current).into_iter().map(|range| (*text, range)))
                .collect();
            for (i, (text, range)) in places.iter().enumerate() {
                let others = places.iter().enumerate().filter(|(other, _)| *other != i).map(|(_, place)| place);
                let more = (places.len() - 1).saturating_sub(SHOWN);
                let others = others.take(SHOWN).map(|(text, range)| position(facts, text, range)).collect();
                let args = args!["found": &text.shown[range.clone()], "name": unit.name.clone(), "others": Arg::Places(others), "more": Arg::some(more)];
                reporter.part(text, range, args);
            }
        }
    }
}

/// Where it is, and in which line.
fn position(facts: &Facts<'_>, text: &Text<'_>, part: &Range<usize>) -> (Place, usize) {
    let Some(file) = facts.source.files.get(text.file) else {
        return (facts.source.place(text.file, &text.pointer), 1);
    };
    let place = file.place_in_string(&text.pointer, &text.in_string(part));
    let line = file.line(place.range.start);
    (place, line)
}

/// Where a text calls the unit by its former name as if it still had it.
fn find(text: &str, unit: &Unit, former: &Former, current: &[&str]) -> Vec<Range<usize>> {
    if former.name.is_empty() || !may_hold(text, &former.name) {
        return Vec::new();
    }
    let masked: Vec<Range<usize>> = current
        .iter()
        .filter(|name| name.len() > former.name.len())
        .flat_map(|name| text.match_indices(name).map(|(at, _)| at..at + name.len()))
        .collect();
    let mut found = Vec::new();
    for Range { start, end } in sentences(text) {
        let sentence = &text[start..end];
        if !tells_history(sentence, unit, former) {
            let here = occurrences(sentence, &former.name).into_iter().filter(|range| !is_marked_old(sentence, range));
            let here = here.map(|range| start + range.start..start + range.end);
            found.extend(here.filter(|range| !masked.iter().any(|m| m.start <= range.start && range.end <= m.end)));
        }
    }
    found
}

fn may_hold(text: &str, name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| text.contains(first))
}

/// The name as a whole, also in the genitive.
fn occurrences(text: &str, name: &str) -> Vec<Range<usize>> {
    let mut written = vec![name.to_owned()];
    if let Some((first, rest)) = name.split_once(' ') {
        written.extend(["s", "es"].map(|ending| format!("{first}{ending} {rest}")));
    }
    let mut found = Vec::new();
    for (at, name) in written.iter().flat_map(|name| text.match_indices(name.as_str())) {
        let rest = &text[at + name.len()..];
        let ending = ["es", "s", ""]
            .into_iter()
            .find(|ending| rest.strip_prefix(ending).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
        let begins = !before(text, at).is_some_and(|c| c.is_alphanumeric() || c == '-');
        if let Some(ending) = ending.filter(|_| begins) {
            found.push(at..at + name.len() + ending.len());
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a sentence is about the time of the old name, or about the renaming.
fn tells_history(sentence: &str, unit: &Unit, former: &Former) -> bool {
    let named = sentence.contains(&unit.name) || unit.short.as_deref().is_some_and(|short| sentence.contains(short));
    let past = |word: &str| {
        let year = Some(word).filter(|word| word.len() == 4).and_then(|word| word.parse::<i64>().ok());
        let old =
            year.is_some_and(|year| (1800..2200).contains(&year) && former.until.is_none_or(|until| year <= until));
        old || PAST.contains(&word)
    };
    let lower = sentence.to_lowercase();
    named || words(&lower).into_iter().any(|range| past(&lower[range]))
}

/// `die frühere Gleichstellungsstelle`, `Bürgeramt (heute Amt 33)`.
fn is_marked_old(sentence: &str, part: &Range<usize>) -> bool {
    let lower = sentence[..part.start].to_lowercase();
    let near = words(&lower);
    let near = near.iter().rev().take(3).map(|range| &lower[range.clone()]);
    let mut near = near.filter(|word| FORMERLY.iter().any(|old| word.starts_with(old)));
    let rest = sentence[part.end..].trim_start();
    let bracket = rest.strip_prefix(['(', ',', '–']).map(|rest| rest.trim_start().to_lowercase());
    let now = bracket
        .is_some_and(|rest| ["heute", "jetzt", "inzwischen", "mittlerweile"].iter().any(|w| rest.starts_with(w)));
    near.next().is_some() || now || after(sentence, part.end) == Some('*')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{MEASURE, ORGANISATION, codes};

    fn found(text: &str) -> Vec<&str> {
        let former = Former { name: "Büro für Frauenfragen".to_owned(), until: Some(2023) };
        let short = Former { name: "Frauenbüro".to_owned(), until: None };
        let unit = Unit { name: "Amt für Vielfalt".to_owned(), ..Unit::default() };
        let current = ["Amt für Vielfalt", "Frauenbüro Nord"];
        let all = [former, short].iter().flat_map(|former| find(text, &unit, former, &current)).collect::<Vec<_>>();
        all.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn the_old_name_is_found() {
        for (text, part) in [
            ("Das Büro für Frauenfragen berät.", "Büro für Frauenfragen"),
            ("Auskunft des Büros für Frauenfragen", "Büros für Frauenfragen"),
            ("Frauenbüro, Zimmer 12", "Frauenbüro"),
            ("im Team des Frauenbüros", "Frauenbüros"),
        ] {
            assert_eq!(found(text), [part], "{text}");
        }
    }

    #[test]
    fn history_and_other_names_are_not() {
        for good in [
            "Aus dem Frauenbüro ist 2020 das Amt für Vielfalt geworden.",
            "Das frühere Frauenbüro berät nun im Rathaus.",
            "1986 richtete die Stadt das Büro für Frauenfragen ein.",
            "Das Büro für Frauenfragen wurde umbenannt.",
            "Amt für Vielfalt (ehemals Frauenbüro)",
            "Frauenbüro (heute Amt für Vielfalt)",
            "Das Frauenbüro Nord hilft.",
            "Landesfrauenbüro und Bundes-Frauenbüro",
            "Frauenbüroleitung",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }

    #[test]
    fn each_place_is_reported() {
        let organisation = ORGANISATION.replace(
            "\"short\": \"Amt 16\"",
            "\"short\": \"Amt 16\", \"formerly\": [{\"name\": \"Frauenbüro\", \"until\": 2023}]",
        );
        let a = MEASURE.replace("Text.", "Das Frauenbüro hilft.");
        let b = MEASURE.replace("Titel", "Zweiter").replace("Text.", "Fragen an das Frauenbüro.");
        let files = [("organisation.json", organisation.as_str()), ("measures/a.json", &a), ("measures/b.json", &b)];
        assert_eq!(codes(&files), ["K092", "K092"]);
    }
}
