//! Arguments, run, exit code.

use std::process::ExitCode;

/// Typesetting is many small allocations from several threads: with this
/// allocator a build takes about a seventh less time. Its huge pages are
/// switched off in `Cargo.toml`: to clear them took a quarter of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    katalog::cli::start()
}
