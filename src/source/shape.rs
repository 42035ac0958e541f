//! How a value is described, read and kept; and the macros that make all three of one description.

use std::marker::PhantomData;

use schemars::JsonSchema;

use super::decode::At;
use super::fields::Fields;
use crate::format::Control;

/// A kind of value. What implements it stands in a description and need not have values itself.
pub trait Shape: JsonSchema {
    /// What a record holds.
    type Value;
    /// What it holds where the value may be missing.
    type Optional;
    /// What a form offers.
    const CONTROL: &'static Control;

    /// Reads a value and reports what is wrong with it.
    fn read(at: &At<'_>) -> Option<Self::Value>;

    /// What is kept of a value that may be missing.
    fn optional(found: Option<Self::Value>) -> Self::Optional;
}

/// A field's kind of value: a shape that must be there, an `Option` of one, or a [`Vital`] one.
pub trait Member {
    /// What a record holds.
    type Value;
    /// Whether the field must be there.
    const REQUIRED: bool;
    /// What a form offers.
    const CONTROL: &'static Control;

    /// Reads the field; `None` where the whole object is to be left out.
    fn read(fields: &mut Fields<'_>, key: &'static str) -> Option<Self::Value>;
}

impl<T: Shape<Value: Default>> Member for T {
    type Value = T::Value;
    const REQUIRED: bool = true;
    const CONTROL: &'static Control = T::CONTROL;

    fn read(fields: &mut Fields<'_>, key: &'static str) -> Option<T::Value> {
        Some(fields.required(key).and_then(|at| T::read(&at)).unwrap_or_default())
    }
}

impl<T: Shape> Member for Option<T> {
    type Value = T::Optional;
    const REQUIRED: bool = false;
    const CONTROL: &'static Control = T::CONTROL;

    fn read(fields: &mut Fields<'_>, key: &'static str) -> Option<T::Optional> {
        Some(T::optional(fields.get(key).and_then(|at| T::read(&at))))
    }
}

/// What an object is nothing without: where it is missing, the object is left out.
pub struct Vital<T>(PhantomData<T>);

impl<T: Shape> Member for Vital<T> {
    type Value = T::Value;
    const REQUIRED: bool = true;
    const CONTROL: &'static Control = T::CONTROL;

    fn read(fields: &mut Fields<'_>, key: &'static str) -> Option<T::Value> {
        fields.required(key).and_then(|at| T::read(&at))
    }
}

impl Shape for bool {
    type Value = bool;
    type Optional = Option<bool>;
    const CONTROL: &'static Control = &Control::YesNo;

    fn read(at: &At<'_>) -> Option<bool> {
        at.bool()
    }

    fn optional(found: Option<bool>) -> Option<bool> {
        found
    }
}

/// An object of the format: its fields with their shapes, in German and English for whoever fills them in.
/// It becomes a record of the same name, its reading, its JSON Schema and its description for forms.
///
/// `#[together(function)]` names what looks at all fields before each is read; `or_default` says that a
/// missing object is one that says nothing; `as "key"` names a key that is no name of a field in Rust.
macro_rules! object {
    (
        $(#[doc = $about:tt])*
        $(#[schemars($($schema:tt)*)])?
        $(#[together($together:path)])?
        pub struct $name:ident $($or_default:ident)? {
            $($(#[doc = $doc:tt])* pub $field:ident $(as $key:literal)?: $shape:ty,)*
        }
    ) => {
        $(#[doc = $about])*
        #[allow(clippy::doc_markdown, clippy::doc_link_with_quotes, reason = "the words of the office")]
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            $($(#[doc = $doc])* pub $field: <$shape as $crate::source::shape::Member>::Value,)*
        }

        $crate::source::shape::describe! {
            $(#[doc = $about])*
            $(#[schemars($($schema)*)])?
            $name { $($(#[doc = $doc])* $field $(as $key)?: $shape,)* }
        }

        impl $crate::source::shape::Shape for $name {
            type Value = Self;
            type Optional = $crate::source::shape::optional!(type Self $($or_default)?);
            const CONTROL: &'static $crate::format::Control = &$crate::format::Control::Object(Self::OBJECT);

            fn read(at: &$crate::source::decode::At<'_>) -> Option<Self> {
                let mut fields = at.object()?;
                $($together(&mut fields);)?
                $(let $field = <$shape as $crate::source::shape::Member>::read(
                    &mut fields,
                    $crate::source::shape::key!($field $($key)?),
                );)*
                fields.finish();
                Some(Self { $($field: $field?,)* })
            }

            fn optional(found: Option<Self>) -> Self::Optional {
                $crate::source::shape::optional!(found $($or_default)?)
            }
        }
    };
}

/// The JSON Schema of an object and its description for forms.
macro_rules! describe {
    (
        $(#[doc = $about:tt])*
        $(#[schemars($($schema:tt)*)])?
        $name:ident { $($(#[doc = $doc:tt])* $field:ident $(as $key:literal)?: $shape:ty,)* }
    ) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $(#[doc = $about])*
                #[derive(schemars::JsonSchema)]
                $(#[schemars($($schema)*)])?
                #[allow(dead_code, reason = "no value of it exists")]
                struct Described {
                    $($(#[doc = $doc])* $(#[schemars(rename = $key)])? $field: $shape,)*
                }
                Described::json_schema(generator)
            }
        }

        impl $name {
            /// The description.
            pub const OBJECT: &'static $crate::format::Object = &$crate::format::Object {
                name: stringify!($name),
                doc: $crate::format::Doc(&[$($about),*]),
                fields: &[$($crate::format::Field {
                    key: $crate::source::shape::key!($field $($key)?),
                    required: <$shape as $crate::source::shape::Member>::REQUIRED,
                    doc: $crate::format::Doc(&[$($doc),*]),
                    control: <$shape as $crate::source::shape::Member>::CONTROL,
                },)*],
            };
        }
    };
}

/// Words of a field, each with its meaning.
macro_rules! words {
    (
        $(#[doc = $about:tt])*
        $(#[schemars($($schema:tt)*)])?
        pub enum $name:ident { $($(#[doc = $doc:tt])* $word:ident = $text:literal,)* }
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, schemars::JsonSchema)]
        #[schemars(description = "" $(, $($schema)*)?)]
        pub enum $name {
            $($(#[doc = $doc])* #[schemars(rename = $text)] $word,)*
        }

        impl $name {
            /// The words as they stand in a file.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($text, Self::$word)),*];

            /// The words alone.
            pub fn words<'w>() -> impl Iterator<Item = &'w str> + Clone {
                Self::WORDS.iter().map(|(word, _)| -> &'w str { word })
            }

            /// Its word in a file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$word => $text,)*
                }
            }

            /// What a word means.
            #[must_use]
            pub fn of_word(text: &str) -> Option<Self> {
                Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning)
            }
        }

        words! { @shape $name { $($(#[doc = $doc])* $word = $text,)* } }
    };
    // A type that is at home below: its description alone.
    (for $name:ident { $($(#[doc = $doc:tt])* $word:ident = $text:literal,)* }) => {
        const _: () = {
            /// What the schema is made of.
            #[derive(schemars::JsonSchema)]
            #[schemars(description = "")]
            #[expect(dead_code, reason = "no value of it exists")]
            enum Described {
                $($(#[doc = $doc])* #[schemars(rename = $text)] $word,)*
            }

            impl schemars::JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    Described::json_schema(generator)
                }
            }
        };

        impl $name {
            /// The words as they stand in a file.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($text, Self::$word)),*];
        }

        words! { @shape $name { $($(#[doc = $doc])* $word = $text,)* } }
    };
    (@shape $name:ident { $($(#[doc = $doc:tt])* $word:ident = $text:literal,)* }) => {
        impl $crate::source::shape::Shape for $name {
            type Value = Self;
            type Optional = Option<Self>;
            const CONTROL: &'static $crate::format::Control = &$crate::format::Control::Choice(&[$(
                $crate::format::Word { word: $text, doc: $crate::format::Doc(&[$($doc),*]) },
            )*]);

            fn read(at: &$crate::source::decode::At<'_>) -> Option<Self> {
                at.word(Self::WORDS)
            }

            fn optional(found: Option<Self>) -> Option<Self> {
                found
            }
        }
    };
}

/// The key of a field.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// What is kept of an object that may be missing.
macro_rules! optional {
    (type Self) => { Option<Self> };
    (type Self or_default) => { Self };
    ($found:ident) => { $found };
    ($found:ident or_default) => { $found.unwrap_or_default() };
}

pub(super) use {describe, key, object, optional, words};
