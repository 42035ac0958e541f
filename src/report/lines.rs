//! Where a byte of a text stands. A file is looked through once, not again for
//! each of its findings.

use std::ops::Range;

/// After how many bytes the characters are counted anew.
const STEP: usize = 256;

/// The lines of a text.
pub struct Lines<'t> {
    text: &'t str,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// How many characters begin before byte 0, 256, 512 and so on.
    counts: Vec<usize>,
}

/// A line and a column, both from 1, the column in characters.
pub type Position = (usize, usize);

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        let mut counts = vec![0];
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            count += characters(chunk);
            counts.push(count);
        }
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts, counts }
    }

    /// The position of a byte; behind the text, that of its end.
    pub fn position(&self, at: usize) -> Position {
        let at = at.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line.wrapping_sub(1)).copied().unwrap_or_default();
        (line, self.characters_before(at) - self.characters_before(start) + 1)
    }

    /// The bytes of the line that a byte is in, without its end.
    pub fn line(&self, at: usize) -> Range<usize> {
        let at = at.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line.wrapping_sub(1)).copied().unwrap_or_default();
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        let end = if self.text[start..end].ends_with('\r') { end - 1 } else { end };
        start..end
    }

    fn characters_before(&self, at: usize) -> usize {
        let step = at / STEP;
        self.counts.get(step).copied().unwrap_or_default() + characters(&self.text.as_bytes()[step * STEP..at])
    }
}

/// How many characters begin in a part of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_those_that_one_counts() {
        let text = format!("ä\n„{}“ü\r\n\nend", "ßx".repeat(400));
        let lines = Lines::of(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..at];
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let counted = (before.matches('\n').count() + 1, before[start..].chars().count() + 1);
            assert_eq!(lines.position(at), counted);
        }
        assert_eq!(lines.position(usize::MAX), (4, 4));
        assert_eq!(&text[lines.line(0)], "ä");
        assert!(text[lines.line(10)].ends_with("“ü"), "without its end");
        assert_eq!(&text[lines.line(text.len())], "end");
        assert_eq!(Lines::of("").position(3), (1, 1));
    }
}
