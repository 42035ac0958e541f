//! Quotation marks of a text, paired.

use std::ops::Range;

use crate::rules::text::{after, before};

/// The double quotation marks of a text.
#[derive(Debug, Default)]
pub struct Quotes {
    /// Those that belong together.
    pub pairs: Vec<Pair>,
    /// Those that have no partner.
    pub lone: Vec<(usize, char)>,
}

/// Two marks and what is between them.
#[derive(Debug, Clone)]
pub struct Pair {
    /// From the first to the last, both included.
    pub range: Range<usize>,
    /// The first.
    pub open: char,
    /// The last.
    pub close: char,
}

impl Pair {
    /// The quotation with German marks.
    #[must_use]
    pub fn in_german(&self, text: &str) -> String {
        let inside = self.range.start + self.open.len_utf8()..self.range.end - self.close.len_utf8();
        format!("„{}“", &text[inside])
    }
}

/// Pairs the marks `„`, `“`, `”` and `"`.
#[must_use]
pub fn scan(text: &str) -> Quotes {
    let mut quotes = Quotes::default();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '„' | '“' | '”' | '"')) {
        if opens(text, at, mark) {
            open.push((at, mark));
            continue;
        }
        // A curved mark closes a curved one, a straight one a straight one if there is any.
        let straight = mark == '"';
        let partner = open.iter().rposition(|(_, c)| (*c == '"') == straight).or(open.len().checked_sub(1));
        if let Some(partner) = partner {
            let (start, first) = open[partner];
            quotes.lone.extend(open.drain(partner..).skip(1));
            quotes.pairs.push(Pair { range: start..at + mark.len_utf8(), open: first, close: mark });
        } else if !(straight && before(text, at).is_some_and(|c| c.is_ascii_digit())) {
            quotes.lone.push((at, mark));
        }
    }
    quotes.lone.extend(open);
    quotes.lone.sort_unstable();
    quotes
}

/// Whether a mark begins a quotation where it stands.
fn opens(text: &str, at: usize, mark: char) -> bool {
    let word_follows = after(text, at + mark.len_utf8()).is_some_and(|c| !c.is_whitespace() && !".,;:!?)".contains(c));
    let begins = before(text, at).is_none_or(|c| c.is_whitespace() || "([–—/„“\"".contains(c));
    match mark {
        '„' => true,
        '”' => false,
        _ => begins && word_follows,
    }
}

/// The places of a text that stand between quotation marks.
#[must_use]
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let single = text.match_indices('‚').filter_map(|(at, _)| Some(at..at + text[at..].find('‘')?));
    scan(text).pairs.into_iter().map(|pair| pair.range).chain(single).collect()
}

/// Whether a part is inside one of these places.
#[must_use]
pub fn is_in(places: &[Range<usize>], part: &Range<usize>) -> bool {
    places.iter().any(|place| place.start <= part.start && part.end <= place.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(text: &str) -> (Vec<&str>, usize) {
        let quotes = scan(text);
        (quotes.pairs.iter().map(|pair| &text[pair.range.clone()]).collect(), quotes.lone.len())
    }

    #[test]
    fn marks_find_their_partners() {
        assert_eq!(scanned("das „Wort“, (“quoted”) und \"gerade\""), (vec!["„Wort“", "“quoted”", "\"gerade\""], 0));
        assert_eq!(scanned("„Wort und „Wort“"), (vec!["„Wort“"], 1));
        assert_eq!(scanned("„Er sagt \"ja\"“"), (vec!["\"ja\"", "„Er sagt \"ja\"“"], 0));
        assert_eq!(scanned("24\" breit"), (vec![], 0));
        assert_eq!(scanned("„SICHTBAR. für alle**“ und „Rasse“"), (vec!["„SICHTBAR. für alle**“", "„Rasse“"], 0));
    }
}
