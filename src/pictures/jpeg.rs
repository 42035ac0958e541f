//! JPEG (ITU-T T.81): what its segments say, without what they need not say.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::exif::Orientation;
use super::pixels::{Kind, Pixels};
use super::{Fault, MAX_PIXELS, MAX_PROFILE, MAX_WORK};

const APP0: u8 = 0xe0;
const APP1: u8 = 0xe1;
const APP2: u8 = 0xe2;
const APP14: u8 = 0xee;
const DHT: u8 = 0xc4;
const DAC: u8 = 0xcc;
const SOI: u8 = 0xd8;
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const DQT: u8 = 0xdb;
const DRI: u8 = 0xdd;

/// The most scans: programs write a dozen, and each goes over the whole picture.
const MAX_SCANS: u64 = 100;

/// How the colours of four inks are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adobe {
    /// As they are.
    Plain,
    /// Turned into brightness and two colours first.
    Transformed,
}

/// A JPEG without anything but the picture.
#[derive(Debug)]
pub struct Jpeg {
    /// The file. Kept are the tables, the samples, the colour profile, the way up and what says how colours are stored.
    pub bytes: Vec<u8>,
    /// From side to side.
    pub width: usize,
    /// From top to bottom.
    pub height: usize,
    /// Which way up.
    pub orientation: Orientation,
    /// The colour profile.
    pub profile: Option<Vec<u8>>,
    /// What Adobe's programs note. With it, inks are stored as what they leave free.
    pub adobe: Option<Adobe>,
}

/// Reads a JPEG's segments and leaves out those that show nothing: Exif, XMP, IPTC, small copies, comments, further
/// pictures behind the first.
pub fn read(bytes: &[u8]) -> Result<Jpeg, Fault> {
    let Parts { mut head, body, scans } = parts(bytes)?;
    let Frame { width, height, usual, .. } = head.frame.filter(|_| scans > 0).ok_or(Fault::Damaged)?;
    if !usual {
        return Err(Fault::UnusualJpeg);
    }
    let pixels = width as u64 * height as u64;
    if pixels == 0 {
        return Err(Fault::Damaged);
    }
    if pixels > MAX_PIXELS {
        return Err(Fault::TooManyPixels(width, height));
    }
    if scans > MAX_SCANS || scans * pixels > MAX_WORK {
        return Err(Fault::TooMuchWork);
    }
    let profile = head.profile()?;
    let bytes = head.file(profile.as_deref(), &body);
    let (orientation, adobe) = (head.orientation.unwrap_or(Orientation::UPRIGHT), head.adobe);
    Ok(Jpeg { bytes, width, height, orientation, profile, adobe })
}

/// The same file as it stands in a PDF, which says itself which way up and in what colours a picture is; `None` if
/// nothing is to be left out. Also pictures inside of drawings come here, which may be of any kind.
pub fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let Parts { mut head, body, .. } = parts(bytes).ok()?;
    head.orientation = None;
    Some(head.file(None, &body)).filter(|bare| bare != bytes)
}

/// A file taken apart.
struct Parts {
    head: Head,
    /// The tables and samples, with their markers.
    body: Vec<u8>,
    scans: u64,
}

fn parts(bytes: &[u8]) -> Result<Parts, Fault> {
    let mut segments = Segments { bytes, at: 0 };
    let (mut head, mut body, mut scans) = (Head::default(), Vec::with_capacity(bytes.len()), 0);
    if segments.next() != Some((SOI, &[])) {
        return Err(Fault::Damaged);
    }
    loop {
        let (marker, content) = segments.next().ok_or(Fault::Damaged)?;
        match marker {
            EOI => return Ok(Parts { head, body, scans }),
            SOI => return Err(Fault::Damaged),
            0xc0..=0xcf => {
                if !matches!(marker, DHT | DAC) {
                    head.add_frame(marker, content)?;
                }
                segment(&mut body, marker, content);
            }
            DQT | DRI => segment(&mut body, marker, content),
            SOS => {
                scans += 1;
                segment(&mut body, marker, content);
                body.extend(segments.samples());
            }
            _ => head.note(marker, content),
        }
    }
}

/// The size of a picture and how its dots are stored.
#[derive(Clone, Copy)]
struct Frame {
    width: usize,
    height: usize,
    components: u8,
    /// Whether all programs read it: Huffman codes, eight bits, grey, colours or inks.
    usual: bool,
}

/// What stands before the picture's tables.
#[derive(Default)]
struct Head {
    jfif: Option<[u8; 7]>,
    adobe: Option<Adobe>,
    orientation: Option<Orientation>,
    /// Parts of the colour profile by their numbers.
    parts: Vec<(u8, Vec<u8>)>,
    frame: Option<Frame>,
}

impl Head {
    /// Notes the picture's size (T.81, B.2.2). There is one.
    fn add_frame(&mut self, marker: u8, content: &[u8]) -> Result<(), Fault> {
        let &[precision, h1, h0, w1, w0, components, ..] = content else { return Err(Fault::Damaged) };
        let (width, height) = (usize::from(u16::from_be_bytes([w1, w0])), usize::from(u16::from_be_bytes([h1, h0])));
        let usual = marker <= 0xc2 && precision == 8 && matches!(components, 1 | 3 | 4);
        let another = self.frame.replace(Frame { width, height, components, usual }).is_some();
        if another { Err(Fault::Damaged) } else { Ok(()) }
    }

    /// Notes what is kept of a segment by which programs tell more than a picture.
    fn note(&mut self, marker: u8, content: &[u8]) {
        match marker {
            APP0 if self.jfif.is_none() => {
                let jfif = content.strip_prefix(b"JFIF\0").and_then(|jfif| jfif.first_chunk());
                self.jfif = jfif.copied();
            }
            APP1 if self.orientation.is_none() && content.starts_with(b"Exif\0") => {
                self.orientation = Some(Orientation::of(content));
            }
            APP2 => {
                if let Some([number, _, part @ ..]) = content.strip_prefix(b"ICC_PROFILE\0") {
                    self.parts.push((*number, part.to_vec()));
                }
            }
            APP14 => {
                if let Some(transform) = content.strip_prefix(b"Adobe").and_then(|adobe| adobe.get(6)) {
                    self.adobe = Some(if *transform == 0 { Adobe::Plain } else { Adobe::Transformed });
                }
            }
            _ => {}
        }
    }

    /// The colour profile, put together.
    fn profile(&mut self) -> Result<Option<Vec<u8>>, Fault> {
        self.parts.sort_by_key(|(number, _)| *number);
        self.parts.dedup_by_key(|(number, _)| *number);
        let profile: Vec<u8> = self.parts.drain(..).flat_map(|(_, part)| part).collect();
        if profile.len() > MAX_PROFILE { Err(Fault::LargeProfile) } else { Ok(Some(profile).filter(|p| !p.is_empty())) }
    }

    /// A file of this head, a colour profile and a body.
    fn file(&self, profile: Option<&[u8]>, body: &[u8]) -> Vec<u8> {
        let mut file = vec![0xff, SOI];
        self.write(&mut file, profile.unwrap_or_default());
        file.extend(body);
        file.extend([0xff, EOI]);
        file
    }

    fn write(&self, to: &mut Vec<u8>, profile: &[u8]) {
        if let Some(jfif) = self.jfif {
            // Version and dots an inch, and no small copy.
            segment(to, APP0, &[b"JFIF\0".as_slice(), &jfif, &[0, 0]].concat());
        }
        if let Some(orientation) = self.orientation.filter(|orientation| *orientation != Orientation::UPRIGHT) {
            segment(to, APP1, &orientation.block());
        }
        write_profile(to, profile);
        if let Some(adobe) = self.adobe {
            let components = self.frame.map_or(3, |frame| frame.components);
            let transform = match (adobe, components) {
                (Adobe::Plain, _) => 0,
                (Adobe::Transformed, 4) => 2,
                (Adobe::Transformed, _) => 1,
            };
            segment(to, APP14, &[b"Adobe\0\x64\0\0\0\0".as_slice(), &[transform]].concat());
        }
    }
}

/// A colour profile in as many segments as it needs (ICC.1, B.4).
fn write_profile(to: &mut Vec<u8>, profile: &[u8]) {
    const MOST: usize = 65_519;
    let parts = profile.chunks(MOST);
    let count = u8::try_from(parts.len()).unwrap_or(u8::MAX);
    for (number, part) in (1..=u8::MAX).zip(parts) {
        segment(to, APP2, &[b"ICC_PROFILE\0".as_slice(), &[number, count], part].concat());
    }
}

/// A segment with its length. Contents come from segments, so they are never too long for one.
fn segment(to: &mut Vec<u8>, marker: u8, content: &[u8]) {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    to.extend([0xff, marker]);
    to.extend(length.to_be_bytes());
    to.extend(content);
}

/// The segments of a file, one after the other.
struct Segments<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Segments<'b> {
    /// A marker and its content. What stands between segments and is none is passed over.
    fn next(&mut self) -> Option<(u8, &'b [u8])> {
        loop {
            self.at += self.bytes.get(self.at..)?.iter().position(|byte| *byte == 0xff)?;
            self.at += self.bytes[self.at..].iter().position(|byte| *byte != 0xff)?;
            let marker = self.bytes[self.at];
            self.at += 1;
            match marker {
                0 | 1 | 0xd0..=0xd7 => {}
                SOI | EOI => return Some((marker, &[])),
                _ => break Some((marker, self.content()?)),
            }
        }
    }

    fn content(&mut self) -> Option<&'b [u8]> {
        let length = usize::from(u16::from_be_bytes(*self.bytes.get(self.at..)?.first_chunk()?));
        let content = self.bytes.get(self.at + 2..self.at + length.max(2))?;
        self.at += length.max(2);
        Some(content)
    }

    /// The samples behind the head of a scan, up to the next marker that ends them.
    fn samples(&mut self) -> &'b [u8] {
        let start = self.at;
        while let Some(step) = self.bytes[self.at..].iter().position(|byte| *byte == 0xff) {
            let mark = self.at + step;
            match self.bytes.get(mark + 1) {
                Some(0 | 0xd0..=0xd7) => self.at = mark + 2,
                Some(0xff) => self.at = mark + 1,
                _ => {
                    self.at = mark;
                    return &self.bytes[start..mark];
                }
            }
        }
        self.at = self.bytes.len();
        &self.bytes[start..]
    }
}

/// The samples of a JPEG: grey, RGB, or inks of which 255 is the whole.
pub fn unpack(jpeg: &Jpeg) -> Result<Pixels, Fault> {
    let options = DecoderOptions::default().set_strict_mode(false);
    let options = options.set_max_width(usize::from(u16::MAX)).set_max_height(usize::from(u16::MAX));
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(jpeg.bytes.as_slice()), options);
    decoder.decode_headers().map_err(|_| Fault::Damaged)?;
    let stored = decoder.input_colorspace().ok_or(Fault::Damaged)?;
    let (kind, wanted) = match stored {
        ColorSpace::Luma => (Kind::Grey, ColorSpace::Luma),
        ColorSpace::CMYK | ColorSpace::YCCK => (Kind::Inks, stored),
        _ => (Kind::Colours, ColorSpace::RGB),
    };
    decoder.set_options(options.jpeg_set_out_colorspace(wanted));
    let mut data = decoder.decode().map_err(|_| Fault::Damaged)?;
    if data.len() != jpeg.width * jpeg.height * kind.channels() {
        return Err(Fault::Damaged);
    }
    if stored == ColorSpace::YCCK {
        data.chunks_exact_mut(4).for_each(inks_of_ycck);
    }
    // The transformation turns colours over; what is stored as it is, Adobe's programs turn over, others do not.
    if stored == ColorSpace::CMYK && jpeg.adobe.is_some() {
        data = data.into_iter().map(|ink| 255 - ink).collect();
    }
    Ok(Pixels { width: jpeg.width, height: jpeg.height, kind, data })
}

/// Inks of a dot stored as brightness, two colours and what black leaves free.
#[expect(clippy::cast_sign_loss, reason = "clamped")]
fn inks_of_ycck(dot: &mut [u8]) {
    let [y, cb, cr] = [dot[0], dot[1], dot[2]].map(i32::from);
    let (cb, cr) = (cb - 128, cr - 128);
    // The coefficients of JFIF in 65536ths.
    let inks = [91_881 * cr, -22_554 * cb - 46_802 * cr, 116_130 * cb];
    for (ink, change) in dot.iter_mut().zip(inks) {
        *ink = (y + ((change + 32_768) >> 16)).clamp(0, 255) as u8;
    }
    dot[3] = 255 - dot[3];
}
