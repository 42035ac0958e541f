//! The first page: the editions of the folder, and how to begin one.

use std::collections::BTreeMap;
use std::path::Path;

use askama::Template;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::json;

use crate::acts::begin::{self, Answers, Begun};
use crate::acts::{How, Refused};
use crate::desk::answer::{Answer, Ask, Fault, data, html};
use crate::desk::page::{encoded, words};
use crate::entry::names;
use crate::files::{NotNew, Snapshot, obstacle};
use crate::language::Language;
use crate::say::Say;
use crate::source::dates::Month;
use crate::takeover::labels::Labels;
use crate::takeover::report::Fate;
use crate::takeover::{self, Taken};
use crate::word::Revisions;

/// An edition as the page shows it.
struct Edition {
    name: String,
    address: String,
    title: String,
    month: String,
    measures: usize,
}

#[derive(Template)]
#[template(path = "start.html")]
struct Page<'s> {
    say: &'s Say,
    editions: Vec<Edition>,
    words: String,
    /// What is asked for a catalogue from nothing, with what stands there in the beginning.
    questions: Vec<(&'static str, String, &'static str)>,
}

/// The questions for a catalogue from nothing: their names, and what may be answered.
const QUESTIONS: &[(&str, &str)] = &[
    ("city", ""),
    ("title", "Diversity"),
    ("kind", "Maßnahmen-Katalog"),
    ("month", ""),
    ("division", "Dezernat I"),
    ("unit", ""),
    ("dimension", "Übergreifende Maßnahmen"),
];

/// Shows the editions.
pub fn show(ask: &Ask) -> Answer {
    let say = &*ask.say;
    let editions = ask.desk.catalogues();
    let editions = editions.iter().filter_map(|(name, folder)| edition(name, &Snapshot::open(folder).ok()?)).collect();
    let questions = QUESTIONS.iter().map(|(name, value)| (*name, say.text(&format!("desk-begin-{name}"), &[]), *value));
    html(&Page { say, editions, words: words(say), questions: questions.collect() })
}

fn edition(name: &str, snapshot: &Snapshot) -> Option<Edition> {
    let text = snapshot.text("edition.json")?.read().ok()?;
    let root = crate::json::parse(&text).ok();
    let value = |key: &str| root.as_ref().and_then(|root| names::text(root, key)).filter(|text| !text.is_empty());
    Some(Edition {
        name: name.to_owned(),
        address: format!("/c/{}/", encoded(name)),
        title: value("name").or_else(|| value("title")).unwrap_or_else(|| name.to_owned()),
        month: value("as_of").unwrap_or_default(),
        measures: snapshot.measures(),
    })
}

/// How a new edition is begun.
#[derive(Deserialize)]
struct Wanted {
    /// `answers`, `sample` or `last`.
    from: String,
    #[serde(default)]
    values: BTreeMap<String, String>,
    /// Only what it would be is wanted.
    #[serde(default)]
    look: bool,
}

impl Wanted {
    fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", |value| value.trim())
    }

    fn month(&self) -> Result<Month, Fault> {
        let text = self.value("month");
        let month = text
            .split_once('-')
            .and_then(|(year, month)| Some(Month { year: year.parse().ok()?, month: month.parse().ok()? }));
        month.ok_or_else(|| Fault::Said("desk-no-month", vec![("text", text.to_owned())]))
    }
}

/// Begins a new edition in a folder beside the others, or says what it would be.
pub fn new(ask: &Ask) -> Answer {
    let say = &*ask.say;
    let wanted: Wanted = ask.json()?;
    let begun = begun(ask, &wanted)?;
    let snapshot = begun.snapshot();
    let name = edition("", &snapshot).map_or_else(String::new, |edition| edition.title);
    if wanted.look {
        let left_out =
            begun.touches.iter().filter(|touched| touched.how == How::Removed).map(|touched| touched.title.clone());
        let notes = begun.notes.iter().map(|note| note.sentence(say).what);
        let said = say.text("desk-begin-look", &[("name", name), ("count", snapshot.measures().to_string())]);
        return data(
            &json!({ "said": said, "left_out": left_out.collect::<Vec<_>>(), "notes": notes.collect::<Vec<_>>() }),
        );
    }
    write(ask, &begun, &name, "")
}

/// Writes a catalogue into a folder beside the others, and leads there.
fn write(ask: &Ask, begun: &Begun, name: &str, screen: &str) -> Answer {
    let desk = &ask.desk;
    let taken: Vec<String> = desk.catalogues().into_iter().map(|(name, _)| name).collect();
    let stem = begin::folder_name(name);
    let free = |name: &String| !taken.contains(name) && !desk.folder.join(name).exists();
    let numbered = (2..100).map(|number| format!("{stem}-{number}"));
    let folder = std::iter::once(stem.clone()).chain(numbered).find(free).unwrap_or(stem.clone());
    begun.write(&desk.folder.join(&folder)).map_err(|fault| match fault {
        NotNew::NotWritten(fault) => {
            Fault::Said("desk-not-begun", vec![("reason", format!("{:?}", obstacle(&fault.error)).to_lowercase())])
        }
        NotNew::Name | NotNew::Taken => Fault::Said("desk-not-begun", vec![("reason", "taken".to_owned())]),
    })?;
    data(&json!({ "go": format!("/c/{}/{screen}", encoded(&folder)) }))
}

/// Takes an old catalogue over, or says what it would be; its name stands in the address.
pub fn take_over(ask: &Ask) -> Answer {
    let (say, file) = (&*ask.say, ask.asked("name"));
    let labels = Labels::known();
    let paper = takeover::read(Path::new(file), &ask.body, &labels, Revisions::Accept).map_err(|fault| {
        let args = [("path", file.to_owned()), ("kind", fault.name().to_owned())];
        Fault::Worded(say.sentence("cannot-take-over", &args))
    })?;
    let Taken { mut begun, report } = takeover::take(paper, &labels);
    if ask.asked("look") == "true" {
        let part = |fate: &Fate| {
            let part = say.sentence(&format!("takeover-part-{}", fate.name()), &[]).what;
            format!("{part}: {}", report.count(*fate))
        };
        let notes: Vec<String> = Fate::ALL.iter().filter(|fate| report.count(**fate) > 0).map(part).collect();
        return data(&json!({ "said": report.summary(say), "notes": notes }));
    }
    begun.add(&say.text("takeover-file", &[]), report.markdown(say, file));
    let name = edition("", &begun.snapshot()).map_or_else(String::new, |edition| edition.title);
    write(ask, &begun, &name, "taken-over")
}

fn begun(ask: &Ask, wanted: &Wanted) -> Result<Begun, Fault> {
    let refused = |refused: Refused| Fault::Worded(refused.sentence(&ask.say));
    match wanted.from.as_str() {
        "sample" => Ok(begin::sample()),
        "last" => {
            let folder = ask.desk.catalogue(wanted.value("edition")).ok_or(Fault::NotFound)?;
            let before = Snapshot::open(&folder).map_err(|_| Fault::Said("desk-unreadable", Vec::new()))?;
            begin::next_year(&before, wanted.month()?).map_err(refused)
        }
        "answers" => {
            let text = |name: &str| wanted.value(name).to_owned();
            let answers = Answers {
                city: text("city"),
                title: text("title"),
                kind: text("kind"),
                name: None,
                as_of: wanted.month()?,
                language: if ask.say.language() == Language::English { Language::English } else { Language::German },
                division: text("division"),
                unit: text("unit"),
                dimension: text("dimension"),
            };
            begin::from_answers(&answers).map_err(refused)
        }
        _ => Err(Fault::NotFound),
    }
}

/// Ends the program.
#[allow(clippy::unnecessary_wraps, reason = "as every answer")]
pub fn end(ask: &Ask) -> Answer {
    ask.desk.end.notify_one();
    Ok(StatusCode::NO_CONTENT.into_response())
}
