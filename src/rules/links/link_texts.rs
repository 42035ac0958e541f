//! K041: a link whose text does not say where it leads.

use crate::findings::args;
use crate::rules::facts::{Facts, Reporter};

/// Texts that say nothing by themselves.
const EMPTY: &[&str] = &[
    "hier",
    "link",
    "links",
    "mehr",
    "klick",
    "klicken",
    "hier klicken",
    "klicken sie hier",
    "bitte hier klicken",
    "mehr dazu",
    "mehr erfahren",
    "mehr lesen",
    "mehr infos",
    "mehr informationen",
    "weiter",
    "weiterlesen",
    "weitere informationen",
    "weitere infos",
    "zum link",
    "dieser link",
    "diesem link",
    "download",
    "zum download",
    "webseite",
    "website",
    "homepage",
    "internetseite",
    "zur website",
    "zur webseite",
    "siehe hier",
    "details",
    "infos",
    "here",
    "click here",
    "more",
    "read more",
    "this link",
    "learn more",
];

/// Reports links in prose and in lists.
pub fn check(facts: &Facts<'_>, reporter: &Reporter<'_>) {
    for link in facts.links().iter().filter(|link| says_nothing(link.text)) {
        let args = args!["found": link.text];
        reporter.in_string(link.file, &link.text_pointer, link.text_part.as_ref(), args);
    }
}

fn says_nothing(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    EMPTY.contains(&text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn a_passage_in_another_language_says_it_too() {
        let found = |text: &str| {
            let measure = testing::MEASURE.replace("\"Text.\"", &format!("\"{text}\""));
            testing::codes(&[("measures/a.json", &measure)])
        };
        assert_eq!(found("Siehe [[Learn]{lang=en} mehr](https://example.org)."), Vec::<&str>::new());
        assert_eq!(found("Siehe [[here]{lang=en}](https://example.org)."), ["K041"]);
        assert_eq!(found("Siehe [mehr](https://example.org)."), ["K041"]);
    }

    #[test]
    fn a_text_says_where_the_link_leads() {
        for bad in ["hier", "Hier", "Klicken Sie hier!", "» mehr", "Link"] {
            assert!(says_nothing(bad), "{bad}");
        }
        for good in ["Leitfaden", "www.herne.de", "mehr über den Leitfaden", "", "Hierarchie"] {
            assert!(!says_nothing(good), "{good}");
        }
    }
}
