//! What every page of a catalogue has around it.

use crate::desk::answer::{Ask, Fault};
use crate::desk::room::{Known, Room, Saved};
use crate::entry::names;
use crate::files::Obstacle;
use crate::findings::Severity;
use crate::rich;
use crate::say::Say;

/// The frame of a page.
pub struct Shell {
    /// The page's own title.
    pub title: String,
    /// What the edition is called.
    pub name: String,
    /// What addresses of the catalogue's pages begin with.
    pub base: String,
    /// The language of the page.
    pub language: &'static str,
    /// The moment that the page shows.
    pub revision: u64,
    /// How it stands with what was typed.
    pub saved: String,
    /// Whether it could not be written.
    pub unsaved: bool,
    /// Whether earlier versions cannot be kept.
    pub forgets: bool,
    /// How many places two people have changed at once.
    pub conflicts: usize,
    /// The ways to the other screens.
    pub groups: Vec<Group>,
    /// All texts that scripts show.
    pub words: String,
}

/// Ways under a heading.
pub struct Group {
    /// The heading; none above the first.
    pub heading: Option<String>,
    /// The ways.
    pub ways: Vec<Way>,
}

/// A way to a screen.
pub struct Way {
    /// Where it leads.
    pub address: String,
    /// What it is called.
    pub label: String,
    /// How many errors and warnings there are.
    pub count: Option<usize>,
    /// What is counted, for those who do not see it.
    pub counted: String,
    /// Whether it is this page's.
    pub here: bool,
}

/// The screens, by what stands in their address and in `locales/` behind `desk-`.
const SCREENS: &[(Option<&str>, &[&str])] = &[
    (None, &["state", "measures", "forms", "findings"]),
    (Some("desk-group-publication"), &["publication", "chapters", "contacts", "abbreviations"]),
    (Some("desk-group-city"), &["organisation", "places"]),
    (Some("desk-group-finish"), &["finish", "changes", "pages", "print", "rules", "versions"]),
];

impl Shell {
    /// The frame of a screen of a catalogue.
    pub fn new(ask: &Ask, known: &Known, here: &str, title: String) -> Result<Self, Fault> {
        let (room, say) = (ask.room()?, &*ask.say);
        let base = base(room);
        let saved = room.saved();
        let groups = SCREENS
            .iter()
            .map(|(heading, ways)| Group {
                heading: heading.map(|id| say.text(id, &[])),
                ways: ways.iter().map(|way| Way::to(way, &base, here, known, say)).collect(),
            })
            .collect();
        Ok(Self {
            title,
            name: name(known, say),
            language: say.language().code(),
            revision: known.revision,
            unsaved: saved.fault.is_some(),
            forgets: saved.forgets,
            saved: said(&saved, say),
            groups,
            conflicts: room.conflicts().len(),
            words: words(say),
            base,
        })
    }
}

impl Way {
    fn to(way: &str, base: &str, here: &str, known: &Known, say: &Say) -> Self {
        let is_counted = |finding: &&crate::findings::Finding| finding.severity != Severity::Hint;
        let in_measures = |finding: &&crate::findings::Finding| {
            finding.place.as_ref().is_some_and(|place| place.file.starts_with("measures/"))
        };
        let all = || known.findings.iter().filter(is_counted);
        let count = match way {
            "measures" => Some(all().filter(in_measures).count()),
            "findings" => Some(all().count()),
            _ => None,
        };
        let count = count.filter(|count| *count > 0);
        Self {
            address: if way == "state" { format!("{base}/") } else { format!("{base}/{way}") },
            label: say.text(&format!("desk-{way}"), &[]),
            counted: say.text("desk-counted", &[("count", count.unwrap_or_default().to_string())]),
            count,
            here: way == here,
        }
    }
}

/// What addresses of a catalogue's pages begin with.
pub fn base(room: &Room) -> String {
    format!("/c/{}", encoded(&room.name))
}

/// A text as a part of an address.
pub fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// What the edition is called.
pub fn name(known: &Known, say: &Say) -> String {
    let edition = known.source.files.get("edition.json").map(|file| &file.root);
    let text = |key: &str| edition.and_then(|root| names::text(root, key)).filter(|text| !text.trim().is_empty());
    text("name").or_else(|| text("title")).unwrap_or_else(|| say.text("desk-unnamed", &[]))
}

/// How it stands with what was typed, in words.
pub fn said(saved: &Saved, say: &Say) -> String {
    match (&saved.fault, saved.at) {
        (Some(obstacle), _) => {
            let reason = match obstacle {
                Obstacle::Changed => "changed",
                Obstacle::Full => "full",
                Obstacle::Gone => "gone",
                Obstacle::Forbidden => "denied",
                Obstacle::InUse => "in-use",
                Obstacle::Other => "other",
            };
            say.text("desk-unsaved", &[("reason", reason.to_owned())])
        }
        (None, Some(at)) => say.text("desk-saved-at", &[("time", at.format("%H:%M").to_string())]),
        (None, None) => say.text("desk-all-saved", &[]),
    }
}

/// The texts that scripts show, by what stands behind `script-` and `editor-` in `locales/`.
pub fn words(say: &Say) -> String {
    let own = crate::desk::WORDS.iter().map(|id| ((*id).to_owned(), say.text(id, &[]).into()));
    let of_editor = rich::WORDS.iter().map(|name| format!("editor-{name}"));
    let words = own.chain(of_editor.map(|id| {
        let text = say.text(&id, &[]).into();
        (id, text)
    }));
    serde_json::Value::Object(words.collect()).to_string()
}
