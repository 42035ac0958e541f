//! A catalogue at hand: edited, taken back, read again, saved, asked in between.

use std::fs;

use katalog::files::NotSaved;
use katalog::findings::{Code, Findings};
use katalog::json::edit::{Change, Edit};
use katalog::policy::Switches;
use katalog::session::{CannotEdit, Request, Session};
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

fn raw(session: &Session) -> Vec<(String, String)> {
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
    session.edit(&[replace(&file, "/title", "Ein Haus , das allen gehört")]).unwrap();
    assert_eq!(codes(&session), [Code::WhiteSpace]);
    assert!(session.undo() && !session.undo());
    assert_eq!((codes(&session), raw(&session)), (vec![], before.clone()));
    assert!(session.redo() && !session.redo());
    assert_eq!(codes(&session), [Code::WhiteSpace]);
    assert!(session.undo());
    // One step over several files is taken back as one; a new one leaves nothing to be made again.
    session.edit(&[replace(&file, "/title", "Eins"), replace("edition.json", "/title", "Zwei")]).unwrap();
    assert!(!session.redo() && session.undo() && !session.undo());
    session.put([(file.as_str(), None), ("measures/neu.json", Some("{}"))]);
    assert!(session.snapshot().text(&file).is_none() && codes(&session).contains(&Code::MissingField));
    assert!(session.undo());
    assert_eq!(raw(&session), before);
    // The disk has seen nothing of it.
    assert_eq!(raw(&Session::open(request(copy.path())).unwrap()), before);
}

#[test]
fn an_edit_that_cannot_be_made_changes_nothing() {
    let mut session = Session::open(request(&sample_folder("kassel-sample"))).unwrap();
    let (before, file) = (raw(&session), measures(&session)[0].clone());
    let good = replace(&file, "/title", "Anders");
    let missing = session.edit(&[good.clone(), replace("measures/nirgends.json", "/title", "x")]);
    assert_eq!(missing, Err(CannotEdit::NoFile("measures/nirgends.json".to_owned())));
    assert!(matches!(session.edit(&[good, replace(&file, "/nirgends/0", "x")]), Err(CannotEdit::Fault(_))));
    session.put([(file.as_str(), Some("{ kein JSON"))]);
    assert!(matches!(session.edit(&[replace(&file, "/title", "x")]), Err(CannotEdit::NotJson(_))));
    assert!(session.undo() && !session.undo());
    assert_eq!(raw(&session), before);
}

#[test]
fn what_is_saved_is_on_the_disk_and_what_others_wrote_is_not_lost() {
    let copy = Copy::of("kassel-sample");
    let mut session = Session::open(request(copy.path())).unwrap();
    let [first, second, third] = [0, 1, 2].map(|at| measures(&session)[at].clone());
    session.edit(&[replace(&first, "/title", "Von hier")]).unwrap();
    session.put([(third.as_str(), None)]);
    session.save().unwrap();
    assert!(copy.text(&first).contains("Von hier") && !copy.path().join(&third).exists());
    // Somebody else writes the same file, and another one.
    let theirs = copy.text(&first).replace("Von hier", "Von dort");
    fs::write(copy.path().join(&first), &theirs).unwrap();
    fs::write(copy.path().join(&second), copy.text(&second) + "\n").unwrap();
    session.edit(&[replace(&first, "/title", "Wieder von hier"), replace("edition.json", "/title", "Titel")]).unwrap();
    assert!(matches!(session.save(), Err(NotSaved::Changed(paths)) if paths == [first.clone()]));
    assert_eq!(copy.text(&first), theirs);
    assert!(!copy.text("edition.json").contains("\"Titel\""), "all or none");
    // Read again, the other file is theirs, and the edits that were not saved are still there.
    assert!(session.renew().unwrap() && !session.renew().unwrap());
    assert!(session.snapshot().text(&second).unwrap().raw().unwrap().ends_with("\n\n"));
    assert!(session.snapshot().text(&first).unwrap().raw().unwrap().contains("Wieder von hier"));
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
        session.edit(&[replace(file, "/description", text.trim_end())]).unwrap();
        session.edit(&[replace(file, "/title", &format!("Ein anderer Titel {number}"))]).unwrap();
        session.save().unwrap();
        let fresh = Session::once(request(copy.path())).unwrap();
        assert!(made(&session) == made(&fresh), "{file}");
    }
    while session.undo() {}
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
    session.renew().unwrap();
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
        for step in steps {
            match step {
                Step::Undo => prop_assert_eq!(session.undo(), at > 0),
                Step::Redo => prop_assert_eq!(session.redo(), at + 1 < states.len()),
                Step::Title(file, ref text) => drop(session.edit(&[replace(&files[file], "/title", text)])),
                Step::Take(file) => session.put([(files[file].as_str(), None)]),
                Step::New(ref name) => session.put([(format!("measures/{name}.json").as_str(), Some("{}"))]),
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
    session.put([("organisation.json", Some("{")), (files[1].as_str(), Some("[1"))]);
    session.edit(&[Edit { file: files[0].clone(), change: Change::Remove { pointer: "/title".to_owned() } }]).unwrap();
    assert!(session.pages(&Switches::default()).1.is_none());
    assert_eq!(session.page(id).unwrap().document.pages().len(), 1);
    assert!(session.page("nirgends").is_none());
}
