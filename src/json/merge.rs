//! Two people have changed one value: what each of them did, put together.
//!
//! Where only one of them changed something, that counts; where both did and not alike, theirs stays and ours is handed
//! back. Nothing is guessed: an object whose kind both have changed, or a list in which one wrote into what the other took
//! out, is left to a person as a whole.

use std::collections::BTreeSet;

use super::data::Data;
use super::edit::between;
use super::escape;

/// Longer lists are not searched for items that moved along.
const MAX_SEARCHED: usize = 600;

/// What became of two changed values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Theirs, with what only we have changed.
    pub value: Data,
    /// What both have changed, each to something else.
    pub clashes: Vec<Clash>,
}

/// A value that both have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Where theirs stands in the merged value, or would stand.
    pub pointer: String,
    /// Ours; `None` if we took it away.
    pub ours: Option<Data>,
    /// Theirs; `None` if they took it away.
    pub theirs: Option<Data>,
}

/// Puts together what `ours` and `theirs` have made of `base`.
#[must_use]
pub fn merge(base: &Data, ours: &Data, theirs: &Data) -> Merged {
    let mut clashes = Vec::new();
    let value = value(Some(base), ours, theirs, "", &mut clashes);
    Merged { value, clashes }
}

/// Whether two values say the same: the order of an object's members says nothing.
#[must_use]
pub fn is_same(a: &Data, b: &Data) -> bool {
    match (a, b) {
        (Data::Array(a), Data::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)),
        (Data::Object(a), Data::Object(b)) if is_plain(a) && is_plain(b) => {
            a.len() == b.len() && a.iter().all(|(key, a)| get(b, key).is_some_and(|b| is_same(a, b)))
        }
        _ => a == b,
    }
}

/// Whether no key stands twice.
fn is_plain(members: &[(String, Data)]) -> bool {
    members.iter().map(|(key, _)| key).collect::<BTreeSet<_>>().len() == members.len()
}

fn get<'d>(members: &'d [(String, Data)], key: &str) -> Option<&'d Data> {
    members.iter().find(|(other, _)| other == key).map(|(_, value)| value)
}

fn clash(pointer: &str, ours: Option<&Data>, theirs: Option<&Data>) -> Clash {
    Clash { pointer: pointer.to_owned(), ours: ours.cloned(), theirs: theirs.cloned() }
}

/// Recursion is bounded by the depth of the values, which have been parsed.
fn value(base: Option<&Data>, ours: &Data, theirs: &Data, pointer: &str, clashes: &mut Vec<Clash>) -> Data {
    if is_same(ours, theirs) || base.is_some_and(|base| is_same(base, ours)) {
        return theirs.clone();
    }
    if base.is_some_and(|base| is_same(base, theirs)) {
        return ours.clone();
    }
    let merged = match (base, ours, theirs) {
        (Some(Data::Object(b)), Data::Object(o), Data::Object(t)) => objects([b, o, t], pointer),
        (Some(Data::Array(b)), Data::Array(o), Data::Array(t)) => arrays([b, o, t], pointer),
        _ => None,
    };
    let Some((merged, more)) = merged else {
        clashes.push(clash(pointer, Some(ours), Some(theirs)));
        return theirs.clone();
    };
    clashes.extend(more);
    merged
}

/// `None` if the objects are no longer the same thing.
fn objects([base, ours, theirs]: [&[(String, Data)]; 3], pointer: &str) -> Option<(Data, Vec<Clash>)> {
    let all = [base, ours, theirs];
    let ids: Vec<_> = all.iter().filter_map(|members| get(members, "id")).collect();
    if !all.iter().all(|members| is_plain(members)) || ids.windows(2).any(|pair| pair[0] != pair[1]) {
        return None;
    }
    let (mut members, mut clashes) = (Vec::new(), Vec::new());
    let below = |key: &str| format!("{pointer}/{}", escape(key));
    for (key, t) in theirs {
        let place = below(key);
        match (get(base, key), get(ours, key)) {
            (b, Some(o)) => members.push((key.clone(), value(b, o, t, &place, &mut clashes))),
            (Some(b), None) if is_same(b, t) => {}
            (Some(_), None) if adds(base, ours) => return None,
            (b, None) => {
                clashes.extend(b.map(|_| clash(&place, None, Some(t))));
                members.push((key.clone(), t.clone()));
            }
        }
    }
    for (key, o) in ours.iter().filter(|(key, _)| get(theirs, key).is_none()) {
        match get(base, key) {
            None if adds(base, theirs) && both_lack(all) => return None,
            None => members.push((key.clone(), o.clone())),
            Some(b) if is_same(b, o) => {}
            Some(_) if adds(base, theirs) => return None,
            Some(_) => clashes.push(clash(&below(key), Some(o), None)),
        }
    }
    Some((Data::Object(members), clashes))
}

/// Whether there are members that were not there before.
fn adds(base: &[(String, Data)], new: &[(String, Data)]) -> bool {
    new.iter().any(|(key, _)| get(base, key).is_none())
}

/// Whether both have taken one member away: then what each has put in its place excludes the other's.
fn both_lack([base, ours, theirs]: [&[(String, Data)]; 3]) -> bool {
    base.iter().any(|(key, _)| get(ours, key).is_none() && get(theirs, key).is_none())
}

/// What one person did to a list.
struct Side<'d> {
    /// What became of each item.
    items: Vec<Item<'d>>,
    /// What was put before each item, and behind all.
    added: Vec<&'d [Data]>,
}

#[derive(Clone, Copy)]
enum Item<'d> {
    Kept,
    Changed(&'d Data),
    Gone,
    /// One of several that were written anew, so that nobody can say what became of which. What they became stands before
    /// the first of them.
    Rewritten,
}

impl<'d> Side<'d> {
    fn of(base: &[Data], new: &'d [Data]) -> Self {
        let mut side = Self { items: vec![Item::Kept; base.len()], added: vec![&[]; base.len() + 1] };
        let mut at = [0, 0];
        for [kept, place] in common(base, new).into_iter().chain([[base.len(), new.len()]]) {
            let fresh = &new[at[1]..place];
            let old = at[0]..kept;
            if old.len() == fresh.len() {
                side.items[old].iter_mut().zip(fresh).for_each(|(item, new)| *item = Item::Changed(new));
            } else {
                let became = if fresh.is_empty() { Item::Gone } else { Item::Rewritten };
                side.added[at[0]] = fresh;
                side.items[old].fill(became);
            }
            at = [kept + 1, place + 1];
        }
        side
    }

    /// Whether something was put between items that stand together, before this one.
    fn adds_before(&self, index: usize) -> bool {
        !self.added[index].is_empty()
    }
}

/// `None` if one has changed what the other has taken out, or written anew.
fn arrays([base, ours, theirs]: [&[Data]; 3], pointer: &str) -> Option<(Data, Vec<Clash>)> {
    let (we, they) = (Side::of(base, ours), Side::of(base, theirs));
    let (mut items, mut clashes) = (Vec::new(), Vec::new());
    for index in 0..=base.len() {
        let (our, their) = (we.added[index], they.added[index]);
        items.extend_from_slice(their);
        items.extend(our.iter().filter(|new| !their.iter().any(|other| is_same(new, other))).cloned());
        let Some(b) = base.get(index) else { break };
        let is_inner = |side: &Side<'_>| index > 0 && side.is_rewritten(index) && side.is_rewritten(index - 1);
        if is_inner(&we) && they.adds_before(index) || is_inner(&they) && we.adds_before(index) {
            return None;
        }
        match (we.items[index], they.items[index]) {
            (Item::Kept, Item::Kept) => items.push(b.clone()),
            (Item::Kept, Item::Changed(new)) | (Item::Changed(new), Item::Kept) => items.push(new.clone()),
            (Item::Changed(o), Item::Changed(t)) => {
                let place = format!("{pointer}/{}", items.len());
                items.push(value(Some(b), o, t, &place, &mut clashes));
            }
            (Item::Kept, Item::Gone | Item::Rewritten)
            | (Item::Gone | Item::Rewritten, Item::Kept)
            | (Item::Gone, Item::Gone) => {}
            _ => return None,
        }
    }
    Some((Data::Array(items), clashes))
}

impl Side<'_> {
    fn is_rewritten(&self, index: usize) -> bool {
        matches!(self.items[index], Item::Rewritten)
    }
}

/// The most items that two lists have in one order, as the numbers of both.
fn common(old: &[Data], new: &[Data]) -> Vec<[usize; 2]> {
    let start = old.iter().zip(new).take_while(|(old, new)| is_same(old, new)).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(|(old, new)| is_same(old, new)).count();
    let (middle, wanted) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut pairs: Vec<[usize; 2]> = (0..start).map(|at| [at, at]).collect();
    if middle.len().max(wanted.len()) <= MAX_SEARCHED {
        pairs.extend(longest(middle, wanted).into_iter().map(|[a, b]| [a + start, b + start]));
    }
    pairs.extend((0..end).rev().map(|at| [old.len() - at - 1, new.len() - at - 1]));
    pairs
}

fn longest(old: &[Data], new: &[Data]) -> Vec<[usize; 2]> {
    between::longest(old.len(), new.len(), |i, j| is_same(&old[i], &new[j]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::parse;

    fn data(text: &str) -> Data {
        Data::from(&parse(text).unwrap())
    }

    /// What becomes of both, and where they clash.
    fn merged(base: &str, ours: &str, theirs: &str) -> (Data, Vec<String>) {
        let Merged { value, clashes } = merge(&data(base), &data(ours), &data(theirs));
        (value, clashes.into_iter().map(|clash| clash.pointer).collect())
    }

    #[test]
    fn what_one_of_both_changed_counts() {
        for (base, ours, theirs, both) in [
            (r#"{"a": 1, "b": 2}"#, r#"{"a": 3, "b": 2}"#, r#"{"b": 4, "a": 1}"#, r#"{"a": 3, "b": 4}"#),
            (r#"{"a": 1, "b": 2}"#, r#"{"a": 1}"#, r#"{"a": 1, "b": 2, "c": 3}"#, r#"{"a": 1, "c": 3}"#),
            (r#"{"a": {"x": 1}}"#, r#"{"a": {"x": 1, "y": 2}}"#, r#"{"a": {"x": 3}}"#, r#"{"a": {"x": 3, "y": 2}}"#),
            // Paragraphs side by side, and one put between.
            (r#"["a", "b", "c"]"#, r#"["A", "b", "c"]"#, r#"["a", "B", "c"]"#, r#"["A", "B", "c"]"#),
            (r#"["a", "b"]"#, r#"["a", "neu", "b"]"#, r#"["a", "B"]"#, r#"["a", "neu", "B"]"#),
            (r#"["a", "b", "c"]"#, r#"["a", "c"]"#, r#"["a", "b", "c", "d"]"#, r#"["a", "c", "d"]"#),
            // Both have added one, or the same one.
            (r#"["a"]"#, r#"["a", "o"]"#, r#"["a", "t"]"#, r#"["a", "t", "o"]"#),
            (r#"["a"]"#, r#"["a", "x", "o"]"#, r#"["a", "x"]"#, r#"["a", "x", "o"]"#),
            (r#"["a", "b"]"#, "[]", r#"["b"]"#, "[]"),
            (r#"["a", "b", "c", "d"]"#, r#"["x", "c", "d"]"#, r#"["a", "b", "c", "D"]"#, r#"["x", "c", "D"]"#),
        ] {
            let (value, clashes) = merged(base, ours, theirs);
            assert!(is_same(&value, &data(both)), "{base}: {ours}, {theirs}: {value:?}");
            assert_eq!(clashes, Vec::<String>::new(), "{base}: {ours}, {theirs}");
        }
    }

    #[test]
    fn what_both_changed_is_theirs_and_said() {
        for (base, ours, theirs, place) in [
            (r#"{"a": "x"}"#, r#"{"a": "o"}"#, r#"{"a": "t"}"#, "/a"),
            (r#"{"a": "x"}"#, "{}", r#"{"a": "t"}"#, "/a"),
            (r#"{"a": "x"}"#, r#"{"a": "o"}"#, "{}", "/a"),
            ("{}", r#"{"a": "o"}"#, r#"{"a": "t"}"#, "/a"),
            (r#"["a", "b"]"#, r#"["a", "o"]"#, r#"["neu", "a", "t"]"#, "/2"),
            // Somebody wrote into what the other took out, or wrote anew.
            (r#"{"p": ["a", "b"]}"#, r#"{"p": ["a"]}"#, r#"{"p": ["a", "t"]}"#, "/p"),
            (r#"["a", "b", "c"]"#, r#"["x", "c"]"#, r#"["a", "t", "c"]"#, ""),
            (r#"["a", "b", "c"]"#, r#"["x", "c"]"#, r#"["a", "t", "b", "c"]"#, ""),
            // A list that has become another kind of list, or two of them.
            (r#"[{"list": ["a"]}]"#, r#"[{"numbered": ["a"]}]"#, r#"[{"list": ["a", "b"]}]"#, "/0"),
            (r#"[{"list": ["a", "b"]}]"#, r#"[{"list": ["a"]}]"#, r#"[{"numbered": ["a", "b"]}]"#, "/0"),
            (r#"[{"list": ["a"]}]"#, r#"[{"numbered": ["a"]}]"#, r#"[{"quote": "a"}]"#, "/0"),
            // Another thing stands in its place.
            (r#"[{"id": "a", "x": 1}]"#, r#"[{"id": "b", "x": 1}]"#, r#"[{"id": "a", "x": 2}]"#, "/0"),
            (r#"{"a": 1, "a": 2}"#, r#"{"a": 3}"#, r#"{"a": 1, "a": 4}"#, ""),
        ] {
            let (value, clashes) = merged(base, ours, theirs);
            assert!(is_same(&value, &data(theirs)), "{base}: {ours}, {theirs}: {value:?}");
            assert_eq!(clashes, [place], "{base}: {ours}, {theirs}");
            assert_eq!(merged(base, theirs, ours).1.len(), 1, "also the other way round");
        }
    }

    fn json() -> impl Strategy<Value = Data> {
        let leaf = "[a-z]{1,2}".prop_map(|text| Data::from(text.as_str()));
        leaf.prop_recursive(3, 24, 5, |inner| {
            let members = prop::collection::btree_map("[a-d]", inner.clone(), 0..5);
            prop_oneof![
                prop::collection::vec(inner, 0..5).prop_map(Data::Array),
                members.prop_map(|members| Data::Object(members.into_iter().collect())),
            ]
        })
    }

    /// Writes words that nobody else has into some places, takes others out, adds some.
    fn changed(value: &Data, dice: &mut impl Iterator<Item = u8>, word: &str, number: &mut usize) -> Data {
        *number += 1;
        let fresh = Data::from(format!("{word}{number}").as_str());
        match dice.next().unwrap_or(0) {
            0..=30 => return fresh,
            31..=60 => match value {
                Data::Array(items) => {
                    let mut items = items.clone();
                    items.insert(items.len() / 2, fresh);
                    return Data::Array(items);
                }
                Data::Object(members) => {
                    let mut members = members.clone();
                    members.push((format!("{word}-{number}"), fresh));
                    return Data::Object(members);
                }
                _ => {}
            },
            _ => {}
        }
        let stays = |dice: &mut dyn Iterator<Item = u8>| dice.next().unwrap_or(0) < 220;
        match value {
            Data::Array(items) => {
                let mut kept = Vec::new();
                for item in items {
                    if stays(dice) {
                        kept.push(changed(item, dice, word, number));
                    }
                }
                Data::Array(kept)
            }
            Data::Object(members) => {
                let member = |(key, value): &(String, Data)| {
                    stays(dice).then(|| (key.clone(), changed(value, dice, word, number)))
                };
                Data::Object(members.iter().filter_map(member).collect())
            }
            other => other.clone(),
        }
    }

    fn words(value: &Data, found: &mut BTreeSet<String>) {
        match value {
            Data::String(text) => drop(found.insert(text.clone())),
            Data::Array(items) => items.iter().for_each(|item| words(item, found)),
            Data::Object(members) => members.iter().for_each(|(_, value)| words(value, found)),
            _ => {}
        }
    }

    fn words_of<'d>(values: impl IntoIterator<Item = &'d Data>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        values.into_iter().for_each(|value| words(value, &mut found));
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_word_is_lost(base in json(), [a, b] in [prop::collection::vec(any::<u8>(), 0..60), prop::collection::vec(any::<u8>(), 0..60)]) {
            let ours = changed(&base, &mut a.into_iter(), "OURS", &mut 0);
            let theirs = changed(&base, &mut b.into_iter(), "THEIRS", &mut 0);
            let Merged { value, clashes } = merge(&base, &ours, &theirs);
            let kept = words_of(clashes.iter().flat_map(|clash| &clash.ours).chain([&value]));
            let new = words_of([&ours]).into_iter().filter(|word| word.starts_with("OURS"));
            for word in new {
                prop_assert!(kept.contains(&word), "{word} is lost");
            }
            let theirs_now = words_of([&value]);
            for word in words_of([&theirs]).into_iter().filter(|word| word.starts_with("THEIRS")) {
                prop_assert!(theirs_now.contains(&word), "{word} is lost");
            }
            for clash in &clashes {
                let node = parse(&value.text(&crate::json::data::Style { line_end: "", step: String::new(), space: "", tall: false }, "")).unwrap();
                let there = node.at(&clash.pointer).map(Data::from);
                prop_assert_eq!(there.as_ref(), clash.theirs.as_ref(), "theirs stands where it is said");
            }
            prop_assert_eq!(merge(&base, &theirs, &ours).clashes.is_empty(), clashes.is_empty());
            if clashes.is_empty() {
                let other = merge(&base, &theirs, &ours).value;
                prop_assert_eq!(words_of([&other]), words_of([&value]));
            }
            prop_assert!(is_same(&merge(&base, &ours, &base).value, &ours));
            prop_assert!(is_same(&merge(&base, &base, &theirs).value, &theirs));
            prop_assert_eq!(merge(&base, &ours, &ours), Merged { value: ours.clone(), clashes: vec![] });
        }
    }
}
