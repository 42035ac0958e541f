//! How large the layout sets pictures. These are upper bounds, made of the layout's own numbers: a picture that would
//! be set larger would only have fewer dots than it could.

use crate::files::ProjectFiles;
use crate::findings::Findings;
use crate::pictures::Frame;
use crate::source::Source;
use crate::source::print::Settings;
use crate::tokens::Tokens;

/// Where the layout sets a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the cover, from side to side.
    Cover,
    /// In the cover's upper corner.
    CoverLogo,
    /// In the row of logos on the back.
    BackLogo,
    /// Beside a foreword.
    Portrait,
    /// In a chapter's text.
    Figure,
}

/// The frames of one layout.
pub struct Frames {
    tokens: Option<Tokens>,
    bleed: f64,
}

/// A sheet in which every picture has room, for layouts that do not say how large theirs are.
const SHEET: Frame = Frame { width: 216.0, height: 303.0 };

impl Frames {
    /// Those of a layout and an edition.
    pub fn of(source: &Source, layout: &ProjectFiles, findings: &Findings) -> Self {
        let print = source.records.edition.print.as_ref();
        let bleed = print.map_or(0.0, |print| Settings::of(Some(print)).bleed);
        Self { tokens: Tokens::of(layout, findings), bleed }
    }

    /// The frame of a place.
    pub fn at(&self, place: Place) -> Frame {
        self.tokens.as_ref().and_then(|tokens| self.known(tokens, place)).unwrap_or(SHEET)
    }

    fn known(&self, tokens: &Tokens, place: Place) -> Option<Frame> {
        let (page, pictures) = (tokens.page, tokens.pictures?);
        let sides = tokens.margins.values().map(|sides| sides.inside + sides.outside);
        let text = page.width - sides.fold(f64::INFINITY, f64::min);
        let label = *tokens.spaces.get("label")?;
        let gutter = *tokens.spaces.get("gutter")?;
        let (width, height) = match place {
            Place::Cover => (page.width + 2.0 * self.bleed, page.height + 2.0 * self.bleed),
            Place::CoverLogo => (text, pictures.cover_logo),
            Place::BackLogo => (text, pictures.back_logo),
            Place::Portrait => (label, pictures.tallest),
            Place::Figure => (text - label - gutter, pictures.tallest),
        };
        Some(Frame { width, height })
    }
}
