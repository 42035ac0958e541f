//! What is said beside the fields: what becomes of a measure, who releases it, and what the office should know.

use super::{Origin, Reading};
use crate::document::Document as File;
use crate::forms::apply::Enter;
use crate::forms::normal::{self, Line};
use crate::forms::rows::{Extra, STATES};
use crate::forms::values::plain;
use crate::forms::{About, Fate, Verdict};

/// Who releases a measure, as the rows say.
#[derive(Default)]
pub(super) struct Release {
    function: String,
    date: String,
    is_answered: bool,
}

impl Reading<'_> {
    pub(super) fn extra(
        &mut self,
        from: &Origin<'_>,
        about: &About,
        extra: Extra,
        said: &[Line],
        release: &mut Release,
    ) {
        let text = normal::text(said);
        match extra {
            Extra::Function => release.function = text,
            Extra::Date => release.date = text,
            Extra::Remark if text.is_empty() => {}
            Extra::Remark => self.note(about, text),
            Extra::State => self.state(from, about, &text, release),
        }
    }

    /// What becomes of the measure: a tick, and for the last one a year.
    fn state(&mut self, from: &Origin<'_>, about: &About, text: &str, release: &mut Release) {
        for line in text.lines() {
            let is_open = line.starts_with('☐') || line.starts_with("[ ]");
            let asked = line.trim_start_matches(['☐', '☒', ' ']);
            let of = STATES.iter().position(|id| plain(line).contains(&plain(&self.book.say.text(id, &[]))));
            let typed = of.map(|of| plain(asked).replacen(&plain(&self.book.say.text(STATES[of], &[])), "", 1));
            let typed = typed.as_deref().map(str::trim).filter(|typed| *typed != "x").unwrap_or_default();
            match of {
                Some(2) if !is_open || !typed.is_empty() => {
                    let year = typed
                        .split(' ')
                        .find_map(|word| word.parse::<i64>().ok().filter(|year| (1900..=2200).contains(year)));
                    match (about, year) {
                        (About::Measure(_), Some(year)) => self.ends(from, about, year - 1),
                        _ => self.note(about, line.to_owned()),
                    }
                    release.is_answered = true;
                }
                Some(_) if is_open && typed.is_empty() => {}
                Some(_) if typed.is_empty() => release.is_answered = true,
                _ => self.note(about, line.to_owned()),
            }
        }
    }

    /// The measure stands in an edition for the last time.
    fn ends(&mut self, from: &Origin<'_>, about: &About, year: i64) {
        let About::Measure(id) = about else { return };
        let Some(file) = self.book.source.files.get(&File::Measure(id).path()) else { return };
        let until = crate::source::description(File::Measure("")).field("until");
        let label = until.map_or("", |field| field.doc.said(self.book.say.language().code()).label);
        let old = self.book.source.records.measures.get(id).and_then(|measure| measure.until);
        if old != Some(year) && file.root.get("title").is_some() {
            let before = old.map(|year| year.to_string()).unwrap_or_default();
            let enter = Enter::Until(year);
            self.propose(from, about, ("/until", label), (before, year.to_string()), Verdict::Clear, enter);
        }
        self.entry(about.clone(), &from.answer.name).fate = Fate::Ended;
    }

    pub(super) fn release(&mut self, about: &About, release: Release) {
        let Some(entry) = self.found.get_mut(about) else { return };
        let said: Vec<&str> =
            [&*release.function, &*release.date].into_iter().filter(|text| !text.is_empty()).collect();
        if !said.is_empty() {
            entry.released = Some([release.function, release.date]);
        }
        entry.is_answered |= release.is_answered;
    }
}
