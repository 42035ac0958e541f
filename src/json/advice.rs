//! What people do wrong when they write JSON by hand, told from where the
//! parser stops.

use super::SyntaxFault;

/// The fault at byte `at`, where `message` is the one of `serde_json`.
pub fn fault(text: &str, at: usize, message: &str) -> SyntaxFault {
    let kind = kind(text, at, message);
    let end = text.trim_end().len();
    let at = match kind {
        // A missing comma is shown behind what it ends, not before what follows, which is often a line below.
        "comma" => text[..at].trim_end().char_indices().next_back().map_or(at, |(last, _)| last),
        "extra-comma" => text[..at].rfind(',').unwrap_or(at),
        "end" => text[..end].char_indices().next_back().map_or(at, |(last, _)| last),
        _ => at,
    };
    SyntaxFault { at, message: message.to_owned(), kind }
}

/// Its kind, a key of the sentences in `locales/`.
fn kind(text: &str, at: usize, message: &str) -> &'static str {
    let (before, rest) = text.split_at(at);
    let here = rest.chars().next();
    let in_prose = here.is_some_and(|c| c.is_alphanumeric() || ".!?".contains(c));
    let begins_value = here.is_some_and(|c| c.is_alphanumeric() || "\"[{-".contains(c));
    let expects_comma = message.starts_with("expected `,`");
    if message.starts_with("recursion limit") {
        "nesting"
    } else if message.starts_with("invalid escape") {
        "escape"
    } else if message.contains("surrogate") || message.contains("hex escape") {
        "surrogate"
    } else if message.starts_with("control character") {
        "control"
    } else if text.trim().is_empty() {
        "empty"
    } else if here.is_some_and(|c| "„“”‚‘’'«»".contains(c)) {
        "curly-quote"
    } else if rest.starts_with("//") || rest.starts_with("/*") {
        "comment"
    } else if expects_comma && in_prose && before.trim_end().ends_with('"') {
        "inner-quote"
    } else if expects_comma && begins_value {
        "comma"
    } else if message.starts_with("trailing comma")
        || (before.trim_end().ends_with(',') && here.is_some_and(|c| ",]}".contains(c)))
    {
        "extra-comma"
    } else if expects_comma && here.is_some_and(|c| "]}".contains(c)) {
        "bracket"
    } else if message.starts_with("expected `:`") {
        "colon"
    } else if message.starts_with("EOF") {
        "end"
    } else if message.starts_with("trailing characters") {
        "behind"
    } else if message.starts_with("key must be a string") {
        "key"
    } else if message.starts_with("expected") && in_prose {
        "bare-text"
    } else {
        "other"
    }
}
