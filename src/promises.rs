//! What an edition promises: which of its texts are heard, in which order and
//! language, and which places websites may link to.

use serde_json::Value;

use crate::edition::{Block, Chapter, Edition, Entry, Field, Inline, entries_of};
use crate::pdf::check::{Passage, Promises};

/// The promises of an edition. `words` are the layout's printed words.
#[must_use]
pub fn of<'e>(edition: &'e Edition, words: &Value) -> Promises<'e> {
    let mut listener = Listener { edition, words, passages: Vec::new(), voices: Vec::new() };
    for part in &edition.parts {
        match (part.name.as_str(), &part.chapter) {
            (_, Some(chapter)) => listener.chapter(chapter),
            ("sections", _) => listener.sections(),
            ("contacts", _) => listener.contacts(),
            _ => {}
        }
    }
    let has = |name: &str| edition.parts.iter().any(|part| part.name == name);
    let entries = edition.sections.iter().flat_map(entries_of);
    let printed = entries.filter(|entry| has("sections") && entry.full).map(|entry| entry.label.as_str());
    let contacts = edition.contacts.iter().filter(|_| has("contacts")).map(|contact| contact.label.as_str());
    Promises {
        title: &edition.name,
        language: edition.language,
        destinations: printed.chain(contacts).collect(),
        passages: listener.passages,
        voices: listener.voices,
    }
}

/// Goes through an edition as somebody who listens.
struct Listener<'e, 'w> {
    edition: &'e Edition,
    words: &'w Value,
    passages: Vec<Passage>,
    voices: Vec<(String, String)>,
}

impl Listener<'_, '_> {
    fn heading(&mut self, heading: &str) {
        self.passages.push(Passage { heading: heading.to_owned(), bookmarked: true, texts: Vec::new() });
    }

    /// A text of the passage that was begun last.
    fn text(&mut self, text: &str) {
        if let Some(passage) = self.passages.last_mut().filter(|_| !text.trim().is_empty()) {
            passage.texts.push(text.to_owned());
        }
    }

    fn chapter(&mut self, chapter: &Chapter) {
        self.heading(&chapter.title_text);
        self.voices_of(&chapter.title);
        self.blocks(&chapter.blocks);
        for line in chapter.closing.iter().chain(&chapter.signature) {
            self.text(line);
        }
        for note in &chapter.entries {
            let mut heading = vec![String::new()];
            collect(&note.title, &mut heading);
            self.passages.push(Passage { heading: heading.concat(), bookmarked: false, texts: Vec::new() });
            self.voices_of(&note.title);
            self.blocks(&note.blocks);
        }
    }

    fn sections(&mut self) {
        for section in &self.edition.sections {
            self.heading(&section.title);
            self.blocks(&section.intro);
            for entry in entries_of(section) {
                self.inlines(&entry.measure.short_title);
            }
            for entry in entries_of(section).filter(|entry| entry.full) {
                self.measure(entry);
            }
        }
    }

    fn measure(&mut self, entry: &Entry) {
        let measure = &entry.measure;
        self.heading(&measure.title_text);
        self.voices_of(&measure.title);
        for unit in &measure.units {
            self.text(&unit.name);
            for former in &unit.formerly {
                self.text(&former.name);
            }
        }
        for field in measure.fields.iter().filter(|field| !field.blocks.is_empty()) {
            self.field(field);
        }
    }

    fn field(&mut self, field: &Field) {
        self.text(&field.label);
        self.blocks(&field.blocks);
    }

    fn contacts(&mut self) {
        for contact in &self.edition.contacts {
            self.heading(&contact.name);
            self.blocks(&contact.text);
            for phone in &contact.phones {
                self.text(&phone.number);
            }
        }
    }

    /// A printed word, which the edition may replace.
    fn word(&mut self, key: &str) {
        let word = self.edition.labels.get(key).map(String::as_str).or_else(|| self.words.get(key)?.as_str());
        if let Some(word) = word.map(str::to_owned) {
            self.text(&word);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) | Block::Heading(text) => self.inlines(text),
            Block::List(items) | Block::Numbered(items) => items.iter().for_each(|item| self.inlines(item)),
            Block::Quote { blocks, source } => {
                self.blocks(blocks);
                self.text(source.as_deref().unwrap_or_default());
            }
            Block::Figure(figure) => {
                for text in figure.caption.iter().chain(&figure.source) {
                    self.inlines(text);
                }
            }
            Block::RunIn { word, blocks } => {
                self.word(word);
                self.blocks(blocks);
            }
            Block::Status { word, .. } => self.text(word),
            Block::Indicators(indicators) => indicators.iter().for_each(|indicator| self.text(&indicator.name)),
            Block::Addresses(addresses) => {
                for address in addresses {
                    self.text(&address.text);
                    self.text(&address.pieces.concat());
                }
            }
            Block::References(places) => places.iter().for_each(|place| self.inlines(&place.text)),
            Block::Period { .. } | Block::Fault(_) => {}
        }
    }

    /// A running text; a footnote is heard at its first mark.
    fn inlines(&mut self, inlines: &[Inline]) {
        let mut pieces = vec![String::new()];
        collect(inlines, &mut pieces);
        for piece in &pieces {
            self.text(piece);
        }
        self.voices_of(inlines);
    }

    fn voices_of(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Language { code, region, body } if code != self.edition.language || region.is_some() => {
                    // What is spoken otherwise within the passage is heard apart from it.
                    let spoken: Vec<&Inline> =
                        body.iter().filter(|inline| !matches!(inline, Inline::Language { .. })).collect();
                    let mut pieces = vec![String::new()];
                    collect(spoken, &mut pieces);
                    let tag = region.as_ref().map_or_else(|| code.clone(), |region| format!("{code}-{region}"));
                    self.voices.push((tag, pieces.concat()));
                    self.voices_of(body);
                }
                Inline::Emphasis(body)
                | Inline::Strong(body)
                | Inline::Link { body, .. }
                | Inline::Reference { body, .. }
                | Inline::Language { body, .. }
                | Inline::Footnote { body, .. } => self.voices_of(body),
                Inline::Keep(_) | Inline::Word(_) | Inline::Long(_) | Inline::Break(()) | Inline::Text(_) => {}
            }
        }
    }
}

/// What is read of a running text, cut where a footnote's mark stands.
fn collect<'i>(inlines: impl IntoIterator<Item = &'i Inline>, pieces: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Keep(text) | Inline::Word(text) | Inline::Text(text) => {
                if let Some(last) = pieces.last_mut() {
                    last.push_str(text);
                }
            }
            Inline::Long(word) => {
                if let Some(last) = pieces.last_mut() {
                    last.push_str(&word.pieces.concat());
                }
            }
            Inline::Emphasis(body)
            | Inline::Strong(body)
            | Inline::Link { body, .. }
            | Inline::Reference { body, .. }
            | Inline::Language { body, .. } => collect(body, pieces),
            Inline::Footnote { again, body, .. } => {
                pieces.push(String::new());
                if !again {
                    collect(body, pieces);
                }
                pieces.push(String::new());
            }
            Inline::Break(()) => {}
        }
    }
}
