//! Every picture is there, inside the catalogue, and is a picture.

mod drawing;
mod frames;

use std::collections::BTreeMap;

use rayon::prelude::*;
use typst::visualize::ExchangeFormat;

use crate::document::Document;
use crate::files::{PictureFault, Snapshot};
use crate::findings::{Code, Findings, args};
use crate::json::Value;
use crate::layout::Layout;
use crate::pictures::{self, Frame, Made, Opened, Pictured, Pictures, Prepared, Uses};
use crate::source::Source;
use crate::source::blocks::PictureFile;
use crate::source::prose::{Block, FigureContent};
use drawing::Drawings;
use frames::{Frames, Place};

/// The most bytes that all pictures of a catalogue can have together, and the most dots: fifty photographs as they
/// come from a camera.
const MAX_ALL_BYTES: u64 = 768 << 20;
const MAX_ALL_DOTS: u64 = 800_000_000;

/// So many dots are unpacked at a time, or one picture of more.
const BATCH_DOTS: u64 = 16_000_000;

/// Why a picture cannot be used: a key of the sentence in `locales/`, and what
/// it quotes.
type Fault = (&'static str, String);

/// Which editions pictures are made ready for.
#[derive(Debug, Clone, Copy, Default)]
pub struct For {
    /// The website edition.
    pub screen: bool,
    /// The print edition.
    pub paper: bool,
}

/// Reads every picture that the edition prints, makes it ready, and reports those that cannot be used; a draft is made
/// without them.
#[must_use]
pub fn load(source: &Source, snapshot: &Snapshot, layout: &Layout, wanted: For, findings: &Findings) -> Pictures {
    let named = named(source);
    if named.is_empty() {
        return Pictures::default();
    }
    let frames = Frames::of(source, &layout.files, findings);
    let mut jobs: BTreeMap<(&str, bool), Uses> = BTreeMap::new();
    for Named { path, print, replaced, place, .. } in &named {
        let uses = jobs.entry((path, *print)).or_default();
        let frame = frames.at(*place);
        let add = |uses: &mut Option<Frame>| *uses = Some(uses.map_or(frame, |other| other.and(frame)));
        if wanted.screen && !print {
            add(&mut uses.screen);
        }
        if (wanted.paper && !replaced) || (*print && (wanted.screen || wanted.paper)) {
            add(&mut uses.paper);
        }
    }
    let mut drawings = Drawings::new(&layout.typefaces);
    let mut done = make_ready(&jobs, snapshot, &mut drawings);
    for Named { file, pointer, path, print, .. } in &named {
        // Each place draws it anew.
        if let Some(prepared) = done.get_mut(&(*path, *print))
            && prepared.is_ok()
            && let Err(fault) = drawings.place(path, file, *print)
        {
            *prepared = Err(fault);
        }
        if let Some(Err((reason, message))) = done.get(&(*path, *print)) {
            let args = args!["file": *path, "reason": *reason, "message": message.clone()];
            source.report(findings, file, pointer, Code::Picture, args);
        }
    }
    let all: Vec<&str> = named.iter().map(|named| named.path).collect();
    let mut pictures = Pictures::default();
    for Named { file, pointer, path, print, replaced, place } in named.iter().filter(|_| wanted.paper) {
        let prepared = done.get(&(*path, *print)).and_then(|prepared| prepared.as_ref().ok());
        let made = prepared.and_then(|prepared| prepared.paper.as_ref().or(prepared.screen.as_ref()));
        let Some(made) = made.filter(|made| (*print || !replaced) && made.dots != (0, 0)) else { continue };
        let Some(file) = source.files.get(file.as_str()) else { continue };
        let (place, frame) = (file.place(pointer), frames.at(*place));
        pictures.note(Pictured { file: (*path).to_owned(), place, dots: made.dots, frame });
    }
    for ((path, _), prepared) in done {
        if let Ok(prepared) = prepared {
            pictures.add(path, prepared, &all);
        }
    }
    pictures
}

type Done<'s> = BTreeMap<(&'s str, bool), Result<Prepared, Fault>>;

/// Reads pictures and makes them ready, some at a time, so that only their dots are in memory.
fn make_ready<'s>(
    jobs: &BTreeMap<(&'s str, bool), Uses>,
    snapshot: &Snapshot,
    drawings: &mut Drawings<'_>,
) -> Done<'s> {
    let (mut done, mut batch, mut in_batch) = (Done::new(), Vec::new(), 0);
    let mut left = (MAX_ALL_BYTES, MAX_ALL_DOTS);
    for ((path, print), uses) in jobs {
        match open(snapshot, path, *print, &mut left, drawings) {
            Ok(Content::Dots(opened)) => {
                if in_batch + opened.dots() > BATCH_DOTS {
                    done.par_extend(std::mem::take(&mut batch).into_par_iter().map(ready));
                    in_batch = 0;
                }
                in_batch += opened.dots();
                batch.push(((*path, *print), opened, *uses));
            }
            Ok(Content::Drawing(bytes)) => {
                let made = || Some(Made { bytes: bytes.clone(), format: None, dots: (0, 0) });
                let prepared = Prepared {
                    screen: uses.screen.and_then(|_| made()),
                    paper: uses.paper.filter(|_| uses.screen.is_none()).and_then(|_| made()),
                };
                done.insert((path, *print), Ok(prepared));
            }
            Err(fault) => drop(done.insert((path, *print), Err(fault))),
        }
    }
    done.par_extend(batch.into_par_iter().map(ready));
    done
}

fn ready<K>((key, opened, uses): (K, Opened, Uses)) -> (K, Result<Prepared, Fault>) {
    (key, opened.prepare(uses).map_err(reason))
}

/// Why a picture of dots cannot be used.
fn reason(fault: pictures::Fault) -> Fault {
    match fault {
        pictures::Fault::Damaged => ("damaged", String::new()),
        pictures::Fault::TooManyPixels(width, height) => ("too-many-pixels", format!("{width} × {height}")),
        pictures::Fault::TooMuchWork => ("too-much-work", String::new()),
        pictures::Fault::LargeProfile => ("large-profile", String::new()),
        pictures::Fault::UnusualJpeg => ("unusual-jpeg", String::new()),
    }
}

/// A picture that is known to be one.
enum Content {
    Dots(Opened),
    Drawing(Vec<u8>),
}

/// Reads a picture; `left` says how many bytes and dots all that follow may have.
fn open(
    snapshot: &Snapshot,
    path: &str,
    print: bool,
    left: &mut (u64, u64),
    drawings: &mut Drawings<'_>,
) -> Result<Content, Fault> {
    let bytes = snapshot.picture(path).map_err(|fault| {
        let reason = match fault {
            PictureFault::Outside => "outside",
            PictureFault::Missing => "missing",
            PictureFault::Unreadable => "unreadable",
            PictureFault::TooLarge => "too-large",
        };
        (reason, String::new())
    })?;
    let too_much = || ("all-too-large", String::new());
    left.0 = left.0.checked_sub(bytes.len() as u64).ok_or_else(too_much)?;
    match format(path, &bytes) {
        Some(Format::Raster(format)) => {
            let opened = Opened::new(bytes, format).map_err(reason)?;
            left.1 = left.1.checked_sub(opened.dots()).ok_or_else(too_much)?;
            return Ok(Content::Dots(opened));
        }
        Some(Format::Drawing) => {
            return Ok(Content::Drawing(drawings.read(path, &bytes)?));
        }
        None if print && is_pdf(path, &bytes) => {
            // Typst takes no drawing of a later version than the file's own.
            if bytes.starts_with(b"%PDF-2") {
                return Err(("pdf-version", String::new()));
            }
            drawings.look_through(path, &bytes)?;
        }
        None => return Err(("format", String::new())),
    }
    Ok(Content::Drawing(bytes))
}

/// A picture's file where it is named.
pub(super) struct Named<'s> {
    /// The catalogue's file that names it.
    file: String,
    /// Where in it.
    pointer: String,
    /// The picture's path.
    pub(super) path: &'s str,
    /// Whether it stands in print alone, in place of another.
    print: bool,
    /// Whether another stands in its place in print.
    replaced: bool,
    /// Where on the pages.
    place: Place,
}

/// The pictures that the files name.
pub(super) fn named(source: &Source) -> Vec<Named<'_>> {
    let mut named = Vec::new();
    for (file, pointer, place, picture) in placed(source) {
        let print =
            picture.print.as_deref().map(|path| (format!("{}/print", pointer.trim_end_matches("/file")), path, true));
        let replaced = print.is_some();
        for (pointer, path, print) in std::iter::once((pointer, picture.file.as_str(), false)).chain(print) {
            named.push(Named { file: file.clone(), pointer, path, print, replaced, place });
        }
    }
    named
}

/// The pictures of edition and chapters: file, pointer of the path on screen, both paths.
pub(super) fn picture_files(source: &Source) -> impl Iterator<Item = (String, String, &PictureFile)> {
    placed(source).into_iter().map(|(file, pointer, _, picture)| (file, pointer, picture))
}

/// The same with their places on the pages.
fn placed(source: &Source) -> Vec<(String, String, Place, &PictureFile)> {
    let edition = &source.records.edition;
    let logos = source.files.get("edition.json").and_then(|file| file.root.at("/back_cover/logos"));
    let has_list_of_logos = logos.is_some_and(|logos| matches!(logos.value, Value::Array(_)));
    let mut all = Vec::new();
    let mut add = |file: &str, pointer: String, place, picture| all.push((file.to_owned(), pointer, place, picture));
    if let Some(picture) = &edition.cover.picture {
        add("edition.json", "/cover/picture/file".to_owned(), Place::Cover, &picture.file);
    }
    if let Some(logo) = &edition.cover.logo {
        add("edition.json", "/cover/logo/file".to_owned(), Place::CoverLogo, &logo.file);
    }
    for (i, logo) in edition.back_cover.logos.iter().enumerate() {
        let number = if has_list_of_logos { format!("/{i}") } else { String::new() };
        add("edition.json", format!("/back_cover/logos{number}/file"), Place::BackLogo, &logo.file);
    }
    for (id, chapter) in &source.records.chapters {
        let file = Document::Chapter(id).path();
        if let Some(portrait) = &chapter.portrait {
            add(&file, "/portrait/file".to_owned(), Place::Portrait, &portrait.file);
        }
        for block in &chapter.body {
            if let Block::Figure(figure) = block
                && let FigureContent::File(picture) = &figure.content
            {
                add(&file, figure.pointer.clone(), Place::Figure, picture);
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
