//! Blocks as HTML for reading. Every text goes through [`escape`], every target through [`address`].

use super::block::Block;
use super::document::label;
use super::flat::Flat;
use crate::prose::{Inline, Place, Target};

pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        self::block(block, &mut out);
    }
    out
}

/// Quotes hold no quotes, so this calls itself once at most.
fn block(block: &Block, out: &mut String) {
    match block {
        Block::Paragraph(text) => element("p", text, out),
        Block::List { numbered, items, .. } => {
            let name = if *numbered { "ol" } else { "ul" };
            out.extend(["<", name, ">"]);
            for item in items {
                element("li", item, out);
            }
            out.extend(["</", name, ">\n"]);
        }
        Block::Heading { text, .. } => element("h2", text, out),
        Block::Quote { blocks, source, .. } => {
            out.push_str("<blockquote>\n");
            for quoted in blocks {
                self::block(quoted, out);
            }
            if let Some(source) = source {
                out.extend(["<footer>", &escape(source), "</footer>\n"]);
            }
            out.push_str("</blockquote>\n");
        }
        Block::Card { figure, data } => {
            let class = if *figure { "figure" } else { "unknown" };
            out.extend(["<p class=\"", class, "\">", &escape(&label(data)), "</p>\n"]);
        }
    }
}

fn element(name: &str, text: &Flat, out: &mut String) {
    out.extend(["<", name, ">"]);
    // What stands in a title is the same here: an address that leads somewhere is a link in the editor's pages, too.
    inlines(&text.inlines(Place::Text), out);
    out.extend(["</", name, ">\n"]);
}

/// Recursion is bounded by the kinds of marks.
fn inlines(all: &[Inline], out: &mut String) {
    for inline in all {
        match inline {
            Inline::Text(text) => out.push_str(&escape(text)),
            Inline::Break => out.push_str("<br>"),
            Inline::Emphasis(body) => between("<em>", body, "</em>", out),
            Inline::Strong(body) => between("<strong>", body, "</strong>", out),
            Inline::Language { code, body } => {
                between(&format!("<span lang=\"{}\">", escape(code)), body, "</span>", out);
            }
            Inline::Link { target, body, .. } => match address(target) {
                Some(address) => between(&opening(&address), body, "</a>", out),
                None => inlines(body, out),
            },
            Inline::Address { target, text, .. } => {
                let text = Inline::Text(text.clone());
                match address(&Target::Web(target.clone())) {
                    Some(address) => between(&opening(&address), &[text], "</a>", out),
                    None => inlines(&[text], out),
                }
            }
            Inline::Footnote { name, .. } => out.extend(["<sup>[", &escape(name), "]</sup>"]),
        }
    }
}

fn between(open: &str, body: &[Inline], close: &str, out: &mut String) {
    out.push_str(open);
    inlines(body, out);
    out.push_str(close);
}

fn opening(address: &str) -> String {
    format!("<a href=\"{}\" rel=\"noopener noreferrer\">", escape(address))
}

/// Where a link may lead: everything else, above all `javascript:`, is text.
fn address(target: &Target) -> Option<String> {
    match target {
        Target::Place(id) => Some(format!("#{id}")),
        Target::Web(address) => {
            let (scheme, _) = address.split_once(':')?;
            let known = ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
            known.then(|| address.clone())
        }
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
