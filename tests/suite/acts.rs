//! What people do to a catalogue: it stays sound, and all that an act is not about
//! stays as it is, to the byte.

mod begin;
mod measures;
mod organisation;
mod publication;
mod sequences;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use katalog::Session;
use katalog::acts::{Act, Refused};
use katalog::files::Snapshot;
use katalog::findings::{Code, Findings, Severity};
use katalog::language::Language;
use katalog::policy::Switches;
use katalog::say::Say;
use katalog::{catalogue, source};

use crate::fixture::{engine, fixture_folder, request, sample_folder};
use crate::wording_words::leak;

/// The catalogues that acts are tried on.
pub fn folders() -> [PathBuf; 4] {
    let [herne, kassel, heidelberg] = ["herne-2024", "kassel-sample", "heidelberg-sample"].map(sample_folder);
    [herne, kassel, heidelberg, fixture_folder("every-key")]
}

/// Those of them that are checked at once.
pub fn small() -> [PathBuf; 3] {
    let [_, kassel, heidelberg, every_key] = folders();
    [kassel, heidelberg, every_key]
}

pub fn open(sample: &str) -> Snapshot {
    Snapshot::open(&sample_folder(sample)).unwrap()
}

/// A file as it lies on the disk.
pub fn raw(snapshot: &Snapshot, file: &str) -> String {
    snapshot.text(file).unwrap_or_else(|| panic!("{file}")).raw().unwrap()
}

/// All files as they lie on the disk.
pub fn all(snapshot: &Snapshot) -> BTreeMap<String, String> {
    snapshot.texts().map(|(path, text)| (path.to_owned(), text.raw().unwrap())).collect()
}

/// The errors of a whole check, with their places.
pub fn errors(snapshot: &Snapshot) -> BTreeSet<(&'static str, String, String)> {
    let folder = if snapshot.name().is_some() { snapshot.root().to_owned() } else { sample_folder("kassel-sample") };
    let mut session = Session::on(engine(), request(&folder)).unwrap();
    let texts = all(snapshot);
    let gone: Vec<String> = all(session.snapshot()).into_keys().filter(|path| !texts.contains_key(path)).collect();
    session.put(texts.iter().map(|(path, text)| (path.as_str(), Some(text.as_str()))), "Akt").unwrap();
    session.put(gone.iter().map(|path| (path.as_str(), None)), "Akt").unwrap();
    let found = session.check(&Switches::default()).findings;
    let errors = found.into_iter().filter(|finding| finding.severity == Severity::Error);
    let place = |finding: katalog::findings::Finding| {
        let (file, pointer) = finding.place.map(|place| (place.file, place.pointer)).unwrap_or_default();
        (finding.code.id(), file, pointer)
    };
    errors.map(place).collect()
}

/// The ids that name nothing, found without rules and layout.
pub fn dangling(snapshot: &Snapshot) -> Vec<String> {
    let findings = Findings::default();
    let source = source::read(snapshot, &findings);
    let _ = catalogue::resolve(&source, &findings);
    let found = findings.collected().0.into_iter().filter(|finding| finding.code == Code::DanglingId);
    found.map(|finding| format!("{:?}", finding.place)).collect()
}

/// Does an act; there is no new error after it, and only the files change that it says.
pub fn done(before: &Snapshot, act: Result<Act, Refused>) -> Snapshot {
    let act = act.unwrap_or_else(|refused| panic!("{refused:?}"));
    for note in &act.notes {
        said(note.key, &note.args);
    }
    let after = act.after(before);
    let new: Vec<_> = errors(&after).difference(&errors(before)).cloned().collect();
    assert!(new.is_empty(), "{new:?}");
    let said: BTreeSet<&str> = act.texts().map(|(path, _)| path).collect();
    assert_eq!(after.differing(before).collect::<BTreeSet<_>>(), said);
    assert!(act.is_empty() || !act.touches.is_empty());
    assert!(act.touches.iter().all(|touched| !touched.title.trim().is_empty()));
    after
}

/// A sentence is there in both languages, whole and without words of files.
pub fn said(key: &str, args: &[(&'static str, String)]) {
    let own: Vec<&str> = args.iter().map(|(_, value)| value.as_str()).collect();
    for language in [Language::German, Language::English] {
        let sentence = Say::new(language).sentence(key, args);
        assert_ne!(sentence.what, key);
        for text in [&sentence.what, &sentence.todo].into_iter().filter(|text| !text.is_empty()) {
            assert_eq!(leak(text, language, &own, &BTreeSet::new()), None);
        }
    }
}

/// Why an act is not done.
pub fn refused(act: Result<Act, Refused>) -> (&'static str, Vec<String>) {
    let Refused { note, by } = act.expect_err("it was done");
    said(note.key, &note.args);
    assert!(!Say::new(Language::German).sentence(note.key, &note.args).todo.is_empty(), "{}", note.key);
    (note.key, by.into_iter().map(|touched| touched.title).collect())
}

/// What nobody types and somebody pastes.
pub fn hostile() -> Vec<String> {
    let mut titles: Vec<String> = [
        "",
        " ",
        "…–!",
        "مرحبا بكم",
        "🏳️‍🌈👩‍👩‍👧",
        "<script>alert(1)</script>",
        "con",
        "\u{202e}x",
        "a\nb\tc",
        "NUL",
        "\u{0}",
    ]
    .map(str::to_owned)
    .into();
    titles.extend(["ä".repeat(10_000), "Wort ".repeat(2_000), "[x](#y) _a_ {lang=en}".to_owned()]);
    titles
}
