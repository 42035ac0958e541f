//! Findings in the words of a form.
//!
//! Beside a file a finding names keys, ids and lines; in a form all of these are
//! out of sight. There it names fields by their labels and things by their
//! titles, and says what to choose, enter or click. Its sentences are `.form` and
//! `.form-do` of the finding's message in `locales/`. Where a message has none,
//! the sentence for a file says nothing that only a file shows, and serves for
//! both; a test reads them all.
//!
//! What a form lets people do is called alike wherever sentences speak of it:
//! show as text, open folder, choose picture, earlier versions, leave as it is,
//! technical details (the sentence for a file), and the buttons of a text.

mod labels;
mod place;
mod things;

pub use labels::Shape;
pub use place::{FormPlace, Step};
pub use things::printed_words;

use crate::findings::{Finding, Name, Place};
use crate::format::Kind;
use crate::say::{Naming, Say};
use crate::source::Source;
use things::{Things, printed};

/// What is said of a finding in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormMessage {
    /// Where it is; `None` if it is about no place that the forms have.
    pub place: Option<FormPlace>,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
    /// What its certain correction is called, if it has one.
    pub fix: Option<String>,
}

/// The findings of a catalogue as its forms tell them.
pub struct Form<'s> {
    things: Things<'s>,
}

impl<'s> Form<'s> {
    /// The forms of a catalogue in the language of the sentences.
    #[must_use]
    pub fn new(source: &'s Source, say: &'s Say) -> Self {
        Self { things: Things { source, say } }
    }

    /// What is said of a finding.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> FormMessage {
        let naming = InForms { things: &self.things, place: finding.place.as_ref() };
        let part = |attributes: &[&str]| self.things.say.part(finding, attributes, &naming);
        FormMessage {
            place: finding.place.as_ref().and_then(|place| self.place(place)),
            what: part(&["form", ""]),
            todo: part(&["form-do", "do"]),
            fix: finding.fix.as_ref().map(|_| part(&["fix"])),
        }
    }

    /// Where in the forms a value of a file is.
    #[must_use]
    pub fn at(&self, file: &str, pointer: &str) -> Option<FormPlace> {
        self.things.place(file, pointer)
    }

    /// What a thing is called by its id.
    #[must_use]
    pub fn thing(&self, kind: Kind, id: &str) -> String {
        self.things.thing(kind, id)
    }

    /// Where in the forms a place of a file is.
    #[must_use]
    pub fn place(&self, place: &Place) -> Option<FormPlace> {
        self.at(&place.file, &place.pointer)
    }
}

/// As the forms call things.
struct InForms<'f> {
    things: &'f Things<'f>,
    /// Where the finding is: keys are those of the object there.
    place: Option<&'f Place>,
}

impl Naming for InForms<'_> {
    fn name(&self, name: &Name) -> String {
        let Things { say, .. } = self.things;
        match name {
            Name::Field(key) => self
                .place
                .and_then(|place| {
                    let around = place.pointer.strip_suffix(&format!("/{key}")).unwrap_or(&place.pointer);
                    self.things.field(&place.file, around, key)
                })
                .unwrap_or_default(),
            Name::Word(word) => say.meaning(word).unwrap_or_else(|| word.clone()),
            Name::Printed(key) => printed(key, say.language()).unwrap_or_default().to_owned(),
            Name::Rule(code) => say.quoted(code.title(say.language())),
            Name::Thing(kind, id) => self.things.thing(*kind, id),
            Name::File(path) => {
                self.things.file(path).map_or_else(String::new, |step| FormPlace { steps: vec![step] }.text(say))
            }
        }
    }

    fn choice(&self, name: &Name) -> String {
        match (name, self.name(name)) {
            (Name::Rule(_), text) => text,
            (_, text) if text.is_empty() => text,
            (_, text) => self.things.say.quoted(&text),
        }
    }

    fn places(&self, places: &[(Place, usize)]) -> String {
        let text = |(place, _): &(Place, usize)| {
            self.things.place(&place.file, &place.pointer).map(|p| p.text(self.things.say))
        };
        let mut texts: Vec<String> = places.iter().filter_map(text).collect();
        texts.dedup();
        texts.join("; ")
    }
}
