//! Holds a finished print file against what a press needs.
//!
//! Print shops call this a preflight. Ours looks at the file's objects alone
//! and at nothing that the program meant to write: it reads the pages' content
//! as a press does and notes each mark with its colour, its size and its place.
//! Every [`Check`] then answers one question and says what it measured, so that
//! the order sheet can list them all.
//!
//! Where standards leave a limit open, it is the trade's usual one, at the
//! check. Clauses of PDF are those of ISO 32000-1.

mod checks;
mod findings;
mod marks;
mod paint;
mod path;
mod pictures;
mod walk;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use rayon::prelude::*;

pub(crate) use checks::paints::{COARSE, MODEST};
pub use findings::Part;

use marks::{Foreign, Paint, Sheet, What};
use walk::{Known, Walk};

use super::read::file::File;
use super::read::page::Leaf;
use super::read::{Font, ReadError, page};
use crate::profile::Profile;

/// What was ordered.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'e> {
    /// Width and height of the trimmed page, in millimetres.
    pub format: (f64, f64),
    /// How far colour must run over each edge, in millimetres.
    pub bleed: f64,
    /// The margins of the text; `None` for a cover, which has other rules.
    pub margins: Option<Margins>,
    /// The number of pages is a multiple of this.
    pub multiple: usize,
    /// The press's inks and paper.
    pub profile: &'e Profile,
    /// The most ink that the paper takes, in percent of one full ink.
    pub ink_limit: f64,
}

/// Mirrored margins, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// At the binding: left on odd pages, right on even ones.
    pub inner: f64,
    /// At the open edge.
    pub outer: f64,
    /// How wide the thumb index at the open edge is.
    pub tab: f64,
}

/// The result of a preflight.
#[derive(Debug, Clone, PartialEq)]
pub struct Preflight {
    /// Every check, in the order of [`Subject`]; a cover has none of margins and tabs.
    pub checks: Vec<Check>,
    /// The pictures, in the order of their pages.
    pub pictures: Vec<Picture>,
    /// The fonts, by name.
    pub fonts: Vec<Font>,
}

/// A picture as it is printed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture {
    /// Its page, from 1.
    pub page: usize,
    /// Dots per inch at its printed size, in the direction in which there are fewer.
    pub resolution: f64,
    /// Width and height in dots, as it is stored.
    pub dots: (i64, i64),
}

impl Preflight {
    /// Whether no check has failed; warnings do not count.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.checks.iter().all(|check| check.verdict != Verdict::Failed)
    }
}

/// One question, and its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// What was looked at.
    pub subject: Subject,
    /// The answer.
    pub verdict: Verdict,
    /// What was measured, by its name in the sentences of `locales/`.
    pub measured: Vec<(&'static str, Measure)>,
    /// The pages that failed or gave a warning, from 1.
    pub pages: Vec<usize>,
}

/// The answer to a check, from best to worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should be.
    Passed,
    /// Can be printed, perhaps not well.
    Warned,
    /// Must not be sent to a print shop.
    Failed,
}

/// Something measured.
#[derive(Debug, Clone, PartialEq)]
pub enum Measure {
    /// A number, and how many decimals say something.
    Number(f64, usize),
    /// Names from the file, such as those of fonts; the same in every language.
    Names(Vec<String>),
}

macro_rules! subjects {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal;)+) => {
        /// What a check looks at.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Subject { $($(#[doc = $doc])+ $name,)+ }

        impl Subject {
            /// All, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name in reports and, after `preflight-`, in `locales/`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }
        }
    };
}

subjects! {
    /// Format, bleed and the order of the page boxes (14.11.2; ISO 15930-7, 6.10).
    Boxes = "boxes";
    /// Whether what reaches the edge runs on into the bleed.
    Edges = "edges";
    /// Whether the margins are those of a right or a left page.
    Sides = "sides";
    /// Whether the thumb index is at the open edge.
    Tabs = "tabs";
    /// The number of pages.
    Pages = "pages";
    /// Whether everything is painted with the four inks.
    Colours = "colours";
    /// Whether black text is black ink alone.
    Black = "black";
    /// The most ink on a spot.
    Ink = "ink";
    /// The resolution of pictures.
    Pictures = "pictures";
    /// Lines that are too thin.
    Hairlines = "hairlines";
    /// Type that is too small.
    TypeSize = "type-size";
    /// Small type that needs several inks to meet.
    FineType = "fine-type";
    /// Whether all fonts are in the file (9.9).
    Fonts = "fonts";
    /// Transparency, overprinting and screening.
    Blending = "blending";
    /// What has no place on paper: links, forms, scripts, attached files.
    Extras = "extras";
    /// Output intent, labels and version.
    Labels = "labels";
}

/// Looks through a finished file.
///
/// # Errors
///
/// The file cannot be read to its end, or is encrypted. Hostile bytes lead to
/// an error, never to a panic.
pub fn preflight(pdf: &[u8], expected: &Expected<'_>) -> Result<Preflight, ReadError> {
    let file = File::open(pdf)?;
    let (sheets, fonts) = sheets(&file)?;
    let checks = [
        checks::pages::all(&sheets, expected),
        checks::paints::all(&sheets, expected),
        checks::objects::all(&file, &fonts, expected)?,
    ];
    let mut checks = checks.concat();
    checks.sort_by_key(|check| check.subject);
    let placed = sheets.iter().flat_map(|sheet| sheet.marks.iter().map(|mark| (sheet.number, mark)));
    let pictures = placed.filter_map(|(page, mark)| match &mark.what {
        What::Picture(placed) => Some(Picture { page, resolution: placed.resolution, dots: placed.dots }),
        _ => None,
    });
    Ok(Preflight { checks, pictures: pictures.collect(), fonts })
}

/// Follows all that a page of a foreign drawing paints, and names the colours that are no inks and that nothing makes
/// inks of. Its pictures are not unpacked.
///
/// # Errors
///
/// It cannot be followed to its end, so that no print file with it could be looked through.
pub(in crate::pdf) fn foreign_colours(file: &File, page: &Leaf<'_>) -> Result<BTreeSet<String>, ReadError> {
    let sheet = sheet(file, &mut Known::of_packed_pictures(), page, 1)?;
    let foreign = sheet.marks.into_iter().filter_map(|mark| match mark.paint {
        Paint::Foreign(Foreign::Rgb | Foreign::IccGrey | Foreign::IccInks) if matches!(mark.what, What::Picture(_)) => {
            None
        }
        Paint::Foreign(foreign) => Some(foreign.name()),
        _ => None,
    });
    Ok(foreign.collect())
}

/// The pages with their marks, and the fonts that they use, by name, each once.
fn sheets(file: &File) -> Result<(Vec<Sheet>, Vec<Font>), ReadError> {
    let leaves = page::leaves(file)?;
    let read = leaves.par_iter().enumerate().map_init(Known::default, |known, (index, leaf)| {
        let sheet = sheet(file, known, leaf, index + 1)?;
        Ok((sheet, known.fonts.list()))
    });
    let (sheets, fonts): (Vec<_>, Vec<_>) = read.collect::<Result<Vec<_>, ReadError>>()?.into_iter().unzip();
    let fonts: BTreeSet<Font> = fonts.into_iter().flatten().collect();
    Ok((sheets, fonts.into_iter().collect()))
}

fn sheet(file: &File, known: &mut Known, leaf: &Leaf<'_>, number: usize) -> Result<Sheet, ReadError> {
    let own = |key| file.rect(leaf.dict, key);
    let mut sheet = Sheet {
        number,
        media: leaf.inherited.media_box.unwrap_or_default(),
        crop: leaf.inherited.crop_box,
        bleed: own(b"BleedBox"),
        trim: own(b"TrimBox"),
        art: own(b"ArtBox"),
        marks: Vec::new(),
        faults: Vec::new(),
    };
    Walk::page(file, known, &mut sheet, &page::content(file, leaf.dict)?, leaf)?;
    Ok(sheet)
}
