//! The page tree and what a page holds (7.7.3).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId};
use rayon::prelude::*;

use super::ReadError;
use super::content::{Fonts, Interpreter};
use super::file::{File, Rect, STREAM_LIMIT, Seen, TREE_DEPTH};
use super::font::Font;
use super::text::{self, Run};

/// A page. Its boxes are in points, from the origin of its user space (14.11.2).
#[derive(Debug, Clone)]
pub struct Page {
    /// The page label (12.4.2); without labels the page's number, from 1.
    pub label: String,
    /// `/MediaBox`, the whole sheet; zero if the file has none.
    pub media_box: Rect,
    /// `/CropBox`, what a viewer shows; without it the media box.
    pub crop_box: Rect,
    /// `/BleedBox`, the page with its bleed; without it the crop box.
    pub bleed_box: Rect,
    /// `/TrimBox`, the finished page; without it the crop box.
    pub trim_box: Rect,
    /// Whether the page itself has a `/BleedBox`.
    pub has_bleed_box: bool,
    /// Whether the page itself has a `/TrimBox`.
    pub has_trim_box: bool,
    /// Everything its content shows, in content order, artifacts too.
    pub runs: Vec<Run>,
}

impl Page {
    /// The real content in content order, a line for each line of the page, as far
    /// as positions tell. Artifacts (14.8.2.2) are left out. A hyphen made by
    /// hyphenation is U+00AD if the writer says so, as Typst does.
    #[must_use]
    pub fn text(&self) -> String {
        text::lines(self.runs.iter().filter(|run| !run.artifact))
    }

    /// The real content as running text, its lines joined again: good for looking
    /// up a sentence. See [`Tag::text`](super::Tag::text) for how lines are joined.
    #[must_use]
    pub fn running_text(&self) -> String {
        text::flow(self.runs.iter().filter(|run| !run.artifact))
    }

    /// The running text of each marked-content identifier of the page's own content
    /// stream (14.7.4.2); those without text do not appear.
    #[must_use]
    pub fn text_by_mcid(&self) -> BTreeMap<i64, String> {
        let mut runs: BTreeMap<i64, Vec<&Run>> = BTreeMap::new();
        for run in self.runs.iter().filter(|run| run.form.is_none()) {
            if let Some(mcid) = run.mcid {
                runs.entry(mcid).or_default().push(run);
            }
        }
        let texts = runs.into_iter();
        texts.map(|(mcid, runs)| (mcid, text::flow(runs))).collect()
    }

    /// The text of the artifacts: headers, footers, leaders (14.8.2.2).
    #[must_use]
    pub fn artifacts(&self) -> String {
        text::lines(self.runs.iter().filter(|run| run.artifact))
    }

    /// Text that is neither an artifact nor marked for the structure tree; PDF/UA
    /// allows none (ISO 14289-1, 7.1).
    #[must_use]
    pub fn unmarked(&self) -> String {
        let unmarked = |run: &&Run| !run.artifact && run.mcid.is_none();
        text::lines(self.runs.iter().filter(unmarked))
    }
}

/// A page in the tree, with what it inherits (7.7.3.4).
pub(in crate::pdf) struct Leaf<'a> {
    pub(in crate::pdf) id: ObjectId,
    pub(in crate::pdf) dict: &'a Dictionary,
    pub(in crate::pdf) inherited: Inherited<'a>,
}

/// What a page has of the nodes above it, unless it says so itself (7.7.3.4).
#[derive(Clone, Copy, Default)]
pub(in crate::pdf) struct Inherited<'a> {
    pub(in crate::pdf) resources: Option<&'a Dictionary>,
    pub(in crate::pdf) media_box: Option<Rect>,
    pub(in crate::pdf) crop_box: Option<Rect>,
}

impl<'a> Inherited<'a> {
    /// What `node` says itself, and else what it inherits.
    fn at(self, file: &'a File, node: &'a Dictionary) -> Self {
        Self {
            resources: file.dict(node, b"Resources").or(self.resources),
            media_box: file.rect(node, b"MediaBox").or(self.media_box),
            crop_box: file.rect(node, b"CropBox").or(self.crop_box),
        }
    }
}

/// The pages of the page tree in order.
pub(in crate::pdf) fn leaves(file: &File) -> Result<Vec<Leaf<'_>>, ReadError> {
    let root = file.dict(file.catalog()?, b"Pages");
    let root = root.ok_or(ReadError::NoPages)?;
    let mut seen = Seen::new("page tree");
    let mut leaves = Vec::new();
    let mut nodes = vec![(root, None, Inherited::default(), 0)];
    while let Some((dict, id, inherited, depth)) = nodes.pop() {
        let inherited = inherited.at(file, dict);
        if dict.has(b"Kids") {
            for kid in file.array(dict, b"Kids").iter().rev() {
                seen.visit(kid, depth, TREE_DEPTH)?;
                if let Some(dict) = file.as_dict(kid) {
                    nodes.push((dict, kid.as_reference().ok(), inherited, depth + 1));
                }
            }
        } else if let Some(id) = id {
            leaves.push(Leaf { id, dict, inherited });
        }
    }
    (!leaves.is_empty()).then_some(leaves).ok_or(ReadError::NoPages)
}

/// Reads the pages; also the fonts they use.
pub(in crate::pdf) fn pages(
    file: &File,
    leaves: &[Leaf],
    labels: Vec<String>,
) -> Result<(Vec<Page>, Vec<Font>), ReadError> {
    let fonts = Fonts::default();
    let all = leaves.par_iter().zip(labels).enumerate();
    let pages: Result<_, _> = all.map(|(index, (leaf, label))| page(file, leaf, label, index, &fonts)).collect();
    Ok((pages?, fonts.list()))
}

fn page(file: &File, leaf: &Leaf, label: String, index: usize, fonts: &Fonts) -> Result<Page, ReadError> {
    let runs = Interpreter::new(file, fonts, index).read(&content(file, leaf.dict)?, leaf.inherited.resources)?;
    let media_box = leaf.inherited.media_box.unwrap_or_default();
    let crop_box = leaf.inherited.crop_box.unwrap_or(media_box);
    let bleed_box = file.rect(leaf.dict, b"BleedBox");
    let trim_box = file.rect(leaf.dict, b"TrimBox");
    Ok(Page {
        label,
        media_box,
        crop_box,
        bleed_box: bleed_box.unwrap_or(crop_box),
        trim_box: trim_box.unwrap_or(crop_box),
        has_bleed_box: bleed_box.is_some(),
        has_trim_box: trim_box.is_some(),
        runs,
    })
}

/// A page's content streams as one (7.8.2).
pub(in crate::pdf) fn content(file: &File, page: &Dictionary) -> Result<Vec<u8>, ReadError> {
    let mut content = Vec::new();
    for part in file.list(page, b"Contents") {
        if let Some(Object::Stream(stream)) = file.resolve(part) {
            content.extend(file.bytes(stream)?);
            content.push(b'\n');
            if content.len() > STREAM_LIMIT {
                return Err(ReadError::TooLarge);
            }
        }
    }
    Ok(content)
}
