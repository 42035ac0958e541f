//! Addresses that stand in the text by themselves.

use super::is_word;

/// How a web address begins, and what its link needs in front.
const BEGINNINGS: [(&str, &str); 3] = [("https://", ""), ("http://", ""), ("www.", "http://")];

/// Closing brackets and quotes: an address ends before them. A parenthesis
/// that was opened inside the address is part of it.
const CLOSING: &str = ")]}>⟩\"'“”‘’«»‹›";

/// Punctuation that belongs to the sentence and not to the address.
const TRAILING: [char; 6] = ['.', ',', ';', ':', '!', '?'];

/// Finds the addresses of a text, asked from left to right.
pub(super) struct Addresses<'a> {
    text: &'a str,
    /// No mail address begins before this place: it was looked at already.
    no_mail_before: usize,
}

/// An address that was found.
pub(super) struct Address {
    /// Where it ends.
    pub(super) end: usize,
    /// What its link needs in front: a scheme or nothing.
    pub(super) scheme: &'static str,
}

impl<'a> Addresses<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, no_mail_before: 0 }
    }

    /// The address that begins at this place.
    pub(super) fn at(&mut self, at: usize) -> Option<Address> {
        let (before, rest) = self.text.split_at(at);
        if before.ends_with(is_word) || !rest.starts_with(char::is_alphanumeric) {
            return None;
        }
        let web = web_address(rest).map(|(len, scheme)| Address { end: at + len, scheme });
        web.or_else(|| self.mail_address(at))
    }

    fn mail_address(&mut self, at: usize) -> Option<Address> {
        if at < self.no_mail_before {
            return None;
        }
        let rest = &self.text[at..];
        let name = prefix_len(rest, |c| is_word(c) || "._%+-".contains(c));
        let Some(host) = rest[name..].strip_prefix('@').and_then(mail_host_len) else {
            self.no_mail_before = at + name;
            return None;
        };
        Some(Address { end: at + name + 1 + host, scheme: "mailto:" })
    }
}

/// The length of the web address at the beginning, and what it needs in front.
fn web_address(rest: &str) -> Option<(usize, &'static str)> {
    let (beginning, scheme) = BEGINNINGS.into_iter().find(|(beginning, _)| {
        (rest.get(..beginning.len())).is_some_and(|found| found.eq_ignore_ascii_case(beginning))
    })?;
    let address = &rest[beginning.len()..];
    if !address.starts_with(char::is_alphanumeric) {
        return None;
    }
    let mut depth = 0_usize;
    let inside = address.char_indices().find(|&(at, c)| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth > 0 => {
            depth -= 1;
            false
        }
        '[' => address[at..].starts_with("[^"), // a footnote
        c => c.is_whitespace() || CLOSING.contains(c),
    });
    let end = inside.map_or(address.len(), |(at, _)| at);
    let len = address[..end].trim_end_matches(TRAILING).len();
    Some((beginning.len() + len, scheme))
}

/// The length of the host at the beginning: names with dots between them.
fn mail_host_len(rest: &str) -> Option<usize> {
    let len = prefix_len(rest, |c| is_word(c) || ".-".contains(c));
    let host = rest[..len].trim_end_matches(['.', '-']);
    let (names, last) = host.rsplit_once('.')?;
    let valid = names.split('.').all(|name| !name.is_empty())
        && last.chars().count() > 1
        && last.chars().all(char::is_alphabetic);
    valid.then_some(host.len())
}

/// The length of the longest beginning of such characters.
fn prefix_len(text: &str, accepts: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(accepts).len()
}
