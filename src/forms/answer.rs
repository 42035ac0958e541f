//! What an answer says, held against the form and the catalogue.

mod asides;

use std::collections::{BTreeMap, BTreeSet};

use super::apply::Enter;
use super::field::{Field, Fill};
use super::normal::{self, Line, lines, words};
use super::parts::{Part, comments, content, label, paragraphs, parts};
use super::rows::{Extra, STATES};
use super::values::{Entered, ids, is_same, plain};
use super::{About, Answered, Answers, Book, Fate, Left, Proposal, Verdict, marks};
use crate::document::Document as File;
use crate::entry::Input;
use crate::entry::names::Named;
use crate::json::Node;
use crate::source::measure::MORE;
use crate::word::{Block, Document, Kind, Paragraph, Row, plain_text};
use asides::Release;

/// An answer: a form that came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What the file is called.
    pub name: String,
    /// What it says.
    pub document: Document,
}

/// Reads answers, in any order.
#[must_use]
pub fn answers(book: &Book<'_>, answers: &[Answer]) -> Answers {
    let fields = book.all_fields(None).into_iter().map(|field| field.label);
    let labels = fields.chain(Extra::ALL.map(|extra| extra.said(book).0)).map(|label| plain(&label)).collect();
    let (out, by_place, found) = (Answers::default(), BTreeMap::new(), BTreeMap::new());
    let mut reading = Reading { book, labels, by_place, out, found, new: 0, seen: BTreeSet::new(), last: None };
    for answer in answers {
        reading.answer(answer);
    }
    reading.finished()
}

struct Reading<'b> {
    book: &'b Book<'b>,
    /// What the rows of a form are called, as they are compared.
    labels: BTreeSet<String>,
    /// The proposals by what they are about.
    by_place: BTreeMap<(About, String), Vec<usize>>,
    out: Answers,
    found: BTreeMap<About, Answered>,
    new: usize,
    /// The measures of which a table has been read.
    seen: BTreeSet<About>,
    /// What the table before was about, for one that was torn in two.
    last: Option<About>,
}

/// What is known of the answer that is read.
struct Origin<'a> {
    answer: &'a Answer,
    /// What stood around the fields when the form was sent.
    around: BTreeSet<String>,
}

impl Reading<'_> {
    fn answer(&mut self, answer: &Answer) {
        let document = &answer.document;
        let around = document.properties.iter().filter(|property| property.name.starts_with(marks::AROUND));
        let around = around.flat_map(|property| property.value.split_whitespace()).map(str::to_owned);
        let from = Origin { answer, around: around.chain(self.hints()).collect() };
        let (parts, outside) = parts(document, &|label| self.labels.contains(&plain(label)));
        self.last = None;
        for part in parts {
            self.part(&from, &part);
        }
        for text in outside {
            self.left(&from, &text);
        }
        let sent = |id: &&String| {
            let bookmark = marks::bookmark(id);
            document.properties.iter().any(|property| property.name.starts_with(&bookmark))
        };
        for id in self.book.source.records.measures.keys().filter(sent) {
            self.entry(About::Measure(id.clone()), &from.answer.name);
        }
    }

    /// What the program itself writes beside fields, also where a table was copied without its document.
    fn hints(&self) -> Vec<String> {
        let fields = self.book.all_fields(None).into_iter().map(|field| field.hint);
        let extras = Extra::ALL.into_iter().map(|extra| extra.said(self.book).1);
        let states = STATES.map(|id| format!("☐ {}", self.book.say.text(id, &[])));
        fields.chain(extras).chain(states).map(|text| marks::hash(&plain(&text))).collect()
    }

    fn part(&mut self, from: &Origin<'_>, part: &Part<'_>) {
        let rows: Vec<(String, &Row)> =
            part.table.rows.iter().filter(|row| !self.is_head(row)).map(|row| (label(row), row)).collect();
        let heading = part.heading.map(|heading| words(&heading.text()).trim().to_owned()).unwrap_or_default();
        let Some(about) = self.about(from, part, &heading, &rows) else { return self.untitled(from, part, &rows) };
        for text in
            comments(&from.answer.document, paragraphs(part).into_iter()).into_iter().chain(self.beside(from, part))
        {
            self.note(&about, text);
        }
        let file =
            if let About::Measure(id) = &about { self.book.source.files.get(&File::Measure(id).path()) } else { None };
        let root = file.map(|file| &file.root);
        let fields = self.book.all_fields(root);
        let mut release = Release::default();
        for (label, row) in &rows {
            let said = content(row);
            if let Some(field) = fields.iter().find(|field| is_same(&field.label, label)) {
                self.field(from, &about, field, &said, root);
            } else if let Some(extra) = Extra::of(label, self.book) {
                self.extra(from, &about, extra, &said, &mut release);
            } else {
                self.other_row(from, &about, label, &said);
            }
        }
        self.gone(from, &about, &fields, &rows);
        if is_marked(part) {
            self.heading(from, &about, &heading, root);
        }
        self.release(&about, release);
        self.last = Some(about);
    }

    /// What a part is about, with an entry for it; nothing if it has no title.
    fn about(&mut self, from: &Origin<'_>, part: &Part<'_>, heading: &str, rows: &[(String, &Row)]) -> Option<About> {
        let title_label = self.title_field(None).map(|field| field.label).unwrap_or_default();
        let row = rows.iter().find(|(label, _)| is_same(label, &title_label));
        let last = self.last.take().filter(|_| !is_marked(part) && row.is_none());
        // Some write the title of a new measure above its table.
        let is_own = is_marked(part) && !heading.is_empty() && !from.knows(heading);
        let above = is_own.then(|| heading.to_owned());
        let title = row.map(|(_, row)| normal::text(&content(row))).filter(|title| !title.is_empty()).or(above);
        let about = match (self.measure(part, heading, title.as_deref()), &title) {
            (Some(id), _) => About::Measure(id),
            (None, Some(title)) => {
                self.new += 1;
                let about = About::New(self.new - 1);
                self.entry(about.clone(), &from.answer.name).title.clone_from(title);
                about
            }
            // A table that somebody has torn in two.
            (None, None) => last?,
        };
        let is_unit = |unit: &&str| self.book.catalogue.units.iter().any(|own| own.id == *unit);
        let home = from.answer.document.property(marks::UNIT).filter(is_unit).map(str::to_owned);
        let fate = if matches!(about, About::New(_)) { Fate::New } else { Fate::Unchanged };
        let entry = self.entry(about.clone(), &from.answer.name);
        entry.fate = entry.fate.max(fate);
        entry.home = home;
        let number = self.book.say.text("form-new", &[("number", String::new())]);
        let is_of_form = plain(heading).starts_with(&plain(&number));
        if !is_marked(part) && !is_of_form && !title.is_some_and(|title| is_same(&title, heading)) {
            self.left(from, heading);
        }
        Some(about)
    }

    /// Whether a row only names the columns.
    fn is_head(&self, row: &Row) -> bool {
        is_same(&label(row), &self.book.say.text("form-head-field", &[]))
    }

    fn title_field(&self, root: Option<&Node>) -> Option<Field> {
        self.book.fields(root).into_iter().find(|field| field.pointer == "/title")
    }

    /// Which measure a part is about: by its bookmark, else by its title.
    fn measure(&self, part: &Part<'_>, heading: &str, title: Option<&str>) -> Option<String> {
        let bookmarks = part.heading.map(|heading| &*heading.bookmarks).unwrap_or_default();
        if let Some(id) = bookmarks.iter().find_map(|bookmark| self.book.id_of(bookmark)) {
            return Some(id);
        }
        let records = &self.book.source.records.measures;
        let titled = |wanted: &str| {
            let is_it = |(_, measure): &(&String, &crate::source::measure::Measure)| {
                is_same(&crate::prose::visible_text(&measure.title), wanted)
            };
            records.iter().find(is_it).filter(|_| !plain(wanted).is_empty()).map(|(id, _)| id.clone())
        };
        let is_new = bookmarks.iter().any(|bookmark| bookmark.starts_with(marks::NEW));
        title.and_then(titled).or_else(|| titled(heading).filter(|_| !is_new))
    }

    fn field(&mut self, from: &Origin<'_>, about: &About, field: &Field, said: &[Line], root: Option<&Node>) {
        let now = normal::key(&lines(&self.book.cell(field, root)));
        let own = normal::key(said);
        if own == now {
            return;
        }
        let sent = match about {
            About::Measure(id) => from.answer.document.property(&marks::property(id, &field.key)),
            About::New(_) => None,
        };
        let is_blank = || own == normal::key(&lines(&self.book.cell(field, None)));
        // A mail makes breaks of paragraphs.
        let is_pasted = || normal::apart(said) == normal::apart(&lines(&self.book.cell(field, root)));
        // What was never sent with words in it is not emptied by coming back without.
        if sent == Some(&*marks::hash(&own)) || (sent.is_none() && (is_blank() || is_pasted())) {
            return;
        }
        let reading = self.book.said(field, said, root);
        for words in reading.rest {
            self.note(about, format!("{}: {words}", field.label));
        }
        let node = root.and_then(|root| root.at(&field.pointer));
        if super::apply::changes_nothing(root, &field.pointer, &reading.entered) {
            return;
        }
        let is_locked = matches!(field.fill, Fill::Rich(kind)
            if super::prose::is_locked(&crate::rich::document(node, kind)));
        let is_empty = super::apply::is_empty(&reading.entered);
        let verdict = match sent {
            _ if is_locked => Verdict::Locked,
            _ if is_empty && field.required => Verdict::Empty,
            Some(sent) if sent != marks::hash(&now) => Verdict::Crossed,
            _ => Verdict::Clear,
        };
        let texts = match (&field.fill, &reading.entered) {
            (Fill::Ticks { options, .. }, Entered::Input(input)) => {
                (names_of(options, &ids(node, options)), names_of(options, &chosen(input)))
            }
            _ => (normal::text(&lines(&self.book.cell(field, root))), normal::text(said)),
        };
        let enter = Enter::Field(reading.entered);
        self.propose(from, about, (&field.pointer, &field.label), texts, verdict, enter);
    }

    fn propose(
        &mut self,
        from: &Origin<'_>,
        about: &About,
        (pointer, label): (&str, &str),
        (before, after): (String, String),
        verdict: Verdict,
        enter: Enter,
    ) {
        let proposal = Proposal {
            about: about.clone(),
            pointer: pointer.to_owned(),
            label: label.to_owned(),
            before,
            after,
            verdict,
            from: from.answer.name.clone(),
            enter,
        };
        // An answer that was sent twice says one thing.
        let place = self.by_place.entry((about.clone(), pointer.to_owned())).or_default();
        if !place.iter().any(|number| self.out.proposals[*number].enter == proposal.enter) {
            place.push(self.out.proposals.len());
            self.out.proposals.push(proposal);
        }
        let entry = self.entry(about.clone(), &from.answer.name);
        if entry.fate < Fate::Changed {
            entry.fate = Fate::Changed;
        }
    }

    /// A row that nobody has asked for is further information.
    fn other_row(&mut self, from: &Origin<'_>, about: &About, label: &str, said: &[Line]) {
        let text = normal::text(said);
        if text.is_empty() {
            self.left(from, label);
        } else if label.is_empty() {
            self.note(about, text);
        } else {
            let (pointer, label) = (format!("/{MORE}/-"), words(label).trim().to_owned());
            let enter = self.book.more(&label, said);
            self.propose(from, about, (&pointer, &label), (String::new(), text), Verdict::Clear, enter);
        }
    }

    /// What somebody has written beside the labels of a table, or into the row that names the columns.
    fn beside(&self, from: &Origin<'_>, part: &Part<'_>) -> Vec<String> {
        let head = self.book.say.text("form-head-text", &[]);
        let mut found = Vec::new();
        for row in &part.table.rows {
            let cells = if self.is_head(row) { row.cells.len() } else { 1 };
            for block in row.cells.iter().take(cells).flat_map(|cell| &cell.blocks).skip(1) {
                let text = plain_text(std::slice::from_ref(block)).trim().to_owned();
                if !text.is_empty() && !from.knows(&text) && !is_same(&text, &head) {
                    found.push(text);
                }
            }
        }
        found
    }

    /// Rows that were sent and are not there any more.
    fn gone(&mut self, from: &Origin<'_>, about: &About, fields: &[Field], rows: &[(String, &Row)]) {
        let About::Measure(id) = about else { return };
        let was_sent = |field: &&Field| from.answer.document.property(&marks::property(id, &field.key)).is_some();
        let is_there = |field: &Field| rows.iter().any(|(label, _)| is_same(&field.label, label));
        let gone: Vec<String> =
            fields.iter().filter(was_sent).filter(|field| !is_there(field)).map(|field| field.label.clone()).collect();
        let Some(entry) = self.found.get_mut(about) else { return };
        // What one table or answer has not, another may have.
        if self.seen.insert(about.clone()) {
            entry.gone = gone;
        } else {
            entry.gone.retain(|label| gone.contains(label));
        }
    }

    /// A title that was changed, or written, in the heading alone.
    fn heading(&mut self, from: &Origin<'_>, about: &About, heading: &str, root: Option<&Node>) {
        let Some(field) = self.title_field(root) else { return };
        let now = normal::text(&lines(&self.book.cell(&field, root)));
        let is_said = self.by_place.contains_key(&(about.clone(), field.pointer.clone()));
        if !heading.is_empty() && !is_same(&now, heading) && !is_said && !from.knows(heading) {
            let line = lines(&[Block::Paragraph(Paragraph::of(Kind::Text, heading))]);
            self.field(from, about, &field, &line, root);
        }
    }

    /// A part without a title: what is filled in all the same must not be lost.
    fn untitled(&mut self, from: &Origin<'_>, part: &Part<'_>, rows: &[(String, &Row)]) {
        let fields = self.book.all_fields(None);
        let mut found = Vec::new();
        for (label, row) in rows {
            let said = content(row);
            let field = fields.iter().find(|field| is_same(&field.label, label));
            let empty = field.map(|field| normal::key(&lines(&self.book.cell(field, None)))).unwrap_or_default();
            let is_state = Extra::of(label, self.book) == Some(Extra::State);
            let text = normal::text(&said);
            if normal::key(&said) != empty && !(is_state && text.lines().all(|line| from.knows(line))) {
                found.push(format!("{label}: {text}"));
            }
        }
        found.extend(comments(&from.answer.document, paragraphs(part).into_iter()));
        found.extend(self.beside(from, part));
        let heading = part.heading.map(Paragraph::text).unwrap_or_default();
        for text in found {
            self.out.left.push(Left { from: from.answer.name.clone(), text });
        }
        self.left(from, &heading);
    }

    fn entry(&mut self, about: About, from: &str) -> &mut Answered {
        let title = match &about {
            About::Measure(id) => {
                let measure = self.book.source.records.measures.get(id);
                measure.map(|measure| crate::prose::visible_text(&measure.title)).unwrap_or_default()
            }
            About::New(_) => String::new(),
        };
        let entry = self.found.entry(about.clone()).or_insert_with(|| Answered {
            about,
            title,
            fate: Fate::Missing,
            from: Vec::new(),
            released: None,
            home: None,
            is_answered: false,
            gone: Vec::new(),
            notes: Vec::new(),
        });
        if !entry.from.iter().any(|own| own == from) {
            entry.from.push(from.to_owned());
        }
        entry
    }

    fn note(&mut self, about: &About, text: String) {
        let Some(entry) = self.found.get_mut(about) else { return };
        if !text.trim().is_empty() && !entry.notes.contains(&text) {
            entry.notes.push(text);
        }
    }

    fn left(&mut self, from: &Origin<'_>, text: &str) {
        let unknown: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty() && !from.knows(line)).collect();
        if !unknown.is_empty() && !from.knows(text) {
            self.out.left.push(Left { from: from.answer.name.clone(), text: unknown.join("\n") });
        }
    }

    /// Says what contradicts what, and puts all in order.
    fn finished(mut self) -> Answers {
        for ((_, pointer), numbers) in &self.by_place {
            if numbers.len() > 1 && !pointer.ends_with("/-") {
                for number in numbers {
                    self.out.proposals[*number].verdict = Verdict::Contradicted;
                }
            }
        }
        for proposal in &mut self.out.proposals {
            let is_homeless = |measure: &Answered| measure.fate == Fate::New && measure.home.is_none();
            let names_unit = self.by_place.contains_key(&(proposal.about.clone(), "/units".to_owned()));
            if self.found.get(&proposal.about).is_some_and(is_homeless) && !names_unit {
                proposal.verdict = Verdict::Homeless;
            }
        }
        self.out.measures = self.found.into_values().collect();
        self.out
    }
}

impl Origin<'_> {
    /// Whether these words stood in the form when it was sent.
    fn knows(&self, text: &str) -> bool {
        self.around.contains(&marks::hash(&plain(text)))
    }
}

/// Whether a part stands below a heading of the form.
fn is_marked(part: &Part<'_>) -> bool {
    part.heading.is_some_and(|heading| heading.bookmarks.iter().any(|name| marks::is_bookmark(name)))
}

/// The names of what is ticked.
fn names_of(options: &[Named], ids: &[&str]) -> String {
    let ticked = options.iter().filter(|option| ids.contains(&&*option.id)).map(|option| &*option.name);
    ticked.collect::<Vec<_>>().join("\n")
}

fn chosen(input: &Input) -> Vec<&str> {
    match input {
        Input::Many(ids) => ids.iter().map(String::as_str).collect(),
        Input::Text(id) => vec![id],
        _ => Vec::new(),
    }
}
