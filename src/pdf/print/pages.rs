//! Pages: their boxes, blank ones, and the colours in which they blend.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{Padding, PaddingPlace, is_name, keep_only, name};
use crate::pdf::RewriteError;

/// Entries of a page that a print file keeps. Without a crop box a page shows
/// its media box; an art box may not stand beside a trim box (ISO 15930-7, 6.10).
const PAGE: [&[u8]; 8] = [b"Type", b"Parent", b"Resources", b"Contents", b"MediaBox", b"TrimBox", b"Rotate", b"Group"];

/// Gives every page the boxes of PDF/X and takes away what may not be printed:
/// annotations, actions, thumbnails.
///
/// Typst's media box is the page with its bleed, so the bleed box is the same.
pub(super) fn complete(document: &mut Document) -> Result<(), RewriteError> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    for id in pages {
        let media = inherited(document, id, b"MediaBox")?;
        let page = document.get_dictionary_mut(id)?;
        keep_only(page, &PAGE);
        if !page.has(b"TrimBox") {
            page.set("TrimBox", media.clone());
        }
        page.set("BleedBox", media.clone());
        page.set("MediaBox", media);
    }
    Ok(())
}

/// An entry of a page or of the nodes above it (ISO 32000-1, 7.7.3.4).
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Result<Object, RewriteError> {
    let mut node = document.get_dictionary(page)?;
    // No page tree is as deep as this; one in a circle would be.
    for _ in 0..64 {
        if let Ok(value) = node.get(key) {
            return Ok(document.dereference(value)?.1.clone());
        }
        node = document.get_dictionary(node.get(b"Parent")?.as_reference()?)?;
    }
    Err(lopdf::Error::DictKey(String::from_utf8_lossy(key).into_owned()).into())
}

/// Adds blank pages; says how many.
pub(super) fn pad(document: &mut Document, padding: Padding) -> Result<usize, RewriteError> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let added = pages.len().next_multiple_of(padding.multiple.max(1)) - pages.len();
    let Some(last) = pages.last().copied().filter(|_| added > 0) else { return Ok(0) };
    let model = document.get_dictionary(last)?;
    let parent = model.get(b"Parent")?.as_reference()?;
    let mut blank = dictionary! { "Type" => "Page", "Parent" => parent, "Resources" => Dictionary::new() };
    for key in ["MediaBox", "BleedBox", "TrimBox"] {
        blank.set(key, model.get(key.as_bytes())?.clone());
    }
    let blanks: Vec<Object> = (0..added).map(|_| document.add_object(blank.clone()).into()).collect();
    insert(document, parent, last, blanks, padding.place)?;
    if padding.place == PaddingPlace::BeforeLast {
        shift_labels(document, pages.len() - 1, added)?;
    }
    Ok(added)
}

fn insert(
    document: &mut Document,
    parent: ObjectId,
    last: ObjectId,
    blanks: Vec<Object>,
    place: PaddingPlace,
) -> Result<(), RewriteError> {
    let added = i64::try_from(blanks.len()).unwrap_or(i64::MAX);
    let kids = document.get_dictionary_mut(parent)?.get_mut(b"Kids")?.as_array_mut()?;
    let of_last = kids.iter().position(|kid| kid.as_reference().is_ok_and(|id| id == last));
    let at = match (place, of_last) {
        (PaddingPlace::BeforeLast, Some(position)) => position,
        _ => kids.len(),
    };
    kids.splice(at..at, blanks);
    let mut node = Some(parent);
    while let Some(id) = node {
        let dict = document.get_dictionary_mut(id)?;
        let count = dict.get(b"Count")?.as_i64()?;
        dict.set("Count", count.saturating_add(added));
        node = dict.get(b"Parent").and_then(Object::as_reference).ok();
    }
    Ok(())
}

/// Moves the labels of pages from this index on (ISO 32000-1, 12.4.2). The
/// number tree that Typst writes is one list.
fn shift_labels(document: &mut Document, from: usize, by: usize) -> Result<(), RewriteError> {
    let Ok(labels) = document.catalog()?.get(b"PageLabels") else { return Ok(()) };
    let mut labels = document.dereference(labels)?.1.as_dict()?.clone();
    let numbers = labels.get_mut(b"Nums")?.as_array_mut()?;
    for number in numbers.iter_mut().step_by(2) {
        let index = number.as_i64()?;
        if usize::try_from(index).is_ok_and(|index| index >= from) {
            *number = Object::Integer(index.saturating_add(i64::try_from(by).unwrap_or(0)));
        }
    }
    document.catalog_mut()?.set("PageLabels", labels);
    Ok(())
}

/// Transparent things blend as inks, and the groups that are masks are device
/// grey; Typst says sRGB for both. What is painted in them is left as it is.
pub(super) fn blend_in_inks(document: &mut Document) {
    let masks = mask_groups(document);
    for (id, object) in &mut document.objects {
        let dict = match object {
            Object::Dictionary(dict) => dict,
            Object::Stream(stream) => &mut stream.dict,
            _ => continue,
        };
        let Ok(group) = dict.get_mut(b"Group").and_then(Object::as_dict_mut) else { continue };
        if group.has(b"CS") {
            group.set("CS", name(if masks.contains(id) { "DeviceGray" } else { "DeviceCMYK" }));
        }
    }
}

/// The groups whose luminosity is a soft mask (ISO 32000-1, 11.6.5.2).
fn mask_groups(document: &Document) -> Vec<ObjectId> {
    let luminosity = |dict: &&Dictionary| dict.get(b"S").is_ok_and(|kind| is_name(kind, b"Luminosity"));
    let masks = document.objects.values().filter_map(|object| object.as_dict().ok()).filter(luminosity);
    masks.filter_map(|mask| mask.get(b"G").and_then(Object::as_reference).ok()).collect()
}
