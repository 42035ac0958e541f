//! Pictures: their colours, and how much ink they take.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream};
use rayon::prelude::*;

use super::marks::{Foreign, Paint};
use super::paint::{Space, space};
use crate::pdf::print::pictures::{ink_samples, is_jpeg};
use crate::pdf::read::file::File;
use crate::pdf::read::guard::guarded;

/// A part of a picture's dots that may take more ink than is measured: single
/// dots at hard edges say nothing about how a sheet dries.
const SINGLE_DOTS: usize = 1000;

/// What is known of the pictures met so far: each is unpacked once.
#[derive(Default)]
pub(super) struct Pictures {
    known: BTreeMap<ObjectId, Paint>,
    /// Whether they are judged by their colour space alone.
    packed: bool,
}

impl Pictures {
    /// None yet; none is ever unpacked.
    pub(super) fn packed() -> Self {
        Self { packed: true, ..Self::default() }
    }

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
        if let Some(known) = id.and_then(|id| self.known.get(&id)) {
            return Some(known.clone());
        }
        let paint = examine(file, picture, resources, self.packed);
        if let Some(id) = id {
            self.known.insert(id, paint.clone());
        }
        Some(paint)
    }
}

/// Whether the picture only says where the current colour goes (8.9.6.2).
pub(super) fn is_stencil(file: &File, picture: &Dictionary) -> bool {
    file.is_true(picture, b"ImageMask")
}

/// Whether a picture is packed as JPEG 2000, whose colours are its own and which nothing here unpacks.
fn is_jpeg_2000(picture: &Stream) -> bool {
    picture.filters().is_ok_and(|filters| filters.contains(&b"JPXDecode".as_slice()))
}

fn examine(file: &File, picture: &Stream, resources: Option<&Dictionary>, packed: bool) -> Paint {
    let space_of = picture.dict.get(b"ColorSpace").ok().filter(|_| !is_jpeg_2000(picture));
    let Some(object) = space_of else { return Paint::Foreign(Foreign::Unknown) };
    if let Some((base, table)) = indexed(file, object) {
        return match space(file, base, resources) {
            Space::Inks => inks(table.chunks_exact(4)),
            Space::Grey => Paint::Grey(0.0),
            other => other.first(),
        };
    }
    match space(file, object, resources) {
        Space::Inks if packed => Paint::Mixed(0.0),
        Space::Inks => match samples(file, picture) {
            Some(samples) if is_jpeg(picture) => {
                let width = file.integer(&picture.dict, b"Width").and_then(|width| usize::try_from(width).ok());
                inks(cells(&samples, width.unwrap_or(1)).iter().map(<[u8; 4]>::as_slice))
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

/// Samples of eight bits in four inks, of which 255 is the whole.
fn samples(file: &File, picture: &Stream) -> Option<Vec<u8>> {
    if !is_jpeg(picture) && file.integer(&picture.dict, b"BitsPerComponent") != Some(8) {
        return None;
    }
    let are_free = inverted(file, &picture.dict);
    guarded(|| Ok(ink_samples(picture, are_free))).ok()?
}

/// Whether 0 is the whole ink and 1 none, as in many a JPEG.
fn inverted(file: &File, picture: &Dictionary) -> bool {
    let decode = file.array(picture, b"Decode");
    decode.first().and_then(|first| file.number(first)).is_some_and(|first| first > 0.5)
}

/// Dots a side of the areas over which a JPEG's inks are judged, a third of a millimetre in print. Packing with loss
/// strews ink from dot to dot, and keeps its mean.
const CELL: usize = 4;

/// The mean inks of such areas.
fn cells(samples: &[u8], width: usize) -> Vec<[u8; 4]> {
    let row = width.max(1) * 4;
    let mean = |rows: &[u8], column: usize| {
        let (mut sums, mut dots) = ([0_usize; 4], 0);
        for line in rows.chunks(row) {
            for dot in line.chunks_exact(4).skip(column).take(CELL) {
                sums.iter_mut().zip(dot).for_each(|(sum, ink)| *sum += usize::from(*ink));
                dots += 1;
            }
        }
        // Means of bytes are bytes.
        sums.map(|sum| u8::try_from((sum + dots / 2) / dots.max(1)).unwrap_or(u8::MAX))
    };
    let bands = samples.par_chunks(row * CELL);
    bands.flat_map_iter(|rows| (0..width).step_by(CELL).map(move |column| mean(rows, column))).collect()
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
    fn strewn_ink_counts_by_its_mean() {
        let strewn: Vec<u8> =
            (0..8 * 6).flat_map(|dot| if dot % 2 == 0 { [255, 255, 255, 20] } else { [235, 225, 215, 0] }).collect();
        assert_eq!(cells(&strewn, 8), [[245, 240, 235, 10]; 4]);
        assert_eq!(cells(&strewn, 5).len(), 6, "the last areas are smaller");
    }

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
