//! K033: who is responsible is none of the measure's units.

use crate::catalogue::ResolvedMeasure;
use crate::document::Document;
use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::words;

/// Reports a `responsible` that names none of the units, in no way.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let measures = facts.measures().map(|measure| (Document::Measure(measure.id).path(), measure));
    for (file, measure) in measures.filter(|(_, measure)| !measure.units.is_empty()) {
        if facts.is_faulty(&file, "/responsible") || facts.is_faulty(&file, "/units") {
            continue;
        }
        let said = facts.texts.iter().skip(first_of(facts, &file)).take_while(|text| text.file == file);
        let said: Vec<&str> = said.filter(|text| text.field == Field::Responsible).map(|t| t.shown.as_str()).collect();
        let said = said.join("\n");
        if !said.is_empty() && !names_unit(facts, measure, &said) {
            let units = measure.units.iter().filter_map(|unit| facts.units.get(*unit)).map(|unit| unit.name.as_str());
            let args = args!["units": units.collect::<Vec<_>>().join(", ")];
            reporter.beginning(&file, "/responsible", args);
        }
    }
}

/// The texts are in the order of their files.
fn first_of(facts: &Facts<'_>, file: &str) -> usize {
    facts.texts.partition_point(|text| text.file < file)
}

fn names_unit(facts: &Facts<'_>, measure: &ResolvedMeasure<'_>, said: &str) -> bool {
    let plain = plain(said);
    let topic = measure.topic.iter().map(|topic| topic.name.as_str());
    let contacts =
        facts.catalogue.contacts.iter().filter(|contact| contact.unit.is_some_and(|u| measure.units.contains(&u)));
    let mut named = topic.chain(contacts.map(|contact| contact.record.name.as_str()));
    let units = measure.units.iter().filter_map(|unit| facts.units.get(*unit));
    let mut units = units.map(|unit| (unit.name.as_str(), unit.short.as_deref()));
    units.any(|(name, short)| has_name(&plain, name) || short.is_some_and(|short| has_short(said, short)))
        || named.any(|name| has_name(&plain, name))
}

/// The name, or what follows its first word if that is long enough to be sure.
fn has_name(said: &str, name: &str) -> bool {
    let rest = words(name).get(1).map(|second| plain(&name[second.start..])).filter(|rest| rest.chars().count() > 7);
    said.contains(&plain(name)) || rest.is_some_and(|rest| said.contains(&rest))
}

/// `FB 34`, or its number alone, as in `34/2 Integration`.
fn has_short(said: &str, short: &str) -> bool {
    let said_words = words(said);
    let short_words = words(short);
    let number =
        short_words.iter().map(|range| &short[range.clone()]).find(|word| word.bytes().all(|b| b.is_ascii_digit()));
    match number.filter(|number| number.len() > 1) {
        Some(number) => said_words.iter().any(|range| &said[range.clone()] == number) || said.contains(short),
        None => said_words.iter().any(|range| said[range.start..].starts_with(short)),
    }
}

/// Letters and digits only.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn one_of_the_units_is_named_in_some_way() {
        let with = |responsible: &str| codes(&[("measures/a.json", &MEASURE.replace("Amt für Vielfalt", responsible))]);
        for good in ["Amt für Vielfalt, Team 2", "das Amt 16", "16/2 Beratung", "Büro im Amt für Vielfalt"] {
            assert!(with(good).is_empty(), "{good}: {:?}", with(good));
        }
        for bad in ["Jugendamt", "Amt 17", "Verein 2016", "die Stadt"] {
            assert_eq!(with(bad), ["K033"], "{bad}");
        }
    }
}
