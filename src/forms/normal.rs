//! Paragraphs as a person reads them: what a program changes when it saves is the same here.

use unicode_normalization::UnicodeNormalization;
use url::Url;

use crate::word::{Block, Kind, Marks, Run, Said, plain_text};

/// A paragraph, or an item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Whether it is counted, if it is an item.
    pub item: Option<bool>,
    /// What it says: neither empty nor with spaces that nobody sees.
    pub runs: Vec<Run>,
}

impl Line {
    /// Its words; a break is a line feed.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| if let Said::Text(text) = &run.said { text } else { "\n" }).collect()
    }

    /// What distinguishes it from others: all but the languages of its words, which programs set by themselves.
    pub fn key(&self) -> String {
        let mut key = String::new();
        for run in &self.runs {
            let Marks { emphasis, strong, link, .. } = &run.marks;
            let link = link.as_deref().map(address).unwrap_or_default();
            let text = if let Said::Text(text) = &run.said { text } else { "\n" };
            let marks = format!("{}{}{link}", u8::from(*emphasis), u8::from(*strong));
            // Runs that differ only in their language are one.
            match key.rfind('\u{1}').filter(|at| key[at + 1..].starts_with(&format!("{marks}\u{2}"))) {
                Some(_) => key.push_str(text),
                None => key.extend(["\u{1}", &marks, "\u{2}", text]),
            }
        }
        key
    }
}

/// The lines of blocks. Empty ones are none; a table within is its words.
pub fn lines(blocks: &[Block]) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                let item = if let Kind::Item { numbered, .. } = paragraph.kind { Some(numbered) } else { None };
                let runs = runs(&paragraph.runs);
                if !runs.is_empty() {
                    lines.push(Line { item, runs });
                }
            }
            Block::Table(_) => {
                let text = plain_text(std::slice::from_ref(block));
                lines.extend(text.lines().map(|line| Line { item: None, runs: runs(&[Run::of(line)]) }));
                lines.retain(|line| !line.runs.is_empty());
            }
        }
    }
    lines
}

/// The fingerprint's text of lines.
pub fn key(lines: &[Line]) -> String {
    let mark = |line: &Line| match line.item {
        None => "",
        Some(false) => "•",
        Some(true) => "#",
    };
    lines.iter().map(|line| [mark(line), &line.key(), "\n"].concat()).collect()
}

/// What distinguishes lines from others if the end of a paragraph and a break are the same.
pub fn apart(lines: &[Line]) -> Vec<String> {
    let parts = lines.iter().flat_map(|line| line.runs.split(|run| run.said == Said::Break));
    parts.map(|runs| Line { item: None, runs: runs.to_vec() }.key()).collect()
}

/// The words of lines for people.
pub fn text(lines: &[Line]) -> String {
    let mut counted = 0;
    let mut line = |line: &Line| {
        counted = if line.item == Some(true) { counted + 1 } else { 0 };
        match line.item {
            None => line.text(),
            Some(false) => format!("• {}", line.text()),
            Some(true) => format!("{counted}. {}", line.text()),
        }
    };
    lines.iter().map(&mut line).collect::<Vec<_>>().join("\n")
}

/// Words without what nobody sees.
pub fn words(text: &str) -> String {
    let seen = |c: char| match c {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{2011}' => Some('-'),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    };
    text.nfc().filter_map(seen).collect()
}

/// Runs with single spaces, none at the ends of a line, and no breaks at the end.
fn runs(given: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut after_space = true;
    for run in given {
        match &run.said {
            Said::Break => {
                trim_end(&mut out);
                // A break before all words is none.
                if !out.is_empty() {
                    out.push(Run { said: Said::Break, marks: Marks::default() });
                }
                after_space = true;
            }
            Said::Text(text) => {
                let mut kept = String::new();
                for c in words(text).chars() {
                    if c != ' ' || !after_space {
                        kept.push(c);
                    }
                    after_space = c == ' ';
                }
                push(&mut out, kept, &run.marks);
            }
            Said::Note(_) | Said::Comment(_) => {}
        }
    }
    trim_end(&mut out);
    while out.last().is_some_and(|run| run.said == Said::Break) {
        out.pop();
        trim_end(&mut out);
    }
    out
}

fn push(out: &mut Vec<Run>, text: String, marks: &Marks) {
    if text.is_empty() {
        return;
    }
    let mut marks = marks.clone();
    // An address that is a link to itself: programs make one as it is typed.
    marks.link = marks
        .link
        .filter(|link| address(link) != address(&text) && address(link) != address(&format!("http://{text}")));
    match out.last_mut() {
        Some(Run { said: Said::Text(before), marks: own }) if *own == marks => before.push_str(&text),
        _ => out.push(Run { said: Said::Text(text), marks }),
    }
}

fn trim_end(out: &mut Vec<Run>) {
    while let Some(Run { said: Said::Text(text), .. }) = out.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            break;
        }
        out.pop();
    }
}

/// An address as it is compared: programs write umlauts in other letters and add a slash.
pub fn address(link: &str) -> String {
    let link = link.trim();
    if link.starts_with('#') {
        return link.to_owned();
    }
    let plain = Url::parse(link).map_or_else(|_| link.to_owned(), String::from);
    plain.trim_start_matches("mailto:").trim_end_matches('/').to_owned()
}
