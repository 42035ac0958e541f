//! The report on a catalogue that was taken over: a list of places to visit.

use askama::Template;

use super::handbook::markdown;
use crate::desk::answer::{Answer, Ask, Fault, html};
use crate::desk::page::{Shell, base, encoded};
use crate::desk::room::Room;
use crate::entry::names;
use crate::files;
use crate::format::Kind;
use crate::language::Language;
use crate::say::Say;

#[derive(Template)]
#[template(path = "taken-over.html")]
struct Page<'s> {
    say: &'s Say,
    shell: Shell,
    text: String,
}

/// Shows the report, with ways to the measures that it names.
pub fn show(ask: &Ask) -> Answer {
    let (room, say) = (ask.room()?, &*ask.say);
    let known = room.known();
    let text = report(room).ok_or(Fault::NotFound)?;
    // The boxes to tick are for those who print the report.
    let mut text = markdown(&text.replace("- [ ] ", "- "));
    let mut measures = names::all(&known.source, Kind::Measure, say);
    // A title may be a part of a longer one.
    measures.sort_by_key(|measure| std::cmp::Reverse(measure.name.len()));
    for measure in measures {
        let name = escaped(&measure.name);
        let link = format!("<a href=\"{}/measures/{}\">{name}</a>", base(room), encoded(&measure.id));
        for (open, close) in [("„", "“"), ("“", "”")] {
            text = text.replace(&format!("{open}{name}{close}"), &format!("{open}{link}{close}"));
        }
    }
    html(&Page { shell: Shell::new(ask, &known, "taken-over", say.text("desk-taken-over", &[]))?, text, say })
}

/// The report in a catalogue's folder, in whichever language it was written.
pub fn report(room: &Room) -> Option<String> {
    let (view, _) = room.view();
    [Language::German, Language::English].into_iter().find_map(|language| {
        let name = Say::new(language).text("takeover-file", &[]);
        let bytes = files::read_named(&view.snapshot().root().join(name)).ok()?;
        String::from_utf8(bytes).ok()
    })
}

/// A text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
