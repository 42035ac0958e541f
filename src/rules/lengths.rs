//! No text is so long that it cannot be meant.

use super::fields::{Field, field};
use crate::findings::{Code, Findings};
use crate::source::Source;

/// The most characters of a title, a name, a label: five lines of the largest type.
const MAX_LINE: usize = 500;

/// The most characters of any other string: seven pages without a paragraph.
const MAX_TEXT: usize = 20_000;

/// The most characters of all texts of a measure that are not too long already:
/// thirty pages.
const MAX_MEASURE: usize = 100_000;

/// Reports what is longer.
pub fn check(source: &Source, findings: &Findings) {
    for file in source.files.values() {
        let mut all = 0;
        let report = |pointer: &str, what: &str, size: usize, limit: usize| {
            let args = [("what", what.to_owned()), ("size", size.to_string()), ("limit", limit.to_string())];
            source.report(findings, &file.path, pointer, Code::TooLarge, args.to_vec());
        };
        file.root.strings(&mut |pointer, text| {
            let size = text.chars().count();
            let limit = if is_line(&file.path, pointer) { MAX_LINE } else { MAX_TEXT };
            if size > limit {
                report(pointer, "text", size, limit);
            } else {
                all += size;
            }
        });
        if all > MAX_MEASURE && file.path.starts_with("measures/") {
            report("", "measure", all, MAX_MEASURE);
        }
    }
}

/// Whether a string is printed as a line, not as a paragraph.
fn is_line(file: &str, pointer: &str) -> bool {
    let path: Vec<&str> = pointer.split('/').skip(1).filter(|step| step.parse::<usize>().is_err()).collect();
    if file.starts_with("chapters/") {
        return path == ["title"] || path == ["entries", "title"];
    }
    let is_text = |field: Field| field.is_prose() || matches!(field, Field::Responsible | Field::Alternative);
    field(file, &path, None).is_some_and(|(field, _)| !is_text(field))
}
