//! `katalog verify`: nothing is wrong with the samples, and whatever is broken
//! in a sound file is found.

use std::collections::BTreeSet;
use std::fs;

use katalog::language::Language;
use katalog::pdf::flaw::{Flaw, Kind};
use katalog::pdf::verify::verify;
use katalog::say::Say;
use lopdf::{Dictionary, Document, Object, ObjectId, text_string};
use serde_json::Value;

use crate::fixture::{components, fixture_folder, samples};
use crate::program::run_in;

#[test]
fn nothing_is_wrong_with_the_samples() {
    for built in samples().into_iter().chain([components()]) {
        assert_eq!(verify(&built.bytes).0, Vec::<Flaw>::new(), "{}", built.name);
    }
}

/// A way to break a file, and what must be found then.
struct Mutant {
    name: &'static str,
    change: fn(&mut Document),
    found: Kind,
}

macro_rules! mutant {
    ($found:ident, $name:literal, $change:expr) => {
        Mutant { name: $name, change: $change, found: Kind::$found }
    };
}

const MUTANTS: &[Mutant] = &[
    mutant!(Untagged, "no tags", |file| drop(catalog(file).remove(b"StructTreeRoot"))),
    mutant!(Title, "no title", |file| drop(info(file).remove(b"Title"))),
    mutant!(TitleHidden, "the title is not shown", |file| drop(catalog(file).remove(b"ViewerPreferences"))),
    mutant!(Language, "no language", |file| drop(catalog(file).remove(b"Lang"))),
    mutant!(Language, "an impossible language", |file| catalog(file).set("Lang", text_string("deutsch, bitte"))),
    mutant!(PassageLanguage, "English of Germany", |file| tag(file, "P", 0).set("Lang", text_string("en-DE"))),
    mutant!(NoBookmarks, "no bookmarks", |file| drop(catalog(file).remove(b"Outlines"))),
    mutant!(BookmarksHidden, "bookmarks are not shown", |file| drop(catalog(file).remove(b"PageMode"))),
    mutant!(BookmarkNowhere, "a bookmark leads nowhere", |file| {
        let bookmark = find(file, |dict| dict.has(b"Title") && dict.has(b"Parent") && dict.has(b"Dest"), 0);
        drop(bookmark.remove(b"Dest"));
    }),
    mutant!(PageLabels, "no page labels", |file| drop(catalog(file).remove(b"PageLabels"))),
    mutant!(FontMissing, "a font is taken out", |file| {
        let descriptor = find(file, |dict| is(dict, b"Type", "FontDescriptor"), 0);
        for key in [&b"FontFile"[..], b"FontFile2", b"FontFile3"] {
            descriptor.remove(key);
        }
    }),
    mutant!(FontSilent, "a font forgets its letters", |file| {
        drop(find(file, |dict| is(dict, b"Subtype", "Type0"), 0).remove(b"ToUnicode"));
    }),
    mutant!(FirstHeading, "the first heading is of level 2", |file| rename(file, "H1", 0, "H2")),
    mutant!(SkippedLevel, "a level is skipped", |file| rename(file, "H2", 0, "H4")),
    mutant!(NoHeading, "no headings", |file| {
        for level in ["H1", "H2", "H3", "H4"] {
            while has_tag(file, level) {
                rename(file, level, 0, "P");
            }
        }
    }),
    mutant!(NoHeaders, "a table without header cells", |file| {
        while has_tag(file, "TH") {
            rename(file, "TH", 0, "TD");
        }
    }),
    mutant!(HeaderScope, "a header cell that heads nothing", |file| {
        let cell = tag(file, "TH", 0);
        cell.remove(b"A");
        cell.remove(b"ID");
    }),
    mutant!(RowHeader, "a row without header", |file| {
        let row = find(file, |dict| is(dict, b"S", "TH") && scope(dict) == Some("Row"), 0);
        row.set("S", Object::Name(b"TD".to_vec()));
    }),
    mutant!(Summary, "a table without summary", |file| drop(tag(file, "Table", 0).remove(b"A"))),
    mutant!(RaggedTable, "a row lacks a cell", |file| {
        let row = tag(file, "TR", 1);
        row.get_mut(b"K").unwrap().as_array_mut().unwrap().pop();
    }),
    mutant!(BrokenList, "an item outside its list", |file| rename(file, "L", 0, "Div")),
    mutant!(BrokenList, "an item without body", |file| rename(file, "LBody", 0, "P")),
    mutant!(NoAlternative, "a figure without text", |file| drop(tag(file, "Figure", 0).remove(b"Alt"))),
    mutant!(FileName, "a file's name", |file| tag(file, "Figure", 0).set("Alt", text_string("IMG_2031.JPG"))),
    mutant!(FigureBox, "a figure without box", |file| drop(tag(file, "Figure", 0).remove(b"A"))),
    mutant!(FigureBox, "a box outside the page", |file| {
        let figure = tag(file, "Figure", 0);
        let mut layout = Dictionary::from_iter([("O", Object::Name(b"Layout".to_vec()))]);
        layout.set("BBox", [0, 0, 900, 100].map(Object::Integer).to_vec());
        figure.set("A", layout);
    }),
    mutant!(Footnote, "no way back from a footnote", |file| {
        let notes = ids(file, |dict| is(dict, b"S", "Note"));
        find(file, |dict| is(dict, b"S", "Lbl") && parent(dict) == Some(notes[0]), 0).set("S", "Span");
    }),
    mutant!(Footnote, "no way to a footnote", |file| {
        let notes = ids(file, |dict| is(dict, b"S", "Note"));
        for mark in ids(file, |dict| is(dict, b"S", "Lbl") && !notes.iter().any(|note| parent(dict) == Some(*note))) {
            file.get_object_mut(mark).unwrap().as_dict_mut().unwrap().set("S", "Span");
        }
    }),
    mutant!(EmptyTag, "an empty paragraph", |file| drop(tag(file, "P", 3).remove(b"K"))),
    mutant!(LinkContents, "a link without description", |file| drop(link(file).remove(b"Contents"))),
    mutant!(LinkContents, "a link that says its address", |file| {
        let link = find(file, |dict| is(dict, b"Subtype", "Link") && address(dict).is_some(), 0);
        let address = address(link).unwrap();
        link.set("Contents", text_string(&address));
    }),
    mutant!(LinkNowhere, "a link that leads nowhere", |file| {
        let link = find(file, |dict| is(dict, b"Subtype", "Link") && address(dict).is_none(), 0);
        link.remove(b"A");
        link.set("Dest", text_string("nowhere"));
    }),
    mutant!(LinkUntagged, "a link without tag", |file| drop(tag(file, "Link", 0).remove(b"K"))),
    mutant!(Rule, "no claim of PDF/UA", |file| drop(catalog(file).remove(b"Metadata"))),
];

#[test]
fn what_is_broken_is_found() {
    let mut named = BTreeSet::new();
    for mutant in MUTANTS {
        assert!(named.insert(mutant.name), "{} stands twice", mutant.name);
        let mut file = Document::load_mem(&components().bytes).unwrap();
        (mutant.change)(&mut file);
        let mut bytes = Vec::new();
        file.save_modern(&mut bytes).unwrap();
        let kinds: BTreeSet<Kind> = verify(&bytes).0.into_iter().map(|flaw| flaw.kind).collect();
        assert!(kinds.contains(&mutant.found), "{}: {kinds:?}", mutant.name);
    }
    assert!(MUTANTS.len() > 20);
}

#[test]
fn a_broken_or_hostile_file_is_a_flaw() {
    let sound = &components().bytes;
    let broken: [&[u8]; 5] = [b"", b"a text", b"%PDF-1.7", &sound[..sound.len() / 2], &sound[100..]];
    for bytes in broken {
        let (flaws, reader) = verify(bytes);
        assert!(!flaws.is_empty(), "{} bytes", bytes.len());
        assert!(reader.is_none() || flaws.iter().any(|flaw| flaw.kind != Kind::Unreadable));
    }
    for step in 0..20 {
        let mut bytes = sound.clone();
        let at = step * bytes.len() / 20;
        let end = (at + 40).min(bytes.len());
        bytes[at..end].fill(b'<');
        drop(verify(&bytes));
    }
}

#[test]
fn every_flaw_is_said_in_both_languages() {
    for language in [Language::German, Language::English] {
        let say = Say::new(language);
        for kind in Kind::ALL {
            let names = ["text", "found", "expected", "reason", "level", "before", "font", "tag", "name", "heading"];
            let more = ["language", "rule", "standard", "message"];
            let args = names.iter().chain(&more).map(|name| (*name, "Beispiel".to_owned())).collect();
            let sentence = Flaw { kind: *kind, page: None, args }.sentence(&say, Some("12"));
            let title = say.text(&format!("title-{}", kind.id()), &[]);
            assert!(!title.starts_with("title-") && !title.ends_with('.'), "{title}");
            assert!(sentence.what.contains("12") && !sentence.what.contains(kind.id()), "{}", sentence.what);
            for text in [&sentence.what, &sentence.todo] {
                assert!(!text.contains("{$") && !text.contains("{ $") && text.trim().contains(' '), "{text}");
            }
            assert!(sentence.todo.contains(": ") && !sentence.todo.ends_with(": "), "{}", sentence.todo);
        }
    }
}

#[test]
fn the_command_says_where_and_who() {
    let here = tempfile::tempdir().unwrap();
    let run = |file: &str, more: &str, status| {
        run_in(here.path(), &[&"verify", &file, &"--lang", &"de", &"--format", &more]).expect(status)
    };
    fs::write(here.path().join("gut.pdf"), &components().bytes).unwrap();
    let sound = run("gut.pdf", "human", 0);
    assert!(sound.output.starts_with("gut.pdf: ") && sound.output.contains("kein Mangel gefunden"), "{}", sound.output);
    assert_eq!(sound.errors, "");
    assert_eq!(run("gut.pdf", "json", 0).output, "[]\n");

    let mut file = Document::load_mem(&components().bytes).unwrap();
    rename(&mut file, "H2", 0, "H4");
    tag(&mut file, "Figure", 1).remove(b"Alt");
    file.save(here.path().join("kaputt.pdf")).unwrap();
    let broken = run("kaputt.pdf", "human", 1);
    assert!(broken.output.contains("V22: Seite 5: Die Überschrift „Eine Zwischenüberschrift“"), "{}", broken.output);
    assert!(broken.output.contains("→ Gestaltung: "), "{}", broken.output);
    assert!(broken.output.contains("→ Büro, in den Daten: "), "{}", broken.output);
    assert!(broken.output.contains("(PDF/UA-1, Regel 7.3:1)"), "{}", broken.output);
    let short = run("kaputt.pdf", "short", 1);
    assert!(short.output.lines().any(|line| line.starts_with("kaputt.pdf:5: error V22: ")), "{}", short.output);
    let rows: Value = serde_json::from_str(&run("kaputt.pdf", "json", 1).output).unwrap();
    let rows = rows.as_array().unwrap();
    let row = rows.iter().find(|row| row["code"] == "V22").unwrap();
    assert_eq!((&row["page"], &row["label"], &row["mender"]), (&5.into(), &"5".into(), &"designer".into()));
    assert_eq!((&row["severity"], &row["title"]), (&"error".into(), &"Übersprungene Ebene".into()));
    let rule = rows.iter().find(|row| row["rule"] == "7.3:1").unwrap();
    assert_eq!((&rule["standard"], &rule["mender"]), (&"PDF/UA-1".into(), &"office".into()));

    let missing = run("nichts.pdf", "human", 2);
    assert!(missing.errors.contains("„nichts.pdf“ lässt sich nicht lesen"), "{}", missing.errors);
    fs::write(here.path().join("text.pdf"), "kein PDF").unwrap();
    assert!(run("text.pdf", "human", 1).output.starts_with("V01: Die Datei ist kein lesbares PDF"));
    assert!(run(".", "human", 2).errors.contains("lässt sich nicht lesen: Das ist ein Ordner."));
}

#[test]
fn a_build_can_be_verified_before_it_is_written() {
    let here = tempfile::tempdir().unwrap();
    let catalogue = fixture_folder("components");
    run_in(here.path(), &[&"build", &catalogue, &"-o", &"a.pdf", &"--verify"]).expect(0);
    assert!(fs::read(here.path().join("a.pdf")).unwrap() == components().bytes);
    let run = run_in(here.path(), &[&"build", &catalogue, &"--verify", &"--draft"]).expect(2);
    assert!(run.errors.contains("--draft"), "a draft claims no standard: {}", run.errors);
}

fn catalog(file: &mut Document) -> &mut Dictionary {
    file.catalog_mut().unwrap()
}

fn info(file: &mut Document) -> &mut Dictionary {
    let id = file.trailer.get(b"Info").unwrap().as_reference().unwrap();
    file.get_object_mut(id).unwrap().as_dict_mut().unwrap()
}

fn is(dict: &Dictionary, key: &[u8], name: &str) -> bool {
    dict.get(key).and_then(Object::as_name).is_ok_and(|found| found == name.as_bytes())
}

fn parent(dict: &Dictionary) -> Option<ObjectId> {
    dict.get(b"P").and_then(Object::as_reference).ok()
}

fn scope(dict: &Dictionary) -> Option<&str> {
    let attributes = dict.get(b"A").ok()?;
    let all = attributes.as_array().map_or(std::slice::from_ref(attributes), Vec::as_slice);
    let scope = all.iter().find_map(|object| object.as_dict().ok()?.get(b"Scope").ok())?;
    std::str::from_utf8(scope.as_name().ok()?).ok()
}

fn address(dict: &Dictionary) -> Option<String> {
    let action = dict.get(b"A").ok()?.as_dict().ok()?;
    Some(String::from_utf8_lossy(action.get(b"URI").ok()?.as_str().ok()?).into_owned())
}

/// The ids of the dictionaries that `wanted` takes, in the file's order.
fn ids(file: &Document, wanted: impl Fn(&Dictionary) -> bool) -> Vec<ObjectId> {
    let all = file.objects.iter();
    all.filter(|(_, object)| object.as_dict().is_ok_and(&wanted)).map(|(id, _)| *id).collect()
}

fn find(file: &mut Document, wanted: impl Fn(&Dictionary) -> bool, number: usize) -> &mut Dictionary {
    let id = ids(file, wanted)[number];
    file.get_object_mut(id).unwrap().as_dict_mut().unwrap()
}

/// A tag of a kind.
fn tag<'f>(file: &'f mut Document, kind: &str, number: usize) -> &'f mut Dictionary {
    find(file, |dict| is(dict, b"S", kind) && dict.has(b"P"), number)
}

fn has_tag(file: &Document, kind: &str) -> bool {
    !ids(file, |dict| is(dict, b"S", kind) && dict.has(b"P")).is_empty()
}

fn rename(file: &mut Document, kind: &str, number: usize, to: &str) {
    tag(file, kind, number).set("S", Object::Name(to.as_bytes().to_vec()));
}

fn link(file: &mut Document) -> &mut Dictionary {
    find(file, |dict| is(dict, b"Subtype", "Link"), 0)
}
