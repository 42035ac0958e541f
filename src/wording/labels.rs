//! What a form calls the fields of a catalogue: the labels of the format's
//! description, in German and English.

use crate::document::Document;
use crate::format::{Control, Doc, Object};
use crate::json::pointer::unescape;
use crate::say::Say;
use crate::source;

/// What the description says of a value.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A whole file.
    File(&'static Object),
    /// What a field, an item of a list or an entry holds.
    Value(&'static Control),
    /// A paragraph or another block of prose.
    Block(&'static [&'static Object]),
}

impl Shape {
    /// The shape of a file of a catalogue; `None` of one that has no place in it.
    #[must_use]
    pub fn of_file(path: &str) -> Option<Self> {
        Document::of(path).map(|document| Self::File(source::description(document)))
    }

    /// The shape at a JSON pointer below this one; keys that the author chooses count as any other.
    #[must_use]
    pub fn at(self, pointer: &str) -> Option<Self> {
        steps(pointer).try_fold(self, |shape, step| {
            let field =
                || shape.objects().into_iter().find_map(|object| object.field(&step)).map(|f| Self::Value(f.control));
            let item = || if step == "-" || step.parse::<usize>().is_ok() { shape.item() } else { None };
            field().or_else(|| shape.entry()).or_else(item)
        })
    }

    /// The kinds of values that it may be.
    #[must_use]
    pub fn kinds(self) -> Vec<&'static Control> {
        match self {
            Self::Value(Control::OneOf(all)) => all.iter().flat_map(|one| Self::Value(one).kinds()).collect(),
            Self::Value(Control::Internal(one)) => Self::Value(one).kinds(),
            Self::Value(one) => vec![one],
            Self::File(_) | Self::Block(_) => Vec::new(),
        }
    }

    /// The objects that it may be.
    #[must_use]
    pub fn objects(self) -> Vec<&'static Object> {
        let of = |kind: &'static Control| match kind {
            Control::Object(object) => vec![*object],
            Control::Prose(blocks) => blocks.to_vec(),
            _ => Vec::new(),
        };
        match self {
            Self::File(object) => vec![object],
            Self::Block(blocks) => blocks.to_vec(),
            Self::Value(_) => self.kinds().into_iter().flat_map(of).collect(),
        }
    }

    /// What an object of this shape is called, such as "Maßnahme".
    #[must_use]
    pub fn word(self, say: &Say) -> Option<String> {
        self.objects().first().map(|object| label(object.doc, say))
    }

    /// What the field of a key is called in this object, and its shape.
    #[must_use]
    pub fn field(self, key: &str, say: &Say) -> Option<(String, Self)> {
        let field = self.objects().into_iter().find_map(|object| object.field(key))?;
        let label = match field.control {
            Control::OwnId => say.text("label-own-id", &[]),
            _ => label(field.doc, say),
        };
        Some((label, Self::Value(field.control)))
    }

    /// The shape of the values behind keys that are the author's own.
    #[must_use]
    pub fn entry(self) -> Option<Self> {
        self.kinds().into_iter().find_map(|kind| match kind {
            Control::Table { of, .. } => Some(Self::Value(of)),
            _ => None,
        })
    }

    /// The shape of the items of a list, and of the blocks of a text.
    #[must_use]
    pub fn item(self) -> Option<Self> {
        self.kinds().into_iter().find_map(|kind| match kind {
            Control::List { of, .. } => Some(Self::Value(of)),
            Control::Prose(blocks) => Some(Self::Block(blocks)),
            _ => None,
        })
    }

    /// Whether it is a block of prose or all of one.
    #[must_use]
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Block(_)) || self.kinds().iter().any(|kind| matches!(kind, Control::Prose(_)))
    }
}

/// A label in the language of the sentences. A file's name behind it is for those who look at files.
fn label(doc: Doc, say: &Say) -> String {
    let label = doc.said(say.language().code()).label;
    label.split_once(" (").map_or(label, |(label, _)| label).to_owned()
}

/// The steps of a JSON pointer, unescaped.
pub fn steps(pointer: &str) -> impl Iterator<Item = String> + '_ {
    pointer.split('/').skip(1).map(unescape)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn fields_are_called_as_the_description_says() {
        let [german, english] = [Language::German, Language::English].map(Say::new);
        let measure = Shape::of_file("measures/a.json").unwrap();
        assert_eq!(measure.word(&german).unwrap(), "Maßnahme");
        assert_eq!(measure.field("target_groups", &german).unwrap().0, "Zielgruppen");
        assert_eq!(measure.field("target_groups", &english).unwrap().0, "Target groups");
        let edition = Shape::of_file("edition.json").unwrap();
        assert_eq!(edition.word(&german).unwrap(), "Ausgabe", "without the file's name");
        let (label, dimensions) = edition.field("dimensions", &german).unwrap();
        assert_eq!(label, "Dimensionen");
        let dimension = dimensions.item().unwrap();
        assert_eq!(dimension.word(&german).unwrap(), "Dimension");
        assert_eq!(dimension.field("id", &german).unwrap().0, "Adresse im Netz", "an id is shown nowhere else");
        assert!(Shape::of_file("notes.json").is_none() && measure.field("sinse", &german).is_none());
    }
}
