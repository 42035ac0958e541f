//! Reading files that anybody may have put into a catalogue's folder: only
//! ordinary ones, only inside it, only as much as makes sense.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::given::{FileKind, kind};

/// Why a file is not read.
#[derive(Debug, Clone)]
pub enum ReadFault {
    /// The system's own message.
    Io(String),
    /// A link in it leads out of the catalogue's folder.
    Outside,
    /// A folder where a file is meant.
    Folder,
    /// Neither file nor folder: a pipe, a device.
    Special,
    /// A file where a folder is meant.
    NoFolder,
    /// Bytes that are no UTF-8.
    NotUtf8 {
        /// The byte of the first one, in `text`.
        at: usize,
        /// The text as far as it can be shown.
        text: String,
        /// What it seems to be instead.
        encoding: Option<Encoding>,
    },
    /// A file of another program under a name that ends in `.json`.
    OtherProgram(FileKind),
    /// More bytes than a file of its kind can have.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
    /// More files than a catalogue can have.
    TooMany {
        /// How many there are.
        files: usize,
        /// The limit.
        limit: usize,
    },
    /// All files together have more bytes than a catalogue can have.
    TooMuch {
        /// The limit in bytes.
        limit: u64,
    },
}

/// For what is read outside of a catalogue.
impl From<ReadFault> for io::Error {
    fn from(fault: ReadFault) -> Self {
        match fault {
            ReadFault::Io(message) => Self::other(message),
            ReadFault::Folder => io::ErrorKind::IsADirectory.into(),
            ReadFault::TooLarge { .. } => io::ErrorKind::FileTooLarge.into(),
            _ => io::ErrorKind::InvalidInput.into(),
        }
    }
}

/// What a text may be saved as instead of UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// "ANSI" in the dialogs of Windows.
    Windows1252,
    /// "Unicode" in the dialogs of Windows.
    Utf16,
}

/// Reads an ordinary file of at most `limit` bytes. A pipe or a device is never
/// opened, since that may not end.
pub fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, ReadFault> {
    let io = |error: io::Error| ReadFault::Io(error.to_string());
    ordinary(&path.metadata().map_err(io)?)?;
    whole(open(path).map_err(io)?, limit)
}

/// Opens a file for reading. What is a pipe by now is not waited for.
pub fn open(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags((rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY).bits().cast_signed());
    }
    options.read(true).open(path)
}

/// Whether something is a file and nothing else.
pub fn ordinary(meta: &fs::Metadata) -> Result<(), ReadFault> {
    match meta.file_type() {
        kind if kind.is_dir() => Err(ReadFault::Folder),
        kind if kind.is_file() => Ok(()),
        _ => Err(ReadFault::Special),
    }
}

/// Reads an open file of at most `limit` bytes, if it is an ordinary one.
pub fn whole(file: fs::File, limit: u64) -> Result<Vec<u8>, ReadFault> {
    let io = |error: io::Error| ReadFault::Io(error.to_string());
    let meta = file.metadata().map_err(io)?;
    ordinary(&meta)?;
    let too_large = |bytes| Err(ReadFault::TooLarge { bytes, limit });
    if meta.len() > limit {
        return too_large(meta.len());
    }
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(io)?;
    let size = bytes.len() as u64;
    if size > limit { too_large(size) } else { Ok(bytes) }
}

/// A file's text without a byte order mark, in composed form (NFC): an umlaut
/// that a Mac has cut in two is the same letter everywhere from here on.
pub fn text(bytes: Vec<u8>) -> Result<String, ReadFault> {
    match kind(&bytes) {
        FileKind::Other => {}
        kind => return Err(ReadFault::OtherProgram(kind)),
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(bytes);
    if let Some(text) = utf_16(&bytes) {
        return Err(ReadFault::NotUtf8 { at: 0, text: text.into_owned(), encoding: Some(Encoding::Utf16) });
    }
    match String::from_utf8(bytes) {
        Ok(text) if is_nfc(&text) => Ok(text),
        Ok(text) => Ok(text.nfc().collect()),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let (before, rest) = error.as_bytes().split_at(at);
            let windows = is_windows_1252(rest);
            let rest = if windows { WINDOWS_1252.decode(rest).0 } else { String::from_utf8_lossy(rest) };
            let text = String::from_utf8_lossy(before).into_owned() + &rest;
            Err(ReadFault::NotUtf8 { at, text, encoding: windows.then_some(Encoding::Windows1252) })
        }
    }
}

/// The text of bytes in UTF-16: with its mark, or with a NUL beside the first
/// character, which in JSON is always an ASCII one.
fn utf_16(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let encoding = match bytes {
        [0xff, 0xfe, ..] | [1..=0x7f, 0, ..] => UTF_16LE,
        [0xfe, 0xff, ..] | [0, 1..=0x7f, ..] => UTF_16BE,
        _ => return None,
    };
    Some(encoding.decode(bytes).0)
}

/// Whether the bytes over 127 are German letters, quotes and dashes in that encoding.
fn is_windows_1252(bytes: &[u8]) -> bool {
    const USUAL: &str = "äöüÄÖÜß„“‚‘’–…€§éèáàçñ°²³·»«";
    let high: Vec<u8> = bytes.iter().copied().filter(|byte| *byte > 127).collect();
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&high);
    !high.is_empty() && text.chars().all(|c| USUAL.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> (usize, String, Option<Encoding>) {
        match text(bytes.to_vec()) {
            Err(ReadFault::NotUtf8 { at, text, encoding }) => (at, text, encoding),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn other_encodings_are_recognised_and_shown() {
        assert_eq!(fault(b"f\xfcr \x84uns\x93"), (1, "für „uns“".to_owned(), Some(Encoding::Windows1252)));
        assert_eq!(fault(b"f\xc3\xbcr \xfcber"), (5, "für über".to_owned(), Some(Encoding::Windows1252)));
        assert_eq!(fault(b"a\xc3\x28"), (1, "a\u{fffd}(".to_owned(), None));
        for bytes in [&b"\xff\xfe{\0\xfc\0"[..], b"{\0\xfc\0", b"\xfe\xff\0{\0\xfc", b"\0{\0\xfc"] {
            assert_eq!(fault(bytes), (0, "{ü".to_owned(), Some(Encoding::Utf16)), "{bytes:?}");
        }
    }

    #[test]
    fn text_is_composed_and_has_no_mark() {
        assert_eq!(text("\u{feff}u\u{308}ber".into()).unwrap(), "über");
    }
}
