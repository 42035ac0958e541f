//! Outlines of the `PostScript` kind (`CFF `, `CFF2`): small programs that call
//! one another, ten levels deep. They are run without drawing, to count their steps.

use super::Fault;
use super::data::Data;

/// The most steps of one glyph's program, with all it calls.
const MAX_STEPS: usize = 150_000;

/// The most steps of one that draws two other glyphs.
const MAX_STEPS_OF_PAIR: usize = 2_000;

/// The most steps of all glyphs.
const MAX_ALL_STEPS: usize = 60_000_000;

/// How deep programs can call one another (Technical Note 5177, appendix B).
const MAX_CALLS: usize = 10;

/// The most numbers that can wait for their operator.
const MAX_STACK: usize = 513;

/// The most font dictionaries.
const MAX_DICTIONARIES: usize = 256;

/// Which of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// `CFF `
    One,
    /// `CFF2`
    Two,
}

pub fn check(table: Data<'_>, version: Version) -> Result<(), Fault> {
    let font = Font::read(table, version).ok_or(Fault::Broken)?;
    // Each program begins where the one before it ends; the same is not there twice.
    let sorted = std::iter::once(&font.programs).chain([&font.shared]).chain(&font.private).all(Index::is_sorted);
    if !sorted {
        return Err(Fault::Broken);
    }
    let mut all = 0;
    for glyph in 0..font.programs.number {
        let dictionary = font.dictionary(glyph).unwrap_or(0);
        let mut run = Run { font: &font, dictionary, stack: Vec::new(), stems: 0, set: 0, steps: 0, pair: false };
        run.program(font.programs.get(glyph).ok_or(Fault::Broken)?, 0)?;
        all += run.steps;
        if all > MAX_ALL_STEPS || (run.pair && run.steps > MAX_STEPS_OF_PAIR) {
            return Err(Fault::Work);
        }
    }
    Ok(())
}

/// A list of pieces of data.
#[derive(Clone, Copy)]
struct Index<'a> {
    number: usize,
    size: usize,
    offsets: Data<'a>,
    data: Data<'a>,
}

impl<'a> Index<'a> {
    const EMPTY: Self = Self { number: 0, size: 1, offsets: Data(&[]), data: Data(&[]) };

    /// The list that begins somewhere, and where it ends.
    fn read(table: Data<'a>, at: usize, version: Version) -> Option<(Self, usize)> {
        let width = if version == Version::One { 2 } else { 4 };
        let number = table.number(at, width)?;
        if number == 0 {
            return Some((Self::EMPTY, at + width));
        }
        let size = table.u8(at + width).filter(|size| (1..=4).contains(size))?;
        let offsets = at + width + 1;
        // Offsets are counted from the byte before the data.
        let data = offsets.checked_add(number.checked_add(1)?.checked_mul(size)?)?.checked_sub(1)?;
        let index = Self { number, size, offsets: table.from(offsets)?, data: table.from(data)? };
        let end = data.checked_add(index.offset(number)?)?;
        Some((index, end))
    }

    fn offset(&self, number: usize) -> Option<usize> {
        self.offsets.number(number * self.size, self.size)
    }

    fn get(&self, number: usize) -> Option<&'a [u8]> {
        self.data.part(self.offset(number)?, self.offset(number + 1)?).filter(|_| number < self.number)
    }

    fn is_sorted(&self) -> bool {
        self.number == 0 || (0..self.number).all(|number| self.offset(number) <= self.offset(number + 1))
    }
}

/// The operators of a dictionary with their numbers (9.3 of Technical Note 5176).
fn operators(data: &[u8]) -> Option<Vec<(usize, Vec<usize>)>> {
    let (data, mut at) = (Data(data), 0);
    let (mut all, mut numbers) = (Vec::new(), Vec::new());
    while let Some(byte) = data.u8(at) {
        at += 1;
        match byte {
            12 => {
                all.push((1200 + data.u8(at)?, std::mem::take(&mut numbers)));
                at += 1;
            }
            0..=27 | 31 => all.push((byte, std::mem::take(&mut numbers))),
            28 => {
                numbers.push(data.u16(at)?);
                at += 2;
            }
            29 => {
                numbers.push(data.u32(at)?);
                at += 4;
            }
            30 => {
                // A decimal number, two digits a byte, until a half byte of 15.
                while data.u8(at)? & 0x0f != 0x0f && data.u8(at)? >> 4 != 0x0f {
                    at += 1;
                }
                at += 1;
                numbers.push(0);
            }
            32..=246 => numbers.push(byte.saturating_sub(139)),
            247..=250 => {
                numbers.push((byte - 247) * 256 + data.u8(at)? + 108);
                at += 1;
            }
            _ => {
                numbers.push(0);
                at += 1;
            }
        }
        if numbers.len() > MAX_STACK {
            return None;
        }
    }
    Some(all)
}

/// What a font's programs need.
struct Font<'a> {
    version: Version,
    programs: Index<'a>,
    /// What all programs may call.
    shared: Index<'a>,
    /// What those of each font dictionary may call.
    private: Vec<Index<'a>>,
    /// Which dictionary belongs to which glyph.
    choice: Option<Data<'a>>,
    /// The number of regions of each set of variations.
    regions: Vec<usize>,
}

impl<'a> Font<'a> {
    fn read(table: Data<'a>, version: Version) -> Option<Self> {
        let head = table.u8(2)?;
        let (top, shared) = match version {
            Version::One => {
                let (_, at) = Index::read(table, head, version)?;
                let (top, at) = Index::read(table, at, version)?;
                let (_, at) = Index::read(table, at, version)?;
                (top.get(0)?, at)
            }
            Version::Two => {
                let end = head.checked_add(table.u16(3)?)?;
                (table.part(head, end)?, end)
            }
        };
        let (shared, _) = Index::read(table, shared, version)?;
        let top = operators(top)?;
        let find = |operator: usize| top.iter().find(|(found, _)| *found == operator).map(|(_, numbers)| numbers);
        let at = |operator: usize| find(operator)?.last().copied();
        let (programs, _) = Index::read(table, at(17)?, version)?;
        let mut private = Vec::new();
        match at(1236) {
            None => private.push(find(18).map_or(Some(Index::EMPTY), |numbers| called(table, numbers, version))?),
            Some(array) => {
                let (array, _) = Index::read(table, array, version)?;
                if array.number > MAX_DICTIONARIES {
                    return None;
                }
                for number in 0..array.number {
                    let dictionary = operators(array.get(number)?)?;
                    let numbers = dictionary.iter().find(|(operator, _)| *operator == 18);
                    private.push(numbers.map_or(Some(Index::EMPTY), |(_, numbers)| called(table, numbers, version))?);
                }
            }
        }
        let choice = at(1237).map(|at| table.from(at)).map_or(Some(None), |choice| choice.map(Some))?;
        let regions = at(24).map_or(Some(Vec::new()), |at| regions(table.from(at.checked_add(2)?)?))?;
        Some(Self { version, programs, shared, private, choice, regions })
    }

    /// The font dictionary of a glyph.
    fn dictionary(&self, glyph: usize) -> Option<usize> {
        let choice = self.choice?;
        let (head, width) = match choice.u8(0)? {
            0 => return choice.u8(1 + glyph),
            3 => (1, 2),
            _ => (1, 4),
        };
        let record = if width == 2 { 3 } else { 6 };
        let (mut low, mut high) = (0, choice.number(head, width)?);
        let first = |number: usize| choice.number(head + width + number * record, width);
        while high - low > 1 {
            let middle = usize::midpoint(low, high);
            if first(middle)? <= glyph { low = middle } else { high = middle }
        }
        choice.number(head + width + low * record + width, record - width)
    }
}

/// What the programs of a font dictionary may call.
fn called<'a>(table: Data<'a>, private: &[usize], version: Version) -> Option<Index<'a>> {
    let [size, at] = *private else { return None };
    let operators = operators(table.part(at, at.checked_add(size)?)?)?;
    match operators.iter().find(|(operator, _)| *operator == 19) {
        Some((_, numbers)) => Some(Index::read(table, at.checked_add(*numbers.last()?)?, version)?.0),
        None => Some(Index::EMPTY),
    }
}

/// How many regions each set of variations has.
fn regions(store: Data<'_>) -> Option<Vec<usize>> {
    (0..store.u16(6)?).map(|set| store.u16(store.u32(8 + set * 4)?.checked_add(4)?)).collect()
}

/// A glyph's program on its way.
struct Run<'f, 'a> {
    font: &'f Font<'a>,
    dictionary: usize,
    /// Numbers; `None` where they are reckoned.
    stack: Vec<Option<i32>>,
    stems: usize,
    /// Which set of variations.
    set: usize,
    steps: usize,
    /// Whether it draws two other glyphs.
    pair: bool,
}

impl Run<'_, '_> {
    /// Runs a program; whether the glyph ends in it.
    fn program(&mut self, code: &[u8], depth: usize) -> Result<bool, Fault> {
        if depth > MAX_CALLS {
            return Err(Fault::Work);
        }
        let (code, mut at) = (Data(code), 0);
        while let Some(byte) = code.u8(at) {
            at += 1;
            self.steps += 1;
            if self.steps > MAX_STEPS {
                return Err(Fault::Work);
            }
            match byte {
                28 | 32..=255 => self.push(code, byte, &mut at)?,
                1 | 3 | 18 | 23 => self.stem(),
                19 | 20 => {
                    self.stem();
                    at += self.stems.div_ceil(8);
                }
                10 | 29 => {
                    if self.call(byte == 29, depth)? {
                        return Ok(true);
                    }
                }
                11 => return Ok(false),
                14 => {
                    self.pair |= self.stack.len() >= 4;
                    return Ok(true);
                }
                15 => self.set = usize::try_from(self.pop()?).map_err(|_| Fault::Broken)?,
                16 => self.blend()?,
                12 => {
                    self.reckon(code.u8(at).ok_or(Fault::Broken)?);
                    at += 1;
                }
                _ => self.stack.clear(),
            }
        }
        Ok(false)
    }

    fn push(&mut self, code: Data<'_>, byte: usize, at: &mut usize) -> Result<(), Fault> {
        let (number, length) = match byte {
            28 => (code.part(*at, *at + 2).and_then(|bytes| Some(i16::from_be_bytes(*bytes.first_chunk()?).into())), 2),
            32..=246 => (signed(byte).map(|byte| byte - 139), 0),
            247..=250 => (code.u8(*at).and_then(|low| signed((byte - 247) * 256 + low + 108)), 1),
            251..=254 => (code.u8(*at).and_then(|low| Some(-signed((byte - 251) * 256 + low + 108)?)), 1),
            _ => (code.u16(*at).and_then(signed), 4),
        };
        *at += length;
        if self.stack.len() >= MAX_STACK || number.is_none() {
            return Err(Fault::Broken);
        }
        self.stack.push(number);
        Ok(())
    }

    fn pop(&mut self) -> Result<i32, Fault> {
        self.stack.pop().flatten().ok_or(Fault::Broken)
    }

    fn stem(&mut self) {
        self.stems += self.stack.len() / 2;
        self.stack.clear();
    }

    /// Calls a program by its number, counted from the middle of the list.
    fn call(&mut self, shared: bool, depth: usize) -> Result<bool, Fault> {
        let private = self.font.private.get(self.dictionary).copied().unwrap_or(Index::EMPTY);
        let programs = if shared { self.font.shared } else { private };
        let bias = match programs.number {
            0..1240 => 107,
            1240..33900 => 1131,
            _ => 32768,
        };
        let number = usize::try_from(self.pop()?.saturating_add(bias)).map_err(|_| Fault::Broken)?;
        self.program(programs.get(number).ok_or(Fault::Broken)?, depth + 1)
    }

    /// Of each number with its changes the changed number stays.
    fn blend(&mut self) -> Result<(), Fault> {
        if self.font.version == Version::One {
            self.stack.clear();
            return Ok(());
        }
        let stay = usize::try_from(self.pop()?).map_err(|_| Fault::Broken)?;
        let regions = self.font.regions.get(self.set).copied().unwrap_or(0);
        let changes = stay.saturating_mul(regions);
        self.steps = self.steps.saturating_add(changes);
        let left = self.stack.len().checked_sub(changes).ok_or(Fault::Broken)?;
        self.stack.truncate(left);
        Ok(())
    }

    fn reckon(&mut self, operator: usize) {
        match operator {
            // Sums and their like: of two numbers one.
            10..=12 | 24 => {
                self.stack.pop();
                self.stack.pop();
                self.stack.push(None);
            }
            // Of one number another.
            9 | 14 | 26 => {
                self.stack.pop();
                self.stack.push(None);
            }
            _ => self.stack.clear(),
        }
    }
}

fn signed(number: usize) -> Option<i32> {
    i32::try_from(number).ok()
}
