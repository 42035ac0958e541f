//! The certain corrections of a catalogue, made in memory: each is tried before
//! it counts, so that its finding goes and no other comes.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::Snapshot;
use crate::findings::{Code, Finding};
use crate::json::Value;
use crate::json::edit::{Change, Part, RawText};
use crate::report::{Report, Row};
use crate::run::Checked;

/// A correction that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What was found, with its correction.
    pub row: Row,
    /// The text around it before.
    pub from: String,
    /// The same text after.
    pub to: String,
}

/// What [`fix`] has made.
pub struct Fixed {
    /// The catalogue with its corrections, checked.
    pub checked: Checked,
    /// The corrections, in order of their places.
    pub corrections: Vec<Correction>,
    /// The files that are to be written, as they are to lie on the disk.
    pub texts: BTreeMap<String, String>,
}

/// How often all is looked at anew: a correction may lay another one bare.
const ROUNDS: usize = 8;

/// How many characters around a correction are shown.
const AROUND: usize = 24;

/// Corrects what is certain. Nothing is written. `root` is put before the files'
/// names.
#[must_use]
pub fn fix(snapshot: &Snapshot, root: &str, check: &dyn Fn(&Snapshot) -> Checked) -> Fixed {
    let mut state = State {
        snapshot,
        root,
        check,
        checked: check(snapshot),
        texts: BTreeMap::new(),
        corrections: Vec::new(),
        refused: BTreeSet::new(),
    };
    for _ in 0..ROUNDS {
        let group = state.group();
        if group.is_empty() {
            break;
        }
        state.settle(&group);
    }
    let State { checked, texts, mut corrections, .. } = state;
    corrections.sort_by(|a, b| (&a.row.file, a.row.line, a.row.column).cmp(&(&b.row.file, b.row.line, b.row.column)));
    Fixed { checked, corrections, texts }
}

struct State<'f> {
    snapshot: &'f Snapshot,
    root: &'f str,
    check: &'f dyn Fn(&Snapshot) -> Checked,
    checked: Checked,
    texts: BTreeMap<String, String>,
    corrections: Vec<Correction>,
    /// Corrections that would have brought other findings.
    refused: BTreeSet<String>,
}

impl State<'_> {
    /// The corrections that can be made at once: none touches another.
    fn group(&self) -> Vec<Finding> {
        let mut group: Vec<Finding> = Vec::new();
        let mut taken: BTreeMap<(&str, &str), Vec<&Part>> = BTreeMap::new();
        for finding in &self.checked.findings {
            let Some((file, parts)) = parts(finding) else { continue };
            let touch = |a: &Part, b: &Part| a.range.start <= b.range.end && b.range.start <= a.range.end;
            let free = parts.iter().all(|part| {
                let before = taken.get(&(file, part.pointer.as_str()));
                before.is_none_or(|before| before.iter().all(|other| !touch(part, other)))
            });
            if free && !self.refused.contains(&name(finding)) {
                for part in parts {
                    taken.entry((file, part.pointer.as_str())).or_default().push(part);
                }
                group.push(finding.clone());
            }
        }
        group
    }

    /// Makes all of a group that makes nothing worse: the whole, or else what
    /// can be made of its halves.
    fn settle(&mut self, group: &[Finding]) {
        let Some((first, rest)) = group.split_first() else { return };
        if self.attempt(group) {
            return;
        }
        if rest.is_empty() {
            self.refused.insert(name(first));
            return;
        }
        let (left, right) = group.split_at(group.len() / 2);
        self.settle(left);
        // What was made on the left has moved what stands in the same strings.
        let names: BTreeSet<String> = right.iter().map(name).filter(|name| !self.refused.contains(name)).collect();
        let still = self.checked.findings.iter().filter(|finding| names.contains(&name(finding)));
        let still: Vec<Finding> = still.take(right.len()).cloned().collect();
        self.settle(&still);
    }

    /// Makes all of a group, unless a finding stays or another one comes.
    fn attempt(&mut self, group: &[Finding]) -> bool {
        let mut texts = self.texts.clone();
        let mut by_file: BTreeMap<&str, Vec<Part>> = BTreeMap::new();
        for (file, parts) in group.iter().filter_map(parts) {
            by_file.entry(file).or_default().extend(parts.iter().cloned());
        }
        for (file, parts) in by_file {
            let Some(text) = self.applied(file, parts) else { return false };
            texts.insert(file.to_owned(), text);
        }
        let checked =
            (self.check)(&self.snapshot.with(texts.iter().map(|(path, text)| (path.as_str(), Some(text.as_str())))));
        let many = |finding: &&Finding| finding.more_of_its_kind().is_some();
        let all = self.checked.findings.iter().chain(&checked.findings);
        let many: BTreeSet<Code> = all.filter(many).map(|finding| finding.code).collect();
        let (mut most, after) = (counts(&self.checked.findings, &many), counts(&checked.findings, &many));
        for finding in group {
            if let Some(count) = most.get_mut(&kind(finding, &many)) {
                *count = count.saturating_sub(1);
            }
        }
        let worse = after.iter().any(|(kind, count)| *count > most.get(kind).copied().unwrap_or_default());
        if worse || checked.accepted != self.checked.accepted {
            return false;
        }
        let made: Vec<Correction> = group.iter().filter_map(|finding| self.correction(finding)).collect();
        self.corrections.extend(made);
        (self.checked, self.texts) = (checked, texts);
        true
    }

    fn applied(&self, file: &str, parts: Vec<Part>) -> Option<String> {
        let text = match self.texts.get(file) {
            Some(text) => text.clone(),
            None => self.snapshot.text(file)?.raw().ok()?,
        };
        let applied = RawText::parse(&text).ok()?.apply(&Change::Parts(parts)).ok()?;
        Some(applied.text.text().to_owned())
    }

    fn correction(&self, finding: &Finding) -> Option<Correction> {
        let (path, parts) = parts(finding)?;
        let file = self.checked.source.files.get(path)?;
        let pointer = &parts.first()?.pointer;
        let Value::String(old) = &file.root.at(pointer)?.value else { return None };
        let start = parts.iter().map(|part| part.range.start).min()?;
        let end = parts.iter().map(|part| part.range.end).max()?;
        let around = around(old, start)..old.len() - around_end(old, end);
        let mut new = old[around.clone()].to_owned();
        for part in parts.iter().rev() {
            new.replace_range(part.range.start - around.start..part.range.end - around.start, &part.with);
        }
        let shown = |text: &str| {
            let (before, behind) =
                (if around.start > 0 { "…" } else { "" }, if around.end < old.len() { "…" } else { "" });
            format!("{before}{}{behind}", text.chars().map(visible).collect::<String>())
        };
        let Checked { source, say, .. } = &self.checked;
        let report = Report { say, root: self.root, files: &source.files, colour: false };
        let row = report.rows(std::slice::from_ref(finding)).pop()?;
        Some(Correction { row, from: shown(&old[around.clone()]), to: shown(&new) })
    }
}

/// The file of a finding's correction and the parts it replaces.
fn parts(finding: &Finding) -> Option<(&str, &[Part])> {
    let edit = &finding.fix.as_ref()?.edit;
    match &edit.change {
        Change::Parts(parts) => Some((&edit.file, parts)),
        _ => None,
    }
}

/// What a finding is about, however far it has moved in its string.
fn name(finding: &Finding) -> String {
    let place = finding.place.as_ref().map(|place| (&place.file, &place.pointer));
    format!("{} {place:?} {:?}", finding.code.id(), finding.args)
}

/// A kind of finding in a file; of those that are too `many` to be shown, in all files.
fn kind(finding: &Finding, many: &BTreeSet<Code>) -> (Code, String) {
    let file = finding.file().filter(|_| !many.contains(&finding.code));
    (finding.code, file.unwrap_or_default().to_owned())
}

fn counts(findings: &[Finding], many: &BTreeSet<Code>) -> BTreeMap<(Code, String), usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(kind(finding, many)).or_default() += finding.count();
    }
    counts
}

/// Where the words before a place begin.
fn around(text: &str, at: usize) -> usize {
    let from = text[..at].char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    if from == 0 { 0 } else { text[from..at].find(' ').map_or(from, |space| from + space + 1) }
}

/// How much of a text stands behind the words behind a place.
fn around_end(text: &str, at: usize) -> usize {
    let to = text[at..].char_indices().nth(AROUND).map_or(text.len(), |(len, _)| at + len);
    if to == text.len() { 0 } else { text.len() - text[at..to].rfind(' ').map_or(to, |space| at + space) }
}

/// What is not seen otherwise: tabs, fixed spaces, soft hyphens.
fn visible(c: char) -> char {
    match c {
        '\n' => ' ',
        '\t' => '⇥',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => '⍽',
        '\u{ad}' => '¬',
        c if c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}') =>
        {
            '·'
        }
        c => c,
    }
}
