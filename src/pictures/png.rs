//! PNG (ISO/IEC 15948): only the chunks that a picture consists of.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::exif::Orientation;
use super::{Fault, MAX_PIXELS, MAX_PROFILE, Stripped};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Leaves out texts, times, positions, colour profiles and further frames.
pub fn read(bytes: &[u8]) -> Result<Stripped, Fault> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(Fault::Damaged)?;
    let mut clean = SIGNATURE.to_vec();
    let (mut orientation, mut profile, mut size) = (Orientation::UPRIGHT, None, None);
    loop {
        let (&length, tail) = rest.split_first_chunk::<4>().ok_or(Fault::Damaged)?;
        let length = u32::from_be_bytes(length) as usize;
        let chunk = rest.get(..length.saturating_add(12)).ok_or(Fault::Damaged)?;
        let (kind, content) = (&tail[..4], &tail[4..4 + length]);
        match kind {
            b"IHDR" => size = Some(dimensions(content)?),
            b"eXIf" => orientation = Orientation::of(content),
            b"iCCP" if profile.is_none() => profile = unpacked(content)?,
            _ => {}
        }
        if matches!(kind, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND") {
            clean.extend(chunk);
        }
        if kind == b"IEND" {
            break;
        }
        rest = &rest[chunk.len()..];
    }
    size.ok_or(Fault::Damaged)?;
    Ok(Stripped { bytes: clean, orientation, profile })
}

fn dimensions(head: &[u8]) -> Result<(u32, u32), Fault> {
    let &[w3, w2, w1, w0, h3, h2, h1, h0, ..] = head else { return Err(Fault::Damaged) };
    let (width, height) = (u32::from_be_bytes([w3, w2, w1, w0]), u32::from_be_bytes([h3, h2, h1, h0]));
    if width == 0 || height == 0 {
        return Err(Fault::Damaged);
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Fault::TooManyPixels(width as usize, height as usize));
    }
    Ok((width, height))
}

/// The colour profile; none if it is damaged, which changes colours less than no picture.
fn unpacked(content: &[u8]) -> Result<Option<Vec<u8>>, Fault> {
    let Some(name) = content.iter().position(|byte| *byte == 0) else { return Ok(None) };
    let mut profile = Vec::new();
    let most = MAX_PROFILE as u64 + 1;
    let read = ZlibDecoder::new(content.get(name + 2..).unwrap_or_default()).take(most).read_to_end(&mut profile);
    if profile.len() > MAX_PROFILE { Err(Fault::LargeProfile) } else { Ok(read.is_ok().then_some(profile)) }
}
