//! What a file says about itself, its pages and its fonts.

use crate::pdf::flaw::{Flaw, Kind};
use crate::pdf::read::{OutlineItem, Reader};

/// Title, language, bookmarks, page labels, fonts, and text that is not marked.
pub(super) fn check(reader: &Reader, flaws: &mut Vec<Flaw>) {
    let metadata = reader.metadata();
    let mut file = |kind, args| flaws.push(Flaw::of_file(kind, args));
    if metadata.title.as_deref().is_none_or(|title| title.trim().is_empty()) {
        file(Kind::Title, vec![("found", String::new())]);
    }
    if !metadata.display_doc_title {
        file(Kind::TitleHidden, Vec::new());
    }
    match metadata.language.as_deref().map(str::trim) {
        None | Some("") => file(Kind::Language, vec![("found", String::new())]),
        Some(language) if !is_language(language) => file(Kind::Language, vec![("found", language.to_owned())]),
        Some(_) => {}
    }
    if !metadata.has_page_labels {
        file(Kind::PageLabels, Vec::new());
    }
    for font in reader.fonts().iter().filter(|font| !font.embedded) {
        file(Kind::FontMissing, vec![("font", font.name.clone())]);
    }
    for font in reader.fonts().iter().filter(|font| !font.to_unicode) {
        file(Kind::FontSilent, vec![("font", font.name.clone())]);
    }
    if reader.outline().is_empty() {
        file(Kind::NoBookmarks, Vec::new());
    }
    bookmarks(reader.outline(), flaws);
    passages(reader, flaws);
    for (index, page) in reader.pages().iter().enumerate() {
        let unmarked = page.unmarked();
        if metadata.has_page_labels && page.label.trim().is_empty() {
            flaws.push(Flaw { kind: Kind::PageLabels, page: Some(index), args: Vec::new() });
        }
        if !unmarked.trim().is_empty() {
            flaws.push(Flaw::at(Kind::Unmarked, Some(index), &unmarked));
        }
    }
}

/// What a viewer shows first: bookmarks beside the pages (7.7.2).
pub(super) fn opening(reader: &Reader, flaws: &mut Vec<Flaw>) {
    let shown = reader.metadata().page_mode.as_deref() == Some("UseOutlines");
    if !shown && !reader.outline().is_empty() {
        flaws.push(Flaw::of_file(Kind::BookmarksHidden, Vec::new()));
    }
}

fn bookmarks(items: &[OutlineItem], flaws: &mut Vec<Flaw>) {
    for item in items {
        if item.destination.is_none() {
            flaws.push(Flaw::at(Kind::BookmarkNowhere, None, &item.title));
        }
        bookmarks(&item.children, flaws);
    }
}

/// Passages in other languages than the document's (14.9.2).
fn passages(reader: &Reader, flaws: &mut Vec<Flaw>) {
    let own = reader.metadata().language.as_deref().unwrap_or_default();
    let mut wrong = |language: &str, page, text: &str| {
        if !is_language(language) || is_misplaced(language, own) {
            flaws.push(Flaw::at(Kind::PassageLanguage, page, text).with("found", language));
        }
    };
    for tag in reader.tags().walk() {
        if let Some(language) = &tag.language {
            wrong(language, tag.page, &tag.text());
        }
    }
    for run in reader.tags().runs() {
        if let Some(language) = &run.language {
            wrong(language, Some(run.page), &run.text);
        }
    }
}

/// Whether a code is well-formed (BCP 47).
fn is_language(code: &str) -> bool {
    code.parse::<unic_langid::LanguageIdentifier>().is_ok_and(|language| language.language.as_str() != "und")
}

/// Whether a language is said to be that of a German-speaking country only
/// because the text around it is: `en-DE` finds no voice.
fn is_misplaced(language: &str, own: &str) -> bool {
    const AT_HOME: &[&str] = &["de", "nds", "da", "frr", "dsb", "hsb", "rom", "gsw", "bar", "ksh"];
    let parse = |code: &str| code.parse::<unic_langid::LanguageIdentifier>().ok();
    let Some(language) = parse(language) else { return false };
    let foreign = parse(own).is_some_and(|own| own.language != language.language);
    let region = language.region.as_ref().map(unic_langid::subtags::Region::as_str);
    foreign && matches!(region, Some("DE" | "AT" | "LI")) && !AT_HOME.contains(&language.language.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_may_have_a_region_of_its_own() {
        assert!(is_misplaced("en-DE", "de") && is_misplaced("tr-AT", "de-AT"));
        for good in ["en", "en-GB", "de-AT", "hsb-DE"] {
            assert!(!is_misplaced(good, "de") && is_language(good), "{good}");
        }
        assert!(!is_language("deutsch, bitte") && !is_language("d"));
    }
}
