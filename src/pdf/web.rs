//! What Typst does not write into a PDF for the web, added to its objects.

mod voices;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};
use serde::Deserialize;

use super::read::{Reader, Tag, Target};
use super::{RewriteError, imprint, packed, private};
use crate::imprint::Imprint;

/// The words that a link's description begins with, from `layout/words/`:
/// `{text}` and `{page}` stand for the link's text and the page's number.
#[derive(Debug, Default, Deserialize)]
pub struct LinkWords {
    /// To the web.
    pub web: String,
    /// To a mail address.
    pub mail: String,
    /// To a telephone number.
    pub phone: String,
    /// To a page of the document.
    pub page: String,
}

/// Completes a file: bookmarks shown at opening, links that say where they
/// lead, passages that say their language, further names for destinations, no
/// metadata of pictures, which edition it is, and objects packed into streams.
///
/// `aliases` are new names of destinations and the names that they have already.
///
/// # Errors
///
/// An object is not what Typst writes.
pub fn finish(
    mut document: Document,
    reader: &Reader,
    words: &LinkWords,
    aliases: &[(String, String)],
    edition: Option<&Imprint>,
) -> Result<Vec<u8>, RewriteError> {
    // Bookmarks beside the pages (ISO 32000-1, 7.7.2).
    document.catalog_mut()?.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    describe_links(&mut document, reader, words)?;
    add_names(&mut document, aliases)?;
    voices::settle(&mut document, reader)?;
    private::remove(&mut document);
    if let Some(edition) = edition {
        imprint::set(&mut document, edition)?;
    }
    Ok(packed::file(&document)?)
}

/// A screen reader speaks `/Contents` instead of the link's text (ISO 14289-1,
/// 7.18.5), and Typst writes the raw address there.
fn describe_links(document: &mut Document, reader: &Reader, words: &LinkWords) -> Result<(), RewriteError> {
    for (id, contents) in descriptions(reader, words) {
        document.get_object_mut(id)?.as_dict_mut()?.set("Contents", lopdf::text_string(&contents));
    }
    Ok(())
}

fn descriptions(reader: &Reader, words: &LinkWords) -> BTreeMap<ObjectId, String> {
    let contents = reader.tags().all("TOCI").into_iter().flat_map(|row| row.all("Link"));
    let rows: BTreeSet<ObjectId> = contents.flat_map(Tag::objects).collect();
    let mut descriptions = BTreeMap::new();
    for tag in reader.tags().all("Link") {
        let text = normal(&tag.text());
        for id in tag.objects() {
            let Some(link) = reader.link(id) else { continue };
            let pattern = match &link.target {
                Target::Uri(uri) if uri.starts_with("mailto:") => &words.mail,
                Target::Uri(uri) if uri.starts_with("tel:") => &words.phone,
                Target::Uri(_) => &words.web,
                _ => &words.page,
            };
            let page = page_label(reader, &link.target).unwrap_or_default();
            // A row of the contents ends with its page, and some links are a page's number alone: it is told once.
            let ends_with_page = rows.contains(&id) || text == page;
            let text = if ends_with_page { text.strip_suffix(&page).unwrap_or(&text).trim_end() } else { &text };
            let described = pattern.replace("{text}", text).replace("{page}", &page);
            descriptions.insert(id, described.trim_end_matches([' ', ':', ',']).to_owned());
        }
    }
    descriptions
}

fn normal(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page_label(reader: &Reader, target: &Target) -> Option<String> {
    let Target::Place { destination: Some(destination), .. } = target else { return None };
    reader.pages().get(destination.page).map(|page| page.label.clone())
}

/// Adds names to the tree of named destinations (ISO 32000-1, 12.3.2.3),
/// rewritten as one sorted leaf (7.9.6).
fn add_names(document: &mut Document, aliases: &[(String, String)]) -> Result<(), RewriteError> {
    // A draft may have measures and no part that they stand in.
    let Ok(names) = document.catalog()?.get(b"Names").cloned() else { return Ok(()) };
    if aliases.is_empty() {
        return Ok(());
    }
    let mut names = resolved(document, &names)?;
    let tree = names.get(b"Dests")?.clone();
    let mut all = BTreeMap::new();
    collect(document, &tree, 0, &mut all)?;
    for (alias, name) in aliases {
        if let Some(destination) = all.get(name.as_bytes()).cloned() {
            all.insert(alias.as_bytes().to_vec(), destination);
        }
    }
    let pairs = all.into_iter().flat_map(|(name, destination)| [Object::string_literal(name), destination]);
    let mut leaf = Dictionary::new();
    leaf.set("Names", Object::Array(pairs.collect()));
    let leaf = document.add_object(leaf);
    names.set("Dests", leaf);
    document.catalog_mut()?.set("Names", Object::Dictionary(names));
    Ok(())
}

/// The names of a tree and their destinations. Typst's trees are two levels deep.
fn collect(
    document: &Document,
    node: &Object,
    depth: usize,
    all: &mut BTreeMap<Vec<u8>, Object>,
) -> Result<(), RewriteError> {
    let node = resolved(document, node)?;
    if let Ok(pairs) = node.get(b"Names").and_then(Object::as_array) {
        for pair in pairs.chunks_exact(2) {
            all.insert(pair[0].as_str()?.to_vec(), pair[1].clone());
        }
    }
    if let (Ok(kids), true) = (node.get(b"Kids").and_then(Object::as_array), depth < 16) {
        for kid in kids {
            collect(document, kid, depth + 1, all)?;
        }
    }
    Ok(())
}

fn resolved(document: &Document, object: &Object) -> Result<Dictionary, RewriteError> {
    let (_, object) = document.dereference(object)?;
    Ok(object.as_dict()?.clone())
}
