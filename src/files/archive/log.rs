//! A log's bytes: records one behind the other, each with a mark, its length and a sum over its bytes. A record that was
//! not written to its end, or is damaged, is passed over, and reading goes on at the next mark.

use std::io::{Read, Seek, SeekFrom};

use flate2::Crc;

/// How a log begins.
pub const MAGIC: &[u8] = b"katalog log 1\n";

/// How a record begins: no text in UTF-8 holds such bytes.
const MARK: [u8; 4] = [0xff, b'K', 0xfe, 0xff];

/// Mark, length, sum.
const HEAD: usize = 12;

const TEXT: u8 = b'T';
const ENTRY: u8 = b'E';

/// What a log holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A packed text; in a log that is read only its place, since all together may be large.
    Text {
        /// The hash of the text.
        hash: u128,
        /// Where it stands.
        place: Place,
    },
    /// Something that was done, in whatever words.
    Entry(Vec<u8>),
}

/// Where the bytes of a text stand in a log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    at: u64,
    length: usize,
    sum: u32,
}

impl Place {
    /// How many bytes there are.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// The same place where so many bytes stand before.
    pub(super) fn behind(self, bytes: u64) -> Self {
        Self { at: self.at + bytes, ..self }
    }

    /// What stands there, if it is what was written.
    pub fn read(&self, log: &mut (impl Read + Seek)) -> Option<Vec<u8>> {
        log.seek(SeekFrom::Start(self.at)).ok()?;
        let mut bytes = vec![0; self.length];
        log.read_exact(&mut bytes).ok()?;
        (sum(&bytes) == self.sum).then_some(bytes)
    }
}

fn sum(bytes: &[u8]) -> u32 {
    let mut sum = Crc::new();
    sum.update(bytes);
    sum.sum()
}

/// Writes a record; `bytes` knows those of a text by its hash, and one that it does not know is left out.
pub fn write(record: &Record, bytes: &dyn Fn(u128) -> Option<Vec<u8>>, out: &mut Vec<u8>) {
    let body = match record {
        Record::Entry(entry) => [&[ENTRY][..], entry].concat(),
        Record::Text { hash, .. } => match bytes(*hash) {
            Some(text) => [&[TEXT][..], &hash.to_le_bytes(), &text].concat(),
            None => return,
        },
    };
    let Ok(length) = u32::try_from(body.len()) else { return };
    out.extend_from_slice(&MARK);
    out.extend_from_slice(&length.to_le_bytes());
    out.extend_from_slice(&sum(&body).to_le_bytes());
    out.extend_from_slice(&body);
}

/// The records of a log, as far as they are whole.
pub fn scan(log: &[u8]) -> Vec<Record> {
    let mut records = Vec::new();
    let mut at = 0;
    while let Some(start) = next_mark(log, at) {
        match record(log, start) {
            Some((record, end)) => {
                records.push(record);
                at = end;
            }
            None => at = start + 1,
        }
    }
    records
}

fn next_mark(log: &[u8], from: usize) -> Option<usize> {
    let rest = log.get(from..)?;
    rest.windows(MARK.len()).position(|bytes| bytes == MARK).map(|at| from + at)
}

fn number(log: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(log.get(at..at + 4)?.try_into().ok()?))
}

fn record(log: &[u8], start: usize) -> Option<(Record, usize)> {
    let length = usize::try_from(number(log, start + 4)?).ok()?;
    let from = start + HEAD;
    let end = from.checked_add(length)?;
    let body = log.get(from..end)?;
    if sum(body) != number(log, start + 8)? {
        return None;
    }
    let (kind, rest) = body.split_first()?;
    let record = match *kind {
        ENTRY => Record::Entry(rest.to_vec()),
        TEXT => {
            let (hash, bytes) = rest.split_first_chunk()?;
            let at = u64::try_from(from + 1 + hash.len()).ok()?;
            let place = Place { at, length: bytes.len(), sum: sum(bytes) };
            Record::Text { hash: u128::from_le_bytes(*hash), place }
        }
        _ => return None,
    };
    Some((record, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log() -> (Vec<u8>, Vec<usize>) {
        let mut bytes = MAGIC.to_vec();
        let mut ends = Vec::new();
        for text in ["first", "second, ü", ""] {
            write(&Record::Entry(text.as_bytes().to_vec()), &|_| None, &mut bytes);
            ends.push(bytes.len());
            write(&Record::Text { hash: 3, place: Place::default() }, &|_| Some(text.into()), &mut bytes);
            ends.push(bytes.len());
        }
        (bytes, ends)
    }

    #[test]
    fn a_log_that_is_cut_anywhere_has_what_was_whole() {
        let (bytes, ends) = log();
        for cut in 0..=bytes.len() {
            let whole = ends.iter().filter(|end| **end <= cut).count();
            assert_eq!(scan(&bytes[..cut]).len(), whole, "{cut}");
        }
    }

    #[test]
    fn a_damaged_byte_takes_one_record_with_it() {
        let (bytes, ends) = log();
        let all = scan(&bytes);
        for at in MAGIC.len()..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x20;
            let hit = ends.iter().position(|end| at < *end).unwrap();
            let expected: Vec<_> =
                all.iter().enumerate().filter(|(index, _)| *index != hit).map(|(_, r)| r.clone()).collect();
            assert_eq!(scan(&damaged), expected, "{at}");
        }
    }
}
