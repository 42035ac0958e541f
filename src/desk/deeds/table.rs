//! Which deeds there are: what each asks, and what it makes of the catalogue.

use super::super::answer::Fault;
use super::super::room::Known;
use super::{Asked, Question, Sent, Wrong};
use crate::acts::measures::{self, Home, NewMeasure};
use crate::acts::organisation::{self, NewPlace};
use crate::acts::{Act, References, Spot, order, publication, things};
use crate::entry::names::{self, Named};
use crate::files::Snapshot;
use crate::format::{Kind, Word};
use crate::say::Say;
use crate::source::chapter;
use crate::source::dates::Month;
use crate::source::measure::Direction;
use crate::source::shape::Shape as _;

/// What a deed asks before it is done.
pub fn questions(sent: &Sent, known: &Known, say: &Say) -> Result<Vec<Question>, Fault> {
    let all = |kind| names::all(&known.source, kind, say);
    let question = |name: &'static str, asked| {
        let label = say.text(&format!("desk-ask-{name}"), &[]);
        Question { name, label, value: sent.value(name).to_owned(), asked }
    };
    let line = |name| question(name, Asked::Line);
    let one = |name, all| question(name, Asked::One(all));
    let keep = || question("until", Asked::Line);
    Ok(match sent.deed.as_str() {
        "new-measure" => vec![
            line("title"),
            one("home", homes(known, say)),
            question("dimensions", Asked::Some(all(Kind::Dimension))),
            one("directed", words(Direction::CONTROL, say)),
        ],
        "rename-measure" => vec![line("address")],
        "remove-measure" | "remove-thing" => vec![question("take-out", Asked::Yes)],
        "new-division" | "new-dimension" => vec![line("name")],
        "new-unit" => vec![line("name"), one("division", all(Kind::Division))],
        "new-topic" | "new-contact" => vec![line("name"), one("unit", all(Kind::Unit))],
        "new-place" => vec![line("name"), line("street"), line("postcode"), line("city")],
        "new-status" => vec![line("name"), line("sign")],
        "new-chapter" => vec![line("title"), one("kind", words(chapter::Kind::CONTROL, say))],
        "rename-unit" => vec![line("name"), keep()],
        "move-unit" => vec![one("division", all(Kind::Division))],
        "move-topic" => vec![one("unit", all(Kind::Unit)), keep()],
        "copy-measure" | "end-measure" | "move-measure-up" | "move-measure-down" | "remove-chapter" | "correct" => {
            Vec::new()
        }
        _ => return Err(Fault::NotFound),
    })
}

/// Units and topics.
fn homes(known: &Known, say: &Say) -> Vec<Named> {
    let unit = |named: Named| Named { id: format!("unit:{}", named.id), ..named };
    let topic =
        |named: Named| Named { id: format!("topic:{}", named.id), of: Some(say.text("desk-kind-topic", &[])), ..named };
    let units = names::all(&known.source, Kind::Unit, say).into_iter().map(unit);
    units.chain(names::all(&known.source, Kind::Topic, say).into_iter().map(topic)).collect()
}

/// The words of a field, by what they mean.
fn words(control: &'static crate::format::Control, say: &Say) -> Vec<Named> {
    let crate::format::Control::Choice(words) = control else { return Vec::new() };
    let named =
        |word: &Word| Named { id: word.word.to_owned(), name: word.doc.said(say.language().code()).text, of: None };
    words.iter().map(named).collect()
}

/// What a deed makes of the catalogue.
pub fn act(snapshot: &Snapshot, sent: &Sent, known: &Known) -> Result<Act, Wrong> {
    let value = |name: &str| sent.value(name);
    let id = value("id");
    Ok(match sent.deed.as_str() {
        "new-measure" => {
            let home = home(value("home"))?;
            let dimensions = value("dimensions").split_whitespace().map(str::to_owned).collect();
            let directed = Direction::of_word(value("directed")).unwrap_or(Direction::Both);
            measures::new(snapshot, &NewMeasure { title: value("title").to_owned(), home, dimensions, directed })?
        }
        "copy-measure" => measures::copy(snapshot, id)?,
        "end-measure" if has_end(known, id) => measures::go_on(snapshot, id)?,
        "end-measure" => measures::end(snapshot, id)?,
        "remove-measure" => measures::remove(snapshot, id, references(sent))?,
        "rename-measure" => measures::readdress(snapshot, id, value("address").trim())?,
        "move-measure-up" => order::shift(snapshot, id, &first_dimension(known, id)?, &Spot::Up)?,
        "move-measure-down" => order::shift(snapshot, id, &first_dimension(known, id)?, &Spot::Down)?,
        "new-division" => organisation::new_division(snapshot, value("name"), None)?,
        "new-unit" => organisation::new_unit(snapshot, value("division"), value("name"), None)?,
        "new-topic" => organisation::new_topic(snapshot, value("name"), value("unit"))?,
        "new-place" => {
            let [name, street, postcode, city] =
                ["name", "street", "postcode", "city"].map(|key| value(key).to_owned());
            organisation::new_place(snapshot, &NewPlace { name, street, postcode, city })?
        }
        "new-contact" => publication::new_contact(snapshot, value("name"), Some(value("unit")))?,
        "new-dimension" => publication::new_dimension(snapshot, value("name"))?,
        "new-status" => publication::new_status(snapshot, value("name"), value("sign"))?,
        "new-chapter" => {
            let kind = chapter::Kind::of_word(value("kind")).unwrap_or_default();
            publication::new_chapter(snapshot, value("title"), kind)?
        }
        "correct" => publication::correct(snapshot, Month::now())?,
        "remove-chapter" => publication::remove_chapter(snapshot, id)?,
        "remove-thing" => things::remove(snapshot, kind(value("kind"))?, id, references(sent))?,
        "rename-unit" => organisation::rename_unit(snapshot, id, value("name"), year(value("until"))?)?,
        "move-unit" => organisation::move_unit(snapshot, id, value("division"), None)?,
        "move-topic" => organisation::move_topic(snapshot, id, value("unit"), year(value("until"))?)?,
        _ => return Err(Fault::NotFound.into()),
    })
}

fn home(value: &str) -> Result<Home, Fault> {
    match value.split_once(':') {
        Some(("topic", topic)) => Ok(Home::Topic(topic.to_owned())),
        Some((_, unit)) => Ok(Home::Unit(unit.to_owned())),
        None => Err(Fault::Bad(value.to_owned())),
    }
}

fn references(sent: &Sent) -> References {
    if sent.value("take-out") == "true" { References::TakeOut } else { References::Keep }
}

fn kind(name: &str) -> Result<Kind, Fault> {
    let kinds = [Kind::Division, Kind::Unit, Kind::Topic, Kind::Place, Kind::Contact, Kind::Dimension, Kind::Status];
    kinds.into_iter().find(|kind| kind.name() == name).ok_or(Fault::NotFound)
}

/// A year, or nothing where nothing was typed.
fn year(text: &str) -> Result<Option<i64>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse().ok().filter(|year| (1900..2200).contains(year));
    year.map(Some).ok_or_else(|| Fault::Said("desk-no-year", vec![("text", text.to_owned())]))
}

fn has_end(known: &Known, id: &str) -> bool {
    known.source.records.measures.get(id).is_some_and(|measure| measure.until.is_some())
}

fn first_dimension(known: &Known, id: &str) -> Result<String, Fault> {
    let measure = known.source.records.measures.get(id).ok_or(Fault::NotFound)?;
    measure.dimensions.first().map(|dimension| dimension.id().to_owned()).ok_or(Fault::NotFound)
}
