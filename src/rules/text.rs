//! A printed text as rules look at it: what a reader sees, and where each
//! character stands in the file.

use std::ops::Range;

use crate::printed::Field;
use crate::prose::{self, Inline, Place, Target};

/// Stands for a passage in another language or a bare address, which rules
/// about German text leave out.
pub const BLANK: char = '\u{fffc}';

/// A printed text.
pub struct Text<'s> {
    /// Its file.
    pub file: &'s str,
    /// The JSON pointer of its string.
    pub pointer: String,
    /// What it is.
    pub field: Field,
    /// What a reader sees, without marks and footnotes; a [`BLANK`] for each
    /// passage in another language and each bare address.
    pub shown: String,
    /// The links in it.
    pub links: Vec<LinkPart>,
    /// Which marks its string knows.
    pub place: Option<Place>,
    /// Links and passages in another language, with their marks, in the string's bytes.
    pub closed: Vec<Range<usize>>,
    /// Places in `shown` and in the string from which on both run alike.
    runs: Vec<(usize, usize)>,
}

/// A link in a text.
pub struct LinkPart {
    /// What is read, in the string's bytes.
    pub text: Range<usize>,
    /// What is read.
    pub shown: String,
    /// Where it leads, in the string's bytes.
    pub target: Range<usize>,
    /// Where it leads, as written.
    pub address: String,
}

impl<'s> Text<'s> {
    /// Reads a string; without a place, it knows no marks.
    #[must_use]
    pub fn new(file: &'s str, pointer: String, field: Field, raw: &str, place: Option<Place>) -> Self {
        let mut reader = Reader {
            raw,
            at: 0,
            title: false,
            mute: false,
            shown: String::new(),
            runs: vec![(0, 0)],
            links: Vec::new(),
            closed: Vec::new(),
        };
        if let Some(place) = place {
            reader.title = place == Place::Title;
            reader.read(&prose::parse(raw, place).0);
        } else {
            raw.clone_into(&mut reader.shown);
        }
        let Reader { shown, links, runs, closed, .. } = reader;
        Self { file, pointer, field, shown, links, place, closed, runs }
    }

    /// The bytes of the string that a part of what is shown stands in.
    #[must_use]
    pub fn in_string(&self, part: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let run = self.runs.partition_point(|run| run.0 <= at).saturating_sub(1);
            self.runs.get(run).map_or(at, |run| run.1 + at - run.0)
        };
        let last = self.shown.get(part.clone()).and_then(|part| part.chars().next_back()).map_or(0, char::len_utf8);
        place(part.start)..place(part.end - last) + last
    }
}

/// Walks along a string while its marks are taken out.
struct Reader<'r> {
    raw: &'r str,
    at: usize,
    title: bool,
    mute: bool,
    shown: String,
    runs: Vec<(usize, usize)>,
    links: Vec<LinkPart>,
    closed: Vec<Range<usize>>,
}

impl Reader<'_> {
    fn read(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => text.chars().for_each(|c| self.character(c)),
                Inline::Break => self.character('\n'),
                Inline::Emphasis(body) => self.between(1, body),
                Inline::Strong(body) => self.between(2, body),
                Inline::Link { target, body, range } => self.link(target, body, range),
                Inline::Language { body, .. } => self.passage(body),
                Inline::Address { target, range, .. } => self.address(target, range),
                Inline::Footnote { range, .. } => self.at = range.end + 1,
            }
        }
    }

    fn character(&mut self, c: char) {
        let bytes = self.raw.as_bytes();
        let escaped = !self.title && bytes.get(self.at) == Some(&b'\\') && matches!(c, '_' | '[' | '\\');
        if escaped && bytes.get(self.at + 1).copied().map(char::from) == Some(c) {
            self.at += 1;
        }
        self.show(c);
        self.at += c.len_utf8();
    }

    fn show(&mut self, c: char) {
        if self.mute {
            return;
        }
        let here = (self.shown.len(), self.at);
        if self.runs.last().is_none_or(|run| here.0 - run.0 + run.1 != here.1) {
            self.runs.push(here);
        }
        self.shown.push(c);
    }

    fn between(&mut self, marks: usize, body: &[Inline]) {
        self.at += marks;
        self.read(body);
        self.at += marks;
    }

    fn link(&mut self, target: &Target, body: &[Inline], range: &Range<usize>) {
        let text = self.at + 1;
        self.between(1, body);
        let text = text..range.start.saturating_sub(2);
        self.at = range.end + 1;
        self.closed.push(text.start - 1..self.at);
        if let Target::Web(address) = target {
            // Also what is said in another language says where the link leads.
            let shown = prose::visible_text(body);
            self.links.push(LinkPart { text, shown, target: range.clone(), address: address.clone() });
        }
    }

    fn passage(&mut self, body: &[Inline]) {
        let start = self.at;
        self.show(BLANK);
        let mute = std::mem::replace(&mut self.mute, true);
        self.between(1, body);
        self.mute = mute;
        let rest = self.raw.get(self.at..).unwrap_or_default();
        self.at += rest.find('}').map_or(0, |end| end + 1);
        self.closed.push(start..self.at);
    }

    fn address(&mut self, target: &str, range: &Range<usize>) {
        self.at = range.start;
        self.show(BLANK);
        self.at = range.end;
        self.closed.push(range.clone());
        // `www.` and mail addresses get their scheme from the program.
        if self.raw.get(range.clone()).is_some_and(|raw| raw == target) {
            let link = LinkPart {
                text: range.clone(),
                shown: String::new(),
                target: range.clone(),
                address: target.to_owned(),
            };
            self.links.push(link);
        }
    }
}

/// The runs of letters and digits.
#[must_use]
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match words.last_mut() {
            Some(word) if word.end == at => word.end = at + c.len_utf8(),
            _ => words.push(at..at + c.len_utf8()),
        }
    }
    words
}

/// The character before a place.
#[must_use]
pub fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The character at a place.
#[must_use]
pub fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// A part of a text with the words that it touches.
#[must_use]
pub fn with_words(text: &str, part: &Range<usize>) -> Range<usize> {
    let is_edge = |c: char| c.is_whitespace();
    let start =
        text[..part.start].rfind(is_edge).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[part.end..].find(is_edge).map_or(text.len(), |at| part.end + at);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_and_places_kept() {
        let raw = r"Ein _kluges_ [Wort-Spiel](https://a-b.de/x)-Paket\_2, [Hate Speech]{lang=en} unter www.a-b.de und [^eins]mehr";
        let text = Text::new("f", String::new(), Field::Description, raw, Some(Place::Chapter));
        assert_eq!(text.shown, "Ein kluges Wort-Spiel-Paket_2, \u{fffc} unter \u{fffc} und mehr");
        for word in ["kluges", "Wort", "-Paket", "2", "unter", "und", "mehr"] {
            let at = text.shown.rfind(word).unwrap();
            let range = text.in_string(&(at..at + word.len()));
            assert_eq!(&raw[range], word);
        }
        assert_eq!((text.links.len(), text.links[0].shown.as_str()), (1, "Wort-Spiel"));
        assert_eq!(&raw[text.links[0].target.clone()], "https://a-b.de/x");
    }

    #[test]
    fn a_title_has_no_escapes() {
        let raw = r"a\\b [x]{lang=en} c_d";
        let text = Text::new("f", String::new(), Field::Title, raw, Some(Place::Title));
        let at = text.shown.find("c_d").unwrap();
        assert_eq!(&raw[text.in_string(&(at..at + 3))], "c_d");
    }
}
