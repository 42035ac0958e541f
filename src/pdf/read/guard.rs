//! What lopdf 0.45 does not guard against itself.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::ParseError;

use super::ReadError;

/// Runs lopdf's decoding of hostile bytes. It multiplies sizes a file claims (of an
/// inline image, of a predictor's row) unchecked, so that a debug build panics at
/// absurd ones; that becomes an error. What `work` refers to is not used after it.
pub(in crate::pdf) fn guarded<T>(work: impl FnOnce() -> lopdf::Result<T>) -> Result<T, ReadError> {
    let result = catch_unwind(AssertUnwindSafe(work));
    Ok(result.unwrap_or(Err(ParseError::InvalidContentStream.into()))?)
}

/// Refuses a file in which a predictor (7.4.4.4) asks for rows no image has: lopdf
/// makes room for a row before it looks at the data, and for the worst there is none
/// and the process ends. It takes only numbers written in place, so that a search of
/// the bytes finds each.
pub(in crate::pdf) fn check_predictors(bytes: &[u8]) -> Result<(), ReadError> {
    let begins = |pair: &[u8]| pair[0] == b'/' && matches!(pair[1], b'C' | b'B' | b'#');
    for (slash, _) in bytes.windows(2).enumerate().filter(|(_, pair)| begins(pair)) {
        let (name, rest) = name(&bytes[slash + 1..]);
        let limit = match name.as_slice() {
            b"Columns" => 1 << 16,
            b"Colors" | b"BitsPerComponent" => 32,
            _ => continue,
        };
        if number(rest) > limit {
            return Err(ReadError::TooLarge);
        }
    }
    Ok(())
}

/// The name that begins here, its `#` escapes resolved (7.3.5), and what follows.
/// Names longer than those looked for are cut off.
fn name(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut name = Vec::new();
    let mut rest = bytes;
    while let [first, tail @ ..] = rest
        && !b" \t\r\n\x0C\0()<>[]{}/%".contains(first)
        && name.len() < 20
    {
        let escape = tail.first_chunk::<2>().filter(|_| *first == b'#');
        let digits = escape.and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            name.push(byte);
            rest = &tail[2..];
        } else {
            name.push(*first);
            rest = tail;
        }
    }
    (name, rest)
}

/// The number that follows white space and comments; 0 if there is none.
fn number(mut bytes: &[u8]) -> usize {
    loop {
        bytes = bytes.trim_ascii_start();
        match bytes {
            [b'\0', tail @ ..] => bytes = tail,
            [b'%', tail @ ..] => {
                let end = tail.iter().position(|byte| b"\r\n".contains(byte));
                bytes = end.map_or(&[], |end| &tail[end..]);
            }
            _ => break,
        }
    }
    let bytes = bytes.strip_prefix(b"+").unwrap_or(bytes);
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: usize, digit| number.saturating_mul(10).saturating_add(usize::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::check_predictors;

    #[test]
    fn rows_of_absurd_width_are_found_however_they_are_written() {
        let absurd: [&[u8]; 4] = [
            b"<< /Predictor 12 /Columns 4294967295 >>",
            b"<< /Col#75mns%\n\0 99999999999999999999999>>",
            b"/Colors +33",
            b"//BitsPerComponent 64",
        ];
        assert!(absurd.iter().all(|bytes| check_predictors(bytes).is_err()));
        let sound: [&[u8]; 4] =
            [b"<< /Predictor 12 /Columns 4 >>", b"/Columns", b"/Columns -99999999", b"/ColumnsX 99999999 /#"];
        assert!(sound.iter().all(|bytes| check_predictors(bytes).is_ok()));
    }
}
