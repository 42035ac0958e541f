//! What is unusual in a catalogue and must still make sound pages: words that
//! fit nowhere, passages at the beginning of a block, parts in any order.

use std::collections::BTreeMap;

use katalog::Checked;
use katalog::findings::{Finding, Severity};
use katalog::pdf::read::{Content, Reader, Tag};
use katalog::pdf::verify::letters;
use serde_json::{Value, json};

use crate::fixture::{Built, Copy, fixture_folder, one_line, request};

const EVERYTHING: &str = "measures/alles.json";

fn components() -> Copy {
    Copy::of_folder(&fixture_folder("components"))
}

/// What tags alone say is spoken in each language, as letters: many screen readers look nowhere else.
fn spoken(pdf: &Reader) -> BTreeMap<String, String> {
    fn add(tag: &Tag, inherited: &str, spoken: &mut BTreeMap<String, String>) {
        let language = tag.language.as_deref().unwrap_or(inherited);
        for content in &tag.content {
            match content {
                Content::Text(run) => {
                    spoken.entry(language.to_owned()).or_default().push_str(&letters(&run.text));
                    let marked = run.language.as_deref().unwrap_or(language);
                    assert_eq!(marked, language, "page and tags agree about „{}“", run.text);
                }
                Content::Tag(tag) => add(tag, language, spoken),
                Content::Object(_) => {}
            }
        }
    }
    let mut spoken_in = BTreeMap::new();
    add(pdf.tags(), pdf.metadata().language.as_deref().unwrap(), &mut spoken_in);
    spoken_in
}

#[test]
fn what_stands_behind_a_passage_is_heard_in_the_documents_language() {
    let passage = |words: &str| format!("[Bienvenue]{{lang=fr}} {words}");
    let copy = components()
        .set(EVERYTHING, "/title", passage("eins"))
        .set(EVERYTHING, "/description/0", passage("zwei"))
        .set(EVERYTHING, "/description/1/list/0", passage("drei"))
        .set(EVERYTHING, "/description/3/numbered/0", passage("vier"))
        .set(EVERYTHING, "/description/2", "[Tout en français]{lang=fr}")
        .set(EVERYTHING, "/more/0/text", "[[Welcome]{lang=en-GB} fünf](https://example.org/mehr)")
        .set(EVERYTHING, "/goals/list/0", "[Bonjour [Hello]{lang=en} monde]{lang=fr} und [Nǐ hǎo]{lang=zh-Hant} sechs")
        .set("contacts.json", "/contacts/1/text", passage("sieben"))
        .set("chapters/vorwort.json", "/title", passage("acht"))
        .set("chapters/text.json", "/body/4/heading", passage("neun"))
        .set("chapters/text.json", "/body/7/quote/0", passage("zehn"))
        .set("chapters/text.json", "/body/8/caption", passage("elf"))
        .set("chapters/text.json", "/footnotes/eins", passage("zwölf"))
        .set("chapters/rueckblick.json", "/entries/0/title", passage("dreizehn"))
        .set("chapters/leicht.json", "/body/0", passage("vierzehn."));
    let spoken = spoken(&copy.build().pdf);
    for word in ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"] {
        assert!(spoken["de"].contains(word), "„{word}“ is German");
    }
    assert!(spoken["de"].contains("dreizehn") && spoken["de"].contains("vierzehn."));
    let french = &spoken["fr"];
    assert!(french.matches("Bienvenue").count() >= 12 && french.contains("Toutenfrançais"), "{french}");
    assert!(french.contains("Bonjour") && french.contains("monde") && !french.contains("eins"), "{french}");
    assert!(spoken["en-GB"].contains("Welcome") && spoken["en"].contains("Hello") && spoken["zh"].contains("Nǐhǎo"));
}

/// Where no text of the fixture is read but as what it names.
const NAMES: [&str; 33] = [
    "$schema",
    "id",
    "file",
    "target",
    "web",
    "date",
    "as_of",
    "revision",
    "language",
    "publisher",
    "unit",
    "place",
    "since",
    "status",
    "symbol",
    "second_entry",
    "drawn",
    "directed",
    "see_also",
    "for",
    "postcode",
    "topic",
    "from",
    "to",
    "figure",
    "dimensions",
    "units",
    "contacts",
    "parts",
    "rules",
    "address",
    "number",
    "email",
];

/// Puts a word before every text of the fixture; a hyphen would be a place to divide it.
fn with_word_everywhere(word: &str) -> Copy {
    fn add(value: &mut Value, word: &str) {
        match value {
            Value::String(text) => *text = format!("{word} {text}"),
            Value::Array(items) => items.iter_mut().for_each(|item| add(item, word)),
            Value::Object(members) => {
                for (_, value) in members.iter_mut().filter(|(key, _)| !NAMES.contains(&key.as_str())) {
                    add(value, word);
                }
            }
            _ => {}
        }
    }
    let chapters = ["leicht", "rueckblick", "text", "vorwort"].map(|name| format!("chapters/{name}.json"));
    let measures = ["alles", "vorlesen"].map(|name| format!("measures/{name}.json"));
    let others = ["abbreviations.json", "contacts.json", "edition.json", "organisation.json", "places.json"];
    let mut copy = components();
    for file in chapters.into_iter().chain(measures).chain(others.map(str::to_owned)) {
        let mut root: Value = serde_json::from_str(&copy.text(&file)).unwrap();
        match &mut root {
            // The kind of a chapter is no text.
            Value::Object(members) if file.starts_with("chapters/") => {
                members
                    .iter_mut()
                    .filter(|(key, _)| *key != "kind" && !NAMES.contains(&key.as_str()))
                    .for_each(|(_, value)| add(value, word));
            }
            Value::Object(members) => members.iter_mut().for_each(|(key, value)| match (file.as_str(), key.as_str()) {
                ("contacts.json", "contacts") | ("edition.json", "dimensions") => add(value, word),
                (_, key) if NAMES.contains(&key) => {}
                _ => add(value, word),
            }),
            other => add(other, word),
        }
        copy = copy.write(&file, root.to_string());
    }
    // A title is measured in its own tests; the name becomes a file's name.
    copy.replace("edition.json", &format!("{word} Bausteine Beispiel 2026"), "Bausteine Beispiel 2026")
}

#[test]
fn a_word_that_fits_nowhere_is_divided_everywhere() {
    for word in [
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwürfe",
        &"x".repeat(75),
        "VO_2024_11_17_Fassung_3_Anlage_5_Abschnitt_7_Absatz_9_Satz_11_Halbsatz_13_a",
    ] {
        let built = with_word_everywhere(word).build();
        let codes: Vec<&str> = built.findings.iter().map(|finding| finding.code.id()).collect();
        assert!(!codes.contains(&"K212") && !codes.contains(&"K213"), "{word}: {:#?}", built.findings);
        for page in built.pdf.pages() {
            for run in &page.runs {
                let right = run.start.0.max(run.end.0);
                assert!(right < page.media_box.right - 40.0 || run.artifact, "{word}: „{}“ ends at {right}", run.text);
            }
        }
        let heard = letters(&built.pdf.tags().text());
        assert!(heard.matches(word).count() > 60, "{word}: {}", heard.matches(word).count());
    }
}

#[test]
fn a_mark_behind_a_divided_word_stands_on_its_last_line() {
    let word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesentwürfe";
    let text = format!("Ein [{word}](https://example.org), dann _{word}_. Und __„{word}“__, ja.");
    let built = components().set(EVERYTHING, "/description/0", text).build();
    let runs: Vec<&str> = built.pdf.pages().iter().flat_map(|page| &page.runs).map(|run| run.text.as_str()).collect();
    for end in ["entwürfe,", "entwürfe.", "entwürfe“,"] {
        assert!(runs.iter().any(|run| run.trim_end().ends_with(end)), "{end} in {runs:?}");
    }
}

#[test]
fn text_that_leaves_its_place_is_found_at_its_field() {
    for (digits, code) in [(64, "K212"), (120, "K213")] {
        let number = "0".repeat(digits);
        let copy = components().set("contacts.json", "/contacts/0/phones/1/number", number);
        let (checked, publication) = crate::fixture::build(&request(copy.path()));
        let found: Vec<&Finding> = checked.findings.iter().filter(|finding| finding.code.id() == code).collect();
        assert_eq!(found.len(), 1, "{digits}: {:#?}", checked.findings);
        let place = found[0].place.as_ref().unwrap();
        assert_eq!((place.file.as_str(), place.pointer.as_str()), ("contacts.json", "/contacts/0/phones/1/number"));
        assert_eq!(publication.is_some(), code == "K212");
    }
}

fn with_parts(parts: &[&str]) -> Copy {
    let parts: Vec<Value> = parts.iter().copied().map(Value::from).collect();
    components().set("edition.json", "/parts", parts)
}

#[test]
fn parts_stand_in_any_order_and_any_of_them_may_be_missing() {
    const ALL: [&str; 13] = [
        "cover",
        "imprint",
        "contents",
        "vorwort",
        "text",
        "leicht",
        "at-a-glance",
        "sections",
        "rueckblick",
        "contacts",
        "register",
        "abbreviations",
        "back-cover",
    ];
    for part in ALL {
        let others: Vec<&str> = ALL.into_iter().filter(|other| *other != part).collect();
        with_parts(&others).build();
        if !part.contains("cover") {
            with_parts(&[part]).build();
        }
    }
    let mut turned = ALL;
    turned.reverse();
    assert!(with_parts(&turned).build().page(0).contains("Schluss."));
    with_parts(&["register", "contents", "text", "at-a-glance", "cover"]).build();
}

#[test]
fn a_draft_prints_a_part_that_is_named_twice_once() {
    let copy = with_parts(&["cover", "text", "sections", "contacts", "text", "sections"]);
    let draft = copy.draft();
    assert_eq!(draft.everything().matches("Eine Zwischenüberschrift").count(), 1);
    assert_eq!(errors(&copy.check()), ["K010 edition.json/parts/4", "K010 edition.json/parts/5"]);
}

#[test]
fn a_draft_is_made_of_what_can_be_set() {
    let fonts = json!({ "text": "Nirgends", "signs": "Auch nicht" });
    let nothing = components().set("edition.json", "/parts", "nirgends");
    for copy in [with_parts(&["cover"]), nothing, components().set("edition.json", "/fonts", fonts)] {
        let draft = copy.draft();
        let ours = |finding: &&Finding| matches!(finding.code.id(), "K200" | "K201");
        assert_eq!(draft.findings.iter().filter(ours).count(), 0, "{:#?}", draft.findings);
    }
}

#[test]
fn a_draft_shows_the_first_of_two_things_with_one_id() {
    for (file, list) in [("edition.json", "/dimensions"), ("contacts.json", "/contacts")] {
        let root: Value = serde_json::from_str(&components().text(file)).unwrap();
        let mut things = root.pointer(list).unwrap().as_array().unwrap().clone();
        things.push(things[0].clone());
        let copy = components().set(file, list, things);
        assert!(errors(&copy.check()).iter().any(|error| error.starts_with("K010")));
        copy.draft();
    }
}

/// Code and place of each error.
fn errors(checked: &Checked) -> Vec<String> {
    let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let shown = |finding: &Finding| {
        let place = finding.place.as_ref().map(|place| place.file.clone() + &place.pointer);
        format!("{} {}", finding.code.id(), place.unwrap_or_default())
    };
    errors.map(shown).collect()
}

#[test]
fn what_pages_cannot_hold_is_found_at_its_field() {
    let figure = "/body/10/figure";
    let traits: Vec<Value> = (0..200).map(|number| format!("Merkmal {number}").into()).collect();
    let copy = components().set("chapters/text.json", &format!("{figure}/items"), traits);
    assert_eq!(errors(&copy.check()), [format!("K023 chapters/text.json{figure}")]);
    copy.draft();
    for only in [&["cover"][..], &["back-cover", "cover"]] {
        assert_eq!(errors(&with_parts(only).check()), ["K016 edition.json/parts"]);
    }
    assert_eq!(errors(&with_parts(&[]).check()), ["K020 edition.json/parts"]);
    let mail = "/contacts/0/email";
    let copy = components().set("contacts.json", mail, "mailto:stelle@example.org");
    assert_eq!(errors(&copy.check()), [format!("K016 contacts.json{mail}")]);
    let copy = components().set(EVERYTHING, "/description/0", "[Amt](mailto:mailto:stelle@example.org)");
    assert_eq!(errors(&copy.check()), [format!("K015 {EVERYTHING}/description/0")]);
}

#[test]
fn unseen_characters_are_found_in_every_field() {
    let fields = [
        ("edition.json", "/name"),
        ("edition.json", "/labels/responsible"),
        ("edition.json", "/keywords/0"),
        ("organisation.json", "/divisions/0/units/0/formerly/0/name"),
        ("places.json", "/places/0/street"),
        ("contacts.json", "/contacts/0/hours/0"),
        ("contacts.json", "/contacts/0/email"),
        ("chapters/text.json", "/footnotes/eins"),
        ("chapters/vorwort.json", "/portrait/alt"),
        (EVERYTHING, "/title"),
        (EVERYTHING, "/indicators/0/name"),
        (EVERYTHING, "/links/0/text"),
    ];
    for character in ["\u{200e}", "\u{200f}", "\u{202a}", "\u{202e}", "\u{2066}", "\u{2067}", "\u{2069}", "\u{200d}"] {
        let mut copy = components();
        for (file, pointer) in fields {
            let root: Value = serde_json::from_str(&copy.text(file)).unwrap();
            let text = root.pointer(pointer).unwrap().as_str().unwrap().to_owned();
            copy = copy.set(file, pointer, format!("{}{character}{}", &text[..1], &text[1..]));
        }
        let mut found = errors(&copy.check());
        let mut wanted: Vec<String> = fields.iter().map(|(file, pointer)| format!("K029 {file}{pointer}")).collect();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{character:?}");
    }
}

#[test]
fn former_names_stand_behind_each_unit_of_a_measure() {
    let copy = components().set("measures/vorlesen.json", "/units", vec!["amt-fuer-vielfalt", "kulturamt"]);
    let text: Value = serde_json::from_str(&copy.text("measures/vorlesen.json")).unwrap();
    let mut measure = text.as_object().unwrap().clone();
    measure.remove("topic");
    let units = copy.write("measures/vorlesen.json", Value::from(measure).to_string()).build();
    let page = units.page(units.page_of("vorlesen"));
    assert!(page.contains("Amt für Vielfalt (bis 2020 Gleichstellungsstelle, früher Frauenbüro), Kulturamt"), "{page}");
    let topic = components().build();
    let page = topic.page(topic.page_of("vorlesen"));
    assert!(page.contains("Kulturamt (bis 2019 Schulamt)"), "{page}");
}

#[test]
fn a_portrait_stands_below_a_title_of_several_lines() {
    let title = "Ein Vorwort mit einer Überschrift, die über drei ganze Zeilen läuft, weil sie sehr viel zu sagen hat";
    let built: Built = components().set("chapters/vorwort.json", "/title", title).build();
    let (first, page) = (built.page_of("vorwort"), built.pdf.tags());
    let on_page = |tag: &&Tag| tag.page == Some(first);
    let heading = page.all("H1").into_iter().find(on_page).unwrap();
    assert_eq!(one_line(&heading.text()), title);
    let lowest = heading.runs().iter().map(|run| run.start.1).fold(f64::INFINITY, f64::min);
    let portrait = page.all("Figure").into_iter().find(on_page).unwrap().attributes.bbox.unwrap();
    assert!(portrait.top < lowest, "{} below {lowest}", portrait.top);
}

#[test]
fn a_contact_point_needs_no_facts() {
    let bare = serde_json::json!({ "id": "haus", "name": "Haus ohne mehr", "text": "Es ist da." });
    let built = components().set("contacts.json", "/contacts/1", bare).build();
    assert!(built.page(built.page_of("contact--haus")).contains("Es ist da."));
}
