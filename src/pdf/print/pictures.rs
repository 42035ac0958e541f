//! Pictures become inks: every RGB picture is converted with the output profile.
//!
//! The way from colours to inks is the profile's perceptual one. The colour
//! library has no black point compensation, and without it the relative
//! colorimetric way loses the shadows of photographs.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use moxcms::{ColorProfile, Layout, RenderingIntent, TransformOptions};
use rayon::prelude::*;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{components, is_name, name};
use crate::pdf::packed::deflated;
use crate::pdf::profile::Profile;

/// Bytes that one picture may unpack to: an A3 page at 400 dots per inch in
/// four inks needs half of it.
pub(in crate::pdf) const PICTURE_LIMIT: usize = 256 << 20;
/// Dots on a picture's longest side.
pub(in crate::pdf) const LONGEST_SIDE: usize = 1 << 16;

/// Converts the RGB pictures of a document. Grey ones become device grey, which
/// the black ink prints. What cannot be converted is left as it is: the
/// preflight finds it and says on which page.
pub(super) fn separate(document: &mut Document, profile: &Profile) {
    let pictures: Vec<ObjectId> =
        document.objects.iter().filter(|(_, object)| is_picture(object)).map(|(id, _)| *id).collect();
    let converted: Vec<(ObjectId, Stream)> =
        pictures.into_par_iter().filter_map(|id| Some((id, convert(document, id, profile)?))).collect();
    for (id, stream) in converted {
        document.objects.insert(id, Object::Stream(stream));
    }
}

fn is_picture(object: &Object) -> bool {
    object.as_stream().is_ok_and(|stream| stream.dict.get(b"Subtype").is_ok_and(|kind| is_name(kind, b"Image")))
}

/// The colours of a picture that this room can separate.
enum Colours<'d> {
    /// Grey of a profile.
    Grey,
    /// sRGB, or the RGB of a profile.
    Rgb(Option<&'d Stream>),
    /// Colours by their number in a table.
    Table { source: Option<&'d Stream>, last: Object, table: Vec<u8> },
}

fn colours<'d>(document: &'d Document, picture: &'d Dictionary) -> Option<Colours<'d>> {
    let space = document.dereference(picture.get(b"ColorSpace").ok()?).ok()?.1;
    if let Some(source) = rgb(document, space) {
        return Some(Colours::Rgb(source));
    }
    if is_icc_grey(document, space) {
        return Some(Colours::Grey);
    }
    let [kind, base, last, table] = space.as_array().ok()?.as_slice() else { return None };
    if !matches!(kind.as_name(), Ok(b"Indexed" | b"I")) {
        return None;
    }
    let source = rgb(document, document.dereference(base).ok()?.1)?;
    let table = match document.dereference(table).ok()?.1 {
        Object::String(bytes, _) => bytes.clone(),
        Object::Stream(stream) => stream.get_plain_content_with_limit(PICTURE_LIMIT).ok()?,
        _ => return None,
    };
    Some(Colours::Table { source, last: last.clone(), table })
}

/// Whether a colour space is RGB, and the profile it brings.
#[expect(clippy::option_option, reason = "RGB without a profile is sRGB")]
fn rgb<'d>(document: &'d Document, space: &'d Object) -> Option<Option<&'d Stream>> {
    if matches!(space.as_name(), Ok(b"DeviceRGB" | b"RGB")) {
        return Some(None);
    }
    let [kind, profile] = space.as_array().ok()?.as_slice() else { return None };
    let profile = document.dereference(profile).ok()?.1.as_stream().ok()?;
    (is_name(kind, b"ICCBased") && components(profile) == Some(3)).then_some(Some(profile))
}

fn is_icc_grey(document: &Document, space: &Object) -> bool {
    let Ok([kind, profile]) = space.as_array().map(Vec::as_slice) else { return false };
    let profile = document.dereference(profile).ok().and_then(|(_, profile)| profile.as_stream().ok());
    is_name(kind, b"ICCBased") && profile.is_some_and(|profile| components(profile) == Some(1))
}

/// The separated picture; `None` if there is nothing to convert, or no safe way.
fn convert(document: &Document, id: ObjectId, profile: &Profile) -> Option<Stream> {
    let picture = document.get_object(id).ok()?.as_stream().ok()?;
    let colours = colours(document, &picture.dict)?;
    // A colour that counts as transparent, or samples that mean something else
    // than they say, would have to be converted too. Typst writes neither.
    let mask = picture.dict.get(b"Mask").and_then(|mask| document.dereference(mask));
    if mask.is_ok_and(|(_, mask)| mask.as_array().is_ok()) || picture.dict.has(b"Decode") {
        return None;
    }
    let mut dict = picture.dict.clone();
    match colours {
        Colours::Grey => {
            dict.set("ColorSpace", name("DeviceGray"));
            Some(Stream { dict, ..picture.clone() })
        }
        Colours::Table { source, last, table } => {
            let inks = inks(&table, source, profile)?;
            let space = vec![name("Indexed"), name("DeviceCMYK"), last, Object::string_literal(inks)];
            dict.set("ColorSpace", space);
            Some(Stream { dict, ..picture.clone() })
        }
        Colours::Rgb(source) => {
            let inks = inks(&samples(picture)?, source, profile)?;
            dict.set("ColorSpace", name("DeviceCMYK"));
            dict.set("BitsPerComponent", 8);
            packed(dict, &inks)
        }
    }
}

/// RGB samples of eight bits.
fn samples(picture: &Stream) -> Option<Vec<u8>> {
    if matches!(picture.filters().as_deref(), Ok([b"DCTDecode"])) {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
        let options = options.set_max_width(LONGEST_SIDE).set_max_height(LONGEST_SIDE);
        return JpegDecoder::new_with_options(ZCursor::new(picture.content.as_slice()), options).decode().ok();
    }
    let bytes = picture.get_plain_content_with_limit(PICTURE_LIMIT).ok()?;
    match picture.dict.get(b"BitsPerComponent").and_then(Object::as_i64) {
        Ok(8) => Some(bytes),
        // The high byte of each sample; offset printing shows no finer steps.
        Ok(16) => Some(bytes.into_iter().step_by(2).collect()),
        _ => None,
    }
}

/// RGB samples as cyan, magenta, yellow and black.
fn inks(rgb: &[u8], source: Option<&Stream>, profile: &Profile) -> Option<Vec<u8>> {
    let source = match source {
        Some(stream) => ColorProfile::new_from_slice(&stream.get_plain_content_with_limit(PICTURE_LIMIT).ok()?).ok()?,
        None => ColorProfile::new_srgb(),
    };
    let options = TransformOptions { rendering_intent: RenderingIntent::Perceptual, ..TransformOptions::default() };
    let transform = source.create_transform_8bit(Layout::Rgb, profile.colours(), Layout::Rgba, options).ok()?;
    let rgb = &rgb[..rgb.len() / 3 * 3];
    let mut inks = vec![0; rgb.len() / 3 * 4];
    transform.transform(rgb, &mut inks).ok()?;
    Some(inks)
}

/// Four-colour samples without loss, each row as its difference from the row
/// above, which packs photographs well (PNG predictor „up“, ISO 32000-1, 7.4.4.4).
fn packed(mut dict: Dictionary, inks: &[u8]) -> Option<Stream> {
    let width = dict.get(b"Width").and_then(Object::as_i64).ok()?;
    let row = usize::try_from(width).unwrap_or_default().saturating_mul(4).max(1);
    let mut rows = Vec::with_capacity(inks.len() + inks.len() / row);
    let mut above = vec![0; row];
    for line in inks.chunks_exact(row) {
        rows.push(2);
        rows.extend(line.iter().zip(&above).map(|(byte, above)| byte.wrapping_sub(*above)));
        above.copy_from_slice(line);
    }
    let parameters = dictionary! { "Predictor" => 12, "Colors" => 4, "BitsPerComponent" => 8, "Columns" => width };
    dict.set("Filter", name("FlateDecode"));
    dict.set("DecodeParms", parameters);
    Some(Stream::new(dict, deflated(&rows).ok()?))
}
