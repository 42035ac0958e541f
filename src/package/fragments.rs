//! What is pasted into pages of the website: the download, and the passage of the accessibility statement.

use askama::Template;
use pulldown_cmark::{Parser, html::push_html};

use super::cover::Picture;
use super::facts::Facts;
use super::{DATA, TABLE};

/// The download, as it is pasted: no script, no style, one heading.
#[derive(Template)]
#[template(path = "download.html")]
struct Download<'d> {
    language: &'d str,
    id: String,
    name: &'d str,
    src: String,
    png: String,
    webp: String,
    width: usize,
    height: usize,
    alt: String,
    about: String,
    href: String,
    link: String,
    data: [(String, &'static str, String); 2],
}

/// The download.
pub fn download(facts: &Facts<'_>, covers: &[Picture]) -> Option<String> {
    let edition = facts.edition;
    let smallest = covers.iter().find(|cover| !cover.is_webp)?;
    let set = |webp: bool| {
        let of_kind = covers.iter().filter(|cover| cover.is_webp == webp);
        let said = of_kind.map(|cover| format!("{} {}w", facts.address(&cover.name), cover.width));
        said.collect::<Vec<_>>().join(", ")
    };
    let about = [
        ("publisher", facts.publisher()),
        ("number", edition.number.map(|number| number.to_string()).unwrap_or_default()),
        ("month", facts.month(edition.as_of)),
        ("revision", edition.revision.map(|month| facts.month(month)).unwrap_or_default()),
        ("language", edition.language.to_owned()),
    ];
    let download = Download {
        language: edition.language,
        // Two editions may stand on one page.
        id: format!("download-{}", facts.stem()),
        name: &edition.name,
        src: facts.address(&smallest.name),
        png: set(false),
        webp: set(true),
        width: smallest.width,
        height: smallest.height,
        alt: facts.cover_alt(),
        about: facts.text("package-download-about", &about),
        href: facts.address(&facts.pdf_name()),
        link: facts.text("package-download-link", &file_facts(facts)),
        data: [
            (facts.address(TABLE), "text/csv", facts.word("package-download-table")),
            (facts.address(DATA), "application/json", facts.word("package-download-data")),
        ],
    };
    let mut text = download.render().ok()?;
    text.push('\n');
    Some(text)
}

fn file_facts(facts: &Facts<'_>) -> [(&'static str, String); 3] {
    [("name", facts.edition.name.clone()), ("pages", facts.pages.to_string()), ("size", facts.size(facts.bytes))]
}

/// The passage of the accessibility statement with the facts of this edition, as Markdown.
pub fn statement(facts: &Facts<'_>) -> String {
    let edition = facts.edition;
    let mut chapters = edition.parts.iter().filter_map(|part| part.chapter.as_ref());
    let has_easy = chapters.any(|chapter| chapter.kind == "easy_language");
    let args = [
        ("name", words(&edition.name)),
        ("month", facts.month(edition.as_of)),
        ("pages", facts.pages.to_string()),
        ("contact", words(&facts.contact())),
        ("email", facts.email().unwrap_or_default().to_owned()),
    ];
    let mut parts = vec!["heading", "standard", "limit"];
    parts.push(if has_easy { "easy" } else { "no-easy" });
    parts.extend(["data", "feedback", "arbitration"]);
    let parts = parts.into_iter().map(|part| facts.text(&format!("package-statement-{part}"), &args));
    parts.collect::<Vec<_>>().join("\n\n") + "\n"
}

/// A text as words in Markdown: no sign of it is a mark.
pub fn words(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\`*_[]<>#&|~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Markdown of ours as HTML.
pub fn html(markdown: &str) -> String {
    let mut html = String::new();
    push_html(&mut html, Parser::new(markdown));
    html
}
