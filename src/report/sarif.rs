//! Findings as a log file of SARIF 2.1.0 (OASIS), which code hosts and editors
//! read. The numbers are those of its sections.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};
use url::Url;

use super::Row;
use super::row::{Fix, FixChange};
use crate::findings::{Code, Severity};
use crate::language::Language;
use crate::say::Say;

/// The results of a run, with the rules that they break.
pub fn log(rows: &[Row], say: &Say) -> String {
    let mut rules: BTreeMap<&str, &Row> = BTreeMap::new();
    for row in rows {
        rules.entry(row.code).or_insert(row);
    }
    let numbers = rules.keys().enumerate().map(|(number, code)| (*code, number)).collect();
    let rules: Vec<Value> = rules.values().map(|row| rule(row, say)).collect();
    document(&rules, Results { rows, numbers }, say)
}

/// The rules alone, of a run that has looked at nothing.
pub fn rules(rows: &[Row], say: &Say) -> String {
    let rules: Vec<Value> = rows.iter().map(|row| rule(row, say)).collect();
    document(&rules, Results { rows: &[], numbers: BTreeMap::new() }, say)
}

/// Results, each made when it is written: there may be very many.
struct Results<'r> {
    rows: &'r [Row],
    /// The places of the codes among the rules.
    numbers: BTreeMap<&'r str, usize>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = |row: &Row| self.numbers.get(row.code).copied().unwrap_or_default();
        serializer.collect_seq(self.rows.iter().map(|row| result(row, number(row))))
    }
}

/// 3.13: the whole file.
#[derive(Serialize)]
struct Log<'r> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'r>; 1],
}

/// 3.14: what one run has found.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'r> {
    tool: Value,
    language: &'static str,
    column_kind: &'static str,
    results: Results<'r>,
}

fn document(rules: &[Value], results: Results<'_>, say: &Say) -> String {
    let language = if say.language() == Language::German { "de" } else { "en" };
    let tool = json!({
        "driver": {
            "name": env!("CARGO_PKG_NAME"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "shortDescription": { "text": env!("CARGO_PKG_DESCRIPTION") },
            "language": language,
            "rules": rules,
        },
    });
    let run = Run { tool, language, column_kind: "unicodeCodePoints", results };
    let schema = "https://json.schemastore.org/sarif-2.1.0.json";
    super::json(&Log { schema, version: "2.1.0", runs: [run] })
}

/// 3.49: a kind of findings, with its page where it has one.
fn rule(row: &Row, say: &Say) -> Value {
    let Some(code) = Code::of(row.code) else {
        return json!({
            "id": row.code,
            "shortDescription": { "text": row.title },
            "defaultConfiguration": { "level": level(row.severity) },
        });
    };
    let explained = Row::explaining(code, say);
    json!({
        "id": row.code,
        "shortDescription": { "text": row.title },
        "fullDescription": { "text": explained.message },
        "help": { "text": explained.help, "markdown": explained.help },
        "defaultConfiguration": { "level": level(explained.severity) },
    })
}

/// 3.27: a finding.
fn result(row: &Row, rule: usize) -> Value {
    let mut properties = json!({ "count": row.count, "help": row.help });
    let more = [
        ("label", row.label.clone().map(Value::from)),
        ("mender", row.mender.map(|mender| mender.name().into())),
        ("page", row.page.map(Value::from)),
        ("rule", row.rule.clone().map(Value::from)),
        ("standard", row.standard.clone().map(Value::from)),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            properties[name] = value;
        }
    }
    let mut result = json!({
        "ruleId": row.code,
        "ruleIndex": rule,
        "level": level(row.severity),
        "message": { "text": format!("{}\n{}", row.message, row.help).trim_end() },
        "properties": properties,
    });
    if let Some(file) = &row.file {
        result["locations"] = json!([location(row, file)]);
        if let Some(fix) = &row.fix {
            result["fixes"] = json!([correction(fix, file)]);
        }
    }
    result
}

/// 3.55: how it is mended for certain.
fn correction(fix: &Fix, file: &str) -> Value {
    let replacement = |change: &FixChange| {
        json!({
            "deletedRegion": {
                "startLine": change.line,
                "startColumn": change.column,
                "endLine": change.end_line,
                "endColumn": change.end_column,
            },
            "insertedContent": { "text": change.text },
        })
    };
    json!({
        "description": { "text": fix.name },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(file) },
            "replacements": fix.changes.iter().map(replacement).collect::<Vec<_>>(),
        }],
    })
}

/// 3.28: where it is.
fn location(row: &Row, file: &str) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(file) } });
    let numbers = [
        ("startLine", row.line),
        ("startColumn", row.column),
        ("endLine", row.end_line),
        ("endColumn", row.end_column),
    ];
    let region: Map<String, Value> =
        numbers.into_iter().filter_map(|(name, number)| Some((name.to_owned(), number?.into()))).collect();
    if !region.is_empty() {
        physical["region"] = Value::Object(region);
    }
    let mut location = json!({ "physicalLocation": physical });
    if let Some(pointer) = row.pointer.as_ref().filter(|pointer| !pointer.is_empty()) {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": pointer, "kind": "value" }]);
    } else if let Some(page) = row.page {
        let name = row.label.clone().unwrap_or_else(|| page.to_string());
        location["logicalLocations"] = json!([{ "name": name, "kind": "page" }]);
    }
    location
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// 3.4.3: a path as an address: relative as it was named, absolute as `file:`.
fn uri(file: &str) -> String {
    if let Ok(url) = Url::from_file_path(Path::new(file)) {
        return url.into();
    }
    let file = if cfg!(windows) { file.replace('\\', "/") } else { file.to_owned() };
    let mut uri = String::new();
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(uri("vielfalt 2025/measures/ü.json"), "vielfalt%202025/measures/%C3%BC.json");
        assert_eq!(uri("../a:b\u{9b}"), "../a%3Ab%C2%9B");
        #[cfg(unix)]
        assert_eq!(uri("/tmp/a b/c"), "file:///tmp/a%20b/c");
    }
}
