//! K059: a list that is typed by hand.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::Text;

/// Signs with which people begin the items of a list.
const SIGNS: &[&str] = &["- ", "– ", "• ", "· ", "* ", "▪ ", "● ", "○ ", "‣ ", "► ", "✓ ", "-\t", "•\t"];

/// Reports paragraphs, lines and items that begin with a sign, and paragraphs
/// that count `1.`, `2.`.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let prose: Vec<&Text<'_>> = facts.texts.iter().filter(|text| text.field.is_prose()).collect();
    let mut before: Option<&Text<'_>> = None;
    for text in prose {
        let follows = before.is_some_and(|before| is_next(before, text));
        let was_reported = follows && before.is_some_and(|before| sign(&before.shown).is_some());
        if let Some(range) = sign(&text.shown).filter(|_| !was_reported) {
            let found = text.shown[range.clone()].trim().to_owned();
            reporter.part(text, &range, args!["kind": "sign", "found": found]);
        }
        if let Some(first) = before.filter(|_| follows)
            && let (Some((1, range)), Some((2, _))) = (number(&first.shown), number(&text.shown))
        {
            let found = first.shown[range.clone()].to_owned();
            reporter.part(first, &range, args!["kind": "number", "found": found]);
        }
        before = Some(text);
    }
}

/// Whether two texts are strings of the same array.
fn is_next(a: &Text<'_>, b: &Text<'_>) -> bool {
    let parent = |text: &Text<'_>| text.pointer.rsplit_once('/').map(|(parent, _)| parent.to_owned());
    a.file == b.file && parent(a) == parent(b)
}

/// The sign with which a text or one of its lines begins.
fn sign(text: &str) -> Option<Range<usize>> {
    let mut starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let sign_at = |at: usize| {
        let sign = SIGNS.iter().find(|sign| text[at..].starts_with(**sign))?;
        Some(at..at + sign.trim_end().len())
    };
    starts.find_map(sign_at)
}

/// The number with which a text begins, as in `1. ` or `1) `.
fn number(text: &str) -> Option<(u8, Range<usize>)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let number = text[..digits].parse().ok()?;
    (rest.starts_with(". ") || rest.starts_with(") ")).then_some((number, 0..digits + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn signs_and_numbers_are_found() {
        assert_eq!(sign("- Beratung"), Some(0..1));
        assert_eq!(sign("Wir bieten:\n• Beratung"), Some(12..12 + "•".len()));
        assert_eq!(sign("2-wöchiges Angebot – kostenlos"), None);
        assert_eq!(number("1. Mai"), Some((1, 0..2)));
        assert_eq!(number("2-wöchig"), None);
    }

    #[test]
    fn only_a_sequence_counts() {
        let with = |text: &str| codes(&[("measures/a.json", &MEASURE.replace("\"Text.\"", text))]);
        assert_eq!(with(r#"["1. Mai: Fest.", "Danach Tanz."]"#), Vec::<&str>::new());
        assert_eq!(with(r#"["1. Wir beraten.", "2. Wir helfen.", "3. Wir bleiben."]"#), ["K059"]);
        assert_eq!(with(r#"["- Wir beraten.", "- Wir helfen."]"#), ["K059"]);
    }
}
