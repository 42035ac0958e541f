//! What an edition changes about the look exists: typefaces and printed words.

use crate::findings::{Arg, Code, Findings, Name, args};
use crate::json;
use crate::layout::Layout;
use crate::likeness::{likely, nearest};
use crate::source::Source;
use crate::source::measure::LABELLED;

/// Reports families that no font file has, and labels that the layout does not print.
pub fn check(source: &Source, layout: &Layout, findings: &Findings) {
    let edition = &source.records.edition;
    let families = layout.typefaces.families();
    for (key, family) in [("text", &edition.fonts.text), ("signs", &edition.fonts.signs)] {
        if let Some(family) = family.as_ref().filter(|family| !families.clone().any(|known| known == *family)) {
            let pointer = format!("/fonts/{key}");
            report(source, findings, &pointer, family, families.clone(), Name::word);
        }
    }
    let words = layout.files.get(&format!("layout/words/{}.json", edition.language.code()));
    let words: serde_json::Map<String, serde_json::Value> =
        words.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
    // The running title has no word of its own: it is the edition's name. Those of fields stand in their description.
    let fields = LABELLED.iter().copied().chain(["running_title"]);
    let printed =
        || words.iter().filter(|(_, word)| word.is_string()).map(|(key, _)| key.as_str()).chain(fields.clone());
    for key in edition.labels.keys().filter(|key| !printed().any(|word| word == *key)) {
        report(source, findings, &format!("/labels/{}", json::escape(key)), key, printed(), |key| {
            Name::Printed(key.to_owned())
        });
    }
}

fn report<'n>(
    source: &Source,
    findings: &Findings,
    pointer: &str,
    found: &str,
    known: impl Iterator<Item = &'n str> + Clone,
    name: fn(&str) -> Name,
) {
    let mut words: Vec<&str> = known.clone().collect();
    words.sort_unstable();
    words.dedup();
    let args = args![
        "found": found,
        "nearest": nearest(found, known).as_deref().map(name),
        "likely": Arg::Choices(likely(found, words.clone()).into_iter().map(name).collect()),
        "words": Arg::Names(words.into_iter().map(name).collect()),
    ];
    source.report(findings, "edition.json", pointer, Code::UnknownWord, args);
}
