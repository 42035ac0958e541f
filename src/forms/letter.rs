//! The form of a unit: a letter, then a part for each measure.

use super::field::Field;
use super::rows::{Extra, STATES};
use super::{Book, marks, normal, prose, values};
use crate::document::Document as File;
use crate::findings::Finding;
use crate::names::slug;
use crate::overview::{Filter, Overview, Row as Measure, Sort};
use crate::rich;
use crate::word::{Block, Cell, Comment, Document, Kind, Paragraph, Property, Row, Run, Said, Table};
use crate::wording::Form as Wording;
use crate::year::day_in_words;
use crate::year::status::deadline;

/// So many empty parts for new measures.
const NEW: usize = 3;

/// Who comments on what the rules find.
pub const COMMENTER: &str = "katalog";

/// A property holds so many hashes, for some programs cut off what is longer than 255 letters.
const HASHES: usize = 14;

/// A form that can be sent.
#[derive(Debug, Clone)]
pub struct Form {
    /// The id of the unit that it is for.
    pub unit: String,
    /// The unit's name.
    pub name: String,
    /// What the file is called.
    pub file: String,
    /// How many measures it asks for.
    pub measures: usize,
    /// What it says.
    pub document: Document,
}

/// The forms of the units that run measures, in the organisation's order; of all, or of those whose id or name is
/// given. `findings` are what the rules find; `deadline` is a day in words.
#[must_use]
pub fn forms(book: &Book<'_>, findings: &[Finding], units: &[String], deadline: Option<&str>) -> Vec<Form> {
    let overview = Overview::of(book.source, book.catalogue, findings);
    let own = book.deadline();
    let deadline = deadline.or(own.as_deref());
    let wanted = |unit: &crate::overview::UnitCounts| {
        unit.measures > 0
            && (units.is_empty() || units.iter().any(|own| *own == unit.unit || values::is_same(own, &unit.name)))
    };
    let mut out: Vec<Form> = Vec::new();
    for unit in overview.units().iter().filter(|unit| wanted(unit)) {
        let filter = Filter { unit: Some(unit.unit.clone()), printed: Some(true), ..Filter::default() };
        let mut measures = overview.list(&filter, Sort::Printed);
        measures.retain(|measure| measure.units.first() == Some(&unit.unit));
        let letter = Letter { book, findings, document: Document::default() };
        let document = letter.written(&unit.unit, &unit.name, &measures, deadline);
        let mut file = format!("{}-{}.docx", book.say.text("form-file", &[]), slug(&unit.name));
        if out.iter().any(|form| form.file == file) {
            file = format!("{}-{}.docx", book.say.text("form-file", &[]), slug(&unit.unit));
        }
        out.push(Form { unit: unit.unit.clone(), name: unit.name.clone(), file, measures: measures.len(), document });
    }
    out
}

impl Book<'_> {
    /// The day until which departments are to answer, in words.
    fn deadline(&self) -> Option<String> {
        deadline(self.source).map(|day| day_in_words(day, self.say))
    }
}

struct Letter<'b> {
    book: &'b Book<'b>,
    findings: &'b [Finding],
    document: Document,
}

impl Letter<'_> {
    fn written(mut self, id: &str, name: &str, measures: &[&Measure], deadline: Option<&str>) -> Document {
        let (book, edition) = (self.book, &self.book.source.records.edition);
        let office = book.catalogue.publisher.map(|unit| book.catalogue.units[unit].name);
        let args = [
            ("edition", edition.name.clone()),
            ("unit", name.to_owned()),
            ("count", measures.len().to_string()),
            ("deadline", deadline.unwrap_or_default().to_owned()),
            ("office", office.unwrap_or_default().to_owned()),
        ];
        self.document.title = Some(book.say.text("form-title", &args));
        self.document.language = Some(edition.language.code().to_owned());
        self.paragraph(Kind::Title, &book.say.text("form-title", &args));
        let own = book.source.files.get("edition.json").and_then(|file| file.root.get("form_letter"));
        match own {
            Some(letter) => {
                let letter = prose::blocks(&rich::document(Some(letter), rich::Kind::Prose), &|id| marks::bookmark(id));
                self.document.body.extend(letter);
                if deadline.is_some() {
                    self.paragraph(Kind::Text, &book.say.text("form-deadline", &args));
                }
            }
            None => book.say.text("form-letter", &args).lines().for_each(|line| self.paragraph(Kind::Text, line)),
        }
        self.paragraph(Kind::Heading(2), &book.say.text("form-how", &[]));
        let list = Kind::Item { numbered: false, level: 0, list: 1 };
        for line in book.say.text("form-how-to", &[]).lines() {
            self.paragraph(list, line);
        }
        for measure in measures {
            self.part(measure);
        }
        for number in 1..=NEW {
            self.new_part(number);
        }
        self.properties(id);
        self.document
    }

    fn paragraph(&mut self, kind: Kind, text: &str) {
        if !text.trim().is_empty() {
            self.document.body.push(Block::Paragraph(Paragraph::of(kind, text.trim())));
        }
    }

    fn part(&mut self, measure: &Measure) {
        let book = self.book;
        let file = File::Measure(&measure.id).path();
        let root = book.source.files.get(&file).map(|file| &file.root);
        let fields = book.fields(root);
        let title = prose::blocks(&rich::document(root.and_then(|root| root.get("title")), rich::Kind::Title), &|id| {
            marks::bookmark(id)
        });
        let mut runs = match title.into_iter().next() {
            Some(Block::Paragraph(paragraph)) if !paragraph.runs.is_empty() => paragraph.runs,
            _ => vec![Run::of(&*measure.title)],
        };
        let found = self.findings.iter().filter(|finding| finding.file() == Some(&*file));
        let (of_fields, of_all): (Vec<_>, Vec<_>) =
            found.map(|finding| (field_of(&fields, finding), finding)).partition(|(field, _)| field.is_some());
        for (_, finding) in of_all {
            runs.push(self.comment(finding));
        }
        let bookmarks = vec![marks::bookmark(&measure.id)];
        self.document.body.push(Block::Paragraph(Paragraph { kind: Kind::Heading(1), runs, bookmarks }));
        let mut rows = vec![self.head()];
        for (at, field) in fields.iter().enumerate() {
            let comments: Vec<Run> = of_fields
                .iter()
                .filter(|(own, _)| *own == Some(at))
                .map(|(_, finding)| self.comment(finding))
                .collect();
            let cell = book.cell(field, root);
            let value = marks::hash(&normal::key(&normal::lines(&cell)));
            self.document.properties.push(Property { name: marks::property(&measure.id, &field.key), value });
            rows.push(row(&field.label, "", comments, cell));
        }
        self.table(&measure.title, rows, &Extra::ALL);
    }

    fn new_part(&mut self, number: usize) {
        let book = self.book;
        let title = book.say.text("form-new", &[("number", number.to_string())]);
        let bookmarks = vec![format!("{}{number}", marks::NEW)];
        let heading = Paragraph { bookmarks, ..Paragraph::of(Kind::Heading(1), &*title) };
        self.document.body.push(Block::Paragraph(heading));
        let mut rows = vec![self.head()];
        let fields = book.fields(None);
        rows.extend(fields.iter().map(|field| row(&field.label, &field.hint, Vec::new(), book.cell(field, None))));
        self.table(&title, rows, &Extra::OF_NEW);
    }

    /// The row above all others.
    fn head(&self) -> Row {
        let cell =
            |id| Cell { blocks: vec![Block::Paragraph(Paragraph::of(Kind::Label, self.book.say.text(id, &[])))] };
        Row { is_header: true, cells: vec![cell("form-head-field"), cell("form-head-text")] }
    }

    /// A measure's table, with what is asked of every measure.
    fn table(&mut self, title: &str, mut rows: Vec<Row>, extras: &[Extra]) {
        for extra in extras {
            let (label, hint) = extra.said(self.book);
            let lines = match extra {
                Extra::State => STATES.map(|id| format!("☐ {}", self.book.say.text(id, &[]))).to_vec(),
                _ => vec![String::new()],
            };
            let cell = lines.iter().map(|line| Block::Paragraph(Paragraph::of(Kind::Text, line))).collect();
            rows.push(row(&label, &hint, Vec::new(), cell));
        }
        let description = self.book.say.text("form-table", &[("title", title.to_owned())]);
        self.document.body.push(Block::Table(Table { rows, widths: vec![29, 71], description: Some(description) }));
    }

    /// What the rules find, as a comment; the place of it.
    fn comment(&mut self, finding: &Finding) -> Run {
        let message = Wording::new(self.book.source, self.book.say).message(finding);
        let text = if message.todo.is_empty() { message.what } else { format!("{}\n{}", message.what, message.todo) };
        self.document.comments.push(Comment { author: COMMENTER.to_owned(), text });
        Run { said: Said::Comment(self.document.comments.len() - 1), ..Run::default() }
    }

    fn properties(&mut self, unit: &str) {
        let around = super::parts::around(&self.document.body);
        for (number, hashes) in around.chunks(HASHES).enumerate() {
            let name = format!("{}.{number}", marks::AROUND);
            self.document.properties.push(Property { name, value: hashes.join(" ") });
        }
        self.document.properties.push(Property { name: marks::UNIT.to_owned(), value: unit.to_owned() });
    }
}

/// The field that a finding is about.
fn field_of(fields: &[Field], finding: &Finding) -> Option<usize> {
    let pointer = &finding.place.as_ref()?.pointer;
    fields.iter().position(|field| crate::json::pointer::is_within(pointer, &field.pointer))
}

fn row(label: &str, hint: &str, comments: Vec<Run>, blocks: Vec<Block>) -> Row {
    let mut named = Paragraph::of(Kind::Label, label);
    named.runs.extend(comments);
    let mut first = vec![Block::Paragraph(named)];
    if !hint.is_empty() {
        first.push(Block::Paragraph(Paragraph::of(Kind::Hint, hint)));
    }
    Row { is_header: false, cells: vec![Cell { blocks: first }, Cell { blocks }] }
}
