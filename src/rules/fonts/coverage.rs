//! The characters that a font claims to have (`cmap`). Typst lists them one by
//! one, those of each subtable.

use super::Fault;
use super::data::Data;

/// The most characters that all subtables can list: twice all that Unicode has.
const MAX_CHARACTERS: usize = 2_300_000;

/// The most runs of characters in all subtables.
const MAX_RUNS: usize = 200_000;

/// The most subtables.
const MAX_SUBTABLES: usize = 32;

pub fn check(cmap: Data<'_>) -> Result<(), Fault> {
    let subtables = cmap.u16(2).ok_or(Fault::Broken)?;
    if subtables > MAX_SUBTABLES {
        return Err(Fault::Work);
    }
    let (mut characters, mut runs) = (0_usize, 0_usize);
    for number in 0..subtables {
        let subtable = cmap.u32(4 + number * 8 + 4).and_then(|at| cmap.from(at));
        let size = subtable.and_then(size).ok_or(Fault::Broken)?;
        characters = characters.saturating_add(size.0);
        runs = runs.saturating_add(size.1);
        if characters > MAX_CHARACTERS || runs > MAX_RUNS {
            return Err(Fault::Work);
        }
    }
    Ok(())
}

/// How many characters a subtable lists, and in how many runs.
fn size(table: Data<'_>) -> Option<(usize, usize)> {
    Some(match table.u16(0)? {
        0 => (256, 1),
        2 => (high_bytes(table)?, 256),
        4 => segments(table)?,
        6 => (table.u16(8)?, 1),
        10 => (table.u32(16)?, 1),
        12 | 13 => groups(table)?,
        _ => (0, 0),
    })
}

/// Format 2: each first byte has its subheader with a number of second bytes.
fn high_bytes(table: Data<'_>) -> Option<usize> {
    (0..256).try_fold(0_usize, |sum, byte| {
        let subheader = table.u16(6 + byte * 2)? / 8;
        Some(sum.saturating_add(table.u16(6 + 512 + subheader * 8 + 2)?.max(1)))
    })
}

/// Format 4: the ends of all segments, two bytes of nothing, their beginnings.
fn segments(table: Data<'_>) -> Option<(usize, usize)> {
    let number = table.u16(6)? / 2;
    let characters = (0..number).try_fold(0_usize, |sum, segment| {
        let end = table.u16(14 + segment * 2)?;
        let start = table.u16(14 + number * 2 + 2 + segment * 2)?;
        Some(sum.saturating_add((end + 1).saturating_sub(start)))
    });
    Some((characters?, number))
}

/// Formats 12 and 13: groups of a first and a last character.
fn groups(table: Data<'_>) -> Option<(usize, usize)> {
    let number = table.u32(12)?;
    if number > MAX_RUNS {
        return Some((0, number));
    }
    let characters = (0..number).try_fold(0_usize, |sum, group| {
        let start = table.u32(16 + group * 12)?;
        let end = table.u32(16 + group * 12 + 4)?;
        Some(sum.saturating_add(end.saturating_add(1).saturating_sub(start)))
    });
    Some((characters?, number))
}
