//! What each finished file says about its edition, so that a later run knows
//! what it would replace, and which files do not belong together.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::edition::{Date, Edition};
use crate::project::Project;
use crate::source::dates::Month;

/// An edition as its files name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The month whose state it shows.
    pub as_of: Month,
    /// Its number, where it has one.
    pub number: Option<i64>,
    /// The month of a correction.
    pub revision: Option<Month>,
    /// What it was made from, in a few letters: files of one run have the same.
    pub state: Option<String>,
}

impl Imprint {
    /// That of an edition which is made from a project.
    #[must_use]
    pub fn of(edition: &Edition, project: &Project) -> Self {
        // The typefaces change nothing that the data or the layout does not name.
        let files: BTreeMap<_, _> = project.files.iter().filter(|(path, _)| !path.starts_with("fonts/")).collect();
        Self {
            as_of: month_of(edition.as_of),
            number: edition.number,
            revision: edition.revision.map(month_of),
            state: Some(format!("{:032x}", typst::utils::hash128(&files))),
        }
    }

    /// The month of its last change.
    #[must_use]
    pub fn changed(&self) -> Month {
        self.revision.map_or(self.as_of, |revision| revision.max(self.as_of))
    }

    /// Whether two files belong to two editions. One without a number may be of any.
    #[must_use]
    pub fn is_other_edition(&self, than: &Self) -> bool {
        let numbers = self.number.zip(than.number);
        self.as_of != than.as_of || numbers.is_some_and(|(this, that)| this != that)
    }

    /// That of an order sheet's data, if it says any.
    #[must_use]
    pub fn of_order(bytes: &[u8]) -> Option<Self> {
        let order: Value = serde_json::from_slice(bytes).ok()?;
        let month = |key: &str| month(order[key].as_str()?);
        Some(Self {
            as_of: month("as_of")?,
            number: order["number"].as_i64(),
            revision: month("revision"),
            state: order["state"].as_str().map(str::to_owned),
        })
    }
}

fn month_of(date: Date) -> Month {
    Month { year: date.year, month: u8::try_from(date.month).unwrap_or(1) }
}

/// Reads `2025-08`.
pub(crate) fn month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    Some(Month { year: year.parse().ok()?, month: month.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imprint(as_of: &str, number: Option<i64>) -> Imprint {
        Imprint { as_of: month(as_of).unwrap(), number, revision: None, state: None }
    }

    #[test]
    fn another_month_or_number_is_another_edition() {
        let this = imprint("2025-08", Some(4));
        assert!(this.is_other_edition(&imprint("2024-08", Some(4))));
        assert!(this.is_other_edition(&imprint("2025-08", Some(3))));
        assert!(!this.is_other_edition(&imprint("2025-08", None)));
        let corrected = Imprint { revision: month("2025-11"), ..this.clone() };
        assert!(!this.is_other_edition(&corrected));
        assert_eq!(corrected.changed().to_string(), "2025-11");
        assert_eq!(Imprint { revision: month("2025-02"), ..this }.changed().to_string(), "2025-08");
    }

    #[test]
    fn an_order_says_its_edition_and_other_data_says_none() {
        let order = br#"{ "edition": "x", "as_of": "2025-08", "number": 4, "revision": null, "state": "ab" }"#;
        let expected = Imprint { state: Some("ab".to_owned()), ..imprint("2025-08", Some(4)) };
        assert_eq!(Imprint::of_order(order), Some(expected));
        for other in [&b"{}"[..], b"[1]", b"null", b"", b"an older edition", b"%PDF-1.7", b"%PDF-1.7\n/KatalogAsOf("] {
            assert_eq!(Imprint::of_order(other), None);
        }
    }
}
