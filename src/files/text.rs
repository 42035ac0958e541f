//! A JSON file of a catalogue at one moment.

use std::hash::{Hash, Hasher};
use std::io::{Read, Write};
use std::sync::{Arc, OnceLock};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use typst::utils::hash128;

use super::{MAX_JSON_BYTES, ReadFault, read};

/// A JSON file as it lies on the disk, and as it is read.
#[derive(Debug)]
pub struct Text {
    bytes: Result<Vec<u8>, ReadFault>,
    /// Without a byte order mark, in composed form (NFC).
    read: Result<Arc<str>, ReadFault>,
    hash: u128,
    packed: OnceLock<Packed>,
}

/// A file's bytes, packed to be kept.
#[derive(Debug, Clone)]
pub struct Packed {
    /// The hash of the text.
    pub hash: u128,
    /// What it is packed to.
    pub bytes: Arc<[u8]>,
}

/// Bytes alone: their hash is kept on the disk and must not depend on how Rust hashes a list.
struct Alone<'b>(&'b [u8]);

impl Hash for Alone<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.0);
    }
}

impl Text {
    pub(super) fn new(bytes: Result<Vec<u8>, ReadFault>) -> Arc<Self> {
        let read = bytes.clone().and_then(read::text).map(Arc::from);
        let hash = bytes.as_ref().map_or(0, |bytes| hash128(&Alone(bytes)));
        Arc::new(Self { bytes, read, hash, packed: OnceLock::new() })
    }

    /// A text that is to lie on the disk so.
    #[must_use]
    pub fn of(text: &str) -> Arc<Self> {
        Self::new(Ok(text.as_bytes().to_vec()))
    }

    /// Its text without a byte order mark, in composed form (NFC).
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn read(&self) -> Result<Arc<str>, ReadFault> {
        self.read.clone()
    }

    /// Its text as it lies on the disk, with its byte order mark.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn raw(&self) -> Result<String, ReadFault> {
        let bytes = self.bytes.clone()?;
        String::from_utf8(bytes).map_err(|error| ReadFault::Io(error.to_string()))
    }

    /// Its bytes, if it can be opened at all.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        self.bytes.as_deref().ok()
    }

    pub(super) fn len(&self) -> u64 {
        self.bytes().map_or(0, |bytes| bytes.len() as u64)
    }

    /// A hash of its bytes: two texts with the same are the same. Those that cannot be opened have 0.
    #[must_use]
    pub fn hash(&self) -> u128 {
        self.hash
    }

    /// Its bytes, packed once; `None` if it cannot be opened.
    #[must_use]
    pub fn packed(&self) -> Option<Packed> {
        let bytes = self.bytes()?;
        let pack = || {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
            // Writing into memory does not fail.
            let packed = encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default();
            Packed { hash: self.hash, bytes: packed.into() }
        };
        Some(self.packed.get_or_init(pack).clone())
    }
}

impl Packed {
    /// The text that was packed; `None` if these are not its bytes.
    #[must_use]
    pub fn text(&self) -> Option<Arc<Text>> {
        let mut bytes = Vec::new();
        DeflateDecoder::new(&*self.bytes).take(MAX_JSON_BYTES + 1).read_to_end(&mut bytes).ok()?;
        let text = Text::new(Ok(bytes));
        let text = Arc::into_inner(text).filter(|text| text.hash == self.hash)?;
        Some(Arc::new(Text { packed: OnceLock::from(self.clone()), ..text }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_the_same_and_known_by_its_bytes_alone() {
        let text = Text::of("{\"ä\": \"„x“\"}");
        let packed = text.packed().unwrap();
        assert_eq!(packed.text().unwrap().raw().unwrap(), text.raw().unwrap());
        assert!(Packed { hash: 1, ..packed }.text().is_none());
        assert!(Text::new(Err(ReadFault::Folder)).packed().is_none());
        // As it stands in folders that earlier versions of the program have written.
        assert_eq!(format!("{:032x}", Text::of("{}").hash()), "95f44026b86983962d7672b2fc3683b6");
    }
}
