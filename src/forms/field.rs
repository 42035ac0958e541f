//! The fields of a measure as a department fills them in, made of the format's description.

use super::{Book, marks};
use crate::document::Document;
use crate::entry::names::{self, Named};
use crate::entry::{BOTH, is_simple, rich_kind};
use crate::format::{self, Control, Object};
use crate::json::{Node, Value};
use crate::rich;
use crate::source::description;
use crate::source::measure::MORE;

/// What the office keeps to itself: where a measure stands, since when, and what is never printed.
const OF_THE_OFFICE: &[&str] = &["order", "sort_as", "keywords", "since", "until"];

/// What a measure need not have, and a form offers all the same.
const OFFERED: &[&str] = &["short_title", "period", "links"];

/// How a field is filled in.
#[derive(Debug, Clone)]
pub enum Fill {
    /// Text with what Word can do.
    Rich(rich::Kind),
    /// A box for each of these.
    Ticks { options: Vec<Named>, several: bool },
    /// Names of these, one a line.
    Names { known: Vec<Named>, several: bool },
    /// Words that lead somewhere, one a line.
    Links(&'static Object),
    /// Lines of "label: value", a paragraph for each.
    Lines { of: &'static Object, several: bool },
}

/// A field in a form.
#[derive(Debug, Clone)]
pub struct Field {
    /// Where it is in the measure's file.
    pub pointer: String,
    /// By what its fingerprint is known: the same wherever it stands in a list.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub hint: String,
    /// How it is filled in.
    pub fill: Fill,
    /// Whether a measure must have it.
    pub required: bool,
}

impl Book<'_> {
    /// The fields that a form shows of a measure; without one, those of a new measure.
    pub(super) fn fields(&self, measure: Option<&Node>) -> Vec<Field> {
        let new = [self.usual_goals(), "target_groups", "units"];
        let is_shown = |key: &str, required: bool| match measure {
            Some(root) => required || root.get(key).is_some() || OFFERED.contains(&key),
            None => required || OFFERED.contains(&key) || new.contains(&key),
        };
        self.known_fields(measure, &is_shown)
    }

    /// All fields that a row can be about.
    pub(super) fn all_fields(&self, measure: Option<&Node>) -> Vec<Field> {
        self.known_fields(measure, &|_, _| true)
    }

    fn known_fields(&self, measure: Option<&Node>, is_shown: &dyn Fn(&str, bool) -> bool) -> Vec<Field> {
        let mut fields = Vec::new();
        for field in description(Document::Measure("")).fields {
            if OF_THE_OFFICE.contains(&field.key) || !is_shown(field.key, field.required) {
                continue;
            }
            if field.key == MORE {
                fields.extend(more(measure));
            } else if let Some(fill) = self.fill(field.control, false) {
                let said = field.doc.said(self.say.language().code());
                let hint = HELP.iter().find_map(|of| self.say.find(&help(of, field))).unwrap_or(said.text);
                let (pointer, label) = (format!("/{}", field.key), said.label.to_owned());
                let key = pointer.clone();
                fields.push(Field { pointer, key, label, hint, fill, required: field.required });
            }
        }
        fields
    }

    fn fill(&self, control: &'static Control, several: bool) -> Option<Fill> {
        if let Some(kind) = rich_kind(control) {
            return Some(Fill::Rich(kind));
        }
        match control {
            Control::List { of, .. } => self.fill(of, true),
            Control::OneOf(all) => all.iter().find_map(|one| self.fill(one, several)),
            Control::Choice(words) => {
                let words = words.iter().filter(|word| word.word != BOTH);
                let named = words.map(|word| {
                    let said = word.doc.said(self.say.language().code());
                    let name = if said.label.is_empty() { said.text } else { said.label.to_owned() };
                    Named { id: word.word.to_owned(), name, of: None }
                });
                Some(Fill::Ticks { options: named.collect(), several })
            }
            Control::Id(kind @ (format::Kind::Dimension | format::Kind::Status)) => {
                let options = names::all(self.source, *kind, self.say);
                (!options.is_empty()).then_some(Fill::Ticks { options, several })
            }
            Control::Id(kind) => Some(Fill::Names { known: names::all(self.source, *kind, self.say), several }),
            Control::Object(object) if is_link(object) => Some(Fill::Links(object)),
            Control::Object(object) if object.fields.iter().all(|field| is_simple(field.control)) => {
                Some(Fill::Lines { of: object, several })
            }
            _ => None,
        }
    }

    /// The field for goals that most measures use.
    fn usual_goals(&self) -> &'static str {
        let count = |key: &str| {
            let measures = self.source.files.iter().filter(|(path, _)| path.starts_with("measures/"));
            measures.filter(|(_, file)| file.root.get(key).is_some()).count()
        };
        if count("goals_and_target_groups") > count("goals") { "goals_and_target_groups" } else { "goals" }
    }
}

/// Words, and an address.
fn is_link(object: &Object) -> bool {
    matches!(object.fields, [words, address] if matches!(words.control, Control::Line) && matches!(address.control, Control::Address))
}

/// Further information: each has a row of its own, with its own label.
fn more(measure: Option<&Node>) -> Vec<Field> {
    let items =
        measure.and_then(|root| root.get(MORE)).map(|list| (matches!(list.value, Value::Array(_)), list.items()));
    let Some((is_list, items)) = items else { return Vec::new() };
    let field = |(at, item): (usize, &Node)| {
        let label = names::text(item, "label")?;
        let pointer = if is_list { format!("/{MORE}/{at}/text") } else { format!("/{MORE}/text") };
        let key = format!("/{MORE}/{}", marks::hash(&label));
        Some(Field { pointer, key, label, hint: String::new(), fill: Fill::Rich(rich::Kind::Prose), required: true })
    };
    items.iter().enumerate().filter_map(field).collect()
}

/// Where a field is explained to people who never see the file: for those with Word, else for those at the desk.
const HELP: [&str; 2] = ["form-help", "help-measure"];

fn help(of: &str, field: &format::Field) -> String {
    format!("{of}-{}", field.key.replace('_', "-"))
}
