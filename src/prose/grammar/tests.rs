//! What the format's specification promises about prose, case by case.

mod properties;

use super::*;
use crate::prose::FaultKind;
use properties::assert_invariants;

/// A result on one line: `em{…}`, `strong{…}`, `link{target|…}`, `at{target}`,
/// `lang{code|…}`, `note{name}`, and `/` for a break.
fn show(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(body) => format!("em{{{}}}", show(body)),
        Inline::Strong(body) => format!("strong{{{}}}", show(body)),
        Inline::Link { target, body, .. } => match target {
            Target::Web(web) => format!("link{{{web}|{}}}", show(body)),
            Target::Place(id) => format!("link{{id {id}|{}}}", show(body)),
        },
        Inline::Address { target, .. } => format!("at{{{target}}}"),
        Inline::Language { code, body } => format!("lang{{{code}|{}}}", show(body)),
        Inline::Footnote { name, .. } => format!("note{{{name}}}"),
        Inline::Break => "/".to_owned(),
    };
    inlines.iter().map(one).collect()
}

/// Asserts that there are no faults.
fn read_at(text: &str, place: Place) -> String {
    let (inlines, faults) = parse(text, place);
    assert_eq!(faults, [], "{text}");
    show(&inlines)
}

fn read(text: &str) -> String {
    read_at(text, Place::Text)
}

/// The faults, each as its name and the characters it underlines.
fn faults_at(text: &str, place: Place) -> Vec<(&'static str, &str)> {
    let (inlines, faults) = parse(text, place);
    assert_invariants(text, &inlines, &faults);
    faults.iter().map(|fault| (fault.kind.name(), &text[fault.range.clone()])).collect()
}

fn faults(text: &str) -> Vec<(&'static str, &str)> {
    faults_at(text, Place::Text)
}

#[track_caller]
fn is_text(text: &str) {
    let (inlines, faults) = parse(text, Place::Text);
    assert_eq!(inlines, [Inline::Text(text.to_owned())]);
    assert_eq!(faults, [], "{text}");
}

#[test]
fn german_is_not_markup() {
    for text in [
        "Schüler*innen",
        "trans*",
        "LSBTIQ*",
        "für alle**",
        "*a* **b**",
        "#1 @ & $ < 6+ / > ~ ` = | ^",
        "a_b.pdf",
        "datei_name_neu",
        "Kolleg_innen und Bürger_innen",
        "____",
        "___drei___",
        "Name: ________, Datum: ___",
        "Mitarbeiter/_innen",
        "Mitarbeiter/_innen und Lehrer/_innen",
        "a _ b __ c",
        "[sic]",
        "[…] und [ohne Ende und ] ohne Anfang",
        "[sic] (Anmerkung)",
        "[^] [^ a]",
        "C:\\Ordner \\* \\] \\",
        "1. Mai\u{a0}\u{2009}2024",
        "{lang=en} (https)",
        "@herne, a@b, www. und https://",
    ] {
        is_text(text);
    }
    assert_eq!(parse("", Place::Text), (vec![], vec![]));
}

#[test]
fn emphasis() {
    assert_eq!(read("_a b_ __c d__"), "em{a b} strong{c d}");
    assert_eq!(read("(_a_), „_b_“; _c_-d"), "(em{a}), „em{b}“; em{c}-d");
    assert_eq!(read("_a __b__ c_"), "em{a strong{b} c}");
    assert_eq!(read("__a _b_ c__"), "strong{a em{b} c}");
    assert_eq!(read("_(a)_ (_[a](#b)_)"), "em{(a)} (em{link{id b|a}})");
    assert_eq!(read("_a_b_"), "em{a_b}");
    assert_eq!(read("_a [b_ c]"), "em{a [b} c]");
    assert_eq!(read("_Mitarbeiter/_innen_ und/_oder_"), "em{Mitarbeiter/_innen} und/em{oder}");
    assert_eq!(read("Mitarbeiter/_innen sind _wichtig_"), "Mitarbeiter/_innen sind em{wichtig}");
    assert_eq!(read("_Menu\u{308}_"), "em{Menu\u{308}}");
    is_text("Menu\u{308}_karte");
}

#[test]
fn emphasis_without_its_partner() {
    assert_eq!(faults("ein _Wort"), [("unpaired-mark", "_")]);
    assert_eq!(faults("ein Wort_ hier"), [("unpaired-mark", "_")]);
    assert_eq!(faults("__Wort_"), [("unpaired-mark", "__"), ("unpaired-mark", "_")]);
    assert_eq!(faults("_Wort_es"), [("unpaired-mark", "_")]);
    assert_eq!(faults("_a _b_")[0], ("unpaired-mark", "_"));
    assert_eq!(parse("_a _b_", Place::Text).1[0].range, 0..1);
}

#[test]
fn marks_that_cross() {
    for text in ["_a __b_ c__", "_a [b_ c](#x)", "[a _b](#x) c_", "_a [b_ c]{lang=en}"] {
        let found: Vec<_> = faults(text).iter().map(|(name, _)| *name).collect();
        assert_eq!(found, ["crossing-marks"], "{text}");
    }
}

#[test]
fn links() {
    assert_eq!(read("[Queer](https://x.de)-Paket"), "link{https://x.de|Queer}-Paket");
    assert_eq!(read("„[Palermos Pottcast](https://x.de)“"), "„link{https://x.de|Palermos Pottcast}“");
    assert_eq!(
        read("([vhs Herne: Sprachen (vhs-herne.de)](http://vhs-herne.de))"),
        "(link{http://vhs-herne.de|vhs Herne: Sprachen (vhs-herne.de)})"
    );
    assert_eq!(read("[LSBTIQ*](https://x.de)-Fragen"), "link{https://x.de|LSBTIQ*}-Fragen");
    assert_eq!(read("[Star](https://x.org/wiki/Star_(X))."), "link{https://x.org/wiki/Star_(X)|Star}.");
    assert_eq!(read("[a [sic] b](#c)"), "link{id c|a [sic] b}");
    assert_eq!(read("[ [a](#b)"), "[ link{id b|a}");
    assert_eq!(read("[a _b_ c](#d)"), "link{id d|a em{b} c}");
    assert_eq!(
        read("[a](tel:+4923) [b](mailto:c@d.de) [e](HTTPS://f.de)"),
        "link{tel:+4923|a} link{mailto:c@d.de|b} link{HTTPS://f.de|e}"
    );
    assert_eq!(read("[www.a.de](https://a.de)"), "link{https://a.de|www.a.de}");
    assert_eq!(read("[a\nb](#c)"), "link{id c|a/b}");
    let (inlines, _) = parse("ä [b](#c)", Place::Text);
    assert!(matches!(&inlines[1], Inline::Link { range, .. } if *range == (7..9)));
}

#[test]
fn faulty_links() {
    assert_eq!(faults("[a]() [b](#)"), [("target-missing", "()"), ("target-missing", "#")]);
    assert_eq!(faults("[a](https://)"), [("target-missing", "https://")]);
    assert_eq!(faults("[a](https://x.de"), [("target-unclosed", "(")]);
    assert_eq!(faults("[a](https://x.de/(b)"), [("target-unclosed", "(")]);
    assert_eq!(faults("[a](siehe oben)"), [("target-white-space", "siehe oben")]);
    assert_eq!(faults("[a](www.x.de)"), [("scheme-missing", "www.x.de")]);
    assert_eq!(faults("[a](x.de:80)"), [("scheme-missing", "x.de:80")]);
    assert_eq!(faults("[a](ftp://x.de)"), [("unknown-scheme", "ftp://x.de")]);
    assert_eq!(parse("[a](ftp://x.de)", Place::Text).1[0].kind, FaultKind::UnknownScheme { scheme: "ftp".to_owned() });
    assert_eq!(faults("[](#a) [ ](#b)"), [("empty-text", "[](#a)"), ("empty-text", "[ ](#b)")]);
    for unseen in ["[\u{200b}](#a)", "[_\u{ad}_](#a)", "[\u{2060} ]{lang=fr}"] {
        assert_eq!(faults(unseen), [("empty-text", unseen)]);
    }
    assert_eq!(faults("[a [b](#c) d](#e)"), [("nested-link", "[b](#c)")]);
    assert_eq!(show(&parse("[a [b](#c) d](#e)", Place::Text).0), "[a link{id c|b} d](#e)");
    assert_eq!(faults("[a _b_](x) _c_"), [("scheme-missing", "x")]);
    assert_eq!(faults("[a](#b){lang=en}"), [("misplaced-attribute", "{lang=")]);
}

#[test]
fn passages_in_another_language() {
    assert_eq!(read("[Safer Space]{lang=en}s"), "lang{en|Safer Space}s");
    assert_eq!(read("[a [b](#c)]{lang=pt-BR}"), "lang{pt-BR|a link{id c|b}}");
    assert_eq!(read("[[a]{lang=en} b](#c)"), "link{id c|lang{en|a} b}");
    for code in ["en", "gsw", "zh-Hant", "es-419", "de-CH-1996", "sr-Latn-RS"] {
        read(&format!("[a]{{lang={code}}}"));
    }
    for code in ["", "e", "english", "en_US", "en-", "en-GB-DE", "12"] {
        let text = format!("[a]{{lang={code}}}");
        assert_eq!(faults(&text), [("language-invalid", &text[3..])]);
    }
    assert_eq!(faults("[a]{class=b}"), [("unknown-attribute", "{class=b}")]);
    assert_eq!(faults("[a]{lang=en"), [("attribute-unclosed", "{")]);
    assert_eq!(faults("[]{lang=en}"), [("empty-text", "[]{lang=en}")]);
}

#[test]
fn footnotes() {
    assert_eq!(read_at("Wort[^1].", Place::Chapter), "Wortnote{1}.");
    assert_eq!(read_at("_a[^agg_2]_[^b]", Place::Chapter), "em{anote{agg_2}}note{b}");
    assert_eq!(read_at("https://x.de[^1]", Place::Chapter), "at{https://x.de}note{1}");
    let (inlines, _) = parse("ä[^b]", Place::Chapter);
    assert!(matches!(&inlines[1], Inline::Footnote { range, .. } if *range == (4..5)));
    assert_eq!(faults("Wort[^1]."), [("footnote-not-allowed", "[^1]")]);
    assert_eq!(faults_at("[a[^1]](#b)", Place::Chapter), [("footnote-not-allowed", "[^1]")]);
}

#[test]
fn escapes_and_breaks() {
    assert_eq!(read(r"\_a\_ \[b](c) \\ \x"), r"_a_ [b](c) \ \x");
    assert_eq!(read(r"\\_a_ _b\__"), r"\em{a} em{b_}");
    assert_eq!(read("a\nb\n"), "a/b/");
    assert_eq!(read("_a\nb_"), "em{a/b}");
}

#[test]
fn addresses() {
    for (text, shown) in [
        ("https://x.de/_a_/b", "at{https://x.de/_a_/b}"),
        ("siehe https://x.de/a.", "siehe at{https://x.de/a}."),
        ("(www.x.de), …", "(at{http://www.x.de}), …"),
        ("„http://x.de/?“", "„at{http://x.de/}?“"),
        ("<https://x.de/a_b>", "<at{https://x.de/a_b}>"),
        ("https://x.org/Star_(X), b", "at{https://x.org/Star_(X)}, b"),
        ("(https://x.org/Star_(X))", "(at{https://x.org/Star_(X)})"),
        (r"https://x.de/\_a", r"at{https://x.de/\_a}"),
        ("https://müller.de/*", "at{https://müller.de/*}"),
        ("Mail:a_b.c@x-y.de.", "Mail:at{mailto:a_b.c@x-y.de}."),
        ("_info@x.de_", "em{at{mailto:info@x.de}}"),
        ("mailto:a@x.de", "mailto:at{mailto:a@x.de}"),
        ("axhttps://x.de", "axhttps://x.de"),
        ("__ https://x.de", "__ at{https://x.de}"),
    ] {
        assert_eq!(read(text), shown);
    }
    let (inlines, _) = parse("ä www.b.de", Place::Text);
    let address = Inline::Address { target: "http://www.b.de".to_owned(), text: "www.b.de".to_owned(), range: 3..11 };
    assert_eq!(inlines[1], address);
}

#[test]
fn titles_know_languages_only() {
    let title = |text| read_at(text, Place::Title);
    assert_eq!(title("[Girls’ Day]{lang=en} _x_"), "lang{en|Girls’ Day} _x_");
    for text in ["_a_ __b", r"\_ \[ \\", "www.x.de a@b.de", "a\nb", "[a](b) [c](2024)"] {
        assert_eq!(title(text), text);
    }
    let faults = |text| faults_at(text, Place::Title);
    assert_eq!(faults("a[^1]"), [("footnote-not-allowed", "[^1]")]);
    assert_eq!(faults("[a](#b)"), [("link-not-allowed", "(#b)")]);
    assert_eq!(faults("[a]{b}"), [("unknown-attribute", "{b}")]);
}

#[test]
fn nesting_is_limited() {
    let nested = |depth| "[".repeat(depth) + "a" + &"]{lang=en}".repeat(depth);
    assert_eq!(faults(&nested(MAX_DEPTH)), []);
    assert_eq!(faults(&nested(MAX_DEPTH + 1)), [("too-deep", "[")]);
    let nested = "(_".repeat(MAX_DEPTH + 1) + "a" + &"_)".repeat(MAX_DEPTH + 1);
    assert_eq!(faults(&nested), [("too-deep", "_")]);
}

#[test]
fn written_with_as_few_backslashes_as_can_be() {
    let text = |text: &str| vec![Inline::Text(text.to_owned())];
    let written = |inlines: &[Inline]| write(inlines, Place::Text);
    for plain in ["Kolleg_innen", "[sic] a_b", "C:\\Ordner\\", "_ __ ___", "für alle*"] {
        assert_eq!(written(&text(plain)).as_deref(), Some(plain));
    }
    assert_eq!(written(&text("_a_ b_c [d](#e)")).as_deref(), Some("\\_a\\_ b_c \\[d](#e)"));
    let link = |body| Inline::Link { target: Target::Place("x".to_owned()), body, range: 3..4 };
    assert_eq!(written(&[link(text("[sic] [_a_"))]).as_deref(), Some("[[sic] \\[\\_a\\_](#x)"));
    let two = [text("a").remove(0), Inline::Text("\nb".to_owned()), Inline::Emphasis(Vec::new())];
    assert_eq!(written(&two).as_deref(), Some("a\nb"));
    assert_eq!(written(&[text("a").remove(0), Inline::Emphasis(text("b"))]), None);
    assert_eq!(write(&[link(text("a"))], Place::Title), None);
    assert_eq!(rewrite("\\_a", &text("_a"), Place::Text).as_deref(), Some("\\_a"));
}
