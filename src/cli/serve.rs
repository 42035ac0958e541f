//! `katalog serve`: the desk.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Common, Outcome, could_not, out, say_why};
use crate::desk::{self, CannotServe, Options};
use crate::language::Language;
use crate::say::Say;

/// Open a catalogue, or a folder of catalogues, in the browser
///
/// Everything that a catalogue says can be written there, with the page beside
/// it. Only browsers on this machine that were opened with the printed address
/// are let in.
#[derive(Debug, Args)]
#[command(after_long_help = concat!(exit_status!(), "\n\n\
    EXAMPLES\n  \
    katalog serve\n      the folder in which it is started\n  \
    katalog serve vielfalt-2025 --no-open\n      only print the address"))]
pub struct Arguments {
    /// The catalogue's folder, or a folder of several [default: the current one]
    folder: Option<PathBuf>,
    /// The port [default: a free one]
    #[arg(long, value_name = "PORT", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Do not open the browser
    #[arg(long)]
    no_open: bool,
    /// A layout's folder instead of the one inside the program
    #[arg(long, value_name = "FOLDER")]
    layout: Option<PathBuf>,
    /// The folder of the bundled scripts and styles instead of those inside the program
    #[arg(long, value_name = "FOLDER", hide_short_help = true)]
    bundle: Option<PathBuf>,
}

impl Arguments {
    /// What a start without a command does.
    pub fn here() -> Self {
        Self { folder: None, port: 0, no_open: false, layout: None, bundle: None }
    }
}

/// Serves until it is ended.
pub fn run(arguments: &Arguments, common: &Common) -> Outcome {
    let say = Say::for_run(common.language(), Language::German);
    let options = Options {
        folder: arguments.folder.clone().unwrap_or_else(|| Path::new(".").to_owned()),
        port: arguments.port,
        layout: arguments.layout.clone(),
        bundle: arguments.bundle.clone(),
        language: common.language(),
    };
    let opened = match desk::open(&options) {
        Ok(opened) => opened,
        Err(fault) => return could_not_serve(&say, &fault),
    };
    let address = opened.as_ref().map_or_else(String::as_str, |open| open.address.as_str());
    out::print_line(address);
    if !arguments.no_open && open::that_detached(address).is_err() {
        out::complain(&say.text("open-yourself", &[]));
    }
    match opened.map(desk::Open::serve) {
        Err(_) | Ok(Ok(())) => Outcome::Done,
        Ok(Err(error)) => could_not(&say, "cannot-serve", Path::new(""), &error),
    }
}

fn could_not_serve(say: &Say, fault: &CannotServe) -> Outcome {
    match fault {
        CannotServe::Folder(path, error) => could_not(say, "cannot-open", path, error),
        CannotServe::Layout(path, error) => could_not(say, "cannot-read-layout", path, error),
        CannotServe::Port(port, error) => could_not(say, "cannot-listen", Path::new(&port.to_string()), error),
        CannotServe::Secret => say_why(say, "no-secret", &[]),
    }
}
