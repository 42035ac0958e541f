//! Foreign PDFs that stand as drawings in the print edition. Typst takes them as they
//! are, with whatever loops, bombs and depths they hold, and copies their objects; so
//! they are read here first, within bounds.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;
use lopdf::{Dictionary, Object};

use super::preflight::foreign_colours;
use super::read::ReadError;
use super::read::file::{File, Rect};
use super::read::page;

/// The most bytes of a file.
const MAX_BYTES: usize = 8 << 20;
/// The most pages, of which the first is set.
const MAX_PAGES: usize = 100;
/// The most objects of a file.
const MAX_OBJECTS: usize = 100_000;
/// The most streams of a file.
const MAX_STREAMS: usize = 20_000;
/// Bytes that all its streams together may unpack to.
const MAX_UNPACKED: usize = 128 << 20;
/// Bytes that lists of objects (7.5.7, 7.5.8) may unpack to.
const MAX_LISTS: usize = 16 << 20;
/// Bytes that what the first page draws may come to, each form as often as it is drawn.
const MAX_DRAWN: usize = 8 << 20;
/// The same for all that a press follows of it, each mark a little more than its bytes.
const MAX_FOLLOWED: usize = 64 << 20;
/// Dots that a picture in it may be wide or high.
const MAX_DOTS: i64 = 30_000;
/// Levels of lists within lists; those who read the print file take no more.
const MAX_DEPTH: usize = 64;
/// How often over a stream may be packed.
const MAX_PACKED: usize = 3;
/// Points that a page may be wide or high (Annex C), and how much wider than high.
const MAX_SIDE: f64 = 14_400.0;
const MAX_RATIO: f64 = 100.0;

/// Why a file cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has too many bytes.
    TooLarge,
    /// It is damaged, or no PDF.
    Damaged,
    /// It needs a password.
    Encrypted,
    /// It has too many pages.
    Pages,
    /// Its page is of no size, or of one that no logo has.
    Size,
    /// It unpacks to, draws or nests more than a logo does.
    Work,
}

impl From<ReadError> for Fault {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Encrypted => Self::Encrypted,
            ReadError::TooLarge | ReadError::TooDeep(_) | ReadError::Loop(_) => Self::Work,
            ReadError::Syntax(_) | ReadError::NoPages => Self::Damaged,
        }
    }
}

/// A drawing that can be set.
#[derive(Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The bytes that its first page draws.
    pub work: u64,
    /// Its colours that are no inks, as printers call them; `?` are those that nobody can examine.
    pub foreign: BTreeSet<String>,
}

/// Looks through a file before it is set: all that its first page draws is followed as a press follows it.
///
/// # Errors
///
/// Why it cannot be set.
pub fn check(bytes: &[u8]) -> Result<Drawing, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::TooLarge);
    }
    scan(bytes)?;
    let file = File::open(bytes)?.within(MAX_DRAWN);
    let objects = &file.document().objects;
    // A reference to a reference is followed without end by those who copy it.
    if objects.len() > MAX_OBJECTS || objects.values().any(|object| matches!(object, Object::Reference(_))) {
        return Err(Fault::Work);
    }
    if objects.values().any(|object| object.as_stream().is_ok_and(|stream| is_of_absurd_size(&file, &stream.dict))) {
        return Err(Fault::Damaged);
    }
    let leaves = page::leaves(&file)?;
    if leaves.len() > MAX_PAGES {
        return Err(Fault::Pages);
    }
    if let Some(shown) = leaves[0].inherited.crop_box.or(leaves[0].inherited.media_box) {
        check_size(shown)?;
    }
    page::pages(&file, &leaves[..1], vec![String::new()])?;
    let work = (MAX_DRAWN - file.left()) as u64;
    file.refill(MAX_FOLLOWED);
    Ok(Drawing { work, foreign: foreign_colours(&file, &leaves[0])? })
}

/// Whether this is a picture of more dots than any has, or of none.
fn is_of_absurd_size(file: &File, dict: &Dictionary) -> bool {
    let side = |key| file.integer(dict, key).is_some_and(|side| (1..=MAX_DOTS).contains(&side));
    file.name(dict, b"Subtype").is_some_and(|kind| kind == "Image") && !(side(b"Width") && side(b"Height"))
}

fn check_size(page: Rect) -> Result<(), Fault> {
    let (small, large) = (page.width().min(page.height()), page.width().max(page.height()));
    let is_size = small >= 1.0 && large <= MAX_SIDE && large <= small * MAX_RATIO;
    if is_size { Ok(()) } else { Err(Fault::Size) }
}

/// Goes through the bytes without following anything: what no table of the file names
/// is found, too, since readers that mend a broken table go by the bytes.
fn scan(bytes: &[u8]) -> Result<(), Fault> {
    let mut left = Left { streams: MAX_STREAMS, bytes: MAX_UNPACKED, lists: MAX_LISTS };
    let (mut at, mut depth, mut object, mut last_end) = (0, 0, 0, false);
    while at < bytes.len() {
        let rest = &bytes[at..];
        match rest {
            [b'(', ..] => at += text(rest).ok_or(Fault::Damaged)?,
            [b'%', ..] => at += rest.iter().position(|byte| b"\r\n".contains(byte)).unwrap_or(rest.len()),
            [b'[', ..] => (at, depth) = (at + 1, depth + 1),
            [b'<', b'<', ..] => (at, depth) = (at + 2, depth + 1),
            [b']', ..] => (at, depth) = (at + 1, depth.max(1) - 1),
            [b'>', b'>', ..] => (at, depth) = (at + 2, depth.max(1) - 1),
            _ if rest.starts_with(b"endobj") => (at, depth, object) = (at + 6, 0, at + 6),
            [b's', b't', b'r', b'e', b'a', b'm', b'\r' | b'\n' | b' ' | b'\t', ..] => {
                let data = rest[6..].trim_ascii_start();
                stream(&bytes[object..at], [&rest[7..], data], &mut left)?;
                at += 6;
                let end = if last_end { None } else { find(&bytes[at..], b"endstream") };
                last_end = end.is_none();
                at += end.map_or(0, |end| end + 9);
                object = at;
            }
            _ => at += 1,
        }
        if depth > MAX_DEPTH {
            return Err(Fault::Work);
        }
    }
    Ok(())
}

/// The length of a text in brackets, if it ends.
fn text(bytes: &[u8]) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    None
}

/// What the streams that follow may come to.
struct Left {
    streams: usize,
    bytes: usize,
    lists: usize,
}

/// Takes what a stream unpacks to from what is left for all, and for lists of objects.
///
/// White space may be part of the data or stand before it, so `data` is both.
fn stream(dict: &[u8], data: [&[u8]; 2], left: &mut Left) -> Result<(), Fault> {
    left.streams = left.streams.checked_sub(1).ok_or(Fault::Work)?;
    let says = |word: &[u8]| find(dict, word).is_some();
    let is_list = says(b"ObjStm") || says(b"XRef");
    // What else packs would hide the size of a list; its words can hide in “#”.
    if is_list && [&b"#"[..], b"ASCII", b"LZW", b"RunLength", b"Crypt"].iter().any(|word| says(word)) {
        return Err(Fault::Work);
    }
    let is_packed = |data: &&[u8]| data.first_chunk().is_some_and(|start| begins_packed(*start));
    let Some(data) = data.into_iter().rev().find(is_packed) else { return Ok(()) };
    for times in 1..=MAX_PACKED {
        let mut packed: Box<dyn Read + '_> = Box::new(data);
        for _ in 0..times {
            packed = Box::new(ZlibDecoder::new(packed));
        }
        let (size, start) = unpacked(packed, left.bytes)?;
        left.bytes -= size;
        if is_list {
            left.lists = left.lists.checked_sub(size).ok_or(Fault::Work)?;
        }
        if !begins_packed(start) {
            return Ok(());
        }
    }
    Err(Fault::Work)
}

/// Whether data that begin so are packed (RFC 1950, 2.2).
fn begins_packed(start: [u8; 2]) -> bool {
    start[0] & 15 == 8 && start[0] <= 0x78 && u16::from_be_bytes(start).is_multiple_of(31)
}

/// How much this unpacks to before it ends or breaks, and its first two bytes.
fn unpacked(mut packed: Box<dyn Read + '_>, most: usize) -> Result<(usize, [u8; 2]), Fault> {
    let (mut size, mut start) = (0, [0; 2]);
    let mut part = vec![0; 1 << 15];
    while let Ok(read @ 1..) = packed.read(&mut part) {
        if size == 0 {
            start = [part[0], part[1]];
        }
        size += read;
        if size > most {
            return Err(Fault::Work);
        }
    }
    Ok((size, start))
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests;
