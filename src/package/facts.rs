//! What all files of a package say of their edition.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::edition::{Date, Edition};
use crate::language::Language;
use crate::names::slug;
use crate::pdf::read::Reader;
use crate::say::Say;
use crate::source::publish::Publish;
use crate::website::Publication;

/// A publication, and what it is called.
pub struct Facts<'f> {
    /// The catalogue that it was made of.
    pub catalogue: &'f Catalogue<'f>,
    /// What it shows.
    pub edition: &'f Edition,
    /// Its number of pages.
    pub pages: usize,
    /// The length of its file.
    pub bytes: usize,
    /// The pages of its destinations, from 1.
    pub places: BTreeMap<String, usize>,
    say: Say,
    stem: String,
}

impl<'f> Facts<'f> {
    /// `None` if the finished file cannot be read back.
    pub fn new(catalogue: &'f Catalogue<'f>, publication: &'f Publication) -> Option<Self> {
        let reader = Reader::new(&publication.pdf).ok()?;
        let places = reader.destinations().iter().map(|(name, place)| (name.clone(), place.page + 1)).collect();
        Some(Self {
            catalogue,
            edition: &publication.edition,
            pages: publication.pages,
            bytes: publication.pdf.len(),
            places,
            say: Say::new(catalogue.edition.language),
            stem: slug(&publication.edition.name),
        })
    }

    /// What the city says of its website and its data portal.
    pub fn publish(&self) -> &'f Publish {
        &self.catalogue.edition.publish
    }

    /// The edition's name as part of file names.
    pub fn stem(&self) -> &str {
        &self.stem
    }

    /// What the PDF is called.
    pub fn pdf_name(&self) -> String {
        format!("{}.pdf", self.stem)
    }

    /// The address of a file, or its name where nobody knows where it will lie.
    pub fn address(&self, file: &str) -> String {
        let folder = self.publish().folder.as_deref().unwrap_or_default();
        if folder.is_empty() || folder.ends_with('/') { format!("{folder}{file}") } else { format!("{folder}/{file}") }
    }

    /// The address of a place in the PDF.
    pub fn link(&self, destination: &str) -> String {
        format!("{}#{destination}", self.address(&self.pdf_name()))
    }

    /// The page that presents the catalogue.
    pub fn page(&self) -> Option<&'f str> {
        self.publish().page.as_deref().or(self.catalogue.edition.address.as_deref())
    }

    /// Who publishes: the city and its unit.
    pub fn publisher(&self) -> String {
        match (self.edition.city.as_str(), self.edition.office.as_str()) {
            (city, "") => city.to_owned(),
            (city, office) => format!("{city}, {office}"),
        }
    }

    /// Whom one asks about the data.
    pub fn contact(&self) -> String {
        self.publish().contact.clone().unwrap_or_else(|| self.publisher())
    }

    /// And at which mail address.
    pub fn email(&self) -> Option<&'f str> {
        self.publish().email.as_deref().or(self.edition.email.as_deref())
    }

    /// The keywords of the data portal, else of the edition.
    pub fn keywords(&self) -> &'f [String] {
        let own = &self.publish().keywords;
        if own.is_empty() { &self.edition.keywords } else { own }
    }

    /// The language's code.
    pub fn language(&self) -> &'static str {
        self.edition.language
    }

    /// A sentence in the language of the edition.
    pub fn text(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.say.text(id, args)
    }

    /// A sentence without values.
    pub fn word(&self, id: &str) -> String {
        self.text(id, &[])
    }

    /// What a field is called (`column`) or what it means (`about`).
    pub fn field(&self, what: &str, key: &str) -> String {
        self.word(&format!("package-{what}-{}", key.replace('_', "-")))
    }

    /// A month in words: "August 2024".
    pub fn month(&self, date: Date) -> String {
        format!("{} {}", self.text("month-name", &[("month", format!("m{}", date.month))]), date.year)
    }

    /// A length in megabytes with one decimal: "0,5 MB".
    pub fn size(&self, bytes: usize) -> String {
        let tenths = ((bytes + 50_000) / 100_000).max(1);
        let point = if self.say.language() == Language::German { ',' } else { '.' };
        format!("{}{point}{} MB", tenths / 10, tenths % 10)
    }

    /// What the cover shows, for somebody who does not see it.
    pub fn cover_alt(&self) -> String {
        let picture = self.edition.cover.picture.as_ref().and_then(|picture| picture.alt.clone());
        let args = [
            ("name", self.edition.name.clone()),
            ("city", self.edition.city.clone()),
            ("month", self.month(self.edition.as_of)),
            ("picture", picture.unwrap_or_default()),
        ];
        self.text("package-cover-alt", &args)
    }
}

/// A month as programs read it: "2024-08".
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}", date.year, date.month)
}
