//! From what Typst exports to a file for the press: PDF/X-4 (ISO 15930-7:2010).
//!
//! Typst writes pages with bleed, untagged, as PDF 1.6. What PDF/X-4 asks for
//! besides is added here: boxes, labels, output intent; what it forbids is
//! removed; pictures are separated into the press's inks. Vector colours are
//! left as they are: whether they are inks is for the preflight to find out.
//!
//! Nothing here looks at a clock or draws a number: dates and identifiers are
//! those that Typst wrote from the edition.

mod labels;
mod pages;
pub(super) mod pictures;
#[cfg(test)]
pub(in crate::pdf) mod tests;

use lopdf::{Document, Object, Stream};

use super::RewriteError;
use super::read::file::File;
use super::{imprint, packed, private};
use crate::imprint::Imprint;
use crate::profile::Profile;

/// What a print file is made for.
#[derive(Debug, Clone, Copy)]
pub struct Press<'p> {
    /// The inks and the paper.
    pub profile: &'p Profile,
    /// How the number of pages is filled up.
    pub padding: Padding,
    /// Labels the file PDF/A-2b as well, so that a validator of that standard
    /// can check it. Not for the print shop.
    pub also_pdfa: bool,
    /// Which edition it is.
    pub imprint: Option<&'p Imprint>,
}

/// Blank pages, since a binding takes pages by twos, fours or eights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Padding {
    /// The number of pages becomes a multiple of this; 0 and 1 add none.
    pub multiple: usize,
    /// Where they are put.
    pub place: PaddingPlace,
}

/// Where blank pages are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaddingPlace {
    /// After the last page: a separate cover is wrapped around.
    End,
    /// Before the last page, which is the cover's outside.
    BeforeLast,
}

/// A file for the press.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Its number of pages, with the blank ones.
    pub pages: usize,
    /// How many blank pages were added.
    pub added: usize,
}

/// Makes a PDF/X-4 file of what Typst wrote: PDF 1.6, untagged, every page with
/// its bleed. The same input gives the same bytes.
///
/// # Errors
///
/// Any [`RewriteError`].
pub fn finish(typst: &[u8], press: &Press<'_>) -> Result<Printed, RewriteError> {
    let mut document = File::open(typst)?.into_document();
    remove_forbidden(&mut document)?;
    private::remove(&mut document);
    pages::complete(&mut document)?;
    let added = pages::pad(&mut document, press.padding)?;
    pictures::separate(&mut document, press.profile);
    pages::blend_in_inks(&mut document);
    labels::label(&mut document, press)?;
    if let Some(edition) = press.imprint {
        imprint::set(&mut document, edition)?;
    }
    document.prune_objects();
    "1.6".clone_into(&mut document.version);
    let pages = document.get_pages().len();
    Ok(Printed { pdf: packed::file(&document)?, pages, added })
}

/// Entries of the document catalogue that a print file keeps; the others lead
/// to actions, bookmarks, destinations, forms, embedded files or tags
/// (ISO 15930-7, 6.13 to 6.17).
const CATALOG: [&[u8]; 4] = [b"Type", b"Pages", b"PageLabels", b"Lang"];

fn remove_forbidden(document: &mut Document) -> Result<(), RewriteError> {
    keep_only(document.catalog_mut()?, &CATALOG);
    Ok(())
}

/// Removes the entries of a dictionary that are not named.
fn keep_only(dict: &mut lopdf::Dictionary, keys: &[&[u8]]) {
    let others: Vec<Vec<u8>> =
        dict.iter().map(|(key, _)| key.clone()).filter(|key| !keys.contains(&key.as_slice())).collect();
    for key in others {
        dict.remove(&key);
    }
}

/// A name.
fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

fn is_name(object: &Object, name: &[u8]) -> bool {
    object.as_name().is_ok_and(|found| found == name)
}

/// The number of components of an ICC profile's colours.
fn components(profile: &Stream) -> Option<i64> {
    profile.dict.get(b"N").and_then(Object::as_i64).ok()
}
