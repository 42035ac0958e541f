//! Each passage in another language as a tag of its own.
//!
//! Typst gives a tag the language of the first text in it, and marks whatever is spoken otherwise inside the page's
//! content (ISO 32000-1, 14.9.2.2). Few screen readers look there: a German paragraph that begins with a French word is
//! read as French. Here a tag says a language only if all of it is spoken so, and a passage among other words becomes
//! a span.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf::RewriteError;
use crate::pdf::read::Reader;

/// Levels of nested tags; the reader has refused deeper trees.
const DEPTH: usize = 250;

/// Moves the languages of passages from the pages' content to the tags.
///
/// # Errors
///
/// An object is not what Typst writes.
pub(super) fn settle(document: &mut Document, reader: &Reader) -> Result<(), RewriteError> {
    let catalog = document.catalog()?;
    let Some(own) = catalog.get(b"Lang").ok().and_then(language) else { return Ok(()) };
    let Ok(root) = catalog.get(b"StructTreeRoot").and_then(Object::as_reference) else { return Ok(()) };
    let walk = Walk { document, marks: marks(document, reader), own };
    let mut plan = Plan::default();
    walk.tag(root, document.get_dictionary(root)?, own, 0, &mut plan);
    let Plan { languages, spans } = plan;
    for (id, language) in languages {
        let tag = document.get_dictionary_mut(id)?;
        match language {
            Some(language) => tag.set("Lang", Object::string_literal(language)),
            None => {
                tag.remove(b"Lang");
            }
        }
    }
    // A draft of which nothing could be read has neither passages nor content.
    if spans.is_empty() {
        return Ok(());
    }
    let parents = parents(document, root)?;
    // From the last on, so that the places of those before stay what they are.
    for span in spans.into_iter().rev() {
        wrap(document, span, &parents)?;
    }
    Ok(())
}

fn language(object: &Object) -> Option<&str> {
    std::str::from_utf8(object.as_str().ok()?).ok()
}

/// A sequence of marked content: its page and its number there.
type Mark = (ObjectId, i64);

/// The languages that the pages' content gives to single sequences.
fn marks<'r>(document: &Document, reader: &'r Reader) -> BTreeMap<Mark, &'r str> {
    let mut marks = BTreeMap::new();
    for (page, id) in reader.pages().iter().zip(document.page_iter()) {
        for run in page.runs.iter().filter(|run| run.form.is_none()) {
            if let (Some(mark), Some(language)) = (run.mcid, &run.language) {
                marks.insert((id, mark), language.as_str());
            }
        }
    }
    marks
}

/// How the content of a tag is spoken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice<'d> {
    /// It says nothing.
    Silent,
    /// All of it in one language.
    One(&'d str),
    /// In several.
    Several,
}

impl Voice<'_> {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Silent, voice) | (voice, Self::Silent) => voice,
            (a, b) if a == b => a,
            _ => Self::Several,
        }
    }
}

/// Something in a tag.
enum Kid<'d> {
    /// A sequence of marked content.
    Mark(Mark),
    /// A tag of its own.
    Tag(ObjectId, &'d Dictionary),
    /// An annotation.
    Other,
}

/// What is to be changed.
#[derive(Default)]
struct Plan {
    /// The tags that say a language, or are to say another one.
    languages: BTreeMap<ObjectId, Option<String>>,
    /// The passages that become tags, in the tree's order.
    spans: Vec<Span>,
}

/// A passage of a tag.
struct Span {
    tag: ObjectId,
    /// Its first place among the tag's content.
    first: usize,
    marks: Vec<Mark>,
    language: String,
}

/// Goes through the tags as they are.
struct Walk<'d> {
    document: &'d Document,
    marks: BTreeMap<Mark, &'d str>,
    /// The document's language.
    own: &'d str,
}

impl<'d> Walk<'d> {
    /// How a tag is spoken. What must change in it is planned, but for its own language where all of it has one: that
    /// may be the whole of a larger tag's, which says it then.
    fn tag(&self, id: ObjectId, tag: &'d Dictionary, inherited: &'d str, depth: usize, plan: &mut Plan) -> Voice<'d> {
        let said = tag.get(b"Lang").ok().and_then(language);
        let here = said.unwrap_or(inherited);
        let mut kids = Vec::new();
        if depth < DEPTH {
            for kid in self.kids(tag) {
                let voice = match kid {
                    Kid::Mark(mark) => Voice::One(self.marks.get(&mark).copied().unwrap_or(here)),
                    Kid::Tag(kid, inner) => self.tag(kid, inner, here, depth + 1, plan),
                    Kid::Other => Voice::Silent,
                };
                kids.push((kid, voice));
            }
        }
        if said.is_some() {
            plan.languages.insert(id, None);
        }
        let voice = kids.iter().fold(Voice::Silent, |all, (_, voice)| all.and(*voice));
        if voice == Voice::Several || depth == 0 {
            self.plan(id, &kids, plan);
        }
        voice
    }

    /// Plans the languages of what is in a tag of several.
    fn plan(&self, id: ObjectId, kids: &[(Kid<'_>, Voice<'_>)], plan: &mut Plan) {
        let mut last: Option<(usize, &str)> = None;
        for (at, (kid, voice)) in kids.iter().enumerate() {
            let Voice::One(language) = *voice else { continue };
            if language == self.own {
                continue;
            }
            match kid {
                Kid::Tag(kid, _) => {
                    plan.languages.insert(*kid, Some(language.to_owned()));
                }
                Kid::Mark(mark) => {
                    let goes_on = last.is_some_and(|last| at > 0 && last == (at - 1, language));
                    match plan.spans.last_mut().filter(|_| goes_on) {
                        Some(span) => span.marks.push(*mark),
                        None => {
                            plan.spans.push(Span {
                                tag: id,
                                first: at,
                                marks: vec![*mark],
                                language: language.to_owned(),
                            });
                        }
                    }
                    last = Some((at, language));
                }
                Kid::Other => {}
            }
        }
    }

    /// What is in a tag (14.7.2, table 323).
    fn kids(&self, tag: &'d Dictionary) -> Vec<Kid<'d>> {
        let page = tag.get(b"Pg").and_then(Object::as_reference).ok();
        let content = tag.get(b"K").and_then(|content| self.document.dereference(content)).map(|(_, content)| content);
        let items = match content {
            Ok(Object::Array(items)) => items.as_slice(),
            Ok(_) => tag.get(b"K").map(std::slice::from_ref).unwrap_or_default(),
            Err(_) => &[],
        };
        items.iter().map(|item| self.kid(item, page)).collect()
    }

    fn kid(&self, item: &'d Object, page: Option<ObjectId>) -> Kid<'d> {
        let mark = |page: Option<ObjectId>, mark: i64| page.map_or(Kid::Other, |page| Kid::Mark((page, mark)));
        match self.document.dereference(item) {
            Ok((_, Object::Integer(number))) => mark(page, *number),
            Ok((id, Object::Dictionary(inner))) => match inner.get(b"MCID").and_then(Object::as_i64) {
                Ok(_) if inner.has(b"Stm") => Kid::Other,
                Ok(number) => mark(inner.get(b"Pg").and_then(Object::as_reference).ok().or(page), number),
                Err(_) if inner.has(b"Obj") => Kid::Other,
                Err(_) => id.map_or(Kid::Other, |id| Kid::Tag(id, inner)),
            },
            _ => Kid::Other,
        }
    }
}

/// Where the tags of a page's sequences are listed (14.7.4.4): for each page, the array.
type Parents = BTreeMap<ObjectId, ObjectId>;

fn parents(document: &Document, root: ObjectId) -> Result<Parents, RewriteError> {
    let mut arrays = BTreeMap::new();
    let tree = document.get_dictionary(root)?.get(b"ParentTree")?;
    collect(document, tree, 0, &mut arrays)?;
    let key = |page| document.get_dictionary(page).and_then(|page| page.get(b"StructParents")?.as_i64()).ok();
    Ok(document.page_iter().filter_map(|page| Some((page, *arrays.get(&key(page)?)?))).collect())
}

/// The arrays of a number tree by their keys (7.9.7).
fn collect(
    document: &Document,
    node: &Object,
    depth: usize,
    arrays: &mut BTreeMap<i64, ObjectId>,
) -> Result<(), RewriteError> {
    let (_, node) = document.dereference(node)?;
    let node = node.as_dict()?;
    if let Ok(pairs) = node.get(b"Nums").and_then(Object::as_array) {
        for pair in pairs.chunks_exact(2) {
            if let (Ok(key), Ok(array)) = (pair[0].as_i64(), pair[1].as_reference()) {
                arrays.insert(key, array);
            }
        }
    }
    if let (Ok(kids), true) = (node.get(b"Kids").and_then(Object::as_array), depth < 16) {
        for kid in kids {
            collect(document, kid, depth + 1, arrays)?;
        }
    }
    Ok(())
}

/// Puts a passage of a tag into a span.
fn wrap(document: &mut Document, span: Span, parents: &Parents) -> Result<(), RewriteError> {
    let Span { tag: id, first, marks, language } = span;
    let new = document.new_object_id();
    let tag = document.get_dictionary_mut(id)?;
    let page = tag.get(b"Pg").ok().cloned();
    let mut content = match tag.get(b"K")? {
        Object::Array(items) => items.clone(),
        other => vec![other.clone()],
    };
    let passage: Vec<Object> = content.splice(first..first + marks.len(), [Object::Reference(new)]).collect();
    tag.set("K", content);
    let mut dict = Dictionary::new();
    dict.set("Type", Object::Name(b"StructElem".to_vec()));
    dict.set("S", Object::Name(b"Span".to_vec()));
    dict.set("P", Object::Reference(id));
    dict.set("Lang", Object::string_literal(language));
    if let Some(page) = page {
        dict.set("Pg", page);
    }
    dict.set("K", passage);
    document.set_object(new, dict);
    for (page, mark) in marks {
        let listed = parents.get(&page).map(|array| document.get_object_mut(*array)?.as_array_mut()).transpose()?;
        let place = usize::try_from(mark).ok().and_then(|mark| listed?.get_mut(mark));
        if let Some(place) = place {
            *place = Object::Reference(new);
        }
    }
    Ok(())
}
