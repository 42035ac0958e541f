//! Paragraphs and tables, with the changes in them accepted or rejected.

use std::collections::{BTreeSet, HashMap};

use roxmltree::Node;

use super::Revisions;
use super::lists::Lists;
use super::parts::{attr, child, switch, value};
use super::styles::{Styles, outline};
use crate::word::model::{Block, Cell, Kind, Left, Paragraph, Row, Run, Said, Table};
use crate::word::package::{Limit, Unreadable};

/// How deep things may stand in things.
const MAX_DEPTH: usize = 100;

/// What reads a part of a document that holds paragraphs.
pub struct Story<'s> {
    pub(super) revisions: Revisions,
    pub(super) styles: &'s Styles,
    lists: &'s Lists,
    pub(super) language: Option<&'s str>,
    /// Where the links of this part lead.
    pub links: HashMap<String, String>,
    notes: HashMap<(&'static str, String), usize>,
    comments: HashMap<String, usize>,
    pub(super) left: BTreeSet<Left>,
    pub(super) fields: Vec<super::inline::Field>,
    depth: usize,
}

/// What has been read of a sequence of paragraphs.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    /// A paragraph whose end is deleted, so that the next one goes on with it.
    open: Option<Paragraph>,
    /// Bookmarks that begin between paragraphs.
    bookmarks: Vec<String>,
}

impl Flow {
    fn end(mut self) -> Vec<Block> {
        self.close();
        self.blocks
    }

    fn close(&mut self) {
        self.blocks.extend(self.open.take().map(Block::Paragraph));
    }
}

impl<'s> Story<'s> {
    pub fn new(revisions: Revisions, styles: &'s Styles, lists: &'s Lists, language: Option<&'s str>) -> Self {
        Self {
            revisions,
            styles,
            lists,
            language,
            links: HashMap::new(),
            notes: HashMap::new(),
            comments: HashMap::new(),
            left: BTreeSet::new(),
            fields: Vec::new(),
            depth: 0,
        }
    }

    /// Which note an id means from now on.
    pub fn know_note(&mut self, kind: &'static str, id: Option<&str>, index: usize) {
        self.notes.extend(id.map(|id| ((kind, id.to_owned()), index)));
    }

    /// Which comment an id means from now on.
    pub fn know_comment(&mut self, id: Option<&str>, index: usize) {
        self.comments.extend(id.map(|id| (id.to_owned(), index)));
    }

    pub(super) fn note(&self, kind: &'static str, id: Option<&str>) -> Option<usize> {
        self.notes.get(&(kind, id?.to_owned())).copied()
    }

    pub(super) fn comment(&self, id: Option<&str>) -> Option<usize> {
        self.comments.get(id?).copied()
    }

    /// What was met that is no text.
    pub fn left(&self) -> Vec<Left> {
        self.left.iter().copied().collect()
    }

    /// The paragraphs and tables in an element.
    pub fn blocks(&mut self, parent: Node<'_, '_>) -> Result<Vec<Block>, Unreadable> {
        let fields = std::mem::take(&mut self.fields);
        let mut flow = Flow::default();
        self.flow(parent, &mut flow)?;
        self.fields = fields;
        Ok(flow.end())
    }

    /// One step further in.
    pub(super) fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Unreadable>) -> Result<T, Unreadable> {
        if self.depth >= MAX_DEPTH {
            return Err(Unreadable::TooLarge(Limit::Depth));
        }
        self.depth += 1;
        let done = read(self);
        self.depth -= 1;
        done
    }

    fn flow(&mut self, parent: Node<'_, '_>, flow: &mut Flow) -> Result<(), Unreadable> {
        self.deeper(|story| {
            for node in parent.children().filter(Node::is_element) {
                match node.tag_name().name() {
                    "p" => story.paragraph(node, flow)?,
                    "tbl" => {
                        flow.close();
                        let rows = story.rows(node)?;
                        // A table of which every row is deleted is none.
                        if !rows.is_empty() {
                            flow.blocks.push(Block::Table(Table { rows, ..Table::default() }));
                        }
                    }
                    "bookmarkStart" => flow.bookmarks.extend(attr(node, "name").map(str::to_owned)),
                    "altChunk" => drop(story.left.insert(Left::Object)),
                    _ => {
                        if let Some(inner) = story.within(node) {
                            story.flow(inner, flow)?;
                        }
                    }
                }
            }
            Ok(())
        })
    }

    /// What is read in place of an element that only wraps others; nothing where it is not to be read.
    pub(super) fn within<'a, 'i>(&self, node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
        match node.tag_name().name() {
            "ins" | "moveTo" => (self.revisions == Revisions::Accept).then_some(node),
            "del" | "moveFrom" => (self.revisions == Revisions::Reject).then_some(node),
            "sdt" => {
                let is_asking = child(node, "sdtPr").and_then(|properties| switch(properties, "showingPlcHdr"));
                if is_asking == Some(true) { None } else { child(node, "sdtContent") }
            }
            "AlternateContent" => child(node, "Choice").or_else(|| child(node, "Fallback")),
            "customXml" | "smartTag" | "dir" | "bdo" | "subDoc" => Some(node),
            _ => None,
        }
    }

    /// Whether what carries these marks of a change is not there.
    fn is_gone(&self, properties: Option<Node<'_, '_>>, [made, gone]: [&[&str]; 2]) -> bool {
        let has = |names: &[&str]| properties.is_some_and(|node| names.iter().any(|name| child(node, name).is_some()));
        match self.revisions {
            Revisions::Accept => has(gone),
            Revisions::Reject => has(made),
        }
    }

    /// Properties as they count: before the change, if changes do not.
    pub(super) fn properties<'a, 'i>(&self, node: Node<'a, 'i>, name: &str, change: &str) -> Option<Node<'a, 'i>> {
        let properties = child(node, name)?;
        let before = child(properties, change).filter(|_| self.revisions == Revisions::Reject);
        Some(before.map_or(Some(properties), |before| child(before, name)).unwrap_or(properties))
    }

    fn paragraph(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), Unreadable> {
        let properties = self.properties(node, "pPr", "pPrChange");
        let style = self.styles.get(properties.and_then(|properties| value(properties, "pStyle")));
        let mut paragraph = Paragraph {
            kind: self.kind(properties, style),
            runs: Vec::new(),
            bookmarks: std::mem::take(&mut flow.bookmarks),
        };
        let mut boxes = Vec::new();
        self.runs(node, &style.look, &mut paragraph, &mut boxes)?;
        if let Some(open) = flow.open.take() {
            // Joined paragraphs look as the last one, unless nothing is left of it.
            if paragraph.runs.is_empty() {
                paragraph.kind = open.kind;
            }
            paragraph.runs.splice(..0, open.runs);
            paragraph.bookmarks.splice(..0, open.bookmarks);
        }
        paragraph.runs = tidy(paragraph.runs);
        let mark = child(node, "pPr").and_then(|properties| child(properties, "rPr"));
        if self.is_gone(mark, [&["ins", "moveTo"], &["del", "moveFrom"]]) {
            if !paragraph.runs.is_empty() || !paragraph.bookmarks.is_empty() {
                flow.open = Some(paragraph);
            }
        } else {
            flow.blocks.push(Block::Paragraph(paragraph));
        }
        if !boxes.is_empty() {
            flow.close();
            flow.blocks.append(&mut boxes);
        }
        Ok(())
    }

    fn kind(&self, properties: Option<Node<'_, '_>>, style: &super::styles::Style) -> Kind {
        let heading = properties.and_then(|node| outline(value(node, "outlineLvl"))).or(style.kind);
        if let Some(kind) = heading {
            return kind;
        }
        let own = properties.and_then(|node| child(node, "numPr"));
        let number = |name| own.and_then(|own| value(own, name)).and_then(|text| text.parse::<u32>().ok());
        let level = number("ilvl").and_then(|level| u8::try_from(level).ok()).or(style.level).unwrap_or_default();
        let list = number("numId").or(style.list);
        list.and_then(|list| Some((list, self.lists.is_numbered(list, level)?)))
            .map_or(Kind::Text, |(list, numbered)| Kind::Item { numbered, level, list })
    }

    fn rows(&mut self, table: Node<'_, '_>) -> Result<Vec<Row>, Unreadable> {
        self.deeper(|story| {
            let mut rows = Vec::new();
            for node in table.children().filter(Node::is_element) {
                if node.tag_name().name() != "tr" {
                    if let Some(inner) = story.within(node) {
                        rows.append(&mut story.rows(inner)?);
                    }
                    continue;
                }
                let properties = child(node, "trPr");
                if story.is_gone(properties, [&["ins"], &["del"]]) {
                    continue;
                }
                let is_header = properties.and_then(|properties| switch(properties, "tblHeader")) == Some(true);
                let mut cells = Vec::new();
                story.cells(node, &mut cells)?;
                rows.push(Row { is_header, cells });
            }
            Ok(rows)
        })
    }

    fn cells(&mut self, row: Node<'_, '_>, cells: &mut Vec<Cell>) -> Result<(), Unreadable> {
        self.deeper(|story| {
            for node in row.children().filter(Node::is_element) {
                if node.tag_name().name() == "tc" {
                    if !story.is_gone(child(node, "tcPr"), [&["cellIns"], &["cellDel"]]) {
                        cells.push(Cell { blocks: story.blocks(node)? });
                    }
                } else if let Some(inner) = story.within(node) {
                    story.cells(inner, cells)?;
                }
            }
            Ok(())
        })
    }

    /// The text boxes in a drawing, as blocks.
    pub(super) fn boxes(&mut self, drawing: Node<'_, '_>, out: &mut Vec<Block>) -> Result<(), Unreadable> {
        let mut found = false;
        for content in drawing.descendants().filter(|node| node.tag_name().name() == "txbxContent") {
            // One in another is read with it; of two forms of one box the first is taken.
            let is_inner = content
                .ancestors()
                .skip(1)
                .take_while(|node| *node != drawing)
                .any(|node| node.tag_name().name() == "txbxContent" || node.tag_name().name() == "Fallback");
            if !is_inner {
                found = true;
                let mut blocks = self.blocks(content)?;
                out.append(&mut blocks);
            }
        }
        if !found {
            self.left.insert(Left::Picture);
        }
        Ok(())
    }
}

/// Runs joined where nothing parts them. A space alone is marked as what it stands between.
fn tidy(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut runs = runs.into_iter().filter(|run| run.said != Said::Text(String::new())).peekable();
    while let Some(mut run) = runs.next() {
        if let Said::Text(text) = &run.said
            && text.trim().is_empty()
        {
            let (before, after) = (out.last().map(|run| &run.marks), runs.peek().map(|run| &run.marks));
            run.marks = before.filter(|_| before == after).cloned().unwrap_or_default();
        }
        match (out.last_mut(), &run.said) {
            (Some(Run { said: Said::Text(text), marks }), Said::Text(more)) if *marks == run.marks => {
                text.push_str(more);
            }
            _ => out.push(run),
        }
    }
    out
}
