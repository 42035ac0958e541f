//! What is done to things and not typed into a field: asked about in a dialog,
//! looked at with all that it touches, and done.

mod table;

use std::collections::BTreeMap;

use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::answer::{Answer, Ask, Fault, data};
use super::changes::refused;
use super::page::base;
use super::remarks::address;
use super::room::{Known, Room};
use crate::acts::{Act, How, Refused, Touched};
use crate::entry::names::Named;
use crate::format::Kind;
use crate::say::{Say, Sentence};
use table::{act, questions};

/// A deed as a page sends it.
#[derive(Deserialize)]
struct Sent {
    /// Which one.
    deed: String,
    /// What was answered, by the names of the questions; `id` is the thing that it is about.
    #[serde(default)]
    values: BTreeMap<String, String>,
    /// `ask` shows the questions, `look` what it touches, `do` does it.
    step: String,
}

impl Sent {
    /// What was answered to a question; nothing where it was not.
    fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}

/// A question of a dialog.
struct Question {
    name: &'static str,
    label: String,
    value: String,
    asked: Asked,
}

impl Question {
    /// Whether something is among those that were chosen.
    fn has(&self, id: &str) -> bool {
        self.value.split_whitespace().any(|one| one == id)
    }
}

/// How it is answered.
enum Asked {
    Line,
    One(Vec<Named>),
    Some(Vec<Named>),
    Yes,
}

#[derive(Template)]
#[template(path = "deed.html")]
struct Dialog<'s> {
    say: &'s Say,
    deed: &'s str,
    title: String,
    about: String,
    questions: Vec<Question>,
    refused: Option<Sentence>,
    notes: Vec<Sentence>,
    touched: Vec<(String, Vec<(String, String)>)>,
    /// Whether the next step does it.
    ready: bool,
}

/// Asks, shows or does.
pub fn deed(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let sent: Sent = ask.json()?;
    let known = room.known();
    let say = &*ask.say;
    let asks = !questions(&sent, &known, say)?.is_empty();
    let dialog = |refused: Option<&Refused>, act: Option<&Act>| -> Answer {
        let touched = refused.map(|refused| refused.by.as_slice()).or(act.map(|act| act.touches.as_slice()));
        let html = Dialog {
            say,
            title: say.text(&format!("desk-{}", sent.deed), &[]),
            about: say.find(&format!("desk-{}-what", sent.deed)).unwrap_or_default(),
            deed: &sent.deed,
            questions: questions(&sent, &known, say)?,
            refused: refused.map(|refused| refused.sentence(say)),
            notes: act.map(|act| act.notes.iter().map(|note| note.sentence(say)).collect()).unwrap_or_default(),
            touched: touched.map(|touched| grouped(touched, room, &known, say)).unwrap_or_default(),
            ready: act.is_some(),
        };
        data(&json!({ "dialog": html.render().map_err(|_| Fault::Broken)? }))
    };
    if sent.step == "ask" && asks {
        return dialog(None, None);
    }
    let (view, _) = room.view();
    let act = match act(view.snapshot(), &sent, &known) {
        Ok(act) => act,
        Err(Wrong::Refused(refused)) => return dialog(Some(&refused), None),
        Err(Wrong::Fault(fault)) => return Err(fault),
    };
    let is_plain = sent.deed != "correct"
        && act.notes.is_empty()
        && act.touches.iter().all(|touched| matches!(touched.how, How::Made | How::Changed));
    if sent.step != "do" && !(is_plain && act.touches.len() < 2) {
        return dialog(None, Some(&act));
    }
    let label = say.text(&format!("desk-{}", sent.deed), &[]);
    room.change(|session| session.put(act.texts(), &label).map_err(refused))?;
    let base = base(room);
    let go = match &act.made {
        Some((Kind::Measure, id)) => Some(format!("{base}/measures/{id}")),
        Some((Kind::Part, id)) => Some(format!("{base}/chapters/{id}")),
        _ if sent.deed == "remove-measure" => Some(format!("{base}/measures")),
        _ if sent.deed == "remove-chapter" => Some(format!("{base}/chapters")),
        _ => None,
    };
    data(&json!({ "go": go, "said": say.text("desk-done-what", &[("what", label)]) }))
}

/// Why a deed is not done.
enum Wrong {
    Refused(Box<Refused>),
    Fault(Fault),
}

impl From<Refused> for Wrong {
    fn from(refused: Refused) -> Self {
        Self::Refused(Box::new(refused))
    }
}

impl From<Fault> for Wrong {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// What is touched, by how it is.
fn grouped(touched: &[Touched], room: &Room, known: &Known, say: &Say) -> Vec<(String, Vec<(String, String)>)> {
    let mut groups: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for one in touched {
        let how = match one.how {
            How::Made => "made",
            How::Changed => "changed",
            How::Refers => "refers",
            How::Moves => "moves",
            How::Removed => "removed",
        };
        let heading = say.text(&format!("desk-how-{how}"), &[]);
        let entry = (one.title.clone(), address(&base(room), known, &one.place()));
        match groups.iter_mut().find(|(other, _)| *other == heading) {
            Some((_, entries)) => entries.push(entry),
            None => groups.push((heading, vec![entry])),
        }
    }
    groups
}
