//! What a path that a person names leads to, so that a wrong one can be answered
//! by what to do.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What is found at a path where a catalogue's folder is expected.
#[derive(Debug, PartialEq, Eq)]
pub enum Given {
    /// Nothing.
    Missing,
    /// A folder that may be a catalogue.
    Folder,
    /// A folder of the catalogue that lies here.
    Inside(PathBuf),
    /// A folder with these catalogues in it, by their names.
    Above(Vec<String>),
    /// A file, and the catalogue it lies in.
    File(FileKind, Option<PathBuf>),
}

/// What a file seems to be, whatever its name ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A document of a word processor.
    Document,
    /// An archive.
    Packed,
    /// Anything else.
    Other,
}

/// How many names in a folder are looked at.
const MOST_NAMES: usize = 2_000;

/// How many of the catalogues in a folder are named.
const MOST_NAMED: usize = 5;

/// Looks at a path.
#[must_use]
pub fn given(path: &Path) -> Given {
    if path.is_file() {
        return Given::File(kind_of(path), catalogue_around(path));
    }
    if !path.is_dir() {
        return Given::Missing;
    }
    let is_one = ["edition.json", "organisation.json", "measures"].iter().any(|name| path.join(name).exists());
    if is_one {
        return Given::Folder;
    }
    if let Some(folder) = catalogue_around(path) {
        return Given::Inside(folder);
    }
    let below = catalogues_named(path);
    if below.is_empty() { Given::Folder } else { Given::Above(below) }
}

/// Whether a folder holds a catalogue.
#[must_use]
pub fn is_catalogue(folder: &Path) -> bool {
    folder.join("edition.json").is_file()
}

/// The name of the folder that the program was started in.
#[must_use]
pub fn here() -> Option<String> {
    let here = std::env::current_dir().ok()?;
    Some(here.file_name()?.to_string_lossy().into_owned())
}

/// Whether a file at this path would be read as one of the catalogue.
#[must_use]
pub fn would_be_read(path: &Path, catalogue: &Path) -> bool {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let (Ok(parent), Ok(root)) = (parent.canonicalize(), catalogue.canonicalize()) else { return false };
    is_json && (parent == root || ["measures", "chapters"].iter().any(|name| parent == root.join(name)))
}

/// Whether a folder, which need not exist yet, lies beside another one.
#[must_use]
pub fn is_beside(new: &Path, old: &Path) -> bool {
    let (Ok(old), Ok(here)) = (old.canonicalize(), std::env::current_dir()) else { return false };
    let around = here.join(new).parent().and_then(|parent| parent.canonicalize().ok());
    around.is_some() && around.as_deref() == old.parent()
}

/// The folder above a file or folder, or the next one, if it is a catalogue: as a person may name it.
fn catalogue_around(path: &Path) -> Option<PathBuf> {
    let real = path.canonicalize().ok()?;
    let steps = real.ancestors().skip(1).take(2).position(is_catalogue)?;
    let mut named = path.to_owned();
    for _ in 0..=steps {
        named = match named.file_name() {
            Some(_) => named.parent().map(Path::to_owned).unwrap_or_default(),
            None if named == Path::new(".") => PathBuf::from(".."),
            None => named.join(".."),
        };
    }
    Some(if named.as_os_str().is_empty() { PathBuf::from(".") } else { named })
}

fn catalogues_named(folder: &Path) -> Vec<String> {
    catalogues_in(folder).into_iter().map(|(name, _)| name).take(MOST_NAMED).collect()
}

/// The catalogues in a folder by their names, in order.
#[must_use]
pub fn catalogues_in(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().take(MOST_NAMES);
    let catalogues = entries.map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()));
    let mut catalogues: Vec<_> = catalogues.filter(|(_, path)| is_catalogue(path)).collect();
    catalogues.sort();
    catalogues
}

fn kind_of(path: &Path) -> FileKind {
    const ENOUGH: u64 = 4096;
    let mut start = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(ENOUGH).read_to_end(&mut start));
    if read.is_ok() { kind(&start) } else { FileKind::Other }
}

/// What the first bytes of a file seem to begin.
#[must_use]
pub fn kind(start: &[u8]) -> FileKind {
    /// The containers of Word before 2007.
    const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let holds = |part: &[u8]| start.windows(part.len()).take(4096).any(|window| window == part);
    if start.starts_with(b"%PDF-") {
        FileKind::Pdf
    } else if start.starts_with(COMPOUND) || start.starts_with(b"{\\rtf") {
        FileKind::Document
    } else if start.starts_with(b"PK\x03\x04") {
        let is_document = [&b"[Content_Types].xml"[..], b"word/", b"mimetypeapplication/vnd.oasis"];
        if is_document.iter().any(|part| holds(part)) { FileKind::Document } else { FileKind::Packed }
    } else {
        FileKind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_known_for_what_it_leads_to() {
        let here = tempfile::tempdir().unwrap();
        let root = here.path();
        let catalogue = root.join("vielfalt 2025");
        fs::create_dir_all(catalogue.join("measures")).unwrap();
        fs::create_dir_all(catalogue.join("bilder")).unwrap();
        fs::write(catalogue.join("edition.json"), "{}").unwrap();
        fs::write(catalogue.join("measures/a.json"), "{}").unwrap();
        fs::write(root.join("a.pdf"), "%PDF-1.7").unwrap();
        fs::write(root.join("b.json"), b"PK\x03\x04\x14\0\x06\0[Content_Types].xml").unwrap();
        assert_eq!(given(&catalogue), Given::Folder);
        assert_eq!(given(&catalogue.join("bilder")), Given::Inside(catalogue.clone()));
        assert_eq!(given(root), Given::Above(vec!["vielfalt 2025".to_owned()]));
        assert_eq!(given(&root.join("nothing")), Given::Missing);
        let file = |name: &str| given(&root.join(name));
        assert_eq!(file("vielfalt 2025/edition.json"), Given::File(FileKind::Other, Some(catalogue.clone())));
        assert_eq!(file("vielfalt 2025/measures/a.json"), Given::File(FileKind::Other, Some(catalogue.clone())));
        assert_eq!(file("a.pdf"), Given::File(FileKind::Pdf, None));
        assert_eq!(file("b.json"), Given::File(FileKind::Document, None));
        assert!(would_be_read(&catalogue.join("x.json"), &catalogue));
        assert!(would_be_read(&catalogue.join("measures/x.json"), &catalogue));
        assert!(!would_be_read(&root.join("x.json"), &catalogue));
        assert!(!would_be_read(&catalogue.join("x.sarif"), &catalogue));
    }
}
