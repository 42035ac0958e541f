//! `layout/edition.typ` describes the data that `src/edition.rs` says in Rust.

use std::collections::{BTreeMap, BTreeSet};

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// The dictionaries that the layout's description names: the type of each of their keys.
#[derive(Default)]
struct Described {
    dictionaries: BTreeMap<String, BTreeMap<String, String>>,
    /// Dictionaries of which one key is there, perhaps in place of a string.
    choices: BTreeSet<String>,
    /// Other names of types.
    types: BTreeMap<String, String>,
}

impl Described {
    fn read(text: &str) -> Self {
        let mut described = Self::default();
        let lines = text.lines().filter_map(|line| line.strip_prefix("//")).skip_while(|line| *line != " edition");
        let mut name = String::new();
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let indent = line.len() - line.trim_start().len();
            // What is said about a type stands behind two spaces.
            let said = line.trim_start().split("  ").next().unwrap_or_default();
            match (indent, said.split_once(": ")) {
                (1, Some((name, of))) => drop(described.types.insert(name.to_owned(), of.to_owned())),
                (1, None) => {
                    let (before, choice) = said.split_once(", ").unwrap_or((said, ""));
                    before.clone_into(&mut name);
                    if !choice.is_empty() {
                        described.choices.insert(name.clone());
                    }
                    let twice = described.dictionaries.insert(name.clone(), BTreeMap::new());
                    assert!(twice.is_none(), "{name} stands twice");
                }
                (3, Some((key, of))) => {
                    let keys = described.dictionaries.get_mut(&name).unwrap();
                    assert!(keys.insert(key.to_owned(), of.to_owned()).is_none(), "{name}.{key} stands twice");
                }
                _ => assert!(indent > 30, "{line}"),
            }
        }
        described
    }
}

/// Goes through both descriptions at once and notes where they differ.
struct Comparison<'t> {
    described: &'t Described,
    root: &'t Value,
    met: BTreeSet<(String, String)>,
    differences: Vec<String>,
}

impl Comparison<'_> {
    fn differ(&mut self, place: &str, described: &str, schema: &Value) {
        self.differences.push(format!("{place}: edition.typ says {described}, edition.rs {schema}"));
    }

    /// The schema that is meant, and whether there may be none.
    fn resolved(&self, schema: &Value) -> (Value, bool) {
        if let Some(name) = schema["$ref"].as_str() {
            return self.resolved(self.root.pointer(&name[1..]).unwrap());
        }
        if let Some(all) = schema["anyOf"].as_array()
            && let [one, none] = all.as_slice()
            && *none == json!({ "type": "null" })
        {
            return (self.resolved(one).0, true);
        }
        let mut schema = schema.clone();
        match schema["type"].as_array() {
            Some(kinds) => {
                let kind = kinds.first().cloned();
                let none = kinds.len() == 2 && kinds[1] == "null";
                schema["type"] = kind.unwrap();
                (schema, none)
            }
            None => (schema, false),
        }
    }

    fn compare(&mut self, place: &str, described: &str, schema: &Value) {
        let (schema, may_be_none) = self.resolved(schema);
        let kind = schema["type"].as_str().unwrap_or_default();
        let (described, none) = described.strip_suffix(" or none").map_or((described, false), |rest| (rest, true));
        if none != may_be_none {
            self.differ(place, if none { "or none" } else { "always there" }, &schema);
        }
        let described = self.described.types.get(described).map_or(described, String::as_str).to_owned();
        if let Some(item) = described.strip_prefix("array of ") {
            match &schema["items"] {
                Value::Null => self.differ(place, &described, &schema),
                items => self.compare(&format!("{place}[]"), item, items),
            }
        } else if let Some(value) = described.strip_prefix("dictionary of ") {
            match &schema["additionalProperties"] {
                Value::Null => self.differ(place, &described, &schema),
                values => self.compare(&format!("{place}.*"), value, values),
            }
        } else if let Some(keys) = self.described.dictionaries.get(&described) {
            if self.met.insert((described.clone(), schema.to_string())) {
                if self.described.choices.contains(&described) {
                    self.choice(&described, keys, &schema);
                } else {
                    self.dictionary(&described, keys, &schema);
                }
            }
        } else {
            let same =
                [("str", "string"), ("int", "integer"), ("float", "number"), ("bool", "boolean"), ("none", "null")];
            if !same.contains(&(described.as_str(), kind)) {
                self.differ(place, &described, &schema);
            }
        }
    }

    fn dictionary(&mut self, name: &str, keys: &BTreeMap<String, String>, schema: &Value) {
        let empty = serde_json::Map::new();
        let properties = schema["properties"].as_object().unwrap_or(&empty);
        let is_required = |key: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == key));
        for (key, property) in properties {
            let written = if is_required(key) { key.clone() } else { format!("{key}?") };
            match keys.get(&written) {
                // What is left out where there is none is none nowhere.
                Some(of) if written.ends_with('?') => {
                    self.compare(&format!("{name}.{key}"), &format!("{of} or none"), property);
                }
                Some(of) => self.compare(&format!("{name}.{key}"), of, property),
                None => self.differ(name, &format!("nothing of {written}"), property),
            }
        }
        for key in keys.keys().filter(|key| !properties.contains_key(key.trim_end_matches('?'))) {
            self.differ(name, key, &Value::Null);
        }
    }

    fn choice(&mut self, name: &str, keys: &BTreeMap<String, String>, schema: &Value) {
        let choices = schema["oneOf"].as_array().or(schema["anyOf"].as_array()).cloned().unwrap_or_default();
        let single = |choice: &Value| {
            choice["properties"].as_object().and_then(|one| one.iter().next().map(|(k, v)| (k.clone(), v.clone())))
        };
        let all: BTreeMap<String, Value> = choices.iter().filter_map(single).collect();
        for (key, choice) in &all {
            match keys.get(key) {
                Some(of) => self.compare(&format!("{name}.{key}"), of, choice),
                None => self.differ(name, &format!("nothing of {key}"), choice),
            }
        }
        for key in keys.keys().filter(|key| !all.contains_key(*key)) {
            self.differ(name, key, &Value::Null);
        }
    }
}

/// What is different, with each described dictionary that was never met.
fn differences(text: &str) -> Vec<String> {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let root = generator.into_root_schema_for::<super::Edition>().to_value();
    let described = Described::read(text);
    let mut comparison =
        Comparison { described: &described, root: &root, met: BTreeSet::new(), differences: Vec::new() };
    comparison.compare("edition", "edition", &root);
    let Comparison { met, mut differences, .. } = comparison;
    let is_met = |name: &&String| met.iter().any(|(met, _)| met == *name);
    differences
        .extend(described.dictionaries.keys().filter(|name| !is_met(name)).map(|name| format!("{name} is nowhere")));
    differences
}

const TWIN: &str = include_str!("../../layout/edition.typ");

#[test]
fn both_twins_say_the_same() {
    assert_eq!(differences(TWIN), Vec::<String>::new());
}

#[test]
fn every_difference_is_found() {
    for (from, to, found) in [
        ("//   draft: bool  ", "//   draft: str  ", "edition.draft"),
        ("//   number: int or none ", "//   number: int ", "edition.number"),
        ("//   office: str  ", "//   bureau: str  ", "bureau"),
        ("//   as-of: date  ", "//   as-of: date or none  ", "edition.as-of"),
        ("//   keywords: array of str", "//   keywords: str", "edition.keywords"),
        ("//   breaks: dictionary of break", "//   breaks: dictionary of str", "edition.breaks"),
        ("//   numbered: array of inlines\n", "", "block"),
        ("//   strong: inlines", "//   strong: str", "inline.strong"),
        ("//   chapter?: chapter", "//   chapter: chapter", "part"),
        ("//   body: inlines\n//\n// language", "//\n// language", "inline-reference"),
        ("// footnote\n", "// footnote\n//   page: int\n", "footnote"),
        ("// blocks: array", "// leftover\n//   a: str\n//\n// blocks: array", "leftover"),
    ] {
        let changed = TWIN.replacen(from, to, 1);
        assert_ne!(changed, TWIN, "{from}");
        let differences = differences(&changed);
        assert!(differences.iter().any(|difference| difference.contains(found)), "{from}: {differences:?}");
    }
}
