use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::json::edit::{RawText, between};
use crate::json::parse;

const KINDS: [Kind; 4] = [Kind::Prose, Kind::Chapter, Kind::Marked, Kind::Title];

fn written(document: &serde_json::Value, old: &str, kind: Kind) -> Written {
    value(document, Some(&parse(old).unwrap()), kind).unwrap()
}

fn data(text: &str) -> Data {
    Data::from(&parse(text).unwrap())
}

/// A file's text after the editor has handed over a document.
fn edited(old: &str, kind: Kind, edit: impl Fn(&mut serde_json::Value)) -> String {
    let mut raw = RawText::parse(old).unwrap();
    let mut document = document(Some(raw.root()), kind);
    edit(&mut document);
    let new = value(&document, Some(raw.root()), kind).unwrap().value.unwrap();
    for change in between(raw.root(), &new, "") {
        raw = raw.apply(&change).unwrap().text;
    }
    raw.text().to_owned()
}

fn fresh(paragraphs: &serde_json::Value, kind: Kind) -> Written {
    value(&json!({ "type": "doc", "content": paragraphs }), None, kind).unwrap()
}

fn line(content: &serde_json::Value, kind: Kind) -> (String, Vec<Noted>) {
    let written = fresh(&json!([{ "type": "paragraph", "content": content }]), kind);
    let Some(Data::String(text)) = written.value else { panic!("{written:?}") };
    (text, written.notes.iter().map(|note| note.noted).collect())
}

#[test]
fn marks_become_marks() {
    let node = parse(r#""Ein _schönes [Wort](#id)_, __stark__\n[Diversity]{lang=en}""#).unwrap();
    let emphasis = json!({ "type": "emphasis" });
    let wanted = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [
        { "type": "text", "text": "Ein " },
        { "type": "text", "text": "schönes ", "marks": [emphasis] },
        { "type": "text", "text": "Wort", "marks": [{ "type": "link", "attrs": { "href": "#id" } }, emphasis] },
        { "type": "text", "text": ", " },
        { "type": "text", "text": "stark", "marks": [{ "type": "strong" }] },
        { "type": "hard_break" },
        { "type": "text", "text": "Diversity", "marks": [{ "type": "language", "attrs": { "code": "en" } }] },
    ] }] });
    assert_eq!(document(Some(&node), Kind::Prose), wanted);
}

#[test]
fn blocks_become_blocks_and_what_nobody_knows_a_card() {
    let chapter = r#"["a", {"heading": "b"}, {"list": ["c"], "accept": {"K030": "so"}}, {"numbered": ["d"]},
        {"quote": ["e", {"list": ["f"]}], "source": "g"}, {"figure": "h.png", "alt": "i"}, {"table": ["j"]}, 7]"#;
    let document = document(Some(&parse(chapter).unwrap()), Kind::Chapter);
    let kinds: Vec<&str> =
        document["content"].as_array().unwrap().iter().map(|b| b["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["paragraph", "heading", "bullet_list", "ordered_list", "quote", "figure", "unknown", "unknown"]);
    assert_eq!(document["content"][5]["attrs"], json!({ "data": r#"{"figure": "h.png", "alt": "i"}"#, "label": "i" }));
    assert_eq!(written(&document, chapter, Kind::Chapter).value, Some(data(chapter)));
    // Handed over as new, it is the same value, so nothing hangs on the old one.
    let again = value(&document, None, Kind::Chapter).unwrap();
    assert_eq!(again, Written { value: Some(data(chapter)), notes: Vec::new() });
}

#[test]
fn only_what_was_edited_is_written() {
    let text = |document: &mut serde_json::Value, at: &str, new: &str| {
        *document.pointer_mut(at).unwrap() = json!([{ "type": "text", "text": new }]);
    };
    let old = "[\"a\\u005fb\",  \"c _d\", { \"list\" : [\"\\u0065\",   \"f\"] , \"accept\": {} },\n  7]";
    let new = edited(old, Kind::Prose, |document| text(document, "/content/2/content/1/content/0/content", "f_x g"));
    assert_eq!(new, old.replace("\"f\"", "\"f_x g\""));
    let new = edited(old, Kind::Prose, |document| text(document, "/content/0/content", "neu_"));
    assert_eq!(new, old.replace("a\\u005fb", "neu\\\\_"));
    let new = edited(old, Kind::Prose, |document| {
        document["content"][2]["type"] = "ordered_list".into();
    });
    assert_eq!(new, old.replace("list", "numbered"));
    let new = edited("\"allein\"", Kind::Prose, |document| text(document, "/content/0/content", "allein!"));
    assert_eq!(new, "\"allein!\"");
    let new = edited("{\"list\": [\"a\"]}", Kind::Prose, |document| {
        text(document, "/content/0/content/0/content/0/content", "b");
    });
    assert_eq!(new, "{\"list\": [\"b\"]}");
    let new = edited("\"a\"", Kind::Prose, |document| {
        let paragraph = document["content"][0].clone();
        document["content"].as_array_mut().unwrap().push(paragraph);
    });
    assert_eq!(new, r#"["a", "a"]"#);
}

#[test]
fn nothing_is_written_where_nothing_is_read() {
    for paragraphs in [
        json!([]),
        json!([{ "type": "paragraph" }]),
        json!([{ "type": "bullet_list", "content": [
        { "type": "list_item", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": " " }] }] },
    ] }]),
    ] {
        assert_eq!(fresh(&paragraphs, Kind::Prose).value, None, "{paragraphs}");
    }
    assert_eq!(document(None, Kind::Prose), json!({ "type": "doc", "content": [{ "type": "paragraph" }] }));
    assert_eq!(written(&document(None, Kind::Prose), "\"\"", Kind::Prose).value, Some("".into()), "as it was");
    let both =
        json!([{ "type": "paragraph" }, { "type": "paragraph", "content": [{ "type": "text", "text": " a\u{a0}" }] }]);
    assert_eq!(fresh(&both, Kind::Prose).value, Some("a".into()));
}

#[test]
fn typed_marks_are_characters() {
    let text = |text: &str| json!([{ "type": "text", "text": text }]);
    for (typed, wanted) in [
        ("Schüler*innen", "Schüler*innen"),
        ("_innen und datei_name", "\\_innen und datei_name"),
        ("[x](https://a.de)", "\\[x](https://a.de)"),
        ("a\\_b", "a\\\\\\_b"),
        ("mail_x@a.de und www.a.de/_b_", "mail_x@a.de und www.a.de/_b_"),
    ] {
        assert_eq!(line(&text(typed), Kind::Prose), (wanted.to_owned(), vec![]), "{typed}");
    }
    assert_eq!(line(&text("_a_ [b](c)"), Kind::Title), ("_a_ [b](c)".to_owned(), vec![]));
}

#[test]
fn what_marks_cannot_say_keeps_its_words_and_is_noted() {
    use Noted::{FootnoteLost, LanguageLost, Unlinked, Unmarked, Widened};
    let text = |text: &str, marks: serde_json::Value| json!({ "type": "text", "text": text, "marks": marks });
    let (em, strong) = (json!({ "type": "emphasis" }), json!({ "type": "strong" }));
    let link = |href: &str| json!({ "type": "link", "attrs": { "href": href } });
    let language = |code: &str| json!({ "type": "language", "attrs": { "code": code } });
    let footnote = json!({ "type": "footnote", "attrs": { "name": "n" } });
    for (content, wanted, notes) in [
        (json!([text("Haus", json!([em])), text("tür auf", json!([]))]), "_Haustür_ auf", vec![Widened]),
        (json!([text("a ", json!([em])), text("b", json!([]))]), "_a_ b", vec![]),
        (json!([text("a", json!([em, strong]))]), "__a__", vec![Unmarked]),
        (json!([text("a", json!([link("javascript:alert(1)")]))]), "a", vec![Unlinked]),
        (json!([text("a", json!([link("https://a.de/b)")]))]), "[a](https://a.de/b%29)", vec![]),
        (json!([text("a", json!([language("x")]))]), "a", vec![LanguageLost]),
        (json!([text("a]b", json!([language("en")])), text(" c", json!([em]))]), "a]b _c_", vec![LanguageLost]),
        (json!([text("www.a.de", json!([strong]))]), "www.a.de", vec![Unmarked]),
        (json!([text("a", json!([])), footnote]), "a", vec![FootnoteLost]),
        (
            json!([text("a ", json!([em])), text("b", json!([em, link("#x")])), text("c", json!([link("#x")]))]),
            "_a [bc](#x)_",
            vec![Widened],
        ),
    ] {
        assert_eq!(line(&content, Kind::Prose), (wanted.to_owned(), notes), "{content}");
    }
    assert_eq!(line(&json!([text("a", json!([em]))]), Kind::Title), ("a".to_owned(), vec![Unmarked]));
    assert_eq!(line(&json!([text("a", json!([])), footnote]), Kind::Chapter), ("a[^n]".to_owned(), vec![]));
}

#[test]
fn hostile_documents_are_faults() {
    let mut deep = json!({ "type": "quote", "content": [{ "type": "paragraph" }] });
    for _ in 0..100 {
        deep = json!({ "type": "quote", "content": [deep] });
    }
    let text = |text: serde_json::Value| json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] });
    for content in [
        json!([deep]),
        json!("x"),
        json!([7]),
        json!([{ "type": "script" }]),
        json!([{ "type": "paragraph", "content": [{ "type": "paragraph" }] }]),
        json!([text(json!(7))]),
        json!([text(json!("x".repeat(700_000)))]),
        json!(vec![json!({ "type": "paragraph" }); 60_000]),
        json!([{ "type": "unknown" }]),
        json!([{ "type": "unknown", "attrs": { "data": "{" } }]),
        json!([{ "type": "unknown", "attrs": { "data": "[".repeat(5_000) } }]),
        json!([{ "type": "bullet_list", "attrs": { "more": "{\"list\": []}" }, "content": [] }]),
        json!([{ "type": "bullet_list", "content": [{ "type": "paragraph" }] }]),
        json!([{ "type": "paragraph", "attrs": 3 }]),
        json!([{ "type": "paragraph", "content": [{ "type": "text", "text": "a", "marks": [{ "type": "link" }] }] }]),
    ] {
        let short: String = content.to_string().chars().take(80).collect();
        assert!(value(&json!({ "type": "doc", "content": content }), None, Kind::Chapter).is_err(), "{short}");
    }
    let heading = json!({ "type": "doc", "content": [{ "type": "heading" }] });
    assert!(value(&heading, None, Kind::Prose).is_err());
    let list = json!({ "type": "doc", "content": [{ "type": "bullet_list", "content": [] }] });
    assert!(value(&list, None, Kind::Title).is_err());
    assert!(value(&json!([]), None, Kind::Prose).is_err());
}

/// Many marks that cannot be written, all in one text: given up together, not one after another.
#[test]
fn many_faulty_marks_take_no_longer() {
    let run = |number: usize| {
        let marks = if number.is_multiple_of(2) { json!([{ "type": "emphasis" }]) } else { json!([]) };
        json!({ "type": "text", "text": "]www.a.de(", "marks": marks })
    };
    let content: Vec<_> = (0..4_000).map(run).collect();
    let (text, notes) = line(&content.into(), Kind::Prose);
    assert_eq!((text, notes.len()), ("]www.a.de(".repeat(4_000), 2_000));
}

#[test]
fn html_is_inert() {
    let nasty = [
        "<script>alert(1)</script>",
        "\\\"><img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](https://x/\\\"onmouseover=alert(1))",
        "[a<b>](#\\\"><script>)",
        "[a]{lang=en\\\"x}",
        "data:text/html,<script>x</script> https://a.de/\\\"'<i>",
        "&lt;script&gt; [^<x>]",
    ];
    let all = |text: &str| {
        format!(
            r#"["{text}", {{"list": ["{text}"]}}, {{"heading": "{text}"}}, {{"figure": "{text}"}}, {{"x{text}": "{text}"}},
            {{"quote": "{text}", "source": "{text}"}}]"#
        )
    };
    for text in nasty {
        for kind in KINDS {
            for value in [all(text), format!("\"{text}\"")] {
                let html = html(Some(&parse(&value).unwrap()), kind);
                for tag in html.split('<').skip(1) {
                    let tag = &tag[..tag.find('>').unwrap()];
                    let known =
                        ["p", "ul", "ol", "li", "h2", "blockquote", "footer", "br", "em", "strong", "sup", "span", "a"];
                    let name: String =
                        tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                    assert!(known.contains(&&*name), "<{tag}> of {text}");
                    let attributes = tag.matches('"').count();
                    assert!(!tag.contains('\'') && attributes <= 4 && attributes % 2 == 0, "<{tag}> of {text}");
                    if let Some((_, href)) = tag.split_once("href=\"") {
                        let fine =
                            ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|begin| href.starts_with(begin));
                        assert!(fine, "<{tag}> of {text}");
                    }
                }
                assert!(html.split('<').skip(1).all(|tag| tag.contains('>')));
            }
        }
    }
    let html = html(Some(&parse(r#"["_a_ [b](#c)", {"numbered": ["d"]}]"#).unwrap()), Kind::Prose);
    assert_eq!(html, "<p><em>a</em> <a href=\"#c\" rel=\"noopener noreferrer\">b</a></p>\n<ol><li>d</li>\n</ol>\n");
}

#[test]
fn a_finding_is_found_in_the_document() {
    let node = parse(r#"["a _b_ c", {"list": ["d", "e f"]}, {"quote": "g", "source": "h"}, {"figure": "i"}]"#).unwrap();
    let spot = |pointer: &str, bytes: Range<usize>| {
        let found = spot(&node, pointer, Some(&bytes), Kind::Chapter).unwrap();
        (found.path, found.from, found.to)
    };
    assert_eq!(spot("/0", 6..7), (vec![0], 4, 5));
    assert_eq!(spot("/1/list/1", 2..3), (vec![1, 1], 2, 3));
    assert_eq!(spot("/2/quote", 0..1), (vec![2, 0], 0, 1));
    assert_eq!(spot("/2/source", 0..1), (vec![2], 0, 0));
    assert_eq!(spot("/3/figure", 0..1), (vec![3], 0, 0));
    let bare = parse(r#""a b""#).unwrap();
    assert_eq!(super::spot(&bare, "", Some(&(2..3)), Kind::Prose).unwrap(), Spot { path: vec![0], from: 2, to: 3 });
    assert_eq!(super::spot(&bare, "/7", None, Kind::Prose), None);
}

#[test]
fn every_word_is_there() {
    use crate::language::Language;
    use crate::say::Say;
    for language in [Language::German, Language::English] {
        let words = words(&Say::new(language));
        assert_eq!(words.as_object().unwrap().len(), WORDS.len());
        for (name, word) in words.as_object().unwrap() {
            assert!(!word.as_str().unwrap().starts_with("editor-"), "{name}");
        }
        for noted in [Noted::Widened, Noted::Unmarked, Noted::Unlinked, Noted::LanguageLost, Noted::FootnoteLost] {
            assert!(Say::new(language).text(noted.id(), &[("text", "WORT".to_owned())]).contains("WORT"));
        }
    }
}

/// Strings made of the pieces that mean something.
fn prose() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "_",
        "__",
        "[",
        "]",
        "](#a)",
        "](https://x.de)",
        "](x)",
        "]{lang=en}",
        "[^a]",
        "a",
        "ä",
        " ",
        " ",
        "\n",
        "*",
        "/",
        "\\_",
        "\\",
        "„",
        "“",
        "www.a.de",
        "c@d.de",
        "Schüler*innen",
        "\u{308}",
        "😀",
        "(",
        ")",
        "_b_",
        "__c d__",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..14).prop_map(|parts| parts.concat())
}

fn blocks() -> impl Strategy<Value = String> {
    let quoted = |text: String| serde_json::Value::from(text).to_string();
    let list = move |items: Vec<String>, key: &str| format!("{{\"{key}\": [{}]}}", items.join(" , "));
    let string = prose().prop_map(quoted).boxed();
    let items = || prop::collection::vec(prose().prop_map(quoted), 0..4);
    let block = prop_oneof![
        4 => string.clone(),
        1 => items().prop_map(move |all| list(all, "list")),
        1 => items().prop_map(move |all| list(all, "numbered")),
        1 => string.clone().prop_map(|text| format!("{{ \"accept\": {{}}, \"heading\":{text}}}")),
        1 => string.clone().prop_map(|text| format!("{{\"quote\": {text}, \"source\": \"x\"}}")),
        1 => items().prop_map(|all| format!("{{\"quote\": [{}]}}", all.join(","))),
        1 => Just("{\"figure\": \"a.png\", \"caption\": \"_b_\"}".to_owned()),
        1 => Just("null".to_owned()),
        1 => Just("[1, [\"x\"]]".to_owned()),
    ];
    prop_oneof![
        string,
        block.clone(),
        prop::collection::vec(block, 0..6).prop_map(|all| format!("[ {} ]", all.join(",\n "))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_not_edited_is_not_changed(text in blocks(), kind in prop::sample::select(&KINDS[..])) {
        let node = parse(&text).unwrap();
        let document = document(Some(&node), kind);
        let written = value(&document, Some(&node), kind).unwrap();
        prop_assert_eq!(written.value, Some(Data::from(&node)));
        prop_assert_eq!(written.notes, vec![]);
    }

    /// A word behind the first paragraph changes that paragraph and no other byte.
    #[test]
    fn other_blocks_keep_their_bytes(rest in prop::collection::vec(blocks(), 0..4), kind in prop::sample::select(&KINDS[..2])) {
        let rest: String = rest.iter().flat_map(|block| [",  ", block]).collect();
        let old = format!("[\"Anfang\"{rest}]");
        let new = edited(&old, kind, |document| {
            document["content"][0]["content"][0]["text"] = "Anfang und mehr".into();
        });
        prop_assert_eq!(new, old.replacen("Anfang", "Anfang und mehr", 1));
    }

    /// Whatever marks are set in the editor, every word is kept.
    #[test]
    fn words_are_never_lost(runs in prop::collection::vec((prose(), 0..16_u8), 1..6), kind in prop::sample::select(&KINDS[..3])) {
        let run = |(text, bits): &(String, u8)| {
            let all = [
                json!({ "type": "emphasis" }),
                json!({ "type": "strong" }),
                json!({ "type": "link", "attrs": { "href": "https://a.de/(b" } }),
                json!({ "type": "language", "attrs": { "code": "en" } }),
            ];
            let marks: Vec<_> = all.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0).map(|(_, m)| m.clone()).collect();
            json!({ "type": "text", "text": text, "marks": marks })
        };
        let content: Vec<_> = runs.iter().filter(|(text, _)| !text.is_empty()).map(run).collect();
        let typed: String = runs.iter().map(|(text, _)| text.as_str()).collect();
        let written = fresh(&json!([{ "type": "paragraph", "content": content }]), kind).value;
        let read = match written {
            // What cannot be written as text beside an address, `[^a]`, is still read as that.
            Some(Data::String(text)) => flat::Flat::read(&text, kind.place()).with_footnotes(),
            None => String::new(),
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(read.trim(), typed.trim());
    }
}
