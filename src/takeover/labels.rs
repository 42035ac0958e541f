//! The words by which an old catalogue is recognised: printed labels as cities have them, and more if they are told.
//!
//! What the program knows stands in `labels.json`, in the same form as the file that an office gives.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::paper::folded;
use crate::findings::{Arg, Code, Finding, Findings, Name, Place, args};
use crate::json;
use crate::likeness::{likely, nearest};
use crate::source::File;
use crate::source::decode::{At, Sink};

/// The labels that the program knows.
const KNOWN: &str = include_str!("labels.json");

/// The longest label, in characters.
const LONGEST: usize = 80;

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)+) => {
        /// What a label is the label of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Label {
            $($(#[$doc])* $name,)+
        }

        impl Label {
            /// Each with its key in a file of labels; the fields of a measure have the format's.
            pub const ALL: &[(&str, Self)] = &[$(($key, Self::$name)),+];
        }
    };
}

labels! {
    /// The title of a measure.
    Title = "title",
    /// Its short title.
    ShortTitle = "short_title",
    /// Its dimensions.
    Dimensions = "dimensions",
    /// What the name of a division begins with.
    Division = "division",
    /// The units that run it.
    Units = "units",
    /// Whom it is aimed at.
    Directed = "directed",
    /// What is done.
    Description = "description",
    /// Goals and target groups in one text.
    GoalsAndTargetGroups = "goals_and_target_groups",
    /// Its goals.
    Goals = "goals",
    /// Its target groups.
    TargetGroups = "target_groups",
    /// Who is responsible.
    Responsible = "responsible",
    /// Its first year.
    Since = "since",
    /// Its period.
    Period = "period",
    /// How far it is.
    Status = "status",
    /// Its indicators.
    Indicators = "indicators",
    /// Links.
    Links = "links",
    /// Words for the register.
    Keywords = "keywords",
    /// Further information, printed with the label as it is.
    More = "more",
    /// In an overview: aimed inward.
    Inward = "inward",
    /// In an overview: aimed outward.
    Outward = "outward",
    /// The mark of what is new.
    New = "new",
    /// The heading of the contents.
    Contents = "contents",
    /// The heading of the imprint.
    Imprint = "imprint",
    /// The heading of the foreword.
    Foreword = "foreword",
    /// The heading of the contact points.
    Contacts = "contacts",
    /// The heading of the abbreviations.
    Abbreviations = "abbreviations",
    /// The heading of the register.
    Register = "register",
    /// What stands above the details of a contact point.
    Contact = "contact",
}

impl Label {
    /// Its key in a file of labels.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(_, label)| *label == self).map_or("", |(key, _)| key)
    }

    /// Whether it stands in a measure.
    #[must_use]
    pub fn is_field(self) -> bool {
        self <= Self::More
    }

    /// Whether it is about goals or target groups.
    #[must_use]
    pub fn is_goal(self) -> bool {
        matches!(self, Self::GoalsAndTargetGroups | Self::Goals | Self::TargetGroups)
    }
}

/// Labels by what they say.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    fields: HashMap<String, Label>,
    words: BTreeMap<Label, Vec<String>>,
}

impl Labels {
    /// The labels that the program knows.
    #[must_use]
    pub fn known() -> Self {
        let mut labels = Self::default();
        // A test reads the table without a finding.
        let (file, findings) = (file("labels.json", KNOWN), Findings::default());
        if let Some(file) = file {
            labels.add(&file, &findings);
        }
        labels
    }

    /// The same and those of a file, which count first. What is wrong with the file are findings; the file is there
    /// for their lines.
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> (Self, Vec<Finding>, File) {
        let findings = Findings::default();
        let Some(file) = file(name, text) else {
            let fault = json::parse(text).err();
            let (at, message) = fault.map(|fault| (fault.at, (fault.message, fault.kind))).unwrap_or_default();
            let place = Place { file: name.to_owned(), pointer: String::new(), range: at..at };
            let args = args!["message": message.0, "kind": message.1];
            let file = File { path: name.to_owned(), text: text.into(), root: json::Node::UNREAD, weight: 0 };
            return (self, vec![Finding::new(Code::NotJson, Some(place), args)], file);
        };
        self.add(&file, &findings);
        (self, findings.collected().0, file)
    }

    fn add(&mut self, file: &File, findings: &Findings) {
        let sink = Sink { findings, references: RefCell::default(), acceptances: RefCell::default() };
        for (key, value) in At::root(file, &sink).entries() {
            let Some((_, label)) = Label::ALL.iter().find(|(known, _)| *known == key) else {
                if key != "$schema" {
                    report_unknown(&value, &key);
                }
                continue;
            };
            for text in value.one_or_many().iter().filter_map(At::string) {
                let folded = folded(&text);
                if folded.is_empty() {
                    continue;
                }
                if label.is_field() {
                    self.fields.insert(folded.clone(), *label);
                }
                self.words.entry(*label).or_default().push(folded);
            }
        }
    }

    /// The field that a text is the label of.
    #[must_use]
    pub fn field(&self, text: &str) -> Option<Label> {
        if text.chars().nth(LONGEST).is_some() {
            return None;
        }
        self.fields.get(folded(text).as_str()).copied()
    }

    /// The field of the label with which a text begins, and how many bytes the label takes with its colon.
    #[must_use]
    pub fn leading(&self, text: &str) -> Option<(Label, usize)> {
        let end = text.char_indices().take(LONGEST).find(|(_, c)| *c == ':').map(|(at, _)| at)?;
        let rest = &text[end + 1..];
        let is_one = !rest.trim().is_empty() && !rest.starts_with("//");
        Some((self.field(&text[..end]).filter(|_| is_one)?, end + 1))
    }

    /// Whether a text is a label by itself.
    #[must_use]
    pub fn is_label(&self, text: &str) -> bool {
        self.field(text).is_some()
    }

    /// Whether a text is a label or begins with one.
    #[must_use]
    pub fn begins(&self, text: &str) -> bool {
        self.is_label(text) || self.leading(text).is_some()
    }

    /// Whether a text says exactly what a label does.
    #[must_use]
    pub fn says(&self, label: Label, text: &str) -> bool {
        text.chars().nth(LONGEST).is_none() && {
            let folded = folded(text);
            self.of(label).any(|word| word == folded)
        }
    }

    /// Whether the words of a label are among those of a text.
    #[must_use]
    pub fn names(&self, label: Label, text: &str) -> bool {
        let folded = format!(" {} ", folded(text));
        self.of(label).any(|word| folded.contains(&format!(" {word} ")))
    }

    /// Whether a short line is the name of a division: "Dezernat III", "Dezernat 2 – Soziales".
    #[must_use]
    pub fn is_division(&self, text: &str) -> bool {
        if text.chars().nth(LONGEST).is_some() || text.ends_with(['.', ',', ';', ':', '?', '!']) {
            return false;
        }
        let folded = folded(text);
        self.of(Label::Division).any(|word| folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
    }

    fn of(&self, label: Label) -> impl Iterator<Item = &str> {
        self.words.get(&label).into_iter().flatten().map(String::as_str)
    }
}

/// A file of labels, if it is JSON.
fn file(name: &str, text: &str) -> Option<File> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let root = json::parse(text).ok()?;
    Some(File { path: name.to_owned(), text: Arc::from(text), root, weight: 0 })
}

fn report_unknown(value: &At<'_>, key: &str) {
    let keys = || Label::ALL.iter().map(|(key, _)| *key);
    let name = |key: &str| Name::field(key);
    value.report(
        Code::UnknownKey,
        args![
            "key": key,
            "nearest": nearest(key, keys()).as_deref().map(name),
            "known": Arg::Names(keys().map(name).collect()),
            "likely": Arg::Choices(likely(key, keys().collect()).into_iter().map(name).collect()),
            "more": "more",
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_knows_is_without_a_fault() {
        let (labels, findings, _) = Labels::default().with("labels.json", KNOWN);
        assert_eq!(findings, []);
        for (key, label) in Label::ALL {
            assert!(labels.of(*label).count() > 0, "{key}");
        }
    }

    #[test]
    fn labels_are_known_however_they_are_printed() {
        let labels = Labels::known();
        for (text, label) in [
            ("Beschreibung der Maßnahme", Label::Description),
            ("ZIELE:", Label::Goals),
            ("Zielgruppe(n)", Label::TargetGroups),
            ("Wer ist für die Maßnahme verantwortlich?", Label::Responsible),
            ("Ziele & Zielgruppen", Label::GoalsAndTargetGroups),
        ] {
            assert_eq!(labels.field(text), Some(label), "{text}");
        }
        assert_eq!(labels.leading("Zielgruppe: alle"), Some((Label::TargetGroups, 11)));
        assert_eq!(labels.leading("Ziele der Jugendarbeit: Teilhabe"), None);
        assert!(labels.is_division("Dezernat IV") && !labels.is_division("Dezernatsübergreifend"));
        assert!(labels.names(Label::Inward, "nach Innen gerichtet") && !labels.names(Label::Inward, "Bürger*innen"));
    }

    #[test]
    fn faults_in_a_file_are_found_at_their_place() {
        let (labels, findings, _) =
            Labels::known().with("labels.json", r#"{ "gaols": ["Wozu"], "goals": [3, "Wozu"] }"#);
        let codes: Vec<&str> = findings.iter().map(|finding| finding.code.id()).collect();
        assert_eq!(codes, ["K005", "K007"]);
        assert_eq!(labels.field("Wozu?"), Some(Label::Goals));
        assert_eq!(Labels::known().with("labels.json", "{").1[0].code.id(), "K003");
    }
}
