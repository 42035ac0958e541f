//! Photographs and other pictures of dots, as they enter a project: without what cameras and programs note in them, in
//! colours that the edition can show, and with no more dots than the place takes.
//!
//! Nothing reaches a decoder before its size is known: each format is read here first, segment by segment, and handed on
//! as the few parts that a picture consists of. So a position, a name or a small copy cannot come along in a part that
//! nobody has thought of.

pub(crate) mod colours;
mod exif;
mod frame;
mod gif;
pub(crate) mod jpeg;
pub(crate) mod pack;
pub(crate) mod pixels;
mod png;
mod project;
mod webp;

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use typst::visualize::ExchangeFormat;

use exif::Orientation;
pub use frame::Frame;
use jpeg::Jpeg;
use pack::Loss;
use pixels::{Kind, Pixels};
pub use project::{Pictured, Pictures};

/// The most dots that a picture can have: twice what a whole page takes at 600 an inch. A small file may hold many more,
/// and all of them must be unpacked.
pub const MAX_PIXELS: u64 = 64_000_000;

/// The most dots times scans of a JPEG.
const MAX_WORK: u64 = 1_000_000_000;

/// The most bytes of a colour profile; those of presses have up to three million.
const MAX_PROFILE: usize = 4 << 20;

/// Dots an inch on screen, where one can come closer to a page than on paper, but photographs stay soft.
const SCREEN: f64 = 200.0;
/// Dots an inch on paper, and everywhere for what was packed without loss: it often holds writing and fine lines.
const PAPER: f64 = 300.0;

/// A picture of up to so many times the dots that its place takes, side by side, stays as it is.
const ENOUGH: f64 = 1.25;

/// So many dots without loss may stay so in any case.
const FEW_DOTS: usize = 500_000;

/// Why a picture cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its bytes are not what its format asks for.
    Damaged,
    /// Width and height in dots.
    TooManyPixels(usize, usize),
    /// It goes over its dots again and again.
    TooMuchWork,
    /// Its colour profile is no real one.
    LargeProfile,
    /// A JPEG that hardly any program reads: arithmetic coding, twelve bits, no loss.
    UnusualJpeg,
}

/// Where a picture stands at its largest.
#[derive(Debug, Clone, Copy, Default)]
pub struct Uses {
    /// In the website edition.
    pub screen: Option<Frame>,
    /// In the print edition.
    pub paper: Option<Frame>,
}

/// A file for a project.
#[derive(Debug, Clone)]
pub struct Made {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its format, where it is another than that of the catalogue's file.
    pub format: Option<&'static str>,
    /// Width and height in dots, as it is stored; a drawing has none.
    pub dots: (usize, usize),
}

/// What a picture becomes.
#[derive(Debug, Default)]
pub struct Prepared {
    /// For the website edition.
    pub screen: Option<Made>,
    /// For the print edition, where it differs.
    pub paper: Option<Made>,
}

/// A picture's parts that are kept, its colour profile taken out.
#[derive(Debug)]
struct Stripped {
    bytes: Vec<u8>,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

/// A picture of which all is known but its dots.
#[derive(Debug)]
pub struct Opened {
    dots: u64,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Jpeg(Jpeg),
    Other { stripped: Stripped, format: ExchangeFormat, lossy: bool },
}

impl Opened {
    /// Reads a picture's segments.
    ///
    /// # Errors
    ///
    /// Why it cannot be used.
    pub fn new(bytes: Vec<u8>, format: ExchangeFormat) -> Result<Self, Fault> {
        let (stripped, lossy) = match format {
            ExchangeFormat::Jpg => {
                let jpeg = jpeg::read(&bytes)?;
                let dots = jpeg.width as u64 * jpeg.height as u64;
                return Ok(Self { dots, content: Content::Jpeg(jpeg) });
            }
            ExchangeFormat::Png => (png::read(&bytes)?, false),
            ExchangeFormat::Webp => webp::read(&bytes)?,
            ExchangeFormat::Gif => {
                gif::check(&bytes)?;
                (Stripped { bytes, orientation: Orientation::UPRIGHT, profile: None }, false)
            }
        };
        let (width, height) = decoder(&stripped.bytes, format)?.dimensions();
        let dots = u64::from(width) * u64::from(height);
        if dots > MAX_PIXELS {
            return Err(Fault::TooManyPixels(width as usize, height as usize));
        }
        Ok(Self { dots, content: Content::Other { stripped, format, lossy } })
    }

    /// How many dots must be unpacked.
    #[must_use]
    pub fn dots(&self) -> u64 {
        self.dots
    }

    /// Unpacks the picture and makes of it what is wanted.
    ///
    /// # Errors
    ///
    /// It is damaged.
    pub fn prepare(self, uses: Uses) -> Result<Prepared, Fault> {
        match self.content {
            Content::Jpeg(jpeg) => of_jpeg(&jpeg, uses),
            Content::Other { stripped, format, lossy } => of_other(&stripped, format, lossy, uses),
        }
    }
}

fn decoder(bytes: &[u8], format: ExchangeFormat) -> Result<impl ImageDecoder + '_, Fault> {
    let reader = ImageReader::with_format(Cursor::new(bytes), ImageFormat::from(format));
    reader.into_decoder().map_err(|_| Fault::Damaged)
}

/// A JPEG is packed again only where it must be: each time it loses something.
fn of_jpeg(jpeg: &Jpeg, uses: Uses) -> Result<Prepared, Fault> {
    let pixels = jpeg::unpack(jpeg)?;
    let (profile, is_inks) = (jpeg.profile.as_deref(), pixels.kind == Kind::Inks);
    let whole = (pixels.width, pixels.height);
    let fewer = |frame: Frame, resolution| frame.fewer(&pixels, jpeg.orientation, resolution);
    let at = |size| upright(&pixels, size, jpeg.orientation);
    let as_it_is = || Some(Made { bytes: jpeg.bytes.clone(), format: None, dots: whole });
    let packed = |pixels: &Pixels, profile, loss| {
        let dots = (pixels.width, pixels.height);
        pack::jpeg(pixels, profile, loss).map(|bytes| Made { bytes, format: None, dots })
    };
    let screen = |frame| match (is_inks, fewer(frame, SCREEN)) {
        (false, None) => as_it_is(),
        (false, Some(size)) => packed(&at(size), profile, Loss::Screen),
        (true, size) => {
            let colours = colours::for_screen(&at(size.unwrap_or(whole)), profile)?;
            packed(&colours, None, Loss::Screen)
        }
    };
    let paper = |frame| match fewer(frame, PAPER) {
        Some(size) => packed(&at(size), profile, Loss::Least),
        // Typst takes inks for what Adobe's programs make of them.
        None if is_inks && jpeg.adobe.is_none() => packed(&at(whole), profile, Loss::Least),
        None => as_it_is(),
    };
    let serves_both = !is_inks && uses.screen.is_some_and(|frame| fewer(frame, SCREEN).is_none());
    Ok(Prepared {
        screen: uses.screen.map(|frame| screen(frame).ok_or(Fault::Damaged)).transpose()?,
        paper: uses.paper.filter(|_| !serves_both).map(|frame| paper(frame).ok_or(Fault::Damaged)).transpose()?,
    })
}

/// Everything but a JPEG is packed again: Typst unpacks it anyhow, and what is left then is the picture alone. Photographs
/// become JPEGs, which take a tenth of the space.
fn of_other(stripped: &Stripped, format: ExchangeFormat, lossy: bool, uses: Uses) -> Result<Prepared, Fault> {
    let image = DynamicImage::from_decoder(decoder(&stripped.bytes, format)?).map_err(|_| Fault::Damaged)?;
    let samples = usize::from(image.color().bytes_per_pixel()) / usize::from(image.color().channel_count()).max(1);
    let pixels = Pixels::from(image).without_idle_alpha();
    let profile = stripped.profile.as_deref().filter(|profile| colours::fits(profile, pixels.kind));
    let dots = pixels.width * pixels.height;
    // Without loss, a photograph takes more than a byte a dot; drawings and writing take far less.
    let is_photo = lossy || (dots > FEW_DOTS && stripped.bytes.len() / samples.max(1) > dots);
    let is_photo = is_photo && !pixels.kind.has_alpha();
    let make = |frame: Frame, resolution, loss| {
        let size = frame.fewer(&pixels, stripped.orientation, resolution).unwrap_or((pixels.width, pixels.height));
        let pixels = upright(&pixels, size, stripped.orientation);
        let (bytes, made) = if is_photo {
            (pack::jpeg(&pixels, profile, loss), "jpg")
        } else {
            (pack::png(&pixels, profile.map(<[u8]>::to_vec)), "png")
        };
        let format = Some(made).filter(|_| format != ExchangeFormat::Png || made != "png");
        bytes.map(|bytes| Made { bytes, format, dots: (pixels.width, pixels.height) }).ok_or(Fault::Damaged)
    };
    let resolution = if is_photo { SCREEN } else { PAPER };
    let serves_both = !is_photo && uses.screen.is_some();
    Ok(Prepared {
        screen: uses.screen.map(|frame| make(frame, resolution, Loss::Screen)).transpose()?,
        paper: uses.paper.filter(|_| !serves_both).map(|frame| make(frame, PAPER, Loss::Least)).transpose()?,
    })
}

/// A picture of this size as it is stored, turned upright.
fn upright(pixels: &Pixels, (width, height): (usize, usize), orientation: Orientation) -> Pixels {
    pixels.scaled(width, height).upright(orientation)
}
