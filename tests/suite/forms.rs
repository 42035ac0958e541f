//! Forms go out and come back: what nobody has touched changes no byte, what somebody has written arrives or is told.

use std::collections::BTreeMap;

use katalog::files::Snapshot;
use katalog::forms::{self, About, Answer, Answers, Fate, Form, Verdict, report};
use katalog::json::parse;
use katalog::language::Language;
use katalog::say::Say;
use katalog::word::{self, Block, Cell, Comment, Document, Kind, Paragraph, Revisions, Row, Run, Said, Table};
use proptest::prelude::*;

use crate::acts::{errors, folders, open, raw};
use crate::random_catalogues;

/// The forms of a catalogue.
fn sent(snapshot: &Snapshot) -> Vec<Form> {
    forms::with_book(snapshot, |book| forms::forms(book, &[], &[], Some("1. Juni 2025")))
}

/// A document as it comes back, saved without its program having changed it.
fn back(document: &Document) -> Document {
    word::read(&word::write(document).unwrap(), Revisions::Accept).unwrap()
}

fn answer(name: &str, document: &Document) -> Answer {
    Answer { name: name.to_owned(), document: back(document) }
}

fn answered(snapshot: &Snapshot, answers: &[Answer]) -> Answers {
    forms::with_book(snapshot, |book| forms::answers(book, answers))
}

/// The files that all that is clear changes.
fn taken(snapshot: &Snapshot, answers: &Answers) -> BTreeMap<String, String> {
    forms::with_book(snapshot, |book| forms::texts(book, snapshot, answers, &forms::Take::CLEAR)).unwrap()
}

fn markdown(answers: &Answers) -> String {
    report::markdown(answers, &Say::new(Language::German))
}

/// The form that asks about a measure of Herne's sample, and the catalogue.
fn form_with(title: &str) -> (Snapshot, Form) {
    let snapshot = open("herne-2024");
    let is_it = |block: &Block| matches!(block, Block::Paragraph(paragraph) if paragraph.text() == title);
    let form = sent(&snapshot).into_iter().find(|form| form.document.body.iter().any(is_it));
    (snapshot, form.unwrap_or_else(|| panic!("{title}")))
}

const TITLE: &str = "Arbeitskreis Barrierefreies Bauen";
const FILE: &str = "measures/arbeitskreis-barrierefreies-bauen.json";

/// The table below the heading of a measure.
fn table<'d>(document: &'d mut Document, title: &str) -> &'d mut Table {
    let at = document.body.iter().position(|block| match block {
        Block::Paragraph(paragraph) => paragraph.text() == title && matches!(paragraph.kind, Kind::Heading(1)),
        Block::Table(_) => false,
    });
    match &mut document.body[at.unwrap() + 1] {
        Block::Table(table) => table,
        Block::Paragraph(_) => panic!("no table below {title}"),
    }
}

fn row<'t>(table: &'t mut Table, label: &str) -> &'t mut Row {
    let is_it = |row: &&mut Row| word::plain_text(&row.cells[0].blocks[..1]) == label;
    table.rows.iter_mut().find(is_it).unwrap_or_else(|| panic!("{label}"))
}

/// The cell of a field.
fn cell<'d>(document: &'d mut Document, title: &str, label: &str) -> &'d mut Cell {
    &mut row(table(document, title), label).cells[1]
}

fn say(text: &str) -> Block {
    Block::Paragraph(Paragraph::of(Kind::Text, text))
}

/// What becomes of a measure's file when a form is filled in.
fn filled(label: &str, blocks: Vec<Block>) -> (Answers, serde_json::Value) {
    let (snapshot, mut form) = form_with(TITLE);
    cell(&mut form.document, TITLE, label).blocks = blocks;
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    let texts = taken(&snapshot, &answers);
    assert!(texts.keys().all(|path| path == FILE), "{:?}", texts.keys());
    let text = texts.get(FILE).cloned().unwrap_or_else(|| raw(&snapshot, FILE));
    (answers, serde_json::from_str(&text).unwrap())
}

#[test]
fn what_nobody_has_touched_changes_nothing() {
    for folder in folders() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let all: Vec<Answer> = sent(&snapshot).iter().map(|form| answer(&form.file, &form.document)).collect();
        let answers = answered(&snapshot, &all);
        assert_eq!(answers.proposals, [], "{}", folder.display());
        assert_eq!(answers.left, []);
        let is_quiet = |measure: &forms::Answered| measure.fate == Fate::Unchanged && measure.notes.is_empty();
        assert!(answers.measures.iter().all(is_quiet), "{:#?}", answers.measures);
        assert!(!answers.measures.is_empty());
        assert!(taken(&snapshot, &answers).is_empty());
    }
}

#[test]
fn each_measure_is_asked_about_once() {
    for folder in folders() {
        let snapshot = Snapshot::open(&folder).unwrap();
        let forms = sent(&snapshot);
        let names: std::collections::BTreeSet<_> = forms.iter().map(|form| &form.file).collect();
        assert_eq!(names.len(), forms.len());
        let headings = forms.iter().flat_map(|form| &form.document.body).filter_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.kind == Kind::Heading(1) => Some(paragraph.bookmarks.join("")),
            _ => None,
        });
        let mut marks: Vec<String> = headings.filter(|mark| !mark.contains("neu")).collect();
        let count = marks.len();
        marks.sort();
        marks.dedup();
        assert_eq!((marks.len(), forms.iter().map(|form| form.measures).sum::<usize>()), (count, count));
    }
}

#[test]
fn forms_tell_nobody_what_stays_in_the_office() {
    let snapshot = open("herne-2024");
    let text =
        raw(&snapshot, FILE).replacen('{', "{\"internal_note\":\"GEHEIM\",\"review\":{\"state\":\"GEHEIM\"},", 1);
    let snapshot = snapshot.with([(FILE, Some(&*text))]);
    for form in sent(&snapshot) {
        assert!(!format!("{:?}", form.document).contains("GEHEIM"));
    }
}

#[test]
fn texts_arrive_with_lists_and_marks() {
    let strong = Run { marks: word::Marks { strong: true, ..word::Marks::default() }, ..Run::of("wichtig") };
    let link = word::Marks { link: Some("https://www.herne.de/".to_owned()), ..word::Marks::default() };
    let english = word::Marks { language: Some("en-GB".to_owned()), ..word::Marks::default() };
    let runs = vec![
        Run::of("Das ist "),
        strong,
        Run::of(", siehe "),
        Run { marks: link, ..Run::of("dort") },
        Run::of(": "),
        Run { marks: english, ..Run::of("Job Sharing") },
        Run::of("."),
    ];
    let item = Kind::Item { numbered: true, level: 0, list: 1 };
    let blocks = vec![
        Block::Paragraph(Paragraph { kind: Kind::Text, runs, bookmarks: Vec::new() }),
        Block::Paragraph(Paragraph::of(item, "eins")),
        Block::Paragraph(Paragraph::of(item, "zwei")),
        say("• von Hand"),
        say("• auch"),
        say(""),
    ];
    let (_, file) = filled("Beschreibung der Maßnahme", blocks);
    let description = serde_json::json!([
        "Das ist __wichtig__, siehe [dort](https://www.herne.de/): [Job Sharing]{lang=en}.",
        { "numbered": ["eins", "zwei"] },
        { "list": ["von Hand", "auch"] },
    ]);
    assert_eq!(file["description"], description);
}

#[test]
fn the_keyboard_s_language_is_no_passage() {
    let marks = word::Marks { language: Some("en-US".to_owned()), ..word::Marks::default() };
    let runs = vec![Run::of("Seit März. "), Run { marks, ..Run::of("Das Amt hilft.") }];
    let paragraph = Block::Paragraph(Paragraph { kind: Kind::Text, runs, bookmarks: Vec::new() });
    let (_, file) = filled("Beschreibung der Maßnahme", vec![paragraph]);
    assert_eq!(file["description"], "Seit März. Das Amt hilft.");
}

#[test]
fn boxes_lines_and_links_arrive() {
    let boxes = vec![say("x Alter"), say("☒ Behinderung"), say("☐ Geschlecht")];
    assert_eq!(filled("Dimensionen", boxes).1["dimensions"], serde_json::json!(["behinderung", "alter"]));
    let typed = vec![say("Geschlecht")];
    assert_eq!(filled("Dimensionen", typed).1["dimensions"], serde_json::json!(["geschlecht"]));
    let both = vec![say("☒ Nach Innen"), say("☒ Nach Außen: an die Stadtgesellschaft")];
    assert_eq!(filled("Wirkung", both).1["directed"], serde_json::json!(["inward", "outward"]));
    let period = vec![say("Anfang: 2021"), say("Fortlaufend: ja")];
    assert_eq!(filled("Laufzeit", period).1["period"], serde_json::json!({ "from": 2021, "continuous": true }));
    let link = vec![say("Leitfaden – https://www.herne.de/leitfaden"), say("ohne Adresse")];
    let (answers, file) = filled("Im Netz", link);
    let expected = serde_json::json!([{ "text": "Leitfaden", "target": "https://www.herne.de/leitfaden" }]);
    assert_eq!(file["links"], expected);
    assert!(markdown(&answers).contains("ohne Adresse"));
    assert!(file["internal_note"].to_string().contains("ohne Adresse"));
}

#[test]
fn an_optional_field_can_be_emptied_and_a_needed_one_cannot() {
    let (_, file) = filled("Kurzer Titel", vec![say("")]);
    assert!(file.get("short_title").is_none());
    let (answers, file) = filled("Beschreibung der Maßnahme", vec![say(" ")]);
    assert!(file["description"].as_str().unwrap().contains("Arbeitskreis"));
    assert_eq!(answers.proposals[0].verdict, Verdict::Empty);
}

#[test]
fn a_measure_ends_is_released_and_remarked() {
    let (snapshot, mut form) = form_with(TITLE);
    let lines = vec![say("☐ unverändert"), say("☐ geändert"), say("☒ entfällt ab: 2026")];
    cell(&mut form.document, TITLE, "Was wird aus der Maßnahme?").blocks = lines;
    cell(&mut form.document, TITLE, "Freigegeben durch").blocks = vec![say("Fachbereichsleitung")];
    cell(&mut form.document, TITLE, "Freigegeben am").blocks = vec![say("2025-05-03")];
    let long = "Bitte *genau* lesen. ".repeat(80);
    cell(&mut form.document, TITLE, "Anmerkung an das Büro").blocks = vec![say(&long)];
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    let measure = answers.measures.iter().find(|measure| measure.title == TITLE).unwrap();
    assert_eq!(measure.fate, Fate::Ended);
    let text = &taken(&snapshot, &answers)[FILE];
    let file: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(file["until"], 2025);
    let review = serde_json::json!({ "state": "released", "function": "Fachbereichsleitung", "date": "2025-05-03" });
    assert_eq!(file["review"], review);
    assert!(file["internal_note"].to_string().contains(long.trim()));
    // The same answer once more says nothing new.
    let after = snapshot.with([(FILE, Some(&**text))]);
    assert!(taken(&after, &answered(&after, &[answer("a.docx", &form.document)])).is_empty());
}

#[test]
fn what_the_office_has_changed_meanwhile_stays() {
    let (snapshot, mut form) = form_with(TITLE);
    let other = raw(&snapshot, FILE).replace("Wenn in Herne", "Wo in Herne");
    let meanwhile = snapshot.with([(FILE, Some(&*other))]);
    let answers = answered(&meanwhile, &[answer("a.docx", &form.document)]);
    assert!(answers.proposals.is_empty(), "the department has changed nothing");
    cell(&mut form.document, TITLE, "Beschreibung der Maßnahme").blocks = vec![say("Ganz neu.")];
    let answers = answered(&meanwhile, &[answer("a.docx", &form.document)]);
    assert_eq!(answers.proposals.len(), 1);
    assert_eq!(answers.proposals[0].verdict, Verdict::Crossed);
    assert!(taken(&meanwhile, &answers).is_empty());
    assert!(answers.proposals[0].before.contains("Wo in Herne") && answers.proposals[0].after == "Ganz neu.");
}

#[test]
fn two_answers_say_the_same_in_any_order() {
    let (snapshot, form) = form_with(TITLE);
    let [mut one, mut two, mut other] = [form.document.clone(), form.document.clone(), form.document];
    cell(&mut one, TITLE, "Beschreibung der Maßnahme").blocks = vec![say("Eins.")];
    cell(&mut two, TITLE, "Ziele und Zielgruppen").blocks = vec![say("Zwei.")];
    cell(&mut other, TITLE, "Beschreibung der Maßnahme").blocks = vec![say("Anders.")];
    let [one, two, other] = [answer("1", &one), answer("2", &two), answer("3", &other)];
    let texts = |all: &[&Answer]| {
        let all: Vec<Answer> = all.iter().map(|answer| (*answer).clone()).collect();
        taken(&snapshot, &answered(&snapshot, &all))
    };
    let together = texts(&[&one, &two]);
    assert_eq!(together, texts(&[&two, &one, &one, &two]));
    assert!(together[FILE].contains("Eins.") && together[FILE].contains("Zwei."));
    let torn = texts(&[&one, &other, &two]);
    assert_eq!(torn, texts(&[&other, &two, &one]));
    assert!(!torn[FILE].contains("Eins.") && !torn[FILE].contains("Anders.") && torn[FILE].contains("Zwei."));
    let report = markdown(&answered(&snapshot, &[one, other]));
    assert!(report.contains("Eins.") && report.contains("Anders."));
}

#[test]
fn a_table_that_was_copied_into_a_mail_is_known_by_its_words() {
    let (snapshot, mut form) = form_with(TITLE);
    cell(&mut form.document, TITLE, "Beschreibung der Maßnahme").blocks = vec![say("Neu gefasst.")];
    let mut copied = table(&mut form.document, TITLE).clone();
    copied.rows.remove(0);
    // Of two paragraphs a mail makes one with a break.
    let Cell { blocks } = &mut row(&mut copied, "Wer ist für die Maßnahme verantwortlich?").cells[1];
    let [Block::Paragraph(one), Block::Paragraph(two)] = &mut blocks[..] else { panic!("two paragraphs") };
    one.runs.push(Run { said: Said::Break, ..Run::default() });
    one.runs.append(&mut two.runs);
    let body = vec![say("Hallo, hier unsere Antwort."), Block::Table(copied), say("Viele Grüße")];
    let mail = Document { body, ..Document::default() };
    let answers = answered(&snapshot, &[answer("mail.docx", &mail)]);
    assert!(taken(&snapshot, &answers)[FILE].contains("Neu gefasst."));
    let report = markdown(&answers);
    assert!(report.contains("Hallo, hier unsere Antwort.") && report.contains("Viele Grüße"), "{report}");
    assert_eq!((answers.measures.len(), answers.proposals.len()), (1, 1), "{report}");
}

#[test]
fn a_new_measure_is_made_once() {
    let (snapshot, mut form) = form_with(TITLE);
    let (doc, heading) = (&mut form.document, "Neue Maßnahme 1");
    cell(doc, heading, "Titel").blocks = vec![say("Hitzetelefon für Ältere")];
    cell(doc, heading, "Dimensionen").blocks = vec![say("☒ Alter")];
    cell(doc, heading, "Beschreibung der Maßnahme").blocks = vec![say("Ein Anruf am Tag.")];
    cell(doc, heading, "Ziele und Zielgruppen").blocks = vec![say("Ältere Menschen.")];
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    let texts = taken(&snapshot, &answers);
    let (path, text) = texts.first_key_value().unwrap();
    assert_eq!((texts.len(), &**path), (1, "measures/hitzetelefon-fuer-aeltere.json"));
    let file: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(file["units"], serde_json::json!(["fb-soziales"]));
    assert_eq!(file["dimensions"], serde_json::json!(["alter"]));
    assert_eq!(file["description"], "Ein Anruf am Tag.");
    let after = snapshot.with([(&**path, Some(&**text))]);
    assert!(errors(&after).is_subset(&errors(&snapshot)));
    let again = answered(&after, &[answer("a.docx", &form.document)]);
    assert!(taken(&after, &again).is_empty(), "{}", markdown(&again));
    // Without a title nothing is made, and nothing is lost.
    cell(&mut form.document, heading, "Titel").blocks = vec![say("")];
    let untitled = answered(&snapshot, &[answer("a.docx", &form.document)]);
    assert!(taken(&snapshot, &untitled).is_empty() && markdown(&untitled).contains("Ein Anruf am Tag."));
}

#[test]
fn what_is_missing_is_told() {
    let (snapshot, mut form) = form_with(TITLE);
    table(&mut form.document, TITLE).rows.retain(|row| word::plain_text(&row.cells[0].blocks[..1]) != "Wirkung");
    let (_, other) = form_with("Newsletter Inklusion");
    let at = form.document.body.iter().position(|block| *block == other.document.body[other.document.body.len() - 1]);
    assert!(at.is_some());
    let title = "Newsletter Inklusion";
    let heading =
        form.document.body.iter().position(|block| matches!(block, Block::Paragraph(one) if one.text() == title));
    form.document.body.drain(heading.unwrap()..heading.unwrap() + 2);
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    let fate = |title: &str| answers.measures.iter().find(|measure| measure.title == title).unwrap();
    assert_eq!(fate(title).fate, Fate::Missing);
    assert_eq!(fate(TITLE).gone, ["Wirkung"]);
    assert!(taken(&snapshot, &answers).is_empty());
}

#[test]
fn rows_and_headings_of_their_own_arrive() {
    let (snapshot, mut form) = form_with(TITLE);
    let label = |text| Cell { blocks: vec![say(text)] };
    let row = Row { is_header: false, cells: vec![label("Partner*innen"), label("Ein Verein")] };
    table(&mut form.document, TITLE).rows.push(row);
    for block in &mut form.document.body {
        match block {
            Block::Paragraph(one) if one.text() == TITLE => one.runs = vec![Run::of("Arbeitskreis Bauen für alle")],
            _ => {}
        }
    }
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    let file: serde_json::Value = serde_json::from_str(&taken(&snapshot, &answers)[FILE]).unwrap();
    assert_eq!(file["more"], serde_json::json!([{ "label": "Partner*innen", "text": "Ein Verein" }]));
    assert_eq!(file["title"], "Arbeitskreis Bauen für alle");
}

#[test]
fn people_s_comments_are_kept_and_ours_are_not() {
    let (snapshot, mut form) = form_with(TITLE);
    form.document.comments.push(Comment { author: "katalog".to_owned(), text: "Unser Befund".to_owned() });
    form.document.comments.push(Comment { author: "Amt 41".to_owned(), text: "Das stimmt nicht mehr".to_owned() });
    let count = form.document.comments.len();
    let Block::Paragraph(paragraph) = &mut cell(&mut form.document, TITLE, "Titel").blocks[0] else { panic!() };
    paragraph.runs.extend([count - 2, count - 1].map(|at| Run { said: Said::Comment(at), ..Run::default() }));
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    let text = &taken(&snapshot, &answers)[FILE];
    assert!(text.contains("Das stimmt nicht mehr") && !text.contains("Unser Befund"));
}

#[test]
fn a_table_that_was_torn_in_two_is_still_one_measure() {
    let (snapshot, mut form) = form_with(TITLE);
    cell(&mut form.document, TITLE, "Wer ist für die Maßnahme verantwortlich?").blocks = vec![say("Das ganze Amt")];
    let at = form.document.body.iter().position(|block| matches!(block, Block::Paragraph(one) if one.text() == TITLE));
    let Block::Table(table) = &mut form.document.body[at.unwrap() + 1] else { panic!("no table") };
    let rest = table.rows.split_off(6);
    let below = Block::Table(Table { rows: rest, ..Table::default() });
    form.document.body.splice(at.unwrap() + 2..at.unwrap() + 2, [say("Einschub"), below]);
    let answers = answered(&snapshot, &[answer("a.docx", &form.document)]);
    assert!(taken(&snapshot, &answers)[FILE].contains("Das ganze Amt"), "{}", markdown(&answers));
    let measure = answers.measures.iter().find(|measure| measure.title == TITLE).unwrap();
    assert_eq!(measure.gone, Vec::<String>::new());
    assert!(markdown(&answers).contains("Einschub"));
}

/// Somewhere in a form: a block, then a row and a cell if it is a table.
type Spot = (usize, usize, usize);

fn write_at(document: &mut Document, (block, row, column): Spot, text: &str) {
    let at = block % document.body.len();
    match &mut document.body[at] {
        Block::Paragraph(_) => document.body.insert(at, say(text)),
        Block::Table(table) => {
            let rows = table.rows.len();
            let row = &mut table.rows[row % rows];
            let cells = row.cells.len();
            row.cells[column % cells].blocks.push(say(text));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_somebody_wrote_is_lost(spots in prop::collection::vec(any::<Spot>(), 1..6), reversed in any::<bool>()) {
        let snapshot = open("kassel-sample");
        let mut all = sent(&snapshot);
        let count = all.len();
        let words: Vec<String> = (0..spots.len()).map(|number| format!("Wort{number}xyz ist neu")).collect();
        for (spot, text) in spots.iter().zip(&words) {
            write_at(&mut all[spot.0 % count].document, *spot, text);
        }
        let mut all: Vec<Answer> = all.iter().map(|form| answer(&form.file, &form.document)).collect();
        if reversed {
            all.reverse();
        }
        let answers = answered(&snapshot, &all);
        let report = markdown(&answers);
        let texts = taken(&snapshot, &answers);
        for word in words {
            prop_assert!(report.contains(&word), "{word} is not in\n{report}");
        }
        for text in texts.values() {
            prop_assert!(parse(text).is_ok());
        }
    }

    #[test]
    fn random_catalogues_come_back_unchanged(
        dimensions in 1..4_usize,
        measures in prop::collection::vec(random_catalogues::measure(), 1..6),
    ) {
        let copy = random_catalogues::catalogue(dimensions, &measures, "full");
        let snapshot = Snapshot::open(copy.path()).unwrap();
        let all: Vec<Answer> = sent(&snapshot).iter().map(|form| answer(&form.file, &form.document)).collect();
        let answers = answered(&snapshot, &all);
        prop_assert!(answers.proposals.is_empty(), "{:#?}", answers.proposals);
        prop_assert!(taken(&snapshot, &answers).is_empty());
        prop_assert!(answers.left.is_empty(), "{:#?}", answers.left);
        let is_known = |measure: &forms::Answered| matches!(measure.about, About::Measure(_));
        prop_assert!(answers.measures.iter().all(is_known));
    }
}
