//! Bytes become letters, whatever they were saved as.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

use super::note;
use crate::takeover::paper::{Medium, Undone};

/// The text, composed, and without the characters that nobody sees.
pub fn decoded(bytes: &[u8], undone: &mut Vec<Undone>) -> String {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => text.into(),
            _ => guessed(bytes).decode_without_bom_handling(bytes).0,
        },
    };
    let mut hidden = 0_usize;
    let mut seen = String::with_capacity(text.len());
    for c in text.nfc() {
        if is_hidden(c) {
            hidden += 1;
        } else {
            seen.push(c);
        }
    }
    if hidden > 0 {
        note(undone, 1, Medium::Invisible, &hidden.to_string());
    }
    seen
}

/// Every second byte of letters in UTF-16 is zero; what is no UTF-8 comes from Windows.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let start = &bytes[..bytes.len().min(4096)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (even, odd) if even > start.len() / 8 && even > odd => UTF_16BE,
        (even, odd) if odd > start.len() / 8 && odd > even => UTF_16LE,
        _ => WINDOWS_1252,
    }
}

/// Whether a character is neither printed nor parts anything. A soft hyphen is wanted where a line ends.
fn is_hidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{200b}' | '\u{2060}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_whatever_they_were_saved_as() {
        let utf16: Vec<u8> = "Maßnahme für alle".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let with_mark = [&[0xff, 0xfe][..], &utf16].concat();
        let windows = b"Ma\xdfnahme f\xfcr alle";
        for bytes in
            ["Maßnahme für alle".as_bytes(), "\u{feff}Maßnahme fu\u{308}r alle".as_bytes(), windows, &utf16, &with_mark]
        {
            assert_eq!(decoded(bytes, &mut Vec::new()), "Maßnahme für alle");
        }
    }

    #[test]
    fn what_nobody_sees_is_counted() {
        let mut undone = Vec::new();
        assert_eq!(decoded("a\u{200b}b\u{feff}".as_bytes(), &mut undone), "ab");
        assert_eq!(undone.len(), 1);
    }
}
