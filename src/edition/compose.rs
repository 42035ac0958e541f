//! From the catalogue to what is printed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::faults;
use super::order::Alphabet;
use super::prose::{self, Surroundings, plain};
use super::{
    Abbreviation, BackCover, Block, Chapter, Contact, Cover, Date, Edition, Extract, Faults, Fonts, Note, Part, Phone,
    Picture, Place, Print, Section, breaks, counts,
};
use crate::catalogue::{Catalogue, ContactPoint, ResolvedMeasure};
use crate::document::Document;
use crate::pictures::Pictures;
use crate::say::Say;
use crate::source::Source;
use crate::source::chapter::{self, Kind};
use crate::source::contacts::Audience;
use crate::source::dates::Month;
use crate::source::organisation::Postal;
use crate::source::parts::FixedPart;
use crate::source::print::Settings;
use crate::source::prose as source;

/// What an edition is made from.
pub struct Context<'c, 's> {
    /// The catalogue.
    pub catalogue: &'c Catalogue<'s>,
    /// The files that it was read from.
    pub source: &'c Source,
    /// Faults to be shown, which makes it a draft.
    pub draft: Option<&'c Faults>,
    /// The pictures that can be used.
    pub pictures: &'c Pictures,
    /// What alone is printed, if it is an extract.
    pub extract: Option<&'c Extract>,
}

/// Makes the edition.
#[must_use]
pub fn compose(context: &Context<'_, '_>) -> Edition {
    Composer::new(context).edition()
}

/// What several parts of an edition need to know.
pub(super) struct Composer<'c, 's> {
    pub(super) catalogue: &'c Catalogue<'s>,
    source: &'c Source,
    pub(super) draft: Option<&'c Faults>,
    pictures: &'c Pictures,
    extract: Option<&'c Extract>,
    /// The places of the dimensions whose sections are printed.
    pub(super) shown: BTreeSet<usize>,
    /// Destinations by the ids that prose may name.
    pub(super) places: BTreeMap<&'c str, String>,
    /// The measures of this edition, without those that have ended.
    pub(super) printed: Vec<&'c ResolvedMeasure<'s>>,
    pub(super) alphabet: Alphabet,
}

const NO_FOOTNOTES: &BTreeMap<String, Vec<crate::prose::Inline>> = &BTreeMap::new();

impl<'c, 's> Composer<'c, 's> {
    fn new(context: &Context<'c, 's>) -> Self {
        let catalogue = context.catalogue;
        let year = i64::from(catalogue.edition.as_of.year);
        let mut printed: Vec<_> =
            catalogue.measures.iter().filter(|m| m.record.until.is_none_or(|until| until >= year)).collect();
        printed.retain(|measure| context.extract.is_none_or(|extract| extract.holds(catalogue, measure)));
        if context.draft.is_some() {
            printed.truncate(faults::shown_measures(&printed));
        }
        let all = || (0..catalogue.edition.dimensions.len()).collect();
        let shown = context.extract.map_or_else(all, |extract| extract.dimensions(catalogue, &printed));
        let has = |name: &str| catalogue.edition.parts.iter().any(|part| part == name);
        let mut places: BTreeMap<&str, String> = BTreeMap::new();
        if has("sections") {
            let measures = printed.iter().map(|measure| measure.id);
            let dimensions = shown.iter().map(|at| catalogue.edition.dimensions[*at].id.as_str());
            places.extend(measures.chain(dimensions).map(|id| (id, id.to_owned())));
        }
        if has("contacts") {
            places.extend(catalogue.contacts.iter().map(|c| (c.record.id.as_str(), contact_label(&c.record.id))));
        }
        let Context { source, draft, pictures, extract, .. } = *context;
        Self { catalogue, source, draft, pictures, extract, shown, places, printed, alphabet: Alphabet::new() }
    }

    /// Whether a measure is printed in the whole edition and not in the extract.
    pub(super) fn is_left_out(&self, measure: &ResolvedMeasure<'_>) -> bool {
        let year = i64::from(self.catalogue.edition.as_of.year);
        let is_printed = measure.record.until.is_none_or(|until| until >= year);
        is_printed && self.extract.is_some_and(|extract| !extract.holds(self.catalogue, measure))
    }

    pub(super) fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            language: self.language(),
            places: &self.places,
            pictures: self.pictures,
            footnotes: NO_FOOTNOTES,
            chapter: "",
            printed_notes: RefCell::default(),
        }
    }

    pub(super) fn language(&self) -> &'static str {
        self.catalogue.edition.language.code()
    }

    pub(super) fn blocks(&self, blocks: &[source::Block]) -> Vec<Block> {
        self.surroundings().blocks(blocks)
    }

    /// A picture, unless it cannot be used and this is a draft.
    fn picture(&self, record: Option<&source::Picture>) -> Option<Picture> {
        let source::Picture { file, alt, credit } = record?;
        prose::picture(self.pictures, file, alt.clone(), credit.clone())
    }

    fn edition(&self) -> Edition {
        let record = self.catalogue.edition;
        let ids = record.dimensions.iter().map(|dimension| dimension.id.as_str());
        let numbers = first_of_each(ids).filter(|number| self.shown.contains(number)).enumerate();
        let sections: Vec<Section> = numbers
            .map(|(place, number)| self.section(number, if self.extract.is_some() { place } else { number } + 1))
            .collect();
        let extract = self.extract.map(|extract| {
            let args = [("title", extract.title(self.catalogue))];
            Say::new(record.language).text("extract", &args)
        });
        let publisher = self.catalogue.publisher.map(|unit| &self.catalogue.units[unit]);
        let at_publisher =
            |contact: &&ContactPoint<'_>| contact.unit.is_some() && contact.unit == self.catalogue.publisher;
        Edition {
            draft: self.draft.is_some(),
            alone: None,
            language: record.language.code(),
            name: extract.iter().fold(record.name.clone(), |name, extract| format!("{name} – {extract}")),
            extract,
            title: record.title.clone(),
            subtitle: record.subtitle.clone().unwrap_or_default(),
            kind: record.kind.clone().unwrap_or_default(),
            city: record.city.clone(),
            office: publisher.map(|unit| unit.name.to_owned()).unwrap_or_default(),
            place: publisher.and_then(|unit| unit.place).map(|place| self.place(place)),
            email: self.catalogue.contacts.iter().filter(at_publisher).find_map(|c| c.record.email.clone()),
            number: record.number,
            as_of: month(record.as_of),
            revision: record.revision.map(month),
            address: record.address.as_deref().map(|target| prose::address("", target)),
            print: Print { bleed: Settings::of(record.print.as_ref()).bleed },
            qr: record.address.as_deref().and_then(|address| qr_code(&prose::ascii(address))),
            keywords: record.keywords.clone(),
            report_missing: self.blocks(&record.report_missing),
            imprint_note: self.imprint_note(),
            labels: record.labels.clone(),
            breaks: breaks::of(self.source),
            fonts: Fonts {
                text: self.font("text", record.fonts.text.as_ref()),
                signs: self.font("signs", record.fonts.signs.as_ref()),
            },
            cover: Cover {
                picture: self.picture(record.cover.picture.as_ref()),
                logo: self.picture(record.cover.logo.as_ref()),
            },
            back_cover: BackCover {
                text: self.blocks(&record.back_cover.text),
                funding: self.blocks(&record.back_cover.funding),
                logos: record.back_cover.logos.iter().filter_map(|logo| self.picture(Some(logo))).collect(),
            },
            parts: self.parts(),
            glance: counts::glance(&sections, self.marks_new()),
            register: self.register(&sections),
            sections,
            contacts: self.contacts(),
            abbreviations: self.abbreviations(),
        }
    }

    /// A typeface, unless no file has it and this is a draft.
    fn font(&self, key: &str, family: Option<&String>) -> Option<String> {
        family.filter(|_| self.draft.is_none_or(|faults| faults.has_font(key))).cloned()
    }

    /// The imprint's note; in a draft also what is wrong with the edition as a
    /// whole, since the imprint is where it is described.
    fn imprint_note(&self) -> Vec<Block> {
        let files = ["edition.json", "organisation.json", "places.json", "abbreviations.json", "contacts.json"];
        let faults = self.draft.into_iter().flat_map(|faults| {
            files.into_iter().flat_map(|file| {
                let shown: &[&str] = if file == "contacts.json" { &["/contacts"] } else { &[] };
                faults.elsewhere(file, shown).collect::<Vec<_>>()
            })
        });
        faults.chain(self.blocks(&self.catalogue.edition.imprint_note)).collect()
    }

    /// Nothing is new in a first edition.
    pub(super) fn marks_new(&self) -> bool {
        self.catalogue.edition.number != Some(1)
    }

    /// The parts in order; one that a draft's data names twice is printed once.
    fn parts(&self) -> Vec<Part> {
        let mut seen = BTreeSet::new();
        let named = self.catalogue.edition.parts.iter().filter(|part| seen.insert(part.as_str()));
        named.filter_map(|part| self.part(part)).collect()
    }

    fn part(&self, name: &str) -> Option<Part> {
        if FixedPart::of_word(name).is_some() {
            return Some(Part { name: name.to_owned(), chapter: None });
        }
        let chapter = self.chapter(name, self.catalogue.chapters.get(name)?);
        Some(Part { name: "chapter".to_owned(), chapter: Some(chapter) })
    }

    fn chapter(&self, id: &str, record: &chapter::Chapter) -> Chapter {
        let around = Surroundings { footnotes: &record.footnotes, chapter: id, ..self.surroundings() };
        let file = Document::Chapter(id).path();
        let mut blocks: Vec<Block> = self.draft.into_iter().flat_map(|f| f.at(&file, "").collect::<Vec<_>>()).collect();
        blocks.extend(around.blocks(&record.body));
        let mut entries: Vec<&chapter::Entry> = record.entries.iter().collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.date));
        Chapter {
            id: id.to_owned(),
            kind: match record.kind {
                Kind::Prose => "prose",
                Kind::Foreword => "foreword",
                Kind::Chronicle => "chronicle",
                Kind::EasyLanguage => "easy_language",
            },
            title: if record.title.is_empty() { plain(id, around.language) } else { around.inlines(&record.title) },
            title_text: or_id(prose::text(&record.title), id),
            blocks,
            closing: record.closing.clone(),
            signature: record.signature.clone(),
            portrait: self.picture(record.portrait.as_ref()),
            entries: entries.into_iter().map(|entry| note(entry, &around)).collect(),
            reviewed_by: record.reviewed_by.clone(),
        }
    }

    fn contacts(&self) -> Vec<Contact> {
        let contacts = &self.catalogue.contacts;
        let first = first_of_each(contacts.iter().map(|contact| contact.record.id.as_str()));
        first.map(|number| self.contact(number, &contacts[number])).collect()
    }

    fn contact(&self, number: usize, contact: &ContactPoint<'_>) -> Contact {
        let record = contact.record;
        let pointer = format!("/contacts/{number}");
        let mut text: Vec<Block> =
            self.draft.into_iter().flat_map(|f| f.at("contacts.json", &pointer).collect::<Vec<_>>()).collect();
        text.extend(self.blocks(&record.text));
        let audience = [Audience::Staff, Audience::Public].into_iter().filter(|one| record.audience.contains(one));
        Contact {
            label: contact_label(&record.id),
            name: or_id(record.name.clone(), &record.id),
            text,
            topics: record.topics.iter().map(|topic| plain(topic, self.language())).collect(),
            unit: contact.unit.map(|unit| self.catalogue.units[unit].name.to_owned()),
            function: record.function.clone(),
            person: record.person.clone(),
            place: contact.place.map(|place| self.place(place)),
            phones: record.phones.iter().map(|p| phone(&p.number, p.label.as_deref())).collect(),
            email: record.email.clone(),
            hours: record.hours.clone(),
            links: record.links.iter().map(|link| prose::address(&link.text, &link.target)).collect(),
            audience: audience.map(Audience::word).collect(),
        }
    }

    fn place(&self, number: usize) -> Place {
        place(&self.catalogue.places[number])
    }

    fn abbreviations(&self) -> Vec<Abbreviation> {
        let copy =
            |a: &crate::source::contacts::Abbreviation| Abbreviation { short: a.short.clone(), long: a.long.clone() };
        let mut all: Vec<Abbreviation> = self.catalogue.abbreviations.iter().map(copy).collect();
        all.sort_by(|a, b| self.alphabet.compare(&a.short, &b.short));
        all
    }
}

fn contact_label(id: &str) -> String {
    format!("contact--{id}")
}

pub(super) fn or_id(text: String, id: &str) -> String {
    if text.is_empty() { id.to_owned() } else { text }
}

fn month(month: Month) -> Date {
    Date { year: month.year, month: u32::from(month.month), day: None }
}

fn note(entry: &chapter::Entry, around: &Surroundings<'_>) -> Note {
    Note {
        date: Date { year: entry.date.year(), month: entry.date.month(), day: Some(entry.date.day()) },
        title: around.inlines(&entry.title),
        blocks: around.blocks(&entry.body),
        link: entry.link.as_ref().map(|link| prose::address(&link.text, &link.target)),
    }
}

fn place(record: &Postal) -> Place {
    let access = &record.accessibility;
    let flags = [
        (access.step_free, "step_free", "not_step_free"),
        (access.lift, "lift", "no_lift"),
        (access.toilet, "toilet", "no_toilet"),
        (access.hearing_loop, "hearing_loop", "no_hearing_loop"),
    ];
    Place {
        name: record.name.clone(),
        street: record.street.clone(),
        postcode: record.postcode.clone(),
        city: record.city.clone(),
        accessibility: flags.into_iter().filter_map(|(is, yes, no)| Some(if is? { yes } else { no })).collect(),
        accessibility_text: access.text.clone(),
    }
}

/// A telephone number and its address (RFC 3966), which wants the country:
/// a number that begins with 0 is a German one.
fn phone(number: &str, label: Option<&str>) -> Phone {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let target = match digits.strip_prefix('0') {
        _ if number.trim_start().starts_with('+') => format!("tel:+{digits}"),
        Some(rest) => format!("tel:+49{rest}"),
        None => format!("tel:{digits}"),
    };
    Phone { number: number.to_owned(), target, label: label.map(str::to_owned) }
}

/// An address as a QR code (ISO/IEC 18004), a string of `0` and `1` a row.
fn qr_code(address: &str) -> Option<Vec<String>> {
    let code = qrcode::QrCode::new(address).ok()?;
    let dark = |colour: &qrcode::Color| if *colour == qrcode::Color::Dark { '1' } else { '0' };
    Some(code.to_colors().chunks(code.width()).map(|row| row.iter().map(dark).collect()).collect())
}

/// The places of the first thing of each id; only a draft has two of one, and they would be one destination.
fn first_of_each<'i>(ids: impl Iterator<Item = &'i str>) -> impl Iterator<Item = usize> {
    let mut seen = BTreeSet::new();
    ids.enumerate().filter(move |(_, id)| seen.insert(*id)).map(|(number, _)| number)
}
