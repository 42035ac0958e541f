//! Pictures as cameras, agencies and attackers make them.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "dots and colours"
)]

use std::io::{Cursor, Write as _};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, RgbImage};
use jpeg_encoder::{ColorType, Encoder};

/// What no edition may tell.
pub const SECRET: &[u8] = b"GEHEIM 51.5389N 7.2205E";

/// A photograph: soft shapes and some noise, which is the same each time.
pub fn photo(width: u32, height: u32) -> RgbImage {
    let mut noise = 1_u32;
    RgbImage::from_fn(width, height, |x, y| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let soft = |step: f32| 110.0 + 90.0 * ((x as f32 / step).sin() * (y as f32 / (step * 1.3)).cos());
        let grain = (noise >> 28) as f32;
        image::Rgb([97.0, 151.0, 211.0].map(|step| (soft(step) + grain) as u8))
    })
}

/// The same in two halves, red above, blue below: to be seen through any packing.
pub fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |_, y| image::Rgb(if y < height / 2 { [220, 30, 30] } else { [30, 30, 220] }))
}

/// A JPEG with Exif (a position, a small copy, this way up), XMP, IPTC, a comment, a second picture and something behind it.
pub fn told_jpeg(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 92).encode_image(picture).unwrap();
    let exif = [b"Exif\0\0".as_slice(), &exif(orientation)].concat();
    let parts: [(u8, Vec<u8>); 6] = [
        (0xe1, exif),
        (0xe1, [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), SECRET].concat()),
        (0xed, [b"Photoshop 3.0\0".as_slice(), SECRET].concat()),
        (0xe2, [b"MPF\0".as_slice(), SECRET].concat()),
        (0xef, SECRET.to_vec()),
        (0xfe, SECRET.to_vec()),
    ];
    let mut file = plain[..2].to_vec();
    for (marker, content) in parts {
        file.extend([0xff, marker]);
        file.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        file.extend(content);
    }
    file.extend(&plain[2..]);
    file.extend(&plain);
    file.extend(SECRET);
    file
}

/// Exif data: the way up, a position, and a small copy that tells it, too.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0]);
    // The directory of positions stands behind this one.
    tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    tiff.extend(b"\0\x01\0\x1b\0\x07\0\0\0\x17\0\0\0\x38\0\0\0\0");
    tiff.extend(SECRET);
    tiff
}

/// A PNG with a position in each chunk that can hold one.
pub fn told_png(picture: &DynamicImage, orientation: u8) -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    picture.write_to(&mut plain, ImageFormat::Png).unwrap();
    let plain = plain.into_inner();
    let text = |keyword: &[u8], rest: &[u8]| [keyword, b"\0", rest].concat();
    let chunks: [(&[u8; 4], Vec<u8>); 7] = [
        (b"eXIf", exif(orientation)),
        (b"tEXt", text(b"Comment", SECRET)),
        (b"zTXt", text(b"Comment", &[b"\0".as_slice(), &zlib(SECRET)].concat())),
        (b"iTXt", text(b"XML:com.adobe.xmp", &[b"\0\0\0\0".as_slice(), SECRET].concat())),
        (b"tIME", vec![7, 232, 8, 1, 12, 0, 0]),
        (b"acTL", vec![0, 0, 0, 1, 0, 0, 0, 0]),
        (b"prIV", SECRET.to_vec()),
    ];
    let mut file = plain[..33].to_vec();
    for (kind, content) in chunks {
        file.extend(chunk(kind, &content));
    }
    file.extend(&plain[33..]);
    file.extend(SECRET);
    file
}

/// A chunk of a PNG.
pub fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let body = [kind, content].concat();
    let step = |sum: u32, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    let sum = !body.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step));
    [&u32::try_from(content.len()).unwrap().to_be_bytes()[..], &body, &sum.to_be_bytes()].concat()
}

/// Bytes packed as PNG packs them.
pub fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// A WebP without loss, with Exif and XMP.
pub fn told_webp(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    picture.write_to(&mut plain, ImageFormat::WebP).unwrap();
    let plain = plain.into_inner();
    let side = |dots: u32| (dots - 1).to_le_bytes()[..3].to_vec();
    let (width, height) = picture.dimensions();
    let head = [vec![0x0c, 0, 0, 0], side(width), side(height)].concat();
    let part = |kind: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        [kind, &length, content, &[0][..content.len() % 2]].concat()
    };
    let body = [
        part(b"VP8X", &head),
        plain[12..].to_vec(),
        part(b"EXIF", &exif(orientation)),
        part(b"XMP ", SECRET),
        part(b"prIV", SECRET),
    ]
    .concat();
    [b"RIFF".as_slice(), &u32::try_from(body.len() + 4).unwrap().to_le_bytes(), b"WEBP", &body].concat()
}

/// A GIF with a comment.
pub fn told_gif(picture: &RgbImage) -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    DynamicImage::from(picture.clone()).to_rgba8().write_to(&mut plain, ImageFormat::Gif).unwrap();
    let plain = plain.into_inner();
    let table = if plain[10] & 0x80 == 0 { 0 } else { 3 << ((plain[10] & 7) + 1) };
    let comment = [&[0x21, 0xfe, u8::try_from(SECRET.len()).unwrap()], SECRET, &[0]].concat();
    [&plain[..13 + table], &comment, &plain[13 + table..]].concat()
}

/// How a JPEG of four inks is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    /// With Adobe's mark, as what inks leave free.
    Adobe,
    /// The same, transformed into brightness and colours.
    Transformed,
    /// Without the mark, as they are.
    Plain,
}

/// A JPEG of one colour in inks (255 is the whole), perhaps with a profile.
pub fn ink_jpeg(inks: [u8; 4], side: u16, stored: Stored, profile: Option<&[u8]>) -> Vec<u8> {
    let inks = if stored == Stored::Plain { inks.map(|ink| 255 - ink) } else { inks };
    let dots = inks.repeat(usize::from(side) * usize::from(side));
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 95);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).unwrap();
    }
    let colour = if stored == Stored::Transformed { ColorType::CmykAsYcck } else { ColorType::Cmyk };
    encoder.encode(&dots, side, side, colour).unwrap();
    if stored == Stored::Plain {
        let mark = file.windows(7).position(|bytes| bytes == b"Adobe\0\0").unwrap() - 4;
        file.drain(mark..mark + 16);
    }
    file
}
