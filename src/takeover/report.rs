//! What became of an old catalogue: the office's list of things to do.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::paper::{At, Medium, Undone};
use crate::say::Say;

/// What became of something in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is in the catalogue, and something is to be known about it.
    Taken,
    /// It was decided, and somebody has to look at it.
    Uncertain,
    /// The source does not say it.
    Missing,
    /// It is not in the catalogue.
    Left,
}

impl Fate {
    /// Each of them, in the order of the report: what is to be done comes first.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Uncertain, Self::Left, Self::Taken];

    /// Its name in `locales/`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Uncertain => "uncertain",
            Self::Missing => "missing",
            Self::Left => "left",
        }
    }
}

/// A line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// What became of it.
    pub fate: Fate,
    /// Its sentence in `locales/`.
    pub key: &'static str,
    /// The values of the sentence.
    pub args: Vec<(&'static str, String)>,
    /// Where it stands in the source; two places contradict each other.
    pub places: Vec<At>,
}

/// What became of a source.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Whether places are lines; else they are paragraphs.
    pub in_lines: bool,
    /// What was taken, as numbers: measures, sections, units, chapters, contact points.
    pub counts: Vec<(&'static str, usize)>,
    /// What is to be known and done.
    pub remarks: Vec<Remark>,
    /// What belonged to the medium.
    pub undone: Vec<Undone>,
}

impl Report {
    pub(super) fn note(&mut self, fate: Fate, key: &'static str, args: &[(&'static str, &str)], places: &[At]) {
        // A measure without a title is named, too.
        let said = |value: &str| if value.is_empty() { "…".to_owned() } else { value.to_owned() };
        let args = args.iter().map(|(name, value)| (*name, said(value))).collect();
        self.remarks.push(Remark { fate, key, args, places: places.to_vec() });
    }

    /// How many remarks there are of a fate.
    #[must_use]
    pub fn count(&self, fate: Fate) -> usize {
        self.remarks.iter().filter(|remark| remark.fate == fate).count()
    }

    /// Where a remark is about, in words.
    #[must_use]
    pub fn places(&self, remark: &Remark, say: &Say) -> String {
        let key = if self.in_lines { "takeover-lines" } else { "takeover-paragraphs" };
        let mut places = remark.places.clone();
        places.dedup();
        let numbers: Vec<String> = places.iter().map(ToString::to_string).collect();
        if numbers.is_empty() {
            String::new()
        } else {
            say.text(key, &[("numbers", numbers.join(", ")), ("count", numbers.len().to_string())])
        }
    }

    /// What a remark says.
    #[must_use]
    pub fn sentence(&self, remark: &Remark, say: &Say) -> String {
        say.text(remark.key, &remark.args)
    }

    /// The counts in one sentence.
    #[must_use]
    pub fn summary(&self, say: &Say) -> String {
        let args: Vec<(&'static str, String)> =
            self.counts.iter().map(|(name, count)| (*name, count.to_string())).collect();
        say.text("takeover-summary", &args)
    }

    /// The report as Markdown, for people to work through.
    #[must_use]
    pub fn markdown(&self, say: &Say, source: &str) -> String {
        let mut out =
            format!("# {}\n\n{}\n", say.text("takeover-title", &[("path", source.to_owned())]), self.summary(say));
        for fate in Fate::ALL {
            let remarks: Vec<&Remark> = self.remarks.iter().filter(|remark| remark.fate == fate).collect();
            if remarks.is_empty() {
                continue;
            }
            let name = format!("takeover-part-{}", fate.name());
            let sentence = say.sentence(&name, &[]);
            let _ = write!(out, "\n## {} ({})\n\n{}\n\n", sentence.what, remarks.len(), sentence.todo);
            let sign = if matches!(fate, Fate::Taken | Fate::Left) { "-" } else { "- [ ]" };
            for remark in remarks {
                self.line(&mut out, sign, remark, say);
            }
        }
        self.medium(&mut out, say);
        out
    }

    fn line(&self, out: &mut String, sign: &str, remark: &Remark, say: &Say) {
        let places = self.places(remark, say);
        let places = if places.is_empty() { places } else { format!(" ({places})") };
        let _ = writeln!(out, "{sign} {}{places}", self.sentence(remark, say));
        // What was left stands there whole, however long it is.
        if let (Fate::Left, Some((_, text))) = (remark.fate, remark.args.iter().find(|(name, _)| *name == "whole")) {
            let _ = writeln!(out);
            for line in text.lines() {
                let _ = writeln!(out, "  > {}", crate::visible::lines(line));
            }
            let _ = writeln!(out);
        }
    }

    fn medium(&self, out: &mut String, say: &Say) {
        let mut counts: BTreeMap<Medium, usize> = BTreeMap::new();
        for undone in &self.undone {
            *counts.entry(undone.what).or_default() += 1;
        }
        if counts.is_empty() {
            return;
        }
        let sentence = say.sentence("takeover-part-undone", &[]);
        let _ = write!(out, "\n## {}\n\n{}\n\n", sentence.what, sentence.todo);
        for (what, count) in counts {
            let _ = writeln!(
                out,
                "- {}",
                say.text(&format!("takeover-undone-{}", what.name()), &[("count", count.to_string())])
            );
        }
    }
}
