//! What the departments have answered, to be read: nothing of it is missing here.

use std::fmt::Write as _;

use super::{Answered, Answers, Fate, Proposal, Verdict};
use crate::compare::{Piece, PieceHow, changed_lines};
use crate::say::Say;

impl Proposal {
    /// The lines that are changed, word by word; all of it where only marks are.
    #[must_use]
    pub fn changes(&self) -> Vec<Vec<Piece>> {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let changed = changed_lines(&lines(&self.before), &lines(&self.after));
        if !changed.is_empty() {
            return changed;
        }
        lines(&self.after).into_iter().map(|text| vec![Piece { how: PieceHow::Same, text }]).collect()
    }
}

impl Fate {
    /// Its name in `locales/`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Missing => "answer-missing",
            Self::Unchanged => "answer-unchanged",
            Self::Changed => "answer-changed",
            Self::Ended => "answer-ended",
            Self::New => "answer-new",
        }
    }
}

impl Verdict {
    /// Its sentence in `locales/`; what can simply be taken over has none.
    #[must_use]
    pub fn id(self) -> Option<&'static str> {
        match self {
            Self::Clear => None,
            Self::Crossed => Some("answer-crossed"),
            Self::Contradicted => Some("answer-contradicted"),
            Self::Empty => Some("answer-empty"),
            Self::Locked => Some("answer-locked"),
            Self::Homeless => Some("answer-homeless"),
        }
    }
}

/// How many measures have a fate, one line for all.
#[must_use]
pub fn summary(answers: &Answers, say: &Say) -> String {
    let count = |fate| answers.measures.iter().filter(|measure| measure.fate == fate).count().to_string();
    let open = answers.proposals.iter().filter(|proposal| proposal.verdict != Verdict::Clear).count();
    say.text(
        "answer-summary",
        &[
            ("unchanged", count(Fate::Unchanged)),
            ("changed", count(Fate::Changed)),
            ("ended", count(Fate::Ended)),
            ("new", count(Fate::New)),
            ("missing", count(Fate::Missing)),
            ("open", open.to_string()),
            ("left", answers.left.len().to_string()),
        ],
    )
}

/// The whole report as Markdown.
#[must_use]
pub fn markdown(answers: &Answers, say: &Say) -> String {
    let mut out = format!("# {}\n\n{}\n", say.text("answer-title", &[]), summary(answers, say));
    for fate in [Fate::Changed, Fate::New, Fate::Ended, Fate::Unchanged, Fate::Missing] {
        let measures: Vec<&Answered> = answers.measures.iter().filter(|measure| measure.fate == fate).collect();
        if measures.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n## {}", say.text(fate.id(), &[]));
        let is_short = |measure: &&Answered| {
            let is_silent = measure.notes.is_empty() && measure.gone.is_empty() && measure.released.is_none();
            is_silent && !answers.proposals.iter().any(|proposal| proposal.about == measure.about)
        };
        let (short, long): (Vec<_>, Vec<_>) = measures.into_iter().partition(is_short);
        if !short.is_empty() {
            out.push('\n');
        }
        for measure in short {
            let _ = writeln!(out, "- {}", escaped(&measure.title));
        }
        for measure in long {
            self::measure(&mut out, answers, measure, say);
        }
    }
    if !answers.left.is_empty() {
        let _ = writeln!(out, "\n## {}\n\n{}", say.text("answer-left", &[]), say.text("answer-left-what", &[]));
        for left in &answers.left {
            let _ = writeln!(out, "\n- {}:\n\n{}", escaped(&left.from), quoted(&left.text));
        }
    }
    out
}

fn measure(out: &mut String, answers: &Answers, measure: &Answered, say: &Say) {
    let proposals: Vec<&Proposal> = answers.proposals.iter().filter(|one| one.about == measure.about).collect();
    let _ = writeln!(out, "\n### {}\n", escaped(&measure.title));
    let _ = writeln!(out, "{}", say.text("answer-from", &[("files", measure.from.join(", "))]));
    if let Some([function, date]) = &measure.released {
        let args = [("function", function.clone()), ("date", date.clone())];
        let _ = writeln!(out, "\n{}", say.text("answer-released", &args));
    }
    for proposal in proposals {
        let _ = writeln!(out, "\n**{}**", escaped(&proposal.label));
        if let Some(id) = proposal.verdict.id() {
            let _ = writeln!(out, "\n{}", say.text(id, &[]));
        }
        if proposal.verdict == Verdict::Contradicted {
            let _ = writeln!(out, "\n{}", say.text("answer-from", &[("files", proposal.from.clone())]));
        }
        let _ = writeln!(out, "\n{}", quoted_markup(&marked(proposal)));
    }
    if !measure.gone.is_empty() {
        let _ = writeln!(out, "\n{}", say.text("answer-gone", &[("fields", measure.gone.join(", "))]));
    }
    for note in &measure.notes {
        let _ = writeln!(out, "\n{}\n\n{}", say.text("answer-note", &[]), quoted(note));
    }
}

fn marked(proposal: &Proposal) -> String {
    let piece = |piece: &Piece| {
        let (before, words, after) = piece.parted();
        let sign = match piece.how {
            _ if words.is_empty() => "",
            PieceHow::Same => "",
            PieceHow::Gone => "~~",
            PieceHow::New => "**",
        };
        format!("{before}{sign}{}{sign}{after}", escaped(words))
    };
    let line = |line: &Vec<Piece>| line.iter().map(piece).collect::<String>();
    proposal.changes().iter().map(line).collect::<Vec<_>>().join("\n")
}

fn quoted(text: &str) -> String {
    quoted_markup(&escaped(text))
}

fn quoted_markup(text: &str) -> String {
    text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("  \n")
}

/// Words whose signs mean nothing in Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | '*' | '_' | '~' | '`' | '<' | '>' | '[' | ']' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
