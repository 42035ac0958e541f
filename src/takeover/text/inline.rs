//! Marks in a line of text: addresses in angle brackets, links, emphasis of a whole paragraph.

use crate::prose::{Inline, Target, addressed, read_target};
use crate::takeover::paper::At;

/// The longest text and address of a link, in bytes.
const LONGEST: usize = 2_000;

/// Reads a line. Links of which only the text is left are noted.
pub fn read(text: &str, at: At, lost: &mut Vec<(String, At)>) -> Vec<Inline> {
    let text = text.replace('\u{ad}', "");
    if let Some((inner, strong)) = wrapped(&text) {
        let body = spans(inner, at, lost);
        return vec![if strong { Inline::Strong(body) } else { Inline::Emphasis(body) }];
    }
    spans(&text, at, lost)
}

/// What stands between stars that begin and end the whole line and stand nowhere else in it. A star within a line
/// belongs to a word.
fn wrapped(text: &str) -> Option<(&str, bool)> {
    let strong = text.starts_with("**") && text.ends_with("**") && text.len() > 4;
    let marks = if strong { 2 } else { 1 };
    let inner = text.strip_prefix(&"**"[..marks])?.strip_suffix(&"**"[..marks])?;
    // "*innen" is the end of a word.
    let begins = inner.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase() || "„\"(".contains(c));
    let ends = inner.ends_with(|c: char| c.is_alphanumeric() || ".!?:)“\"".contains(c));
    (begins && ends && !inner.contains('*')).then_some((inner, strong))
}

fn spans(text: &str, at: At, lost: &mut Vec<(String, At)>) -> Vec<Inline> {
    let mut found = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(place) = rest.find(['[', '<', '\n']) {
        let (before, here) = rest.split_at(place);
        plain.push_str(before);
        if let Some(after) = here.strip_prefix('\n') {
            flush(&mut plain, &mut found);
            found.push(Inline::Break);
            rest = after;
        } else if let Some((address, after)) = bracketed(here) {
            plain.push_str(address);
            flush(&mut plain, &mut found);
            rest = after;
        } else if let Some((words, target, after)) = link(here) {
            rest = after;
            if let Ok(target @ Target::Web(_)) = read_target(target) {
                flush(&mut plain, &mut found);
                let body = vec![Inline::Text(words.to_owned())];
                found.push(Inline::Link { target, body, range: 0..0 });
            } else {
                lost.push((words.to_owned(), at));
                plain.push_str(words);
            }
        } else {
            let mut chars = here.chars();
            plain.extend(chars.next());
            rest = chars.as_str();
        }
    }
    plain.push_str(rest);
    flush(&mut plain, &mut found);
    found
}

fn flush(plain: &mut String, found: &mut Vec<Inline>) {
    if !plain.is_empty() {
        found.extend(addressed(plain));
        plain.clear();
    }
}

/// The beginning of a text, not longer than a link can be.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `<https://…>` or `<mail@…>`, and what follows.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('<')?;
    let end = beginning(inner).find(['>', ' ', '\n'])?;
    let address = &inner[..end];
    let is_address = addressed(address).iter().all(|inline| matches!(inline, Inline::Address { .. }));
    (inner[end..].starts_with('>') && is_address && !address.is_empty()).then(|| (address, &inner[end + 1..]))
}

/// `[words](target)`: words, target and what follows.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let inner = text.strip_prefix('[')?;
    let end = beginning(inner).find([']', '[', '\n'])?;
    let words = inner[..end].trim();
    let after = inner[end..].strip_prefix("](")?;
    let mut depth = 0_usize;
    for (place, c) in beginning(after).char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => {
                let target = &after[..place];
                let is_one = !words.is_empty() && !target.contains(char::is_whitespace);
                return is_one.then(|| (words, target, &after[place + 1..]));
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Place, visible_text, write};

    fn written(text: &str) -> (String, usize) {
        let mut lost = Vec::new();
        let read = read(text, 1, &mut lost);
        (write(&read, Place::Text).unwrap_or_else(|| visible_text(&read)), lost.len())
    }

    #[test]
    fn links_keep_their_words() {
        for (text, said, lost) in [
            ("Mehr unter <https://example.org/ä> lesen", "Mehr unter https://example.org/ä lesen", 0),
            ("[Faltblatt](#) für alle", "Faltblatt für alle", 1),
            ("([Kurse (vhs)](https://example.org/a_(b)))", "([Kurse (vhs)](https://example.org/a_(b)))", 0),
            ("[LSBTIQ*](#)-Fragen", "LSBTIQ*-Fragen", 1),
            ("*Vielfalt (an-)erkennen*", "_Vielfalt (an-)erkennen_", 0),
            ("für alle**“ und trans* Personen", "für alle**“ und trans* Personen", 0),
            ("*innen und Schüler*", "*innen und Schüler*", 0),
            ("a < b und [sic] und <x", "a < b und [sic] und <x", 0),
        ] {
            assert_eq!(written(text), (said.to_owned(), lost), "{text}");
        }
    }

    #[test]
    fn what_is_long_takes_no_longer_than_it_is() {
        let long = "[".repeat(200_000) + &"<".repeat(200_000);
        assert_eq!(visible_text(&read(&long, 1, &mut Vec::new())), long);
    }
}
