//! The handbook, as pages.

use std::path::Path;

use askama::Template;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::desk::answer::{Answer, Ask, Fault, html};
use crate::say::Say;

#[derive(Template)]
#[template(path = "handbook.html")]
struct Page<'s> {
    say: &'s Say,
    text: String,
}

/// Shows a part of the handbook, which is in German as its readers are.
pub fn show(ask: &Ask) -> Answer {
    let text = match ask.what.as_str() {
        "" => include_str!("../../../docs/schreibtisch.md"),
        "handbuch.md" => include_str!("../../../docs/handbuch.md"),
        "print.md" => include_str!("../../../docs/print.md"),
        _ => return Err(Fault::NotFound),
    };
    html(&Page { say: &ask.say, text: markdown(text) })
}

/// A text of the project as a page. Headings get the addresses that the text's own links use.
pub fn markdown(text: &str) -> String {
    let mut events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let mut start = None;
    for number in 0..events.len() {
        match &events[number] {
            Event::Start(Tag::Heading { .. }) => start = Some(number),
            Event::End(TagEnd::Heading(_)) => {
                let Some(from) = start.take() else { continue };
                let title: String = events[from..number]
                    .iter()
                    .filter_map(|event| match event {
                        Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
                        _ => None,
                    })
                    .collect();
                if let Event::Start(Tag::Heading { id, .. }) = &mut events[from] {
                    *id = Some(CowStr::from(anchor(&title)));
                }
            }
            _ => {}
        }
    }
    let (mut html, mut dropped) = (String::new(), false);
    pulldown_cmark::html::push_html(&mut html, events.into_iter().filter_map(|event| shown(event, &mut dropped)));
    // What scrolls can be reached by key, and an empty cell heads nothing.
    html.replace("<pre>", "<pre tabindex=\"0\">")
        .replace("<table>", "<table tabindex=\"0\">")
        .replace("<th></th>", "<td></td>")
}

/// A part of a text as the desk shows it: without pictures, and with links to what the desk has.
/// `dropped` is whether it stands in a link that is not shown as one.
fn shown<'e>(event: Event<'e>, dropped: &mut bool) -> Option<Event<'e>> {
    match event {
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let (file, _) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
            let dest_url = match file {
                "handbuch.md" | "print.md" => format!("/handbook/{dest_url}").into(),
                "schreibtisch.md" => "/handbook".into(),
                // Of what is for those who look at files, the words stay.
                _ if Path::new(file).extension().is_some_and(|ending| ending == "md") => {
                    *dropped = true;
                    return None;
                }
                _ => dest_url,
            };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) if std::mem::take(dropped) => None,
        event => Some(event),
    }
}

/// As code hosts make them of headings.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}
