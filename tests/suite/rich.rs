//! Every text of the samples, through the editor and back.

use std::fs;
use std::path::{Path, PathBuf};

use katalog::json::data::Data;
use katalog::json::{Node, Value, parse};
use katalog::rich::{Kind, document, html, value};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "json") {
            found.push(path);
        }
    }
}

fn prose(node: &Node, kind: Kind, count: &mut usize) {
    *count += 1;
    let shown = document(Some(node), kind);
    let kept = value(&shown, Some(node), kind).unwrap();
    assert_eq!(kept.value, Some(Data::from(node)));
    // Written as if it were new, it is shown as before, so nothing of it hangs on the old text.
    let written = value(&shown, None, kind).unwrap();
    assert_eq!(written.notes, []);
    let text = written.value.map(|data| serde_text(&data)).unwrap();
    assert_eq!(document(Some(&parse(&text).unwrap()), kind), shown);
    assert!(!html(Some(node), kind).contains("<script"));
}

fn serde_text(data: &Data) -> String {
    data.text(&katalog::json::data::Style { line_end: "", step: String::new(), space: " ", tall: false }, "")
}

#[test]
fn every_text_of_the_samples_comes_back_as_it_was() {
    let mut paths = Vec::new();
    files(Path::new("catalogue"), &mut paths);
    files(Path::new("tests/fixtures/every-key"), &mut paths);
    let mut count = 0;
    for path in paths {
        let root = parse(&fs::read_to_string(&path).unwrap()).unwrap();
        let Value::Object(members) = &root.value else { continue };
        let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
        for member in members {
            match (folder.to_str().unwrap(), &*member.key) {
                ("chapters", "body") => prose(&member.node, Kind::Chapter, &mut count),
                ("measures", "title" | "short_title") => prose(&member.node, Kind::Title, &mut count),
                ("measures", "description" | "goals" | "target_groups" | "responsible" | "contact") => {
                    prose(&member.node, Kind::Prose, &mut count);
                }
                _ => {}
            }
        }
    }
    assert!(count > 400, "{count} texts");
}
