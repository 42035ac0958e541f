//! Alphabetical order, and the order of measures inside a section.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

use crate::catalogue::{Catalogue, ResolvedMeasure};
use crate::source::edition::Dimension;
use crate::source::order::Order;
use crate::source::value::Ref;

/// German alphabetical order (DIN 5007-1: ä as a), also for English text.
pub struct Alphabet(Option<CollatorBorrowed<'static>>);

impl Default for Alphabet {
    fn default() -> Self {
        Self::new()
    }
}

impl Alphabet {
    /// Loads the order's data, which is part of the program.
    #[must_use]
    pub fn new() -> Self {
        Self(Collator::try_new(icu_locale_core::locale!("de").into(), CollatorOptions::default()).ok())
    }

    /// Compares two texts; equal ones in the alphabet by their characters.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.as_ref().map_or(Ordering::Equal, |collator| collator.compare(a, b)).then_with(|| a.cmp(b))
    }
}

/// What a text is sorted under: without quotes and an article at its beginning.
#[must_use]
pub fn sort_key(text: &str) -> &str {
    const ARTICLES: &[&str] = &["Der ", "Die ", "Das ", "Ein ", "Eine ", "The ", "A ", "An "];
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    ARTICLES.iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
}

/// The letter under which a text stands in the register.
#[must_use]
pub fn letter(key: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let first = key.nfd().find(|c| c.is_alphanumeric());
    match first {
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        _ => "0–9".to_owned(),
    }
}

/// What a measure is sorted under where numbers do not decide.
#[must_use]
pub fn key(measure: &ResolvedMeasure<'_>) -> String {
    let title = super::prose::text(&measure.record.title);
    measure.record.sort_as.clone().unwrap_or_else(|| sort_key(&title).to_owned())
}

/// The measures of a section in printed order: division, unit, the measure's
/// own number, then the alphabet.
#[must_use]
pub fn section<'c, 's>(
    catalogue: &'c Catalogue<'s>,
    dimension: (usize, &Dimension),
    printed: &[&'c ResolvedMeasure<'s>],
    alphabet: &Alphabet,
) -> Vec<&'c ResolvedMeasure<'s>> {
    let own: Vec<&str> = dimension.1.units.iter().map(Ref::id).collect();
    let place = |measure: &ResolvedMeasure<'_>| match measure.units.first() {
        Some(&unit) => {
            let id = catalogue.units[unit].id;
            let own = own.iter().position(|listed| *listed == id).unwrap_or(usize::MAX);
            (catalogue.units[unit].division, own, unit)
        }
        None => (usize::MAX, usize::MAX, usize::MAX),
    };
    let number = |measure: &ResolvedMeasure<'_>| match &measure.record.order {
        Order::Alphabetical => i64::MAX,
        Order::Everywhere(number) => *number,
        Order::PerDimension(numbers) => numbers.get(&dimension.1.id).copied().unwrap_or(i64::MAX),
    };
    let mut measures: Vec<_> = printed.iter().copied().filter(|m| m.dimensions.contains(&dimension.0)).collect();
    measures.sort_by(|a, b| {
        place(a)
            .cmp(&place(b))
            .then_with(|| number(a).cmp(&number(b)))
            .then_with(|| alphabet.compare(&key(a), &key(b)))
            .then_with(|| a.id.cmp(b.id))
    });
    measures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_sort_as_their_vowels() {
        let alphabet = Alphabet::new();
        let mut words = ["Zebra", "Ärzte", "Arbeit", "Öffnung", "Ordnung", "über", "Ufer"];
        words.sort_by(|a, b| alphabet.compare(a, b));
        assert_eq!(words, ["Arbeit", "Ärzte", "Öffnung", "Ordnung", "über", "Ufer", "Zebra"]);
    }

    #[test]
    fn quotes_and_articles_are_passed_over() {
        assert_eq!(sort_key("„Das Bundesprojekt“"), "Bundesprojekt“");
        assert_eq!(letter("Ärzte"), "A");
        assert_eq!(letter("2-wöchig"), "0–9");
    }
}
