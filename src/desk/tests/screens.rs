//! What the screens show, and what becomes of what is entered in them.

use super::Bench;
use crate::document::Document;
use crate::format::{Control, Object};
use crate::json::{self, Node, Value, escape};
use crate::source;
use crate::wording::Shape;
use serde_json::json;

fn every_key() -> Bench {
    Bench::on("tests/fixtures/every-key")
}

/// The pages on which a file can be changed.
fn pages_of(document: Document<'_>) -> Vec<String> {
    match document {
        Document::Edition => ["/publication", "/print", "/rules"].map(str::to_owned).into(),
        Document::Organisation => vec!["/organisation".to_owned()],
        Document::Places => vec!["/places".to_owned()],
        Document::Contacts => vec!["/contacts".to_owned()],
        Document::Abbreviations => vec!["/abbreviations".to_owned()],
        Document::Chapter(id) => vec![format!("/chapters/{id}")],
        Document::Measure(id) => vec![format!("/measures/{id}")],
    }
}

#[test]
fn every_key_of_the_format_has_its_control() {
    let bench = every_key();
    let room = bench.desk.room(&bench.name).unwrap_or_else(|_| panic!("the fixture is there"));
    let known = room.known();
    let mut controls = 0;
    for (path, file) in &known.source.files {
        let document = Document::of(path).unwrap();
        let html: String = pages_of(document).iter().map(|page| bench.page(page)).collect();
        walk(source::description(document), &file.root, "", &mut |at| {
            let quoted = format!("data-at=\"{}\"", at.replace('&', "&#38;"));
            assert!(html.contains(&quoted), "{path} {at} has no control");
            controls += 1;
        });
    }
    assert!(controls > 200, "{controls}");
}

/// Every field of an object and of those in it, also where nothing is said.
fn walk(object: &'static Object, node: &Node, at: &str, found: &mut dyn FnMut(&str)) {
    for field in object.fields {
        if matches!(field.control, Control::OwnId | Control::SchemaPath) {
            continue;
        }
        let at = format!("{at}/{}", escape(field.key));
        found(&at);
        let shape = Shape::Value(field.control);
        if shape.is_prose() {
            continue;
        }
        let Some(value) = node.get(field.key) else { continue };
        let objects = |node: &Node| {
            let has = |object: &&'static Object| object.fields.iter().any(|field| node.get(field.key).is_some());
            field.control.objects().into_iter().find(has)
        };
        match &value.value {
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    if let Some(object) = objects(item) {
                        walk(object, item, &format!("{at}/{number}"), found);
                    }
                }
            }
            Value::Object(_) => {
                if let Some(object) = objects(value) {
                    walk(object, value, &at, found);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn what_is_entered_changes_its_value_and_no_other_byte() {
    let bench = Bench::on("catalogue/kassel-sample");
    let file = "edition.json";
    let before = bench.file(file);
    let told = bench.edit(&json!({ "do": "set", "file": file, "at": "/title", "value": "Ein anderer „Titel“", "was": json::parse(&before).unwrap().get("title").map(|node| match &node.value { Value::String(text) => text.clone(), _ => String::new() }) }));
    assert_eq!(told["unsaved"], false);
    assert_eq!(told["undo"], "Rückgängig: Titel");
    let after = bench.file(file);
    let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].1.contains("Ein anderer „Titel“"));
    assert_eq!(bench.send("/undo", &json!({})).status, 200);
    assert_eq!(bench.file(file), before);
    assert_eq!(bench.send("/redo", &json!({})).status, 200);
    assert_eq!(bench.file(file), after);
}

#[test]
fn what_does_not_fit_is_kept_and_marked() {
    let bench = Bench::on("catalogue/kassel-sample");
    bench.edit(&json!({ "do": "set", "file": "edition.json", "at": "/as_of", "value": "im Sommer" }));
    assert!(bench.file("edition.json").contains("im Sommer"));
    let remarks = bench.page("/remarks?file=edition.json");
    let remarks: serde_json::Value = serde_json::from_str(&remarks).unwrap();
    let at: Vec<_> = remarks["remarks"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|remark| remark["at"] == "/as_of" && remark["severity"] == "error")
        .collect();
    assert_eq!(at.len(), 1, "{remarks}");
    let said = at[0]["html"].as_str().unwrap();
    assert!(said.contains("im Sommer") && !said.contains("as_of</") && !said.contains(".json "), "{said}");
}

#[test]
fn somebody_elses_words_are_not_overwritten() {
    let bench = Bench::on("catalogue/kassel-sample");
    let set = |value: &str, was: &str| {
        bench.edit(&json!({ "do": "set", "file": "edition.json", "at": "/subtitle", "value": value, "was": was }))
    };
    let first = set("Erste", "");
    let first = if first.get("other").is_some() { set("Erste", first["other"].as_str().unwrap()) } else { first };
    assert!(first.get("other").is_none());
    let second = set("Zweite", "etwas anderes");
    assert_eq!(second["other"], "Erste");
    assert!(bench.file("edition.json").contains("Erste"));
}

#[test]
fn a_list_grows_shrinks_and_is_ordered() {
    let bench = Bench::on("catalogue/kassel-sample");
    let count = || {
        let root = json::parse(&bench.file("abbreviations.json")).unwrap();
        match root.get("abbreviations").map(|node| node.value.clone()) {
            Some(Value::Array(items)) => items.len(),
            _ => 0,
        }
    };
    let before = count();
    let list = json!({ "do": "add", "file": "abbreviations.json", "at": "/abbreviations" });
    bench.edit(&list);
    assert_eq!(count(), before + 1);
    let at = format!("/abbreviations/{before}");
    bench.edit(&json!({ "do": "set", "file": "abbreviations.json", "at": format!("{at}/short"), "value": "XY" }));
    bench.edit(&json!({ "do": "move", "file": "abbreviations.json", "at": at, "to": 0 }));
    let page = bench.page("/abbreviations");
    assert!(page.find("XY").unwrap() < page.find("data-at=\"/abbreviations/1\"").unwrap());
    bench.edit(&json!({ "do": "remove", "file": "abbreviations.json", "at": "/abbreviations/0" }));
    assert_eq!(count(), before);
}

#[test]
fn a_file_that_is_no_json_is_mended_as_text() {
    let bench = Bench::on("catalogue/kassel-sample");
    let good = bench.file("places.json");
    let path = bench.folder.path().join(&bench.name).join("places.json");
    std::fs::write(&path, good.replacen('{', "", 1)).unwrap();
    let page = bench.page("/places");
    assert!(page.contains("<textarea") && page.contains("id=\"write-text\""));
    assert_eq!(bench.send("/text", &json!({ "file": "places.json", "text": good })).status, 200);
    assert_eq!(bench.file("places.json"), good);
    assert!(bench.page("/places").contains("data-at=\"/places\""));
}

#[test]
fn every_text_of_the_desk_is_in_locales() {
    let mut asked = std::collections::BTreeSet::new();
    let mut texts = vec![include_str!("../page.rs").to_owned()];
    for folder in ["desk/templates", "src/desk", "src/desk/screens", "src/desk/deeds"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in std::fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file()) {
            texts.push(std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    for text in &texts {
        for rest in text.split("say.text(\"").skip(1) {
            asked.insert(rest.split('"').next().unwrap().to_owned());
        }
    }
    asked.extend(super::super::WORDS.iter().map(|id| (*id).to_owned()));
    assert!(asked.len() > 120);
    for language in [crate::language::Language::German, crate::language::Language::English] {
        let say = crate::say::Say::new(language);
        let missing: Vec<_> = asked.iter().filter(|id| say.text(id, &[]) == **id).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}

#[test]
fn no_explanation_in_a_form_is_about_files() {
    use crate::language::Language;
    use crate::say::Say;
    const ALL: &[Document<'static>] = &[
        Document::Edition,
        Document::Organisation,
        Document::Places,
        Document::Contacts,
        Document::Abbreviations,
        Document::Chapter("a"),
        Document::Measure("a"),
    ];
    let mut objects: Vec<&'static Object> = Vec::new();
    let mut next: Vec<&'static Object> = ALL.iter().map(|document| source::description(*document)).collect();
    while let Some(object) = next.pop() {
        if !objects.iter().any(|known| std::ptr::eq(*known, object)) {
            objects.push(object);
            next.extend(object.fields.iter().flat_map(|field| field.control.objects()));
        }
    }
    let keys: Vec<&str> = objects.iter().flat_map(|object| object.fields.iter().map(|field| field.key)).collect();
    for say in [Language::German, Language::English].map(Say::new) {
        for object in &objects {
            for field in
                object.fields.iter().filter(|field| !matches!(field.control, Control::OwnId | Control::SchemaPath))
            {
                let help = super::super::form::help(object, field, &say);
                let leaks = ["{", "}", "[", "]", ".json", "docs/", "Kennung", "„true“", "\"true\"", "Pfad ", " path "];
                let leak = leaks.iter().find(|leak| help.contains(**leak));
                assert!(leak.is_none(), "{} {}: {leak:?} in {help}", object.name, field.key);
                let quoted = help.split(['„', '“', '"']).skip(1).step_by(2).find(|word| keys.contains(word));
                assert!(
                    quoted.is_none_or(|word| word.chars().next().is_some_and(char::is_uppercase)),
                    "{} {}: {help}",
                    object.name,
                    field.key
                );
            }
        }
    }
}
