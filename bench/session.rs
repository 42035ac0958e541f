//! How fast a catalogue at hand answers after an edit: `cargo bench --bench session [-- CATALOGUE]`.
//!
//! Each turn writes other words into one measure of a copy, notes and saves them as the desk does, and asks for the
//! findings, then for all pages. What is printed is the median, and the memory that the process holds in the beginning and
//! in the end.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "it is run by hand, to be read"
)]

use std::path::{Path, PathBuf};
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
    let copy = tempfile::tempdir().expect("there is room");
    copy_tree(&catalogue, copy.path());
    let request = Request { catalogue: copy.path().to_owned(), draft: true, ..Request::default() };
    let started = Instant::now();
    let mut session = Session::open(request).expect("the catalogue is there");
    let switches = Switches::default();
    let open = started.elapsed();
    session.keep();
    println!("kept from {:?} on", started.elapsed());
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
    let (mut edit, mut follow, mut save) = (Times::default(), Times::default(), Times::default());
    let (mut findings, mut alone, mut whole) = (Times::default(), Times::default(), Times::default());
    let mut begin = None;
    for turn in 0..EDITS {
        let file = files[turn % files.len()].clone();
        let id = file.trim_start_matches("measures/").trim_end_matches(".json").to_owned();
        let value = format!("Ein Satz, der {turn}-mal anders ist und in jedem Durchgang neu gesetzt werden muss.");
        let change = Change::Replace { pointer: "/description".to_owned(), value: value.as_str().into() };
        edit.take(|| session.edit(&[Edit { file, change }], "Text").expect("every measure has a description"));
        follow.take(|| drop(session.follow().expect("the catalogue is there")));
        save.take(|| drop(session.save().expect("there is room")));
        findings.take(|| drop(session.check(&switches)));
        alone.take(|| drop(session.page(&id)));
        if turn < TURNS || turn % 10 == 0 {
            whole.take(|| drop(session.pages(&switches)));
        }
        if turn == TURNS {
            begin = memory();
        }
    }
    println!("after an edit, median by the clock and mean of processor time:");
    for (name, times) in [
        ("edited and noted", &mut edit),
        ("followed", &mut follow),
        ("saved", &mut save),
        ("findings", &mut findings),
        ("page of the measure", &mut alone),
        ("whole document", &mut whole),
    ] {
        println!("  {name:20} {:6.1} ms {:6.1} ms", times.median(), times.mean_work());
    }
    println!("memory after {TURNS} and {EDITS} edits: {begin:?} and {:?} MB", memory());
    let kept: u64 =
        files_below(&copy.path().join(".katalog")).iter().filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    println!("earlier versions: {} with {} KB", session.versions(None).len(), kept / 1024);
    let request = session.request().clone();
    drop(session);
    let started = Instant::now();
    let mut session = Session::open(request).expect("the catalogue is there");
    session.keep();
    println!("opened again with all of them after {:?}", started.elapsed());
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() { files.extend(files_below(&entry.path())) } else { files.push(entry.path()) }
    }
    files
}

fn copy_tree(from: &Path, to: &Path) {
    for file in files_below(from) {
        let target = to.join(file.strip_prefix(from).expect("it lies below"));
        std::fs::create_dir_all(target.parent().expect("a file lies in a folder")).expect("there is room");
        std::fs::copy(&file, target).expect("there is room");
    }
}

/// How long something took, each time.
#[derive(Default)]
struct Times {
    clock: Vec<Duration>,
    /// Processor time of all together.
    work: Duration,
}

impl Times {
    fn take(&mut self, f: impl FnOnce()) {
        let (started, work) = (Instant::now(), work());
        f();
        self.clock.push(started.elapsed());
        self.work += self::work().saturating_sub(work);
    }

    fn median(&mut self) -> f64 {
        self.clock.sort_unstable();
        self.clock[self.clock.len() / 2].as_secs_f64() * 1000.0
    }

    fn mean_work(&self) -> f64 {
        self.work.as_secs_f64() * 1000.0 / self.clock.len() as f64
    }
}

/// Processor time of the process; known on Linux only, in steps of ten milliseconds.
fn work() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    let ticks: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// What the process holds in memory, in megabytes; known on Linux only.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kilobytes| kilobytes / 1024)
}
