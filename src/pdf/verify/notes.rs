//! Footnotes: there from the text, and back (ISO 14289-1, 7.9).

use super::letters;
use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::{Reader, Tag, Target};

/// Each note's label leads back to the text, and a link of the same sign leads
/// from the text to the note's page. Of a note whose label is no link at all
/// the reader cannot know.
pub(super) fn check(reader: &Reader, tags: &[&Tag], flaws: &mut Vec<Flaw>) {
    let notes: Vec<&&Tag> = tags.iter().filter(|tag| tag.standard_kind == "Note").collect();
    if notes.is_empty() {
        return;
    }
    let label_links = |tag: &Tag| -> Vec<(String, Option<usize>)> {
        let labels = tag.children().filter(|child| child.standard_kind == "Lbl");
        labels.flat_map(|label| label.all("Link")).map(|link| (letters(&link.text()), page_of(reader, link))).collect()
    };
    let marks: Vec<(String, Option<usize>)> =
        tags.iter().filter(|tag| tag.standard_kind != "Note").flat_map(|tag| label_links(tag)).collect();
    for note in notes {
        let back = label_links(note);
        let sign = note.all("Lbl").first().map(|label| letters(&label.text())).unwrap_or_default();
        let reached = marks.iter().any(|(mark, page)| *mark == sign && page.is_some() && *page == note.page);
        let returns = back.iter().any(|(_, page)| page.is_some());
        if !returns || !reached {
            let reason = if reached { "back" } else { "there" };
            flaws.push(Flaw::at(Kind::Footnote, note.page, &note.text()).with("reason", reason));
        }
    }
}

/// The page that a link leads to.
fn page_of(reader: &Reader, link: &Tag) -> Option<usize> {
    link.objects().filter_map(|id| reader.link(id)).find_map(|link| match &link.target {
        Target::Place { destination, .. } => destination.map(|place| place.page),
        _ => None,
    })
}
