//! Where a finding is in a form: which measure, chapter or contact point, which
//! field, which paragraph.

use crate::say::Say;

/// A place in the forms of a catalogue, from the outside in. It may name less than
/// a finding's place does: what the forms do not have is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPlace {
    /// The steps to it, at least one.
    pub steps: Vec<Step>,
}

/// A step on the way to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// One of several things: the measure "Leichte Sprache".
    Thing {
        /// What it is, such as "Maßnahme".
        word: String,
        /// What it is called.
        title: String,
    },
    /// A form of which there is one, such as "Ausgabe".
    Whole(String),
    /// A field by its label.
    Field(String),
    /// A paragraph or list of a text, from 1.
    Paragraph(usize),
    /// A point of a list in a text, from 1.
    Point(usize),
    /// An entry of a list of things without a name, from 1.
    Entry(usize),
}

impl FormPlace {
    /// The field that it is in, the innermost one.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.steps.iter().rev().find_map(|step| match step {
            Step::Field(label) => Some(label.as_str()),
            _ => None,
        })
    }

    /// The place in words: "Maßnahme „Leichte Sprache“, Feld „Zielgruppen“, 2. Absatz".
    #[must_use]
    pub fn text(&self, say: &Say) -> String {
        let step = |step: &Step| {
            let (id, args) = match step {
                Step::Thing { word, title } => ("place-thing", vec![("word", word.clone()), ("title", title.clone())]),
                Step::Whole(word) => ("place-whole", vec![("word", word.clone())]),
                Step::Field(label) => ("place-field", vec![("label", label.clone())]),
                Step::Paragraph(number) => ("place-paragraph", vec![("number", number.to_string())]),
                Step::Point(number) => ("place-point", vec![("number", number.to_string())]),
                Step::Entry(number) => ("place-entry", vec![("number", number.to_string())]),
            };
            say.text(id, &args)
        };
        self.steps.iter().map(step).collect::<Vec<_>>().join(", ")
    }
}
