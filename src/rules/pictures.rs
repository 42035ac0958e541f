//! Every picture is there, inside the catalogue, and is a picture.

use std::collections::BTreeMap;

use crate::files::{Folder, PictureFault};
use crate::findings::{Code, Findings};
use crate::source::Source;
use crate::source::prose::{Block, FigureContent, PictureFile};

/// Reads every picture that the edition prints, and reports those that cannot
/// be used; a draft is made without them.
#[must_use]
pub fn load(source: &Source, folder: &Folder, findings: &Findings) -> BTreeMap<String, Vec<u8>> {
    let mut pictures = BTreeMap::new();
    for Named { file, pointer, path, print } in named(source) {
        let reason = match folder.picture(path) {
            Ok(bytes) if is_picture(path, &bytes) || (print && is_pdf(path, &bytes)) => {
                pictures.insert(path.to_owned(), bytes);
                continue;
            }
            Ok(_) => "format",
            Err(PictureFault::Outside) => "outside",
            Err(PictureFault::Missing) => "missing",
            Err(PictureFault::Unreadable) => "unreadable",
        };
        let args = vec![("file", path.to_owned()), ("reason", reason.to_owned())];
        source.report(findings, &file, &pointer, Code::Picture, args);
    }
    pictures
}

/// A picture's file where it is named.
struct Named<'s> {
    /// The catalogue's file that names it.
    file: String,
    /// Where in it.
    pointer: String,
    /// The picture's path.
    path: &'s str,
    /// Whether it stands in print alone, in place of another.
    print: bool,
}

/// The pictures that the files name.
fn named(source: &Source) -> Vec<Named<'_>> {
    let mut named = Vec::new();
    for (file, pointer, picture) in picture_files(source) {
        let print =
            picture.print.as_deref().map(|path| (format!("{}/print", pointer.trim_end_matches("/file")), path, true));
        for (pointer, path, print) in std::iter::once((pointer, picture.file.as_str(), false)).chain(print) {
            named.push(Named { file: file.clone(), pointer, path, print });
        }
    }
    named
}

/// The pictures of edition and chapters: file, pointer of the path on screen, both paths.
pub(super) fn picture_files(source: &Source) -> Vec<(String, String, &PictureFile)> {
    let edition = &source.records.edition;
    let mut all = Vec::new();
    let mut add = |file: &str, pointer: String, picture| all.push((file.to_owned(), pointer, picture));
    if let Some(picture) = &edition.cover.picture {
        add("edition.json", "/cover/picture/file".to_owned(), &picture.file);
    }
    if let Some(logo) = &edition.cover.logo {
        add("edition.json", "/cover/logo/file".to_owned(), &logo.file);
    }
    for (i, logo) in edition.back_cover.logos.iter().enumerate() {
        add("edition.json", format!("/back_cover/logos/{i}/file"), &logo.file);
    }
    for (id, chapter) in &source.records.chapters {
        let file = format!("chapters/{id}.json");
        if let Some(portrait) = &chapter.portrait {
            add(&file, "/portrait/file".to_owned(), &portrait.file);
        }
        for block in &chapter.body {
            if let Block::Figure(figure) = block
                && let FigureContent::File(picture) = &figure.content
            {
                add(&file, figure.pointer.clone(), picture);
            }
        }
    }
    all
}

/// A drawing in the inks of the press; only there Typst takes it.
fn is_pdf(path: &str, bytes: &[u8]) -> bool {
    path.to_ascii_lowercase().ends_with(".pdf") && bytes.starts_with(b"%PDF-")
}

/// Whether bytes are of the format that the file's name says, by their first
/// bytes; Typst goes by the name.
fn is_picture(path: &str, bytes: &[u8]) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    match extension.as_str() {
        "png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "jpg" | "jpeg" => bytes.starts_with(b"\xff\xd8\xff"),
        "gif" => bytes.starts_with(b"GIF8"),
        "webp" => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        "svg" => String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).contains("<svg"),
        _ => false,
    }
}
