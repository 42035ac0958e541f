//! `katalog build --watch`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use katalog::pdf::read::{Page, Reader};

use crate::fixture::{Copy, one_line};

/// A program that watches, and what it says.
struct Watching {
    program: Child,
    said: Receiver<String>,
}

impl Watching {
    fn start(copy: &Copy) -> Self {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("katalog"));
        command.current_dir(copy.path()).args(["build", "--watch", "--lang", "de", "-o", "."]);
        let mut program = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let (tell, said) = channel();
        let errors = BufReader::new(program.stderr.take().unwrap());
        std::thread::spawn(move || errors.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Self { program, said }
    }

    /// What it says until it waits.
    fn round(&self) -> String {
        let mut lines = String::new();
        loop {
            let line = self.said.recv_timeout(Duration::from_mins(2)).expect("it says something");
            if line.starts_with("Wartet auf Änderungen") {
                return lines;
            }
            lines += &line;
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[test]
fn a_watch_makes_the_file_again_after_each_change_and_keeps_the_last_good_one() {
    let copy = Copy::of("kassel-sample");
    let watching = Watching::start(&copy);
    watching.round();
    let pdf = fs::read_dir(copy.path()).unwrap().flatten().map(|entry| entry.path());
    let pdf = pdf.into_iter().find(|path| path.extension().is_some_and(|e| e == "pdf")).unwrap();
    let heard = || {
        let pdf = Reader::new(&fs::read(&pdf).unwrap()).unwrap();
        one_line(&pdf.pages().iter().map(Page::running_text).collect::<Vec<_>>().join(" "))
    };
    let file = fs::read_dir(copy.path().join("measures")).unwrap().flatten().next().unwrap().path();
    let before = fs::read_to_string(&file).unwrap();
    let title = |new: &str| {
        let start = before.find("\"title\": \"").unwrap() + 10;
        let end = start + before[start..].find('"').unwrap();
        format!("{}{new}{}", &before[..start], &before[end..])
    };
    fs::write(&file, title("Werkstatt der Zugewandten")).unwrap();
    assert!(!watching.round().contains("Fehler K"));
    assert!(heard().contains("Werkstatt der Zugewandten"));
    let good = fs::read(&pdf).unwrap();
    fs::write(&file, "{ kein JSON").unwrap();
    assert!(watching.round().contains("K003"));
    assert!(fs::read(&pdf).unwrap() == good);
    fs::write(&file, title("Werkstatt der Geheilten")).unwrap();
    watching.round();
    assert!(heard().contains("Werkstatt der Geheilten"));
    // Its own file is no change: nothing more is said.
    assert!(watching.said.recv_timeout(Duration::from_secs(2)).is_err());
}
