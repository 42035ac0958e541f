//! `katalog diff`: every planted change is found, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::{Duration, Instant};

use katalog::compare::{Change, Comparison, How, compare, markdown, text};
use katalog::files::Snapshot;
use katalog::language::Language;
use katalog::pdf::read::Reader;
use katalog::pdf::verify::verify;
use katalog::say::Say;
use katalog::{Session, schema};
use serde_json::{Value, json};

use super::{office, run};
use crate::fixture::{engine, request, sample_folder};

const MEASURE: &str = "measures/dv-bem.json";
const FLYER: &str = "measures/flyer-vielfalt.json";
const SECRET: &str = "GEHEIM7";

/// A change to a file: nothing for the pointer's value takes it away, nothing for the pointer the whole file.
type Edit = (&'static str, &'static str, Option<Value>);

/// What is planted, and what must be found: kind, id, what became of it, and the field in which it is.
struct Case {
    edit: Edit,
    kind: &'static str,
    id: &'static str,
    how: How,
    field: &'static str,
}

fn case(edit: Edit, found: (&'static str, &'static str), how: How, field: &'static str) -> Case {
    Case { edit, kind: found.0, id: found.1, how, field }
}

const DV: (&str, &str) = ("measure", "dv-bem");
const FL: (&str, &str) = ("measure", "flyer-vielfalt");
const EDITION: (&str, &str) = ("edition", "");

fn cases() -> Vec<Case> {
    use How::{Changed, Ended, Moved, New, Renamed};
    let set = |file, pointer, value| (file, pointer, Some(value));
    let organisation = |pointer, value| set("organisation.json", pointer, value);
    let contact = |pointer, value| set("contacts.json", pointer, value);
    let edition = |pointer, value| set("edition.json", pointer, value);
    let intro = |pointer, value| set("chapters/introduction.json", pointer, value);
    let complaint = ("contact", "beschwerdestelle");
    let introduction = ("chapter", "introduction");
    let across = ("dimension", "uebergreifend");
    vec![
        case(set(MEASURE, "/title", json!("Vereinbarung zum BEM")), DV, Renamed, "title"),
        case(set(MEASURE, "/short_title", json!("BEM")), DV, Changed, "short_title"),
        case((MEASURE, "/short_title", None), DV, Changed, "short_title"),
        case(set(MEASURE, "/dimensions", json!(["behinderung"])), DV, Moved, "dimensions"),
        case(set(MEASURE, "/units", json!(["ob"])), DV, Moved, "units"),
        case(set(MEASURE, "/units", json!(["fb-personal", "fb-recht"])), DV, Moved, "units"),
        case(set(MEASURE, "/directed", json!(["both"])), DV, Changed, "directed"),
        case(set(MEASURE, "/description", json!(["Ein Satz.", { "list": ["Eins"] }])), DV, Changed, "description"),
        case(set(MEASURE, "/responsible/1", json!("Anders geregelt.")), DV, Changed, "responsible"),
        case((MEASURE, "/responsible/1", None), DV, Changed, "responsible"),
        case(set(MEASURE, "/since", json!(2023)), DV, Changed, "since"),
        case(set(MEASURE, "/until", json!(2024)), DV, Changed, "until"),
        case(set(MEASURE, "/until", json!(2023)), DV, Ended, "title"),
        case((MEASURE, "", None), DV, Ended, "title"),
        case(set(MEASURE, "/order", json!(81)), DV, Changed, "order"),
        case(set(FLYER, "/order/geschlecht", json!(71)), FL, Changed, "order/geschlecht"),
        case(set(MEASURE, "/sort_as", json!("BEM")), DV, Changed, "sort_as"),
        case(set(MEASURE, "/keywords", json!(["Gesundheit"])), DV, Changed, "keywords"),
        case(set(MEASURE, "/period", json!({ "from": "2008" })), DV, Changed, "period/from"),
        case(set(MEASURE, "/indicators", json!([{ "name": "Fälle", "target": "10" }])), DV, Changed, "indicators"),
        case(set(MEASURE, "/more", json!([{ "label": "Geld", "text": "Keines." }])), DV, Changed, "more"),
        case(set(MEASURE, "/contacts", json!(["personalrat"])), DV, Changed, "contacts"),
        case(set(MEASURE, "/see_also", json!(["flyer-vielfalt"])), DV, Changed, "see_also"),
        case(set(MEASURE, "/links", json!([{ "text": "A", "target": "https://a.de" }])), DV, Changed, "links"),
        case(set(FLYER, "/description", json!(FLYER_LINK)), FL, Changed, "description"),
        case(set(FLYER, "/responsible", json!("_Büro_ für Gleichstellung und Vielfalt")), FL, Changed, "responsible"),
        case(contact("/contacts/0/name", json!("Beschwerden")), complaint, Renamed, "name"),
        case(contact("/contacts/0/phones/0/number", json!("02323 16-1")), complaint, Changed, "phones/number"),
        case(contact("/contacts/0/topics/1", json!("Mobbing")), complaint, Changed, "topics"),
        case(contact("/contacts/0/for", json!("public")), complaint, Changed, "for"),
        case(("contacts.json", "/contacts/0", None), complaint, Ended, "name"),
        case(organisation("/divisions/3/name", json!("Dezernat 6")), ("division", "dezernat-vi"), Renamed, "name"),
        case(organisation("/divisions/3/units/0/name", json!("Recht")), ("unit", "fb-recht"), Renamed, "name"),
        case(organisation("/divisions/3/units/0/short", json!("R")), ("unit", "fb-recht"), Changed, "short"),
        case(
            organisation("/divisions/3/units/1", json!({ "id": "neu", "name": "Neues Amt" })),
            ("unit", "neu"),
            New,
            "name",
        ),
        case(
            set("places.json", "/places/0/street", json!("Langekampstraße 37")),
            ("place", "langekampstrasse-36"),
            Changed,
            "street",
        ),
        case(
            set("abbreviations.json", "/abbreviations/0/long", json!("Aktiengesellschaft")),
            ("abbreviations", ""),
            Changed,
            "abbreviations/long",
        ),
        case(("abbreviations.json", "/abbreviations/1", None), ("abbreviations", ""), Changed, "abbreviations"),
        case(intro("/title", json!("Einleitung")), introduction, Renamed, "title"),
        case(intro("/body/3", json!("Ein anderer Absatz.")), introduction, Changed, "body"),
        case(intro("/body/6/alt", json!("Ein Kreis.")), introduction, Changed, "body"),
        case(edition("/dimensions/0/title", json!("Für alle")), across, Renamed, "title"),
        case(edition("/dimensions/0/colour/web", json!("#123456")), across, Changed, "colour/web"),
        case(edition("/dimensions/0/intro", json!("Ein Satz.")), across, Changed, "intro"),
        case(edition("/parts/3", json!("register")), EDITION, Changed, "parts"),
        case(edition("/labels", json!({ "responsible": "Wer?" })), EDITION, Changed, "labels/responsible"),
        case(edition("/number", json!(4)), EDITION, Changed, "number"),
        case(edition("/print/paper/weight", json!(91)), EDITION, Changed, "print/paper/weight"),
        case(edition("/subtitle", json!("Anders")), EDITION, Changed, "subtitle"),
        case(
            edition("/cover", json!({ "picture": { "file": "a.png", "alt": "A" } })),
            EDITION,
            Changed,
            "cover/picture/file",
        ),
    ]
}

/// The same words with another target.
const FLYER_LINK: &str = "Der [Flyer](https://www.herne.de/flyer) erklärt wichtige Begriffe rund um Geschlecht und sexuelle Identität und fördert einen achtsamen Umgang.";

fn edited(before: &Snapshot, edits: &[&Edit]) -> Snapshot {
    let mut texts: BTreeMap<&str, Option<Value>> = BTreeMap::new();
    for (file, pointer, value) in edits {
        let text = || serde_json::from_str(&before.text(file).unwrap().raw().unwrap()).unwrap();
        let root = texts.entry(file).or_insert_with(|| Some(text()));
        let Some((parent, key)) = pointer.rsplit_once('/') else {
            *root = None;
            continue;
        };
        let parent = root.as_mut().unwrap().pointer_mut(parent).unwrap_or_else(|| panic!("{file}{pointer}"));
        match (parent, value) {
            (Value::Object(members), Some(value)) => drop(members.insert(key.to_owned(), value.clone())),
            (Value::Object(members), None) => drop(members.remove(key)),
            (Value::Array(items), Some(value)) => match items.get_mut(key.parse::<usize>().unwrap()) {
                Some(item) => *item = value.clone(),
                None => items.push(value.clone()),
            },
            (Value::Array(items), None) => drop(items.remove(key.parse().unwrap())),
            (other, _) => panic!("{file}{pointer} is below {other}"),
        }
    }
    let texts: Vec<(&str, Option<String>)> = texts
        .into_iter()
        .map(|(file, root)| (file, root.map(|root| serde_json::to_string_pretty(&root).unwrap())))
        .collect();
    before.with(texts.iter().map(|(file, text)| (*file, text.as_deref())))
}

fn herne() -> Snapshot {
    Snapshot::open(&sample_folder("herne-2024")).unwrap()
}

fn say() -> Say {
    Say::new(Language::German)
}

fn is_case(change: &Change, case: &Case) -> bool {
    change.kind == case.kind
        && change.id.as_deref().unwrap_or_default() == case.id
        && change.is(case.how)
        && change.fields.iter().any(|field| field.field == case.field)
}

#[test]
fn every_planted_change_is_found_and_none_is_invented() {
    let before = herne();
    let cases = cases();
    assert!(cases.len() >= 30);
    for case in &cases {
        let found = compare(&before, &edited(&before, &[&case.edit]), &say()).changes;
        let (file, pointer, _) = case.edit;
        assert!(matches!(found.as_slice(), [one] if is_case(one, case)), "{file}{pointer}: {found:#?}");
        if !found[0].is_whole() {
            assert_eq!(found[0].how, [case.how], "{file}{pointer}");
            let fields: BTreeSet<&str> =
                found[0].fields.iter().map(|field| field.field.split('/').next().unwrap()).collect();
            assert_eq!(fields, BTreeSet::from([case.field.split('/').next().unwrap()]), "{file}{pointer}: {found:#?}");
        }
        for field in &found[0].fields {
            assert!(!field.label.is_empty() && !field.lines.is_empty(), "{file}{pointer}: {field:#?}");
        }
    }
    assert!(compare(&before, &before, &say()).changes.is_empty());
}

#[test]
fn a_measure_with_another_id_is_known_by_its_title_or_its_text() {
    let before = herne();
    let text = before.text(MEASURE).unwrap().raw().unwrap();
    let other = text.replace("Dienstvereinbarung zum Betrieblichen Eingliederungsmanagement (BEM)", "Wieder arbeiten");
    for (text, how) in [(&text, vec![How::Changed]), (&other, vec![How::Renamed, How::Changed])] {
        let after = before.with([(MEASURE, None), ("measures/anders.json", Some(text.as_str()))]);
        let found = compare(&before, &after, &say()).changes;
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!((found[0].id.as_deref(), found[0].id_before.as_deref()), (Some("anders"), Some("dv-bem")));
        assert_eq!(found[0].how, how);
    }
}

#[test]
fn a_unit_that_moves_takes_its_measures_along() {
    let before = herne();
    let raw = before.text("organisation.json").unwrap().raw().unwrap();
    let mut root: Value = serde_json::from_str(&raw).unwrap();
    let unit = root["divisions"][3]["units"].as_array_mut().unwrap().remove(0);
    root["divisions"][0]["units"].as_array_mut().unwrap().push(unit);
    let text = root.to_string();
    let found = compare(&before, &before.with([("organisation.json", Some(text.as_str()))]), &say()).changes;
    let moved: Vec<(&str, &str)> =
        found.iter().map(|change| (change.kind.as_str(), change.id.as_deref().unwrap_or_default())).collect();
    assert!(moved.contains(&("unit", "fb-recht")) && moved.iter().any(|(kind, _)| *kind == "measure"), "{moved:?}");
    for change in &found {
        assert_eq!(change.how, [How::Moved], "{change:#?}");
        let field = &change.fields[0];
        assert_eq!((field.label.as_str(), &field.after[0]), ("Dezernat", &"Dezernat I".to_owned()));
    }
}

#[test]
fn the_order_of_things_is_compared() {
    let before = herne();
    let raw = before.text("contacts.json").unwrap().raw().unwrap();
    let mut root: Value = serde_json::from_str(&raw).unwrap();
    let first = root["contacts"].as_array_mut().unwrap().remove(0);
    root["contacts"].as_array_mut().unwrap().push(first);
    let text = root.to_string();
    let found = compare(&before, &before.with([("contacts.json", Some(text.as_str()))]), &say()).changes;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].fields[0].lines.len(), 1, "one has moved: {found:#?}");
    assert!(found[0].fields[0].label.ends_with(", Reihenfolge"));
}

/// Herne's sample with several changes, and a secret in every internal field.
fn planted() -> (tempfile::TempDir, Snapshot, Snapshot) {
    let (here, old) = office("herne-2024", "alt");
    let all = [
        (MEASURE, "/title", Some(json!("Wieder arbeiten"))),
        (FLYER, "/description", Some(json!("Der Flyer erklärt *wichtige* Begriffe [neu] rund um Geschlecht."))),
        ("measures/agg-schulung.json", "", None),
        ("contacts.json", "/contacts/0/phones/0/number", Some(json!("02323 16-1"))),
        ("chapters/introduction.json", "/body/3", Some(json!("Ein anderer Absatz."))),
        (MEASURE, "/review", Some(json!({ "state": SECRET, "function": SECRET, "date": SECRET }))),
        (MEASURE, "/internal_note", Some(json!(SECRET))),
        (MEASURE, "/accept", Some(json!({ "K030": SECRET }))),
        ("edition.json", "/deadline", Some(json!("2031-07-17"))),
        ("edition.json", "/accept", Some(json!({ "K030": SECRET }))),
        ("edition.json", "/form_letter", Some(json!(SECRET))),
        ("edition.json", "/rules", Some(json!({ "K030": "off" }))),
        ("edition.json", "/previous", Some(json!("../alt"))),
    ];
    let before = Snapshot::open(&old).unwrap();
    let after = edited(&before, &all.each_ref());
    let new = here.path().join("neu");
    crate::fixture::copy_tree(&old, &new);
    fs::remove_file(new.join("measures/agg-schulung.json")).unwrap();
    for (path, text) in after.texts() {
        fs::write(new.join(path), text.raw().unwrap()).unwrap();
    }
    (here, before, after)
}

#[test]
fn what_stays_in_the_office_is_in_no_form() {
    let (here, before, after) = planted();
    let session = Session::on(engine(), request(&here.path().join("neu"))).unwrap();
    let (checked, made) = session.comparison(&before);
    let (comparison, pdf) = made.unwrap_or_else(|| panic!("{:#?}", checked.findings));
    let pages = Reader::new(&pdf).unwrap();
    let pages: Vec<String> = pages.pages().iter().map(katalog::pdf::read::Page::running_text).collect();
    let forms = [
        text(&comparison, false, &say()),
        text(&comparison, true, &say()),
        markdown(&comparison, &say()),
        serde_json::to_string(&comparison).unwrap(),
        pages.join("\n"),
    ];
    for form in &forms {
        assert!(form.contains("Wieder arbeiten"), "{form}");
        for secret in [SECRET, "2031-07-17", "K030", "../alt"] {
            assert!(!form.contains(secret), "{form}");
        }
    }
    let raw = String::from_utf8_lossy(&pdf);
    assert!(!raw.contains(SECRET));
    assert_eq!(comparison, compare(&before, &after, &say()));
}

#[test]
fn the_paper_is_accessible_and_says_what_is_gone_and_new() {
    let (here, before, _) = planted();
    let session = Session::on(engine(), request(&here.path().join("neu"))).unwrap();
    let (_, pdf) = session.comparison(&before).1.unwrap();
    let (flaws, reader) = verify(&pdf);
    assert!(flaws.is_empty(), "{flaws:#?}");
    let heard = crate::fixture::one_line(&reader.unwrap().tags().text());
    for says in [
        "Was sich geändert hat",
        "alle Maßnahmen, jede einmal 84 83 0 1",
        "Nicht mehr dabei: Maßnahmen",
        "02323 [gestrichen: 16-2383] [neu: 16-1]",
        "*wichtige*",
    ] {
        assert!(heard.contains(says), "{says}\n{heard}");
    }
    let again = session.comparison(&before).1.unwrap().1;
    assert!(again == pdf, "the same bytes on every run");
}

#[test]
fn the_command_writes_what_the_ending_says() {
    let (here, _, _) = planted();
    let here = here.path();
    let shown = run(here, &["diff", "alt", "neu"]).expect(0);
    assert!(shown.output.contains("02323 [-16-2383-] {+16-1+}"), "{}", shown.output);
    assert!(!shown.output.contains('\u{1b}'), "no colours where there is no terminal");
    for file in ["was.pdf", "was.md", "was.json", "was.txt"] {
        let said = run(here, &["diff", "alt", "neu", "-o", file]).expect(0);
        assert!(said.output.starts_with(&format!("{file}: 5 Änderungen")), "{}", said.output);
    }
    assert!(fs::read_to_string(here.join("was.md")).unwrap().contains("**\\*wichtige\\***"));
    let told: Value = serde_json::from_str(&fs::read_to_string(here.join("was.json")).unwrap()).unwrap();
    let printed = run(here, &["diff", "alt", "neu", "--format", "json"]).expect(0);
    assert_eq!(serde_json::from_str::<Value>(&printed.output).unwrap(), told);
    let schema = schema::files().into_iter().find(|(name, _)| *name == schema::CHANGES).unwrap().1;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let row = |name: &str| keys(&schema["$defs"][name]["properties"]);
    assert_eq!(keys(&told), keys(&schema["properties"]));
    assert_eq!(keys(&told["changes"][0]), row("Change"));
    assert_eq!(keys(&told["changes"][0]["fields"][0]), row("FieldChange"));
    assert_eq!(keys(&told["numbers"][0]), row("Number"));
    let refused = run(here, &["diff", "alt", "neu", "-o", "neu/was.json"]).expect(2);
    assert!(refused.errors.contains("was.json"), "{}", refused.errors);
    let same = run(here, &["diff", "alt", "alt"]).expect(0);
    assert!(same.output.contains("Es hat sich nichts geändert."), "{}", same.output);
    run(here, &["diff", "alt", "nirgends"]).expect(2);
    fs::write(here.join("neu").join(FLYER), "{").unwrap();
    let unread = run(here, &["diff", "alt", "neu"]).expect(1);
    assert!(unread.errors.contains("flyer-vielfalt.json") && unread.output.is_empty(), "{}", unread.errors);
}

#[test]
fn two_editions_are_compared_in_a_moment() {
    let before = herne();
    let all: Vec<(String, String)> = before
        .texts()
        .filter(|(path, _)| path.starts_with("measures/"))
        .map(|(path, text)| (path.to_owned(), text.raw().unwrap().replace(" und ", " sowie ")))
        .collect();
    let after = before.with(all.iter().map(|(path, text)| (path.as_str(), Some(text.as_str()))));
    let started = Instant::now();
    let Comparison { changes, .. } = compare(&before, &after, &say());
    assert!(changes.len() > 60, "{}", changes.len());
    // Ten times what an optimised build takes at most: tests run side by side.
    assert!(started.elapsed() < Duration::from_millis(1500), "{:?}", started.elapsed());
}
