//! What people do wrong when they write JSON by hand, told from where the
//! parser stops.

/// The kind of a syntax fault at byte `at`, a key of the sentences in
/// `locales/`; `message` is the one of `serde_json`.
pub fn kind(text: &str, at: usize, message: &str) -> &'static str {
    let (before, rest) = text.split_at(at);
    let here = rest.chars().next();
    let in_prose = here.is_some_and(|c| c.is_alphanumeric() || ".!?".contains(c));
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
    } else if message.starts_with("expected `,`") && in_prose && before.trim_end().ends_with('"') {
        "inner-quote"
    } else {
        "other"
    }
}
