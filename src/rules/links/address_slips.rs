//! K070: an address that is mistyped, so that it is none.

use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::with_words;

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

/// One of these stands in each of them.
const IN_SLIPS: [&str; 2] = ["tp", "ww"];

/// What follows the comma in an address that should have a full stop there.
const ENDINGS: &[&str] = &[
    "de", "org", "com", "net", "eu", "info", "nrw", "ruhr", "at", "ch", "berlin", "hamburg", "bayern", "koeln",
    "schule",
];

/// Reports `http//…`, `www ,…`, `name@herne`, commas in names of hosts and mailboxes, and targets with a stop at their
/// end.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let comma = |found: &str| args!["kind": "comma", "found": found];
    for text in &facts.texts {
        let raw = facts.string(text.file, &text.pointer).unwrap_or_default();
        for range in commas(raw) {
            reporter.in_string(text.file, &text.pointer, Some(&range), comma(&raw[range.clone()]));
        }
        for range in find(&text.shown) {
            let found = text.shown[range.clone()].to_owned();
            reporter.part(text, &range, args!["kind": "typed", "found": found]);
        }
        // An address by itself is blank in what is shown; what stands before it is not.
        for (at, scheme) in text.shown.match_indices("mailto:") {
            let args = args!["kind": "scheme", "found": scheme];
            reporter.part(text, &(at..at + scheme.len()), args);
        }
    }
    if let Some(address) = facts.string("edition.json", "/address").filter(|address| !commas(address).is_empty()) {
        reporter.in_string("edition.json", "/address", None, comma(address));
    }
    for link in facts.links() {
        if link.target_part.is_none() && !commas(link.target).is_empty() {
            reporter.in_string(link.file, &link.target_pointer, None, comma(link.target));
        } else if link.target.ends_with(['.', ',', ';', ':', '!']) {
            let args = args!["kind": "stop", "found": link.target];
            reporter.in_string(link.file, &link.target_pointer, link.target_part.as_ref(), args);
        }
    }
}

fn find(text: &str) -> Vec<Range<usize>> {
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '/' || c == '.');
    let may_slip = IN_SLIPS.iter().any(|part| text.contains(part));
    let slips =
        SLIPS.iter().filter(|_| may_slip).flat_map(|slip| text.match_indices(slip)).filter(|(at, _)| begins(*at));
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

/// Addresses with a comma where none can stand: not behind the host, where it may be part of a page's name.
fn commas(raw: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in raw.match_indices('@') {
        let is_name = |c: char| c.is_alphanumeric() || "._%+-,".contains(c);
        let name = raw[..at].trim_end_matches(is_name).len();
        let host = &raw[at + 1..];
        let end = at + 1 + host.len() - host.trim_start_matches(is_name).len();
        // Two addresses with a comma between them are only written too close.
        if raw[..name].ends_with('@') || raw[end..].starts_with('@') {
            continue;
        }
        let start = at - raw[name..at].trim_start_matches([',', '.']).len();
        let host = raw[at + 1..end].trim_end_matches(['.', ',', '-']);
        let comma_before = raw[start..at].contains(',') && host.contains('.');
        let comma_behind = host.split_once(',').is_some_and(|(_, rest)| ENDINGS.contains(&rest));
        if start < at && (comma_before || comma_behind) {
            found.push(start..at + 1 + host.len());
        }
    }
    for (at, beginning) in ["www.", "http://", "https://"].iter().flat_map(|beginning| raw.match_indices(beginning)) {
        if raw[..at].ends_with(|c: char| c.is_alphanumeric() || c == '/') {
            continue;
        }
        let is_end = |c: char| c.is_whitespace() || ")]}>\"'“”„‘’«»".contains(c);
        let rest = &raw[at + beginning.len()..];
        let address = rest[..rest.find(is_end).unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let host = address.split(['/', '?', '#']).next().unwrap_or_default();
        if host.contains(',') && !host.starts_with(',') {
            found.push(at..at + beginning.len() + address.len());
        }
    }
    found.sort_by_key(|range| range.start);
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
        assert!(SLIPS.iter().all(|slip| IN_SLIPS.iter().any(|part| slip.contains(part))));
    }

    #[test]
    fn addresses_and_names_are_not() {
        for good in ["\u{fffc} und \u{fffc}", "auf Instagram: @stadtherne", "a @ b", "das WWW.", "Klick@ (Kurs)"] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }

    #[test]
    fn a_comma_in_an_address_is_found() {
        let found = |text: &'static str| commas(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        for (text, part) in [
            ("Mail an anna,muster@example.org.", "anna,muster@example.org"),
            ("Mail an info@stadt,de, gern", "info@stadt,de"),
            ("Mail an info@vielfalt.stadt,de", "info@vielfalt.stadt,de"),
            ("unter www.example,org/seite,", "www.example,org/seite"),
            ("unter https://www,example.org", "https://www,example.org"),
            ("unter www.example.org,die Seite", "www.example.org,die"),
            ("[hier](https://example,org)", "https://example,org"),
        ] {
            assert_eq!(found(text), [part], "{text}");
        }
        for good in [
            "unter www.example.org, die Seite",
            "unter https://www.example.org/seite,123,4.html",
            "unter https://example.org/?q=a,b",
            "a@example.org,b@example.org",
            "an info@example.org,",
            "bei info@example.org,dann",
            "auf Instagram: @stadt,herne",
            "Rathaus,www.example.org",
        ] {
            assert_eq!(found(good), Vec::<&str>::new(), "{good}");
        }
    }
}
