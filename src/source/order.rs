//! The place that a measure is given among those of its unit.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::decode::At;
use super::edition::Dimension;
use super::lists::Table;
use super::shape::Shape;
use super::value::{Id, Rank, Ref};
use crate::format::Control;
use crate::json::Value;

/// Where a measure stands among those of its unit.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Order {
    /// Nothing said: in alphabetical order after those with a number.
    #[default]
    Alphabetical,
    /// The same number in every dimension.
    Everywhere(i64),
    /// A number a dimension.
    PerDimension(BTreeMap<String, i64>),
}

/// The place among the measures of a unit, as a file says it.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "Order", description = "")]
pub enum AnyOrder {
    /// # Platz
    /// Derselbe in jeder Dimension.
    Everywhere(Rank),
    /// # Platz in jeder Dimension
    /// Kennung der Dimension und Platz.
    PerDimension(Table<Id, Rank>),
}

impl Shape for AnyOrder {
    type Value = Order;
    type Optional = Order;
    const CONTROL: &'static Control = &Control::OneOf(&[
        Rank::CONTROL,
        &Control::Table { keys: <Ref<Dimension> as Shape>::CONTROL, of: Rank::CONTROL },
    ]);

    fn read(at: &At<'_>) -> Option<Order> {
        match at.value() {
            Value::Object(_) => Table::<String, Rank>::read(at).map(Order::PerDimension),
            _ => Rank::read(at).map(Order::Everywhere),
        }
    }

    fn optional(found: Option<Order>) -> Order {
        found.unwrap_or_default()
    }
}
