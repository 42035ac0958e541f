//! Chapters in Leichte Sprache: what a program can tell of its rules.
//!
//! They follow the rules of Netzwerk Leichte Sprache and DIN SPEC 33429 where a
//! word or a sign shows the fault; what needs to be understood is left to the
//! group that reviews the text. A false alarm would cost more trust than a
//! missed fault.

pub mod abbreviations;
pub mod genitives;
pub mod long_sentences;
pub mod long_words;
pub mod number_words;
pub mod passives;
pub mod several_sentences;
pub mod signs;
pub mod stars;
pub mod subjunctives;

use std::ops::Range;

use super::facts::{Facts, Reporter};
use super::text::Text;
use crate::findings::args;
use crate::printed::Field;

/// Reports what `find` finds in each text in Leichte Sprache, with what is read there.
fn report(facts: &Facts<'_>, reporter: &Reporter<'_>, find: fn(&str) -> Vec<Range<usize>>) {
    for text in texts(facts) {
        for range in find(&text.shown) {
            reporter.part(text, &range, args!["found": &text.shown[range.clone()]]);
        }
    }
}

fn texts<'f, 's>(facts: &'f Facts<'s>) -> impl Iterator<Item = &'f Text<'s>> {
    facts.german().filter(|text| text.field == Field::EasyLanguage)
}

/// The words of a text that `wanted` takes.
fn words_that(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    super::text::words(text).into_iter().filter(|word| wanted(&text[word.clone()])).collect()
}

#[cfg(test)]
fn found(find: fn(&str) -> Vec<Range<usize>>, text: &str) -> Vec<&str> {
    find(text).into_iter().map(|range| &text[range]).collect()
}
