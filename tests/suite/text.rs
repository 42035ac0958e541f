//! Character for character: what the catalogue says comes out of the PDF.
//!
//! What the file holds, and what is therefore not compared: a line that ends
//! between two words keeps its space; a word that is hyphenated at a line's end
//! is followed by U+00AD there and by nothing else; a web or mail address is cut
//! between two of its characters, without a sign. `running_text` drops the
//! U+00AD and writes the other cuts as a line feed, as it does a forced end of
//! line. So a line feed of the PDF stands for white space or for nothing, and
//! everything else is compared as it is.

use katalog::files::Snapshot;
use katalog::findings::Findings;
use katalog::prose::{Inline, visible_text};
use katalog::source::prose::Block;
use katalog::source::{self, Source};

use crate::fixture::{Built, herne, sample_folder, samples};

/// Whether a text of the catalogue stands in a text of the PDF.
fn holds(printed: &str, text: &str) -> bool {
    let first = text.chars().next().unwrap();
    printed.match_indices(first).any(|(start, _)| begins_with(&printed[start..], text))
}

fn begins_with(printed: &str, text: &str) -> bool {
    let mut printed = printed.chars().peekable();
    for wanted in text.chars() {
        let line_ended = printed.next_if_eq(&'\n').is_some();
        if !(line_ended && wanted.is_whitespace()) && printed.next() != Some(wanted) {
            return false;
        }
    }
    true
}

#[test]
fn the_comparison_knows_what_a_line_end_may_be() {
    assert!(holds("a www.herne.\nde b", "www.herne.de"));
    assert!(holds("eins\nzwei drei", "eins zwei drei"));
    assert!(!holds("eins  zwei", "eins zwei"));
    assert!(!holds("einszwei", "eins zwei"));
    assert!(!holds("eins zw\u{ad}ei", "eins zwei"));
    assert!(!holds("Schüler\u{2060}*innen", "Schüler*innen"));
}

fn source_of(built: &Built) -> Source {
    source::read(&Snapshot::open(&sample_folder(&built.name)).unwrap(), &Findings::default())
}

/// The lines of prose in blocks, those with footnotes left out: a footnote's
/// sign is printed within the text.
fn lines(blocks: &[Block]) -> Vec<String> {
    fn has_footnote(inlines: &[Inline]) -> bool {
        inlines.iter().any(|inline| match inline {
            Inline::Footnote { .. } => true,
            Inline::Emphasis(body) | Inline::Strong(body) | Inline::Language { body, .. } => has_footnote(body),
            _ => false,
        })
    }
    let of_block = |block: &Block| {
        match block {
            Block::Paragraph(inlines) | Block::Heading(inlines) => vec![inlines.clone()],
            Block::List(items) | Block::Numbered(items) => items.clone(),
            Block::Quote { blocks, .. } => {
                return lines(blocks);
            }
            Block::Figure(figure) => figure.caption.iter().chain(&figure.source).cloned().collect(),
        }
        .into_iter()
        .filter(|inlines: &Vec<Inline>| !has_footnote(inlines))
        .map(|inlines| visible_text(&inlines))
        .collect::<Vec<_>>()
    };
    blocks.iter().flat_map(of_block).collect()
}

/// The running text from a destination to the next page that begins something else.
fn text_from(built: &Built, destination: &str) -> String {
    let first = built.page_of(destination);
    let begins = |page: &usize| built.pdf.destinations().values().any(|place| place.page == *page);
    let more = (first + 1..built.pdf.pages().len()).take_while(|page| !begins(page));
    let pages = std::iter::once(first).chain(more);
    pages.map(|page| built.pdf.pages()[page].running_text() + "\n").collect()
}

fn assert_printed(built: &Built, destination: &str, texts: &[String]) {
    let printed = text_from(built, destination);
    for text in texts {
        assert!(holds(&printed, text), "{}: „{text}“ is not on the page of {destination}:\n{printed}", built.name);
    }
}

#[test]
fn the_prose_of_every_measure_is_on_its_page() {
    let mut compared = 0;
    for built in samples() {
        let source = source_of(built);
        for entry in built.entries().filter(|entry| entry.full) {
            let measure = &source.records.measures[&entry.measure.id];
            let mut texts = vec![visible_text(&measure.title)];
            let fields = [
                &measure.description,
                &measure.goals_and_target_groups,
                &measure.goals,
                &measure.target_groups,
                &measure.responsible,
            ];
            texts.extend(fields.into_iter().flat_map(|blocks| lines(blocks)));
            for more in &measure.more {
                texts.push(more.label.clone());
                texts.extend(lines(&more.text));
            }
            texts.extend(measure.indicators.iter().map(|indicator| indicator.name.clone()));
            texts.extend(measure.links.iter().map(|link| link.text.clone()));
            assert_printed(built, &entry.label, &texts);
            compared += texts.len();
        }
    }
    assert!(compared > 500, "{compared} texts were compared");
}

#[test]
fn the_prose_of_chapters_and_contact_points_is_on_their_pages() {
    for built in samples() {
        let source = source_of(built);
        for (id, chapter) in &source.records.chapters {
            let mut texts = vec![visible_text(&chapter.title)];
            texts.extend(lines(&chapter.body));
            texts.extend(chapter.closing.iter().chain(&chapter.signature).cloned());
            for entry in &chapter.entries {
                texts.push(visible_text(&entry.title));
                texts.extend(lines(&entry.body));
            }
            texts.extend(chapter.footnotes.values().map(|note| visible_text(note)));
            assert_printed(built, id, &texts);
        }
        for contact in &source.records.contacts {
            let mut texts = vec![contact.name.clone()];
            texts.extend(lines(&contact.text));
            texts.extend(contact.function.iter().chain(&contact.topics).chain(&contact.hours).cloned());
            texts.extend(contact.phones.iter().map(|phone| phone.number.clone()));
            assert_printed(built, &format!("contact--{}", contact.id), &texts);
        }
    }
}

#[test]
fn no_invisible_characters_are_put_in() {
    for built in samples() {
        for (number, page) in built.pdf.pages().iter().enumerate() {
            for text in [page.text(), page.artifacts()] {
                let found = text.find(['\u{a0}', '\u{2060}', '\u{200b}', '\u{feff}']);
                assert_eq!(found, None, "page {} of {}: {text:?}", number + 1, built.name);
            }
        }
        for link in built.pdf.links() {
            let contents = link.contents.as_deref().unwrap_or_default();
            assert_eq!(contents.find(['\u{a0}', '\u{2060}', '\u{200b}', '\u{feff}']), None, "{contents:?}");
        }
    }
}

#[test]
fn what_is_typed_on_a_keyboard_is_found() {
    let pages: Vec<String> = herne().pdf.pages().iter().map(katalog::pdf::read::Page::text).collect();
    for (typed, id) in [
        ("Schüler*innen", "youth-for-equality"),
        ("Schüler*innen", "trommelprojekt"),
        ("FB 42", "sichtbar"),
        ("§ 167", "dv-bem"),
        ("§ 53", "alltagsbegleitung"),
    ] {
        assert!(pages[herne().page_of(id)].contains(typed), "„{typed}“ in {id}");
    }
    let contact = pages.iter().find(|page| page.contains("§ 13"));
    assert!(contact.is_some(), "„§ 13“ of a contact point");
}
