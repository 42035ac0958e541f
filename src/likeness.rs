//! Which of the names that are known may be meant by one that is not.

/// So many keys or words are named.
pub const LIKELY: usize = 6;

/// The names most like `wrong`, in the order in which they are known; all of them if they are few.
#[must_use]
pub fn likely<'n>(wrong: &str, known: Vec<&'n str>) -> Vec<&'n str> {
    if known.len() <= LIKELY {
        return known;
    }
    let mut by_likeness: Vec<&str> = known.clone();
    by_likeness.sort_by(|a, b| strsim::jaro_winkler(wrong, b).total_cmp(&strsim::jaro_winkler(wrong, a)));
    by_likeness.truncate(LIKELY);
    known.into_iter().filter(|name| by_likeness.contains(name)).collect()
}

/// The name most like `wrong`, if one is like it at all.
#[must_use]
pub fn nearest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    // What is longer than any name is none of them, and would be compared with each for long.
    const LONGEST: usize = 120;
    if wrong.len() > LONGEST {
        return None;
    }
    names
        .map(|name| (strsim::jaro_winkler(wrong, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_names_are_all_named() {
        let many = ["title", "titles", "since", "until", "units", "topic", "order", "status"];
        assert_eq!(likely("x", many[..3].to_vec()), &many[..3]);
        assert_eq!(likely("titel", many.to_vec()).len(), LIKELY);
        assert!(likely("titel", many.to_vec()).contains(&"title"));
    }
}
