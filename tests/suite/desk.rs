//! The desk as a program: started, found again, crowded, ended.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::fixture::Copy;

/// A desk that was started, and the address that it says.
struct Running {
    child: Child,
    port: u16,
    key: String,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn start(catalogue: &Path, notes: &Path) -> Running {
    let mut child = Command::new(env!("CARGO_BIN_EXE_katalog"))
        .arg("serve")
        .arg(catalogue)
        .args(["--no-open", "--lang", "de"])
        .env("XDG_RUNTIME_DIR", notes)
        .env("LOCALAPPDATA", notes)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut address = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let address = address.trim().to_owned();
    let rest = address.strip_prefix("http://127.0.0.1:").unwrap();
    let (port, key) = rest.split_once("/enter?key=").unwrap();
    Running { child, port: port.parse().unwrap(), key: key.to_owned(), address: address.clone() }
}

impl Running {
    /// The status and the text that are answered.
    fn ask(&self, method: &str, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let Self { port, key, .. } = self;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncookie: katalog-{port}={key}\r\n\
             origin: http://127.0.0.1:{port}\r\nsec-fetch-site: same-origin\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        (text.split(' ').nth(1).unwrap().parse().unwrap(), text)
    }
}

#[test]
fn a_second_start_finds_the_first_and_a_button_ends_it() {
    let (copy, notes) = (Copy::of("kassel-sample"), tempfile::tempdir().unwrap());
    let mut first = start(copy.path(), notes.path());
    assert_eq!(first.ask("GET", "/").0, 200);
    let mut second = start(copy.path(), notes.path());
    assert_eq!(second.address, first.address);
    assert!(second.child.wait().unwrap().success(), "it only says where the first one is");
    assert_eq!(first.ask("POST", "/end").0, 204);
    assert!(first.child.wait().unwrap().success());
    let third = start(copy.path(), notes.path());
    assert_ne!(third.key, first.key, "a note of a desk that has ended leads nowhere");
}

#[test]
fn slow_ones_and_many_at_once_hold_nobody_up() {
    let (copy, notes) = (Copy::of("kassel-sample"), tempfile::tempdir().unwrap());
    let desk = start(copy.path(), notes.path());
    let name = copy.path().file_name().unwrap().to_string_lossy().into_owned();
    let slow: Vec<TcpStream> = (0..60)
        .map(|number| {
            let mut stream = TcpStream::connect(("127.0.0.1", desk.port)).unwrap();
            // Some have said nothing, some half a head, some a head without its body.
            let said: &[u8] = match number % 3 {
                0 => b"",
                1 => b"GET / HTTP/1.1\r\nhos",
                _ => b"POST /end HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 100\r\n\r\n",
            };
            stream.write_all(said).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
            stream
        })
        .collect();
    thread::scope(|scope| {
        let asked: Vec<_> = (0..200)
            .map(|number| {
                let path = if number % 2 == 0 { format!("/c/{name}/measures") } else { "/assets/desk.css".to_owned() };
                let desk = &desk;
                scope.spawn(move || desk.ask("GET", &path).0)
            })
            .collect();
        assert!(asked.into_iter().all(|asked| asked.join().unwrap() == 200));
    });
    drop(slow);
}

#[test]
fn mistakes_at_the_start_are_said() {
    let (copy, notes) = (Copy::of("kassel-sample"), tempfile::tempdir().unwrap());
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_katalog"))
            .args(["serve", "--no-open", "--lang", "de"])
            .args(arguments)
            .env("XDG_RUNTIME_DIR", notes.path())
            .env("LOCALAPPDATA", notes.path())
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let missing = run(&["nowhere"]);
    assert_eq!(missing.0, Some(2));
    assert!(missing.1.contains("„nowhere“ lässt sich nicht öffnen"), "{}", missing.1);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let taken = run(&[copy.path().to_str().unwrap(), "--port", &port]);
    assert_eq!(taken.0, Some(2));
    assert!(taken.1.contains(&format!("Der Anschluss {port}")) && taken.1.contains("--port"), "{}", taken.1);
    assert_eq!(run(&["--port", "much"]).0, Some(2));
}
