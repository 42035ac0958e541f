//! K090: a text that calls the edition by another number than `number`.

use std::ops::Range;

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, words};
use crate::rules::wording::long_sentences::sentences;

/// Ordinals without their endings.
const ORDINALS: &[&str] = &[
    "erst",
    "zweit",
    "dritt",
    "viert",
    "fünft",
    "sechst",
    "siebt",
    "acht",
    "neunt",
    "zehnt",
    "elft",
    "zwölft",
    "dreizehnt",
    "vierzehnt",
    "fünfzehnt",
    "sechzehnt",
    "siebzehnt",
    "achtzehnt",
    "neunzehnt",
    "zwanzigst",
];

/// Words before a number that point to what one reads.
const THIS: &[&str] = &["dies", "vorliegend", "aktuell", "jetzig"];

/// What is said only of what one reads.
const HERE: &[&str] = &[
    "durchblättern",
    "in händen",
    "in den händen",
    "in der hand",
    "vor ihnen liegt",
    "liegt ihnen vor",
    "liegt nun vor",
    "liegt jetzt vor",
    "halten sie",
    "willkommen",
    "das ist die",
    "dies ist die",
];

/// What a text says of itself behind `Die dritte Auflage`.
const SELF_VERBS: &[&str] = &[
    "zeigt",
    "enthält",
    "versammelt",
    "umfasst",
    "bietet",
    "nennt",
    "beschreibt",
    "dokumentiert",
    "präsentiert",
    "listet",
    "stellt",
    "führt",
    "richtet",
];

/// Words before an edition that lead back to an earlier one.
const BACK: &[&str] = &["seit", "gegenüber", "vergleich", "verglichen", "nach", "wie", "als", "anders"];

/// Words beside an edition that is over or still to come.
const OTHER_TIME: &[&str] = &[
    "früher",
    "damals",
    "vorige",
    "vorigen",
    "letzte",
    "letzten",
    "erschien",
    "erschienen",
    "war",
    "waren",
    "wurde",
    "wurden",
    "hatte",
    "hatten",
    "folgen",
    "folgt",
    "folgte",
    "nächste",
    "nächsten",
    "künftig",
];

/// Other words for a catalogue.
const SELF_NOUNS: &[&str] = &["katalog", "heft", "publikation"];

/// Reports it where the text speaks of this edition and not of one before or of another publication.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let edition = &facts.source.records.edition;
    let (Some(number), Some(as_of)) = (edition.number, facts.as_of) else { return };
    let called = [edition.kind.as_deref(), Some(edition.title.as_str()), Some(edition.name.as_str())];
    let called: Vec<String> = called.into_iter().flatten().map(str::to_lowercase).collect();
    let own = Own { number, year: as_of.year, called };
    for text in facts.german().filter(|text| is_about_itself(text)) {
        let is_line = text.field == Field::Name;
        for (range, found) in own.others(&text.shown, is_line) {
            let shown = text.shown[range.clone()].to_owned();
            let args = args!["found": shown, "said": found.to_string(), "number": number];
            reporter.part(text, &range, args);
        }
    }
}

/// Measures and contact points speak of other publications, dated notes of their day.
fn is_about_itself(text: &Text<'_>) -> bool {
    let prose = matches!(text.field, Field::Chapter | Field::EasyLanguage | Field::Edition);
    let named = text.shown.contains("Auflage") || text.shown.contains("Ausgabe");
    named && (prose || (text.file == "edition.json" && text.field == Field::Name))
}

/// What an edition is.
struct Own {
    number: i64,
    year: i32,
    /// What it is called, in small letters.
    called: Vec<String>,
}

impl Own {
    /// The numbers that a text gives it wrongly; `is_line` if it is a line of the cover and no prose.
    fn others(&self, text: &str, is_line: bool) -> Vec<(Range<usize>, i64)> {
        let mut found = Vec::new();
        for Range { start, end } in sentences(text) {
            let sentence = &text[start..end];
            let named = editions(sentence);
            if !named.iter().any(|(_, number)| *number == self.number) {
                let others = named.into_iter().filter(|(range, n)| self.is_meant(sentence, range, *n, is_line));
                found.extend(others.map(|(range, n)| (start + range.start..start + range.end, n)));
            }
        }
        found
    }

    fn is_meant(&self, sentence: &str, part: &Range<usize>, number: i64, is_line: bool) -> bool {
        let lower = sentence.to_lowercase();
        let (before, behind) = (words_of(&sentence[..part.start]), words_of(&sentence[part.end..]));
        if self.is_of_another(&sentence[part.end..], &behind) {
            return false;
        }
        if is_line || (before.is_empty() && before.len() + behind.len() < 4) {
            return true;
        }
        let near = &before[before.len().saturating_sub(3)..];
        if near.iter().any(|word| THIS.iter().any(|this| word.starts_with(this))) {
            return true;
        }
        let other_year = |word: &String| word.len() == 4 && word.parse::<i32>().is_ok_and(|year| year != self.year);
        let is_in = |word: &String, list: &[&str]| list.contains(&word.as_str());
        let back = before.iter().any(|word| is_in(word, BACK) || is_in(word, OTHER_TIME))
            || behind.iter().take(4).any(|word| is_in(word, OTHER_TIME))
            || before.iter().chain(&behind).any(other_year);
        if number > self.number || back {
            return false;
        }
        let is_subject = matches!(&before[..], [article] if matches!(article.as_str(), "die" | "unsere"));
        HERE.iter().any(|here| lower.contains(here))
            || (is_subject && behind.iter().take(4).any(|word| SELF_VERBS.contains(&word.as_str())))
    }

    /// Whether what follows says that it is an edition of something else: `3. Auflage des Wegweisers`.
    fn is_of_another(&self, rest: &str, behind: &[String]) -> bool {
        let joins = ["des", "der", "von", "vom", "eines", "einer", "zum", "zur"];
        let Some(first) = behind.first().filter(|_| rest.starts_with(' ')) else { return false };
        if rest.trim_start().starts_with('„') {
            return true;
        }
        let is_own = |word: &String| {
            let stem = word.trim_end_matches('s');
            let is_called = stem.chars().count() > 5 && self.called.iter().any(|called| called.contains(stem));
            is_called || SELF_NOUNS.iter().any(|noun| stem.ends_with(noun))
        };
        joins.contains(&first.as_str()) && !behind.iter().skip(1).take(3).any(is_own)
    }
}

fn words_of(text: &str) -> Vec<String> {
    words(text).into_iter().map(|range| text[range].to_lowercase()).collect()
}

/// `dritte Auflage`, `3., erweiterte Auflage`, with their numbers.
fn editions(text: &str) -> Vec<(Range<usize>, i64)> {
    let words = words(text);
    let word = |i: usize| words.get(i).map_or("", |range: &Range<usize>| &text[range.clone()]);
    let gap = |i: usize| words.get(i + 1).map_or("\n", |next| &text[words[i].end..next.start]);
    let mut found = Vec::new();
    for i in 0..words.len() {
        let Some(number) = ordinal(word(i), gap(i)) else { continue };
        let noun = (i + 1..i + 3).find(|noun| matches!(word(*noun), "Auflage" | "Ausgabe"));
        let Some(noun) = noun else { continue };
        let joined = (i..noun).all(|at| matches!(gap(at), " " | ". " | ", " | "., " | "\u{a0}" | ".\u{a0}"));
        let adjective = (i + 1..noun).all(|at| word(at).starts_with(char::is_lowercase) && word(at).len() > 4);
        if joined && adjective {
            found.push((words[i].start..words[noun].end, number));
        }
    }
    found
}

fn ordinal(word: &str, gap: &str) -> Option<i64> {
    if let Ok(number) = word.parse::<i64>() {
        return Some(number).filter(|number| gap.starts_with('.') && (1..100).contains(number));
    }
    let lower = word.to_lowercase();
    let stem = ["en", "er", "em", "es", "e"].iter().find_map(|ending| lower.strip_suffix(ending))?;
    let place = ORDINALS.iter().position(|ordinal| *ordinal == stem)?;
    i64::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, is_line: bool) -> Vec<&str> {
        let called = ["diversity-maßnahmenkatalog herne 2024", "übersicht der maßnahmen"];
        let own = Own { number: 4, year: 2025, called: called.map(str::to_owned).to_vec() };
        own.others(text, is_line).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn what_stayed_from_an_edition_before_is_found() {
        for (text, part) in [
            ("Schon beim Durchblättern der dritten Auflage fällt auf, wie breit das Thema ist.", "dritten Auflage"),
            ("Mit dieser zweiten Auflage geht es weiter.", "zweiten Auflage"),
            ("In der vorliegenden dritten, erweiterten Auflage stehen 99 Angebote.", "dritten, erweiterten Auflage"),
            ("Sie halten die 3. Auflage unseres Katalogs in den Händen.", "3. Auflage"),
            ("Die dritte Auflage zeigt, was die Stadt tut.", "dritte Auflage"),
            ("Herzlich willkommen zur dritten Ausgabe des Maßnahmenkatalogs!", "dritten Ausgabe"),
            ("Das ist die 3. Auflage von diesem Heft.", "3. Auflage"),
        ] {
            assert_eq!(found(text, false), [part], "{text}");
        }
        assert_eq!(found("Maßnahmen-Katalog, 3. Auflage", true), ["3. Auflage"]);
        assert_eq!(found("3. Auflage", false), ["3. Auflage"]);
    }

    #[test]
    fn editions_before_and_other_publications_are_not() {
        for good in [
            "Schon beim Durchblättern der vierten Auflage fällt auf, wie breit das Thema ist.",
            "Gegenüber der dritten Auflage sind zwölf Maßnahmen neu.",
            "Seit der ersten Auflage ist der Katalog gewachsen.",
            "Die erste Auflage erschien 2022, die dritte Auflage war schnell vergriffen.",
            "Titel und Zuständigkeiten folgen der dritten Auflage vom August 2024.",
            "Nach der dritten liegt nun die vierte Auflage vor.",
            "Die 3. Auflage des Wegweisers zeigt alle Anlaufstellen.",
            "Das Jugendamt verteilt die dritte Auflage der Broschüre „Ankommen“.",
            "Die dritte Auflage „Ankommen in Herne“ bietet Rat.",
            "Wir ergänzen es in der nächsten Auflage.",
            "Die fünfte Auflage bietet Platz für Ihre Idee.",
            "Wie schon die dritte Auflage zeigt auch diese, was gelingt.",
            "In der ersten Ausgabe des Tages geht es um Vielfalt.",
            "Zum 3. Mal erscheint eine neue Auflage.",
            "Der Wegweiser liegt in zweiter Auflage vor.",
            "Am 3. Mai kommt die Ausgabe.",
            "Die Mensa: dritte Ausgabe links.",
        ] {
            assert_eq!(found(good, false), Vec::<&str>::new(), "{good}");
        }
        assert_eq!(found("Maßnahmen-Katalog, 4. Auflage", true), Vec::<&str>::new());
    }
}
