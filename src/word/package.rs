//! The parts of a package (ECMA-376 Part 2), unpacked within limits.

use std::io::{Cursor, Read};

use roxmltree::{Document, ParsingOptions};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes of a package.
pub const MAX_PACKAGE: usize = 32 << 20;
/// The most entries.
const MAX_ENTRIES: usize = 5_000;
/// The most bytes of a part, unpacked; a thousand pages of text take eight million.
const MAX_PART: u64 = 12 << 20;
/// The most nodes of a part.
const MAX_NODES: u32 = 500_000;

/// Why a file cannot be read as a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// A document of Word before 2007.
    OldWord,
    /// One that asks for a password.
    Encrypted,
    /// A text of `LibreOffice` and others (`.odt`).
    OpenDocument,
    /// A PDF.
    Pdf,
    /// A document of Pages.
    Pages,
    /// Rich Text Format.
    RichText,
    /// A web page.
    Html,
    /// A workbook or slides.
    OtherOffice,
    /// No document at all.
    Other,
    /// A package that is damaged.
    Broken,
    /// One that is larger than any document.
    TooLarge(Limit),
}

impl Unreadable {
    /// Its name in `locales/`, behind `word-`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OldWord => "old",
            Self::Encrypted => "encrypted",
            Self::OpenDocument => "odt",
            Self::Pdf => "pdf",
            Self::Pages => "pages",
            Self::RichText => "rtf",
            Self::Html => "html",
            Self::OtherOffice => "office",
            Self::Other => "other",
            Self::Broken => "broken",
            Self::TooLarge(_) => "large",
        }
    }
}

/// What a document has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes, packed or unpacked.
    Bytes,
    /// Parts.
    Parts,
    /// Paragraphs and what they hold.
    Nodes,
    /// Things in things.
    Depth,
}

/// A package that has been opened.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// What may still be unpacked.
    left: u64,
}

impl<'b> Package<'b> {
    /// Opens a document of Word.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        if bytes.len() > MAX_PACKAGE {
            return Err(Unreadable::TooLarge(Limit::Bytes));
        }
        if !bytes.starts_with(b"PK") {
            return Err(stranger(bytes));
        }
        if entries(bytes) > MAX_ENTRIES {
            return Err(Unreadable::TooLarge(Limit::Parts));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
        if archive.len() > MAX_ENTRIES {
            return Err(Unreadable::TooLarge(Limit::Parts));
        }
        let has = |name: &str| archive.file_names().any(|own| own.eq_ignore_ascii_case(name));
        if has("[Content_Types].xml") || has("word/document.xml") {
            return Ok(Self { archive, left: MAX_PART * 2 });
        }
        Err(if has("mimetype") && has("content.xml") {
            Unreadable::OpenDocument
        } else if has("Index/Document.iwa") || has("index.xml") || has("Index.zip") {
            Unreadable::Pages
        } else {
            Unreadable::Other
        })
    }

    /// The text of a part, if there is such a part.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let limit = MAX_PART.min(self.left);
        let mut entry = match self.archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::InvalidPassword) => return Err(Unreadable::Encrypted),
            Err(_) => return Err(Unreadable::Broken),
        };
        if entry.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let mut bytes = Vec::new();
        entry.by_ref().take(limit + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Broken)?;
        let length = bytes.len() as u64;
        if length > limit {
            return Err(Unreadable::TooLarge(Limit::Bytes));
        }
        self.left -= length;
        decoded(bytes).map(Some)
    }
}

/// XML without a document type and with a bounded number of nodes.
pub fn xml(text: &str) -> Result<Document<'_>, Unreadable> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|fault| match fault {
        roxmltree::Error::NodesLimitReached => Unreadable::TooLarge(Limit::Nodes),
        _ => Unreadable::Broken,
    })
}

/// XML is UTF-8 or, with its mark, UTF-16 (XML 1.0, 4.3.3).
fn decoded(bytes: Vec<u8>) -> Result<String, Unreadable> {
    let wide = match bytes.get(..2) {
        Some([0xFF, 0xFE]) => Some(encoding_rs::UTF_16LE),
        Some([0xFE, 0xFF]) => Some(encoding_rs::UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = wide {
        let (text, _, faulty) = encoding.decode(&bytes);
        return if faulty { Err(Unreadable::Broken) } else { Ok(text.into_owned()) };
    }
    let text = String::from_utf8(bytes).map_err(|_| Unreadable::Broken)?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// How many entries the end of a package promises (APPNOTE 4.3.16), so that it is known before they are listed.
fn entries(bytes: &[u8]) -> usize {
    let tail = bytes.len().saturating_sub(66_000);
    let Some(at) = bytes[tail..].windows(4).rposition(|four| four == b"PK\x05\x06") else { return 0 };
    bytes.get(tail + at + 10..tail + at + 12).map_or(0, |two| usize::from(u16::from_le_bytes([two[0], two[1]])))
}

/// What a file is that is no package.
fn stranger(bytes: &[u8]) -> Unreadable {
    let head = &bytes[..bytes.len().min(4096)];
    let holds = |text: &str| {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|part| part == wide)
    };
    let text = String::from_utf8_lossy(head).trim_start_matches('\u{FEFF}').trim_start().to_lowercase();
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        match () {
            () if holds("EncryptedPackage") => Unreadable::Encrypted,
            () if holds("WordDocument") => Unreadable::OldWord,
            () => Unreadable::OtherOffice,
        }
    } else if head.starts_with(b"%PDF") {
        Unreadable::Pdf
    } else if text.starts_with("{\\rtf") {
        Unreadable::RichText
    } else if ["<!doctype html", "<html", "mime-version:"].iter().any(|start| text.starts_with(start)) {
        Unreadable::Html
    } else {
        Unreadable::Other
    }
}
