//! Lines that ended where the paper did, and words that were split there.

use super::{Line, cells, note};
use crate::takeover::labels::{Label, Labels};
use crate::takeover::paper::{Medium, Undone};
use crate::takeover::typed::{AFTER_HYPHEN, marker, numbered};

/// No paper is wider, in characters.
const WIDEST: usize = 140;

/// Puts lines together that are one paragraph.
pub fn unwrapped(lines: Vec<Line>, labels: &Labels, undone: &mut Vec<Undone>) -> Vec<Line> {
    let Some(width) = width(&lines) else { return lines };
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    let mut last_length = 0;
    for line in lines {
        let length = line.text.chars().count();
        let words = line.text.trim();
        let joins = whole.last().is_some_and(|before| goes_on(before, last_length, &line, words, width, labels));
        match whole.last_mut().filter(|_| joins) {
            Some(before) => {
                let split = join(&mut before.text, words);
                let what = if split { Medium::SplitWord } else { Medium::LineEnd };
                note(undone, line.at, what, words.split(' ').next().unwrap_or_default());
            }
            None => whole.push(line),
        }
        last_length = length;
    }
    whole
}

/// How wide the paper was, if lines ended with it.
fn width(lines: &[Line]) -> Option<usize> {
    let lengths: Vec<usize> =
        lines.iter().filter(|line| !line.text.contains('\t')).map(|line| line.text.chars().count()).collect();
    let mut sorted = lengths.clone();
    sorted.sort_unstable();
    let width = *sorted.get(sorted.len() * 95 / 100)?;
    let goes_on = |pair: &[Line]| {
        let [line, next] = pair else { return false };
        next.is_tight
            && line.text.chars().count() * 10 >= width * 6
            && next.text.trim_start().starts_with(char::is_lowercase)
            && marker(next.text.trim()).is_none()
    };
    let wrapped = lines.windows(2).filter(|pair| goes_on(pair)).count();
    (width <= WIDEST && wrapped >= 3 && wrapped * 12 >= lines.len()).then_some(width)
}

/// Whether a line goes on where the one before it ended.
fn goes_on(before: &Line, last_length: usize, line: &Line, words: &str, width: usize, labels: &Labels) -> bool {
    let begins_something = marker(words).is_some()
        || numbered(words).is_some()
        || cells(&line.text).is_some()
        || cells(&before.text).is_some()
        || labels.begins(words)
        || labels.says(Label::New, words)
        || labels.is_label(before.text.trim());
    if begins_something {
        return false;
    }
    let ended = before.text.trim_end().ends_with(['.', '!', '?', ':', '“', '”', '"', ')']);
    let is_small = words.starts_with(char::is_lowercase);
    if !line.is_tight {
        // Over the end of a page a sentence goes on.
        return line.on_new_page && is_small && !ended && last_length * 10 >= width * 6;
    }
    let first = words.split(' ').next().unwrap_or_default().chars().count();
    let would_not_fit = (last_length + 1 + first) * 100 >= width * 92;
    would_not_fit || (is_small && !ended && last_length * 10 >= width * 6)
}

/// Appends a line to the text before it; says whether a word was split between them.
fn join(text: &mut String, words: &str) -> bool {
    if text.ends_with('\u{ad}') {
        text.pop();
        text.push_str(words);
        return true;
    }
    let mut before = text.chars().rev();
    let is_hyphen = before.next() == Some('-') && before.next().is_some_and(char::is_alphabetic);
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if !is_hyphen || AFTER_HYPHEN.contains(&first) {
        text.push(' ');
    } else if words.starts_with(char::is_lowercase) {
        text.pop();
    }
    text.push_str(words);
    is_hyphen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_put_together_as_they_were_written() {
        for (before, line, whole, split) in [
            ("Wir beraten alle", "die kommen", "Wir beraten alle die kommen", false),
            ("Ein Integrations-", "zentrum", "Ein Integrationszentrum", true),
            ("Die Aus-", "und Fortbildung", "Die Aus- und Fortbildung", true),
            ("Der Diversity-", "Katalog", "Der Diversity-Katalog", true),
            ("Ein Zen\u{ad}", "trum", "Ein Zentrum", true),
            ("von 2020 -", "bis 2024", "von 2020 - bis 2024", false),
        ] {
            let mut text = before.to_owned();
            assert_eq!((join(&mut text, line), text), (split, whole.to_owned()));
        }
    }
}
