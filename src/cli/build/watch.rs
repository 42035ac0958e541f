//! `katalog build --watch`: the same, again and again.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use super::{Arguments, round};
use crate::cli::{Common, Outcome, complain, could_not_begin};
use crate::files::changes::{Look, as_seen, look};
use crate::language::Language;
use crate::say::Say;
use crate::{Request, Session};

/// How long it waits between two looks at the files.
const PAUSE: Duration = Duration::from_millis(250);

/// Makes the files, and again after each change. It ends with the program, or if it cannot begin.
pub fn run(request: Request, arguments: &Arguments, common: &Common) -> Outcome {
    let say = Say::for_run(common.language(), Language::German);
    // What it writes itself is no change.
    let mut own: BTreeSet<PathBuf> = arguments.findings.iter().map(|file| as_seen(file)).collect();
    let mut seen = looked(&request, &own);
    let mut session = match Session::open(request) {
        Ok(session) => session,
        Err(fault) => return could_not_begin(&fault, common),
    };
    let mut started = Instant::now();
    loop {
        own.extend(round(&session, started, arguments, common).targets.iter().map(|target| as_seen(target)));
        complain(&say.text("watching", &[]));
        // Looked at before it is read: what changes in between is seen in the next round.
        seen = next(session.request(), &own, seen);
        started = Instant::now();
        while let Err(fault) = session.follow() {
            could_not_begin(&fault, common);
            seen = next(session.request(), &own, seen);
        }
    }
}

fn looked(request: &Request, own: &BTreeSet<PathBuf>) -> Look {
    look([request.catalogue.as_path()].into_iter().chain(request.layout.as_deref()), own)
}

/// Waits until something has changed, and until whoever changes it is at rest.
fn next(request: &Request, own: &BTreeSet<PathBuf>, seen: Look) -> Look {
    let seen = seen.without(own);
    loop {
        thread::sleep(PAUSE);
        let now = looked(request, own);
        if now != seen {
            thread::sleep(PAUSE);
            if looked(request, own) == now {
                return now;
            }
        }
    }
}
