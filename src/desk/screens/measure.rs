//! A measure: its fields in printed order, and the page beside them.

use askama::Template;

use crate::desk::answer::{Answer, Ask, Fault, html};
use crate::desk::form::{Field, Form};
use crate::desk::page::{Shell, base};
use crate::desk::screens::versions::{Differing, differing};
use crate::document::Document;
use crate::entry::names;
use crate::findings::Place;
use crate::format::Kind;
use crate::json::{self, Node, Value};
use crate::say::Say;
use crate::source::measure::Measure;
use crate::wording::Form as Wording;

/// What everybody fills in, in printed order.
const FIRST: &[&str] = &["title", "dimensions", "units", "topic", "directed", "description"];
const GOALS: &[&str] = &["goals", "target_groups", "goals_and_target_groups"];
const LAST: &[&str] = &["responsible", "since"];

/// What never leaves the office.
const INTERNAL: &[&str] = &["review", "internal_note"];

#[derive(Template)]
#[template(path = "measure.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    id: String,
    file: String,
    title: String,
    number: String,
    before: Option<String>,
    after: Option<String>,
    fields: Vec<Field<'s>>,
    further: Vec<Field<'s>>,
    internal: Vec<Field<'s>>,
}

/// Shows a measure.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let file = Document::Measure(&ask.what).path();
    let tree = known.source.files.get(&file).map(|file| &file.root).ok_or(Fault::NotFound)?;
    if tree.value == Value::Unread {
        return super::text::of(ask, &known, &file);
    }
    let base = base(room);
    let form = Form { say, source: &known.source, file: &file, root: tree, base: &base };
    let title = names::text(tree, "title").filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or_else(|| say.text("desk-untitled", &[]));
    let goals = goals(tree);
    let mut fields = form.some(Measure::OBJECT, "", FIRST);
    fields.extend(form.some(Measure::OBJECT, "", &goals));
    fields.extend(form.some(Measure::OBJECT, "", LAST));
    let shown: Vec<&str> = [FIRST, &goals, LAST, INTERNAL].concat();
    let all = names::all(&known.source, Kind::Measure, say);
    let here = all.iter().position(|named| named.id == ask.what).unwrap_or_default();
    let neighbour = |number: Option<usize>| Some(format!("{base}/measures/{}", all.get(number?)?.id));
    html(&Page {
        shell: Shell::new(ask, &known, "measures", title.clone())?,
        id: ask.what.clone(),
        number: say.text("desk-one-of", &[("number", (here + 1).to_string()), ("all", all.len().to_string())]),
        before: neighbour(here.checked_sub(1)),
        after: neighbour(Some(here + 1)),
        fields,
        further: form.without(Measure::OBJECT, "", &shown),
        internal: form.some(Measure::OBJECT, "", INTERNAL),
        file: file.clone(),
        title,
        say,
    })
}

/// Goals and target groups together or apart, as the measure has them.
fn goals(tree: &Node) -> Vec<&'static str> {
    let together = tree.get("goals_and_target_groups").is_some();
    let apart = tree.get("goals").is_some() || tree.get("target_groups").is_some();
    GOALS
        .iter()
        .copied()
        .filter(|key| (*key == "goals_and_target_groups") == (together && !apart) || (together && apart))
        .collect()
}

#[derive(Template)]
#[template(path = "before.html")]
struct Before<'s> {
    say: &'s Say,
    /// Whether there is an edition before and the measure in it.
    found: bool,
    differing: Vec<Differing>,
}

/// What the measure said in the edition before, with what differs.
pub fn before(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let file = Document::Measure(&ask.what).path();
    let now = known.source.files.get(&file).map(|file| &file.root).ok_or(Fault::NotFound)?;
    let (view, _) = room.view();
    let folder = known.source.records.edition.previous.as_deref();
    let last = folder.and_then(|folder| view.snapshot().sibling(folder));
    let then = last.and_then(|last| json::parse(&last.text(&file)?.read().ok()?).ok());
    let place = |pointer: &str| {
        let place = Place { file: file.clone(), pointer: pointer.to_owned(), range: 0..0 };
        let steps = Wording::new(&known.source, say).place(&place);
        steps.map_or_else(String::new, |place| place.field().unwrap_or_default().to_owned())
    };
    // What stands there only now is new, so it takes the part of the version that is looked at.
    let differing = then.as_ref().map(|then| differing(now, Some(then), place)).unwrap_or_default();
    html(&Before { say, found: then.is_some(), differing })
}
