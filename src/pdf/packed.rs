//! A document's objects as a file: packed into object streams (ISO 32000-1,
//! 7.5.7), their places in a cross-reference stream (7.5.8).
//!
//! lopdf's own way writes every object three times, one stream after the other,
//! and leaves the cross-references as they are: it costs a twentieth of a build
//! more, and a fifteenth of the file.

mod value;

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use rayon::prelude::*;

use value::value;

/// Objects in one stream. A reader has to unpack all of them to see one.
const OBJECTS: usize = 200;

/// Where an object stands in the file (7.5.8.3).
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    Offset { bytes: usize, generation: u16 },
    Packed { stream: u32, index: usize },
}

/// Writes a document that is not encrypted. The same objects give the same bytes.
///
/// # Errors
///
/// The file would have more than 4 GiB, which its cross-references cannot count.
pub(super) fn file(document: &Document) -> io::Result<Vec<u8>> {
    let wanted = document.objects.iter().filter(|(_, object)| !is_container(object));
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).ok();
    let (mut direct, plain): (Vec<_>, Vec<_>) =
        wanted.partition(|(id, object)| id.1 != 0 || matches!(object, Object::Stream(_)) || Some(**id) == info);
    // First what the file says about itself, so that it is found without reading the rest.
    direct.sort_by_key(|(id, _)| Some(**id) != info);
    let streams: Vec<Stream> = plain.par_chunks(OBJECTS).map(object_stream).collect::<io::Result<_>>()?;

    let mut file = format!("%PDF-{}\n%", document.version).into_bytes();
    file.extend(&document.binary_mark);
    file.push(b'\n');
    let mut places = Vec::new();
    let mut put = |(number, _): ObjectId, place| {
        let index = number as usize;
        places.resize(places.len().max(index + 1), Place::Nowhere);
        places[index] = place;
    };
    for (id, object) in direct {
        put(*id, Place::Offset { bytes: file.len(), generation: id.1 });
        indirect(&mut file, *id, object)?;
    }
    let mut next = document.max_id;
    for (stream, objects) in streams.into_iter().zip(plain.chunks(OBJECTS)) {
        next += 1;
        for (index, (id, _)) in objects.iter().enumerate() {
            put(**id, Place::Packed { stream: next, index });
        }
        put((next, 0), Place::Offset { bytes: file.len(), generation: 0 });
        indirect(&mut file, (next, 0), &Object::Stream(stream))?;
    }
    let start = file.len();
    put((next + 1, 0), Place::Offset { bytes: start, generation: 0 });
    indirect(&mut file, (next + 1, 0), &Object::Stream(cross_references(&places, &document.trailer)?))?;
    write!(file, "startxref\n{start}\n%%EOF\n")?;
    Ok(file)
}

/// Whether an object only holds others, or their places, in the file that was read.
fn is_container(object: &Object) -> bool {
    let Object::Stream(stream) = object else { return false };
    stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"XRef")
}

fn object_stream(objects: &[(&ObjectId, &Object)]) -> io::Result<Stream> {
    let (mut index, mut body) = (Vec::new(), Vec::new());
    for (id, object) in objects {
        write!(index, "{} {} ", id.0, body.len())?;
        value(&mut body, object);
        body.push(b'\n');
    }
    let mut dict = Dictionary::new();
    dict.set("Type", "ObjStm");
    dict.set("N", number(objects.len()));
    dict.set("First", number(index.len()));
    index.extend(body);
    deflated_stream(dict, &index)
}

fn cross_references(places: &[Place], trailer: &Dictionary) -> io::Result<Stream> {
    let mut dict = Dictionary::new();
    for key in ["Root", "Info", "ID"] {
        if let Ok(entry) = trailer.get(key.as_bytes()) {
            dict.set(key, entry.clone());
        }
    }
    dict.set("Type", "XRef");
    dict.set("Size", number(places.len()));
    dict.set("W", vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)]);
    let mut rows = Vec::with_capacity(7 * places.len());
    for (index, place) in places.iter().enumerate() {
        let (kind, second, third) = match *place {
            // The first object is always free, and never to be used again.
            Place::Nowhere => (0, 0, if index == 0 { u16::MAX } else { 0 }),
            Place::Offset { bytes, generation } => (1, u32::try_from(bytes).map_err(io::Error::other)?, generation),
            Place::Packed { stream, index } => (2, stream, u16::try_from(index).map_err(io::Error::other)?),
        };
        rows.push(kind);
        rows.extend(second.to_be_bytes());
        rows.extend(third.to_be_bytes());
    }
    deflated_stream(dict, &rows)
}

/// Packs bytes as `FlateDecode` has them (7.4.4). lopdf's own way takes twice
/// as long for hardly less.
pub(super) fn deflated(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn deflated_stream(mut dict: Dictionary, content: &[u8]) -> io::Result<Stream> {
    dict.set("Filter", "FlateDecode");
    Ok(Stream::new(dict, deflated(content)?))
}

/// A number of things in a file, which are fewer than 2^31.
fn number(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

fn indirect(file: &mut Vec<u8>, (id, generation): ObjectId, object: &Object) -> io::Result<()> {
    writeln!(file, "{id} {generation} obj")?;
    value(file, object);
    write!(file, "\nendobj\n")
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    /// More plain objects than fit in one stream, a stream, a gap, an old generation.
    fn document() -> Document {
        let mut document = Document::with_version("1.7");
        for number in 0..450 {
            document.add_object(dictionary! { "Number" => number });
        }
        document.max_id += 3;
        let pages = document.add_object(dictionary! { "Type" => "Pages", "Kids" => Vec::new(), "Count" => 0 });
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.add_object(Stream::new(dictionary! { "Length" => 99 }, b"endstream endobj".to_vec()));
        document.objects.insert((2, 1), Object::string_literal("second generation"));
        document.objects.remove(&(2, 0));
        document.trailer.set("Root", root);
        document
    }

    #[test]
    fn what_is_written_is_read_again() {
        let document = document();
        let bytes = file(&document).unwrap();
        let read = Document::load_mem(&bytes).unwrap();
        for (id, object) in &document.objects {
            match (object, read.get_object(*id).unwrap()) {
                (Object::Stream(object), Object::Stream(read)) => {
                    assert_eq!(read.content, object.content);
                    assert_eq!(read.dict.get(b"Length").unwrap().as_i64().unwrap(), 16);
                }
                (object, read) => assert_eq!(read, object, "{id:?}"),
            }
        }
        assert_eq!(read.trailer.get(b"Root").unwrap(), document.trailer.get(b"Root").unwrap());
        assert!(bytes.len() < 10 * document.objects.len(), "{} bytes", bytes.len());
    }

    #[test]
    fn the_same_objects_are_the_same_bytes_and_containers_are_not_kept() {
        let document = document();
        let first = file(&document).unwrap();
        assert_eq!(first, file(&document).unwrap());
        let again = file(&Document::load_mem(&first).unwrap()).unwrap();
        let containers = |bytes: &[u8]| {
            let read = Document::load_mem(bytes).unwrap();
            read.objects.values().filter(|object| is_container(object)).count()
        };
        assert_eq!(containers(&first), containers(&again));
    }
}
