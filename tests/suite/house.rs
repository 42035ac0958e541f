//! The rooms of the program, by floors: a room knows only those below its own
//! floor, so no arrow runs up and none in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The floors from the ground up. What a room uses stands below it; whoever needs
/// an arrow up moves what is used, or the room.
const HOUSE: &[&[&str]] = &[
    &["colour", "document", "files", "format", "json", "language", "likeness", "profile", "visible", "word"],
    &["prose"],
    &["bounds", "findings", "layout", "names"],
    &["say", "source", "tokens"],
    &["catalogue", "pictures", "policy", "printed", "rich", "wording"],
    &["edition"],
    &["project"],
    &["imprint", "world"],
    &["pdf", "typeset"],
    &["press", "promises", "report", "rules"],
    &["acts", "overview", "run", "website"],
    &["compare", "fix", "package", "products", "takeover", "year"],
    &["papers"],
    &["entry", "schema", "session"],
    &["forms"],
    &["desk"],
    &["cli"],
];

/// The room of the commands may ask for what the library offers as a whole.
const ROOF: &str = "cli";

/// Every file of the program without its tests, by its path in `src/`.
fn files(folder: &Path, below: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), &format!("{name}/"), found);
        } else if entry.path().extension().is_some_and(|end| end == "rs") {
            found.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn is_test(path: &str) -> bool {
    path.split('/').any(|part| ["tests", "tests.rs", "testing.rs"].contains(&part))
}

/// The rooms that a file uses, each with the line that does.
fn used(text: &str) -> Vec<(usize, String)> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
        for rest in line.split("crate::").skip(1) {
            let listed = rest.strip_prefix('{').and_then(|list| list.split_once('}')).map(|(list, _)| list);
            let paths = listed.map_or_else(|| vec![rest], |list| list.split(", ").collect());
            let name = |path: &str| path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
            found.extend(paths.into_iter().map(|path| (number + 1, name(path))));
        }
    }
    found
}

/// Every use of a room that does not stand below the one that uses it.
fn arrows_up(files: &BTreeMap<String, String>) -> Vec<String> {
    let floor = |room: &str| HOUSE.iter().position(|rooms| rooms.contains(&room));
    let mut wrong = Vec::new();
    for (path, text) in
        files.iter().filter(|(path, _)| !is_test(path) && !["lib.rs", "main.rs"].contains(&path.as_str()))
    {
        let room = path.split(['/', '.']).next().unwrap_or_default();
        for (line, other) in used(text).into_iter().filter(|(_, other)| other != room) {
            let is_fine = match floor(&other) {
                Some(floor_of_other) => Some(floor_of_other) < floor(room),
                None => room == ROOF,
            };
            if !is_fine {
                wrong.push(format!("src/{path}:{line}: {room} uses {other}"));
            }
        }
    }
    wrong
}

fn program() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut found);
    found
}

#[test]
fn arrows_between_rooms_run_down() {
    assert_eq!(arrows_up(&program()), Vec::<String>::new());
}

#[test]
fn every_room_stands_in_the_house_once() {
    let lib = &program()["lib.rs"];
    let rooms: Vec<&str> = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let house: Vec<&str> = HOUSE.iter().flat_map(|floor| floor.iter().copied()).collect();
    assert_eq!(house.len(), house.iter().collect::<BTreeSet<_>>().len());
    assert_eq!(rooms.into_iter().collect::<BTreeSet<_>>(), house.into_iter().collect());
}

#[test]
fn an_arrow_up_is_noticed() {
    let planted = |path: &str, text: &str| arrows_up(&BTreeMap::from([(path.to_owned(), text.to_owned())]));
    assert_eq!(planted("findings/codes.rs", "use crate::source::Source;").len(), 1);
    assert_eq!(planted("findings.rs", "fn f() { crate::say::Say::new() }").len(), 1);
    assert_eq!(planted("say.rs", "use crate::{findings, pdf};").len(), 1);
    assert_eq!(planted("rules/a.rs", "use crate::Session;").len(), 1);
    assert_eq!(planted("promises.rs", "use crate::report::Row;").len(), 1, "the same floor");
    for fine in ["use crate::findings::Code;", "// crate::cli", "#[cfg(test)]\nmod tests {\n use crate::cli;"] {
        assert_eq!(planted("rules/a.rs", fine), Vec::<String>::new());
    }
    assert_eq!(planted("rules/tests.rs", "use crate::cli;"), Vec::<String>::new());
}
