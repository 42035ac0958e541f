//! The command line.

/// What every command's manual ends with.
macro_rules! exit_status {
    () => {
        "EXIT STATUS\n  \
        0  done\n  \
        1  the catalogue has faults; nothing was written\n  \
        2  the command could not run, or not write where it should: wrong arguments,\n     \
        a folder that is not there, a full disk, a file that is open elsewhere\n     \
        or holds another edition"
    };
}
pub(crate) use exit_status;

mod ask;
mod build;
mod check;
mod diff;
mod explain;
mod export;
mod fix;
mod form;
mod given;
mod import;
mod manual;
mod new;
mod occupied;
mod out;
mod proof;
mod publish;
mod schema;
mod serve;
mod status;
mod threads;
mod usage;
mod verify;

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::ExitCode;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::CannotRun;
use crate::acts::Refused;
use crate::files::{self, NotWritten};
use crate::findings::{Code, Severity};
use crate::language::Language;
use crate::policy::Switches;
use crate::report::Format;
use crate::say::Say;
use out::{Delivery, complain, print_line};

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
    long_version = concat!(
        env!("CARGO_PKG_VERSION"),
        "\nLicence: EUPL-1.2. What it is built of, and under which licences: LICENSES.txt beside the program."
    ),
    after_long_help = concat!(exit_status!(), "\n\n\
        EXAMPLES\n  \
        katalog serve\n      the catalogues of the current folder, in the browser; so does katalog alone\n  \
        katalog build\n      the catalogue in the current folder, else the sample, into output/\n  \
        katalog build my-catalogue -o catalogue.pdf\n      another one\n  \
        katalog build --draft\n      a draft that shows the faults at their places")
)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Subcommand)]
enum Command {
    Build(build::Arguments),
    Check(check::Arguments),
    Completions(manual::CompletionsArguments),
    Diff(diff::Arguments),
    Explain(explain::Arguments),
    Export(export::Arguments),
    Fix(fix::Arguments),
    Form(form::Arguments),
    Import(import::Arguments),
    Man(manual::ManArguments),
    New(new::Arguments),
    Proof(proof::Arguments),
    Publish(publish::Arguments),
    Schema(schema::Arguments),
    Serve(serve::Arguments),
    Status(status::Arguments),
    Verify(verify::Arguments),
}

/// Options of every command.
#[derive(Debug, Args)]
struct Common {
    /// Language of messages [default: the system's, else the catalogue's]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    lang: Option<Lang>,
    /// Form of the findings [default: human, or by the ending of a file for them: .json, .sarif]
    #[arg(long, global = true, value_name = "FORMAT")]
    format: Option<FormatName>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    /// German
    De,
    /// English
    En,
}

impl Lang {
    fn language(self) -> Language {
        match self {
            Self::De => Language::German,
            Self::En => Language::English,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    /// With the line of the file and the place underlined
    Human,
    /// One line a finding: file, line, column, severity, code, sentence
    Short,
    /// A JSON array, for other programs (docs/programs.md)
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations in GitHub's workflows
    Github,
}

impl Common {
    fn language(&self) -> Option<Language> {
        self.lang.map(Lang::language)
    }

    /// How the findings are delivered. A file's ending chooses the form, unless one is asked for.
    fn delivery<'d>(&self, file: Option<&'d Path>, are_the_result: bool) -> Delivery<'d> {
        let ending = file.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
        let format = match (self.format, ending.as_deref()) {
            (Some(FormatName::Json), _) | (None, Some("json")) => Format::Json,
            (Some(FormatName::Sarif), _) | (None, Some("sarif")) => Format::Sarif,
            (Some(FormatName::Short), _) => Format::Short,
            (Some(FormatName::Github), _) => Format::Github,
            (Some(FormatName::Human) | None, _) => Format::Human,
        };
        Delivery { format, file, are_the_result }
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
    type Err = NoCode;

    fn from_str(text: &str) -> Result<Self, NoCode> {
        if text == "warnings" { Ok(Self::Warnings) } else { code(text).map(Self::Kind) }
    }
}

/// A kind of finding that is no error.
#[derive(Debug, Clone, Copy)]
struct Changeable(Code);

impl FromStr for Changeable {
    type Err = NoCode;

    fn from_str(text: &str) -> Result<Self, NoCode> {
        let code = code(text)?;
        if code.severity() == Severity::Error { Err(NoCode::IsError) } else { Ok(Self(code)) }
    }
}

/// Why a text is not the code that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NoCode {
    Unknown,
    IsFlaw,
    IsError,
}

impl NoCode {
    /// Its name in `locales/`, behind `usage-code-`.
    fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::IsFlaw => "flaw",
            Self::IsError => "error",
        }
    }
}

impl fmt::Display for NoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl std::error::Error for NoCode {}

/// The kind that a code names, in capitals or not.
fn code(text: &str) -> Result<Code, NoCode> {
    let code = text.to_uppercase();
    let is_flaw = code.strip_prefix('V').is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()));
    Code::of(&code).ok_or(if is_flaw { NoCode::IsFlaw } else { NoCode::Unknown })
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

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Done,
    Faults,
    CouldNotRun,
}

/// Reads the arguments and runs the command.
#[must_use]
pub fn start() -> ExitCode {
    match usage::arguments() {
        Ok(arguments) => run(&arguments),
        Err(status) => status,
    }
}

/// Runs a command.
fn run(arguments: &Arguments) -> ExitCode {
    threads::start();
    let common = &arguments.common;
    // A double click on the program is a start without a command.
    let here = || Command::Serve(serve::Arguments::here());
    let outcome = match arguments.command.as_ref().unwrap_or(&here()) {
        Command::Build(build) => build::run(build, common),
        Command::Check(check) => check::run(check, common).unwrap_or_else(|outcome| outcome),
        Command::Diff(diff) => diff::run(diff, common).unwrap_or_else(|outcome| outcome),
        Command::Completions(completions) => manual::completions(completions),
        Command::Explain(explain) => explain::run(explain, common),
        Command::Export(export) => export::run(export, common).unwrap_or_else(|outcome| outcome),
        Command::Fix(fix) => fix::run(fix, common).unwrap_or_else(|outcome| outcome),
        Command::New(new) => new::run(new, common).unwrap_or_else(|outcome| outcome),
        Command::Form(form) => form::run(form, common).unwrap_or_else(|outcome| outcome),
        Command::Import(import) => import::run(import, common).unwrap_or_else(|outcome| outcome),
        Command::Proof(proof) => proof::run(proof, common).unwrap_or_else(|outcome| outcome),
        Command::Man(man) => manual::man(man, common).unwrap_or_else(|outcome| outcome),
        Command::Publish(publish) => publish::run(publish, common).unwrap_or_else(|outcome| outcome),
        Command::Schema(schema) => schema::run(schema, common),
        Command::Serve(serve) => serve::run(serve, common),
        Command::Status(status) => status::run(status, common).unwrap_or_else(|outcome| outcome),
        Command::Verify(verify) => verify::run(verify, common).unwrap_or_else(|outcome| outcome),
    };
    let outcome = if out::was_lost() {
        say_why(&Say::for_run(common.language(), Language::German), "cannot-print", &[])
    } else {
        outcome
    };
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::Faults => 1,
        Outcome::CouldNotRun => 2,
    })
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
    let (path, reason) = (files::shown(path), files::reason(error).to_owned());
    say_why(say, id, &[("path", path), ("message", system_words(say, error)), ("reason", reason)])
}

/// Says which file could not be written, and what has changed all the same.
fn could_not_write(say: &Say, fault: &NotWritten) -> Outcome {
    let outcome = could_not(say, "cannot-write", &fault.path, &fault.error);
    if fault.changed.is_empty() {
        complain(&say.text("nothing-changed", &[]));
        return outcome;
    }
    say_why(say, "half-written", &[("files", quoted_list(say, &fault.changed))])
}

/// Paths in quotation marks.
fn quoted_list(say: &Say, paths: &[impl AsRef<Path>]) -> String {
    let quoted = |path: &Path| say.text("quoted", &[("text", files::shown(path))]);
    paths.iter().map(|path| quoted(path.as_ref())).collect::<Vec<_>>().join(", ")
}

/// Why the system refuses, in the words of the run's language where there are some.
fn system_words(say: &Say, error: &io::Error) -> String {
    let name = match error.kind() {
        ErrorKind::NotFound => "missing",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::FileTooLarge => "too-large",
        _ => return error.to_string(),
    };
    say.text(&format!("system-{name}"), &[])
}

/// Says what could not be done and what to do.
fn say_why(say: &Say, id: &str, args: &[(&'static str, String)]) -> Outcome {
    let sentence = say.sentence(id, args);
    complain(&format!("{}\n{}", sentence.what, sentence.todo));
    Outcome::CouldNotRun
}

/// Says why an act is refused, and by what.
fn refuse(refused: &Refused, say: &Say) -> Outcome {
    let sentence = refused.sentence(say);
    let by: Vec<&str> = refused.by.iter().map(|touched| touched.title.as_str()).collect();
    let by = if by.is_empty() { String::new() } else { format!(" ({})", by.join(", ")) };
    complain(&format!("{}{by}\n{}", sentence.what, sentence.todo));
    Outcome::CouldNotRun
}
