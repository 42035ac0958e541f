//! Pictures: their colours, and how much ink they take.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::marks::{Foreign, Paint};
use super::paint::{Space, space};
use crate::pdf::print::pictures::{LONGEST_SIDE, PICTURE_LIMIT};
use crate::pdf::read::file::File;
use crate::pdf::read::guard::guarded;

/// A part of a picture's dots that may take more ink than is measured: single
/// dots at hard edges say nothing about how a sheet dries.
const SINGLE_DOTS: usize = 1000;

/// What is known of the pictures met so far: each is unpacked once.
#[derive(Default)]
pub(super) struct Pictures(BTreeMap<ObjectId, Paint>);

impl Pictures {
    /// With what a picture paints. A stencil, which has no colours of its own,
    /// gives `None`.
    pub(super) fn paint(
        &mut self,
        file: &File,
        id: Option<ObjectId>,
        picture: &Stream,
        resources: Option<&Dictionary>,
    ) -> Option<Paint> {
        if is_stencil(file, &picture.dict) {
            return None;
        }
        if let Some(known) = id.and_then(|id| self.0.get(&id)) {
            return Some(known.clone());
        }
        let paint = examine(file, picture, resources);
        if let Some(id) = id {
            self.0.insert(id, paint.clone());
        }
        Some(paint)
    }
}

/// Whether the picture only says where the current colour goes (8.9.6.2).
pub(super) fn is_stencil(file: &File, picture: &Dictionary) -> bool {
    file.is_true(picture, b"ImageMask")
}

fn examine(file: &File, picture: &Stream, resources: Option<&Dictionary>) -> Paint {
    let Ok(object) = picture.dict.get(b"ColorSpace") else { return Paint::Foreign(Foreign::Unknown) };
    if let Some((base, table)) = indexed(file, object) {
        return match space(file, base, resources) {
            Space::Inks => inks(table.chunks_exact(4)),
            Space::Grey => Paint::Grey(0.0),
            other => other.first(),
        };
    }
    match space(file, object, resources) {
        Space::Inks => match samples(file, picture) {
            Some(samples) if inverted(file, &picture.dict) => {
                let straight: Vec<u8> = samples.iter().map(|ink| 255 - ink).collect();
                inks(straight.chunks_exact(4))
            }
            Some(samples) => inks(samples.chunks_exact(4)),
            None => Paint::Foreign(Foreign::Unknown),
        },
        other => other.first(),
    }
}

/// The base and the table of an indexed colour space (8.6.6.3).
fn indexed<'f>(file: &'f File, object: &'f Object) -> Option<(&'f Object, Vec<u8>)> {
    let Some(Object::Array(parts)) = file.resolve(object) else { return None };
    let [family, base, _, table] = parts.as_slice() else { return None };
    if !matches!(file.resolve(family)?.as_name().ok()?, b"Indexed" | b"I") {
        return None;
    }
    let table = match file.resolve(table)? {
        Object::String(bytes, _) => bytes.clone(),
        Object::Stream(stream) => file.bytes(stream).ok()?,
        _ => return None,
    };
    Some((base, table))
}

/// Whether 0 is the whole ink and 1 none, as in many a JPEG.
fn inverted(file: &File, picture: &Dictionary) -> bool {
    let decode = file.array(picture, b"Decode");
    decode.first().and_then(|first| file.number(first)).is_some_and(|first| first > 0.5)
}

/// Samples of eight bits in four inks, as they are stored.
fn samples(file: &File, picture: &Stream) -> Option<Vec<u8>> {
    if matches!(picture.filters().as_deref(), Ok([b"DCTDecode"])) {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::CMYK);
        let options = options.set_max_width(LONGEST_SIDE).set_max_height(LONGEST_SIDE);
        return JpegDecoder::new_with_options(ZCursor::new(picture.content.as_slice()), options).decode().ok();
    }
    if file.integer(&picture.dict, b"BitsPerComponent") != Some(8) {
        return None;
    }
    guarded(|| picture.get_plain_content_with_limit(PICTURE_LIMIT)).ok()
}

/// The most ink of these dots, but for one in a thousand.
fn inks<'s>(dots: impl Iterator<Item = &'s [u8]>) -> Paint {
    let mut by_total = vec![0_usize; 4 * 255 + 1];
    for dot in dots {
        by_total[dot.iter().map(|ink| usize::from(*ink)).sum::<usize>()] += 1;
    }
    let left_out = by_total.iter().sum::<usize>() / SINGLE_DOTS;
    let mut above = 0;
    let most = by_total.iter().rposition(|dots| {
        above += dots;
        above > left_out
    });
    #[expect(clippy::cast_precision_loss, reason = "at most 1020")]
    Paint::Mixed(most.unwrap_or(0) as f64 / 255.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_dots_do_not_count() {
        let heavy = [255_u8, 255, 255, 0];
        let light = [0_u8, 0, 0, 255];
        let dots = |heavies: usize| std::iter::repeat_n(heavy, heavies).chain(std::iter::repeat_n(light, 10_000));
        let total = |heavies| {
            let dots: Vec<u8> = dots(heavies).flatten().collect();
            inks(dots.chunks_exact(4)).total().unwrap()
        };
        assert!((total(0) - 100.0).abs() < 1e-9);
        assert!((total(5) - 100.0).abs() < 1e-9);
        assert!((total(50) - 300.0).abs() < 1e-9);
    }
}
