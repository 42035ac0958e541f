//! Old catalogues become data: three invented cities, each with another layout, and what is no catalogue at all.

use std::collections::BTreeMap;
use std::ffi::OsStr;

use katalog::findings::Findings;
use katalog::language::Language;
use katalog::say::Say;
use katalog::takeover::labels::Labels;
use katalog::takeover::report::Fate;
use katalog::takeover::{Taken, document, take, text};
use katalog::word::{self, Block, Cell, Document, Kind, Marks, Note, Paragraph, Revisions, Row, Run, Said, Table};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::program::run_with;
use crate::properties::runner;

/// The files of what was taken over.
fn files(taken: &Taken) -> BTreeMap<String, Value> {
    taken
        .begun
        .files()
        .map(|(path, bytes)| (path.to_owned(), serde_json::from_slice(bytes).expect("every file is JSON")))
        .collect()
}

fn from_text(text: &str) -> Taken {
    let labels = Labels::known();
    take(text::read(text.as_bytes(), &labels), &labels)
}

fn from_document(document: &Document) -> Taken {
    let bytes = word::write(document).unwrap();
    take(document::read(&bytes, Revisions::Accept).unwrap(), &Labels::known())
}

/// The sentences of a fate, each with its places.
fn said(taken: &Taken, fate: Fate) -> Vec<String> {
    let say = Say::new(Language::German);
    let report = &taken.report;
    let remarks = report.remarks.iter().filter(|remark| remark.fate == fate);
    remarks.map(|remark| format!("{} ({})", report.sentence(remark, &say), report.places(remark, &say))).collect()
}

/// Kinds of faults that keep a publication from being made.
fn errors(taken: &Taken) -> Vec<String> {
    let findings = Findings::default();
    let _ = katalog::source::read(&taken.begun.snapshot(), &findings);
    let found = findings.collected().0;
    found.iter().map(|finding| format!("{} {:?}", finding.code.id(), finding.place)).collect()
}

/// A city that copied its text out of a PDF: lines end where the paper did, words are split, pages have numbers.
const WRAPPED: &str = "Stadt Quellenbach\n\nBUNT IM AMT\n\nMaßnahmenkatalog\n\nInhalt\n\
Vorwort ........................ 3\n1. Für alle ........ 4\n2. Generationen ......... 6\nAnlaufstellen .......... 8\n\n\u{c}\
Impressum\n\nHerausgeber: Stadt Quellenbach\nStabsstelle Teilhabe\nMühlenweg 3\n98765 Quellenbach\nStand: März 2023\n2. Auflage\n\n2\n\u{c}\
Vorwort\n\nWer in Quellenbach ein Amt betritt, soll dort Menschen treffen, die so ver-\nschieden sind wie die Stadt selbst. \
Dafür arbeiten wir in vielen kleinen Schrit-\nten und zählen sie einmal im Jahr zusammen.\n\nIn diesem Heft stehen die Aus- und Weiterbildung, der Einkauf, die Spiel-\n\
plätze und das Stadtarchiv neben-\neinander, weil Vielfalt überall beginnt.\n\nHerzliche Grüße\nStabsstelle Teilhabe\n\n3\n\u{c}\
1. Für alle\n\n\tMaßnahme\tnach innen\tnach außen\nneu\tLotsen im Rathaus\t\tx\n\tTauschbörse\tx\t\n\tVergessenes\tx\tx\n\n\
Dezernat 1\nStabsstelle Teilhabe\n\nTitel:\nLotsinnen und Lotsen im Rathaus\n\nNEU\n\nKurzbeschreibung:\nZwölf Freiwillige führen Gäste durch das Haus. \
Sie sprechen zusammen neun\nSprachen und wissen, hinter welcher Tür geholfen wird. Wer eine Gebärde braucht,\nbekommt sie auch.\n\n4\n\u{c}\
Ziel: Niemand geht aus Scheu wieder nach Hause.\nZielgruppen:\n• Gäste mit wenig Deutsch\n• Menschen, die zum ersten Mal im Rathaus sind und den Weg\n  nicht kennen\n\
Zuständig:\nStabsstelle Teilhabe\n\nDezernat 2\nAmt für Werkstätten\n\nTitel:\nTauschbörse für Kolleginnen und Kollegen\n\nKurzbeschreibung:\n\
Einmal im Vierteljahr wechseln zwanzig Beschäftigte für einen Tag den Schreib-\ntisch und lernen einen Beruf kennen, den sie nur vom Flur her kannten.\n\n5\n\u{c}\
Ziele:\n1. Vorurteile abbauen\n2. Wege abkürzen\nZuständig:\nAmt für Werkstätten, Ausbildung\n\n\
2. Generationen\n\n\tMaßnahme\tnach innen\tnach außen\n\tLesepaten\t\tx\n\nDezernat 2\nAmt  für Werkstätten\n\nTitel:\nLesepatinnen und Lesepaten\n\n\
Kurzbeschreibung:\nGroße lesen Kleinen vor, und umgekehrt. Dazu kommt mittwochs der Bücher-\nwagen in den Hof der alten Mühle.\n\nZielgruppe: alle zwischen sechs und neunzig\n\
Zuständig:\nAmt für Werkstätten\n\n7\n\u{c}\
Anlaufstellen\n\nLadentür\n\nHier klingelt, wer nicht weiß, wohin.\n\nKontakt:\nTaubenmarkt 4, 98765 Quellenbach\nTelefon: 0999 12-34\nE-Mail: tuer@quellenbach.example\n\n8\n";

#[test]
fn a_text_from_a_pdf_becomes_a_catalogue() {
    let taken = from_text(WRAPPED);
    let files = files(&taken);
    let measures: Vec<&str> = files.keys().filter_map(|path| path.strip_prefix("measures/")).collect();
    assert_eq!(measures, ["lesepaten.json", "lotsen-im-rathaus.json", "tauschboerse.json", "vergessenes.json"]);
    let lots = &files["measures/lotsen-im-rathaus.json"];
    assert_eq!(lots["title"], "Lotsinnen und Lotsen im Rathaus");
    assert_eq!(lots["since"], 2023);
    assert_eq!(lots["directed"], json!(["outward"]));
    assert_eq!(
        lots["description"],
        "Zwölf Freiwillige führen Gäste durch das Haus. Sie sprechen zusammen neun Sprachen und wissen, hinter welcher \
         Tür geholfen wird. Wer eine Gebärde braucht, bekommt sie auch."
    );
    assert_eq!(lots["goals"], "Niemand geht aus Scheu wieder nach Hause.");
    let items = ["Gäste mit wenig Deutsch", "Menschen, die zum ersten Mal im Rathaus sind und den Weg nicht kennen"];
    assert_eq!(lots["target_groups"], json!([{ "list": items }]));
    let swap = &files["measures/tauschboerse.json"];
    assert_eq!(swap["goals"], json!([{ "numbered": ["Vorurteile abbauen", "Wege abkürzen"] }]));
    assert!(swap["description"].as_str().unwrap().contains("den Schreibtisch und lernen"));
    let foreword = &files["chapters/vorwort.json"];
    assert!(foreword["body"][1].as_str().unwrap().contains("die Aus- und Weiterbildung, der Einkauf, die Spielplätze"));
    assert_eq!(foreword["closing"], "Herzliche Grüße");
    assert_eq!(foreword["signature"], json!(["Stabsstelle Teilhabe"]));
    let edition = &files["edition.json"];
    for (key, value) in [
        ("title", json!("BUNT IM AMT")),
        ("kind", json!("Maßnahmenkatalog")),
        ("city", json!("Stadt Quellenbach")),
        ("number", json!(2)),
        ("as_of", json!("2023-03")),
        ("publisher", json!("stabsstelle-teilhabe")),
        (
            "labels",
            json!({ "description": "Kurzbeschreibung", "responsible": "Zuständig", "contacts_title": "Anlaufstellen" }),
        ),
    ] {
        assert_eq!(edition[key], value, "{key}");
    }
    assert_eq!(files["contacts.json"]["contacts"][0]["phones"][0]["number"], "0999 12-34");
    assert_eq!(files["places.json"]["places"].as_array().unwrap().len(), 2);
    let missing = said(&taken, Fate::Missing);
    assert!(missing[0].contains("„Vergessenes“ steht in der Übersicht „Für alle“"), "{missing:?}");
    assert_eq!(said(&taken, Fate::Left), Vec::<String>::new());
    let of_row = |error: &String| error.contains("vergessenes");
    assert!(errors(&taken).iter().all(of_row), "{:?}", errors(&taken));
}

fn para(kind: Kind, text: &str) -> Block {
    Block::Paragraph(Paragraph::of(kind, text))
}

fn strong(text: &str) -> Block {
    let marks = Marks { strong: true, ..Marks::default() };
    Block::Paragraph(Paragraph { runs: vec![Run { said: Said::Text(text.to_owned()), marks }], ..Paragraph::default() })
}

fn table(rows: &[&[&str]]) -> Block {
    let cell = |text: &&str| Cell { blocks: vec![para(Kind::Text, text)] };
    let rows = rows.iter().map(|cells| Row { cells: cells.iter().map(cell).collect(), ..Row::default() }).collect();
    Block::Table(Table { rows, ..Table::default() })
}

/// A city that works with Word's headings, and has a table with two columns for each measure, in English.
#[test]
fn a_document_with_headings_and_tables_becomes_a_catalogue() {
    let heading = |level: u8, text: &str| para(Kind::Heading(level), text);
    let item = |text: &str| para(Kind::Item { numbered: false, level: 0, list: 1 }, text);
    let linked = Marks { link: Some("https://harbour.example/".to_owned()), ..Marks::default() };
    let intro = Paragraph {
        runs: vec![
            Run::of("Harbours are for everybody"),
            Run { said: Said::Note(0), marks: Marks::default() },
            Run::of(", as "),
            Run { said: Said::Text("our charter".to_owned()), marks: linked },
            Run::of(" says [sic]. A name_with_lines stays one."),
        ],
        ..Paragraph::default()
    };
    let body = vec![
        para(Kind::Title, "Open Harbour"),
        para(Kind::Text, "City of Windsey"),
        para(Kind::Text, "As of June 2025"),
        heading(1, "Foreword"),
        para(Kind::Text, "We count what we do for each other, and we print it."),
        para(Kind::Text, "Kind regards"),
        para(Kind::Text, "The harbour office"),
        heading(1, "How we work"),
        Block::Paragraph(intro),
        heading(2, "Three habits"),
        item("We ask first."),
        item("We write it down."),
        heading(1, "1. Language"),
        para(Kind::Text, "Words open doors."),
        heading(2, "Department of Quays"),
        heading(3, "Signs that speak (new)"),
        table(&[
            &["Whom it is for", "Sailors who read little English"],
            &["What we do", "Each sign has a picture and a button."],
            &["Aim", "Nobody misses a ferry."],
            &["Aimed", "outward"],
            &["Who is responsible", "Department of Quays, signs"],
            &["Money", "A grant of the port"],
        ]),
        heading(3, "Plain letters"),
        table(&[
            &["What we do", "Letters are read aloud before they are sent."],
            &["Whom it is for", "Everybody with a letter box"],
            &["Aimed", "both"],
            &["Who is responsible", "Department of Quays"],
            &["Time frame", "2024 to 2026"],
        ]),
        heading(1, "Contact points"),
        heading(2, "Harbour desk"),
        para(Kind::Text, "It answers whatever is asked."),
        para(Kind::Text, "Phone: 0111 22-33"),
    ];
    let notes = vec![Note { blocks: vec![para(Kind::Text, "So it was decided in the old net loft.")] }];
    let document = Document { language: Some("en".to_owned()), body, notes, ..Document::default() };
    let bytes = word::write(&document).unwrap();
    let (labels, findings, _) =
        Labels::known().with("labels.json", r#"{ "target_groups": "Whom it is for", "more": ["Money"] }"#);
    assert_eq!(findings, []);
    let taken = take(document::read(&bytes, Revisions::Accept).unwrap(), &labels);
    let files = files(&taken);
    let signs = &files["measures/signs-that-speak.json"];
    assert_eq!(signs["title"], "Signs that speak");
    assert_eq!(signs["since"], 2025);
    assert_eq!(signs["directed"], json!(["outward"]));
    assert_eq!(signs["target_groups"], "Sailors who read little English");
    assert_eq!(signs["more"], json!([{ "label": "Money", "text": "A grant of the port" }]));
    assert_eq!(signs["units"], json!(["department-of-quays"]));
    let letters = &files["measures/plain-letters.json"];
    assert_eq!(letters["period"], json!({ "from": "2024", "to": "2026" }));
    assert_eq!(letters["directed"], json!(["inward", "outward"]));
    let chapter = &files["chapters/how-we-work.json"];
    let text = "Harbours are for everybody[^1], as [our charter](https://harbour.example/) says [sic]. A name_with_lines \
                stays one.";
    assert_eq!(
        chapter["body"],
        json!([text, { "heading": "Three habits" }, { "list": ["We ask first.", "We write it down."] }])
    );
    assert_eq!(chapter["footnotes"]["1"], "So it was decided in the old net loft.");
    let edition = &files["edition.json"];
    assert_eq!((&edition["title"], &edition["language"]), (&json!("Open Harbour"), &json!("en")));
    assert_eq!(edition["dimensions"][0]["intro"], "Words open doors.");
    assert_eq!(files["contacts.json"]["contacts"][0]["name"], "Harbour desk");
    assert_eq!(errors(&taken), Vec::<String>::new());
}

/// A city that types: headings are bold lines, labels stand in bold before their texts, units below the titles.
#[test]
fn a_document_typed_with_bold_lines_becomes_a_catalogue() {
    let led = |label: &str, text: &str| {
        let marks = Marks { strong: true, ..Marks::default() };
        let runs = vec![Run { said: Said::Text(label.to_owned()), marks }, Run::of(format!(" {text}"))];
        Block::Paragraph(Paragraph { runs, ..Paragraph::default() })
    };
    let overview: &[&[&str]] = &[
        &["Titel", "nach Innen", "nach Außen"],
        &["Nachtcafé", "", "X"],
        &["Pausenpaten", "X", ""],
        &["Tandem", "X", "X"],
    ];
    let body = vec![
        para(Kind::Text, "Kreis Moorfeld"),
        para(Kind::Text, "Gemeinsam"),
        para(Kind::Text, "Aktionsplan"),
        strong("Impressum"),
        para(Kind::Text, "Stand: Oktober 2024"),
        strong("Arbeit und Alltag"),
        table(overview),
        strong("Nachtcafé"),
        para(Kind::Text, "Amt für Soziales"),
        led("Inhalt:", "Bis zwei Uhr brennt Licht, und es gibt Suppe."),
        para(Kind::Text, "Wer schlafen will, bekommt eine Decke."),
        led("Für wen:", "wer nachts unterwegs ist"),
        led("Verantwortlich:", "Amt für Soziales"),
        strong("Pausenpaten"),
        para(Kind::Text, "Personalamt"),
        led("Inhalt:", "Neue essen nie allein."),
        led("Ziel:", "Ankommen in der ersten Woche"),
        led("Verantwortlich:", "Personalamt, Ausbildung"),
        strong("Sprachtandem"),
        para(Kind::Text, "Personal-Amt"),
        led("Inhalt:", "Zwei Menschen, zwei Sprachen, ein Spaziergang."),
        led("Ziel:", "Wortschatz"),
        led("Verantwortlich:", "Personalamt"),
        strong("Miteinander reden"),
        table(&[&["Titel", "nach Innen", "nach Außen"], &["Nachtcafé", "", "X"]]),
        strong("Nachtcafé"),
        para(Kind::Text, "Amt für Soziales"),
        led("Inhalt:", "Bis zwei Uhr brennt Licht, und es gibt Suppe."),
        para(Kind::Text, "Wer schlafen will, bekommt eine Decke."),
        led("Für wen:", "wer nachts unterwegs ist"),
        led("Verantwortlich:", "Amt für Soziales"),
    ];
    let taken = from_document(&Document { body, ..Document::default() });
    let files = files(&taken);
    let night = &files["measures/nachtcafe.json"];
    assert_eq!(night["dimensions"], json!(["arbeit-und-alltag", "miteinander-reden"]));
    assert_eq!(night["order"], json!({ "arbeit-und-alltag": 10, "miteinander-reden": 10 }));
    let description = ["Bis zwei Uhr brennt Licht, und es gibt Suppe.", "Wer schlafen will, bekommt eine Decke."];
    assert_eq!(night["description"], json!(description));
    assert_eq!(night["target_groups"], "wer nachts unterwegs ist");
    let tandem = &files["measures/tandem.json"];
    assert_eq!((&tandem["title"], &tandem["short_title"]), (&json!("Sprachtandem"), &json!("Tandem")));
    assert_eq!(tandem["units"], json!(["personalamt"]));
    assert_eq!(files.keys().filter(|path| path.starts_with("measures/")).count(), 3);
    let uncertain = said(&taken, Fate::Uncertain).join("\n");
    for part in ["eine Maßnahme in zwei Abschnitten", "„Personalamt“ heißt auch „Personal-Amt“", "keine Dezernate"]
    {
        assert!(uncertain.contains(part), "{part}: {uncertain}");
    }
    assert_eq!(errors(&taken), Vec::<String>::new());
}

#[test]
fn what_contradicts_itself_is_named_with_both_places() {
    let text = "Inhaltsverzeichnis\n\nErstes\t2\nVerlorenes\t9\n\nErstes\n\n\tTitel\tinnen\taußen\nneu\tAlpha\t•\t\n\tBeta\t\t•\n\nneu\n\n\
                Dezernat I\n\nAmt A\n\nTitel\n\nAlpha\n\nBeschreibung\n\nEin Satz.\n\nZiele\n\nEins\n\nVerantwortlich\n\nAmt A\n\n\
                Dezernat I\n\nAmt A\n\nTitel\n\nBeta\n\nneu\n\nBeschreibung\n\nNoch ein Satz.\n\nZiele\n\nZwei\n\nVerantwortlich\n\nAmt A\n\n\
                Dezernat I\n\nAmt A\n\nTitel\n\nGamma\n\nBeschreibung\n\nDer dritte.\n\nZiele\n\nDrei\n\nVerantwortlich\n\nAmt A\n";
    let taken = from_text(text);
    let uncertain = said(&taken, Fate::Uncertain).join("\n");
    for part in [
        "„Alpha“ ist in der Übersicht neu und auf der Seite nicht. Die Maßnahme gilt als neu. (Zeilen 9, 20)",
        "„Beta“ ist auf der Seite neu und in der Übersicht nicht. Die Maßnahme gilt als neu. (Zeilen 10, 42)",
        "„Gamma“ hat eine Seite und fehlt in der Übersicht „Erstes“. (Zeilen 62, 6)",
        "ein „neu“ ohne Zeile. (Zeile 12)",
        "„Verlorenes“ steht im Inhaltsverzeichnis und sonst nirgends. (Zeile 4)",
    ] {
        assert!(uncertain.contains(part), "{part}\n{uncertain}");
    }
    let missing = said(&taken, Fate::Missing).join("\n");
    assert!(missing.contains("Ob „Gamma“ sich nach innen oder nach außen richtet"), "{missing}");
    assert_eq!(files(&taken)["measures/gamma.json"].get("directed"), None, "nobody knows it");
}

#[test]
fn the_report_is_a_list_of_things_to_do() {
    let taken = from_text(WRAPPED);
    for language in [Language::German, Language::English] {
        let say = Say::new(language);
        let report = taken.report.markdown(&say, "alt.txt");
        assert!(report.starts_with("# ") && report.contains("- [ ] ") && !report.contains("takeover-"), "{report}");
    }
    let long = "Wort ".repeat(3_000);
    let text = format!("Register\n\n{long}\n\nNoch ein Kapitel\n");
    let report = from_text(&text).report.markdown(&Say::new(Language::German), "alt.txt");
    assert!(report.contains(long.trim()), "what was left stands there whole");
}

/// Every word of a text, for what may not be lost.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// All that the catalogue and the report say.
fn kept(taken: &Taken) -> std::collections::HashSet<String> {
    let mut kept = std::collections::HashSet::new();
    for (_, bytes) in taken.begun.files() {
        kept.extend(words(std::str::from_utf8(bytes).unwrap()));
    }
    for remark in &taken.report.remarks {
        kept.extend(remark.args.iter().flat_map(|(_, value)| words(value)));
    }
    kept.extend(taken.report.undone.iter().flat_map(|undone| words(&undone.text)));
    kept
}

#[test]
fn any_bytes_are_read_in_bounded_time() {
    let labels = Labels::known();
    let title = "Titel\n\nA\n\nBeschreibung\n\nB\n\nVerantwortlich\n\nC\n\n";
    for bytes in [
        Vec::new(),
        vec![0xff, 0xfe, 0x00],
        vec![0x80; 100_000],
        "x".repeat(300_000).into_bytes(),
        "[".repeat(300_000).into_bytes(),
        "a- ".repeat(100_000).into_bytes(),
        "Ziele\n".repeat(50_000).into_bytes(),
        "neu\n\n".repeat(50_000).into_bytes(),
        "\t•\t•\n".repeat(50_000).into_bytes(),
        "12\n\u{c}".repeat(100_000).into_bytes(),
        title.repeat(5_000).into_bytes(),
    ] {
        let taken = take(text::read(&bytes, &labels), &labels);
        assert!(!taken.report.counts.is_empty());
    }
}

/// Lines as catalogues have them, in any order.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let known = [
        "Titel",
        "Beschreibung",
        "Ziele:",
        "Zielgruppe: wir",
        "Verantwortlich",
        "Dezernat II",
        "Amt für Ruhe",
        "neu",
        "",
        "Inhaltsverzeichnis",
        "Vorwort\t4",
        "Vorwort",
        "\tTitel\tnach innen\tnach außen",
        "\tSommer\t•\t",
        "- Punkt",
        "1. Erstens",
        "2. Zweitens",
        "Impressum",
        "Kontakt:",
        "Anlaufstellen",
        "Telefon: 0123 4567",
        "Am Tor 1, 12345 Ort",
        "Herzliche Grüße",
        "¹ Fußnote",
        "Satz mit Zeichen.¹",
        "Stand: Mai 2024",
        "\u{c}",
    ];
    let line = prop_oneof![3 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "[a-zäöü_\\[\\]()*•\\\\ .]{0,40}"];
    prop::collection::vec(line, 0..40)
}

#[test]
fn no_word_is_lost() {
    // The program prints labels itself, and of months and marks the meaning stays.
    let printed = words(
        "Titel Beschreibung Ziele Zielgruppe Verantwortlich neu nach innen außen Kontakt Telefon Stand Mai 2024 Impressum Anlaufstellen Vorwort 1 2 ¹",
    );
    let test = |lines: Vec<String>| {
        let text = lines.join("\n");
        let taken = from_text(&text);
        prop_assert!(files(&taken).contains_key("edition.json"));
        let kept = kept(&taken);
        for word in words(&text) {
            prop_assert!(kept.contains(&word) || printed.contains(&word), "{word} of {text:?}");
        }
        Ok(())
    };
    if let Err(fault) = runner(500).run(&lines(), test) {
        panic!("{fault}");
    }
}

#[test]
fn the_command_writes_a_folder_that_can_be_built_and_never_into_one_that_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("alt.txt"), WRAPPED).unwrap();
    std::fs::write(path("alt.pdf"), "%PDF-1.7").unwrap();
    std::fs::write(path("labels.json"), "{\n  \"gaols\": [\"Wozu\"]\n}").unwrap();
    let run = |args: &[&str]| {
        let args: Vec<&dyn AsRef<OsStr>> = args.iter().chain(&["--lang", "de"]).map(|arg| arg as _).collect();
        let run = run_with(folder.path(), &args, &[]);
        (run.status, run.output + &run.errors)
    };
    let (status, said) = run(&["import", "alt.txt", "--new", "neu"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("Maßnahmen 4") && said.contains("katalog build --draft neu"), "{said}");
    assert!(path("neu/BERICHT.md").is_file());
    let (status, said) = run(&["build", "--draft", "neu", "-o", "neu.pdf"]);
    assert_eq!(status, 0, "{said}");
    assert!(path("neu-entwurf.pdf").is_file(), "{said}");
    for (args, code, part) in [
        (&["import", "alt.txt", "--new", "neu"][..], 2, "liegt schon etwas anderes"),
        (&["import", "alt.pdf", "--new", "b"], 2, "PDF"),
        (&["import", "alt.txt", "alt.pdf", "--new", "b"], 2, "ein einziger alter Katalog"),
        (&["import", "alt.txt", "--new", "b", "--labels", "labels.json"], 1, "labels.json:2:"),
        (&["import", "alt.txt"], 2, "--new"),
    ] {
        let (status, said) = run(args);
        assert_eq!(status, code, "{said}");
        assert!(said.contains(part), "{part}: {said}");
        assert!(!path("b").exists());
    }
}
