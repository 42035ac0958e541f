//! What the program says, in every language that it speaks.

use std::collections::{BTreeMap, BTreeSet};

use fluent::{FluentBundle, FluentResource};
use katalog::findings::Code;
use serde_json::Value;

const FILES: [(&str, &str); 2] = [
    ("de", concat!(include_str!("../../locales/de.ftl"), include_str!("../../locales/desk/de.ftl"))),
    ("en", concat!(include_str!("../../locales/en.ftl"), include_str!("../../locales/desk/en.ftl"))),
];

const PRINTED: [(&str, &str); 2] =
    [("de", include_str!("../../layout/words/de.json")), ("en", include_str!("../../layout/words/en.json"))];

/// The names of a file's messages, each with those of its attributes.
fn names(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines() {
        let Some((name, _)) = line.split_once(" =") else { continue };
        let is_name = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !name.is_empty();
        if is_name(name) {
            name.clone_into(&mut last);
            assert!(names.insert(last.clone(), BTreeSet::new()).is_none(), "{name} stands twice");
        } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|name| is_name(name)) {
            names.get_mut(&last).unwrap().insert(attribute.to_owned());
        }
    }
    names
}

/// The values that a message uses.
fn values(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            name.clone_into(&mut last);
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            values.entry(last.clone()).or_default().insert(name);
        }
    }
    values
}

#[test]
fn the_files_parse_without_errors() {
    for (language, text) in FILES {
        let resource = FluentResource::try_new(text.to_owned());
        assert!(resource.is_ok(), "{language}: {:?}", resource.err().map(|(_, errors)| errors));
    }
}

#[test]
fn every_language_says_the_same_things() {
    let [(_, german), (_, english)] = FILES;
    assert_eq!(names(german), names(english));
    assert_eq!(values(german), values(english), "with the same values");
    assert!(names(german).len() > 35, "names are found");
}

#[test]
fn every_kind_of_finding_says_what_is_wrong_and_what_to_do() {
    for (language, text) in FILES {
        let resource = FluentResource::try_new(text.to_owned()).unwrap();
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.add_resource(resource).unwrap();
        for code in Code::ALL {
            let message = bundle.get_message(code.id());
            let message = message.unwrap_or_else(|| panic!("{} in {language}", code.id()));
            assert!(message.value().is_some(), "{} in {language}", code.id());
            assert!(message.get_attribute("do").is_some(), "{}.do in {language}", code.id());
        }
    }
}

#[test]
fn every_code_is_used_once() {
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
    let known = |name: &str| name.starts_with('K') && name[1..].chars().all(|c| c.is_ascii_digit());
    let said: BTreeSet<String> = names(FILES[0].1).into_keys().filter(|name| known(name)).collect();
    assert_eq!(said, ids.iter().map(|id| (*id).to_owned()).collect(), "no sentence without its finding");
}

/// The keys of an object and of those in it, and how long its lists are.
fn keys(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| keys(value, &format!("{path}/{key}"), found)),
        Value::Array(items) => assert!(found.insert(format!("{path}: {}", items.len()))),
        _ => assert!(found.insert(path.to_owned())),
    }
}

/// The places of a phrase that are filled, such as `{page}`.
fn places(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).filter_map(|part| part.split('}').next()).collect()
}

#[test]
fn the_layout_has_the_same_words_in_every_language() {
    let [german, english] = PRINTED.map(|(_, text)| serde_json::from_str::<Value>(text).unwrap());
    let all = |words: &Value| {
        let mut found = BTreeSet::new();
        keys(words, "", &mut found);
        found
    };
    assert_eq!(all(&german), all(&english));
    for (key, phrase) in german.as_object().unwrap() {
        let phrases = [phrase, &english[key]].map(|phrase| phrase.as_str().unwrap_or_default());
        assert_eq!(places(phrases[0]), places(phrases[1]), "{key}");
    }
}
