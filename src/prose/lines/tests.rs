//! Which words stay together, and that nothing else happens to them.

use super::*;
use proptest::prelude::*;

/// Pieces on one line: kept ones as `‹…›`, unhyphenated words as `«…»`.
fn show(text: &str) -> String {
    let one = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Keep(text) => format!("‹{text}›"),
        Piece::Word(text) => format!("«{text}»"),
        Piece::Long(text) => format!("<{text}>"),
    };
    pieces(text).iter().map(one).collect()
}

#[test]
fn words_that_stay_together() {
    for shown in [
        "nach ‹§ 13› ‹Abs. 2› SGB, ‹§§ 5–7› und ‹(Art. 3› GG)",
        "der ‹Fachbereich 44,› das ‹Dezernat IV› und ‹FB 21.›",
        "‹z. B.› und ‹u. a.,› ‹d. h.› auch ‹i. d. R.› oder ‹o. ä.›",
        "am ‹10. Oktober› 2024, vom ‹10.–12. Mai,› 9. Klasse",
        "‹10–12 Uhr,› ‹2,5 Millionen› Euro, ‹25 %› und ‹10 000› Kinder",
        "‹10 000 000 Euro,› rund ‹14 Jahre› alt",
        "Telefon ‹02323 16 - 1234,› ‹+49 (0) 23 23 / 16 12› und ‹(02323) 16-1234›",
        "mit ‹Prof. Dr. Muster› und ‹Dr. Beispiel›",
        "in ‹Raum 3a,› Haus B. links",
    ] {
        assert_eq!(show(&shown.replace(['‹', '›'], "")), shown);
    }
}

#[test]
fn attached_punctuation_stays_attached() {
    assert_eq!(show("siehe (§ 13)."), "siehe ‹(§ 13).›");
    assert_eq!(show("im „Amt 5“"), "im ‹„Amt 5“›");
}

#[test]
fn words_that_do_not() {
    for text in [
        "Das Amt berät. Amt, 44 Personen",
        "§  13 und §\n13 und §\u{a0}13",
        "0 bis 3 Jahren – 10 Kinder",
        "im Jahr 2024 150 Menschen",
        "2024 – ein Jahr",
        "+ 5 Plätze",
        "Plan B. Danach",
        "  zwei  Leerzeichen ",
    ] {
        let shown = show(text).replace("‹3 Jahren›", "3 Jahren");
        assert_eq!(shown, text);
    }
    assert_eq!(pieces(""), []);
}

#[test]
fn long_runs_are_cut_at_a_gap() {
    assert_eq!(show("+49 2323 16 1234 5678 9012 3456 7890"), "‹+49 2323 16 1234 5678 9012› ‹3456 7890›");
    let name = "Dr. Sehr-Langer-Doppelname-Mit-Zusatz";
    assert_eq!(show(name), name);
}

#[test]
fn gender_signs() {
    assert_eq!(show("für Schüler*innen, alle*"), "für «Schüler*innen,» alle*");
    assert_eq!(show("Bürger:innen um 10:30"), "«Bürger:innen» um 10:30");
    assert_eq!(show("Kolleg_innen Gäst·innen"), "«Kolleg_innen» «Gäst·innen»");
    assert_eq!(show("Jugend-Schüler*innen-Vertretung/Rat"), "Jugend-«Schüler*innen-»Vertretung/Rat");
    assert_eq!(show("LSBTIQ*-Beratung, Mitarbeiter/-innen"), "LSBTIQ*-Beratung, Mitarbeiter/-innen");
}

#[test]
fn addresses_break_after_their_marks() {
    for shown in [
        "https://|www.|herne.|de/|diversity",
        "max.|mustermann@|herne.|example",
        "https://|x.|de/|a?|b=|c&|d/|e/|f/|gh",
        "https://www.herne.de/",
        "https://|abcdefghijklmnopqrstuvwx|yz",
        "abcdefghijklmnopqrstuvwx|yz",
        "abcdefghijklmnopqrstuvwx|y/|zz",
        "a//b",
        "a",
    ] {
        assert_eq!(address_pieces(&shown.replace('|', "")).join("|"), shown);
    }
    assert_eq!(address_pieces(""), Vec::<String>::new());
}

/// Not a measurement: with quadratic time this would take many minutes.
#[test]
fn long_inputs_take_linear_time() {
    for part in
        ["a", "0", "0 ", "0 / / ", "+ ", "/ ", "§ ", "§ 1 ", "z. ", "Dr. ", "a*", "a*a-", "000 ", "- ", "=", " "]
    {
        let text = part.repeat(50_000);
        let _ = pieces(&text);
        let _ = address_pieces(&text);
    }
    let _ = pieces(&("0 ".to_owned() + &"/ ".repeat(50_000)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_are_the_text(parts in prop::collection::vec(prop::sample::select(vec![
        "§", "13", "Abs.", "FB", "IV", "z.", "B.", "10.", "Oktober", "%", "000", "0", "02323", "/", "-", "–",
        "(", ")", ",", "Dr.", "Ä", "*", "a", "b:c", " ", " ", " ", "  ", "\n", "\u{a0}",
    ]), 0..30)) {
        let text = parts.concat();
        let pieces = pieces(&text);
        let all: String = pieces.iter().map(|piece| match piece {
            Piece::Text(text) | Piece::Keep(text) | Piece::Word(text) | Piece::Long(text) => {
                assert!(!text.is_empty());
                text.as_str()
            }
        }).collect();
        prop_assert_eq!(all, text);
        for piece in &pieces {
            if let Piece::Keep(text) = piece {
                prop_assert!(text.chars().count() <= LONGEST_KEEP);
                prop_assert!(!text.starts_with(' ') && !text.ends_with(' '));
            }
        }
    }

    #[test]
    fn any_text_is_split(text in "\\PC*") {
        let all: String = pieces(&text).into_iter().map(|piece| match piece {
            Piece::Text(text) | Piece::Keep(text) | Piece::Word(text) | Piece::Long(text) => text,
        }).collect();
        prop_assert_eq!(all, text);
    }

    #[test]
    fn address_pieces_are_the_address(address in "[a-cä/.@?&=_:-]{0,80}|[a-c]{0,80}[/.]{0,30}[a-c]{0,3}") {
        let pieces = address_pieces(&address);
        prop_assert_eq!(pieces.concat(), address.clone());
        for piece in &pieces {
            prop_assert!((1..=LONGEST_ADDRESS_PIECE).contains(&piece.chars().count()));
        }
        if pieces.len() > 1 {
            prop_assert!(pieces.last().is_some_and(|last| last.chars().count() > 1));
        }
    }
}
