//! From the pieces of a measure to its fields.

use std::collections::{BTreeMap, HashMap};

use super::flow::{Flow, Piece};
use super::groups::{Group, is_unit, label};
use super::labels::{Label, Labels};
use super::paper::{At, Look, Medium, Para, Undone, folded};
use super::report::{Fate, Report};
use crate::prose::{Inline, visible_text};

/// A name, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What it says.
    pub text: String,
    /// Where.
    pub at: At,
}

/// A measure as its page has it.
#[derive(Debug, Clone, Default)]
pub struct Raw {
    /// Where its title stands.
    pub at: At,
    /// Its title.
    pub title: String,
    /// What it is called where there is little room.
    pub short_title: Option<String>,
    /// The sections that it stands in, by their places, and its place in each.
    pub sections: Vec<(usize, usize)>,
    /// The dimensions that it names itself.
    pub dimensions: Vec<String>,
    /// Its division.
    pub division: Option<Named>,
    /// Its units.
    pub units: Vec<Named>,
    /// Where it is marked as new.
    pub new: Option<At>,
    /// Its first year.
    pub since: Option<i64>,
    /// Whether it is aimed inward and outward.
    pub directed: Option<(bool, bool)>,
    /// Its labels as they are printed.
    pub printed: BTreeMap<Label, String>,
    /// Its texts.
    pub fields: BTreeMap<Label, Vec<Para>>,
    /// Texts with labels of their own.
    pub more: Vec<(String, Vec<Para>)>,
}

/// Subheadings that recur in measures: they are labels that nobody has told.
#[must_use]
pub fn recurring(flow: &Flow, groups: &[Group], labels: &Labels) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for group in groups {
        for place in group.label + 1..group.end {
            if let Some(para) = flow.para(place).filter(|para| is_subheading(para) && label(para, labels).is_none()) {
                *counts.entry(folded(&para.plain)).or_default() += 1;
            }
        }
    }
    counts.retain(|_, count| *count > 1);
    counts
}

fn is_subheading(para: &Para) -> bool {
    const LONGEST: usize = 80;
    matches!(para.look, Look::Strong | Look::Heading(_)) && para.plain.chars().nth(LONGEST).is_none()
}

/// Reads the measures.
pub struct Reader<'r> {
    /// What stands in the source.
    pub flow: &'r Flow,
    /// Its labels.
    pub labels: &'r Labels,
    /// Labels that nobody has told.
    pub recurring: HashMap<String, usize>,
    /// What becomes of it.
    pub report: &'r mut Report,
    /// The division and the unit that were named last.
    pub last: (Option<Named>, Vec<Named>),
}

impl Reader<'_> {
    /// Reads one.
    pub fn read(&mut self, group: &Group) -> Raw {
        let mut raw = Raw::default();
        let title = group.title.filter(|title| *title < group.label);
        for place in group.start..group.label {
            let Some(para) = self.flow.para(place) else { continue };
            if Some(place) == title {
                (raw.title, raw.at) = (para.plain.clone(), para.at);
            } else {
                self.about(&mut raw, para, title.is_none_or(|title| place < title));
            }
        }
        self.labelled(&mut raw, group);
        if raw.at == 0 {
            raw.at = self.flow.para(group.label).map_or(0, |para| para.at);
        }
        self.inherit(&mut raw);
        mark_in_title(&mut raw);
        raw
    }

    /// A line without a label: whose the measure is, or that it is new. Before the title nothing else stands there.
    fn about(&self, raw: &mut Raw, para: &Para, before_title: bool) {
        if self.labels.says(Label::New, &para.plain) {
            raw.new = raw.new.or(Some(para.at));
        } else if self.labels.is_division(&para.plain) && para.is_line() {
            raw.division = Some(Named { text: para.plain.clone(), at: para.at });
        } else if before_title || (para.is_line() && is_unit(&para.plain)) {
            raw.units.push(Named { text: para.plain.clone(), at: para.at });
        } else {
            raw.fields.entry(Label::Description).or_default().push(para.clone());
        }
    }

    fn labelled(&mut self, raw: &mut Raw, group: &Group) {
        let mut field = Label::Title;
        let mut printed = String::new();
        for place in group.label..group.end {
            let Some(Piece::Para(para)) = self.flow.pieces.get(place) else { continue };
            if self.labels.says(Label::New, &para.plain) {
                raw.new = raw.new.or(Some(para.at));
                continue;
            }
            match self.begins(para) {
                Some((label, said, rest)) => {
                    raw.printed.entry(label).or_insert_with(|| said.clone());
                    (field, printed) = (label, said);
                    if field == Label::More {
                        raw.more.push((printed.clone(), Vec::new()));
                    }
                    if let Some(rest) = rest {
                        self.put(raw, field, &printed, &rest);
                    }
                }
                None => self.put(raw, field, &printed, para),
            }
        }
        for (label, texts) in std::mem::take(&mut raw.more) {
            if texts.is_empty() {
                self.report.undone.push(Undone { at: raw.at, what: Medium::TableHead, text: label });
            } else {
                raw.more.push((label, texts));
            }
        }
    }

    /// The label that a paragraph is or begins with, as it is printed, and what follows it in the paragraph.
    fn begins(&self, para: &Para) -> Option<(Label, String, Option<Para>)> {
        if para.is_item() {
            return None;
        }
        let printed = |text: &str| text.trim().trim_end_matches([':', ' ']).to_owned();
        if let Some(label) = self.labels.field(&para.plain) {
            return Some((label, printed(&para.plain), None));
        }
        if let Some((label, bytes)) = self.labels.leading(&para.plain) {
            return Some((label, printed(&para.plain[..bytes]), Some(para.without(bytes))));
        }
        if let Some(Inline::Strong(body)) = para.text.first() {
            let words = visible_text(body);
            if let Some(label) = self.labels.field(&words).filter(|_| words.len() < para.plain.len()) {
                let colon = para.plain[words.len()..].starts_with(':');
                return Some((label, printed(&words), Some(para.without(words.len() + usize::from(colon)))));
            }
        }
        let is_label = matches!(para.look, Look::RowLabel)
            || (is_subheading(para) && self.recurring.contains_key(&folded(&para.plain)));
        is_label.then(|| (Label::More, printed(&para.plain), None))
    }

    /// Puts a paragraph into a field.
    fn put(&mut self, raw: &mut Raw, field: Label, printed: &str, para: &Para) {
        match field {
            Label::Title if raw.title.is_empty() => (raw.title, raw.at) = (para.plain.clone(), para.at),
            // Behind the title stands what has no label: whose the measure is, or already what it does.
            Label::Title => self.about(raw, para, false),
            Label::ShortTitle if raw.short_title.is_none() => raw.short_title = Some(para.plain.clone()),
            Label::Division if raw.division.is_none() => {
                let is_whole = self.labels.is_division(&para.plain);
                let text = if is_whole { para.plain.clone() } else { format!("{printed} {}", para.plain) };
                raw.division = Some(Named { text, at: para.at });
            }
            Label::Units => self.units(raw, printed, para),
            Label::Dimensions => raw.dimensions.extend(listed(&para.plain)),
            Label::Directed => match directed(&para.plain, self.labels) {
                Some((inward, outward)) => {
                    let before = raw.directed.unwrap_or_default();
                    raw.directed = Some((before.0 || inward, before.1 || outward));
                }
                None => Self::further(raw, printed, para),
            },
            Label::Since => match year(&para.plain) {
                Some(year) => raw.since = Some(year),
                None => Self::further(raw, printed, para),
            },
            Label::Description
            | Label::GoalsAndTargetGroups
            | Label::Goals
            | Label::TargetGroups
            | Label::Responsible
            | Label::Period
            | Label::Links
            | Label::Keywords => raw.fields.entry(field).or_default().push(para.clone()),
            Label::More => match raw.more.last_mut() {
                Some((_, texts)) => texts.push(para.clone()),
                None => Self::further(raw, printed, para),
            },
            _ => Self::further(raw, printed, para),
        }
    }

    /// A text that has a label and no field of its own.
    fn further(raw: &mut Raw, printed: &str, para: &Para) {
        match raw.more.iter_mut().find(|(label, _)| label == printed) {
            Some((_, texts)) => texts.push(para.clone()),
            None => raw.more.push((printed.to_owned(), vec![para.clone()])),
        }
    }

    fn units(&self, raw: &mut Raw, printed: &str, para: &Para) {
        for line in para.plain.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
            if self.labels.is_division(line) {
                raw.division = raw.division.take().or(Some(Named { text: line.to_owned(), at: para.at }));
                continue;
            }
            let kind = folded(printed);
            let is_part = !is_unit(line) && ["amt", "fachbereich", "fachamt"].contains(&kind.as_str());
            let text = if is_part { format!("{printed} {line}") } else { line.to_owned() };
            raw.units.push(Named { text, at: para.at });
        }
    }

    /// Where a heading stands above several measures, they are all its.
    fn inherit(&mut self, raw: &mut Raw) {
        let has_own = raw.division.is_some();
        if !has_own {
            raw.division.clone_from(&self.last.0);
        }
        if raw.units.is_empty() && !has_own {
            raw.units.clone_from(&self.last.1);
        }
        self.last = (raw.division.clone(), raw.units.clone());
        if raw.title.is_empty() {
            self.report.note(Fate::Missing, "takeover-no-title", &[], &[raw.at]);
        }
    }
}

/// "(neu)" behind a title is a mark.
fn mark_in_title(raw: &mut Raw) {
    for mark in ["(neu)", "(Neu)", "(NEU)", "(new)", "(New)"] {
        if let Some(title) = raw.title.strip_suffix(mark).map(str::trim_end).filter(|title| !title.is_empty()) {
            (raw.title, raw.new) = (title.to_owned(), raw.new.or(Some(raw.at)));
            return;
        }
    }
}

/// Names that stand in one line.
#[must_use]
pub fn listed(text: &str) -> Vec<String> {
    let names = text.split([',', ';', '\n', '|', '•']).map(|name| name.trim().trim_end_matches('.'));
    names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Whom a measure is aimed at: what is named, unless an empty box stands before it.
fn directed(text: &str, labels: &Labels) -> Option<(bool, bool)> {
    const BOXES: &[char] = &['☐', '☒', '☑', '□', '■', '❑', '▢'];
    const EMPTY: &[char] = &['☐', '□', '❑', '▢'];
    let has_boxes = text.contains(BOXES);
    let (mut inward, mut outward) = (false, false);
    let mut at = 0;
    for part in text.split_inclusive(BOXES) {
        let is_empty = text[..at].ends_with(EMPTY);
        let words = part.trim_end_matches(BOXES);
        at += part.len();
        if has_boxes && is_empty {
            continue;
        }
        inward |= labels.names(Label::Inward, words);
        outward |= labels.names(Label::Outward, words);
        if ["beide", "beides", "both"].iter().any(|word| folded(words).split(' ').any(|said| said == *word)) {
            (inward, outward) = (true, true);
        }
    }
    (inward || outward).then_some((inward, outward))
}

/// A year in a text.
#[must_use]
pub fn year(text: &str) -> Option<i64> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
    numbers.filter_map(|number| number.parse().ok()).find(|year| (1900..=2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_and_words_say_whom_it_is_aimed_at() {
        let labels = Labels::known();
        for (text, said) in [
            ("nach innen und nach außen", Some((true, true))),
            ("☒ nach Innen ☐ nach Außen", Some((true, false))),
            ("☐ intern  ☑ extern", Some((false, true))),
            ("beides", Some((true, true))),
            ("Bürger*innen", Some((false, true))),
            ("offen", None),
        ] {
            assert_eq!(directed(text, &labels), said, "{text}");
        }
    }
}
