//! Values without fields: texts, ids, dates, numbers, and lists of them.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// Types that stand for a schema. `patternErrorMessage` is what Visual Studio
/// Code says in place of the pattern, which is no sentence.
macro_rules! values {
    ($($(#[doc = $doc:literal])+ $name:ident = $schema:tt;)+) => {$(
        $(#[doc = $doc])+
        pub struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

values! {
    /// A text with something to read in it.
    Text = { "type": "string", "pattern": r"\S", "patternErrorMessage": "Hier fehlt noch Text." };

    /// A text that may be empty.
    AnyText = { "type": "string" };

    /// The id of something: its own, or one that refers to it.
    Id = {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "patternErrorMessage": "Eine Kennung besteht aus kleinen Buchstaben von a bis z, Ziffern und einzelnen \
            Bindestrichen, etwa „maedchen-ag“.",
    };

    /// A year and month.
    Month = {
        "type": "string",
        "pattern": "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0?[1-9]|1[0-2])$",
        "patternErrorMessage": "Schreiben Sie Jahr und Monat so: „2025-08“.",
    };

    /// A day.
    Date = {
        "type": "string",
        "pattern": "^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])$",
        "patternErrorMessage": "Schreiben Sie den Tag als Jahr, Monat und Tag, so: „2025-08-31“.",
    };

    /// A year as written in a text or as a number, or any other value that is printed as it stands.
    Printed = { "type": ["string", "number"], "pattern": r"\S", "patternErrorMessage": "Hier fehlt noch Text." };

    /// The year of an edition.
    Year = { "type": "integer", "minimum": 1900, "maximum": 2200 };

    /// The last year of a former name.
    FormerYear = { "type": "integer", "minimum": 1800, "maximum": 2200 };

    /// The number of an edition.
    Number = { "type": "integer", "minimum": 1, "maximum": 999 };

    /// A place among others.
    Rank = { "type": "integer", "minimum": -1_000_000, "maximum": 1_000_000 };

    /// A share of an ink.
    Percent = { "type": "integer", "minimum": 0, "maximum": 100 };

    /// A colour on screen; the format makes Visual Studio Code show it.
    Colour = {
        "type": "string",
        "format": "color-hex",
        "pattern": "^#[0-9A-Fa-f]{6}$",
        "patternErrorMessage": "Schreiben Sie die Farbe mit # und sechs Zeichen von 0 bis 9 und a bis f, so: „#7a3e9d“.",
    };

    /// A web, mail or telephone address.
    Address = {
        "type": "string",
        "pattern": r"^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)\S+$",
        "patternErrorMessage": "Eine Adresse beginnt mit „https://“, „http://“, „mailto:“ oder „tel:“ und enthält \
            keine Leerzeichen.",
    };

    /// A mail address.
    Email = {
        "type": "string",
        "pattern": r"^[^@\s]+@\S*\.\S*$",
        "patternErrorMessage": "Schreiben Sie die Mailadresse so: „amt@example.org“.",
    };

    /// The code of a kind of finding.
    Code = { "type": "string", "pattern": "^K[0-9]{3}$" };

    /// How far colour runs over the edge of a page, in millimetres.
    Bleed = { "type": "number", "minimum": 0, "maximum": 10 };

    /// The width of a spine, in millimetres.
    Spine = { "type": "number", "minimum": 0, "maximum": 80 };

    /// The mass of a paper, in grams a square metre.
    Weight = { "type": "number", "minimum": 40, "maximum": 500 };

    /// The volume of a paper, in cubic centimetres a gram.
    Volume = { "type": "number", "minimum": 0.5, "maximum": 3 };

    /// Per cent of all inks together.
    Ink = { "type": "integer", "minimum": 100, "maximum": 400 };

    /// Of which a number of pages is a multiple.
    Multiple = { "type": "integer", "minimum": 1, "maximum": 64 };

    /// A number of copies.
    Copies = { "type": "integer", "minimum": 1, "maximum": 1_000_000 };
}

/// Several, or one in place of a list.
pub struct OneOrMany<T>(PhantomData<T>);

/// Several, or one in place of a list, but not none.
pub struct AtLeastOne<T>(PhantomData<T>);

/// A list of at least one.
pub struct Several<T>(PhantomData<T>);

/// Schemas of lists. For a field that takes one or many, Visual Studio Code
/// completes the list, since it cannot know which is wanted.
macro_rules! lists {
    ($($name:ident($one:ident) = $schema:tt;)+) => {$(
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
    )+};
}

lists! {
    OneOrMany(one) = {
        "anyOf": [one, { "type": "array", "items": one }],
        "defaultSnippets": [{ "label": "[ … ]", "body": "^[$1]" }],
    };
    AtLeastOne(one) = {
        "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }],
        "defaultSnippets": [{ "label": "[ … ]", "body": "^[$1]" }],
    };
    Several(one) = { "type": "array", "items": one, "minItems": 1 };
}
