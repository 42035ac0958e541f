//! What is said of arguments that do not go together, in the language asked for.
//! clap finds them; its own sentences are English.

use std::error::Error as _;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Parser};

use super::build::NoPart;
use super::out::complain;
use super::{Arguments, NoCode};
use crate::files::{self, Given};
use crate::language::Language;
use crate::say::Say;
use crate::source::dates::NoMonth;

/// The values of a sentence.
type Args = Vec<(&'static str, String)>;

/// The program's arguments, or how it ends without them.
pub fn arguments() -> Result<Arguments, ExitCode> {
    let given: Vec<OsString> = std::env::args_os().collect();
    Arguments::try_parse_from(&given).map_err(|error| {
        let given: Vec<String> = given.iter().skip(1).map(|part| part.to_string_lossy().into_owned()).collect();
        let is_help = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        if is_help && error.print().is_ok() {
            return ExitCode::SUCCESS;
        }
        if !is_help {
            complain(&answer(&error, &given, &Say::for_run(language(&given), Language::English)));
        }
        ExitCode::from(2)
    })
}

/// The language that arguments ask for, although they cannot be read as a whole.
fn language(given: &[String]) -> Option<Language> {
    let behind = given.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    let joined = given.iter().filter_map(|part| part.strip_prefix("--lang="));
    behind.chain(joined).find_map(|name| match name {
        "de" => Some(Language::German),
        "en" => Some(Language::English),
        _ => None,
    })
}

/// What is wrong, what to do, and how the command is used.
fn answer(error: &clap::Error, given: &[String], say: &Say) -> String {
    let (id, args) = sentence(error, given);
    let sentence = say.sentence(id, &args);
    let usage = value(error, ContextKind::Usage);
    let usage = usage.lines().find_map(|line| line.trim().strip_prefix("Usage: ")).unwrap_or_default().to_owned();
    let command = command(given);
    let more = say.text("usage-more", &[("usage", usage), ("command", command)]);
    [sentence.what, sentence.todo, more].iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>().join("\n")
}

/// The command that was meant, as far as it is one: `katalog export typst`.
fn command(given: &[String]) -> String {
    let (mut command, mut typed) = (Arguments::command(), "katalog".to_owned());
    for part in given {
        let Some(below) = command.find_subcommand(part).cloned() else { break };
        command = below;
        typed = format!("{typed} {part}");
    }
    typed
}

/// The sentence for a fault.
fn sentence(error: &clap::Error, given: &[String]) -> (&'static str, Args) {
    let of = |kind| value(error, kind);
    let argument = || ("argument", of(ContextKind::InvalidArg));
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let argument = of(ContextKind::InvalidArg);
            if argument.starts_with('-') {
                let suggestion = nearest(&of(ContextKind::SuggestedArg));
                ("usage-unknown", vec![("argument", argument), ("suggestion", suggestion)])
            } else {
                let (quoted, there) = with_spaces(given, &argument);
                let there = if there { "yes" } else { "no" }.to_owned();
                ("usage-too-many", vec![("argument", argument), ("quoted", quoted), ("there", there)])
            }
        }
        ErrorKind::InvalidSubcommand => {
            let suggestion = nearest(&of(ContextKind::SuggestedSubcommand));
            let commands = commands(given);
            let word = of(ContextKind::InvalidSubcommand);
            ("usage-no-such-command", vec![("argument", word), ("suggestion", suggestion), ("words", commands)])
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("usage-no-command", vec![("words", commands(given))])
        }
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            ("usage-no-value", vec![argument(), ("words", of(ContextKind::ValidValue))])
        }
        ErrorKind::InvalidValue => {
            let value = ("value", of(ContextKind::InvalidValue));
            ("usage-value", vec![argument(), value, ("words", of(ContextKind::ValidValue))])
        }
        ErrorKind::ValueValidation => {
            let value = || ("value", of(ContextKind::InvalidValue));
            match error.source() {
                Some(fault) if fault.is::<NoMonth>() => ("usage-month", vec![argument(), value()]),
                Some(fault) if fault.is::<NoPart>() => ("usage-part", vec![argument(), value()]),
                fault => {
                    let fault = fault.and_then(|fault| fault.downcast_ref::<NoCode>());
                    let reason = fault.map_or("other", |fault| fault.name()).to_owned();
                    ("usage-code", vec![argument(), value(), ("reason", reason)])
                }
            }
        }
        ErrorKind::MissingRequiredArgument => ("usage-missing", vec![argument()]),
        ErrorKind::ArgumentConflict => {
            let (one, other) = (of(ContextKind::InvalidArg), of(ContextKind::PriorArg));
            let id = if one == other { "usage-twice" } else { "usage-conflict" };
            (id, vec![("argument", one), ("other", other)])
        }
        _ => {
            let message = error.to_string();
            let message = message.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            ("usage-other", vec![("message", message)])
        }
    }
}

fn value(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The last of several suggestions is the nearest.
fn nearest(words: &str) -> String {
    words.rsplit(", ").next().unwrap_or_default().to_owned()
}

/// The commands that could stand where one is wrong or missing.
fn commands(given: &[String]) -> String {
    let mut command = Arguments::command();
    for part in given {
        let Some(below) = command.find_subcommand(part).cloned() else { break };
        command = below;
    }
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    names.join(", ")
}

/// A name with spaces that was not put into quotation marks, as it can be typed:
/// the word before a superfluous one, and those behind. And whether it exists.
fn with_spaces(given: &[String], superfluous: &str) -> (String, bool) {
    let is_word = |part: &&String| !part.starts_with('-');
    let Some(at) = given.iter().position(|part| part == superfluous).filter(|at| *at > 0) else {
        return (String::new(), false);
    };
    let words: Vec<&str> = given[at - 1..].iter().take_while(is_word).map(String::as_str).collect();
    let lengths = 2..=words.len();
    let there = lengths.rev().map(|length| words[..length].join(" "));
    let there = there.into_iter().find(|name| files::given(Path::new(name)) != Given::Missing);
    match there {
        Some(name) => (format!("\"{name}\""), true),
        None => (format!("\"{}\"", words.join(" ")), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(language: &str, arguments: &[&str]) -> String {
        let given: Vec<String> = arguments.iter().map(|part| (*part).to_owned()).collect();
        let error = Arguments::try_parse_from(std::iter::once("katalog").chain(arguments.iter().copied())).unwrap_err();
        let language = if language == "de" { Language::German } else { Language::English };
        answer(&error, &given, &Say::new(language))
    }

    #[test]
    fn wrong_arguments_are_answered_in_the_language_asked_for() {
        for (arguments, german, english) in [
            (&["build", "--darft"][..], "Meinten Sie „--draft“?", "Did you mean “--draft”?"),
            (&["chekc"], "Meinten Sie „check“?", "Did you mean “check”?"),
            (&["export"], "Es fehlt, was zu tun ist: typst", "It is not said what to do: typst"),
            (&["verify"], "<FILE>", "<FILE>"),
            (&["check", "--lang", "fr"], "Möglich sind: de, en", "Possible are: de, en"),
            (&["check", "--format"], "Hinter „--format <FORMAT>“ fehlt", "“--format <FORMAT>”"),
            (&["explain", "K999"], "Die Nummer „K999“ gibt es nicht", "no such code"),
            (&["check", "--allow", "K006"], "„K006“ ist ein Fehler", "“K006” is an error"),
            (&["new", "edition", "x", "--as-of", "August"], "Jahr und Monat so: 2025-08", "like this: 2025-08"),
            (&["build", "--only", "Alter"], "dimension=NAME", "dimension=NAME"),
            (&["explain", "V22"], "katalog verify", "katalog verify"),
            (&["build", "--draft", "--verify"], "gehen nicht zusammen", "do not go together"),
            (&["check", "Katalog", "2025"], "\"Katalog 2025\"", "\"Katalog 2025\""),
            (&["check", "--print", "--print"], "zweimal", "twice"),
        ] {
            for (language, says) in [("de", german), ("en", english)] {
                let said = said(language, arguments);
                assert!(said.contains(says), "{arguments:?}: {said}");
                assert!(!said.contains("usage-"), "{said}");
            }
        }
    }

    #[test]
    fn the_language_is_known_whatever_else_is_wrong() {
        let language =
            |arguments: &[&str]| language(&arguments.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>());
        assert_eq!(language(&["chekc", "--lang", "de"]), Some(Language::German));
        assert_eq!(language(&["--lang=en", "--no"]), Some(Language::English));
        assert_eq!(language(&["check", "--lang"]), None);
        assert_eq!(language(&["check", "--lang", "fr", "--lang", "de"]), Some(Language::German));
    }
}
