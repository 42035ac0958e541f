//! Which thing of the new catalogue is which of the old: by its id, else by its title, else by what it says.

use std::collections::{BTreeMap, BTreeSet};

use super::said::all_words;
use super::things::Thing;

/// Titles that are so much alike are one title, slightly changed.
const LIKE_TITLE: f64 = 0.85;

/// Texts that share so many of their words are one text.
const LIKE_TEXT: f64 = 0.6;

/// The same title is more than any likeness.
const SAME: f64 = 2.0;

/// So many pairs of measures with other ids are looked at.
const MOST: usize = 40_000;

/// The places of the same things: of each old one the new one, if there is one.
pub struct Pairs {
    /// By old places.
    pub new_of: Vec<Option<usize>>,
    /// By new places.
    pub old_of: Vec<Option<usize>>,
}

/// Finds the same things.
pub fn pair(old: &[Thing<'_>], new: &[Thing<'_>]) -> Pairs {
    let mut pairs = Pairs { new_of: vec![None; old.len()], old_of: vec![None; new.len()] };
    let by_id: BTreeMap<_, usize> =
        new.iter().enumerate().rev().map(|(at, thing)| ((thing.object.name, thing.id.as_deref()), at)).collect();
    for (at, thing) in old.iter().enumerate() {
        if let Some(other) = by_id.get(&(thing.object.name, thing.id.as_deref())) {
            pairs.join(at, *other);
        }
    }
    let is_left = |left: &[Option<usize>], at: usize| left[at].is_none();
    let gone: Vec<usize> = (0..old.len()).filter(|at| is_left(&pairs.new_of, *at)).collect();
    let come: Vec<usize> = (0..new.len()).filter(|at| is_left(&pairs.old_of, *at)).collect();
    // Of endless many only those with the same title are told.
    let is_many = gone.len().saturating_mul(come.len()) > MOST;
    let words = |things: &[Thing<'_>], of: &[usize]| -> BTreeMap<usize, BTreeSet<String>> {
        let texts = |at: &usize| if is_many { BTreeSet::new() } else { all_words(things[*at].node) };
        of.iter().map(|at| (*at, texts(at))).collect()
    };
    let (gone_words, come_words) = (words(old, &gone), words(new, &come));
    let mut by_title: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    for at in &come {
        by_title.entry((new[*at].object.name, new[*at].title.to_lowercase())).or_default().push(*at);
    }
    let mut likely = Vec::new();
    for a in &gone {
        let same = by_title.get(&(old[*a].object.name, old[*a].title.to_lowercase()));
        likely.extend(same.into_iter().flatten().map(|b| (SAME, *a, *b)));
        let others = come.iter().filter(|_| !is_many && old[*a].is_measure());
        for b in others.filter(|b| old[*a].object.name == new[**b].object.name) {
            let likeness = likeness(&old[*a], &new[*b], &gone_words[a], &come_words[b]);
            likely.extend(likeness.map(|likeness| (likeness, *a, *b)));
        }
    }
    // The most alike first; of equal ones those that stand first.
    likely.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for (_, a, b) in likely {
        if pairs.new_of[a].is_none() && pairs.old_of[b].is_none() {
            pairs.join(a, b);
        }
    }
    pairs
}

impl Pairs {
    fn join(&mut self, old: usize, new: usize) {
        if self.old_of[new].is_none() {
            (self.new_of[old], self.old_of[new]) = (Some(new), Some(old));
        }
    }
}

/// How much two measures with different ids are alike, if they may be one. Of other things, names that are almost the same
/// are often two: only an equal one tells.
fn likeness(old: &Thing<'_>, new: &Thing<'_>, a: &BTreeSet<String>, b: &BTreeSet<String>) -> Option<f64> {
    let title = strsim::normalized_levenshtein(&old.title.to_lowercase(), &new.title.to_lowercase());
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^52 words")]
    let text = a.intersection(b).count() as f64 / a.union(b).count().max(1) as f64;
    (title >= LIKE_TITLE || text >= LIKE_TEXT).then_some(title.max(text))
}
