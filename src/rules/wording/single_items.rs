//! K063: a list of one item.

use crate::findings::Args;
use crate::rules::facts::{Facts, Reporter};

/// Reports it: a screen reader says "list with one item".
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for list in facts.lists() {
        if let ([item], Some((block, kind))) = (list.items, list.pointer.rsplit_once('/')) {
            let kind = if kind == "list" { "list" } else { "numbered" };
            reporter.value(item.file, &format!("{block}/{kind}"), Args::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{MEASURE, codes};

    #[test]
    fn a_list_has_two_items_at_least() {
        let list = |items: &str| MEASURE.replace("\"Text.\"", &format!("[\"Text:\", {{\"list\": [{items}]}}]"));
        assert_eq!(codes(&[("measures/a.json", &list("\"Eins\""))]), ["K063"]);
        assert!(codes(&[("measures/a.json", &list("\"Eins\", \"Zwei\""))]).is_empty());
    }
}
