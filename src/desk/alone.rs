//! The page beside a form: a measure's alone, at once.

use serde::Deserialize;
use serde_json::json;
use typst_layout::Page;

use super::answer::{Answer, Ask, Fault, data};
use super::sheet::{Line, line_at, lines, svg};
use crate::document::Document;
use crate::json::{Node, Value, escape};
use crate::prose::{Place, parse, visible_text};

/// The most pages that are sent at once.
const MOST: usize = 6;

/// The head of a page ends and its foot begins there, of the whole height.
const HEAD: f64 = 0.08;
const FOOT: f64 = 0.92;

/// How many words of running text a measure has.
fn words(root: &Node) -> usize {
    const RUNNING: &[&str] =
        &["description", "goals", "target_groups", "goals_and_target_groups", "responsible", "more"];
    let mut strings = Vec::new();
    for key in RUNNING {
        if let Some(node) = root.get(key) {
            gather(node, String::new(), &mut strings);
        }
    }
    strings.iter().map(|(_, text)| text.split_whitespace().count()).sum()
}

/// The pages of a measure.
pub fn show(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let (pages, is_now) = room.alone(&ask.what).ok_or(Fault::NotFound)?;
    let pages = pages.document.pages();
    let known = room.known();
    let file = known.source.files.get(&Document::Measure(&ask.what).path()).ok_or(Fault::NotFound)?;
    let words = ("words", words(&file.root).to_string());
    // What runs over without the head and foot of the page.
    let body = |line: &&Line| (HEAD..FOOT).contains(&line.top);
    let over: usize = pages.iter().skip(1).map(|page| lines(page).iter().filter(body).count()).sum();
    let note = match (is_now, over) {
        (false, _) => ask.say.text("desk-page-old", &[]),
        (true, 0) => ask.say.text("desk-page-fits", &[words]),
        (true, over) => ask.say.text("desk-page-runs-over", &[words, ("lines", over.to_string())]),
    };
    data(&json!({ "note": note, "pages": pages.iter().take(MOST).map(sheet).collect::<Vec<_>>() }))
}

/// A page for a script: the picture, and the text for those who do not see it.
pub fn sheet(page: &Page) -> serde_json::Value {
    let text: Vec<String> = lines(page).into_iter().map(|line| line.text).collect();
    json!({ "svg": svg(page), "text": text })
}

/// Where somebody has clicked.
#[derive(Deserialize)]
struct Clicked {
    measure: String,
    page: usize,
    height: f64,
}

/// The field that is printed where somebody has clicked.
pub fn find(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let clicked: Clicked = ask.json()?;
    let (pages, _) = room.alone(&clicked.measure).ok_or(Fault::NotFound)?;
    let line = pages.document.pages().get(clicked.page).and_then(|page| line_at(page, clicked.height));
    let known = room.known();
    let file = known.source.files.get(&Document::Measure(&clicked.measure).path()).ok_or(Fault::NotFound)?;
    let at = line.and_then(|line| field_of(&file.root, &line));
    data(&json!({ "at": at }))
}

/// The pointer of the string in which most words of a printed line stand beside each other.
fn field_of(root: &Node, line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut strings = Vec::new();
    gather(root, String::new(), &mut strings);
    let weight = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.windows(2).filter(|pair| text.contains(&pair.join(" "))).count() * 2
            + usize::from(text == line) * 9
            + usize::from(words.len() == 1 && text.contains(line))
    };
    let (at, weight) = strings.into_iter().map(|(at, text)| (at, weight(&text))).max_by_key(|(_, weight)| *weight)?;
    (weight > 0).then_some(at)
}

fn gather(node: &Node, at: String, out: &mut Vec<(String, String)>) {
    match &node.value {
        Value::String(text) => out.push((at, visible_text(&parse(text, Place::Text).0))),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                gather(item, format!("{at}/{number}"), out);
            }
        }
        Value::Object(members) => {
            for member in members {
                gather(&member.node, format!("{at}/{}", escape(&member.key)), out);
            }
        }
        _ => {}
    }
}
