//! The JSON Schemas say what the decoder reads, no more and no less.
//!
//! `tests/fixtures/every-key` is a catalogue that says everything once. It is
//! walked with its schemas; then every object gets a key that nobody knows, and
//! the decoder's finding lists the keys that it asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use katalog::Request;
use katalog::document::Document;
use katalog::findings::{Arg, Code, Finding};
use katalog::format::{self, Control, Kind, Object};
use katalog::source::measure::LABELLED;
use katalog::source::parts::FixedPart;
use katalog::{schema, source};
use serde_json::{Map, Value, json};

use crate::fixture::{Copy, fixture_folder, sample_folder};
use crate::program::run_in;

type Keys = BTreeSet<String>;

/// The schemas of a catalogue's files by the kind of file that they are for.
fn schemas() -> BTreeMap<&'static str, Value> {
    let kind = |name: &'static str| name.strip_suffix(".schema.json").unwrap();
    let files = schema::files().into_iter().filter(|(name, _)| !schema::TOLD.contains(name));
    files.map(|(name, text)| (kind(name), serde_json::from_str(&text).unwrap())).collect()
}

/// The JSON files of a catalogue, by their paths with `/`.
fn json_files(folder: &Path) -> BTreeMap<String, Value> {
    let mut files = BTreeMap::new();
    for name in ["", "chapters/", "measures/"] {
        for entry in fs::read_dir(folder.join(name)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let file = format!("{name}{}", path.file_name().unwrap().to_string_lossy());
                files.insert(file, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap());
            }
        }
    }
    files
}

fn kind_of(file: &str) -> &str {
    match file.split_once('/') {
        Some(("chapters", _)) => "chapter",
        Some(_) => "measure",
        None => file.strip_suffix(".json").unwrap(),
    }
}

/// What a schema leaves to choose, with the name of its definition: itself, or
/// what it refers to.
fn choices<'s>(root: &'s Value, name: &'s str, schema: &'s Value) -> Vec<(&'s str, &'s Value)> {
    if let Some(Value::String(reference)) = schema.get("$ref") {
        let name = reference.strip_prefix("#/$defs/").unwrap();
        return choices(root, name, &root["$defs"][name]);
    }
    let alternatives = ["anyOf", "oneOf"].into_iter().find_map(|key| schema.get(key)?.as_array());
    match alternatives {
        Some(all) if schema.get("properties").is_none() => {
            all.iter().flat_map(|one| choices(root, name, one)).collect()
        }
        _ => vec![(name, schema)],
    }
}

/// What is met on the way through a file and its schema.
#[derive(Default)]
struct Walk {
    /// The fields of each object's definition.
    properties: BTreeMap<String, Keys>,
    /// Those of them that were met.
    met: BTreeMap<String, Keys>,
    /// The objects: file, pointer, definition.
    objects: Vec<(String, String, String)>,
    /// The fixed words: file, pointer, the words that the schema knows.
    words: Vec<(String, String, Keys)>,
}

impl Walk {
    fn of(files: &BTreeMap<String, Value>) -> Self {
        let mut walk = Self::default();
        let schemas = schemas();
        for (file, value) in files {
            let root = &schemas[kind_of(file)];
            walk.visit(file, root, kind_of(file), root, value, "");
        }
        walk
    }

    fn visit(&mut self, file: &str, root: &Value, name: &str, schema: &Value, value: &Value, pointer: &str) {
        let choices = choices(root, name, schema);
        let place = format!("{file}#{pointer}");
        match value {
            Value::Object(members) => {
                let (name, schema) = object_choice(&choices, members).unwrap_or_else(|| panic!("{place}: {members:?}"));
                if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
                    self.properties.entry(name.to_owned()).or_default().extend(properties.keys().cloned());
                    self.met.entry(name.to_owned()).or_default().extend(members.keys().cloned());
                    self.objects.push((file.to_owned(), pointer.to_owned(), name.to_owned()));
                }
                for (key, member) in members {
                    let schema = member_schema(schema, key).unwrap_or_else(|| panic!("{place}/{key}"));
                    self.visit(file, root, name, schema, member, &format!("{pointer}/{key}"));
                }
            }
            Value::Array(items) => {
                let list = choices.iter().find(|(_, schema)| schema.get("items").is_some());
                let (name, schema) = list.unwrap_or_else(|| panic!("{place} is no list"));
                for (number, item) in items.iter().enumerate() {
                    self.visit(file, root, name, &schema["items"], item, &format!("{pointer}/{number}"));
                }
            }
            Value::String(_) => {
                let words = choices.iter().filter_map(|(_, schema)| schema.get("const")?.as_str());
                let words: Keys = words.map(str::to_owned).collect();
                if !words.is_empty() && words.iter().all(|word| FixedPart::of_word(word).is_none()) {
                    self.words.push((file.to_owned(), pointer.to_owned(), words));
                }
            }
            _ => {}
        }
    }
}

/// The choice for an object: the one that has its fields, or whose keys are free.
fn object_choice<'s>(choices: &[(&'s str, &'s Value)], members: &Map<String, Value>) -> Option<(&'s str, &'s Value)> {
    let fits = |schema: &Value| {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        schema["type"] == "object"
            && required.into_iter().all(|key| members.contains_key(key.as_str().unwrap()))
            && members.keys().all(|key| member_schema(schema, key).is_some())
    };
    choices.iter().copied().find(|(_, schema)| fits(schema))
}

fn member_schema<'s>(schema: &'s Value, key: &str) -> Option<&'s Value> {
    let own = || schema.get("properties")?.get(key);
    let pattern = || schema.get("patternProperties")?.as_object()?.values().next();
    own().or_else(pattern).or_else(|| schema.get("additionalProperties").filter(|other| other.is_object()))
}

fn every_key() -> PathBuf {
    fixture_folder("every-key")
}

/// A copy of the fixture whose files have been changed.
fn changed(files: &BTreeMap<String, Value>) -> Copy {
    files.iter().fold(Copy::of_folder(&every_key()), |copy, (file, value)| copy.write(file, value.to_string()))
}

fn argument(finding: &Finding, name: &str) -> String {
    match finding.args.get(name).unwrap() {
        Arg::Names(names) => names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        other => panic!("{name} is {other:?}"),
    }
}

fn set(text: &str) -> Keys {
    text.split(", ").map(str::to_owned).collect()
}

#[test]
fn the_schemas_beside_the_samples_are_those_of_the_program() {
    let folder = sample_folder("schema");
    let committed: Keys =
        fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(committed, schema::files().into_iter().map(|(name, _)| name.to_owned()).collect());
    for (name, text) in schema::files() {
        let same = fs::read_to_string(folder.join(name)).unwrap() == text;
        assert!(same, "{name} is not up to date: cargo run --release -- schema catalogue/schema");
    }
}

#[test]
fn every_file_names_the_schema_of_its_kind_and_the_path_leads_there() {
    let folder = sample_folder("schema").canonicalize().unwrap();
    let samples = ["herne-2024", "kassel-sample", "heidelberg-sample"].map(sample_folder);
    for sample in samples.into_iter().chain([every_key()]) {
        for (file, value) in json_files(&sample) {
            let path = sample.join(&file).parent().unwrap().join(value["$schema"].as_str().unwrap());
            let target = folder.join(format!("{}.schema.json", kind_of(&file)));
            assert_eq!(path.canonicalize().unwrap(), target, "{file} in {}", sample.display());
        }
    }
}

#[test]
fn the_samples_have_no_field_that_the_schemas_do_not_know() {
    for sample in ["herne-2024", "kassel-sample", "heidelberg-sample"] {
        assert!(!Walk::of(&json_files(&sample_folder(sample))).objects.is_empty());
    }
}

fn description(kind: &str) -> &'static Object {
    let path = match kind {
        "measure" | "chapter" => format!("{kind}s/a.json"),
        kind => format!("{kind}.json"),
    };
    source::description(Document::of(&path).unwrap())
}

/// A value of a schema by the name of its type, `null` where nothing is said.
fn said<'s>(choice: &'s Value, key: &str) -> &'s Value {
    choice.get(key).unwrap_or(&Value::Null)
}

/// Compares a control of a form with what a schema takes there.
fn assert_control(root: &Value, place: &str, control: &Control, schema: &Value) {
    let all = choices(root, "", schema);
    let is = |kind: &str| {
        all.iter()
            .any(|(_, one)| one["type"] == kind || one["type"].as_array().is_some_and(|all| all.contains(&json!(kind))))
    };
    let pattern =
        |part: &str| all.iter().any(|(_, one)| one["pattern"].as_str().is_some_and(|pattern| pattern.contains(part)));
    let objects = || all.iter().filter(|(_, one)| one["properties"].is_object());
    match control {
        Control::Line | Control::Title | Control::Marked | Control::Picture | Control::Profile | Control::Folder => {
            assert!(is("string"), "{place}");
            assert!(all.iter().all(|(_, one)| one["const"].is_null()), "{place} has words to choose from");
        }
        Control::Prose(blocks) => {
            let names: Keys = objects().map(|(name, _)| (*name).to_owned()).collect();
            assert_eq!(names, blocks.iter().map(|block| block.name.to_owned()).collect(), "{place}");
            for block in *blocks {
                assert_object(root, block, &root["$defs"][block.name]);
            }
        }
        Control::YesNo => assert!(is("boolean"), "{place}"),
        Control::Number { from, to } => {
            let whole = all.iter().find(|(_, one)| one["type"] == "integer").unwrap_or_else(|| panic!("{place}")).1;
            assert_eq!([&json!(from), &json!(to)], [said(whole, "minimum"), said(whole, "maximum")], "{place}");
        }
        Control::Decimal { from, to } => {
            let number = all.iter().find(|(_, one)| one["type"] == "number").unwrap_or_else(|| panic!("{place}")).1;
            let limits = ["minimum", "maximum"].map(|key| number[key].to_string());
            assert_eq!(limits, [from, to].map(f64::to_string), "{place}");
        }
        Control::Month => assert!(pattern("(0?[1-9]|1[0-2])$"), "{place}"),
        Control::Day => assert!(pattern("[12][0-9]|3[01])$"), "{place}"),
        Control::Printed => assert!(is("string") && is("number"), "{place}"),
        Control::Colour => assert!(pattern("^#[0-9A-Fa-f]{6}$"), "{place}"),
        Control::Email => assert!(pattern("@"), "{place}"),
        Control::Address => assert!(pattern("://"), "{place}"),
        Control::OwnId | Control::Id(_) => assert!(pattern("^[a-z0-9]+(-[a-z0-9]+)*$"), "{place}"),
        Control::Choice(words) => {
            let known: Vec<&str> = all.iter().filter_map(|(_, one)| one["const"].as_str()).collect();
            assert_eq!(words.iter().map(|word| word.word).collect::<Vec<_>>(), known, "{place}");
            for word in *words {
                let one = all.iter().find(|(_, one)| one["const"] == word.word).unwrap().1;
                assert_eq!(word.doc.german().text, one["description"], "{place}: {}", word.word);
                assert!(!word.doc.english().text.is_empty(), "{place}: {} in English", word.word);
            }
        }
        Control::Object(object) => {
            let one = objects().find(|(name, _)| *name == object.name).unwrap_or_else(|| panic!("{place}")).1;
            assert_object(root, object, one);
        }
        Control::List { of, least, most } => {
            let list = all.iter().find(|(_, one)| one["type"] == "array").unwrap_or_else(|| panic!("{place}")).1;
            assert_eq!(list.get("minItems").map_or(json!(0), Value::clone), json!(least), "{place}");
            assert_eq!(list["maxItems"], json!(most), "{place}");
            assert_control(root, place, of, &list["items"]);
        }
        Control::Table { of, .. } => {
            let table = all.iter().find(|(_, one)| one["type"] == "object").unwrap_or_else(|| panic!("{place}")).1;
            assert_control(root, place, of, member_schema(table, "K031").unwrap());
        }
        Control::OneOf(kinds) => kinds.iter().for_each(|one| assert_control(root, place, one, schema)),
        Control::Internal(of) => assert_control(root, place, of, schema),
        Control::SchemaPath => assert!(is("string"), "{place}"),
        Control::Rule | Control::PrintedWord => panic!("{place}: only a key"),
    }
}

/// Compares the description of an object with its schema, and what it consists of.
fn assert_object(root: &Value, object: &Object, schema: &Value) {
    let properties = schema["properties"].as_object().unwrap();
    let fields = || object.fields.iter().chain(format::EVERYWHERE);
    let keys: Keys = fields().map(|field| field.key.to_owned()).collect();
    assert_eq!(keys, properties.keys().cloned().collect(), "{}: description, schema", object.name);
    assert_eq!(keys.len(), fields().count(), "a key of {} is described twice", object.name);
    for field in fields() {
        let place = format!("{}.{}", object.name, field.key);
        let property = &properties[field.key];
        let required = schema["required"].as_array().is_some_and(|all| all.contains(&json!(field.key)));
        assert_eq!(field.required, required, "{place}");
        let reference = property.get("$ref").and_then(Value::as_str).map(|name| root.pointer(&name[1..]).unwrap());
        let text = |key| property.get(key).or_else(|| reference?.get(key)).and_then(Value::as_str).unwrap_or_default();
        let (german, english) = (field.doc.german(), field.doc.english());
        assert_eq!((german.label, german.text.as_str()), (text("title"), text("description")), "{place}");
        assert!(!english.label.is_empty() && !english.text.is_empty(), "{place} in English");
        assert_ne!(german.text, english.text, "{place}");
        assert_control(root, &place, field.control, property);
    }
}

#[test]
fn the_description_for_forms_says_what_the_schemas_say() {
    for (kind, root) in schemas() {
        assert_object(&root, description(kind), &root);
    }
}

/// Every object that a description is made of.
fn described(object: &'static Object, all: &mut BTreeSet<&'static str>) {
    if all.insert(object.name) {
        for inner in object.fields.iter().flat_map(|field| field.control.objects()) {
            described(inner, all);
        }
    }
}

#[test]
fn the_description_reaches_every_object_of_the_schemas() {
    for (kind, root) in schemas() {
        let mut all = BTreeSet::new();
        described(description(kind), &mut all);
        let definitions = root["$defs"].as_object().unwrap().iter();
        let objects = definitions.filter(|(_, one)| one["properties"].is_object()).map(|(name, _)| name.as_str());
        for name in objects {
            assert!(all.contains(name), "{name} of {kind}");
        }
    }
}

#[test]
fn a_path_leads_to_what_stands_there() {
    let measure = description("measure");
    assert!(matches!(measure.at(&["responsible"]), Some(Control::Prose(_))));
    assert!(matches!(measure.at(&["description", "list"]), Some(Control::Marked)));
    assert!(matches!(measure.at(&["units"]), Some(Control::Id(Kind::Unit))));
    assert!(matches!(measure.at(&["order", "alter"]), Some(Control::Number { .. })));
    assert!(matches!(measure.at(&["review", "date"]), Some(Control::Line)));
    let chapter = description("chapter");
    assert!(matches!(chapter.at(&["body", "quote", "numbered"]), Some(Control::Marked)));
    assert!(matches!(chapter.at(&["body", "figure", "print"]), Some(Control::Picture)));
    for nowhere in [&["descriptoin"][..], &["title", "list"], &["description", "quote"], &[]] {
        assert!(measure.at(nowhere).is_none(), "{nowhere:?}");
    }
}

#[test]
fn every_labelled_field_is_printed_where_it_says_something() {
    let copy = Copy::of_folder(&every_key()).set("edition.json", "/parts", json!(["sections", "contacts"]));
    let request = Request { catalogue: copy.path().to_owned(), ..Request::default() };
    let project = katalog::export(&request).unwrap().1.unwrap();
    let edition: Value = serde_json::from_slice(&project.files["data/edition.json"]).unwrap();
    let entries = edition["sections"].as_array().unwrap().iter();
    let entries = entries.flat_map(|section| section["divisions"].as_array().unwrap());
    let entries = entries.flat_map(|division| division["entries"].as_array().unwrap());
    let fields: Vec<&Value> = entries.flat_map(|entry| entry["measure"]["fields"].as_array().unwrap()).collect();
    for key in LABELLED {
        let field = fields.iter().find(|field| field["name"] == *key).unwrap_or_else(|| panic!("{key} is not printed"));
        assert!(!field["label"].as_str().unwrap().is_empty(), "{key}");
    }
}

#[test]
fn every_field_of_the_schemas_is_explained() {
    for (kind, root) in schemas() {
        let objects = root["$defs"].as_object().unwrap().values().chain([&root]);
        for (key, field) in objects.filter_map(|object| object["properties"].as_object()).flatten() {
            let reference = field.get("$ref").and_then(Value::as_str).map(|name| root.pointer(&name[1..]).unwrap());
            for word in ["title", "description"] {
                let text = field.get(word).or_else(|| reference?.get(word)).and_then(Value::as_str);
                assert!(text.is_some_and(|text| !text.is_empty()), "{word} of {key} in {kind}");
            }
        }
    }
}

#[test]
fn the_fixture_says_everything_and_is_read_without_a_fault() {
    let walk = Walk::of(&json_files(&every_key()));
    for (name, properties) in &walk.properties {
        let known = |key: &&String| *key != "$schema" && *key != "accept";
        let unsaid: Vec<&String> = properties.difference(&walk.met[name]).filter(known).collect();
        assert!(unsaid.is_empty(), "{name}: {unsaid:?}");
    }
    for (kind, root) in schemas() {
        for (name, definition) in root["$defs"].as_object().unwrap() {
            let met = definition.get("properties").is_none() || walk.met.contains_key(name);
            assert!(met, "{name} of {kind} does not occur");
        }
    }
    let found = Copy::of_folder(&every_key()).check().findings;
    let faults: Vec<&Finding> = found.iter().filter(|finding| finding.code <= Code::EmptyText).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_schemas_have_the_fields_that_the_decoder_asks_for() {
    let mut files = json_files(&every_key());
    let walk = Walk::of(&files);
    for (file, pointer, _) in &walk.objects {
        let object = files.get_mut(file).unwrap().pointer_mut(pointer).unwrap().as_object_mut().unwrap();
        object.insert("zzz".to_owned(), Value::Null);
        object.insert("$schema".to_owned(), json!("anywhere"));
        object.insert("accept".to_owned(), json!({ "K210": "so beschlossen" }));
    }
    let found = changed(&files).check().findings;
    let mut asked: BTreeMap<&str, Keys> = BTreeMap::new();
    for (file, pointer, name) in &walk.objects {
        let here = |finding: &&Finding| {
            let place = finding.place.as_ref().map(|place| (place.file.as_str(), place.pointer.as_str()));
            finding.code == Code::UnknownKey && place == Some((file, format!("{pointer}/zzz").as_str()))
        };
        let finding = found.iter().find(here).unwrap_or_else(|| panic!("{file}#{pointer} is open"));
        asked.entry(name).or_default().extend(set(&argument(finding, "known")));
    }
    for (name, mut asked) in asked {
        asked.insert("$schema".to_owned());
        assert_eq!(asked, walk.properties[name], "{name}: decoder, schema");
    }
    let unknown = found.iter().filter(|finding| finding.code == Code::UnknownKey).count();
    assert_eq!(unknown, walk.objects.len(), "nothing else is unknown");
    assert!(found.iter().all(|finding| finding.code != Code::WrongType), "{found:#?}");
}

#[test]
fn the_schemas_have_the_words_that_the_decoder_knows() {
    let mut files = json_files(&every_key());
    let walk = Walk::of(&files);
    assert!(walk.words.len() > 8);
    for (file, pointer, _) in &walk.words {
        *files.get_mut(file).unwrap().pointer_mut(pointer).unwrap() = json!("zzz");
    }
    let found = changed(&files).check().findings;
    for (file, pointer, words) in &walk.words {
        let here = |finding: &&Finding| {
            let place = finding.place.as_ref().map(|place| (&place.file, &place.pointer));
            finding.code == Code::UnknownWord && place == Some((file, pointer))
        };
        let finding = found.iter().find(here).unwrap_or_else(|| panic!("{file}#{pointer} takes any word"));
        assert_eq!(set(&argument(finding, "words").replace(['„', '“'], "")), *words, "{file}#{pointer}");
    }
}

#[test]
fn the_schema_of_an_edition_has_the_fixed_parts() {
    let schemas = schemas();
    let parts = schemas["edition"]["$defs"]["FixedPart"]["oneOf"].as_array().unwrap().iter();
    assert_eq!(
        parts.map(|part| part["const"].as_str().unwrap()).collect::<Vec<_>>(),
        FixedPart::words().collect::<Vec<_>>()
    );
}

#[test]
fn the_program_writes_its_schemas() {
    let here = tempfile::tempdir().unwrap();
    let names: Vec<&str> = schema::files().into_iter().map(|(name, _)| name).collect();
    let run = run_in(here.path(), &[&"schema"]).expect(0);
    assert_eq!(run.output.lines().collect::<Vec<_>>(), names);
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 0, "nothing is written without a folder");

    run_in(here.path(), &[&"schema", &"new/schema"]).expect(0);
    for (name, text) in schema::files() {
        assert_eq!(fs::read_to_string(here.path().join("new/schema").join(name)).unwrap(), text);
    }
    fs::write(here.path().join("file"), "").unwrap();
    let run = run_in(here.path(), &[&"schema", &"file", &"--lang", &"de"]).expect(2);
    assert!(run.errors.contains("lässt sich nicht schreiben"), "{}", run.errors);
}
