//! A finding as other programs are told it, the same of whatever command.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::lines::Lines;
use super::{FlawReport, Report};
use crate::findings::{Code, Finding, Severity};
use crate::json::data::literal;
use crate::pdf::flaw::{Flaw, Mender};
use crate::say::{Say, Sentence};
use crate::visible;

/// One finding of a catalogue (`check`, `build`, `export`), one flaw of a PDF
/// (`verify`), or what is to be known about one kind of findings (`explain`).
/// Every field is always there; what does not apply is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Finding")]
pub struct Row {
    /// The kind: K000 to K099 in what a file says, K100 to K199 for the press,
    /// K200 on in finished pages; V01 on in a PDF that `verify` was given. A code
    /// is never used again for something else.
    #[schemars(regex(pattern = r"^(K\d{3}|V\d{2})$"))]
    pub code: &'static str,
    /// How much it matters in this run. Every flaw of a PDF is an error.
    pub severity: Severity,
    /// The kind in a few words.
    pub title: String,
    /// What is wrong, in the language of the run.
    pub message: String,
    /// What to do; of `explain`, the whole page on the kind, as Markdown.
    pub help: String,
    /// How many findings the row stands for: 1, or more where those of a kind are too
    /// many to be told one by one.
    #[schemars(range(min = 1))]
    pub count: usize,
    /// The file, as a path from where the program was started if the catalogue or
    /// the PDF was named so; `null` if the finding is about the whole catalogue.
    pub file: Option<String>,
    /// The line in a file of the catalogue, from 1.
    #[schemars(range(min = 1))]
    pub line: Option<usize>,
    /// The column in characters (Unicode code points), from 1.
    #[schemars(range(min = 1))]
    pub column: Option<usize>,
    /// The line of what follows the place.
    #[schemars(range(min = 1))]
    pub end_line: Option<usize>,
    /// The column of the first character behind the place.
    #[schemars(range(min = 1))]
    pub end_column: Option<usize>,
    /// The JSON pointer (RFC 6901) of the value in a file of the catalogue.
    pub pointer: Option<String>,
    /// The page's place in a PDF, from 1.
    #[schemars(range(min = 1))]
    pub page: Option<usize>,
    /// The same page as it is numbered.
    pub label: Option<String>,
    /// Who can mend a flaw of a PDF.
    pub mender: Option<Mender>,
    /// The standard that a PDF breaks, such as PDF/UA-1.
    pub standard: Option<String>,
    /// Its rule: clause and number, such as 7.1:9.
    pub rule: Option<String>,
    /// How it is mended in a file of the catalogue, where that is certain:
    /// `katalog fix` does it.
    pub fix: Option<Fix>,
}

/// A certain correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fix {
    /// What is done, in the language of the run.
    pub name: String,
    /// What is written in the place of what, in the order of the file.
    pub changes: Vec<FixChange>,
}

/// A part of a file that is replaced. Lines and columns count as those of the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FixChange {
    /// The line of the first character that goes.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// Its column.
    #[schemars(range(min = 1))]
    pub column: usize,
    /// The line of the first character that stays.
    #[schemars(range(min = 1))]
    pub end_line: usize,
    /// Its column.
    #[schemars(range(min = 1))]
    pub end_column: usize,
    /// What is written there, as JSON writes it in a string.
    pub text: String,
}

impl Row {
    /// A row without a place.
    fn new(code: &'static str, severity: Severity, title: String, sentence: Sentence) -> Self {
        let Sentence { what, todo } = sentence;
        Self {
            code,
            severity,
            title,
            message: what,
            help: todo,
            count: 1,
            file: None,
            line: None,
            column: None,
            end_line: None,
            end_column: None,
            pointer: None,
            page: None,
            label: None,
            mender: None,
            standard: None,
            rule: None,
            fix: None,
        }
    }

    /// What is to be known about a kind of findings.
    #[must_use]
    pub fn explaining(code: Code, say: &Say) -> Self {
        let page = code.page(say.language());
        let first = page.split("\n\n").nth(1).unwrap_or_default();
        let what = first.lines().collect::<Vec<_>>().join(" ");
        let sentence = Sentence { what, todo: page.trim_end().to_owned() };
        Self::new(code.id(), code.severity(), code.title(say.language()).to_owned(), sentence)
    }

    /// The place in front of a line about it: `file:9:5: ` or `file.pdf:5: `.
    #[must_use]
    pub fn place(&self) -> String {
        let Some(file) = &self.file else { return String::new() };
        let mut place = visible::text(file).into_owned() + ":";
        for number in [self.page, self.line, self.column].into_iter().flatten() {
            let _ = write!(place, "{number}:");
        }
        place + " "
    }
}

impl<'r> Report<'r> {
    /// The findings as rows.
    #[must_use]
    pub fn rows(&self, findings: &[Finding]) -> Vec<Row> {
        let mut seen = BTreeMap::new();
        findings.iter().map(|finding| self.row(finding, &mut seen)).collect()
    }

    /// A row; `seen` holds the lines of the files that have been looked through.
    pub(super) fn row(&self, finding: &Finding, seen: &mut BTreeMap<&'r str, Lines<'r>>) -> Row {
        let title = finding.code.title(self.say.language()).to_owned();
        let mut row = Row::new(finding.code.id(), finding.severity, title, self.say.finding(finding));
        row.count = finding.count();
        let Some(place) = &finding.place else { return row };
        row.file = Some(self.path(&place.file));
        row.pointer = Some(place.pointer.clone());
        // Of a file that could not be read, its beginning.
        let (mut start, mut end) = ((1, 1), (1, 1));
        if let Some((path, file)) = self.files.get_key_value(&place.file) {
            let lines = seen.entry(path.as_str()).or_insert_with(|| Lines::of(&file.text));
            start = lines.position(place.range.start);
            end = lines.position(place.range.end.max(place.range.start));
            row.fix = finding.fix.as_ref().map(|fix| Fix {
                name: self.say.fix(finding),
                changes: fix.parts.iter().map(|part| change(part, lines)).collect(),
            });
        }
        (row.line, row.column) = (Some(start.0), Some(start.1));
        (row.end_line, row.end_column) = (Some(end.0), Some(end.1));
        row
    }
}

fn change((range, text): &(Range<usize>, String), lines: &Lines<'_>) -> FixChange {
    let ((line, column), (end_line, end_column)) = (lines.position(range.start), lines.position(range.end));
    let quoted = literal(text);
    FixChange { line, column, end_line, end_column, text: quoted[1..quoted.len() - 1].to_owned() }
}

impl FlawReport<'_> {
    /// The flaws as rows.
    #[must_use]
    pub fn rows(&self, flaws: &[Flaw]) -> Vec<Row> {
        flaws.iter().map(|flaw| self.row(flaw)).collect()
    }

    fn row(&self, flaw: &Flaw) -> Row {
        let value = |key| flaw.args.iter().find(|(name, value)| *name == key && !value.is_empty());
        let value = |key| value(key).map(|(_, value)| value.clone());
        let title = self.say.text(&format!("title-{}", flaw.kind.id()), &[]);
        let mut row = Row::new(flaw.kind.id(), Severity::Error, title, self.sentence(flaw));
        row.file = Some(self.file.to_owned());
        row.page = flaw.page.map(|page| page + 1);
        row.label = self.label(flaw).map(str::to_owned);
        row.mender = Some(flaw.mender());
        (row.standard, row.rule) = (value("standard"), value("rule"));
        row
    }
}
