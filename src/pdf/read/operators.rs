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

/// Calls `visit` for each operator of a content stream with its operands. Strictly: half a page must not pass for one.
///
/// hayro-syntax reads the tokens, more than twice as fast as lopdf, but would pass over what is broken. From where a
/// stream is not as plain as those that Typst writes it is therefore left to lopdf, which also says what is wrong with it.
///
/// # Errors
///
/// The stream is damaged, or the first error of `visit`.
pub(in crate::pdf) fn each_operator(
    content: &[u8],
    mut visit: impl FnMut(&str, &[Object]) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let rest = each_plain_operator(content, &mut visit)?;
    if !rest.is_empty() {
        for Operation { operator, operands } in guarded(|| Content::decode_strict(rest))?.operations {
            visit(&operator, &operands)?;
        }
    }
    Ok(())
}

/// Visits operators up to an inline image, a deep nest of arrays or a fault, and hands back the content from there on.
fn each_plain_operator<'c>(
    content: &'c [u8],
    visit: &mut impl FnMut(&str, &[Object]) -> Result<(), ReadError>,
) -> Result<&'c [u8], ReadError> {
    let mut reader = Reader::new(content);
    let (mut operands, mut visited) = (Vec::new(), 0);
    loop {
        match token(&mut reader) {
            Some(Token::Operand(operand)) => operands.push(operand),
            Some(Token::Operator(name)) => {
                let Ok(name) = str::from_utf8(&name) else { return Ok(&content[visited..]) };
                visit(name, &operands)?;
                operands.clear();
                visited = reader.offset();
            }
            Some(Token::End) if operands.is_empty() => return Ok(&[]),
            Some(Token::End) | None => return Ok(&content[visited..]),
        }
    }
}

enum Token<'c> {
    Operand(Object),
    Operator(Operator<'c>),
    End,
}

/// The next token, if it is plain.
fn token<'c>(reader: &mut Reader<'c>) -> Option<Token<'c>> {
    reader.skip_white_spaces_and_comments();
    let Some(first) = reader.peek_byte() else { return Some(Token::End) };
    if begins_operand(first) {
        return operand(reader, DEPTH).map(Token::Operand);
    }
    let word = reader.read_without_context::<Operator<'_>>()?;
    Some(match &*word {
        b"" | b"BI" => return None,
        b"true" | b"false" => Token::Operand(Object::Boolean(&*word == b"true")),
        b"null" => Token::Operand(Object::Null),
        _ => Token::Operator(word),
    })
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

    /// Each operator with its operands, as far as the stream is plain, and what is left of it.
    fn plain(content: &[u8]) -> (Vec<String>, &[u8]) {
        let mut found = Vec::new();
        let mut visit = |operator: &str, operands: &[Object]| {
            found.push(shown(operator, operands));
            Ok(())
        };
        let rest = each_plain_operator(content, &mut visit).unwrap();
        (found, rest)
    }

    fn shown(operator: &str, operands: &[Object]) -> String {
        format!("{operands:?} {operator}")
    }

    #[test]
    fn plain_streams_are_read_as_lopdf_reads_them() {
        let content = b"/Span <</MCID 3 /Lang (de-DE) /Attached [/Top]>> BDC % note\nBT /F1 9.5 Tf 1 0 0 -1 .5 +7 Tm\n\
            [(a\\)\\050b) -120.25 <0041>] TJ (x) ' ET EMC q 0.25 w 1 0 0 rg true null /N#20x gs Q";
        let (plain, rest) = plain(content);
        let lopdf = Content::decode_strict(content).unwrap().operations;
        assert_eq!(plain, lopdf.iter().map(|it| shown(&it.operator, &it.operands)).collect::<Vec<_>>());
        assert_eq!((plain.len(), rest), (13, &b""[..]));
    }

    #[test]
    fn what_is_not_plain_is_left_to_lopdf() {
        let not_plain: [&[u8]; 7] =
            [b"(a Tj", b"[(a) Tj", b"1 2", b"[[[[[1]]]]] x", b"<</K 1", b"BI /W 1 ID x EI", b"/P <</A 1 2>> BDC"];
        for content in not_plain {
            assert_eq!(plain(content), (Vec::new(), content), "{}", String::from_utf8_lossy(content));
        }
        assert!(each_operator(b"BT (a", |_, _| Ok(())).is_err());
        let mut found = Vec::new();
        let visit = |operator: &str, _: &[Object]| {
            found.push(operator.to_owned());
            Ok(())
        };
        each_operator(b"q [[[[[1]]]]] x Q", visit).unwrap();
        assert_eq!(found, ["q", "x", "Q"], "what was visited is not visited again");
    }
}
