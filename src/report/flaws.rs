//! How the flaws of a finished file are printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::{Format, SHOWN};
use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::Reader;
use crate::say::{Say, Sentence};

/// What printing flaws needs.
pub struct FlawReport<'r> {
    /// The sentences.
    pub say: &'r Say,
    /// The file as the person named it.
    pub file: &'r str,
    /// The file read back, if it could be read; for its page labels.
    pub reader: Option<&'r Reader>,
}

/// A flaw for machines.
#[derive(Serialize)]
struct Row<'f> {
    code: &'static str,
    standard: Option<&'f str>,
    rule: Option<&'f str>,
    mender: &'static str,
    file: &'f str,
    /// The page's place in the file, from 1.
    page: Option<usize>,
    /// The page as it is numbered.
    label: Option<&'f str>,
    message: String,
    help: String,
}

impl FlawReport<'_> {
    /// All flaws as one text.
    #[must_use]
    pub fn print(&self, flaws: &[Flaw], format: Format) -> String {
        match format {
            Format::Human => self.human(flaws),
            Format::Short => flaws.iter().map(|flaw| self.short(flaw)).collect(),
            Format::Json => {
                let rows: Vec<Row<'_>> = flaws.iter().map(|flaw| self.row(flaw)).collect();
                serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n"
            }
        }
    }

    fn human(&self, flaws: &[Flaw]) -> String {
        let mut shown: BTreeMap<Kind, usize> = BTreeMap::new();
        let mut out = String::new();
        for flaw in flaws {
            let count = shown.entry(flaw.kind).or_default();
            *count += 1;
            // The broken rules of a standard are many kinds under one code.
            if *count <= SHOWN || flaw.kind == Kind::Rule {
                let Sentence { what, todo } = self.sentence(flaw);
                let _ = writeln!(out, "{}: {what}\n  → {todo}\n", flaw.kind.id());
            }
        }
        for (kind, count) in shown.into_iter().filter(|(kind, count)| *count > SHOWN && *kind != Kind::Rule) {
            let args = [("count", (count - SHOWN).to_string()), ("code", kind.id().to_owned())];
            let _ = writeln!(out, "{}", self.say.text("more-of-a-kind", &args));
        }
        out
    }

    /// `file:page: V22: sentence`, the page by its place in the file.
    fn short(&self, flaw: &Flaw) -> String {
        let page = flaw.page.map(|page| format!("{}:", page + 1)).unwrap_or_default();
        format!("{}:{page} {}: {}\n", self.file, flaw.kind.id(), self.sentence(flaw).what)
    }

    fn row<'f>(&'f self, flaw: &'f Flaw) -> Row<'f> {
        let value = |key| flaw.args.iter().find(|(name, value)| *name == key && !value.is_empty());
        let value = |key| value(key).map(|(_, value)| value.as_str());
        let Sentence { what, todo } = self.sentence(flaw);
        Row {
            code: flaw.kind.id(),
            standard: value("standard"),
            rule: value("rule"),
            mender: self.say.mender(flaw).name(),
            file: self.file,
            page: flaw.page.map(|page| page + 1),
            label: self.label(flaw),
            message: what,
            help: todo,
        }
    }

    fn sentence(&self, flaw: &Flaw) -> Sentence {
        self.say.flaw(flaw, self.label(flaw))
    }

    fn label(&self, flaw: &Flaw) -> Option<&str> {
        let label = self.reader?.pages().get(flaw.page?)?.label.as_str();
        Some(label).filter(|label| !label.is_empty())
    }
}
