//! Earlier versions, by day, with what differs from now; and what two people have changed at once.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use askama::Template;
use chrono::{DateTime, Local};
use serde::Deserialize;
use similar::{ChangeTag, TextDiff};

use crate::desk::answer::{Answer, Ask, Fault, html};
use crate::desk::changes::{refused, told};
use crate::desk::page::Shell;
use crate::desk::room::Known;
use crate::findings::Place;
use crate::json::data::Data;
use crate::json::{self, Node, Value, escape};
use crate::prose::{Place as InText, parse, visible_text};
use crate::say::Say;
use crate::session::{Choice, Conflict, Made, Side, Version};
use crate::wording::Form;

/// So many versions are listed.
const MOST: usize = 300;

/// The versions of a day.
struct Day {
    day: String,
    versions: Vec<Listed>,
}

/// A version in the list.
struct Listed {
    time: String,
    /// What it is a version of.
    thing: String,
    label: String,
    /// What is asked for to see it.
    query: String,
}

/// A value that is not the same in two versions.
pub struct Differing {
    /// Where it is.
    pub place: String,
    /// Words, each only then, only now or both.
    pub words: Vec<(&'static str, String)>,
}

/// A version that is looked at.
struct Seen {
    file: String,
    at: String,
    title: String,
    gone: bool,
    differing: Vec<Differing>,
    /// The whole text, of a file that is no JSON.
    text: Option<String>,
}

/// What two people have changed at once.
struct Both {
    id: String,
    place: String,
    ours: String,
    theirs: String,
}

#[derive(Template)]
#[template(path = "versions.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    days: Vec<Day>,
    seen: Option<Seen>,
    both: Vec<Both>,
}

/// Shows the versions, and one of them if it is asked for.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let file = Some(ask.asked("file")).filter(|file| !file.is_empty());
    let seen = match (file, ask.asked("at")) {
        (Some(file), at) if !at.is_empty() => Some(seen(ask, &known, file, at)?),
        _ => None,
    };
    let mut days: Vec<Day> = Vec::new();
    for version in room.versions(file).into_iter().take(MOST) {
        let at: DateTime<Local> = version.at.into();
        let day = say.text("desk-day", &[("day", at.format("%d.%m.%Y").to_string())]);
        let listed = listed(&version, &known, say);
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.versions.push(listed),
            None => days.push(Day { day, versions: vec![listed] }),
        }
    }
    html(&Page {
        shell: Shell::new(ask, &known, "versions", say.text("desk-versions", &[]))?,
        days,
        seen,
        both: room.conflicts().iter().map(|conflict| both(conflict, &known, say)).collect(),
        say,
    })
}

fn listed(version: &Version, known: &Known, say: &Say) -> Listed {
    let at: DateTime<Local> = version.at.into();
    let made = match version.made {
        Made::Before => "before",
        Made::Step => "step",
        Made::Undone => "undone",
        Made::Redone => "redone",
        Made::Outside => "outside",
        Made::Merged => "merged",
    };
    let label = say.text(&format!("desk-made-{made}"), &[("what", version.label.clone())]);
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("file", &version.file)
        .append_pair("at", &moment(version.at))
        .finish();
    Listed { time: at.format("%H:%M").to_string(), thing: place(known, say, &version.file, ""), label, query }
}

/// A moment as the address of a version has it.
fn moment(at: SystemTime) -> String {
    at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis()).to_string()
}

fn place(known: &Known, say: &Say, file: &str, pointer: &str) -> String {
    let place = Place { file: file.to_owned(), pointer: pointer.to_owned(), range: 0..0 };
    Form::new(&known.source, say).place(&place).map_or_else(String::new, |place| place.text(say))
}

fn find(ask: &Ask, file: &str, at: &str) -> Result<Version, Fault> {
    let versions = ask.room()?.versions(Some(file));
    versions.into_iter().find(|version| moment(version.at) == at).ok_or(Fault::Said("desk-no-version", Vec::new()))
}

fn seen(ask: &Ask, known: &Known, file: &str, at: &str) -> Result<Seen, Fault> {
    let (room, say) = (ask.room()?, &*ask.say);
    let version = find(ask, file, at)?;
    let then = room.text_of(&version).and_then(|text| text.read().ok());
    let now = known.source.files.get(file).map(|file| &file.root);
    let tree = then.as_ref().and_then(|text| json::parse(text).ok());
    let differing = match &tree {
        Some(then) => differing(then, now, |pointer| place(known, say, file, pointer)),
        None => Vec::new(),
    };
    let when: DateTime<Local> = version.at.into();
    Ok(Seen {
        file: file.to_owned(),
        at: at.to_owned(),
        title: format!("{}, {}", place(known, say, file, ""), when.format("%d.%m.%Y %H:%M")),
        gone: version.is_gone(),
        differing,
        text: then.filter(|_| tree.is_none()).map(|text| text.to_string()),
    })
}

/// The values that are not the same, with their words: what is only in the version, and what is only there now.
pub fn differing(then: &Node, now: Option<&Node>, place: impl Fn(&str) -> String) -> Vec<Differing> {
    let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
    values(then, String::new(), &mut before);
    if let Some(now) = now {
        values(now, String::new(), &mut after);
    }
    let pointers: Vec<&String> = before.keys().chain(after.keys().filter(|key| !before.contains_key(*key))).collect();
    let text = |values: &BTreeMap<String, String>, at: &str| values.get(at).cloned().unwrap_or_default();
    let one = |at: &String| {
        let (before, after) = (text(&before, at), text(&after, at));
        let diff = TextDiff::from_words(&before, &after);
        let words = diff.iter_all_changes().map(|change| {
            let tag = match change.tag() {
                ChangeTag::Delete => "then",
                ChangeTag::Insert => "now",
                ChangeTag::Equal => "both",
            };
            (tag, change.value().to_owned())
        });
        (before != after).then(|| Differing { place: place(at), words: words.collect() })
    };
    pointers.into_iter().filter_map(one).collect()
}

/// Every value without parts as it is read, by its pointer.
fn values(node: &Node, at: String, out: &mut BTreeMap<String, String>) {
    match &node.value {
        Value::String(text) => drop(out.insert(at, visible_text(&parse(text, InText::Chapter).0))),
        Value::Number(text) => drop(out.insert(at, text.clone())),
        Value::Bool(value) => drop(out.insert(at, if *value { "✓" } else { "–" }.to_owned())),
        Value::Null | Value::Unread => {}
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                values(item, format!("{at}/{number}"), out);
            }
        }
        Value::Object(members) => {
            for member in members {
                values(&member.node, format!("{at}/{}", escape(&member.key)), out);
            }
        }
    }
}

/// Which version is meant.
#[derive(Deserialize)]
struct Meant {
    file: String,
    at: String,
}

/// Makes a file again what it was.
pub fn restore(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let meant: Meant = ask.json()?;
    let version = find(ask, &meant.file, &meant.at)?;
    let label = ask.say.text("desk-restore", &[]);
    room.change(|session| session.restore(&version, &label)).map_err(refused)?;
    told(room, ask)
}

fn both(conflict: &Conflict, known: &Known, say: &Say) -> Both {
    let read = |side: &Side| match side {
        Side::Gone => say.text("desk-gone", &[]),
        Side::Value(data) => words(data),
        Side::File(text) => text.clone(),
        Side::Unreadable => say.text("desk-closed", &[]),
    };
    Both {
        id: conflict.id.clone(),
        place: place(known, say, &conflict.file, &conflict.pointer),
        ours: read(&conflict.ours),
        theirs: read(&conflict.theirs),
    }
}

/// What a value says, a line each.
fn words(data: &Data) -> String {
    match data {
        Data::Null => String::new(),
        Data::Bool(value) => if *value { "✓" } else { "–" }.to_owned(),
        Data::Number(text) | Data::String(text) => text.clone(),
        Data::Array(items) => items.iter().map(words).collect::<Vec<_>>().join("\n"),
        Data::Object(members) => members.iter().map(|(_, value)| words(value)).collect::<Vec<_>>().join("\n"),
    }
}

/// How a conflict is decided.
#[derive(Deserialize)]
struct Decided {
    id: String,
    ours: bool,
}

/// Decides what two people have changed at once.
pub fn settle(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let decided: Decided = ask.json()?;
    let choice = if decided.ours { Choice::Ours } else { Choice::Theirs };
    let label = ask.say.text("desk-settle", &[]);
    room.change(|session| session.settle(&decided.id, choice, &label)).map_err(refused)?;
    told(room, ask)
}
