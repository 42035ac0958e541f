//! The note that says where a desk is open, so that a second start finds it.
//!
//! It lies in the user's own folder for such things and not in the catalogue's:
//! that may be on a shared drive, and the note holds the secret.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::files::desk;

/// So long a desk may take to say that it is there.
const PATIENCE: Duration = Duration::from_millis(500);

/// The address of a desk that is open on a folder and answers.
pub fn address(folder: &Path) -> Option<String> {
    let note = desk::read_private(&note_of(folder)?)?;
    let address = note.trim();
    let rest = address.strip_prefix("http://127.0.0.1:")?;
    let (port, path) = rest.split_once('/')?;
    answers(port.parse().ok()?, path).then(|| address.to_owned())
}

/// Whether what listens at a port is the desk of this secret.
fn answers(port: u16, path: &str) -> bool {
    let ask = || -> std::io::Result<bool> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

/// Notes where a desk is open. If that cannot be written, a second start opens a second desk.
pub fn note(folder: &Path, address: &str) {
    if let Some(note) = note_of(folder) {
        desk::write_private(&note, address);
    }
}

/// Takes the note away.
pub fn forget(folder: &Path) {
    if let Some(note) = note_of(folder) {
        desk::remove_private(&note);
    }
}

fn note_of(folder: &Path) -> Option<PathBuf> {
    let name = typst::utils::hash128(&folder.as_os_str().as_encoded_bytes());
    Some(desk::private_folder()?.join(format!("{name:032x}")))
}
