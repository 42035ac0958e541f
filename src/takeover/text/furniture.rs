//! What stands on every page and belongs to none: page numbers, running lines.

use std::collections::{BTreeSet, HashMap};

use super::{Line, note};
use crate::takeover::paper::{Medium, Undone, folded};

/// So often a line stands beside page breaks if it is a running one.
const OFTEN: usize = 4;

/// The longest line that can be page furniture.
const LONGEST: usize = 120;

/// The lines without page numbers and running lines.
#[must_use]
pub fn without(lines: Vec<Line>, undone: &mut Vec<Undone>) -> Vec<Line> {
    let numbers = page_numbers(&lines);
    let running = running(&lines);
    let mut left: Vec<Line> = Vec::with_capacity(lines.len());
    let mut broke = false;
    for (place, mut line) in lines.into_iter().enumerate() {
        let is_running = running.contains(&place);
        if is_running || numbers.contains(&place) {
            let what = if is_running { Medium::RunningLine } else { Medium::PageNumber };
            note(undone, line.at, what, line.text.trim());
            broke = true;
            continue;
        }
        if std::mem::take(&mut broke) {
            line.on_new_page = true;
            line.is_tight = false;
        }
        left.push(line);
    }
    left
}

/// The number that a line alone gives: `12`, `- 12 -`, `Seite 12 von 90`.
fn page_number(text: &str) -> Option<usize> {
    let words = text.trim().trim_matches(['-', '–', '—', '|', ' ']);
    if words.len() > LONGEST {
        return None;
    }
    let words = words.strip_prefix("Seite ").or_else(|| words.strip_prefix("Page ")).unwrap_or(words);
    let words = words.split(" von ").next()?.split(" of ").next()?;
    words.parse().ok().filter(|_| words.len() < 4 && words.bytes().all(|b| b.is_ascii_digit()))
}

/// The places of page numbers: of lines that are nothing but a number, those beside a page break, and all that count
/// upwards without a gap that is larger than a chapter.
fn page_numbers(lines: &[Line]) -> BTreeSet<usize> {
    const GAP: usize = 8;
    let all: Vec<(usize, usize)> =
        lines.iter().enumerate().filter_map(|(place, line)| Some((place, page_number(&line.text)?))).collect();
    let mut counted = Vec::new();
    let mut last: Option<usize> = None;
    for (place, number) in &all {
        if last.is_none_or(|last| *number > last && *number <= last + GAP) {
            counted.push(*place);
            last = Some(*number);
        }
    }
    let is_beside = |place: &usize| {
        let next = lines.get(place + 1);
        lines.get(*place).is_some_and(|line| line.on_new_page) || next.is_none_or(|next| next.on_new_page)
    };
    let has_pages = lines.iter().any(|line| line.on_new_page);
    let mut places: BTreeSet<usize> =
        all.iter().map(|(place, _)| *place).filter(|place| has_pages && is_beside(place)).collect();
    if counted.len() > 2 {
        places.extend(counted);
    }
    places
}

/// A line as its other pages have it: a page number may stand beside it.
fn unnumbered(line: &Line) -> Option<String> {
    let words: String = folded(&line.text).chars().filter(|c| !c.is_ascii_digit()).collect();
    let is_one = line.text.len() <= LONGEST && !line.text.contains('\t') && !words.trim().is_empty();
    is_one.then(|| words.trim().to_owned())
}

/// The places of lines that stand beside the breaks of a third of the pages, and nowhere else: labels of measures
/// may begin many pages, too.
fn running(lines: &[Line]) -> BTreeSet<usize> {
    let breaks: Vec<usize> = (0..lines.len()).filter(|place| *place == 0 || lines[*place].on_new_page).collect();
    let is_number = |place: usize| lines.get(place).is_some_and(|line| page_number(&line.text).is_some());
    let mut edges: HashMap<String, BTreeSet<usize>> = HashMap::new();
    for place in &breaks {
        // A head and a foot; a page number may stand outside of them.
        let head = place + usize::from(is_number(*place));
        let foot = place.checked_sub(1).and_then(|foot| foot.checked_sub(usize::from(is_number(foot))));
        for place in [Some(head), foot].into_iter().flatten() {
            if let Some(words) = lines.get(place).and_then(unnumbered) {
                edges.entry(words).or_default().insert(place);
            }
        }
    }
    edges.retain(|_, places| places.len() >= OFTEN && places.len() * 3 >= breaks.len());
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for words in lines.iter().filter(|_| !edges.is_empty()).filter_map(unnumbered) {
        if let Some((words, _)) = edges.get_key_value(&words) {
            *counts.entry(words).or_default() += 1;
        }
    }
    let everywhere: BTreeSet<String> = edges
        .iter()
        .filter(|(words, places)| counts.get(words.as_str()) == Some(&places.len()))
        .map(|(words, _)| words.clone())
        .collect();
    edges.into_iter().filter(|(words, _)| everywhere.contains(words)).flat_map(|(_, places)| places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::takeover::text::lines;

    #[test]
    fn what_stands_on_every_page_goes() {
        let mut text = String::new();
        for page in 1..8 {
            let page = format!(
                "Katalog der Vielfalt\nSatz {page} der Seite.\nZiele\nNoch einer, Nummer {page}.\n- {page} -\n\u{c}"
            );
            text += &page;
        }
        let mut undone = Vec::new();
        let left = without(lines(&text), &mut undone);
        let left: Vec<&str> = left.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(left.len(), 3 * 7, "{left:?}");
        assert!(left.iter().all(|line| !line.starts_with("- ")));
    }

    #[test]
    fn a_number_alone_stays_where_no_page_ends() {
        assert_eq!(without(lines("Plätze\n\n30\n\nje Jahr"), &mut Vec::new()).len(), 3);
        assert_eq!(page_number("Seite 12 von 90"), Some(12));
        assert_eq!((page_number("2024"), page_number("Seite zwölf")), (None, None));
    }
}
