//! The abbreviations that texts use.

use std::ops::Range;

use crate::rules::text::{after, before};
use crate::rules::typography::quotes::{is_in, quoted};

/// Abbreviations that everybody knows, and names of the same shape.
const COMMON: &[&str] = &[
    "NRW", "EU", "UN", "UNO", "USA", "BRD", "DDR", "NATO", "DIN", "ISO", "PC", "PDF", "CD", "DVD", "USB", "QR", "ID",
    "IT", "TV", "WC", "OK", "SMS", "WLAN", "EDV", "FAQ", "PLZ", "PKW", "LKW", "KFZ", "TÜV", "ADAC", "ARD", "ZDF",
    "WDR", "HIV", "AIDS", "EG", "OG", "UG", "DG", "GB", "MB", "KB", "SOS", "ABC", "VIP", "WM", "EM", "UNESCO",
    "UNICEF", "MINT", "IBAN", "HTML", "NGO", "CO2", "RUB", "NN", "BW", "RTL", "AB", "AN", "AM", "DIE", "UND", "NICHT",
    "FÜR", "MIT", "NEU", "STOP", "STOPP", "START", "INFO", "WIR", "ALLE", "MUT", "NEIN", "JA",
];

/// Words before the name of something that is written in capitals.
const NAMED: &[&str] = &[
    "Projekt",
    "Projekts",
    "Projektes",
    "Programm",
    "Verein",
    "Vereins",
    "Kampagne",
    "Reihe",
    "Initiative",
    "Gruppe",
    "Band",
    "Aktion",
    "Netzwerk",
    "Zeitschrift",
    "Magazin",
    "App",
    "Portal",
    "Preis",
    "Ausstellung",
    "Festival",
];

/// The abbreviations of a text: two to six capitals, with a star at the end.
/// What is quoted or stands among other words in capitals is a name.
#[must_use]
pub fn find(text: &str) -> Vec<Range<usize>> {
    let quoted = quoted(text);
    let words = capitals(text);
    let is_loud = |range: &Range<usize>| text[range.clone()].chars().count() > 1 && !is_known(&text[range.clone()]);
    let mut found = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let part = &text[word.clone()];
        let beside = |other: Option<&Range<usize>>| {
            other.is_some_and(|other| {
                let gap = &text[word.end.min(other.end)..word.start.max(other.start)];
                is_loud(other) && !gap.is_empty() && gap.chars().all(|c| c == ' ')
            })
        };
        let in_a_row = beside(i.checked_sub(1).and_then(|i| words.get(i))) || beside(words.get(i + 1));
        let named = text[..word.start].split_whitespace().next_back().is_some_and(|before| NAMED.contains(&before));
        let letters = part.trim_end_matches('*').chars().count();
        if (2..=6).contains(&letters) && !is_known(part) && !in_a_row && !named && !is_in(&quoted, word) {
            found.push(word.clone());
        }
    }
    found
}

fn is_known(word: &str) -> bool {
    COMMON.contains(&word) || is_roman(word)
}

/// The words of capitals only, with the stars at their ends.
fn capitals(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '.' | '&' | '/');
    let mut found = Vec::new();
    for word in crate::rules::text::words(text) {
        let stars = text[word.end..].chars().take_while(|c| *c == '*').count();
        let range = word.start..word.end + stars;
        let linked = before(text, word.start).is_some_and(|c| matches!(c, '*' | '_' | '@' | '#' | '.' | '&'))
            || after(text, range.end).is_some_and(|c| is_part(c) && !matches!(c, '.' | '/'));
        let dotted =
            text[range.end..].starts_with('.') && after(text, range.end + 1).is_some_and(char::is_alphanumeric);
        if text[word].chars().all(char::is_uppercase) && !linked && !dotted {
            found.push(range);
        }
    }
    found
}

/// Whether capitals are a Roman number, as in `Dezernat IV`.
fn is_roman(word: &str) -> bool {
    let value = |c| match c {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        'D' => Some(500),
        'M' => Some(1000),
        _ => None,
    };
    let digits: Option<Vec<u32>> = word.chars().map(value).collect();
    digits.is_some_and(|digits| {
        let small = digits.iter().all(|digit| *digit < 100);
        let falls = digits.windows(2).all(|two| two[0] >= two[1] || two[0] * 10 >= two[1]);
        small && falls
    })
}

/// Whether a text uses an abbreviation, with an ending such as `MSOs` or as
/// part of a compound.
#[must_use]
pub fn uses(text: &str, short: &str) -> bool {
    text.match_indices(short).any(|(at, _)| {
        let rest = text[at + short.len()..].trim_start_matches(['s', '*']);
        !before(text, at).is_some_and(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn abbreviations_are_found() {
        assert_eq!(found("Die MSO und das KIM beraten LSBTIQ* Menschen"), ["MSO", "KIM", "LSBTIQ*"]);
        assert_eq!(found("AGG-Schulung nach § 13 AGG (SGB XII)"), ["AGG", "AGG", "SGB"]);
        assert_eq!(found("LSBTIQ*-Fragen, FB 42/2"), ["LSBTIQ*", "FB"]);
    }

    #[test]
    fn names_and_common_ones_are_not() {
        for good in [
            "Stadt in NRW und EU",
            "Dezernat IV, XII und III",
            "DIVERSITY BEI DER STADT",
            "„SICHTBAR.“",
            "das Projekt CHAMPS",
            "H2Ö",
            "VIELFALT",
            "A und B",
            "MehrWert",
            "INFO@HERNE.DE",
            "„MAIKE-Day“",
            "QuAK",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }

    #[test]
    fn a_use_is_a_whole_word() {
        assert!(uses("die MSOs", "MSO") && uses("LSBTIQ*-Fragen", "LSBTIQ*") && uses("AGG-Schulung", "AGG"));
        assert!(!uses("die MSOX", "MSO") && !uses("eMSO", "MSO"));
    }
}
