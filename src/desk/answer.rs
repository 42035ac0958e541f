//! A request becomes an answer: read, given to a thread that may take its time, and answered in the browser's language.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::de::DeserializeOwned;

use super::room::Room;
use super::{Desk, NoRoom};
use crate::language::Language;
use crate::say::{Say, Sentence};

/// What was asked, by whom and for what.
pub struct Ask {
    /// The desk.
    pub desk: Arc<Desk>,
    /// The catalogue, where the address names one.
    room: Option<Arc<Room>>,
    /// The sentences in the language of the browser.
    pub say: Rc<Say>,
    /// What the address names besides: an id, a path, a number.
    pub what: String,
    /// What stands behind the question mark.
    pub query: BTreeMap<String, String>,
    /// What was sent.
    pub body: Bytes,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Fault {
    /// There is no such page.
    NotFound,
    /// No page of the desk asks so.
    Bad(String),
    /// A sentence of `locales/` and its values.
    Said(&'static str, Vec<(&'static str, String)>),
    /// What is wrong, and what to do.
    Worded(Sentence),
    /// The program is at fault.
    Broken,
}

/// An answer or why there is none.
pub type Answer = Result<Response, Fault>;

/// What answers.
pub type Screen = fn(&Ask) -> Answer;

impl Ask {
    /// The catalogue that the address names.
    pub fn room(&self) -> Result<&Arc<Room>, Fault> {
        self.room.as_ref().ok_or(Fault::NotFound)
    }

    /// What was sent, as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_json::from_slice(&self.body).map_err(|error| Fault::Bad(error.to_string()))
    }

    /// A value behind the question mark.
    pub fn asked(&self, name: &str) -> &str {
        self.query.get(name).map_or("", String::as_str)
    }
}

/// A page that shows.
pub fn shows(screen: Screen) -> MethodRouter<Arc<Desk>> {
    get(move |desk, path, query, headers, body| answer(screen, desk, path, query, headers, body))
}

/// A deed that changes.
pub fn does(screen: Screen) -> MethodRouter<Arc<Desk>> {
    post(move |desk, path, query, headers, body| answer(screen, desk, path, query, headers, body))
}

async fn answer(
    screen: Screen,
    State(desk): State<Arc<Desk>>,
    Path(path): Path<BTreeMap<String, String>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let language = desk.language.unwrap_or_else(|| language_of(&headers));
    let work = move || {
        let say = sentences(language);
        let room = match path.get("catalogue").map(|name| desk.room(name)) {
            None => None,
            Some(Ok(room)) => Some(room),
            Some(Err(NoRoom::Unknown)) => return fault(&Fault::NotFound, &say),
            Some(Err(NoRoom::Unreadable)) => return fault(&Fault::Said("desk-unreadable", Vec::new()), &say),
        };
        let what = path.get("what").cloned().unwrap_or_default();
        let ask = Ask { desk, room, say: Rc::clone(&say), what, query, body };
        screen(&ask).unwrap_or_else(|why| fault(&why, &say))
    };
    // A panic ends the work and not the program.
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| fault(&Fault::Broken, &Say::new(language)))
}

/// The language that a browser prefers; a cookie of the desk's own says it first.
fn language_of(headers: &HeaderMap) -> Language {
    let value = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let chosen = value(header::COOKIE).split(';').find_map(|pair| pair.trim().strip_prefix("language="));
    let accepted = || value(header::ACCEPT_LANGUAGE).split(',').map(str::trim);
    let known = |text: &str| match text.get(..2) {
        Some("de") => Some(Language::German),
        Some("en") => Some(Language::English),
        _ => None,
    };
    chosen.and_then(known).or_else(|| accepted().find_map(known)).unwrap_or(Language::German)
}

/// The sentences of a language: read once a thread, since they cannot be shared.
fn sentences(language: Language) -> Rc<Say> {
    use std::cell::RefCell;
    thread_local! {
        static SAY: RefCell<[Option<Rc<Say>>; 2]> = const { RefCell::new([None, None]) };
    }
    SAY.with_borrow_mut(|known| {
        let known = &mut known[usize::from(language == Language::English)];
        Rc::clone(known.get_or_insert_with(|| Rc::new(Say::new(language))))
    })
}

#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage<'s> {
    say: &'s Say,
    what: String,
    todo: String,
}

fn fault(why: &Fault, say: &Say) -> Response {
    let (status, sentence) = match why {
        Fault::NotFound => (StatusCode::NOT_FOUND, say.sentence("desk-not-found", &[])),
        Fault::Bad(message) => (StatusCode::BAD_REQUEST, say.sentence("desk-bad", &[("message", message.clone())])),
        Fault::Said(id, args) => (StatusCode::CONFLICT, say.sentence(id, args)),
        Fault::Worded(sentence) => (StatusCode::CONFLICT, sentence.clone()),
        Fault::Broken => (StatusCode::INTERNAL_SERVER_ERROR, say.sentence("desk-broken", &[])),
    };
    let page = FaultPage { say, what: sentence.what, todo: sentence.todo }.render();
    (status, Html(page.unwrap_or_default())).into_response()
}

/// A page made of a template.
pub fn html(template: &impl Template) -> Answer {
    template.render().map(|page| Html(page).into_response()).map_err(|_| Fault::Broken)
}

/// Data for a script of the desk.
#[allow(clippy::unnecessary_wraps, reason = "as every answer")]
pub fn data(value: &serde_json::Value) -> Answer {
    Ok(([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response())
}

/// A file that a browser puts into its folder of downloads; its name is in ASCII. What stops it is shown as a page.
#[allow(clippy::unnecessary_wraps, reason = "as every answer")]
pub fn file(kind: &'static str, name: &str, bytes: impl Into<axum::body::Body>) -> Answer {
    let head = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((head, bytes.into()).into_response())
}

/// Bytes of a kind.
#[allow(clippy::unnecessary_wraps, reason = "as every answer")]
pub fn bytes(kind: &'static str, bytes: impl Into<axum::body::Body>) -> Answer {
    Ok(([(header::CONTENT_TYPE, kind)], bytes.into()).into_response())
}
