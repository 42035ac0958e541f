//! The promises of a website edition: what its data says is heard, where and as
//! the data says it.
//!
//! Typst refuses what breaks PDF/UA-1 and PDF/A-2a, [`verify`] asks what can be
//! asked of any file; only this program knows what its file should say.

use std::collections::{BTreeMap, BTreeSet};

use super::flaw::{Flaw, Kind};
use super::read::{Content, OutlineItem, Reader, Tag};
use super::verify::{self, letters, level};

/// What the finished file must hold.
#[derive(Debug, Default)]
pub struct Promises<'p> {
    /// Its title.
    pub title: &'p str,
    /// Its language.
    pub language: &'p str,
    /// Names of destinations that websites may link to.
    pub destinations: Vec<&'p str>,
    /// What is heard, from beginning to end.
    pub passages: Vec<Passage>,
    /// Passages in other languages: the language's code and the text.
    pub voices: Vec<(String, String)>,
}

/// A heading and the texts that follow it before the next passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The heading. A section's may have its number before it.
    pub heading: String,
    /// Whether it has a bookmark.
    pub bookmarked: bool,
    /// The texts in order.
    pub texts: Vec<String>,
}

/// What is wrong with a file of this program, before its links are described.
#[must_use]
pub fn broken(reader: &Reader, promises: &Promises<'_>) -> Vec<Flaw> {
    let mut flaws = verify::assertions(reader);
    let metadata = reader.metadata();
    let mut same = |kind, found: &Option<String>, expected: &str| {
        let found = found.clone().unwrap_or_default();
        if found != expected && !found.is_empty() {
            flaws.push(Flaw::of_file(kind, vec![("found", found), ("expected", expected.to_owned())]));
        }
    };
    same(Kind::Title, &metadata.title, promises.title);
    same(Kind::Language, &metadata.language, promises.language);
    for name in promises.destinations.iter().filter(|name| !reader.destinations().contains_key(**name)) {
        flaws.push(Flaw::of_file(Kind::Destination, vec![("name", (*name).to_owned())]));
    }
    flaws.extend(verify::without_row_headers(&reader.tags().walk()));
    passages(&Speech::of(reader), &promises.passages, &mut flaws);
    bookmarks(reader.outline(), &promises.passages, &mut flaws);
    voices(reader, &promises.voices, &mut flaws);
    flaws
}

/// Everything that is read, as letters only, and where its headings begin.
#[derive(Default)]
struct Speech {
    letters: String,
    /// Where a heading begins, its letters, its page.
    headings: Vec<(usize, String, Option<usize>)>,
}

impl Speech {
    fn of(reader: &Reader) -> Self {
        let mut speech = Self::default();
        speech.add(reader.tags());
        speech
    }

    fn add(&mut self, tag: &Tag) {
        if level(tag).is_some() {
            self.headings.push((self.letters.len(), letters(&tag.text()), tag.page));
        }
        if let Some(text) = &tag.actual_text {
            self.letters.push_str(&letters(text));
            return;
        }
        for content in &tag.content {
            match content {
                Content::Text(run) => self.letters.push_str(&letters(&run.text)),
                Content::Tag(tag) => self.add(tag),
                Content::Object(_) => {}
            }
        }
    }
}

/// Every heading follows the one before it, and every text of a passage the
/// text before it.
fn passages(speech: &Speech, passages: &[Passage], flaws: &mut Vec<Flaw>) {
    let mut rest = speech.headings.as_slice();
    let mut found: Vec<(&Passage, usize, Option<usize>)> = Vec::new();
    for passage in passages {
        let wanted = letters(&passage.heading);
        match rest.iter().position(|(_, heading, _)| heading.ends_with(&wanted)) {
            Some(at) => {
                found.push((passage, rest[at].0, rest[at].2));
                rest = &rest[at + 1..];
            }
            None => flaws.push(Flaw::at(Kind::TitleNoHeading, None, &passage.heading)),
        }
    }
    for (index, (passage, start, page)) in found.iter().enumerate() {
        let end = found.get(index + 1).map_or(speech.letters.len(), |next| next.1);
        let mut heard = &speech.letters[*start..end];
        for text in &passage.texts {
            let wanted = letters(text);
            match heard.find(&wanted) {
                Some(at) => heard = &heard[at + wanted.len()..],
                None => flaws.push(Flaw::at(Kind::SilentText, *page, text).with("heading", &passage.heading)),
            }
        }
    }
}

/// Every passage that people look for has a bookmark.
fn bookmarks(outline: &[OutlineItem], passages: &[Passage], flaws: &mut Vec<Flaw>) {
    fn collect(items: &[OutlineItem], titles: &mut BTreeSet<String>) {
        for item in items {
            titles.insert(letters(&item.title));
            collect(&item.children, titles);
        }
    }
    let mut titles = BTreeSet::new();
    collect(outline, &mut titles);
    // A section's bookmark begins with its number.
    let has = |heading: &str| titles.contains(heading) || titles.iter().any(|title| title.ends_with(heading));
    let missing = passages.iter().filter(|passage| passage.bookmarked && !has(&letters(&passage.heading)));
    flaws.extend(missing.map(|passage| Flaw::at(Kind::NoBookmark, None, &passage.heading)));
}

fn voices(reader: &Reader, voices: &[(String, String)], flaws: &mut Vec<Flaw>) {
    if voices.is_empty() {
        return;
    }
    let mut heard: BTreeMap<&str, String> = BTreeMap::new();
    let own = reader.metadata().language.as_deref();
    for (run, language) in reader.tags().spoken(own) {
        if let Some(language) = language {
            heard.entry(language).or_default().push_str(&letters(&run.text));
        }
    }
    for (language, text) in voices {
        if !heard.get(language.as_str()).is_some_and(|heard| heard.contains(&letters(text))) {
            flaws.push(Flaw::at(Kind::WrongVoice, None, text).with("language", language));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speech(headings: &[&str], text: &str) -> Speech {
        let letters = letters(text);
        let headings = headings.iter().map(|heading| {
            let heading = verify::letters(heading);
            (letters.find(&heading).unwrap(), heading, Some(0))
        });
        Speech { headings: headings.collect(), letters: letters.clone() }
    }

    fn kinds(speech: &Speech, wanted: &[(&str, &[&str])]) -> Vec<Kind> {
        let passage = |(heading, texts): &(&str, &[&str])| Passage {
            heading: (*heading).to_owned(),
            bookmarked: true,
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let mut flaws = Vec::new();
        passages(speech, &wanted.iter().map(passage).collect::<Vec<_>>(), &mut flaws);
        flaws.into_iter().map(|flaw| flaw.kind).collect()
    }

    #[test]
    fn texts_are_heard_in_order_below_their_heading() {
        let speech = speech(&["1 Alter", "Spiel"], "1 Alter eins zwei Spiel drei eins");
        assert!(kinds(&speech, &[("Alter", &["eins", "zwei"]), ("Spiel", &["drei"])]).is_empty());
        assert_eq!(kinds(&speech, &[("Alter", &["zwei", "eins"]), ("Spiel", &[])]), [Kind::SilentText]);
        assert_eq!(kinds(&speech, &[("Alter", &["drei"]), ("Spiel", &[])]), [Kind::SilentText]);
        assert_eq!(kinds(&speech, &[("Spiel", &[]), ("Alter", &[])]), [Kind::TitleNoHeading]);
    }
}
