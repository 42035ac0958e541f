//! A drawing's text before it becomes a tree. Whoever reads markup compares all
//! attributes of an element with one another, writes out entities and looks names
//! up: so these are counted first.

use super::Fault;

/// The most bytes of a drawing.
const MAX_BYTES: usize = 24 << 20;

/// The most attributes of an element.
const MAX_ATTRIBUTES: usize = 256;

/// How deep elements can lie in one another.
const MAX_DEPTH: usize = 128;

/// The most name spaces that can be known at a place.
const MAX_NAME_SPACES: usize = 128;

/// The most bytes of an entity, and that all of them can become.
const MAX_ENTITY: usize = 2_000;
const MAX_ENTITIES: usize = 8 << 20;

/// Whether a drawing's text can be read in time.
pub fn check(text: &str) -> Result<(), Fault> {
    if text.len() > MAX_BYTES {
        return Err(Fault::Work("size"));
    }
    let bytes = text.as_bytes();
    let (mut at, mut names, mut known) = (0, Vec::new(), 0);
    while let Some(start) = find(bytes, at, b"<") {
        at = match bytes.get(start + 1) {
            Some(b'!') if bytes[start..].starts_with(b"<!--") => end(bytes, start + 4, b"-->"),
            Some(b'!') if bytes[start..].starts_with(b"<![CDATA[") => end(bytes, start, b"]]>"),
            Some(b'!') => entities(text, start)?,
            Some(b'?') => end(bytes, start, b"?>"),
            Some(b'/') => {
                known -= names.pop().unwrap_or(0);
                end(bytes, start, b">")
            }
            _ => {
                let tag = Tag::read(bytes, start);
                if tag.attributes > MAX_ATTRIBUTES {
                    return Err(Fault::Work("elements"));
                }
                if !tag.closed {
                    known += tag.names;
                    names.push(tag.names);
                }
                if names.len() > MAX_DEPTH || known + tag.names > MAX_NAME_SPACES {
                    return Err(Fault::Work("depth"));
                }
                tag.end
            }
        };
    }
    Ok(())
}

fn find(bytes: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    match wanted {
        [one] => rest.iter().position(|byte| byte == one),
        _ => rest.windows(wanted.len()).position(|window| window == wanted),
    }
    .map(|at| from + at)
}

/// What follows the end of something.
fn end(bytes: &[u8], from: usize, wanted: &[u8]) -> usize {
    find(bytes, from, wanted).map_or(bytes.len(), |at| at + wanted.len())
}

/// The beginning of an element.
struct Tag {
    attributes: usize,
    names: usize,
    closed: bool,
    end: usize,
}

impl Tag {
    fn read(bytes: &[u8], start: usize) -> Self {
        let mut tag = Self { attributes: 0, names: 0, closed: false, end: bytes.len() };
        let (mut quote, mut at) = (None, start + 1);
        while let Some(&byte) = bytes.get(at) {
            match (quote, byte) {
                (Some(open), _) => quote = Some(open).filter(|open| *open != byte),
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'=') => tag.attributes += 1,
                (None, b'x') if bytes[at..].starts_with(b"xmlns") => tag.names += 1,
                (None, b'>') => {
                    tag.closed = bytes[at - 1] == b'/';
                    tag.end = at + 1;
                    return tag;
                }
                _ => {}
            }
            at += 1;
        }
        tag
    }
}

/// Entities stand for short texts and nothing else; where their declarations end.
fn entities(text: &str, start: usize) -> Result<usize, Fault> {
    let bytes = text.as_bytes();
    let (mut at, mut quote, mut inner, mut began) = (start + 2, None, false, 0);
    let mut longest = 0;
    while let Some(&byte) = bytes.get(at) {
        match (quote, byte) {
            (Some(open), _) if byte == open => {
                let literal = &bytes[began..at];
                if literal.contains(&b'&') || literal.contains(&b'<') || literal.len() > MAX_ENTITY {
                    return Err(Fault::Work("entities"));
                }
                longest = longest.max(literal.len());
                quote = None;
            }
            (None, b'"' | b'\'') => (quote, began) = (Some(byte), at + 1),
            (None, b'[') => inner = true,
            (None, b']') => inner = false,
            (None, b'<') if bytes[at..].starts_with(b"<!--") => {
                at = end(bytes, at + 4, b"-->");
                continue;
            }
            (None, b'>') if !inner => break,
            _ => {}
        }
        at += 1;
    }
    let uses = text.get(at..).unwrap_or_default().matches('&').count();
    if uses.saturating_mul(longest) > MAX_ENTITIES {
        return Err(Fault::Work("entities"));
    }
    Ok(at + 1)
}
