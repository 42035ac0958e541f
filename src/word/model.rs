//! What a document says, without what it looks like.

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The title that it names itself by (`dc:title`).
    pub title: Option<String>,
    /// The language of its texts (BCP 47).
    pub language: Option<String>,
    /// What programs note in it (custom properties).
    pub properties: Vec<Property>,
    /// What is read from beginning to end.
    pub body: Vec<Block>,
    /// Footnotes and endnotes; [`Said::Note`] counts them from 0.
    pub notes: Vec<Note>,
    /// What is said at the margin; [`Said::Comment`] counts them from 0.
    pub comments: Vec<Comment>,
    /// What stands in it that is no text. It is not written.
    pub left: Vec<Left>,
}

impl Document {
    /// The value of a property.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|property| property.name == name).map(|property| &*property.value)
    }
}

/// A name with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// Its name, unique in its document.
    pub name: String,
    /// Its text.
    pub value: String,
}

/// A footnote or an endnote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comment {
    /// Who says it.
    pub author: String,
    /// What it says, a paragraph a line.
    pub text: String,
}

/// What was met that cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// A picture or a drawing.
    Picture,
    /// A formula; its letters are read.
    Formula,
    /// An object of another program.
    Object,
    /// Text that is hidden.
    Hidden,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub runs: Vec<Run>,
    /// The names of the bookmarks that begin in it.
    pub bookmarks: Vec<String>,
}

impl Paragraph {
    /// A paragraph of words without marks.
    #[must_use]
    pub fn of(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, runs: vec![Run::of(text)], bookmarks: Vec::new() }
    }

    /// Its words; a break is a line feed.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| if let Said::Text(text) = &run.said { text } else { run.said.sign() }).collect()
    }
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    #[default]
    Text,
    /// The document's title.
    Title,
    /// A heading, 1 to 9.
    Heading(u8),
    /// An item of a list.
    Item {
        /// Whether it is counted.
        numbered: bool,
        /// How deep, from 0.
        level: u8,
        /// Items of one list have the same number.
        list: u32,
    },
    /// An explanation beside the text; it is read as [`Kind::Text`].
    Hint,
    /// What the words beside it are; it is read as [`Kind::Text`].
    Label,
}

/// Words with the same marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub said: Said,
    /// How.
    pub marks: Marks,
}

impl Run {
    /// Words without marks.
    #[must_use]
    pub fn of(text: impl Into<String>) -> Self {
        Self { said: Said::Text(text.into()), marks: Marks::default() }
    }
}

/// What a run says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words.
    Text(String),
    /// The end of a line within a paragraph.
    Break,
    /// The mark of a note.
    Note(usize),
    /// The place of a comment.
    Comment(usize),
}

impl Said {
    fn sign(&self) -> &'static str {
        if matches!(self, Self::Break) { "\n" } else { "" }
    }
}

impl Default for Said {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// How words are marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// In italics, beyond what the paragraph's style is.
    pub emphasis: bool,
    /// In bold, likewise.
    pub strong: bool,
    /// Where they lead: an address, or `#` and a bookmark's name.
    pub link: Option<String>,
    /// Their language, where it is not the document's.
    pub language: Option<String>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Its rows from above.
    pub rows: Vec<Row>,
    /// How wide its columns are to each other; equal ones where there is nothing. Only written.
    pub widths: Vec<u32>,
    /// What it is, for those who hear it. Only written.
    pub description: Option<String>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Whether it heads the columns.
    pub is_header: bool,
    /// Its cells from the left.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// The words of blocks, a paragraph a line, also those of tables.
#[must_use]
pub fn plain_text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    gather(blocks, &mut lines);
    lines.join("\n")
}

fn gather(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.text()),
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| gather(&cell.blocks, lines));
            }
        }
    }
}
