//! Acts on divisions, units, topics and addresses.

use katalog::acts::organisation::{self, NewPlace};
use katalog::acts::{Act, How, References, Spot, things};
use katalog::files::Snapshot;
use katalog::findings::Findings;
use katalog::format::Kind;
use katalog::source;

use super::{all, dangling, done, folders, hostile, open, raw, refused};

const FILE: &str = "organisation.json";

fn titles(act: &Act, how: How) -> Vec<&str> {
    act.touches.iter().filter(|touched| touched.how == how).map(|touched| touched.title.as_str()).collect()
}

#[test]
fn what_is_new_comes_last_and_goes_again_to_the_byte() {
    for folder in folders() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let source = source::read(&snapshot, &Findings::default());
        let division = &source.records.organisation.divisions[0];
        let place =
            NewPlace { street: "Ring 1".into(), postcode: "01234".into(), city: "Stadt".into(), ..NewPlace::default() };
        let made: [(Kind, Act); 4] = [
            (Kind::Division, organisation::new_division(&snapshot, "Dezernat VII", Some("Dez. VII")).unwrap()),
            (Kind::Unit, organisation::new_unit(&snapshot, &division.id, "Stelle für Neues", None).unwrap()),
            (Kind::Topic, organisation::new_topic(&snapshot, "Klima", &division.units[0].id).unwrap()),
            (Kind::Place, organisation::new_place(&snapshot, &place).unwrap()),
        ];
        for (kind, act) in made {
            let id = act.made.clone().unwrap().1;
            let after = done(&snapshot, Ok(act));
            let back = all(&done(&after, things::remove(&after, kind, &id, References::Keep)));
            // A list that was not there stays as an empty one.
            let had_list = kind != Kind::Topic || !source.records.organisation.topics.is_empty();
            assert!(!had_list || back == all(&snapshot), "{kind:?} in {}", folder.display());
        }
    }
    let herne = open("herne-2024");
    let after = done(&herne, organisation::new_unit(&herne, "dezernat-i", "Amt für Ä", Some("FB 99")));
    let expected = "        {\n          \"id\": \"amt-fuer-ae\",\n          \"name\": \"Amt für Ä\",\n          \"short\": \"FB 99\"\n        }\n      ]";
    assert!(raw(&after, FILE).contains(expected), "{}", raw(&after, FILE));
    for title in hostile() {
        match organisation::new_unit(&herne, "dezernat-i", &title, None) {
            Ok(act) => assert!(dangling(&act.after(&herne)).is_empty()),
            Err(refusal) => drop(refused(Err(refusal))),
        }
    }
}

#[test]
fn a_unit_gets_another_name_and_keeps_the_old_one() {
    let herne = open("herne-2024");
    let act = organisation::rename_unit(&herne, "bgv", "Büro für Vielfalt", Some(2024)).unwrap();
    assert_eq!(titles(&act, How::Changed), ["Büro für Gleichstellung und Vielfalt"]);
    assert!(titles(&act, How::Moves).len() > 10);
    let after = done(&herne, Ok(act));
    let expected = raw(&herne, FILE).replacen("\"name\": \"Büro für Gleichstellung und Vielfalt\"", "\"name\": \"Büro für Vielfalt\"", 1).replacen(
        "\"until\": 2020\n            }\n",
        "\"until\": 2020\n            },\n            {\n              \"name\": \"Büro für Gleichstellung und Vielfalt\",\n              \"until\": 2024\n            }\n",
        1,
    );
    assert_eq!(raw(&after, FILE), expected);
    let first = done(&herne, organisation::rename_unit(&herne, "ob", "OB-Büro", Some(2024)));
    assert!(
        raw(&first, FILE)
            .contains("\"formerly\": [\n            {\n              \"name\": \"Büro des Oberbürgermeisters\"")
    );
    let there = done(&herne, organisation::rename_unit(&herne, "ob", "OB-Büro", None));
    assert_eq!(
        all(&done(&there, organisation::rename_unit(&there, "ob", "Büro des Oberbürgermeisters", None))),
        all(&herne)
    );
    assert!(organisation::rename_unit(&herne, "ob", "Büro des Oberbürgermeisters", Some(2024)).unwrap().is_empty());
    assert_eq!(refused(organisation::rename_unit(&herne, "ob", " ", None)).0, "act-no-title");
    assert_eq!(refused(organisation::rename_unit(&herne, "ob", "x", Some(24))).0, "act-no-year");
    for (kind, id) in [
        (Kind::Division, "dezernat-i"),
        (Kind::Dimension, "alter"),
        (Kind::Place, "rathaus-herne"),
        (Kind::Contact, "inklusionsbuero"),
    ] {
        let Ok(act) = things::rename(&herne, kind, id, "Anders") else { continue };
        assert_eq!(act.texts().count(), 1);
        done(&herne, Ok(act));
    }
}

#[test]
fn a_unit_moves_to_another_division_with_its_measures() {
    let herne = open("herne-2024");
    let act = organisation::move_unit(&herne, "fb-schule", "dezernat-i", Some(0)).unwrap();
    assert!(titles(&act, How::Moves).len() > 1);
    let after = done(&herne, Ok(act));
    let source = source::read(&after, &Findings::default());
    assert_eq!(source.records.organisation.divisions[0].units[0].id, "fb-schule");
    assert_eq!(all(&done(&after, organisation::move_unit(&after, "fb-schule", "dezernat-iii", Some(0)))), all(&herne));
    assert!(organisation::move_unit(&herne, "fb-personal", "dezernat-i", None).unwrap().is_empty());
    let shifted = done(&herne, things::shift(&herne, Kind::Unit, "ob", &Spot::Up));
    assert_eq!(all(&done(&shifted, things::shift(&shifted, Kind::Unit, "ob", &Spot::Down))), all(&herne));
    assert_eq!(refused(organisation::move_unit(&herne, "fb-schule", "nichts", None)).0, "act-gone");
}

#[test]
fn one_in_place_of_a_list_becomes_one() {
    let files: [(&str, &[u8]); 2] = [
        (FILE, br#"{ "divisions": { "id": "a", "name": "A", "units": { "id": "u", "name": "U", "place": "p" } } }"#),
        ("places.json", br#"{ "places": { "id": "p", "street": "S", "postcode": "1", "city": "C" } }"#),
    ];
    let one = Snapshot::of(files);
    let act = organisation::new_unit(&one, "a", "V", None).unwrap();
    let two = act.after(&one);
    let units = |snapshot: &Snapshot| {
        let source = source::read(snapshot, &Findings::default());
        source
            .records
            .organisation
            .divisions
            .iter()
            .map(|d| d.units.iter().map(|unit| unit.id.clone()).collect())
            .collect::<Vec<Vec<String>>>()
    };
    assert_eq!(units(&two), [["u", "v"]]);
    let divided = organisation::new_division(&two, "B", None).unwrap().after(&two);
    let moved = organisation::move_unit(&divided, "u", "b", None).unwrap().after(&divided);
    assert_eq!(units(&moved), [["v"], ["u"]]);
    let gone = things::remove(&one, Kind::Place, "p", References::TakeOut).unwrap().after(&one);
    assert!(dangling(&gone).is_empty() && raw(&gone, "places.json").contains("\"places\": []"));
    assert!(!raw(&gone, FILE).contains("place"));
}

#[test]
fn a_topic_moves_and_says_who_was_in_charge() {
    let heidelberg = open("heidelberg-sample");
    let act = organisation::move_topic(&heidelberg, "integration", "buergeramt", Some(2024)).unwrap();
    assert!(!titles(&act, How::Moves).is_empty());
    let after = done(&heidelberg, Ok(act));
    assert!(raw(&after, FILE).contains("\"name\": \"Amt für Chancengleichheit\",\n          \"until\": 2024"));
    let there = done(&heidelberg, organisation::move_topic(&heidelberg, "integration", "buergeramt", None));
    assert_eq!(
        all(&done(&there, organisation::move_topic(&there, "integration", "amt-fuer-chancengleichheit", None))),
        all(&heidelberg)
    );
    let every = Snapshot::open(&folders()[3]).unwrap();
    let former = done(&every, organisation::move_topic(&every, "integration", "fb-personal", Some(2025)));
    let source = source::read(&former, &Findings::default());
    assert_eq!(source.records.organisation.topics[0].formerly.len(), 2, "one in place of a list is kept");
}

#[test]
fn what_is_used_stays_and_says_by_whom() {
    let herne = open("herne-2024");
    let (key, by) = refused(things::remove(&herne, Kind::Unit, "fb-schule", References::Keep));
    assert!(key == "act-referred" && by.len() > 1);
    let (key, by) = refused(things::remove(&herne, Kind::Unit, "fb-schule", References::TakeOut));
    assert!(key == "act-needed" && !by.is_empty());
    let (key, by) = refused(things::remove(&herne, Kind::Division, "dezernat-i", References::TakeOut));
    assert_eq!((key, by[0].as_str()), ("act-division-in-use", "Büro für Gleichstellung und Vielfalt"));
    assert_eq!(
        refused(things::remove(&open("heidelberg-sample"), Kind::Topic, "integration", References::TakeOut)).0,
        "act-needed"
    );
    let (key, _) = refused(things::remove(&herne, Kind::Place, "rathaus-herne", References::Keep));
    assert_eq!(key, "act-referred");
    let after = done(&herne, things::remove(&herne, Kind::Place, "rathaus-herne", References::TakeOut));
    assert!(dangling(&after).is_empty() && !raw(&after, FILE).contains("rathaus-herne"));
    let names: Vec<String> =
        things::referring(&herne, Kind::Place, "rathaus-herne").into_iter().map(|t| t.title).collect();
    assert!(names.contains(&"Büro des Oberbürgermeisters".to_owned()));
}
