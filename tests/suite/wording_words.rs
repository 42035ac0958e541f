//! What a sentence for a form must not say: the words of files, and how they are
//! told from those of people.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use katalog::language::Language;
use serde_json::Value;

/// Keys of the format, of all schemas of a catalogue's files.
pub static KEYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    fn keys(schema: &Value, found: &mut BTreeSet<String>) {
        match schema {
            Value::Object(members) => {
                if let Some(Value::Object(properties)) = members.get("properties") {
                    found.extend(properties.keys().cloned());
                }
                members.values().for_each(|value| keys(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for (name, text) in katalog::schema::files() {
        if !katalog::schema::TOLD.contains(&name) {
            keys(&serde_json::from_str(&text).unwrap(), &mut found);
        }
    }
    found
});

/// Keys that are words of German, too.
const GERMAN_KEYS: &[&str] = &["alt", "links"];

/// Small words of English that are none of German.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "is", "are", "not", "with", "file", "missing", "unknown", "should", "must", "or", "to", "for",
];

/// Ends of the names of files.
const ENDINGS: &[&str] =
    &["json", "toml", "typ", "ftl", "icc", "png", "jpg", "jpeg", "svg", "webp", "gif", "pdf", "md"];

/// What a sentence for a form says that only a file should show. `own` is what the
/// catalogue's people wrote themselves; `ids` are those of the catalogue.
pub fn leak(sentence: &str, language: Language, own: &[&str], ids: &BTreeSet<String>) -> Option<String> {
    let complain = |what: &str, part: &str| Some(format!("{what} „{part}“ in: {sentence}"));
    let mut text = sentence.to_owned();
    let mut own: Vec<&&str> = own.iter().filter(|own| !own.trim().is_empty()).collect();
    own.sort_by_key(|own| std::cmp::Reverse(own.len()));
    for own in own {
        text = text.replace(*own, "…");
    }
    if text.trim().is_empty() || text.contains("  ") {
        return complain("an empty value", "");
    }
    if let Some(sign) = text.chars().find(|c| matches!(c, '{' | '}' | '\\' | '`')) {
        return complain("a sign of files", &sign.to_string());
    }
    for empty in ["„“", "“”", "()", " ,", " .", ": .", "„ ", " “.", ",,"] {
        if text.contains(empty) {
            return complain("an empty value", empty);
        }
    }
    if text.contains("JSON") || text.contains("UTF-8") {
        return complain("a word of programmers", "JSON, UTF-8");
    }
    let is_inner = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.' | ':' | '#' | '@');
    for word in text.split(|c: char| !is_inner(c)).map(|word| word.trim_end_matches(['.', ':'])) {
        let lower = word.to_lowercase();
        let is_code = word.len() == 4 && word.starts_with('K') && word[1..].chars().all(|c| c.is_ascii_digit());
        let is_address = ["https:", "http:", "tel", "mailto"].iter().any(|scheme| word.starts_with(scheme));
        if is_code {
            return complain("a number of a finding", word);
        }
        if word == "none" {
            return complain("an empty value", word);
        }
        if word.contains('_') {
            return complain("a key", word);
        }
        if word.starts_with('/') && word.len() > 1 {
            return complain("a pointer", word);
        }
        if !is_address && lower.rsplit_once('.').is_some_and(|(stem, end)| !stem.is_empty() && ENDINGS.contains(&end)) {
            return complain("a file", word);
        }
        if ids.contains(word) && word.contains('-') {
            return complain("an id", word);
        }
        if language == Language::German {
            if KEYS.contains(word) && !GERMAN_KEYS.contains(&word) {
                return complain("a key", word);
            }
            if ENGLISH.contains(&word) || word == "The" {
                return complain("an English word", word);
            }
        }
    }
    let (open, close) = if language == Language::German { ('„', '“') } else { ('“', '”') };
    for quoted in text.split(open).skip(1).filter_map(|rest| rest.split_once(close)) {
        if KEYS.contains(quoted.0) {
            return complain("a key", quoted.0);
        }
        if ids.contains(quoted.0) {
            return complain("an id", quoted.0);
        }
    }
    None
}

#[test]
fn what_belongs_to_files_is_noticed() {
    let ids = BTreeSet::from(["amt-fuer-alle".to_owned(), "jugendamt".to_owned()]);
    let found = |text: &str, language| leak(text, language, &["Hate Speech of today"], &ids).is_some();
    for planted in [
        "Füllen Sie „title“ aus.",
        "Das Feld target_groups ist leer.",
        "Löschen Sie units hier.",
        "Die Kennung ist amt-fuer-alle.",
        "Das Amt „jugendamt“ gibt es nicht.",
        "Schreiben Sie [Wort]{lang=en}.",
        "Das steht in edition.json.",
        "Das Bild bilder/fest.jpg fehlt.",
        "Hier steht kein JSON.",
        "Bei /description/2 fehlt etwas.",
        "Mehr sagt K035.",
        "Das Feld „“ ist leer.",
        "Es fehlt  etwas.",
        "Es fehlt none.",
        "The Feld ist leer.",
        "",
    ] {
        assert!(found(planted, Language::German), "{planted}");
    }
    for planted in ["Fill in “title”.", "It is the unit “jugendamt”.", "See target_groups.", "See K035.", "Look at “”."]
    {
        assert!(found(planted, Language::English), "{planted}");
    }
    for fine in [
        "Füllen Sie „Titel“ aus.",
        "„Hate Speech of today“ steht zweimal.",
        "Die Adresse beginnt mit https:// oder tel:.",
        "Der Name hat die Form PDF/X-4.",
    ] {
        assert_eq!(leak(fine, Language::German, &["Hate Speech of today"], &ids), None, "{fine}");
    }
    assert!(KEYS.contains("target_groups") && KEYS.contains("title"));
}
