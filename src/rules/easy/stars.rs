//! K083: a gender star, colon or underscore, which many cannot read.

use std::ops::Range;

use super::super::facts::{Facts, Reporter};
use super::super::text::{after, before, with_words};

/// Reports the words with such a sign.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    super::report(facts, reporter, find);
}

fn find(text: &str) -> Vec<Range<usize>> {
    let inside = |at: usize, sign: char| {
        let rest = &text[at + sign.len_utf8()..];
        before(text, at).is_some_and(char::is_lowercase) && rest.starts_with("in") && !rest[2..].starts_with("s ")
    };
    let signs = text.char_indices().filter(|(at, c)| match c {
        '*' => before(text, *at).is_some_and(char::is_alphabetic),
        ':' | '_' => inside(*at, *c),
        'I' => {
            before(text, *at).is_some_and(char::is_lowercase) && text[*at..].starts_with("In") && {
                let rest = &text[*at + 2..];
                rest.starts_with("nen") || !after(rest, 0).is_some_and(char::is_alphabetic)
            }
        }
        _ => false,
    });
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in signs {
        let word = with_words(text, &(at..at + c.len_utf8()));
        let end = word.start + text[word.clone()].trim_end_matches(['.', ',', '!', '?', ')', '“']).len();
        if found.last().is_none_or(|last| last.end <= word.start) {
            found.push(word.start..end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn signs_in_words_are_found() {
        let text = "Bürger*innen, Schüler:innen, Leser_innen und LehrerInnen für trans* Menschen.";
        assert_eq!(found(find, text), ["Bürger*innen", "Schüler:innen", "Leser_innen", "LehrerInnen", "trans*"]);
        assert!(find("Bürgerinnen und Bürger: in der Stadt, im Internet").is_empty());
    }
}
