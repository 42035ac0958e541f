//! What may reach a terminal.
//!
//! A file's name or a text may hold characters that steer what shows them
//! (colours, the cursor, the direction of writing) or that nobody sees. Wherever
//! the program prints, such a character is named instead: `<U+009B>`. In JSON it
//! is escaped the JSON way, so that the data stay the same.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether a character steers what shows it, or is not seen: controls, marks of
/// direction, what has no width, separators of lines, tags, fillers.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// A text for one line: each hidden character is named.
#[must_use]
pub fn text(text: &str) -> Cow<'_, str> {
    named(text, is_hidden)
}

/// A text of several lines: as [`text`], but its lines and tabs stay.
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    named(text, |c| is_hidden(c) && c != '\n' && c != '\t')
}

/// JSON with each hidden character in it escaped; between its values stand only
/// line feeds and spaces.
#[must_use]
pub fn json(text: String) -> String {
    let is_meant = |c: char| is_hidden(c) && c != '\n';
    if !text.contains(is_meant) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_meant(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

fn named(text: &str, is_meant: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_meant) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_meant(c) {
            let _ = write!(out, "<U+{:04X}>", u32::from(c));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_or_is_not_seen_is_named() {
        for c in ('\0'..=char::MAX).filter(|c| is_hidden(*c)) {
            let shown = format!("<U+{:04X}>", u32::from(c));
            assert_eq!(text(&format!("a{c}b")), format!("a{shown}b"));
        }
        for c in ['\u{1b}', '\u{7f}', '\u{80}', '\u{9b}', '\u{9f}', '\u{200d}', '\u{202e}', '\u{2067}', '\u{e0041}'] {
            assert!(is_hidden(c), "{c:?}");
        }
        let plain = "Büro für „alle“ – Straße\u{a0}1, 👪 u\u{308}";
        assert!(matches!(text(plain), Cow::Borrowed(_)));
        assert_eq!(text("a\nb\tc"), "a<U+000A>b<U+0009>c");
        assert_eq!(lines("a\nb\tc\r"), "a\nb\tc<U+000D>");
    }

    #[test]
    fn json_says_the_same_and_shows_it() {
        let value = "a\u{9b}\u{202e}\u{e0041}\u{7f}\u{1b}[31m„b“\n";
        let text = json(serde_json::to_string_pretty(&[value]).unwrap());
        assert_eq!(text, "[\n  \"a\\u009b\\u202e\\udb40\\udc41\\u007f\\u001b[31m„b“\\n\"\n]");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [value]);
    }
}
