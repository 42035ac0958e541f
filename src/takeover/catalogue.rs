//! What was read becomes the files of a catalogue.

mod measure;

use std::collections::{BTreeMap, HashMap};

use measure::Measures;

use super::chapters::Chapter;
use super::contacts::{Address, Contact};
use super::front::Front;
use super::identity::Ids;
use super::labels::Label;
use super::measures::{Named, Raw};
use super::organisation::Organisation;
use super::paper::{At, Note, folded, is_blank};
use super::prose::{blocks, title};
use super::report::{Fate, Report};
use super::sections::Section;
use crate::acts::begin::Begun;
use crate::acts::publication::colours_at;
use crate::document::Document;
use crate::format::Kind;
use crate::json::data::Data;
use crate::language::Language;
use crate::prose::Place;
use crate::source::measure::Measure;

/// All that was read.
pub struct Whole {
    /// Cover and imprint.
    pub front: Front,
    /// The language of the texts.
    pub language: Language,
    /// The sections.
    pub sections: Vec<Section>,
    /// The measures.
    pub measures: Vec<Raw>,
    /// Divisions and units.
    pub organisation: Organisation,
    /// Chapters before and behind the sections.
    pub chapters: (Vec<Chapter>, Vec<Chapter>),
    /// Contact points.
    pub contacts: Vec<Contact>,
    /// The heading above them.
    pub contacts_title: Option<String>,
    /// Abbreviations, short and long.
    pub abbreviations: Vec<(String, String)>,
    /// Footnotes of a document.
    pub notes: BTreeMap<String, Note>,
}

/// Members of an object.
type Members = Vec<(&'static str, Data)>;

fn object(members: Members) -> Data {
    Data::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn strings<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Data {
    Data::Array(items.into_iter().map(|item| Data::from(item.into())).collect())
}

/// Makes the files.
#[must_use]
pub fn written(whole: &Whole, report: &mut Report) -> Begun {
    let mut begun = Begun::default();
    let mut ids = Ids::default();
    let mut places = Places::default();
    let dimensions: Vec<String> =
        whole.sections.iter().map(|section| ids.give(Kind::Dimension, &section.title)).collect();
    let chapter_ids = |chapters: &[Chapter], ids: &mut Ids| -> Vec<String> {
        chapters.iter().map(|chapter| ids.give(Kind::Part, &chapter.title)).collect()
    };
    let before = chapter_ids(&whole.chapters.0, &mut ids);
    let behind = chapter_ids(&whole.chapters.1, &mut ids);
    for (chapter, id) in whole.chapters.0.iter().zip(&before).chain(whole.chapters.1.iter().zip(&behind)) {
        begun.put(Document::Chapter(id), chapter.members(&whole.notes, report));
    }
    let publisher = whole.front.publisher.as_ref().and_then(|publisher| whole.organisation.unit(&publisher.text));
    let office = publisher
        .map(|unit| unit.id.as_str())
        .zip(whole.front.address.as_ref().map(|address| places.of(address, None, report)));
    let contacts = contacts(whole, &mut ids, &mut places, report);
    begun.put(
        Document::Edition,
        edition(whole, &dimensions, (&before, &behind), publisher.map(|unit| unit.id.as_str()), report),
    );
    begun.put(Document::Organisation, vec![("divisions", divisions(&whole.organisation, office.as_ref()))]);
    begun.put(Document::Places, vec![("places", places.written())]);
    begun.put(Document::Contacts, vec![("contacts", contacts)]);
    let abbreviations = whole
        .abbreviations
        .iter()
        .map(|(short, long)| object(vec![("short", short.as_str().into()), ("long", long.as_str().into())]));
    begun.put(Document::Abbreviations, vec![("abbreviations", Data::Array(abbreviations.collect()))]);
    let maker = Measures { whole, dimensions: &dimensions, year: whole.front.as_of.map(|month| i64::from(month.year)) };
    for (number, raw) in whole.measures.iter().enumerate() {
        let name = raw.short_title.as_ref().filter(|short| short.len() < raw.title.len()).unwrap_or(&raw.title);
        let id = ids.give(Kind::Measure, name);
        begun.put(Document::Measure(&id), maker.members(number, raw, report));
    }
    begun
}

fn edition(
    whole: &Whole,
    dimensions: &[String],
    chapters: (&[String], &[String]),
    publisher: Option<&str>,
    report: &mut Report,
) -> Members {
    let front = &whole.front;
    let mut members: Members = Vec::new();
    let year = front.as_of.map(|month| month.year.to_string());
    let city = front.city.as_deref().unwrap_or_default();
    let short = city.rsplit(' ').next().unwrap_or_default();
    let called = front.title.clone().or_else(|| front.kind.clone());
    if called.is_none() {
        report.note(Fate::Missing, "takeover-no-book-title", &[], &[]);
    }
    let named = called.clone().map(|called| {
        let has = |word: &str| folded(&called).split(' ').any(|said| said == folded(word));
        let more = [Some(short), year.as_deref()].into_iter().flatten().filter(|word| !word.is_empty() && !has(word));
        std::iter::once(called.as_str()).chain(more).collect::<Vec<_>>().join(" ")
    });
    members.extend(called.map(|called| ("title", called.into())));
    members.extend(front.subtitle.clone().map(|subtitle| ("subtitle", subtitle.into())));
    members.extend(front.kind.clone().filter(|_| front.title.is_some()).map(|kind| ("kind", kind.into())));
    if let Some(name) = named {
        report.note(Fate::Uncertain, "takeover-name-made", &[("name", &name)], &[]);
        members.push(("name", name.into()));
    }
    members.extend(front.city.clone().map(|city| ("city", city.into())));
    members.extend(publisher.map(|publisher| ("publisher", publisher.into())));
    members.extend(front.number.map(|number| ("number", number.into())));
    members.extend(front.as_of.map(|month| ("as_of", month.to_string().into())));
    members.push(("language", whole.language.code().into()));
    let labels = labels(whole);
    if !labels.is_empty() {
        members.push(("labels", object(labels)));
    }
    if !is_blank(&front.note) {
        members.push(("imprint_note", blocks(&front.note, Place::Text)));
    }
    members.push((
        "dimensions",
        Data::Array(
            whole
                .sections
                .iter()
                .enumerate()
                .map(|(place, section)| dimension(whole, place, section, &dimensions[place]))
                .collect(),
        ),
    ));
    report.note(Fate::Uncertain, "takeover-colours", &[], &[]);
    let fixed = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
    let mut parts = fixed(&["cover", "imprint", "contents"]);
    parts.extend(chapters.0.iter().cloned());
    parts.extend(fixed(&["at-a-glance", "sections"]));
    parts.extend(chapters.1.iter().cloned());
    parts.extend(fixed(&["contacts", "register", "abbreviations", "back-cover"]));
    members.push(("parts", strings(parts)));
    members
}

/// The words that the source prints where the program would print others.
fn labels(whole: &Whole) -> Members {
    let mut words: Members = Vec::new();
    for label in [Label::Description, Label::GoalsAndTargetGroups, Label::Responsible] {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for printed in whole.measures.iter().filter_map(|raw| raw.printed.get(&label)) {
            *counts.entry(printed).or_default() += 1;
        }
        let usual = counts.into_iter().max_by_key(|(_, count)| *count).map(|(printed, _)| printed);
        let known = Measure::OBJECT.field(label.key()).map(|field| field.doc.said(whole.language.code()).label);
        let other = usual.filter(|usual| known.is_none_or(|known| folded(known) != folded(usual)));
        words.extend(other.map(|printed| (label.key(), printed.into())));
    }
    words.extend(whole.contacts_title.as_deref().map(|title| ("contacts_title", title.into())));
    words
}

fn dimension(whole: &Whole, place: usize, section: &Section, id: &str) -> Data {
    let mut members: Members = vec![("id", id.into()), ("title", title(&section.title).into())];
    if !is_blank(&section.intro) {
        members.push(("intro", blocks(&section.intro, Place::Text)));
    }
    members.push(("colour", colours_at(place)));
    if let Some(units) = order_of_units(whole, place) {
        members.push(("units", strings(units)));
    }
    object(members)
}

/// The units of a section in their order, where it is another than that of the whole catalogue.
fn order_of_units(whole: &Whole, section: usize) -> Option<Vec<String>> {
    let home: HashMap<&str, (usize, usize)> = (whole.organisation.divisions.iter().enumerate())
        .flat_map(|(division, all)| {
            all.units.iter().enumerate().map(move |(place, unit)| (unit.id.as_str(), (division, place)))
        })
        .collect();
    let mut pages: Vec<(usize, &str)> = Vec::new();
    for (number, raw) in whole.measures.iter().enumerate() {
        if let (Some((_, place)), Some(first)) =
            (raw.sections.iter().find(|(at, _)| *at == section), whole.organisation.of[number].first())
        {
            pages.push((*place, first));
        }
    }
    pages.sort_unstable();
    let mut order: Vec<&str> = Vec::new();
    for (_, unit) in pages {
        if !order.contains(&unit) {
            order.push(unit);
        }
    }
    // Divisions keep their order; within each the section may have its own.
    order.sort_by_key(|unit| home.get(unit).map(|(division, _)| *division));
    let usual = order.windows(2).all(|pair| home.get(pair[0]) < home.get(pair[1]));
    (!usual).then(|| order.into_iter().map(str::to_owned).collect())
}

fn divisions(organisation: &Organisation, office: Option<&(&str, String)>) -> Data {
    let unit = |unit: &super::organisation::Unit| {
        let mut members: Members = vec![("id", unit.id.as_str().into()), ("name", unit.name.as_str().into())];
        members.extend(office.filter(|(id, _)| *id == unit.id).map(|(_, place)| ("place", place.as_str().into())));
        object(members)
    };
    let division = |division: &super::organisation::Division| {
        let units = Data::Array(division.units.iter().map(unit).collect());
        object(vec![("id", division.id.as_str().into()), ("name", division.name.as_str().into()), ("units", units)])
    };
    Data::Array(organisation.divisions.iter().map(division).collect())
}

/// Addresses, each once.
#[derive(Default)]
struct Places {
    ids: Ids,
    known: Vec<(String, String, Address, Option<At>)>,
}

impl Places {
    /// The id of an address. One that is spelled in two ways is one, in the spelling without stray spaces.
    fn of(&mut self, address: &Address, at: Option<At>, report: &mut Report) -> String {
        let key = address.key();
        if let Some((_, id, known, first)) = self.known.iter_mut().find(|(known, ..)| *known == key) {
            if known.street != address.street {
                let places: Vec<At> = first.iter().chain(&at).copied().collect();
                report.note(
                    Fate::Uncertain,
                    "takeover-place-spelled",
                    &[("street", &known.street), ("other", &address.street)],
                    &places,
                );
                if known.street.contains("- ") {
                    known.clone_from(address);
                }
            }
            return id.clone();
        }
        let id = self.ids.give(Kind::Place, &address.street);
        self.known.push((key, id.clone(), address.clone(), at));
        id
    }

    fn written(&self) -> Data {
        let place = |(_, id, address, _): &(String, String, Address, Option<At>)| {
            object(vec![
                ("id", id.as_str().into()),
                ("street", address.street.as_str().into()),
                ("postcode", address.postcode.as_str().into()),
                ("city", address.city.as_str().into()),
            ])
        };
        Data::Array(self.known.iter().map(place).collect())
    }
}

fn contacts(whole: &Whole, ids: &mut Ids, places: &mut Places, report: &mut Report) -> Data {
    let mut written = Vec::new();
    for contact in &whole.contacts {
        let mut members: Members =
            vec![("id", ids.give(Kind::Contact, &contact.name).into()), ("name", contact.name.as_str().into())];
        if is_blank(&contact.text) {
            report.note(Fate::Missing, "takeover-contact-without-text", &[("title", &contact.name)], &[contact.at]);
        } else {
            members.push(("text", blocks(&contact.text, Place::Text)));
        }
        let bare = contact.name.split('(').next().unwrap_or_default();
        members.extend(whole.organisation.unit(bare).map(|unit| ("unit", unit.id.as_str().into())));
        members.extend(
            contact.address.as_ref().map(|(address, at)| ("place", places.of(address, Some(*at), report).into())),
        );
        if !contact.function.is_empty() {
            members.push(("function", contact.function.join(", ").into()));
        }
        members.extend(contact.person.clone().map(|person| ("person", person.into())));
        let phone = |(label, number): &(Option<String>, String)| {
            let mut members: Members = vec![("number", number.as_str().into())];
            members.extend(label.as_deref().map(|label| ("label", label.into())));
            object(members)
        };
        if !contact.phones.is_empty() {
            members.push(("phones", Data::Array(contact.phones.iter().map(phone).collect())));
        }
        members.extend(contact.email.clone().map(|email| ("email", email.into())));
        if !contact.hours.is_empty() {
            members.push(("hours", strings(contact.hours.clone())));
        }
        let link = |address: &String| link(address, &whole_address(address));
        if !contact.links.is_empty() {
            members.push(("links", Data::Array(contact.links.iter().map(link).collect())));
        }
        written.push(object(members));
    }
    Data::Array(written)
}

fn whole_address(address: &str) -> String {
    if address.starts_with("www.") { format!("https://{address}") } else { address.to_owned() }
}

fn link(text: &str, target: &str) -> Data {
    object(vec![("text", text.into()), ("target", target.into())])
}

/// The unit that a name belongs to first.
#[must_use]
pub fn first_unit(measures: &[Raw]) -> Option<Named> {
    measures.iter().flat_map(|raw| &raw.units).next().cloned()
}
