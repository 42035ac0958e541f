//! Pictures in a drawing, as `data:` in its text.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use typst::visualize::ExchangeFormat;

use super::Fault;
use crate::pictures::{self, Frame, Opened, Uses};

/// As much of a target as a sentence can show.
pub fn shown(target: &str) -> String {
    target.chars().take(40).collect()
}

/// Programs differ in how they end the text.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// A picture that can be set, as text again, and how many dots it has.
pub fn picture(target: &str, left: u64) -> Result<(String, u64), Fault> {
    let Some(data) = target.strip_prefix("data:") else { return Err(Fault::OtherFile(shown(target))) };
    let (kind, text) = data.split_once(',').ok_or(Fault::BrokenPicture)?;
    if kind.starts_with("image/svg") {
        return Err(Fault::InnerDrawing);
    }
    if !kind.ends_with(";base64") {
        return Err(Fault::BrokenPicture);
    }
    let text: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let text = text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=").replace("%0A", "");
    let bytes = BASE64.decode(text).map_err(|_| Fault::BrokenPicture)?;
    let format = ExchangeFormat::detect(&bytes).ok_or(Fault::BrokenPicture)?;
    // What cameras note in it stays outside, as with pictures of their own.
    let opened = Opened::new(bytes, format).map_err(|fault| match fault {
        pictures::Fault::TooManyPixels(..) => Fault::Pixels,
        _ => Fault::BrokenPicture,
    })?;
    let pixels = opened.dots();
    if pixels > left {
        return Err(Fault::Pixels);
    }
    let prepared = opened.prepare(Uses { screen: Some(Frame::ANY), paper: None });
    let bytes = prepared.ok().and_then(|prepared| prepared.screen).ok_or(Fault::BrokenPicture)?.bytes;
    let name = if bytes.starts_with(b"\xff\xd8") { "jpeg" } else { "png" };
    Ok((format!("data:image/{name};base64,{}", BASE64.encode(bytes)), pixels))
}
