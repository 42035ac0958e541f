//! The files of a catalogue: what each is called and what it holds.

use std::fmt;

/// A JSON file of a catalogue. Displayed, it is the file's path in the catalogue's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Document<'i> {
    /// `edition.json`
    Edition,
    /// `organisation.json`
    Organisation,
    /// `places.json`
    Places,
    /// `contacts.json`
    Contacts,
    /// `abbreviations.json`
    Abbreviations,
    /// A chapter, by its id.
    Chapter(&'i str),
    /// A measure, by its id.
    Measure(&'i str),
}

impl<'i> Document<'i> {
    /// What a path in the catalogue's folder holds.
    #[must_use]
    pub fn of(path: &'i str) -> Option<Self> {
        let name = path.strip_suffix(".json")?;
        Some(match name.split_once('/') {
            None => match name {
                "edition" => Self::Edition,
                "organisation" => Self::Organisation,
                "places" => Self::Places,
                "contacts" => Self::Contacts,
                "abbreviations" => Self::Abbreviations,
                _ => return None,
            },
            // An id is the name of a file and never a way to another folder.
            Some((_, id)) if id.is_empty() || id.contains(['/', '\\']) || id.starts_with('.') => return None,
            Some(("chapters", id)) => Self::Chapter(id),
            Some(("measures", id)) => Self::Measure(id),
            Some(_) => return None,
        })
    }

    /// Its path in the catalogue's folder.
    #[must_use]
    pub fn path(self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Document<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edition => f.write_str("edition.json"),
            Self::Organisation => f.write_str("organisation.json"),
            Self::Places => f.write_str("places.json"),
            Self::Contacts => f.write_str("contacts.json"),
            Self::Abbreviations => f.write_str("abbreviations.json"),
            Self::Chapter(id) => write!(f, "chapters/{id}.json"),
            Self::Measure(id) => write!(f, "measures/{id}.json"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_what_it_holds_are_the_same() {
        for path in [
            "edition.json",
            "organisation.json",
            "places.json",
            "contacts.json",
            "abbreviations.json",
            "chapters/foreword.json",
            "measures/a-b.json",
        ] {
            assert_eq!(Document::of(path).map(Document::path).as_deref(), Some(path));
        }
        assert_eq!(Document::of("measures/a.json"), Some(Document::Measure("a")));
        for other in [
            "measures/../x.json",
            "measures/a/b.json",
            "measures/.json",
            "measures.json",
            "data/edition.json",
            "measures/a.txt",
            "edition",
            "extra/a.json",
        ] {
            assert_eq!(Document::of(other), None, "{other}");
        }
    }
}
