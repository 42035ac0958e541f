//! JSON Schemas of a catalogue's files, from which an editor completes and
//! explains the fields, and of the findings, for other programs.
//!
//! They are made of the descriptions in [`crate::source`]. Of a field's German
//! documentation the heading becomes the schema's `title`, the rest its
//! `description`. Whether they say the same as the decoder and the description
//! is asked by `tests/suite/schema.rs`, key by key.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::compare::Comparison;
use crate::format::{EVERYWHERE, Field};
use crate::report::Row;
use crate::source::lists::Table;
use crate::source::value::{AnyText, Code, Text};
use crate::source::{chapter, contacts, edition, measure, organisation};
use crate::year::Status;

/// The schemas, each with the name of its file, in order of their names.
#[must_use]
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("abbreviations.schema.json", text_of::<contacts::Abbreviations>()),
        (CHANGES, told::<Comparison>("Changes between two catalogues")),
        ("chapter.schema.json", text_of::<chapter::Chapter>()),
        ("contacts.schema.json", text_of::<contacts::Contacts>()),
        ("edition.schema.json", text_of::<edition::Edition>()),
        (FINDINGS, told::<Vec<Row>>("Findings of katalog")),
        ("measure.schema.json", text_of::<measure::Measure>()),
        ("organisation.schema.json", text_of::<organisation::Organisation>()),
        ("places.schema.json", text_of::<organisation::Places>()),
        (STATUS, told::<Status>("Status of an edition")),
    ]
}

/// The schema of findings.
pub const FINDINGS: &str = "findings.schema.json";

/// The schema of changes from one catalogue to another.
pub const CHANGES: &str = "changes.schema.json";

/// The schema of how far an edition is.
pub const STATUS: &str = "status.schema.json";

/// The schemas of what the program tells other programs; the other files are those of a catalogue.
pub const TOLD: &[&str] = &[CHANGES, FINDINGS, STATUS];

/// What `--format json` prints. It says what is there, so every field is required, and may be `null`.
fn told<T: JsonSchema>(title: &str) -> String {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    RecursiveTransform(join_lines).transform(&mut schema);
    let mut value = schema.to_value();
    value.sort_all_objects();
    format!("{value:#}\n")
}

fn text_of<T: JsonSchema>() -> String {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let everywhere = everywhere(&mut generator);
    let mut schema = generator.into_root_schema_for::<T>();
    AsDecoded { everywhere, root: true }.transform(&mut schema);
    let mut value = schema.to_value();
    value.sort_all_objects();
    format!("{value:#}\n")
}

/// What every object of every file may say beside its own fields.
fn everywhere(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let schemas =
        [("SchemaPath", generator.subschema_for::<AnyText>()), ("Accept", Table::<Code, Text>::json_schema(generator))];
    let field = |(field, (name, mut schema)): (&Field, (&str, Schema))| {
        let said = field.doc.german();
        schema.insert("title".to_owned(), said.label.into());
        schema.insert("description".to_owned(), said.text.into());
        generator.definitions_mut().insert(name.to_owned(), schema.into());
        (field.key.to_owned(), json!({ "$ref": format!("#/$defs/{name}") }))
    };
    EVERYWHERE.iter().zip(schemas).map(field).collect()
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

/// A description is a paragraph, not the lines of its source, and that in German.
fn join_lines(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    }
}
