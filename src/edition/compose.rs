//! From the catalogue to what is printed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::Datelike;

use super::order::Alphabet;
use super::prose::{self, Surroundings, address, link, plain};
use super::{
    Abbreviation, BackCover, Block, Chapter, Colour, Contact, Cover, Date, DivisionEntries, Edition, Elsewhere, Entry,
    Faults, Field, Fonts, Former, Indicator, Inline, Measure, Note, Part, Phone, Picture, Place, PlaceName, Section,
    counts, order, register,
};
use crate::catalogue::{Catalogue, ContactPoint, FIXED_PARTS, ResolvedMeasure};
use crate::source::chapter::{self, Kind};
use crate::source::edition::{Month, SecondEntry};
use crate::source::organisation::{self, Postal};
use crate::source::prose as source;

/// What an edition is made from.
pub struct Context<'c, 's> {
    /// The catalogue.
    pub catalogue: &'c Catalogue<'s>,
    /// Faults to be shown, which makes it a draft.
    pub draft: Option<&'c Faults>,
    /// The pictures that can be used, by their paths in the catalogue.
    pub pictures: &'c BTreeMap<String, Vec<u8>>,
}

/// Makes the edition.
#[must_use]
pub fn compose(context: &Context<'_, '_>) -> Edition {
    Composer::new(context).edition()
}

/// What several parts of an edition need to know.
struct Composer<'c, 's> {
    catalogue: &'c Catalogue<'s>,
    draft: Option<&'c Faults>,
    pictures: &'c BTreeMap<String, Vec<u8>>,
    /// Destinations by the ids that prose may name.
    places: BTreeMap<&'c str, String>,
    /// The measures of this edition, without those that have ended.
    printed: Vec<&'c ResolvedMeasure<'s>>,
    alphabet: Alphabet,
}

const NO_FOOTNOTES: &BTreeMap<String, Vec<crate::prose::Inline>> = &BTreeMap::new();

impl<'c, 's> Composer<'c, 's> {
    fn new(context: &Context<'c, 's>) -> Self {
        let catalogue = context.catalogue;
        let year = i64::from(catalogue.edition.as_of.year);
        let printed: Vec<_> =
            catalogue.measures.iter().filter(|m| m.record.until.is_none_or(|until| until >= year)).collect();
        let measures = printed.iter().map(|measure| measure.id);
        let dimensions = catalogue.edition.dimensions.iter().map(|dimension| dimension.id.as_str());
        let mut places: BTreeMap<&str, String> = measures.chain(dimensions).map(|id| (id, id.to_owned())).collect();
        if catalogue.edition.parts.iter().any(|part| part == "contacts") {
            places.extend(catalogue.contacts.iter().map(|c| (c.record.id.as_str(), contact_label(&c.record.id))));
        }
        Self { catalogue, draft: context.draft, pictures: context.pictures, places, printed, alphabet: Alphabet::new() }
    }

    fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            places: &self.places,
            pictures: self.pictures,
            footnotes: NO_FOOTNOTES,
            chapter: "",
            printed_notes: RefCell::default(),
        }
    }

    fn blocks(&self, blocks: &[source::Block]) -> Vec<Block> {
        self.surroundings().blocks(blocks)
    }

    /// A picture, unless it cannot be used and this is a draft.
    fn picture(&self, record: Option<&source::Picture>) -> Option<Picture> {
        record.filter(|picture| self.pictures.contains_key(&picture.file.file)).map(prose::picture)
    }

    fn edition(&self) -> Edition {
        let record = self.catalogue.edition;
        let sections: Vec<Section> = (0..record.dimensions.len()).map(|number| self.section(number)).collect();
        let publisher = self.catalogue.publisher.map(|unit| &self.catalogue.units[unit]);
        let at_publisher =
            |contact: &&ContactPoint<'_>| contact.unit.is_some() && contact.unit == self.catalogue.publisher;
        Edition {
            draft: self.draft.is_some(),
            language: record.language.code(),
            name: record.name.clone(),
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
            qr: record.address.as_deref().and_then(|address| qr_code(&prose::ascii(address))),
            keywords: record.keywords.clone(),
            report_missing: self.blocks(&record.report_missing),
            imprint_note: self.imprint_note(),
            labels: record.labels.clone(),
            fonts: Fonts { text: record.text_font.clone(), signs: record.sign_font.clone() },
            cover: Cover {
                picture: self.picture(record.cover.picture.as_ref()),
                logo: self.picture(record.cover.logo.as_ref()),
            },
            back_cover: BackCover {
                text: self.blocks(&record.back_cover.text),
                funding: self.blocks(&record.back_cover.funding),
                logos: record.back_cover.logos.iter().filter_map(|logo| self.picture(Some(logo))).collect(),
            },
            parts: record.parts.iter().filter_map(|part| self.part(part)).collect(),
            glance: counts::glance(&sections, self.marks_new()),
            register: register::register(self.catalogue, &sections, &self.alphabet),
            sections,
            contacts: self.contacts(),
            abbreviations: self.abbreviations(),
        }
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
    fn marks_new(&self) -> bool {
        self.catalogue.edition.number != Some(1)
    }

    fn part(&self, name: &str) -> Option<Part> {
        if FIXED_PARTS.contains(&name) {
            return Some(Part { name: name.to_owned(), chapter: None });
        }
        let chapter = self.chapter(name, self.catalogue.chapters.get(name)?);
        Some(Part { name: "chapter".to_owned(), chapter: Some(chapter) })
    }

    fn chapter(&self, id: &str, record: &chapter::Chapter) -> Chapter {
        let around = Surroundings { footnotes: &record.footnotes, chapter: id, ..self.surroundings() };
        let file = format!("chapters/{id}.json");
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
            title: or_id(prose::text(&record.title), id),
            blocks,
            closing: record.closing.clone(),
            signature: record.signature.clone(),
            portrait: self.picture(record.portrait.as_ref()),
            entries: entries.into_iter().map(|entry| note(entry, &around)).collect(),
            reviewed_by: record.reviewed_by.clone(),
        }
    }

    fn section(&self, number: usize) -> Section {
        let dimension = &self.catalogue.edition.dimensions[number];
        let measures = order::section(self.catalogue, (number, dimension), &self.printed, &self.alphabet);
        let mut divisions: Vec<DivisionEntries> = Vec::new();
        for measure in measures {
            let rank = measure.units.first().map_or(usize::MAX, |&unit| self.catalogue.units[unit].division);
            if divisions.last().is_none_or(|last| last.rank != rank) {
                divisions.push(self.division(rank));
            }
            if let Some(division) = divisions.last_mut() {
                division.entries.push(self.entry(measure, number));
            }
        }
        let counts = counts::count(divisions.iter().flat_map(|division| &division.entries));
        Section {
            id: dimension.id.clone(),
            number: number + 1,
            title: dimension.title.clone(),
            intro: self.blocks(&dimension.intro),
            colour: Colour { web: dimension.colour.web.to_string(), cmyk: dimension.colour.cmyk },
            counts,
            divisions,
        }
    }

    fn division(&self, rank: usize) -> DivisionEntries {
        let record = self.catalogue.divisions.get(rank);
        let name = record.map_or_else(|| "?".to_owned(), |division| division.name.clone());
        let short = record.and_then(|division| division.short.clone()).unwrap_or_else(|| name.clone());
        DivisionEntries { rank, name, short, entries: Vec::new() }
    }

    fn entry(&self, measure: &ResolvedMeasure<'_>, dimension: usize) -> Entry {
        let dimensions = &self.catalogue.edition.dimensions;
        let is_first = |number: usize| measure.dimensions.first() == Some(&number);
        let label = |number: usize| {
            if is_first(number) { measure.id.to_owned() } else { second_label(measure.id, &dimensions[number].id) }
        };
        let others = measure.dimensions.iter().copied().filter(|other| *other != dimension);
        Entry {
            label: label(dimension),
            full: self.catalogue.edition.second_entry == SecondEntry::Full || is_first(dimension),
            elsewhere: others.map(|n| Elsewhere { label: label(n), section: dimensions[n].id.clone() }).collect(),
            measure: self.measure(measure),
        }
    }

    /// The title and the short one, which is the title where none is given; the
    /// id where nothing can be read.
    fn titles(&self, measure: &ResolvedMeasure<'_>) -> (Vec<Inline>, Vec<Inline>) {
        let set = |title: &[crate::prose::Inline]| self.surroundings().inlines(title);
        let record = measure.record;
        let title = if record.title.is_empty() { plain(measure.id) } else { set(&record.title) };
        let short = if record.short_title.is_empty() { title.clone() } else { set(&record.short_title) };
        (title, short)
    }

    fn measure(&self, measure: &ResolvedMeasure<'_>) -> Measure {
        let record = measure.record;
        let (title, short_title) = self.titles(measure);
        let first = measure.units.first().map(|&unit| &self.catalogue.units[unit]);
        let name = |unit: &usize| self.catalogue.units[*unit].name.to_owned();
        let former = measure.topic.map(|topic| topic.formerly.as_slice()).unwrap_or_default();
        Measure {
            id: measure.id.to_owned(),
            title,
            title_text: or_id(prose::text(&record.title), measure.id),
            short_title,
            division: first.map_or_else(|| "?".to_owned(), |unit| self.catalogue.divisions[unit.division].name.clone()),
            units: measure.units.iter().map(name).collect(),
            unit_note: former.iter().map(former_name).collect(),
            new: self.marks_new() && record.since == Some(i64::from(self.catalogue.edition.as_of.year)),
            inward: record.inward,
            outward: record.outward,
            fields: self.fields(measure),
        }
    }

    /// The printed fields: the three that every measure has, then the others.
    fn fields(&self, measure: &ResolvedMeasure<'_>) -> Vec<Field> {
        let record = measure.record;
        let mut goals = self.blocks(&record.goals_and_target_groups);
        let mut run_in = |word, blocks: &[source::Block]| {
            if !blocks.is_empty() {
                goals.push(Block::RunIn { word, blocks: self.blocks(blocks) });
            }
        };
        run_in("goals", &record.goals);
        run_in("target_groups", &record.target_groups);
        let mut fields = vec![
            ("description", None, self.blocks(&record.description)),
            ("goals_and_target_groups", None, goals),
            ("responsible", None, self.blocks(&record.responsible)),
            ("status", None, self.status(measure)),
            ("period", None, record.period.iter().map(period).collect()),
            ("indicators", None, indicators(&record.indicators)),
        ];
        fields.extend(record.more.iter().map(|more| ("more", Some(more.label.clone()), self.blocks(&more.text))));
        fields.push(("contacts", None, self.contact_names(measure)));
        fields.push(("see_also", None, self.see_also(measure)));
        fields.push(("links", None, addresses(&record.links)));
        let mut fields: Vec<Field> =
            fields.into_iter().map(|(name, label, blocks)| Field { name, label, blocks }).collect();
        self.show_faults(measure.id, &mut fields);
        fields.retain(|field| !field.blocks.is_empty());
        fields
    }

    /// Puts the findings of a draft before the fields that they are about.
    fn show_faults(&self, id: &str, fields: &mut [Field]) {
        const GOALS: &[&str] = &["/goals_and_target_groups", "/goals", "/target_groups"];
        let Some(faults) = self.draft else { return };
        let file = format!("measures/{id}.json");
        let mut shown: Vec<String> = Vec::new();
        for field in fields.iter_mut() {
            let pointers: Vec<String> = match field.name {
                "goals_and_target_groups" => GOALS.iter().map(|&pointer| pointer.to_owned()).collect(),
                name => vec![format!("/{name}")],
            };
            if !shown.contains(&pointers[0]) {
                let found = pointers.iter().flat_map(|pointer| faults.at(&file, pointer).collect::<Vec<_>>());
                let found: Vec<Block> = found.collect();
                field.blocks.splice(0..0, found);
            }
            shown.extend(pointers);
        }
        let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
        let others: Vec<Block> = faults.elsewhere(&file, &shown).collect();
        fields[0].blocks.splice(0..0, others);
    }

    fn status(&self, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let status = measure.status.map(|number| &self.catalogue.edition.statuses[number]);
        status.map(|s| Block::Status { word: s.word.clone(), symbol: s.symbol.clone() }).into_iter().collect()
    }

    fn contact_names(&self, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let name = |&number: &usize| {
            let record = self.catalogue.contacts[number].record;
            let label = self.places.get(record.id.as_str())?.clone();
            Some(PlaceName { label, text: plain(&record.name) })
        };
        references(measure.contacts.iter().filter_map(name).collect())
    }

    fn see_also(&self, measure: &ResolvedMeasure<'_>) -> Vec<Block> {
        let name = |&number: &usize| {
            let other = &self.catalogue.measures[number];
            let label = self.places.get(other.id)?.clone();
            Some(PlaceName { label, text: self.titles(other).1 })
        };
        references(measure.see_also.iter().filter_map(name).collect())
    }

    fn contacts(&self) -> Vec<Contact> {
        self.catalogue.contacts.iter().enumerate().map(|(number, contact)| self.contact(number, contact)).collect()
    }

    fn contact(&self, number: usize, contact: &ContactPoint<'_>) -> Contact {
        let record = contact.record;
        let pointer = format!("/contacts/{number}");
        let mut text: Vec<Block> =
            self.draft.into_iter().flat_map(|f| f.at("contacts.json", &pointer).collect::<Vec<_>>()).collect();
        text.extend(self.blocks(&record.text));
        let audience = [(record.for_staff, "staff"), (record.for_public, "public")];
        Contact {
            label: contact_label(&record.id),
            name: or_id(record.name.clone(), &record.id),
            text,
            topics: record.topics.iter().map(|topic| plain(topic)).collect(),
            unit: contact.unit.map(|unit| self.catalogue.units[unit].name.to_owned()),
            function: record.function.clone(),
            person: record.person.clone(),
            place: contact.place.map(|place| self.place(place)),
            phones: record.phones.iter().map(|p| phone(&p.number, p.label.as_deref())).collect(),
            email: record.email.clone(),
            hours: record.hours.clone(),
            links: record.links.iter().map(link).collect(),
            audience: audience.into_iter().filter_map(|(is, word)| is.then_some(word)).collect(),
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

/// The destination of a measure in a section that is not its first.
fn second_label(measure: &str, dimension: &str) -> String {
    format!("{measure}--{dimension}")
}

fn contact_label(id: &str) -> String {
    format!("contact--{id}")
}

fn or_id(text: String, id: &str) -> String {
    if text.is_empty() { id.to_owned() } else { text }
}

fn month(month: Month) -> Date {
    Date { year: month.year, month: u32::from(month.month), day: None }
}

fn note(entry: &chapter::Entry, around: &Surroundings<'_>) -> Note {
    Note {
        date: Date { year: entry.date.year(), month: entry.date.month(), day: Some(entry.date.day()) },
        title: prose::text(&entry.title),
        blocks: around.blocks(&entry.body),
        link: entry.link.as_ref().map(link),
    }
}

pub(super) fn former_name(former: &organisation::Former) -> Former {
    Former { name: former.name.clone(), until: former.until }
}

fn period(period: &crate::source::measure::Period) -> Block {
    Block::Period { from: period.from.clone(), to: period.to.clone(), continuous: period.continuous }
}

fn indicators(records: &[crate::source::measure::Indicator]) -> Vec<Block> {
    let rows: Vec<Indicator> = records
        .iter()
        .map(|i| Indicator {
            name: i.name.clone(),
            baseline: i.baseline.clone(),
            target: i.target.clone(),
            actual: i.actual.clone(),
            unit: i.unit.clone(),
        })
        .collect();
    if rows.is_empty() { Vec::new() } else { vec![Block::Indicators(rows)] }
}

fn addresses(links: &[source::Link]) -> Vec<Block> {
    if links.is_empty() {
        Vec::new()
    } else {
        vec![Block::Addresses(links.iter().map(|link| address(&link.text, &link.target)).collect())]
    }
}

fn references(names: Vec<PlaceName>) -> Vec<Block> {
    if names.is_empty() { Vec::new() } else { vec![Block::References(names)] }
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
