//! Every picture is there, inside the catalogue, and is a picture.

mod drawing;

use std::collections::BTreeMap;
use std::io::Cursor;

use image::{ImageFormat, ImageReader};
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::files::{Folder, PictureFault, ProjectFiles};
use crate::findings::{Code, Findings};
use crate::json::Value;
use crate::source::Source;
use crate::source::prose::{Block, FigureContent, PictureFile};
use drawing::Drawings;

/// The most pixels that a picture can have: twice what a whole page takes at
/// 600 dpi. A small file may hold many more, and all of them must be unpacked.
const MAX_PIXELS: u64 = 64_000_000;

/// Why a picture cannot be used: a key of the sentence in `locales/`, and what
/// it quotes.
type Fault = (&'static str, String);

/// Reads every picture that the edition prints, and reports those that cannot
/// be used; a draft is made without them.
#[must_use]
pub fn load(source: &Source, folder: &Folder, layout: &ProjectFiles, findings: &Findings) -> BTreeMap<String, Vec<u8>> {
    let mut read: BTreeMap<(&str, bool), Result<Vec<u8>, Fault>> = BTreeMap::new();
    let mut drawings = Drawings::new(layout);
    for Named { file, pointer, path, print } in named(source) {
        let picture = read.entry((path, print)).or_insert_with(|| picture(folder, path, print, &mut drawings));
        // Each place draws it anew.
        if picture.is_ok() && !drawings.place(path) {
            *picture = Err(("drawing-all", String::new()));
        }
        if let Err((reason, message)) = picture {
            let args = vec![("file", path.to_owned()), ("reason", (*reason).to_owned()), ("message", message.clone())];
            source.report(findings, &file, &pointer, Code::Picture, args);
        }
    }
    read.into_iter().filter_map(|((path, _), picture)| Some((path.to_owned(), picture.ok()?))).collect()
}

fn picture(folder: &Folder, path: &str, print: bool, drawings: &mut Drawings<'_>) -> Result<Vec<u8>, Fault> {
    let bytes = folder.picture(path).map_err(|fault| {
        let reason = match fault {
            PictureFault::Outside => "outside",
            PictureFault::Missing => "missing",
            PictureFault::Unreadable => "unreadable",
            PictureFault::TooLarge => "too-large",
        };
        (reason, String::new())
    })?;
    match format(path, &bytes) {
        Some(Format::Raster(format)) => raster(&bytes, format)?,
        Some(Format::Drawing) => return drawings.read(path, &bytes),
        None if print && is_pdf(path, &bytes) => {
            // Typst takes no drawing of a later version than the file's own.
            if bytes.starts_with(b"%PDF-2") {
                return Err(("pdf-version", String::new()));
            }
        }
        None => return Err(("format", String::new())),
    }
    Ok(bytes)
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
    let logos = source.files.get("edition.json").and_then(|file| file.root.at("/back_cover/logos"));
    let has_list_of_logos = logos.is_some_and(|logos| matches!(logos.value, Value::Array(_)));
    let mut all = Vec::new();
    let mut add = |file: &str, pointer: String, picture| all.push((file.to_owned(), pointer, picture));
    if let Some(picture) = &edition.cover.picture {
        add("edition.json", "/cover/picture/file".to_owned(), &picture.file);
    }
    if let Some(logo) = &edition.cover.logo {
        add("edition.json", "/cover/logo/file".to_owned(), &logo.file);
    }
    for (i, logo) in edition.back_cover.logos.iter().enumerate() {
        let number = if has_list_of_logos { format!("/{i}") } else { String::new() };
        add("edition.json", format!("/back_cover/logos{number}/file"), &logo.file);
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

enum Format {
    Raster(ExchangeFormat),
    Drawing,
}

/// The format that the file's name says, if its first bytes are of it; Typst
/// goes by the name.
fn format(path: &str, bytes: &[u8]) -> Option<Format> {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let format = match extension.as_str() {
        "png" => ExchangeFormat::Png,
        "jpg" | "jpeg" => ExchangeFormat::Jpg,
        "gif" => ExchangeFormat::Gif,
        "webp" => ExchangeFormat::Webp,
        "svg" => {
            let is_svg = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).contains("<svg");
            return is_svg.then_some(Format::Drawing);
        }
        _ => return None,
    };
    (ExchangeFormat::detect(bytes) == Some(format)).then_some(Format::Raster(format))
}

/// Unpacks a picture as Typst will, which remembers it.
fn raster(bytes: &[u8], format: ExchangeFormat) -> Result<(), Fault> {
    let reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::from(format));
    let (width, height) = reader.into_dimensions().map_err(|error| ("broken", error.to_string()))?;
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(("too-many-pixels", format!("{width} × {height}")));
    }
    RasterImage::plain(Bytes::new(bytes.to_vec()), format).map_err(|error| ("broken", error.to_string()))?;
    Ok(())
}
