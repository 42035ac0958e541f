//! Which catalogue a command is about, and what is said where there is none.

use std::path::{Path, PathBuf};

use super::{Common, Outcome, say_why};
use crate::files::{self, FileKind, Given};
use crate::language::Language;
use crate::say::Say;

/// The catalogue of a fresh clone.
const SAMPLE: &str = "catalogue/herne-2024";

/// The folder that a command is about: the one that is named, else the current
/// one if it is a catalogue, else the sample. `command` is what stands before
/// the folder when the command is typed.
pub fn catalogue(named: Option<&Path>, command: &str, common: &Common) -> Result<PathBuf, Outcome> {
    let here = Path::new(".");
    let path = match named {
        Some(path) => path,
        None if files::is_catalogue(here) => return Ok(here.to_owned()),
        None if files::is_catalogue(Path::new(SAMPLE)) => return Ok(SAMPLE.into()),
        None => here,
    };
    let given = files::given(path);
    let (reason, folder) = match &given {
        Given::Missing if is_here(path) => ("here", None),
        Given::Folder if named.is_none() => ("nothing", None),
        // The system says why a folder cannot be opened.
        Given::Missing | Given::Folder => return Ok(path.to_owned()),
        Given::Inside(folder) => ("inside", Some(folder.clone())),
        Given::Above(below) => ("above", below.first().map(|name| join(path, name))),
        Given::File(FileKind::Pdf, _) => ("pdf", None),
        Given::File(FileKind::Document, _) => ("document", None),
        Given::File(FileKind::Packed, _) => ("packed", None),
        Given::File(FileKind::Other, folder) => ("file", folder.clone()),
    };
    let folders = if let Given::Above(below) = &given { below.join(", ") } else { String::new() };
    let args = [
        ("reason", reason.to_owned()),
        ("path", files::shown(path)),
        ("typed", typed(path)),
        ("folder", folder.as_deref().map(typed).unwrap_or_default()),
        ("folders", folders),
        ("command", format!("katalog {command}")),
    ];
    Err(say_why(&Say::for_run(common.language(), Language::German), "no-catalogue", &args))
}

/// Whether a folder that is not there is the one that the program was started in.
fn is_here(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    files::is_catalogue(Path::new(".")) && name.is_some() && name == files::here().map(|name| name.to_lowercase())
}

fn join(folder: &Path, name: &str) -> PathBuf {
    if folder == Path::new(".") { name.into() } else { folder.join(name) }
}

/// A path as it can be typed.
pub fn typed(path: &Path) -> String {
    let path = files::shown(path);
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}
