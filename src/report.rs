//! How findings are printed: for people, one a line, or for machines.
//!
//! Lines and columns count from 1, columns in characters.

mod flaws;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::findings::{Code, Finding, Severity};
use crate::say::Say;
use crate::source::File;

pub use flaws::FlawReport;

/// The form of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// With the line and the place underlined; many of one kind are counted.
    #[default]
    Human,
    /// `file:line:column: severity K012: sentence`
    Short,
    /// An array of objects.
    Json,
}

/// How many findings of one kind people are shown.
const SHOWN: usize = 3;

/// What printing findings needs.
pub struct Report<'r> {
    /// The sentences.
    pub say: &'r Say,
    /// The catalogue's folder as the person named it, to be put before its files.
    pub root: &'r str,
    /// The files, for their lines.
    pub files: &'r BTreeMap<String, File>,
    /// Whether the terminal shows colours.
    pub colour: bool,
}

/// A finding for machines.
#[derive(Serialize)]
struct Row<'f> {
    code: &'static str,
    severity: &'static str,
    file: Option<String>,
    line: usize,
    column: usize,
    pointer: Option<&'f str>,
    message: String,
    help: String,
}

impl Report<'_> {
    /// All findings as one text.
    #[must_use]
    pub fn print(&self, findings: &[Finding], format: Format) -> String {
        match format {
            Format::Human => self.human(findings),
            Format::Short => findings.iter().map(|f| self.short(f, f.severity.name())).collect(),
            Format::Json => self.json(findings),
        }
    }

    fn human(&self, findings: &[Finding]) -> String {
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
        let mut out = String::new();
        for finding in findings {
            let count = shown.entry(finding.code).or_default();
            *count += 1;
            if *count > SHOWN {
                continue;
            }
            let _ = match finding.severity {
                Severity::Hint => out.write_str(&self.short(finding, &self.say.severity(Severity::Hint))),
                _ => writeln!(out, "{}\n", self.snippet(finding, &renderer)),
            };
        }
        for (code, count) in shown.into_iter().filter(|(_, count)| *count > SHOWN) {
            let args = [("count", (count - SHOWN).to_string()), ("code", code.id().to_owned())];
            let _ = writeln!(out, "{}", self.say.text("more-of-a-kind", &args));
        }
        out
    }

    fn snippet(&self, finding: &Finding, renderer: &Renderer) -> String {
        let sentence = self.say.finding(finding);
        let word = self.say.severity(finding.severity);
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Hint => Level::INFO,
        };
        let title = level.with_name(word).primary_title(sentence.what).id(finding.code.id());
        let place = finding.place.as_ref();
        let mut group = Group::with_title(title);
        let path = place.map(|place| self.path(&place.file));
        if let (Some(place), Some(path)) = (place, path) {
            group = match self.files.get(&place.file) {
                Some(file) => {
                    let end = place.range.end.min(file.text.len());
                    let start = place.range.start.min(end);
                    group.element(
                        Snippet::source(file.text.as_str())
                            .path(path)
                            .annotation(AnnotationKind::Primary.span(one_line(&file.text, start, end))),
                    )
                }
                None => group.element(annotate_snippets::Origin::path(path)),
            };
        }
        let todo = Level::HELP.no_name().message(format!("→ {}", sentence.todo));
        renderer.render(&[group.element(todo)])
    }

    /// A finding on one line, with a word for its severity.
    fn short(&self, finding: &Finding, severity: &str) -> String {
        let (line, column) = self.position(finding);
        let place = finding.file().map(|file| format!("{}:{line}:{column}: ", self.path(file))).unwrap_or_default();
        let sentence = self.say.finding(finding);
        format!("{place}{severity} {}: {}\n", finding.code.id(), sentence.what)
    }

    fn json(&self, findings: &[Finding]) -> String {
        let rows: Vec<Row<'_>> = findings.iter().map(|finding| self.row(finding)).collect();
        serde_json::to_string_pretty(&rows).unwrap_or_default() + "\n"
    }

    fn row<'f>(&self, finding: &'f Finding) -> Row<'f> {
        let Finding { code, place, .. } = finding;
        let (line, column) = self.position(finding);
        let sentence = self.say.finding(finding);
        Row {
            code: code.id(),
            severity: finding.severity.name(),
            file: place.as_ref().map(|place| self.path(&place.file)),
            line,
            column,
            pointer: place.as_ref().map(|place| place.pointer.as_str()),
            message: sentence.what,
            help: sentence.todo,
        }
    }

    fn path(&self, file: &str) -> String {
        format!("{}/{file}", self.root.trim_end_matches(['/', '\\']))
    }

    /// Line and column, from 1; of a file that could not be read, its beginning.
    fn position(&self, finding: &Finding) -> (usize, usize) {
        let Some(place) = &finding.place else { return (1, 1) };
        let Some(file) = self.files.get(&place.file) else { return (1, 1) };
        let before = &file.text[..place.range.start.min(file.text.len())];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// How many findings there are of each severity, as values for a sentence.
#[must_use]
pub fn counts(findings: &[Finding]) -> [(&'static str, String); 3] {
    let count = |severity| findings.iter().filter(|f| f.severity == severity).count().to_string();
    [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning)), ("hints", count(Severity::Hint))]
}

/// A range cut at the end of its first line, and one character long at least.
fn one_line(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
    let next = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    start..end.min(line_end).max(next.min(line_end.max(start)))
}
