//! A picture's dots, unpacked: turned upright and made fewer.

use image::DynamicImage;
use rayon::prelude::*;

use super::exif::Orientation;

/// What the eight-bit samples of a dot are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Grey.
    Grey,
    /// Grey and how opaque it is.
    GreyAlpha,
    /// Red, green, blue.
    Colours,
    /// The same and how opaque they are.
    ColoursAlpha,
    /// Cyan, magenta, yellow, black, of which 255 is the whole ink.
    Inks,
}

impl Kind {
    /// Samples a dot.
    pub fn channels(self) -> usize {
        match self {
            Self::Grey => 1,
            Self::GreyAlpha => 2,
            Self::Colours => 3,
            Self::ColoursAlpha | Self::Inks => 4,
        }
    }

    /// Whether the last sample says how opaque a dot is.
    pub fn has_alpha(self) -> bool {
        matches!(self, Self::GreyAlpha | Self::ColoursAlpha)
    }
}

/// Dots in rows from the top.
#[derive(Debug, Clone)]
pub struct Pixels {
    /// Dots in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// What a dot is.
    pub kind: Kind,
    /// The samples.
    pub data: Vec<u8>,
}

impl From<DynamicImage> for Pixels {
    /// Finer steps than 256 are not shown by a screen or a press, nor taken by Typst.
    fn from(image: DynamicImage) -> Self {
        let (width, height) = (image.width() as usize, image.height() as usize);
        let colour = image.color();
        let (kind, data) = match (colour.has_color(), colour.has_alpha()) {
            (false, false) => (Kind::Grey, image.into_luma8().into_raw()),
            (false, true) => (Kind::GreyAlpha, image.into_luma_alpha8().into_raw()),
            (true, false) => (Kind::Colours, image.into_rgb8().into_raw()),
            (true, true) => (Kind::ColoursAlpha, image.into_rgba8().into_raw()),
        };
        Self { width, height, kind, data }
    }
}

impl Pixels {
    /// Without the sample for opacity, if every dot is opaque.
    pub fn without_idle_alpha(self) -> Self {
        let channels = self.kind.channels();
        let kind = match self.kind {
            Kind::GreyAlpha => Kind::Grey,
            Kind::ColoursAlpha => Kind::Colours,
            _ => return self,
        };
        if self.data.chunks_exact(channels).any(|dot| dot[channels - 1] != 255) {
            return self;
        }
        let data = self.data.chunks_exact(channels).flat_map(|dot| dot[..channels - 1].iter().copied()).collect();
        Self { kind, data, ..self }
    }

    /// Turned so that it is upright as it is.
    pub fn upright(self, orientation: Orientation) -> Self {
        let (width, height, channels) = (self.width, self.height, self.kind.channels());
        let number = orientation.number();
        if number == 1 {
            return self;
        }
        let (new_width, new_height) = if orientation.lies() { (height, width) } else { (width, height) };
        // Where the dot of a place in the upright picture stands.
        let from = |x: usize, y: usize| match number {
            2 => (width - 1 - x, y),
            3 => (width - 1 - x, height - 1 - y),
            4 => (x, height - 1 - y),
            5 => (y, x),
            6 => (y, height - 1 - x),
            7 => (width - 1 - y, height - 1 - x),
            _ => (width - 1 - y, x),
        };
        let mut data = Vec::with_capacity(self.data.len());
        for y in 0..new_height {
            for x in 0..new_width {
                let (x, y) = from(x, y);
                let at = (y * width + x) * channels;
                data.extend_from_slice(&self.data[at..at + channels]);
            }
        }
        Self { width: new_width, height: new_height, kind: self.kind, data }
    }

    /// The same picture of fewer dots; each new one is the mean of the area that it covers.
    pub fn scaled(&self, width: usize, height: usize) -> Self {
        let (width, height) = (width.clamp(1, self.width), height.clamp(1, self.height));
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        let channels = self.kind.channels();
        let columns: Vec<Span> = (0..width).map(|column| Span::of(column, self.width, width)).collect();
        let mut data = vec![0; width * height * channels];
        data.par_chunks_exact_mut(width * channels).enumerate().for_each(|(row, new)| {
            let rows = Span::of(row, self.height, height);
            let mut sums = vec![0.0_f32; width * channels];
            for (y, weight) in rows.weights() {
                let line = &self.data[y * self.width * channels..][..self.width * channels];
                self.add(line, &columns, weight, &mut sums);
            }
            self.finish(&sums, new);
        });
        Self { width, height, kind: self.kind, data }
    }

    /// Adds the means of a row's areas. A dot counts as much as it is opaque.
    fn add(&self, line: &[u8], columns: &[Span], weight: f32, sums: &mut [f32]) {
        let channels = self.kind.channels();
        for (span, sums) in columns.iter().zip(sums.chunks_exact_mut(channels)) {
            for (x, share) in span.weights() {
                let dot = &line[x * channels..][..channels];
                let weight = weight * share;
                if self.kind.has_alpha() {
                    let (alpha, colours) = (f32::from(dot[channels - 1]), &dot[..channels - 1]);
                    sums[channels - 1] += weight * alpha;
                    sums.iter_mut().zip(colours).for_each(|(sum, sample)| *sum += weight * alpha * f32::from(*sample));
                } else {
                    sums.iter_mut().zip(dot).for_each(|(sum, sample)| *sum += weight * f32::from(*sample));
                }
            }
        }
    }

    fn finish(&self, sums: &[f32], new: &mut [u8]) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "means of bytes")]
        let byte = |mean: f32| (mean + 0.5) as u8;
        let channels = self.kind.channels();
        if !self.kind.has_alpha() {
            new.iter_mut().zip(sums).for_each(|(new, sum)| *new = byte(*sum));
            return;
        }
        for (new, sums) in new.chunks_exact_mut(channels).zip(sums.chunks_exact(channels)) {
            let alpha = sums[channels - 1];
            new.iter_mut().zip(sums).for_each(|(new, sum)| *new = if alpha > 0.0 { byte(sum / alpha) } else { 0 });
            new[channels - 1] = byte(alpha);
        }
    }
}

/// The old dots of a line that a new one covers; the first and the last perhaps in part.
struct Span {
    start: usize,
    /// The share of the first in the new dot, of each between, of the last.
    shares: [f32; 3],
    count: usize,
}

impl Span {
    fn of(new: usize, old_length: usize, new_length: usize) -> Self {
        // In parts of an old dot as many as there are new ones, which are whole numbers.
        let (from, to) = (new * old_length, (new + 1) * old_length);
        let (start, end) = (from / new_length, to.div_ceil(new_length));
        let share = |parts: usize| {
            #[expect(clippy::cast_precision_loss, reason = "pictures have less than 2^24 dots a side")]
            let share = parts as f32 / old_length as f32;
            share
        };
        let first = ((start + 1) * new_length).min(to) - from;
        let last = to - ((end - 1) * new_length).max(from);
        Self { start, shares: [share(first), share(new_length), share(last)], count: end - start }
    }

    fn weights(&self) -> impl Iterator<Item = (usize, f32)> + '_ {
        (0..self.count).map(|index| {
            let share = match index {
                0 => self.shares[0],
                _ if index + 1 == self.count => self.shares[2],
                _ => self.shares[1],
            };
            (self.start + index, share)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(width: usize, data: &[u8]) -> Pixels {
        Pixels { width, height: data.len() / width, kind: Kind::Grey, data: data.to_vec() }
    }

    #[test]
    fn each_orientation_is_turned_as_the_standard_says() {
        // What lies in the file, for a picture whose upright rows are 1 2 3, 4 5 6.
        let stored: [(u8, usize, [u8; 6]); 8] = [
            (1, 3, [1, 2, 3, 4, 5, 6]),
            (2, 3, [3, 2, 1, 6, 5, 4]),
            (3, 3, [6, 5, 4, 3, 2, 1]),
            (4, 3, [4, 5, 6, 1, 2, 3]),
            (5, 2, [1, 4, 2, 5, 3, 6]),
            (6, 2, [3, 6, 2, 5, 1, 4]),
            (7, 2, [6, 3, 5, 2, 4, 1]),
            (8, 2, [4, 1, 5, 2, 6, 3]),
        ];
        for (number, width, data) in stored {
            let mut block = Orientation::UPRIGHT.block();
            block[25] = number;
            let upright = grey(width, &data).upright(Orientation::of(&block));
            assert_eq!((upright.width, upright.data), (3, vec![1, 2, 3, 4, 5, 6]), "{number}");
        }
    }

    #[test]
    fn fewer_dots_are_means_of_areas() {
        assert_eq!(grey(4, &[0, 100, 200, 40, 20, 80, 100, 60]).scaled(2, 1).data, [50, 100]);
        // Three dots become two: each covers one and a half.
        assert_eq!(grey(3, &[0, 90, 30]).scaled(2, 1).data, [30, 50]);
        let even = grey(777, &vec![201; 777 * 5]).scaled(100, 2);
        assert_eq!((even.width, even.height), (100, 2));
        assert!(even.data.iter().all(|sample| *sample == 201));
    }

    #[test]
    fn colours_of_clear_dots_do_not_shine_through() {
        let data = vec![255, 0, 0, 255, 0, 255, 0, 0];
        let pixels = Pixels { width: 2, height: 1, kind: Kind::ColoursAlpha, data };
        assert_eq!(pixels.scaled(1, 1).data, [255, 0, 0, 128]);
    }

    #[test]
    fn alpha_that_says_nothing_is_left_out() {
        let opaque = Pixels { width: 1, height: 1, kind: Kind::ColoursAlpha, data: vec![1, 2, 3, 255] };
        assert_eq!(opaque.without_idle_alpha().data, [1, 2, 3]);
    }
}
