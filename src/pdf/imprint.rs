//! Which edition a file holds and when it was last changed: further entries of
//! its document information, which PDF/A and PDF/X leave to whoever writes it.

use lopdf::{Document, Object, Stream};

use super::RewriteError;
use super::read::file::{File, text};
use crate::imprint::{Imprint, month};
use crate::source::dates::Month;

const AS_OF: &str = "KatalogAsOf";
const NUMBER: &str = "KatalogNumber";
const REVISION: &str = "KatalogRevision";
const STATE: &str = "KatalogState";

/// The information stands at the beginning of a file of ours; see [`packed`](super::packed).
pub const HEAD: u64 = 4096;

/// A finished file with its edition.
///
/// # Errors
///
/// It is not what Typst writes.
pub fn with(pdf: &[u8], imprint: &Imprint) -> Result<Vec<u8>, RewriteError> {
    let mut document = File::open(pdf)?.into_document();
    set(&mut document, imprint)?;
    Ok(super::packed::file(&document)?)
}

/// Writes the edition into a document's information, and the date of its last
/// change there and into its XMP.
pub(super) fn set(document: &mut Document, imprint: &Imprint) -> Result<(), lopdf::Error> {
    let Imprint { as_of, number, revision, state } = imprint;
    let entries = [
        (AS_OF, Some(as_of.to_string())),
        (NUMBER, number.map(|number| number.to_string())),
        (REVISION, revision.map(|revision| revision.to_string())),
        (STATE, state.clone()),
    ];
    let info = document.trailer.get(b"Info")?.as_reference()?;
    let info = document.get_object_mut(info)?.as_dict_mut()?;
    // Before what Typst writes, whose length nobody knows.
    let said = std::mem::take(info);
    for (key, value) in entries.into_iter().filter_map(|(key, value)| Some((key, value?))) {
        info.set(key, Object::string_literal(value));
    }
    info.extend(&said);
    let changed = imprint.changed();
    info.set("ModDate", Object::string_literal(format!("D:{:04}{:02}01000000Z", changed.year, changed.month)));
    let metadata = document.catalog()?.get(b"Metadata")?.as_reference()?;
    let Object::Stream(stream) = document.get_object_mut(metadata)? else { return Ok(()) };
    if let Some(xmp) = with_date(stream, &format!("{changed}-01T00:00:00Z")) {
        stream.dict.remove(b"Filter");
        stream.set_content(xmp);
    }
    Ok(())
}

/// An XMP packet with another date of the last change, of the file and of the packet.
fn with_date(stream: &Stream, date: &str) -> Option<Vec<u8>> {
    let mut xmp = String::from_utf8(stream.get_plain_content().ok()?).ok()?;
    for open in ["<xmp:ModifyDate>", "<xmp:MetadataDate>"] {
        let Some(start) = xmp.find(open).map(|at| at + open.len()) else { continue };
        let end = start + xmp[start..].find('<')?;
        xmp.replace_range(start..end, date);
    }
    Some(xmp.into_bytes())
}

/// The edition of a finished file, a PDF or an order sheet's data, if it says any.
#[must_use]
pub fn of_file(bytes: &[u8]) -> Option<Imprint> {
    if bytes.starts_with(b"%PDF-") { read(bytes) } else { Imprint::of_order(bytes) }
}

/// The edition that a file holds, if it is of ours. An earlier version of the
/// program said it by the date alone.
#[must_use]
pub fn read(pdf: &[u8]) -> Option<Imprint> {
    let head = pdf.get(..usize::try_from(HEAD).ok()?).unwrap_or(pdf);
    in_head(head).or_else(|| in_information(pdf))
}

/// As the beginning of a file says it, found without reading the rest.
#[must_use]
pub fn in_head(head: &[u8]) -> Option<Imprint> {
    let said = |key: &str| {
        let key = format!("/{key}(");
        let start = head.windows(key.len()).position(|bytes| bytes == key.as_bytes())? + key.len();
        let length = head[start..].iter().position(|byte| *byte == b')')?;
        String::from_utf8(head[start..start + length].to_vec()).ok()
    };
    imprint(&said)
}

/// As the information says it, wherever it stands in the file.
fn in_information(pdf: &[u8]) -> Option<Imprint> {
    let file = File::open(pdf).ok()?;
    let info = file.info()?;
    let said = |key: &str| info.get(key.as_bytes()).ok().and_then(text);
    imprint(&said).or_else(|| {
        let date = said("CreationDate").filter(|_| said("Creator").is_some_and(|by| by.starts_with("katalog ")))?;
        let digits = date.strip_prefix("D:")?;
        let as_of = Month { year: digits.get(..4)?.parse().ok()?, month: digits.get(4..6)?.parse().ok()? };
        Some(Imprint { as_of, number: None, revision: None, state: None })
    })
}

fn imprint(said: &dyn Fn(&str) -> Option<String>) -> Option<Imprint> {
    Some(Imprint {
        as_of: month(&said(AS_OF)?)?,
        number: said(NUMBER).and_then(|number| number.parse().ok()),
        revision: said(REVISION).and_then(|revision| month(&revision)),
        state: said(STATE),
    })
}
