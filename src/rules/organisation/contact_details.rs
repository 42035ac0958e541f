//! K071: a postcode or a telephone number that cannot be one.

use crate::findings::args;
use crate::printed::Field;
use crate::rules::facts::{Facts, Reporter};

/// Numbers that are dialled without an area code.
const SHORT: &[&str] = &["110", "112", "115", "116", "118", "192"];

/// Reports German postcodes that have not five digits, and telephone numbers
/// without an area code.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.german().filter(|text| text.field == Field::Phone && lacks_area_code(&text.shown)) {
        let args = args!["kind": "phone", "found": text.shown.clone()];
        reporter.part(text, &(0..text.shown.len()), args);
    }
    let Some(file) = facts.source.files.get("places.json").filter(|_| facts.german().next().is_some()) else { return };
    file.root.strings(&mut |pointer, text| {
        if pointer.ends_with("/postcode") && !facts.is_faulty("places.json", pointer) && !is_postcode(text) {
            let args = args!["kind": "postcode", "found": text];
            reporter.in_string("places.json", pointer, Some(&(0..text.len())), args);
        }
    });
}

fn is_postcode(text: &str) -> bool {
    let text = text.strip_prefix("D-").unwrap_or(text);
    text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit())
}

fn lacks_area_code(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let begins = number.trim_start().starts_with(['0', '+', '(']);
    digits.len() > 3 && !begins && !SHORT.iter().any(|short| digits.starts_with(short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_found() {
        assert!(!is_postcode("4462") && !is_postcode("446233") && !is_postcode("44 623"));
        assert!(is_postcode("44623") && is_postcode("01067") && is_postcode("D-44623"));
        assert!(lacks_area_code("16-2383") && lacks_area_code("787 50 05"));
        for good in ["02323 16-2383", "+49 2323 16", "(02323) 16", "115", "116 117", "110", "19 222"] {
            assert!(!lacks_area_code(good), "{good}");
        }
    }
}
