//! K093: a building that moved and kept the old one's accessibility.

use crate::findings::args;
use crate::rules::facts::{Facts, Previous, Reporter};
use crate::source::organisation::{Accessibility, Postal};

/// Reports an address that is another than in the edition before, while all that is said of the building is the same.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let Previous::Read(previous) = &facts.previous else { return };
    if facts.is_faulty("places.json", "/places") {
        return;
    }
    for (i, place) in facts.source.records.places.iter().enumerate() {
        let Some(before) = previous.records.places.iter().find(|before| before.id == place.id) else { continue };
        let says = place.accessibility != Accessibility::default() && place.accessibility == before.accessibility;
        if says && is_elsewhere(place, before) {
            let args = args!["place": place.name.clone().unwrap_or_else(|| place.id.clone()), "before": before.street.clone(), "now": place.street.clone()];
            reporter.value("places.json", &format!("/places/{i}/accessibility"), args);
        }
    }
}

/// Whether it is another building and not the same written otherwise.
fn is_elsewhere(now: &Postal, before: &Postal) -> bool {
    let ((street, number), (old_street, old_number)) = (parts(&now.street), parts(&before.street));
    let other_number = number.is_some() && old_number.is_some() && number != old_number;
    other_number || strsim::damerau_levenshtein(&street, &old_street) > 2
}

/// The street in its shortest spelling, and the first number of the house.
fn parts(street: &str) -> (String, Option<u32>) {
    let at = street.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0).unwrap_or(street.len());
    let (name, number) = street.split_at(at);
    let name = name.to_lowercase().replace("straße", "str").replace("strasse", "str");
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    (name.chars().filter(|c| c.is_alphanumeric()).collect(), digits.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{EDITION, MEASURE, ORGANISATION, codes};

    #[test]
    fn the_same_building_may_be_written_otherwise() {
        let is_other = |now: &str, before: &str| {
            let place = |street: &str| Postal { street: street.to_owned(), ..Postal::default() };
            is_elsewhere(&place(now), &place(before))
        };
        for (now, before) in [
            ("Hauptstraße 1", "Hauptstr. 1"),
            ("Musterplatz 1–3", "Musterplatz 1"),
            ("Musterplatz 1a", "Musterplatz 1"),
            ("Am Markt", "Am Markt 5"),
            ("Bahnhofstraße 7", "Bahnhofsstraße 7"),
            ("Straße des 17. Juni 135", "Straße des 17. Juni 135"),
        ] {
            assert!(!is_other(now, before), "{now}");
        }
        assert!(is_other("Musterplatz 5", "Musterplatz 1"));
        assert!(is_other("Ringstraße 1", "Musterplatz 1"));
    }

    #[test]
    fn a_moved_building_is_looked_at_again() {
        let place = |street: &str, lift: &str| {
            format!(
                "{{\"places\": [{{\"id\": \"rathaus\", \"street\": \"{street}\", \"postcode\": \"44623\", \
                 \"city\": \"Herne\"{lift}}}]}}"
            )
        };
        let found = |now: &str, before: &str| {
            codes(&[
                ("edition.json", &EDITION.replace("\"parts\"", "\"previous\": \"../before\", \"parts\"")),
                ("places.json", now),
                ("../before/edition.json", &EDITION.replace("2024-08", "2023-08").replace(": 2,", ": 1,")),
                ("../before/organisation.json", ORGANISATION),
                ("../before/measures/a.json", MEASURE),
                ("../before/places.json", before),
            ])
        };
        let (yes, no) = (", \"accessibility\": {\"lift\": true}", ", \"accessibility\": {\"lift\": false}");
        assert_eq!(found(&place("Ring 5", yes), &place("Markt 1", yes)), ["K093"]);
        assert!(found(&place("Ring 5", no), &place("Markt 1", yes)).is_empty());
        assert!(found(&place("Ring 5", ""), &place("Markt 1", "")).is_empty());
        assert!(found(&place("Markt 1", yes), &place("Markt 1", yes)).is_empty());
    }
}
