//! Follows a content stream and notes the text it shows (7.8, 9.4, 14.6).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use lopdf::{Dictionary, Object, ObjectId};

use super::ReadError;
use super::file::{self, File};
use super::font::{Decoder, Font};
use super::operators::each_operator;
use super::pen::Pen;
use super::text::Run;

/// Levels of form `XObjects`.
pub(in crate::pdf) const FORM_DEPTH: usize = 16;
/// Levels of marked content.
const MARK_DEPTH: usize = 1000;
/// What painting a form takes from the budget besides its bytes; it allows for some
/// 16,000 in a file.
pub(in crate::pdf) const FORM_PRICE: usize = 16 << 10;

/// The fonts met so far on any page, by the place of their dictionary in memory: a
/// dictionary may be written straight into the resources and then has no object id.
#[derive(Default)]
pub(in crate::pdf) struct Fonts(Mutex<BTreeMap<usize, Arc<Decoder>>>);

impl Fonts {
    pub(in crate::pdf) fn load(&self, file: &File, dict: &Dictionary) -> Result<Arc<Decoder>, ReadError> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = std::ptr::from_ref(dict).addr();
        if let Some(decoder) = known.get(&place) {
            return Ok(Arc::clone(decoder));
        }
        let decoder = Arc::new(Decoder::new(file, dict)?);
        known.insert(place, Arc::clone(&decoder));
        Ok(decoder)
    }

    /// What is known of each font, sorted, each once.
    pub(in crate::pdf) fn list(&self) -> Vec<Font> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut fonts: Vec<_> = known.values().map(|it| it.font.clone()).collect();
        fonts.sort();
        fonts.dedup();
        fonts
    }
}

/// The content stream being followed.
#[derive(Clone, Copy)]
struct Scope<'a> {
    resources: Option<&'a Dictionary>,
    /// The form `XObject` it belongs to; `None` for the page itself.
    form: Option<ObjectId>,
    depth: usize,
}

/// What an open marked-content sequence means for the text in it (14.6), taken
/// together with the sequences around it.
#[derive(Clone, Default)]
struct Mark {
    mcid: Option<i64>,
    form: Option<ObjectId>,
    artifact: bool,
    furniture: bool,
    language: Option<String>,
}

/// An open sequence with `/ActualText` (14.9.4).
struct Replacement {
    /// How many sequences were open around it.
    depth: usize,
    /// Its text, until it has been put down.
    text: Option<String>,
}

/// Follows the content of one page.
pub(in crate::pdf) struct Interpreter<'a, 'f> {
    file: &'a File,
    fonts: &'f Fonts,
    page: usize,
    pen: Pen,
    marks: Vec<Mark>,
    replacement: Option<Replacement>,
    runs: Vec<Run>,
}

impl<'a, 'f> Interpreter<'a, 'f> {
    /// Ready for the page of this index, counted from 0.
    pub(in crate::pdf) fn new(file: &'a File, fonts: &'f Fonts, page: usize) -> Self {
        Self { file, fonts, page, pen: Pen::new(), marks: Vec::new(), replacement: None, runs: Vec::new() }
    }

    /// The runs of the page's content.
    pub(in crate::pdf) fn read(
        mut self,
        content: &[u8],
        resources: Option<&'a Dictionary>,
    ) -> Result<Vec<Run>, ReadError> {
        let scope = Scope { resources, form: None, depth: 0 };
        self.follow(content, scope)?;
        Ok(self.runs)
    }

    /// Follows one content stream.
    fn follow(&mut self, content: &[u8], scope: Scope<'a>) -> Result<(), ReadError> {
        each_operator(content, |operator, operands| self.operate(operator, operands, scope))
    }

    fn operate(&mut self, operator: &str, operands: &[Object], scope: Scope<'a>) -> Result<(), ReadError> {
        match operator {
            "Do" => self.form(operands.first(), scope),
            "BMC" | "BDC" => self.begin_mark(operands, scope),
            "EMC" => self.end_mark(),
            "Tf" => {
                let font = self.resource(b"Font", operands.first(), scope);
                let dict = font.and_then(|font| self.file.as_dict(font));
                let font = dict.map(|dict| self.fonts.load(self.file, dict));
                self.pen.set_font(font.transpose()?, operands.get(1));
                Ok(())
            }
            operator => {
                self.pen.operate(operator, operands)?;
                match operator {
                    "Tj" | "TJ" | "'" | "\"" => self.show(operands.last()),
                    _ => Ok(()),
                }
            }
        }
    }

    /// A named resource, unresolved (7.8.3).
    fn resource(&self, kind: &[u8], name: Option<&Object>, scope: Scope<'a>) -> Option<&'a Object> {
        let names = self.file.dict(scope.resources?, kind)?;
        names.get(name?.as_name().ok()?).ok()
    }

    /// Paints a form `XObject` (8.10); other objects hold no text.
    fn form(&mut self, name: Option<&Object>, scope: Scope<'a>) -> Result<(), ReadError> {
        let Some(object) = self.resource(b"XObject", name, scope) else {
            return Ok(());
        };
        let Some(Object::Stream(form)) = self.file.resolve(object) else {
            return Ok(());
        };
        if self.file.name(&form.dict, b"Subtype").as_deref() != Some("Form") {
            return Ok(());
        }
        if scope.depth >= FORM_DEPTH {
            return Err(ReadError::TooDeep("nest of form XObjects"));
        }
        let inner = Scope {
            resources: self.file.dict(&form.dict, b"Resources").or(scope.resources),
            form: object.as_reference().ok(),
            depth: scope.depth + 1,
        };
        // Even an empty form has its price, so that forms of forms come to an end.
        self.file.spend(FORM_PRICE)?;
        let within = self.pen.within(self.file.array(&form.dict, b"Matrix"));
        let (outer, open) = (std::mem::replace(&mut self.pen, within), self.marks.len());
        self.follow(&self.file.bytes(form)?, inner)?;
        while self.marks.len() > open {
            self.end_mark()?;
        }
        self.pen = outer;
        Ok(())
    }

    /// `BMC` and `BDC`: a tag and, written out or by name, its properties (14.6.2).
    fn begin_mark(&mut self, operands: &[Object], scope: Scope<'a>) -> Result<(), ReadError> {
        if self.marks.len() >= MARK_DEPTH {
            return Err(ReadError::TooDeep("marked content"));
        }
        let mut mark = self.marks.last().cloned().unwrap_or_default();
        if operands.first().and_then(file::name).as_deref() == Some("Artifact") {
            mark.artifact = true;
            mark.furniture = false;
            mark.mcid = None;
        }
        let properties = match operands.get(1) {
            Some(Object::Dictionary(written)) => Some(written),
            name => self.resource(b"Properties", name, scope).and_then(|named| self.file.as_dict(named)),
        };
        if let Some(properties) = properties {
            if let Some(mcid) = self.file.integer(properties, b"MCID") {
                mark.mcid = Some(mcid);
                mark.form = scope.form;
                mark.artifact = false;
            }
            if mark.artifact && matches!(self.file.name(properties, b"Subtype").as_deref(), Some("Header" | "Footer")) {
                mark.furniture = true;
            }
            mark.language = self.file.text(properties, b"Lang").or(mark.language);
            let text = self.file.text(properties, b"ActualText");
            if text.is_some() && self.replacement.is_none() {
                let depth = self.marks.len();
                self.replacement = Some(Replacement { depth, text });
            }
        }
        self.file.spend(mark.language.as_ref().map_or(0, String::len))?;
        self.marks.push(mark);
        Ok(())
    }

    /// `EMC`. An `/ActualText` around no text stands where the pen is.
    fn end_mark(&mut self) -> Result<(), ReadError> {
        let depth = self.marks.len().saturating_sub(1);
        let replacement = self.replacement.take_if(|it| it.depth == depth);
        if let Some(text) = replacement.and_then(|it| it.text).filter(|it| !it.is_empty()) {
            self.note(text, self.pen.position(), self.pen.size())?;
        }
        self.marks.pop();
        Ok(())
    }

    /// Shows text, or what replaces it: at once, however many pieces follow.
    fn show(&mut self, operand: Option<&Object>) -> Result<(), ReadError> {
        let (start, size) = (self.pen.position(), self.pen.size());
        let mut text = String::new();
        if let Some(operand) = operand {
            self.pen.show(operand, &mut text);
        }
        if let Some(replacement) = &mut self.replacement {
            text = replacement.text.take().unwrap_or_default();
        }
        self.note(text, start, size)
    }

    /// Notes a run that ends at the pen; without text, lengthens the last one.
    fn note(&mut self, text: String, start: (f64, f64), size: f64) -> Result<(), ReadError> {
        let end = self.pen.position();
        let mark = self.marks.last().cloned().unwrap_or_default();
        if text.is_empty() {
            if let Some(last) = self.runs.last_mut().filter(|last| last.mcid == mark.mcid) {
                last.end = end;
            }
            return Ok(());
        }
        let language = mark.language.as_ref().map_or(0, String::len);
        self.file.spend(text.len() + language)?;
        self.runs.push(Run {
            text,
            page: self.page,
            mcid: mark.mcid,
            form: mark.form,
            artifact: mark.artifact,
            furniture: mark.artifact && mark.furniture,
            language: mark.language,
            start,
            end,
            size,
        });
        Ok(())
    }
}
