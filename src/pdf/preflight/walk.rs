//! Follows the content of a page and notes each thing that it paints
//! (ISO 32000-1, 8 and 9).

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::marks::{Fault, Foreign, Mark, Paint, Placed, Sheet, What};
use super::paint::{self, Space};
use super::path::{Path, unit_square};
use super::pictures::{Pictures, is_stencil};
use crate::pdf::read::content::{FORM_DEPTH, FORM_PRICE, Fonts};
use crate::pdf::read::file::File;
use crate::pdf::read::operators::each_operator;
use crate::pdf::read::page::Leaf;
use crate::pdf::read::pen::Pen;
use crate::pdf::read::{ReadError, Rect};

/// What a mark takes from the reader's budget.
const MARK_PRICE: usize = 64;

/// What the pages of a file share.
#[derive(Default)]
pub(super) struct Known {
    pub(super) fonts: Fonts,
    pictures: Pictures,
}

impl Known {
    /// Nothing yet, of a file whose pictures are not unpacked.
    pub(super) fn of_packed_pictures() -> Self {
        Self { pictures: Pictures::packed(), ..Self::default() }
    }
}

/// The part of the graphics state that says how things are painted (8.4).
#[derive(Clone)]
struct State {
    fill: (Space, Paint),
    stroke: (Space, Paint),
    width: f64,
    text_mode: i64,
    /// Of lines, and of everything else (8.6.7).
    overprint: (bool, bool),
    /// Whether the font's glyphs are drawings, which are not followed.
    drawn_glyphs: bool,
}

impl State {
    fn new() -> Self {
        let black = || (Space::Grey, Space::Grey.first());
        Self {
            fill: black(),
            stroke: black(),
            width: 1.0,
            text_mode: 0,
            overprint: (false, false),
            drawn_glyphs: false,
        }
    }
}

/// The content stream being followed.
#[derive(Clone, Copy)]
struct Scope<'f> {
    resources: Option<&'f Dictionary>,
    depth: usize,
    in_mask: bool,
}

/// Follows the content of one page.
pub(super) struct Walk<'f, 'k> {
    file: &'f File,
    known: &'k mut Known,
    sheet: &'k mut Sheet,
    pen: Pen,
    /// As it was when the stream began: patterns are placed from there (8.7.3.1).
    base: Pen,
    state: State,
    saved: Vec<State>,
    path: Path,
}

impl<'f, 'k> Walk<'f, 'k> {
    /// Notes the marks of a page's content.
    pub(super) fn page(
        file: &'f File,
        known: &'k mut Known,
        sheet: &'k mut Sheet,
        content: &[u8],
        page: &Leaf<'f>,
    ) -> Result<(), ReadError> {
        let (pen, state) = (Pen::new(), State::new());
        let mut walk =
            Self { file, known, sheet, base: pen.clone(), pen, state, saved: Vec::new(), path: Path::default() };
        let scope = Scope { resources: page.inherited.resources, depth: 0, in_mask: false };
        walk.group(page.dict, scope);
        walk.follow(content, scope)
    }

    fn follow(&mut self, content: &[u8], scope: Scope<'f>) -> Result<(), ReadError> {
        each_operator(content, |operator, operands| self.operate(operator, operands, scope))
    }

    fn operate(&mut self, operator: &str, operands: &[Object], scope: Scope<'f>) -> Result<(), ReadError> {
        match operator {
            "q" => self.saved.push(self.state.clone()),
            "Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            "w" => self.state.width = operands.first().map_or(0.0, number),
            "Tr" => self.state.text_mode = operands.first().and_then(|mode| mode.as_i64().ok()).unwrap_or(0),
            "gs" => return self.settings(operands.first(), scope),
            "Tf" => return self.font(operands, scope),
            "Do" => return self.object(operands.first(), scope),
            "sh" => return self.gradient(operands.first(), scope),
            "BI" => return self.mark(What::Shading, Paint::Foreign(Foreign::Unknown), self.square(), scope),
            "cs" | "CS" | "sc" | "SC" | "scn" | "SCN" | "g" | "G" | "rg" | "RG" | "k" | "K" => {
                return self.colour(operator, operands, scope);
            }
            "m" | "l" | "c" | "v" | "y" | "re" => self.draw(operator, operands),
            "n" | "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*" => return self.path(operator, scope),
            _ => {}
        }
        self.pen.operate(operator, operands)?;
        match operator {
            "Tj" | "TJ" | "'" | "\"" => self.text(operands.last(), scope),
            _ => Ok(()),
        }
    }

    fn resource(&self, kind: &[u8], name: Option<&Object>, scope: Scope<'f>) -> Option<&'f Object> {
        self.file.dict(scope.resources?, kind)?.get(name?.as_name().ok()?).ok()
    }

    fn mark(&mut self, what: What, paint: Paint, area: Rect, scope: Scope<'f>) -> Result<(), ReadError> {
        self.file.spend(MARK_PRICE)?;
        let overprint = match what {
            What::Stroke(_) => self.state.overprint.0,
            _ => self.state.overprint.1,
        };
        if overprint && paint.is_paper() && !scope.in_mask {
            self.fault(Fault::Overprint);
        }
        self.sheet.marks.push(Mark { what, paint, area, in_mask: scope.in_mask });
        Ok(())
    }

    fn fault(&mut self, fault: Fault) {
        if !self.sheet.faults.contains(&fault) {
            self.sheet.faults.push(fault);
        }
    }

    fn square(&self) -> Rect {
        unit_square(self.pen.matrix())
    }

    /// Colour operators (8.6.8); small letters fill, capitals draw lines.
    fn colour(&mut self, operator: &str, operands: &[Object], scope: Scope<'f>) -> Result<(), ReadError> {
        let fills = operator.starts_with(|c: char| c.is_ascii_lowercase());
        let current = if fills { &self.state.fill } else { &self.state.stroke };
        let components: Vec<f64> = operands.iter().filter(|operand| operand.as_float().is_ok()).map(number).collect();
        let set = match operator.to_ascii_lowercase().as_str() {
            "cs" => {
                let space = operands.first().map(|name| paint::space(self.file, name, scope.resources));
                let space = space.unwrap_or(Space::Foreign(Foreign::Unknown));
                (space.clone(), space.first())
            }
            "g" | "rg" | "k" => {
                let device: &[u8] = match components.len() {
                    1 => b"DeviceGray",
                    3 => b"DeviceRGB",
                    _ => b"DeviceCMYK",
                };
                let space = paint::space(self.file, &Object::Name(device.to_vec()), scope.resources);
                (space.clone(), space.paint(&components))
            }
            _ if matches!(operands.last(), Some(Object::Name(_))) => {
                (Space::Pattern, self.pattern(operands.last(), scope)?)
            }
            _ => (current.0.clone(), current.0.paint(&components)),
        };
        if fills {
            self.state.fill = set;
        } else {
            self.state.stroke = set;
        }
        Ok(())
    }

    /// A pattern (8.7): with what a gradient paints; of tiles, the marks on one.
    fn pattern(&mut self, name: Option<&Object>, scope: Scope<'f>) -> Result<Paint, ReadError> {
        let unknown = Paint::Foreign(Foreign::Unknown);
        let Some(object) = self.resource(b"Pattern", name, scope) else { return Ok(unknown) };
        match self.file.resolve(object) {
            Some(Object::Stream(tile)) if self.file.integer(&tile.dict, b"PaintType") == Some(1) => {
                let outer = std::mem::replace(&mut self.pen, self.base.clone());
                self.form(tile, scope)?;
                self.pen = outer;
                Ok(Paint::Mixed(0.0))
            }
            Some(Object::Dictionary(pattern)) => {
                let shading = self.file.dict(pattern, b"Shading");
                Ok(shading.map_or(unknown, |shading| paint::shading(self.file, shading, scope.resources)))
            }
            _ => Ok(unknown),
        }
    }

    fn gradient(&mut self, name: Option<&Object>, scope: Scope<'f>) -> Result<(), ReadError> {
        let shading = self.resource(b"Shading", name, scope).and_then(|shading| self.file.as_dict(shading));
        let paint = shading.map(|shading| paint::shading(self.file, shading, scope.resources));
        self.mark(What::Shading, paint.unwrap_or(Paint::Foreign(Foreign::Unknown)), self.square(), scope)
    }

    /// Path construction (8.5.2).
    fn draw(&mut self, operator: &str, operands: &[Object]) {
        let (numbers, matrix): (Vec<f64>, _) = (operands.iter().map(number).collect(), self.pen.matrix());
        match (operator, numbers.as_slice()) {
            ("m", [x, y]) => self.path.begin(matrix, *x, *y),
            ("re", [x, y, width, height]) => self.path.rectangle(matrix, [*x, *y, *width, *height]),
            ("l", points) => self.path.extend(matrix, points),
            (_, points) => self.path.curve(matrix, points),
        }
    }

    /// Path painting (8.5.3).
    fn path(&mut self, operator: &str, scope: Scope<'f>) -> Result<(), ReadError> {
        let Some((area, shape)) = self.path.finish() else { return Ok(()) };
        if matches!(operator, "f" | "F" | "f*" | "B" | "B*" | "b" | "b*") {
            self.mark(What::Fill(shape), self.state.fill.1.clone(), area, scope)?;
        }
        if matches!(operator, "S" | "s" | "B" | "B*" | "b" | "b*") {
            let (horizontal, vertical) = self.pen.matrix().sides();
            let width = self.state.width * horizontal.min(vertical);
            let half = width / 2.0;
            let area = Rect {
                left: area.left - half,
                bottom: area.bottom - half,
                right: area.right + half,
                top: area.top + half,
            };
            self.mark(What::Stroke(width), self.state.stroke.1.clone(), area, scope)?;
        }
        Ok(())
    }

    fn font(&mut self, operands: &[Object], scope: Scope<'f>) -> Result<(), ReadError> {
        let font = self.resource(b"Font", operands.first(), scope).and_then(|font| self.file.as_dict(font));
        let font = font.map(|font| self.known.fonts.load(self.file, font)).transpose()?;
        self.state.drawn_glyphs = font.as_ref().is_none_or(|font| font.font.kind == "Type3");
        self.pen.set_font(font, operands.get(1));
        Ok(())
    }

    /// Text showing (9.4.3), by what its render mode paints (9.3.6).
    fn text(&mut self, operand: Option<&Object>, scope: Scope<'f>) -> Result<(), ReadError> {
        let (start, size) = (self.pen.position(), self.pen.size());
        let mut text = String::new();
        if let Some(operand) = operand {
            self.pen.show(operand, &mut text);
        }
        if text.trim().is_empty() {
            return Ok(());
        }
        let end = self.pen.inked_position();
        let area = Rect {
            left: start.0.min(end.0),
            bottom: start.1.min(end.1) - size * 0.25,
            right: start.0.max(end.0),
            top: start.1.max(end.1) + size * 0.75,
        };
        let (fills, lines) = match self.state.text_mode % 4 {
            0 => (true, false),
            1 => (false, true),
            2 => (true, true),
            _ => (false, false),
        };
        let paints = [(fills, &self.state.fill.1), (lines, &self.state.stroke.1)];
        for (_, paint) in paints.map(|(used, paint)| (used, paint.clone())).into_iter().filter(|(used, _)| *used) {
            let paint = if self.state.drawn_glyphs { Paint::Foreign(Foreign::Unknown) } else { paint };
            self.mark(What::Text(size), paint, area, scope)?;
        }
        Ok(())
    }

    /// `Do`: a picture or a form (8.8).
    fn object(&mut self, name: Option<&Object>, scope: Scope<'f>) -> Result<(), ReadError> {
        let Some(object) = self.resource(b"XObject", name, scope) else { return Ok(()) };
        let Some(Object::Stream(stream)) = self.file.resolve(object) else { return Ok(()) };
        match self.file.name(&stream.dict, b"Subtype").as_deref() {
            Some("Image") => self.picture(stream, object.as_reference().ok(), scope),
            _ => self.form(stream, scope),
        }
    }

    fn picture(&mut self, picture: &'f Stream, id: Option<ObjectId>, scope: Scope<'f>) -> Result<(), ReadError> {
        let paint = self.known.pictures.paint(self.file, id, picture, scope.resources);
        let paint = paint.unwrap_or_else(|| self.state.fill.1.clone());
        let dots = |key| self.file.get(&picture.dict, key).and_then(|dots| self.file.number(dots)).unwrap_or(0.0);
        let (width, height) = self.pen.matrix().sides();
        let resolution = (dots(b"Width") / width).min(dots(b"Height") / height) * 72.0;
        let toned =
            !is_stencil(self.file, &picture.dict) && self.file.integer(&picture.dict, b"BitsPerComponent") != Some(1);
        let side = |key| self.file.integer(&picture.dict, key).unwrap_or_default();
        let dots = (side(b"Width"), side(b"Height"));
        self.mark(What::Picture(Placed { resolution, dots, toned }), paint, self.square(), scope)?;
        match self.file.get(&picture.dict, b"SMask") {
            Some(Object::Stream(mask)) => {
                let space = mask.dict.get(b"ColorSpace").ok();
                let space = space.map(|space| paint::space(self.file, space, None).first());
                let paint = space.unwrap_or(Paint::Foreign(Foreign::Unknown));
                self.mark(What::Shading, paint, self.square(), Scope { in_mask: true, ..scope })
            }
            _ => Ok(()),
        }
    }

    /// The colours in which the transparent things of a page or form blend (11.6.6).
    fn group(&mut self, of: &Dictionary, scope: Scope<'f>) {
        let group = self.file.dict(of, b"Group");
        let Some(space) = group.and_then(|group| group.get(b"CS").ok()) else { return };
        match paint::space(self.file, space, scope.resources) {
            Space::Inks => {}
            Space::Grey if scope.in_mask => {}
            _ => self.fault(Fault::Blending),
        }
    }

    /// A form, a tile, or the group of a mask: content within content (8.10).
    fn form(&mut self, form: &'f Stream, scope: Scope<'f>) -> Result<(), ReadError> {
        if scope.depth >= FORM_DEPTH {
            return Err(ReadError::TooDeep("nest of form XObjects"));
        }
        self.group(&form.dict, scope);
        let resources = self.file.dict(&form.dict, b"Resources").or(scope.resources);
        let inner = Scope { resources, depth: scope.depth + 1, ..scope };
        self.file.spend(FORM_PRICE)?;
        let within = self.pen.within(self.file.array(&form.dict, b"Matrix"));
        let content = self.file.bytes(form)?;
        let pens = (std::mem::replace(&mut self.pen, within.clone()), std::mem::replace(&mut self.base, within));
        let (state, saved) = (self.state.clone(), std::mem::take(&mut self.saved));
        self.follow(&content, inner)?;
        (self.pen, self.base) = pens;
        (self.state, self.saved) = (state, saved);
        Ok(())
    }

    /// `gs`: a dictionary of settings (8.4.5).
    fn settings(&mut self, name: Option<&Object>, scope: Scope<'f>) -> Result<(), ReadError> {
        let settings = self.resource(b"ExtGState", name, scope).and_then(|object| self.file.as_dict(object));
        let Some(settings) = settings else { return Ok(()) };
        if let Some(width) = self.file.get(settings, b"LW").and_then(|width| self.file.number(width)) {
            self.state.width = width;
        }
        if settings.has(b"OP") {
            let on = self.file.is_true(settings, b"OP");
            self.state.overprint = (on, on);
        }
        if settings.has(b"op") {
            self.state.overprint.1 = self.file.is_true(settings, b"op");
        }
        let other = |key| self.file.name(settings, key).is_none_or(|name| name != "Default");
        if settings.has(b"TR") || (settings.has(b"TR2") && other(b"TR2")) || (settings.has(b"HT") && other(b"HT")) {
            self.fault(Fault::Screening);
        }
        let mask = self.file.dict(settings, b"SMask").and_then(|mask| self.file.get(mask, b"G"));
        match mask {
            Some(Object::Stream(group)) => self.form(group, Scope { in_mask: true, ..scope }),
            _ => Ok(()),
        }
    }
}

/// An operand; 0 if it is no number.
fn number(object: &Object) -> f64 {
    object.as_float().map_or(0.0, f64::from)
}
