//! Paragraphs, tables, notes and comments in XML (ECMA-376 Part 1, 17).

use super::markup::Markup;
use crate::word::model::{Block, Document, Kind, Marks, Paragraph, Row, Run, Said, Table, plain_text};

/// The width of the text on the page, in twentieths of a point: A4 with margins of 2.5 and 2 cm.
const TEXT_WIDTH: u32 = 9354;

/// The text of a document, with what it needs in other parts.
pub struct Body {
    /// What stands in `w:document`.
    pub text: String,
    /// Where its links lead; relationship `l1` is the first.
    pub links: Vec<String>,
    /// For each list, whether it is counted; list 1 is the first.
    pub lists: Vec<bool>,
}

impl Body {
    pub fn of(document: &Document) -> Self {
        let mut writer = Writer { xml: Markup::default(), links: Vec::new(), lists: Vec::new(), marks: 0 };
        writer.xml.open("w:body", &[]);
        writer.blocks(&document.body);
        writer.xml.raw(SECTION).close("w:body");
        let Writer { xml, links, lists, .. } = writer;
        Self { text: xml.end(), links, lists: lists.into_iter().map(|(_, numbered)| numbered).collect() }
    }

    /// What stands in `w:footnotes`. The first two are the lines that part notes from the text.
    pub fn notes(&self, document: &Document) -> String {
        let mut writer = Writer { xml: Markup::default(), links: self.links.clone(), lists: Vec::new(), marks: 0 };
        for (id, kind, line) in
            [("-1", "separator", "w:separator"), ("0", "continuationSeparator", "w:continuationSeparator")]
        {
            writer.xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]).open("w:p", &[]).open("w:r", &[]);
            writer.xml.empty(line, &[]).close("w:r").close("w:p").close("w:footnote");
        }
        for (at, note) in document.notes.iter().enumerate() {
            writer.xml.open("w:footnote", &[("w:id", &(at + 1).to_string())]);
            for (at, block) in note.blocks.iter().enumerate() {
                match block {
                    Block::Paragraph(paragraph) => writer.paragraph(paragraph, Some("FootnoteText"), at == 0),
                    Block::Table(table) => writer.table(table),
                }
            }
            writer.xml.close("w:footnote");
        }
        writer.xml.end()
    }
}

/// What stands in `w:comments`.
pub fn comments(document: &Document) -> String {
    let mut writer = Writer { xml: Markup::default(), links: Vec::new(), lists: Vec::new(), marks: 0 };
    for (id, comment) in document.comments.iter().enumerate() {
        let initials: String = comment.author.chars().take(1).collect();
        writer
            .xml
            .open("w:comment", &[("w:id", &id.to_string()), ("w:author", &comment.author), ("w:initials", &initials)]);
        for line in comment.text.lines() {
            writer.paragraph(&Paragraph::of(Kind::Text, line), Some("CommentText"), false);
        }
        writer.xml.close("w:comment");
    }
    writer.xml.end()
}

/// A4 upright, with the number of the page at its foot.
const SECTION: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
    <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1418\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/>\
    </w:sectPr>";

struct Writer {
    xml: Markup,
    links: Vec<String>,
    /// Lists by the document's numbers, and whether they are counted.
    lists: Vec<(u32, bool)>,
    marks: usize,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, None, false),
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, style: Option<&str>, is_note: bool) {
        self.xml.open("w:p", &[]);
        self.properties(paragraph.kind, style);
        let ids: Vec<String> = paragraph.bookmarks.iter().map(|_| self.next_mark()).collect();
        for (name, id) in paragraph.bookmarks.iter().zip(&ids) {
            self.xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", name)]);
        }
        if is_note {
            self.xml.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>");
            self.xml.raw("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
        }
        for runs in paragraph.runs.chunk_by(|a, b| a.marks.link == b.marks.link) {
            self.linked(runs);
        }
        for id in &ids {
            self.xml.empty("w:bookmarkEnd", &[("w:id", id)]);
        }
        self.xml.close("w:p");
    }

    fn next_mark(&mut self) -> String {
        self.marks += 1;
        self.marks.to_string()
    }

    fn properties(&mut self, kind: Kind, style: Option<&str>) {
        let own = match kind {
            Kind::Text => None,
            Kind::Title => Some("Title".to_owned()),
            Kind::Heading(level) => Some(format!("Heading{}", level.clamp(1, 3))),
            Kind::Item { .. } => Some("ListParagraph".to_owned()),
            Kind::Hint => Some("Hint".to_owned()),
            Kind::Label => Some("Label".to_owned()),
        };
        let Some(style) = style.map(str::to_owned).or(own) else { return };
        self.xml.open("w:pPr", &[]).empty("w:pStyle", &[("w:val", &style)]);
        if let Kind::Item { numbered, level, list } = kind {
            let known = self.lists.iter().position(|one| *one == (list, numbered));
            let number = known.unwrap_or_else(|| {
                self.lists.push((list, numbered));
                self.lists.len() - 1
            });
            self.xml.open("w:numPr", &[]).empty("w:ilvl", &[("w:val", &level.min(8).to_string())]);
            self.xml.empty("w:numId", &[("w:val", &(number + 1).to_string())]).close("w:numPr");
        }
        self.xml.close("w:pPr");
    }

    /// Runs that lead to one place, or nowhere.
    fn linked(&mut self, runs: &[Run]) {
        let link = runs.first().and_then(|run| run.marks.link.as_deref());
        if let Some(anchor) = link.and_then(|link| link.strip_prefix('#')) {
            self.xml.open("w:hyperlink", &[("w:anchor", anchor)]);
        } else if let Some(address) = link {
            self.links.push(address.to_owned());
            self.xml.open("w:hyperlink", &[("r:id", &format!("l{}", self.links.len()))]);
        }
        for run in runs {
            self.run(run);
        }
        if link.is_some() {
            self.xml.close("w:hyperlink");
        }
    }

    fn run(&mut self, run: &Run) {
        match &run.said {
            Said::Comment(comment) => {
                let id = comment.to_string();
                self.xml.empty("w:commentRangeStart", &[("w:id", &id)]).empty("w:commentRangeEnd", &[("w:id", &id)]);
                self.xml.raw("<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>");
                self.xml.empty("w:commentReference", &[("w:id", &id)]).close("w:r");
            }
            Said::Note(note) => {
                self.xml.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>");
                self.xml.empty("w:footnoteReference", &[("w:id", &(note + 1).to_string())]).close("w:r");
            }
            Said::Break => {
                self.begin(&run.marks);
                self.xml.empty("w:br", &[]).close("w:r");
            }
            Said::Text(text) => {
                self.begin(&run.marks);
                for (at, line) in text.split('\t').enumerate() {
                    if at > 0 {
                        self.xml.empty("w:tab", &[]);
                    }
                    if !line.is_empty() {
                        self.xml.element("w:t", &[("xml:space", "preserve")], line);
                    }
                }
                self.xml.close("w:r");
            }
        }
    }

    fn begin(&mut self, marks: &Marks) {
        self.xml.open("w:r", &[]);
        if *marks == Marks::default() {
            return;
        }
        self.xml.open("w:rPr", &[]);
        if marks.link.is_some() {
            self.xml.empty("w:rStyle", &[("w:val", "Hyperlink")]);
        }
        if marks.strong {
            self.xml.empty("w:b", &[]).empty("w:bCs", &[]);
        }
        if marks.emphasis {
            self.xml.empty("w:i", &[]).empty("w:iCs", &[]);
        }
        if let Some(language) = &marks.language {
            self.xml.empty("w:lang", &[("w:val", language)]);
        }
        self.xml.close("w:rPr");
    }

    fn table(&mut self, table: &Table) {
        let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default().max(1);
        let widths = widths(&table.widths, columns);
        self.xml.open("w:tbl", &[]).open("w:tblPr", &[]).empty("w:tblStyle", &[("w:val", "Form")]);
        self.xml.empty("w:tblW", &[("w:w", &TEXT_WIDTH.to_string()), ("w:type", "dxa")]);
        self.xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [("w:val", "00A0"), ("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "1")];
        self.xml.empty("w:tblLook", &look);
        if let Some(description) = &table.description {
            self.xml.empty("w:tblCaption", &[("w:val", description)]);
        }
        self.xml.close("w:tblPr").open("w:tblGrid", &[]);
        for width in &widths {
            self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.xml.close("w:tblGrid");
        table.rows.iter().for_each(|row| self.row(row, &widths));
        self.xml.close("w:tbl");
    }

    fn row(&mut self, row: &Row, widths: &[u32]) {
        self.xml.open("w:tr", &[]);
        if row.is_header {
            self.xml.raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        } else if is_short(row) {
            self.xml.raw("<w:trPr><w:cantSplit/></w:trPr>");
        }
        let shade = |at: usize| if row.is_header || at == 0 { "F2F2F2" } else { "auto" };
        for (at, width) in widths.iter().enumerate() {
            self.xml.open("w:tc", &[]).open("w:tcPr", &[]);
            self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            self.xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", shade(at))]);
            self.xml.close("w:tcPr");
            let blocks = row.cells.get(at).map(|cell| cell.blocks.as_slice()).unwrap_or_default();
            self.blocks(blocks);
            // A cell ends with a paragraph (17.4.65).
            if !matches!(blocks.last(), Some(Block::Paragraph(_))) {
                self.xml.empty("w:p", &[]);
            }
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
    }
}

/// Whether a row can stand on one page without leaving much of the one before empty.
fn is_short(row: &Row) -> bool {
    const LETTERS: usize = 600;
    row.cells.iter().all(|cell| plain_text(&cell.blocks).len() < LETTERS)
}

/// The width of each column.
fn widths(wanted: &[u32], columns: usize) -> Vec<u32> {
    let parts: Vec<u32> = (0..columns).map(|at| wanted.get(at).copied().unwrap_or(1).clamp(1, 1000)).collect();
    let whole: u32 = parts.iter().sum();
    parts.iter().map(|part| TEXT_WIDTH * part / whole.max(1)).collect()
}
