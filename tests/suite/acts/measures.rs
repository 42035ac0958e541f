//! Acts on measures.

use katalog::acts::measures::{self, Home, NewMeasure};
use katalog::acts::order::{printed, shift};
use katalog::acts::{How, References, Spot, ids};
use katalog::files::Snapshot;
use katalog::findings::Findings;
use katalog::format::Kind;
use katalog::source::measure::Direction;
use katalog::source::{self, is_id};

use super::{all, dangling, done, folders, hostile, open, raw, refused};

fn new(snapshot: &Snapshot, title: &str, home: Home) -> NewMeasure {
    let source = source::read(snapshot, &Findings::default());
    let dimensions = vec![source.records.edition.dimensions[0].id.clone()];
    NewMeasure { title: title.to_owned(), home, dimensions, directed: Direction::Outward }
}

fn units(snapshot: &Snapshot) -> Vec<String> {
    let source = source::read(snapshot, &Findings::default());
    source.records.organisation.divisions.iter().flat_map(|d| &d.units).map(|unit| unit.id.clone()).collect()
}

#[test]
fn a_new_measure_is_written_as_those_beside_it() {
    let herne = open("herne-2024");
    let measure = new(&herne, "Girls’ Day – für Schüler*innen", Home::Unit("fb-schule".to_owned()));
    let act = measures::new(&herne, &measure);
    assert_eq!(act.as_ref().unwrap().made, Some((Kind::Measure, "girls-day-fuer-schueler-innen".to_owned())));
    let after = done(&herne, act);
    let expected = r#"{
  "$schema": "../../schema/measure.schema.json",
  "title": "Girls’ Day – für Schüler*innen",
  "dimensions": [
    "uebergreifend"
  ],
  "units": [
    "fb-schule"
  ],
  "directed": [
    "outward"
  ],
  "since": 2024,
  "description": "Text folgt.",
  "goals_and_target_groups": "Text folgt.",
  "responsible": "Fachbereich Schule und Weiterbildung"
}
"#;
    assert_eq!(raw(&after, "measures/girls-day-fuer-schueler-innen.json"), expected);
    let again = measures::new(&after, &measure).unwrap();
    assert_eq!(again.made.unwrap().1, "girls-day-fuer-schueler-innen-2");
    for folder in folders() {
        let snapshot = Snapshot::open(&folder).unwrap();
        for unit in units(&snapshot).into_iter().take(2) {
            done(&snapshot, measures::new(&snapshot, &new(&snapshot, "Ganz neu", Home::Unit(unit))));
        }
    }
    let heidelberg = open("heidelberg-sample");
    let by_topic = new(&heidelberg, "Thema", Home::Topic("integration".to_owned()));
    assert!(
        raw(&done(&heidelberg, measures::new(&heidelberg, &by_topic)), "measures/thema.json")
            .contains("\"topic\": \"integration\"")
    );
    assert_eq!(refused(measures::new(&herne, &new(&herne, "x", Home::Unit("nichts".to_owned())))).0, "act-gone");
    let nowhere = NewMeasure { dimensions: Vec::new(), ..measure };
    assert_eq!(refused(measures::new(&herne, &nowhere)).0, "act-no-dimension");
}

#[test]
fn whatever_is_typed_as_a_title_has_an_id_or_is_refused() {
    let kassel = open("kassel-sample");
    let unit = Home::Unit(units(&kassel)[0].clone());
    let mut made = 0;
    for title in hostile() {
        match measures::new(&kassel, &new(&kassel, &title, unit.clone())) {
            Ok(act) => {
                let id = act.made.clone().unwrap().1;
                assert!(is_id(&id) && id.len() <= 64 && id != "con" && id != "nul", "{id}");
                assert!(dangling(&act.after(&kassel)).is_empty());
                made += 1;
            }
            Err(_) => assert!(
                ["act-no-title", "act-long-title", "act-title-marks"]
                    .contains(&refused(measures::new(&kassel, &new(&kassel, &title, unit.clone()))).0)
            ),
        }
        let source = source::read(&kassel, &Findings::default());
        for kind in [Kind::Division, Kind::Unit, Kind::Place, Kind::Part, Kind::Status, Kind::Contact] {
            assert!(is_id(&ids::new(&source, kind, &title)));
        }
    }
    assert!(made > 5, "{made}");
}

#[test]
fn a_copy_is_new_and_not_released() {
    for folder in folders() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let source = source::read(&snapshot, &Findings::default());
        for id in source.records.measures.keys().take(6) {
            let act = measures::copy(&snapshot, id).unwrap();
            let (_, new) = act.made.clone().unwrap();
            let after = done(&snapshot, Ok(act));
            let text = raw(&after, &format!("measures/{new}.json"));
            assert!(text.contains("(Kopie)\"") && !text.contains("\"review\"") && !text.contains("\"internal_note\""));
            assert!(text.contains(&format!("\"since\": {}", source.records.edition.as_of.year)), "{text}");
        }
    }
}

#[test]
fn an_end_is_taken_back_to_the_byte() {
    let herne = open("herne-2024");
    let ended = done(&herne, measures::end(&herne, "dv-bem"));
    let file = "measures/dv-bem.json";
    assert_eq!(raw(&ended, file), raw(&herne, file).replace("\n  ]\n}\n", "\n  ],\n  \"until\": 2024\n}\n"));
    assert_eq!(all(&done(&ended, measures::go_on(&ended, "dv-bem"))), all(&herne));
    let later = herne.with([(file, Some(raw(&herne, file).replacen('{', "{ \"since\": 2025,", 1).as_str()))]);
    assert_eq!(refused(measures::end(&later, "dv-bem")).0, "act-ends-early");
    assert_eq!(refused(measures::end(&herne, "nichts")).0, "act-gone");
}

/// Heidelberg with a link, a list with one reference and one with two to a measure.
fn with_references() -> Snapshot {
    let heidelberg = open("heidelberg-sample");
    let (from, also) = ("measures/fuehren-in-teilzeit.json", "measures/technik-sprechstunde.json");
    let text = raw(&heidelberg, from).replace(
        "Übergaben, Vertretung",
        "_Übergaben_ wie bei [[Mentoring]{lang=en}](#wissen-weitergeben), Vertretung",
    );
    let other = raw(&heidelberg, also).replacen('{', "{ \"see_also\": [\"lotsendienst\", \"wissen-weitergeben\"],", 1);
    heidelberg.with([(from, Some(text.as_str())), (also, Some(other.as_str()))])
}

#[test]
fn a_measure_goes_with_what_refers_to_it_or_not_at_all() {
    let before = with_references();
    assert!(dangling(&before).is_empty());
    let (key, by) = refused(measures::remove(&before, "wissen-weitergeben", References::Keep));
    assert_eq!((key, by.len()), ("act-referred", 2));
    let act = measures::remove(&before, "wissen-weitergeben", References::TakeOut).unwrap();
    let how: Vec<How> = act.touches.iter().map(|touched| touched.how).collect();
    assert_eq!(how, [How::Removed, How::Refers, How::Refers]);
    let after = done(&before, Ok(act));
    assert!(dangling(&after).is_empty() && after.text("measures/wissen-weitergeben.json").is_none());
    let text = raw(&after, "measures/fuehren-in-teilzeit.json");
    assert!(text.contains("_Übergaben_ wie bei [Mentoring]{lang=en}, Vertretung"), "{text}");
    assert!(!text.contains("see_also"), "an empty list goes, too");
    let expected = raw(&before, "measures/technik-sprechstunde.json").replace(", \"wissen-weitergeben\"", "");
    assert_eq!(raw(&after, "measures/technik-sprechstunde.json"), expected);
    // What nobody refers to just goes.
    let gone = done(&after, measures::remove(&after, "lotsendienst", References::TakeOut));
    assert!(dangling(&gone).is_empty());
    let broken = before.with([("contacts.json", Some("{"))]);
    assert_eq!(refused(measures::remove(&broken, "wissen-weitergeben", References::TakeOut)).0, "act-unread");
}

#[test]
fn another_address_takes_its_references_along_and_back() {
    let before = with_references();
    let act = measures::readdress(&before, "wissen-weitergeben", "mentoring").unwrap();
    assert_eq!((act.made.clone(), act.notes.len()), (Some((Kind::Measure, "mentoring".to_owned())), 1));
    let after = done(&before, Ok(act));
    assert!(dangling(&after).is_empty());
    assert_eq!(raw(&after, "measures/mentoring.json"), raw(&before, "measures/wissen-weitergeben.json"));
    assert!(raw(&after, "measures/fuehren-in-teilzeit.json").contains("](#mentoring), Vertretung"));
    assert_eq!(all(&done(&after, measures::readdress(&after, "mentoring", "wissen-weitergeben"))), all(&before));
    let taken = |id| refused(measures::readdress(&before, "wissen-weitergeben", id)).0;
    assert_eq!(
        ["lotsendienst", "introduction", "aux", "Groß", "../x"].map(taken),
        ["act-taken-id", "act-taken-id", "act-no-id", "act-no-id", "act-no-id"]
    );
}

#[test]
fn a_measure_moves_and_moves_back() {
    let before = open("heidelberg-sample");
    let file = "measures/kommunaler-integrationsplan.json";
    let (unit, topic) = (Home::Unit("buergeramt".to_owned()), Home::Topic("integration".to_owned()));
    assert!(raw(&before, file).contains("\"topic\": \"integration\""));
    let after = done(&before, measures::move_to(&before, "kommunaler-integrationsplan", &unit));
    assert!(!raw(&after, file).contains("\"topic\""));
    assert_eq!(all(&done(&after, measures::move_to(&after, "kommunaler-integrationsplan", &topic))), all(&before));
    let moved =
        done(&before, measures::move_to(&before, "lotsendienst", &Home::Unit("amt-fuer-chancengleichheit".to_owned())));
    let expected =
        raw(&before, "measures/lotsendienst.json").replace("\"buergeramt\"", "\"amt-fuer-chancengleichheit\"");
    assert_eq!(raw(&moved, "measures/lotsendienst.json"), expected);
    let every = Snapshot::open(&folders()[3]).unwrap();
    let swapped = done(&every, measures::move_to(&every, "mit-amt", &Home::Unit("bgv".to_owned())));
    assert!(raw(&swapped, "measures/mit-amt.json").contains("[\"bgv\", \"fb-personal\"]"));
    assert_eq!(
        all(&done(&swapped, measures::move_to(&swapped, "mit-amt", &Home::Unit("fb-personal".to_owned())))),
        all(&every)
    );
}

#[test]
fn dimensions_are_joined_left_and_switched() {
    let herne = open("herne-2024");
    let joined = done(&herne, measures::join_dimension(&herne, "dv-bem", "alter"));
    assert!(raw(&joined, "measures/dv-bem.json").contains("    \"uebergreifend\",\n    \"alter\"\n"));
    assert_eq!(all(&done(&joined, measures::leave_dimension(&joined, "dv-bem", "alter"))), all(&herne));
    let switched = done(&herne, measures::switch_dimension(&herne, "flyer-vielfalt", "geschlecht", "alter"));
    let text = raw(&switched, "measures/flyer-vielfalt.json");
    assert!(
        text.contains("    \"alter\",\n") && text.contains("\"order\": {\n    \"sexuelle-identitaet\": 10\n  }"),
        "{text}"
    );
    assert_eq!(refused(measures::leave_dimension(&herne, "dv-bem", "uebergreifend")).0, "act-no-dimension");
}

#[test]
fn a_measure_is_put_anywhere_with_few_changes_and_nothing_else_moves() {
    let mut moved = 0;
    for folder in folders() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let before = printed(&snapshot);
        for (number, group) in before.iter().enumerate().step_by(2) {
            let last = group.measures.len() - 1;
            for (from, spot, to) in [
                (0, Spot::Down, 1.min(last)),
                (last, Spot::Up, last.saturating_sub(1)),
                (last, Spot::At(0), 0),
                (0, Spot::At(99), last),
            ] {
                let mut wanted = group.measures.clone();
                let id = wanted.remove(from);
                wanted.insert(to, id.clone());
                let act = shift(&snapshot, &id, &group.dimension, &spot).unwrap();
                assert!(act.texts().count() <= 1 || group.measures.len() > 2 || from == to, "{act:?}");
                let mut expected = before.clone();
                expected[number].measures = wanted;
                assert_eq!(printed(&act.after(&snapshot)), expected, "{id} {spot:?}");
                moved += act.texts().count();
            }
        }
    }
    assert!(moved > 30, "{moved}");
    let herne = open("herne-2024");
    let after = done(&herne, shift(&herne, "dv-bem", "uebergreifend", &Spot::Up));
    assert_eq!(after.differing(&herne).count(), 1);
    assert_eq!(all(&done(&after, shift(&after, "dv-bem", "uebergreifend", &Spot::Down))).len(), all(&herne).len());
    assert_eq!(refused(shift(&herne, "dv-bem", "alter", &Spot::Up)).0, "act-gone");
}
