//! K031: two measures with the same title.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::findings::{Name, args};
use crate::prose::visible_text;
use crate::rules::facts::{Facts, Reporter};

/// Reports titles that are the same but for case and punctuation.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    for measure in facts.measures() {
        let title = visible_text(&measure.record.title);
        let plain = plain(&title);
        if plain.is_empty() {
            continue;
        }
        if let Some(first) = titles.get(&plain) {
            let args = args!["title": title, "other": Name::measure(first)];
            reporter.value(&Document::Measure(measure.id).path(), "/title", args);
        } else {
            titles.insert(plain, measure.id);
        }
    }
}

/// A title without what may differ.
pub fn plain(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn case_and_punctuation_make_no_other_title() {
        let title = |title: &str| MEASURE.replace("Titel", title);
        let found =
            |title_b: &str| codes(&[("measures/a.json", &title("Runder Tisch")), ("measures/b.json", &title(title_b))]);
        assert_eq!(found("runder tisch!"), ["K031"]);
        assert!(found("Runder Tisch Zwei").is_empty());
    }
}
