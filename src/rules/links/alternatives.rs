//! K047: an alternative text that says nothing.

use crate::findings::args;
use crate::printed::Field;
use crate::prose::{self, Place, visible_text};
use crate::rules::facts::{Facts, Reporter};

/// Fewer characters cannot describe a picture.
const LEAST: usize = 10;

/// More are read without a pause; they belong into the text.
const MOST: usize = 300;

/// What a screen reader says by itself.
const BEGINNINGS: &[&str] = &[
    "bild von",
    "bild:",
    "ein bild von",
    "bild zeigt",
    "das bild zeigt",
    "foto von",
    "foto:",
    "ein foto von",
    "foto zeigt",
    "das foto zeigt",
    "grafik",
    "abbildung",
    "illustration:",
    "image of",
    "picture of",
    "photo of",
    "graphic",
];

/// Reports texts of pictures that can be used.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for text in facts.texts.iter().filter(|text| text.field == Field::Alternative) {
        let Some(picture) = text.pointer.strip_suffix("/alt") else { continue };
        if facts.is_faulty(text.file, picture) {
            continue;
        }
        let string = |key: &str| facts.string(text.file, &format!("{picture}/{key}"));
        let caption = string("caption").map(|caption| visible_text(&prose::parse(caption, Place::Text).0));
        let file = string("file").or_else(|| string("figure")).or_else(|| string("figure/file"));
        if let Some(reason) = fault(&text.shown, caption.as_deref(), file) {
            let count = text.shown.chars().count().to_string();
            let args = args!["found": text.shown.clone(), "reason": reason, "count": count];
            reporter.value(text.file, &text.pointer, args);
        }
    }
}

fn fault(text: &str, caption: Option<&str>, file: Option<&str>) -> Option<&'static str> {
    let plain = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words = plain(text);
    let endings = [".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".tif", ".pdf"];
    let is_file = |text: &str| !text.contains(' ') && endings.iter().any(|ending| text.ends_with(ending));
    if is_file(&words) || file.is_some_and(|file| plain(file) == words) {
        Some("file")
    } else if BEGINNINGS.iter().any(|beginning| begins(&words, beginning)) {
        Some("beginning")
    } else if caption.is_some_and(|caption| plain(caption) == words) {
        Some("caption")
    } else if text.chars().count() < LEAST {
        Some("short")
    } else {
        (text.chars().count() > MOST).then_some("long")
    }
}

/// Whether a text begins with these words.
fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_is_known() {
        let long = "Wort ".repeat(70);
        let cases = [
            ("Logo", "short"),
            (long.as_str(), "long"),
            ("Bild von einem Fest im Park", "beginning"),
            ("IMG_2031.JPG", "file"),
            ("Menschen im Park.", "caption"),
            ("Grafik mit sechs Merkmalen", "beginning"),
            ("wappen-der-stadt.svg", "file"),
        ];
        for (text, reason) in cases {
            assert_eq!(fault(text, Some("Menschen im Park"), Some("fest.png")), Some(reason), "{text}");
        }
        assert_eq!(fault("Wappen der Stadt Herne: weißes Ross auf Rot", Some("Das Wappen"), Some("w.svg")), None);
        assert_eq!(fault("Bildungsbüro mit offener Tür", None, None), None);
    }
}
