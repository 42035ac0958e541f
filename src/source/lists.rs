//! Several values: lists, and tables by keys that the author chooses.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::decode::At;
use super::shape::Shape;
use crate::findings::{Args, Code};
use crate::format::Control;

/// Several, or one in place of a list.
pub struct OneOrMany<T>(PhantomData<T>);

/// Several, or one in place of a list, but not none.
pub struct AtLeastOne<T>(PhantomData<T>);

/// A list of at least one.
pub struct Several<T>(PhantomData<T>);

/// Lists with their schemas. For a field that takes one or many, Visual Studio Code
/// completes the list, since it cannot know which is wanted.
macro_rules! lists {
    ($($name:ident($one:ident) = $least:literal, $at:ident => $items:expr, $schema:tt;)+) => {$(
        impl<T: JsonSchema> JsonSchema for $name<T> {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                format!("{}{}", stringify!($name), T::schema_name()).into()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                let $one = generator.subschema_for::<T>();
                json_schema!($schema)
            }
        }

        list! { $name<T>, $least, $at => $items }
    )+};
}

macro_rules! list {
    ($name:ty, $least:literal, $at:ident => $items:expr) => {
        impl<T: Shape> Shape for $name {
            type Value = Vec<T::Value>;
            type Optional = Vec<T::Value>;
            const CONTROL: &'static Control = &Control::List { of: T::CONTROL, least: $least, most: None };

            fn read($at: &At<'_>) -> Option<Self::Value> {
                const LEAST: usize = $least;
                let items = $items;
                if LEAST > 0 && items.is_empty() {
                    $at.report(Code::EmptyText, Args::default());
                }
                Some(items.iter().filter_map(T::read).collect())
            }

            fn optional(found: Option<Self::Value>) -> Self::Value {
                found.unwrap_or_default()
            }
        }
    };
}

lists! {
    OneOrMany(one) = 0, at => at.one_or_many(), {
        "anyOf": [one, { "type": "array", "items": one }],
        "defaultSnippets": [{ "label": "[ … ]", "body": "^[$1]" }],
    };
    AtLeastOne(one) = 1, at => at.one_or_many(), {
        "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }],
        "defaultSnippets": [{ "label": "[ … ]", "body": "^[$1]" }],
    };
    // One without its list is reported, and read all the same.
    Several(one) = 1, at => at.items().unwrap_or_else(|| vec![at.clone()]), { "type": "array", "items": one, "minItems": 1 };
}

list! { Vec<T>, 0, at => at.items().unwrap_or_default() }

/// Keys of a table.
pub trait Key: JsonSchema {
    /// What a record holds.
    type Key: Ord;
    /// What a form offers.
    const CONTROL: &'static Control;

    /// Reads a key; `at` is its value.
    fn read(key: String, at: &At<'_>) -> Option<Self::Key>;
}

/// Values by keys that the author chooses.
pub struct Table<K, T>(PhantomData<(K, T)>);

impl<K: JsonSchema, T: JsonSchema> JsonSchema for Table<K, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        BTreeMap::<K, T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<K, T>::json_schema(generator)
    }
}

impl<K: Key, T: Shape> Shape for Table<K, T> {
    type Value = BTreeMap<K::Key, T::Value>;
    type Optional = Self::Value;
    const CONTROL: &'static Control = &Control::Table { keys: K::CONTROL, of: T::CONTROL };

    fn read(at: &At<'_>) -> Option<Self::Value> {
        let entry = |(key, at): (String, At<'_>)| Some((K::read(key, &at)?, T::read(&at)?));
        Some(at.entries().into_iter().filter_map(entry).collect())
    }

    fn optional(found: Option<Self::Value>) -> Self::Value {
        found.unwrap_or_default()
    }
}

impl Key for String {
    type Key = String;
    const CONTROL: &'static Control = &Control::Line;

    fn read(key: String, _: &At<'_>) -> Option<String> {
        Some(key)
    }
}
