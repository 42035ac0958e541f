//! Two texts word by word.

use std::ops::Range;

use similar::{Algorithm, ChangeTag, DiffTag, TextDiff, capture_diff_slices, get_diff_ratio};

use super::{Piece, PieceHow};

/// Lines that share so much are one line, changed; others are two.
const ALIKE: f32 = 0.4;

/// Two lines that are no longer stand beside one another.
const SHORT: usize = 60;

/// More words in a row than this, the same in both, are shortened for people.
const LONG: usize = 24;

/// So many of them stay at each end.
const KEPT: usize = 8;

/// Texts are compared word by word where the numbers of their words, multiplied, are no more: what it costs at worst. Of
/// longer ones that have nothing in common nobody could read it.
const MOST: usize = 25_000_000;

/// What stands for the words left out.
const LEFT_OUT: &str = " … ";

/// The lines that differ, with what is gone and what is new in each.
#[must_use]
pub fn lines(before: &[String], after: &[String]) -> Vec<Vec<Piece>> {
    let mut out = Vec::new();
    for (old, new) in runs(before, after) {
        replaced(&before[old], &after[new], &mut out);
    }
    out
}

/// Items that are the same or not, such as names: those that are gone and those that are new, in order.
pub fn items(before: &[String], after: &[String]) -> Vec<Vec<Piece>> {
    let mut out = Vec::new();
    for (old, new) in runs(before, after) {
        out.extend(whole(&before[old], PieceHow::Gone));
        out.extend(whole(&after[new], PieceHow::New));
    }
    out
}

/// Items in another order: each that has moved, with its place before and now, which `place` says by its number from 1.
pub fn moved(before: &[String], after: &[String], place: &dyn Fn(usize) -> String) -> Vec<Vec<Piece>> {
    let new = runs(before, after).into_iter().flat_map(|(_, new)| new);
    let line = |at: usize| {
        let old = before.iter().position(|item| *item == after[at]).unwrap_or(at);
        let piece = |how, text: String| Piece { how, text };
        vec![
            piece(PieceHow::Same, format!("{}: ", after[at])),
            piece(PieceHow::Gone, place(old + 1) + " "),
            piece(PieceHow::New, place(at + 1)),
        ]
    };
    new.map(line).collect()
}

/// What of the one stands in the place of what of the other, between lines that are the same.
fn runs(before: &[String], after: &[String]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    if before.len().saturating_mul(after.len()) > MOST {
        return vec![(0..before.len(), 0..after.len())];
    }
    let mut is_open = false;
    for op in capture_diff_slices(Algorithm::Myers, before, after) {
        let (tag, old, new) = op.as_tag_tuple();
        match runs.last_mut().filter(|_| is_open && tag != DiffTag::Equal) {
            Some(last) => *last = (last.0.start..old.end, last.1.start..new.end),
            None if tag != DiffTag::Equal => runs.push((old, new)),
            None => {}
        }
        is_open = tag != DiffTag::Equal;
    }
    runs
}

fn whole(lines: &[String], how: PieceHow) -> impl Iterator<Item = Vec<Piece>> {
    lines.iter().map(move |line| vec![Piece { how, text: line.clone() }])
}

/// How much of two texts is the same, in order, from 0 to 1.
pub fn likeness(one: &str, other: &str) -> f32 {
    let [one, other] = [one, other].map(|text| text.split_whitespace().collect::<Vec<_>>());
    get_diff_ratio(&capture_diff_slices(Algorithm::Myers, &one, &other), one.len(), other.len())
}

/// Lines in the place of others: each new one beside the next old one that is like it.
fn replaced(before: &[String], after: &[String], out: &mut Vec<Vec<Piece>>) {
    let (mut old, mut new) = (0, 0);
    let words_of = |lines: &[String]| lines.iter().map(|line| line.split_whitespace().count()).sum::<usize>();
    let tried = if words_of(before).saturating_mul(words_of(after)) > MOST { &[] } else { after };
    for (at, line) in tried.iter().enumerate() {
        let like = (old..before.len()).find(|old| likeness(&before[*old], line) >= ALIKE);
        if let Some(like) = like {
            out.extend(whole(&before[old..like], PieceHow::Gone));
            out.extend(whole(&after[new..at], PieceHow::New));
            out.push(words(&before[like], line));
            (old, new) = (like + 1, at + 1);
        }
    }
    match (&before[old..], &after[new..]) {
        ([one], [other]) if one.len().max(other.len()) <= SHORT => {
            let piece = |how, text| Piece { how, text };
            out.push(vec![piece(PieceHow::Gone, format!("{one} ")), piece(PieceHow::New, other.clone())]);
        }
        (gone, new) => {
            out.extend(whole(gone, PieceHow::Gone));
            out.extend(whole(new, PieceHow::New));
        }
    }
}

/// Two versions of a line. Changed words that only a space parts are one change.
fn words(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(before, after);
    let mut changes: Vec<(PieceHow, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        let how = match change.tag() {
            ChangeTag::Equal => PieceHow::Same,
            ChangeTag::Delete => PieceHow::Gone,
            ChangeTag::Insert => PieceHow::New,
        };
        match changes.last_mut() {
            Some((last, text)) if *last == how => text.push_str(change.value()),
            _ => changes.push((how, change.value().to_owned())),
        }
    }
    joined(&changes)
}

/// Runs of changes, each as what is gone and then what is new.
fn joined(changes: &[(PieceHow, String)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < changes.len() {
        let run = run(changes, at);
        if run.is_empty() {
            pieces.push(Piece { how: PieceHow::Same, text: changes[at].1.clone() });
            at += 1;
            continue;
        }
        for how in [PieceHow::Gone, PieceHow::New] {
            let of = changes[run.clone()].iter().filter(|(other, _)| *other == how || *other == PieceHow::Same);
            let text: String = of.map(|(_, text)| text.as_str()).collect();
            if !text.is_empty() {
                pieces.push(Piece { how, text });
            }
        }
        at = run.end;
    }
    pieces
}

/// The changes from a place on that nothing but a space parts.
fn run(changes: &[(PieceHow, String)], from: usize) -> Range<usize> {
    let is_change = |at: usize| changes.get(at).is_some_and(|(how, _)| *how != PieceHow::Same);
    let is_space = |at: usize| changes.get(at).is_some_and(|(_, text)| text.trim().is_empty());
    let mut end = from;
    while is_change(end) || (end > from && is_space(end) && is_change(end + 1)) {
        end += 1;
    }
    from..end
}

/// A line for people: long runs of words that stand in both are shortened, and a space parts what is gone from what is new.
#[must_use]
pub fn shortened(line: &[Piece]) -> Vec<Piece> {
    let last = line.len().saturating_sub(1);
    let short = |(at, piece): (usize, &Piece)| {
        let words: Vec<&str> = piece.text.split_inclusive(char::is_whitespace).collect();
        if piece.how != PieceHow::Same || words.len() <= LONG {
            let touches = piece.how == PieceHow::Gone && line.get(at + 1).is_some_and(|next| next.how == PieceHow::New);
            let space = if touches && !piece.text.ends_with(char::is_whitespace) { " " } else { "" };
            return Piece { how: piece.how, text: format!("{}{space}", piece.text) };
        }
        let (start, end) = (words[..KEPT].concat(), words[words.len() - KEPT..].concat());
        let text = match at {
            0 => format!("…{}{end}", " "),
            _ if at == last => format!("{}{}", start.trim_end(), LEFT_OUT.trim_end()),
            _ => format!("{}{LEFT_OUT}{end}", start.trim_end()),
        };
        Piece { how: piece.how, text }
    };
    line.iter().enumerate().map(short).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &[Piece]) -> String {
        let piece = |piece: &Piece| match piece.how {
            PieceHow::Same => piece.text.clone(),
            PieceHow::Gone => format!("[-{}-]", piece.text),
            PieceHow::New => format!("{{+{}+}}", piece.text),
        };
        line.iter().map(piece).collect()
    }

    fn all(before: &[&str], after: &[&str]) -> Vec<String> {
        let [before, after] =
            [before, after].map(|lines| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
        lines(&before, &after).iter().map(|line| shown(line)).collect()
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(all(&["Das Amt hilft allen."], &["Das Büro hilft allen."]), ["Das [-Amt-]{+Büro+} hilft allen."]);
        assert_eq!(all(&["a b c d e f"], &["a x y d e f"]), ["a [-b c-]{+x y+} d e f"], "one change");
        assert_eq!(all(&["eins", "zwei"], &["eins", "zwei", "drei"]), ["{+drei+}"], "what is the same is left out");
        let two = [["Ganz anders war es."], ["Neu ist nun alles hier."]].map(|[line]| line.repeat(4));
        assert_eq!(all(&[&two[0]], &[&two[1]]).len(), 2, "two lines");
        assert_eq!(all(&["eins", "zwei"], &[]), ["[-eins-]", "[-zwei-]"]);
        assert_eq!(all(&["3"], &["4"]), ["[-3 -]{+4+}"]);
        assert!(all(&["gleich"], &["gleich"]).is_empty());
        let long = ["Das Amt hilft allen und berät.", "Ein zweiter Absatz.", "Ein dritter."];
        assert_eq!(all(&long, &["Das Amt hilft allen sowie berät.", long[1], long[2]]).len(), 1, "one line, changed");
    }

    #[test]
    fn endless_texts_take_no_endless_time() {
        let text = |from: usize| (from..from + 40_000).map(|word| word.to_string()).collect::<Vec<_>>();
        let [one, other] = [text(0), text(1_000_000)];
        let started = std::time::Instant::now();
        let found = lines(&[one.join(" ")], &[other.join(" ")]);
        assert_eq!(found.len(), 2, "whole lines");
        assert_eq!(lines(&one, &other).len(), 80_000);
        assert_eq!(items(&one, &other).len(), 80_000);
        assert!(started.elapsed() < std::time::Duration::from_secs(10), "{:?}", started.elapsed());
    }

    #[test]
    fn what_has_moved_is_told_by_its_places() {
        let [before, after] = [["a", "b", "c"], ["c", "a", "b"]].map(|all| all.map(str::to_owned));
        let lines = moved(&before, &after, &|number| format!("Platz {number}"));
        assert_eq!(lines.iter().map(|line| shown(line)).collect::<Vec<_>>(), ["c: [-Platz 3 -]{+Platz 1+}"]);
        assert!(moved(&before, &before, &|number| number.to_string()).is_empty());
    }

    #[test]
    fn long_runs_are_shortened_but_no_change() {
        let many = vec!["Wort"; 40].join(" ");
        let line = &lines(&[format!("{many} alt {many}")], &[format!("{many} neu {many}")])[0];
        let shown = shown(&shortened(line));
        assert!(shown.starts_with("… Wort") && shown.ends_with("Wort …"), "{shown}");
        assert!(shown.contains("[-alt -]{+neu+}") && shown.split(' ').count() < 25, "{shown}");
    }
}
