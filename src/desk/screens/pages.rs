//! The whole book, as a wall of pages.

use askama::Template;
use axum::http::header;
use axum::response::IntoResponse;
use serde_json::json;

use crate::desk::answer::{Answer, Ask, Fault, data, html};
use crate::desk::page::Shell;
use crate::desk::sheet::{lines, svg};
use crate::say::Say;

/// A page on the wall.
struct Sheet {
    number: usize,
    /// What a screen reader calls it: its first lines.
    name: String,
}

#[derive(Template)]
#[template(path = "pages.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    sheets: Vec<Sheet>,
    draft: bool,
    old: bool,
    revision: u64,
}

/// Shows all pages.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let book = room.book();
    let sheet = |(number, page): (usize, &typst_layout::Page)| {
        let first: Vec<String> = lines(page).into_iter().map(|line| line.text).take(4).collect();
        Sheet { number: number + 1, name: first.join(", ") }
    };
    let sheets = book.iter().flat_map(|book| book.pages.document.pages().iter().enumerate().map(sheet)).collect();
    html(&Page {
        shell: Shell::new(ask, &known, "pages", say.text("desk-pages", &[]))?,
        sheets,
        draft: book.as_ref().is_some_and(|book| book.draft),
        old: book.as_ref().is_some_and(|book| book.revision != known.revision),
        revision: book.as_ref().map_or(0, |book| book.revision),
        say,
    })
}

/// Sets the whole book, so that pages alone have the numbers of now; says how many pages it has.
pub fn whole(ask: &Ask) -> Answer {
    let book = ask.room()?.book().ok_or(Fault::NotFound)?;
    data(&json!({ "pages": book.pages.document.pages().len() }))
}

/// A page by its number, as a picture; or the page of a part, with all that is set.
pub fn page(ask: &Ask) -> Answer {
    let room = ask.room()?;
    let book = room.book().ok_or(Fault::NotFound)?;
    let pages = book.pages.document.pages();
    if ask.asked("part") == "true" {
        let places = book.pages.places(std::iter::once(ask.what.as_str()));
        let first = places.get(&ask.what).copied().ok_or(Fault::NotFound)?;
        let shown: Vec<_> = pages.iter().skip(first - 1).take(4).map(crate::desk::alone::sheet).collect();
        let number = ask.say.text("desk-from-page", &[("number", first.to_string())]);
        return data(&json!({ "note": number, "pages": shown }));
    }
    let number: usize = ask.what.parse().map_err(|_| Fault::NotFound)?;
    let page = number.checked_sub(1).and_then(|number| pages.get(number)).ok_or(Fault::NotFound)?;
    // The address names the moment, so a browser may keep the page.
    let head = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "private, max-age=3600")];
    Ok((head, svg(page)).into_response())
}
