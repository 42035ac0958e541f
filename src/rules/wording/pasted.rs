//! K058: traces of copying out of a PDF, a mail or a file of another encoding.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{BLANK, after, before};

/// What follows `Vor-` in `Vor- und Nachteile`.
const JOINS: &[&str] = &[
    "und",
    "oder",
    "bzw",
    "beziehungsweise",
    "sowie",
    "als",
    "wie",
    "bis",
    "noch",
    "aber",
    "statt",
    "mit",
    "ohne",
    "u",
    "o",
    "auch",
    "nicht",
    "sondern",
    "zu",
    "zum",
    "zur",
    "in",
    "im",
    "für",
    "gegen",
    "versus",
    "vs",
    "plus",
    "anstatt",
    "über",
    "an",
    "am",
    "auf",
    "von",
    "vom",
    "nach",
    "vor",
    "wird",
    "werden",
    "ist",
    "sind",
    "e",
    "etc",
    "usw",
];

/// Reports soft hyphens, joined letters, words cut in two, unseen characters
/// and letters that were read in the wrong encoding.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in &facts.texts {
        for (range, kind, better) in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            // Where a word is cut or misread, only a person knows what it was.
            let right = matches!(kind, "soft-hyphen" | "ligature" | "unseen").then(|| better.clone());
            let args = args!["kind": kind, "found": found, "better": better];
            reporter.with_fix(text, &range, args, &range, right.as_deref());
        }
    }
}

type Trace = (Range<usize>, &'static str, String);

fn find(text: &str) -> Vec<Trace> {
    let mut found: Vec<Trace> = Vec::new();
    let mut after_trace = 0;
    for (at, c) in text.char_indices() {
        let trace = match c {
            '\u{ad}' => Some(("soft-hyphen", String::new())),
            '\u{fb00}'..='\u{fb06}' => Some(("ligature", unjoined(c).to_owned())),
            '\u{200b}' | '\u{2060}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                Some(("unseen", String::new()))
            }
            '\u{fffd}' => Some(("encoding", String::new())),
            'Ã' | 'â' => misread(&text[at..]).map(|better| ("encoding", better)),
            _ => None,
        };
        let Some((kind, better)) = trace.filter(|_| at >= after_trace) else { continue };
        let word = around(text, at, at + c.len_utf8());
        let better = match kind {
            "soft-hyphen" | "unseen" => text[word.clone()].replace(c, ""),
            "ligature" => text[word.clone()].replace(c, &better),
            _ => better,
        };
        after_trace = word.end;
        found.push((word, kind, better));
    }
    found.extend(cut(text));
    found.sort_by_key(|(range, ..)| range.start);
    found
}

/// The letters around a place.
fn around(text: &str, start: usize, end: usize) -> Range<usize> {
    let edge = |c: char| c.is_whitespace() || c == BLANK;
    let from = text[..start].rfind(edge).map_or(0, |at| at + after(text, at).map_or(1, char::len_utf8));
    from..text[end..].find(edge).map_or(text.len(), |at| end + at)
}

fn unjoined(c: char) -> &'static str {
    match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        _ => "st",
    }
}

/// UTF-8 that was read as Windows-1252, with what it says.
fn misread(text: &str) -> Option<String> {
    const MISREAD: &[(&str, &str)] = &[
        ("Ã¤", "ä"),
        ("Ã¶", "ö"),
        ("Ã¼", "ü"),
        ("Ã„", "Ä"),
        ("Ã–", "Ö"),
        ("Ãœ", "Ü"),
        ("ÃŸ", "ß"),
        ("Ã©", "é"),
        ("â€“", "–"),
        ("â€ž", "„"),
        ("â€œ", "“"),
        ("â€¦", "…"),
        ("â€™", "’"),
        ("â‚¬", "€"),
    ];
    MISREAD.iter().find(|(wrong, _)| text.starts_with(wrong)).map(|(_, right)| (*right).to_owned())
}

/// `Mit- arbeiter`
fn cut(text: &str) -> Vec<Trace> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("- ") {
        let rest = &text[at + 2..];
        let next: &str = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let lower = next.starts_with(char::is_lowercase);
        let word_before = before(text, at).is_some_and(char::is_lowercase);
        if lower && word_before && next.chars().count() > 2 && !JOINS.contains(&next) {
            let start = text[..at]
                .rfind(|c: char| !c.is_alphanumeric())
                .map_or(0, |edge| edge + after(text, edge).map_or(1, char::len_utf8));
            let range = start..at + 2 + next.len();
            let better = text[range.clone()].replacen("- ", "", 1);
            found.push((range, "cut", better));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, String)> {
        find(text).into_iter().map(|(_, kind, better)| (kind, better)).collect()
    }

    #[test]
    fn traces_are_found() {
        let one = |kind, better: &str| vec![(kind, better.to_owned())];
        assert_eq!(found("die Mit\u{ad}arbeit im Amt"), one("soft-hyphen", "Mitarbeit"));
        assert_eq!(found("der Pﬂegedienst"), one("ligature", "Pflegedienst"));
        assert_eq!(found("ein Wort\u{200b}teil"), one("unseen", "Wortteil"));
        assert_eq!(found("fÃ¼r alle"), one("encoding", "ü"));
        assert_eq!(found("alle Mit- arbeitenden"), one("cut", "Mitarbeitenden"));
    }

    #[test]
    fn sound_text_is_not() {
        for good in [
            "Vor- und Nachteile",
            "Kultur-, Sport- oder Musikvereine",
            "Haupt- bzw. Ehrenamt",
            "Alters- statt Jugendfragen",
            "Âge, São Paulo, Château",
            "Berlin - aber nicht nur",
        ] {
            assert_eq!(found(good), vec![], "{good}");
        }
    }
}
