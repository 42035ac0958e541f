//! A JSON file as it stands on the disk, and where in it the characters of its
//! composed text are.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::EditFault;
use crate::json::data::{Data, Style};
use crate::json::{Node, SyntaxFault, Value, parse};

const MARK: &str = "\u{feff}";

/// A JSON file's text, every byte of it.
///
/// Everything else in the program sees the composed text (NFC, without a byte
/// order mark), so trees, pointers and parts of strings are those of the
/// composed text here too. Bytes of the disk's text leave this type only as a
/// [`Splice`].
#[derive(Debug, Clone)]
pub struct RawText {
    text: String,
    /// The composed text; nothing where it is `text` without its mark.
    composed: Option<String>,
    /// Where stretches of both texts begin, in order and without gaps.
    stretches: Vec<Stretch>,
    root: Node,
}

/// A stretch of both texts that ends where the next one begins.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    composed: usize,
    raw: usize,
    /// Whether both texts have the same bytes here.
    same: bool,
}

/// A place in a text as it stands on the disk, and what is written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    range: Range<usize>,
    /// What has to stand there.
    found: String,
    with: String,
}

impl RawText {
    /// Takes a file's text as it is, with its byte order mark if it has one.
    ///
    /// # Errors
    ///
    /// It is no JSON; the place is one in the composed text.
    pub fn parse(text: &str) -> Result<Self, SyntaxFault> {
        let start = if text.starts_with(MARK) { MARK.len() } else { 0 };
        let body = &text[start..];
        let (composed, stretches) = if is_nfc(body) {
            (None, vec![Stretch { composed: 0, raw: start, same: true }])
        } else {
            let (composed, stretches) = compose(body, start);
            (Some(composed), stretches)
        };
        let root = parse(composed.as_deref().unwrap_or(body))?;
        Ok(Self { text: text.to_owned(), composed, stretches, root })
    }

    /// The text, every byte of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as all other rooms read it.
    #[must_use]
    pub fn composed(&self) -> &str {
        self.composed.as_deref().unwrap_or_else(|| self.text.strip_prefix(MARK).unwrap_or(&self.text))
    }

    /// The tree of the composed text.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The bytes on the disk of a range of the composed text, with what of the
    /// composed text must be written before and behind it since a character on
    /// the disk cannot be cut.
    fn on_disk(&self, range: &Range<usize>) -> (Range<usize>, &str, &str) {
        let composed = self.composed();
        let at = |place: usize| self.stretches.partition_point(|stretch| stretch.composed <= place).saturating_sub(1);
        let first = self.stretches[at(range.start)];
        let (start, before) = if first.same {
            (first.raw + range.start - first.composed, "")
        } else {
            (first.raw, &composed[first.composed..range.start])
        };
        let last = at(range.end);
        let stretch = self.stretches[last];
        let (end, behind) = if stretch.same || stretch.composed == range.end {
            (stretch.raw + range.end - stretch.composed, "")
        } else {
            let next = self.stretches.get(last + 1);
            let (next_composed, next_raw) =
                next.map_or((composed.len(), self.text.len()), |next| (next.composed, next.raw));
            (next_raw, &composed[range.end..next_composed])
        };
        (start..end.max(start), before, behind)
    }

    /// Writes a text in place of a range of the composed one.
    pub(super) fn splice(&self, range: &Range<usize>, with: &str) -> Splice {
        let (range, before, behind) = self.on_disk(range);
        let found = self.text[range.clone()].to_owned();
        Splice { range, found, with: format!("{before}{with}{behind}") }
    }

    /// What stands on the disk for a range of the composed text.
    pub(super) fn spelled(&self, range: &Range<usize>) -> &str {
        &self.text[self.on_disk(range).0]
    }

    /// Carries out splices, none of which touches another, and gives those that
    /// take them back.
    pub(super) fn carry_out(&self, splices: &[Splice]) -> Result<(Self, Vec<Splice>), EditFault> {
        let mut splices: Vec<&Splice> = splices.iter().filter(|splice| splice.found != splice.with).collect();
        splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
        let (mut text, mut back, mut at) = (String::with_capacity(self.text.len()), Vec::new(), 0);
        for splice in splices {
            if splice.range.start < at {
                return Err(EditFault::Overlap);
            }
            if self.text.get(splice.range.clone()) != Some(&splice.found) {
                return Err(EditFault::Stale);
            }
            text.push_str(&self.text[at..splice.range.start]);
            let start = text.len();
            text.push_str(&splice.with);
            let range = start..text.len();
            back.push(Splice { range, found: splice.with.clone(), with: splice.found.clone() });
            at = splice.range.end;
        }
        text.push_str(&self.text[at..]);
        Ok((Self::parse(&text).map_err(EditFault::NotJson)?, back))
    }

    /// How this file sets out its values.
    #[must_use]
    pub fn style(&self) -> Style {
        let text = self.composed();
        let line_end = match text.find('\n') {
            Some(at) if text[..at].ends_with('\r') => "\r\n",
            Some(_) => "\n",
            None => "",
        };
        let indented = text.split('\n').map(indent).find(|indent| !indent.is_empty());
        let step = indented.unwrap_or("  ").to_owned();
        let tight = !text.contains("\": ") && text.contains("\":");
        Style { line_end, step, space: if tight { "" } else { " " }, tall: self.is_tall(&self.root) }
    }

    /// Whether an array has a line for each item although one line would do.
    fn is_tall(&self, node: &Node) -> bool {
        match &node.value {
            Value::Array(items) => {
                let first = items.first().map(|first| &self.composed()[node.range.start..first.range.start]);
                first.is_some_and(|gap| gap.contains('\n') && Data::from(node).fits())
                    || items.iter().any(|item| self.is_tall(item))
            }
            Value::Object(members) => members.iter().any(|member| self.is_tall(&member.node)),
            _ => false,
        }
    }

    /// What the line of a place begins with.
    pub(super) fn indent_at(&self, place: usize) -> &str {
        let text = self.composed();
        indent(&text[text[..place].rfind('\n').map_or(0, |at| at + 1)..])
    }
}

fn indent(line: &str) -> &str {
    let rest = line.trim_start_matches([' ', '\t']);
    &line[..line.len() - rest.len()]
}

/// Composes a text piece by piece. A piece begins with a character that never
/// joins the one before it; all of JSON's own are such.
fn compose(body: &str, start: usize) -> (String, Vec<Stretch>) {
    let begins = |c: char| c < '\u{300}' || ('\u{2000}'..'\u{20d0}').contains(&c);
    let (mut composed, mut stretches) = (String::with_capacity(body.len()), Vec::<Stretch>::new());
    let mut at = 0;
    while at < body.len() {
        let inside = body[at..].char_indices().skip(1).find(|(_, c)| begins(*c));
        let end = inside.map_or(body.len(), |(len, _)| at + len);
        let piece = &body[at..end];
        let same = is_nfc(piece);
        if !(same && stretches.last().is_some_and(|last| last.same)) {
            stretches.push(Stretch { composed: composed.len(), raw: start + at, same });
        }
        composed.extend(piece.nfc());
        at = end;
    }
    (composed, stretches)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_compose_as_the_whole_does() {
        for text in [
            "[\"u\u{308}ber Tu\u{308}r\u{301}e\"]",
            "[\"\u{308}a q\u{307}\u{323}\"]",
            "[\"\u{1100}\u{1161}\u{11a8} \u{212b} \u{2126}\"]",
            "[\"a\u{20dd}\u{308} \u{2000}\u{308}\"]",
        ] {
            let raw = RawText::parse(text).unwrap();
            assert_eq!(raw.composed(), text.nfc().collect::<String>());
            assert_eq!(raw.text(), text);
        }
    }
}
