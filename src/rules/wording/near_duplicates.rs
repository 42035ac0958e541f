//! K030: two measures with nearly the same text.

use super::shingles::{Shingles, repeated};
use crate::document::Document;
use crate::findings::{Name, args};
use crate::rules::facts::{Facts, Reporter};

/// Reports the later one, with the name of the first.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let measures: Vec<_> = facts.measures().collect();
    let texts: Vec<Shingles> = measures.iter().map(|measure| Shingles::of(measure.record)).collect();
    for (first, again) in repeated(&texts) {
        let other = Name::measure(measures[first].id);
        reporter.beginning(&Document::Measure(measures[again].id).path(), "/description", args!["other": other]);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn a_copy_is_reported_once() {
        let words = (0..40).map(|n| format!("Wort{n}")).collect::<Vec<_>>().join(" ");
        let measure = |title: &str, text: &str| MEASURE.replace("Titel", title).replace("Text.", text);
        let (a, b) = (measure("Eins", &words), measure("Zwei", &words.replace("Wort20", "Satz")));
        assert_eq!(codes(&[("measures/a.json", &a), ("measures/b.json", &b)]), ["K030"]);
        let other = measure("Zwei", &words.replace("Wort", "Satz"));
        assert!(codes(&[("measures/a.json", &a), ("measures/b.json", &other)]).is_empty());
    }
}
