//! Proposals that are taken over, as the texts of a catalogue's files.

use std::collections::BTreeMap;

use super::normal::{self, Line};
use super::values::Entered;
use super::{About, Answered, Answers, Book, Proposal, prose};
use crate::acts::Refused;
use crate::acts::measures::{Home, NewMeasure, new};
use crate::document::Document;
use crate::entry::{CannotEnter, Input, Into};
use crate::files::Snapshot;
use crate::format::Kind;
use crate::json::Node;
use crate::json::data::Data;
use crate::json::edit::{Change, RawText};
use crate::overview::{Overview, State};
use crate::rich;
use crate::source::measure::{Direction, MORE};

/// What a proposal enters.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Enter {
    /// The value of a field.
    Field(Entered),
    /// Further information.
    More(Data),
    /// The year of the last edition.
    Until(i64),
}

impl Book<'_> {
    /// Further information under a label of its own.
    pub(super) fn more(&self, label: &str, said: &[Line]) -> Enter {
        let old = rich::document(None, rich::Kind::Prose);
        let reader = prose::Reader {
            old: &old,
            kind: rich::Kind::Prose,
            language: self.say.language(),
            anchor: &|id| super::marks::bookmark(id),
            id: &|bookmark| self.id_of(bookmark),
        };
        let written =
            rich::value(&reader.document(said), None, rich::Kind::Prose).ok().and_then(|written| written.value);
        let text = written.unwrap_or_else(|| normal::text(said).into());
        Enter::More(Data::Object(vec![("label".to_owned(), label.into()), ("text".to_owned(), text)]))
    }
}

/// Whether nothing is entered.
pub(super) fn is_empty(entered: &Entered) -> bool {
    match entered {
        Entered::Input(Input::Text(text)) => text.trim().is_empty(),
        Entered::Input(Input::Many(all)) => all.is_empty(),
        Entered::Input(Input::Rich(document)) => !document.to_string().contains("\"type\":\"text\""),
        Entered::Input(Input::YesNo(value)) => !value,
        Entered::Data(Data::Array(items)) => items.is_empty(),
        Entered::Data(data) => *data == Data::Null,
    }
}

/// Whether a field says this already.
pub(super) fn changes_nothing(root: Option<&Node>, pointer: &str, entered: &Entered) -> bool {
    // Which measure it is makes no difference.
    match root.and_then(|root| Into::new(&Document::Measure("any").path(), root)) {
        Some(into) => set(into, pointer, entered).is_ok_and(|changes| changes.is_empty()),
        None => is_empty(entered),
    }
}

fn set(into: Into<'_>, pointer: &str, entered: &Entered) -> Result<Vec<Change>, CannotEnter> {
    match entered {
        Entered::Input(input) => into.set(pointer, input),
        Entered::Data(_) if is_empty(entered) => Ok(into.clear(pointer)),
        Entered::Data(data) => Ok(into.put(pointer, data)),
    }
}

/// What of the answers is taken over.
pub struct Take<'t> {
    /// Which proposals.
    pub fields: &'t dyn Fn(&Proposal) -> bool,
    /// Of which measures the release and what was written beside the fields.
    pub notes: &'t dyn Fn(&Answered) -> bool,
}

impl Take<'_> {
    /// All that nobody has to decide.
    pub const CLEAR: Self = Self { fields: &super::is_clear, notes: &|_| true };
}

/// The files with all that is taken over.
///
/// # Errors
///
/// A new measure cannot be made, or a file cannot be read or changed.
pub fn texts(
    book: &Book<'_>,
    snapshot: &Snapshot,
    answers: &Answers,
    take: &Take<'_>,
) -> Result<BTreeMap<String, String>, Refused> {
    let mut after = snapshot.clone();
    let mut changed = BTreeMap::new();
    for measure in &answers.measures {
        let taken: Vec<&Proposal> = answers
            .proposals
            .iter()
            .filter(|proposal| proposal.about == measure.about && (take.fields)(proposal))
            .collect();
        let (path, text) = match &measure.about {
            About::Measure(id) => {
                let path = Document::Measure(id).path();
                let raw = after.text(&path).and_then(|text| text.raw().ok());
                let Some(raw) = raw else { continue };
                (path, raw)
            }
            About::New(_) => match begun(book, &after, measure, &taken)? {
                Some(begun) => begun,
                None => continue,
            },
        };
        let unread = || Refused::new("act-unread");
        let mut raw = RawText::parse(&text).map_err(|_| unread())?;
        for proposal in &taken {
            raw = entered(&path, raw, proposal)?;
        }
        if (take.notes)(measure) {
            raw = noted(book, &path, raw, measure)?;
        }
        let is_new = matches!(measure.about, About::New(_));
        if is_new || raw.text() != text {
            after = after.with([(&*path, Some(raw.text()))]);
            changed.insert(path, raw.text().to_owned());
        }
    }
    Ok(changed)
}

/// The files of the measures that nobody has been asked about yet, noting that their units were: of all, or of these.
///
/// # Errors
///
/// A file cannot be read or changed.
pub fn asked(
    book: &Book<'_>,
    snapshot: &Snapshot,
    units: &[String],
    day: &str,
) -> Result<BTreeMap<String, String>, Refused> {
    let overview = Overview::of(book.source, book.catalogue, &[]);
    let is_meant = |unit: Option<&String>| units.is_empty() || unit.is_some_and(|unit| units.contains(unit));
    let open =
        overview.rows().iter().filter(|row| row.is_printed && row.state == State::Open && is_meant(row.units.first()));
    let mut changed = BTreeMap::new();
    for row in open {
        let path = Document::Measure(&row.id).path();
        let Some(text) = snapshot.text(&path).and_then(|text| text.raw().ok()) else { continue };
        let raw = RawText::parse(&text).map_err(|_| Refused::new("act-unread"))?;
        let raw = reviewed(&path, raw, &[("state", State::Asked.word()), ("date", day)])?;
        changed.insert(path, raw.text().to_owned());
    }
    Ok(changed)
}

/// What a measure's review says from now on.
fn reviewed(path: &str, raw: RawText, said: &[(&str, &str)]) -> Result<RawText, Refused> {
    said.iter().try_fold(raw, |raw, (key, value)| {
        let into = Into::new(path, raw.root()).ok_or_else(|| Refused::new("act-unfit"))?;
        let changes = into.put(&format!("/review/{key}"), &Data::from(*value));
        applied(raw, &changes)
    })
}

fn applied(raw: RawText, changes: &[Change]) -> Result<RawText, Refused> {
    changes.iter().try_fold(raw, |raw, change| {
        raw.apply(change).map(|applied| applied.text).map_err(|_| Refused::new("act-unfit"))
    })
}

fn entered(path: &str, raw: RawText, proposal: &Proposal) -> Result<RawText, Refused> {
    let unfit = || Refused::new("act-unfit");
    let into = Into::new(path, raw.root()).ok_or_else(unfit)?;
    let changes = match &proposal.enter {
        Enter::Field(entered) => set(into, &proposal.pointer, entered).map_err(|_| unfit())?,
        Enter::More(item) => {
            let pointer = format!("/{MORE}");
            let is_there =
                raw.root().get(MORE).is_some_and(|list| list.items().iter().any(|own| Data::from(own) == *item));
            if is_there { Vec::new() } else { into.add(&pointer, Some(item.clone())).map_err(|_| unfit())? }
        }
        Enter::Until(year) => into.put("/until", &Data::from(*year)),
    };
    applied(raw, &changes)
}

/// The file of a measure with its release and what was written beside its fields.
fn noted(book: &Book<'_>, path: &str, mut raw: RawText, measure: &Answered) -> Result<RawText, Refused> {
    let unfit = || Refused::new("act-unfit");
    for note in &measure.notes {
        let note = format!("{} {note}", book.say.text("form-note", &[]));
        let known = raw.root().get("internal_note");
        if known.is_some_and(|known| known.items().iter().any(|own| Data::from(own) == Data::from(&*note))) {
            continue;
        }
        let into = Into::new(path, raw.root()).ok_or_else(unfit)?;
        let changes = into.add("/internal_note", Some(Data::from(&*note))).map_err(|_| unfit())?;
        raw = applied(raw, &changes)?;
    }
    let said = match &measure.released {
        Some([function, date]) => vec![("state", State::Released.word()), ("function", &**function), ("date", &**date)],
        None if measure.is_answered => vec![("state", State::Answered.word())],
        None => return Ok(raw),
    };
    // What has been released is not less far because somebody has answered once more.
    let is_behind = |key: &str, value: &str| {
        key == "state" && value != State::Released.word() && raw.root().at("/review/state").is_some_and(is_released)
    };
    let is_news = |key: &str, value: &str| !value.is_empty() && !is_behind(key, value);
    let said: Vec<(&str, &str)> = said.into_iter().filter(|(key, value)| is_news(key, value)).collect();
    reviewed(path, raw, &said)
}

fn is_released(state: &Node) -> bool {
    matches!(&state.value, crate::json::Value::String(word) if State::of(word) == State::Released)
}

/// A new measure, before its fields are entered; nothing where its title is not taken over.
fn begun(
    book: &Book<'_>,
    before: &Snapshot,
    measure: &Answered,
    taken: &[&Proposal],
) -> Result<Option<(String, String)>, Refused> {
    let said =
        |pointer: &str| taken.iter().find(|proposal| proposal.pointer == pointer).map(|proposal| &proposal.enter);
    let many = |pointer: &str| match said(pointer) {
        Some(Enter::Field(Entered::Input(Input::Many(ids)))) => ids.clone(),
        _ => Vec::new(),
    };
    if said("/title").is_none() {
        return Ok(None);
    }
    let mut dimensions = many("/dimensions");
    if dimensions.is_empty() {
        dimensions.extend(book.source.records.edition.dimensions.first().map(|dimension| dimension.id.clone()));
    }
    let home = many("/units").into_iter().next().or_else(|| measure.home.clone());
    let home = home.ok_or_else(|| Refused::new("answer-homeless"))?;
    let directed = match &*many("/directed") {
        [one] if one == Direction::Inward.word() => Direction::Inward,
        [one] if one == Direction::Outward.word() => Direction::Outward,
        _ => Direction::Both,
    };
    let asked = NewMeasure { title: measure.title.clone(), home: Home::Unit(home), dimensions, directed };
    let act = new(before, &asked)?;
    let Some((Kind::Measure, id)) = act.made.clone() else { return Ok(None) };
    let path = Document::Measure(&id).path();
    let text = act.texts().find(|(own, _)| *own == path).and_then(|(_, text)| text).unwrap_or_default().to_owned();
    Ok(Some((path, text)))
}
