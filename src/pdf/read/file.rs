//! The objects of a file: following references, converting values, keeping count.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::ReadError;
use super::guard::{check_predictors, guarded};

/// Bytes that one stream, or the content of one page, may unpack to.
pub(in crate::pdf) const STREAM_LIMIT: usize = 16 << 20;
/// Bytes that all streams and copies together may come to.
const BUDGET: usize = 256 << 20;
/// Levels of a name, number or page tree.
pub(in crate::pdf) const TREE_DEPTH: usize = 64;

/// A rectangle in user space units, which are points unless the page has a
/// `/UserUnit` (7.9.5). The numbers come as `f32` from the file: compare them with
/// a little tolerance.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// The smaller x.
    pub left: f64,
    /// The smaller y, measured upwards.
    pub bottom: f64,
    /// The larger x.
    pub right: f64,
    /// The larger y.
    pub top: f64,
}

impl Rect {
    /// The width in points.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// The height in points.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.top - self.bottom
    }
}

/// A parsed document and what may still be spent on reading it.
pub(in crate::pdf) struct File {
    document: Document,
    budget: AtomicUsize,
}

impl File {
    /// Parses the file's objects.
    pub(in crate::pdf) fn open(bytes: &[u8]) -> Result<Self, ReadError> {
        let options = LoadOptions::with_max_decompressed_size(STREAM_LIMIT);
        check_predictors(bytes)?;
        let document = guarded(|| Document::load_mem_with_options(bytes, options))?;
        if document.is_encrypted() {
            return Err(ReadError::Encrypted);
        }
        Ok(Self { document, budget: AtomicUsize::new(BUDGET) })
    }

    /// The same file with a budget of its own.
    pub(in crate::pdf) fn within(mut self, budget: usize) -> Self {
        self.budget = AtomicUsize::new(budget);
        self
    }

    /// Another budget, for another way through the same file.
    pub(in crate::pdf) fn refill(&self, budget: usize) {
        self.budget.store(budget, Ordering::Relaxed);
    }

    /// What of the budget is left.
    pub(in crate::pdf) fn left(&self) -> usize {
        self.budget.load(Ordering::Relaxed)
    }

    /// The objects, to be changed.
    pub(in crate::pdf) fn into_document(self) -> Document {
        self.document
    }

    /// The objects as they are.
    pub(in crate::pdf) fn document(&self) -> &Document {
        &self.document
    }

    /// Takes `amount` (bytes, or steps of about that cost) from the budget.
    pub(in crate::pdf) fn spend(&self, amount: usize) -> Result<(), ReadError> {
        let spent = self.budget.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(amount));
        spent.map(|_| ()).map_err(|_| ReadError::TooLarge)
    }

    /// The document catalogue (7.7.2).
    pub(in crate::pdf) fn catalog(&self) -> Result<&Dictionary, ReadError> {
        Ok(self.document.catalog()?)
    }

    /// The document information dictionary (14.3.3).
    pub(in crate::pdf) fn info(&self) -> Option<&Dictionary> {
        self.dict(&self.document.trailer, b"Info")
    }

    /// The object a reference leads to; anything else is itself. `None` for null.
    pub(in crate::pdf) fn resolve<'a>(&'a self, object: &'a Object) -> Option<&'a Object> {
        let (_, object) = self.document.dereference(object).ok()?;
        (!object.is_null()).then_some(object)
    }

    /// The resolved value of a key.
    pub(in crate::pdf) fn get<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        self.resolve(dict.get(key).ok()?)
    }

    /// A dictionary value; of a stream, its dictionary.
    pub(in crate::pdf) fn dict<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
        self.as_dict(self.get(dict, key)?)
    }

    /// The dictionary an object is, leads to or, being a stream, has.
    pub(in crate::pdf) fn as_dict<'a>(&'a self, object: &'a Object) -> Option<&'a Dictionary> {
        match self.resolve(object)? {
            Object::Dictionary(dict) => Some(dict),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    /// An array value; empty if there is none.
    pub(in crate::pdf) fn array<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> &'a [Object] {
        match self.get(dict, key) {
            Some(Object::Array(items)) => items,
            _ => &[],
        }
    }

    /// The items of an array value, or the single value that stands for one.
    pub(in crate::pdf) fn list<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> &'a [Object] {
        match self.get(dict, key) {
            Some(Object::Array(items)) => items,
            Some(_) => dict.get(key).map_or(&[], std::slice::from_ref),
            None => &[],
        }
    }

    /// A number.
    pub(in crate::pdf) fn number(&self, object: &Object) -> Option<f64> {
        match self.resolve(object)? {
            // Numbers of a PDF are far below the 2^53 where this would round.
            #[allow(clippy::cast_precision_loss)]
            Object::Integer(number) => Some(*number as f64),
            Object::Real(number) => Some(f64::from(*number)),
            _ => None,
        }
    }

    /// An integer value.
    pub(in crate::pdf) fn integer(&self, dict: &Dictionary, key: &[u8]) -> Option<i64> {
        self.get(dict, key)?.as_i64().ok()
    }

    /// Whether a value is `true`.
    pub(in crate::pdf) fn is_true(&self, dict: &Dictionary, key: &[u8]) -> bool {
        matches!(self.get(dict, key), Some(Object::Boolean(true)))
    }

    /// A name value, without its slash.
    pub(in crate::pdf) fn name(&self, dict: &Dictionary, key: &[u8]) -> Option<String> {
        name(self.get(dict, key)?)
    }

    /// A text string value (7.9.2.2).
    pub(in crate::pdf) fn text(&self, dict: &Dictionary, key: &[u8]) -> Option<String> {
        text(self.get(dict, key)?)
    }

    /// A rectangle, its corners in any order (7.9.5).
    pub(in crate::pdf) fn rect(&self, dict: &Dictionary, key: &[u8]) -> Option<Rect> {
        let mut numbers = self.array(dict, key).iter().map(|item| self.number(item));
        let mut next = || numbers.next().flatten();
        let (x1, y1, x2, y2) = (next()?, next()?, next()?, next()?);
        Some(Rect { left: x1.min(x2), bottom: y1.min(y2), right: x1.max(x2), top: y1.max(y2) })
    }

    /// The unpacked bytes of a stream (7.3.8).
    pub(in crate::pdf) fn bytes(&self, stream: &Stream) -> Result<Vec<u8>, ReadError> {
        use lopdf::{DecompressError::MemoryLimitExceeded, Error::Decompress};
        match guarded(|| stream.get_plain_content_with_limit(STREAM_LIMIT)) {
            Ok(bytes) => self.spend(bytes.len()).map(|()| bytes),
            Err(ReadError::Syntax(Decompress(MemoryLimitExceeded { .. }))) => Err(ReadError::TooLarge),
            Err(error) => Err(error),
        }
    }

    /// What each byte of a simple font stands for by its `/Encoding` (9.6.6).
    pub(in crate::pdf) fn encoding(&self, font: &Dictionary) -> Vec<String> {
        // lopdf would write out every code of a hostile `/ToUnicode`.
        let mut font = font.clone();
        font.remove(b"ToUnicode");
        let encoding = font.get_font_encoding_with_limit(&self.document, STREAM_LIMIT);
        let decode = |byte| encoding.as_ref().ok()?.bytes_to_string(&[byte]).ok();
        (0..=u8::MAX).map(|byte| decode(byte).unwrap_or_default()).collect()
    }

    /// The pairs of a name tree (`leaf` = `Names`) or number tree (`Nums`), as
    /// they come in the file (7.9.6, 7.9.7).
    pub(in crate::pdf) fn pairs<'a>(
        &'a self,
        root: &'a Dictionary,
        leaf: &[u8],
    ) -> Result<Vec<(&'a Object, &'a Object)>, ReadError> {
        let mut pairs = Vec::new();
        let mut seen = Seen::new("name or number tree");
        let mut nodes = vec![(root, 0)];
        while let Some((node, depth)) = nodes.pop() {
            let items = self.array(node, leaf);
            self.spend(items.len())?;
            pairs.extend(items.chunks_exact(2).map(|pair| (&pair[0], &pair[1])));
            for kid in self.array(node, b"Kids").iter().rev() {
                seen.visit(kid, depth, TREE_DEPTH)?;
                nodes.extend(self.as_dict(kid).map(|kid| (kid, depth + 1)));
            }
        }
        Ok(pairs)
    }
}

/// Guards the walk of a tree against loops and against endless depth.
pub(in crate::pdf) struct Seen {
    tree: &'static str,
    ids: BTreeSet<ObjectId>,
}

impl Seen {
    /// Nothing met yet; `tree` is its name in an error.
    pub(in crate::pdf) fn new(tree: &'static str) -> Self {
        Self { tree, ids: BTreeSet::new() }
    }

    /// Notes a node below `depth` levels; an error if it was met before.
    pub(in crate::pdf) fn visit(&mut self, node: &Object, depth: usize, limit: usize) -> Result<(), ReadError> {
        if depth >= limit {
            return Err(ReadError::TooDeep(self.tree));
        }
        match node.as_reference() {
            Ok(id) if !self.ids.insert(id) => Err(ReadError::Loop(self.tree)),
            _ => Ok(()),
        }
    }
}

/// A name without its slash.
pub(in crate::pdf) fn name(object: &Object) -> Option<String> {
    let bytes = object.as_name().ok()?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

/// A text string: UTF-16BE or UTF-8 by its mark, else `PDFDocEncoding` (7.9.2.2).
///
/// Not lopdf's `decode_text_string`, which leaves the mark in UTF-8 and refuses a
/// lone surrogate.
pub(in crate::pdf) fn text(object: &Object) -> Option<String> {
    let bytes = object.as_str().ok()?;
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Some(utf16(rest));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Some(String::from_utf8_lossy(rest).into_owned());
    }
    lopdf::decode_text_string(object).ok()
}

/// UTF-16BE; what is no character becomes U+FFFD.
pub(in crate::pdf) fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks(2)
        .map(|pair| match *pair {
            [high, low] => u16::from_be_bytes([high, low]),
            _ => 0xFFFD,
        })
        .collect();
    String::from_utf16_lossy(&units)
}
