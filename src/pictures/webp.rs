//! WebP (RFC 9649): only the chunks that a picture consists of.

use super::exif::Orientation;
use super::{Fault, MAX_PIXELS, MAX_PROFILE, Stripped};

/// Flags of the extended head: alpha and animation, which say how samples are stored.
const KEPT_FLAGS: u8 = 0x12;

/// Leaves out Exif, XMP, the colour profile and all frames but the first. Says also whether the picture was stored with
/// loss, as photographs are.
pub fn read(bytes: &[u8]) -> Result<(Stripped, bool), Fault> {
    let body = bytes.strip_prefix(b"RIFF").filter(|rest| rest.get(4..8) == Some(b"WEBP"));
    let mut rest = body.and_then(|body| body.get(8..)).ok_or(Fault::Damaged)?;
    let mut clean = b"RIFF\0\0\0\0WEBP".to_vec();
    let (mut orientation, mut profile, mut lossy, mut frames) = (Orientation::UPRIGHT, None, false, 0);
    while rest.len() >= 8 {
        let (head, tail) = rest.split_at(8);
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let Some(content) = tail.get(..length) else { break };
        match &head[..4] {
            b"VP8X" => {
                check_canvas(content)?;
                let mut content = content.to_vec();
                content[0] &= KEPT_FLAGS;
                chunk(&mut clean, b"VP8X", &content);
            }
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" => {
                lossy |= &head[..4] == b"VP8 ";
                chunk(&mut clean, &head[..4], content);
            }
            b"ANMF" => {
                frames += 1;
                if frames == 1 {
                    lossy |= content.get(16..20) == Some(b"VP8 ");
                    chunk(&mut clean, b"ANMF", content);
                }
            }
            b"ICCP" if length > MAX_PROFILE => return Err(Fault::LargeProfile),
            b"ICCP" => profile = Some(content.to_vec()),
            b"EXIF" => orientation = Orientation::of(content),
            _ => {}
        }
        rest = tail.get(length + length % 2..).unwrap_or_default();
    }
    let size = u32::try_from(clean.len() - 8).map_err(|_| Fault::Damaged)?;
    clean[4..8].copy_from_slice(&size.to_le_bytes());
    Ok((Stripped { bytes: clean, orientation, profile }, lossy))
}

fn chunk(to: &mut Vec<u8>, kind: &[u8], content: &[u8]) {
    to.extend(kind);
    // It was read from a length of as many bits.
    to.extend(u32::try_from(content.len()).unwrap_or_default().to_le_bytes());
    to.extend(content);
    to.extend(std::iter::repeat_n(0, content.len() % 2));
}

/// Refuses a canvas that no frame could fill in time; without one, the format's own limit is small.
fn check_canvas(head: &[u8]) -> Result<(), Fault> {
    let &[_, _, _, _, w0, w1, w2, h0, h1, h2] = head else { return Err(Fault::Damaged) };
    let side =
        |bytes: [u8; 3]| usize::from(bytes[0]) + (usize::from(bytes[1]) << 8) + (usize::from(bytes[2]) << 16) + 1;
    let (width, height) = (side([w0, w1, w2]), side([h0, h1, h2]));
    if width as u64 * height as u64 > MAX_PIXELS { Err(Fault::TooManyPixels(width, height)) } else { Ok(()) }
}
