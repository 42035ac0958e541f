//! Things written in several ways, of which one is the usual.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The items that are written otherwise than most, each with its number, and an
/// example of the usual shape. Of shapes that are as frequent, the first that is met is usual.
#[must_use]
pub fn unusual<T>(items: &[T], shape: impl Fn(&T) -> String) -> Option<(Vec<usize>, usize)> {
    let mut shapes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, item) in items.iter().enumerate() {
        shapes.entry(shape(item)).or_default().push(number);
    }
    let usual = shapes.values().max_by_key(|numbers| (numbers.len(), Reverse(numbers.first())))?;
    let rest = shapes.values().filter(|numbers| *numbers != usual);
    let mut others: Vec<usize> = rest.flatten().copied().collect();
    others.sort_unstable();
    Some((others, *usual.first()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_decide() {
        let shape = |item: &&str| item.len().to_string();
        assert_eq!(unusual(&["a", "bb", "c"], shape), Some((vec![1], 0)));
        assert_eq!(unusual(&["bb", "a"], shape), Some((vec![1], 0)));
        assert_eq!(unusual(&["a"], shape), Some((vec![], 0)));
    }
}
