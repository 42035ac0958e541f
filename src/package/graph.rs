//! A thing with its properties, written as JSON-LD and as Turtle: one tree, so that both say the same.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

/// A thing, known by an address or only where it stands.
#[derive(Default)]
pub struct Thing {
    /// Its address.
    pub address: Option<String>,
    /// What it is.
    pub kinds: &'static [&'static str],
    /// What is said of it, in order.
    pub properties: Vec<(&'static str, Vec<Value>)>,
}

/// What is said of a thing.
pub enum Value {
    /// The address of another thing.
    Address(String),
    /// A text and its language.
    Text(String, &'static str),
    /// A text in no language.
    Plain(String),
    /// A value of a type.
    Typed(String, &'static str),
    /// Another thing.
    Thing(Thing),
}

/// The vocabularies by their prefixes.
const PREFIXES: [(&str, &str); 9] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dcatde", "http://dcat-ap.de/def/dcatde/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

impl Thing {
    /// Says something of it.
    pub fn says(mut self, property: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        let values: Vec<Value> = values.into_iter().collect();
        if !values.is_empty() {
            self.properties.push((property, values));
        }
        self
    }

    /// The thing as JSON-LD.
    pub fn json_ld(&self) -> Json {
        let context: Map<String, Json> = PREFIXES.iter().map(|(name, of)| ((*name).to_owned(), (*of).into())).collect();
        let mut document = Map::from_iter([("@context".to_owned(), Json::Object(context))]);
        document.extend(self.members());
        Json::Object(document)
    }

    fn members(&self) -> Map<String, Json> {
        let mut members = Map::new();
        if let Some(address) = &self.address {
            members.insert("@id".to_owned(), iri(address).into());
        }
        members.insert("@type".to_owned(), self.kinds.into());
        for (property, values) in &self.properties {
            members.insert((*property).to_owned(), values.iter().map(Value::json_ld).collect());
        }
        members
    }

    /// The thing as Turtle.
    pub fn turtle(&self) -> String {
        let mut out = String::new();
        for (name, of) in PREFIXES {
            let _ = writeln!(out, "@prefix {name}: <{of}> .");
        }
        let mut rest = vec![self];
        while let Some(thing) = rest.pop() {
            let _ = write!(out, "\n<{}>", iri(thing.address.as_deref().unwrap_or_default()));
            let mut named = Vec::new();
            thing.write(&mut out, 1, &mut named);
            out.push_str(" .\n");
            rest.extend(named.into_iter().rev());
        }
        out
    }

    /// Writes what is said of it; other things with an address are only named, and noted.
    fn write<'t>(&'t self, out: &mut String, depth: usize, named: &mut Vec<&'t Thing>) {
        let indent = "  ".repeat(depth);
        let _ = write!(out, " a {}", self.kinds.join(", "));
        for (property, values) in &self.properties {
            let _ = write!(out, " ;\n{indent}{property} ");
            for (number, value) in values.iter().enumerate() {
                if number > 0 {
                    out.push_str(", ");
                }
                value.write(out, depth, named);
            }
        }
    }
}

impl Value {
    fn json_ld(&self) -> Json {
        match self {
            Self::Address(address) => json!({ "@id": iri(address) }),
            Self::Text(text, language) => json!({ "@value": text, "@language": language }),
            Self::Plain(text) => text.as_str().into(),
            Self::Typed(text, kind) => json!({ "@value": text, "@type": kind }),
            Self::Thing(thing) => Json::Object(thing.members()),
        }
    }

    fn write<'t>(&'t self, out: &mut String, depth: usize, named: &mut Vec<&'t Thing>) {
        let _ = match self {
            Self::Address(address) => write!(out, "<{}>", iri(address)),
            Self::Text(text, language) => write!(out, "{}@{language}", quoted(text)),
            Self::Plain(text) => write!(out, "{}", quoted(text)),
            Self::Typed(text, kind) => write!(out, "{}^^{kind}", quoted(text)),
            Self::Thing(thing @ Thing { address: Some(address), .. }) => {
                named.push(thing);
                write!(out, "<{}>", iri(address))
            }
            Self::Thing(thing) => {
                out.push('[');
                thing.write(out, depth + 1, named);
                write!(out, " ]")
            }
        };
    }
}

/// An address as it may stand between angle brackets.
fn iri(address: &str) -> String {
    let mut out = url::Url::parse(address).map_or_else(|_| address.to_owned(), |url| url.to_string());
    for (sign, code) in [('<', "%3C"), ('>', "%3E"), ('"', "%22"), ('\\', "%5C"), ('{', "%7B"), ('}', "%7D")] {
        out = out.replace(sign, code);
    }
    for (sign, code) in [('|', "%7C"), ('^', "%5E"), ('`', "%60")] {
        out = out.replace(sign, code);
    }
    out
}

/// A text between quotation marks.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let thing =
            Thing { address: Some("https://a.org/x y<z>".to_owned()), kinds: &["dcat:Dataset"], ..Thing::default() };
        let thing = thing.says("dct:title", [Value::Text("„A“ \"b\"\\\nc".to_owned(), "de")]);
        let turtle = thing.turtle();
        assert!(turtle.contains("<https://a.org/x%20y%3Cz%3E> a dcat:Dataset ;"), "{turtle}");
        assert!(turtle.contains(r#"dct:title "„A“ \"b\"\\\nc"@de ."#), "{turtle}");
        assert_eq!(thing.json_ld()["dct:title"][0]["@value"], "„A“ \"b\"\\\nc");
    }
}
