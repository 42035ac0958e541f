//! Inks become colours of a screen.

use moxcms::{ColorProfile, DataColorSpace, Layout, RenderingIntent, TransformOptions};
use rayon::prelude::*;

use super::pixels::{Kind, Pixels};
use crate::profile::Profile;

/// Dots that one thread converts at a time.
const PART: usize = 1 << 16;

/// A picture in inks as a screen shows it, in sRGB. Inks without a profile, or with one that cannot be read, are taken for
/// those of the profile inside the program: the usual ones in Europe.
pub fn for_screen(inks: &Pixels, profile: Option<&[u8]>) -> Option<Pixels> {
    let named = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()).filter(describes_inks);
    let shipped = Profile::shipped().ok()?;
    let source = named.as_ref().unwrap_or(shipped.colours());
    let options = TransformOptions { rendering_intent: RenderingIntent::Perceptual, ..TransformOptions::default() };
    let screen = ColorProfile::new_srgb();
    let transform = source.create_transform_8bit(Layout::Rgba, &screen, Layout::Rgb, options).ok()?;
    let mut data = vec![0; inks.width * inks.height * 3];
    let parts = data.par_chunks_mut(PART * 3).zip(inks.data.par_chunks(PART * 4));
    parts.try_for_each(|(colours, inks)| transform.transform(inks, colours)).ok()?;
    Some(Pixels { width: inks.width, height: inks.height, kind: Kind::Colours, data })
}

/// Whether a profile says how four inks look.
pub fn describes_inks(profile: &ColorProfile) -> bool {
    profile.color_space == DataColorSpace::Cmyk && profile.lut_a_to_b_perceptual.is_some()
}

/// Whether a colour profile is about colours of this kind (ICC.1, 7.2.6); another one says nothing.
pub fn fits(profile: &[u8], kind: Kind) -> bool {
    let space: &[u8] = match kind {
        Kind::Grey | Kind::GreyAlpha => b"GRAY",
        Kind::Colours | Kind::ColoursAlpha => b"RGB ",
        Kind::Inks => b"CMYK",
    };
    profile.get(16..20) == Some(space) && profile.get(36..40) == Some(b"acsp")
}
