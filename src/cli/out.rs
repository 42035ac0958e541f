//! What the program prints, and where: nothing else writes to a terminal. Only
//! reports may hold what steers it, their colours.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Outcome, could_not, say_why};
use crate::report::{Format, Report, counts};
use crate::say::Say;
use crate::{Checked, files, visible};

/// Whether something that belongs on standard output could not be written there.
static LOST: AtomicBool = AtomicBool::new(false);

/// A line on standard output.
pub fn print_line(text: &str) {
    output(&format!("{}\n", visible::lines(text)));
}

/// A document on standard output, which may hold colours.
pub fn document(text: &str) {
    output(&format!("{}\n", text.trim_end()));
}

/// Whether standard output shows colours, if nothing goes into a file.
pub fn shows_colours(file: Option<&Path>) -> bool {
    file.is_none() && io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// A question on standard error, behind which the answer is typed.
pub fn prompt(text: &str) {
    let _ = write!(io::stderr(), "{}", visible::lines(text));
}

/// A line on standard error, where there is something to say.
pub fn complain(text: &str) {
    if !text.is_empty() {
        let _ = writeln!(io::stderr(), "{}", visible::lines(text));
    }
}

/// That nobody reads standard output any more is no fault; that the disk is full is one.
fn output(text: &str) {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
        LOST.store(true, Ordering::Relaxed);
    }
}

/// Whether something was lost on the way to standard output.
pub fn was_lost() -> bool {
    LOST.load(Ordering::Relaxed)
}

/// Where the findings of a run go, and in which form.
#[derive(Debug, Clone, Copy)]
pub struct Delivery<'d> {
    /// The form.
    pub format: Format,
    /// The file that was asked for.
    pub file: Option<&'d Path>,
    /// Whether the findings are what the command is run for.
    pub are_the_result: bool,
}

impl Delivery<'_> {
    /// Whether standard output holds a document, and nothing else may be printed there.
    pub fn fills_output(&self) -> bool {
        self.file.is_none() && self.format.is_document()
    }

    /// Whether they are printed on standard output.
    fn on_output(&self) -> bool {
        self.are_the_result || self.format.is_document()
    }

    /// Whether the findings are to be printed in colours.
    fn in_colour(&self) -> bool {
        let on_terminal = if self.on_output() { io::stdout().is_terminal() } else { io::stderr().is_terminal() };
        self.file.is_none() && on_terminal && std::env::var_os("NO_COLOR").is_none()
    }

    /// What speaks against the file that was asked for: it would replace what the
    /// command reads. To be asked before anything is done.
    pub fn objection(&self, catalogue: Option<&Path>, say: &Say) -> Option<Outcome> {
        let file = self.file?;
        let is_pdf = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"));
        let is_read = catalogue.is_some_and(|catalogue| files::would_be_read(file, catalogue));
        let reason = if is_pdf { "pdf" } else { "catalogue" };
        let args = [("path", files::shown(file)), ("reason", reason.to_owned())];
        (is_pdf || is_read).then(|| say_why(say, "no-file-for-findings", &args))
    }

    /// Puts a report where it belongs.
    pub fn put(&self, report: &str, say: &Say) -> Result<(), Outcome> {
        if let Some(file) = self.file {
            return files::write_atomically(file, report.as_bytes())
                .map_err(|error| could_not(say, "cannot-write", file, &error));
        }
        let report = report.trim_end();
        if report.is_empty() {
            return Ok(());
        }
        if self.on_output() {
            output(&format!("{report}\n"));
        } else {
            let _ = writeln!(io::stderr(), "{report}");
        }
        Ok(())
    }

    /// Puts what was found in a catalogue where it belongs.
    pub fn put_findings(&self, checked: &Checked, catalogue: &Path) -> Result<(), Outcome> {
        let report = Report {
            say: &checked.say,
            root: &catalogue.to_string_lossy(),
            files: &checked.source.files,
            colour: self.in_colour(),
        };
        self.put(&report.print(&checked.findings, self.format), &checked.say)
    }

    /// The same, beside the result of a command; for people they are summed up.
    pub fn put_beside(&self, checked: &Checked, catalogue: &Path) -> Result<(), Outcome> {
        self.put_findings(checked, catalogue)?;
        if (self.format == Format::Human || self.file.is_some()) && !checked.findings.is_empty() {
            complain(&checked.say.text("summary", &counts(&checked.findings)));
        }
        Ok(())
    }
}
