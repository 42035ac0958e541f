//! What must hold for any catalogue: it ends in findings or in a sound PDF,
//! never in a panic, and a draft comes out of anything that can be read.
//!
//! The cases are the same in every run. `fuzz/` looks for others.

use std::cell::Cell;
use std::fs;
use std::time::{Duration, Instant};

use katalog::findings::{Code, Finding};
use katalog::pdf::read::Reader;
use katalog::pdf::verify::{letters, verify};
use katalog::prose::{Place, parse, visible_text};
use katalog::report::{Format, Report};
use katalog::visible::is_hidden;
use katalog::{Checked, Publication, Request};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::fixture::{Copy, request};
use crate::random_catalogues::{catalogue, measure};

/// Far more than any case takes, and far less than a hang.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tries the same random cases in every run.
pub fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 64, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::default()))
}

/// Every form of the report can be made.
fn report(copy: &Copy, checked: &Checked) {
    let root = copy.path().to_string_lossy();
    let report = Report { say: &checked.say, root: &root, files: &checked.source.files, colour: true };
    for format in Format::ALL {
        let text = report.print(&checked.findings, format);
        assert_eq!(text.trim().is_empty(), checked.findings.is_empty() && !format.is_document());
        assert!(!without_colours(&text).contains(|c| is_hidden(c) && c != '\n'), "{text:?}");
    }
}

/// A text without what switches a terminal's colours.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let colour = part.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        plain.push_str(colour.strip_prefix('m').unwrap_or("\u{1b}"));
    }
    plain
}

/// Checks a catalogue and, if nothing must be mended, builds it. What the
/// program itself would be to blame for is never found.
fn check_or_build(copy: &Copy) -> Option<Publication> {
    let started = Instant::now();
    let checked = copy.check();
    report(copy, &checked);
    let publication = if checked.any_error() {
        None
    } else {
        let (checked, publication) = crate::fixture::build(&request(copy.path()));
        assert_ours(&checked.findings);
        Some(publication.unwrap_or_else(|| panic!("not built: {:#?}", checked.findings)))
    };
    assert!(started.elapsed() < PATIENCE, "{:?}", started.elapsed());
    publication
}

fn assert_ours(findings: &[Finding]) {
    let theirs = |finding: &&Finding| !matches!(finding.code, Code::Typesetting | Code::BrokenPromise);
    assert!(findings.iter().all(|finding| theirs(&finding)), "{findings:#?}");
}

fn draft(copy: &Copy) {
    let (checked, publication) = crate::fixture::build(&Request { draft: true, ..request(copy.path()) });
    assert_ours(&checked.findings);
    assert!(publication.is_some(), "no draft: {:#?}", checked.findings);
}

/// A change of a file's bytes. A place is a share of the file's length.
#[derive(Debug, Clone)]
enum Change {
    Flip { place: f64, bit: u8 },
    Cut { place: f64, length: usize },
    Insert { place: f64, text: &'static str },
    Repeat { place: f64, length: usize, times: usize },
    Swap { number: usize, value: Value },
}

fn change() -> impl Strategy<Value = Change> {
    let inserted = prop::sample::select(vec![
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\\u0000",
        "\\ud800",
        "\0",
        "\u{feff}",
        "\u{202e}",
        "_",
        "[a](",
        "]{",
        "null",
        "1e999",
        "-0",
        "99999999999999999999",
        "\"id\": \"x\",",
        "\"title\": 1,",
        "ä",
        "u\u{308}",
        "\r\n",
        "//",
        "€",
        "[^x]",
        "#",
        "\u{10ffff}",
    ]);
    let values = prop::sample::select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(""),
        json!(" "),
        json!("geschlecht"),
        json!("#2f4b7c"),
        json!("2024-13"),
        json!([]),
        json!([[[[]]]]),
        json!({}),
        json!({ "list": [] }),
        json!({ "figure": "../x.png" }),
        json!(["Ein Absatz.", { "list": ["eins", "zwei"] }]),
        json!("x".repeat(5000)),
    ]);
    prop_oneof![
        (0.0..1.0, 0..8_u8).prop_map(|(place, bit)| Change::Flip { place, bit }),
        (0.0..1.0, 1..200_usize).prop_map(|(place, length)| Change::Cut { place, length }),
        (0.0..1.0, inserted).prop_map(|(place, text)| Change::Insert { place, text }),
        (0.0..1.0, 1..100_usize, 1..50_usize).prop_map(|(place, length, times)| Change::Repeat {
            place,
            length,
            times
        }),
        (0..500_usize, values.clone()).prop_map(|(number, value)| Change::Swap { number, value }),
        (0..500_usize, values).prop_map(|(number, value)| Change::Swap { number, value }),
    ]
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of a small length"
)]
fn at(place: f64, bytes: &[u8]) -> usize {
    (place * bytes.len() as f64) as usize
}

fn apply(change: &Change, bytes: &mut Vec<u8>) {
    match change {
        Change::Flip { place, bit } => {
            let at = at(*place, bytes);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << bit;
            }
        }
        Change::Cut { place, length } => {
            let at = at(*place, bytes);
            bytes.drain(at..(at + length).min(bytes.len()));
        }
        Change::Insert { place, text } => {
            let at = at(*place, bytes);
            bytes.splice(at..at, text.bytes());
        }
        Change::Repeat { place, length, times } => {
            let at = at(*place, bytes);
            let part = bytes[at..(at + length).min(bytes.len())].repeat(*times);
            bytes.splice(at..at, part);
        }
        Change::Swap { number, value } => {
            if let Ok(mut root) = serde_json::from_slice::<Value>(bytes) {
                let mut left = number % count(&root).max(1);
                swap(&mut root, &mut left, value);
                *bytes = root.to_string().into_bytes();
            }
        }
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Puts a value in the place of the one that is met when `left` are passed.
fn swap(value: &mut Value, left: &mut usize, new: &Value) -> bool {
    if *left == 0 {
        *value = new.clone();
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().any(|item| swap(item, left, new)),
        Value::Object(members) => members.values_mut().any(|member| swap(member, left, new)),
        _ => false,
    }
}

/// The JSON files of a catalogue.
fn files(copy: &Copy) -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["", "chapters/", "measures/"] {
        let Ok(entries) = fs::read_dir(copy.path().join(folder)) else { continue };
        let names = entries.map(|entry| format!("{folder}{}", entry.unwrap().file_name().to_string_lossy()));
        files.extend(names.filter(|name| name.strip_suffix(".json").is_some()));
    }
    files.sort();
    files
}

#[test]
fn any_bytes_end_in_findings_or_in_a_pdf() {
    let names = files(&Copy::of("kassel-sample"));
    let changes = prop::collection::vec((0..names.len(), change()), 1..4);
    let outcome = runner(150).run(&changes, |changes| {
        let mut copy = Copy::of("kassel-sample");
        for (file, change) in &changes {
            let mut bytes = fs::read(copy.path().join(&names[*file])).unwrap();
            apply(change, &mut bytes);
            copy = copy.write(&names[*file], bytes);
        }
        check_or_build(&copy);
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn a_draft_comes_out_of_any_bytes() {
    let names = files(&Copy::of("kassel-sample"));
    let changes = prop::collection::vec((0..names.len(), change()), 4..12);
    let outcome = runner(12).run(&changes, |changes| {
        let mut copy = Copy::of("kassel-sample");
        for (file, change) in &changes {
            let mut bytes = fs::read(copy.path().join(&names[*file])).unwrap();
            apply(change, &mut bytes);
            copy = copy.write(&names[*file], bytes);
        }
        draft(&copy);
        Ok(())
    });
    outcome.unwrap();
}

/// Pieces of prose that people type, and pieces that nobody should.
const PIECES: &[&str] = &[
    "Schüler*innen",
    "trans*",
    "_betont_",
    "__stark__",
    "[Queer](https://example.org)-Paket",
    "[sic]",
    "#1",
    "@",
    "$x$",
    "<b>",
    "&amp;",
    "„Wort“",
    "a_b.pdf",
    "____",
    "https://x.de/_a_/b",
    "www.example.org",
    "a@example.org",
    "z. B.",
    "§ 13",
    "FB 44",
    "2022–2025",
    "\\_",
    "\\[",
    "\\\\",
    "[Hate Speech]{lang=en}",
    "1. Mai",
    "- l",
    "…",
    "\n",
    "(",
    ")",
    "*",
    "/",
    "~",
    "--",
    "Ü",
    "e\u{301}",
    "\u{ad}",
    "\u{200b}",
    "½",
    "`x`",
    "{{x}}",
    "Donaudampfschifffahrtsgesellschaft",
    "  ",
];

fn prose() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 1..14).prop_map(|pieces| {
        let with_space = |(piece, space): &(&str, bool)| if *space { format!("{piece} ") } else { (*piece).to_owned() };
        pieces.iter().map(with_space).collect::<String>() + "Ende"
    })
}

/// Further pieces, for rules that look at what stands beside them.
const BESIDE: &[&str] = &[
    "\u{a0}",
    "\u{202f}",
    " ",
    "\t",
    "Eltern.",
    ".",
    "!",
    "?",
    ",",
    ":",
    ";",
    "„",
    "“",
    "‚",
    "‘",
    "’",
    "\"",
    "'",
    "–",
    " - ",
    "9:00–12.00 Uhr",
    "9 bis 12 Uhr",
    "10 %",
    "5€",
    "2024/25",
    "§",
    "Nr.",
    "d. h.",
    "z.B.",
    "usw.",
    "Tel. 0561 787-0",
    "der der",
    "Herr Müller",
    "Amt für Vielfalt",
    "www,x.de",
    "http//x.de",
    "a@b",
    "3. Auflage",
    "seit 2024",
    "08.03.2025",
    "Schüler:in",
    "Schüler/-innen",
    "ẞ",
    "ŉ",
    "İ",
    "\u{301}",
    "👩\u{200d}💻",
    "TODO",
    "xxx",
];

/// Keys whose words are not for readers, or which everything else hangs on.
const KEPT: &[&str] = &[
    "$schema",
    "accessibility",
    "as_of",
    "cmyk",
    "contacts",
    "dimensions",
    "directed",
    "figure",
    "file",
    "for",
    "id",
    "kind",
    "language",
    "parts",
    "place",
    "publisher",
    "target",
    "unit",
    "units",
    "web",
];

/// Puts the next text in the place of each that is read by people.
fn reword(key: &str, value: &mut Value, next: &mut impl Iterator<Item = String>) {
    match value {
        Value::String(text) if !KEPT.contains(&key) => text.extend(next.next()),
        Value::Array(items) => items.iter_mut().for_each(|item| reword(key, item, next)),
        Value::Object(members) => members.iter_mut().for_each(|(key, member)| reword(key, member, next)),
        _ => {}
    }
}

#[test]
fn any_text_in_any_field_is_looked_at_by_every_rule() {
    let piece = prop::sample::select([PIECES, BESIDE].concat());
    let text = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    let names = files(&Copy::of("kassel-sample"));
    let outcome = runner(100).run(&prop::collection::vec(text, 100), |texts| {
        let mut next = texts.into_iter().cycle();
        let copy = names.iter().fold(Copy::of("kassel-sample"), |copy, name| {
            let mut root: Value = serde_json::from_str(&copy.text(name)).unwrap();
            reword("", &mut root, &mut next);
            copy.write(name, root.to_string())
        });
        report(&copy, &copy.check());
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn any_prose_is_refused_or_printed_as_it_is() {
    let texts = prop::collection::vec(prose(), 40);
    let outcome = runner(4).run(&texts, |texts| {
        let sound = |text: &&String| {
            let (inlines, faults) = parse(text, Place::Text);
            faults.is_empty() && !visible_text(&inlines).trim().is_empty()
        };
        let sound: Vec<String> = texts.iter().filter(sound).cloned().collect();
        let copy =
            Copy::of("kassel-sample").set("measures/mehrsprachige-wegweiser.json", "/description", sound.clone());
        let publication = check_or_build(&copy).expect("what the grammar takes is no error");
        let pdf = Reader::new(&publication.pdf).unwrap();
        let all: String = pdf.pages().iter().map(|page| page.running_text() + "\n").collect();
        for text in sound {
            let shown = letters(&visible_text(&parse(&composed(&text), Place::Text).0));
            prop_assert!(letters(&all).contains(&shown), "{text:?}");
        }
        Ok(())
    });
    outcome.unwrap();
}

fn composed(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfc(text).collect()
}

#[test]
fn any_catalogue_ends_in_findings_or_in_a_sound_pdf() {
    let measures = prop::collection::vec(measure(), 1..6);
    let second = prop::sample::select(vec!["full", "reference"]);
    let built = Cell::new(0);
    let outcome = runner(40).run(&(2..4_usize, measures, second), |(dimensions, measures, second)| {
        let copy = catalogue(dimensions, &measures, second);
        if let Some(publication) = check_or_build(&copy) {
            let (flaws, _) = verify(&publication.pdf);
            prop_assert!(flaws.is_empty(), "{flaws:#?}");
            built.set(built.get() + 1);
        } else {
            draft(&copy);
        }
        Ok(())
    });
    outcome.unwrap();
    assert!((5..40).contains(&built.get()), "{} of 40 were built", built.get());
}
