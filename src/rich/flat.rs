//! A line of prose as an editor has it: characters, each with its marks.
//!
//! Prose nests its marks, an editor puts them on each character. So two strings that nest differently can be
//! the same text here; whether something was changed is decided by this form.

use std::sync::Arc;

use crate::prose::{self, Inline, Place, Target};

/// The marks of a character.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Marks {
    pub(super) emphasis: bool,
    pub(super) strong: bool,
    /// The target as it is written.
    pub(super) link: Option<Arc<str>>,
    /// The language's code.
    pub(super) language: Option<Arc<str>>,
}

/// A character, which may be a line feed, or a footnote by its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Sign {
    Char(char),
    Footnote(Arc<str>),
}

/// A character and its marks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Unit {
    pub(super) sign: Sign,
    pub(super) marks: Marks,
}

/// A text of one block.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Flat(pub(super) Vec<Unit>);

/// A stretch of characters with the same marks, a break or a footnote.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Run {
    Text(String, Marks),
    Break(Marks),
    Footnote(Arc<str>, Marks),
}

impl Unit {
    pub(super) fn is_char(&self, is: impl Fn(char) -> bool) -> bool {
        matches!(self.sign, Sign::Char(c) if is(c))
    }
}

impl Flat {
    /// What a string of prose says.
    pub(super) fn read(text: &str, place: Place) -> Self {
        let mut flat = Self::default();
        flat.push_all(&prose::parse(text, place).0, &Marks::default());
        flat.settle();
        flat
    }

    pub(super) fn push(&mut self, text: &str, marks: &Marks) {
        self.0.extend(text.chars().map(|c| Unit { sign: Sign::Char(c), marks: marks.clone() }));
    }

    /// Recursion is bounded: what was parsed nests a few levels only.
    fn push_all(&mut self, inlines: &[Inline], marks: &Marks) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Address { text, .. } => self.push(text, marks),
                Inline::Break => self.push("\n", marks),
                Inline::Emphasis(body) => self.push_all(body, &Marks { emphasis: true, ..marks.clone() }),
                Inline::Strong(body) => self.push_all(body, &Marks { strong: true, ..marks.clone() }),
                Inline::Link { target, body, .. } => {
                    let link = match target {
                        Target::Web(address) => address.as_str().into(),
                        Target::Place(id) => format!("#{id}").into(),
                    };
                    self.push_all(body, &Marks { link: Some(link), ..marks.clone() });
                }
                Inline::Language { code, body } => {
                    self.push_all(body, &Marks { language: Some(code.as_str().into()), ..marks.clone() });
                }
                Inline::Footnote { name, .. } => {
                    self.0.push(Unit { sign: Sign::Footnote(name.as_str().into()), marks: marks.clone() });
                }
            }
        }
    }

    /// Gives breaks and footnotes the marks that both their neighbours have: on them alone a mark says nothing.
    pub(super) fn settle(&mut self) {
        let is_text = |unit: &Unit| unit.is_char(|c| c != '\n');
        let mut at = 0;
        while at < self.0.len() {
            let end = (at..self.0.len()).find(|&i| is_text(&self.0[i])).unwrap_or(self.0.len());
            if at < end {
                let before = at.checked_sub(1).map(|i| self.0[i].marks.clone());
                let both = before.zip(self.0.get(end).map(|unit| unit.marks.clone()));
                let marks = both.map_or_else(Marks::default, |(a, b)| a.common(&b));
                for unit in &mut self.0[at..end] {
                    unit.marks = marks.clone();
                    if matches!(unit.sign, Sign::Footnote(_)) {
                        unit.marks.link = None;
                    }
                }
            }
            at = end + 1;
        }
    }

    /// Whether there is nothing to read.
    pub(super) fn is_blank(&self) -> bool {
        self.0.iter().all(|unit| unit.is_char(char::is_whitespace))
    }

    /// Without white space at its ends.
    pub(super) fn trimmed(mut self) -> Self {
        let is_space = |unit: &Unit| unit.is_char(char::is_whitespace);
        self.0.truncate(self.0.iter().rposition(|unit| !is_space(unit)).map_or(0, |last| last + 1));
        let start = self.0.iter().position(|unit| !is_space(unit)).unwrap_or(0);
        self.0.drain(..start);
        self
    }

    /// The characters, without their marks and without footnotes.
    pub(super) fn text(&self) -> String {
        let char = |unit: &Unit| if let Sign::Char(c) = unit.sign { Some(c) } else { None };
        self.0.iter().filter_map(char).collect()
    }

    /// The characters, and footnotes as they are written.
    pub(super) fn with_footnotes(&self) -> String {
        let mut text = String::new();
        for unit in &self.0 {
            match &unit.sign {
                Sign::Char(c) => text.push(*c),
                Sign::Footnote(name) => text.extend(["[^", name, "]"]),
            }
        }
        text
    }

    /// In stretches.
    pub(super) fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for Unit { sign, marks } in &self.0 {
            match (sign, runs.last_mut()) {
                (Sign::Char('\n'), _) => runs.push(Run::Break(marks.clone())),
                (Sign::Char(c), Some(Run::Text(text, before))) if before == marks => text.push(*c),
                (Sign::Char(c), _) => runs.push(Run::Text(c.to_string(), marks.clone())),
                (Sign::Footnote(name), _) => runs.push(Run::Footnote(name.clone(), marks.clone())),
            }
        }
        runs
    }

    /// The marks nested again.
    pub(super) fn inlines(&self, place: Place) -> Vec<Inline> {
        nested(&self.0, &Marks::default(), place)
    }
}

impl Marks {
    fn common(self, other: &Self) -> Self {
        Self {
            emphasis: self.emphasis && other.emphasis,
            strong: self.strong && other.strong,
            link: self.link.filter(|link| other.link.as_ref() == Some(link)),
            language: self.language.filter(|code| other.language.as_ref() == Some(code)),
        }
    }

    /// Those that are not open yet, each alone. What comes first stands outside if both end together.
    fn beyond(&self, open: &Self) -> Vec<Self> {
        let mut marks = Vec::new();
        if self.link != open.link {
            marks.push(Self { link: self.link.clone(), ..Self::default() });
        }
        if self.language != open.language {
            marks.push(Self { language: self.language.clone(), ..Self::default() });
        }
        if self.strong && !open.strong {
            marks.push(Self { strong: true, ..Self::default() });
        }
        if self.emphasis && !open.emphasis {
            marks.push(Self { emphasis: true, ..Self::default() });
        }
        marks.retain(|mark| *mark != Self::default());
        marks
    }

    fn holds(&self, one: &Self) -> bool {
        (!one.emphasis || self.emphasis)
            && (!one.strong || self.strong)
            && (one.link.is_none() || self.link == one.link)
            && (one.language.is_none() || self.language == one.language)
    }

    fn and(&self, one: &Self) -> Self {
        Self {
            emphasis: self.emphasis || one.emphasis,
            strong: self.strong || one.strong,
            link: one.link.clone().or_else(|| self.link.clone()),
            language: one.language.clone().or_else(|| self.language.clone()),
        }
    }
}

/// Recursion is bounded: each level opens a mark of another kind.
fn nested(units: &[Unit], open: &Marks, place: Place) -> Vec<Inline> {
    let (mut done, mut at) = (Vec::new(), 0);
    while let Some(first) = units.get(at) {
        let reach = |one: &Marks| units[at..].iter().take_while(|unit| unit.marks.holds(one)).count();
        let candidates = first.marks.beyond(open);
        let best = candidates.iter().rev().max_by_key(|one| reach(one));
        let Some(one) = best else {
            let end = units[at..].iter().take_while(|unit| unit.marks.beyond(open).is_empty()).count();
            plain(&units[at..at + end], open.link.is_some() || place == Place::Title, &mut done);
            at += end;
            continue;
        };
        let end = at + uncrossed(&units[at..at + reach(one)], units.get(at + reach(one)), one);
        let body = nested(&units[at..end], &open.and(one), place);
        done.push(match (&one.link, &one.language) {
            (Some(link), _) => Inline::Link { target: target(link), body, range: 0..0 },
            (_, Some(code)) => Inline::Language { code: code.to_string(), body },
            _ if one.strong => Inline::Strong(body),
            _ => Inline::Emphasis(body),
        });
        at = end;
    }
    done
}

/// How much of what an emphasis covers it can hold without cutting a link or passage that goes on behind it.
fn uncrossed(covered: &[Unit], behind: Option<&Unit>, one: &Marks) -> usize {
    let (true, Some(behind)) = (one.emphasis || one.strong, behind) else { return covered.len() };
    let goes_on = |unit: &Unit| {
        let (a, b) = (&unit.marks, &behind.marks);
        (a.link.is_some() && a.link == b.link) || (a.language.is_some() && a.language == b.language)
    };
    let kept = covered.iter().rposition(|unit| !goes_on(unit)).map_or(0, |last| last + 1);
    if kept == 0 { covered.len() } else { kept }
}

fn target(link: &str) -> Target {
    link.strip_prefix('#').map_or_else(|| Target::Web(link.to_owned()), |id| Target::Place(id.to_owned()))
}

fn plain(units: &[Unit], no_addresses: bool, done: &mut Vec<Inline>) {
    let mut text = String::new();
    let flush = |text: &mut String, done: &mut Vec<Inline>| {
        match text.is_empty() {
            true => {}
            false if no_addresses => done.push(Inline::Text(text.clone())),
            false => done.extend(prose::addressed(text)),
        }
        text.clear();
    };
    for unit in units {
        match &unit.sign {
            Sign::Char('\n') => {
                flush(&mut text, done);
                done.push(Inline::Break);
            }
            Sign::Char(c) => text.push(*c),
            Sign::Footnote(name) => {
                flush(&mut text, done);
                done.push(Inline::Footnote { name: name.to_string(), range: 0..0 });
            }
        }
    }
    flush(&mut text, done);
}
