//! Outlines of the `TrueType` kind (`glyf`, `loca`, `gvar`): glyphs may be made
//! of others, these of others again, and each may vary.

use super::Fault;
use super::data::Data;

/// The most points of one glyph, with all it is made of.
const MAX_POINTS: u32 = 100_000;

/// The most points of all glyphs.
const MAX_ALL_POINTS: u64 = 60_000_000;

/// How deep glyphs can be made of others.
const MAX_DEPTH: u8 = 8;

/// The most steps that varying one glyph takes: points times variations.
const MAX_VARYING: usize = 4_000_000;

/// The same for all glyphs.
const MAX_ALL_VARYING: usize = 400_000_000;

pub fn check<'a>(table: &dyn Fn(&'static [u8; 4]) -> Option<Data<'a>>) -> Result<(), Fault> {
    let (Some(glyf), Some(loca)) = (table(b"glyf"), table(b"loca")) else { return Ok(()) };
    let long = table(b"head").and_then(|head| head.u16(50)).ok_or(Fault::Broken)? != 0;
    let number = table(b"maxp").and_then(|maxp| maxp.u16(4)).ok_or(Fault::Broken)?;
    let mut glyphs = Glyphs { places: places(glyf, loca, long, number)?, points: vec![None; number] };
    let mut all = 0_u64;
    for glyph in 0..number {
        all += u64::from(glyphs.points(glyph, 0)?);
    }
    if all > MAX_ALL_POINTS {
        return Err(Fault::Work);
    }
    table(b"gvar").map_or(Ok(()), |gvar| check_varying(gvar, &glyphs))
}

/// The glyphs' data; each begins where the one before it ends, so that none is there twice.
fn places<'a>(glyf: Data<'a>, loca: Data<'_>, long: bool, number: usize) -> Result<Vec<Data<'a>>, Fault> {
    let place = |glyph: usize| if long { loca.u32(glyph * 4) } else { Some(loca.u16(glyph * 2)? * 2) };
    let mut places = Vec::with_capacity(number);
    let mut start = place(0).ok_or(Fault::Broken)?;
    for glyph in 0..number {
        // Some fonts have an offset less than glyphs; those who read them take the rest for empty.
        let end = place(glyph + 1).unwrap_or(start);
        // The last glyph may have been cut by a few bytes of padding.
        let bytes = glyf.part(start, end.min(glyf.0.len()).max(start));
        places.push(Data(bytes.filter(|_| end >= start).ok_or(Fault::Broken)?));
        start = end;
    }
    Ok(places)
}

struct Glyphs<'a> {
    places: Vec<Data<'a>>,
    points: Vec<Option<u32>>,
}

impl Glyphs<'_> {
    /// The points of a glyph with all it is made of, one at least.
    fn points(&mut self, glyph: usize, depth: u8) -> Result<u32, Fault> {
        let Some(data) = self.places.get(glyph).copied() else { return Ok(1) };
        if let Some(points) = self.points[glyph] {
            return Ok(points);
        }
        if depth > MAX_DEPTH {
            return Err(Fault::Work);
        }
        let contours = data.u16(0).unwrap_or(0);
        let points = if contours < 0x8000 {
            let last = contours.checked_sub(1).and_then(|last| data.u16(10 + last * 2));
            last.map_or(1, |last| u32::try_from(last).unwrap_or(u32::MAX).saturating_add(2))
        } else {
            let mut points = 1_u32;
            for part in components(data) {
                points = points.saturating_add(self.points(part, depth + 1)?);
            }
            points
        };
        if points > MAX_POINTS {
            return Err(Fault::Work);
        }
        self.points[glyph] = Some(points);
        Ok(points)
    }
}

/// The glyphs that a glyph is made of.
fn components(data: Data<'_>) -> Vec<usize> {
    let (mut parts, mut at) = (Vec::new(), 10);
    while let (Some(flags), Some(glyph)) = (data.u16(at), data.u16(at + 2)) {
        parts.push(glyph);
        let arguments = if flags & 0x01 == 0 { 2 } else { 4 };
        let scale = match flags {
            _ if flags & 0x08 != 0 => 2,
            _ if flags & 0x40 != 0 => 4,
            _ if flags & 0x80 != 0 => 8,
            _ => 0,
        };
        at += 4 + arguments + scale;
        if flags & 0x20 == 0 {
            break;
        }
    }
    parts
}

/// Each glyph has a number of variations, each of which may move every point.
fn check_varying(gvar: Data<'_>, glyphs: &Glyphs<'_>) -> Result<(), Fault> {
    let number = gvar.u16(12).ok_or(Fault::Broken)?.min(glyphs.places.len());
    let long = gvar.u16(14).ok_or(Fault::Broken)? & 1 != 0;
    let array = gvar.u32(16).and_then(|at| gvar.from(at)).ok_or(Fault::Broken)?;
    let place = |glyph: usize| if long { gvar.u32(20 + glyph * 4) } else { Some(gvar.u16(20 + glyph * 2)? * 2) };
    let mut all = 0_usize;
    for glyph in 0..number {
        let (Some(start), Some(end)) = (place(glyph), place(glyph + 1)) else { return Err(Fault::Broken) };
        if end < start {
            return Err(Fault::Broken);
        }
        if end == start {
            continue;
        }
        let variations = array.u16(start).unwrap_or(0) & 0x0fff;
        let points = glyphs.points[glyph].map_or(1, |points| usize::try_from(points).unwrap_or(usize::MAX));
        let steps = variations.saturating_mul(points);
        all = all.saturating_add(steps);
        if steps > MAX_VARYING || all > MAX_ALL_VARYING {
            return Err(Fault::Work);
        }
    }
    Ok(())
}
