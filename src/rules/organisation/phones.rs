//! K042: a telephone number written unlike the others.

use std::ops::Range;

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, before};
use crate::rules::typography::shapes::unusual;

/// Reports the numbers of contact points and of prose that most are written unlike.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let mut numbers: Vec<(&Text<'_>, Range<usize>)> = Vec::new();
    for text in &facts.texts {
        if text.field == Field::Phone && text.shown.starts_with(['0', '+', '(']) {
            numbers.push((text, 0..text.shown.len()));
        } else if text.field.is_prose() {
            numbers.extend(find(&text.shown).into_iter().map(|range| (text, range)));
        }
    }
    let written = |(text, range): &(&Text<'_>, Range<usize>)| text.shown[range.clone()].to_owned();
    let Some((others, usual)) = unusual(&numbers, |number| shape(&written(number))) else { return };
    for other in others {
        let (text, range) = &numbers[other];
        let args = args!["found": written(&numbers[other]), "example": written(&numbers[usual])];
        let right = as_usual(&written(&numbers[other]), &written(&numbers[usual]));
        reporter.with_fix(text, range, args, range, right.as_deref());
    }
}

/// Telephone numbers with their area codes.
fn find(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_ascii_digit() || " /-()+".contains(c);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(['0', '+', '(']).map(|offset| at + offset) {
        let length = text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        let number = text[start..start + length].trim_end_matches([' ', '-', '/', '(', '+']);
        let end = start + number.len();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let begins = number.trim_start_matches('(');
        let area = begins.starts_with("+49")
            || (begins.starts_with('0') && begins[1..].starts_with(|c| ('1'..='9').contains(&c)));
        let area = area || (begins.starts_with("0 ") && number.contains('/'));
        let alone = !before(text, start).is_some_and(|c| c.is_alphanumeric() || ".-,".contains(c))
            && !text[end..].trim_start_matches('.').starts_with(char::is_alphanumeric);
        if area && alone && digits > 6 && number.contains([' ', '/', ')', '-']) {
            found.push(start..end);
        }
        at = end.max(start + 1);
    }
    found
}

/// A number written as another one, if it is clear where its area code ends.
fn as_usual(number: &str, usual: &str) -> Option<String> {
    let (area, rest) = parts(number)?;
    let (usual_area, usual_rest) = parts(usual)?;
    let before = &usual[..usual.find(|c: char| c.is_ascii_digit())?];
    let abroad = usual.trim_start_matches('(').starts_with("+49");
    let behind_code = usual.split_once("49").filter(|_| abroad).map_or("", |(_, rest)| rest);
    let code = &behind_code[..behind_code.find(|c: char| c.is_ascii_digit()).unwrap_or(0)];
    let between = usual.rsplit_once(&*usual_rest)?.0.rsplit_once(&*usual_area)?.1.to_owned();
    let written = if abroad {
        format!("{before}49{code}{area}{between}{rest}")
    } else {
        format!("{before}0{area}{between}{rest}")
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let national = |text: &str| digits(text).trim_start_matches("49").trim_start_matches('0').to_owned();
    (shape(&written) == shape(usual) && national(&written) == national(number)).then_some(written)
}

/// The area code without its nought, and the rest as it is written.
fn parts(number: &str) -> Option<(String, String)> {
    let number = number.trim().trim_start_matches('(');
    let rest = match number.strip_prefix("+49") {
        Some(rest) => rest.trim_start_matches([' ', '/', '-']).trim_start_matches("(0)").trim_start_matches([' ', '(']),
        None => number.strip_prefix('0')?,
    };
    let area = &rest[..rest.find(|c: char| !c.is_ascii_digit())?];
    let rest = rest[area.len()..].trim_start_matches([' ', '/', '-', ')']);
    let plain = rest.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '-');
    (!area.is_empty() && !area.starts_with('0') && !rest.is_empty() && plain)
        .then(|| (area.to_owned(), rest.to_owned()))
}

/// How a number is written: its country code, how the area code is set apart,
/// and what parts the rest; an extension may be missing.
fn shape(number: &str) -> String {
    let mut shape = String::new();
    for c in number.trim().chars() {
        match c {
            '0'..='9' if shape.ends_with('9') => {}
            '0'..='9' => shape.push('9'),
            c => shape.push(c),
        }
    }
    let shape = shape.strip_suffix("-9").filter(|rest| rest.len() > 1).unwrap_or(&shape).to_owned();
    shape.replace("9 9 9 9", "9 9").replace("9 9 9", "9 9")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_tell_ways_of_writing_apart() {
        for same in ["02323 16-2383", "02323 16", "0561 115", "02323 16 23-45"] {
            assert_eq!(shape(same), "9 9", "{same}");
        }
        for other in ["02323/16-2383", "(02323) 16-2383", "+49 2323 16", "02323-162383", "0 23 23 / 16 20 35"] {
            assert_ne!(shape(other), "9 9", "{other}");
        }
    }

    #[test]
    fn numbers_are_found_in_prose() {
        let found = |text: &'static str| find(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("Telefon 02323/16-2383, oder (02323) 16 23."), ["02323/16-2383", "(02323) 16 23"]);
        assert_eq!(found("Tel.: 0 23 23 / 16 - 23 83"), ["0 23 23 / 16 - 23 83"]);
        assert_eq!(found("am 01.02.2024 um 09 Uhr, 100 Pakete, 0,5 Prozent, 2022 - 2025"), Vec::<&str>::new());
    }
}
