//! What must hold for every edit of a JSON file: bytes outside of it are the
//! same, and it can be taken back to the byte.
//!
//! Where things stand is asked from the bytes as they are, never composed; so
//! these tests see other ranges than the code they test.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use katalog::json::data::{Data, literal};
use katalog::json::edit::{Change, EditFault, Part, RawText};
use katalog::json::{Node, Value, escape, parse};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use unicode_normalization::UnicodeNormalization;

use crate::fixture::{fixture_folder, sample_folder};

/// A value of a file: its pointer, and which child of which it is.
#[derive(Debug, Clone)]
struct Spot {
    pointer: String,
    path: Vec<usize>,
    /// Below two equal keys, only the last one is found.
    found: bool,
}

fn spots(node: &Node, spot: &Spot, out: &mut Vec<Spot>) {
    out.push(spot.clone());
    let child = |step: String, index: usize, found: bool| {
        let path = spot.path.iter().copied().chain([index]).collect();
        Spot { pointer: format!("{}/{step}", spot.pointer), path, found: spot.found && found }
    };
    match &node.value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| spots(item, &child(i.to_string(), i, true), out));
        }
        Value::Object(members) => {
            for (i, member) in members.iter().enumerate() {
                let last = members.iter().rposition(|other| other.key == member.key) == Some(i);
                spots(&member.node, &child(escape(&member.key), i, last), out);
            }
        }
        _ => {}
    }
}

fn all_spots(text: &str) -> Vec<Spot> {
    let raw = RawText::parse(text).unwrap();
    let mut found = Vec::new();
    spots(raw.root(), &Spot { pointer: String::new(), path: Vec::new(), found: true }, &mut found);
    found.retain(|spot| spot.found);
    found
}

/// The children of a value of the text as it is.
fn children(node: &Node) -> Vec<(Range<usize>, &Node)> {
    match &node.value {
        Value::Array(items) => items.iter().map(|item| (item.range.clone(), item)).collect(),
        Value::Object(members) => {
            members.iter().map(|member| (member.key_range.start..member.node.range.end, &member.node)).collect()
        }
        _ => Vec::new(),
    }
}

fn follow<'n>(root: &'n Node, path: &[usize]) -> &'n Node {
    path.iter().fold(root, |node, index| children(node)[*index].1)
}

/// The text without its mark, and its tree that nobody has composed.
fn as_it_is(text: &str) -> (&str, Node) {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    (body, parse(body).unwrap())
}

/// Carries out a change and takes it back; gives the new text.
fn there_and_back(text: &str, change: &Change) -> Result<String, EditFault> {
    let raw = RawText::parse(text).unwrap();
    let applied = raw.apply(change)?;
    let back = applied.text.apply(&applied.inverse).unwrap();
    assert_eq!(back.text.text(), text, "{change:?}");
    let again = back.text.apply(&back.inverse).unwrap();
    assert_eq!(again.text.text(), applied.text.text(), "{change:?}");
    let new = applied.text.text().to_owned();
    assert_eq!(new.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
    let body = new.strip_prefix('\u{feff}').unwrap_or(&new);
    assert_eq!(applied.text.composed(), body.nfc().collect::<String>());
    Ok(new)
}

/// All outside of a range of the old text stands in the new one.
fn same_outside(old: &str, new: &str, range: &Range<usize>) {
    let (old, new) = (old.strip_prefix('\u{feff}').unwrap_or(old), new.strip_prefix('\u{feff}').unwrap_or(new));
    assert!(new.starts_with(&old[..range.start]), "{new}");
    assert!(new[range.start..].ends_with(&old[range.end..]), "{new}");
}

/// The children of a holder as they are written.
fn written(text: &str, path: &[usize]) -> Vec<String> {
    let (body, root) = as_it_is(text);
    children(follow(&root, path)).into_iter().map(|(range, _)| body[range].to_owned()).collect()
}

fn value_at(text: &str, pointer: &str) -> Data {
    RawText::parse(text).unwrap().root().at(pointer).unwrap().into()
}

/// Numbers that look like chance and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

fn some_value(dice: &mut Dice) -> Data {
    let text = || Data::from("Müller\n\"sagt\" \u{1f600}");
    match dice.roll(5) {
        0 => Data::Null,
        1 => Data::Number("12.5".to_owned()),
        2 => text(),
        3 => Data::Array(vec![text(), Data::Bool(true)]),
        _ => Data::Object(vec![("ä".to_owned(), text()), ("b".to_owned(), Data::Array(Vec::new()))]),
    }
}

/// One edit of each kind at places that the dice choose.
fn try_edits(text: &str, seed: u64) {
    let mut dice = Dice(seed);
    let all = all_spots(text);
    let spot = dice.pick(&all).clone();
    try_replace(text, &spot, &some_value(&mut dice));
    try_part(text, dice.pick(&all), &mut dice);
    if let Some((index, parent)) = spot.path.split_last() {
        let parent_pointer = &spot.pointer[..spot.pointer.rfind('/').unwrap()];
        try_remove(text, &spot.pointer, *index, parent);
        try_rename(text, &spot.pointer, *index, parent, &mut dice);
        try_insert(text, parent_pointer, parent, &mut dice);
        try_move(text, &spot, dice.pick(&all), &mut dice);
    }
}

fn try_replace(text: &str, spot: &Spot, value: &Data) {
    let (_, root) = as_it_is(text);
    let change = |value: &Data| Change::Replace { pointer: spot.pointer.clone(), value: value.clone() };
    let new = there_and_back(text, &change(value)).unwrap();
    same_outside(text, &new, &follow(&root, &spot.path).range);
    assert_eq!(value_at(&new, &spot.pointer), *value);
    assert_eq!(there_and_back(text, &change(&value_at(text, &spot.pointer))).unwrap(), text);
}

fn try_part(text: &str, spot: &Spot, dice: &mut Dice) {
    let Data::String(old) = value_at(text, &spot.pointer) else { return };
    let (body, root) = as_it_is(text);
    let places: Vec<usize> = old.char_indices().map(|(at, _)| at).chain([old.len()]).collect();
    let (a, b) = (*dice.pick(&places), *dice.pick(&places));
    let range = a.min(b)..a.max(b);
    let part = Part { pointer: spot.pointer.clone(), range: range.clone(), with: "–\"".to_owned() };
    let new = there_and_back(text, &Change::Parts(vec![part])).unwrap();
    same_outside(text, &new, &follow(&root, &spot.path).range);
    let Data::String(now) = value_at(&new, &spot.pointer) else { panic!("{new}") };
    let wanted = format!("{}–\"{}", &old[..range.start], &old[range.end..]);
    assert_eq!(now.nfc().collect::<String>(), wanted.nfc().collect::<String>());
    // What stands before and behind the part keeps its spelling, but for a letter that the part cuts.
    let literal = &body[follow(&root, &spot.path).range.clone()];
    if !literal.contains('\\') && old.is_ascii() {
        assert!(new.contains(&format!("{}–\\\"{}", &literal[..=range.start], &literal[range.end + 1..])), "{new}");
    }
}

fn try_remove(text: &str, pointer: &str, index: usize, parent: &[usize]) {
    let (_, root) = as_it_is(text);
    let new = there_and_back(text, &Change::Remove { pointer: pointer.to_owned() }).unwrap();
    same_outside(text, &new, &follow(&root, parent).range);
    let mut left = written(text, parent);
    left.remove(index);
    assert_eq!(written(&new, parent), left);
}

fn try_rename(text: &str, pointer: &str, index: usize, parent: &[usize], dice: &mut Dice) {
    let (_, root) = as_it_is(text);
    let Value::Object(members) = &follow(&root, parent).value else { return };
    let key = *dice.pick(&["neu/~\"", "title", "u\u{308}"]);
    match there_and_back(text, &Change::Rename { pointer: pointer.to_owned(), key: key.to_owned() }) {
        Ok(new) => {
            same_outside(text, &new, &members[index].key_range);
            let (_, now) = as_it_is(&new);
            let Value::Object(now) = &follow(&now, parent).value else { panic!("{new}") };
            assert!(now[index].key.nfc().eq(key.nfc()));
            assert_eq!(Data::from(&now[index].node), Data::from(&members[index].node));
        }
        Err(fault) => assert!(matches!(fault, EditFault::Taken(_)), "{fault}"),
    }
}

fn try_insert(text: &str, parent_pointer: &str, parent: &[usize], dice: &mut Dice) {
    let (_, root) = as_it_is(text);
    let holder = follow(&root, parent);
    let mut siblings = written(text, parent);
    let (index, step) = match holder.value {
        Value::Array(_) => {
            let index = dice.roll(siblings.len() + 1);
            (index, index.to_string())
        }
        _ => (siblings.len(), "neu".to_owned()),
    };
    let (pointer, value) = (format!("{parent_pointer}/{step}"), some_value(dice));
    let change = Change::Insert { pointer: pointer.clone(), value: value.clone() };
    match there_and_back(text, &change) {
        Ok(new) => {
            same_outside(text, &new, &holder.range);
            assert_eq!(value_at(&new, &pointer), value);
            let mut now = written(&new, parent);
            now.remove(index);
            assert_eq!(now, std::mem::take(&mut siblings));
        }
        Err(fault) => assert!(matches!(fault, EditFault::Taken(_)), "{fault}"),
    }
}

fn try_move(text: &str, from: &Spot, beside: &Spot, dice: &mut Dice) {
    let to = match value_at(text, &beside.pointer) {
        Data::Array(items) => format!("{}/{}", beside.pointer, dice.roll(items.len() + 1)),
        Data::Object(_) => format!("{}/neu", beside.pointer),
        _ => beside.pointer.clone(),
    };
    let value = value_at(text, &from.pointer);
    match there_and_back(text, &Change::Move { from: from.pointer.clone(), to: to.clone() }) {
        Ok(new) => {
            let to = if RawText::parse(&new).unwrap().root().at(&to).is_some() { to } else { to.nfc().collect() };
            assert_eq!(value_at(&new, &to), value);
        }
        Err(fault) => {
            assert!(matches!(fault, EditFault::Taken(_) | EditFault::Missing(_) | EditFault::IntoItself(_)), "{fault}");
        }
    }
}

fn json_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            json_files(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            out.push(path);
        }
    }
}

#[test]
fn files_of_catalogues_keep_all_that_is_not_edited() {
    let mut files = Vec::new();
    for folder in ["herne-2024", "heidelberg-sample", "kassel-sample"] {
        json_files(&sample_folder(folder), &mut files);
    }
    json_files(&fixture_folder("every-key"), &mut files);
    files.sort();
    assert!(files.len() > 90);
    for (number, path) in (0_u64..).zip(&files) {
        let text = fs::read_to_string(path).unwrap();
        let forms = [
            text.clone(),
            format!("\u{feff}{}", text.replace('\n', "\r\n")),
            text.replace("  ", "\t"),
            text.nfd().collect(),
            format!("\u{feff}{}", text.nfd().collect::<String>().replace("  ", "\t").replace('\n', "\r\n")),
        ];
        for (form, text) in (0..).zip(forms) {
            for seed in 0..2 {
                try_edits(&text, number * 100 + form * 10 + seed);
            }
        }
    }
}

/// White space between the parts of a file.
fn gap() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "", " ", "\n", "\r\n\t", "  \n  "]).prop_map(str::to_owned)
}

/// A string as somebody may write it: composed or not, escaped or not.
fn string() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "a",
        "b c",
        "u\u{308}",
        "ü",
        "\\u00fc",
        "u\\u0308",
        "\\\"",
        "\\\\",
        "\\n",
        "–",
        "\u{308}",
        "q\u{308}\u{323}",
        "\\ud83d\\ude00",
        "\u{1f600}",
        "\u{1100}\u{1161}",
        "\u{212b}",
        "\\/",
        "_x_",
    ]);
    prop::collection::vec(part, 0..6).prop_map(|parts| format!("\"{}\"", parts.concat()))
}

/// Any JSON text.
fn json() -> impl Strategy<Value = String> {
    let leaf =
        prop_oneof![prop::sample::select(vec!["null", "true", "-1.50e3", "0"]).prop_map(str::to_owned), string(),];
    leaf.prop_recursive(4, 24, 5, |inner| {
        let item = (gap(), inner.clone(), gap()).prop_map(|(a, item, b)| a + &item + &b);
        let member = (gap(), string(), gap(), gap(), inner, gap())
            .prop_map(|(a, key, b, c, value, d)| format!("{a}{key}{b}:{c}{value}{d}"));
        prop_oneof![
            (prop::collection::vec(item, 0..5), gap()).prop_map(|(items, gap)| enclosed('[', &items, &gap, ']')),
            (prop::collection::vec(member, 0..5), gap()).prop_map(|(items, gap)| enclosed('{', &items, &gap, '}')),
        ]
    })
}

fn enclosed(open: char, parts: &[String], gap: &str, close: char) -> String {
    let inside = if parts.is_empty() { gap.to_owned() } else { parts.join(",") };
    format!("{open}{inside}{close}")
}

#[test]
fn any_json_keeps_all_that_is_not_edited() {
    let config = Config { cases: 1500, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::default()));
    let strategy = (any::<bool>(), json(), any::<u64>());
    runner
        .run(&strategy, |(mark, text, seed)| {
            let text = if mark { format!("\u{feff}{text}") } else { text };
            // A backslash or a letter of an escape may join a mark behind it.
            if RawText::parse(&text).is_ok() {
                try_edits(&text, seed);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(literal("a\"\n"), r#""a\"\n""#);
}
