//! What several rules need, computed once, and how they report.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fixes;
use super::text::{Text, words};
use crate::catalogue::{Catalogue, ResolvedMeasure};
use crate::document::Document;
use crate::files::Snapshot;
use crate::findings::{Code, Finding, Findings, args};
use crate::json::Value;
use crate::language::Language;
use crate::printed::{Field, field};
use crate::source::dates::Month;
use crate::source::organisation::Unit;
use crate::source::{self, Source};

/// A catalogue as rules look at it. A text in which something must be mended is
/// not among the texts: what it says is not yet sure.
pub struct Facts<'s> {
    /// The files.
    pub source: &'s Source,
    /// What they mean.
    pub catalogue: &'s Catalogue<'s>,
    /// Every printed text, in the order of the files.
    pub texts: Vec<Text<'s>>,
    /// The units, in the catalogue's order.
    pub units: Vec<&'s Unit>,
    /// The month of the edition, if it is sure.
    pub as_of: Option<Month>,
    /// Last year's edition.
    pub previous: Previous,
    /// Files and pointers of what must be mended.
    faulty: BTreeSet<(String, String)>,
}

/// Last year's edition.
pub enum Previous {
    /// None is named.
    None,
    /// The folder that is named cannot be read.
    Missing,
    /// What its files say.
    Read(Box<Source>),
}

/// A link in prose or in a list of links.
pub struct Link<'f> {
    /// Its file.
    pub file: &'f str,
    /// The pointer of the string that is read.
    pub text_pointer: String,
    /// The part of that string; all of it where there is none.
    pub text_part: Option<Range<usize>>,
    /// What is read.
    pub text: &'f str,
    /// The pointer of the string that holds the address.
    pub target_pointer: String,
    /// The part of that string; all of it where there is none.
    pub target_part: Option<Range<usize>>,
    /// Where it leads.
    pub target: &'f str,
}

/// The items of a list.
pub struct List<'f, 's> {
    /// The pointer of the list.
    pub pointer: &'f str,
    /// Its items.
    pub items: &'f [Text<'s>],
}

impl<'s> Facts<'s> {
    /// Looks at a catalogue.
    #[must_use]
    pub fn new(source: &'s Source, catalogue: &'s Catalogue<'s>, snapshot: &Snapshot, findings: &Findings) -> Self {
        let faulty = findings.errors();
        let edition = &source.records.edition;
        let has_month = source.files.get("edition.json").is_some_and(|file| file.root.get("as_of").is_some())
            && !faulty.contains(&("edition.json".to_owned(), "/as_of".to_owned()));
        let mut facts = Self {
            source,
            catalogue,
            texts: Vec::new(),
            units: source.records.organisation.divisions.iter().flat_map(|division| &division.units).collect(),
            as_of: has_month.then_some(edition.as_of),
            previous: previous(snapshot, edition.previous.as_deref()),
            faulty,
        };
        facts.collect();
        facts
    }

    fn collect(&mut self) {
        let mut texts = Vec::new();
        for file in self.source.files.values().filter(|file| self.is_printed(&file.path)) {
            let kind = self.source.chapter(&file.path).map(|chapter| chapter.kind);
            file.root.strings(&mut |pointer, text| {
                let path: Vec<&str> =
                    pointer.split('/').skip(1).filter(|step| step.parse::<usize>().is_err()).collect();
                if let Some((field, place)) = field(&file.path, &path, kind)
                    && is_language(text)
                    && !self.faulty.contains(&(file.path.clone(), pointer.to_owned()))
                {
                    texts.push(Text::new(&file.path, pointer.to_owned(), field, text, place));
                }
            });
        }
        self.texts = texts;
    }

    fn is_printed(&self, path: &str) -> bool {
        let ended = |id| self.source.records.measures.get(id).and_then(|m| m.until).is_some_and(|u| self.is_past(u));
        match Document::of(path) {
            Some(Document::Measure(id)) => !ended(id),
            Some(Document::Chapter(id)) => self.source.records.edition.parts.iter().any(|part| part == id),
            _ => true,
        }
    }

    /// Whether a year is over in this edition.
    #[must_use]
    pub fn is_past(&self, year: i64) -> bool {
        self.as_of.is_some_and(|month| year < i64::from(month.year))
    }

    /// The texts in German.
    pub fn german(&self) -> impl Iterator<Item = &Text<'s>> {
        let german = self.source.records.edition.language == Language::German;
        self.texts.iter().filter(move |_| german)
    }

    /// The measures that are printed.
    pub fn measures(&self) -> impl Iterator<Item = &ResolvedMeasure<'s>> {
        self.catalogue.measures.iter().filter(|m| m.record.until.is_none_or(|until| !self.is_past(until)))
    }

    /// Whether something must be mended in a file at a pointer or below it.
    #[must_use]
    pub fn is_faulty(&self, file: &str, pointer: &str) -> bool {
        let start = (file.to_owned(), pointer.to_owned());
        let mut below = self.faulty.range(start..).take_while(|(f, p)| f == file && p.starts_with(pointer));
        below.any(|(_, p)| p.len() == pointer.len() || p[pointer.len()..].starts_with('/'))
    }

    /// Whether something must be mended in a value itself, and not below it.
    #[must_use]
    pub fn is_unsure(&self, file: &str, pointer: &str) -> bool {
        self.faulty.contains(&(file.to_owned(), pointer.to_owned()))
    }

    /// Every link of the catalogue.
    #[must_use]
    pub fn links(&self) -> Vec<Link<'_>> {
        let mut links = Vec::new();
        for text in &self.texts {
            links.extend(text.links.iter().map(|link| Link {
                file: text.file,
                text_pointer: text.pointer.clone(),
                text_part: Some(link.text.clone()),
                text: &link.shown,
                target_pointer: text.pointer.clone(),
                target_part: Some(link.target.clone()),
                target: &link.address,
            }));
            if let (Field::Link, Some(parent)) = (text.field, text.pointer.strip_suffix("/text")) {
                let target_pointer = format!("{parent}/target");
                if let Some(target) = self.string(text.file, &target_pointer) {
                    let text_pointer = text.pointer.clone();
                    let (file, text) = (text.file, text.shown.as_str());
                    links.push(Link {
                        file,
                        text_pointer,
                        text_part: None,
                        text,
                        target_pointer,
                        target_part: None,
                        target,
                    });
                }
            }
        }
        links
    }

    /// A string of a file, unless something must be mended in it.
    #[must_use]
    pub fn string(&self, file: &str, pointer: &str) -> Option<&'s str> {
        match &self.source.files.get(file)?.root.at(pointer)?.value {
            Value::String(text) if !self.faulty.contains(&(file.to_owned(), pointer.to_owned())) => Some(text),
            _ => None,
        }
    }

    /// The lists of the catalogue whose items are all sure.
    pub fn lists(&self) -> impl Iterator<Item = List<'_, 's>> {
        let list = |text: &Text<'s>| {
            let (list, _) = text.pointer.rsplit_once('/')?;
            (list.ends_with("/list") || list.ends_with("/numbered")).then_some(list.len())
        };
        let same = move |a: &Text<'s>, b: &Text<'s>| {
            a.file == b.file && list(a).is_some_and(|end| list(b) == Some(end) && a.pointer[..end] == b.pointer[..end])
        };
        self.texts.chunk_by(same).filter_map(move |items| {
            let first = items.first()?;
            let pointer = &first.pointer[..list(first)?];
            (!self.is_faulty(first.file, pointer)).then_some(List { pointer, items })
        })
    }
}

/// Whether a text is more than signs in a row, which rules would look at for long and nobody means.
fn is_language(text: &str) -> bool {
    const SHORT: usize = 1_000;
    text.len() < SHORT || {
        let (all, words) = text
            .chars()
            .fold((0, 0), |(all, words), c| (all + 1, words + usize::from(c.is_alphanumeric() || c.is_whitespace())));
        words * 10 >= all * 7
    }
}

fn previous(snapshot: &Snapshot, name: Option<&str>) -> Previous {
    let Some(name) = name else { return Previous::None };
    let Some(sibling) = snapshot.sibling(name) else { return Previous::Missing };
    let read = source::read(&sibling, &Findings::default());
    if read.files.contains_key("edition.json") { Previous::Read(Box::new(read)) } else { Previous::Missing }
}

/// How a rule reports.
pub struct Reporter<'r> {
    source: &'r Source,
    findings: &'r Findings,
    code: Code,
}

/// The values for a sentence.
pub use crate::findings::Args;

impl<'r> Reporter<'r> {
    /// A reporter for one rule.
    #[must_use]
    pub fn new(source: &'r Source, findings: &'r Findings, code: Code) -> Self {
        Self { source, findings, code }
    }

    /// Reports a part of what a text shows.
    pub fn part(&self, text: &Text<'_>, part: &Range<usize>, args: Args) {
        self.in_string(text.file, &text.pointer, Some(&text.in_string(part)), args);
    }

    /// Reports parts of what a text shows, each with what it ought to be.
    pub fn better(&self, text: &Text<'_>, found: Vec<(Range<usize>, String)>) {
        for (part, better) in found {
            let shown = text.shown[part.clone()].to_owned();
            self.part(text, &part, args!["found": shown, "better": better]);
        }
    }

    /// As [`Self::better`]; what is certain is offered as a correction.
    pub fn corrected(&self, text: &Text<'_>, found: Vec<(Range<usize>, String)>, certain: impl Fn(&str, &str) -> bool) {
        for (part, better) in found {
            let shown = text.shown[part.clone()].to_owned();
            let right = certain(&shown, &better).then(|| better.clone());
            self.with_fix(text, &part, args!["found": shown, "better": better], &part, right.as_deref());
        }
    }

    /// Reports a part of what a text shows and offers to write `right`, if there
    /// is any, in the place of `wrong`.
    pub fn with_fix(
        &self,
        text: &Text<'_>,
        part: &Range<usize>,
        args: Args,
        wrong: &Range<usize>,
        right: Option<&str>,
    ) {
        let Some(file) = self.source.files.get(text.file) else { return self.part(text, part, args) };
        let place = file.place_in_string(&text.pointer, &text.in_string(part));
        let mut finding = Finding::new(self.code, Some(place), args);
        finding.fix = right.and_then(|right| fixes::fix(text, file, wrong, right));
        self.findings.push(finding);
    }

    /// Reports a part of a string, or all of it.
    pub fn in_string(&self, file: &str, pointer: &str, part: Option<&Range<usize>>, args: Args) {
        match (part, self.source.files.get(file)) {
            (Some(part), Some(file)) => {
                self.findings
                    .report(self.code, || Finding::new(self.code, Some(file.place_in_string(pointer, part)), args));
            }
            _ => self.value(file, pointer, args),
        }
    }

    /// Reports the first word of a text, or the beginning of what holds it: for
    /// findings about all of it.
    pub fn beginning(&self, file: &str, pointer: &str, args: Args) {
        let node = self.source.files.get(file).and_then(|file| file.root.at(pointer));
        let first = match node.map(|node| &node.value) {
            Some(Value::String(text)) => words(text).into_iter().next(),
            _ => None,
        };
        self.in_string(file, pointer, first.as_ref(), args);
    }

    /// Reports a value.
    pub fn value(&self, file: &str, pointer: &str, args: Args) {
        self.source.report(self.findings, file, pointer, self.code, args);
    }
}
