//! Nothing is ever lost: outside changes, sessions that were killed, earlier versions, two on one folder.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, UNIX_EPOCH};

use katalog::files::{NotSaved, Obstacle};
use katalog::json::data::Data;
use katalog::json::edit::{Change, Edit};
use katalog::session::{CannotEdit, CannotUndo, Choice, Followed, Made, Session, Side};
use katalog::typeset::Engine;

use crate::fixture::{Copy, request};

const FILE: &str = "measures/a.json";
const TEXT: &str = "{\n  \"title\": \"Haus\",\n  \"description\": [\"Eins.\", \"Zwei.\"]\n}\n";

/// Pages are not asked for.
static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(Arc::default);

fn catalogue() -> Copy {
    Copy::empty().write("edition.json", "{\"title\": \"Katalog\"}").write(FILE, TEXT)
}

/// A session that keeps what is done, with a clock that goes on by ten seconds whenever it is asked: no step joins another.
fn open(copy: &Copy) -> Session {
    open_at(copy.path(), 10).0
}

/// The same, with what was recovered. All clocks of a test together never run back.
fn open_at(folder: &Path, seconds: u64) -> (Session, Followed) {
    thread_local! { static TIME: Cell<u64> = const { Cell::new(1_800_000_000) } }
    let mut session = Session::on(Arc::clone(&ENGINE), request(folder)).unwrap();
    let tick = move || TIME.with(|time| time.replace(time.get() + seconds));
    session.set_clock(Arc::new(move || UNIX_EPOCH + Duration::from_secs(tick())));
    let recovered = session.keep();
    assert!(session.trouble().is_none());
    (session, recovered)
}

fn title(text: &str) -> Edit {
    value(FILE, "/title", text)
}

fn value(file: &str, pointer: &str, text: &str) -> Edit {
    Edit { file: file.to_owned(), change: Change::Replace { pointer: pointer.to_owned(), value: text.into() } }
}

fn text(session: &Session, file: &str) -> Option<String> {
    session.snapshot().text(file).map(|text| text.raw().unwrap())
}

/// Somebody else writes a file, at another time than before.
fn outside(copy: &Copy, file: &str, text: &str) {
    let path = copy.path().join(file);
    fs::write(&path, text).unwrap();
}

#[test]
fn what_others_write_is_put_together_with_what_is_typed() {
    let copy = catalogue();
    let mut session = open(&copy);
    assert_eq!(session.follow().unwrap(), Followed::default());
    session.edit(&[title("Unser Haus")], "Titel").unwrap();
    // Theirs: another paragraph, a member at the beginning, and their own way to set it out.
    let theirs = "{\"id\":   \"a\", \"title\": \"Haus\",\r\n \"description\": [ \"Eins.\", \"Drei.\", \"Zwei.\" ]}";
    outside(&copy, FILE, theirs);
    assert!(matches!(session.save(), Err(NotSaved::Changed(files)) if files == [FILE]));
    let followed = session.follow().unwrap();
    assert_eq!((followed.changed, followed.merged, followed.conflicts), (vec![FILE.into()], vec![FILE.into()], vec![]));
    assert_eq!(text(&session, FILE).unwrap(), theirs.replace("Haus", "Unser Haus"));
    assert_eq!(session.save().unwrap(), [FILE]);
    assert_eq!(copy.text(FILE), theirs.replace("Haus", "Unser Haus"));
    // What was typed is taken back, and what they did stays.
    assert_eq!(session.undo().unwrap(), "Titel");
    assert_eq!(text(&session, FILE).unwrap(), theirs);
    assert_eq!(session.redo().unwrap(), "Titel");
    assert_eq!(session.save().unwrap(), [] as [&str; 0], "it is as it lies there");
    // What is no text is only said to have changed.
    fs::remove_file(copy.path().join(FILE)).unwrap();
    let followed = session.follow().unwrap();
    assert_eq!((followed.changed, followed.others), (vec![FILE.into()], false));
    outside(&copy, "bild.svg", "<svg/>");
    assert_eq!(session.follow().unwrap(), Followed { others: true, ..Followed::default() });
    assert_eq!(session.follow().unwrap(), Followed::default());
}

#[test]
fn where_both_wrote_both_are_kept_until_somebody_decides() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[title("Unseres"), value(FILE, "/description/1", "Zwei und mehr.")], "Texte").unwrap();
    outside(&copy, FILE, &TEXT.replace("Haus", "Ihres"));
    let followed = session.follow().unwrap();
    let [conflict] = &*followed.conflicts else { panic!("{followed:?}") };
    assert_eq!((conflict.file.as_str(), conflict.pointer.as_str()), (FILE, "/title"));
    assert_eq!((&conflict.ours, &conflict.theirs), (&Side::Value("Unseres".into()), &Side::Value("Ihres".into())));
    let both = TEXT.replace("Haus", "Ihres").replace("Zwei.", "Zwei und mehr.");
    assert_eq!(text(&session, FILE).unwrap(), both);
    session.save().unwrap();
    assert_eq!(copy.text(FILE), both);
    // The step has left something that is otherwise now.
    let refused = CannotUndo::Changed { label: "Texte".into(), file: FILE.into(), pointer: "/title".into() };
    assert_eq!(session.undo(), Err(refused));
    // Also for whoever opens it after an end.
    drop(session);
    let mut session = open(&copy);
    assert_eq!(session.conflicts(), followed.conflicts);
    session.settle(&conflict.id, Choice::Ours, "Unser Titel").unwrap();
    assert_eq!(text(&session, FILE).unwrap(), both.replace("Ihres", "Unseres"));
    assert!(session.conflicts().is_empty() && session.settle(&conflict.id, Choice::Ours, "").is_err());
    session.save().unwrap();
    drop(session);
    let mut session = open(&copy);
    assert!(session.conflicts().is_empty());
    assert_eq!(session.undo().unwrap(), "Unser Titel");
    assert_eq!(text(&session, FILE).unwrap(), both);
}

#[test]
fn one_conflict_is_said_once() {
    let copy = catalogue();
    let mut session = open(&copy);
    for (theirs, new) in [("Ihres", 1), ("Noch eines", 0)] {
        session.edit(&[title("Unseres")], "Titel").unwrap();
        outside(&copy, FILE, &TEXT.replace("Haus", theirs));
        assert_eq!(session.follow().unwrap().conflicts.len(), new);
        assert!(text(&session, FILE).unwrap().contains(theirs));
    }
    assert_eq!(session.conflicts().len(), 1);
    drop(session);
    assert_eq!(open(&copy).conflicts().len(), 1);
}

#[test]
fn a_conflict_in_a_list_is_settled_where_its_value_stands_by_then() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[value(FILE, "/description/1", "Unseres.")], "Text").unwrap();
    outside(&copy, FILE, &TEXT.replace("Zwei.", "Ihres."));
    let id = session.follow().unwrap().conflicts[0].id.clone();
    outside(&copy, FILE, &TEXT.replace("\"Eins.\", \"Zwei.\"", "\"Neu.\", \"Ihres.\", \"Eins.\""));
    session.follow().unwrap();
    session.settle(&id, Choice::Ours, "Text").unwrap();
    assert_eq!(
        text(&session, FILE).unwrap(),
        TEXT.replace("\"Eins.\", \"Zwei.\"", "\"Neu.\", \"Unseres.\", \"Eins.\"")
    );
    // If it stands nowhere, ours stays in the conflict.
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[value(FILE, "/description/1", "Ganz anders.")], "Text").unwrap();
    outside(&copy, FILE, &TEXT.replace("Zwei.", "Wieder ihres."));
    let id = session.follow().unwrap().conflicts[0].id.clone();
    outside(&copy, FILE, &TEXT.replace(", \"Zwei.\"", ""));
    session.follow().unwrap();
    assert!(matches!(session.settle(&id, Choice::Ours, "Text"), Err(CannotEdit::Fault(_))));
    assert_eq!(session.conflicts().last().unwrap().ours, Side::Value("Ganz anders.".into()));
    session.settle(&id, Choice::Theirs, "").unwrap();
    assert!(session.conflicts().is_empty());
}

#[test]
fn files_that_are_gone_broken_or_new_lose_nothing() {
    for theirs in [None, Some("{\"title\": \"halb"), Some("[]")] {
        let copy = catalogue();
        let mut session = open(&copy);
        session.edit(&[title("Unseres")], "Titel").unwrap();
        match theirs {
            Some(text) => outside(&copy, FILE, text),
            None => fs::remove_file(copy.path().join(FILE)).unwrap(),
        }
        let followed = session.follow().unwrap();
        let [conflict] = &*followed.conflicts else { panic!("{followed:?}") };
        let side = |text: Option<&str>| text.map_or(Side::Gone, |text| Side::File(text.to_owned()));
        let ours = TEXT.replace("Haus", "Unseres");
        if theirs == Some("[]") {
            assert!(matches!(&conflict.ours, Side::Value(Data::Object(_))));
        } else {
            assert_eq!((&conflict.ours, &conflict.theirs), (&side(Some(&ours)), &side(theirs)));
        }
        assert_eq!((conflict.pointer.as_str(), text(&session, FILE).as_deref()), ("", theirs));
        assert_eq!(session.save().unwrap(), [] as [&str; 0]);
        session.settle(&conflict.id.clone(), Choice::Ours, "Wieder da").unwrap();
        session.save().unwrap();
        assert!(copy.text(FILE).contains("Unseres"));
    }
    // Two new ones of one name: a person says which is meant.
    let copy = catalogue();
    let mut session = open(&copy);
    session.put([("measures/neu.json", Some("{\"title\": \"Unser neues\"}"))], "Neue Maßnahme").unwrap();
    outside(&copy, "measures/neu.json", "{\"title\": \"Ihr neues\"}");
    let conflicts = session.follow().unwrap().conflicts;
    assert_eq!(conflicts[0].ours, Side::File("{\"title\": \"Unser neues\"}".into()));
    assert_eq!(text(&session, "measures/neu.json").unwrap(), "{\"title\": \"Ihr neues\"}");
    // Taken away here, written there.
    session.put([(FILE, None)], "Maßnahme gelöscht").unwrap();
    outside(&copy, FILE, &TEXT.replace("Haus", "Ihres"));
    assert_eq!(session.follow().unwrap().conflicts[0].ours, Side::Gone);
    assert_eq!(text(&session, FILE).unwrap(), TEXT.replace("Haus", "Ihres"));
}

#[test]
fn a_file_that_cannot_be_opened_waits_for_better_times() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[title("Unseres")], "Titel").unwrap();
    let path = copy.path().join(FILE);
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let followed = session.follow().unwrap();
    assert_eq!((followed.unreadable, followed.conflicts), (vec![FILE.to_owned()], vec![]));
    assert_eq!(text(&session, FILE).unwrap(), TEXT.replace("Haus", "Unseres"));
    assert!(session.save().is_err());
    // What nobody is editing is shown as what it is, and not written over.
    fs::remove_file(copy.path().join("edition.json")).unwrap();
    fs::create_dir(copy.path().join("edition.json")).unwrap();
    session.follow().unwrap();
    assert!(session.snapshot().text("edition.json").unwrap().raw().is_err());
    let put = session.put([("edition.json", Some("{}"))], "");
    assert_eq!(put, Err(CannotEdit::Unreadable("edition.json".into())));
    fs::remove_dir(&path).unwrap();
    fs::write(&path, TEXT).unwrap();
    session.follow().unwrap();
    session.save().unwrap();
    assert!(copy.text(FILE).contains("Unseres"));
}

#[test]
fn what_was_typed_before_a_kill_is_there_again() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[title("Getippt")], "Titel").unwrap();
    session.save().unwrap();
    session.edit(&[title("Getippt und nicht gespeichert")], "Titel").unwrap();
    session.put([("measures/neu.json", Some("{}"))], "Neu").unwrap();
    drop(session);
    assert!(copy.text(FILE).contains("\"Getippt\""));
    let (mut session, recovered) = open_at(copy.path(), 10);
    assert_eq!(recovered.changed, [FILE, "measures/neu.json"]);
    assert!(session.is_unsaved() && text(&session, FILE).unwrap().contains("nicht gespeichert"));
    // Who comes meanwhile leaves it to whoever has taken it over.
    let (other, nothing) = open_at(copy.path(), 10);
    assert_eq!((nothing, other.is_unsaved()), (Followed::default(), false));
    // Killed again before it was saved, and changed by somebody else in between.
    drop((session, other));
    outside(&copy, FILE, &copy.text(FILE).replace("Zwei.", "Drei."));
    session = open(&copy);
    session.save().unwrap();
    assert!(copy.text(FILE).contains("nicht gespeichert") && copy.text(FILE).contains("Drei."));
    assert_eq!(copy.text("measures/neu.json"), "{}");
    // Once is enough: what is saved does not come back.
    session.put([("measures/neu.json", None)], "Weg").unwrap();
    session.save().unwrap();
    drop(session);
    let (session, recovered) = open_at(copy.path(), 10);
    assert_eq!((recovered, session.is_unsaved()), (Followed::default(), false));
    assert!(text(&session, "measures/neu.json").is_none());
}

#[test]
fn steps_are_taken_back_after_a_restart() {
    let copy = catalogue();
    let mut session = open(&copy);
    for name in ["Eins", "Zwei", "Drei"] {
        session.edit(&[title(name)], &format!("Titel {name}")).unwrap();
    }
    assert_eq!(session.undo().unwrap(), "Titel Drei");
    session.save().unwrap();
    drop(session);
    let mut session = open(&copy);
    assert_eq!(session.last_step().unwrap().label(), "Titel Zwei");
    assert_eq!(session.redo().unwrap(), "Titel Drei");
    for name in ["Drei", "Zwei", "Eins"] {
        assert_eq!(session.undo().unwrap(), format!("Titel {name}"));
    }
    assert_eq!((session.undo(), text(&session, FILE).unwrap()), (Err(CannotUndo::Nothing), TEXT.to_owned()));
    drop(session);
    let mut session = open(&copy);
    assert_eq!(session.redo().unwrap(), "Titel Eins");
    session.edit(&[title("Anders")], "Titel").unwrap();
    drop(session);
    let mut session = open(&copy);
    assert_eq!(session.redo(), Err(CannotUndo::Nothing));
    // A step that cannot be taken back is passed over only if somebody says so.
    outside(&copy, FILE, TEXT);
    session.save().unwrap_err();
    session.follow().unwrap();
    assert!(matches!(session.undo(), Err(CannotUndo::Changed { .. })));
    session.pass();
    assert_eq!(session.last_step().unwrap().label(), "Titel Eins");
    drop(session);
    assert_eq!(open(&copy).last_step().unwrap().label(), "Titel Eins");
}

#[test]
fn what_is_typed_without_a_pause_is_one_step() {
    let copy = catalogue();
    let (mut session, _) = open_at(copy.path(), 1);
    let typed = "Ein Haus, das allen gehört";
    for (end, _) in typed.char_indices().skip(1) {
        session.edit(&[title(&typed[..end])], "Titel").unwrap();
    }
    session.edit(&[value(FILE, "/description/0", "Anders.")], "Text").unwrap();
    session.edit(&[title("Neu")], "Titel").unwrap();
    session.save().unwrap();
    let labels = |session: &Session| {
        let versions = session.versions(Some(FILE));
        versions.into_iter().map(|version| (version.made, version.label)).collect::<Vec<_>>()
    };
    let step = |label: &str| (Made::Step, label.to_owned());
    let expected = vec![step("Titel"), step("Text"), step("Titel"), (Made::Before, String::new())];
    assert_eq!(labels(&session), expected);
    drop(session);
    let mut session = open(&copy);
    assert_eq!(labels(&session), expected, "also when it is read again");
    session.undo().unwrap();
    session.undo().unwrap();
    assert!(text(&session, FILE).unwrap().contains("Ein Haus, das allen gehör\""));
    session.undo().unwrap();
    assert_eq!(text(&session, FILE).unwrap(), TEXT);
}

#[test]
fn every_text_as_it_was_is_found_and_brought_back() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[title("Eins")], "Titel").unwrap();
    session.save().unwrap();
    outside(&copy, FILE, "{\"title\": \"Ihres\"}");
    session.follow().unwrap();
    session.put([(FILE, None)], "Gelöscht").unwrap();
    session.undo().unwrap();
    session.save().unwrap();
    drop(session);
    let mut session = open(&copy);
    let versions = session.versions(Some(FILE));
    let made: Vec<Made> = versions.iter().map(|version| version.made).collect();
    assert_eq!(made, [Made::Undone, Made::Step, Made::Outside, Made::Step, Made::Before]);
    assert!(versions[1].is_gone() && session.text_of(&versions[1]).is_none());
    let texts: Vec<String> = [0, 2, 3, 4].map(|at| session.text_of(&versions[at]).unwrap().raw().unwrap()).into();
    let theirs = "{\"title\": \"Ihres\"}";
    assert_eq!(texts, [theirs, theirs, &*TEXT.replace("Haus", "Eins"), TEXT]);
    assert!(versions.windows(2).all(|pair| pair[0].at >= pair[1].at));
    session.restore(&versions[3], "Wiederhergestellt").unwrap();
    assert_eq!(text(&session, FILE).unwrap(), TEXT.replace("Haus", "Eins"));
    assert_eq!(session.undo().unwrap(), "Wiederhergestellt");
    assert_eq!(text(&session, FILE).unwrap(), theirs);
    assert_eq!(session.versions(None).len(), versions.len() + 3);
    assert_eq!(session.versions(Some("edition.json")).len(), 1);
    // What is changed while no session is open is known, too.
    drop(session);
    outside(&copy, "edition.json", "{\"title\": \"Anders\"}");
    fs::remove_file(copy.path().join(FILE)).unwrap();
    drop(open(&copy));
    let session = open(&copy);
    let made = |file| session.versions(Some(file)).into_iter().map(|version| version.made).collect::<Vec<_>>();
    assert_eq!(made("edition.json"), [Made::Outside, Made::Before]);
    assert!(made(FILE)[0] == Made::Outside && session.versions(Some(FILE))[0].is_gone());
    let first = session.text_of(&session.versions(Some("edition.json"))[1]).unwrap();
    assert_eq!(first.raw().unwrap(), "{\"title\": \"Katalog\"}");
}

#[test]
fn two_who_work_on_one_folder_lose_nothing() {
    let copy = catalogue();
    let (mut anna, mut bert) = (open(&copy), open(&copy));
    let save = |session: &mut Session| {
        while session.save().is_err() {
            session.follow().unwrap();
        }
    };
    anna.edit(&[title("Von Anna")], "Titel").unwrap();
    bert.edit(&[value(FILE, "/description/0", "Von Bert.")], "Text").unwrap();
    save(&mut anna);
    save(&mut bert);
    anna.follow().unwrap();
    let both = TEXT.replace("Haus", "Von Anna").replace("Eins.", "Von Bert.");
    assert_eq!(
        (copy.text(FILE), text(&anna, FILE).unwrap(), text(&bert, FILE).unwrap()),
        (both.clone(), both.clone(), both)
    );
    // Each takes back what is theirs.
    anna.undo().unwrap();
    save(&mut anna);
    bert.undo().unwrap();
    save(&mut bert);
    assert_eq!((copy.text(FILE).as_str(), bert.undo()), (TEXT, Err(CannotUndo::Nothing)));
    // Both at once into one value.
    anna.follow().unwrap();
    anna.edit(&[title("Anna")], "Titel").unwrap();
    bert.edit(&[title("Bert")], "Titel").unwrap();
    save(&mut anna);
    save(&mut bert);
    assert_eq!((bert.conflicts().len(), anna.conflicts().len()), (1, 0));
    assert_eq!(bert.conflicts()[0].ours, Side::Value("Bert".into()));
    assert!(copy.text(FILE).contains("\"Anna\""));
    // Who is still there is not taken for ended.
    anna.edit(&[title("Anna tippt noch")], "Titel").unwrap();
    let (carla, recovered) = open_at(copy.path(), 10);
    assert_eq!((recovered, carla.is_unsaved(), carla.conflicts().len()), (Followed::default(), false, 0));
}

/// Many threads as if they were programs: each adds what it has to say to one list, and saves.
#[test]
fn all_who_save_at_the_same_time_are_heard() {
    let copy = catalogue().write("edition.json", "{\"list\": []}");
    std::thread::scope(|scope| {
        for who in 0..4 {
            let copy = &copy;
            scope.spawn(move || {
                let mut session = open(copy);
                for number in 0..10 {
                    let value = format!("{who}-{number}").as_str().into();
                    let change = Change::Insert { pointer: "/list/-".to_owned(), value };
                    session.edit(&[Edit { file: "edition.json".to_owned(), change }], "Dazu").unwrap();
                    while session.save().is_err() {
                        session.follow().unwrap();
                    }
                    assert!(session.conflicts().is_empty());
                }
            });
        }
    });
    let all = copy.text("edition.json");
    for who in 0..4 {
        for number in 0..10 {
            assert_eq!(all.matches(&format!("\"{who}-{number}\"")).count(), 1, "{all}");
        }
    }
}

#[test]
fn what_stands_in_the_way_of_saving_is_said_and_nothing_goes() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[title("Getippt")], "Titel").unwrap();
    let away = copy.path().with_extension("away");
    fs::rename(copy.path(), &away).unwrap();
    assert_eq!(session.save().unwrap_err().obstacle(), Obstacle::Gone);
    assert!(session.follow().is_err() && !copy.path().exists(), "it is not made anew");
    session.edit(&[value(FILE, "/description/0", "Auch ohne Ordner.")], "Text").unwrap();
    assert!(session.trouble().is_some() && session.trouble().is_none(), "said once");
    fs::rename(&away, copy.path()).unwrap();
    session.follow().unwrap();
    assert_eq!(session.save().unwrap(), [FILE]);
    assert!(copy.text(FILE).contains("Getippt") && copy.text(FILE).contains("Auch ohne Ordner."));
    // Something is where a file is to be.
    session.put([("chapters/neu.json", Some("{}"))], "Kapitel").unwrap();
    fs::write(copy.path().join("chapters"), "").unwrap();
    assert!(matches!(session.save(), Err(NotSaved::NotWritten(_))));
    fs::remove_file(copy.path().join("chapters")).unwrap();
    session.save().unwrap();
    assert_eq!(copy.text("chapters/neu.json"), "{}");
    // All that was done meanwhile can still be taken back after an end.
    drop(session);
    let mut session = open(&copy);
    let undone: Vec<String> = std::iter::from_fn(|| session.undo().ok()).collect();
    assert_eq!(undone, ["Kapitel", "Text", "Titel"]);
    assert_eq!(text(&session, FILE).unwrap(), TEXT);
}

#[test]
fn where_nothing_can_be_kept_the_work_goes_on() {
    let copy = catalogue().write(".katalog", "no folder");
    let mut session = Session::on(Arc::clone(&ENGINE), request(copy.path())).unwrap();
    assert_eq!(session.keep(), Followed::default());
    assert!(session.trouble().is_some() && session.trouble().is_none());
    session.edit(&[title("Getippt")], "Titel").unwrap();
    session.save().unwrap();
    assert!(copy.text(FILE).contains("Getippt") && session.versions(None).is_empty());
    assert_eq!(session.undo().unwrap(), "Titel");
    // As soon as it can be kept, it is.
    fs::remove_file(copy.path().join(".katalog")).unwrap();
    while !copy.path().join(".katalog").is_dir() {
        session.redo().unwrap();
        session.undo().unwrap();
    }
    session.redo().unwrap();
    assert!(session.trouble().is_none());
    drop(session);
    assert_eq!(open(&copy).undo().unwrap(), "Titel");
}

#[test]
fn who_deletes_the_folder_meanwhile_loses_earlier_versions_only() {
    let copy = catalogue();
    let mut session = open(&copy);
    session.edit(&[title("Eins")], "Titel").unwrap();
    session.save().unwrap();
    session.edit(&[title("Zwei")], "Titel").unwrap();
    fs::remove_dir_all(copy.path().join(".katalog")).unwrap();
    session.edit(&[value(FILE, "/description/0", "Drei.")], "Text").unwrap();
    assert!(session.trouble().is_none());
    drop(session);
    let (mut session, recovered) = open_at(copy.path(), 10);
    assert_eq!(recovered.changed, [FILE]);
    assert!(text(&session, FILE).unwrap().contains("Zwei") && text(&session, FILE).unwrap().contains("Drei."));
    let undone: Vec<String> = std::iter::from_fn(|| session.undo().ok()).collect();
    assert_eq!(undone, ["Text", "Titel", "Titel"]);
}

#[test]
fn the_folder_is_no_part_of_the_catalogue() {
    let copy = Copy::of("kassel-sample");
    let before = copy.check().findings.len();
    let mut session = open(&copy);
    session.put([("measures/neu.json", Some("{}"))], "Neu").unwrap();
    session.undo().unwrap();
    drop(session);
    assert!(copy.path().join(".katalog/README.txt").is_file());
    assert_eq!(copy.check().findings.len(), before);
    let session = Session::on(Arc::clone(&ENGINE), request(copy.path())).unwrap();
    assert!(session.snapshot().texts().all(|(path, _)| !path.contains(".katalog")));
    let project = katalog::export(&request(copy.path())).unwrap().1.unwrap();
    assert!(project.files.keys().all(|path| !path.contains(".katalog")));
    for name in fs::read_dir(copy.path().join(".katalog/log")).unwrap() {
        let name = name.unwrap().file_name().into_string().unwrap();
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c)), "{name}");
    }
}
