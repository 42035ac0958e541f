//! The words of the editor, which has none of its own.

use serde_json::{Map, Value};

use crate::say::Say;

/// The names of the words, as the editor knows them; in `locales/` stands `editor-` before each.
pub const WORDS: &[&str] = &[
    "toolbar",
    "bold",
    "italic",
    "list",
    "numbered",
    "heading",
    "quote",
    "link",
    "language",
    "footnote",
    "figure",
    "undo",
    "redo",
    "key-bold",
    "key-italic",
    "key-list",
    "key-numbered",
    "key-link",
    "key-undo",
    "key-redo",
    "apply",
    "cancel",
    "remove",
    "link-address",
    "link-address-hint",
    "link-is-mail",
    "link-is-phone",
    "link-is-web",
    "link-bad",
    "link-place",
    "link-place-hint",
    "link-places",
    "link-no-place",
    "link-text",
    "link-no-text",
    "language-choose",
    "language-other",
    "language-code",
    "language-code-hint",
    "language-bad",
    "language-no-text",
    "footnote-choose",
    "footnote-none",
    "figure-edit",
    "unknown",
    "quote-source",
    "pasted-pictures",
    "pasted-tables",
    "pasted-headings",
    "pasted-footnotes",
    "pasted-nested",
    "pasted-links",
    "pasted-comments",
    "pasted-deleted",
];

/// The words in a language, by their names.
#[must_use]
pub fn words(say: &Say) -> Value {
    let word = |name: &&str| ((*name).to_owned(), Value::from(say.text(&format!("editor-{name}"), &[])));
    Value::Object(WORDS.iter().map(word).collect::<Map<_, _>>())
}
