//! Which strings of a catalogue are printed, and as what.

use crate::document::Document;
use crate::format::Control;
use crate::prose::Place;
use crate::source::chapter::Kind;
use crate::source::measure::Measure;

/// What a printed text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The title of a measure.
    Title,
    /// Its shorter title.
    ShortTitle,
    /// Its description.
    Description,
    /// Its goals.
    Goals,
    /// Its target groups.
    TargetGroups,
    /// Both in one.
    GoalsAndTargetGroups,
    /// Who is responsible.
    Responsible,
    /// A field that the city adds.
    More,
    /// Any other prose of a measure.
    Prose,
    /// The text of a contact point.
    Contact,
    /// A chapter, with its headings and footnotes.
    Chapter,
    /// A chapter in Leichte Sprache.
    EasyLanguage,
    /// A dated note.
    Note,
    /// Prose of `edition.json`.
    Edition,
    /// What a picture says to somebody who does not see it.
    Alternative,
    /// The text of a listed link.
    Link,
    /// The name of a thing, a label, a line of an imprint.
    Name,
    /// A word of the register.
    Keyword,
    /// A telephone number.
    Phone,
    /// A line of opening hours.
    Hours,
    /// An abbreviation or its long form.
    Abbreviation,
}

impl Field {
    /// Whether it is running text.
    #[must_use]
    pub fn is_prose(self) -> bool {
        use Field::{
            Chapter, Contact, Description, Edition, Goals, GoalsAndTargetGroups, More, Note, Prose, TargetGroups,
        };
        matches!(
            self,
            Description
                | Goals
                | TargetGroups
                | GoalsAndTargetGroups
                | More
                | Prose
                | Contact
                | Chapter
                | Note
                | Edition
        )
    }
}

/// What the string at a path is and which marks it knows; a path is a JSON
/// pointer without the numbers in it. `None` where it is not printed.
#[must_use]
pub fn field(file: &str, path: &[&str], kind: Option<Kind>) -> Option<(Field, Option<Place>)> {
    let name = |is| if is { Some((Field::Name, None)) } else { None };
    match Document::of(file)? {
        Document::Measure(_) => of_measure(path),
        Document::Chapter(_) => of_chapter(path, kind?),
        Document::Contacts => of_contact(path),
        Document::Edition => of_edition(path),
        Document::Organisation => name(matches!(path, [.., "name" | "short"])),
        Document::Places => name(matches!(path, [.., "name" | "street" | "city" | "text"])),
        Document::Abbreviations => matches!(path, [_, "short" | "long"]).then_some((Field::Abbreviation, None)),
    }
}

/// Whether the string at a path is printed as a line of its own, a title or a name; see [`field`].
#[must_use]
pub fn is_line(file: &str, path: &[&str], kind: Option<Kind>) -> bool {
    matches!(field(file, path, kind), Some((_, None | Some(Place::Title))))
}

/// Whether what follows a prose field leads to one of its strings.
fn is_text(rest: &[&str]) -> bool {
    matches!(rest, [] | ["list" | "numbered"])
}

fn of_measure(path: &[&str]) -> Option<(Field, Option<Place>)> {
    let prose = |field, rest: &[&str]| is_text(rest).then_some((field, Some(Place::Text)));
    match path {
        ["title"] => Some((Field::Title, Some(Place::Title))),
        ["short_title"] => Some((Field::ShortTitle, Some(Place::Title))),
        ["description", rest @ ..] => prose(Field::Description, rest),
        ["goals", rest @ ..] => prose(Field::Goals, rest),
        ["target_groups", rest @ ..] => prose(Field::TargetGroups, rest),
        ["goals_and_target_groups", rest @ ..] => prose(Field::GoalsAndTargetGroups, rest),
        ["responsible", rest @ ..] => prose(Field::Responsible, rest),
        ["more", "text", rest @ ..] => prose(Field::More, rest),
        ["more", "label"] | ["indicators", "name"] => Some((Field::Name, None)),
        ["keywords"] => Some((Field::Keyword, None)),
        ["links", "text"] => Some((Field::Link, None)),
        [key, rest @ ..] => match Measure::OBJECT.at(&[key]) {
            Some(Control::Prose(_)) => prose(Field::Prose, rest),
            _ => None,
        },
        [] => None,
    }
}

fn of_chapter(path: &[&str], kind: Kind) -> Option<(Field, Option<Place>)> {
    let field = if kind == Kind::EasyLanguage { Field::EasyLanguage } else { Field::Chapter };
    match path {
        ["title"] => Some((field, Some(Place::Title))),
        ["body" | "portrait", "alt"] => Some((Field::Alternative, None)),
        ["body", "figure", "items"] | ["portrait", "credit"] | ["closing" | "signature" | "reviewed_by"] => {
            Some((Field::Name, None))
        }
        ["body" | "footnotes"]
        | ["body", "list" | "numbered" | "heading" | "caption" | "source" | "quote"]
        | ["body", "quote", "list" | "numbered"] => Some((field, Some(Place::Chapter))),
        ["footnotes", name] if *name != "accept" => Some((field, Some(Place::Chapter))),
        ["entries", "title"] => Some((Field::Note, Some(Place::Title))),
        ["entries", "body", rest @ ..] => is_text(rest).then_some((Field::Note, Some(Place::Text))),
        ["entries", "link", "text"] => Some((Field::Link, None)),
        _ => None,
    }
}

fn of_contact(path: &[&str]) -> Option<(Field, Option<Place>)> {
    match path {
        ["contacts", "text", rest @ ..] => is_text(rest).then_some((Field::Contact, Some(Place::Text))),
        ["contacts", "name" | "function" | "person"] | ["contacts", "phones", "label"] => Some((Field::Name, None)),
        ["contacts", "topics"] => Some((Field::Keyword, None)),
        ["contacts", "phones", "number"] => Some((Field::Phone, None)),
        ["contacts", "hours"] => Some((Field::Hours, None)),
        ["contacts", "links", "text"] => Some((Field::Link, None)),
        _ => None,
    }
}

fn of_edition(path: &[&str]) -> Option<(Field, Option<Place>)> {
    let prose = |rest: &[&str]| is_text(rest).then_some((Field::Edition, Some(Place::Text)));
    match path {
        ["title" | "subtitle" | "kind" | "name" | "city" | "labels"]
        | ["dimensions", "title"]
        | ["statuses", "word"]
        | ["labels", _]
        | ["cover", "picture" | "logo", "credit"]
        | ["back_cover", "logos", "credit"] => Some((Field::Name, None)),
        ["report_missing" | "imprint_note", rest @ ..]
        | ["dimensions", "intro", rest @ ..]
        | ["back_cover", "text" | "funding", rest @ ..] => prose(rest),
        ["cover", "picture" | "logo", "alt"] | ["back_cover", "logos", "alt"] => Some((Field::Alternative, None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_known_and_nothing_else() {
        let measure = |path: &[&str]| field("measures/a.json", path, None).map(|(field, _)| field);
        assert_eq!(measure(&["description", "list"]), Some(Field::Description));
        assert_eq!(measure(&["more", "text"]), Some(Field::More));
        for hidden in [&["internal_note"][..], &["accept", "K030"], &["description", "accept", "K030"], &["units"]] {
            assert_eq!(measure(hidden), None, "{hidden:?}");
        }
        let easy = field("chapters/a.json", &["body", "list"], Some(Kind::EasyLanguage));
        assert_eq!(easy, Some((Field::EasyLanguage, Some(Place::Chapter))));
        assert_eq!(field("edition.json", &["parts"], None), None);
    }
}
