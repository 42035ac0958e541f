//! JSON pointers (RFC 6901) taken apart.

/// The pointer of what holds a value, and the last step to it; nothing for the
/// whole file.
#[must_use]
pub fn split(pointer: &str) -> Option<(&str, String)> {
    let (parent, step) = pointer.rsplit_once('/')?;
    Some((parent, unescape(step)))
}

/// A step of a pointer as a key.
#[must_use]
pub fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Whether a pointer leads to a value or into it.
#[must_use]
pub fn is_within(pointer: &str, outer: &str) -> bool {
    pointer.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_come_apart() {
        assert_eq!(split("/a/b~1c~01"), Some(("/a", "b/c~1".to_owned())));
        assert_eq!((split("/"), split("")), (Some(("", String::new())), None));
        assert!(is_within("/a/b", "/a") && is_within("/a", "/a") && !is_within("/ab", "/a") && is_within("/a", ""));
    }
}
