//! Arguments, run, exit code.

use std::process::ExitCode;
use std::thread;

/// Typesetting is many small allocations from several threads: with this
/// allocator a build takes about a seventh less time. Its huge pages are
/// switched off in `Cargo.toml`: to clear them took a quarter of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Pages are set deep in things; Windows gives the first thread a single megabyte, of which that takes most.
const STACK: usize = 16 << 20;

fn main() -> ExitCode {
    let work = thread::Builder::new().stack_size(STACK).spawn(katalog::cli::start);
    match work.map(thread::JoinHandle::join) {
        Ok(Ok(status)) => status,
        // What the thread died of has been said.
        Ok(Err(_)) => ExitCode::from(101),
        // A system that gives no further thread may still do the work on this one.
        Err(_) => katalog::cli::start(),
    }
}
