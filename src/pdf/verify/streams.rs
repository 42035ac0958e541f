//! Where streams end (ISO 19005-2, 6.1.7.1).

/// How many streams have a `/Length` that is not followed by an end of line and
/// `endstream`. Only lengths written in place are looked at.
///
/// `page_validation` reports its rule `6.1.7.1:1` wherever a stream's last byte
/// is a carriage return, which every second large file has; this is the same
/// question asked of the bytes.
pub(super) fn misjudged(bytes: &[u8]) -> usize {
    let mut wrong = 0;
    let mut position = 0;
    while let Some(keyword) = find(bytes, b"stream", position) {
        let after = keyword + b"stream".len();
        let start = match &bytes[after..] {
            [b'\r', b'\n', ..] => after + 2,
            [b'\n', ..] => after + 1,
            _ => {
                position = after;
                continue;
            }
        };
        let Some(length) = length(&bytes[position..keyword]) else {
            position = find(bytes, b"endstream", start).map_or(bytes.len(), |end| end + b"endstream".len());
            continue;
        };
        let end = start.saturating_add(length).min(bytes.len());
        let ends: [&[u8]; 3] = [b"\r\nendstream", b"\nendstream", b"\rendstream"];
        let sound = ends.iter().any(|ending| bytes[end..].starts_with(ending));
        wrong += usize::from(!sound);
        let from = if sound { end } else { start };
        position = find(bytes, b"endstream", from).map_or(bytes.len(), |end| end + b"endstream".len());
    }
    wrong
}

/// The number behind the last `/Length` of a dictionary, unless it is a reference.
fn length(dictionary: &[u8]) -> Option<usize> {
    let key = b"/Length";
    let mut at =
        dictionary.windows(key.len() + 1).rposition(|w| w.starts_with(key) && w[key.len()].is_ascii_whitespace())?;
    at += key.len();
    let rest = String::from_utf8_lossy(&dictionary[at..]).into_owned();
    let mut words = rest.split(|c: char| c.is_whitespace() || c == '/' || c == '>').filter(|word| !word.is_empty());
    let number = words.next()?.parse().ok()?;
    let is_reference =
        words.next().is_some_and(|word| word.bytes().all(|b| b.is_ascii_digit())) && words.next() == Some("R");
    (!is_reference).then_some(number)
}

fn find(bytes: &[u8], text: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.windows(text.len()).position(|window| window == text).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_length_is_found() {
        assert_eq!(misjudged(b"1 0 obj <</Length 3>>\nstream\nabcd\nendstream"), 1);
        assert_eq!(misjudged(b"1 0 obj <</Length 4/X 1>>\nstream\nabcd\nendstream endobj"), 0);
        assert_eq!(misjudged(b"1 0 obj <</Length 4>>\r\nstream\r\nabc\r\r\nendstream"), 0);
        assert_eq!(misjudged(b"<</Length 3>> stream\nabc\nendstream <</Length 9>> stream\nabc\nendstream"), 1);
    }

    #[test]
    fn what_cannot_be_judged_is_left() {
        assert_eq!(misjudged(b"<</Length 5 0 R>> stream\nabc\nendstream a stream of words"), 0);
        assert_eq!(misjudged(b"stream"), 0);
    }
}
