//! Findings as commands for GitHub's workflows, which shows them as annotations
//! beside the lines of a change: `::error file=…,line=…::message`.

use std::fmt::Write as _;

use super::Row;
use crate::findings::Severity;
use crate::visible;

/// A command a row.
pub fn commands(rows: &[Row]) -> String {
    rows.iter().map(command).collect()
}

fn command(row: &Row) -> String {
    let kind = match row.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    let title = format!("{} {}", row.code, row.title);
    let mut command = format!("::{kind} title={}", property(&title));
    if let Some(file) = &row.file {
        let file = if cfg!(windows) { file.replace('\\', "/") } else { file.clone() };
        let _ = write!(command, ",file={}", property(&file));
    }
    let numbers = [("line", row.line), ("endLine", row.end_line), ("col", row.column), ("endColumn", row.end_column)];
    // GitHub takes columns only where a place is on one line.
    let on_one_line = row.line == row.end_line;
    for (name, number) in numbers.into_iter().filter(|(name, _)| on_one_line || name.ends_with("ine")) {
        if let Some(number) = number {
            let _ = write!(command, ",{name}={number}");
        }
    }
    let _ = writeln!(command, "::{}", data(format!("{}\n{}", row.message, row.help).trim_end()));
    command
}

/// A text behind the second `::`.
fn data(text: &str) -> String {
    visible::lines(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")).into_owned()
}

/// A value between the two `::`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
