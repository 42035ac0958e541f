//! Where text goes: the graphics state and the text position (8.3, 8.4, 9.3, 9.4).

use std::sync::Arc;

use lopdf::Object;

use super::ReadError;
use super::font::Decoder;

/// Graphics states saved at a time; the standard's own limit is 28.
const SAVED: usize = 1000;

/// A transformation `[a b c d e f]` (8.3.3).
#[derive(Clone, Copy)]
pub(in crate::pdf) struct Matrix([f64; 6]);

impl Matrix {
    const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// From six operands; the identity if they are not six numbers.
    pub(in crate::pdf) fn new(operands: &[Object]) -> Self {
        let numbers: Option<Vec<f64>> = operands.iter().map(number).collect();
        let matrix = numbers.and_then(|numbers| numbers.try_into().ok());
        matrix.map_or(Self::IDENTITY, Self)
    }

    fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// Where a point comes to stand.
    pub(in crate::pdf) fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let [.., x, y] = Self::shift(x, y).then(self).0;
        (x, y)
    }

    /// How long the two sides of a unit square become.
    pub(in crate::pdf) fn sides(self) -> (f64, f64) {
        let [a, b, c, d, ..] = self.0;
        (a.hypot(b), c.hypot(d))
    }

    /// First `self`, then `next`.
    pub(in crate::pdf) fn then(self, next: Self) -> Self {
        let (m, n) = (self.0, next.0);
        let x = |x: f64, y: f64| x * n[0] + y * n[2];
        let y = |x: f64, y: f64| x * n[1] + y * n[3];
        Self([x(m[0], m[1]), y(m[0], m[1]), x(m[2], m[3]), y(m[2], m[3]), x(m[4], m[5]) + n[4], y(m[4], m[5]) + n[5]])
    }
}

/// The part of the graphics state that text needs (8.4.1, 9.3.1).
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Arc<Decoder>>,
    size: f64,
    char_space: f64,
    word_space: f64,
    /// Horizontal scaling; 1 is normal.
    scale: f64,
    leading: f64,
    rise: f64,
}

/// Writes text and knows where it stands.
#[derive(Clone)]
pub(in crate::pdf) struct Pen {
    state: State,
    saved: Vec<State>,
    line: Matrix,
    text: Matrix,
    /// The text position behind the last glyph that is no white space.
    inked: Matrix,
}

impl Pen {
    /// As it is at the beginning of a page.
    pub(in crate::pdf) fn new() -> Self {
        Self {
            state: State {
                matrix: Matrix::IDENTITY,
                font: None,
                size: 0.0,
                char_space: 0.0,
                word_space: 0.0,
                scale: 1.0,
                leading: 0.0,
                rise: 0.0,
            },
            saved: Vec::new(),
            line: Matrix::IDENTITY,
            text: Matrix::IDENTITY,
            inked: Matrix::IDENTITY,
        }
    }

    /// As it is at the beginning of a form `XObject` with this `/Matrix` (8.10.1).
    pub(in crate::pdf) fn within(&self, matrix: &[Object]) -> Self {
        let mut pen = Self::new();
        pen.state = self.state.clone();
        pen.transform(matrix);
        pen
    }

    fn transform(&mut self, matrix: &[Object]) {
        self.state.matrix = Matrix::new(matrix).then(self.state.matrix);
    }

    /// Operators of the graphics state, text state and text position; others have
    /// no effect.
    pub(in crate::pdf) fn operate(&mut self, operator: &str, operands: &[Object]) -> Result<(), ReadError> {
        let number = |index| operands.get(index).and_then(number).unwrap_or_default();
        match operator {
            "q" if self.saved.len() >= SAVED => return Err(ReadError::TooDeep("graphics state")),
            "q" => self.saved.push(self.state.clone()),
            "Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            "cm" => self.transform(operands),
            "BT" => self.set_line(Matrix::IDENTITY),
            "Tc" => self.state.char_space = number(0),
            "Tw" => self.state.word_space = number(0),
            "Tz" => self.state.scale = number(0) / 100.0,
            "TL" => self.state.leading = number(0),
            "Ts" => self.state.rise = number(0),
            "Tm" => self.set_line(Matrix::new(operands)),
            "Td" => self.move_line(number(0), number(1)),
            "TD" => {
                self.state.leading = -number(1);
                self.move_line(number(0), number(1));
            }
            "T*" | "'" => self.move_line(0.0, -self.state.leading),
            "\"" => {
                (self.state.word_space, self.state.char_space) = (number(0), number(1));
                self.move_line(0.0, -self.state.leading);
            }
            _ => {}
        }
        Ok(())
    }

    fn set_line(&mut self, line: Matrix) {
        self.line = line;
        self.text = line;
    }

    fn move_line(&mut self, x: f64, y: f64) {
        self.set_line(Matrix::shift(x, y).then(self.line));
    }

    /// `Tf`: the font, and its size in text space.
    pub(in crate::pdf) fn set_font(&mut self, font: Option<Arc<Decoder>>, size: Option<&Object>) {
        self.state.font = font;
        self.state.size = size.and_then(number).unwrap_or_default();
    }

    /// Shows an operand of `Tj` or `TJ`: a string, a number that moves back by
    /// thousandths of the font size, or an array of both (9.4.3).
    pub(in crate::pdf) fn show(&mut self, operand: &Object, out: &mut String) {
        match operand {
            Object::String(bytes, _) => self.show_string(bytes, out),
            Object::Array(items) => items.iter().for_each(|item| self.show(item, out)),
            other => {
                let back = number(other).unwrap_or_default() / 1000.0;
                self.advance(-back * self.state.size);
            }
        }
    }

    fn show_string(&mut self, bytes: &[u8], out: &mut String) {
        let Some(font) = self.state.font.clone() else {
            out.push('\u{FFFD}');
            return;
        };
        for glyph in font.glyphs(bytes) {
            let word = if glyph.word_space { self.state.word_space } else { 0.0 };
            self.advance(glyph.advance * self.state.size + self.state.char_space + word);
            if !glyph.text.trim().is_empty() {
                self.inked = self.text;
            }
            out.push_str(&glyph.text);
        }
    }

    fn advance(&mut self, width: f64) {
        let [a, b, .., x, y] = &mut self.text.0;
        *x += width * self.state.scale * *a;
        *y += width * self.state.scale * *b;
    }

    /// From user space to the page (8.3.2.3).
    pub(in crate::pdf) fn matrix(&self) -> Matrix {
        self.state.matrix
    }

    /// Where the pen stands on the page: x, y in points.
    pub(in crate::pdf) fn position(&self) -> (f64, f64) {
        self.on_page(self.text)
    }

    /// Where the last glyph that is no white space ended.
    pub(in crate::pdf) fn inked_position(&self) -> (f64, f64) {
        self.on_page(self.inked)
    }

    fn on_page(&self, text: Matrix) -> (f64, f64) {
        let rise = Matrix::shift(0.0, self.state.rise);
        let [.., x, y] = rise.then(text).then(self.state.matrix).0;
        (x, y)
    }

    /// The font size on the page, in points.
    pub(in crate::pdf) fn size(&self) -> f64 {
        let [_, _, c, d, _, _] = self.text.then(self.state.matrix).0;
        (self.state.size * c.hypot(d)).abs()
    }
}

/// A number among operands, which are never references (7.8.2).
fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}
