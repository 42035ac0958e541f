//! How findings are printed: for people, one a line, or for other programs.
//!
//! Other programs get [`Row`]s, whatever the command and the form. Lines and
//! columns count from 1, columns in characters. No form lets a character through
//! that steers a terminal.

mod flaws;
mod github;
mod human;
mod lines;
pub mod row;
mod sarif;

use std::collections::BTreeMap;
use std::path::Path;

use crate::files;
use crate::findings::{Arg, Code, Finding, Severity};
use crate::say::Say;
use crate::source::File;
use crate::visible;

pub use flaws::FlawReport;
pub use row::Row;

/// The form of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// With the line and the place underlined; many of one kind are counted.
    #[default]
    Human,
    /// `file:line:column: severity K012: sentence`
    Short,
    /// An array of rows.
    Json,
    /// A log file of SARIF 2.1.0.
    Sarif,
    /// Commands with which GitHub shows findings beside the lines of a change.
    Github,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 5] = [Self::Human, Self::Short, Self::Json, Self::Sarif, Self::Github];

    /// Whether it is one document, which nothing else may stand in.
    #[must_use]
    pub fn is_document(self) -> bool {
        matches!(self, Self::Json | Self::Sarif)
    }
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

impl Report<'_> {
    /// All findings as one text.
    #[must_use]
    pub fn print(&self, findings: &[Finding], format: Format) -> String {
        if format == Format::Human { self.human(findings) } else { print(&self.rows(findings), format, self.say) }
    }

    fn path(&self, file: &str) -> String {
        match self.root.trim_end_matches(['/', '\\']) {
            "." => file.to_owned(),
            root => format!("{root}/{file}"),
        }
    }
}

/// What is to be known about kinds of findings, for other programs.
#[must_use]
pub fn explain(codes: &[Code], format: Format, say: &Say) -> String {
    let rows: Vec<Row> = codes.iter().map(|code| Row::explaining(*code, say)).collect();
    if format == Format::Sarif { sarif::rules(&rows, say) } else { print(&rows, format, say) }
}

/// Rows in one of the forms for programs.
pub fn print(rows: &[Row], format: Format, say: &Say) -> String {
    match format {
        Format::Human | Format::Short => rows.iter().map(|row| short(row, row.severity.name())).collect(),
        Format::Json => json(&rows),
        Format::Sarif => sarif::log(rows, say),
        Format::Github => github::commands(rows),
    }
}

/// A row on one line, with a word for its severity.
fn short(row: &Row, severity: &str) -> String {
    format!("{}{severity} {}: {}\n", shown(&row.place()), row.code, visible::lines(&row.message))
}

/// A path, or what begins with one, as people on this system write it.
fn shown(path: &str) -> String {
    files::shown(Path::new(path))
}

/// A value for other programs.
#[must_use]
pub fn json(value: &impl serde::Serialize) -> String {
    visible::json(serde_json::to_string_pretty(value).unwrap_or_default() + "\n")
}

/// How many findings there are of each severity, as values for a sentence, and
/// how many rules did not run; it is empty if all of them did.
#[must_use]
pub fn counts(findings: &[Finding]) -> [(&'static str, String); 4] {
    let of = |severity| findings.iter().filter(move |finding| finding.severity == severity);
    let count = |severity| of(severity).filter(|f| !is_about_checks(f)).map(Finding::count).sum::<usize>().to_string();
    [
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("hints", count(Severity::Hint)),
        ("unchecked", findings.iter().find(|finding| is_about_checks(finding)).map(unchecked).unwrap_or_default()),
    ]
}

/// Whether a finding only says that something was not checked, and stops nothing.
fn is_about_checks(finding: &Finding) -> bool {
    finding.code == Code::NotChecked && finding.severity != Severity::Error
}

/// How many rules did not run, by a finding that names them.
fn unchecked(finding: &Finding) -> String {
    match finding.args.get("rules") {
        Some(Arg::Names(rules)) => rules.len().to_string(),
        _ => String::new(),
    }
}
