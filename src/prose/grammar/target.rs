//! What stands behind a bracket: a link's target, a language code.

use crate::prose::{FaultKind, Target};

/// Reads what stands between a link's parentheses, or in a field for an address.
///
/// # Errors
///
/// What keeps it from leading anywhere.
pub fn read_target(text: &str) -> Result<Target, FaultKind> {
    if text.contains(char::is_whitespace) {
        return Err(FaultKind::TargetWhiteSpace);
    }
    if let Some(id) = text.strip_prefix('#') {
        return match id {
            "" => Err(FaultKind::TargetMissing),
            id => Ok(Target::Place(id.to_owned())),
        };
    }
    if text.is_empty() {
        return Err(FaultKind::TargetMissing);
    }
    let Some((scheme, rest)) = (text.split_once(':')).filter(|(scheme, _)| is_scheme(scheme)) else {
        return Err(FaultKind::SchemeMissing);
    };
    let named = match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest.strip_prefix("//").unwrap_or_default(),
        "mailto" | "tel" if repeats_scheme(rest) => return Err(FaultKind::SchemeTwice),
        "mailto" | "tel" => rest,
        _ => {
            let scheme = scheme.to_owned();
            return Err(FaultKind::UnknownScheme { scheme });
        }
    };
    if named.is_empty() { Err(FaultKind::TargetMissing) } else { Ok(Target::Web(text.to_owned())) }
}

/// Does what stands behind `mailto:` or `tel:` begin with one of them again?
fn repeats_scheme(rest: &str) -> bool {
    let rest = rest.to_ascii_lowercase();
    ["mailto:", "tel:", "http:", "https:"].iter().any(|scheme| rest.starts_with(scheme))
}

/// Does this begin as the targets of links do?
pub(super) fn begins_as_target(text: &str) -> bool {
    ["#", "https://", "http://", "mailto:", "tel:"].iter().any(|beginning| text.starts_with(beginning))
}

/// A letter, then letters, digits, `+` and `-`. The dot that RFC 3986 allows
/// too means a host here: `herne.de:8080` has no scheme.
fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && (text.chars()).all(|c| c.is_ascii_alphanumeric() || "+-".contains(c))
}

/// Whether a text has the shape of a language tag (BCP 47): a language of two or
/// three letters, then at most a script, a region and variants, in this order.
#[must_use]
pub fn is_language_code(code: &str) -> bool {
    let mut tags = code.split('-').peekable();
    let all = |tag: &str, accepts: fn(&u8) -> bool| tag.bytes().all(|byte| accepts(&byte));
    let language = tags.next().unwrap_or_default();
    if !matches!(language.len(), 2 | 3) || !all(language, u8::is_ascii_alphabetic) {
        return false;
    }
    tags.next_if(|tag| tag.len() == 4 && all(tag, u8::is_ascii_alphabetic));
    tags.next_if(|tag| match tag.len() {
        2 => all(tag, u8::is_ascii_alphabetic),
        3 => all(tag, u8::is_ascii_digit),
        _ => false,
    });
    tags.all(|tag| match tag.len() {
        4 => tag.starts_with(|c: char| c.is_ascii_digit()) && all(tag, u8::is_ascii_alphanumeric),
        5..=8 => all(tag, u8::is_ascii_alphanumeric),
        _ => false,
    })
}
