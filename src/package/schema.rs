//! The JSON Schema of the data, made of its rows and explained in the language of the edition.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::facts::Facts;
use super::rows::Data;

/// The schema.
pub fn of(facts: &Facts<'_>) -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Data<'_>>().to_value();
    schema["title"] = facts.word("package-data-title").into();
    schema["description"] = facts.edition.name.clone().into();
    explain(&mut schema, "data", facts);
    if let Some(kinds) = schema.get_mut("$defs").and_then(Value::as_object_mut) {
        for (name, kind) in kinds {
            let kind_name = name.to_lowercase();
            if let Some(object) = kind.as_object_mut() {
                object.remove("description");
            }
            explain(kind, &kind_name, facts);
        }
    }
    schema
}

/// Says of each field of an object what it is; those of a measure have short names.
fn explain(object: &mut Value, kind: &str, facts: &Facts<'_>) {
    let behind = if kind == "measure" { String::new() } else { format!("{kind}-") };
    let fields = object.get_mut("properties").and_then(Value::as_object_mut).map(Map::iter_mut);
    for (key, field) in fields.into_iter().flatten() {
        let about = facts.field("about", &format!("{behind}{}", key.trim_start_matches('$')));
        if let Some(field) = field.as_object_mut() {
            field.insert("description".to_owned(), about.into());
        }
    }
}
