//! Values without fields: texts, ids, dates, numbers.
//!
//! A line says what a value is for an editor (JSON Schema), for a form (control) and for the decoder.

use std::borrow::Cow;
use std::marker::PhantomData;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::contacts::email;
use super::dates::{self, day, month};
use super::decode::At;
use super::lists::Key;
use super::prose::{inlines, web_target};
use super::shape::{Shape, Vital};
use crate::colour::Rgb;
use crate::findings::{self, Args};
use crate::format::{Control, Kind};
use crate::json::Value;
use crate::prose::{Inline, Place};

/// Kinds of values with a schema of their own. `patternErrorMessage` is what Visual Studio Code says in place
/// of the pattern, which is no sentence.
macro_rules! values {
    ($($(#[doc = $doc:literal])+ $name:ident: $value:ty = $control:expr, $at:ident => $read:expr, $schema:tt;)+) => {$(
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

        shape! { $name: $value = $control, $at => $read }
    )+};
}

/// Kinds of values that an editor takes for another kind.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident as $like:ty: $value:ty = $control:expr, $at:ident => $read:expr;)+) => {$(
        $(#[doc = $doc])+
        pub struct $name;

        like! { impl JsonSchema for $name as $like }

        shape! { $name: $value = $control, $at => $read }
    )+};
}

/// The schema of something that is written like something else.
macro_rules! like {
    (impl $(<$of:ident>)? JsonSchema for $name:ty as $like:ty) => {
        impl $(<$of: JsonSchema>)? JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                <$like>::schema_name()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                generator.subschema_for::<$like>()
            }
        }
    };
}

macro_rules! shape {
    ($name:ident: $value:ty = $control:expr, $at:ident => $read:expr) => {
        #[allow(clippy::cast_lossless, reason = "of numbers written here")]
        impl Shape for $name {
            type Value = $value;
            type Optional = Option<$value>;
            const CONTROL: &'static Control = &$control;

            fn read($at: &At<'_>) -> Option<$value> {
                $read
            }

            fn optional(found: Option<$value>) -> Option<$value> {
                found
            }
        }
    };
}

/// Whole numbers, and numbers that may have decimals, each with the least and the most.
macro_rules! numbers {
    ($($(#[doc = $doc:literal])+ $name:ident: $value:ty = $read:ident $control:ident $kind:literal $from:literal to $to:literal;)+) => {$(
        values! {
            $(#[doc = $doc])+
            $name: $value = Control::$control { from: $from as _, to: $to as _ },
                at => at.$read(($from as _)..=($to as _))?.try_into().ok(),
                { "type": $kind, "minimum": $from, "maximum": $to };
        }
    )+};
}

values! {
    /// A text with something to read in it.
    Text: String = Control::Line, at => at.string(),
        { "type": "string", "pattern": r"\S", "patternErrorMessage": "Hier fehlt noch Text." };

    /// A text that may be empty.
    AnyText: String = Control::Line, at => at.any_string().map(str::to_owned), { "type": "string" };

    /// The id of something: its own, or one that refers to it.
    Id: String = Control::OwnId, at => at.new_id(), {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "patternErrorMessage": "Eine Kennung besteht aus kleinen Buchstaben von a bis z, Ziffern und einzelnen \
            Bindestrichen, etwa „maedchen-ag“.",
    };

    /// A year and month.
    Month: dates::Month = Control::Month, at => month(at), {
        "type": "string",
        "pattern": "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0?[1-9]|1[0-2])$",
        "patternErrorMessage": "Schreiben Sie Jahr und Monat so: „2025-08“.",
    };

    /// A day.
    Date: NaiveDate = Control::Day, at => day(at), {
        "type": "string",
        "pattern": "^[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])$",
        "patternErrorMessage": "Schreiben Sie den Tag als Jahr, Monat und Tag, so: „2025-08-31“.",
    };

    /// A year as written in a text or as a number, or any other value that is printed as it stands.
    Printed: String = Control::Printed, at => moment(at),
        { "type": ["string", "number"], "pattern": r"\S", "patternErrorMessage": "Hier fehlt noch Text." };

    /// A colour on screen; the format makes Visual Studio Code show it.
    Colour: Rgb = Control::Colour, at => colour(at), {
        "type": "string",
        "format": "color-hex",
        "pattern": "^#[0-9A-Fa-f]{6}$",
        "patternErrorMessage": "Schreiben Sie die Farbe mit # und sechs Zeichen von 0 bis 9 und a bis f, so: „#7a3e9d“.",
    };

    /// A web, mail or telephone address.
    Address: String = Control::Address, at => web_target(at), {
        "type": "string",
        "pattern": r"^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)\S+$",
        "patternErrorMessage": "Eine Adresse beginnt mit „https://“, „http://“, „mailto:“ oder „tel:“ und enthält \
            keine Leerzeichen.",
    };

    /// A mail address.
    Email: String = Control::Email, at => email(at), {
        "type": "string",
        "pattern": r"^[^@\s]+@\S*\.\S*$",
        "patternErrorMessage": "Schreiben Sie die Mailadresse so: „amt@example.org“.",
    };

    /// The official key of a municipality (AGS).
    MunicipalityKey: String = Control::Line, at => municipality_key(at), {
        "type": "string",
        "pattern": "^[0-9]{8}$",
        "patternErrorMessage": "Der Gemeindeschlüssel hat acht Ziffern, etwa „05916000“.",
    };
}

numbers! {
    /// The year of an edition.
    Year: i64 = integer Number "integer" 1900 to 2200;
    /// The last year of a former name.
    FormerYear: i64 = integer Number "integer" 1800 to 2200;
    /// The number of an edition.
    Number: i64 = integer Number "integer" 1 to 999;
    /// A place among others.
    Rank: i64 = integer Number "integer" -1_000_000 to 1_000_000;
    /// A share of an ink.
    Percent: u8 = integer Number "integer" 0 to 100;
    /// How far colour runs over the edge of a page, in millimetres.
    Bleed: f64 = decimal Decimal "number" 0 to 10;
    /// The width of a spine, in millimetres.
    Spine: f64 = decimal Decimal "number" 0 to 80;
    /// The mass of a paper, in grams a square metre.
    Weight: f64 = decimal Decimal "number" 40 to 500;
    /// The volume of a paper, in cubic centimetres a gram.
    Volume: f64 = decimal Decimal "number" 0.5 to 3;
    /// Per cent of all inks together.
    Ink: u16 = integer Number "integer" 100 to 400;
    /// Of which a number of pages is a multiple.
    Multiple: usize = integer Number "integer" 1 to 64;
    /// A number of copies.
    Copies: i64 = integer Number "integer" 1 to 1_000_000;
}

kinds! {
    /// A sign beside a word: one character.
    Symbol as Text: String = Control::Line, at => symbol(at);
    /// An address on the web, no mail address or telephone number.
    WebAddress as Address: String = Control::Address, at => web_address(at);
    /// A picture in the catalogue's folder.
    PicturePath as Text: String = Control::Picture, at => at.string();
    /// A colour profile in the catalogue's folder.
    ProfilePath as Text: String = Control::Profile, at => at.string();
    /// The folder of another catalogue.
    Folder as Text: String = Control::Folder, at => at.string();
}

/// A year or date, which an office writes with or without quotes.
fn moment(at: &At<'_>) -> Option<String> {
    match at.value() {
        Value::Number(text) => Some(text.clone()),
        _ => at.string(),
    }
}

fn colour(at: &At<'_>) -> Option<Rgb> {
    let parsed = at.string()?.parse().ok();
    if parsed.is_none() {
        at.bad_value("colour", Args::default());
    }
    parsed
}

fn symbol(at: &At<'_>) -> Option<String> {
    let symbol = at.string()?;
    if symbol.chars().count() > 1 {
        at.bad_value("symbol", Args::default());
    }
    Some(symbol)
}

fn municipality_key(at: &At<'_>) -> Option<String> {
    let key = at.string()?;
    let is_key = key.len() == 8 && key.bytes().all(|digit| digit.is_ascii_digit());
    if !is_key {
        at.bad_value("municipality", Args::default());
    }
    is_key.then_some(key)
}

fn web_address(at: &At<'_>) -> Option<String> {
    let target = web_target(at)?;
    let is_web = target.to_ascii_lowercase().starts_with("http");
    if !is_web {
        at.bad_value("web", Args::default());
    }
    is_web.then_some(target)
}

/// The code of a rule, a key of a table.
pub struct Code;

impl JsonSchema for Code {
    fn schema_name() -> Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^K[0-9]{3}$" })
    }
}

impl Key for Code {
    type Key = findings::Code;
    const CONTROL: &'static Control = &Control::Rule;

    fn read(key: String, at: &At<'_>) -> Option<findings::Code> {
        at.changeable_rule(&key)
    }
}

/// The key of a printed word.
pub struct PrintedWord;

like! { impl JsonSchema for PrintedWord as String }

impl Key for PrintedWord {
    type Key = String;
    const CONTROL: &'static Control = &Control::PrintedWord;

    fn read(key: String, _: &At<'_>) -> Option<String> {
        Some(key)
    }
}

/// What an id can name.
pub trait Named {
    /// The kind of things.
    const KIND: Kind;
}

/// The id of something else, as it is written: whether it names something is asked later.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ref<T> {
    id: String,
    of: PhantomData<T>,
}

impl<T> Ref<T> {
    /// What an id refers to.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), of: PhantomData }
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl<T> JsonSchema for Ref<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Id::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Id>()
    }
}

impl<T: Named> Shape for Ref<T> {
    type Value = Self;
    type Optional = Option<Self>;
    const CONTROL: &'static Control = &Control::Id(T::KIND);

    fn read(at: &At<'_>) -> Option<Self> {
        Some(Self { id: at.string()?, of: PhantomData })
    }

    fn optional(found: Option<Self>) -> Option<Self> {
        found
    }
}

like! { impl<T> JsonSchema for Vital<T> as T }

/// What stays in the office: it is read for its shape and dropped.
pub struct Internal<T>(PhantomData<T>);

like! { impl<T> JsonSchema for Internal<T> as T }

impl<T: Shape> Shape for Internal<T> {
    type Value = ();
    type Optional = ();
    const CONTROL: &'static Control = &Control::Internal(T::CONTROL);

    fn read(at: &At<'_>) -> Option<()> {
        T::read(at).map(drop)
    }

    fn optional(_: Option<()>) {}
}

/// Texts with marks: of a line the passages in other languages, else all of them.
macro_rules! marked {
    ($($(#[doc = $doc:literal])+ $name:ident = $control:expr, $place:expr;)+) => {$(
        $(#[doc = $doc])+
        pub struct $name;

        like! { impl JsonSchema for $name as Text }

        impl Shape for $name {
            type Value = Vec<Inline>;
            type Optional = Vec<Inline>;
            const CONTROL: &'static Control = &$control;

            fn read(at: &At<'_>) -> Option<Vec<Inline>> {
                Some(inlines(at, $place))
            }

            fn optional(found: Option<Vec<Inline>>) -> Vec<Inline> {
                found.unwrap_or_default()
            }
        }
    )+};
}

marked! {
    /// A line of its own that knows passages in other languages.
    Title = Control::Title, Place::Title;
    /// A caption, an item of a list, a footnote.
    Marked = Control::Marked, Place::Text;
}
