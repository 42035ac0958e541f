//! How fast a catalogue at hand answers after an edit: `cargo bench --bench session [-- CATALOGUE]`.
//!
//! Each turn writes other words into one measure and asks for the findings, then for all pages. What is
//! printed is the median, and the memory that the process holds in the beginning and in the end.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it is run by hand, to be read"
)]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use katalog::json::edit::{Change, Edit};
use katalog::policy::Switches;
use katalog::session::{Request, Session};

/// How often pages are set.
const TURNS: usize = 30;

/// How many edits there are in all.
const EDITS: usize = 1_000;

fn main() {
    let named = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let catalogue = named
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/catalogue/herne-2024")), PathBuf::from);
    let request = Request { catalogue, draft: true, ..Request::default() };
    let started = Instant::now();
    let mut session = Session::open(request).expect("the catalogue is there");
    let switches = Switches::default();
    let open = started.elapsed();
    drop(session.check(&switches));
    println!("opened after {open:?}, first findings after {:?}", started.elapsed());
    let (_, pages) = session.pages(&switches);
    println!("{} pages after {:?}", pages.expect("there are pages").document.pages().len(), started.elapsed());
    let files: Vec<String> = session
        .snapshot()
        .texts()
        .map(|(path, _)| path.to_owned())
        .filter(|path| path.starts_with("measures/"))
        .collect();
    let (mut findings, mut whole) = (Vec::new(), Vec::new());
    let mut begin = None;
    for turn in 0..EDITS {
        let file = files[turn % files.len()].clone();
        let value = format!("Ein Satz, der {turn}-mal anders ist und in jedem Durchgang neu gesetzt werden muss.");
        let change = Change::Replace { pointer: "/description".to_owned(), value: value.as_str().into() };
        session.edit(&[Edit { file, change }]).expect("every measure has a description");
        findings.push(timed(|| drop(session.check(&switches))));
        if turn < TURNS || turn % 10 == 0 {
            whole.push(timed(|| drop(session.pages(&switches))));
        }
        if turn == TURNS {
            begin = memory();
        }
    }
    println!("findings: {:?}", median(&mut findings));
    println!("whole document: {:?}", median(&mut whole));
    println!("memory after {TURNS} and {EDITS} edits: {begin:?} and {:?} MB", memory());
}

fn timed(f: impl FnOnce()) -> Duration {
    let started = Instant::now();
    f();
    started.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// What the process holds in memory, in megabytes; known on Linux only.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kilobytes| kilobytes / 1024)
}
