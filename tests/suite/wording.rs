//! Findings in the words of a form: no key, id, brace or file name in anything
//! that a person reads, whatever is wrong.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use katalog::Checked;
use katalog::document::Document;
use katalog::findings::{Arg, Args, Code, Finding, Name, Place};
use katalog::format::Object;
use katalog::json::Value as Json;
use katalog::language::Language;
use katalog::say::Say;
use katalog::source::Source;
use katalog::wording::Form;
use serde_json::{Value, json};

use crate::fixture::{Copy, fixture_folder, sample_folder};
use crate::wording_words::leak;
use crate::{faults, rules};

/// Values that people wrote themselves; the others are the program's own words.
const OWN: &[&str] = &[
    "found",
    "better",
    "text",
    "title",
    "titles",
    "name",
    "example",
    "characters",
    "units",
    "mark",
    "partner",
    "before",
    "now",
    "place",
    "dimension",
    "colour",
    "end",
    "message",
    "what",
];

/// Every id of a catalogue, those of its files included.
fn ids(source: &Source) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (path, file) in &source.files {
        let name = path.rsplit('/').next().unwrap_or_default();
        ids.extend(name.strip_suffix(".json").map(str::to_owned));
        file.root.strings(&mut |pointer, text| {
            if pointer.ends_with("/id") {
                ids.insert(text.to_owned());
            }
        });
    }
    ids
}

/// What the sentences of findings show in a form that only a file should.
pub fn leaks(checked: &Checked) -> Vec<String> {
    let ids = ids(&checked.source);
    let languages = [Language::German, Language::English].map(|language| (language, Say::new(language)));
    let mut found = Vec::new();
    for (language, say) in &languages {
        let form = Form::new(&checked.source, say);
        for finding in &checked.findings {
            found.extend(leaks_of(finding, &form, *language, say, &checked.source, &ids));
        }
    }
    found
}

fn leaks_of(
    finding: &Finding,
    form: &Form<'_>,
    language: Language,
    say: &Say,
    source: &Source,
    ids: &BTreeSet<String>,
) -> Vec<String> {
    let message = form.message(finding);
    let text = |(name, arg): &(&'static str, Arg)| match arg {
        Arg::Text(text) if OWN.contains(name) => Some(text.clone()),
        _ => None,
    };
    let mut own: Vec<String> = finding.args.iter().filter_map(text).collect();
    // What a word means may be called as an id is: "foreword".
    let words = finding.args.iter().filter_map(|(_, arg)| match arg {
        Arg::Names(names) | Arg::Choices(names) => Some(names),
        _ => None,
    });
    own.extend(words.flatten().filter_map(|name| match name {
        Name::Word(word) => say.meaning(word),
        _ => None,
    }));
    own.extend(titles(source));
    own.extend(ids.iter().map(|id| readable(id)));
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let place = message.place.map(|place| place.text(say));
    let sentences = [Some(message.what), Some(message.todo), message.fix, place];
    let leak = |sentence: &String| leak(sentence, language, &own, ids);
    let leaks = sentences.iter().flatten().filter_map(leak);
    leaks.map(|leak| format!("{} {:?}: {leak}", finding.code.id(), finding.args)).collect()
}

/// What something is called whose title cannot be read.
fn readable(id: &str) -> String {
    let words = id.replace(['-', '_'], " ");
    words[..1].to_uppercase() + &words[1..]
}

/// What things of a catalogue are called by its people.
fn titles(source: &Source) -> Vec<String> {
    let mut titles = Vec::new();
    for file in source.files.values() {
        file.root.strings(&mut |pointer, text| {
            let key = pointer.rsplit('/').next().unwrap_or_default();
            if ["title", "name", "label", "word", "short", "text"].contains(&key) || pointer.starts_with("/labels/") {
                titles.push(text.to_owned());
            }
        });
    }
    titles
}

#[test]
fn what_is_planted_is_told_without_a_word_of_files() {
    let faults = faults::outcomes().iter().map(|outcome| (outcome.case.name, &outcome.leaks));
    let rules = rules::outcomes().iter().map(|outcome| (outcome.case.name, &outcome.leaks));
    let wrong: Vec<_> = faults.chain(rules).filter(|(_, leaks)| !leaks.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The pointers of all values of a file.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let mut below = |step: &str, value: &Value| {
        let pointer = format!("{pointer}/{}", step.replace('~', "~0").replace('/', "~1"));
        found.push(pointer.clone());
        pointers(value, &pointer, found);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| below(key, value)),
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| below(&i.to_string(), item)),
        _ => {}
    }
}

/// Breaks the value at a pointer in the `n`th way.
fn broken(root: &mut Value, pointer: &str, n: usize) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let key = key.replace("~1", "/").replace("~0", "~");
    // What was broken before may hold it no more.
    let Some(parent) = root.pointer_mut(parent) else { return };
    let other = match n % 9 {
        0 => None,
        1 => Some(json!(12)),
        2 => Some(json!("zzz zzz")),
        3 => Some(json!([])),
        4 => Some(json!({ "zzz": 1 })),
        5 => Some(Value::Null),
        6 => Some(json!(true)),
        7 => Some(json!("Ein \"Wort\" - und_ [noch](eins), s. [hier](#nirgends) z.B. (2)...")),
        _ => Some(json!(["", "#2", { "list": [] }])),
    };
    match (parent, other) {
        (Value::Object(members), None) => {
            if let Some(value) = members.remove(&key) {
                members.insert(format!("{key}x"), value);
            }
        }
        (Value::Object(members), Some(other)) => {
            members.insert(key, other);
        }
        (Value::Array(items), other) => {
            if let Some(item) = key.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                *item = other.unwrap_or_default();
            }
        }
        _ => {}
    }
}

#[test]
fn whatever_is_broken_is_told_without_a_word_of_files() {
    /// So many values of a file lie between two that are broken at once.
    const APART: usize = 12;
    let mut codes = BTreeSet::new();
    let mut wrong = BTreeSet::new();
    for folder in [fixture_folder("every-key"), sample_folder("kassel-sample")] {
        for round in 0..APART {
            let mut copy = Copy::of_folder(&folder);
            for (file, mut root) in json_files(&copy) {
                let mut all = Vec::new();
                pointers(&root, "", &mut all);
                for (i, pointer) in all.iter().enumerate().filter(|(i, _)| i % APART == round) {
                    broken(&mut root, pointer, i / APART + round);
                }
                copy = copy.write(&file, root.to_string());
            }
            let checked = copy.check();
            codes.extend(checked.findings.iter().map(|finding| finding.code));
            wrong.extend(leaks(&checked));
        }
    }
    assert!(wrong.is_empty(), "{} leaks, such as {:#?}", wrong.len(), wrong.iter().take(40).collect::<Vec<_>>());
    assert!(codes.len() > 25, "much is broken: {codes:?}");
}

/// The JSON files of a copy, by their paths.
fn json_files(copy: &Copy) -> Vec<(String, Value)> {
    let source = copy.check().source;
    let files = source.files.values().filter(|file| file.root.value != Json::Unread);
    files.map(|file| (file.path.clone(), serde_json::from_str(&copy.text(&file.path)).unwrap())).collect()
}

#[test]
fn files_that_are_no_forms_are_told_so() {
    let copy = Copy::of("kassel-sample")
        .write("measures/kaputt.json", "{ \"title\": \"Offen\", ")
        .write("chapters/review.json", b"{ \"title\": \"R\xfcckblick\" }")
        .write("contacts.json", "[".repeat(400))
        .write("places.json", "")
        .write("notizen.json", "{}")
        .write("measures/Neue_Ideen.json", "{ \"title\": \"Neu\" }")
        .write("measures/notiz.txt", "nichts")
        .without("abbreviations.json");
    let checked = copy.check();
    assert_eq!(leaks(&checked), Vec::<String>::new());
    let say = Say::new(Language::German);
    let form = Form::new(&checked.source, &say);
    let first = checked.findings.iter().find(|finding| finding.file() == Some("measures/kaputt.json")).unwrap();
    let message = form.message(first);
    assert_eq!(message.place.unwrap().text(&say), "Maßnahme „Kaputt“");
    assert!(message.what.contains("nicht als Formular zeigen"), "{}", message.what);
    assert!(message.todo.contains("„Als Text zeigen“"), "{}", message.todo);
}

#[test]
fn places_are_told_by_titles_and_labels() {
    let measure = "measures/mehrsprachige-wegweiser.json";
    let copy = Copy::of("kassel-sample").set(measure, "/target_groups", json!(["Familien", "Fachkräfte"]));
    let checked = copy.set(measure, "/goals", json!([{ "list": ["Eins", "Zwei", "Drei"] }])).check();
    let place = |file: &str, pointer: &str, language| {
        let place = Place { file: file.to_owned(), pointer: pointer.to_owned(), range: 0..0 };
        let say = Say::new(language);
        Form::new(&checked.source, &say).place(&place).map(|place| place.text(&say))
    };
    let german = |file: &str, pointer: &str| place(file, pointer, Language::German).unwrap();
    let title = "Maßnahme „Mehrsprachige Wegweiser durch die Ämter“";
    assert_eq!(german(measure, ""), title);
    assert_eq!(german(measure, "/target_groups/1"), format!("{title}, Feld „Zielgruppen“, 2. Absatz"));
    assert_eq!(german(measure, "/goals/0/list/2"), format!("{title}, Feld „Ziele“, 1. Absatz, 3. Punkt"));
    assert_eq!(german(measure, "/responsible"), format!("{title}, Feld „Wer ist für die Maßnahme verantwortlich?“"));
    assert_eq!(german(measure, "/keywords/0"), format!("{title}, Feld „Weitere Wörter für das Register“, 1. Eintrag"));
    assert_eq!(
        german("contacts.json", "/contacts/0/phones/1/number").split(", ").skip(1).collect::<Vec<_>>(),
        ["Feld „Telefonnummern“", "2. Eintrag", "Feld „Nummer“"]
    );
    assert!(german("organisation.json", "/divisions/0/units/0/name").starts_with("Amt „"));
    assert_eq!(german("edition.json", "/as_of"), "Ausgabe, Feld „Stand“");
    assert_eq!(german("edition.json", "/rules/K035"), "Ausgabe, Feld „Regeln“, Feld „Gerade Anführungszeichen“");
    assert!(german("edition.json", "/dimensions/1/colour/web").starts_with("Dimension „"));
    assert_eq!(german("edition.json", "/back_cover/logos/0/alt").split(", ").last(), Some("Feld „Alternativtext“"));
    let english = place(measure, "/target_groups/1", Language::English).unwrap();
    assert_eq!(english, "Measure “Mehrsprachige Wegweiser durch die Ämter”, field “Target groups”, paragraph 2");
    assert_eq!(place("notes.json", "", Language::German), None);
}

#[test]
fn a_field_has_the_label_that_the_edition_prints() {
    let copy = Copy::of("kassel-sample").set("edition.json", "/labels", json!({ "responsible": "Verantwortung" }));
    let checked = copy.set("measures/mehrsprachige-wegweiser.json", "/responsible", "").check();
    let finding = checked.findings.iter().find(|finding| finding.code == Code::EmptyText).unwrap();
    let say = Say::new(Language::German);
    let place = Form::new(&checked.source, &say).message(finding).place.unwrap();
    assert_eq!(place.field(), Some("Verantwortung"));
}

#[test]
fn decimals_of_a_value_are_those_of_the_language() {
    let copy = Copy::of("kassel-sample").set("edition.json", "/print", json!({ "paper": { "volume": 99 } }));
    let checked = copy.check();
    let finding = checked.findings.iter().find(|finding| finding.code == Code::BadValue).unwrap();
    let todo = |language| Form::new(&checked.source, &Say::new(language)).message(finding).todo;
    assert!(todo(Language::German).contains("0,"), "{}", todo(Language::German));
    assert!(todo(Language::English).contains("0."), "{}", todo(Language::English));
}

#[test]
fn what_is_like_nothing_known_is_told_with_what_is_possible() {
    let checked = Copy::of("kassel-sample").set("edition.json", "/fonts", json!({ "text": "Qqq" })).check();
    let finding = checked.findings.iter().find(|finding| finding.code == Code::UnknownWord).unwrap();
    let say = Say::new(Language::German);
    for todo in [say.finding(finding).todo, Form::new(&checked.source, &say).message(finding).todo] {
        assert!(todo.contains("„Atkinson"), "{todo}");
    }
}

/// The variables of a message, each with the words that it is selected by.
#[derive(Default)]
struct Uses(BTreeMap<String, BTreeSet<String>>);

impl Uses {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    if let (InlineExpression::VariableReference { id }, VariantKey::Identifier { name }) =
                        (selector, &variant.key)
                    {
                        self.0.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
                    }
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.0.entry(id.name.to_owned()).or_default();
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// Whether values go together: an address that begins with "mailto:" has one without it,
/// and what could not be checked for want of a field is named.
fn is_real(args: &Args) -> bool {
    let is_said = |name: &str| !args.text(name).is_empty();
    match args.text("kind") {
        "mailto" => is_said("better"),
        "fields" => is_said("rules") && is_said("where"),
        _ => true,
    }
}

/// Every choice of one word for each variable.
fn choices(uses: &Uses) -> Vec<Args> {
    let mut all = vec![Args::default()];
    for (name, words) in &uses.0 {
        let name: &'static str = Box::leak(name.clone().into_boxed_str());
        let values: Vec<Arg> = match (name, words.contains("one")) {
            ("count" | "pages", _) | (_, true) => vec![Arg::Number(1), Arg::Number(3)],
            // Names of the format are never the words by which a file's sentence selects.
            ("field" | "key" | "nearest" | "where" | "rules" | "others", _) => {
                let none = words.contains("none").then(|| "".into());
                none.into_iter().chain(["Beispiel".into()]).collect()
            }
            ("part", _) => vec!["cover".into(), "interior".into()],
            ("month", _) => vec!["m2".into()],
            ("likely", _) => vec!["Beispiel".into()],
            _ if words.is_empty() => vec!["Beispiel".into()],
            _ => words.iter().map(|word| if word == "none" { "".into() } else { word.as_str().into() }).collect(),
        };
        all = all.iter().flat_map(|args| values.iter().map(|value| args.clone().with(name, value.clone()))).collect();
    }
    all
}

#[test]
fn every_sentence_of_every_kind_is_told_without_a_word_of_files() {
    let checked = Copy::of("kassel-sample").check();
    let files = [
        (Language::German, include_str!("../../locales/de.ftl")),
        (Language::English, include_str!("../../locales/en.ftl")),
    ];
    for (language, text) in files {
        let say = Say::new(language);
        let form = Form::new(&checked.source, &say);
        let resource = fluent_syntax::parser::parse(text).unwrap();
        let mut tried = 0;
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let Some(code) = Code::of(message.id.name) else { continue };
            let mut uses = Uses::default();
            uses.pattern(message.value.as_ref().unwrap());
            message.attributes.iter().for_each(|attribute| uses.pattern(&attribute.value));
            // Where the pages of a preflight are told, in a message of its own.
            uses.0.entry("part".to_owned()).or_default();
            uses.0.entry("on".to_owned()).or_default();
            for args in choices(&uses).into_iter().filter(is_real) {
                let finding = Finding::new(code, None, args);
                let leaks = leaks_of(&finding, &form, language, &say, &checked.source, &BTreeSet::new());
                assert!(leaks.is_empty(), "{leaks:#?}");
                tried += 1;
            }
        }
        assert!(tried > 400, "{tried}");
    }
}

/// The labels of all fields in a language, and what an id is called.
fn labels(language: &str) -> BTreeSet<String> {
    fn of(object: &'static Object, language: &str, seen: &mut BTreeSet<&str>, found: &mut BTreeSet<String>) {
        if seen.insert(object.name) {
            found.extend(object.fields.iter().map(|field| field.doc.said(language).label.to_owned()));
            let below = object.fields.iter().flat_map(|field| field.control.objects());
            below.for_each(|object| of(object, language, seen, found));
        }
    }
    use Document::{Abbreviations, Chapter, Contacts, Edition, Measure, Organisation, Places};
    let mut found = BTreeSet::from([["Adresse im Netz", "Web address"][usize::from(language == "en")].to_owned()]);
    for document in [Abbreviations, Chapter(""), Contacts, Edition, Measure(""), Organisation, Places] {
        of(katalog::source::description(document), language, &mut BTreeSet::new(), &mut found);
    }
    found
}

/// What sentences for a form quote that is no label: what one clicks, and examples.
const CLICKED: [&[&str]; 2] = [
    &[
        "Als Text zeigen",
        "Ordner öffnen",
        "Bild wählen",
        "Frühere Fassungen",
        "So lassen",
        "Technische Angaben",
        "Kursiv",
        "Fett",
        "Link",
        "Liste",
        "Nummerierte Liste",
        "ja",
        "nein",
    ],
    &[
        "Show as text",
        "Open folder",
        "Choose picture",
        "Earlier versions",
        "Leave as it is",
        "Technical details",
        "Italic",
        "Bold",
        "Link",
        "List",
        "Numbered list",
        "yes",
        "no",
    ],
];

#[test]
fn sentences_for_a_form_name_only_what_it_has() {
    let files = [include_str!("../../locales/de.ftl"), include_str!("../../locales/en.ftl")];
    for (index, text) in files.into_iter().enumerate() {
        let (open, close) = [('„', '“'), ('“', '”')][index];
        let known = |word: &str| {
            labels(["de", "en"][index]).contains(word) || CLICKED[index].contains(&word) || word.contains('$')
        };
        let mut in_form = false;
        let mut quoted = 0;
        for line in text.lines() {
            in_form =
                if line.starts_with("  .") { line.starts_with("  .form") } else { in_form && line.starts_with(' ') };
            let parts = line.split(open).skip(1).filter_map(|rest| rest.split_once(close));
            for (word, _) in parts.filter(|_| in_form) {
                assert!(known(word), "„{word}“ is neither a label nor clicked: {line}");
                quoted += 1;
            }
        }
        assert!(quoted > 60, "{quoted}");
    }
}
