//! What a press sees of a page: its boxes and the marks on it.

use std::sync::Arc;

use crate::pdf::read::Rect;

/// A page of the finished file.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its number, from 1. Odd pages are right-hand pages.
    pub(super) number: usize,
    pub(super) media: Rect,
    pub(super) crop: Option<Rect>,
    pub(super) bleed: Option<Rect>,
    pub(super) trim: Option<Rect>,
    pub(super) art: Option<Rect>,
    /// In the order in which they are painted.
    pub(super) marks: Vec<Mark>,
    /// Settings that a press cannot follow, or that PDF/X-4 forbids.
    pub(super) faults: Vec<Fault>,
}

/// One thing that is painted.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) what: What,
    pub(super) paint: Paint,
    /// Its bounds on the page, in points; clipping is not taken into account.
    pub(super) area: Rect,
    /// Whether it is only part of a mask, which takes no ink.
    pub(super) in_mask: bool,
}

/// What kind of thing is painted.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// Text of this size in points.
    Text(f64),
    /// A filled path.
    Fill(Shape),
    /// A line of this width in points.
    Stroke(f64),
    /// A picture.
    Picture(Placed),
    /// A gradient that fills whatever it is clipped to.
    Shading,
}

/// The form of a filled path.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// The lesser side of its thinnest part that is longer than a dot, in points.
    pub(super) thinnest: f64,
    /// Whether it has straight sides only, so that its bounds tell where it ends.
    pub(super) straight: bool,
}

/// A picture as it is placed.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// Dots per inch, in the direction in which there are fewer.
    pub(super) resolution: f64,
    /// Width and height in dots.
    pub(super) dots: (i64, i64),
    /// Whether it has more than two tones, so that a press screens it.
    pub(super) toned: bool,
}

/// With what a thing is painted.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Paint {
    /// Cyan, magenta, yellow and black, from 0 to 1.
    Inks([f64; 4]),
    /// Many colours of the four inks; the most that any of them takes, from 0 to 4.
    Mixed(f64),
    /// Device grey, which is printed with black, from 0 (black) to 1.
    Grey(f64),
    /// A colour that is no ink.
    Foreign(Foreign),
}

impl Paint {
    /// All inks together in percent, if they are inks.
    pub(super) fn total(&self) -> Option<f64> {
        match self {
            Self::Inks(inks) => Some(inks.iter().sum::<f64>() * 100.0),
            Self::Mixed(most) => Some(most * 100.0),
            Self::Grey(grey) => Some((1.0 - grey) * 100.0),
            Self::Foreign(_) => None,
        }
    }

    /// Whether nothing of it is seen on white paper.
    pub(super) fn is_paper(&self) -> bool {
        self.total().is_some_and(|total| total < 0.01)
    }
}

/// A colour space that is no ink of the press.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Foreign {
    /// Device RGB, or RGB of an ICC profile.
    Rgb,
    /// Grey of an ICC profile.
    IccGrey,
    /// Inks of an ICC profile, which are separated anew.
    IccInks,
    /// A colour of the eye: CIE-based, or a device colour made one.
    Calibrated,
    /// An ink of its own plate.
    Spot(Arc<str>),
    /// Something that cannot be examined.
    Unknown,
}

impl Foreign {
    /// Its name among printers, the same in every language.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Rgb => "RGB".to_owned(),
            Self::IccGrey => "ICC Gray".to_owned(),
            Self::IccInks => "ICC CMYK".to_owned(),
            Self::Calibrated => "Lab/CIE".to_owned(),
            Self::Spot(name) => format!("Spot ({name})"),
            Self::Unknown => "?".to_owned(),
        }
    }
}

/// A setting of a page that spoils its print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fault {
    /// A transparent group does not blend as inks.
    Blending,
    /// White is set to print over what is below it, and vanishes.
    Overprint,
    /// A transfer curve or halftone of the file's own (ISO 15930-7, 6.12).
    Screening,
}
