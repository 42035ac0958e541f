//! Which way up a picture was taken, the one entry of its Exif data that matters
//! to whoever looks at it (Exif 2.32, 4.6.4).

/// How a picture is to be turned: 1 is as it is, 2 to 8 as the standard numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

/// The tag of the entry.
const ORIENTATION: u16 = 0x0112;

impl Orientation {
    /// As it is.
    pub const UPRIGHT: Self = Self(1);

    /// What a block of Exif data says, with or without `Exif` before it.
    pub fn of(exif: &[u8]) -> Self {
        let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
        let number = Tiff::new(tiff).and_then(|tiff| tiff.number(ORIENTATION));
        number
            .and_then(|number| u8::try_from(number).ok())
            .filter(|number| (1..=8).contains(number))
            .map_or(Self(1), Self)
    }

    /// Its number.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Whether width and height change places.
    pub fn lies(self) -> bool {
        self.0 >= 5
    }

    /// A block of Exif data that says this and nothing else.
    pub fn block(self) -> Vec<u8> {
        let mut block = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        block.extend([self.0, 0, 0, 0, 0, 0, 0]);
        block
    }
}

/// The head of a TIFF, in which Exif data is written.
struct Tiff<'t> {
    bytes: &'t [u8],
    big_endian: bool,
}

impl<'t> Tiff<'t> {
    fn new(bytes: &'t [u8]) -> Option<Self> {
        let big_endian = match bytes.get(..4)? {
            b"MM\0\x2a" => true,
            b"II\x2a\0" => false,
            _ => return None,
        };
        Some(Self { bytes, big_endian })
    }

    /// The first number of an entry in the first directory.
    fn number(&self, tag: u16) -> Option<u32> {
        let directory = usize::try_from(self.long(4)?).ok()?;
        let entries = usize::from(self.short(directory)?);
        let place = (0..entries).map(|entry| directory + 2 + 12 * entry);
        let place =
            place.take_while(|place| place + 12 <= self.bytes.len()).find(|place| self.short(*place) == Some(tag))?;
        match self.short(place + 2)? {
            1 => self.bytes.get(place + 8).map(|byte| u32::from(*byte)),
            3 => self.short(place + 8).map(u32::from),
            4 => self.long(place + 8),
            _ => None,
        }
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big_endian { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let bytes = *self.bytes.get(at..)?.first_chunk()?;
        Some(if self.big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_says_what_it_was_made_of() {
        for number in 1..=8 {
            assert_eq!(Orientation::of(&Orientation(number).block()), Orientation(number));
        }
    }

    #[test]
    fn damaged_blocks_are_upright() {
        let little = b"II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        assert_eq!(Orientation::of(little).number(), 6);
        let block = Orientation(6).block();
        for end in 0..26 {
            assert_eq!(Orientation::of(&block[..end]), Orientation::UPRIGHT, "{end}");
        }
        assert_eq!(Orientation::of(b"MM\0\x2a\xff\xff\xff\xff"), Orientation::UPRIGHT);
        assert_eq!(
            Orientation::of(b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x09\0\0"),
            Orientation::UPRIGHT
        );
    }
}
