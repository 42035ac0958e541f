//! K039: an abbreviation that the list of abbreviations lacks.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::abbreviations::find;
use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};
use crate::rules::text::Text;
use crate::rules::typography::capitals::is_in_capitals;

/// Reports each once, where it is first used, if the edition prints a list.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    if !facts.catalogue.edition.parts.iter().any(|part| part == "abbreviations") {
        return;
    }
    for (short, uses) in unlisted(facts) {
        if let Some((text, range)) = uses.first() {
            reporter.part(text, range, args!["found": short, "count": uses.len()]);
        }
    }
}

/// Where a text uses an abbreviation.
type Uses<'f, 's> = Vec<(&'f Text<'s>, Range<usize>)>;

/// The abbreviations that the list lacks, with where they are used.
pub fn unlisted<'f, 's>(facts: &'f Facts<'s>) -> BTreeMap<&'f str, Uses<'f, 's>> {
    let listed: BTreeSet<&str> =
        facts.catalogue.abbreviations.iter().flat_map(|a| [a.short.as_str(), a.short.trim_end_matches('*')]).collect();
    let mut uses: BTreeMap<&str, Uses<'f, 's>> = BTreeMap::new();
    let fields = |field| field != Field::Abbreviation && field != Field::Keyword && field != Field::Alternative;
    let names = |text: &Text<'_>| text.field == Field::Name && text.file == "organisation.json";
    for text in facts.german().filter(|text| fields(text.field) && !names(text) && !is_in_capitals(&text.shown)) {
        for range in find(&text.shown) {
            let short = &text.shown[range.clone()];
            let is_listed = listed.contains(short) || listed.contains(short.trim_end_matches('*'));
            if !is_listed && !is_part_of(&text.shown, &range, &listed) {
                uses.entry(short).or_default().push((text, range));
            }
        }
    }
    uses
}

/// Whether an abbreviation is a part of a listed one, as in `UN-BRK`.
fn is_part_of(text: &str, part: &Range<usize>, listed: &BTreeSet<&str>) -> bool {
    let joined = |c: char| c.is_alphanumeric() || c == '-' || c == '*';
    let start = text[..part.start].trim_end_matches(joined).len();
    let rest = &text[part.end..];
    let end = part.end + rest.len() - rest.trim_start_matches(joined).len();
    listed.iter().any(|short| short.contains('-') && text[start..end].contains(short))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{EDITION, MEASURE, codes};

    #[test]
    fn an_abbreviation_is_listed_or_reported_once() {
        let list = |short: &str| format!("{{\"abbreviations\": [{{\"short\": \"{short}\", \"long\": \"Lang\"}}]}}");
        let text = MEASURE.replace("Text.", "Das KIM hilft. Das KIM berät. KIM-Tage.");
        assert_eq!(codes(&[("measures/a.json", &text)]), ["K039"]);
        assert!(codes(&[("measures/a.json", &text), ("abbreviations.json", &list("KIM"))]).is_empty());
        let no_list = EDITION.replace(", \"abbreviations\"]", "]");
        assert!(codes(&[("measures/a.json", &text), ("edition.json", &no_list)]).is_empty());
        let text = MEASURE.replace("Text.", "Die UN-BRK gilt.");
        assert!(codes(&[("measures/a.json", &text), ("abbreviations.json", &list("UN-BRK"))]).is_empty());
    }
}
