//! What has changed since another edition of the folder: numbers, and each change word by word.

use askama::Template;

use crate::compare::{self, Change, Comparison, How, Piece, PieceHow};
use crate::desk::answer::{Answer, Ask, Fault, file, html};
use crate::desk::page::{Shell, base, encoded};
use crate::desk::room::Known;
use crate::entry::names;
use crate::files::Snapshot;
use crate::json;
use crate::names::slug;
use crate::say::Say;

/// An edition with which this one can be compared.
struct Other {
    /// Its name in addresses.
    name: String,
    title: String,
    month: String,
    on: bool,
}

/// How many measures a dimension had and has.
struct Number {
    title: String,
    counts: [usize; 4],
}

/// Changes under a heading.
struct Section {
    heading: String,
    changes: Vec<Shown>,
}

/// Something that is not as it was.
struct Shown {
    title: String,
    address: Option<String>,
    /// Of what is new or has ended, to what it belongs; of anything else, what became of it.
    note: String,
    /// New or ended as a whole, so that nothing is compared in it.
    is_whole: bool,
    id_before: Option<String>,
    fields: Vec<Field>,
}

/// A value that is not as it was.
struct Field {
    label: String,
    /// Lines of words, each with what becomes of it.
    lines: Vec<Vec<(&'static str, String)>>,
}

#[derive(Template)]
#[template(path = "compared.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    others: Vec<Other>,
    from_to: String,
    unread: bool,
    /// The name of the other edition behind the question mark of the files' addresses.
    with: String,
    numbers: Vec<Number>,
    sections: Vec<Section>,
}

/// Shows what has changed.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let others = others(ask, &known)?;
    let mut page = Page {
        shell: Shell::new(ask, &known, "changes", say.text("desk-changes", &[]))?,
        from_to: String::new(),
        unread: false,
        with: String::new(),
        numbers: Vec::new(),
        sections: Vec::new(),
        others,
        say,
    };
    if let Some(other) = page.others.iter().find(|other| other.on) {
        page.with = encoded(&other.name);
        match compare::compare_read(&opened(ask, &other.name)?, room.view().0.snapshot(), say) {
            Ok(comparison) => {
                page.from_to = say.text("compare-from-to", &compare::names(&comparison, say));
                page.numbers = numbers(&comparison, say);
                page.sections = sections(&comparison, &known, &base(room), say);
            }
            Err(_) => page.unread = true,
        }
    }
    html(&page)
}

/// The other editions, the newest first. One is chosen: the one that is asked for; else the one that this edition calls
/// its last; else the newest that is not younger than this one; else the newest.
fn others(ask: &Ask, known: &Known) -> Result<Vec<Other>, Fault> {
    let own = &ask.room()?.name;
    let edition = &known.source.records.edition;
    let folders = ask.desk.catalogues().into_iter().filter(|(name, _)| name != own);
    let other = |(name, folder): (String, std::path::PathBuf)| {
        let text = Snapshot::open(&folder).ok()?.text("edition.json")?.read().ok()?;
        let root = json::parse(&text).ok();
        let value = |key: &str| root.as_ref().and_then(|root| names::text(root, key)).filter(|text| !text.is_empty());
        let title = value("name").or_else(|| value("title")).unwrap_or_else(|| name.clone());
        Some(Other { title, month: value("as_of").unwrap_or_default(), on: false, name })
    };
    let mut others: Vec<Other> = folders.filter_map(other).collect();
    others.sort_by(|one, other| other.month.cmp(&one.month).then_with(|| one.name.cmp(&other.name)));
    let asked = ask.asked("with");
    let place = |is: &dyn Fn(&Other) -> bool| others.iter().position(is);
    let named = edition.previous.as_deref().map(|name| name.strip_prefix("../").unwrap_or(name).trim_end_matches('/'));
    let chosen = if asked.is_empty() {
        let as_of = edition.as_of.to_string();
        let last = place(&|other| named == Some(&*other.name));
        last.or_else(|| place(&|other| other.month <= as_of)).or_else(|| place(&|_| true))
    } else {
        Some(place(&|other| other.name == asked).ok_or(Fault::NotFound)?)
    };
    if let Some(chosen) = chosen {
        others[chosen].on = true;
    }
    Ok(others)
}

fn opened(ask: &Ask, name: &str) -> Result<Snapshot, Fault> {
    let folder = ask.desk.catalogue(name).ok_or(Fault::NotFound)?;
    Snapshot::open(&folder).map_err(|_| Fault::Said("desk-unreadable", Vec::new()))
}

fn numbers(comparison: &Comparison, say: &Say) -> Vec<Number> {
    let number = |number: &compare::Number| Number {
        title: match number.dimension {
            Some(_) => number.title.clone(),
            None => say.text("compare-number-all", &[]),
        },
        counts: [number.before, number.after, number.new, number.ended],
    };
    comparison.numbers.iter().map(number).collect()
}

fn sections(comparison: &Comparison, known: &Known, base: &str, say: &Say) -> Vec<Section> {
    let shown = |change: &Change| Shown {
        title: change.title.clone(),
        address: address(change, known).map(|address| format!("{base}/{address}")),
        note: if change.is_whole() { change.belongs.join(", ") } else { compare::marks(change, say) },
        is_whole: change.is_whole(),
        id_before: change.id_before.clone().filter(|_| !change.is_whole()),
        fields: if change.is_whole() { Vec::new() } else { change.fields.iter().map(field).collect() },
    };
    let section = |(heading, changes): (String, Vec<&Change>)| Section {
        heading,
        changes: changes.into_iter().map(shown).collect(),
    };
    compare::sections(comparison, say).into_iter().map(section).collect()
}

fn field(field: &compare::FieldChange) -> Field {
    let line = |line: &Vec<Piece>| words(&compare::shortened(line));
    Field { label: field.label.clone(), lines: field.lines.iter().map(line).collect() }
}

/// The words of a line, each with what becomes of it; the spaces around them are left as they are.
pub fn words(line: &[Piece]) -> Vec<(&'static str, String)> {
    let piece = |piece: &Piece| {
        let tag = match piece.how {
            PieceHow::Same => return vec![("", piece.text.clone())],
            PieceHow::Gone => "gone",
            PieceHow::New => "new",
        };
        let (before, inner, behind) = piece.parted();
        [("", before), (tag, inner), ("", behind)].map(|(tag, text)| (tag, text.to_owned())).into()
    };
    line.iter().flat_map(piece).filter(|(_, text)| !text.is_empty()).collect()
}

/// Where something stands now; nowhere, if it is gone.
fn address(change: &Change, known: &Known) -> Option<String> {
    let id = || change.id.as_deref();
    match change.kind.as_str() {
        // One that is not printed any more may still be in the folder.
        "measure" => id()
            .filter(|id| known.source.records.measures.contains_key(*id))
            .map(|id| format!("measures/{}", encoded(id))),
        _ if change.is(How::Ended) => None,
        "chapter" => id().map(|id| format!("chapters/{}", encoded(id))),
        "contact" => Some("contacts".to_owned()),
        "unit" | "division" | "topic" => Some("organisation".to_owned()),
        "place" => Some("places".to_owned()),
        "abbreviations" => Some("abbreviations".to_owned()),
        "edition" | "dimension" | "status" => Some("publication".to_owned()),
        _ => None,
    }
}

/// The changes as a file: `paper` for reading, or `text` for going on with it.
pub fn made(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let before = opened(ask, ask.asked("with"))?;
    let (view, _) = room.view();
    let unread = |_| Fault::Said("desk-changes-unread", Vec::new());
    let comparison = compare::compare_read(&before, view.snapshot(), say).map_err(unread)?;
    let named = |ending: &str| {
        let name = format!("{} {}", say.text("desk-changes", &[]), known.source.records.edition.name);
        format!("{}.{ending}", slug(&name))
    };
    match ask.what.as_str() {
        "paper" => match view.drafted(false).comparison(&before).1 {
            Some((_, pdf)) => file("application/pdf", &named("pdf"), pdf),
            None => Err(Fault::Said("desk-changes-not-set", Vec::new())),
        },
        "text" => file("text/markdown; charset=utf-8", &named("md"), compare::markdown(&comparison, say)),
        _ => Err(Fault::NotFound),
    }
}
