//! How large a picture stands on a page, and how many dots it needs there.

use super::ENOUGH;
use super::exif::Orientation;
use super::pixels::Pixels;

/// The room for a picture, in millimetres: it fills the one or the other side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// From side to side.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Frame {
    /// One in which a picture keeps all its dots.
    pub const ANY: Self = Self { width: f64::INFINITY, height: f64::INFINITY };

    /// A frame in which both have room.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { width: self.width.max(other.width), height: self.height.max(other.height) }
    }

    /// Dots an inch of a picture that fills this frame, as it is stored, upright or lying.
    #[must_use]
    pub fn resolution(self, (width, height): (usize, usize)) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "less than 2^52 dots")]
        let (width, height) = (width as f64, height as f64);
        (width / self.width).max(height / self.height) * 25.4
    }

    /// The dots that a picture keeps here, as it is stored; nothing if it has not many more.
    pub(super) fn fewer(self, pixels: &Pixels, orientation: Orientation, resolution: f64) -> Option<(usize, usize)> {
        #[expect(clippy::cast_precision_loss, reason = "less than 2^52 dots")]
        let (stored_width, stored_height) = (pixels.width as f64, pixels.height as f64);
        let (width, height) =
            if orientation.lies() { (stored_height, stored_width) } else { (stored_width, stored_height) };
        let scale = (self.width / width).min(self.height / height) / 25.4 * resolution;
        if scale * ENOUGH >= 1.0 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than the stored dots")]
        let dots = |stored: f64| ((stored * scale).round() as usize).max(1);
        Some((dots(stored_width), dots(stored_height)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::pixels::Kind;
    use super::*;

    #[test]
    fn a_picture_keeps_what_its_place_takes() {
        let photo = Pixels { width: 4000, height: 3000, kind: Kind::Grey, data: Vec::new() };
        let frame = Frame { width: 101.6, height: 200.0 };
        assert_eq!(frame.fewer(&photo, Orientation::UPRIGHT, 300.0), Some((1200, 900)));
        assert_eq!(frame.fewer(&photo, Orientation::UPRIGHT, 800.0), None, "a quarter more is not worth a loss");
        let lying = Orientation::of(b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
        assert_eq!(frame.fewer(&photo, lying, 300.0), Some((1600, 1200)));
        let low = Frame { width: 101.6, height: 25.4 };
        assert_eq!(low.fewer(&photo, Orientation::UPRIGHT, 300.0), Some((400, 300)));
    }
}
