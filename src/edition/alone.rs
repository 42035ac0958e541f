//! The page of one measure, for somebody who writes it: at once, while the others are still to be set.

use std::collections::BTreeMap;

use super::{Alone, Edition, Register, entries_of};

impl Edition {
    /// The same edition with nothing but the page of a measure, where it is printed first; `None` if it is not printed.
    /// `places` are the pages of destinations in the whole edition, as far as they are known.
    #[must_use]
    pub fn cut_to(mut self, measure: &str, places: BTreeMap<String, usize>) -> Option<Self> {
        let mut found = None;
        for section in &mut self.sections {
            for division in &mut section.divisions {
                let printed = division.entries.iter().filter(|entry| entry.full);
                let at = printed.clone().position(|entry| entry.measure.id == measure).filter(|_| found.is_none());
                let label = at.and_then(|at| printed.clone().nth(at)).map(|entry| entry.label.clone());
                division.entries.retain(|entry| entry.full && label.as_ref() == Some(&entry.label));
                found = found.or(label.zip(at));
            }
            section.divisions.retain(|division| !division.entries.is_empty());
        }
        let (label, at) = found?;
        let page = places.get(&label).copied().unwrap_or(1);
        self.alone = Some(Alone { page, opens_division: at == 0, places });
        Some(self.without_parts())
    }

    /// The same edition without anything that is printed.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.sections.iter_mut().for_each(|section| section.divisions.clear());
        self.without_parts()
    }

    fn without_parts(mut self) -> Self {
        self.parts.clear();
        self.contacts.clear();
        self.abbreviations.clear();
        self.register = Register::default();
        self
    }

    /// The destinations of sections, of their entries and of contact points.
    pub fn destinations(&self) -> impl Iterator<Item = &str> {
        let sections = self.sections.iter().flat_map(|section| {
            let entries = entries_of(section).map(|entry| entry.label.as_str());
            std::iter::once(section.id.as_str()).chain(entries)
        });
        sections.chain(self.contacts.iter().map(|contact| contact.label.as_str()))
    }
}
