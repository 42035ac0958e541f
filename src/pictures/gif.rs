//! GIF (GIF89a): how large its first frame is.

use super::{Fault, MAX_PIXELS};

/// Refuses a canvas or a first frame of too many pixels.
pub fn check(bytes: &[u8]) -> Result<(), Fault> {
    let canvas = bytes.get(6..13).ok_or(Fault::Damaged)?;
    check_size(canvas)?;
    let mut at = 13 + table(canvas[4]);
    loop {
        match bytes.get(at).ok_or(Fault::Damaged)? {
            // An extension: its kind, and blocks up to one without bytes.
            0x21 => {
                at += 2;
                loop {
                    let length = usize::from(*bytes.get(at).ok_or(Fault::Damaged)?);
                    at += 1 + length;
                    if length == 0 {
                        break;
                    }
                }
            }
            0x2c => return check_size(bytes.get(at + 5..).ok_or(Fault::Damaged)?),
            _ => return Err(Fault::Damaged),
        }
    }
}

/// The bytes of a table of colours.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn check_size(at: &[u8]) -> Result<(), Fault> {
    let &[w0, w1, h0, h1, ..] = at else { return Err(Fault::Damaged) };
    let (width, height) = (usize::from(u16::from_le_bytes([w0, w1])), usize::from(u16::from_le_bytes([h0, h1])));
    if width as u64 * height as u64 > MAX_PIXELS { Err(Fault::TooManyPixels(width, height)) } else { Ok(()) }
}
