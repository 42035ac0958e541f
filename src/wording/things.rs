//! What the things of a catalogue are called, and the way to a place in their forms.

use std::sync::LazyLock;

use super::labels::{Shape, steps};
use super::place::{FormPlace, Step};
use crate::document::Document;
use crate::findings::Code;
use crate::format::Kind;
use crate::json::{Node, Value, escape};
use crate::language::Language;
use crate::prose::{Place as InText, parse, visible_text};
use crate::say::Say;
use crate::source::Source;
use crate::source::measure::{LABELLED, Measure};

/// The keys by which things are called, the first that is there.
const NAMES: &[&str] = &["title", "name", "label", "word", "short", "text"];

/// A catalogue's files, asked for names in a language.
pub struct Things<'s> {
    /// The files.
    pub source: &'s Source,
    /// The sentences, in whose language labels are.
    pub say: &'s Say,
}

impl Things<'_> {
    fn language(&self) -> Language {
        self.say.language()
    }

    /// Where in the forms a value of a file is.
    pub fn place(&self, file: &str, pointer: &str) -> Option<FormPlace> {
        let shape = Shape::of_file(file)?;
        let root = self.source.files.get(file).map_or(&Node::UNREAD, |file| &file.root);
        let word = shape.word(self.say)?;
        let first = match own_id(file) {
            Some(id) => Step::Thing { word, title: title(root).unwrap_or_else(|| readable(id)) },
            None => Step::Whole(word),
        };
        let mut way = Way {
            things: self,
            is_measure: file.starts_with("measures/"),
            is_in_thing: own_id(file).is_some(),
            steps: vec![first],
        };
        way.follow(root, shape, &steps(pointer).collect::<Vec<_>>());
        Some(FormPlace { steps: way.steps })
    }

    /// What the field of a key is called, in the object at a pointer or in the nearest one
    /// around it that has such a field.
    pub fn field(&self, file: &str, pointer: &str, key: &str) -> Option<String> {
        let mut around = pointer;
        loop {
            let place = self.place(file, &format!("{around}/{}", escape(key)))?;
            let here = self.place(file, around)?;
            if place.steps.len() > here.steps.len()
                && let Some(Step::Field(label)) = place.steps.last()
            {
                return Some(label.clone());
            }
            around = around.rsplit_once('/')?.0;
        }
    }

    /// What a thing is called by its id; the id in readable letters if it is not there.
    pub fn thing(&self, kind: Kind, id: &str) -> String {
        self.find(kind, id).unwrap_or_else(|| readable(id))
    }

    fn find(&self, kind: Kind, id: &str) -> Option<String> {
        let root = |file: &str| self.source.files.get(file).map(|file| &file.root);
        let within = |file: &str, list: &str| named(root(file)?.get(list)?, id);
        match kind {
            Kind::Division => within("organisation.json", "divisions"),
            Kind::Unit => {
                let divisions = root("organisation.json")?.get("divisions")?.items();
                divisions.iter().find_map(|division| named(division.get("units")?, id))
            }
            Kind::Topic => within("organisation.json", "topics"),
            Kind::Place => within("places.json", "places"),
            Kind::Contact => within("contacts.json", "contacts"),
            Kind::Dimension => within("edition.json", "dimensions"),
            Kind::Status => within("edition.json", "statuses"),
            Kind::Measure => title(root(&Document::Measure(id).path())?),
            Kind::Part => match root(&Document::Chapter(id).path()) {
                Some(chapter) => title(chapter),
                None => self.say.find(&format!("part-{id}")),
            },
            Kind::Footnote => None,
            Kind::Target => {
                [Kind::Measure, Kind::Dimension, Kind::Contact].into_iter().find_map(|kind| self.find(kind, id))
            }
        }
    }

    /// A file as people know it: "Maßnahme „Leichte Sprache“" has a word and a title.
    pub fn file(&self, path: &str) -> Option<Step> {
        self.place(path, "")?.steps.into_iter().next()
    }

    /// The label of a measure's field: the edition's own, else the printed one.
    fn printed_label(&self, key: &str) -> Option<String> {
        let own = self.source.files.get("edition.json").and_then(|file| file.root.get("labels")?.get(key));
        let own = own.and_then(|node| match &node.value {
            Value::String(text) => Some(text.clone()),
            _ => None,
        });
        own.or_else(|| printed(key, self.language()).filter(|_| LABELLED.contains(&key)).map(str::to_owned))
    }
}

/// The way into a file while it is followed.
struct Way<'t, 's> {
    things: &'t Things<'s>,
    is_measure: bool,
    /// Whether the file itself is a thing with a title: a measure or a chapter.
    is_in_thing: bool,
    steps: Vec<Step>,
}

impl Way<'_, '_> {
    fn follow(&mut self, node: &Node, shape: Shape, rest: &[String]) {
        let Some((step, rest)) = rest.split_first() else { return };
        let below = node.at(&format!("/{}", escape(step))).unwrap_or(&Node::UNREAD);
        // A list that is not there has no items, but a place in it has still a name.
        if let Value::Array(_) | Value::Unread = node.value
            && let Ok(index) = step.parse::<usize>()
        {
            let item = shape.item();
            self.item(index, below, item);
            if let Some(item) = item {
                self.follow(below, item, rest);
            }
        } else if let Some((label, field)) = shape.field(step, self.things.say) {
            self.field(step, label, shape);
            self.follow(below, field, rest);
        } else if let Some(entry) = shape.entry() {
            self.entry(step, node);
            self.follow(below, entry, rest);
        }
    }

    fn field(&mut self, key: &str, label: String, object: Shape) {
        // The points of a list are counted, and a contact point is no field of its list.
        if ["list", "numbered"].contains(&key) && object.is_prose() {
            return;
        }
        let is_first = self.is_measure && self.steps.len() == 1;
        let label = Some(key).filter(|_| is_first).and_then(|key| self.things.printed_label(key)).unwrap_or(label);
        if self.steps.last() != Some(&Step::Whole(label.clone())) {
            self.steps.push(Step::Field(label));
        }
    }

    fn item(&mut self, index: usize, item: &Node, shape: Option<Shape>) {
        let number = index + 1;
        let is_object = matches!(item.value, Value::Object(_));
        let is_block = matches!(shape, Some(Shape::Block(_)));
        let word = shape.and_then(|shape| shape.word(self.things.say));
        match (title(item).filter(|_| is_object && !is_block), word) {
            (Some(title), Some(word)) => {
                // What has a name of its own needs none of what is around it, but for the measure or chapter.
                self.steps.truncate(usize::from(self.is_in_thing));
                self.steps.push(Step::Thing { word, title });
            }
            _ if is_block => self.steps.push(Step::Paragraph(number)),
            _ => {
                let in_list = matches!(self.steps.last(), Some(Step::Paragraph(_)));
                self.steps.push(if in_list { Step::Point(number) } else { Step::Entry(number) });
            }
        }
    }

    /// A value behind a key of the author's own: a kind of findings, a printed word, or one that is counted.
    fn entry(&mut self, key: &str, node: &Node) {
        let language = self.things.language();
        let label = match (Code::of(key), printed(key, language)) {
            (Some(code), _) => Some(code.title(language).to_owned()),
            (None, Some(word)) => Some(word.to_owned()),
            (None, None) => self.things.find(Kind::Dimension, key),
        };
        let number = match &node.value {
            Value::Object(members) => members.iter().position(|member| member.key == key),
            _ => None,
        };
        match (label, number) {
            (Some(label), _) => self.steps.push(Step::Field(label)),
            (None, number) => self.steps.push(Step::Entry(number.unwrap_or_default() + 1)),
        }
    }
}

/// The id of a measure or chapter by the path of its file.
fn own_id(path: &str) -> Option<&str> {
    let (_, name) = path.split_once('/')?;
    name.strip_suffix(".json")
}

/// What an object is called.
fn title(node: &Node) -> Option<String> {
    NAMES.iter().find_map(|key| match &node.get(key)?.value {
        Value::String(text) => Some(visible_text(&parse(text, InText::Title).0)).filter(|text| !text.trim().is_empty()),
        _ => None,
    })
}

/// What the item of a list is called that has an id.
fn named(list: &Node, id: &str) -> Option<String> {
    let has_id = |item: &&Node| item.get("id").is_some_and(|own| own.value == Value::String(id.to_owned()));
    title(list.items().iter().find(has_id)?)
}

/// An id as words, for what has no name that could be read.
fn readable(id: &str) -> String {
    let words = id.split(['-', '_', '.', '/']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map_or(words.clone(), |first| first.to_uppercase().chain(letters).collect())
}

/// The words that the layout prints and an edition may replace, by their keys.
#[must_use]
pub fn printed_words(language: Language) -> Vec<(String, String)> {
    let mut words: Vec<(String, String)> = WORDS[usize::from(language == Language::English)]
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(key, word)| Some((key.clone(), word.as_str()?.to_owned())))
        .collect();
    let described = LABELLED
        .iter()
        .filter(|key| !words.iter().any(|(own, _)| own == *key))
        .filter_map(|key| Some(((*key).to_owned(), printed(key, language)?.to_owned())));
    let described: Vec<_> = described.collect();
    words.extend(described);
    words
}

/// The layout's words in German and English.
static WORDS: LazyLock<[serde_json::Value; 2]> = LazyLock::new(|| {
    let files = [include_str!("../../layout/words/de.json"), include_str!("../../layout/words/en.json")];
    files.map(|text| serde_json::from_str(text).unwrap_or_default())
});

/// A printed word: the layout's, or the label of a measure's field.
pub fn printed(key: &str, language: Language) -> Option<&'static str> {
    let words = &WORDS[usize::from(language == Language::English)];
    let field = || Measure::OBJECT.field(key).filter(|_| LABELLED.contains(&key));
    let described = || field().map(|field| field.doc.said(language.code()).label);
    words.get(key).and_then(serde_json::Value::as_str).or_else(described)
}
