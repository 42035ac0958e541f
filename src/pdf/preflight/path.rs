//! The bounds of paths (ISO 32000-1, 8.5.2).

use super::marks::Shape;
use crate::pdf::read::Rect;
use crate::pdf::read::pen::Matrix;

/// Shorter than this in points, a shape is a dot and no line.
const DOT: f64 = 1.0;

/// A path under construction, on the page.
#[derive(Default)]
pub(super) struct Path {
    parts: Vec<Rect>,
    curved: bool,
}

impl Path {
    /// `m`: a new part.
    pub(super) fn begin(&mut self, matrix: Matrix, x: f64, y: f64) {
        let (x, y) = matrix.apply(x, y);
        self.parts.push(Rect { left: x, bottom: y, right: x, top: y });
    }

    /// Curves, by all their points.
    pub(super) fn curve(&mut self, matrix: Matrix, points: &[f64]) {
        self.curved = true;
        self.extend(matrix, points);
    }

    /// Lines.
    pub(super) fn extend(&mut self, matrix: Matrix, points: &[f64]) {
        for point in points.chunks_exact(2) {
            let (x, y) = matrix.apply(point[0], point[1]);
            match self.parts.last_mut() {
                Some(part) => *part = union(part, &Rect { left: x, bottom: y, right: x, top: y }),
                None => self.begin(matrix, point[0], point[1]),
            }
        }
    }

    /// `re`: a rectangle of its own.
    pub(super) fn rectangle(&mut self, matrix: Matrix, [x, y, width, height]: [f64; 4]) {
        self.begin(matrix, x, y);
        self.extend(matrix, &[x + width, y, x + width, y + height, x, y + height]);
    }

    /// The bounds of the whole, and its form. Ends the path.
    pub(super) fn finish(&mut self) -> Option<(Rect, Shape)> {
        let Self { parts, curved } = std::mem::take(self);
        let lines = parts.iter().filter(|part| part.width().max(part.height()) > DOT);
        let thinnest = lines.map(|part| part.width().min(part.height())).fold(f64::INFINITY, f64::min);
        let whole = parts.into_iter().reduce(|whole, part| union(&whole, &part))?;
        Some((whole, Shape { thinnest, straight: !curved }))
    }
}

fn union(a: &Rect, b: &Rect) -> Rect {
    Rect {
        left: a.left.min(b.left),
        bottom: a.bottom.min(b.bottom),
        right: a.right.max(b.right),
        top: a.top.max(b.top),
    }
}

/// The bounds of the unit square in which a picture is painted (8.9.5.1).
pub(super) fn unit_square(matrix: Matrix) -> Rect {
    let mut path = Path::default();
    path.rectangle(matrix, [0.0, 0.0, 1.0, 1.0]);
    path.finish().map(|(bounds, _)| bounds).unwrap_or_default()
}
