//! K061: a person's name where a function would do.

use std::ops::Range;

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;

/// Words before `Frau` that make it a woman and no form of address.
const A_WOMAN: &[&str] = &[
    "als", "jede", "jeder", "eine", "einer", "keine", "keiner", "die", "der", "zur", "pro", "ob", "diese", "dieser",
    "ihre", "seine", "welche", "weder", "noch", "mann", "und", "oder", "junge", "jungen", "alte", "starke",
];

/// Words before the name of the person to ask.
const FUNCTIONS: &[&str] = &[
    "Ansprechpartner",
    "Ansprechpartnerin",
    "Ansprechperson",
    "Ansprechpersonen",
    "Kontaktperson",
    "Leiterin",
    "Leiter",
];

/// Beginnings of what a unit or a group is called.
const NO_NAMES: &[&str] = &[
    "Fachbereich",
    "Amt",
    "Büro",
    "Referat",
    "Abteilung",
    "Team",
    "Stadt",
    "Stelle",
    "Dezernat",
    "Verein",
    "Koordinierungsstelle",
    "Geschäftsstelle",
    "Frau",
    "Herr",
    "Stabsstelle",
    "Gleichstellungsstelle",
    "Inklusionsbüro",
    "Runder",
    "Kommunales",
];

/// Reports names in texts about measures and contact points.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let texts = facts.german().filter(|text| {
        (text.field.is_prose() || text.field == Field::Responsible)
            && text.field != Field::Note
            && text.field != Field::Edition
    });
    for text in texts {
        for range in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["found": found]);
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let word = |i: usize| words.get(i).map_or("", |range: &Range<usize>| &text[range.clone()]);
    let gap = |i: usize| words.get(i + 1).map_or("\n", |next| &text[words[i].end..next.start]);
    let mut found: Vec<Range<usize>> = Vec::new();
    for i in 0..words.len() {
        if found.last().is_some_and(|last| last.end > words[i].start) {
            continue;
        }
        let last = match word(i) {
            "Frau" | "Herr" | "Herrn" => after_address(i, &word, &gap).filter(|_| {
                let before = i.checked_sub(1).map(|before| word(before).to_lowercase()).unwrap_or_default();
                word(i) != "Frau" || !A_WOMAN.contains(&before.as_str())
            }),
            "Dr" | "Prof" => after_address(i, &word, &gap),
            function if FUNCTIONS.contains(&function) => named(i, &word, &gap),
            _ => None,
        };
        found.extend(last.map(|last| words[i].start..words[last].end));
    }
    found
}

/// The last word of the name that follows `Frau` or `Dr.`.
fn after_address<'t>(i: usize, word: &impl Fn(usize) -> &'t str, gap: &impl Fn(usize) -> &'t str) -> Option<usize> {
    let mut at = i;
    // Titles may follow one another.
    while gap(at) == ". " || (at == i && gap(at) == " ") {
        let next = at + 1;
        if matches!(word(next), "Dr" | "Prof" | "med" | "phil" | "rer" | "h" | "c" | "jur" | "nat" | "pol") {
            at = next;
            continue;
        }
        let other_name = if is_name(word(next + 1)) && gap(next) == " " && !matches!(word(i), "Frau" | "Herr" | "Herrn")
        {
            next + 1
        } else {
            next
        };
        return is_name(word(next)).then_some(other_name);
    }
    None
}

/// The last word of `Ansprechpartnerin ist Anna Beispiel`.
fn named<'t>(i: usize, word: &impl Fn(usize) -> &'t str, gap: &impl Fn(usize) -> &'t str) -> Option<usize> {
    let first = if gap(i) == ": " {
        i + 1
    } else if gap(i) == " " && word(i + 1) == "ist" && gap(i + 1) == " " {
        i + 2
    } else {
        return None;
    };
    let is_person = is_name(word(first)) && is_name(word(first + 1)) && gap(first) == " ";
    (is_person && !NO_NAMES.contains(&word(first))).then_some(first + 1)
}

fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn people_are_found() {
        assert_eq!(found("Fragen beantwortet Frau Muster gern."), ["Frau Muster"]);
        assert_eq!(
            found("bei Herrn Dr. Muster, Prof. Dr. Anna Beispiel"),
            ["Herrn Dr. Muster", "Prof. Dr. Anna Beispiel"]
        );
        assert_eq!(found("Ansprechpartnerin ist Anna Beispiel (Tel.)"), ["Ansprechpartnerin ist Anna Beispiel"]);
        assert_eq!(found("Dr. med. Muster"), ["Dr. med. Muster"]);
    }

    #[test]
    fn functions_and_women_are_not() {
        for good in [
            "die Beratungsstelle Frau und Beruf",
            "weder als Frau noch als Mann",
            "Frauen Mut machen",
            "wer als Frau Gewalt erlebt",
            "Ansprechpartner ist Fachbereich Integration",
            "Ansprechperson: Büro Vielfalt",
            "in der Dr.-Muster-Straße",
            "der Herr der Lage",
            "Ansprechpartnerin ist die Beauftragte",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
