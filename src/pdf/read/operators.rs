//! Takes a content stream apart into operators and their operands (7.8.2).

use hayro_syntax::content::Operator;
use hayro_syntax::object;
use hayro_syntax::reader::{Reader, ReaderExt};
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, StringFormat};

use super::ReadError;
use super::guard::guarded;

/// Levels of arrays and dictionaries among the operands of a plain stream.
const DEPTH: usize = 4;

/// The operators of a content stream. Strictly: half a page must not pass for one.
///
/// hayro-syntax reads the tokens, more than twice as fast as lopdf, but would pass over what is broken. What is not as
/// plain as the streams that Typst writes is therefore left to lopdf, which also says what is wrong with it.
pub(in crate::pdf) fn operations(content: &[u8]) -> Result<Vec<Operation>, ReadError> {
    match plain_operations(content) {
        Some(operations) => Ok(operations),
        None => Ok(guarded(|| Content::decode_strict(content))?.operations),
    }
}

/// The operators, if there is no inline image, no deep nest of arrays and no fault.
fn plain_operations(content: &[u8]) -> Option<Vec<Operation>> {
    let mut reader = Reader::new(content);
    let (mut operations, mut operands) = (Vec::new(), Vec::new());
    loop {
        reader.skip_white_spaces_and_comments();
        let Some(first) = reader.peek_byte() else { return operands.is_empty().then_some(operations) };
        if begins_operand(first) {
            operands.push(operand(&mut reader, DEPTH)?);
            continue;
        }
        let word = reader.read_without_context::<Operator<'_>>()?;
        match &*word {
            b"" | b"BI" => return None,
            b"true" | b"false" => operands.push(Object::Boolean(&*word == b"true")),
            b"null" => operands.push(Object::Null),
            name => {
                let operator = str::from_utf8(name).ok()?.to_owned();
                operations.push(Operation { operator, operands: std::mem::take(&mut operands) });
            }
        }
    }
}

fn begins_operand(byte: u8) -> bool {
    byte.is_ascii_digit() || b"+-./([<".contains(&byte)
}

/// An operand that nests arrays and dictionaries up to `depth`.
fn operand(reader: &mut Reader<'_>, depth: usize) -> Option<Object> {
    if reader.forward_tag(b"<<").is_some() {
        let mut dictionary = Dictionary::new();
        for pair in items(reader, b">>", depth)?.chunks(2) {
            let [Object::Name(key), value] = pair else { return None };
            dictionary.set(key.clone(), value.clone());
        }
        return Some(Object::Dictionary(dictionary));
    }
    if reader.forward_tag(b"[").is_some() {
        return items(reader, b"]", depth).map(Object::Array);
    }
    simple_operand(reader)
}

/// Operands up to a closing bracket.
fn items(reader: &mut Reader<'_>, end: &[u8], depth: usize) -> Option<Vec<Object>> {
    let depth = depth.checked_sub(1)?;
    let mut items = Vec::new();
    loop {
        reader.skip_white_spaces_and_comments();
        if reader.forward_tag(end).is_some() {
            return Some(items);
        }
        items.push(operand(reader, depth)?);
    }
}

/// A name, string or number.
fn simple_operand(reader: &mut Reader<'_>) -> Option<Object> {
    match reader.peek_byte()? {
        b'/' => Some(Object::Name(reader.read_without_context::<object::Name<'_>>()?.to_vec())),
        first @ (b'(' | b'<') => {
            let format = if first == b'(' { StringFormat::Literal } else { StringFormat::Hexadecimal };
            let string = reader.read_without_context::<object::String<'_>>()?;
            Some(Object::String(string.as_bytes().to_vec(), format))
        }
        _ => reader.read_without_context::<object::Number>().map(number),
    }
}

fn number(number: object::Number) -> Object {
    // Whole numbers have no fraction and are far below the limits of `i64`; other casts say what lopdf would.
    #[allow(clippy::cast_possible_truncation)]
    match number.as_f64() {
        whole if whole.fract() == 0.0 && whole.abs() < f64::from(i32::MAX) => Object::Integer(whole as i64),
        real => Object::Real(real as f32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_streams_are_read_as_lopdf_reads_them() {
        let content = b"/Span <</MCID 3 /Lang (de-DE) /Attached [/Top]>> BDC % note\nBT /F1 9.5 Tf 1 0 0 -1 .5 +7 Tm\n\
            [(a\\)\\050b) -120.25 <0041>] TJ (x) ' ET EMC q 0.25 w 1 0 0 rg true null /N#20x gs Q";
        let plain = plain_operations(content).unwrap();
        let lopdf = Content::decode_strict(content).unwrap().operations;
        let shown = |operations: &[Operation]| {
            let operands = |operation: &Operation| {
                operation.operands.iter().map(|it| format!("{it:?}")).collect::<Vec<_>>().join(" ")
            };
            operations.iter().map(|it| format!("{} {}", operands(it), it.operator)).collect::<Vec<_>>()
        };
        assert_eq!(shown(&plain), shown(&lopdf));
        assert_eq!(plain.len(), 13);
    }

    #[test]
    fn what_is_not_plain_is_left_to_lopdf() {
        let not_plain: [&[u8]; 7] =
            [b"(a Tj", b"[(a) Tj", b"1 2", b"[[[[[1]]]]] x", b"<</K 1", b"BI /W 1 ID x EI", b"/P <</A 1 2>> BDC"];
        for content in not_plain {
            assert!(plain_operations(content).is_none(), "{}", String::from_utf8_lossy(content));
        }
        assert!(operations(b"BT (a").is_err());
        assert_eq!(operations(b"[[[[[1]]]]] x").unwrap().len(), 1);
    }
}
