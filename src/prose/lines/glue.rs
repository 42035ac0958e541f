//! Which neighbouring words stay on one line.

use std::ops::Range;

/// Words before a number that names which one: `Absatz 2`, `Dezernat IV`.
const NUMBERED: &str = "\
    § §§ Abs. Absatz Absatzes Absätze Absätzen Amt Amtes Amts Art. Artikel Artikels \
    Artikeln Dez. Dezernat Dezernate Dezernaten Dezernates Dezernats FB Fachbereich \
    Fachbereiche Fachbereichen Fachbereichs Haus Kap. Kapitel Kapiteln Kapitels Nr. Nrn. \
    Nummer Nummern Raum S. Seite Seiten Stufe Stufen Teil Teile Teils Ziff. Ziffer \
    Ziffern";

/// Words after a number that say of what, without a final dot.
const UNITS: &str = "\
    % ‰ °C € Cent EUR Euro Jahr Jahre Jahren Mio Milliarde Milliarden Million Millionen \
    Minute Minuten Monat Monate Monaten Mrd Prozent Stunde Stunden Tag Tage Tagen Tsd \
    Uhr Woche Wochen cm ha kg km km² m mm m² qm";

/// The months, as they stand behind a day.
const MONTHS: &str = "\
    Januar Februar März April Mai Juni Juli August September Oktober November Dezember";

/// What may stand before a word and is not part of it.
const OPENING: [char; 11] = ['(', '[', '{', '„', '‚', '“', '"', '\'', '»', '›', '‘'];

/// What may stand behind a word and is not part of it.
const CLOSING: [char; 18] = ['.', ',', ';', ':', '!', '?', '…', ')', ']', '}', '“', '”', '‘', '’', '"', '\'', '«', '‹'];

/// What may end a telephone number; parentheses are part of it.
const TELEPHONE_CLOSING: [char; 10] = ['.', ',', ';', ':', '!', '?', '…', '“', '”', '"'];

/// The digits that make a run of groups a telephone number.
const TELEPHONE_DIGITS: usize = 5;

/// Says for each gap between two words whether they stay together.
///
/// Only a gap of one plain space is ever glued: any other has its own meaning.
pub(super) fn gaps(text: &str, words: &[Range<usize>]) -> Vec<bool> {
    let plain = |pair: &[Range<usize>]| &text[pair[0].end..pair[1].start] == " ";
    let mut glued: Vec<bool> =
        words.windows(2).map(|pair| plain(pair) && belong(&text[pair[0].clone()], &text[pair[1].clone()])).collect();
    let mut first = 0;
    while first < words.len() {
        let last = telephone_end(text, words, first, plain);
        glued[first..last].fill(true);
        first = last + 1;
    }
    glued
}

/// Do these two words belong on one line?
fn belong(left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(OPENING);
    let bare = right.trim_end_matches(CLOSING);
    ((is_number(bare) || is_roman(bare)) && is_among(NUMBERED, left))
        || (is_amount(left) && is_among(UNITS, bare))
        || (is_ordinal(left) && is_among(MONTHS, bare))
        || (is_lettered(left) && begins_lettered(right))
        || (is_digit_group(left) && continues_digits(bare))
        || (matches!(left, "Dr." | "Prof.") && right.starts_with(char::is_alphabetic))
}

/// Is this one of the words of a list?
fn is_among(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// `13`, `13a`, `5–7`, `2.1`, `7ff`
fn is_number(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    word.starts_with(|c: char| c.is_ascii_digit())
        && letters <= 2
        && (word.chars()).all(|c| c.is_ascii_digit() || c.is_alphabetic() || ".,-–/:".contains(c))
}

/// `IV`
fn is_roman(word: &str) -> bool {
    (1..=8).contains(&word.len()) && word.chars().all(|c| "IVXLCDM".contains(c))
}

/// `25`, `2,5`, `10–12`, `9:30`, `-3`
fn is_amount(word: &str) -> bool {
    let unsigned = word.trim_start_matches(['+', '-', '–', '−', '±']);
    unsigned.starts_with(|c: char| c.is_ascii_digit())
        && unsigned.ends_with(|c: char| c.is_ascii_digit())
        && (unsigned.chars()).all(|c| c.is_ascii_digit() || ".,:-–/".contains(c))
}

/// `10.`, `10.–12.`, `1./2.`
fn is_ordinal(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.ends_with('.')
        && (word.chars()).all(|c| c.is_ascii_digit() || ".-–/".contains(c))
}

/// `z.`, a single letter with a dot.
fn is_lettered(word: &str) -> bool {
    begins_lettered(word) && word.chars().count() == 2
}

/// `B.`, `B.,` or `R.)`
fn begins_lettered(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next() == Some('.') && chars.all(|c| CLOSING.contains(&c))
}

/// `10`, the first group of `10 000`, or any later one.
fn is_digit_group(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `000`, or `000,50` at the end.
fn continues_digits(word: &str) -> bool {
    let (group, rest) = word.split_once(',').unwrap_or((word, ""));
    group.len() == 3 && (group.bytes().chain(rest.bytes())).all(|byte| byte.is_ascii_digit())
}

/// The last word of the telephone number that begins with the word at `first`,
/// or `first` if none does.
fn telephone_end(text: &str, words: &[Range<usize>], first: usize, plain: impl Fn(&[Range<usize>]) -> bool) -> usize {
    let word = text[words[first].clone()].trim_start_matches(OPENING);
    if !word.starts_with(['0', '+']) {
        return first;
    }
    let (mut last, mut digits) = (first, 0);
    for at in first..words.len() {
        let group = match at - first {
            0 => word.strip_prefix('+').unwrap_or(word),
            _ => &text[words[at].clone()],
        };
        let bare = group.trim_end_matches(TELEPHONE_CLOSING);
        let apart = at > first && !plain(&words[at - 1..=at]);
        if apart || !bare.chars().all(is_telephone_char) {
            break;
        }
        // A dash behind the last digits belongs to the sentence.
        if bare.contains(|c: char| c.is_ascii_digit()) {
            last = at;
        }
        digits += bare.bytes().filter(u8::is_ascii_digit).count();
        if bare.len() < group.len() {
            break;
        }
    }
    if digits < TELEPHONE_DIGITS { first } else { last }
}

fn is_telephone_char(c: char) -> bool {
    c.is_ascii_digit() || "/-–()".contains(c)
}
