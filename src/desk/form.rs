//! The fields of an object as a form, made of the format's description: what the
//! format can say, a form can change.

use askama::Template;

use crate::colour::Rgb;
use crate::entry::names::{self, Named};
use crate::entry::{self, Input, is_simple};
use crate::format::{Control, Doc, Field as Described, Kind, Object, Word};
use crate::json::{Node, Value, escape};
use crate::language::Language;
use crate::rich;
use crate::say::Say;
use crate::source::Source;
use crate::source::measure::LABELLED;
use crate::wording::Shape;

/// The forms of a file.
pub struct Form<'f> {
    /// The sentences and labels.
    pub say: &'f Say,
    /// The catalogue, whose things can be chosen.
    pub source: &'f Source,
    /// The file.
    pub file: &'f str,
    /// What it says.
    pub root: &'f Node,
    /// The address of the catalogue's pages.
    pub base: &'f str,
}

/// A field with its control.
#[derive(Template)]
#[template(path = "field.html")]
pub struct Field<'f> {
    say: &'f Say,
    /// The JSON pointer; no person reads it.
    pub at: String,
    /// An id for the page.
    id: String,
    label: String,
    help: String,
    required: bool,
    entered: Entered<'f>,
}

/// What is entered and how.
enum Entered<'f> {
    /// A line: its value, the keyboard of a phone, and how wide it is.
    Line { value: String, mode: &'static str, wide: bool },
    /// A text a line.
    Lines { value: String },
    /// A text with marks.
    Rich { kind: &'static str, document: String, html: String, language: &'static str },
    /// A box to tick.
    Tick { on: bool },
    /// One of several.
    Choice { options: Vec<Choice>, required: bool },
    /// Some of a few, each with a box.
    Boxes { options: Vec<Choice> },
    /// Some of many, in an order of their own.
    Chosen { chosen: Vec<Choice>, others: Vec<Choice> },
    /// A colour and how well it can be read on white.
    Colour { value: String, contrast: Option<(String, bool)> },
    /// Numbers beside each other.
    Numbers { values: Vec<(String, String)> },
    /// A picture of the catalogue's folder.
    Picture { value: String, address: String },
    /// Fields within a frame.
    Group { fields: Vec<Field<'f>> },
    /// Things in an order.
    Things { items: Vec<Thing<'f>>, word: String, made_by: Option<&'static str> },
    /// Values by keys.
    Table { rows: Vec<Field<'f>>, keys: Vec<Choice>, free: bool },
    /// Kinds, of which one is chosen, and the fields of that.
    Kinds { options: Vec<Choice>, fields: Vec<Field<'f>> },
    /// A value of another kind than the field takes, as it stands.
    Other { text: String },
}

/// A thing of a list. One with an id is made, moved elsewhere and removed by deeds, since others may name it.
struct Thing<'f> {
    own: Option<Own>,
    at: String,
    id: String,
    title: String,
    number: usize,
    is_last: bool,
    fields: Vec<Field<'f>>,
}

/// A thing with an id.
struct Own {
    id: String,
    kind: &'static str,
    /// What can be done to it, with what that is called.
    deeds: Vec<(&'static str, String)>,
}

/// The deed that makes an object of the format, what it is, and what else can be done to it.
const DEEDS: &[(&str, &str, &str, &[&str])] = &[
    ("Division", "new-division", "division", &[]),
    ("Unit", "new-unit", "unit", &["rename-unit", "move-unit"]),
    ("Topic", "new-topic", "topic", &["move-topic"]),
    ("Postal", "new-place", "place", &[]),
    ("Contact", "new-contact", "contact", &[]),
    ("Dimension", "new-dimension", "dimension", &[]),
    ("Status", "new-status", "status", &[]),
];

/// Something that can be chosen.
pub struct Choice {
    value: String,
    label: String,
    of: Option<String>,
    on: bool,
}

impl Choice {
    fn of(named: Named, on: bool) -> Self {
        Self { value: named.id, label: named.name, of: named.of, on }
    }
}

impl<'f> Form<'f> {
    /// All fields of an object at a pointer.
    #[must_use]
    pub fn fields(&self, object: &'static Object, at: &str) -> Vec<Field<'f>> {
        object.fields.iter().filter_map(|field| self.described(object, field, at)).collect()
    }

    /// Some fields of an object by their keys, in this order.
    #[must_use]
    pub fn some(&self, object: &'static Object, at: &str, keys: &[&str]) -> Vec<Field<'f>> {
        keys.iter().filter_map(|key| self.described(object, object.field(key)?, at)).collect()
    }

    /// The fields of an object but some.
    #[must_use]
    pub fn without(&self, object: &'static Object, at: &str, keys: &[&str]) -> Vec<Field<'f>> {
        object
            .fields
            .iter()
            .filter(|field| !keys.contains(&field.key))
            .filter_map(|field| self.described(object, field, at))
            .collect()
    }

    fn described(&self, object: &Object, field: &'static Described, around: &str) -> Option<Field<'f>> {
        // An id is no field: it is made of the title, and changed where it is shown as an address.
        if matches!(field.control, Control::OwnId | Control::SchemaPath) {
            return None;
        }
        let at = format!("{around}/{}", escape(field.key));
        let said = field.doc.said(self.say.language().code());
        let label = self.label(field, around).unwrap_or_else(|| said.label.to_owned());
        let help = help(object, field, self.say);
        Some(self.field(&at, label, help, field.control, field.required))
    }

    /// What the publication prints above a field of a measure, which is what people know it by.
    fn label(&self, field: &Described, around: &str) -> Option<String> {
        let printed = around.is_empty() && self.file.starts_with("measures/") && LABELLED.contains(&field.key);
        let own = || names::text(self.source.files.get("edition.json")?.root.get("labels")?, field.key);
        printed.then(own).flatten()
    }

    fn field(&self, at: &str, label: String, help: String, control: &'static Control, required: bool) -> Field<'f> {
        let control = if let Control::Internal(inner) = control { inner } else { control };
        let node = self.root.at(at);
        let entered = self.entered(at, control, node, required);
        Field { say: self.say, at: at.to_owned(), id: page_id(at), label, help, required, entered }
    }

    fn entered(&self, at: &str, control: &'static Control, node: Option<&Node>, required: bool) -> Entered<'f> {
        match control {
            Control::Object(object) => return Entered::Group { fields: self.fields(object, at) },
            Control::Table { keys, of } => return self.table(at, keys, of, node),
            Control::List { of, .. } if !is_simple(of) => return self.things(at, of, node),
            Control::OneOf(all) if !is_simple(control) => return self.kinds(at, all, node),
            _ => {}
        }
        let Some(input) = entry::shown(control, node) else {
            return Entered::Other {
                text: node.map_or_else(String::new, |node| {
                    crate::json::data::Data::from(node).text(&crate::json::data::Style::LINE, "")
                }),
            };
        };
        match (input, control) {
            (Input::YesNo(on), _) => Entered::Tick { on },
            (Input::Rich(document), _) => self.rich(control, node, &document),
            (Input::Many(values), Control::List { of, most, .. }) => self.many(of, *most, &values),
            (Input::Many(values), _) => Entered::Lines { value: values.join("\n") },
            (Input::Text(value), _) => self.text(control, value, required),
        }
    }

    fn text(&self, control: &'static Control, value: String, required: bool) -> Entered<'f> {
        let line = |mode, wide| Entered::Line { value: value.clone(), mode, wide };
        match control {
            Control::Choice(words) => Entered::Choice { options: self.words(words, &value), required },
            Control::Id(kind) => Entered::Choice { options: self.one_of(*kind, &value), required },
            Control::Colour => Entered::Colour { contrast: contrast(&value, self.say), value },
            Control::Picture => Entered::Picture { address: format!("{}/picture/{value}", self.base), value },
            Control::Number { .. } | Control::Month | Control::Day | Control::Printed => line("text", false),
            Control::Decimal { .. } => line("decimal", false),
            Control::Email => line("email", true),
            Control::Address => line("url", true),
            _ => line("text", true),
        }
    }

    fn rich(&self, control: &'static Control, node: Option<&Node>, document: &serde_json::Value) -> Entered<'f> {
        let Some(kind) = entry::rich_kind(control) else { return Entered::Other { text: String::new() } };
        let language = match self.source.records.edition.language {
            Language::German => "de",
            Language::English => "en",
        };
        Entered::Rich { kind: kind.name(), document: document.to_string(), html: rich::html(node, kind), language }
    }

    fn many(&self, of: &'static Control, most: Option<usize>, values: &[String]) -> Entered<'f> {
        match of {
            Control::Choice(words) => {
                let mut options = self.words(words, "");
                options.retain(|option| option.value != entry::BOTH);
                for option in &mut options {
                    option.on = values.contains(&option.value);
                }
                Entered::Boxes { options }
            }
            Control::Id(kind) => self.chosen(&names::all(self.source, *kind, self.say), values),
            Control::OneOf(all) if all.iter().any(|one| matches!(one, Control::Id(_))) => {
                self.chosen(&names::all(self.source, Kind::Part, self.say), values)
            }
            _ => match most {
                Some(most) => {
                    let label = |number: usize| self.say.text(&format!("desk-ink-{number}"), &[]);
                    let value = |number: usize| values.get(number).cloned().unwrap_or_default();
                    Entered::Numbers { values: (0..most).map(|number| (label(number), value(number))).collect() }
                }
                None => Entered::Lines { value: values.join("\n") },
            },
        }
    }

    fn chosen(&self, all: &[Named], values: &[String]) -> Entered<'f> {
        let known = |id: &String| all.iter().find(|named| named.id == *id).cloned();
        // What leads to nothing is shown as it stands, so that it can be taken out.
        let missing = |id: &String| Named {
            id: id.clone(),
            name: self.say.text("desk-missing", &[("name", id.clone())]),
            of: None,
        };
        let chosen = values.iter().map(|id| Choice::of(known(id).unwrap_or_else(|| missing(id)), true)).collect();
        let others =
            all.iter().filter(|named| !values.contains(&named.id)).map(|named| Choice::of(named.clone(), false));
        Entered::Chosen { chosen, others: others.collect() }
    }

    fn words(&self, words: &'static [Word], value: &str) -> Vec<Choice> {
        let option = |word: &Word| {
            let said = word.doc.said(self.say.language().code());
            let label = if said.label.is_empty() { said.text } else { said.label.to_owned() };
            Choice { value: word.word.to_owned(), label, of: None, on: word.word == value }
        };
        let mut options: Vec<Choice> = words.iter().map(option).collect();
        self.keep(&mut options, value);
        options
    }

    fn one_of(&self, kind: Kind, value: &str) -> Vec<Choice> {
        let named = names::all(self.source, kind, self.say).into_iter();
        let mut options: Vec<Choice> = named
            .map(|named| {
                let on = named.id == value;
                Choice::of(named, on)
            })
            .collect();
        self.keep(&mut options, value);
        options
    }

    /// What is written and none of the choices stays chosen until something else is.
    fn keep(&self, options: &mut Vec<Choice>, value: &str) {
        if !value.is_empty() && !options.iter().any(|option| option.on) {
            let label = self.say.text("desk-missing", &[("name", value.to_owned())]);
            options.push(Choice { value: value.to_owned(), label, of: None, on: true });
        }
    }

    fn things(&self, at: &str, of: &'static Control, node: Option<&Node>) -> Entered<'f> {
        let shape = Shape::Value(of);
        let is_list = node.is_none_or(|node| matches!(node.value, Value::Array(_)));
        let items = names::items(node);
        let word = shape.word(self.say).unwrap_or_else(|| self.say.text("desk-entry", &[]));
        let object = shape.objects().first().map_or("", |object| object.name);
        let deeds = DEEDS.iter().find(|(name, ..)| *name == object);
        let thing = |(number, item): (usize, &Node)| {
            let at = if is_list { format!("{at}/{number}") } else { at.to_owned() };
            let title = title(item).unwrap_or_else(|| format!("{word} {}", number + 1));
            let fields = match of {
                Control::Object(object) => self.fields(object, &at),
                _ => vec![self.field(&at, word.clone(), String::new(), of, true)],
            };
            let own = deeds.zip(names::text(item, "id")).map(|((_, _, kind, deeds), id)| Own {
                id,
                kind,
                deeds: deeds.iter().map(|deed| (*deed, self.say.text(&format!("desk-{deed}"), &[]))).collect(),
            });
            Thing { own, id: page_id(&at), at, title, number: number + 1, is_last: number + 1 == items.len(), fields }
        };
        let made_by = deeds.map(|(_, deed, ..)| *deed);
        Entered::Things { items: items.iter().enumerate().map(thing).collect(), word: word.clone(), made_by }
    }

    fn table(&self, at: &str, keys: &'static Control, of: &'static Control, node: Option<&Node>) -> Entered<'f> {
        let members = match node.map(|node| &node.value) {
            Some(Value::Object(members)) => members.as_slice(),
            _ => &[],
        };
        let all = self.keys(keys);
        let label = |key: &str| {
            all.iter().find(|(own, _)| own == key).map_or_else(|| key.to_owned(), |(_, label)| label.clone())
        };
        let row = |key: &str| self.field(&format!("{at}/{}", escape(key)), label(key), String::new(), of, false);
        let rows = members.iter().map(|member| row(&member.key)).collect();
        let is_new = |key: &str| !members.iter().any(|member| member.key == key);
        let keys_left = all.iter().filter(|(key, _)| is_new(key));
        let option =
            |(key, label): &(String, String)| Choice { value: key.clone(), label: label.clone(), of: None, on: false };
        Entered::Table { rows, keys: keys_left.map(option).collect(), free: matches!(keys, Control::Line) }
    }

    /// The keys that a table can have, with what they are called.
    fn keys(&self, keys: &'static Control) -> Vec<(String, String)> {
        match keys {
            Control::Rule => crate::findings::Code::changeable()
                .map(|code| (code.id().to_owned(), code.title(self.say.language()).to_owned()))
                .collect(),
            Control::PrintedWord => {
                let words = crate::wording::printed_words(self.source.records.edition.language);
                words.into_iter().map(|(key, word)| (key, with_gaps(&word))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn kinds(&self, at: &str, all: &'static [&'static Control], node: Option<&Node>) -> Entered<'f> {
        let fits = |control: &&&'static Control| match (control, node.map(|node| &node.value)) {
            (Control::Object(object), Some(Value::Object(members))) => {
                members.iter().any(|member| object.field(&member.key).is_some_and(|field| field.required))
            }
            (Control::Object(_), _) => false,
            (_, value) => !matches!(value, Some(Value::Object(_))),
        };
        let now = all.iter().position(|control| fits(&control)).unwrap_or_default();
        let label = |control: &'static Control| match control {
            Control::Object(object) => doc_label(object.doc, self.say),
            _ => self.say.text("desk-picture-file", &[]),
        };
        let option = |(number, control): (usize, &&'static Control)| Choice {
            value: number.to_string(),
            label: label(control),
            of: None,
            on: number == now,
        };
        let fields = match all.get(now) {
            Some(Control::Object(object)) => self.fields(object, at),
            Some(control) => vec![self.field(at, label(control), String::new(), control, true)],
            None => Vec::new(),
        };
        Entered::Kinds { options: all.iter().enumerate().map(option).collect(), fields }
    }
}

impl Field<'_> {
    /// How it is entered, for the page's scripts and styles.
    fn kind(&self) -> &'static str {
        match &self.entered {
            Entered::Line { .. } => "line",
            Entered::Lines { .. } => "lines",
            Entered::Rich { .. } => "rich",
            Entered::Tick { .. } => "tick",
            Entered::Choice { .. } => "choice",
            Entered::Boxes { .. } => "boxes",
            Entered::Chosen { .. } => "chosen",
            Entered::Colour { .. } => "colour",
            Entered::Numbers { .. } => "numbers",
            Entered::Picture { .. } => "picture",
            Entered::Group { .. } => "group",
            Entered::Things { .. } => "things",
            Entered::Table { .. } => "table",
            Entered::Kinds { .. } => "kinds",
            Entered::Other { .. } => "other",
        }
    }
}

/// What is explained beside a field: the format's explanation, or another one where that is about files.
pub fn help(object: &Object, field: &Described, say: &Say) -> String {
    let id = format!("help-{}-{}", object.name.to_lowercase(), field.key.replace('_', "-"));
    say.find(&id).unwrap_or_else(|| field.doc.said(say.language().code()).text)
}

/// The contrast of a colour to white, and whether it is enough for text (WCAG 2.2, 1.4.3).
fn contrast(value: &str, say: &Say) -> Option<(String, bool)> {
    let ratio = crate::colour::contrast(value.parse().ok()?, Rgb(255, 255, 255));
    Some((say.decimal(ratio, 1), ratio >= 4.5))
}

fn doc_label(doc: Doc, say: &Say) -> String {
    doc.said(say.language().code()).label.to_owned()
}

/// A printed word with a gap where the layout puts something in.
fn with_gaps(word: &str) -> String {
    let mut parts = word.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "…" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// A pointer as the id of an element.
pub fn page_id(at: &str) -> String {
    let mut id = String::from("f");
    for c in at.chars() {
        if c.is_ascii_alphanumeric() || c == '-' { id.push(c) } else { id.push('_') }
    }
    id
}

fn title(node: &Node) -> Option<String> {
    ["title", "name", "label", "word", "short", "text", "number", "file"]
        .iter()
        .find_map(|key| names::text(node, key).filter(|text| !text.is_empty()))
}
