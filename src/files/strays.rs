//! What a folder of JSON files holds: those, and what lies among them.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;

/// So many are named; of more, their number says enough.
const MOST_STRAYS: usize = 50;

/// Something that is not read, although somebody may think so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// Its path in the catalogue, with `/`, as far as it is text.
    pub path: String,
    /// What it is.
    pub kind: StrayKind,
}

/// What is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrayKind {
    /// A file whose name does not end in `.json`.
    File,
    /// A folder, with whatever is in it.
    Folder,
    /// Its name is no text.
    Name,
    /// So many more.
    More(usize),
}

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Listed {
    /// Its JSON files.
    pub json: Vec<String>,
    /// What lies among them, in order.
    pub strays: Vec<Stray>,
}

/// Lists a folder, each name behind a prefix. A name that Windows shows as
/// `….json`, although it ends in `.json.txt`, is one of a JSON file: nobody sees
/// why such a file would not be read. Beside the folders of a catalogue, other
/// files may lie.
pub fn list(folder: &Path, prefix: &str) -> io::Result<Listed> {
    let mut listed = Listed::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let path = format!("{prefix}{}", name.to_string_lossy());
        let is_folder = || entry.path().is_dir();
        let kind = match name.to_str() {
            _ if is_left_by_systems(&name) => continue,
            None if prefix.is_empty() && is_folder() => continue,
            None => StrayKind::Name,
            Some(name) if is_json(name) => {
                listed.json.push(path);
                continue;
            }
            Some(_) if prefix.is_empty() => continue,
            Some(_) if is_folder() => StrayKind::Folder,
            Some(_) => StrayKind::File,
        };
        listed.strays.push(Stray { path, kind });
    }
    listed.strays.sort_by(|a, b| a.path.cmp(&b.path));
    if let Some(more) = listed.strays.len().checked_sub(MOST_STRAYS).filter(|more| *more > 0) {
        listed.strays.truncate(MOST_STRAYS);
        listed.strays.push(Stray { path: prefix.trim_end_matches('/').to_owned(), kind: StrayKind::More(more) });
    }
    Ok(listed)
}

/// Whether a name is that of a JSON file, or seems so where Windows shows it.
pub fn is_json(name: &str) -> bool {
    let shown = name.strip_suffix(".txt").unwrap_or(name);
    Path::new(shown).extension().is_some_and(|e| e.eq_ignore_ascii_case("json"))
}

/// What systems and text programmes put into folders on their own: hidden files,
/// small pictures of others, locks of a file that is open in Word.
fn is_left_by_systems(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(b".")
        || name.starts_with(b"~$")
        || [&b"thumbs.db"[..], b"desktop.ini", b"icon\r"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_read_is_listed_except_what_systems_leave() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "a.json",
            "b.JSON",
            "c.json.txt",
            "d.docx",
            "e.json.bak",
            ".DS_Store",
            "._a.json",
            "~$d.docx",
            "Thumbs.db",
            "desktop.ini",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("alt")).unwrap();
        let mut listed = list(folder.path(), "measures/").unwrap();
        listed.json.sort();
        assert_eq!(listed.json, ["measures/a.json", "measures/b.JSON", "measures/c.json.txt"]);
        let strays: Vec<(&str, StrayKind)> = listed.strays.iter().map(|s| (s.path.as_str(), s.kind)).collect();
        assert_eq!(
            strays,
            [
                ("measures/alt", StrayKind::Folder),
                ("measures/d.docx", StrayKind::File),
                ("measures/e.json.bak", StrayKind::File)
            ]
        );
        assert_eq!(list(folder.path(), "").unwrap().strays, [], "beside edition.json other things may lie");
    }

    #[test]
    fn of_many_only_the_number_is_said() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..60 {
            fs::write(folder.path().join(format!("{number:02}.docx")), "").unwrap();
        }
        let strays = list(folder.path(), "measures/").unwrap().strays;
        assert_eq!(strays.len(), 51);
        assert_eq!(strays[50], Stray { path: "measures".to_owned(), kind: StrayKind::More(10) });
    }
}
