//! The exported Typst project is what the program itself typesets.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use katalog::files::ProjectFiles;
use katalog::findings::Findings;
use katalog::project::{COMPILE_COMMAND, Project};
use katalog::typeset::{self, Pages, Rendition, Standard};
use serde_json::Value;
use typst::foundations::Bytes;

use crate::fixture::{engine, request, sample_folder};
use crate::program::{Run, run_in};

fn export(folder: &Path, sample: &str) -> Run {
    run_in(Path::new("."), &[&"export", &"typst", &folder, &sample_folder(sample), &"--lang", &"de"])
}

/// Writes a sample's project with the program and reads it back.
fn exported(sample: &str) -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    export(folder.path(), sample).expect(0);
    let mut files = ProjectFiles::new();
    read_tree(folder.path(), "", &mut files);
    (folder, Project::of(files))
}

fn read_tree(folder: &Path, name: &str, files: &mut ProjectFiles) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{name}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            read_tree(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, Bytes::new(fs::read(entry.path()).unwrap()));
        }
    }
}

/// The bytes that Typst writes for a project.
fn typst_bytes(project: &Project) -> Vec<u8> {
    let findings = Findings::default();
    let Pages { document, .. } = typeset::pages(&engine(), project, Rendition::Web, &findings).unwrap();
    let bytes = typeset::export(project, document, "the same ident", Standard::Accessible, &findings);
    bytes.unwrap_or_else(|| panic!("{findings:?}"))
}

#[test]
fn an_exported_project_makes_the_same_bytes() {
    for sample in ["kassel-sample", "herne-2024"] {
        let (_, project) = katalog::export(&request(&sample_folder(sample))).unwrap();
        let (_folder, read) = exported(sample);
        let project = project.unwrap();
        let names = |project: &Project| project.files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&read), names(&project));
        assert!(typst_bytes(&read) == typst_bytes(&project), "{sample}");
    }
}

#[test]
fn an_exported_project_is_complete_and_says_how_to_compile_it() {
    let (_folder, project) = exported("heidelberg-sample");
    let text = |name: &str| String::from_utf8(project.files[name].to_vec()).unwrap();
    assert!(text("README.md").contains(COMPILE_COMMAND));
    assert!(text("README.md").starts_with("# Gleichstellungsaktionsplan Heidelberg (Muster)\n"));
    assert!(text("main.typ").contains("data/edition.json"));
    for name in ["layout/catalogue.typ", "layout/tokens.toml", "layout/words/de.json", "data/edition.json"] {
        assert!(project.files.contains_key(name), "{name}");
    }
    assert!(project.files.keys().any(|name| name.starts_with("fonts/") && name.to_lowercase().ends_with(".ttf")));
    assert!(project.files.keys().any(|name| name.starts_with("fonts/") && name.contains("OFL")), "with its licence");
}

/// Counts the keys of a JSON value.
fn keys(value: &Value, found: &mut BTreeMap<String, usize>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                *found.entry(key.clone()).or_default() += 1;
                keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn an_exported_project_has_no_internal_fields() {
    let (_folder, project) = exported("heidelberg-sample");
    let edition: Value = serde_json::from_slice(&project.files["data/edition.json"]).unwrap();
    let mut found = BTreeMap::new();
    keys(&edition, &mut found);
    for internal in [
        "accept",
        "internal_note",
        "internal-note",
        "review",
        "deadline",
        "form_letter",
        "form-letter",
        "$schema",
        "until",
        "order",
    ] {
        let count = found.get(internal).copied().unwrap_or_default();
        let allowed = if internal == "until" { edition_formers(&edition) } else { 0 };
        assert_eq!(count, allowed, "{internal}");
    }
    assert!(found["title"] > 5, "keys are found");
}

/// The former units of measures, whose last year is printed.
fn edition_formers(edition: &Value) -> usize {
    let sections = edition["sections"].as_array().unwrap().iter();
    let entries = sections
        .flat_map(|section| section["divisions"].as_array().unwrap())
        .flat_map(|division| division["entries"].as_array().unwrap());
    let units = entries.flat_map(|entry| entry["measure"]["units"].as_array().unwrap());
    units.map(|unit| unit["formerly"].as_array().unwrap().len()).sum::<usize>() + register_formers(edition)
}

/// Those of the register.
fn register_formers(edition: &Value) -> usize {
    let divisions = edition["register"]["units"].as_array().unwrap().iter();
    let units = divisions.flat_map(|division| division["units"].as_array().unwrap());
    units.map(|unit| unit["formerly"].as_array().unwrap().len()).sum()
}

#[test]
fn an_exported_project_says_which_checks_it_lacks() {
    let (_folder, project) = exported("kassel-sample");
    let readme = String::from_utf8(project.files["README.md"].to_vec()).unwrap();
    let (_, lacks) = readme.split_once("## What is not checked here\n").unwrap();
    for text in ["K201", "K210", "K220", "`katalog verify FILE.pdf`", "heard", "bookmarks"] {
        assert!(lacks.contains(text), "{text}: {lacks}");
    }
}

#[test]
fn an_export_does_not_mix_with_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.txt"), "mine").unwrap();
    let run = export(folder.path(), "kassel-sample").expect(2);
    assert!(run.errors.contains("liegt schon etwas anderes"), "{}", run.errors);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_export_replaces_an_earlier_one() {
    let (folder, before) = exported("kassel-sample");
    fs::write(folder.path().join("data/edition.json"), "old").unwrap();
    let run = export(folder.path(), "kassel-sample").expect(0);
    assert!(run.last_line().contains("README.md"), "{}", run.output);
    assert!(fs::read(folder.path().join("data/edition.json")).unwrap() == *before.files["data/edition.json"]);
}
