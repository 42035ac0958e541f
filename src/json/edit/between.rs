//! The least changes that make one value into another.
//!
//! Changes are carried out one after another, so each pointer is that of the value at its time: what stands
//! further back in a list is changed first.

use unicode_normalization::UnicodeNormalization;

use super::Change;
use crate::json::data::Data;
use crate::json::{Member, Node, Value, escape};

/// Longer lists are not searched for items that moved along.
const MAX_SEARCHED: usize = 600;

/// The least changes that make the value at `pointer` into another: members of objects one by one, items of
/// lists where they differ, of a string only the part that differs. Equal values give none.
///
/// The order of an object's members says nothing, so it stays; a new member becomes the last one.
#[must_use]
pub fn between(old: &Node, new: &Data, pointer: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(old, new, pointer, &mut changes);
    changes
}

/// Recursion is bounded by the depth of the old value, which has been parsed.
fn compare(old: &Node, new: &Data, pointer: &str, changes: &mut Vec<Change>) {
    if is_same(old, new) {
        return;
    }
    match (&old.value, new) {
        (Value::Array(items), Data::Array(wanted)) => arrays(items, wanted, pointer, changes),
        (Value::Object(members), Data::Object(wanted)) if is_plain(members, wanted) => {
            objects(members, wanted, pointer, changes);
        }
        _ => changes.push(Change::Replace { pointer: pointer.to_owned(), value: new.clone() }),
    }
}

/// Whether two values say the same, however letters are composed and members are ordered.
fn is_same(old: &Node, new: &Data) -> bool {
    match (&old.value, new) {
        (Value::Null, Data::Null) => true,
        (Value::Bool(old), Data::Bool(new)) => old == new,
        (Value::Number(old), Data::Number(new)) => old == new,
        (Value::String(old), Data::String(new)) => old == new || old.chars().eq(new.nfc()),
        (Value::Array(old), Data::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| is_same(old, new))
        }
        (Value::Object(old), Data::Object(new)) => {
            old.len() == new.len()
                && is_plain(old, new)
                && new.iter().all(|(key, new)| member(old, key).is_some_and(|old| is_same(old, new)))
        }
        _ => false,
    }
}

fn member<'n>(members: &'n [Member], key: &str) -> Option<&'n Node> {
    members.iter().find(|member| member.key == key).map(|member| &member.node)
}

/// Whether no key stands twice, in one spelling or two: only so a pointer surely leads to what is meant.
fn is_plain(old: &[Member], new: &[(String, Data)]) -> bool {
    let mut spellings: Vec<(String, bool, &str)> = Vec::new();
    let keys = old.iter().map(|member| (true, &*member.key)).chain(new.iter().map(|(key, _)| (false, &**key)));
    spellings.extend(keys.map(|(is_old, key)| (key.nfc().collect(), is_old, key)));
    spellings.sort_unstable();
    spellings.windows(2).all(|pair| match pair {
        [a, b] if a.0 == b.0 => a.1 != b.1 && a.2 == b.2,
        _ => true,
    })
}

fn objects(old: &[Member], new: &[(String, Data)], pointer: &str, changes: &mut Vec<Change>) {
    let below = |key: &str| format!("{pointer}/{}", escape(key));
    let mut gone: Vec<&Member> = old.iter().filter(|member| !new.iter().any(|(key, _)| *key == member.key)).collect();
    let mut come: Vec<&(String, Data)> = new.iter().filter(|(key, _)| member(old, key).is_none()).collect();
    for (key, wanted) in new {
        if let Some(node) = member(old, key) {
            compare(node, wanted, &below(key), changes);
        }
    }
    // A list that gets numbers is the same list under another key.
    if let ([was], [(key, wanted)]) = (&*gone, &*come)
        && is_alike(&was.node, wanted)
    {
        changes.push(Change::Rename { pointer: below(&was.key), key: key.clone() });
        compare(&was.node, wanted, &below(key), changes);
        gone.clear();
        come.clear();
    }
    // New members come first: an object that is empty in between forgets how it was set out.
    let come = come.into_iter().map(|(key, value)| Change::Insert { pointer: below(key), value: value.clone() });
    changes.extend(come);
    changes.extend(gone.into_iter().map(|member| Change::Remove { pointer: below(&member.key) }));
}

/// Whether a value under another key is meant to be the old one: it is, or it is a list that has kept an item.
fn is_alike(old: &Node, new: &Data) -> bool {
    match (&old.value, new) {
        (Value::Array(old), Data::Array(new)) if !old.is_empty() => {
            old.iter().any(|old| new.iter().any(|new| is_same(old, new)))
        }
        _ => is_same(old, new),
    }
}

fn arrays(old: &[Node], new: &[Data], pointer: &str, changes: &mut Vec<Change>) {
    for gap in gaps(old, new).into_iter().rev() {
        let below = |number: usize| format!("{pointer}/{number}");
        let [from, until] = gap.old;
        let [wanted_from, wanted_until] = gap.new;
        let pairs = (until - from).min(wanted_until - wanted_from);
        let added = &new[wanted_from + pairs..wanted_until];
        changes.extend(
            (from + pairs..)
                .zip(added)
                .map(|(number, value)| Change::Insert { pointer: below(number), value: value.clone() }),
        );
        let removed = (from + pairs..until).rev();
        changes.extend(removed.map(|number| Change::Remove { pointer: below(number) }));
        for number in 0..pairs {
            compare(&old[from + number], &new[wanted_from + number], &below(from + number), changes);
        }
    }
}

/// Items between those that both lists have: from which to before which number.
struct Gap {
    old: [usize; 2],
    new: [usize; 2],
}

/// Where two lists differ, in their order.
fn gaps(old: &[Node], new: &[Data]) -> Vec<Gap> {
    let start = old.iter().zip(new).take_while(|(old, new)| is_same(old, new)).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(|(old, new)| is_same(old, new)).count();
    let (middle, wanted) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let (mut gaps, mut at) = (Vec::new(), [0, 0]);
    for [kept, place] in common(middle, wanted).into_iter().chain([[middle.len(), wanted.len()]]) {
        if at != [kept, place] {
            gaps.push(Gap { old: [start + at[0], start + kept], new: [start + at[1], start + place] });
        }
        at = [kept + 1, place + 1];
    }
    gaps
}

/// The most items that two lists have in one order, as the numbers of both.
fn common(old: &[Node], new: &[Data]) -> Vec<[usize; 2]> {
    if old.len().max(new.len()) > MAX_SEARCHED {
        return Vec::new();
    }
    longest(old.len(), new.len(), |i, j| is_same(&old[i], &new[j]))
}

/// The most items that two lists have in one order, as the numbers of both, by their lengths and by which of them
/// are the same. It takes as much time and room as the product of both lengths.
pub(in crate::json) fn longest(old: usize, new: usize, is_same: impl Fn(usize, usize) -> bool) -> Vec<[usize; 2]> {
    let width = new + 1;
    // How many items the rests of both lists from here on have in common.
    let mut rest = vec![0_usize; (old + 1) * width];
    let mut same = vec![false; rest.len()];
    for i in (0..old).rev() {
        for j in (0..new).rev() {
            let at = i * width + j;
            same[at] = is_same(i, j);
            rest[at] = if same[at] { rest[at + width + 1] + 1 } else { rest[at + width].max(rest[at + 1]) };
        }
    }
    let (mut pairs, mut i, mut j) = (Vec::new(), 0, 0);
    while i < old && j < new {
        let at = i * width + j;
        if same[at] {
            pairs.push([i, j]);
            (i, j) = (i + 1, j + 1);
        } else if rest[at + width] >= rest[at + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::edit::RawText;
    use crate::json::parse;

    fn data(text: &str) -> Data {
        Data::from(&parse(text).unwrap())
    }

    /// Carries the changes out, and how many there are.
    fn changed(old: &str, new: &str) -> (String, usize) {
        let mut raw = RawText::parse(old).unwrap();
        let changes = between(raw.root(), &data(new), "");
        for change in &changes {
            raw = raw.apply(change).unwrap_or_else(|fault| panic!("{fault}: {change:?} in {}", raw.text())).text;
        }
        assert!(is_same(raw.root(), &data(new)), "{old} became {} and not {new}", raw.text());
        (raw.text().to_owned(), changes.len())
    }

    #[test]
    fn only_what_differs_is_written() {
        for (old, new, text, count) in [
            (r#"["a" , "b","c"]"#, r#"["a", "c"]"#, r#"["a" , "c"]"#, 1),
            (r#"["a" , "b"]"#, r#"["x", "a", "b"]"#, r#"["x", "a" , "b"]"#, 1),
            (r#"["\u0061b", "c"]"#, r#"["ax", "c"]"#, r#"["\u0061x", "c"]"#, 1),
            (r#"["a", "b", "c", "d"]"#, r#"["n", "a", "b", "c", "e"]"#, r#"["n", "a", "b", "c", "e"]"#, 2),
            (r#"{"a":1, "b" : {"c":2}}"#, r#"{"b": {"c": 3}, "a": 1}"#, r#"{"a":1, "b" : {"c":3}}"#, 1),
            (r#"{"list" : ["a",  "b"]}"#, r#"{"numbered": ["a", "b"]}"#, r#"{"numbered" : ["a",  "b"]}"#, 1),
            (r#"{"a/b~": 1}"#, r#"{"a/b~": 2}"#, r#"{"a/b~": 2}"#, 1),
            (r#"{"a": 1}"#, r#"{"b": "x"}"#, r#"{"b": "x"}"#, 2),
            (r#""a""#, r#"["a"]"#, r#"["a"]"#, 1),
            ("[1,2]", "[]", "[]", 2),
            ("[]", "[1, 2]", "[1,2]", 2),
        ] {
            let (got, changes) = changed(old, new);
            assert_eq!((got.replace(", ", ","), changes), (text.replace(", ", ","), count), "{old} to {new}");
        }
    }

    #[test]
    fn keys_that_stand_twice_or_look_the_same_are_written_as_a_whole() {
        for (old, new) in [
            (r#"{"a": 1, "a": 2}"#, r#"{"a": 3}"#),
            (r#"{"\u0075\u0308": 1}"#, r#"{"ü": 1}"#),
            (r#"{"ü": 1}"#, r#"{"\u0075\u0308": 1, "x": 2}"#),
        ] {
            let raw = RawText::parse(old).unwrap();
            let changes = between(raw.root(), &data(new), "");
            assert!(matches!(&*changes, [Change::Replace { pointer, .. }] if pointer.is_empty()), "{changes:?}");
        }
    }

    #[test]
    fn letters_that_look_the_same_are_the_same() {
        let raw = RawText::parse("[\"u\u{308}ber\", \"\\u0075\\u0308ber\"]").unwrap();
        assert_eq!(between(raw.root(), &Data::Array(vec!["u\u{308}ber".into(), "u\u{308}ber".into()]), ""), []);
    }

    fn value() -> impl Strategy<Value = String> {
        let text = prop::sample::select(vec![
            "\"a\"",
            "\"ä b\"",
            "\"ein Satz\"",
            "\"ein Satz mehr\"",
            "1",
            "2.50",
            "true",
            "null",
        ]);
        let leaf = text.prop_map(str::to_owned);
        let space = prop::sample::select(vec!["", " ", "\n  "]);
        leaf.prop_recursive(4, 40, 6, move |inner| {
            let items = prop::collection::vec(inner.clone(), 0..6);
            let keys = prop::sample::subsequence(vec!["a", "b/c", "d~", "list", "numbered"], 0..5);
            let members = (keys, prop::collection::vec(inner, 5));
            prop_oneof![
                (items, space.clone())
                    .prop_map(|(items, space)| format!("[{space}{}{space}]", items.join(&format!(",{space}")))),
                (members, space.clone()).prop_map(|((keys, values), space)| {
                    let members: Vec<String> =
                        keys.iter().zip(values).map(|(key, value)| format!("\"{key}\":{space}{value}")).collect();
                    format!("{{{space}{}{space}}}", members.join(&format!(",{space}")))
                }),
            ]
        })
    }

    /// Every string of a value as it is written, with its pointer in an object only: items move.
    fn members(node: &Node, text: &str, pointer: &str, found: &mut Vec<(String, String)>) {
        if let Value::Object(members_of) = &node.value {
            for member in members_of {
                let below = format!("{pointer}/{}", escape(&member.key));
                found.push((below.clone(), text[member.node.range.clone()].to_owned()));
                members(&member.node, text, &below, found);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_changes_lead_to_the_new_value(old in value(), new in value()) {
            let (text, changes) = changed(&old, &new);
            let (was, wanted) = (parse(&old).unwrap(), data(&new));
            prop_assert_eq!(changes == 0, is_same(&was, &wanted));
            if changes == 0 {
                prop_assert_eq!(&text, &old);
            }
            // What both have at one place keeps every byte.
            let (mut before, mut after) = (Vec::new(), Vec::new());
            members(&was, &old, "", &mut before);
            members(&parse(&text).unwrap(), &text, "", &mut after);
            let target = parse(&new).unwrap();
            for (pointer, spelled) in &before {
                let same = target.at(pointer).is_some_and(|node| is_same(was.at(pointer).unwrap(), &Data::from(node)));
                if same {
                    prop_assert!(after.contains(&(pointer.clone(), spelled.clone())), "{} in {}", pointer, &text);
                }
            }
        }

        #[test]
        fn equal_values_give_no_change(old in value()) {
            prop_assert_eq!(between(&parse(&old).unwrap(), &data(&old), ""), vec![]);
        }

        /// Of a list, what stays is never written again.
        #[test]
        fn items_that_stay_are_not_touched(items in prop::collection::vec("[a-z]{1,8}", 1..12), at in 0_usize..12, kind in 0..3) {
            let at = at % items.len();
            let mut wanted = items.clone();
            match kind {
                0 => { wanted.remove(at); }
                1 => wanted.insert(at, "NEU".to_owned()),
                _ => "NEU".clone_into(&mut wanted[at]),
            }
            let list = |items: &[String]| Data::Array(items.iter().map(|item| item.as_str().into()).collect());
            let old = serde_json::to_string(&items).unwrap();
            prop_assert_eq!(between(&parse(&old).unwrap(), &list(&wanted), "").len(), 1);
        }
    }
}
