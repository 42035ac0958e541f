//! Pictures become inks: every RGB picture is converted with the output profile, and so are inks of another press.
//! Photographs stay JPEGs: without loss they take five times the space.
//!
//! The way from colours to inks is the profile's perceptual one. The colour
//! library has no black point compensation, and without it the relative
//! colorimetric way loses the shadows of photographs.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use moxcms::{CmsError, ColorProfile, Layout, RenderingIntent, TransformOptions};
use rayon::prelude::*;

use super::{components, is_name, name};
use crate::pdf::packed::deflated;
use crate::pictures::colours::describes_inks;
use crate::pictures::jpeg;
use crate::pictures::pack::{self, Loss};
use crate::pictures::pixels::{Kind, Pixels};
use crate::profile::{Profile, condition_of};

/// Bytes that one picture may unpack to: an A3 page at 400 dots per inch in
/// four inks needs half of it.
pub(in crate::pdf) const PICTURE_LIMIT: usize = 256 << 20;

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
    /// Inks, of the press that a profile describes.
    Inks(&'d Stream),
    /// Colours by their number in a table.
    Table { source: Option<&'d Stream>, last: Object, table: Vec<u8> },
}

fn colours<'d>(document: &'d Document, picture: &'d Dictionary) -> Option<Colours<'d>> {
    let space = document.dereference(picture.get(b"ColorSpace").ok()?).ok()?.1;
    if let Some(source) = rgb(document, space) {
        return Some(Colours::Rgb(source));
    }
    if let Some(source) = with_profile(document, space) {
        return match components(source) {
            Some(1) => Some(Colours::Grey),
            Some(4) => Some(Colours::Inks(source)),
            _ => None,
        };
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
    with_profile(document, space).filter(|profile| components(profile) == Some(3)).map(Some)
}

/// The profile that a colour space consists of.
fn with_profile<'d>(document: &'d Document, space: &'d Object) -> Option<&'d Stream> {
    let [kind, profile] = space.as_array().ok()?.as_slice() else { return None };
    let profile = document.dereference(profile).ok()?.1.as_stream().ok()?;
    is_name(kind, b"ICCBased").then_some(profile)
}

/// The separated picture; `None` if there is nothing to convert, or no safe way.
fn convert(document: &Document, id: ObjectId, profile: &Profile) -> Option<Stream> {
    let picture = document.get_object(id).ok()?.as_stream().ok()?;
    let colours = colours(document, &picture.dict)?;
    // A colour that counts as transparent, or samples that mean something else
    // than they say, would have to be converted too. Typst writes neither, but
    // for inks that are stored as what they leave free.
    let mask = picture.dict.get(b"Mask").and_then(|mask| document.dereference(mask));
    let decoded = picture.dict.has(b"Decode") && !matches!(colours, Colours::Inks(_));
    if decoded || mask.is_ok_and(|(_, mask)| mask.as_array().is_ok()) {
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
            stored(dict, inks, is_jpeg(picture))
        }
        Colours::Inks(source) => {
            let source = source.get_plain_content_with_limit(PICTURE_LIMIT).ok()?;
            if is_of(&source, profile) {
                dict.set("ColorSpace", name("DeviceCMYK"));
                return Some(Stream { dict, ..picture.clone() });
            }
            let inks = other_inks(&ink_samples(picture, are_free(document, &picture.dict))?, &source, profile)?;
            stored(dict, inks, is_jpeg(picture))
        }
    }
}

/// Whether a picture is stored as a JPEG.
pub(in crate::pdf) fn is_jpeg(picture: &Stream) -> bool {
    matches!(picture.filters().as_deref(), Ok([b"DCTDecode"]))
}

/// A picture of these inks: as a JPEG if it was one, else without loss.
fn stored(mut dict: Dictionary, inks: Vec<u8>, as_jpeg: bool) -> Option<Stream> {
    dict.set("ColorSpace", name("DeviceCMYK"));
    dict.set("BitsPerComponent", 8);
    dict.remove(b"Decode");
    if !as_jpeg {
        return packed(dict, &inks);
    }
    let side = |key: &[u8]| dict.get(key).and_then(Object::as_i64).ok().and_then(|side| usize::try_from(side).ok());
    let pixels = Pixels { width: side(b"Width")?, height: side(b"Height")?, kind: Kind::Inks, data: inks };
    let file = pack::jpeg(&pixels, None, Loss::Press)?;
    // JPEGs hold what inks leave free.
    dict.set("Decode", [1, 0].repeat(4).into_iter().map(Object::Integer).collect::<Vec<_>>());
    dict.set("Filter", name("DCTDecode"));
    dict.remove(b"DecodeParms");
    Some(Stream::new(dict, file))
}

/// RGB samples of eight bits.
fn samples(picture: &Stream) -> Option<Vec<u8>> {
    if is_jpeg(picture) {
        let pixels = jpeg::unpack(&jpeg::read(&picture.content).ok()?).ok()?;
        return (pixels.kind == Kind::Colours).then_some(pixels.data);
    }
    let bytes = picture.get_plain_content_with_limit(PICTURE_LIMIT).ok()?;
    match picture.dict.get(b"BitsPerComponent").and_then(Object::as_i64) {
        Ok(8) => Some(bytes),
        // The high byte of each sample; offset printing shows no finer steps.
        Ok(16) => Some(bytes.into_iter().step_by(2).collect()),
        _ => None,
    }
}

/// Samples of eight bits in four inks, of which 255 is the whole. They may be stored as what inks leave free.
pub(in crate::pdf) fn ink_samples(picture: &Stream, are_free: bool) -> Option<Vec<u8>> {
    let (mut samples, turn) = if is_jpeg(picture) {
        let jpeg = jpeg::read(&picture.content).ok()?;
        let pixels = jpeg::unpack(&jpeg).ok().filter(|pixels| pixels.kind == Kind::Inks)?;
        // By Adobe's mark they are turned over already; a PDF says by its own entry what they are.
        (pixels.data, are_free != jpeg.adobe.is_some())
    } else {
        (picture.get_plain_content_with_limit(PICTURE_LIMIT).ok()?, are_free)
    };
    if turn {
        samples = samples.into_iter().map(|ink| 255 - ink).collect();
    }
    Some(samples)
}

/// Whether a picture's samples are what inks leave free.
fn are_free(document: &Document, picture: &Dictionary) -> bool {
    let decode = picture.get(b"Decode").and_then(|decode| document.dereference(decode));
    let first = decode.ok().and_then(|(_, decode)| decode.as_array().ok()?.first()?.as_float().ok());
    first.is_some_and(|first| first > 0.5)
}

/// The way of colours to and from inks.
fn options() -> TransformOptions {
    TransformOptions { rendering_intent: RenderingIntent::Perceptual, ..TransformOptions::default() }
}

/// RGB samples as cyan, magenta, yellow and black.
fn inks(rgb: &[u8], source: Option<&Stream>, profile: &Profile) -> Option<Vec<u8>> {
    let source = match source {
        Some(stream) => ColorProfile::new_from_slice(&stream.get_plain_content_with_limit(PICTURE_LIMIT).ok()?).ok()?,
        None => ColorProfile::new_srgb(),
    };
    let transform = source.create_transform_8bit(Layout::Rgb, profile.colours(), Layout::Rgba, options()).ok()?;
    let dots = rgb.len() / 3;
    let mut inks = vec![0; dots * 4];
    let parts = inks.par_chunks_mut(PART * 4).zip(rgb[..dots * 3].par_chunks(PART * 3));
    parts.try_for_each(|(inks, rgb)| transform.transform(rgb, inks)).ok()?;
    Some(inks)
}

/// Dots that one thread converts at a time.
const PART: usize = 1 << 16;

/// Inks of another press as those of this one. The colour library knows no direct way; between them stand colours of so
/// wide a space, in steps so fine, that nothing is lost there.
fn other_inks(others: &[u8], source: &[u8], profile: &Profile) -> Option<Vec<u8>> {
    let source = ColorProfile::new_from_slice(source).ok().filter(describes_inks)?;
    let between = ColorProfile::new_pro_photo_rgb();
    let seen = source.create_transform_16bit(Layout::Rgba, &between, Layout::Rgb, options()).ok()?;
    let printed = between.create_transform_16bit(Layout::Rgb, profile.colours(), Layout::Rgba, options()).ok()?;
    let mut inks = vec![0; others.len() / 4 * 4];
    let parts = inks.par_chunks_mut(PART * 4).zip(others[..others.len() / 4 * 4].par_chunks(PART * 4));
    parts
        .try_for_each(|(inks, others)| {
            let fine: Vec<u16> = others.iter().map(|ink| u16::from(*ink) * 257).collect();
            let (mut colours, mut fine_inks) = (vec![0; fine.len() / 4 * 3], vec![0; fine.len()]);
            seen.transform(&fine, &mut colours)?;
            printed.transform(&colours, &mut fine_inks)?;
            inks.iter_mut().zip(fine_inks).for_each(|(ink, fine)| *ink = (fine / 257) as u8);
            Ok::<_, CmsError>(())
        })
        .ok()?;
    Some(inks)
}

/// Whether a profile is that of the press: the same file, or the same printing condition by its name.
fn is_of(source: &[u8], press: &Profile) -> bool {
    let condition = || condition_of(&ColorProfile::new_from_slice(source).ok()?);
    source == press.bytes() || condition().is_some_and(|named| press.condition() == Some(named))
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
