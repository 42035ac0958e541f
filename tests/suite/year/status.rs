//! `katalog status`

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use katalog::schema;
use serde_json::{Value, json};

use super::{office, run};

/// Gives a measure a review.
fn review(catalogue: &Path, id: &str, review: &Value) {
    let file = catalogue.join("measures").join(format!("{id}.json"));
    let mut measure: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    measure["review"] = review.clone();
    fs::write(file, serde_json::to_string_pretty(&measure).unwrap()).unwrap();
}

fn status(here: &Path, status: i32) -> Value {
    serde_json::from_str(&run(here, &["status", "vielfalt", "--format", "json"]).expect(status).output).unwrap()
}

#[test]
fn departments_are_counted_by_what_they_were_asked_and_answered() {
    let (here, catalogue) = office("heidelberg-sample", "vielfalt");
    let edition = catalogue.join("edition.json");
    let text = fs::read_to_string(&edition).unwrap();
    fs::write(&edition, text.replacen("  \"title\"", "  \"deadline\": \"2025-03-31\",\n  \"title\"", 1)).unwrap();
    review(&catalogue, "fuehren-in-teilzeit", &json!({ "state": "angefragt", "date": "14.2.2025" }));
    review(&catalogue, "wissen-weitergeben", &json!({ "state": "asked", "date": "2025-02-03" }));
    review(&catalogue, "technik-sprechstunde", &json!({ "state": "freigegeben", "date": "2025-03-01" }));
    let told = status(here.path(), 0);
    assert_eq!((&told["deadline"], &told["stopping"]), (&json!("2025-03-31"), &json!([])));
    let units = told["units"].as_array().unwrap();
    let of = |key: &str| units.iter().map(|unit| unit[key].as_u64().unwrap()).sum::<u64>();
    let states: u64 = ["open", "asked", "answered", "released", "other"].iter().map(|state| of(state)).sum();
    assert_eq!((states, of("measures")), (told["measures"].as_u64().unwrap(), told["measures"].as_u64().unwrap()));
    assert_eq!((of("asked"), of("released")), (2, told["released"].as_u64().unwrap()));
    let personal = units.iter().find(|unit| unit["asked"] == 2).unwrap();
    assert_eq!(personal["asked_since"], "2025-02-03", "the oldest question");
    assert!(units.iter().any(|unit| unit["released_on"] == "2025-03-01"), "{units:#?}");
    let human = run(here.path(), &["status", "vielfalt"]).expect(0);
    assert!(human.output.contains("Antworten bis 2025-03-31"), "{}", human.output);
    assert!(human.output.contains("Nichts hält die Ausgabe auf."), "{}", human.output);
    let line = human.output.lines().find(|line| line.ends_with(personal["name"].as_str().unwrap())).unwrap();
    assert!(line.contains("2025-02-03"), "{line}");
    run(here.path(), &["status", "vielfalt", "-o", "status.json"]).expect(0);
    let file: Value = serde_json::from_str(&fs::read_to_string(here.path().join("status.json")).unwrap()).unwrap();
    assert_eq!(file, told);
}

#[test]
fn what_stops_the_edition_is_named() {
    let (here, catalogue) = office("kassel-sample", "vielfalt");
    super::replace(&catalogue.join("measures/sprechstunde-fuer-frauen.json"), "stelle-frauenbeauftragte", "nirgends");
    let told = status(here.path(), 1);
    assert_eq!(told["stopping"][0]["code"], "K009");
    let human = run(here.path(), &["status", "vielfalt"]).expect(1);
    assert!(human.output.contains("1 Fehler hält die Ausgabe auf:\n  Maßnahme „"), "{}", human.output);
    let short = run(here.path(), &["status", "vielfalt", "--format", "short"]).expect(1);
    assert!(short.output.starts_with("vielfalt/measures/sprechstunde-fuer-frauen.json:"), "{}", short.output);
}

#[test]
fn the_schema_says_what_is_told() {
    let (here, _) = office("kassel-sample", "vielfalt");
    let schemas: BTreeMap<_, _> = schema::files().into_iter().collect();
    let schema: Value = serde_json::from_str(&schemas[schema::STATUS]).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let required = |schema: &Value| {
        let mut all: Vec<String> =
            schema["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap().to_owned()).collect();
        all.sort();
        all
    };
    let told = status(here.path(), 0);
    assert_eq!(keys(&told), required(&schema));
    assert_eq!(keys(&told["units"][0]), required(&schema["$defs"]["UnitStatus"]));
}
