//! `katalog man` and `katalog completions`: what a system wants to know of the program.

use std::io;
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use super::{Common, Outcome, could_not_write, out, print_line};
use crate::files;
use crate::language::Language;
use crate::say::Say;

/// Write the manual, a page for each command, as files that `man` shows.
#[derive(Debug, Args)]
#[command(after_long_help = exit_status!())]
pub struct ManArguments {
    /// Folder for the pages, such as /usr/local/share/man/man1
    folder: PathBuf,
}

/// Print what lets a shell complete commands and options.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog completions bash > /etc/bash_completion.d/katalog\n      for everybody on this machine"))]
pub struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

/// Writes the pages of the manual.
pub fn man(arguments: &ManArguments, common: &Common) -> Result<Outcome, Outcome> {
    let say = Say::for_run(common.language(), Language::German);
    let mut pages = Vec::new();
    gather(&command(), "", &mut pages)
        .map_err(|error| super::could_not(&say, "cannot-write", &arguments.folder, &error))?;
    let files = pages.iter().map(|(name, page)| (&**name, &**page));
    files::write_tree(&arguments.folder, files).map_err(|fault| could_not_write(&say, &fault))?;
    for (name, _) in &pages {
        print_line(name);
    }
    Ok(Outcome::Done)
}

/// Prints the completions of a shell.
pub fn completions(arguments: &CompletionsArguments) -> Outcome {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut command(), "katalog", &mut text);
    out::document(&String::from_utf8_lossy(&text));
    Outcome::Done
}

/// The program with all its commands, as its help knows them.
fn command() -> Command {
    let mut command = super::Arguments::command();
    command.build();
    command
}

/// The page of a command and those of the commands in it.
fn gather(command: &Command, above: &str, pages: &mut Vec<(String, Vec<u8>)>) -> io::Result<()> {
    let name = if above.is_empty() { command.get_name().to_owned() } else { format!("{above}-{}", command.get_name()) };
    let mut page = Vec::new();
    Man::new(command.clone()).title(name.clone()).render(&mut page)?;
    pages.push((format!("{name}.1"), page));
    let mut inner = command.get_subcommands().filter(|inner| inner.get_name() != "help" && !inner.is_hide_set());
    inner.try_for_each(|inner| gather(inner, &name, pages))
}
