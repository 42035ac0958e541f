//! K091: funding that has ended.

use std::ops::Range;

use super::ended_periods::is_done;
use super::moments;
use crate::document::Document;
use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, words};
use crate::rules::wording::long_sentences::sentences;
use crate::source::dates::Month;

/// Words about money or a time, in small letters.
const FUNDING: &[&str] = &[
    "gefördert",
    "förderung",
    "förderzeitraum",
    "förderphase",
    "förderperiode",
    "förderlaufzeit",
    "laufzeit",
    "projektlaufzeit",
    "projektzeitraum",
    "finanziert",
    "finanzierung",
    "bezuschusst",
    "bewilligt",
    "läuft",
    "laufen",
];

/// Words of a text that knows that it is over: what was, or what came then.
const OVER: &[&str] = &[
    "wurde",
    "wurden",
    "war",
    "waren",
    "lief",
    "liefen",
    "endete",
    "endeten",
    "hatte",
    "hatten",
    "förderte",
    "förderten",
    "finanzierte",
    "früher",
    "ehemals",
    "damals",
    "damalige",
    "damaligen",
    "seitdem",
    "seither",
    "danach",
    "inzwischen",
    "mittlerweile",
    "verstetigt",
    "verlängert",
    "anschließend",
    "nach",
    "zunächst",
    "zuerst",
    "anfangs",
    "entstand",
    "entstanden",
    "konnte",
    "konnten",
    "gab",
    "begann",
    "startete",
    "kamen",
    "kam",
    "worden",
    "ausgelaufen",
    "abgeschlossen",
    "beendet",
    "ursprünglich",
    "bereits",
    "geförderte",
    "geförderten",
    "geförderter",
    "gefördertes",
    "heute",
    "jetzt",
    "nun",
    "dauerhaft",
    "fortgeführt",
    "weitergeführt",
    "eigenen",
    "übernimmt",
];

/// Reports sentences in texts that stand for more than a day; a dated note is its day's.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Some(as_of) = facts.as_of else { return };
    for text in facts.german().filter(|text| text.field.is_prose() && text.field != Field::Note) {
        if !text.shown.contains(|c: char| c.is_ascii_digit()) || is_done_measure(facts, text.file) {
            continue;
        }
        for range in find(&text.shown, as_of, is_labelled(facts, text)) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["found": found]);
        }
    }
}

fn is_done_measure(facts: &Facts<'_>, file: &str) -> bool {
    let Some(Document::Measure(id)) = Document::of(file) else { return false };
    facts
        .measures()
        .find(|measure| measure.id == id)
        .is_some_and(|measure| is_done(facts, measure) || measure.record.until.is_some())
}

/// Whether a field's own label says what it is about.
fn is_labelled(facts: &Facts<'_>, text: &Text<'_>) -> bool {
    let parent = text.pointer.split("/text").next().unwrap_or_default();
    text.field == Field::More
        && facts
            .string(text.file, &format!("{parent}/label"))
            .is_some_and(|label| is_about_funding(&label.to_lowercase()))
}

/// Whether a sentence knows that what it tells is over.
pub fn is_told_as_over(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    words(&lower).into_iter().any(|range| OVER.contains(&&lower[range]))
}

fn is_about_funding(lower: &str) -> bool {
    words(lower).into_iter().any(|range| FUNDING.contains(&&lower[range]))
}

/// The last moment of each sentence about funding, if it is an end and past.
fn find(text: &str, as_of: Month, is_labelled: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for Range { start, end } in sentences(text) {
        let sentence = &text[start..end];
        let lower = sentence.to_lowercase();
        if (is_labelled || is_about_funding(&lower)) && !is_told_as_over(sentence) {
            let moments = moments::find(sentence);
            let last = moments.iter().max_by_key(|moment| moment.month).filter(|last| last.is_end);
            let last = last.filter(|last| last.month < as_of);
            found.extend(last.map(|last| start + last.range.start..start + last.range.end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{MEASURE, codes};

    fn found(text: &str) -> Vec<&str> {
        find(text, Month { year: 2024, month: 8 }, false).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn funding_that_has_ended_is_found() {
        for (text, part) in [
            ("Das Projekt wird bis 2023 vom Land gefördert.", "2023"),
            ("Es gibt Beratung. Gefördert bis 31.12.2023", "31.12.2023"),
            ("Die Förderung läuft bis Ende Juni 2024.", "Juni 2024"),
            ("Förderzeitraum: 2021–2023", "2023"),
            ("Die Laufzeit ist 01.07.2021 bis 30.06.2024.", "30.06.2024"),
            ("Das Bundesprogramm fördert die Stelle; die Finanzierung reicht bis 12/2023.", "12/2023"),
            ("Für die Förderperiode 2019–2023 nennt das Programm drei Ziele.", "2023"),
            ("Das Angebot läuft noch bis Dezember 2023.", "Dezember 2023"),
        ] {
            assert_eq!(found(text), [part], "{text}");
        }
    }

    #[test]
    fn what_runs_or_is_known_to_be_over_is_not() {
        for good in [
            "Das Projekt wird bis 2024 vom Land gefördert.",
            "Das Projekt wird bis 2025 gefördert.",
            "Von 2019 bis 2022 wurde das Projekt vom Land gefördert; heute trägt es die Stadt.",
            "Bis 2023 vom Land gefördert, arbeitet die Stelle heute mit eigenen Mitteln.",
            "Das bis 2022 geförderte Projekt ist nun ein festes Angebot.",
            "Gefördert seit 2019.",
            "Die Förderung 2021–2023 ist bis 2026 verlängert.",
            "Sieben Projekte gab es in der Förderphase 2022–2023, acht sind es bis 2025.",
            "Vereine werden mit bis zu 2000 Euro gefördert.",
            "Kinder bis 12 Jahre werden gefördert.",
            "Der Strategieplan 2019–2022 hat den Titel „Demokratieförderung“.",
            "Nach dem Ende der Förderung 2023 trägt die Stadt die Stelle.",
            "Die Jugendförderung gibt es seit 1990.",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }

    #[test]
    fn a_field_of_its_own_says_what_it_is() {
        let more = |label: &str| {
            let more = format!("\"more\": [{{\"label\": \"{label}\", \"text\": \"2021 bis 2023\"}}], \"goals\"");
            codes(&[("measures/a.json", &MEASURE.replace("\"goals\"", &more))])
        };
        assert_eq!(more("Laufzeit"), ["K091"]);
        assert!(more("Vorgeschichte").is_empty());
    }
}
