//! The sentences that the program says about a catalogue, from `locales/`.

use std::borrow::Cow;

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::findings::{Finding, Severity};
use crate::pdf::flaw::{Flaw, Kind, Mender};
use crate::source::edition::Language;
use crate::visible;

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

/// The values of findings that are measured and may have decimals. What stands in files keeps its point.
const MEASURED: &[&str] =
    &["ratio", "least", "most", "limit", "width", "height", "bleed", "inner", "outer", "spine", "total"];

const GERMAN: &str = include_str!("../locales/de.ftl");
const ENGLISH: &str = include_str!("../locales/en.ftl");

impl Say {
    /// The sentences of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let (text, locale) = match language {
            Language::German => (GERMAN, unic_langid::langid!("de")),
            Language::English => (ENGLISH, unic_langid::langid!("en")),
        };
        // A test parses both files, so nothing is lost of what could be read.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
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
        self.format(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// What is wrong in a finding, and what to do.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> Sentence {
        let explained = |(name, value): &(&'static str, String)| {
            let value = match *name {
                "likely" => self.explained(value),
                name if MEASURED.contains(&name) => self.measured(value),
                _ => value.clone(),
            };
            (*name, value)
        };
        if let Some(count) = finding.more_of_its_kind() {
            let args = [("count", count.to_string()), ("code", finding.code.id().to_owned())];
            return self.sentence("more-not-shown", &args);
        }
        self.sentence(finding.code.id(), &finding.args.iter().map(explained).collect::<Vec<_>>())
    }

    /// What a finding's correction is called.
    #[must_use]
    pub fn fix(&self, finding: &Finding) -> String {
        self.format(finding.code.id(), Some("fix"), &finding.args).unwrap_or_default()
    }

    /// A list of words that a field knows, `inward, outward`, each in quotation marks
    /// and with what it means: they are English.
    fn explained(&self, words: &str) -> String {
        let (open, close) = if self.language == Language::German { ('„', '“') } else { ('“', '”') };
        let explained = words.split(", ").map(|word| {
            let quoted = format!("{open}{word}{close}");
            match self.format(&format!("word-{}", word.replace('_', "-")), None, &[]) {
                Some(meaning) => format!("{quoted} ({meaning})"),
                None => quoted,
            }
        });
        explained.collect::<Vec<_>>().join(", ")
    }

    /// What is wrong with a file, and where, and what to do. `page` is the label
    /// of the flaw's page.
    #[must_use]
    pub fn flaw(&self, flaw: &Flaw, page: Option<&str>) -> Sentence {
        let mut args = flaw.args.clone();
        if flaw.kind == Kind::Rule {
            args.push(("plain", self.rule(&flaw.args).unwrap_or_default()));
        }
        let Sentence { what, todo } = self.sentence(flaw.kind.id(), &args);
        let what = match page {
            Some(page) => self.text("on-page", &[("page", page.to_owned()), ("what", what)]),
            None => what,
        };
        let mender = self.text(&format!("mender-{}", self.mender(flaw).name()), &[]);
        Sentence { what, todo: format!("{mender}: {todo}") }
    }

    /// Who can mend a flaw; of a standard's rule, who it is about.
    #[must_use]
    pub fn mender(&self, flaw: &Flaw) -> Mender {
        let clause = flaw.args.iter().find(|(name, _)| *name == "rule").map_or("", |(_, rule)| rule);
        match clause {
            rule if rule.starts_with("7.21.") || rule.starts_with("6.2.11") => Mender::Designer,
            rule if rule.starts_with("7.3:") => Mender::Office,
            _ => flaw.kind.mender(),
        }
    }

    /// A standard's rule in plain words, if it is one of those that have them:
    /// by its number, else by its clause, else by a clause above.
    fn rule(&self, args: &[(&'static str, String)]) -> Option<String> {
        let value = |key| args.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value);
        let standard = if value("standard") == "PDF/UA-1" { "ua1" } else { "2a" };
        let mut id = format!("rule-{standard}-{}", value("rule").replace(['.', ':'], "-"));
        while id.matches('-').count() > 1 {
            if let Some(sentence) = self.format(&id, None, &[]) {
                return Some(sentence);
            }
            id.truncate(id.rfind('-').unwrap_or_default());
        }
        None
    }

    /// A message and what to do about it.
    #[must_use]
    pub fn sentence(&self, id: &str, args: &[(&'static str, String)]) -> Sentence {
        Sentence { what: self.text(id, args), todo: self.format(id, Some("do"), args).unwrap_or_default() }
    }

    /// A measured number as the language writes it; anything else as it is.
    fn measured(&self, value: &str) -> String {
        let is_number = value.parse::<f64>().is_ok_and(f64::is_finite);
        if is_number && self.language == Language::German { value.replace('.', ",") } else { value.to_owned() }
    }

    /// A number with a fixed number of decimals, as the language writes it.
    #[must_use]
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let text = format!("{number:.decimals$}");
        if self.language == Language::German { text.replace('.', ",") } else { text }
    }

    /// The word for a severity.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        self.text(&format!("severity-{}", severity.name()), &[])
    }

    fn format(&self, id: &str, attribute: Option<&str>, args: &[(&'static str, String)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, shown(value))).collect();
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, fluent_value(name, value))).collect();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
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

/// Counts select a plural form; everything else is a text that is printed as it is.
fn fluent_value<'v>(name: &str, value: &'v str) -> FluentValue<'v> {
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
        "added",
        "files",
        "left",
    ];
    match value {
        "" => FluentValue::from("none"),
        number if COUNTS.contains(&name) => FluentValue::try_number(number),
        text => FluentValue::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_with_quotation_marks_and_what_they_mean() {
        let german = "„inward“ (nach innen), „easy_language“ (Leichte Sprache), „K035“";
        assert_eq!(Say::new(Language::German).explained("inward, easy_language, K035"), german);
        assert_eq!(Say::new(Language::English).explained("full, K035"), "“full” (a whole page), “K035”");
    }

    #[test]
    fn decimals_are_those_of_the_language() {
        let args = [("least", "0.18"), ("on", "1"), ("part", "interior")];
        let args = args.map(|(name, value)| (name, value.to_owned())).to_vec();
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
