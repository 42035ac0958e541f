//! Warnings and hints: each rule finds what is planted in a sample, once and at
//! its place, and nothing in the samples themselves.
//!
//! A case is an edit of a sample; see [`crate::rules_cases`].

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use katalog::Checked;
use katalog::findings::{Code, Finding, Severity};
use katalog::language::Language;
use katalog::report::{Format, Report};
use katalog::say::Say;
use serde_json::{Value, json};

use crate::fixture::{Copy, request, sample_folder};
use crate::program::run_in;
use crate::rules_cases::{CASES, Case};
use crate::wording::leaks;

const MARK: char = '‸';
const MEASURE: &str = "measures/mehrsprachige-wegweiser.json";

/// What was found in a case: `code file:line:column`, and the findings.
pub struct Outcome {
    pub case: &'static Case,
    expected: String,
    found: Vec<String>,
    findings: Vec<Finding>,
    /// What its sentences for a form show that only a file should.
    pub leaks: Vec<String>,
}

pub fn outcomes() -> &'static [Outcome] {
    static OUTCOMES: OnceLock<Vec<Outcome>> = OnceLock::new();
    OUTCOMES.get_or_init(|| CASES.iter().map(run).collect())
}

fn run(case: &'static Case) -> Outcome {
    let copy = Copy::of(case.sample);
    let text = if case.old.is_empty() {
        case.new.to_owned()
    } else {
        let text = copy.text(case.file);
        assert_eq!(text.matches(case.old).count(), 1, "{}: „{}“ in {}", case.name, case.old, case.file);
        text.replacen(case.old, case.new, 1)
    };
    let at = text.find(MARK).unwrap();
    let line_start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let (line, column) = (text[..at].matches('\n').count() + 1, text[line_start..at].chars().count() + 1);
    let expected = format!("{} {}:{line}:{column}", case.code.id(), case.file);
    let (found, checked) = checked(copy.write(case.file, text.replace(MARK, "")).path());
    let leaks = leaks(&checked);
    Outcome { case, expected, found, findings: checked.findings, leaks }
}

/// `code file:line:column` of each finding, and the findings.
fn check(folder: &Path) -> (Vec<String>, Vec<Finding>) {
    let (rows, checked) = checked(folder);
    (rows, checked.findings)
}

fn checked(folder: &Path) -> (Vec<String>, Checked) {
    let checked = katalog::check(&request(folder)).unwrap();
    let root = folder.to_string_lossy();
    let report = Report { say: &checked.say, root: &root, files: &checked.source.files, colour: false };
    let rows: Value = serde_json::from_str(&report.print(&checked.findings, Format::Json)).unwrap();
    let row = |row: &Value| {
        let file = row["file"].as_str().unwrap_or_default().replace(&format!("{root}/"), "");
        format!("{} {file}:{}:{}", row["code"].as_str().unwrap_or_default(), row["line"], row["column"])
    };
    (rows.as_array().unwrap().iter().map(row).collect(), checked)
}

#[test]
fn what_is_planted_is_found_once_at_its_place() {
    let mut wrong = Vec::new();
    for Outcome { case, expected, found, findings, .. } in outcomes() {
        let say = Say::new(Language::German);
        let sentences: Vec<_> = findings.iter().map(|finding| say.finding(finding)).collect();
        let says = sentences.first().is_some_and(|first| format!("{} {}", first.what, first.todo).contains(case.says));
        if *found != [expected.as_str()] || !says {
            let Case { name, says, .. } = case;
            wrong.push(format!("{name}\n  expected {expected} „{says}“\n  found {found:?} {sentences:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_about_content_is_tried() {
    let tried: Vec<Code> = CASES.iter().map(|case| case.code).collect();
    // These have tests of their own below.
    let elsewhere = [
        Code::SinceContradicts,
        Code::OtherId,
        Code::LongDescription,
        Code::NotChecked,
        Code::SameEdition,
        Code::MovedPlace,
        Code::Vanished,
        Code::PassedMoment,
    ];
    let rules = Code::ALL.iter().filter(|code| (Code::NearDuplicate..Code::PressColour).contains(code));
    let missing: Vec<&Code> = rules.filter(|code| !tried.contains(code) && !elsewhere.contains(code)).collect();
    assert_eq!(missing, Vec::<&Code>::new());
}

#[test]
fn every_sentence_is_whole_in_both_languages() {
    for language in [Language::German, Language::English] {
        let say = Say::new(language);
        for Outcome { case, findings, .. } in outcomes() {
            for finding in findings {
                let sentence = say.finding(finding);
                for text in [&sentence.what, &sentence.todo] {
                    let whole =
                        !text.contains("{$") && !text.contains("{ $") && text.ends_with(|c: char| !c.is_whitespace());
                    assert!(whole && text.contains(' '), "{} in {language:?}: „{text}“", case.name);
                }
                assert_ne!(sentence.what, finding.code.id(), "{}", case.name);
            }
        }
    }
}

#[test]
fn the_samples_have_nothing_to_find() {
    for sample in ["herne-2024", "kassel-sample", "heidelberg-sample"] {
        assert_eq!(check(&sample_folder(sample)).0, Vec::<String>::new(), "{sample}");
    }
}

#[test]
fn a_long_description_is_found() {
    let words = |count: usize| (0..count).map(|n| format!("Wort{n}.")).collect::<Vec<_>>().join(" ");
    let found = |count| check(Copy::of("kassel-sample").set(MEASURE, "/description", words(count)).path()).0;
    assert_eq!(found(301).len(), 1);
    assert!(found(301)[0].starts_with(&format!("K068 {MEASURE}:")), "{:?}", found(301));
    assert_eq!(found(300), Vec::<String>::new());
}

/// A copy of a sample and of itself as the year before, with edits of both.
fn with_previous(previous: impl FnOnce(Copy) -> Copy, now: impl FnOnce(Copy) -> Copy) -> Vec<String> {
    let both = tempfile::tempdir().unwrap();
    let before = Copy::of("kassel-sample").replace("edition.json", "\"2025-06\"", "\"2024-06\"");
    let before = previous(before.replace("edition.json", "\"number\": 2", "\"number\": 1"));
    let now = now(Copy::of("kassel-sample").set("edition.json", "/previous", "../before"));
    fs::rename(before.path(), both.path().join("before")).unwrap();
    fs::rename(now.path(), both.path().join("now")).unwrap();
    check(&both.path().join("now")).0
}

#[test]
fn last_years_edition_is_compared() {
    let first = |copy: Copy| copy.without(MEASURE);
    assert_eq!(with_previous(first, |now| now), Vec::<String>::new());
    assert_eq!(with_previous(|before| before, |now| now).len(), 1, "what is new was there");
    let old = |now: Copy| now.replace(MEASURE, "\"since\": 2025", "\"since\": 2024");
    let found = with_previous(first, old);
    assert!(found.len() == 1 && found[0].starts_with(&format!("K049 {MEASURE}:")), "{found:?}");
    let moved = |now: Copy| {
        let text = now.text(MEASURE).replace("\"since\": 2025", "\"since\": 2024");
        now.without(MEASURE).write("measures/wegweiser.json", text)
    };
    let found = with_previous(|before| before.replace(MEASURE, "\"since\": 2025", "\"since\": 2024"), moved);
    assert!(found.len() == 1 && found[0].starts_with("K050 measures/wegweiser.json:"), "{found:?}");
}

#[test]
fn what_a_year_forgets_is_found() {
    let first = |copy: Copy| copy.without(MEASURE);
    let only = |found: Vec<String>, expected: &str| {
        assert!(found.len() == 1 && found[0].starts_with(expected), "{expected} {found:?}");
    };
    let without = |now: Copy| now.replace(MEASURE, "  \"since\": 2025,\n", "");
    only(with_previous(first, without), &format!("K049 {MEASURE}:"));
    let same = |copy: Copy| first(copy).replace("edition.json", "\"number\": 1", "\"number\": 2");
    only(with_previous(same, |now| now), "K079 edition.json:");
    let guide = json!({
        "title": "Lotsendienst", "dimensions": ["herkunft-sprache-religion"], "units": ["jugendamt"],
        "directed": "outward", "description": "Ein Lotse hilft.", "goals": "Hilfe", "responsible": "Jugendamt",
    });
    let gone = |copy: Copy| first(copy).write("measures/lotsendienst.json", guide.to_string());
    only(with_previous(gone, |now| now), "K097 edition.json:");
    let street = Copy::of("kassel-sample").text("places.json");
    let street = street.split("\"street\": \"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let moved = |now: Copy| now.replace("places.json", &street, "Musterallee 99");
    only(with_previous(first, moved), "K093 places.json:");
}

/// A copy of a sample with two warnings and a hint.
fn faulty() -> Copy {
    Copy::of("kassel-sample").replace(
        MEASURE,
        "Fachkräfte in Kitas und Schulen",
        "derzeit \\\"Fachkräfte\\\" in Kitas - und Schulen",
    )
}

fn codes(errors: &str) -> Vec<&str> {
    errors.lines().filter_map(|line| line.split(": ").nth(1)?.split(' ').nth(1)).collect()
}

#[test]
fn a_run_can_raise_and_leave_out_rules() {
    let here = tempfile::tempdir().unwrap();
    let copy = faulty();
    let folder = copy.path();
    let run = |command: &str, more: &[&str], status| {
        let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&command, &folder, &"--format", &"short"];
        arguments.extend(more.iter().map(|argument| argument as &dyn AsRef<std::ffi::OsStr>));
        let run = run_in(here.path(), &arguments).expect(status);
        // The findings are the result of a check, and stand beside that of a build.
        if command == "check" && status < 2 { run.output } else { run.errors }
    };
    assert_eq!(codes(&run("check", &[], 0)), ["K060", "K035", "K038"]);
    assert_eq!(codes(&run("check", &["--allow", "K035", "--allow", "k060"], 0)), ["K038"]);
    let errors = run("check", &["--deny", "warnings"], 1);
    assert_eq!(errors.matches(": error K0").count(), 2, "{errors}");
    let errors = run("build", &["--deny", "K060", "--allow", "K038"], 1);
    assert!(errors.contains(": error K060") && !errors.contains("K038"), "{errors}");
    assert!(run("check", &["--allow", "K006"], 2).contains("is an error"));
    assert!(run("check", &["--deny", "K999"], 2).contains("no such code"));
}

#[test]
fn the_last_line_of_a_check_sums_up() {
    let here = tempfile::tempdir().unwrap();
    let last_line = |copy: &Copy, more: &[&str]| {
        let folder = copy.path();
        let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"check", &folder, &"--lang", &"de"];
        arguments.extend(more.iter().map(|argument| argument as &dyn AsRef<std::ffi::OsStr>));
        run_in(here.path(), &arguments).last_line().to_owned()
    };
    assert!(last_line(&Copy::of("kassel-sample"), &[]).starts_with("Nichts zu beanstanden."));
    assert!(last_line(&faulty(), &[]).starts_with("Keine Fehler, 2 Warnungen, 1 Hinweis. "));
    assert!(last_line(&faulty(), &["--deny", "warnings"]).starts_with("2 Fehler, keine Warnungen, 1 Hinweis. "));
    let accepted = faulty().set(MEASURE, "/accept", json!({ "K035": "Zitat", "K060": "so beschlossen" }));
    assert!(last_line(&accepted, &[]).starts_with("Keine Fehler, 1 Warnung, keine Hinweise; 2 angenommen. "));
}

#[test]
fn a_rule_can_be_switched_off_or_raised_by_an_edition() {
    let rules = json!({ "K035": "off", "K038": "error", "K060": "warning" });
    let (_, findings) = check(faulty().set("edition.json", "/rules", rules).path());
    let severities: Vec<_> = findings.iter().map(|finding| (finding.code.id(), finding.severity)).collect();
    assert_eq!(severities, [("K060", Severity::Warning), ("K038", Severity::Error)]);
}

#[test]
fn every_code_has_a_page_of_its_own_in_both_languages() {
    let here = tempfile::tempdir().unwrap();
    for code in Code::ALL {
        for language in [Language::German, Language::English] {
            let page = code.page(language);
            assert!(page.starts_with(&format!("# {} – ", code.id())), "{page}");
            assert_eq!(page.matches("```").count() % 4, 0, "{page}");
            for example in page.split("```json\n").skip(1) {
                let example = example.split("```").next().unwrap();
                let sound = serde_json::from_str::<Value>(example).is_ok() || ["K003", "K004"].contains(&code.id());
                assert!(sound, "{}: {example}", code.id());
            }
        }
        let run = run_in(here.path(), &[&"explain", &code.id(), &"--lang", &"de"]).expect(0);
        assert_eq!(run.output, code.page(Language::German));
    }
}

#[test]
fn explain_without_a_code_lists_all() {
    let here = tempfile::tempdir().unwrap();
    let run = run_in(here.path(), &[&"explain", &"--lang", &"en"]).expect(0);
    assert_eq!(run.output.lines().count(), Code::ALL.len());
    assert!(run.output.contains("K035 – Straight quotation marks\n"), "{}", run.output);
    assert!(run_in(here.path(), &[&"explain", &"K999"]).expect(2).errors.contains("no such code"));
}

#[test]
fn the_document_of_all_pages_is_up_to_date() {
    let here = tempfile::tempdir().unwrap();
    let run = run_in(here.path(), &[&"explain", &"--all", &"--lang", &"de"]).expect(0);
    assert!(run.output == include_str!("../../docs/rules.md"), "run `katalog explain --all --lang de > docs/rules.md`");
}
