//! What other programs are told: one form of row for every command, SARIF,
//! annotations, where they go; and that nothing steers a terminal.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use katalog::findings::{Args, Code, Finding};
use katalog::language::Language;
use katalog::report::{Format, Report};
use katalog::say::Say;
use katalog::schema;
use katalog::visible::is_hidden;
use serde_json::Value;

use crate::fixture::{Copy, kassel, sample_folder};
use crate::program::{Run, run_in};

const MEASURE: &str = "measures/mehrsprachige-wegweiser.json";

/// What steers a terminal or is not seen, in a name and in a text.
const STEERING: &str =
    "a\u{1b}[31m\u{7f}\u{80}\u{9b}2J\u{9f}\u{200b}\u{200d}\u{200f}\u{202e}\u{2067}\u{feff}\u{e0041}z";

const FORMATS: [&str; 5] = ["human", "short", "json", "sarif", "github"];

fn run(here: &Path, arguments: &[&dyn AsRef<OsStr>]) -> Run {
    let mut all: Vec<&dyn AsRef<OsStr>> = arguments.to_vec();
    all.extend([&"--lang" as &dyn AsRef<OsStr>, &"de"]);
    run_in(here, &all)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn rows(text: &str) -> Vec<Value> {
    json(text).as_array().unwrap().clone()
}

/// A copy of the sample with a warning, a hint and an error.
fn faulty() -> Copy {
    Copy::of("kassel-sample").set(MEASURE, "/title", "Die \"Wegweiser\" in vielen Sprachen").set(
        MEASURE,
        "/units",
        Value::from(vec!["nirgends"]),
    )
}

fn keys(row: &Value) -> BTreeSet<&str> {
    row.as_object().unwrap().keys().map(String::as_str).collect()
}

#[cfg(unix)]
#[test]
fn nothing_steers_a_terminal_in_any_printer() {
    let here = tempfile::tempdir().unwrap();
    let root = here.path().join(format!("Katalog {STEERING}"));
    fs::rename(Copy::of("kassel-sample").path(), &root).unwrap();
    let copy_measure = |name: &str, text: &str| fs::write(root.join("measures").join(name), text).unwrap();
    let text = fs::read_to_string(root.join(MEASURE)).unwrap();
    copy_measure(&format!("{STEERING}.json"), &text);
    // In the excerpt of the file, not escaped as JSON would have it.
    copy_measure(
        "c1.json",
        &text.replacen('{', &format!("{{ \"{STEERING}\": \"\u{9b}\u{202e}\","), 1).replace('\u{1b}', ""),
    );
    let pdf = here.path().join(format!("{STEERING}.pdf"));
    fs::write(&pdf, "no PDF").unwrap();
    let steering = OsStr::new(STEERING);
    for format in FORMATS {
        let runs: [&[&dyn AsRef<OsStr>]; 10] = [
            &[&"check", &root],
            &[&"build", &root],
            &[&"build", &root, &"--draft", &"-o", &here.path().join(format!("{STEERING}.pdf"))],
            &[&"export", &"typst", &pdf, &root],
            &[&"verify", &pdf],
            &[&"verify", &steering],
            &[&"check", &steering],
            &[&"check", &pdf],
            &[&"explain", &steering],
            &[&"check", &root, &"-o", &pdf],
        ];
        for arguments in runs {
            let mut all: Vec<&dyn AsRef<OsStr>> = arguments.to_vec();
            all.extend([&"--format" as &dyn AsRef<OsStr>, &format]);
            let run = run(here.path(), &all);
            let said = run.output + &run.errors;
            let steers = |c: char| is_hidden(c) && c != '\n';
            assert!(!said.is_empty() && !said.contains(steers), "{format}: {said:?}");
        }
    }
    let checked = run(here.path(), &[&"check", &root, &"--format", &"json"]).expect(1);
    let named = rows(&checked.output).iter().any(|row| row["file"].as_str().unwrap_or_default().contains(STEERING));
    assert!(named, "a program is told the name as it is");
    assert!(run(here.path(), &[&"check", &root]).output.contains("<U+009B>2J"), "people see what is there");
}

#[test]
fn every_command_tells_the_same_rows() {
    let here = tempfile::tempdir().unwrap();
    let copy = faulty();
    fs::write(here.path().join("text.pdf"), "no PDF").unwrap();
    let schema = schema::files().into_iter().find(|(name, _)| *name == schema::FINDINGS).unwrap().1;
    let schema = json(&schema);
    let required: Vec<&str> =
        schema["$defs"]["Row"]["required"].as_array().unwrap().iter().map(|k| k.as_str().unwrap()).collect();
    let required: BTreeSet<&str> = required.into_iter().collect();
    assert_eq!(required, keys(&schema["$defs"]["Row"]["properties"]), "every field is always there");
    let runs: [(&[&dyn AsRef<OsStr>], i32); 6] = [
        (&[&"check", &copy.path()], 1),
        (&[&"build", &copy.path()], 1),
        (&[&"export", &"typst", &"project", &copy.path()], 1),
        (&[&"verify", &"text.pdf"], 1),
        (&[&"explain", &"K035"], 0),
        (&[&"explain"], 0),
    ];
    for (arguments, status) in runs {
        let mut all: Vec<&dyn AsRef<OsStr>> = arguments.to_vec();
        all.extend([&"--format" as &dyn AsRef<OsStr>, &"json"]);
        let rows = rows(&run(here.path(), &all).expect(status).output);
        assert!(!rows.is_empty());
        for row in &rows {
            assert_eq!(keys(row), required, "{row:#}");
            for key in ["code", "severity", "title", "message", "help"] {
                assert!(row[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {row:#}");
            }
        }
    }
    let all = rows(&run(here.path(), &[&"explain", &"--format", &"json"]).output);
    assert_eq!(all.len(), Code::ALL.len());
    let quotes = all.iter().find(|row| row["code"] == "K035").unwrap();
    assert_eq!(quotes["title"], "Gerade Anführungszeichen");
    assert!(quotes["message"].as_str().unwrap().starts_with("In deutschem Text stehen"), "{quotes:#}");
    assert_eq!(quotes["help"].as_str().unwrap(), Code::StraightQuotes.page(Language::German).trim_end());
}

#[test]
fn a_row_stands_for_those_that_are_only_counted() {
    let say = Say::new(Language::German);
    let report = Report { say: &say, root: "katalog", files: &BTreeMap::new(), colour: false };
    let rows = rows(&report.print(&[Finding::more(Code::Ellipsis, 7)], Format::Json));
    assert_eq!((&rows[0]["count"], &rows[0]["file"]), (&Value::from(7), &Value::Null));
}

#[test]
fn a_row_says_where_its_place_begins_and_ends() {
    let here = tempfile::tempdir().unwrap();
    let copy = faulty();
    let run = run(here.path(), &[&"check", &copy.path(), &"--format", &"json"]).expect(1);
    let rows = rows(&run.output);
    let row = rows.iter().find(|row| row["code"] == "K009").unwrap();
    let text = copy.text(MEASURE);
    let (line, found) = text.lines().enumerate().find(|(_, line)| line.contains("nirgends")).unwrap();
    let column = found.find('"').unwrap() + 1;
    let numbers = ["line", "column", "end_line", "end_column"].map(|key| row[key].as_u64().unwrap());
    assert_eq!(numbers, [line + 1, column, line + 1, column + "\"nirgends\"".len()].map(|number| number as u64));
}

#[test]
fn findings_are_where_they_are_the_result_and_else_beside_it() {
    let here = tempfile::tempdir().unwrap();
    let copy = faulty();
    for format in FORMATS {
        let checked = run(here.path(), &[&"check", &copy.path(), &"--format", &format]).expect(1);
        assert!(checked.output.contains("K009") && checked.errors.is_empty(), "{format}: {}", checked.errors);
        let built = run(here.path(), &[&"build", &copy.path(), &"--format", &format]).expect(1);
        let (findings, other) = match format {
            "json" | "sarif" => (&built.output, &built.errors),
            _ => (&built.errors, &built.output),
        };
        assert!(findings.contains("K009") && !other.contains("K009"), "{format}: {}", built.output);
        assert!(built.errors.contains("Es wurde nichts geschrieben"), "{format}");
    }
}

#[test]
fn findings_go_to_a_file_that_is_named() {
    let here = tempfile::tempdir().unwrap();
    let copy = faulty();
    let read = |name: &str| fs::read_to_string(here.path().join(name)).unwrap();
    let checked = run(here.path(), &[&"check", &copy.path(), &"-o", &"befunde.json"]).expect(1);
    assert!(rows(&read("befunde.json")).iter().any(|row| row["code"] == "K009"));
    assert!(checked.output.starts_with("1 Fehler, 1 Warnung"), "{}", checked.output);
    run(here.path(), &[&"check", &copy.path(), &"-o", &"neu/befunde.sarif"]).expect(1);
    assert_eq!(json(&read("neu/befunde.sarif"))["version"], "2.1.0");
    run(here.path(), &[&"check", &copy.path(), &"-o", &"befunde.txt"]).expect(1);
    assert!(read("befunde.txt").starts_with("Fehler[") || read("befunde.txt").starts_with("Warnung["));
    run(here.path(), &[&"check", &copy.path(), &"-o", &"b.json", &"--format", &"short"]).expect(1);
    assert!(read("b.json").contains(": error K009: "), "{}", read("b.json"));

    fs::write(here.path().join("text.pdf"), "no PDF").unwrap();
    run(here.path(), &[&"verify", &"text.pdf", &"-o", &"mangel.json"]).expect(1);
    assert_eq!(rows(&read("mangel.json"))[0]["code"], "V01");
    let sample = sample_folder("kassel-sample");
    let built = run(here.path(), &[&"build", &sample, &"-o", &"a.pdf", &"--findings", &"leer.json"]).expect(0);
    assert_eq!(read("leer.json"), "[]\n");
    assert!(built.output.starts_with("a.pdf: "), "{}", built.output);
    assert!(fs::read(here.path().join("a.pdf")).unwrap() == kassel().bytes);
}

#[test]
fn a_file_of_findings_never_takes_the_place_of_what_is_read() {
    let here = tempfile::tempdir().unwrap();
    let copy = faulty();
    let edition = copy.path().join("edition.json");
    let before = fs::read(&edition).unwrap();
    fs::write(here.path().join("a.pdf"), "mine").unwrap();
    for (command, subject, file) in [
        ("check", copy.path(), edition.clone()),
        ("check", copy.path(), copy.path().join("measures/neu.json")),
        ("verify", Path::new("a.pdf"), "a.pdf".into()),
    ] {
        let run = run(here.path(), &[&command, &subject, &"-o", &file]).expect(2);
        assert!(run.errors.contains("Nennen Sie für die Befunde eine andere Datei"), "{}", run.errors);
    }
    let run = run(here.path(), &[&"build", &copy.path(), &"--findings", &edition]).expect(2);
    assert!(run.errors.contains("zwischen den Dateien des Katalogs"), "{}", run.errors);
    assert_eq!(fs::read(&edition).unwrap(), before);
    assert!(!copy.path().join("measures/neu.json").exists());
    assert_eq!(fs::read(here.path().join("a.pdf")).unwrap(), b"mine");
}

#[test]
fn sarif_has_its_rules_results_and_places() {
    let here = tempfile::tempdir().unwrap();
    let root = here.path().join("Katalog für 2025");
    fs::rename(faulty().path(), &root).unwrap();
    let log = json(&run(here.path(), &[&"check", &"Katalog für 2025", &"--format", &"sarif"]).expect(1).output);
    let rows = rows(&run(here.path(), &[&"check", &"Katalog für 2025", &"--format", &"json"]).expect(1).output);
    let only = &log["runs"][0];
    assert_eq!(only["tool"]["driver"]["name"], "katalog");
    let (rules, results) = (only["tool"]["driver"]["rules"].as_array().unwrap(), only["results"].as_array().unwrap());
    assert_eq!(results.len(), rows.len());
    for (result, row) in results.iter().zip(&rows) {
        assert_eq!(result["ruleId"], row["code"]);
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!((&rule["id"], &rule["shortDescription"]["text"]), (&row["code"], &row["title"]));
        assert!(rule["help"]["markdown"].as_str().unwrap().starts_with("# K"));
        let level = match row["severity"].as_str().unwrap() {
            "hint" => "note",
            other => other,
        };
        assert_eq!(result["level"], level);
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert_eq!(uri, format!("Katalog%20f%C3%BCr%202025/{MEASURE}"));
        let region = &place["region"];
        let found = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| &region[key]);
        assert_eq!(found, ["line", "column", "end_line", "end_column"].map(|key| &row[key]));
    }
    let explained = json(&run(here.path(), &[&"explain", &"--format", &"sarif"]).expect(0).output);
    assert_eq!(explained["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().len(), Code::ALL.len());
}

#[test]
fn github_shows_annotations() {
    let here = tempfile::tempdir().unwrap();
    let root = here.path().join("100 %, neu: a");
    fs::rename(faulty().path(), &root).unwrap();
    let run = run(here.path(), &[&"check", &"100 %, neu: a", &"--format", &"github"]).expect(1);
    let line = run.output.lines().find(|line| line.contains("K009")).unwrap();
    assert!(line.starts_with("::error title=K009 "), "{line}");
    assert!(line.contains(&format!(",file=100 %25%2C neu%3A a/{MEASURE},line=")), "{line}");
    assert!(line.contains("„nirgends“") && line.contains("%0A"), "{line}");
    assert!(run.output.lines().all(|line| line.starts_with("::")), "{}", run.output);
}

/// How long it takes to tell of many findings in a file of a text.
fn time_to_tell(text: &str, format: Format) -> Duration {
    let copy = Copy::of("kassel-sample").write("places.json", text);
    let checked = copy.check();
    let file = checked.source.files.get("places.json").unwrap();
    let finding = |number: usize| {
        let mut place = file.place("");
        let start = (text.len() / 2 + 2 * number).min(text.len());
        place.range = start..start;
        Finding::new(Code::Ellipsis, Some(place), Args::default())
    };
    let findings: Vec<Finding> = (0..10_000).map(finding).collect();
    let say = Say::new(Language::German);
    let report = Report { say: &say, root: "katalog", files: &checked.source.files, colour: false };
    let started = Instant::now();
    assert!(!report.print(&findings, format).is_empty());
    started.elapsed()
}

#[test]
fn many_findings_in_a_large_file_are_told_as_fast_as_in_a_small_one() {
    let large = format!("{}\n{}", "ä".repeat(900_000), "x\n".repeat(100_000));
    for format in [Format::Short, Format::Json, Format::Sarif, Format::Github] {
        let (small, large) = (time_to_tell("x\n", format), time_to_tell(&large, format));
        assert!(large < 5 * small + Duration::from_millis(500), "{format:?}: {small:?}, {large:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_is_no_success() {
    let here = tempfile::tempdir().unwrap();
    let program = assert_cmd::cargo::cargo_bin!("katalog");
    for arguments in [&["check", "--format", "json"][..], &["check"], &["explain"], &["schema"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let mut command = std::process::Command::new(program);
        command.current_dir(here.path()).args(arguments).args(["--lang", "de"]).stdout(full);
        if arguments[0] == "check" {
            command.arg(sample_folder("kassel-sample"));
        }
        let output = command.output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
        assert!(errors.contains("ließ sich nicht ausgeben"), "{errors}");
    }
}
