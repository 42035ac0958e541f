//! The command line: exit status, what is said where, which file is written.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use katalog::pdf::read::Reader;
use serde_json::Value;

use crate::fixture::{Copy, kassel, one_line, sample_folder};
use crate::program::{Run, run_in};

const FINAL: &str = "vielfaltskatalog-kassel-2025-muster.pdf";
const DRAFT: &str = "vielfaltskatalog-kassel-2025-muster-entwurf.pdf";
const MEASURE: &str = "measures/sprechstunde-fuer-frauen.json";

/// A copy of the sample with an id that names nothing.
fn faulty() -> Copy {
    Copy::of("kassel-sample").replace(MEASURE, r#""stelle-frauenbeauftragte""#, r#""stelle-frauenbeauftragter""#)
}

fn build(folder: &Path, catalogue: &Path, more: &[&dyn AsRef<OsStr>]) -> Run {
    let mut arguments: Vec<&dyn AsRef<OsStr>> = vec![&"build", &catalogue, &"--lang", &"de"];
    arguments.extend(more);
    run_in(folder, &arguments)
}

/// The names in a folder, sorted, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Whether a line is `pattern` with a decimal number in the place of `#` and an
/// integer in that of `%`.
fn is_like(line: &str, pattern: &str, decimal: char) -> bool {
    let (mut line, mut pattern) = (line, pattern);
    loop {
        let Some(at) = pattern.find(['#', '%']) else { return line == pattern };
        let Some(rest) = line.strip_prefix(&pattern[..at]) else { return false };
        let allowed = |c: char| c.is_ascii_digit() || (pattern[at..].starts_with('#') && c == decimal);
        let after = rest.trim_start_matches(allowed);
        let number = &rest[..rest.len() - after.len()];
        if number.is_empty() || pattern[at..].starts_with('#') != number.contains(decimal) {
            return false;
        }
        (line, pattern) = (after, &pattern[at + 1..]);
    }
}

#[test]
fn a_build_without_more_writes_into_output_and_says_what_it_made() {
    let here = tempfile::tempdir().unwrap();
    let run = build(here.path(), &sample_folder("kassel-sample"), &[]).expect(0);
    assert_eq!(names(&here.path().join("output")), [FINAL]);
    let file = Path::new("output").join(FINAL);
    assert!(fs::read(here.path().join(&file)).unwrap() == kassel().bytes);
    let (pages, size) = (kassel().pdf.pages().len(), kassel().bytes.len().div_ceil(1024));
    let says = format!("{}: {pages} Seiten, 6 Maßnahmen mit 7 Einträgen, davon 1 neu, {size} KB, # s", file.display());
    assert!(is_like(run.last_line(), &says, ','), "{}", run.output);
    assert_eq!(run.errors, "", "nothing was found");
}

#[test]
fn a_build_speaks_english_if_it_is_asked_to() {
    let here = tempfile::tempdir().unwrap();
    let catalogue = sample_folder("kassel-sample");
    let run = run_in(here.path(), &[&"build", &catalogue, &"-o", &"a.pdf", &"--lang", &"en"]).expect(0);
    let says = "a.pdf: % pages, 6 measures with 7 entries, 1 of them new, % KB, # s";
    assert!(is_like(run.last_line(), says, '.'), "{}", run.output);
    let run = run_in(here.path(), &[&"build", &faulty().path(), &"--lang", &"en"]).expect(1);
    assert!(run.errors.contains("Error[K009]") && run.errors.contains("Nothing was written"), "{}", run.errors);
}

#[test]
fn an_output_may_be_a_folder_or_a_file_with_umlauts_and_spaces() {
    let here = tempfile::tempdir().unwrap();
    let copy = here.path().join("Katalog für Übung");
    let moved = Copy::of("kassel-sample");
    fs::rename(moved.path(), &copy).unwrap();
    build(here.path(), &copy, &[&"-o", &"Größe und Maß"]).expect(0);
    assert_eq!(names(&here.path().join("Größe und Maß")), [FINAL]);
    build(here.path(), &copy, &[&"--output", &"Maße/Straße 1.PDF"]).expect(0);
    assert_eq!(names(&here.path().join("Maße")), ["Straße 1.PDF"]);
    fs::create_dir(here.path().join("folder.pdf")).unwrap();
    build(here.path(), &copy, &[&"-o", &"folder.pdf"]).expect(0);
    assert_eq!(names(&here.path().join("folder.pdf")), [FINAL], "a folder stays a folder");
}

#[test]
fn an_error_leaves_the_older_file_as_it_is_and_nothing_else_behind() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join(FINAL), "an older edition").unwrap();
    let catalogue = faulty();
    let before = names(catalogue.path());
    let run = build(here.path(), catalogue.path(), &[&"-o", &"."]).expect(1);
    assert_eq!(fs::read(here.path().join(FINAL)).unwrap(), b"an older edition");
    assert_eq!(names(here.path()), [FINAL]);
    assert_eq!(names(catalogue.path()), before);
    assert_eq!(run.output, "", "findings for people are on standard error");
    assert!(run.errors.contains("Fehler[K009]"), "{}", run.errors);
    assert!(run.errors.contains(&format!("{MEASURE}:")), "with file and line: {}", run.errors);
    assert!(run.errors.contains("Meinten Sie „stelle-frauenbeauftragte“?"), "{}", run.errors);
    assert!(run.errors.contains("1 Fehler, keine Warnungen, keine Hinweise."), "{}", run.errors);
    assert!(run.errors.trim_end().ends_with("--draft`."), "{}", run.errors);
}

#[test]
fn a_new_edition_replaces_the_older_one() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join(FINAL), "an older edition").unwrap();
    build(here.path(), &sample_folder("kassel-sample"), &[&"-o", &"."]).expect(0);
    assert!(fs::read(here.path().join(FINAL)).unwrap() == kassel().bytes);
    assert_eq!(names(here.path()), [FINAL], "no temporary file is left");
}

#[test]
fn findings_are_json_or_short_lines_for_other_programs() {
    let here = tempfile::tempdir().unwrap();
    let catalogue = faulty();
    let run = build(here.path(), catalogue.path(), &[&"--format", &"json"]).expect(1);
    let rows: Value = serde_json::from_str(&run.output).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!((&rows[0]["code"], &rows[0]["severity"]), (&Value::from("K009"), &Value::from("error")));
    assert!(rows[0]["file"].as_str().unwrap().ends_with(MEASURE));
    assert_eq!(rows[0]["pointer"], "/contacts/0");
    let text = catalogue.text(MEASURE);
    let before = &text[..text.find(r#""stelle-frauenbeauftragter""#).unwrap()];
    let (line, column) = (before.matches('\n').count() + 1, before.lines().last().unwrap().chars().count() + 1);
    assert_eq!((&rows[0]["line"], &rows[0]["column"]), (&Value::from(line), &Value::from(column)));

    let run = build(here.path(), catalogue.path(), &[&"--format", &"short"]).expect(1);
    assert!(run.errors.contains(&format!("{MEASURE}:{line}:{column}: error K009: ")), "{}", run.errors);

    let run = build(here.path(), &sample_folder("kassel-sample"), &[&"--format", &"json"]).expect(0);
    assert_eq!(serde_json::from_str::<Value>(&run.output).unwrap(), Value::Array(Vec::new()));
    assert!(run.errors.contains("Seiten"), "the result is on standard error then: {}", run.errors);
}

#[test]
fn a_draft_never_takes_the_name_of_a_final_edition() {
    let here = tempfile::tempdir().unwrap();
    let catalogue = faulty();
    let run = build(here.path(), catalogue.path(), &[&"--draft", &"-o", &"."]).expect(0);
    assert_eq!(names(here.path()), [DRAFT]);
    assert!(run.last_line().starts_with("Entwurf "), "{}", run.output);
    build(here.path(), catalogue.path(), &[&"--draft", &"-o", &"x.pdf"]).expect(0);
    assert_eq!(names(here.path()), [DRAFT, "x-entwurf.pdf"]);
    build(here.path(), catalogue.path(), &[&"--draft", &"-o", &"x-entwurf.pdf"]).expect(0);
    assert_eq!(names(here.path()), [DRAFT, "x-entwurf.pdf"]);
}

#[test]
fn a_draft_says_so_on_every_page_and_claims_no_standard() {
    let here = tempfile::tempdir().unwrap();
    build(here.path(), faulty().path(), &[&"--draft", &"-o", &"x.pdf"]).expect(0);
    let pdf = Reader::new(&fs::read(here.path().join("x-entwurf.pdf")).unwrap()).unwrap();
    for page in pdf.pages() {
        assert!((page.text() + &page.artifacts()).contains("Entwurf"), "page {}", page.label);
    }
    let xmp = pdf.metadata().xmp.as_deref().unwrap_or_default();
    for claim in ["pdfuaid:part>", "pdfaid:part>", "pdfaid:conformance>"] {
        assert!(!xmp.contains(claim), "{claim}");
    }
    assert!(!kassel().everything().contains("Entwurf"), "a final edition does not say it");
}

#[test]
fn a_draft_shows_the_sentence_of_a_finding_at_its_field() {
    let built = faulty().draft();
    let page = &built.pdf.pages()[built.page_of("sprechstunde-fuer-frauen")];
    let text = one_line(&page.running_text());
    let sentence =
        "K009 Eine Anlaufstelle „stelle-frauenbeauftragter“ gibt es nicht. Meinten Sie „stelle-frauenbeauftragte“?";
    let (before, after) = text.split_once(sentence).unwrap_or_else(|| panic!("not on the page: {text}"));
    assert!(before.ends_with("Anlaufstellen "), "it stands in the field of the contacts: {before}");
    assert!(after.contains("Im Netz"), "before the next field: {after}");
}

#[test]
fn help_says_what_the_exit_status_means() {
    let here = tempfile::tempdir().unwrap();
    let run = run_in(here.path(), &[&"--help"]).expect(0);
    for text in ["EXIT STATUS", "0  done", "1  ", "2  ", "EXAMPLES", "build", "export"] {
        assert!(run.output.contains(text), "{text}: {}", run.output);
    }
    for arguments in [["build", "--help"], ["export", "--help"], ["help", "build"]] {
        let run = run_in(here.path(), &[&arguments[0], &arguments[1]]).expect(0);
        assert!(run.output.contains("Usage: katalog "), "{}", run.output);
    }
}

#[test]
fn what_cannot_run_ends_with_2_and_a_sentence() {
    let here = tempfile::tempdir().unwrap();
    let run = build(here.path(), Path::new("no such folder"), &[]).expect(2);
    assert!(run.errors.starts_with("Der Katalog „no such folder“ lässt sich nicht öffnen: "), "{}", run.errors);
    assert!(run.errors.contains("edition.json"), "and what to do: {}", run.errors);
    let catalogue = sample_folder("kassel-sample");
    let run = build(here.path(), &catalogue, &[&"--layout", &"no layout"]).expect(2);
    assert!(run.errors.starts_with("Die Gestaltung „no layout“ lässt sich nicht lesen: "), "{}", run.errors);
    let run = build(here.path(), &catalogue, &[&"--unknown"]).expect(2);
    assert!(run.errors.contains("--unknown"), "{}", run.errors);
    fs::write(here.path().join("file"), "").unwrap();
    let run = build(here.path(), &catalogue, &[&"-o", &"file/below.pdf"]).expect(2);
    assert!(run.errors.contains("lässt sich nicht schreiben"), "{}", run.errors);
    assert_eq!(names(here.path()), ["file"], "nothing was written");
}

#[test]
fn an_empty_folder_is_a_catalogue_with_faults() {
    let here = tempfile::tempdir().unwrap();
    let run = build(here.path(), here.path(), &[]).expect(1);
    for file in ["edition.json", "organisation.json"] {
        assert!(run.errors.contains(&format!("Die Datei „{file}“ fehlt.")), "{}", run.errors);
    }
    assert_eq!(names(here.path()), Vec::<String>::new());
}

#[test]
fn the_program_writes_its_own_manual_and_completions() {
    let folder = tempfile::tempdir().unwrap();
    let told = run_in(folder.path(), &[&"man", &"man1"]).expect(0);
    let pages = names(&folder.path().join("man1"));
    assert_eq!(
        told.output.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>(),
        pages.into_iter().collect()
    );
    let page = fs::read_to_string(folder.path().join("man1/katalog-new-edition.1")).unwrap();
    assert!(
        page.contains("katalog\\-new\\-edition") && page.contains("\\-\\-from") && page.contains("EXIT STATUS"),
        "{page}"
    );
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let told = run_in(folder.path(), &[&"completions", &shell]).expect(0);
        assert!(told.output.contains("verify") && told.output.contains("deadline"), "{shell}");
    }
}
