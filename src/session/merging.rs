//! Three texts of one file, put together value by value.

use std::sync::Arc;

use crate::files::Text;
use crate::json::data::Data;
use crate::json::edit::{Change, RawText, between};
use crate::json::merge::{self, Merged};

/// What one of two people has made of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    /// It is not there any more.
    Gone,
    /// A value in a file.
    Value(Data),
    /// A whole file, as it lies on the disk.
    File(String),
    /// A file that cannot be opened.
    Unreadable,
}

/// What both have changed, each to something else.
pub struct Clash {
    pub pointer: String,
    pub ours: Side,
    pub theirs: Side,
}

/// What became of three texts.
pub struct Together {
    /// Theirs, with what only we have changed. Where we have changed nothing, to the byte.
    pub text: Option<Arc<Text>>,
    pub clashes: Vec<Clash>,
}

pub fn is_same(a: Option<&Arc<Text>>, b: Option<&Arc<Text>>) -> bool {
    a.map(|text| text.hash()) == b.map(|text| text.hash())
}

/// Puts together what two have made of a file.
pub fn together(base: Option<&Arc<Text>>, ours: Option<&Arc<Text>>, theirs: Option<&Arc<Text>>) -> Together {
    let whole = |text: Option<&Arc<Text>>| Together { text: text.cloned(), clashes: Vec::new() };
    if is_same(ours, theirs) || is_same(base, ours) {
        return whole(theirs);
    }
    if is_same(base, theirs) {
        return whole(ours);
    }
    let merged = || {
        let [base, ours, theirs] = [base, ours, theirs].map(parsed);
        by_values(&base?, &ours?, &theirs?)
    };
    merged().unwrap_or_else(|| {
        let clash = Clash { pointer: String::new(), ours: side(ours), theirs: side(theirs) };
        Together { clashes: vec![clash], ..whole(theirs) }
    })
}

fn parsed(text: Option<&Arc<Text>>) -> Option<RawText> {
    RawText::parse(&text?.raw().ok()?).ok()
}

/// `None` if the changes cannot be written into their text.
fn by_values(base: &RawText, ours: &RawText, theirs: &RawText) -> Option<Together> {
    let [b, o, t] = [base, ours, theirs].map(|text| Data::from(text.root()));
    let Merged { value, clashes } = merge::merge(&b, &o, &t);
    let changes = between(theirs.root(), &value, "");
    let text = changes.iter().try_fold(theirs.clone(), |text, change: &Change| Some(text.apply(change).ok()?.text))?;
    if !merge::is_same(&Data::from(text.root()), &value) {
        return None;
    }
    let side = |value: Option<Data>| value.map_or(Side::Gone, Side::Value);
    let clash =
        |clash: merge::Clash| Clash { pointer: clash.pointer, ours: side(clash.ours), theirs: side(clash.theirs) };
    Some(Together { text: Some(Text::of(text.text())), clashes: clashes.into_iter().map(clash).collect() })
}

fn side(text: Option<&Arc<Text>>) -> Side {
    let Some(text) = text else { return Side::Gone };
    text.bytes().map_or(Side::Unreadable, |bytes| Side::File(String::from_utf8_lossy(bytes).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(base: Option<&str>, ours: Option<&str>, theirs: Option<&str>) -> (Option<String>, Vec<String>) {
        let [base, ours, theirs] = [base, ours, theirs].map(|text| text.map(Text::of));
        let Together { text, clashes } = together(base.as_ref(), ours.as_ref(), theirs.as_ref());
        (text.map(|text| text.raw().unwrap()), clashes.into_iter().map(|clash| clash.pointer).collect())
    }

    #[test]
    fn their_bytes_stay_and_ours_are_few() {
        let base = "{ \"a\": \"x\",\n\"b\": [1, 2] }";
        let theirs = "\u{feff}{\r\n\t\"b\": [1,   3],\r\n\t\"a\": \"u\u{308}x\"\r\n}\r\n";
        let (text, clashes) = both(Some(base), Some("{\"a\": \"x\", \"b\": [1, 2], \"c\": \"neu\"}"), Some(theirs));
        let expected = theirs.replace("x\"\r\n}", "x\",\r\n\t\"c\": \"neu\"\r\n}");
        assert_eq!((text.as_deref(), clashes), (Some(&*expected), vec![]));
        // Whoever only sets it out anew has changed nothing.
        assert_eq!(
            both(Some(base), Some("{\"b\":[1,2],\"a\":\"x\"}"), Some(theirs)),
            (Some(theirs.to_owned()), vec![])
        );
    }

    #[test]
    fn what_is_no_json_or_gone_is_left_to_a_person() {
        let (base, ours) = (Some("{\"a\": 1}"), Some("{\"a\": 2}"));
        for theirs in [Some("{\"a\": 1"), None] {
            assert_eq!(both(base, ours, theirs), (theirs.map(str::to_owned), vec![String::new()]));
            assert_eq!(both(base, base, theirs), (theirs.map(str::to_owned), vec![]));
            assert_eq!(both(base, theirs, ours), (ours.map(str::to_owned), vec![String::new()]));
        }
        assert_eq!(both(None, ours, base), (base.map(str::to_owned), vec![String::new()]), "two of one name");
        assert_eq!(both(None, ours, ours), (ours.map(str::to_owned), vec![]));
        assert_eq!(both(base, None, base), (None, vec![]));
    }
}
