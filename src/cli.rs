//! The command line.

/// What every command's manual ends with.
macro_rules! exit_status {
    () => {
        "EXIT STATUS\n  \
        0  done\n  \
        1  the catalogue has faults; nothing was written\n  \
        2  the command could not run, or not write where it should: wrong arguments,\n     \
        a folder that is not there, a full disk, a file that is open elsewhere"
    };
}
pub(crate) use exit_status;

mod build;
mod check;
mod explain;
mod export;
mod schema;
mod verify;

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::findings::{Code, Severity};
use crate::policy::Switches;
use crate::report::{Format, Report};
use crate::say::Say;
use crate::source::edition::Language;
use crate::{CannotRun, Checked, report};

/// Make a city's catalogue of diversity measures from a folder of JSON files.
///
/// A catalogue is a folder with edition.json, organisation.json and one file a
/// measure in measures/. `katalog build` turns it into the whole publication as
/// one accessible PDF (PDF/UA-1 and PDF/A-2a), and into files for a print shop
/// (PDF/X-4).
#[derive(Debug, Parser)]
#[command(
    name = "katalog",
    version,
    after_long_help = concat!(exit_status!(), "\n\n\
        EXAMPLES\n  \
        katalog build\n      the sample catalogue, into output/\n  \
        katalog build my-catalogue -o catalogue.pdf\n      another one\n  \
        katalog build --draft\n      a draft that shows the faults at their places")
)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Explain(explain::Arguments),
    Export(export::Arguments),
    Schema(schema::Arguments),
    Verify(verify::Arguments),
}

/// Options of every command.
#[derive(Debug, Args)]
struct Common {
    /// Language of messages [default: the system's, else the catalogue's]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<Lang>,
    /// Form of the findings
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    format: FormatName,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    /// German
    De,
    /// English
    En,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    /// With the line of the file and the place underlined
    Human,
    /// One line a finding: file, line, column, severity, code, sentence
    Short,
    /// A JSON array, for other programs
    Json,
}

impl Common {
    fn language(&self) -> Option<Language> {
        self.lang.map(|lang| match lang {
            Lang::De => Language::German,
            Lang::En => Language::English,
        })
    }

    fn format(&self) -> Format {
        match self.format {
            FormatName::Human => Format::Human,
            FormatName::Short => Format::Short,
            FormatName::Json => Format::Json,
        }
    }
}

/// Rules switched for one run.
#[derive(Debug, Args)]
struct Rules {
    /// Treat a kind of finding, or all warnings, as errors in this run
    #[arg(long, value_name = "CODE|warnings")]
    deny: Vec<Denied>,
    /// Leave out a kind of warning or hint in this run
    #[arg(long, value_name = "CODE")]
    allow: Vec<Changeable>,
}

#[derive(Debug, Clone, Copy)]
enum Denied {
    Warnings,
    Kind(Code),
}

impl FromStr for Denied {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "warnings" { Ok(Self::Warnings) } else { code(text).map(Self::Kind) }
    }
}

/// A kind of finding that is no error.
#[derive(Debug, Clone, Copy)]
struct Changeable(Code);

impl FromStr for Changeable {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let code = code(text)?;
        if code.severity() == Severity::Error { Err(format!("{text} is an error")) } else { Ok(Self(code)) }
    }
}

/// The kind that a code names, in capitals or not.
fn code(text: &str) -> Result<Code, String> {
    let code = text.to_uppercase();
    let is_flaw = code.strip_prefix('V').is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()));
    let fault = if is_flaw {
        "a flaw that `katalog verify` names with what to do; docs/accessibility.md has more"
    } else {
        "no such code; `katalog explain` lists all"
    };
    Code::of(&code).ok_or_else(|| fault.to_owned())
}

impl Rules {
    fn switches(&self) -> Switches {
        let mut switches = Switches { allow: self.allow.iter().map(|code| code.0).collect(), ..Switches::default() };
        for denied in &self.deny {
            match denied {
                Denied::Warnings => switches.deny_warnings = true,
                Denied::Kind(code) => drop(switches.deny.insert(*code)),
            }
        }
        switches
    }
}

/// The catalogue of a fresh clone.
const SAMPLE: &str = "catalogue/herne-2024";

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Done,
    Faults,
    CouldNotRun,
}

/// Runs a command.
#[must_use]
pub fn run(arguments: &Arguments) -> ExitCode {
    let outcome = match &arguments.command {
        Command::Build(build) => build::run(build, &arguments.common),
        Command::Check(check) => check::run(check, &arguments.common),
        Command::Explain(explain) => explain::run(explain, &arguments.common),
        Command::Export(export) => export::run(export, &arguments.common),
        Command::Schema(schema) => schema::run(schema, &arguments.common),
        Command::Verify(verify) => verify::run(verify, &arguments.common),
    };
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::Faults => 1,
        Outcome::CouldNotRun => 2,
    })
}

/// Prints what was found: for machines on standard output, for people on
/// standard error, where `build` and `export` sum them up.
fn print_findings(checked: &Checked, catalogue: &Path, common: &Common) {
    print_rows(checked, catalogue, common);
    if common.format() == Format::Human && !checked.findings.is_empty() {
        complain(&checked.say.text("summary", &report::counts(&checked.findings)));
    }
}

/// As [`print_findings`], without summing up.
fn print_rows(checked: &Checked, catalogue: &Path, common: &Common) {
    let report = Report {
        say: &checked.say,
        root: &catalogue.to_string_lossy(),
        files: &checked.source.files,
        colour: std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
    };
    let text = report.print(&checked.findings, common.format());
    if common.format() == Format::Json { print_line(text.trim_end()) } else { complain(text.trim_end()) }
}

/// A line on standard output. That nobody reads it any more is no fault.
fn print_line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// A line on standard error, where there is something to say.
fn complain(text: &str) {
    if !text.is_empty() {
        let _ = writeln!(std::io::stderr(), "{text}");
    }
}

fn could_not_begin(fault: &CannotRun, common: &Common) -> Outcome {
    let say = Say::for_run(common.language(), Language::German);
    let (id, path, error) = match fault {
        CannotRun::Catalogue(path, error) => ("cannot-open", path, error),
        CannotRun::Layout(path, error) => ("cannot-read-layout", path, error),
        CannotRun::Profile(path, error) => ("cannot-read-profile", path, error),
    };
    could_not(&say, id, path, error)
}

fn could_not(say: &Say, id: &str, path: &Path, error: &io::Error) -> Outcome {
    let reason = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "denied",
        ErrorKind::AlreadyExists
        | ErrorKind::InvalidInput
        | ErrorKind::InvalidFilename
        | ErrorKind::IsADirectory
        | ErrorKind::NotADirectory => "no-file",
        _ => "other",
    };
    let path = path.display().to_string();
    say_why(say, id, &[("path", path), ("message", error.to_string()), ("reason", reason.to_owned())])
}

/// Says what could not be done and what to do.
fn say_why(say: &Say, id: &str, args: &[(&'static str, String)]) -> Outcome {
    let sentence = say.sentence(id, args);
    complain(&format!("{}\n{}", sentence.what, sentence.todo));
    Outcome::CouldNotRun
}
