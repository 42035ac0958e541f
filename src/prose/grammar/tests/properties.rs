//! What must hold for any input.

use super::super::*;
use crate::prose::visible_text;
use proptest::prelude::*;

/// Not a measurement: with quadratic time this would take minutes.
#[test]
fn long_inputs_take_linear_time() {
    let parts = [
        "a",
        "_",
        "__",
        "[",
        "]",
        "\\",
        "(",
        "_a ",
        "a_ ",
        "__a _b ",
        "[a](",
        "[a]{",
        "[^a",
        "a.",
        "a@",
        "a.a@a",
        "www.",
        "https://",
        "https://a(",
        "](",
        "]{",
        "/_a",
        "a/_a_",
        "{",
        "(_",
        "_)",
        "[a _",
        "[ ",
        "[](a)",
        "https://a[^",
        "[a](#",
        "\u{308}",
        "§ ",
    ];
    for place in [Place::Text, Place::Chapter, Place::Title] {
        for part in parts {
            let (inlines, _) = parse(&part.repeat(25_000), place);
            let _ = write(&inlines, place);
        }
        for (begin, end) in [
            ("_a ", "_"),
            ("(_", "_)"),
            ("__a _b ", " c__ d_"),
            ("__a ", "_ "),
            ("[a ", "](#a)"),
            ("[a ", "]{lang=en}"),
            ("[a ", "](a)"),
            ("[_a ", "_](a b)"),
            ("[a](#", ")"),
            ("[a](#", " )"),
            ("[_a ", "]{lang=en} a_"),
            ("_[a ", "_]{lang=en}"),
        ] {
            let _ = parse(&(begin.repeat(10_000) + &end.repeat(10_000)), place);
        }
    }
}

/// The text that would be read as this; escapes are not put back.
fn written(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Address { text, .. } => text.clone(),
        Inline::Emphasis(body) => format!("_{}_", written(body)),
        Inline::Strong(body) => format!("__{}__", written(body)),
        Inline::Link { target, body, .. } => match target {
            Target::Web(web) => format!("[{}]({web})", written(body)),
            Target::Place(id) => format!("[{}](#{id})", written(body)),
        },
        Inline::Language { code, body } => format!("[{}]{{lang={code}}}", written(body)),
        Inline::Footnote { name, .. } => format!("[^{name}]"),
        Inline::Break => "\n".to_owned(),
    };
    inlines.iter().map(one).collect()
}

/// What holds for any result.
pub(super) fn assert_invariants(text: &str, inlines: &[Inline], faults: &[Fault]) {
    for Fault { range, .. } in faults {
        assert!(text.get(range.clone()).is_some_and(|found| !found.is_empty()));
    }
    assert_ranges(text, inlines, 0);
}

fn assert_ranges(text: &str, inlines: &[Inline], depth: usize) {
    assert!(depth <= MAX_DEPTH);
    let texts = |pair: &[Inline]| pair.iter().all(|inline| matches!(inline, Inline::Text(_)));
    assert!(!inlines.windows(2).any(texts));
    for inline in inlines {
        match inline {
            Inline::Text(found) => assert!(!found.is_empty()),
            Inline::Link { target, body, range } => {
                let found = &text[range.clone()];
                match target {
                    Target::Web(web) => assert_eq!(found, web),
                    Target::Place(id) => assert_eq!(found.strip_prefix('#'), Some(id.as_str())),
                }
                assert_ranges(text, body, depth + 1);
            }
            Inline::Emphasis(body) | Inline::Strong(body) | Inline::Language { body, .. } => {
                assert!(!body.is_empty());
                assert_ranges(text, body, depth + 1);
            }
            Inline::Address { text: found, range, .. } | Inline::Footnote { name: found, range } => {
                assert_eq!(&text[range.clone()], found);
            }
            Inline::Break => {}
        }
    }
}

/// Is `short` what is left of `long` when characters are taken out?
fn is_left_of(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|other| other == c))
}

fn place() -> impl Strategy<Value = Place> {
    prop::sample::select(vec![Place::Text, Place::Chapter, Place::Title])
}

/// Text made of the pieces that mean something, and of some that don't.
fn prose(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..24).prop_map(|parts| parts.concat())
}

const PIECES: &[&str] = &[
    "_",
    "_",
    "__",
    "___",
    "[",
    "]",
    "(",
    ")",
    "](#a)",
    "](https://x.de)",
    "](x)",
    "]{lang=en}",
    "]{",
    "](",
    "{",
    "}",
    "[^a]",
    "a",
    "ä",
    "B",
    " ",
    " ",
    "\n",
    "*",
    "/",
    ".",
    "-",
    "„",
    "“",
    "www.a.de",
    "https://a.de/_b_",
    "c@d.de",
    "\u{308}",
    "Schüler*innen",
];

const ESCAPES: &[&str] = &["\\", "\\_", "\\[", "_", "[", "](#a)", "a", " ", "https://a.de", "]", "\n"];

const MIXED: &[&str] = &[
    "\\_",
    "\\[",
    "\\\\",
    "\\",
    "_",
    "__",
    "[",
    "](#a)",
    "]{lang=en}",
    "[^a]",
    "a",
    "ä",
    " ",
    "/",
    "\n",
    "www.a.de",
    "https://a.de/_b_",
    "c@d.de",
    "(",
    ")",
    "]",
    "„",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Nothing is lost: what was read, written again, is the input.
    #[test]
    fn marks_and_text_are_the_input(text in prose(PIECES), place in place()) {
        let (inlines, faults) = parse(&text, place);
        assert_invariants(&text, &inlines, &faults);
        prop_assert_eq!(written(&inlines), text);
    }

    /// With escapes, only backslashes are missing.
    #[test]
    fn escapes_lose_backslashes_only(text in prose(ESCAPES), place in place()) {
        let (inlines, faults) = parse(&text, place);
        assert_invariants(&text, &inlines, &faults);
        let written = written(&inlines);
        prop_assert!(is_left_of(&written, &text));
        prop_assert!(is_left_of(&visible_text(&inlines), &text));
        prop_assert_eq!(written.replace('\\', ""), text.replace('\\', ""));
    }

    /// Any text can be written, with escapes.
    #[test]
    fn escaped_text_is_text(text in r"[a-c_\\\[\](){}*^ äß„“.,/-]{0,40}") {
        let escaped = text.replace('\\', r"\\").replace('_', r"\_").replace('[', r"\[");
        let (inlines, faults) = parse(&escaped, Place::Chapter);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(visible_text(&inlines), text);
    }

    /// Prose without faults can be written again; with faults it is at least
    /// never written as something else.
    #[test]
    fn what_was_read_is_written(text in prop_oneof![prose(PIECES), prose(ESCAPES), prose(MIXED)], place in place()) {
        let (inlines, faults) = parse(&text, place);
        let wanted = normal(&inlines);
        prop_assert_eq!(&normal(&wanted), &wanted);
        prop_assert_eq!(rewrite(&text, &wanted, place), Some(text));
        match write(&inlines, place) {
            Some(written) => prop_assert_eq!(normal(&parse(&written, place).0), wanted),
            None => prop_assert!(!faults.is_empty()),
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC*", place in place()) {
        let (inlines, faults) = parse(&text, place);
        assert_invariants(&text, &inlines, &faults);
    }
}
