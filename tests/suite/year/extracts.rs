//! `katalog build --only`

use std::collections::BTreeSet;
use std::fs;

use katalog::edition::Extract;
use katalog::format::Kind;
use katalog::pdf::read::Reader;
use katalog::pdf::verify::verify;
use katalog::policy::Switches;
use katalog::{Editions, Publication, Request};

use super::{office, run};
use crate::fixture::{Copy, build_editions, herne, one_line, request, sample_folder};

fn extract(catalogue: &std::path::Path, kind: Kind, id: &str) -> (Publication, Reader, String) {
    let extract = Some(Extract { kind, id: id.to_owned() });
    let request = Request { extract, ..request(catalogue) };
    let (checked, made) = build_editions(&request, &Editions::WEB, &Switches::default());
    let web = made.web.unwrap_or_else(|| panic!("{:#?}", checked.findings));
    let (flaws, reader) = verify(&web.pdf);
    assert!(flaws.is_empty(), "{flaws:#?}");
    let reader = reader.unwrap();
    let heard = one_line(&reader.tags().text());
    (web, reader, heard)
}

fn ids(web: &Publication) -> BTreeSet<&str> {
    let divisions = web.edition.sections.iter().flat_map(|section| &section.divisions);
    divisions.flat_map(|division| &division.entries).map(|entry| entry.measure.id.as_str()).collect()
}

#[test]
fn a_dimension_is_a_whole_publication_of_its_own() {
    let (web, pdf, heard) = extract(&sample_folder("herne-2024"), Kind::Dimension, "alter");
    let whole = herne().edition.sections.iter().find(|section| section.id == "alter").unwrap();
    assert_eq!((web.edition.sections.len(), web.edition.sections[0].number), (1, 1));
    assert_eq!((web.edition.glance.entries, web.edition.glance.dimensions), (whole.counts.entries, 1));
    assert!(pdf.pages()[0].running_text().contains("Auszug: Alter"), "the cover says so");
    assert!(pdf.metadata().title.as_ref().unwrap().ends_with(" – Auszug: Alter"));
    let names: BTreeSet<&str> = pdf.destinations().keys().map(String::as_str).collect();
    let printed = ids(&web);
    assert!(printed.iter().all(|id| names.contains(id)));
    let left_out = herne().entries().map(|entry| entry.measure.id.as_str()).find(|id| !printed.contains(id)).unwrap();
    assert!(!names.contains(left_out) && !heard.contains("Schwerbehindertenvertretung und Inklusion im Alter"));
    let listed: usize = web.edition.register.letters.iter().map(|letter| letter.entries.len()).sum();
    assert!(listed >= printed.len() && listed < herne().edition.register.letters.iter().map(|l| l.entries.len()).sum());
}

#[test]
fn units_and_divisions_have_all_their_measures() {
    let (web, _, _) = extract(&sample_folder("herne-2024"), Kind::Unit, "fb-kjf");
    let (own, all) = ("Fachbereich Kinder – Jugend – Familie", herne());
    let with_unit = |entry: &&katalog::edition::Entry| entry.measure.units.iter().any(|unit| unit.name == own);
    let expected: BTreeSet<&str> = all.entries().filter(with_unit).map(|entry| entry.measure.id.as_str()).collect();
    assert_eq!(ids(&web), expected);
    assert!(web.edition.sections.iter().all(|section| section.counts.entries > 0), "no section is empty");
    let numbers: Vec<usize> = web.edition.sections.iter().map(|section| section.number).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    let (web, _, _) = extract(&sample_folder("herne-2024"), Kind::Division, "dezernat-vi");
    assert_eq!(web.edition.glance.divisions.len(), 1);
}

#[test]
fn references_that_lead_out_become_text() {
    let copy = Copy::of("kassel-sample")
        .set("measures/sprechstunde-fuer-frauen.json", "/see_also", serde_json::json!(["mehrsprachige-wegweiser"]))
        .set(
            "measures/sprechstunde-fuer-frauen.json",
            "/description",
            "Mehr dazu bei den [Wegweisern](#mehrsprachige-wegweiser) und hier.",
        );
    let (web, pdf, heard) = extract(copy.path(), Kind::Unit, "amt-fuer-chancengleichheit");
    assert!(ids(&web).contains("sprechstunde-fuer-frauen") && !ids(&web).contains("mehrsprachige-wegweiser"));
    assert!(heard.contains("Mehr dazu bei den Wegweisern und hier."), "{heard}");
    assert!(heard.contains("Siehe auch – Mehrsprachige Wegweiser"), "{heard}");
    assert!(!pdf.destinations().contains_key("mehrsprachige-wegweiser"));
}

#[test]
fn a_measure_of_two_dimensions_has_its_page_in_each_extract() {
    let copy = Copy::of("herne-2024").set("edition.json", "/second_entry", "reference");
    let second = "sexuelle-identitaet";
    let (web, _, _) = extract(copy.path(), Kind::Dimension, second);
    let divisions = web.edition.sections.iter().flat_map(|section| &section.divisions);
    let entries: Vec<_> = divisions.flat_map(|division| &division.entries).collect();
    assert!(entries.iter().any(|entry| entry.measure.id == "flyer-vielfalt"));
    assert!(entries.iter().all(|entry| entry.full && entry.elsewhere.is_empty() && entry.label == entry.measure.id));
}

#[test]
fn the_command_finds_what_is_meant_and_says_what_it_cannot() {
    let (here, catalogue) = office("kassel-sample", "vielfalt");
    let here = here.path();
    let made = run(here, &["build", "vielfalt", "--only", "unit=Chancengleichheit", "-o", "out/"]).expect(0);
    assert!(made.output.contains("-auszug-"), "{}", made.output);
    assert_eq!(fs::read_dir(here.join("out")).unwrap().count(), 1);
    for (arguments, says) in [
        (&["--only", "unit=Raumfahrt"][..], "Ein Amt „Raumfahrt“ gibt es nicht."),
        (&["--only", "Alter"], "Schreiben Sie dimension=NAME"),
        (&["--only", "unit=Chancengleichheit", "--edition", "all"], "Einen Auszug gibt es nur für die Website."),
    ] {
        let mut all = vec!["build", "vielfalt"];
        all.extend(arguments);
        let refused = run(here, &all).expect(2);
        assert!(refused.errors.contains(says), "{says}\n{}", refused.errors);
    }
    let measures = catalogue.join("measures");
    let of_youth = |path: &std::path::Path| fs::read_to_string(path).unwrap().contains("\"jugendamt\"");
    let all = fs::read_dir(&measures).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| of_youth(path)).for_each(|path| fs::remove_file(path).unwrap());
    let empty = run(here, &["build", "vielfalt", "--only", "unit=Jugendamt"]).expect(2);
    assert!(empty.errors.contains("Von „Jugendamt“ wird keine Maßnahme gedruckt"), "{}", empty.errors);
}
