//! JSON that is to be written: values without places.

use super::{Node, Value};

/// A value that an edit writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it is written.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Data>),
    /// An object's members in their order.
    Object(Vec<(String, Data)>),
}

/// How a file sets out its values.
#[derive(Debug, Clone)]
pub struct Style {
    /// How its lines end; nothing where it has one line only.
    pub line_end: &'static str,
    /// What a level is indented by.
    pub step: String,
    /// What stands behind a colon and, on a line, behind a comma.
    pub space: &'static str,
    /// Whether short arrays, too, have a line for each item.
    pub tall: bool,
}

/// An array that is longer has a line for each item.
const LINE: usize = 80;

impl Data {
    /// As it is written where lines begin with `indent`.
    #[must_use]
    pub fn text(&self, style: &Style, indent: &str) -> String {
        let mut out = String::new();
        self.write(style, indent, &mut out);
        out
    }

    fn write(&self, style: &Style, indent: &str, out: &mut String) {
        let inner = format!("{indent}{}", style.step);
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::String(text) => out.push_str(&literal(text)),
            Self::Array(items) => {
                let lines = style.lines() && (style.tall || !self.fits());
                let item = |item: &Self| item.text(style, if lines { &inner } else { indent });
                enclose(
                    ['[', ']'],
                    &items.iter().map(item).collect::<Vec<_>>(),
                    lines.then_some(&*inner),
                    style,
                    indent,
                    out,
                );
            }
            Self::Object(members) => {
                let lines = style.lines();
                let member = |(key, value): &(String, Self)| {
                    let value = value.text(style, if lines { &inner } else { indent });
                    format!("{}:{}{value}", literal(key), style.space)
                };
                enclose(
                    ['{', '}'],
                    &members.iter().map(member).collect::<Vec<_>>(),
                    lines.then_some(&*inner),
                    style,
                    indent,
                    out,
                );
            }
        }
    }

    /// Whether a line is enough for an array: short values, nothing nested.
    pub(super) fn fits(&self) -> bool {
        let Self::Array(items) = self else { return true };
        let length = |item: &Self| match item {
            Self::Array(_) | Self::Object(_) => LINE,
            Self::String(text) => text.chars().count() + 4,
            Self::Number(number) => number.len() + 2,
            Self::Null | Self::Bool(_) => 7,
        };
        items.iter().map(length).sum::<usize>() < LINE
    }
}

impl Default for Style {
    /// As a file is set out that has no other beside it.
    fn default() -> Self {
        Self { line_end: "\n", step: "  ".to_owned(), space: " ", tall: false }
    }
}

impl Style {
    /// All on one line.
    pub const LINE: Self = Self { line_end: "", step: String::new(), space: " ", tall: false };

    fn lines(&self) -> bool {
        !self.line_end.is_empty()
    }
}

/// Parts between brackets, each on a line that begins with `inner` if there is one.
fn enclose(
    [open, close]: [char; 2],
    parts: &[String],
    inner: Option<&str>,
    style: &Style,
    indent: &str,
    out: &mut String,
) {
    out.push(open);
    let last = parts.len().saturating_sub(1);
    for (number, part) in parts.iter().enumerate() {
        match inner {
            Some(inner) => out.extend([style.line_end, inner, part]),
            None => out.push_str(part),
        }
        match inner {
            _ if number == last => {}
            Some(_) => out.push(','),
            None => out.extend([",", style.space]),
        }
    }
    if inner.is_some() && !parts.is_empty() {
        out.extend([style.line_end, indent]);
    }
    out.push(close);
}

/// A string with its quotes. Only what JSON asks for is escaped.
#[must_use]
pub fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl From<&Node> for Data {
    /// A value without its place. What could not be read is nothing.
    fn from(node: &Node) -> Self {
        match &node.value {
            Value::Unread | Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(*value),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::String(text.clone()),
            Value::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            Value::Object(members) => Self::Object(members.iter().map(|m| (m.key.clone(), (&m.node).into())).collect()),
        }
    }
}

impl From<String> for Data {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<i64> for Data {
    fn from(number: i64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<&str> for Data {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    fn style(line_end: &'static str) -> Style {
        Style { line_end, step: "  ".to_owned(), space: " ", tall: false }
    }

    #[test]
    fn values_are_set_out_as_in_the_samples() {
        let text = "{\n    \"a\": [\"b\", 1, true],\n    \"c\": [\n      {\n        \"d\": null\n      }\n    ],\n    \
                    \"e\": {},\n    \"f\": [],\n    \"g\": \"„h“ \\\"i\\\"\"\n  }";
        let data = Data::from(&parse(text).unwrap());
        assert_eq!(data.text(&style("\n"), "  "), text);
        assert_eq!(data.text(&style("\r\n"), "  "), text.replace('\n', "\r\n"));
        let line = r#"{"a": ["b", 1, true], "c": [{"d": null}], "e": {}, "f": [], "g": "„h“ \"i\""}"#;
        assert_eq!(data.text(&style(""), ""), line);
        let long = Data::Array(vec!["x".repeat(50).as_str().into(), "y".repeat(50).as_str().into()]);
        assert_eq!(long.text(&style("\n"), "").lines().count(), 4);
        let tall = Style { tall: true, ..style("\n") };
        assert_eq!(Data::Array(vec!["a".into()]).text(&tall, ""), "[\n  \"a\"\n]");
        assert_eq!(Data::Array(Vec::new()).text(&tall, ""), "[]");
    }
}
