//! Dots become a file again.

use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::pixels::{Kind, Pixels};

/// How much a JPEG may lose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// What nobody sees on a screen.
    Screen,
    /// Next to nothing: it will be converted and packed once more.
    Least,
    /// What a press does not show.
    Press,
}

/// A PNG without loss.
pub fn png(pixels: &Pixels, profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let colour = match pixels.kind {
        Kind::Grey => ExtendedColorType::L8,
        Kind::GreyAlpha => ExtendedColorType::La8,
        Kind::Colours => ExtendedColorType::Rgb8,
        Kind::ColoursAlpha => ExtendedColorType::Rgba8,
        Kind::Inks => return None,
    };
    let mut file = Cursor::new(Vec::new());
    let mut encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Fast, FilterType::Adaptive);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    let (width, height) = (u32::try_from(pixels.width).ok()?, u32::try_from(pixels.height).ok()?);
    encoder.write_image(&pixels.data, width, height, colour).ok()?;
    Some(file.into_inner())
}

/// A JPEG; opacity has none.
pub fn jpeg(pixels: &Pixels, profile: Option<&[u8]>, loss: Loss) -> Option<Vec<u8>> {
    let colour = match pixels.kind {
        Kind::Grey => ColorType::Luma,
        Kind::Colours => ColorType::Rgb,
        // Brightness and colours of inks pack in half the space. Adobe's programs write them so.
        Kind::Inks => ColorType::CmykAsYcck,
        Kind::GreyAlpha | Kind::ColoursAlpha => return None,
    };
    let (quality, sampling) = match loss {
        Loss::Screen => (86, SamplingFactor::F_2_2),
        Loss::Least => (94, SamplingFactor::F_1_1),
        Loss::Press => (90, SamplingFactor::F_1_1),
    };
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, quality);
    encoder.set_sampling_factor(sampling);
    // The usual tables: zune-jpeg misreads those that are made for a picture of few colours.
    encoder.set_optimized_huffman_tables(false);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).ok()?;
    }
    let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
    encoder.encode(&pixels.data, width, height, colour).ok()?;
    Some(file)
}
