//! What is written is read again; what others write is read as it is meant.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{
    Block, Cell, Comment, Document, Kind, Left, Limit, Marks, Note, Paragraph, Property, Revisions, Row, Run, Said,
    Table, Unreadable, plain_text, read, write,
};

/// A package of parts; what is needed besides is added.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts.iter().chain(&[("[Content_Types].xml", "<Types/>")]) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document of nothing but a body.
fn document(body: &str) -> Vec<u8> {
    let names = "xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:r=\"r\" xmlns:m=\"m\"";
    package(&[("word/document.xml", &format!("<w:document {names}><w:body>{body}</w:body></w:document>"))])
}

/// The words of a document, a paragraph a line.
fn text(body: &str, revisions: Revisions) -> String {
    plain_text(&read(&document(body), revisions).unwrap().body)
}

fn accepted(body: &str) -> String {
    text(body, Revisions::Accept)
}

fn rejected(body: &str) -> String {
    text(body, Revisions::Reject)
}

fn runs(body: &str) -> Vec<Run> {
    match read(&document(body), Revisions::Accept).unwrap().body.into_iter().next() {
        Some(Block::Paragraph(paragraph)) => paragraph.runs,
        other => panic!("{other:?}"),
    }
}

fn p(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

#[test]
fn changes_of_words_count_or_never_were() {
    let body = p(&(r("Der ")
        + "<w:del><w:r><w:delText xml:space=\"preserve\">alte </w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:t xml:space=\"preserve\">neue </w:t></w:r></w:ins>"
        + &r("Satz.")));
    assert_eq!(accepted(&body), "Der neue Satz.");
    assert_eq!(rejected(&body), "Der alte Satz.");
}

#[test]
fn ends_of_paragraphs_are_changed_too() {
    let mark = |change: &str| format!("<w:pPr><w:rPr><w:{change}/></w:rPr></w:pPr>");
    let joined = p(&(mark("del") + &r("Eins "))) + &p(&r("zwei."));
    assert_eq!(accepted(&joined), "Eins zwei.");
    assert_eq!(rejected(&joined), "Eins \nzwei.");
    let parted = p(&(mark("ins") + &r("Eins."))) + &p(&r("Zwei."));
    assert_eq!(accepted(&parted), "Eins.\nZwei.");
    assert_eq!(rejected(&parted), "Eins.Zwei.");
    let whole = p(&r("Bleibt."))
        + &p(&(mark("del") + "<w:del><w:r><w:delText>Geht.</w:delText></w:r></w:del>"))
        + &p(&r("Bleibt auch."));
    assert_eq!(accepted(&whole), "Bleibt.\nBleibt auch.");
    let last = p(&(mark("del") + &r("Das Ende.")));
    assert_eq!(accepted(&last), "Das Ende.");
}

#[test]
fn what_is_moved_stands_once() {
    let moved = |name: &str, text: &str| format!("<w:{name}><w:r><w:t>{text}</w:t></w:r></w:{name}>");
    let mark = |change: &str| format!("<w:pPr><w:rPr><w:{change}/></w:rPr></w:pPr>");
    let body = "<w:moveFromRangeStart w:name=\"m\"/>".to_owned()
        + &p(&(mark("moveFrom") + &moved("moveFrom", "Wandert.")))
        + "<w:moveFromRangeEnd/>"
        + &p(&r("Steht."))
        + &p(&(mark("moveTo") + &moved("moveTo", "Wandert.")));
    assert_eq!(accepted(&body), "Steht.\nWandert.");
    assert_eq!(rejected(&body), "Wandert.\nSteht.");
}

#[test]
fn rows_and_cells_come_and_go() {
    let row = |change: &str, text: &str| {
        let properties = if change.is_empty() { String::new() } else { format!("<w:trPr><w:{change}/></w:trPr>") };
        format!("<w:tr>{properties}<w:tc>{}</w:tc></w:tr>", p(&r(text)))
    };
    let body = format!("<w:tbl>{}{}{}</w:tbl>", row("", "a"), row("ins", "b"), row("del", "c"));
    assert_eq!(accepted(&body), "a\nb");
    assert_eq!(rejected(&body), "a\nc");
    let all = format!("<w:tbl>{}</w:tbl>", row("del", "a"));
    assert!(read(&document(&all), Revisions::Accept).unwrap().body.is_empty());
    let cell = "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    let Some(Block::Table(table)) = read(&document(cell), Revisions::Accept).unwrap().body.pop() else { panic!() };
    assert_eq!(table.rows[0].cells.len(), 1);
}

#[test]
fn changes_of_looks_are_taken_back() {
    let body = p("<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>Wort</w:t></w:r>");
    let marks = |revisions| {
        let Some(Block::Paragraph(paragraph)) = read(&document(&body), revisions).unwrap().body.pop() else { panic!() };
        let marks = paragraph.runs[0].marks.clone();
        (marks.strong, marks.emphasis)
    };
    assert_eq!(marks(Revisions::Accept), (true, false));
    assert_eq!(marks(Revisions::Reject), (false, true));
}

#[test]
fn words_are_read_wherever_word_keeps_them() {
    let sdt = |inner: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    assert_eq!(accepted(&sdt(&p(&sdt(&r("Feld"))))), "Feld");
    let asking =
        format!("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", r("hier"));
    assert_eq!(accepted(&p(&asking)), "");
    assert_eq!(accepted(&p(&format!("<w:smartTag>{}</w:smartTag>", r("Herne")))), "Herne");
    let boxed = format!("<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>", p(&r("Kasten")));
    assert_eq!(accepted(&p(&(r("Text") + "<w:r>" + &boxed + "</w:r>"))), "Text\nKasten");
    let twice = format!(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>\
         <mc:Fallback>{1}</mc:Fallback></mc:AlternateContent></w:r>",
        p(&r("einmal")),
        boxed
    );
    assert_eq!(accepted(&p(&twice)), "\neinmal");
    let cell = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", sdt(&format!("<w:tc>{}</w:tc>", p(&r("Zelle")))));
    assert_eq!(accepted(&cell), "Zelle");
    let signs = "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>";
    assert_eq!(accepted(&p(signs)), "a-bc\nd");
    assert_eq!(accepted(&p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>")), "☒");
    let formula = "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>";
    assert_eq!(read(&document(&p(formula)), Revisions::Accept).unwrap().left, [Left::Formula]);
    assert_eq!(accepted(&p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r>")), "");
}

#[test]
fn fields_show_their_result() {
    let field = |code: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            r(result)
        )
    };
    assert_eq!(accepted(&p(&(r("Seite ") + &field("PAGE", "3")))), "Seite 3");
    let linked = runs(&p(&(field("HYPERLINK \"https://herne.de\" \\l \"x\"", "dort") + &r(" weiter"))));
    assert_eq!(linked[0].marks.link.as_deref(), Some("https://herne.de#x"));
    assert_eq!(linked[1].marks.link, None);
    let ticked = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>\
                  </w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>\
                  <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    assert_eq!(accepted(&p(ticked)), "☒");
}

#[test]
fn looks_by_accident_are_no_emphasis() {
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a\"><w:name w:val=\"Wichtig\"/><w:rPr><w:b/></w:rPr></w:style>\
                  <w:style w:styleId=\"b\"><w:name w:val=\"Heading 2\"/></w:style>\
                  <w:style w:styleId=\"c\"><w:name w:val=\"Mein Titel\"/><w:basedOn w:val=\"b\"/></w:style></w:styles>";
    let rels = "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>";
    let body = "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:rPr><w:b/>\
                <w:color w:val=\"FF0000\"/></w:rPr><w:t>fett</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"c\"/></w:pPr></w:p>\
                <w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> </w:t></w:r>\
                <w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r></w:p></w:body></w:document>";
    let bytes =
        package(&[("word/document.xml", body), ("word/styles.xml", styles), ("word/_rels/document.xml.rels", rels)]);
    let read = read(&bytes, Revisions::Accept).unwrap();
    let paragraph = |at: usize| match &read.body[at] {
        Block::Paragraph(paragraph) => paragraph,
        Block::Table(_) => panic!(),
    };
    assert_eq!(paragraph(0).runs, [Run::of("fett")]);
    assert_eq!(paragraph(1).kind, Kind::Heading(2));
    assert_eq!(paragraph(2).runs, [Run::of("a b")]);
}

#[test]
fn strangers_are_told_apart() {
    let bytes = |bytes: &[u8]| read(bytes, Revisions::Accept).unwrap_err();
    let old = |stream: &str| {
        let wide = stream.encode_utf16().flat_map(u16::to_le_bytes);
        [0xD0, 0xCF, 0x11, 0xE0].into_iter().chain([0; 600]).chain(wide).collect::<Vec<u8>>()
    };
    assert_eq!(bytes(&old("WordDocument")), Unreadable::OldWord);
    assert_eq!(bytes(&old("EncryptedPackage")), Unreadable::Encrypted);
    assert_eq!(bytes(b"%PDF-1.7"), Unreadable::Pdf);
    assert_eq!(bytes(b"{\\rtf1"), Unreadable::RichText);
    assert_eq!(bytes(b"\xEF\xBB\xBF<!DOCTYPE html>"), Unreadable::Html);
    assert_eq!(bytes(b"Text"), Unreadable::Other);
    assert_eq!(bytes(b""), Unreadable::Other);
    assert_eq!(bytes(b"PK\x03\x04broken"), Unreadable::Broken);
    let zip = |name: &str| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in [name, "mimetype"] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    assert_eq!(bytes(&zip("content.xml")), Unreadable::OpenDocument);
    assert_eq!(bytes(&zip("Index/Document.iwa")), Unreadable::Pages);
    assert_eq!(bytes(&zip("word/document.xml")), Unreadable::Broken);
    assert_eq!(bytes(&package(&[])), Unreadable::Broken);
}

#[test]
fn what_is_too_much_is_refused() {
    let refused = |body: &str| read(&document(body), Revisions::Accept).unwrap_err();
    let deep = "<w:sdt><w:sdtContent>".repeat(200) + &"</w:sdtContent></w:sdt>".repeat(200);
    assert_eq!(refused(&deep), Unreadable::TooLarge(Limit::Depth));
    let tables = "<w:tbl><w:tr><w:tc>".repeat(90) + &"</w:tc></w:tr></w:tbl>".repeat(90);
    assert_eq!(refused(&tables), Unreadable::TooLarge(Limit::Depth));
    assert_eq!(refused(&"<w:p/>".repeat(500_001)), Unreadable::TooLarge(Limit::Nodes));
    assert_eq!(refused(&" ".repeat(13 << 20)), Unreadable::TooLarge(Limit::Bytes));
    let entities = package(&[("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document xmlns:w=\"w\"/>")]);
    assert_eq!(read(&entities, Revisions::Accept), Err(Unreadable::Broken));
    let rels =
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"_rels/.rels\"/></Relationships>";
    assert_eq!(read(&package(&[("_rels/.rels", rels)]), Revisions::Accept), Err(Unreadable::Broken));
}

fn marks() -> impl Strategy<Value = Marks> {
    let link = prop::option::of("#[a-z]{1,8}|https://[a-z]{1,8}\\.de/\\?a=1&b=[a-zä]{1,3}");
    let language = prop::option::of("en|fr");
    (any::<bool>(), any::<bool>(), link, language).prop_map(|(emphasis, strong, link, language)| Marks {
        emphasis,
        strong,
        link,
        language,
    })
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let kind = prop_oneof![
        Just(Kind::Text),
        (1..=3u8).prop_map(Kind::Heading),
        (any::<bool>(), 0..3u8).prop_map(|(numbered, level)| Kind::Item {
            numbered,
            level,
            list: u32::from(numbered) + 1
        }),
    ];
    let said = prop_oneof![
        8 => "[a-zäöüß<>&\"'„“–*#§0-9]{1,8}".prop_map(Said::Text),
        1 => Just(Said::Break),
        1 => Just(Said::Note(0)),
        1 => Just(Said::Comment(0)),
    ];
    (kind, prop::collection::vec((said, marks()), 0..5)).prop_map(|(kind, runs)| {
        // The style of headings is bold itself.
        let is_heading = matches!(kind, Kind::Heading(_));
        let runs = runs.into_iter().map(|(said, marks)| match said {
            Said::Comment(_) | Said::Note(_) => Run { said, marks: Marks { link: marks.link, ..Marks::default() } },
            said => Run { said, marks: Marks { strong: marks.strong && !is_heading, ..marks } },
        });
        Paragraph { kind, runs: joined(runs), bookmarks: Vec::new() }
    })
}

/// Runs as the reader joins them. A comment's place leads nowhere.
fn joined(runs: impl Iterator<Item = Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for run in runs {
        match (out.last_mut(), &run.said) {
            (Some(Run { said: Said::Text(text), marks }), Said::Text(more)) if *marks == run.marks => {
                text.push_str(more);
            }
            _ => out.push(run),
        }
    }
    out
}

/// Lists are counted anew when they are written.
fn without_lists(mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        if let Block::Paragraph(Paragraph { kind: Kind::Item { list, .. }, .. }) = block {
            *list = 0;
        }
    }
    blocks
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(paragraphs in prop::collection::vec(paragraph(), 1..6), note in "[a-z]{1,9}") {
        let cell = |block: &Paragraph| Cell { blocks: vec![Block::Paragraph(block.clone())] };
        let rows = paragraphs.iter().map(|one| Row { is_header: false, cells: vec![cell(one), cell(one)] }).collect();
        let mut body: Vec<Block> = paragraphs.into_iter().map(Block::Paragraph).collect();
        body.push(Block::Table(Table { rows, ..Table::default() }));
        let before = Document {
            title: Some("Vielfalt & mehr".to_owned()),
            language: Some("de-DE".to_owned()),
            properties: vec![Property { name: "a".to_owned(), value: "<b>".to_owned() }],
            body,
            notes: vec![Note { blocks: vec![Block::Paragraph(Paragraph::of(Kind::Text, &note))] }],
            comments: vec![Comment { author: "Büro".to_owned(), text: note }],
            left: Vec::new(),
        };
        let after = read(&write(&before).unwrap(), Revisions::Accept).unwrap();
        let noted = [&after, &before].map(|one| plain_text(&one.notes[0].blocks).trim().to_owned());
        prop_assert_eq!(&noted[0], &noted[1]);
        prop_assert_eq!(&after.comments, &before.comments);
        prop_assert_eq!(&after.properties, &before.properties);
        prop_assert_eq!((&after.title, &after.language), (&before.title, &before.language));
        let rows = |blocks: &[Block]| match blocks.last() {
            Some(Block::Table(table)) => table.rows.iter().map(|row| row.cells.len()).collect(),
            _ => Vec::new(),
        };
        prop_assert_eq!(rows(&after.body), rows(&before.body));
        let (texts, cells): (Vec<_>, Vec<_>) = [after.body, before.body].map(split).into_iter().unzip();
        prop_assert_eq!(&texts[0], &texts[1]);
        prop_assert_eq!(&cells[0], &cells[1]);
    }

    #[test]
    fn no_bytes_hang_or_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), at in 0..3000usize, with in any::<u8>()) {
        let _ = read(&bytes, Revisions::Accept);
        let mut real = document(&p(&r("Ein Satz.")));
        if let Some(byte) = real.get_mut(at) {
            *byte = with;
        }
        let _ = read(&real, Revisions::Reject);
    }

    #[test]
    fn no_markup_hangs_or_panics(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        let mut open = Vec::new();
        let mut body = String::new();
        for piece in pieces {
            if piece.ends_with("/>") || !piece.starts_with('<') {
                body.push_str(piece);
            } else {
                open.push(piece.split(' ').next().unwrap().trim_matches(['<', '>']));
                body.push_str(piece);
            }
            if open.len() > 6 {
                body += &["</", open.pop().unwrap(), ">"].concat();
            }
        }
        while let Some(name) = open.pop() {
            body += &["</", name, ">"].concat();
        }
        for revisions in [Revisions::Accept, Revisions::Reject] {
            prop_assert!(read(&document(&body), revisions).is_ok());
        }
    }
}

/// The paragraphs of a body, and those in its table.
fn split(body: Vec<Block>) -> (Vec<Block>, Vec<Block>) {
    let (tables, texts): (Vec<_>, Vec<_>) = body.into_iter().partition(|block| matches!(block, Block::Table(_)));
    let cells = tables.into_iter().flat_map(|table| match table {
        Block::Table(table) => table.rows.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.blocks).collect(),
        Block::Paragraph(_) => Vec::new(),
    });
    (without_lists(texts), without_lists(cells.collect()))
}

const PIECES: &[&str] = &[
    "<w:p>",
    "<w:r>",
    "<w:t>",
    "Wort",
    "<w:ins>",
    "<w:del>",
    "<w:moveFrom>",
    "<w:moveTo>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "<w:sdt>",
    "<w:sdtContent>",
    "<w:hyperlink w:anchor=\"a\">",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:instrText>",
    "<w:pPr>",
    "<w:rPr>",
    "<w:pict>",
    "<w:txbxContent>",
    "<mc:AlternateContent>",
    "<mc:Choice>",
    "<mc:Fallback>",
    "<w:br/>",
    "<w:smartTag>",
    "<w:numPr>",
    "<w:ilvl w:val=\"999\"/>",
    "<w:numId w:val=\"4294967296\"/>",
    "<w:outlineLvl w:val=\"255\"/>",
];
