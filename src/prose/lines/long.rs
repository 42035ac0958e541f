//! Words that may be wider than their line.

use unicode_normalization::char::is_combining_mark;

use super::has_gender_sign;

/// The longest word that surely fits on a line of running text, in characters.
pub(super) const LONGEST_WORD: usize = 32;

/// The longest syllable that a word has, in characters; what is longer is none.
const LONGEST_SYLLABLE: usize = 10;

/// The longest piece of what has no syllables, in characters.
const LONGEST_PIECE: usize = 8;

/// Where a word may end a line that it does not fit on.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Breaks {
    /// The word, in pieces between which a line may end without a hyphen.
    pub pieces: Vec<String>,
    /// Whether the pieces are words, so that a line may end within them with a hyphen.
    pub hyphenate: bool,
}

/// Divides a word: `Frauenbeauftragte` by its syllables, `Schüler*innenvertretung` also behind the sign, and what is no
/// word, such as `VO_2024_11_17_Fassung_3`, behind its signs and at any place, without a hyphen.
#[must_use]
pub fn breaks(word: &str, language: &str) -> Breaks {
    if is_word(word, language) {
        return Breaks { pieces: vec![word.to_owned()], hyphenate: true };
    }
    if has_gender_sign(word) {
        let parts: Vec<String> = word.split_inclusive(['*', ':', '_', '·']).map(str::to_owned).collect();
        if parts.iter().all(|part| is_word(part.trim_end_matches(['*', ':', '_', '·']), language)) {
            return Breaks { pieces: parts, hyphenate: true };
        }
    }
    Breaks { pieces: cut(word), hyphenate: false }
}

/// Whether a text is letters in syllables, with marks before and behind them.
fn is_word(text: &str, language: &str) -> bool {
    let word = text.trim_matches(|c: char| !c.is_alphanumeric());
    let code = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let known = <[u8; 2]>::try_from(code.as_bytes()).ok().and_then(hypher::Lang::from_iso);
    let fits = |syllable: &str| syllable.chars().count() <= LONGEST_SYLLABLE;
    word.chars().all(char::is_alphabetic)
        && match known {
            Some(language) => hypher::hyphenate(word, language).all(fits),
            None => fits(word),
        }
}

/// Cuts behind marks, and what is still too long at any place but before a mark that stands on a letter.
fn cut(word: &str) -> Vec<String> {
    let is_mark = |c: char| !c.is_alphanumeric() && !is_combining_mark(c);
    let chars: Vec<char> = word.chars().collect();
    let mut pieces: Vec<String> = Vec::new();
    let mut start = 0;
    for end in 1..=chars.len() {
        let last = end == chars.len();
        let behind_mark = !last && is_mark(chars[end - 1]) && !is_mark(chars[end]) && end - start > 2;
        let full = !last && end - start >= LONGEST_PIECE && !is_mark(chars[end]) && !is_combining_mark(chars[end]);
        if last || behind_mark || (full && chars.len() - end > 1) {
            pieces.push(chars[start..end].iter().collect());
            start = end;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(word: &str) -> String {
        let breaks = breaks(word, "de");
        breaks.pieces.join("|") + if breaks.hyphenate { " -" } else { "" }
    }

    #[test]
    fn words_break_at_syllables_and_other_things_anywhere() {
        for word in ["Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "„Gleichstellungsbeauftragte“,"]
        {
            assert_eq!(shown(word), format!("{word} -"));
        }
        assert_eq!(shown("Schüler*innenvertretungsordnung"), "Schüler*|innenvertretungsordnung -");
        assert_eq!(shown("VO_2024_11_17_Fassung_3"), "VO_|2024_|11_|17_|Fassung_|3");
        assert_eq!(shown("gleichstellung@stadt.example.org"), "gleichst|ellung@|stadt.|example.|org");
        assert_eq!(shown(&"x".repeat(20)), "xxxxxxxx|xxxxxxxx|xxxx");
        assert_eq!(shown(&"1".repeat(17)), "11111111|111111111");
    }

    #[test]
    fn nothing_is_lost() {
        for word in [
            "",
            "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}1",
            "((((((((((((((((((((",
            "日本語日本語日本語日本語",
        ] {
            for language in ["de", "fr", "ar", "", "x"] {
                assert_eq!(breaks(word, language).pieces.concat(), word);
            }
        }
    }
}
