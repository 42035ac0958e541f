//! K094: two measures with the same short title.

use std::collections::BTreeMap;

use super::same_titles::plain;
use crate::document::Document;
use crate::findings::{Name, args};
use crate::prose::visible_text;
use crate::rules::facts::{Facts, Reporter};

/// Reports short titles that are those of another measure, or its title where it has no shorter one. Whole titles that
/// are the same are another rule's.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    let mut shown: BTreeMap<String, (&str, bool)> = BTreeMap::new();
    for measure in facts.measures() {
        let record = measure.record;
        let is_short = !record.short_title.is_empty();
        let title = visible_text(if is_short { &record.short_title } else { &record.title });
        let key = plain(&title);
        if key.is_empty() {
            continue;
        }
        match shown.get(&key) {
            Some((other, other_is_short)) if is_short || *other_is_short => {
                // The one that can be changed without touching a title.
                let (own, other) = if is_short { (measure.id, *other) } else { (*other, measure.id) };
                let args = args!["title": title, "other": Name::measure(other)];
                reporter.value(&Document::Measure(own).path(), "/short_title", args);
            }
            Some(_) => {}
            None => {
                shown.insert(key, (measure.id, is_short));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    fn measure(title: &str, short: &str) -> String {
        let short = if short.is_empty() { String::new() } else { format!("\"short_title\": \"{short}\", ") };
        MEASURE.replace("Titel", title).replacen('{', &format!("{{{short}"), 1)
    }

    fn found(a: (&str, &str), b: (&str, &str)) -> Vec<&'static str> {
        codes(&[("measures/a.json", &measure(a.0, a.1)), ("measures/b.json", &measure(b.0, b.1))])
    }

    #[test]
    fn short_titles_tell_measures_apart() {
        assert_eq!(found(("Beratung für Frauen", "Beratung"), ("Beratung für Eltern", "Beratung!")), ["K094"]);
        assert_eq!(found(("Beratung", ""), ("Beratung für Eltern", "beratung")), ["K094"]);
        assert_eq!(found(("Beratung für Eltern", "Beratung"), ("Beratung", "")), ["K094"]);
        assert!(found(("Beratung für Frauen", "Beratung"), ("Beratung für Eltern", "Eltern")).is_empty());
        assert_eq!(found(("Beratung", ""), ("Beratung", "")), ["K031"]);
    }
}
