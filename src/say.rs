//! The sentences that the program says about a catalogue, from `locales/`.

use std::borrow::Cow;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::findings::{Arg, Args, Finding, Name, Place, Severity};
use crate::language::Language;
use crate::visible;

/// How a sentence about a finding calls what files name otherwise than people do.
pub trait Naming {
    /// A name of the format.
    fn name(&self, name: &Name) -> String;

    /// A name of the format among those that are possible.
    fn choice(&self, name: &Name) -> String;

    /// Places of a catalogue.
    fn places(&self, places: &[(Place, usize)]) -> String;
}

/// As the files do.
struct InFiles<'s>(&'s Say);

impl Naming for InFiles<'_> {
    fn name(&self, name: &Name) -> String {
        name.to_string()
    }

    fn choice(&self, name: &Name) -> String {
        self.0.explained(&name.to_string())
    }

    fn places(&self, places: &[(Place, usize)]) -> String {
        places.iter().map(|(place, line)| format!("{}:{line}", place.file)).collect::<Vec<_>>().join(", ")
    }
}

/// What is said of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub todo: String,
}

/// The sentences of one language.
pub struct Say {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// The most characters of a value in a sentence.
const MAX_SHOWN: usize = 1000;

const GERMAN: [&str; 2] = [include_str!("../locales/de.ftl"), include_str!("../locales/desk/de.ftl")];
const ENGLISH: [&str; 2] = [include_str!("../locales/en.ftl"), include_str!("../locales/desk/en.ftl")];

impl Say {
    /// The sentences of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (texts, locale) = match language {
            Language::German => (GERMAN, unic_langid::langid!("de")),
            Language::English => (ENGLISH, unic_langid::langid!("en")),
        };
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        for text in texts {
            // A test parses all files, so nothing is lost of what could be read.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The sentences of the language asked for, else of the system's, else of
    /// the catalogue's.
    #[must_use]
    pub fn for_run(asked: Option<Language>, catalogue: Language) -> Self {
        let system = || {
            let locale = sys_locale::get_locale()?;
            match locale.get(..2)? {
                "de" => Some(Language::German),
                "en" => Some(Language::English),
                _ => None,
            }
        };
        Self::new(asked.or_else(system).unwrap_or(catalogue))
    }

    /// The language of the sentences.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence with its values. An empty value selects `[none]`.
    #[must_use]
    pub fn text(&self, id: &str, args: &[(&'static str, String)]) -> String {
        self.format(id, None, &fluent_args(args)).unwrap_or_else(|| id.to_owned())
    }

    /// A sentence without values, if there is one of this name.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        self.format(id, None, &FluentArgs::new())
    }

    /// What is wrong in a finding, and what to do.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> Sentence {
        let naming = InFiles(self);
        Sentence { what: self.part(finding, &[""], &naming), todo: self.part(finding, &["do"], &naming) }
    }

    /// A part of what is said of a finding, by the first of the attributes that its message has;
    /// an empty one is the message itself.
    #[must_use]
    pub fn part(&self, finding: &Finding, attributes: &[&str], naming: &dyn Naming) -> String {
        let (id, args) = match finding.more_of_its_kind() {
            Some(count) => {
                let code = FluentValue::from(finding.code.id());
                ("more-not-shown", [("count", FluentValue::from(count)), ("code", code)].into_iter().collect())
            }
            None => (finding.code.id(), self.values(&finding.args, naming)),
        };
        let part = |attribute: &&str| self.format(id, Some(*attribute).filter(|name| !name.is_empty()), &args);
        attributes.iter().find_map(part).unwrap_or_default()
    }

    fn values(&self, args: &Args, naming: &dyn Naming) -> FluentArgs<'static> {
        args.iter().map(|(name, value)| (*name, self.value(value, naming))).collect()
    }

    fn value(&self, value: &Arg, naming: &dyn Naming) -> FluentValue<'static> {
        let joined = |texts: Vec<String>| {
            let said: Vec<&str> = texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
            selectable(&said.join(", "))
        };
        match value {
            Arg::Text(text) => selectable(text),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Decimal(number) => selectable(&self.measured(number)),
            Arg::Names(all) => joined(all.iter().map(|name| naming.name(name)).collect()),
            Arg::Choices(all) => joined(all.iter().map(|name| naming.choice(name)).collect()),
            Arg::Places(places) => selectable(&naming.places(places)),
        }
    }

    /// What a finding's correction is called.
    #[must_use]
    pub fn fix(&self, finding: &Finding) -> String {
        self.part(finding, &["fix"], &InFiles(self))
    }

    /// A word that a field knows, such as `inward`, in quotation marks and with what
    /// it means: it is English.
    fn explained(&self, word: &str) -> String {
        let quoted = self.quoted(word);
        match self.meaning(word) {
            Some(meaning) => format!("{quoted} ({meaning})"),
            None => quoted,
        }
    }

    /// A text in the quotation marks of the language.
    #[must_use]
    pub fn quoted(&self, text: &str) -> String {
        if self.language == Language::German { format!("„{text}“") } else { format!("“{text}”") }
    }

    /// What a word means that a field knows.
    #[must_use]
    pub fn meaning(&self, word: &str) -> Option<String> {
        self.find(&format!("word-{}", word.replace('_', "-")))
    }

    /// A message and what to do about it.
    #[must_use]
    pub fn sentence(&self, id: &str, args: &[(&'static str, String)]) -> Sentence {
        Sentence {
            what: self.text(id, args),
            todo: self.format(id, Some("do"), &fluent_args(args)).unwrap_or_default(),
        }
    }

    /// A measured number as the language writes it.
    fn measured(&self, value: &str) -> String {
        if self.language == Language::German { value.replace('.', ",") } else { value.to_owned() }
    }

    /// A number with a fixed number of decimals, as the language writes it.
    #[must_use]
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        self.measured(&format!("{number:.decimals$}"))
    }

    /// The word for a severity.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        self.text(&format!("severity-{}", severity.name()), &[])
    }

    fn format(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// A value as a sentence can hold it: not endless, and without characters that
/// would steer a terminal or that nobody sees.
fn shown(value: &str) -> Cow<'_, str> {
    match value.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => Cow::Owned(visible::text(&value[..end]).into_owned() + "…"),
        None => visible::text(value),
    }
}

/// A text as the value of a sentence.
fn selectable(text: &str) -> FluentValue<'static> {
    if text.is_empty() { FluentValue::from("none") } else { FluentValue::from(shown(text).into_owned()) }
}

fn fluent_args(args: &[(&'static str, String)]) -> FluentArgs<'static> {
    args.iter().map(|(name, value)| (*name, fluent_value(name, value))).collect()
}

/// Counts select a plural form; everything else is a text that is printed as it is.
fn fluent_value(name: &str, value: &str) -> FluentValue<'static> {
    const COUNTS: &[&str] = &[
        "errors",
        "warnings",
        "hints",
        "accepted",
        "unchecked",
        "count",
        "pages",
        "measures",
        "entries",
        "new",
        "open",
        "added",
        "files",
        "left",
    ];
    match value {
        number if COUNTS.contains(&name) && !number.is_empty() => FluentValue::try_number(number).into_owned(),
        text => selectable(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_with_quotation_marks_and_what_they_mean() {
        let say = Say::new(Language::German);
        let explained = ["inward", "easy_language", "K035"].map(|word| say.explained(word));
        assert_eq!(explained, ["„inward“ (nach innen)", "„easy_language“ (Leichte Sprache)", "„K035“"]);
        assert_eq!(Say::new(Language::English).explained("full"), "“full” (a whole page)");
    }

    #[test]
    fn decimals_are_those_of_the_language() {
        let args = [("least", Arg::decimal(0.18, 2)), ("on", "1".into()), ("part", "interior".into())];
        let finding = Finding::new(crate::findings::Code::PrintHairline, None, args);
        assert!(Say::new(Language::German).finding(&finding).what.contains("0,18 pt"));
        assert!(Say::new(Language::English).finding(&finding).what.contains("0.18 pt"));
    }

    #[test]
    fn values_neither_steer_a_terminal_nor_fill_it() {
        assert_eq!(shown("Büro für „alle“"), "Büro für „alle“");
        assert_eq!(shown("a\u{1b}[31mb\u{202e}c\nd"), "a<U+001B>[31mb<U+202E>c<U+000A>d");
        assert_eq!(shown(&"ü".repeat(MAX_SHOWN + 1)), "ü".repeat(MAX_SHOWN) + "…");
    }
}
