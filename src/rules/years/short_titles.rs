//! K052: a short title that is longer than the title.

use crate::document::Document;
use crate::findings::args;
use crate::prose::visible_text;
use crate::rules::facts::{Facts, Reporter};

/// Compares what a reader sees.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for measure in facts.measures() {
        let (title, short) = (visible_text(&measure.record.title), visible_text(&measure.record.short_title));
        if !title.is_empty() && short.chars().count() > title.chars().count() {
            reporter.value(&Document::Measure(measure.id).path(), "/short_title", args!["title": title]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn a_short_title_is_short() {
        let short = |title: &str| MEASURE.replace("\"goals\"", &format!("\"short_title\": \"{title}\", \"goals\""));
        assert_eq!(codes(&[("measures/a.json", &short("Ein längerer Titel"))]), ["K052"]);
        assert!(codes(&[("measures/a.json", &short("Tit"))]).is_empty());
    }
}
