//! Texts that are nearly the same, found without comparing each with each.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::prose::visible_text;
use crate::rules::text::words;
use crate::source::measure::Measure;
use crate::source::prose::Block;

/// So many words in a row are one shingle.
const SIZE: usize = 3;

/// Texts of fewer shingles are too short to be told apart.
const LEAST: usize = 15;

/// A shingle in more texts than this is a phrase of the house.
const COMMON: usize = 40;

/// Texts share at least this part of all their shingles, in per cent.
const ALIKE: usize = 60;

/// The shingles of a text, each once.
pub struct Shingles(HashSet<u64>);

impl Shingles {
    /// The shingles of what a measure says about itself.
    #[must_use]
    pub fn of(measure: &Measure) -> Self {
        let fields = [&measure.description, &measure.goals_and_target_groups, &measure.goals, &measure.target_groups];
        let text = fields.into_iter().flatten().map(text_of).collect::<Vec<_>>().join("\n").to_lowercase();
        Self::of_text(&text)
    }

    fn of_text(text: &str) -> Self {
        let words: Vec<&str> = words(text).into_iter().map(|range| &text[range]).collect();
        Self(words.windows(SIZE).map(hash).collect())
    }

    fn is_long(&self) -> bool {
        self.0.len() >= LEAST
    }

    fn is_like(&self, other: &Self) -> bool {
        let shared = self.0.intersection(&other.0).count();
        shared * 100 >= ALIKE * (self.0.len() + other.0.len() - shared)
    }
}

fn hash(value: impl Hash) -> u64 {
    // With fixed keys, so that every run is the same.
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn text_of(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) | Block::Heading(inlines) => visible_text(inlines),
        Block::List(items) | Block::Numbered(items) => {
            items.iter().map(|item| visible_text(item)).collect::<Vec<_>>().join("\n")
        }
        Block::Quote { blocks, .. } => blocks.iter().map(text_of).collect::<Vec<_>>().join("\n"),
        Block::Figure(_) => String::new(),
    }
}

/// For each text, the first of those before it that is like it, as numbers.
#[must_use]
pub fn repeated(texts: &[Shingles]) -> Vec<(usize, usize)> {
    let mut same: HashMap<u64, usize> = HashMap::new();
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut found = Vec::new();
    for (number, text) in texts.iter().enumerate().filter(|(_, text)| text.is_long()) {
        let mut all: Vec<u64> = text.0.iter().copied().collect();
        all.sort_unstable();
        if let Some(first) = same.insert(hash(&all), number) {
            same.insert(hash(&all), first);
            found.push((first, number));
            continue;
        }
        if let Some(first) = likeness(text, &index).into_iter().find(|other| text.is_like(&texts[*other])) {
            found.push((first, number));
        }
        for shingle in all {
            let holders = index.entry(shingle).or_default();
            if holders.len() <= COMMON {
                holders.push(number);
            }
        }
    }
    found
}

/// The texts that may be like this one, in order: those that share enough rare shingles.
fn likeness(text: &Shingles, index: &HashMap<u64, Vec<usize>>) -> Vec<usize> {
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    let holders = text.0.iter().filter_map(|shingle| index.get(shingle)).filter(|holders| holders.len() <= COMMON);
    for number in holders.flatten() {
        *shared.entry(*number).or_default() += 1;
    }
    let enough = text.0.len() * ALIKE / 200;
    shared.into_iter().filter(|(_, count)| *count >= enough.max(1)).map(|(number, _)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: std::ops::Range<usize>) -> String {
        words.map(|word| format!("wort{word}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_nearly_the_same_is_found() {
        let texts = [text(0..60), text(100..160), text(0..60), text(2..62), text(30..90), text(0..5), text(0..5)];
        let texts = texts.map(|text| Shingles::of_text(&text));
        assert_eq!(repeated(&texts), [(0, 2), (0, 3)]);
    }

    #[test]
    fn ten_thousand_texts_take_no_time() {
        let phrase = text(0..30);
        let same = (0..5_000).map(|_| phrase.clone());
        let texts = (0..5_000).map(|n| format!("{phrase} {}", text(n * 50..n * 50 + 30))).chain(same);
        let texts: Vec<Shingles> = texts.map(|text| Shingles::of_text(&text)).collect();
        let started = std::time::Instant::now();
        assert!(repeated(&texts).len() >= 4_999);
        assert!(started.elapsed().as_secs() < 5);
    }
}
