//! How a value would be written that is of another type than its field's.

use crate::json::{Node, Value};

/// How a value would be written as what is wanted: the value itself, if that can be told.
pub fn form(value: &Value, wanted: &str) -> String {
    /// A longer value is not repeated.
    const LONGEST: usize = 60;
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let same = match (wanted, value) {
        ("number", Value::String(text)) => {
            Some(text.trim().replace(',', ".")).filter(|number| number.parse::<f64>().is_ok_and(f64::is_finite))
        }
        ("text", Value::Number(number)) => Some(quoted(number)),
        ("text", Value::Array(items)) => match &items[..] {
            [Node { value: Value::String(text), .. }] => Some(quoted(text)),
            _ => None,
        },
        ("bool", Value::String(text)) => match text.trim().to_lowercase().as_str() {
            "ja" | "yes" | "true" | "wahr" | "vorhanden" | "x" => Some("true".to_owned()),
            "nein" | "no" | "false" | "falsch" | "nicht vorhanden" => Some("false".to_owned()),
            _ => None,
        },
        ("bool", Value::Number(number)) => match number.as_str() {
            "1" => Some("true".to_owned()),
            "0" => Some("false".to_owned()),
            _ => None,
        },
        ("list", Value::String(text)) => Some(format!("[{}]", quoted(text))),
        ("list", Value::Number(number)) => Some(format!("[{number}]")),
        _ => None,
    };
    let example = || match wanted {
        "bool" => "true",
        "number" => "12",
        "list" => "[\"…\", \"…\"]",
        "object" => "{ \"…\": … }",
        _ => "\"…\"",
    };
    same.filter(|same| same.chars().count() <= LONGEST).unwrap_or_else(|| example().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn the_form_is_shown_with_the_value_itself() {
        for (value, wanted, shown) in [
            ("\"2025\"", "number", "2025"),
            ("\"3,5\"", "number", "3.5"),
            ("\"viel\"", "number", "12"),
            ("2025", "text", "\"2025\""),
            ("[\"Vielfalt\"]", "text", "\"Vielfalt\""),
            ("[1, 2]", "text", "\"…\""),
            ("\"nein\"", "bool", "false"),
            ("\"Ja\"", "bool", "true"),
            ("\"a\"", "list", "[\"a\"]"),
            ("\"a\"", "object", "{ \"…\": … }"),
        ] {
            assert_eq!(form(&json::parse(value).unwrap().value, wanted), shown, "{value}");
        }
    }
}
