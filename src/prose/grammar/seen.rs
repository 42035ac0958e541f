//! What of a string of prose an editor shows, and where the bytes of the string are in it.

use std::ops::Range;

use super::{Kind, lexer, pairs};
use crate::prose::Place;

/// Where bytes of a string of prose are in what is seen of it, in UTF-16 units as a browser counts; a break and
/// a footnote count as one. Of a mark, which nobody sees, it is what the mark is about; the range is empty only
/// where nothing is seen at all.
#[must_use]
pub fn seen_range(text: &str, place: Place, bytes: &Range<usize>) -> Range<usize> {
    let (mut tokens, mut faults) = lexer::lex(text, place);
    pairs::pair(&mut tokens, &mut faults);
    let is_meant = |range: &Range<usize>| range.start < bytes.end.max(bytes.start + 1) && range.end > bytes.start;
    let (mut at, mut before, mut open) = (0, 0, Vec::new());
    let mut found: Option<Range<usize>> = None;
    let mut about: Option<Range<usize>> = None;
    for token in &tokens {
        let start = at;
        let mut see = |range: Range<usize>, units: usize| {
            if is_meant(&range) {
                found = Some(found.as_ref().map_or(at, |found| found.start)..at + units);
            }
            if range.end <= bytes.start {
                before = at + units;
            }
            at += units;
        };
        match token.kind {
            Kind::Text | Kind::Underscores(_) | Kind::Address(_) => {
                for (offset, c) in text[token.range.clone()].char_indices() {
                    let from = token.range.start + offset;
                    see(from..from + c.len_utf8(), c.len_utf16());
                }
            }
            Kind::Escape => {
                see(token.range.clone(), text[token.range.start + 1..token.range.end].encode_utf16().count());
            }
            Kind::Break | Kind::Footnote => see(token.range.clone(), 1),
            Kind::Open(_) => open.push(start),
            Kind::Close => {
                let from = open.pop().unwrap_or(start);
                if is_meant(&token.range) {
                    about.get_or_insert(from..start);
                }
            }
        }
    }
    let near = if before < at { before..before + 1 } else { before.saturating_sub(1)..before };
    found.or(about).filter(|range| !range.is_empty()).unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{parse, visible_text};

    fn marked(text: &str, part: &str, place: Place) -> String {
        let start = text.find(part).unwrap();
        let range = seen_range(text, place, &(start..start + part.len()));
        let units: Vec<u16> = visible_text(&parse(text, place).0).encode_utf16().collect();
        String::from_utf16_lossy(&units[range])
    }

    #[test]
    fn bytes_are_found_in_what_is_seen() {
        for (text, part, seen) in [
            ("Ein _schönes_ Wort", "Wort", "Wort"),
            ("Ein _schönes_ Wort", "schönes", "schönes"),
            ("Ein _schönes_ Wort", "schönes_ Wo", "schönes Wo"),
            ("😀 [hier](https://x) geht’s", "geht’s", "geht’s"),
            ("[hier](www.x.de) geht’s", "www.x.de", "www.x.de"),
            ("[hier](https://x.de) geht’s", "https://x.de", "hier"),
            ("a [b _c_ d](#e) f", "#e", "b c d"),
            ("a\\_b c", "\\_", "_"),
            ("a\\_b c", "c", "c"),
            ("a\nb  c", "  ", "  "),
            ("[Diversity]{lang=en}!", "lang=en", "Diversity"),
            ("_a b", "_", "_"),
        ] {
            assert_eq!(marked(text, part, Place::Text), seen, "{part} in {text}");
        }
        assert_eq!(seen_range("ab[^n] cd", Place::Chapter, &(7..9)), 4..6, "a footnote counts");
        assert_eq!(seen_range("", Place::Text, &(0..0)), 0..0);
        assert_eq!(seen_range("a", Place::Text, &(1..1)), 0..1);
    }
}
