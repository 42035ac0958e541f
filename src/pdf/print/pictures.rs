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

use super::{PrintError, components, deflated, is_name, name};
use crate::pdf::profile::Profile;

/// Bytes that one picture may unpack to: an A3 page at 400 dots per inch in
/// four inks needs half of it.
pub(in crate::pdf) const PICTURE_LIMIT: usize = 256 << 20;

/// Converts the RGB pictures of a document. Grey ones become device grey, which
/// the black ink prints; others are left, and the preflight looks at all.
pub(super) fn separate(document: &mut Document, profile: &Profile) -> Result<(), PrintError> {
    let pictures: Vec<ObjectId> =
        document.objects.iter().filter(|(_, object)| is_picture(object)).map(|(id, _)| *id).collect();
    let converted: Vec<(ObjectId, Stream)> = pictures
        .into_par_iter()
        .filter_map(|id| convert(document, id, profile).transpose().map(|stream| stream.map(|stream| (id, stream))))
        .collect::<Result<_, _>>()?;
    for (id, stream) in converted {
        document.objects.insert(id, Object::Stream(stream));
    }
    Ok(())
}

fn is_picture(object: &Object) -> bool {
    object.as_stream().is_ok_and(|stream| stream.dict.get(b"Subtype").is_ok_and(|kind| is_name(kind, b"Image")))
}

/// The colours of a picture that this room can separate.
enum Colours<'d> {
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

/// The separated picture; `None` if there is nothing to convert, or no safe way.
fn convert(document: &Document, id: ObjectId, profile: &Profile) -> Result<Option<Stream>, PrintError> {
    let picture = document.get_object(id)?.as_stream()?;
    let Some(colours) = colours(document, &picture.dict) else { return Ok(None) };
    // A colour that counts as transparent, or a mask with the ground mixed in,
    // would have to be converted with the picture. Typst writes neither.
    let keyed =
        picture.dict.get(b"Mask").is_ok_and(|mask| document.dereference(mask).is_ok_and(|m| m.1.as_array().is_ok()));
    if keyed || picture.dict.has(b"Decode") {
        return Ok(None);
    }
    let mut dict = picture.dict.clone();
    match colours {
        Colours::Table { source, last, table } => {
            let inks = inks(&table, source, profile)?;
            let space = vec![name("Indexed"), name("DeviceCMYK"), last, Object::string_literal(inks)];
            dict.set("ColorSpace", space);
            Ok(Some(Stream { dict, ..picture.clone() }))
        }
        Colours::Rgb(source) => {
            let samples = samples(picture)?;
            let inks = inks(&samples, source, profile)?;
            dict.set("ColorSpace", name("DeviceCMYK"));
            dict.set("BitsPerComponent", 8);
            packed(dict, &inks).map(Some)
        }
    }
}

/// RGB samples of eight bits.
fn samples(picture: &Stream) -> Result<Vec<u8>, PrintError> {
    if matches!(picture.filters().as_deref(), Ok([b"DCTDecode"])) {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(picture.content.as_slice()), options);
        return decoder.decode().map_err(|error| PrintError::Picture(error.to_string()));
    }
    let bytes = picture.get_plain_content_with_limit(PICTURE_LIMIT)?;
    match picture.dict.get(b"BitsPerComponent").and_then(Object::as_i64) {
        Ok(8) => Ok(bytes),
        // The high byte of each sample; offset printing shows no finer steps.
        Ok(16) => Ok(bytes.into_iter().step_by(2).collect()),
        _ => Err(PrintError::Picture("unusual depth of colour".to_owned())),
    }
}

/// RGB samples as cyan, magenta, yellow and black.
fn inks(rgb: &[u8], source: Option<&Stream>, profile: &Profile) -> Result<Vec<u8>, PrintError> {
    let picture = |error: moxcms::CmsError| PrintError::Picture(error.to_string());
    let source = match source {
        Some(stream) => {
            ColorProfile::new_from_slice(&stream.get_plain_content_with_limit(PICTURE_LIMIT)?).map_err(picture)?
        }
        None => ColorProfile::new_srgb(),
    };
    let options = TransformOptions { rendering_intent: RenderingIntent::Perceptual, ..TransformOptions::default() };
    let transform =
        source.create_transform_8bit(Layout::Rgb, profile.colours(), Layout::Rgba, options).map_err(picture)?;
    let rgb = &rgb[..rgb.len() / 3 * 3];
    let mut inks = vec![0; rgb.len() / 3 * 4];
    transform.transform(rgb, &mut inks).map_err(picture)?;
    Ok(inks)
}

/// Four-colour samples without loss, each row as its difference from the row
/// above, which packs photographs well (PNG predictor „up“, ISO 32000-1, 7.4.4.4).
fn packed(mut dict: Dictionary, inks: &[u8]) -> Result<Stream, PrintError> {
    let width = dict.get(b"Width")?.as_i64()?;
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
    Ok(Stream::new(dict, deflated(&rows)?))
}
