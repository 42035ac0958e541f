//! Page labels: „i, ii, 1, 2“ (12.4.2).

use std::collections::BTreeMap;

use lopdf::Dictionary;

use super::ReadError;
use super::file::File;

/// The label of each page. Without `/PageLabels`, as in any viewer, the page's
/// number from 1.
pub(super) fn labels(file: &File, pages: usize) -> Result<Vec<String>, ReadError> {
    let Some(tree) = file.dict(file.catalog()?, b"PageLabels") else {
        return Ok((1..=pages).map(|number| number.to_string()).collect());
    };
    let mut ranges: BTreeMap<usize, &Dictionary> = BTreeMap::new();
    for (first, range) in file.pairs(tree, b"Nums")? {
        let first = first.as_i64().ok().and_then(|it| usize::try_from(it).ok());
        ranges.extend(first.zip(file.as_dict(range)));
    }
    let mut labels = Vec::with_capacity(pages);
    for page in 0..pages {
        let label = match ranges.range(..=page).next_back() {
            Some((first, range)) => label(file, range, page - first),
            None => (page + 1).to_string(),
        };
        file.spend(label.len())?;
        labels.push(label);
    }
    Ok(labels)
}

/// The label of the page `offset` pages into a range: `/P`, `/St` and `/S`.
fn label(file: &File, range: &Dictionary, offset: usize) -> String {
    let start = file.integer(range, b"St").unwrap_or(1);
    let number = usize::try_from(start).unwrap_or(1).saturating_add(offset);
    let prefix = file.text(range, b"P").unwrap_or_default();
    let style = file.name(range, b"S").unwrap_or_default();
    let number = match style.as_str() {
        "D" => number.to_string(),
        "R" => roman(number),
        "r" => roman(number).to_lowercase(),
        "A" => letters(number),
        "a" => letters(number).to_lowercase(),
        _ => String::new(),
    };
    prefix + &number
}

/// Roman numerals; from 4000 on, which Rome never wrote, digits.
fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        out.push_str(&sign.repeat(rest / value));
        rest %= value;
    }
    out
}

/// A to Z, AA to ZZ, AAA to ZZZ and so on; digits where that grows absurd.
fn letters(number: usize) -> String {
    let index = number.saturating_sub(1);
    let Some(letter) = ('A'..='Z').nth(index % 26).filter(|_| index < 26 * 100) else {
        return number.to_string();
    };
    String::from(letter).repeat(index / 26 + 1)
}

#[cfg(test)]
mod tests {
    use super::{letters, roman};

    #[test]
    fn numbers_are_written_as_the_standard_says() {
        assert_eq!(roman(1), "I");
        assert_eq!(roman(1994), "MCMXCIV");
        assert_eq!(roman(4_000_000_000), "4000000000");
        assert_eq!(letters(1), "A");
        assert_eq!(letters(26), "Z");
        assert_eq!(letters(27), "AA");
        assert_eq!(letters(80), "BBBB");
        assert_eq!(letters(usize::MAX), usize::MAX.to_string());
    }
}
