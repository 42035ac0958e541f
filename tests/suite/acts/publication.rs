//! Acts on parts, chapters, dimensions, contact points, abbreviations, footnotes.

use katalog::acts::publication::{
    self, add_part, leave_part_out, new_chapter, parts_left_out, remove_chapter, shift_part,
};
use katalog::acts::{References, Spot, measures, things};
use katalog::files::Snapshot;
use katalog::findings::Findings;
use katalog::format::Kind;
use katalog::source;
use katalog::source::chapter;

use super::{all, dangling, done, folders, open, raw, refused, small};

fn parts(snapshot: &Snapshot) -> Vec<String> {
    source::read(snapshot, &Findings::default()).records.edition.parts
}

#[test]
fn parts_are_put_elsewhere_left_out_and_taken_in_again() {
    for folder in small() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let before = parts(&snapshot);
        for (number, part) in before.iter().enumerate() {
            let up = done(&snapshot, shift_part(&snapshot, part, &Spot::Up));
            let mut expected = before.clone();
            expected.swap(number, number.saturating_sub(1));
            assert_eq!(parts(&up), expected);
            assert_eq!(all(&done(&up, shift_part(&up, part, &Spot::At(number)))), all(&snapshot));
        }
        let part = &before[2];
        let without = done(&snapshot, leave_part_out(&snapshot, part));
        assert!(parts_left_out(&without).contains(part) && !parts(&without).contains(part));
        assert_eq!(all(&done(&without, add_part(&without, part, Some(2)))), all(&snapshot));
        assert_eq!(refused(add_part(&snapshot, part, None)).0, "act-gone");
    }
    let one = Snapshot::of([("edition.json", &br#"{ "parts": "sections" }"#[..])]);
    assert_eq!(refused(leave_part_out(&one, "sections")).0, "act-last-part");
    let two = add_part(&one, "cover", Some(0)).unwrap().after(&one);
    assert_eq!(parts(&two), ["cover", "sections"]);
    assert_eq!(refused(leave_part_out(&two, "sections")).0, "act-last-part");
}

#[test]
fn a_chapter_comes_before_the_measures_and_goes_again() {
    use chapter::Kind::{Chronicle, EasyLanguage, Foreword, Prose};
    for folder in small() {
        let snapshot = Snapshot::open(&folder).unwrap();
        for kind in [Prose, Foreword, Chronicle, EasyLanguage] {
            let act = new_chapter(&snapshot, "Ein Kapitel", kind).unwrap();
            let (_, id) = act.made.clone().unwrap();
            assert_eq!(id, "ein-kapitel");
            let after = done(&snapshot, Ok(act));
            let parts = parts(&after);
            let at = parts.iter().position(|part| *part == id).unwrap();
            assert!(["at-a-glance", "sections"].contains(&parts[at + 1].as_str()));
            assert_eq!(all(&done(&after, remove_chapter(&after, &id))), all(&snapshot));
        }
    }
    assert_eq!(refused(remove_chapter(&open("herne-2024"), "nichts")).0, "act-gone");
}

#[test]
fn a_dimension_has_a_colour_of_its_own_and_goes_when_nothing_stands_in_it() {
    for folder in small() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let act = publication::new_dimension(&snapshot, "Soziale Herkunft!").unwrap();
        let (_, id) = act.made.clone().unwrap();
        let after = done(&snapshot, Ok(act));
        let source = source::read(&after, &Findings::default());
        let colours: Vec<_> = source.records.edition.dimensions.iter().map(|d| d.colour.web.to_string()).collect();
        let last = colours.last().unwrap();
        assert_eq!(colours.iter().filter(|colour| *colour == last).count(), 1);
        assert_eq!(all(&done(&after, things::remove(&after, Kind::Dimension, &id, References::Keep))), all(&snapshot));
        let up = done(&after, things::shift(&after, Kind::Dimension, &id, &Spot::At(0)));
        assert_eq!(all(&done(&up, things::shift(&up, Kind::Dimension, &id, &Spot::At(99)))), all(&after));
    }
    let every = Snapshot::open(&folders()[3]).unwrap();
    assert_eq!(
        refused(things::remove(&every, Kind::Dimension, "geschlecht", References::TakeOut)).0,
        "act-last-dimension"
    );
    let herne = open("herne-2024");
    let (key, by) = refused(things::remove(&herne, Kind::Dimension, "alter", References::TakeOut));
    assert!(key == "act-needed" && by.len() > 1);
    // Measures that stand elsewhere, too, leave it.
    let ids = source::read(&herne, &Findings::default());
    let only = ids
        .records
        .measures
        .iter()
        .filter(|(_, m)| m.dimensions.len() == 1 && m.dimensions[0].id() == "sexuelle-identitaet");
    let moved = only.fold(herne.clone(), |snapshot, (id, _)| {
        measures::switch_dimension(&snapshot, id, "sexuelle-identitaet", "alter").unwrap().after(&snapshot)
    });
    let after = done(&moved, things::remove(&moved, Kind::Dimension, "sexuelle-identitaet", References::TakeOut));
    assert!(dangling(&after).is_empty());
    assert!(raw(&after, "measures/flyer-vielfalt.json").contains("\"order\": {\n    \"geschlecht\": 70\n  }"));
}

#[test]
fn contact_points_and_states_are_made_and_go_with_what_names_them() {
    for folder in small() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let act = publication::new_contact(&snapshot, "Beratung für alle", None).unwrap();
        let (_, id) = act.made.clone().unwrap();
        let after = done(&snapshot, Ok(act));
        let back = done(&after, things::remove(&after, Kind::Contact, &id, References::Keep));
        assert_eq!(all(&back), all(&snapshot));
        let act = publication::new_status(&snapshot, "geplant!", "○").unwrap();
        let (_, id) = act.made.clone().unwrap();
        let after = done(&snapshot, Ok(act));
        done(&after, things::remove(&after, Kind::Status, &id, References::Keep));
        assert_eq!(refused(publication::new_status(&snapshot, "geplant", "->")).0, "act-one-sign");
    }
    let every = Snapshot::open(&folders()[3]).unwrap();
    for (kind, id) in [(Kind::Contact, "stelle"), (Kind::Status, "running"), (Kind::Place, "rathaus")] {
        assert_eq!(refused(things::remove(&every, kind, id, References::Keep)).0, "act-referred");
        let after = done(&every, things::remove(&every, kind, id, References::TakeOut));
        assert!(dangling(&after).is_empty(), "{kind:?}");
    }
    let none = Snapshot::of([("edition.json", &b"{\n  \"title\": \"x\"\n}\n"[..])]);
    let first = publication::add_abbreviation(&none, "BEM", "Betriebliches …").unwrap().after(&none);
    assert_eq!(
        raw(&first, "abbreviations.json"),
        "{\n  \"abbreviations\": [\n    {\n      \"short\": \"BEM\",\n      \"long\": \"Betriebliches …\"\n    }\n  ]\n}\n"
    );
}

#[test]
fn abbreviations_are_listed_once() {
    let herne = open("herne-2024");
    let after = done(&herne, publication::add_abbreviation(&herne, "XYZ", "Lang"));
    assert_eq!(refused(publication::add_abbreviation(&after, "XYZ", "Anders")).0, "act-listed");
    assert_eq!(all(&done(&after, publication::remove_abbreviation(&after, "XYZ"))), all(&herne));
}

#[test]
fn a_footnote_is_renamed_and_removed_with_its_marks() {
    let every = Snapshot::open(&folders()[3]).unwrap();
    let file = "chapters/text.json";
    let after = done(&every, publication::rename_footnote(&every, "text", "charta", "quelle-1"));
    assert_eq!(
        raw(&after, file),
        raw(&every, file).replace("charta\"", "quelle-1\"").replace("[^charta]", "[^quelle-1]")
    );
    assert_eq!(all(&done(&after, publication::rename_footnote(&after, "text", "quelle-1", "charta"))), all(&every));
    let gone = done(&every, publication::remove_footnote(&every, "text", "charta"));
    assert!(raw(&gone, file).contains("Ein Absatz mit einer Fußnote.\"") && !raw(&gone, file).contains("footnotes"));
    assert_eq!(refused(publication::rename_footnote(&every, "text", "charta", "a b")).0, "act-footnote-name");
    assert_eq!(refused(publication::remove_footnote(&every, "text", "nichts")).0, "act-gone");
}

#[test]
fn abbreviations_that_are_not_listed_are_found_with_their_places() {
    let herne = open("herne-2024");
    let file = "measures/dv-bem.json";
    let text = raw(&herne, file).replace("Gefragt sind dabei", "Das KXM hilft. Das KXM berät. Gefragt sind dabei");
    let used = herne.with([(file, Some(text.as_str()))]);
    let found =
        |snapshot: &Snapshot| publication::unlisted_abbreviations(snapshot).into_iter().find(|one| one.short == "KXM");
    let unlisted = found(&used).unwrap();
    assert_eq!(unlisted.uses.len(), 2);
    assert!(unlisted.uses.iter().all(|place| place.file == file && &text[place.range.clone()] == "KXM"));
    let listed = publication::add_abbreviation(&used, "KXM", "Kommunales …").unwrap().after(&used);
    assert_eq!(found(&listed), None);
}

#[test]
fn another_address_is_known_wherever_a_thing_is_named() {
    let every = Snapshot::open(&folders()[3]).unwrap();
    let names = [
        (Kind::Contact, "stelle"),
        (Kind::Dimension, "geschlecht"),
        (Kind::Status, "running"),
        (Kind::Place, "rathaus"),
        (Kind::Unit, "bgv"),
        (Kind::Topic, "integration"),
        (Kind::Division, "dezernat-i"),
    ];
    for (kind, id) in names {
        let after = done(&every, things::readdress(&every, kind, id, "anders"));
        assert!(dangling(&after).is_empty(), "{kind:?}");
        assert_eq!(all(&done(&after, things::readdress(&after, kind, "anders", id))), all(&every), "{kind:?}");
    }
    let after = done(&every, publication::readdress_chapter(&every, "review", "einleitung"));
    assert_eq!(parts(&after)[5], "einleitung");
    assert_eq!(all(&done(&after, publication::readdress_chapter(&after, "einleitung", "review"))), all(&every));
    assert_eq!(refused(publication::readdress_chapter(&every, "text", "cover")).0, "act-taken-id");
    assert_eq!(refused(things::readdress(&every, Kind::Contact, "stelle", "mit-amt")).0, "act-taken-id");
}

#[test]
fn every_colour_that_is_offered_can_be_read() {
    let kassel = open("kassel-sample");
    let many = (0..11).fold(kassel.clone(), |snapshot, number| {
        publication::new_dimension(&snapshot, &format!("Dimension {number}")).unwrap().after(&snapshot)
    });
    assert_eq!(source::read(&many, &Findings::default()).records.edition.dimensions.len(), 14);
    assert_eq!(super::errors(&many), super::errors(&kassel));
}
