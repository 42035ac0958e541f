//! Arguments, run, exit code.

use std::process::ExitCode;

use clap::Parser;
use katalog::cli::Arguments;

fn main() -> ExitCode {
    katalog::cli::run(&Arguments::parse())
}
