//! Words found in texts, however they are typed: small or large, with or without
//! umlauts, with or without the star.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::printed::field;
use crate::prose::{self, visible_text};
use crate::source::File;

/// The texts of a file that are printed, as they are searched.
#[derive(Debug, Default)]
pub struct Searchable {
    /// With `ü` as `u`.
    plain: String,
    /// With `ü` as `ue`, as who has no umlauts writes.
    spelled: String,
}

/// Words that are looked for.
#[derive(Debug)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The words of what somebody typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        // Nobody looks for more, and nobody waits for it.
        const MOST: usize = 32;
        let words = text.split_whitespace().map(|word| (plain(word), plain(&spelled(word))));
        Self(words.filter(|(plain, _)| !plain.is_empty()).take(MOST).collect())
    }
}

impl Searchable {
    /// What is printed of a file.
    #[must_use]
    pub fn of(file: &File) -> Self {
        let mut texts = Self::default();
        file.root.strings(&mut |pointer, text| {
            let path: Vec<&str> = pointer.split('/').skip(1).filter(|step| step.parse::<usize>().is_err()).collect();
            match field(&file.path, &path, None) {
                Some((_, Some(place))) => texts.add(&visible_text(&prose::parse(text, place).0)),
                Some((_, None)) => texts.add(text),
                None => {}
            }
        });
        texts
    }

    /// A text.
    pub fn add(&mut self, text: &str) {
        self.plain.extend([&plain(text), "\n"]);
        self.spelled.extend([&plain(&spelled(text)), "\n"]);
    }

    /// Whether every word is in it.
    #[must_use]
    pub fn holds(&self, query: &Query) -> bool {
        query.0.iter().all(|(plain, spelled)| self.plain.contains(plain) || self.spelled.contains(spelled))
    }
}

/// Small letters without accents, and none of the signs that stand within words.
fn plain(text: &str) -> String {
    let is_within = |c: char| {
        matches!(c, '*' | ':' | '_' | '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
            || is_combining_mark(c)
    };
    let letters = text.nfkd().filter(|c| !is_within(*c)).flat_map(char::to_lowercase);
    letters.collect::<String>().replace('ß', "ss")
}

/// Umlauts as two letters.
fn spelled(text: &str) -> String {
    let composed: String = text.nfc().flat_map(char::to_lowercase).collect();
    composed.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_typed() {
        let mut texts = Searchable::default();
        texts.add("Girls’ Day für Schüler*innen in Straßen und Cafés: MIT [Kultur]");
        for query in [
            "schuler",
            "SCHÜLER",
            "schueler",
            "schüler*innen",
            "Schülerinnen",
            "strasse",
            "Straße",
            "cafe",
            "girls day",
            "mit kult",
            "",
            "schu\u{308}ler",
        ] {
            assert!(texts.holds(&Query::new(query)), "{query}");
        }
        for query in ["schale", "day kunst", "schuüler"] {
            assert!(!texts.holds(&Query::new(query)), "{query}");
        }
    }
}
