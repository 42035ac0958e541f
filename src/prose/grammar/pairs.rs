//! Finds the partners of the emphasis marks.
//!
//! A mark that ends looks for the nearest mark of its width that began inside
//! the same brackets. Marks that began between the two and have not ended are
//! given up. Every mark is put on the stack and taken from it once, so the
//! time is linear.

use super::{Kind, MAX_DEPTH, Span, Token, Underscores};
use crate::prose::{Fault, FaultKind};

/// Turns the underscores that have a partner into spans and reports the others.
pub(super) fn pair(tokens: &mut [Token], faults: &mut Vec<Fault>) {
    let mut pairing = Pairing {
        tokens,
        faults,
        open: Vec::new(),
        waiting: [Vec::new(), Vec::new()],
        brackets: Vec::new(),
        given_up: [Vec::new(), Vec::new()],
    };
    for token in 0..pairing.tokens.len() {
        match pairing.tokens[token].kind {
            Kind::Underscores(mark) => pairing.underscores(token, mark),
            Kind::Open(_) => {
                pairing.brackets.push(pairing.open.len());
                pairing.open(token);
            }
            Kind::Close => {
                if let Some(place) = pairing.brackets.pop() {
                    pairing.close(place, token);
                }
            }
            _ => {}
        }
    }
    pairing.give_up_from(0);
}

struct Pairing<'a> {
    tokens: &'a mut [Token],
    faults: &'a mut Vec<Fault>,
    /// The marks and brackets that have begun and not ended.
    open: Vec<Opening>,
    /// The places of `_` and of `__` among them.
    waiting: [Vec<usize>; 2],
    /// The places of brackets among them.
    brackets: Vec<usize>,
    /// The faults of `_` and of `__` that began and were given up.
    given_up: [Vec<usize>; 2],
}

struct Opening {
    token: usize,
    /// How deeply nested its content is so far.
    height: usize,
    /// Its fault was reported with another mark.
    reported: bool,
}

impl Pairing<'_> {
    fn underscores(&mut self, token: usize, mark: Underscores) {
        let slot = self.slot(token);
        let bracket = self.brackets.last().copied();
        let partner =
            (self.waiting[slot].last().copied()).filter(|&place| bracket.is_none_or(|bracket| place > bracket));
        match partner {
            Some(place) if mark.closes => {
                self.waiting[slot].pop();
                self.close(place, token);
            }
            Some(_) if mark.after_slash => {}
            _ if mark.opens => {
                self.waiting[slot].push(self.open.len());
                self.open(token);
            }
            _ => self.stray(token),
        }
    }

    /// 0 for `_`, 1 for `__`.
    fn slot(&self, token: usize) -> usize {
        usize::from(self.tokens[token].range.len() > 1)
    }

    fn open(&mut self, token: usize) {
        self.open.push(Opening { token, height: 0, reported: false });
    }

    /// Ends the mark at `place` among the open ones.
    fn close(&mut self, place: usize, closing: usize) {
        self.give_up_from(place + 1);
        let Some(opening) = self.open.pop() else {
            return;
        };
        let kinds = if opening.height >= MAX_DEPTH {
            self.fault(opening.token, FaultKind::TooDeep);
            Some((Kind::Text, Kind::Text))
        } else {
            match (&self.tokens[closing].kind, self.slot(closing)) {
                (Kind::Close, _) => None,
                (_, 0) => Some((Kind::Open(Span::Emphasis), Kind::Close)),
                (_, _) => Some((Kind::Open(Span::Strong), Kind::Close)),
            }
        };
        if let Some((begin, end)) = kinds {
            self.tokens[opening.token].kind = begin;
            self.tokens[closing].kind = end;
        }
        self.raise(MAX_DEPTH.min(opening.height + 1));
    }

    /// Tells the mark around that something of this height is inside.
    fn raise(&mut self, height: usize) {
        if let Some(outer) = self.open.last_mut() {
            outer.height = outer.height.max(height);
        }
    }

    /// Gives up the marks that began at `place` among the open ones or later.
    /// No bracket is among them: brackets are paired already.
    fn give_up_from(&mut self, place: usize) {
        while self.open.len() > place
            && let Some(opening) = self.open.pop()
        {
            self.raise(opening.height);
            let slot = self.slot(opening.token);
            self.waiting[slot].pop();
            if !opening.reported {
                self.given_up[slot].push(self.faults.len());
                self.fault(opening.token, FaultKind::UnpairedMark);
            }
        }
    }

    /// A mark that ends nothing. If a partner began outside of these brackets,
    /// or was given up, then two marks cross: one fault, not two.
    fn stray(&mut self, token: usize) {
        let slot = self.slot(token);
        if let Some(fault) = self.given_up[slot].pop() {
            self.faults[fault].kind = FaultKind::CrossingMarks;
        } else if let Some(&outer) = self.waiting[slot].last() {
            self.open[outer].reported = true;
            self.fault(token, FaultKind::CrossingMarks);
        } else {
            self.fault(token, FaultKind::UnpairedMark);
        }
    }

    fn fault(&mut self, token: usize, kind: FaultKind) {
        let range = self.tokens[token].range.clone();
        self.faults.push(Fault { range, kind });
    }
}
