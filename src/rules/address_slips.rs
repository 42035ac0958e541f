//! K070: an address that is mistyped, so that it is none.

use std::ops::Range;

use super::facts::{Facts, Reporter};
use super::text::with_words;

/// Beginnings that are nearly those of an address.
const SLIPS: &[&str] = &[
    "http//",
    "https//",
    "http:/ ",
    "https:/ ",
    "http: //",
    "https: //",
    "http:// ",
    "https:// ",
    "hhtp",
    "htttp",
    "htpp",
    "http:\\",
    "https:\\",
    "www,",
    "www. ",
    "ww.",
    "wwww.",
];

/// Reports `http//…`, `www ,…`, `name@herne` and targets with a stop at their end.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in &facts.texts {
        for range in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, vec![("kind", "typed".to_owned()), ("found", found)]);
        }
        // An address by itself is blank in what is shown; what stands before it is not.
        for (at, scheme) in text.shown.match_indices("mailto:") {
            let args = vec![("kind", "scheme".to_owned()), ("found", scheme.to_owned())];
            reporter.part(text, &(at..at + scheme.len()), args);
        }
    }
    for link in facts.links() {
        if link.target.ends_with(['.', ',', ';', ':', '!']) {
            let args = vec![("kind", "stop".to_owned()), ("found", link.target.to_owned())];
            reporter.in_string(link.file, &link.target_pointer, link.target_part.as_ref(), args);
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '/' || c == '.');
    let slips = SLIPS.iter().flat_map(|slip| text.match_indices(slip)).filter(|(at, _)| begins(*at));
    let mut found: Vec<_> = slips.map(|(at, slip)| with_words(text, &(at..at + slip.trim_end().len()))).collect();
    for (at, _) in text.match_indices('@') {
        let word = with_words(text, &(at..at + 1));
        let (name, host) = (&text[word.start..at], &text[at + 1..word.end]);
        let host = host.trim_end_matches(|c: char| !c.is_alphanumeric());
        let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c));
        if !name.is_empty() && !host.is_empty() && plain(name) && plain(host) && !host.contains('.') {
            found.push(word.start..at + 1 + host.len());
        }
    }
    found.sort_by_key(|range| range.start);
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn slips_are_found() {
        assert_eq!(found("siehe http//example.org"), ["http//example.org"]);
        assert_eq!(found("siehe www,example.org oder hhtps://x.de"), ["www,example.org", "hhtps://x.de"]);
        assert_eq!(found("an vielfalt@herne, bitte"), ["vielfalt@herne"]);
    }

    #[test]
    fn addresses_and_names_are_not() {
        for good in ["\u{fffc} und \u{fffc}", "auf Instagram: @stadtherne", "a @ b", "das WWW.", "Klick@ (Kurs)"] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
