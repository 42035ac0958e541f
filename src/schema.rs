//! JSON Schemas of a catalogue's files, from which an editor completes and
//! explains the fields, and of the findings, for other programs.
//!
//! The types below derive `JsonSchema` and nothing else: no value of them ever
//! exists. They say for each file what [`crate::source`] reads from it, in the
//! words of the office, so the documentation of their fields is German: the
//! heading becomes the schema's `title`, the rest its `description`. Whether
//! they say the same as the decoder is asked by `tests/suite/schema.rs`, key by
//! key.

#![expect(
    clippy::doc_markdown,
    clippy::doc_link_with_quotes,
    reason = "the words of the office, which sees no backticks"
)]
#![expect(clippy::zero_sized_map_values, reason = "no value of these types exists")]

pub mod chapter;
pub mod contacts;
pub mod edition;
pub mod measure;
pub mod organisation;
pub mod print;
pub mod prose;
pub mod value;

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use crate::report::Row;
use value::{AnyText, Code, Text};

/// The schemas, each with the name of its file, in order of their names.
#[must_use]
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("abbreviations.schema.json", text_of::<contacts::Abbreviations>()),
        ("chapter.schema.json", text_of::<chapter::Chapter>()),
        ("contacts.schema.json", text_of::<contacts::Contacts>()),
        ("edition.schema.json", text_of::<edition::Edition>()),
        (FINDINGS, findings()),
        ("measure.schema.json", text_of::<measure::Measure>()),
        ("organisation.schema.json", text_of::<organisation::Organisation>()),
        ("places.schema.json", text_of::<organisation::Places>()),
    ]
}

/// The schema of what the program tells other programs; the other files are those of a catalogue.
pub const FINDINGS: &str = "findings.schema.json";

/// What `--format json` prints. It says what is there, so every field is required, and may be `null`.
fn findings() -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Vec<Row>>();
    schema.insert("title".to_owned(), "Findings of katalog".into());
    RecursiveTransform(join_lines).transform(&mut schema);
    let mut value = schema.to_value();
    value.sort_all_objects();
    format!("{value:#}\n")
}

/// What every object of every file may say beside its own fields.
#[derive(JsonSchema)]
struct Everywhere {
    #[schemars(rename = "$schema")]
    _schema: Option<SchemaPath>,
    #[schemars(rename = "accept")]
    _accept: Option<Accept>,
}

/// # Schema
/// Nennt die Beschreibung dieser Datei, mit der ein Schreibprogramm die Angaben erklärt und
/// ergänzt. Lassen Sie die Zeile stehen.
#[derive(JsonSchema)]
struct SchemaPath(#[schemars(with = "AnyText")] ());

/// # Hingenommene Befunde
/// Warnungen und Hinweise, die hier so bleiben sollen: die Nummer des Befunds und der Grund, etwa
/// { "K031": "so beschlossen" }. Fehler lassen sich nicht hinnehmen.
#[derive(JsonSchema)]
struct Accept(#[schemars(with = "BTreeMap<Code, Text>")] ());

fn text_of<T: JsonSchema>() -> String {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let everywhere = Everywhere::json_schema(&mut generator);
    let everywhere = everywhere.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut schema = generator.into_root_schema_for::<T>();
    AsDecoded { everywhere, root: true }.transform(&mut schema);
    let mut value = schema.to_value();
    value.sort_all_objects();
    format!("{value:#}\n")
}

/// Makes of a schema for serde one for the decoder, whose objects are all
/// closed, may all say what is said [`Everywhere`], and know no `null`.
struct AsDecoded {
    everywhere: Map<String, Value>,
    root: bool,
}

impl Transform for AsDecoded {
    fn transform(&mut self, schema: &mut Schema) {
        without_null(schema);
        join_lines(schema);
        let root = std::mem::take(&mut self.root);
        let is_object = schema.get("type").is_some_and(|kind| kind == "object");
        if is_object && let Some(Value::Object(fields)) = schema.get_mut("properties") {
            fields.extend(self.everywhere.clone());
            // Allowed in every object, useful at the beginning of a file.
            if !root && let Some(address) = fields.get_mut("$schema").and_then(Value::as_object_mut) {
                address.insert("doNotSuggest".to_owned(), Value::Bool(true));
            }
            schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
        transform_subschemas(self, schema);
    }
}

/// An optional field may be left out; `null` is of the wrong type.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [kind] = kinds.as_slice() {
            let kind = kind.clone();
            schema.insert("type".to_owned(), kind);
        }
    }
    let Some(Value::Array(choices)) = schema.get_mut("anyOf") else { return };
    choices.retain(|choice| *choice != json!({ "type": "null" }));
    if let [Value::Object(only)] = choices.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        for (key, value) in only {
            schema.ensure_object().entry(key).or_insert(value);
        }
    }
}

/// A description is a paragraph, not the lines of its source.
fn join_lines(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.lines().collect::<Vec<_>>().join(" ");
    }
}
