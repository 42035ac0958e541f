//! New files, set out as those beside them are.

use super::Refused;
use super::work::Work;
use crate::document::Document;
use crate::json::Value;
use crate::json::data::{Data, Style};
use crate::json::edit::RawText;
use crate::language::Language;
use crate::source::description;

/// So many neighbours are asked how they are written.
const ASKED: usize = 100;

/// Makes a file of members: in the order of its neighbours' keys, and set out as the first of them.
pub fn put(work: &mut Work<'_>, document: Document<'_>, mut members: Vec<(String, Data)>) -> Result<(), Refused> {
    let neighbours = neighbours(work, document);
    let raws: Vec<RawText> = neighbours.iter().filter_map(|path| work.raw(path).ok()).collect();
    let orders: Vec<Vec<String>> = raws.iter().map(keys).collect();
    let described = |key: &str| description(document).fields.iter().position(|field| field.key == key);
    let before = |a: &str, b: &str| {
        let place = |order: &[String], key: &str| order.iter().position(|other| other == key);
        let votes: i32 = orders
            .iter()
            .map(|order| match (place(order, a), place(order, b)) {
                (Some(a), Some(b)) => {
                    if a < b {
                        1
                    } else {
                        -1
                    }
                }
                _ => 0,
            })
            .sum();
        if votes == 0 { described(a) < described(b) } else { votes > 0 }
    };
    if let Some(schema) = raws.first().and_then(|raw| raw.root().get("$schema"))
        && is_same_folder(document, &neighbours)
    {
        members.insert(0, ("$schema".to_owned(), Data::from(schema)));
    }
    let names: Vec<String> = members.iter().map(|(key, _)| key.clone()).collect();
    members.sort_by_key(|(key, _)| names.iter().filter(|other| *other != key && before(other, key)).count());
    let text = match raws.first().cloned().or_else(|| work.raw(&Document::Edition.path()).ok()) {
        Some(like) => {
            let end = if like.text().ends_with('\n') { like.style().line_end } else { "" };
            Data::Object(members).text(&like.style(), "") + end
        }
        None => Data::Object(members).text(&Style::default(), "") + "\n",
    };
    work.put(&document.path(), &text)
}

fn keys(raw: &RawText) -> Vec<String> {
    match &raw.root().value {
        Value::Object(members) => members.iter().map(|member| member.key.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Files of the same kind.
fn neighbours(work: &Work<'_>, document: Document<'_>) -> Vec<String> {
    let path = document.path();
    let folder = path.split_once('/').map(|(folder, _)| format!("{folder}/"));
    let Some(folder) = folder else { return Vec::new() };
    let files = work.source.files.keys().filter(|other| other.starts_with(&folder) && **other != path);
    files.filter(|other| work.has(other)).take(ASKED).cloned().collect()
}

/// Whether the neighbours' way to the schema is its own, too.
fn is_same_folder(document: Document<'_>, neighbours: &[String]) -> bool {
    let folder = |path: &str| path.split_once('/').map(|(folder, _)| folder.to_owned());
    neighbours.first().is_some_and(|first| folder(first) == folder(&document.path()))
}

/// What stands where something is still to be written; a rule finds it (K057).
pub fn to_be_written(language: Language) -> &'static str {
    match language {
        Language::German => "Text folgt.",
        Language::English => "TBD",
    }
}
