//! A catalogue at hand: edited, taken back, read again, saved, asked in between.

use std::fs;
use std::sync::Arc;

use katalog::files::NotSaved;
use katalog::findings::{Code, Findings};
use katalog::json::edit::{Change, Edit};
use katalog::policy::Switches;
use katalog::session::{CannotEdit, Choice, Followed, Request, Session, View};
use katalog::typeset::{self, Engine, Memory, Rendition, Standard};
use katalog::{Editions, export};
use proptest::prelude::*;
use typst::layout::FrameItem;
use typst_layout::Page;

use crate::fixture::{Copy, request, sample_folder};

fn measures(session: &Session) -> Vec<String> {
    let paths = session.snapshot().texts().map(|(path, _)| path.to_owned());
    paths.filter(|path| path.starts_with("measures/")).collect()
}

fn replace(file: &str, pointer: &str, text: &str) -> Edit {
    Edit { file: file.to_owned(), change: Change::Replace { pointer: pointer.to_owned(), value: text.into() } }
}

fn raw(session: &View) -> Vec<(String, String)> {
    session.snapshot().texts().map(|(path, text)| (path.to_owned(), text.raw().unwrap())).collect()
}

fn codes(session: &Session) -> Vec<Code> {
    session.check(&Switches::default()).findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn an_edit_is_found_undone_and_made_again() {
    let copy = Copy::of("kassel-sample");
    let mut session = Session::open(request(copy.path())).unwrap();
    let (before, file) = (raw(&session), measures(&session)[0].clone());
    assert_eq!(codes(&session), []);
    session.edit(&[replace(&file, "/title", "Ein Haus , das allen gehört")], "Titel").unwrap();
    assert_eq!(codes(&session), [Code::WhiteSpace]);
    assert!(session.undo().is_ok() && session.undo().is_err());
    assert_eq!((codes(&session), raw(&session)), (vec![], before.clone()));
    assert!(session.redo().is_ok() && session.redo().is_err());
    assert_eq!(codes(&session), [Code::WhiteSpace]);
    assert!(session.undo().is_ok());
    // One step over several files is taken back as one; a new one leaves nothing to be made again.
    session.edit(&[replace(&file, "/title", "Eins"), replace("edition.json", "/title", "Zwei")], "Titel").unwrap();
    assert!(session.redo().is_err() && session.undo().is_ok() && session.undo().is_err());
    session.put([(file.as_str(), None), ("measures/neu.json", Some("{}"))], "Dateien").unwrap();
    assert!(session.snapshot().text(&file).is_none() && codes(&session).contains(&Code::MissingField));
    assert!(session.undo().is_ok());
    assert_eq!(raw(&session), before);
    // The disk has seen nothing of it.
    assert_eq!(raw(&Session::open(request(copy.path())).unwrap()), before);
}

#[test]
fn an_edit_that_cannot_be_made_changes_nothing() {
    let mut session = Session::open(request(&sample_folder("kassel-sample"))).unwrap();
    let (before, file) = (raw(&session), measures(&session)[0].clone());
    let good = replace(&file, "/title", "Anders");
    let missing = session.edit(&[good.clone(), replace("measures/nirgends.json", "/title", "x")], "Titel");
    assert_eq!(missing, Err(CannotEdit::NoFile("measures/nirgends.json".to_owned())));
    assert!(matches!(session.edit(&[good, replace(&file, "/nirgends/0", "x")], "Titel"), Err(CannotEdit::Fault(_))));
    session.put([(file.as_str(), Some("{ kein JSON"))], "Dateien").unwrap();
    assert!(matches!(session.edit(&[replace(&file, "/title", "x")], "Titel"), Err(CannotEdit::NotJson(_))));
    assert!(session.undo().is_ok() && session.undo().is_err());
    assert_eq!(raw(&session), before);
}

#[test]
fn what_is_saved_is_on_the_disk_and_what_others_wrote_is_not_lost() {
    let copy = Copy::of("kassel-sample");
    let mut session = Session::open(request(copy.path())).unwrap();
    let [first, second, third] = [0, 1, 2].map(|at| measures(&session)[at].clone());
    session.edit(&[replace(&first, "/title", "Von hier")], "Titel").unwrap();
    session.put([(third.as_str(), None)], "Dateien").unwrap();
    session.save().unwrap();
    assert!(copy.text(&first).contains("Von hier") && !copy.path().join(&third).exists());
    // Somebody else writes the same file, and another one.
    let theirs = copy.text(&first).replace("Von hier", "Von dort");
    fs::write(copy.path().join(&first), &theirs).unwrap();
    fs::write(copy.path().join(&second), copy.text(&second) + "\n").unwrap();
    session
        .edit(&[replace(&first, "/title", "Wieder von hier"), replace("edition.json", "/title", "Titel")], "Titel")
        .unwrap();
    assert!(matches!(session.save(), Err(NotSaved::Changed(paths)) if paths == [first.clone()]));
    assert_eq!(copy.text(&first), theirs);
    assert!(!copy.text("edition.json").contains("\"Titel\""), "all or none");
    // Read again, the other file is theirs; what both have written is said, and both are there.
    let followed = session.follow().unwrap();
    assert_eq!(followed.changed, [first.clone(), second.clone()]);
    let [conflict] = &*followed.conflicts else { panic!("{followed:?}") };
    assert_eq!((conflict.file.as_str(), conflict.pointer.as_str()), (first.as_str(), "/title"));
    assert_eq!(session.follow().unwrap(), Followed::default());
    assert!(session.snapshot().text(&second).unwrap().raw().unwrap().ends_with("\n\n"));
    assert!(session.snapshot().text(&first).unwrap().raw().unwrap().contains("Von dort"));
    assert_eq!(session.save().unwrap(), ["edition.json"]);
    assert!(copy.text(&first).contains("Von dort"));
    let id = conflict.id.clone();
    session.settle(&id, Choice::Ours, "Meine Fassung").unwrap();
    session.save().unwrap();
    assert!(copy.text(&first).contains("Wieder von hier") && copy.text("edition.json").contains("\"Titel\""));
}

/// What a session sets after edits is to the byte what a new one makes of the same texts.
#[test]
fn pages_of_a_session_are_those_of_a_new_one() {
    let copy = Copy::of("kassel-sample");
    let mut session = Session::open(request(copy.path())).unwrap();
    let made = |session: &Session| {
        let (_, products) = session.publish(&Editions::WEB, &Switches::default()).unwrap();
        products.web.unwrap().pdf
    };
    let unchanged = made(&session);
    assert!(unchanged == made(&session), "the same twice");
    let files = measures(&session);
    for (number, file) in files.iter().enumerate().take(3) {
        let text = format!("Hier steht im Durchgang {number} ein anderer Satz. ").repeat(1 + 6 * number);
        session.edit(&[replace(file, "/description", text.trim_end())], "Titel").unwrap();
        session.edit(&[replace(file, "/title", &format!("Ein anderer Titel {number}"))], "Titel").unwrap();
        session.save().unwrap();
        let fresh = Session::once(request(copy.path())).unwrap();
        assert!(made(&session) == made(&fresh), "{file}");
    }
    while session.undo().is_ok() {}
    assert!(unchanged == made(&session), "all taken back");
}

/// A picture of the same name is another one, although no text has changed.
#[test]
fn a_picture_that_was_replaced_is_set_anew() {
    let drawing = |colour: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="{colour}"/></svg>"#
        )
    };
    let copy = Copy::of("kassel-sample").write("bild.svg", drawing("#ff0000"));
    let picture = serde_json::json!({ "file": "bild.svg", "alt": "Ein Quadrat" });
    let copy = copy.set("edition.json", "/cover", serde_json::json!({ "picture": picture }));
    let mut session = Session::open(request(copy.path())).unwrap();
    let made = |session: &Session| session.publish(&Editions::WEB, &Switches::default()).unwrap().1.web.unwrap().pdf;
    let red = made(&session);
    let copy = copy.write("bild.svg", drawing("#00ff00"));
    session.follow().unwrap();
    let green = made(&session);
    assert!(red != green && green == made(&Session::once(request(copy.path())).unwrap()));
}

#[test]
fn an_engine_forgets_nothing_that_matters() {
    let engine = Engine::new(None, Memory::SESSION).unwrap();
    let pdf = |engine: &Engine, sample: &str, rendition| {
        let (_, project) = export(&request(&sample_folder(sample))).unwrap();
        let (project, findings) = (project.unwrap(), Findings::default());
        let pages = typeset::pages(engine, &project, rendition, &findings).unwrap();
        typeset::export(&project, pages.document, "x", Standard::Draft, &findings).unwrap()
    };
    let order =
        [("kassel-sample", Rendition::Web), ("heidelberg-sample", Rendition::Web), ("kassel-sample", Rendition::Web)];
    for (sample, rendition) in order {
        assert!(pdf(&engine, sample, rendition) == pdf(&Engine::default(), sample, rendition), "{sample}");
    }
}

#[derive(Debug, Clone)]
enum Step {
    Title(usize, String),
    Take(usize),
    New(String),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..3_usize, "[a-zäöü „“*\\\\]{0,12}").prop_map(|(file, text)| Step::Title(file, text)),
        1 => (0..3_usize).prop_map(Step::Take),
        1 => "[a-z]{1,4}".prop_map(Step::New),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A list of states, and a place in it: that is what undo and redo are to a person.
    #[test]
    fn undo_and_redo_walk_through_all_states(steps in prop::collection::vec(step(), 1..40)) {
        let mut session = Session::open(Request { catalogue: sample_folder("kassel-sample"), ..Request::default() }).unwrap();
        let files = measures(&session);
        let (mut states, mut at) = (vec![raw(&session)], 0);
        for (number, step) in steps.into_iter().enumerate() {
            match step {
                Step::Undo => prop_assert_eq!(session.undo().is_ok(), at > 0),
                Step::Redo => prop_assert_eq!(session.redo().is_ok(), at + 1 < states.len()),
                // Each under another label: what is typed on would be one step.
                Step::Title(file, ref text) => {
                    drop(session.edit(&[replace(&files[file], "/title", text)], &number.to_string()));
                }
                Step::Take(file) => session.put([(files[file].as_str(), None)], "Dateien").unwrap(),
                Step::New(ref name) => session.put([(format!("measures/{name}.json").as_str(), Some("{}"))], "Dateien").unwrap(),
            }
            match step {
                Step::Undo => at = at.saturating_sub(1),
                Step::Redo => at = (at + 1).min(states.len() - 1),
                _ if raw(&session) != states[at] => {
                    states.truncate(at + 1);
                    states.push(raw(&session));
                    at += 1;
                }
                _ => {}
            }
            prop_assert_eq!(&raw(&session), &states[at]);
        }
    }
}

/// What stands on pages: each run of text with its size.
fn texts(pages: &[&Page]) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for page in pages {
        typeset::items(&page.frame, &mut |item| {
            if let FrameItem::Text(text) = item {
                texts.push((text.text.to_string(), format!("{:?}", text.size)));
            }
        });
    }
    texts
}

#[test]
fn a_measure_alone_looks_as_it_does_among_the_others() {
    for (sample, every) in [("kassel-sample", 1), ("herne-2024", 5)] {
        let session = Session::open(request(&sample_folder(sample))).unwrap();
        let (checked, whole) = session.pages(&Switches::default());
        let whole = whole.unwrap();
        let ids: Vec<String> = checked.source.records.measures.keys().cloned().collect();
        let places = whole.places(ids.iter().map(String::as_str));
        assert!(!places.is_empty());
        for (id, first) in places.iter().step_by(every) {
            let alone = session.page(id).unwrap();
            let alone: Vec<&Page> = alone.document.pages().iter().collect();
            let among: Vec<&Page> = whole.document.pages().iter().skip(first - 1).take(alone.len()).collect();
            assert_eq!(texts(&alone), texts(&among), "{sample}: {id}");
        }
    }
}

#[test]
fn a_page_is_set_while_something_is_wrong_elsewhere_and_in_it() {
    let mut session = Session::open(request(&sample_folder("kassel-sample"))).unwrap();
    let files = measures(&session);
    let id = files[0].trim_start_matches("measures/").trim_end_matches(".json");
    session.put([("organisation.json", Some("{")), (files[1].as_str(), Some("[1"))], "Dateien").unwrap();
    session
        .edit(&[Edit { file: files[0].clone(), change: Change::Remove { pointer: "/title".to_owned() } }], "Titel")
        .unwrap();
    assert!(session.pages(&Switches::default()).1.is_none());
    assert_eq!(session.page(id).unwrap().document.pages().len(), 1);
    assert!(session.page("nirgends").is_none());
}

/// Views of several moments, asked at once, answer what each answers alone: on one engine, which forgets for one while
/// others set.
#[test]
fn views_are_asked_while_others_are_and_while_it_is_edited() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    let mut session = Session::open(request(&sample_folder("kassel-sample"))).unwrap();
    let files = measures(&session);
    let mut views = vec![session.view()];
    is_shared(&views[0]);
    for (number, file) in files.iter().enumerate().take(3) {
        session.edit(&[replace(file, "/title", &format!("Ein anderer Titel, der {number}."))], "Titel").unwrap();
        views.push(session.view());
    }
    let pdf = |view: &View| view.publish(&Editions::WEB, &Switches::default()).unwrap().1.web.unwrap().pdf;
    let alone = |view: &View, file: &str| {
        let id = file.trim_start_matches("measures/").trim_end_matches(".json");
        view.page(id).unwrap().document.pages().len()
    };
    let ask = |view: &View| {
        let (pages, ones) = (pdf(view), files.iter().map(|file| alone(view, file)).collect::<Vec<_>>());
        assert_eq!(ones, vec![1; files.len()]);
        (pages, pdf(view))
    };
    std::thread::scope(|scope| {
        let asked: Vec<_> = views.iter().map(|view| scope.spawn(|| ask(view))).collect();
        // Meanwhile it goes on.
        session.edit(&[replace("edition.json", "/title", "Noch ein Titel")], "Titel").unwrap();
        assert_eq!(alone(&session, &files[0]), 1);
        for (view, asked) in views.iter().zip(asked) {
            let (once, again) = asked.join().unwrap();
            let mut fresh = Session::on(Arc::default(), request(&sample_folder("kassel-sample"))).unwrap();
            let changed = raw(view);
            fresh.put(changed.iter().map(|(path, text)| (path.as_str(), Some(text.as_str()))), "Dateien").unwrap();
            let expected = pdf(&fresh);
            assert!(once == expected && again == expected);
        }
    });
}
