//! Ids from titles: readable, unique, and the name of a file on every system.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Note, Refused};
use crate::format::Kind;
use crate::prose::{Place, parse, visible_text};
use crate::source::parts::FixedPart;
use crate::source::{Records, Source, is_id};

/// An id has so many letters at most, if its first word has not more.
const LONGEST: usize = 60;

/// The id that a title suggests; empty if it has no letter or digit that an id can have.
#[must_use]
pub fn suggested(title: &str) -> String {
    // Nobody's title is longer, and what is cut here would be cut below.
    const ENOUGH: usize = 2_000;
    let beginning = title.char_indices().nth(ENOUGH).map_or(title, |(end, _)| &title[..end]);
    let shown = visible_text(&parse(beginning, Place::Title).0);
    let mut words = vec![String::new()];
    for c in shown.replace('&', " und ").nfc() {
        let letters = letters(c);
        let is_inside = matches!(c, '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}');
        match words.last_mut() {
            Some(word) if !letters.is_empty() => word.push_str(&letters),
            Some(word) if !word.is_empty() && !is_inside => words.push(String::new()),
            _ => {}
        }
    }
    let mut id = String::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        if id.is_empty() {
            id.push_str(&word[..word.len().min(LONGEST)]);
        } else if id.len() + 1 + word.len() <= LONGEST {
            id.extend(["-", word]);
        } else {
            break;
        }
    }
    id
}

/// A character as an id writes it: nothing if it cannot.
fn letters(c: char) -> String {
    let written = match c {
        'ä' | 'Ä' | 'æ' | 'Æ' => "ae",
        'ö' | 'Ö' | 'œ' | 'Œ' | 'ø' | 'Ø' => "oe",
        'ü' | 'Ü' => "ue",
        'ß' | 'ẞ' => "ss",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ł' | 'Ł' => "l",
        'þ' | 'Þ' => "th",
        'ı' => "i",
        'ħ' | 'Ħ' => "h",
        _ => return c.nfkd().filter(|c| !is_combining_mark(*c)).filter_map(ascii).collect(),
    };
    written.to_owned()
}

fn ascii(c: char) -> Option<char> {
    c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase())
}

/// A new id for a thing of a title: one that nothing in the catalogue has.
#[must_use]
pub fn new(source: &Source, kind: Kind, title: &str) -> String {
    let stem = Some(suggested(title)).filter(|id| !id.is_empty()).unwrap_or_else(|| word(kind).to_owned());
    let free = |id: &String| !is_device(id) && !is_taken(&source.records, kind, id);
    // There are finitely many ids, so a number is free.
    let numbered = (2_usize..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.clone()).chain(numbered).find(free).unwrap_or(stem)
}

/// Whether an id can be given to a thing of a kind.
///
/// # Errors
///
/// It is no id, or something else has it.
pub fn check(source: &Source, kind: Kind, id: &str) -> Result<(), Refused> {
    if !is_id(id) || is_device(id) || id.len() > 2 * LONGEST {
        return Err(Refused::new("act-no-id").with("better", &suggested(id)));
    }
    if is_taken(&source.records, kind, id) {
        return Err(Note::new("act-taken-id").with("id", &id).into());
    }
    Ok(())
}

/// What is called so where its title says nothing that an id could.
fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Division => "dezernat",
        Kind::Unit => "amt",
        Kind::Topic => "thema",
        Kind::Place => "adresse",
        Kind::Contact => "anlaufstelle",
        Kind::Dimension => "dimension",
        Kind::Status => "stand",
        Kind::Measure | Kind::Target => "massnahme",
        Kind::Part => "kapitel",
        Kind::Footnote => "fussnote",
    }
}

/// Names that Windows keeps for devices, whatever stands behind a dot.
fn is_device(id: &str) -> bool {
    let numbered = |name: &str| id.strip_prefix(name).is_some_and(|rest| rest.len() == 1 && rest != "-");
    ["con", "prn", "aux", "nul"].contains(&id) || numbered("com") || numbered("lpt")
}

/// Whether something has an id already. Measures, chapters, dimensions and contact points are
/// destinations of one document, so they share theirs.
fn is_taken(records: &Records, kind: Kind, id: &str) -> bool {
    let Records { edition, organisation, places, contacts, chapters, measures, .. } = records;
    match kind {
        Kind::Division => organisation.divisions.iter().any(|division| division.id == id),
        Kind::Unit => organisation.divisions.iter().flat_map(|division| &division.units).any(|unit| unit.id == id),
        Kind::Topic => organisation.topics.iter().any(|topic| topic.id == id),
        Kind::Place => places.iter().any(|place| place.id == id),
        Kind::Status => edition.statuses.iter().any(|status| status.id == id),
        Kind::Footnote => false,
        Kind::Contact | Kind::Dimension | Kind::Measure | Kind::Part | Kind::Target => {
            measures.contains_key(id)
                || chapters.contains_key(id)
                || edition.dimensions.iter().any(|dimension| dimension.id == id)
                || contacts.iter().any(|contact| contact.id == id)
                || FixedPart::of_word(id).is_some()
                || edition.parts.iter().any(|part| part == id)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_as_the_titles_do() {
        for (title, id) in [
            ("Girls’ Day – für Schüler*innen", "girls-day-fuer-schueler-innen"),
            ("Führen in Teilzeit – [Jobsharing]{lang=en}", "fuehren-in-teilzeit-jobsharing"),
            ("Café „Größe & Maß“", "cafe-groesse-und-mass"),
            ("u\u{308}ber Łódź, Ærø und Beyoğlu", "ueber-lodz-aeroe-und-beyoglu"),
            ("Geht’s noch?", "gehts-noch"),
            ("<script>alert(1)</script>", "script-alert-1-script"),
            ("ＡＢＣ ²", "abc-2"),
            ("— … —", ""),
            ("مساعدة", ""),
            ("🏳️‍🌈", ""),
        ] {
            assert_eq!(suggested(title), id, "{title}");
        }
        let long = suggested("Runder Tisch für Gleichstellung und gegen häusliche Gewalt in allen Stadtteilen");
        assert_eq!(long, "runder-tisch-fuer-gleichstellung-und-gegen-haeusliche-gewalt");
        assert_eq!(suggested(&"ä".repeat(10_000)).len(), LONGEST);
    }

    #[test]
    fn ids_are_new_and_no_devices() {
        let source = Source::default();
        assert_eq!(new(&source, Kind::Measure, "Con"), "con-2");
        assert_eq!(new(&source, Kind::Part, "Register"), "register-2");
        assert_eq!(new(&source, Kind::Measure, "…"), "massnahme");
        assert!(is_device("lpt1") && is_device("com0") && !is_device("com10") && !is_device("komma"));
        for bad in ["", "Ä", "a--b", "con", "a b", "-a"] {
            assert!(check(&source, Kind::Measure, bad).is_err(), "{bad}");
        }
        assert!(check(&source, Kind::Measure, "maedchen-ag").is_ok());
    }
}
