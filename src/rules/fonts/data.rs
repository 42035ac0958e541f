//! Numbers in a font's table (big-endian), none of them believed.

/// A table, or what follows somewhere in it.
#[derive(Clone, Copy)]
pub struct Data<'a>(pub &'a [u8]);

impl<'a> Data<'a> {
    /// The byte at an offset.
    pub fn u8(self, at: usize) -> Option<usize> {
        self.0.get(at).copied().map(usize::from)
    }

    /// A number of two bytes.
    pub fn u16(self, at: usize) -> Option<usize> {
        self.number(at, 2)
    }

    /// A number of four bytes.
    pub fn u32(self, at: usize) -> Option<usize> {
        self.number(at, 4)
    }

    /// A number of up to four bytes.
    pub fn number(self, at: usize, bytes: usize) -> Option<usize> {
        let bytes = self.0.get(at..at.checked_add(bytes)?)?;
        Some(bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    /// What follows an offset.
    pub fn from(self, at: usize) -> Option<Self> {
        self.0.get(at..).map(Self)
    }

    /// A part.
    pub fn part(self, from: usize, to: usize) -> Option<&'a [u8]> {
        self.0.get(from..to)
    }
}
