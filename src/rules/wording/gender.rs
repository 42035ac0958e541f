//! K034: several ways of naming all genders in one catalogue.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::{Text, after, before, words};
use crate::rules::typography::quotes::{is_in, quoted};

/// A way of naming all genders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    Star,
    Colon,
    Underscore,
    Capital,
    Slash,
    Pair,
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Star => "star",
            Self::Colon => "colon",
            Self::Underscore => "underscore",
            Self::Capital => "capital",
            Self::Slash => "slash",
            Self::Pair => "pair",
        }
    }
}

/// Reports every form but the one that the catalogue uses most.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let mut forms: BTreeMap<Form, Vec<(&Text<'_>, Range<usize>)>> = BTreeMap::new();
    for text in facts.german() {
        for (form, range) in find(&text.shown) {
            forms.entry(form).or_default().push((text, range));
        }
    }
    let Some((usual, uses)) = forms.iter().rev().max_by_key(|(_, uses)| uses.len()) else { return };
    let example = uses.first().map(|(text, range)| text.shown[range.clone()].to_owned()).unwrap_or_default();
    for (form, uses) in forms.iter().filter(|(form, _)| *form != usual) {
        for (text, range) in uses {
            let args = args!["found": &text.shown[range.clone()], "form": form.name(), "usual": usual.name(), "example": example.clone()];
            reporter.part(text, range, args);
        }
    }
}

/// The words that are certain; what is quoted keeps its own form.
fn find(text: &str) -> Vec<(Form, Range<usize>)> {
    let quoted = quoted(text);
    let mut found = signs(text);
    found.extend(pairs(text).into_iter().map(|range| (Form::Pair, range)));
    found.retain(|(_, range)| !is_in(&quoted, range));
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// `Schüler*innen`, `Schüler:in`, `SchülerInnen`, `Schüler/-innen`.
fn signs(text: &str) -> Vec<(Form, Range<usize>)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("in").chain(text.match_indices("In")) {
        let end = at + if text[at + 2..].starts_with("nen") { 5 } else { 2 };
        let plural = end == at + 5;
        if after(text, end).is_some_and(char::is_alphanumeric) {
            continue;
        }
        let stem = text[..at].trim_end_matches(['*', ':', '_', '/', '-']);
        let form = match &text[stem.len()..at] {
            "*" => Form::Star,
            ":" => Form::Colon,
            "_" | "/_" => Form::Underscore,
            "/-" => Form::Slash,
            "/" if plural => Form::Slash,
            "" if plural && text[at..].starts_with('I') => Form::Capital,
            _ => continue,
        };
        if before(text, stem.len()).is_some_and(char::is_lowercase) {
            let start = stem
                .rfind(|c: char| !c.is_alphanumeric() && c != '-')
                .map_or(0, |space| space + stem[space..].chars().next().map_or(1, char::len_utf8));
            found.push((form, start..end));
        }
    }
    found
}

/// `Schülerinnen und Schüler` and the reverse.
fn pairs(text: &str) -> Vec<Range<usize>> {
    let words = words(text);
    let word = |i: usize| words.get(i).map_or("", |range: &Range<usize>| &text[range.clone()]);
    let mut found = Vec::new();
    for i in 0..words.len() {
        let joined = matches!(word(i + 1), "und" | "oder" | "bzw" | "sowie");
        let slash = words.get(i + 1).is_some_and(|next| text[words[i].end..next.start].trim() == "/");
        let last = i + if joined { 2 } else { 1 };
        if (joined || slash) && last < words.len() && (belong(word(i), word(last)) || belong(word(last), word(i))) {
            found.push(words[i].start..words[last].end);
        }
    }
    found
}

/// Whether two words name the same people, `women` with the ending `innen`.
fn belong(women: &str, men: &str) -> bool {
    let Some(stem) = women.strip_suffix("innen").filter(|stem| stem.chars().count() > 2) else { return false };
    let (stem, men) = (folded(stem), folded(men));
    men.starts_with(&stem) && men.len() <= stem.len() + 3 && !men.ends_with("innen")
}

/// `Ärztinnen und Arzt…` share their stem.
fn folded(word: &str) -> String {
    word.to_lowercase().replace('ä', "a").replace('ö', "o").replace('ü', "u")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Form, &str)> {
        find(text).into_iter().map(|(form, range)| (form, &text[range])).collect()
    }

    #[test]
    fn each_form_is_known() {
        assert_eq!(
            found("für Schüler*innen und jede Lehrer*in"),
            [(Form::Star, "Schüler*innen"), (Form::Star, "Lehrer*in")]
        );
        assert_eq!(found("Mitarbeiter:innen"), [(Form::Colon, "Mitarbeiter:innen")]);
        assert_eq!(found("Mitarbeiter_innen"), [(Form::Underscore, "Mitarbeiter_innen")]);
        assert_eq!(found("BürgerInnen-Büro"), [(Form::Capital, "BürgerInnen")]);
        assert_eq!(
            found("Schüler/-innen, Schüler/innen"),
            [(Form::Slash, "Schüler/-innen"), (Form::Slash, "Schüler/innen")]
        );
        for pair in ["Schülerinnen und Schüler", "Ärzte und Ärztinnen", "Kolleginnen oder Kollegen", "Kundinnen/Kunden"]
        {
            assert_eq!(found(pair), [(Form::Pair, pair)]);
        }
    }

    #[test]
    fn other_words_are_not() {
        for good in [
            "Innen und Außen",
            "Frauen und Männer",
            "Freundinnen und Mütter",
            "Schülerinnen",
            "Köln/in der Stadt",
            "LinkedIn",
            "Beginn",
            "„Bürgerinnen und Bürger“",
            "Ziel: innen",
            "trans* in",
            "Termin",
            "UN-Sitz in Bonn",
        ] {
            assert_eq!(found(good), [], "{good}");
        }
    }
}
