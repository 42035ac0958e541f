//! A new catalogue: from a few answers, from the sample inside the program, or from last year's.

mod next;

use std::collections::BTreeMap;
use std::path::Path;

use super::publication::{colours, first_colour};
use super::work::{line, maybe};
use super::{Note, Refused, Touched, ids};
use crate::document::Document;
use crate::files::{self, NotNew, Snapshot};
use crate::format::Kind;
use crate::json::data::{Data, Style};
use crate::json::edit::{Change, RawText};
use crate::language::Language;
use crate::source::Source;
use crate::source::dates::Month;
pub use next::next_year;

/// A catalogue that lies on no disk yet.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    /// What is otherwise than in the edition that it comes from.
    pub touches: Vec<Touched>,
    /// What is to be known.
    pub notes: Vec<Note>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Begun {
    /// Its files by their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The catalogue, to look at it before it is written. An edition before it is not beside it here.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::of(self.files())
    }

    /// Writes it into a folder that does not exist yet or is empty, all or nothing.
    ///
    /// # Errors
    ///
    /// Something lies there, or a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), NotNew> {
        files::write_new(folder, self.files())
    }

    /// Puts a file beside those of the catalogue, such as a report for the office.
    pub fn add(&mut self, name: &str, text: String) {
        self.files.insert(name.to_owned(), text.into_bytes());
    }

    /// Makes one of its files.
    pub fn put(&mut self, document: Document<'_>, members: Vec<(&str, Data)>) {
        let data = Data::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect());
        let text = data.text(&Style::default(), "") + "\n";
        self.files.insert(document.path(), text.into_bytes());
    }
}

/// What a catalogue is begun with.
#[derive(Debug, Clone)]
pub struct Answers {
    /// The city, such as "Stadt Musterstadt".
    pub city: String,
    /// The first line of the cover.
    pub title: String,
    /// What the publication is, such as "Maßnahmen-Katalog".
    pub kind: String,
    /// Its full name, if it is not to be made of title, city and year.
    pub name: Option<String>,
    /// The month whose state it shows.
    pub as_of: Month,
    /// The language of its texts.
    pub language: Language,
    /// The first division.
    pub division: String,
    /// Its first unit, which publishes the catalogue.
    pub unit: String,
    /// The first dimension.
    pub dimension: String,
}

/// A catalogue without measures, from a few answers.
///
/// # Errors
///
/// An answer is missing or too long, or there is no such month.
pub fn from_answers(answers: &Answers) -> Result<Begun, Refused> {
    let month = possible(answers.as_of)?;
    let [city, title, division, unit, dimension] =
        [&answers.city, &answers.title, &answers.division, &answers.unit, &answers.dimension].map(|text| line(text));
    let (city, title, division, unit, dimension) = (city?, title?, division?, unit?, dimension?);
    let kind = maybe(Some(&answers.kind))?;
    let whole = format!("{title} {} {}", city.trim_start_matches("Stadt "), month.year);
    let name = maybe(answers.name.as_deref())?.map_or_else(|| line(&whole), Ok)?;
    let id = |kind, title: &str| Data::from(ids::new(&Source::default(), kind, title));
    let object = |members: Vec<(&str, Data)>| {
        Data::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    };
    let parts = ["cover", "imprint", "contents", "at-a-glance", "sections", "contacts", "register", "abbreviations"];
    let mut edition = vec![("title", Data::from(title))];
    edition.extend(kind.map(|kind| ("kind", kind.into())));
    edition.extend([
        ("name", name.into()),
        ("city", city.into()),
        ("publisher", id(Kind::Unit, &unit)),
        ("number", 1.into()),
        ("as_of", month.to_string().into()),
        ("language", answers.language.code().into()),
        (
            "dimensions",
            Data::Array(vec![object(vec![
                ("id", id(Kind::Dimension, &dimension)),
                ("title", dimension.into()),
                ("colour", colours(first_colour(), true)),
            ])]),
        ),
        ("parts", Data::Array(parts.iter().chain(&["back-cover"]).map(|part| Data::from(*part)).collect())),
    ]);
    let units = vec![object(vec![("id", id(Kind::Unit, &unit)), ("name", unit.into())])];
    let divisions = vec![object(vec![
        ("id", id(Kind::Division, &division)),
        ("name", division.into()),
        ("units", Data::Array(units)),
    ])];
    let mut begun = Begun::default();
    begun.put(Document::Edition, edition);
    begun.put(Document::Organisation, vec![("divisions", Data::Array(divisions))]);
    for (document, list) in
        [(Document::Places, "places"), (Document::Contacts, "contacts"), (Document::Abbreviations, "abbreviations")]
    {
        begun.put(document, vec![(list, Data::Array(Vec::new()))]);
    }
    Ok(begun)
}

/// The sample catalogue inside the program.
#[must_use]
pub fn sample() -> Begun {
    let mut begun = Begun::default();
    for (path, bytes) in files::sample() {
        let text = std::str::from_utf8(bytes).ok().and_then(|text| RawText::parse(text).ok());
        // The schemas do not lie beside it there.
        let without = text.and_then(|raw| raw.apply(&Change::Remove { pointer: "/$schema".to_owned() }).ok());
        let bytes = without.map_or_else(|| bytes.to_vec(), |applied| applied.text.text().as_bytes().to_vec());
        begun.files.insert(path.to_owned(), bytes);
    }
    begun
}

/// The name of a folder that a catalogue's name suggests.
#[must_use]
pub fn folder_name(name: &str) -> String {
    ids::new(&Source::default(), Kind::Part, name)
}

/// A month that an edition can have.
pub(super) fn possible(month: Month) -> Result<Month, Refused> {
    if month.is_one() { Ok(month) } else { Err(Refused::new("act-no-such-month")) }
}
