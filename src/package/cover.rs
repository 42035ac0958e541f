//! The first page as pictures for a website.

use std::io::Cursor;

use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use typst_layout::Page;
use typst_svg::SvgOptions;

use crate::pictures::pack;
use crate::pictures::pixels::{Kind, Pixels};

/// The widths in dots: beside a text, above it, and on fine screens.
const WIDTHS: [u16; 3] = [320, 640, 960];

/// The cover in a width and a format.
pub struct Picture {
    /// What its file is called.
    pub name: String,
    /// Dots in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Whether it is a WebP, else a PNG.
    pub is_webp: bool,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The page in all widths, each as PNG and WebP.
pub fn pictures(page: &Page) -> Option<Vec<Picture>> {
    // Letters are outlines by now: no typeface is asked for.
    let drawing = Tree::from_str(&typst_svg::svg(page, &SvgOptions::default()), &Options::default()).ok()?;
    let mut made = Vec::new();
    for width in WIDTHS {
        let pixels = pixels(&drawing, width)?;
        for (ending, is_webp, bytes) in [("png", false, pack::png(&pixels, None)?), ("webp", true, webp(&pixels)?)] {
            let name = format!("umschlag-{width}.{ending}");
            made.push(Picture { name, width: pixels.width, height: pixels.height, is_webp, bytes });
        }
    }
    Some(made)
}

/// The dots of a drawing on white paper.
fn pixels(drawing: &Tree, width: u16) -> Option<Pixels> {
    let size = drawing.size().to_int_size().scale_to_width(width.into())?;
    // A page's height is no whole number of dots: the last row would be half paper.
    let whole = size.to_size();
    let scale = Transform::from_scale(whole.width() / drawing.size().width(), whole.height() / drawing.size().height());
    let mut paper = Pixmap::new(size.width(), size.height())?;
    paper.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(drawing, scale, &mut paper.as_mut());
    let (width, height) = (usize::try_from(size.width()).ok()?, usize::try_from(size.height()).ok()?);
    let data = paper.pixels().iter().flat_map(|dot| [dot.red(), dot.green(), dot.blue()]).collect();
    Some(Pixels { width, height, kind: Kind::Colours, data })
}

/// A WebP without loss.
fn webp(pixels: &Pixels) -> Option<Vec<u8>> {
    let (width, height) = (u32::try_from(pixels.width).ok()?, u32::try_from(pixels.height).ok()?);
    let mut file = Cursor::new(Vec::new());
    let encoder = WebPEncoder::new_lossless(&mut file);
    encoder.write_image(&pixels.data, width, height, ExtendedColorType::Rgb8).ok()?;
    Some(file.into_inner())
}
