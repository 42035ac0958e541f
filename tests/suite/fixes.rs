//! `katalog fix`: what is certain is corrected, nothing else changes, and what
//! was found is gone without anything new.

use std::collections::BTreeMap;
use std::fs;

use katalog::findings::Code;
use katalog::fix::Fixed;
use katalog::fix_with;
use katalog::policy::Switches;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::fixture::{Copy, request};

const GUIDE: &str = "measures/mehrsprachige-wegweiser.json";
const GROUPS: &str = "Fachkräfte in Kitas und Schulen";
const CONTACTS: &str = "contacts.json";

/// What is planted in a text of a measure, and what becomes of it.
const TEXTS: &[(Code, &str, &str)] = &[
    (Code::UnitSpelling, "das Amt für chancengleichheit", "das Amt für Chancengleichheit"),
    (Code::StraightQuotes, "\\u00e4 \\\"Kitas\\\" und", "\\u00e4 „Kitas“ und"),
    (Code::StraightQuotes, "das Projekt 'Stark' und", "das Projekt ‚Stark‘ und"),
    (Code::StraightQuotes, "die \\\"_gute_ Kita\\\" und", "die „_gute_ Kita“ und"),
    (Code::EnglishQuotes, "die “Kitas” und", "die „Kitas“ und"),
    (Code::EnglishQuotes, "die „Kitas” und", "die „Kitas“ und"),
    (Code::HyphenForDash, "Kitas - kleine und große - hier", "Kitas – kleine und große – hier"),
    (Code::HyphenForDash, "in den Jahren 2022-2025", "in den Jahren 2022–2025"),
    (Code::WhiteSpace, "zwei  Kitas", "zwei Kitas"),
    (Code::WhiteSpace, "eine\u{a0}Kita", "eine Kita"),
    (Code::WhiteSpace, "Kitas , Schulen", "Kitas, Schulen"),
    (Code::WhiteSpace, "Kitas und Schulen ", "Kitas und Schulen"),
    (Code::Ellipsis, "Kitas, Schulen ... und mehr", "Kitas, Schulen … und mehr"),
    (Code::MissingSpace, "Kitas, z.B. nach §13", "Kitas, z. B. nach § 13"),
    (Code::RepeatedWord, "Angebote für für Kitas", "Angebote für Kitas"),
    (Code::Pasted, "Fach\u{ad}kräfte und Schu\u{fb02}eute", "Fachkräfte und Schufleute"),
    (Code::SlippedMark, "So geht´s,, ja", "So geht’s, ja"),
];

/// What is planted and stays as it is: not certain, or not to be touched.
const LEFT: &[&str] = &[
    "die \\\"Kitas und",
    "Vor - und Nachteile",
    "wir fördern die die Teilhabe",
    "[Amt  für](https://example.org/a..b) Kitas",
    "[The  \\\"Day\\\"]{lang=en} und",
    "Ende.... und",
    "unter https://example.org/a--b_c und",
];

fn fix(copy: &Copy) -> Fixed {
    fix_with(&request(copy.path()), &Switches::default()).unwrap().1
}

/// Corrects a catalogue on the disk.
fn fix_and_write(copy: &Copy) -> Fixed {
    let (mut session, fixed) = fix_with(&request(copy.path()), &Switches::default()).unwrap();
    session.put(fixed.texts.iter().map(|(path, text)| (path.as_str(), Some(text.as_str()))), "").unwrap();
    session.save().unwrap();
    fixed
}

fn planted(text: &str) -> Copy {
    Copy::of("kassel-sample").replace(GUIDE, GROUPS, text)
}

fn codes(copy: &Copy) -> Vec<&'static str> {
    copy.check().findings.iter().map(|finding| finding.code.id()).collect()
}

#[test]
fn every_rule_that_knows_the_right_text_writes_it() {
    let mut wrong = Vec::new();
    for (code, old, new) in TEXTS {
        let copy = planted(old);
        let wanted = copy.text(GUIDE).replace(old, new);
        let before = codes(&copy);
        let fixed = fix_and_write(&copy);
        let twice = fix(&copy);
        if !before.contains(&code.id())
            || copy.text(GUIDE) != wanted
            || !codes(&copy).is_empty()
            || !twice.texts.is_empty()
        {
            wrong.push(format!("{old}: {before:?}, {:?}, then {:?}", fixed.corrections, codes(&copy)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_certain_or_not_ours_is_left() {
    for text in LEFT {
        let copy = planted(text);
        let fixed = fix_and_write(&copy);
        assert_eq!((&fixed.texts, &fixed.corrections), (&BTreeMap::new(), &Vec::new()), "{text}");
    }
}

#[test]
fn contacts_are_written_like_the_others() {
    let number = "\"0561 115\",\n          \"label\": \"Beratung\"";
    for (old, new) in [("0561/115", "0561 115"), ("+49 561 115", "0561 115"), ("(0561) 115-22", "0561 115-22")] {
        let copy = Copy::of("kassel-sample").replace(CONTACTS, number, &number.replace("0561 115", old));
        let wanted = copy.text(CONTACTS).replace(old, new);
        assert_eq!(codes(&copy), ["K042"], "{old}");
        let fixed = fix_and_write(&copy);
        assert_eq!(copy.text(CONTACTS), wanted, "{:?}", fixed.corrections);
        assert_eq!(codes(&copy), Vec::<&str>::new());
    }
    for old in ["Montag 14 bis 16 Uhr", "Montag 14 – 16 Uhr", "Montag 14-16 Uhr"] {
        let copy = Copy::of("kassel-sample").replace(CONTACTS, "Montag 14–16 Uhr", old);
        fix_and_write(&copy);
        assert!(copy.text(CONTACTS).contains("Montag 14–16 Uhr"), "{old}: {}", copy.text(CONTACTS));
    }
}

#[test]
fn what_an_edition_accepts_or_has_switched_off_is_left() {
    let text = "zwei  Kitas";
    let accepted = planted(text).set(GUIDE, "/accept", serde_json::json!({ "K044": "So steht es im Beschluss." }));
    let fixed = fix(&accepted);
    assert!(fixed.texts.is_empty() && fixed.checked.accepted == 1, "{:?}", fixed.corrections);
    let off = planted(text).set("edition.json", "/rules", serde_json::json!({ "K044": "off" }));
    assert!(fix(&off).texts.is_empty());
}

#[test]
fn a_title_loses_its_stop_and_a_file_keeps_its_form() {
    let title = "\"title\": \"Mehrsprachige Wegweiser durch die Ämter\"";
    let copy = planted("zwei  Kitas").replace(GUIDE, title, &title.replace("Ämter\"", "Ämter.\""));
    let text = copy.text(GUIDE).replace('\n', "\r\n").replace("  \"", "\t\"").replace("Ä", "A\u{308}");
    let wanted = format!("\u{feff}{}", text.replace("zwei  Kitas", "zwei Kitas").replace("mter.\"", "mter\""));
    let copy = copy.write(GUIDE, format!("\u{feff}{text}"));
    let fixed = fix_and_write(&copy);
    assert_eq!(copy.text(GUIDE), wanted);
    let said: Vec<_> = fixed.corrections.iter().map(|c| (c.row.code, c.from.as_str(), c.to.as_str())).collect();
    assert_eq!(said[0], ("K073", "…durch die Ämter.", "…durch die Ämter"));
    assert_eq!(said[1].0, "K044");
}

#[test]
fn the_samples_need_no_correction() {
    for sample in ["herne-2024", "heidelberg-sample", "kassel-sample"] {
        let fixed = fix(&Copy::of(sample));
        assert!(fixed.texts.is_empty(), "{sample}: {:?}", fixed.corrections);
    }
}

#[test]
fn any_mixture_is_corrected_once_and_for_all() {
    let plain =
        prop::sample::select(vec!["Kitas", "und", "Schulen,", "_gut_", "[hier oben](https://example.org)", "*", "…"]);
    let slips: Vec<&str> = TEXTS.iter().map(|(_, old, _)| *old).chain(LEFT.iter().copied()).collect();
    let part = prop_oneof![plain.prop_map(str::to_owned), prop::sample::select(slips).prop_map(str::to_owned)];
    let gap = prop::sample::select(vec![" ", "  ", " - ", "...", "", "\\\"", "\\n", " ,"]);
    let text = prop::collection::vec((part, gap), 1..7)
        .prop_map(|parts| parts.into_iter().map(|(part, gap)| part + gap).collect::<String>());
    let config = Config { cases: 40, failure_persistence: None, max_shrink_iters: 32, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::default()));
    runner
        .run(&text, |text| {
            let copy = planted(&text);
            let before = count(&codes(&copy));
            let raw = fs::read_to_string(copy.path().join(GUIDE)).unwrap();
            let fixed = fix_and_write(&copy);
            let after = count(&codes(&copy));
            let new = after.iter().find(|(code, count)| **count > before.get(*code).copied().unwrap_or_default());
            prop_assert!(new.is_none(), "{new:?} in {}", copy.text(GUIDE));
            let mended: usize = before.values().sum::<usize>() - after.values().sum::<usize>();
            prop_assert!(mended >= fixed.corrections.len().min(1));
            prop_assert!(fix(&copy).texts.is_empty(), "twice is once");
            let (start, end) = raw.split_once(&text).unwrap();
            let now = copy.text(GUIDE);
            prop_assert!(now.starts_with(start) && now.ends_with(end));
            Ok(())
        })
        .unwrap();
}

fn count(codes: &[&'static str]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for code in codes {
        *counts.entry(*code).or_default() += 1;
    }
    counts
}
