//! How the flaws of a finished file are printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Format, SHOWN, print};
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

impl FlawReport<'_> {
    /// All flaws as one text.
    #[must_use]
    pub fn print(&self, flaws: &[Flaw], format: Format) -> String {
        if format == Format::Human { self.human(flaws) } else { print(&self.rows(flaws), format, self.say) }
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

    pub(super) fn sentence(&self, flaw: &Flaw) -> Sentence {
        flaw.sentence(self.say, self.label(flaw))
    }

    pub(super) fn label(&self, flaw: &Flaw) -> Option<&str> {
        let label = self.reader?.pages().get(flaw.page?)?.label.as_str();
        Some(label).filter(|label| !label.is_empty())
    }
}
