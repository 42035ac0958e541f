//! What the files of a catalogue can say, as data.
//!
//! Each object is described once, in [`crate::source`]: from that one description come its record, its
//! reading, its JSON Schema, and, from here, whatever asks for its fields: a form, the limits of texts, the
//! labels of what is printed. The roots are [`crate::source::description`].

/// An object of a file and its fields.
#[derive(Debug)]
pub struct Object {
    /// Its name in the JSON Schema.
    pub name: &'static str,
    /// What it is.
    pub doc: Doc,
    /// Its fields, in the order of a form.
    pub fields: &'static [Field],
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// Its label and explanation.
    pub doc: Doc,
    /// What is entered.
    pub control: &'static Control,
}

/// What every object of every file may say beside its own fields; a form shows neither.
pub const EVERYWHERE: &[Field] = &[
    Field {
        key: "$schema",
        required: false,
        doc: Doc(&[
            "# Schema",
            "Nennt die Beschreibung dieser Datei, mit der ein Schreibprogramm die Angaben erklärt und",
            "ergänzt. Lassen Sie die Zeile stehen.",
            "",
            "# Schema",
            "Names the description of this file, with which an editor explains and completes the fields.",
            "Leave the line as it is.",
        ]),
        control: &Control::SchemaPath,
    },
    Field {
        key: "accept",
        required: false,
        doc: Doc(&[
            "# Hingenommene Befunde",
            "Warnungen und Hinweise, die hier so bleiben sollen: die Nummer des Befunds und der Grund, etwa",
            "{ \"K031\": \"so beschlossen\" }. Fehler lassen sich nicht hinnehmen.",
            "",
            "# Accepted findings",
            "Warnings and hints that are to stay here: the finding's code and the reason, such as",
            "{ \"K031\": \"so beschlossen\" }. Errors cannot be accepted.",
        ]),
        control: &Control::Table { keys: &Control::Rule, of: &Control::Line },
    },
];

/// A word of a list of words.
#[derive(Debug)]
pub struct Word {
    /// As it stands in the file.
    pub word: &'static str,
    /// What it means.
    pub doc: Doc,
}

/// A label and an explanation in German and English, as the lines of a documentation comment: a paragraph a
/// language, the label as its heading.
#[derive(Debug, Clone, Copy)]
pub struct Doc(pub &'static [&'static str]);

/// A label and its explanation in one language; each may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The label.
    pub label: &'static str,
    /// The explanation.
    pub text: String,
}

impl Doc {
    /// What is said in a language, by its code: English, or else German.
    #[must_use]
    pub fn said(self, language: &str) -> Said {
        if language == "en" { self.english() } else { self.german() }
    }

    /// What is said in German, as in the JSON Schemas.
    #[must_use]
    pub fn german(self) -> Said {
        self.paragraph(0)
    }

    /// What is said in English.
    #[must_use]
    pub fn english(self) -> Said {
        self.paragraph(1)
    }

    fn paragraph(self, number: usize) -> Said {
        let lines = self.0.split(|line| line.is_empty()).nth(number).unwrap_or_default();
        let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
        match lines.split_first().and_then(|(first, rest)| Some((first.strip_prefix("# ")?, rest))) {
            Some((label, rest)) => Said { label, text: rest.join(" ") },
            None => Said { label: "", text: lines.join(" ") },
        }
    }
}

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A division.
    Division,
    /// A unit.
    Unit,
    /// A topic.
    Topic,
    /// An address.
    Place,
    /// A contact point.
    Contact,
    /// A dimension.
    Dimension,
    /// A status.
    Status,
    /// A measure.
    Measure,
    /// A part of the publication, fixed or a chapter.
    Part,
    /// A footnote of a chapter.
    Footnote,
    /// What a link in prose leads to: a measure, a dimension or a contact point.
    Target,
}

impl Kind {
    /// The key that sentences select by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Division => "division",
            Self::Unit => "unit",
            Self::Topic => "topic",
            Self::Place => "place",
            Self::Contact => "contact",
            Self::Dimension => "dimension",
            Self::Status => "status",
            Self::Measure => "measure",
            Self::Part => "part",
            Self::Footnote => "footnote",
            Self::Target => "target",
        }
    }
}

/// What a field or an item of a list holds, and so what a form offers for it.
#[derive(Debug)]
pub enum Control {
    /// A line of text without marks.
    Line,
    /// A line with passages in other languages.
    Title,
    /// A text with marks that is no block: a caption, an item of a list, a footnote.
    Marked,
    /// Paragraphs, and the blocks that are objects.
    Prose(&'static [&'static Object]),
    /// `true` or `false`.
    YesNo,
    /// A whole number.
    Number {
        /// The least.
        from: i64,
        /// The most.
        to: i64,
    },
    /// A number that may have decimals.
    Decimal {
        /// The least.
        from: f64,
        /// The most.
        to: f64,
    },
    /// A year and month.
    Month,
    /// A day.
    Day,
    /// A number, a year or a date that is printed as it is written.
    Printed,
    /// A colour on screen.
    Colour,
    /// A mail address.
    Email,
    /// A web, mail or telephone address.
    Address,
    /// A picture file in the catalogue's folder.
    Picture,
    /// A colour profile in the catalogue's folder.
    Profile,
    /// The folder of another catalogue beside this one.
    Folder,
    /// The address of the JSON Schema, which no form shows.
    SchemaPath,
    /// The code of a rule, the key of a table.
    Rule,
    /// The key of a printed word, the key of a table.
    PrintedWord,
    /// The id that the object is given.
    OwnId,
    /// The id of something, chosen by its name.
    Id(Kind),
    /// One of several words.
    Choice(&'static [Word]),
    /// An object.
    Object(&'static Object),
    /// Several of a kind.
    List {
        /// Of which kind.
        of: &'static Control,
        /// How many there are at least.
        least: usize,
        /// How many there are at most, where that is fixed.
        most: Option<usize>,
    },
    /// Values by keys that the author chooses.
    Table {
        /// What the keys are.
        keys: &'static Control,
        /// What the values are.
        of: &'static Control,
    },
    /// One of several kinds.
    OneOf(&'static [&'static Control]),
    /// What stays in the office and is never printed.
    Internal(&'static Control),
}

impl Object {
    /// A field.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// What stands at a path, which is a JSON pointer without the numbers of items.
    #[must_use]
    pub fn at(&self, path: &[&str]) -> Option<&'static Control> {
        let (key, rest) = path.split_first()?;
        self.field(key)?.control.at(rest)
    }
}

impl Control {
    /// What stands at a path below this; lists count as their items.
    #[must_use]
    pub fn at(&'static self, path: &[&str]) -> Option<&'static Control> {
        match (self, path.split_first()) {
            (Self::List { of, .. } | Self::Internal(of), _) => of.at(path),
            (Self::OneOf(all), _) => all.iter().find_map(|one| one.at(path)),
            (Self::Prose(blocks), Some(_)) => blocks.iter().find_map(|block| block.at(path)),
            (Self::Object(object), Some(_)) => object.at(path),
            (Self::Table { of, .. }, Some((_, rest))) => of.at(rest),
            (_, None) => Some(self),
            (_, Some(_)) => None,
        }
    }

    /// The objects that this is made of, without those within them.
    #[must_use]
    pub fn objects(&self) -> Vec<&'static Object> {
        match self {
            Self::Object(object) => vec![object],
            Self::Prose(blocks) => blocks.to_vec(),
            Self::List { of, .. } | Self::Table { of, .. } | Self::Internal(of) => of.objects(),
            Self::OneOf(all) => all.iter().flat_map(|one| one.objects()).collect(),
            _ => Vec::new(),
        }
    }
}
