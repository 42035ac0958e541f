//! Cuts prose into tokens and settles its brackets.

use super::address::Addresses;
use super::{Kind, Span, Token, Underscores, is_word, target};
use crate::prose::{Fault, FaultKind, Place};
use crate::visible::is_hidden;
use std::collections::BTreeMap;
use std::ops::Range;

/// Behind these a word begins, so no mark ends there.
const OPENING: [char; 5] = ['(', '[', '{', '„', '‚'];

/// Cuts `text` into tokens without gaps.
///
/// Links and passages in another language are paired; underscores are not yet.
pub(super) fn lex(text: &str, place: Place) -> (Vec<Token>, Vec<Fault>) {
    let mut lexer = Lexer {
        text,
        place,
        at: 0,
        plain: 0,
        tokens: Vec::new(),
        brackets: Vec::new(),
        addresses: Addresses::new(text),
        parentheses: closing_parentheses(text),
        last_brace: text.rfind('}'),
        faults: Vec::new(),
    };
    while let Some(c) = lexer.rest().chars().next() {
        lexer.step(c);
    }
    lexer.flush();
    (lexer.tokens, lexer.faults)
}

/// Where each `(` that follows a `]` is closed.
///
/// Found in one pass beforehand, so that many unclosed ones cost no more.
fn closing_parentheses(text: &str) -> BTreeMap<usize, usize> {
    let mut open = Vec::new();
    let mut pairs = BTreeMap::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => open.push(at),
            b')' => {
                if let Some(start) = open.pop()
                    && text[..start].ends_with(']')
                {
                    pairs.insert(start, at);
                }
            }
            _ => {}
        }
    }
    pairs
}

/// The length of the `[^name]` at the beginning.
pub(super) fn footnote_len(text: &str) -> Option<usize> {
    let name = text.strip_prefix("[^")?;
    let rest = name.trim_start_matches(|c| is_word(c) || "-_.".contains(c));
    let closed = rest.len() < name.len() && rest.starts_with(']');
    closed.then(|| text.len() - rest.len() + 1)
}

struct Lexer<'a> {
    text: &'a str,
    place: Place,
    /// The place of the next character.
    at: usize,
    /// The beginning of the characters read that are in no token yet.
    plain: usize,
    tokens: Vec<Token>,
    /// The opening brackets that wait for their partner.
    brackets: Vec<Bracket>,
    addresses: Addresses<'a>,
    parentheses: BTreeMap<usize, usize>,
    last_brace: Option<usize>,
    faults: Vec<Fault>,
}

/// An opening bracket. Its token is text until its partner proves otherwise.
struct Bracket {
    token: usize,
    /// What stands inside and keeps the bracket from being a link.
    obstacle: Option<Fault>,
}

/// What follows a closing bracket.
enum Closing {
    /// Nothing that makes a mark.
    Plain,
    /// A mark that ends at this place.
    Mark(Span, usize),
    /// Something wrong, kept as text up to this place.
    Faulty(Fault, usize),
}

impl Closing {
    fn faulty(range: Range<usize>, kind: FaultKind, end: usize) -> Self {
        Self::Faulty(Fault { range, kind }, end)
    }
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    fn step(&mut self, c: char) {
        let title = self.place == Place::Title;
        match c {
            '[' => self.opening_bracket(),
            ']' => self.closing_bracket(),
            _ if title => self.at += c.len_utf8(),
            '\n' => self.take(self.at + 1, Kind::Break),
            '_' => self.underscores(),
            '\\' if self.rest()[1..].starts_with(['_', '[', '\\']) => {
                self.take(self.at + 2, Kind::Escape);
            }
            _ => match self.addresses.at(self.at) {
                Some(address) => self.take(address.end, Kind::Address(address.scheme)),
                None => self.at += c.len_utf8(),
            },
        }
    }

    /// Makes a text token of the plain characters read so far.
    fn flush(&mut self) {
        if self.plain < self.at {
            let range = self.plain..self.at;
            let kind = Kind::Text;
            self.tokens.push(Token { range, kind });
        }
        self.plain = self.at;
    }

    /// Makes a token of the characters up to `end`.
    fn take(&mut self, end: usize, kind: Kind) {
        self.flush();
        let range = self.at..end;
        self.tokens.push(Token { range, kind });
        (self.at, self.plain) = (end, end);
    }

    fn fault(&mut self, range: Range<usize>, kind: FaultKind) {
        self.faults.push(Fault { range, kind });
    }

    fn underscores(&mut self) {
        let rest = self.rest().trim_start_matches('_');
        let end = self.text.len() - rest.len();
        let (before, after) = (self.before(), rest.chars().next());
        let mut opens = !before.is_some_and(is_word) && after.is_some_and(|c| !c.is_whitespace());
        let closes = !after.is_some_and(is_word) && before.is_some_and(|c| !c.is_whitespace() && !OPENING.contains(&c));
        let after_slash = after.is_some_and(char::is_lowercase)
            && (self.text[..self.at].strip_suffix('/')).is_some_and(|word| word.ends_with(is_word));
        if after_slash {
            // `Mitarbeiter/_innen` is a gender form; `und/_oder_` holds a mark.
            opens = rest.trim_start_matches(is_word).starts_with('_');
        }
        if end - self.at <= 2 && (opens || closes) {
            let mark = Underscores { opens, closes, after_slash };
            self.take(end, Kind::Underscores(mark));
        } else {
            self.at = end;
        }
    }

    fn opening_bracket(&mut self) {
        let Some(end) = footnote_len(self.rest()).map(|len| self.at + len) else {
            self.take(self.at + 1, Kind::Text);
            self.brackets.push(Bracket { token: self.tokens.len() - 1, obstacle: None });
            return;
        };
        let (range, kind) = (self.at..end, FaultKind::FootnoteNotAllowed);
        if self.place == Place::Chapter {
            if let Some(outer) = self.brackets.last_mut() {
                outer.obstacle.get_or_insert(Fault { range, kind });
            }
            self.take(end, Kind::Footnote);
        } else {
            self.fault(range, kind);
            self.at = end;
        }
    }

    fn closing_bracket(&mut self) {
        let Some(mut bracket) = self.brackets.pop() else {
            self.at += 1;
            return;
        };
        let start = self.tokens[bracket.token].range.start;
        match self.closing(&bracket, start) {
            Closing::Plain => self.at += 1,
            Closing::Faulty(fault, end) => {
                self.faults.push(fault);
                self.at = end;
            }
            Closing::Mark(span, end) => {
                if matches!(span, Span::Link { .. }) {
                    let (range, kind) = (start..end, FaultKind::NestedLink);
                    bracket.obstacle = Some(Fault { range, kind });
                    if self.text[end..].starts_with("{lang=") {
                        self.fault(end..end + "{lang=".len(), FaultKind::MisplacedAttribute);
                    }
                }
                self.tokens[bracket.token].kind = Kind::Open(span);
                self.take(end, Kind::Close);
            }
        }
        if let (Some(outer), Some(obstacle)) = (self.brackets.last_mut(), bracket.obstacle) {
            outer.obstacle.get_or_insert(obstacle);
        }
    }

    /// What the bracket that begins at `start` and is closed here turns out to be.
    fn closing(&self, bracket: &Bracket, start: usize) -> Closing {
        let closing = match self.rest()[1..].chars().next() {
            Some('(') if self.place == Place::Title => self.link_in_title(),
            Some('(') => self.link(bracket),
            Some('{') => self.language(),
            _ => Closing::Plain,
        };
        let blank = || is_unseen(&self.text[start + 1..self.at]);
        match closing {
            Closing::Mark(_, end) if blank() => Closing::faulty(start..end, FaultKind::EmptyText, end),
            closing => closing,
        }
    }

    /// `](target)` where links are not known: text, but surely a mistake if a
    /// target follows.
    fn link_in_title(&self) -> Closing {
        let open = self.at + 1;
        match self.parentheses.get(&open) {
            Some(&close) if target::begins_as_target(&self.text[open + 1..close]) => {
                Closing::faulty(open..close + 1, FaultKind::LinkNotAllowed, close + 1)
            }
            _ => Closing::Plain,
        }
    }

    /// `](target)`
    fn link(&self, bracket: &Bracket) -> Closing {
        let open = self.at + 1;
        let Some(&close) = self.parentheses.get(&open) else {
            return Closing::faulty(open..open + 1, FaultKind::TargetUnclosed, open);
        };
        let (range, end) = (open + 1..close, close + 1);
        let target = &self.text[range.clone()];
        match (target::read_target(target), &bracket.obstacle) {
            (Err(kind), _) if range.is_empty() => Closing::faulty(open..end, kind, end),
            (Err(kind), _) => Closing::faulty(range, kind, end),
            (Ok(_), Some(obstacle)) => Closing::Faulty(obstacle.clone(), end),
            (Ok(target), None) => Closing::Mark(Span::Link { target, range }, end),
        }
    }

    /// `]{lang=en}`
    fn language(&self) -> Closing {
        let open = self.at + 1;
        let close = match self.last_brace {
            Some(last) if open < last => self.text[open..].find('}').map(|len| open + len),
            _ => None,
        };
        let Some(close) = close else {
            return Closing::faulty(open..open + 1, FaultKind::AttributeUnclosed, open);
        };
        let end = close + 1;
        let attribute = &self.text[open + 1..close];
        let Some(code) = attribute.strip_prefix("lang=") else {
            let name = attribute.split('=').next().unwrap_or_default().to_owned();
            return Closing::faulty(open..end, FaultKind::UnknownAttribute { name }, end);
        };
        if target::is_language_code(code) {
            let code = code.to_owned();
            Closing::Mark(Span::Language { code }, end)
        } else {
            Closing::faulty(open..end, FaultKind::LanguageInvalid, end)
        }
    }
}

/// Whether nothing of a text is seen or heard, not even as emphasis.
fn is_unseen(text: &str) -> bool {
    let hides = text.contains(is_hidden);
    text.chars().all(|c| c.is_whitespace() || is_hidden(c) || (hides && c == '_'))
}
