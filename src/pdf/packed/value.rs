//! Objects as they are written in a file (ISO 32000-1, 7.3).

use std::fmt::Display;
use std::io::Write as _;

use lopdf::{Object, StringFormat};

/// Writes an object where it stands: of a stream, the dictionary and the bytes.
pub(super) fn value(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => token(out, &"null"),
        Object::Boolean(yes) => token(out, yes),
        Object::Integer(number) => token(out, number),
        Object::Real(number) => token(out, number),
        Object::Reference((number, generation)) => token(out, &format_args!("{number} {generation} R")),
        Object::Name(bytes) => name(out, bytes),
        Object::String(bytes, StringFormat::Literal) => literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(out, bytes),
        Object::Array(items) => {
            out.push(b'[');
            for item in items {
                value(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => {
            out.extend(b"<<");
            entries(out, dict.iter());
            out.extend(b">>");
        }
        Object::Stream(stream) => {
            out.extend(b"<<");
            entries(out, stream.dict.iter().filter(|(key, _)| *key != b"Length"));
            out.extend(b"/Length");
            token(out, &stream.content.len());
            out.extend(b">>\nstream\n");
            out.extend(&stream.content);
            out.extend(b"\nendstream");
        }
    }
}

fn entries<'d>(out: &mut Vec<u8>, dict: impl Iterator<Item = (&'d Vec<u8>, &'d Object)>) {
    for (key, entry) in dict {
        name(out, key);
        value(out, entry);
    }
}

/// Writes something that runs until a delimiter or a space (7.2.2).
fn token(out: &mut Vec<u8>, shown: &dyn Display) {
    // A slash alone is a name without letters.
    if out.last().is_some_and(|last| is_regular(*last) || *last == b'/') {
        out.push(b' ');
    }
    // Memory takes everything that is written to it.
    let _ = write!(out, "{shown}");
}

fn is_regular(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"()<>[]{}/%".contains(&byte)
}

/// A name; bytes that would end it are written as numbers (7.3.5).
fn name(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'/');
    for &byte in bytes {
        if is_regular(byte) && byte != b'#' {
            out.push(byte);
        } else {
            let _ = write!(out, "#{byte:02X}");
        }
    }
}

/// A string in parentheses (7.3.4.2).
fn literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for &byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            // Read as an end of line, which would become a line feed.
            b'\r' => out.extend(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

/// A string as hexadecimal numbers (7.3.4.3).
fn hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push(b'<');
    out.extend(bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]));
    out.push(b'>');
}

#[cfg(test)]
mod tests {
    use lopdf::{ObjectStream, Stream, dictionary};
    use proptest::prelude::*;

    use super::*;

    fn written(object: &Object) -> Vec<u8> {
        let mut out = Vec::new();
        value(&mut out, object);
        out
    }

    /// What lopdf reads of it.
    fn read(bytes: &[u8]) -> Object {
        let content = [b"7 0 ".as_slice(), bytes].concat();
        let stream = Stream::new(dictionary! { "N" => 1, "First" => 4 }, content);
        ObjectStream::new(&stream).unwrap().objects.remove(&(7, 0)).unwrap()
    }

    fn object() -> impl Strategy<Value = Object> {
        let bytes = || prop::collection::vec(any::<u8>(), 0..12);
        let leaf = prop_oneof![
            Just(Object::Null),
            any::<bool>().prop_map(Object::Boolean),
            any::<i32>().prop_map(|number| Object::Integer(number.into())),
            any::<i16>().prop_map(|number| Object::Real(f32::from(number) + 0.25)),
            (1_u32..99, 0_u16..9).prop_map(Object::Reference),
            bytes().prop_map(|mut bytes| {
                bytes.retain(|byte| *byte != 0);
                Object::Name(bytes)
            }),
            bytes().prop_map(|bytes| Object::String(bytes, StringFormat::Literal)),
            bytes().prop_map(|bytes| Object::String(bytes, StringFormat::Hexadecimal)),
        ];
        leaf.prop_recursive(3, 24, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Object::Array),
                prop::collection::vec(("[A-Z][a-z]{0,4}", inner), 0..6)
                    .prop_map(|pairs| Object::Dictionary(pairs.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn every_object_is_read_as_it_was(object in object()) {
            prop_assert_eq!(read(&written(&object)), object);
        }
    }

    #[test]
    fn only_what_would_run_together_is_parted() {
        let object = Object::Array(vec![1.into(), Object::Real(0.5), "Name".into(), (3, 0).into(), Object::Null]);
        assert_eq!(written(&object), b"[1 0.5/Name 3 0 R null]");
        let stream = Stream::new(dictionary! { "Filter" => "None", "Length" => 7 }, b"ab".to_vec());
        assert_eq!(written(&stream.into()), b"<</Filter/None/Length 2>>\nstream\nab\nendstream");
    }
}
