//! One fault at a time: each is found once, at its place, with a sentence.
//!
//! A case is an edit of a sample. `‸` in the new text marks where the finding
//! must point to; it is taken out before the file is written.

use std::sync::OnceLock;

use katalog::Checked;
use katalog::findings::{Code, Finding, Severity};
use katalog::language::Language;
use katalog::report::{Format, Report};
use katalog::say::Say;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::fault_cases::{CASES, Case, WHOLE};
use crate::fixture::{Built, Copy, kassel};
use crate::wording::leaks;

const MARK: char = '‸';

/// A finding as machines are told it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The code.
    pub code: String,
    /// File, line and column, as `file:line:column`.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// The findings of a catalogue in order; without what an error keeps from being checked, which has tests of its own.
pub fn rows(copy: &Copy, checked: &Checked, say: &Say) -> Vec<Row> {
    let root = copy.path().to_string_lossy();
    let report = Report { say, root: &root, files: &checked.source.files, colour: false };
    let json: Value = serde_json::from_str(&report.print(&checked.findings, Format::Json)).unwrap();
    let row = |row: &Value| {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let file = text("file").replace(&format!("{root}/"), "");
        let place = format!("{file}:{}:{}", row["line"], row["column"]);
        Row { code: text("code"), place, message: text("message"), help: text("help") }
    };
    json.as_array().unwrap().iter().map(row).filter(|row| row.code != Code::NotChecked.id()).collect()
}

/// What was found in a case, and where it should have been.
pub struct Outcome {
    /// The case.
    pub case: &'static Case,
    /// `file:line:column` of the mark.
    pub place: String,
    /// What was found, in German.
    pub rows: Vec<Row>,
    /// The findings themselves.
    pub findings: Vec<Finding>,
    /// What its sentences for a form show that only a file should.
    pub leaks: Vec<String>,
}

/// Every case, run once.
pub fn outcomes() -> &'static [Outcome] {
    static OUTCOMES: OnceLock<Vec<Outcome>> = OnceLock::new();
    OUTCOMES.get_or_init(|| CASES.iter().map(run).collect())
}

fn run(case: &'static Case) -> Outcome {
    let mut copy = Copy::of(case.sample);
    let mut place = String::new();
    for &(file, old, new) in case.edits {
        let text = if old == WHOLE { new.to_owned() } else { replaced(&copy.text(file), old, new, case.name) };
        if let Some(at) = text.find(MARK) {
            place = format!("{file}:{}", position(&text[..at]));
        }
        copy = copy.write(file, text.replace(MARK, ""));
    }
    let checked = copy.check();
    let rows = rows(&copy, &checked, &checked.say);
    let leaks = leaks(&checked);
    let findings = checked.findings.into_iter().filter(|finding| finding.code != Code::NotChecked).collect();
    Outcome { case, place, rows, findings, leaks }
}

fn replaced(text: &str, old: &str, new: &str, case: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "„{old}“ stands once: {case}");
    text.replacen(old, new, 1)
}

/// Line and column behind a text, from 1, in characters.
fn position(before: &str) -> String {
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    format!("{}:{}", before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[test]
fn each_fault_is_found_once_at_its_place_with_its_sentence() {
    let mut wrong = Vec::new();
    for Outcome { case, place, rows, .. } in outcomes() {
        let expected = (case.code.id(), place.as_str());
        let found: Vec<(&str, &str)> = rows.iter().map(|row| (row.code.as_str(), row.place.as_str())).collect();
        let says = rows.first().is_some_and(|row| format!("{} {}", row.message, row.help).contains(case.says));
        if found != [expected] || !says {
            wrong.push(format!("{}\n  expected {expected:?} „{}“\n  found {rows:#?}", case.name, case.says));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_error_that_a_catalogue_can_have_is_tried() {
    let tried: Vec<Code> = CASES.iter().map(|case| case.code).collect();
    // Three have their own tests below, three are found in pages only; those of the press are tried in `print`,
    // those of its finished files beside the preflight.
    let elsewhere = [
        Code::NotUtf8,
        Code::TooLarge,
        Code::Contrast,
        Code::Font,
        Code::Typesetting,
        Code::BrokenPromise,
        Code::OutsidePage,
    ];
    let press = [Code::PressColour..=Code::PaperProfile, Code::PrintFormat..=Code::ModestPicture];
    let errors = Code::ALL.iter().filter(|code| code.severity() == Severity::Error);
    let errors = errors.filter(|code| !press.iter().any(|codes| codes.contains(code)));
    let missing: Vec<&Code> = errors.filter(|code| !tried.contains(code) && !elsewhere.contains(code)).collect();
    assert_eq!(missing, Vec::<&Code>::new());
}

#[test]
fn each_fault_says_what_to_do_in_both_languages() {
    for language in [Language::German, Language::English] {
        let say = Say::new(language);
        for Outcome { case, findings, .. } in outcomes() {
            for finding in findings {
                let sentence = say.finding(finding);
                for text in [&sentence.what, &sentence.todo] {
                    let raw = text.contains("{$") || text.contains("{ $") || text.contains("{ K0");
                    assert!(!raw && text.len() > 10 && text.contains(' '), "{} in {language:?}: „{text}“", case.name);
                }
                assert_ne!(sentence.what, finding.code.id());
            }
        }
    }
}

#[test]
fn all_faults_of_all_files_come_in_one_run_in_the_order_of_their_places() {
    let copy = Copy::of("kassel-sample")
        .replace("edition.json", "\"2025-06\"", "\"Juni 2025\"")
        .replace("contacts.json", "\"frauen@example.org\"", "\"frauen\"")
        .replace("measures/mehrsprachige-wegweiser.json", "\"jugendamt\"", "\"jugendmat\"")
        .replace("measures/mehrsprachige-wegweiser.json", "\"title\": ", "\"titel\": ")
        .write("measures/interkulturelle-woche.json", "{ \"title\": }");
    let checked = copy.check();
    let found: Vec<(String, String)> =
        rows(&copy, &checked, &checked.say).into_iter().map(|row| (row.code, row.place)).collect();
    let expected = [
        ("K016", "contacts.json:64:16"),
        ("K016", "edition.json:10:12"),
        ("K003", "measures/interkulturelle-woche.json:1:12"),
        ("K005", "measures/mehrsprachige-wegweiser.json:3:3"),
        ("K009", "measures/mehrsprachige-wegweiser.json:10:5"),
    ];
    let expected = expected.map(|(code, place)| (code.to_owned(), place.to_owned()));
    assert_eq!(found, expected);
}

const MEASURE: &str = "measures/mehrsprachige-wegweiser.json";

/// The findings of a sample of which one file has these bytes.
fn with_bytes(bytes: &[u8]) -> Vec<Row> {
    let copy = Copy::of("kassel-sample").write(MEASURE, bytes);
    let checked = copy.check();
    rows(&copy, &checked, &checked.say)
}

fn measure_text() -> String {
    Copy::of("kassel-sample").text(MEASURE)
}

#[test]
fn a_colour_of_too_little_contrast_is_named_with_each_pair_that_it_spoils() {
    let copy = Copy::of("kassel-sample").replace("edition.json", r##""#6b1f5c""##, r##""#f0e0f0""##);
    let text = copy.text("edition.json");
    let place = format!("edition.json:{}", position(&text[..text.find(r##""#f0e0f0""##).unwrap()]));
    let checked = copy.check();
    let rows = rows(&copy, &checked, &checked.say);
    assert!(rows.iter().all(|row| row.code == "K022" && row.place == place), "{rows:#?}");
    assert!(rows[0].message.contains("#f0e0f0 auf #ffffff ist 1,26 : 1, nötig sind 4,50 : 1"), "{}", rows[0].message);
}

#[test]
fn a_file_in_windows_1252_is_recognised() {
    let text = measure_text();
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!lossy);
    let rows = with_bytes(&bytes);
    let first = text.find(|c: char| !c.is_ascii()).unwrap();
    let place = format!("{MEASURE}:{}", position(&text[..first]));
    assert_eq!((rows.len(), rows[0].code.as_str(), rows[0].place.as_str()), (1, "K002", place.as_str()));
    assert!(rows[0].message.contains("Windows-1252"), "{}", rows[0].message);
    let utf16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let rows = with_bytes(&utf16);
    assert_eq!((rows.len(), rows[0].code.as_str()), (1, "K002"));
    assert!(!rows[0].message.contains("Windows-1252"), "UTF-16 is not: {}", rows[0].message);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let bytes = measure_text() + &" ".repeat(2 * 1024 * 1024);
    let rows = with_bytes(bytes.as_bytes());
    assert_eq!((rows.len(), rows[0].code.as_str()), (1, "K023"));
    assert!(rows[0].place.starts_with(MEASURE) && rows[0].message.contains("2048 KB"), "{:?}", rows[0]);
    let bytes = measure_text() + &" ".repeat(1024 * 1024);
    assert_eq!(with_bytes(bytes.as_bytes()), [], "a large one is");
}

/// A sample of which every file is changed in the same way, built.
fn rewritten(change: impl Fn(&str) -> String) -> Built {
    let mut copy = Copy::of("kassel-sample");
    let mut files = vec!["edition.json".to_owned()];
    for folder in ["measures", "chapters"] {
        let entries = std::fs::read_dir(copy.path().join(folder)).unwrap();
        files.extend(entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy())));
    }
    for file in files {
        let text = change(&copy.text(&file));
        copy = copy.write(&file, text);
    }
    copy.build()
}

#[test]
fn a_byte_order_mark_and_other_line_ends_change_nothing() {
    assert!(rewritten(|text| format!("\u{feff}{text}")).bytes == kassel().bytes, "a byte order mark");
    assert!(rewritten(|text| text.replace('\n', "\r\n")).bytes == kassel().bytes, "line ends of Windows");
}

#[test]
fn a_fault_behind_a_byte_order_mark_or_in_a_windows_file_has_its_line_and_column() {
    let text = measure_text().replace("\"jugendamt\"", "\"jugendmat\"");
    let place = format!("{MEASURE}:{}", position(&text[..text.find("\"jugendmat\"").unwrap()]));
    for text in [format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
        let rows = with_bytes(text.as_bytes());
        assert_eq!((rows.len(), rows[0].code.as_str(), rows[0].place.as_str()), (1, "K009", place.as_str()));
    }
}

#[test]
fn text_in_decomposed_form_is_the_same_text() {
    assert!(rewritten(|text| text.nfd().collect()).bytes == kassel().bytes);
}
