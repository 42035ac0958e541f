//! What is in the package and what the data mean, for people.

use std::fmt::Write as _;

use super::facts::Facts;
use super::fragments::words;
use super::table::COLUMNS;
use super::{DATA, DATA_SCHEMA, LINKS, SUMS, TABLE, TABLE_METADATA};

/// The manual, as Markdown.
pub fn text(facts: &Facts<'_>, for_portal: bool) -> String {
    let publish = facts.publish();
    let licence = publish.licence.and_then(|licence| licence.word().split('/').next()).unwrap_or_default().to_owned();
    let args = [
        ("name", words(&facts.edition.name)),
        ("publisher", words(&facts.publisher())),
        ("month", facts.month(facts.edition.as_of)),
        ("licence", licence),
        ("attribution", words(publish.attribution.as_deref().unwrap_or_default())),
        ("contact", words(&facts.contact())),
        ("email", facts.email().unwrap_or_default().to_owned()),
    ];
    let say = |part: &str| facts.text(&format!("package-readme-{part}"), &args);
    let mut out = format!("# {}\n\n{}\n\n## {}\n\n", words(&facts.edition.name), say("about"), say("files"));
    let pdf = facts.pdf_name();
    let mut files = vec![
        (pdf.as_str(), "pdf"),
        ("umschlag-320.png", "cover"),
        ("download.html", "download"),
        ("schema.jsonld", "search"),
        ("barrierefreiheit.md", "statement"),
        (LINKS, "links"),
        (DATA, "data"),
        (DATA_SCHEMA, "schema"),
        (TABLE, "table"),
        (TABLE_METADATA, "columns"),
    ];
    if for_portal {
        files.push(("dcat.jsonld", "portal"));
    }
    files.push((SUMS, "sums"));
    let _ = writeln!(out, "| {} | {} |\n|---|---|", say("file"), say("what"));
    for (file, part) in files {
        let _ = writeln!(out, "| `{file}` | {} |", say(part));
    }
    let _ = writeln!(out, "\n## {}\n\n{}\n", say("fields"), say("reading"));
    let _ = writeln!(out, "| {} | {} | {} |\n|---|---|---|", say("key"), say("column"), say("meaning"));
    for column in COLUMNS {
        let word = |of: &str| facts.field(of, column.key).replace('|', "\\|");
        let _ = writeln!(out, "| `{}` | {} | {} |", column.key, word("column"), word("about"));
    }
    let _ = writeln!(out, "\n## {}\n\n{}", say("rights"), say("licence"));
    let _ = writeln!(out, "\n{}", say("questions"));
    out
}
