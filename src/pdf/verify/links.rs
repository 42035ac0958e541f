//! Links: what is said of them, and where they lead (ISO 14289-1, 7.18.5).

use std::collections::BTreeSet;

use super::is_silent;
use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::{Link, ObjectId, Reader, Tag, Target};

/// Every link has text, a tag and a place that exists.
pub(super) fn check(reader: &Reader, tags: &[&Tag], flaws: &mut Vec<Flaw>) {
    let links = tags.iter().filter(|tag| tag.standard_kind == "Link");
    let mut tagged: BTreeSet<ObjectId> = BTreeSet::new();
    for tag in links {
        tagged.extend(tag.objects());
        if is_silent(tag) {
            flaws.push(Flaw { kind: Kind::LinkText, page: tag.page, args: Vec::new() });
        }
    }
    for link in reader.links() {
        if link.id.is_none_or(|id| !tagged.contains(&id)) {
            flaws.push(Flaw::at(Kind::LinkUntagged, Some(link.page), &described(link)));
        }
        if matches!(&link.target, Target::Place { destination: None, .. }) {
            flaws.push(Flaw::at(Kind::LinkNowhere, Some(link.page), &described(link)));
        }
    }
}

/// Every link is described in words: some screen readers speak `/Contents`
/// instead of the link's text.
pub(super) fn descriptions(reader: &Reader, flaws: &mut Vec<Flaw>) {
    for link in reader.links() {
        let contents = link.contents.as_deref().unwrap_or_default().trim();
        let bare = matches!(&link.target, Target::Uri(uri) if uri == contents);
        if contents.is_empty() || bare {
            flaws.push(Flaw::at(Kind::LinkContents, Some(link.page), &described(link)));
        }
    }
}

/// By what a person finds a link.
fn described(link: &Link) -> String {
    match (&link.contents, &link.target) {
        (Some(contents), _) if !contents.trim().is_empty() => contents.clone(),
        (_, Target::Uri(uri)) => uri.clone(),
        (_, Target::Place { name, .. }) => name.clone().unwrap_or_default(),
        (_, Target::Other(action)) => action.clone(),
    }
}
