//! Back from [`Inline`]s to a string: the inverse of [`parse`].

use super::address::Addresses;
use super::lexer::footnote_len;
use super::{Inline, Place, Target, is_word, parse, push};

/// Inlines as [`parse`] would give them, all at no place: text joined, a line
/// feed a break, nothing empty. Two strings say the same if these are equal.
#[must_use]
pub fn normal(inlines: &[Inline]) -> Vec<Inline> {
    let mut done = Vec::new();
    for inline in inlines {
        let body = |body: &[Inline]| Some(normal(body)).filter(|body| !body.is_empty());
        let inline = match inline {
            Inline::Text(text) => {
                for (number, line) in text.split('\n').enumerate() {
                    if number > 0 {
                        done.push(Inline::Break);
                    }
                    if !line.is_empty() {
                        push(&mut done, Inline::Text(line.to_owned()));
                    }
                }
                None
            }
            Inline::Emphasis(inner) => body(inner).map(Inline::Emphasis),
            Inline::Strong(inner) => body(inner).map(Inline::Strong),
            Inline::Link { target, body: inner, .. } => {
                body(inner).map(|body| Inline::Link { target: target.clone(), body, range: 0..0 })
            }
            Inline::Language { code, body: inner } => {
                body(inner).map(|body| Inline::Language { code: code.clone(), body })
            }
            Inline::Address { target, text, .. } => {
                Some(Inline::Address { target: target.clone(), text: text.clone(), range: 0..0 })
            }
            Inline::Footnote { name, .. } => Some(Inline::Footnote { name: name.clone(), range: 0..0 }),
            Inline::Break => Some(Inline::Break),
        };
        if let Some(inline) = inline {
            push(&mut done, inline);
        }
    }
    done
}

/// Writes prose so that [`parse`] reads the same again, with backslashes only
/// where a character would be a mark otherwise, or be taken for a faulty one.
///
/// Nothing is written where the marks cannot say it at this place: emphasis
/// within a word, a link in a title.
#[must_use]
pub fn write(inlines: &[Inline], place: Place) -> Option<String> {
    let wanted = normal(inlines);
    let written = |escapes| {
        let mut writer = Writer { escapes, out: String::new(), links: 0, paired: Vec::new(), in_body: false };
        writer.inlines(&wanted);
        let (read, faults) = parse(&writer.out, place);
        (normal(&read) == wanted).then_some((faults.len(), writer.out))
    };
    let all = [Escapes::None, Escapes::Usual, Escapes::Fewer].into_iter().filter_map(written);
    all.min_by_key(|(faults, _)| *faults).map(|(_, text)| text)
}

/// Writes prose that was read from `old`: what says the same keeps its spelling.
#[must_use]
pub fn rewrite(old: &str, inlines: &[Inline], place: Place) -> Option<String> {
    if normal(&parse(old, place).0) == normal(inlines) { Some(old.to_owned()) } else { write(inlines, place) }
}

/// Plain text as [`parse`] would give it outside of links: its addresses by themselves.
#[must_use]
pub fn addressed(text: &str) -> Vec<Inline> {
    let (mut addresses, mut done, mut at, mut plain) = (Addresses::new(text), Vec::new(), 0, 0);
    let text_to = |from: usize, to: usize| Some(Inline::Text(text[from..to].to_owned())).filter(|_| from < to);
    while let Some(c) = text[at..].chars().next() {
        let Some(found) = addresses.at(at) else {
            at += c.len_utf8();
            continue;
        };
        done.extend(text_to(plain, at));
        let address = text[at..found.end].to_owned();
        done.push(Inline::Address { target: format!("{}{address}", found.scheme), text: address, range: 0..0 });
        (at, plain) = (found.end, found.end);
    }
    done.extend(text_to(plain, at));
    done
}

/// Whether a footnote can have this name.
#[must_use]
pub fn footnote_name(name: &str) -> bool {
    let written = format!("[^{name}]");
    footnote_len(&written) == Some(written.len())
}

/// Which characters get a backslash.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escapes {
    None,
    /// Those that may be marks.
    Usual,
    /// As usual, but no underscore before an address.
    Fewer,
}

struct Writer {
    out: String,
    escapes: Escapes,
    /// How many links are around.
    links: usize,
    /// For each bracket in the body of a link or passage, in order, whether it
    /// finds its partner there; it needs no backslash then and can have none.
    paired: Vec<bool>,
    in_body: bool,
}

impl Writer {
    /// Recursion is bounded by the depth of what is written.
    fn inlines(&mut self, inlines: &[Inline]) {
        for (number, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Text(text) if self.escapes != Escapes::None => {
                    let behind = match inlines.get(number + 1) {
                        Some(Inline::Address { text, .. }) if self.escapes == Escapes::Fewer => text.chars().next(),
                        _ => None,
                    };
                    self.escaped(text, behind);
                }
                Inline::Text(text) | Inline::Address { text, .. } => self.out.push_str(text),
                Inline::Emphasis(body) => self.between("_", body, "_"),
                Inline::Strong(body) => self.between("__", body, "__"),
                Inline::Link { target, body, .. } => {
                    self.links += 1;
                    self.bracketed(body);
                    self.links -= 1;
                    match target {
                        Target::Web(address) => self.out.extend(["(", address, ")"]),
                        Target::Place(id) => self.out.extend(["(#", id, ")"]),
                    }
                }
                Inline::Language { code, body } => {
                    self.bracketed(body);
                    self.out.extend(["{lang=", code, "}"]);
                }
                Inline::Footnote { name, .. } => self.out.extend(["[^", name, "]"]),
                Inline::Break => self.out.push('\n'),
            }
        }
    }

    fn between(&mut self, open: &str, body: &[Inline], close: &str) {
        self.out.push_str(open);
        self.inlines(body);
        self.out.push_str(close);
    }

    fn bracketed(&mut self, body: &[Inline]) {
        let outermost = !std::mem::replace(&mut self.in_body, true);
        if outermost {
            self.paired = pairs(body, self.links > 0);
            self.paired.reverse();
        }
        self.between("[", body, "]");
        self.in_body = !outermost;
    }

    /// Writes a text with its backslashes; `behind` is the word behind it.
    fn escaped(&mut self, text: &str, behind: Option<char>) {
        let mut addresses = Addresses::new(text);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let end = at + c.len_utf8();
            if self.links > 0
                && let Some(address) = addresses.at(at)
            {
                // In a link, an address is a text without escapes.
                self.out.push_str(&text[at..address.end]);
                at = address.end;
                continue;
            }
            let next = text[end..].chars().next();
            let (end, is_mark) = match c {
                '_' => {
                    let run = text.len() - text[at..].trim_start_matches('_').len();
                    (run, !self.is_inert(run - at, text[run..].chars().next().or(behind)))
                }
                '[' => (end, !(self.in_body && self.paired.pop().unwrap_or_default())),
                '\\' => (end, next.is_none_or(|c| "_[\\".contains(c))),
                _ => (end, false),
            };
            for c in text[at..end].chars() {
                if is_mark {
                    self.out.push('\\');
                }
                self.out.push(c);
            }
            at = end;
        }
    }

    /// Whether so many underscores are no mark here: within a word, or too many.
    fn is_inert(&self, count: usize, next: Option<char>) -> bool {
        let within = self.out.ends_with(is_word) && next.is_some_and(is_word);
        !self.out.ends_with('_') && (within || (count > 2 && next.is_some()))
    }
}

/// For each opening bracket in the texts of a body, whether a closing one
/// behind it is its partner.
fn pairs(body: &[Inline], linked: bool) -> Vec<bool> {
    let (mut open, mut paired) = (Vec::new(), Vec::new());
    pair(body, linked, &mut open, &mut paired);
    paired
}

fn pair(body: &[Inline], linked: bool, open: &mut Vec<usize>, paired: &mut Vec<bool>) {
    for inline in body {
        match inline {
            Inline::Text(text) => {
                let mut addresses = Addresses::new(text);
                let mut at = 0;
                while let Some(c) = text[at..].chars().next() {
                    let address = if linked { addresses.at(at) } else { None };
                    if c == '[' {
                        if footnote_len(&text[at..]).is_none() {
                            open.push(paired.len());
                        }
                        paired.push(false);
                    } else if c == ']'
                        && let Some(number) = open.pop()
                    {
                        paired[number] = true;
                    }
                    at = address.map_or(at + c.len_utf8(), |address| address.end);
                }
            }
            Inline::Link { body, .. } => pair(body, true, open, paired),
            Inline::Emphasis(body) | Inline::Strong(body) | Inline::Language { body, .. } => {
                pair(body, linked, open, paired);
            }
            Inline::Address { .. } | Inline::Footnote { .. } | Inline::Break => {}
        }
    }
}
