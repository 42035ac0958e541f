use super::*;

fn apply(text: &str, change: &Change) -> Result<String, EditFault> {
    let raw = RawText::parse(text).unwrap();
    let applied = raw.apply(change)?;
    let back = applied.text.apply(&applied.inverse).unwrap();
    assert_eq!(back.text.text(), text);
    let again = back.text.apply(&back.inverse).unwrap();
    assert_eq!(again.text.text(), applied.text.text());
    Ok(applied.text.text().to_owned())
}

fn replace(pointer: &str, value: impl Into<Data>) -> Change {
    Change::Replace { pointer: pointer.to_owned(), value: value.into() }
}

fn insert(pointer: &str, value: Data) -> Change {
    Change::Insert { pointer: pointer.to_owned(), value }
}

fn remove(pointer: &str) -> Change {
    Change::Remove { pointer: pointer.to_owned() }
}

fn carry(from: &str, to: &str) -> Change {
    Change::Move { from: from.to_owned(), to: to.to_owned() }
}

fn number(text: &str) -> Data {
    Data::Number(text.to_owned())
}

const SHEET: &str = "\u{feff}{\r\n\t\"a\": 1,\r\n\t\"b\": [\"x\", \"y\"],\r\n\r\n\t\"c\": {}\r\n}\r\n";

#[test]
fn members_and_items_are_set_out_as_their_neighbours() {
    let sheet = |change| apply(SHEET, &change).unwrap();
    let with = |old: &str, new: &str| SHEET.replace(old, new);
    assert_eq!(sheet(insert("/b/-", "z".into())), with("\"y\"]", "\"y\", \"z\"]"));
    assert_eq!(sheet(insert("/b/0", "z".into())), with("[\"x\"", "[\"z\", \"x\""));
    assert_eq!(sheet(insert("/c/d", number("2"))), with("{}", "{\"d\": 2}"));
    assert_eq!(sheet(insert("/d", number("2"))), with("{}\r\n", "{},\r\n\r\n\t\"d\": 2\r\n"));
    let nested = Data::Object(vec![("e".to_owned(), Data::Null)]);
    assert_eq!(sheet(insert("/d", nested)), with("{}\r\n", "{},\r\n\r\n\t\"d\": {\r\n\t\t\"e\": null\r\n\t}\r\n"));
    assert_eq!(sheet(remove("/a")), with("\"a\": 1,\r\n\t", ""));
    assert_eq!(sheet(remove("/c")), with(",\r\n\r\n\t\"c\": {}", ""));
    assert_eq!(sheet(remove("/b/1")), with(", \"y\"", ""));
    assert_eq!(sheet(carry("/b/0", "/b/1")), with("\"x\", \"y\"", "\"y\", \"x\""));
    assert_eq!(sheet(carry("/a", "/f")), with("\"a\"", "\"f\""));
    assert_eq!(apply("[1]", &remove("/0")).unwrap(), "[]");
    assert_eq!(apply("{\n}", &insert("/a", number("1"))).unwrap(), "{\n  \"a\": 1\n}");
    assert_eq!(apply(r#"{"a":[]}"#, &insert("/a/0", number("1"))).unwrap(), r#"{"a":[1]}"#);
    assert_eq!(apply(r#"{"a":1}"#, &insert("/b", number("1"))).unwrap(), r#"{"a":1,"b":1}"#);
}

#[test]
fn a_value_that_moves_is_indented_anew() {
    let text = "{\n  \"a\": [\n    {\n      \"b\": 1\n    }\n  ],\n  \"c\": 2\n}";
    let moved = "{\n  \"a\": [],\n  \"c\": 2,\n  \"d\": {\n    \"b\": 1\n  }\n}";
    assert_eq!(apply(text, &carry("/a/0", "/d")).unwrap(), moved);
}

#[test]
fn the_rest_of_a_string_keeps_its_spelling() {
    let text = r#"["F\u00fcr a\u0301 alle \u2013 und u"#.to_owned() + "\u{308}berall\"]";
    let raw = RawText::parse(&text).unwrap();
    let Some(Value::String(old)) = raw.root().at("/0").map(|node| &node.value) else { panic!("{raw:?}") };
    assert!(old.ends_with("überall"));
    let changed = apply(&text, &replace("/0", &*old.replace("alle", "\"vi\"e\u{308}le"))).unwrap();
    assert_eq!(changed, text.replace("alle", "\\\"vi\\\"e\u{308}le"));
    assert_eq!(apply(&text, &replace("/0", &**old)).unwrap(), text);
    // A letter that is two characters on the disk is never cut.
    let changed = apply(&text, &replace("/0", &*old.replace("überall", "übermorgen"))).unwrap();
    assert!(changed.contains("u\u{308}bermorgen"));
    let changed = apply(&text, &replace("/0", &*old.replace("überall", "Überall"))).unwrap();
    assert!(changed.ends_with("und Überall\"]"));
}

#[test]
fn a_part_within_a_decomposed_letter_is_widened() {
    let text = "[\"q\u{308}\u{323}x\"]";
    let raw = RawText::parse(text).unwrap();
    assert_eq!(raw.composed(), "[\"q\u{323}\u{308}x\"]");
    let part = Part { pointer: "/0".to_owned(), range: 3..5, with: "!".to_owned() };
    assert_eq!(apply(text, &Change::Parts(vec![part])).unwrap(), "[\"q\u{323}!x\"]");
}

#[test]
fn a_key_is_found_however_it_is_spelled_and_the_last_of_two_counts() {
    let text = "{\"u\u{308}\": 1, \"ü\": 2}";
    assert_eq!(apply(text, &replace("/ü", number("3"))).unwrap(), text.replace('2', "3"));
    assert_eq!(apply(text, &remove("/ü")).unwrap(), "{\"u\u{308}\": 1}");
    let rename = |key: &str| Change::Rename { pointer: "/ü".to_owned(), key: key.to_owned() };
    assert_eq!(apply(text, &rename("ü/~")).unwrap(), "{\"u\u{308}\": 1, \"ü/~\": 2}");
    assert_eq!(apply(text, &rename("u\u{308}")).unwrap(), text);
}

#[test]
fn what_cannot_be_done_is_refused() {
    let fault = |change: &Change| apply(r#"{"a": [1], "b": "ü"}"#, change).unwrap_err();
    assert_eq!(fault(&remove("/c")), EditFault::Missing("/c".to_owned()));
    assert_eq!(fault(&remove("")), EditFault::Missing(String::new()));
    assert_eq!(fault(&insert("/b", Data::Null)), EditFault::Taken("/b".to_owned()));
    assert_eq!(fault(&insert("/a/2", Data::Null)), EditFault::Missing("/a/2".to_owned()));
    assert_eq!(fault(&carry("/a", "/a/0")), EditFault::IntoItself("/a".to_owned()));
    assert_eq!(fault(&carry("/a", "/b")), EditFault::Taken("/b".to_owned()));
    assert!(matches!(fault(&replace("/a", number("01"))), EditFault::NotJson(_)));
    let part = |range| Part { pointer: "/b".to_owned(), range, with: "x".to_owned() };
    assert_eq!(fault(&Change::Parts(vec![part(0..1)])), EditFault::NoPart("/b".to_owned()));
    assert_eq!(fault(&Change::Parts(vec![part(0..2), part(0..2)])), EditFault::Overlap);
    let undo = RawText::parse("[1, 2]").unwrap().apply(&replace("/0", "x")).unwrap().inverse;
    assert_eq!(fault(&undo), EditFault::Stale);
}

#[test]
fn several_parts_of_a_string_are_changed_at_once() {
    let part = |range, with: &str| Part { pointer: "/0".to_owned(), range, with: with.to_owned() };
    let parts = Change::Parts(vec![part(4..5, "–"), part(0..1, "A"), part(9..9, "!")]);
    assert_eq!(apply("[\"a\\nb - c d\"]", &parts).unwrap(), "[\"A\\nb – c d!\"]");
}
